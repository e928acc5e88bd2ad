// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace jingtai {

/// Rows of a list in a card, without a head: as high as its rows are together, until they are so
/// many that it scrolls. The row that the keyboard is in has the focus ring.
class CardTable : public QTableView
{
    Q_OBJECT

public:
    /// `mostRows`: of the usual height, from where on it scrolls.
    explicit CardTable(int mostRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// -1 for none.
    int currentRow() const;
    void goToRow(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Return or a double click on a row; not where that begins to edit.
    void opened(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

    /// The height of a row that says nothing else.
    virtual int usualHeight() const;
    /// Widths of the columns, and heights of the rows that differ, for a width of the whole.
    virtual void fit() = 0;

private:
    void updateRow(int row);

    const int m_mostRows;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QMenu;

namespace jingtai {

class ColumnKeeper;
class Preferences;

/// A table whose columns share the width by what is in them, until the person sizes one; says a
/// sentence where it has no rows.
class ConversionsView final : public QTableView
{
    Q_OBJECT

public:
    explicit ConversionsView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    /// Restores the columns, which can be hidden by the menu of the header. The preferences are
    /// borrowed; after setModel().
    void keepColumns(Preferences &preferences);
    void keepState();
    /// What the header has on a right click. After keepColumns().
    QMenu *columnsMenu() const { return m_columnsMenu; }
    void setEmptyText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fitColumns();
    void shareWidth();
    /// Whether a check has told of a name.
    bool hasFindings() const;

    QString m_emptyText;
    ColumnKeeper *m_columns = nullptr;
    QMenu *m_columnsMenu = nullptr;
    bool m_hasFindings = false;
    bool m_isFitting = false;
    /// Of the column of findings before there are any.
    int m_bareFinding = 0;
};

} // namespace jingtai

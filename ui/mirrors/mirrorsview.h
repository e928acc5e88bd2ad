// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTableView>

#include <memory>
#include <vector>

class QMenu;
class QScrollBar;

namespace jingtai {

class ColumnKeeper;
class MirrorColumns;
class MirrorDelegate;
class MirrorTableModel;
class Preferences;

/// The table of mirrors: bands for the groups, and the same mirrors chosen and the same place in
/// sight after the rows have changed.
class MirrorsView final : public QTableView
{
    Q_OBJECT

public:
    /// Both borrowed.
    MirrorsView(MirrorTableModel &mirrors, Preferences &preferences, QWidget *parent = nullptr);
    ~MirrorsView() override;

    /// In the order of the rows.
    QStringList selectedIds() const;
    /// The mirror that the keyboard is on, where it is chosen, else the first chosen; may be empty.
    QString currentId() const;
    /// Chooses a mirror and brings it into sight, where it is shown.
    void choose(const QString &id);
    ColumnKeeper *columns() const { return m_columns; }
    void keepState();

public Q_SLOTS:
    /// What the menu Edit asks for.
    void copy() { Q_EMIT copyWanted(); }

Q_SIGNALS:
    void copyWanted();
    void choiceChanged();
    /// Return or a double click on a mirror.
    void opened();
    void menuWanted(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void paintGroups(QPainter *painter, const QRect &area);
    /// By what the rows are picked and ordered now.
    QString pick() const;
    int rowInPlace() const;
    void sizeRows();
    void placeBar();
    void rememberPlace();
    void findPlace();
    void sortBy(int column);
    void setOrder(int column, Qt::SortOrder order);
    void addOrdersTo(QMenu *menu);
    void hover(int row);
    void updateRow(int row);

    MirrorTableModel &m_mirrors;
    Preferences &m_preferences;
    MirrorDelegate *m_delegate;
    ColumnKeeper *m_columns;
    std::unique_ptr<MirrorColumns> m_widths;
    /// Over the rows, so that their bands and tints reach the edge.
    QScrollBar *m_bar;
    /// Rows that have the height of a heading.
    std::vector<int> m_lowRows;
    /// What the person chose; kept while a filter hides it.
    QStringList m_chosen;
    QString m_current;
    int m_currentRow = 0;
    /// By what the rows were picked and ordered.
    QString m_pick;
    /// The first mirror in sight and how far below the top it begins.
    QString m_topId;
    int m_topOffset = 0;
    bool m_restoring = false;
};

} // namespace jingtai

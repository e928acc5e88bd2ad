// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QRect>
#include <QString>

#include <functional>
#include <vector>

class QAbstractButton;
class QModelIndex;
class QTableView;
class QWidget;

namespace jingtai {

/// A button in each row of a table that is in sight, by the words and the place that a row asks
/// for. Real ones over the table: what a delegate paints could neither have the focus nor be
/// pressed by who hears the window.
class RowButtons final : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        /// Empty for none.
        QString text;
        /// What it does, for who does not see the row.
        QString description;
        /// Where it may stand, in the coordinates of the table's viewport; the button takes its own
        /// size, in the middle of the height.
        QRect room;
        Qt::Alignment side = Qt::AlignLeft;
    };
    using Ask = std::function<Wish(const QModelIndex &row)>;
    using Make = std::function<QAbstractButton *(QWidget *holder)>;

    /// All borrowed. `holder` contains the table and gets the buttons as its children: those of the
    /// table itself would not be seen by a screen reader.
    RowButtons(QTableView *table, QWidget *holder, Make make, Ask ask);

    /// After a change that the table does not tell of.
    void refresh();
    /// The button of a row; null where it has none or is out of sight. Up to date after the event
    /// loop has come round.
    QAbstractButton *at(int row) const;

Q_SIGNALS:
    void pressed(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place
    {
        QAbstractButton *button;
        int row = -1;
    };

    void arrange();
    Place &placeAt(std::size_t index);
    void put(Place &place, int row, const Wish &wish);

    QTableView *m_table;
    QWidget *m_holder;
    Make m_make;
    Ask m_ask;
    std::vector<Place> m_places;
    bool m_pending = false;
};

} // namespace jingtai

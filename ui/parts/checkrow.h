// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QAbstractItemModel;
class QEvent;
class QModelIndex;
class QPainter;
class QStyleOptionViewItem;

namespace jingtai {

// A row of a list with a box at its left, which a click or Space checks.

/// Where what it says begins, from the left of the row (pixels), and what is free at its right.
constexpr int s_checkRowText = 42;
constexpr int s_checkRowPadding = 14;

/// The ground, the box of a row that can be checked, and the ring where the keyboard is; before and
/// after what it says.
void paintCheckRowGround(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index);
void paintCheckRowRing(QPainter *painter, const QStyleOptionViewItem &option);

/// What a delegate's editorEvent() does; whether something was changed. A click counts in `area`.
bool toggleCheckRow(const QEvent *event, QAbstractItemModel *model, const QModelIndex &index,
                    const QRect &area);

} // namespace jingtai

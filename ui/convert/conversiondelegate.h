// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace jingtai {

/// Rows of the table of conversions: names in the fixed face, what is found and the note as pills.
class ConversionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Width of a column that holds the usual words for what is found on a mirror.
    static int findingWidth(const QFont &font);
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace jingtai {

/// Rows of the table of conversions: names in the fixed face, the note as a pill.
class ConversionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

#include <optional>

namespace jingtai {

/// Rows of the table of mirrors: name over address, status and claim as pills, checks as bars. The
/// headings of groups are painted by the view, since they go over all columns.
class MirrorDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Shown as under the pointer; -1 for none.
    void setHoveredRow(int row) { m_hovered = row; }
    int hoveredRow() const { return m_hovered; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Width that a column wants for a text that stands for many.
    static int sampleWidth(const QFont &font, int column, const QString &text);
    /// Height of a row of two lines.
    /// With its margins.
    static int historyWidth();
    static int rowHeight(const QFont &font);

private:
    void paintTitle(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    const QFont &addressFont(const QFont &base) const;

    int m_hovered = -1;
    /// Asking the desktop for its fixed face at each cell would be slow.
    mutable std::optional<QFont> m_base;
    mutable QFont m_address;
};

} // namespace jingtai

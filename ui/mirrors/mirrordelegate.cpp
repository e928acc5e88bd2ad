// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrordelegate.h"

#include "app/model/mirrors/mirrortablemodel.h"
#include "ui/look/painting.h"
#include "ui/mirrors/historyplot.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace jingtai {

namespace {

using Model = MirrorTableModel;

constexpr int s_padding = 12;
constexpr int s_tagPadding = 6;
constexpr int s_tagGap = 8;
constexpr int s_lineGap = 2;

bool isUsed(const QModelIndex &index)
{
    return index.data(Model::EnabledRole).toBool();
}

QString tagOf(const QModelIndex &index)
{
    //: Small mark beside the name of a mirror that the person added
    return index.data(Model::OwnRole).toBool() ? MirrorDelegate::tr("Yours") : QString();
}

/// The two lines of a cell, together in its middle.
std::pair<QRect, QRect> lines(const QRect &rect, const QFont &first, const QFont &second)
{
    const int one = QFontMetrics(first).height();
    const int two = QFontMetrics(second).height();
    const int top = rect.top() + (rect.height() - one - s_lineGap - two) / 2;
    return {QRect(rect.left(), top, rect.width(), one),
            QRect(rect.left(), top + one + s_lineGap, rect.width(), two)};
}

void drawText(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color,
              const QString &text, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, elide, rect.width()));
}

} // namespace

void MirrorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(Model::IsGroupRole).toBool())
        return;
    const QPalette &palette = option.palette;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, roleColor(palette, Role::AccentTint));
    else if (index.row() == m_hovered)
        painter->fillRect(option.rect, roleColor(palette, Role::Field));
    paintEdge(painter, option.rect, Qt::BottomEdge, roleColor(palette, Role::Line));

    const QRect rect = option.rect.adjusted(s_padding, 0, -4, -1);
    const QColor ink = roleColor(palette, isUsed(index) ? Role::Text : Role::QuietText);
    painter->save();
    switch (index.column()) {
    case Model::Title:
        paintTitle(painter, rect, option, index);
        break;
    case Model::StatusColumn:
    case Model::ClaimColumn:
        paintPill(painter, rect, palette, option.font,
                  pillShape(Severity(index.data(Model::SeverityRole).toInt())),
                  index.data().toString());
        break;
    case Model::TrustColumn: {
        const QString access = index.data(Model::AccessRole).toString();
        if (access.isEmpty()) {
            drawText(painter, rect, option.font, ink, index.data().toString());
            break;
        }
        const QFont small = smallFont(option.font);
        const auto [first, second] = lines(rect, option.font, small);
        drawText(painter, first, option.font, ink, index.data().toString());
        drawText(painter, second, small, roleColor(palette, Role::QuietText), access);
        break;
    }
    case Model::Latency:
    case Model::Speed: {
        const QString figure = index.data().toString();
        // A dash is no figure.
        painter->setFont(option.font);
        painter->setPen(figure.size() > 1 ? ink : roleColor(palette, Role::QuietText));
        painter->drawText(rect.adjusted(0, 0, -s_padding + 4, 0),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, figure);
        break;
    }
    case Model::History:
        // Clear of the scroll bar, where it is the last column.
        paintHistory(painter, rect.adjusted(0, 0, -s_padding + 4, 0), palette,
                     index.data(Model::HistoryRole).value<QList<HistoryBar>>());
        break;
    case Model::Checked:
        drawText(painter, rect, option.font, roleColor(palette, Role::QuietText),
                 index.data().toString());
        break;
    default:
        drawText(painter, rect, option.font, ink, index.data().toString());
        break;
    }
    painter->restore();
}

void MirrorDelegate::paintTitle(QPainter *painter, const QRect &rect,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    QFont font = option.font;
    font.setWeight(QFont::Medium);
    const QFont &fixed = addressFont(option.font);
    auto [first, second] = lines(rect, font, fixed);
    const QString title = index.data().toString();
    const QString tag = tagOf(index);
    const QFont tagFont = smallFont(option.font);
    const int tagWidth
        = tag.isEmpty() ? 0 : QFontMetrics(tagFont).horizontalAdvance(tag) + 2 * s_tagPadding;
    const int room = rect.width() - (tag.isEmpty() ? 0 : tagWidth + s_tagGap);
    const int width = std::min(room, QFontMetrics(font).horizontalAdvance(title) + 1);
    drawText(painter, QRect(first.left(), first.top(), width, first.height()), font,
             roleColor(palette, isUsed(index) ? Role::Text : Role::QuietText), title);
    if (!tag.isEmpty()) {
        const QRect box(first.left() + width + s_tagGap, first.top() + 1, tagWidth,
                        first.height() - 1);
        paintBox(painter, box, {}, roleColor(palette, Role::StrongLine), box.height() / 2.0);
        painter->setFont(tagFont);
        painter->setPen(roleColor(palette, Role::QuietText));
        painter->drawText(box, Qt::AlignCenter, tag);
    }
    drawText(painter, second, fixed, roleColor(palette, Role::QuietText),
             index.data(Model::AddressRole).toString(), Qt::ElideMiddle);
}

QSize MirrorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(Model::IsGroupRole).toBool())
        return {0, rowHeight(option.font)};
    const QFontMetrics metrics(option.font);
    if (index.column() == Model::History)
        return {historyWidth(), rowHeight(option.font)};
    int width = metrics.horizontalAdvance(index.data().toString());
    if (index.column() == Model::ClaimColumn || index.column() == Model::StatusColumn) {
        width = pillWidth(option.font, pillShape(Severity(index.data(Model::SeverityRole).toInt())),
                          index.data().toString());
    } else if (index.column() == Model::Title) {
        width = std::max(width + 8,
                         QFontMetrics(addressFont(option.font))
                             .horizontalAdvance(index.data(Model::AddressRole).toString()));
    } else if (index.column() == Model::TrustColumn) {
        width = std::max(width, QFontMetrics(smallFont(option.font))
                                    .horizontalAdvance(index.data(Model::AccessRole).toString()));
    }
    return {width + s_padding + 8, rowHeight(option.font)};
}

bool MirrorDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // What is seen whole need not be said again; a plot is not read.
    if (index.isValid() && index.column() != Model::History
        && sizeHint(option, index).width() <= option.rect.width()) {
        QToolTip::hideText();
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

int MirrorDelegate::sampleWidth(const QFont &font, int column, const QString &text)
{
    const int width = column == Model::StatusColumn ? pillWidth(font, PillShape::Good, text)
                                                    : QFontMetrics(font).horizontalAdvance(text);
    return width + s_padding + 8;
}

int MirrorDelegate::historyWidth()
{
    return historySize().width() + 2 * s_padding;
}

int MirrorDelegate::rowHeight(const QFont &font)
{
    const int lines = QFontMetrics(font).height() + QFontMetrics(fixedFont(font)).height();
    return std::max(metrics::s_rowHeight, lines + s_lineGap + 7);
}

const QFont &MirrorDelegate::addressFont(const QFont &base) const
{
    if (m_base != base) {
        m_base = base;
        m_address = fixedFont(base);
    }
    return m_address;
}

} // namespace jingtai

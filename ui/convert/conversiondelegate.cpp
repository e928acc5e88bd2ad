// SPDX-License-Identifier: MIT
#include "ui/convert/conversiondelegate.h"

#include "app/model/checks/namecheckwording.h"
#include "app/model/conversion/conversiontablemodel.h"
#include "app/model/shortnote.h"
#include "ui/look/painting.h"

#include <QPainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_padding = 12;

PillShape findingShape(const QModelIndex &index)
{
    return pillShape(Severity(index.data(ConversionTableModel::FindingSeverityRole).toInt()));
}

} // namespace

void ConversionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, roleColor(palette, Role::AccentTint));
    paintEdge(painter, option.rect, Qt::BottomEdge, roleColor(palette, Role::Line));
    const QRect rect = option.rect.adjusted(s_padding, 0, -4, -1);
    if (index.column() == ConversionTableModel::OnMirror) {
        const QString words = index.data().toString();
        if (!words.isEmpty())
            paintPill(painter, rect, palette, option.font, findingShape(index), words);
        return;
    }
    if (index.column() == ConversionTableModel::Remark) {
        const QString words = index.data(ConversionTableModel::ShortNoteRole).toString();
        const auto severity = Severity(index.data(ConversionTableModel::SeverityRole).toInt());
        if (severity != Severity::None && !words.isEmpty())
            paintPill(painter, rect, palette, option.font, pillShape(severity), words);
        return;
    }
    painter->save();
    const bool isName = index.column() != ConversionTableModel::With;
    const QFont font = isName ? fixedFont(option.font) : option.font;
    painter->setFont(font);
    painter->setPen(roleColor(palette, Role::Text));
    // The end of a name, its tag, tells more than its middle.
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(),
                                                    isName ? Qt::ElideMiddle : Qt::ElideRight,
                                                    rect.width()));
    painter->restore();
}

QSize ConversionDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QString text = index.data().toString();
    int width = 0;
    if (index.column() == ConversionTableModel::OnMirror) {
        if (!text.isEmpty())
            width = pillWidth(option.font, findingShape(index), text);
    } else if (index.column() == ConversionTableModel::Remark) {
        width
            = pillWidth(option.font,
                        pillShape(Severity(index.data(ConversionTableModel::SeverityRole).toInt())),
                        index.data(ConversionTableModel::ShortNoteRole).toString());
    } else {
        const bool isName = index.column() != ConversionTableModel::With;
        width = QFontMetrics(isName ? fixedFont(option.font) : option.font).horizontalAdvance(text);
    }
    return {width + 2 * s_padding,
            std::max(metrics::s_rowHeight, option.fontMetrics.height() + 24)};
}

int ConversionDelegate::findingWidth(const QFont &font)
{
    NameFinding usual;
    usual.stage = NameFinding::Stage::Done;
    usual.answer.report.verdict = ProbeVerdict::ServesImages;
    usual.answer.report.content = ContentMatch::Same;
    return pillWidth(font, PillShape::Good, shortNote(usual, {}).text) + s_padding + 8;
}

} // namespace jingtai

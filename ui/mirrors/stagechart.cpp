// SPDX-License-Identifier: MIT
#include "ui/mirrors/stagechart.h"

#include "ui/look/painting.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_barHeight = 7;
constexpr int s_gap = 12;
constexpr int s_cross = 12;
constexpr int s_bottom = 16;

bool isFailed(const StageBar &stage)
{
    return stage.severity != Severity::None;
}

} // namespace

StageChart::StageChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageChart::setStages(const std::vector<StageBar> &stages)
{
    m_stages = stages;
    QStringList words;
    for (const StageBar &stage : m_stages) {
        //: %1 a stage of a check ("TLS"), %2 its figure ("11 ms") or "failed"
        words.append(tr("%1 %2").arg(stage.name, isFailed(stage) ? tr("failed") : stage.figure));
    }
    setAccessibleName(tr("Stages"));
    //: Between the parts of a list
    setAccessibleDescription(words.join(tr(", ")));
    setVisible(!m_stages.empty());
    updateGeometry();
    update();
}

void StageChart::setNameWidth(int width)
{
    m_nameWidth = width;
    update();
}

QSize StageChart::sizeHint() const
{
    return {240, int(m_stages.size()) * rowHeight() + s_bottom};
}

int StageChart::rowHeight() const
{
    return std::max(22, QFontMetrics(smallFont(font())).height() + 5);
}

void StageChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont small = smallFont(font());
    const QFontMetrics letters(small);
    painter.setFont(small);
    int figureWidth = s_cross;
    double end = 0;
    for (const StageBar &stage : m_stages) {
        figureWidth = std::max(figureWidth, letters.horizontalAdvance(stage.figure));
        end = std::max(end, stage.start + stage.length);
    }
    const int left = m_nameWidth;
    const int room = std::max(width() - left - figureWidth - s_gap, 20);
    int top = 0;
    for (const StageBar &stage : m_stages) {
        const QRect row(0, top, width(), rowHeight());
        const Role ofVerdict = roleOf(pillShape(stage.severity));
        top += rowHeight();
        painter.setPen(roleColor(palette(), Role::Text));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                         letters.elidedText(stage.name, Qt::ElideRight, left - 6));
        const double barTop = row.center().y() + 0.5 - s_barHeight / 2.0;
        paintBox(&painter, QRectF(left, barTop, room, s_barHeight),
                 roleColor(palette(), Role::Window), {}, s_barHeight / 2.0);
        if (end > 0) {
            const double length = std::max(stage.length / end * room, double(s_barHeight));
            const double at = std::min(stage.start / end * room, room - length);
            paintBox(&painter, QRectF(left + at, barTop, length, s_barHeight),
                     roleColor(palette(), isFailed(stage) ? ofVerdict : Role::Accent), {},
                     s_barHeight / 2.0);
        }
        if (isFailed(stage) && stage.figure.isEmpty()) {
            painter.drawPixmap(width() - s_cross + 1, row.center().y() - s_cross / 2 + 1,
                               iconPixmap(iconOf(pillShape(stage.severity)),
                                          roleColor(palette(), ofVerdict), s_cross,
                                          devicePixelRatioF()));
            continue;
        }
        painter.setPen(roleColor(palette(), isFailed(stage) ? ofVerdict : Role::QuietText));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, stage.figure);
    }
}

void StageChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace jingtai

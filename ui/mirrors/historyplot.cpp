// SPDX-License-Identifier: MIT
#include "ui/mirrors/historyplot.h"

#include "ui/look/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

constexpr int s_bars = 30;
constexpr int s_pitch = 3;
constexpr int s_width = 2;
constexpr int s_height = 16;
constexpr double s_lowest = 5;
constexpr double s_failed = 4;
constexpr double s_none = 2;
/// Milliseconds of the shortest and the tallest bar.
constexpr double s_quick = 10;
constexpr double s_slow = 3000;

double heightOf(const HistoryBar &bar)
{
    if (bar.severity == Severity::Bad || bar.latencyMs <= 0)
        return s_failed;
    const double share
        = std::log(std::max(bar.latencyMs, s_quick) / s_quick) / std::log(s_slow / s_quick);
    return s_lowest + (s_height - s_lowest) * std::min(share, 1.0);
}

Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return Role::Good;
    case Severity::Caution:
        return Role::Caution;
    case Severity::Bad:
        return Role::Bad;
    case Severity::None:
    case Severity::Neutral:
        return Role::QuietText;
    }
    return Role::QuietText;
}

} // namespace

void paintHistory(QPainter *painter, const QRect &rect, const QPalette &palette,
                  const QList<HistoryBar> &bars)
{
    if (bars.isEmpty())
        return;
    const int places = std::clamp(rect.width() / s_pitch, 1, s_bars);
    const int shown = std::min(int(bars.size()), places);
    const double bottom = rect.top() + (rect.height() + s_height) / 2.0;
    double x = rect.left();
    // The newest stands at the right end; checks that were not made have their places before it.
    for (int i = shown; i < places; ++i) {
        painter->fillRect(QRectF(x, bottom - s_none, s_width, s_none),
                          roleColor(palette, Role::StrongLine));
        x += s_pitch;
    }
    for (int i = int(bars.size()) - shown; i < bars.size(); ++i) {
        const double height = heightOf(bars[i]);
        painter->fillRect(QRectF(x, bottom - height, s_width, height),
                          roleColor(palette, roleOf(bars[i].severity)));
        x += s_pitch;
    }
}

QSize historySize()
{
    return {s_bars * s_pitch, s_height};
}

HistoryPlot::HistoryPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HistoryPlot::setBars(const QList<HistoryBar> &bars)
{
    if (bars == m_bars)
        return;
    m_bars = bars;
    update();
}

QSize HistoryPlot::sizeHint() const
{
    return historySize();
}

void HistoryPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHistory(&painter, rect(), palette(), m_bars);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/livecells.h"

#include <QWidget>

namespace jingtai {

/// Bars, one a check, the newest at the right: height by latency, failures short. Drawn at the left
/// of `rect`, in the middle of its height.
void paintHistory(QPainter *painter, const QRect &rect, const QPalette &palette,
                  const QList<HistoryBar> &bars);
/// What thirty checks take.
QSize historySize();

/// The plot alone.
class HistoryPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPlot(QWidget *parent = nullptr);

    void setBars(const QList<HistoryBar> &bars);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<HistoryBar> m_bars;
};

} // namespace jingtai

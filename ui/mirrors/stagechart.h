// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrorfacts.h"

#include <QWidget>

namespace jingtai {

/// The stages of a check as a small waterfall: name, when and how long, figure. A stage that failed
/// has a cross in place of its figure.
class StageChart final : public QWidget
{
    Q_OBJECT

public:
    explicit StageChart(QWidget *parent = nullptr);

    /// Without stages it takes no room.
    void setStages(const std::vector<StageBar> &stages);
    /// Where the bars begin.
    void setNameWidth(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowHeight() const;

    std::vector<StageBar> m_stages;
    int m_nameWidth = 82;
};

} // namespace jingtai

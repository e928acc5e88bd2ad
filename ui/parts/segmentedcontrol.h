// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace jingtai {

/// A few views of the same thing, one of them chosen: "Form | JSON". Tabs to the keyboard and to
/// screen readers.
class SegmentedControl final : public QTabBar
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace jingtai

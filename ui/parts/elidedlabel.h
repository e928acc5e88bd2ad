// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace jingtai {

/// A line of plain text that never widens its window: what does not fit is elided, and told whole
/// by the tool tip. The text as a screen reader has it is always whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    /// In the middle without it: the ends of a path tell most.
    void setElideMode(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString elided() const;

    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

} // namespace jingtai

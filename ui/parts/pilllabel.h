// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/painting.h"

#include <QLabel>

namespace jingtai {

/// A verdict as a pill that stands by itself.
class PillLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);

    void setVerdict(PillShape shape, const QString &text);
    PillShape shape() const { return m_shape; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillShape m_shape = PillShape::Plain;
};

} // namespace jingtai

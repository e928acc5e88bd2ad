// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace jingtai {

/// A button that looks like a link within a sentence.
class LinkButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace jingtai

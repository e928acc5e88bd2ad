// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace jingtai {

/// A text in as many lines as it needs, which insists on them: a splitter asks nobody for the
/// height by the width, and would cut the last one.
class WrappingLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappingLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace jingtai

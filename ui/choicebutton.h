// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace jingtai {

/// "Convert with: Automatic ▾": a button with a menu. Its accessible name begins with what is
/// chosen, which that of a combo box could not.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    void setChoice(const QString &what, const QString &value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_what;
    QString m_value;
};

} // namespace jingtai

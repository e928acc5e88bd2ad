// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace jingtai {

class ConversionCheck;
class Preferences;

/// "Check on mirrors", and "Stop" while that is under way. Says what is sent before the first time.
class CheckButton final : public QPushButton
{
    Q_OBJECT

public:
    /// Both are borrowed.
    CheckButton(ConversionCheck &check, Preferences &preferences, QWidget *parent = nullptr);

    /// Shows whether there is anything to check.
    void follow();

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void press();
    void showState(bool isRunning);

    ConversionCheck &m_check;
    Preferences &m_preferences;
    bool m_isRunning = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

class QMenu;

namespace jingtai {

/// "Convert with: Automatic ▾": a button with a menu. Its accessible name begins with what is
/// chosen, which that of a combo box could not, and its menu is its accessible child. Not by
/// QPushButton::setMenu(), which runs an event loop of its own while the menu is open: who pressed
/// the button through the accessibility bus would wait in vain for an answer.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    QMenu *choices() const { return m_choices; }
    /// Shows the value alone where a label beside the button says what is chosen.
    void setValueOnly() { m_valueOnly = true; }
    void setChoice(const QString &what, const QString &value);
    /// A longer value is cut; in device-independent pixels.
    void setMaxValueWidth(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    QString prefix() const;

    QMenu *m_choices;
    QString m_what;
    QString m_value;
    bool m_valueOnly = false;
    int m_maxValue;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/convert/checkbutton.h"

#include "app/model/conversion/conversioncheck.h"
#include "app/model/settings/preferences.h"
#include "ui/convert/checknotice.h"

#include <QEvent>
#include <QFontMetrics>

#include <algorithm>

namespace jingtai {

CheckButton::CheckButton(ConversionCheck &check, Preferences &preferences, QWidget *parent)
    : QPushButton(parent)
    , m_check(check)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("checkOnMirrors"));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &CheckButton::press);
    connect(&check, &ConversionCheck::changed, this, &CheckButton::follow);
    follow();
}

void CheckButton::follow()
{
    const bool isRunning = m_check.isRunning();
    setEnabled(isRunning || m_check.canStart());
    if (text().isEmpty() || isRunning != m_isRunning)
        showState(isRunning);
}

QSize CheckButton::sizeHint() const
{
    // As wide as with the longer of its words: its neighbours stay where they are.
    const QSize hint = QPushButton::sizeHint();
    const int now = fontMetrics().horizontalAdvance(text());
    const int most = std::max(fontMetrics().horizontalAdvance(tr("Check on mirrors")),
                              fontMetrics().horizontalAdvance(tr("Stop")));
    return {hint.width() + most - now, hint.height()};
}

void CheckButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState(m_isRunning);
}

void CheckButton::showState(bool isRunning)
{
    m_isRunning = isRunning;
    setText(isRunning ? tr("Stop") : tr("Check on mirrors"));
    setToolTip(isRunning ? tr("Ask no more mirrors (Esc)")
                         : tr("Ask the mirrors whether they have these names, and whether the "
                              "content is the original's"));
}

void CheckButton::press()
{
    if (m_check.isRunning()) {
        m_check.stop();
        return;
    }
    if (m_preferences.mayAskMirrors()) {
        m_check.start();
        return;
    }
    auto *notice = new CheckNotice(m_check.scope(), window());
    connect(notice, &CheckNotice::agreed, this, [this] {
        m_preferences.setMayAskMirrors(true);
        m_check.start();
    });
    notice->open();
}

} // namespace jingtai

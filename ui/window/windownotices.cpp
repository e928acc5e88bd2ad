// SPDX-License-Identifier: MIT
#include "ui/window/windownotices.h"

#include "app/model/settings/preferences.h"
#include "ui/look/theme.h"
#include "ui/parts/banner.h"
#include "ui/parts/firstpaint.h"
#include "ui/window/clipboardnotice.h"
#include "ui/window/welcome.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace jingtai {

WindowNotices::WindowNotices(Preferences &preferences, ClipboardWatch &clipboard)
    : m_preferences(preferences)
    , m_watch(clipboard)
    , m_banner(new Banner)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, 0, metrics::s_pageMargin, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    connect(&m_preferences, &Preferences::watchesClipboardChanged, this,
            &WindowNotices::followClipboard);
    followClipboard();
}

void WindowNotices::say(const QString &problem)
{
    m_banner->say(problem);
}

void WindowNotices::sayOfText(const QString &problem)
{
    m_ofText.append(problem);
    say(problem);
}

void WindowNotices::forgetText()
{
    for (const QString &problem : std::exchange(m_ofText, {}))
        m_banner->takeBack(problem);
}

void WindowNotices::followClipboard()
{
    if (m_clipboard != nullptr || !m_preferences.watchesClipboard())
        return;
    m_clipboard = new ClipboardNotice(m_watch);
    layout()->addWidget(m_clipboard);
    // Made after the pages, it stands before them.
    QWidget *before = m_banner->findChild<QPushButton *>();
    for (QWidget *each : m_clipboard->findChildren<QWidget *>()) {
        if ((each->focusPolicy() & Qt::TabFocus) != 0) {
            setTabOrder(before, each);
            before = each;
        }
    }
    connect(m_clipboard, &ClipboardNotice::convertWanted, this, &WindowNotices::convertWanted);
}

void WindowNotices::welcome()
{
    m_isWelcomeDue = true;
    afterFirstPaint(this, this, [this] { showWelcome(); });
}

void WindowNotices::showWelcome()
{
    if (!m_isWelcomeDue || !m_preferences.isFirstStart())
        return;
    m_isWelcomeDue = false;
    m_preferences.setWelcomed();
    m_welcome = new Welcome(m_preferences, parentWidget());
    connect(m_welcome, &Welcome::skipped, this, &WindowNotices::welcomeSkipped);
    connect(m_welcome, &Welcome::started, this, &WindowNotices::checkWanted);
}

void WindowNotices::endWelcome()
{
    m_isWelcomeDue = false;
    if (m_welcome != nullptr)
        m_welcome->leave();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace jingtai {

class Banner;
class ClipboardNotice;
class ClipboardWatch;
class Preferences;
class Welcome;

/// What the window says above its pages: what went wrong, what was copied elsewhere; and over them
/// all, once, what the program is for.
class WindowNotices final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    WindowNotices(Preferences &preferences, ClipboardWatch &clipboard);

    void say(const QString &problem);
    /// Says it until forgetText().
    void sayOfText(const QString &problem);
    /// There is another text to convert: what was wrong with the last one says nothing about it.
    void forgetText();
    /// Says what the program is for, once the window has been painted, and never again.
    void welcome();
    /// The person goes on without it.
    void endWelcome();

Q_SIGNALS:
    void convertWanted(const QString &text);
    void welcomeSkipped();
    void checkWanted();

private:
    /// Makes what offers the clipboard, once that is wanted.
    void followClipboard();
    void showWelcome();

    Preferences &m_preferences;
    ClipboardWatch &m_watch;
    Banner *m_banner;
    QStringList m_ofText;
    ClipboardNotice *m_clipboard = nullptr;
    QPointer<Welcome> m_welcome;
    bool m_isWelcomeDue = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QMenu;

namespace jingtai {

class MirrorLibrary;
class Preferences;
class Prompts;

/// "Which of these works, right now, from here?": the list of mirrors and the details of one.
class MirrorsPage final : public QWidget
{
    Q_OBJECT

public:
    /// All borrowed.
    MirrorsPage(MirrorLibrary &library, Preferences &preferences, Prompts &prompts,
                QWidget *parent = nullptr);

    /// Puts the page's actions into a menu of the window. They belong to the page and follow the
    /// language by themselves.
    void addActionsTo(QMenu *menu);
    void focusFilter();
    /// What the status bar says.
    QString status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const QString &status);
    /// The person wants names converted with this mirror.
    void useForConversion(const QString &id);
    /// A sentence about something that went wrong.
    void problem(const QString &sentence);

private:
    MirrorLibrary &m_library;
    Preferences &m_preferences;
    Prompts &m_prompts;
    QString m_status;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace jingtai {

class ChoiceButton;
class Heading;
class Notifications;
class Preferences;
class ProxySetting;
class SegmentedControl;
class ShortcutSettings;
class ShortcutsView;

/// Language and theme, the checks of mirrors, what the desktop is asked for, and where the settings
/// are kept; and, as another view, the keyboard shortcuts.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    SettingsPage(Preferences &preferences, const Notifications &notifications,
                 ShortcutSettings &shortcuts, QWidget *parent = nullptr);

    /// Whether there is something to find in what is shown.
    bool canFind() const;
    void focusFind();

Q_SIGNALS:
    void viewChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum View { GeneralView, ShortcutsTab };

    /// What can be switched on or off, with what that does.
    struct Switch
    {
        QLabel *label;
        QCheckBox *box;
        QLabel *remark;
    };

    Switch addSwitch(QGridLayout *grid, int row, const char *name);
    void showView(int view);
    void retranslate();
    void showChoices();
    void showDesktop();

    Preferences &m_preferences;
    const Notifications &m_notifications;
    Heading *m_heading;
    SegmentedControl *m_views;
    QWidget *m_general;
    ShortcutsView *m_shortcuts;
    QLabel *m_languageLabel;
    QLabel *m_languageRemark;
    ChoiceButton *m_language;
    QLabel *m_themeLabel;
    QLabel *m_themeRemark;
    ChoiceButton *m_theme;
    QLabel *m_intervalLabel;
    QLabel *m_intervalRemark;
    ChoiceButton *m_interval;
    QLabel *m_deadlineLabel;
    QLabel *m_deadlineRemark;
    ChoiceButton *m_deadline;
    QLabel *m_proxyLabel;
    QLabel *m_proxyRemark;
    ProxySetting *m_proxy;
    Switch m_history;
    Switch m_notifies;
    Switch m_tray;
    Switch m_clipboard;
    QLabel *m_filesLabel;
    QLabel *m_file;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace jingtai {

class ChoiceButton;
class Heading;
class Preferences;
class ProxySetting;

/// Language and theme, the checks of mirrors, and where the settings are kept.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChoices();

    Preferences &m_preferences;
    Heading *m_heading;
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
    QLabel *m_historyLabel;
    QLabel *m_historyRemark;
    QCheckBox *m_keepHistory;
    QLabel *m_filesLabel;
    QLabel *m_file;
};

} // namespace jingtai

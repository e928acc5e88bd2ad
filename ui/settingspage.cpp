// SPDX-License-Identifier: MIT
#include "ui/settingspage.h"

#include "app/model/preferences.h"
#include "ui/card.h"
#include "ui/choicebutton.h"
#include "ui/heading.h"
#include "ui/preferencemenus.h"
#include "ui/proxysetting.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace jingtai {

namespace {

constexpr int s_labelWidth = 180;

QLabel *quietLabel()
{
    auto *label = new QLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_heading(new Heading)
    , m_languageLabel(new QLabel)
    , m_languageRemark(quietLabel())
    , m_language(new ChoiceButton)
    , m_themeLabel(new QLabel)
    , m_themeRemark(quietLabel())
    , m_theme(new ChoiceButton)
    , m_intervalLabel(new QLabel)
    , m_intervalRemark(quietLabel())
    , m_interval(new ChoiceButton)
    , m_deadlineLabel(new QLabel)
    , m_deadlineRemark(quietLabel())
    , m_deadline(new ChoiceButton)
    , m_proxyLabel(new QLabel)
    , m_proxyRemark(quietLabel())
    , m_proxy(new ProxySetting(preferences, this))
    , m_historyLabel(new QLabel)
    , m_historyRemark(quietLabel())
    , m_keepHistory(new QCheckBox)
    , m_filesLabel(new QLabel)
    , m_file(quietLabel())
{
    setObjectName(QStringLiteral("settingsPage"));
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_keepHistory->setObjectName(QStringLiteral("keepHistory"));
    m_interval->setObjectName(QStringLiteral("checkInterval"));
    m_deadline->setObjectName(QStringLiteral("checkDeadline"));
    for (ChoiceButton *button : {m_language, m_theme, m_interval, m_deadline})
        button->setValueOnly();
    fillIntervalMenu(m_interval->choices(), m_preferences);
    fillDeadlineMenu(m_deadline->choices(), m_preferences);
    fillLanguageMenu(m_language->choices(), m_preferences);
    fillThemeMenu(m_theme->choices(), m_preferences);
    m_file->setFont(fixedFont(font()));
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_file->setText(m_preferences.settingsPath());

    auto *card = new Card;
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnMinimumWidth(0, s_labelWidth);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_languageLabel, 0, 0);
    grid->addWidget(m_language, 0, 1);
    grid->addWidget(m_languageRemark, 0, 2);
    grid->addWidget(m_themeLabel, 1, 0);
    grid->addWidget(m_theme, 1, 1);
    grid->addWidget(m_themeRemark, 1, 2);
    grid->addWidget(m_intervalLabel, 2, 0);
    grid->addWidget(m_interval, 2, 1);
    grid->addWidget(m_intervalRemark, 2, 2);
    grid->addWidget(m_deadlineLabel, 3, 0);
    grid->addWidget(m_deadline, 3, 1);
    grid->addWidget(m_deadlineRemark, 3, 2);
    auto *history = new QVBoxLayout;
    history->setSpacing(4);
    history->addWidget(m_keepHistory, 0, Qt::AlignLeft | Qt::AlignTop);
    history->addWidget(m_historyRemark);
    history->addStretch();
    m_historyLabel->setMinimumHeight(m_keepHistory->sizeHint().height());
    grid->addWidget(m_proxyLabel, 4, 0);
    grid->addWidget(m_proxy->button(), 4, 1);
    grid->addWidget(m_proxyRemark, 4, 2);
    grid->addWidget(m_proxy->address(), 5, 1, 1, 2);
    grid->addWidget(m_historyLabel, 6, 0, Qt::AlignTop);
    grid->addLayout(history, 6, 1, 1, 2);
    grid->addWidget(m_filesLabel, 7, 0, Qt::AlignTop);
    grid->addWidget(m_file, 7, 1, 1, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop, metrics::s_pageMargin,
                               12);
    layout->setSpacing(metrics::s_cardGap);
    layout->addWidget(m_heading);
    layout->addWidget(card);
    layout->addStretch();
    connect(&m_preferences, &Preferences::languageChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::themeChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::keepHistoryChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::checkIntervalChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::checkDeadlineChanged, this, &SettingsPage::showChoices);
    connect(m_keepHistory, &QCheckBox::toggled, &m_preferences, &Preferences::setKeepHistory);
    retranslate();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::retranslate()
{
    m_heading->setTitle(tr("Settings"));
    m_heading->setState(tr("Changes take effect at once"));
    m_languageLabel->setText(tr("Language"));
    m_languageRemark->setText(tr("For the window and all that it says"));
    m_themeLabel->setText(tr("Theme"));
    m_themeRemark->setText(tr("“System” follows the desktop"));
    m_intervalLabel->setText(tr("Check mirrors"));
    m_intervalRemark->setText(tr("Once at the start, then by this interval; never by themselves on "
                                 "a metered connection. “Never” leaves it to the button."));
    m_deadlineLabel->setText(tr("Wait for a mirror"));
    m_deadlineRemark->setText(tr("Without an answer by then it has timed out"));
    m_proxyLabel->setText(tr("Proxy"));
    m_proxyRemark->setText(tr("The way on which mirrors are asked"));
    m_historyLabel->setText(tr("History"));
    m_keepHistory->setText(tr("Keep a history of conversions"));
    m_historyRemark->setText(tr("The image names of the last 50, on this computer alone. Switching "
                                "it off deletes them."));
    m_filesLabel->setText(tr("Settings file"));
    retranslatePreferenceMenu(m_language->choices());
    retranslatePreferenceMenu(m_theme->choices());
    retranslatePreferenceMenu(m_interval->choices());
    retranslatePreferenceMenu(m_deadline->choices());
    m_proxy->retranslate();
    showChoices();
}

void SettingsPage::showChoices()
{
    m_language->setChoice(tr("Language"), languageText(m_preferences.language()));
    m_theme->setChoice(tr("Theme"), themeText(m_preferences.theme()));
    m_interval->setChoice(tr("Check mirrors"), intervalText(m_preferences.checkInterval()));
    m_deadline->setChoice(tr("Wait for a mirror"), deadlineText(m_preferences.checkDeadline()));
    m_keepHistory->setChecked(m_preferences.keepHistory());
}

} // namespace jingtai

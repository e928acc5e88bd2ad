// SPDX-License-Identifier: MIT
#include "ui/settings/settingspage.h"

#include "app/model/checks/notifications.h"
#include "app/model/settings/preferences.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/heading.h"
#include "ui/parts/segmentedcontrol.h"
#include "ui/settings/preferencemenus.h"
#include "ui/settings/proxysetting.h"
#include "ui/settings/shortcutsview.h"
#include "ui/window/clipboardnotice.h"
#include "ui/window/trayicon.h"

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

SettingsPage::SettingsPage(Preferences &preferences, const Notifications &notifications,
                           ShortcutSettings &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_notifications(notifications)
    , m_heading(new Heading)
    , m_views(new SegmentedControl)
    , m_general(new QWidget)
    , m_shortcuts(new ShortcutsView(shortcuts))
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
    , m_history()
    , m_notifies()
    , m_tray()
    , m_clipboard()
    , m_filesLabel(new QLabel)
    , m_file(quietLabel())
{
    setObjectName(QStringLiteral("settingsPage"));
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
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
    grid->addWidget(m_proxyLabel, 4, 0);
    grid->addWidget(m_proxy->button(), 4, 1);
    grid->addWidget(m_proxyRemark, 4, 2);
    grid->addWidget(m_proxy->address(), 5, 1, 1, 2);
    m_notifies = addSwitch(grid, 6, "notifies");
    m_tray = addSwitch(grid, 7, "trayIcon");
    m_clipboard = addSwitch(grid, 8, "watchClipboard");
    m_history = addSwitch(grid, 9, "keepHistory");
    grid->addWidget(m_filesLabel, 10, 0, Qt::AlignTop);
    grid->addWidget(m_file, 10, 1, 1, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop, metrics::s_pageMargin,
                               12);
    layout->setSpacing(metrics::s_cardGap);
    layout->addWidget(m_heading);
    m_views->setObjectName(QStringLiteral("settingsViews"));
    m_views->addTab(QString());
    m_views->addTab(QString());
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_views);
    line->addWidget(m_shortcuts->filterLine(), 1);
    line->addStretch();
    layout->addLayout(line);
    auto *general = new QVBoxLayout(m_general);
    general->setContentsMargins(0, 0, 0, 0);
    general->addWidget(card);
    general->addStretch();
    // Not in a stack, which would be as high as the higher one of them.
    layout->addWidget(m_general, 1);
    layout->addWidget(m_shortcuts, 1);
    showView(GeneralView);
    connect(m_views, &QTabBar::currentChanged, this, &SettingsPage::showView);
    connect(&m_preferences, &Preferences::languageChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::themeChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::keepHistoryChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::checkIntervalChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::checkDeadlineChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::notifiesChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::trayIconChanged, this, &SettingsPage::showChoices);
    connect(&m_preferences, &Preferences::watchesClipboardChanged, this,
            &SettingsPage::showChoices);
    connect(&m_notifications, &Notifications::problemChanged, this, &SettingsPage::showDesktop);
    connect(m_history.box, &QCheckBox::toggled, &m_preferences, &Preferences::setKeepHistory);
    connect(m_notifies.box, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifies);
    connect(m_tray.box, &QCheckBox::toggled, &m_preferences, &Preferences::setTrayIcon);
    connect(m_clipboard.box, &QCheckBox::toggled, &m_preferences,
            &Preferences::setWatchesClipboard);
    retranslate();
}

SettingsPage::Switch SettingsPage::addSwitch(QGridLayout *grid, int row, const char *name)
{
    const Switch made = {new QLabel, new QCheckBox, quietLabel()};
    made.box->setObjectName(QLatin1String(name));
    made.remark->setObjectName(QLatin1String(name) + QLatin1String("Remark"));
    auto *side = new QVBoxLayout;
    side->setSpacing(4);
    side->addWidget(made.box, 0, Qt::AlignLeft | Qt::AlignTop);
    side->addWidget(made.remark);
    side->addStretch();
    grid->addWidget(made.label, row, 0, Qt::AlignTop);
    grid->addLayout(side, row, 1, 1, 2);
    return made;
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // In line with the boxes, whose height the style tells only now.
    for (const Switch &each : {m_notifies, m_tray, m_clipboard, m_history})
        each.label->setMinimumHeight(each.box->sizeHint().height());
    // A tray may have come since, or gone.
    showDesktop();
}

void SettingsPage::showView(int view)
{
    m_general->setVisible(view == GeneralView);
    m_shortcuts->setVisible(view == ShortcutsTab);
    m_shortcuts->filterLine()->setVisible(view == ShortcutsTab);
    Q_EMIT viewChanged();
}

bool SettingsPage::canFind() const
{
    return isVisible() && m_views->currentIndex() == ShortcutsTab;
}

void SettingsPage::focusFind()
{
    m_shortcuts->focusFind();
}

void SettingsPage::retranslate()
{
    m_heading->setTitle(tr("Settings"));
    m_heading->setState(tr("Changes take effect at once"));
    m_views->setAccessibleName(tr("View"));
    m_views->setTabText(GeneralView, tr("General"));
    m_views->setTabText(ShortcutsTab, tr("Keyboard shortcuts"));
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
    m_proxyRemark->setText(tr("How mirrors are reached"));
    m_notifies.label->setText(tr("Notifications"));
    m_notifies.box->setText(tr("Tell when mirrors in use fail"));
    m_tray.label->setText(tr("Tray"));
    m_tray.box->setText(tr("Stay in the tray when closed"));
    m_clipboard.label->setText(tr("Clipboard"));
    m_clipboard.box->setText(tr("Offer what is copied elsewhere"));
    m_history.label->setText(tr("History"));
    m_history.box->setText(tr("Keep a history of conversions"));
    m_history.remark->setText(
        tr("The image names of the last 50, on this computer alone. Switching "
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
    m_history.box->setChecked(m_preferences.keepHistory());
    m_notifies.box->setChecked(m_preferences.notifies());
    m_tray.box->setChecked(m_preferences.hasTrayIcon());
    m_clipboard.box->setChecked(m_preferences.watchesClipboard());
    showDesktop();
}

void SettingsPage::showDesktop()
{
    const QString problem = m_notifications.problem();
    m_notifies.remark->setText(
        !problem.isEmpty()
            ? problem
            : tr("And when they work again: once each time a check finds it, and not while the "
                 "whole network is away. In use are those chosen for conversions, and those that "
                 "Docker pulls through."));
    // The desktop is asked only where the answer is wanted.
    m_tray.remark->setText(
        m_preferences.hasTrayIcon() && !TrayIcon::isPossible()
            ? tr("This desktop has no tray: closing the window ends the program.")
            : tr("Checks go on by their interval, and a click on the icon brings the window back. "
                 "Quit in the menu File ends the program."));
    m_clipboard.remark->setText(
        m_preferences.watchesClipboard() && !ClipboardNotice::isPossible()
            ? tr("This desktop lets no program see what others copy, so nothing is offered.")
            : tr("Looks at each text that another program copies, but at no secret of a password "
                 "manager, and offers to convert the image names in it. Nothing is kept or sent."));
}

} // namespace jingtai

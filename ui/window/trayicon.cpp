// SPDX-License-Identifier: MIT
#include "ui/window/trayicon.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/settings/preferences.h"
#include "ui/look/icons.h"

#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace jingtai {

TrayIcon::TrayIcon(Preferences &preferences, const StatusMonitor &monitor, QWidget *window)
    : QObject(window)
    , m_preferences(preferences)
    , m_monitor(monitor)
{
    connect(&m_preferences, &Preferences::trayIconChanged, this, &TrayIcon::follow);
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isPossible()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::start()
{
    m_isStarted = true;
    follow();
}

bool TrayIcon::isShown()
{
    // The tray may have come later than the program.
    follow();
    return m_icon != nullptr && isPossible();
}

void TrayIcon::follow()
{
    const bool isWanted = m_isStarted && m_preferences.hasTrayIcon() && isPossible();
    if (isWanted == (m_icon != nullptr))
        return;
    if (isWanted) {
        make();
    } else {
        delete m_icon;
        m_icon = nullptr;
        m_menu.reset();
    }
    // The window may be closed then, and a dialog beside it, and the program goes on.
    QApplication::setQuitOnLastWindowClosed(!isWanted);
}

void TrayIcon::make()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    m_open = m_menu->addAction(QString(), this, &TrayIcon::openWanted);
    m_check = m_menu->addAction(QString(), this, &TrayIcon::checkWanted);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &TrayIcon::quitWanted);
    m_icon = new QSystemTrayIcon(programIcon(), this);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openWanted();
            });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openWanted);
    connect(&m_monitor, &StatusMonitor::roundStarted, m_icon, [this] { showState(); });
    connect(&m_monitor, &StatusMonitor::roundFinished, m_icon, [this] { showState(); });
    retranslate();
    m_icon->show();
}

void TrayIcon::retranslate()
{
    if (m_icon == nullptr)
        return;
    m_menu->setTitle(tr("Jingtai"));
    //: Brings the window back
    m_open->setText(tr("&Open"));
    m_check->setText(tr("&Check now"));
    m_quit->setText(tr("&Quit"));
    showState();
}

void TrayIcon::showState()
{
    m_check->setEnabled(!m_monitor.isChecking());
    QString state;
    if (m_monitor.isChecking())
        state = tr("Checking mirrors…");
    else if (m_monitor.lastCheckTime() == 0)
        state = tr("Not checked");
    else
        state = tr("%1 of %n mirror(s) usable", "", m_monitor.countedMirrors())
                    .arg(m_monitor.usableMirrors());
    m_icon->setToolTip(tr("Jingtai") + QLatin1Char('\n') + state);
}

void TrayIcon::tellOfClosing()
{
    if (m_icon == nullptr || m_preferences.knowsTray())
        return;
    m_preferences.setKnowsTray();
    m_icon->showMessage(tr("Jingtai goes on in the tray"),
                        tr("It checks mirrors as before. Quit in the menu of its icon ends it."),
                        programIcon());
}

} // namespace jingtai

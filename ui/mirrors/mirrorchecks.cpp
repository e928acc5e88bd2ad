// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrorchecks.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/checks/statuswording.h"
#include "app/model/settings/shortcutsettings.h"
#include "ui/mirrors/mirroractions.h"
#include "ui/parts/commandactions.h"
#include "ui/parts/heading.h"

#include <QAction>
#include <QDateTime>
#include <QPushButton>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_minute = 60 * 1000;

} // namespace

MirrorChecks::MirrorChecks(StatusMonitor &monitor, MirrorActions &actions, QWidget *page)
    : QObject(page)
    , m_monitor(monitor)
    , m_actions(actions)
    , m_measure(new QPushButton(page))
    , m_check(new QPushButton(page))
    , m_stop(new QPushButton(page))
{
    m_measure->setObjectName(QStringLiteral("measureSpeed"));
    m_check->setObjectName(QStringLiteral("checkNow"));
    m_stop->setObjectName(QStringLiteral("stopCheck"));
    m_measure->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    m_check->setDefault(true);
    m_minute.setInterval(s_minute);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        Q_EMIT minutePassed();
        Q_EMIT changed();
    });
    connect(m_measure, &QPushButton::clicked, actions.measureSpeed, &QAction::trigger);
    const auto isAs = [](QPushButton *button, const QAction *action) {
        const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
        connect(action, &QAction::changed, button, follow);
        follow();
    };
    isAs(m_measure, actions.measureSpeed);
    isAs(m_check, actions.checkAll);
    connect(m_check, &QPushButton::clicked, actions.checkAll, &QAction::trigger);
    connect(m_stop, &QPushButton::clicked, actions.stop, &QAction::trigger);
    connect(actions.checkAll, &QAction::triggered, &monitor, &StatusMonitor::checkAll);
    connect(actions.stop, &QAction::triggered, &monitor, &StatusMonitor::stop);
    connect(&actions.commands().shortcuts(), &ShortcutSettings::changed, this,
            &MirrorChecks::showKeys);
    connect(&monitor, &StatusMonitor::roundStarted, this, &MirrorChecks::follow);
    connect(&monitor, &StatusMonitor::roundFinished, this, &MirrorChecks::end);
    connect(&monitor, &StatusMonitor::statusChanged, this, [this](const QStringList &ids) {
        m_actions.setChecking(m_monitor.isChecking(), m_monitor.canCheck());
        if (ids.isEmpty())
            Q_EMIT counted();
        else
            Q_EMIT changed();
    });
    connect(&monitor, &StatusMonitor::scheduleChanged, this, &MirrorChecks::changed);
    follow();
}

void MirrorChecks::addMeasureTo(Heading *heading)
{
    heading->addAction(m_measure);
}

void MirrorChecks::addCheckTo(Heading *heading)
{
    heading->addAction(m_check);
    heading->addAction(m_stop);
    follow();
}

void MirrorChecks::retranslate()
{
    m_measure->setText(tr("Measure speed"));
    m_measure->setToolTip(tr("Load two megabytes of an image from each mirror that is chosen"));
    m_check->setText(tr("Check now"));
    m_stop->setText(tr("Stop"));
    showKeys();
    fitButtons();
}

void MirrorChecks::showKeys()
{
    const CommandActions &commands = m_actions.commands();
    m_check->setToolTip(
        commands.withKey(tr("Ask all mirrors but those said to be closed"), Command::CheckAll));
    m_stop->setToolTip(commands.withKey(tr("Ask no more mirrors"), Command::Stop));
}

void MirrorChecks::fitButtons()
{
    // One takes the place of the other: those beside it stay where they are.
    int width = 0;
    for (QPushButton *button : {m_check, m_stop}) {
        button->setMinimumWidth(0);
        width = std::max(width, button->sizeHint().width());
    }
    for (QPushButton *button : {m_check, m_stop})
        button->setMinimumWidth(width);
}

void MirrorChecks::setSeen(bool seen)
{
    if (seen)
        m_minute.start();
    else
        m_minute.stop();
}

QString MirrorChecks::state() const
{
    if (m_monitor.lastCheckTime() == 0)
        return m_monitor.isChecking() ? tr("Checking which work from here…") : QString();
    return tr("%1 of %n usable from here", "", m_monitor.countedMirrors())
        .arg(m_monitor.usableMirrors());
}

QString MirrorChecks::status() const
{
    QStringList parts;
    if (m_monitor.isChecking()) {
        //: %n mirrors, while a check goes on
        return tr("%n usable so far", "", m_monitor.usableMirrors());
    }
    if (const qint64 last = m_monitor.lastCheckTime(); last != 0) {
        parts.append(tr("%n usable", "", m_monitor.usableMirrors()));
        const QString ago = agoInWords(last, QDateTime::currentSecsSinceEpoch());
        //: %1 "2 min ago"
        parts.append(m_wasStopped ? tr("check stopped %1").arg(ago) : tr("checked %1").arg(ago));
    }
    if (m_monitor.isHeld())
        parts.append(tr("no checks by themselves on a metered connection"));
    else if (const auto next = m_monitor.untilNextRound()) {
        //: %1 "in 14 min"
        parts.append(tr("next check %1").arg(aheadInWords(*next)));
    } else {
        parts.append(tr("checks on demand only"));
    }
    //: Between the parts of the status line
    QString status = parts.join(tr(" · "));
    status.replace(0, 1, status.at(0).toUpper());
    return status;
}

QStringList MirrorChecks::nothingUsable() const
{
    if (m_monitor.isChecking()) {
        return {tr("No usable mirror yet"),
                tr("The check is going on; what is found usable is shown when it is over.")};
    }
    const QString key = m_actions.commands().shortcuts().keyText(Command::CheckAll);
    if (m_monitor.lastCheckTime() == 0) {
        return {tr("Nothing has been checked yet"),
                key.isEmpty() ? tr("“Check now” finds out which mirrors work.")
                              //: %1 a key
                              : tr("Press %1 to check which mirrors work.").arg(key)};
    }
    return {tr("No mirror was usable when last checked"),
            key.isEmpty()
                ? tr("Check the network connection, then check again.")
                //: %1 a key
                : tr("Check the network connection, then press %1 to check again.").arg(key)};
}

void MirrorChecks::follow()
{
    const bool isChecking = m_monitor.isChecking();
    // The button that is switched off gives its focus away.
    const bool hadFocus = m_check->hasFocus() || m_stop->hasFocus();
    m_actions.setChecking(isChecking, m_monitor.canCheck());
    m_stop->setVisible(isChecking);
    m_check->setVisible(!isChecking);
    fitButtons();
    if (hadFocus)
        (isChecking ? m_stop : m_check)->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void MirrorChecks::end(const RoundSummary &summary)
{
    m_wasStopped = summary.isStopped;
    follow();
    if (summary.checked > 0 && !summary.isStopped && !summary.isReached && m_wasReached) {
        Q_EMIT problem(tr("None of the mirrors could be reached, nor any registry. Check the "
                          "network connection of this computer, then check again."));
    }
    if (summary.checked > 0 && !summary.isStopped)
        m_wasReached = summary.isReached;
    // The rounds that begin by themselves are not worth an interruption, but for the first.
    if (summary.checked > 0 && (summary.isByHand || !m_wasFinished)) {
        m_wasFinished = true;
        Q_EMIT finished();
    }
}

} // namespace jingtai

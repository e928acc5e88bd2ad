// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

class QPushButton;

namespace jingtai {

class Heading;
class MirrorActions;
class StatusMonitor;
struct RoundSummary;

/// The checks of the Mirrors page: the buttons that begin and stop one, and what heading and status
/// bar say about them.
class MirrorChecks final : public QObject
{
    Q_OBJECT

public:
    /// Both borrowed; the page is the parent.
    MirrorChecks(StatusMonitor &monitor, MirrorActions &actions, QWidget *page);

    /// At the right of the heading, before what is there.
    void addMeasureTo(Heading *heading);
    void addCheckTo(Heading *heading);
    void retranslate();
    /// Nothing is counted on while nobody sees it.
    void setSeen(bool seen);
    /// "9 of 41 usable from here"; empty where nothing was checked yet.
    QString state() const;
    /// "9 usable · checked 2 min ago · next check in 14 min".
    QString status() const;
    /// What is said where only usable mirrors are shown and there are none: heading and sentence.
    QStringList nothingUsable() const;

Q_SIGNALS:
    /// state() or status() is another.
    void changed();
    /// state() is, as there is another number of mirrors; nothing new of them.
    void counted();
    /// Another minute has passed, in sight.
    void minutePassed();
    /// A sentence about something that went wrong.
    void problem(const QString &sentence);
    /// A round that a person waited for is over; state() says how.
    void finished();

private:
    void follow();
    void fitButtons();
    void showKeys();
    void end(const RoundSummary &summary);

    StatusMonitor &m_monitor;
    MirrorActions &m_actions;
    QPushButton *m_measure;
    QPushButton *m_check;
    QPushButton *m_stop;
    QTimer m_minute;
    bool m_wasReached = true;
    bool m_wasStopped = false;
    bool m_wasFinished = false;
};

} // namespace jingtai

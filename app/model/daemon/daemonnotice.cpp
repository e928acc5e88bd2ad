// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonnotice.h"

#include "app/core/maskedtext.h"
#include "app/model/daemon/enginewording.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace jingtai {

namespace {

struct NoticeWording
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWording)
};

constexpr qsizetype s_maxDetails = 4000;

/// Lines stay lines, all else that is not seen is spelt, passwords are masked.
QString details(const std::string &words)
{
    QStringList lines;
    for (const QString &line :
         textFromBytes(withoutPasswords(words)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines << madeVisible(line);
    return lines.join(QLatin1Char('\n')).left(s_maxDetails);
}

QString pathOf(const EnginePlace &place)
{
    return quotable(place.configFile);
}

/// What restarts the engine of a place in a terminal.
QStringList restartCommands(const EnginePlace &place)
{
    const QString unit = textFromBytes(place.unit);
    if (place.kind == EngineKind::Snap)
        return {QStringLiteral("sudo snap restart docker")};
    if (unit.isEmpty())
        return {};
    return {(place.isUserUnit ? QStringLiteral("systemctl --user restart ")
                              : QStringLiteral("sudo systemctl restart "))
            + unit};
}

/// The same where systemd has given up on it.
QStringList startCommands(const EnginePlace &place)
{
    const QString unit = textFromBytes(place.unit);
    if (unit.isEmpty())
        return restartCommands(place);
    const QString systemctl = place.isUserUnit ? QStringLiteral("systemctl --user ")
                                               : QStringLiteral("sudo systemctl ");
    return {systemctl + QStringLiteral("reset-failed ") + unit,
            systemctl + QStringLiteral("start ") + unit};
}

DaemonNotice noticeOfApplied(const DaemonApplied &applied, const EnginePlace &place)
{
    DaemonNotice notice;
    notice.severity = Severity::Good;
    notice.title = applied.isConfirmed ? NoticeWording::tr("Applied and confirmed")
                                       : NoticeWording::tr("Saved");
    notice.sentence = wordingOfApplied(textFromBytes(place.configFile), applied);
    if (!applied.needRestart.empty()) {
        notice.severity = Severity::Caution;
        notice.title = NoticeWording::tr("Saved, a restart is needed");
        notice.commands = restartCommands(place);
    } else if (applied.isConfirmed) {
        notice.action = DaemonNotice::Action::TestPull;
    }
    return notice;
}

DaemonNotice noticeOfFailure(const DaemonApplyError &error, const EnginePlace &place)
{
    DaemonNotice notice;
    notice.severity = Severity::Bad;
    notice.sentence = wording(error);
    notice.details = details(error.words);
    switch (error.way) {
    case DaemonApplyError::Way::Untouched:
        notice.title = NoticeWording::tr("Not applied");
        break;
    case DaemonApplyError::Way::Back:
        notice.title = NoticeWording::tr("Not taken; all is as before");
        break;
    case DaemonApplyError::Way::NeedsRestart:
        notice.title = NoticeWording::tr("Not taken; Docker needs a restart to be as before");
        notice.commands = restartCommands(place);
        break;
    case DaemonApplyError::Way::Down:
        notice.title = NoticeWording::tr("Docker is not running");
        notice.commands = startCommands(place);
        break;
    case DaemonApplyError::Way::Stuck:
        notice.title = NoticeWording::tr("The new file could not be taken back");
        break;
    }
    if (error.kind == DaemonApplyError::Kind::Changed)
        notice.action = DaemonNotice::Action::Conflict;
    return notice;
}

QString wordingOfHelper(HelperProblem problem)
{
    switch (problem) {
    case HelperProblem::None:
        return {};
    case HelperProblem::NotInstalled:
        return NoticeWording::tr("The part of this program that may write system files is not "
                                 "installed. Run these commands instead. Nothing was changed.");
    case HelperProblem::NotTrusted:
        return NoticeWording::tr("The part of this program that may write system files could be "
                                 "changed by others than root and is not used. Install the program "
                                 "anew, or run these commands. Nothing was changed.");
    case HelperProblem::NoPolkit:
        return NoticeWording::tr("The system cannot ask for a password here: pkexec is missing. "
                                 "Install polkit, or run these commands. Nothing was changed.");
    case HelperProblem::Dismissed:
        return NoticeWording::tr("The question for the password was closed. Nothing was changed.");
    case HelperProblem::NotAuthorized:
        return NoticeWording::tr("You are not allowed to change the settings of Docker, or the "
                                 "password was wrong. Nothing was changed.");
    case HelperProblem::NoAgent:
        return NoticeWording::tr("Nobody is there to ask for the password. Start the "
                                 "authentication agent of your desktop, or run these commands. "
                                 "Nothing was changed.");
    case HelperProblem::Broken:
        return NoticeWording::tr("The part of this program that writes system files failed. Look "
                                 "at the file before you try again.");
    }
    return {};
}

DaemonNotice noticeOfHelper(const DaemonOutcome &outcome)
{
    DaemonNotice notice;
    notice.severity = Severity::Caution;
    notice.title = NoticeWording::tr("Not applied");
    notice.sentence = wordingOfHelper(outcome.helper);
    notice.details = details(outcome.detail);
    if (outcome.helper == HelperProblem::NotAuthorized || outcome.helper == HelperProblem::Broken)
        notice.severity = Severity::Bad;
    if (outcome.helper == HelperProblem::Dismissed
        || outcome.helper == HelperProblem::NotAuthorized)
        notice.action = DaemonNotice::Action::Retry;
    // Who closed the question knows that it can be asked again.
    if (outcome.helper != HelperProblem::Dismissed) {
        for (const std::string &command : outcome.commands)
            notice.commands << textFromBytes(command);
    }
    return notice;
}

} // namespace

DaemonNotice noticeOf(const DaemonOutcome &outcome, const EnginePlace &place)
{
    DaemonNotice notice;
    switch (outcome.kind) {
    case DaemonOutcome::Kind::Applied:
        return noticeOfApplied(outcome.applied, place);
    case DaemonOutcome::Kind::Failed:
        return noticeOfFailure(outcome.error, place);
    case DaemonOutcome::Kind::NoHelper:
        return noticeOfHelper(outcome);
    case DaemonOutcome::Kind::Commands:
        notice.severity = Severity::Neutral;
        notice.title = NoticeWording::tr("To be done in a terminal");
        //: %1 path of a file
        notice.sentence = NoticeWording::tr("This program cannot write “%1”. Run these commands, "
                                            "then look at it here again.")
                              .arg(pathOf(place));
        for (const std::string &command : outcome.commands)
            notice.commands << textFromBytes(command);
        return notice;
    case DaemonOutcome::Kind::Said:
        notice.severity = Severity::Good;
        notice.title = NoticeWording::tr("Saved");
        //: %1 path of a file
        notice.sentence = NoticeWording::tr("“%1” is saved. Open Docker Desktop, Settings, Docker "
                                            "Engine, and press “Apply & restart” there.")
                              .arg(pathOf(place));
        return notice;
    }
    return notice;
}

DaemonNotice noticeOf(const EngineValidation &validation)
{
    DaemonNotice notice;
    notice.severity = Severity::Bad;
    notice.title = NoticeWording::tr("Not applied");
    notice.sentence = NoticeWording::tr(
        "Docker's own check refuses the file. Correct it. Nothing was changed.");
    notice.details = details(validation.words);
    return notice;
}

DaemonNotice noticeOf(const TestPullResult &result)
{
    DaemonNotice notice;
    const QString image = quotable(result.image);
    if (!result.error) {
        notice.severity = Severity::Good;
        notice.title = NoticeWording::tr("Pulled");
        //: %1 name of an image, %2 seconds
        notice.sentence = NoticeWording::tr("Docker pulled %1 in %2 s.")
                              .arg(image, QLocale().toString(result.milliseconds / 1000.0, 'f', 1));
    } else if (result.error->kind != EngineErrorKind::Cancelled) {
        notice.severity = Severity::Bad;
        notice.title = NoticeWording::tr("Not pulled");
        //: %1 name of an image, %2 a sentence with the reason
        notice.sentence
            = NoticeWording::tr("Docker could not pull %1. %2").arg(image, wording(*result.error));
        notice.action = DaemonNotice::Action::TestPull;
    }
    return notice;
}

DaemonNotice noticeOfConflict()
{
    DaemonNotice notice;
    notice.severity = Severity::Caution;
    notice.title = NoticeWording::tr("The file was changed meanwhile");
    notice.sentence = NoticeWording::tr("Somebody else changed it since it was read, and your "
                                        "changes are not applied yet. Compare the two, then choose "
                                        "what is to stay.");
    notice.action = DaemonNotice::Action::Conflict;
    return notice;
}

DaemonNotice noticeOfObstacle(const QString &obstacle)
{
    DaemonNotice notice;
    notice.severity = Severity::Bad;
    notice.title = NoticeWording::tr("Not applied");
    notice.sentence = obstacle;
    return notice;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/checks/statuswording.h"

#include "app/model/checks/probewording.h"
#include "app/model/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace jingtai {

namespace {

struct StatusWording
{
    Q_DECLARE_TR_FUNCTIONS(StatusWording)
};

constexpr qint64 s_minute = 60;
constexpr qint64 s_hour = 60 * s_minute;
constexpr qint64 s_day = 24 * s_hour;

QString certificateWords(ProbeFault fault)
{
    if (fault == ProbeFault::CertificateExpired)
        return StatusWording::tr("Certificate expired");
    if (fault == ProbeFault::CertificateNotYetValid)
        return StatusWording::tr("Certificate not yet valid");
    if (fault == ProbeFault::CertificateSelfSigned)
        return StatusWording::tr("Self-signed certificate");
    if (fault == ProbeFault::CertificateUnknownIssuer)
        return StatusWording::tr("Unknown certificate issuer");
    if (fault == ProbeFault::CertificateWrongHost)
        return StatusWording::tr("Certificate for another host");
    return wording(ProbeVerdict::Certificate);
}

/// The verdict with the status of the answer that decided, where it is worth knowing.
QString withStatus(ProbeVerdict verdict, const ProbeReport *report)
{
    if (report == nullptr || !report->http)
        return wording(verdict);
    //: %1 a verdict ("Restricted"), %2 an HTTP status
    return StatusWording::tr("%1 (%2)").arg(wording(verdict), QString::number(*report->http));
}

QLocale shownLocale()
{
    return wordingLanguage() == "en" ? QLocale(QLocale::English) : QLocale(QLocale::Chinese);
}

} // namespace

QString statusInWords(const MirrorStatus &status, qint64 now)
{
    const CheckRecord *last = status.last();
    if (last == nullptr)
        return {};
    const ProbeReport *report = status.report.get();
    if (last->isLimitedAt(now)) {
        const QDateTime until = QDateTime::fromSecsSinceEpoch(*last->limitedUntil);
        //: %1 a time of day
        return StatusWording::tr("Limited until %1")
            .arg(until.time().toString(QStringLiteral("HH:mm")));
    }
    if (status.isOlder()) {
        //: A mirror that serves what the registry had before
        return StatusWording::tr("Older content");
    }
    if (last->verdict == ProbeVerdict::Certificate && report)
        return certificateWords(report->fault);
    if (last->verdict == ProbeVerdict::Restricted || last->verdict == ProbeVerdict::ServerError)
        return withStatus(last->verdict, report);
    return wording(last->verdict);
}

QStringList longStatuses()
{
    ProbeReport report;
    report.http = 500;
    return {wording(ProbeVerdict::AnswersOnly), withStatus(ProbeVerdict::ServerError, &report),
            certificateWords(ProbeFault::CertificateNotYetValid),
            certificateWords(ProbeFault::CertificateUnknownIssuer),
            certificateWords(ProbeFault::CertificateWrongHost)};
}

QString agoInWords(qint64 time, qint64 now)
{
    const qint64 seconds = std::max<qint64>(now - time, 0);
    if (seconds < s_minute)
        return StatusWording::tr("just now");
    if (seconds < s_hour)
        return StatusWording::tr("%n min ago", "", int(seconds / s_minute));
    if (seconds < s_day)
        return StatusWording::tr("%n h ago", "", int(seconds / s_hour));
    return StatusWording::tr("%n day(s) ago", "", int(std::min<qint64>(seconds / s_day, 99999)));
}

QString momentInWords(qint64 time)
{
    return QDateTime::fromSecsSinceEpoch(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString timeInWords(qint64 time, qint64 now)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(time);
    if (then.date() == QDateTime::fromSecsSinceEpoch(now).date())
        return then.time().toString(QStringLiteral("HH:mm"));
    return momentInWords(time);
}

QString aheadInWords(qint64 milliseconds)
{
    // A coarse timer of 15 minutes may have a moment more to go.
    const auto minutes = int((std::max<qint64>(milliseconds, 0) + 30000) / 60000);
    return StatusWording::tr("in %n min", "", std::max(minutes, 1));
}

QString latencyInWords(double milliseconds)
{
    // None at all would look like a figure that is lacking.
    const QString figure
        = milliseconds < 0.5 ? QStringLiteral("<1") : shownLocale().toString(milliseconds, 'f', 0);
    //: %1 milliseconds
    return StatusWording::tr("%1 ms").arg(figure);
}

QString speedInWords(double bytesPerSecond)
{
    const double megabytes = bytesPerSecond / 1e6;
    //: %1 megabytes per second
    return StatusWording::tr("%1 MB/s").arg(
        shownLocale().toString(megabytes, 'f', megabytes < 0.95 ? 2 : 1));
}

QString historyInWords(const MirrorStatus &status)
{
    if (status.records.empty())
        return {};
    const auto usable = std::count_if(status.records.begin(), status.records.end(),
                                      [](const CheckRecord &record) { return record.isUsable(); });
    const auto percent = (usable * 100 + std::ptrdiff_t(status.records.size()) / 2)
                         / std::ptrdiff_t(status.records.size());
    //: %1 how many of the %n checks, %2 how many of a hundred
    return StatusWording::tr("usable in %1 of %n check(s), %2 %", "", int(status.records.size()))
        .arg(QString::number(usable), QString::number(percent));
}

QString directTitle(const QString &name)
{
    //: A registry that is asked itself, without a mirror; %1 its name
    return StatusWording::tr("%1, direct")
        .arg(name == QLatin1String("docker.io") ? QStringLiteral("Docker Hub") : name);
}

} // namespace jingtai

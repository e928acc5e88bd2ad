// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorwording.h"

#include "app/model/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace jingtai {

namespace {

struct MirrorWordingText
{
    Q_DECLARE_TR_FUNCTIONS(MirrorWordingText)
};

} // namespace

QString dateInWords(const std::string &date, DateLength length)
{
    QString text = QString::fromStdString(date);
    const QLocale locale;
    if (const QDate day = QDate::fromString(text, QStringLiteral("yyyy-MM-dd")); day.isValid()) {
        return length == DateLength::Short
                   //: Format of a day in a narrow column
                   ? locale.toString(day, MirrorWordingText::tr("d MMM yyyy", "date format"))
                   //: Format of a day in a sentence
                   : locale.toString(day, MirrorWordingText::tr("d MMMM yyyy", "date format"));
    }
    if (const QDate month = QDate::fromString(text, QStringLiteral("yyyy-MM")); month.isValid()) {
        return length == DateLength::Short
                   //: Format of a month in a narrow column
                   ? locale.toString(month, MirrorWordingText::tr("MMM yyyy", "date format"))
                   //: Format of a month in a sentence
                   : locale.toString(month, MirrorWordingText::tr("MMMM yyyy", "date format"));
    }
    if (const QDate year = QDate::fromString(text, QStringLiteral("yyyy")); year.isValid()) {
        //: Format of a year that stands alone
        return locale.toString(year, MirrorWordingText::tr("yyyy", "date format"));
    }
    return text;
}

Severity severityOf(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return Severity::Good;
    case ClaimState::Limited:
    case ClaimState::Inside:
        return Severity::Caution;
    case ClaimState::Closed:
        return Severity::Bad;
    case ClaimState::Unknown:
        return Severity::Neutral;
    }
    return Severity::Neutral;
}

QString claimInWords(const Claim &claim)
{
    const QString date = dateInWords(claim.asOf, DateLength::Long);
    if (date.isEmpty())
        return wording(claim.state);
    //: %1 what is claimed ("Claimed to work"), %2 when ("September 2026")
    return MirrorWordingText::tr("%1, %2").arg(wording(claim.state), date);
}

QString claimSentence(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return MirrorWordingText::tr("It is said to work.");
    case ClaimState::Limited:
        return MirrorWordingText::tr("It is said to serve only some, or only from some places.");
    case ClaimState::Inside:
        return MirrorWordingText::tr("It is said to serve only machines inside its own cloud.");
    case ClaimState::Closed:
        return MirrorWordingText::tr("It is said to be closed, and is checked only when you ask "
                                     "for it: its name may have a new "
                                     "owner.");
    case ClaimState::Unknown:
        return MirrorWordingText::tr(
            "Nothing is known of it yet. Check it to see whether it works from here.");
    }
    return {};
}

} // namespace jingtai

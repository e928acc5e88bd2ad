// SPDX-License-Identifier: MIT
#include "app/model/wording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

std::string wordingLanguage()
{
    //: Not shown: the code of the language of this translation, here zh_CN
    return Wording::tr("en", "language code").toStdString();
}

QString joinedSentences(const QStringList &sentences)
{
    // Chinese has no blank between sentences.
    return sentences.join(wordingLanguage() == "en" ? QLatin1String(" ") : QLatin1String());
}

QString wording(MirrorKind kind)
{
    switch (kind) {
    case MirrorKind::Registry:
        return Wording::tr("Images");
    case MirrorKind::Packages:
        return Wording::tr("Packages");
    }
    return {};
}

QString wording(Trust trust)
{
    switch (trust) {
    case Trust::Operator:
        return Wording::tr("The registry's own", "trust");
    case Trust::Cloud:
        return Wording::tr("Cloud provider", "trust");
    case Trust::Community:
        return Wording::tr("Community", "trust");
    case Trust::Personal:
        return Wording::tr("Personal", "trust");
    case Trust::ThirdPartyCopy:
        return Wording::tr("Third-party copy", "trust");
    }
    return {};
}

QString wording(Access access)
{
    switch (access) {
    case Access::Public:
        return Wording::tr("Public", "access");
    case Access::Registration:
        return Wording::tr("Registration", "access");
    case Access::Inside:
        return Wording::tr("Inside its cloud", "access");
    case Access::AllowList:
        return Wording::tr("Allow-list", "access");
    }
    return {};
}

QString wording(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return Wording::tr("Claimed to work", "claim");
    case ClaimState::Limited:
        return Wording::tr("Limited", "claim");
    case ClaimState::Inside:
        return Wording::tr("Inside its cloud", "claim");
    case ClaimState::Closed:
        return Wording::tr("Closed", "claim");
    case ClaimState::Unknown:
        return Wording::tr("Unknown", "claim");
    }
    return {};
}

} // namespace jingtai

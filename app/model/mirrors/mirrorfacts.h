// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/shortnote.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace jingtai {

class MirrorLibrary;

/// One thing known of a mirror.
struct MirrorFact
{
    QString name;
    QString value;
    /// An address or the name of an image, for the fixed face.
    bool isFixed = false;
    /// Where it leads, https only; empty where it leads nowhere.
    QString link;
};

/// A stage of a check, as a bar of a waterfall.
struct StageBar
{
    QString name;
    /// Milliseconds since the check began, and how long it took.
    double start = 0;
    double length = 0;
    /// "11 ms".
    QString figure;
    /// Of the verdict, from the stage on that decided against the mirror; none before it.
    Severity severity = Severity::None;
};

/// What the details of a mirror say, in the language of the installed translators.
struct MirrorFacts
{
    QString title;
    Severity severity = Severity::Neutral;
    /// The verdict in a few words, and one sentence about it.
    QString heading;
    QString sentence;
    /// How often it was usable; empty where it was never checked.
    QString history;
    /// Of the last check, in their order; empty where its figures are not known.
    std::vector<StageBar> stages;
    std::vector<MirrorFact> facts;
    /// Sentences about what to mind or do.
    QStringList advice;
};

MirrorFacts mirrorFacts(const Mirror &mirror, const MirrorLibrary &library);
/// Of a registry itself.
MirrorFacts registryFacts(const Registry &registry);
/// All of it as plain text, a line for each.
QString plainText(const MirrorFacts &facts);

/// The mirror's base URL, with the values of its parameters where they are given.
QString mirrorUrl(const Mirror &mirror, const MirrorLibrary &library);
/// Host and path without a scheme, with the values of its parameters where they are given.
QString mirrorAddress(const Mirror &mirror, const MirrorLibrary &library);
/// What a rule makes of a name: "nginx:1.25 → docker.m.daocloud.io/library/nginx:1.25". Empty for
/// package mirrors.
QString ruleExample(const Mirror &mirror, const Rule &rule, const MirrorLibrary &library);
/// The home page where it can be opened: https alone.
QString homePage(const Mirror &mirror);

} // namespace jingtai

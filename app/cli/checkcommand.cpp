// SPDX-License-Identifier: MIT
#include "app/cli/checkcommand.h"

#include "app/cli/catalogs.h"
#include "app/cli/checkround.h"
#include "app/cli/checkselection.h"
#include "app/cli/checkwriter.h"
#include "app/cli/probeoptions.h"
#include "app/model/catalogwording.h"
#include "app/model/checks/probewording.h"
#include "app/model/quotedtext.h"
#include "app/services/probequeue.h"

#include <algorithm>

namespace jingtai {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

const QLatin1String s_catalog("catalog");
const QLatin1String s_json("json");
const QLatin1String s_level("level");
const QLatin1String s_mirror("mirror");
const QLatin1String s_param("param");
const QLatin1String s_upstream("upstream");

void describe(CommandLine &line)
{
    line.addOption(s_catalog, QStringLiteral("FILE"),
                   CheckText::tr("Use this catalogue in place of the built-in one."));
    line.addOption(s_upstream, QStringLiteral("REGISTRY"),
                   CheckText::tr("Check the mirrors of this registry. May stand several times; "
                                 "without it all are checked."));
    line.addOption(s_mirror, QStringLiteral("ID"),
                   CheckText::tr("Check this mirror, or the registry of this name itself. May "
                                 "stand several times. Mirrors that are said to be closed are "
                                 "checked only so."));
    line.addOption(s_level, QStringLiteral("LEVEL"),
                   CheckText::tr("How far to go: reach (does it answer), image (does it serve its "
                                 "test image; the default), speed (how fast), content (is it the "
                                 "same image as elsewhere)."));
    addProbeOptions(line);
    line.addOption(s_param, QStringLiteral("ID.NAME=VALUE"),
                   CheckText::tr("Give a mirror a value that it wants. May stand several times."));
    line.addFlag(s_json, CheckText::tr("Write one JSON object for each mirror."));
}

tl::expected<ProbeLevel, UsageError> levelOf(const CommandLine &line)
{
    if (!line.isSet(s_level))
        return ProbeLevel::Image;
    if (const auto level = probeLevelFromCode(bytesFromText(line.value(s_level))))
        return *level;
    return tl::unexpected(UsageError{UsageErrorKind::UnknownLevel,
                                     line.value(s_level),
                                     {QStringLiteral("reach"), QStringLiteral("image"),
                                      QStringLiteral("speed"), QStringLiteral("content")}});
}

/// Runs the probes and writes what they find. Whether each registry asked for has a mirror that
/// works, as far as the level tells.
bool runProbes(Console &console, ProbeQueue &queue, const MirrorCatalog &catalog,
               const CheckSelection &selection, ProbeLevel level, const CommandLine &line)
{
    ProbeRound round(queue);
    const bool isOwnCatalog = line.isSet(s_catalog);
    for (std::size_t i = 0; i < selection.targets.size(); ++i) {
        const ProbeSubject &subject = selection.targets[i].subject;
        round.add(i, subject, level);
        const Registry *registry = catalog.registry(subject.registry);
        if (level != ProbeLevel::Content || !registry || subject.original.empty()
            || round.hasUpstream(subject.original))
            continue;
        const ProbeSubject upstream = subjectOf(*registry, isOwnCatalog);
        if (upstream.original == subject.original)
            round.addUpstream(upstream);
    }

    CheckWriter writer(console, selection.targets, line.isSet(s_json));
    std::set<std::string> served;
    runRound(round, [&](quint64 key, const ProbeReport &report) {
        const CheckTarget &target = selection.targets[key];
        writer.write(target, report);
        const bool isGood = level == ProbeLevel::Reach ? report.verdict == ProbeVerdict::Reachable
                                                       : report.usable().value_or(false);
        if (isGood)
            served.insert(target.registries.begin(), target.registries.end());
    });
    return std::includes(served.begin(), served.end(), selection.registries.begin(),
                         selection.registries.end());
}

} // namespace

int runCheck(Console &console, const Arguments &arguments)
{
    console.readySentences();
    CommandLine line(console, arguments,
                     CheckText::tr("Checks which mirrors work from here. Exit 1 if a registry has "
                                   "no usable mirror."));
    describe(line);
    if (const auto exitCode = line.read())
        return *exitCode;
    if (!line.positional().isEmpty())
        return console.refuse({UsageErrorKind::UnexpectedArgument, line.positional().first(), {}});
    const auto level = levelOf(line);
    if (!level)
        return console.refuse(level.error());
    const QString path
        = line.isSet(s_catalog) ? QLatin1String("") + line.value(s_catalog) : QString();
    const auto catalog = catalogInUse(console, path);
    if (!catalog) {
        console.tell(wording(catalog.error()));
        return Trouble;
    }
    const auto parameters = parameterValues(*catalog, line.values(s_param));
    if (!parameters)
        return console.refuse(parameters.error());
    const auto selection = selectTargets(*catalog, {line.values(s_upstream), line.values(s_mirror),
                                                    *parameters, line.isSet(s_catalog)});
    if (!selection)
        return console.refuse(selection.error());

    console.readyEvents();
    ProbeQueue queue;
    const auto options = useProbeOptions(line, queue);
    if (!options)
        return console.refuse(options.error());
    if (selection->closedCount > 0 && !line.isSet(s_json))
        console.tell(wordingOfClosedLeftOut(selection->closedCount));
    return runProbes(console, queue, *catalog, *selection, *level, line) ? Fine : Findings;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/cli/checkwriter.h"
#include "app/cli/convertcommand.h"
#include "app/cli/probeoptions.h"
#include "app/cli/textinput.h"
#include "app/core/probe/nametargets.h"
#include "app/model/checks/namecheckwording.h"
#include "app/model/conversion/notewording.h"
#include "app/services/namecheck.h"
#include "app/services/probequeue.h"

#include <QEventLoop>

namespace jingtai {

namespace {

/// Some of the names that no mirror serves, and how many there are.
struct Unserved
{
    static constexpr qsizetype s_maxNames = 5;

    QStringList names;
    std::uint64_t count = 0;

    void take(const TextHit &hit)
    {
        if (hit.outcome != NameOutcome::NoMirror)
            return;
        ++count;
        if (names.size() < s_maxNames)
            names.append(QString::fromStdString(hit.original));
    }
};

} // namespace

int runConvertCheck(Console &console, const ConversionRequest &request, const CommandLine &line)
{
    const auto input = openInput(request.path);
    if (!input)
        return console.failedToRead(request.path, input.error());
    TextInput text(*input);
    if (!text.lookAhead())
        return failedText(console, request.path, text);
    const bool isJson = line.isSet(QStringLiteral("json"));
    const NameConverter converter(request.catalog, request.choice);
    NameTargets names(converter, request.choice.parameters, line.isSet(QStringLiteral("catalog")));
    Unserved unserved;
    TextConverter scanner(
        converter, text.isPlainList(), {},
        [&](TextHit &&hit) {
            unserved.take(hit);
            names.take(hit);
        },
        HitScope::All);
    while (text.feedNext(scanner)) {
    }
    if (text.error() != 0)
        return failedText(console, request.path, text);
    scanner.finish();

    console.readyEvents();
    ProbeQueue queue;
    const auto options = useProbeOptions(line, queue);
    if (!options)
        return console.refuse(options.error());
    std::vector<CheckTarget> targets;
    for (const NameTarget &target : names.targets())
        targets.push_back({target.mirror, target.name, {}});
    CheckWriter writer(console, targets, isJson);
    NameCheck check(queue, names.targets(),
                    [&names](const NameTarget &target) { return names.others(target); });
    bool isAllThere = unserved.count == 0 && names.leftOut() == 0;
    QEventLoop loop;
    QObject::connect(&check, &NameCheck::found, &loop,
                     [&](quint64 index, const NameFinding &finding) {
                         if (finding.stage != NameFinding::Stage::Done)
                             return;
                         writer.writeName(targets[index], finding, request.catalog);
                         isAllThere = isAllThere && finding.answer.report.usable().value_or(false);
                     });
    QObject::connect(&check, &NameCheck::finished, &loop, &QEventLoop::quit);
    check.start();
    loop.exec();
    if (unserved.count > 0)
        console.tell(wordingOfUnservedNames(unserved.names, unserved.count));
    if (names.leftOut() > 0)
        console.tell(wordingOfUncheckedNames(names.targets().size(), names.leftOut()));
    return isAllThere ? Fine : Findings;
}

} // namespace jingtai

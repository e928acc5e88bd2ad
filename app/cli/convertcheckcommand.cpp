// SPDX-License-Identifier: MIT
#include "app/cli/catalogs.h"
#include "app/cli/checkround.h"
#include "app/cli/checkwriter.h"
#include "app/cli/convertcommand.h"
#include "app/cli/probeoptions.h"
#include "app/cli/textinput.h"
#include "app/core/imagereference.h"
#include "app/core/textconverter.h"
#include "app/model/wording.h"
#include "app/services/probequeue.h"

#include <set>
#include <utility>

namespace jingtai {

namespace {

/// Names on mirrors, each once, as targets of a check.
class NameCollector final
{
public:
    /// Both are borrowed.
    NameCollector(const MirrorCatalog &catalog, const ConversionChoice &choice, bool isOwnCatalog)
        : m_catalog(catalog)
        , m_choice(choice)
        , m_isOwnCatalog(isOwnCatalog)
    {}

    void take(const TextHit &hit)
    {
        if (hit.outcome == NameOutcome::NoMirror) {
            ++m_unservedCount;
            if (m_unserved.size() < s_maxUnserved)
                m_unserved.append(QString::fromStdString(hit.original));
        }
        const Mirror *mirror = m_catalog.mirror(hit.mirrorId);
        if (!hit.converted || !mirror || !m_names.insert(*hit.converted).second)
            return;
        const std::string &original = hit.upstream.empty() ? hit.original : hit.upstream;
        auto subject
            = subjectOf(*mirror, m_choice.parameters, *hit.converted, original, m_isOwnCatalog);
        // A name with a variable in it is nothing that could be asked for.
        if (!subject)
            return;
        if (const Registry *registry = registryOf(original))
            subject->registry = registry->name;
        m_targets.push_back({std::move(*subject), *hit.converted, {}});
    }

    const std::vector<CheckTarget> &targets() const { return m_targets; }
    const QStringList &unserved() const { return m_unserved; }
    std::uint64_t unservedCount() const { return m_unservedCount; }

    /// The registry itself asked for the same; nothing where it is not known.
    std::optional<ProbeSubject> upstreamOf(const ProbeSubject &subject) const
    {
        const Registry *registry = registryOf(subject.original);
        if (!registry)
            return {};
        return subjectOf(*registry, subject.original, m_isOwnCatalog);
    }

private:
    static constexpr qsizetype s_maxUnserved = 5;

    const Registry *registryOf(const std::string &original) const
    {
        const auto name = ImageReferenceView::parse(original);
        return name ? registryNamed(m_catalog, name->registry()) : nullptr;
    }

    const MirrorCatalog &m_catalog;
    const ConversionChoice &m_choice;
    bool m_isOwnCatalog;
    std::set<std::string> m_names;
    std::vector<CheckTarget> m_targets;
    QStringList m_unserved;
    std::uint64_t m_unservedCount = 0;
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
    NameCollector names(request.catalog, request.choice, line.isSet(QStringLiteral("catalog")));
    const NameConverter converter(request.catalog, request.choice);
    TextConverter scanner(
        converter, text.isPlainList(), {}, [&names](TextHit &&hit) { names.take(hit); },
        HitScope::All);
    for (std::string_view bytes = text.next(); !bytes.empty(); bytes = text.next())
        scanner.feed(bytes);
    if (text.error() != 0)
        return failedText(console, request.path, text);
    scanner.finish();

    console.readyEvents();
    ProbeQueue queue;
    const auto options = useProbeOptions(line, queue);
    if (!options)
        return console.refuse(options.error());
    ProbeRound round(queue);
    for (std::size_t i = 0; i < names.targets().size(); ++i) {
        const ProbeSubject &subject = names.targets()[i].subject;
        round.add(i, subject, ProbeLevel::Content);
        if (round.hasUpstream(subject.original))
            continue;
        if (const auto upstream = names.upstreamOf(subject))
            round.addUpstream(*upstream);
    }
    CheckWriter writer(console, names.targets(), isJson);
    bool isAllThere = names.unservedCount() == 0;
    runRound(round, [&](quint64 key, const ProbeReport &report) {
        writer.write(names.targets()[key], report);
        isAllThere = isAllThere && report.usable().value_or(false);
    });
    if (names.unservedCount() > 0)
        console.tell(wordingOfUnservedNames(names.unserved(), names.unservedCount()));
    return isAllThere ? Fine : Findings;
}

} // namespace jingtai

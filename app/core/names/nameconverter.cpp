// SPDX-License-Identifier: MIT
#include "app/core/names/nameconverter.h"

#include "app/core/catalog/mirrorchoice.h"
#include "app/core/catalog/rulebook.h"
#include "app/core/names/referencesuggestion.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai {

namespace {

/// Stands for any image where a registry is converted alone. Two components: "library/" does not
/// come before them, and a flattening rule does not keep them.
constexpr std::string_view s_anyImage = "/jingtai/any";
/// How often a mirror of last resort may lead to an origin that another mirror serves better.
constexpr int s_maxRounds = 4;

bool isPause(std::string_view repository)
{
    static constexpr std::array<std::string_view, 3> s_names
        = {"pause", "pause-amd64", "pause-arm64"};
    const std::string_view name = repository.substr(repository.rfind('/') + 1);
    return std::find(s_names.begin(), s_names.end(), name) != s_names.end();
}

bool isOfficialPath(std::string_view registry, std::string_view path)
{
    return registry == "docker.io" && path.find('/') == std::string_view::npos;
}

/// A name as the rules see it.
struct Subject
{
    std::string registry;
    std::string repository;
    std::string suffix;
    /// What people write for it.
    std::string shortName;

    explicit Subject(const ImageReferenceView &view)
        : registry(registryForRules(view.registry()))
        , suffix(view.suffix())
        , shortName(view.shortForm())
    {
        if (isOfficialPath(registry, view.path()))
            repository = "library/";
        repository += view.path();
    }

    std::string fullName() const { return registry + '/' + repository; }
};

std::string shortForm(const std::string &name)
{
    const auto view = ImageReferenceView::parse(name);
    return view ? view->shortForm() : name;
}

} // namespace

struct NameConverter::Private
{
    Private(const MirrorCatalog &borrowed, const ConversionChoice &choice)
        : catalog(borrowed)
        , book(borrowed)
        , mirrors(book, choice)
    {}

    ConvertedName convert(const Subject &subject, RuleScope scope) const;
    ConvertedName convertPage(const ImageReferenceView &name) const;
    ConvertedName toMirror(const Subject &subject, RuleScope scope) const;
    ConvertedName onMirror(const Subject &subject, const std::vector<MirrorHit> &hits,
                           RuleScope scope) const;
    ConvertedName back(const Subject &subject, RuleScope scope) const;
    ConvertedName viaMirror(const Subject &subject, const Candidate &candidate) const;

    const MirrorCatalog &catalog;
    RuleBook book;
    MirrorChoice mirrors;
};

ConvertedName NameConverter::Private::convert(const Subject &subject, RuleScope scope) const
{
    if (mirrors.isLeft(subject.registry))
        return {NameOutcome::Stays,
                {},
                subject.shortName,
                {},
                {{NoteCode::LeftByChoice, subject.registry}}};
    if (mirrors.isBack())
        return back(subject, scope);

    std::vector<MirrorHit> hits = book.mirrorsOf(subject.fullName(), scope);
    ConvertedName result = hits.empty() ? toMirror(subject, scope) : onMirror(subject, hits, scope);
    if (!mirrors.hasLastResort())
        return result;
    // What comes out of a mirror of last resort is taken back when it is met again, and its origin
    // may be one that another mirror serves: go there at once.
    for (int round = 0; round < s_maxRounds && result.outcome == NameOutcome::Converted; ++round) {
        const auto view = ImageReferenceView::parse(result.name);
        if (!view)
            break;
        const Subject next(*view);
        hits = book.mirrorsOf(next.fullName(), scope);
        if (hits.empty() || std::any_of(hits.begin(), hits.end(), [this](const MirrorHit &hit) {
                return mirrors.isKept(hit.mirror);
            }))
            break;
        ConvertedName better = onMirror(next, hits, scope);
        if (better.outcome != NameOutcome::Converted)
            break;
        better.original = result.original;
        better.notes.erase(std::remove_if(better.notes.begin(), better.notes.end(),
                                          [](const Note &note) {
                                              return note.code == NoteCode::TakenFromClosed
                                                     || note.code == NoteCode::TakenFromDisabled;
                                          }),
                           better.notes.end());
        result = std::move(better);
    }
    return result;
}

ConvertedName NameConverter::Private::convertPage(const ImageReferenceView &name) const
{
    const std::string written(name.text());
    const auto suggestion = suggestReference(written);
    const auto view = ImageReferenceView::parse(suggestion ? *suggestion : written);
    if (!suggestion || !view || mirrors.isBack() || mirrors.isLeft(name.registry()))
        return convert(Subject(name), RuleScope::All);

    const Subject subject(*view);
    ConvertedName result = convert(subject, RuleScope::All);
    // The page itself is pulled by nobody: even a name that may stay is better.
    if (result.outcome == NameOutcome::Stays) {
        result.outcome = NameOutcome::Converted;
        result.name = subject.shortName;
    }
    result.notes.insert(result.notes.begin(), {NoteCode::SuggestionTaken, written});
    return result;
}

ConvertedName NameConverter::Private::viaMirror(const Subject &subject,
                                                const Candidate &candidate) const
{
    const CompiledMirror &compiled = book.mirrors()[candidate.mirror];
    ConvertedName result{NameOutcome::NoMirror, {}, subject.shortName, compiled.mirror->id, {}};
    const MirrorParameters &parameters = mirrors.parameters(candidate.mirror);
    if (const auto problem = parameters.problemOf(*candidate.fit.rule)) {
        result.notes.push_back(*problem);
        return result;
    }

    std::string name = RuleBook::apply(compiled, candidate.fit, parameters.values);
    name += subject.suffix;
    const auto view = ImageReferenceView::parse(name);
    if (!view || view->registry().empty() || view->suffix() != subject.suffix) {
        result.notes.push_back({NoteCode::InvalidResult, std::move(name)});
        return result;
    }
    if (candidate.fit.isFolded)
        result.notes.push_back({NoteCode::AliasFolded, std::string(candidate.fit.registry)});
    if (mirrors.isOnlyDisabled(candidate.mirror))
        result.notes.push_back({NoteCode::DisabledMirror, compiled.mirror->id});
    addMirrorNotes(*compiled.mirror, result.notes);
    if (isPause(subject.repository))
        result.notes.push_back({NoteCode::PauseImage, {}});
    result.outcome = NameOutcome::Converted;
    result.name = std::move(name);
    return result;
}

ConvertedName NameConverter::Private::toMirror(const Subject &subject, RuleScope scope) const
{
    if (isPrivateRegistry(subject.registry))
        return {NameOutcome::Stays,
                {},
                subject.shortName,
                {},
                {{NoteCode::PrivateRegistry, subject.registry}}};

    const std::vector<NameForm> forms = book.formsOf(subject.registry, subject.repository);
    if (const auto candidate = mirrors.chosenFor(subject.shortName, forms, scope))
        return viaMirror(subject, *candidate);

    ConvertedName result{NameOutcome::NoMirror, {}, subject.shortName, {}, {}};
    if (mirrors.isExplicit()) {
        result.notes.push_back({NoteCode::NoChosenMirror, subject.registry});
        return result;
    }
    for (const std::size_t mirror : mirrors.ranking()) {
        const auto candidate = mirrors.automaticFor(mirror, forms, scope);
        if (!candidate)
            continue;
        ConvertedName tried = viaMirror(subject, *candidate);
        if (tried.outcome == NameOutcome::Converted)
            return tried;
        if (result.notes.empty())
            result.notes = std::move(tried.notes);
    }
    if (result.notes.empty())
        result.notes.push_back(
            {mirrors.isServed(forms, scope) ? NoteCode::NoOpenMirror : NoteCode::NoMirror,
             subject.registry});
    return result;
}

ConvertedName NameConverter::Private::onMirror(const Subject &subject,
                                               const std::vector<MirrorHit> &hits,
                                               RuleScope scope) const
{
    const auto kept = std::find_if(hits.begin(), hits.end(), [this](const MirrorHit &hit) {
        return mirrors.isKept(hit.mirror);
    });
    const MirrorHit &hit = kept != hits.end() ? *kept : hits.front();
    const Mirror &mirror = *book.mirrors()[hit.mirror].mirror;
    const auto origin = [&subject](const Origin &candidate) {
        return shortForm(candidate.name) + subject.suffix;
    };
    ConvertedName stays{NameOutcome::Stays,
                        {},
                        hit.origins.empty() ? subject.shortName : origin(hit.origins.front()),
                        mirror.id,
                        {{NoteCode::AlreadyOnMirror, mirror.id}}};
    if (kept != hits.end())
        return stays;

    const bool isDisabled = mirrors.isOnlyDisabled(hit.mirror);
    std::vector<Note> reasons;
    for (const Origin &candidate : hit.origins) {
        const std::string name = candidate.name + subject.suffix;
        const auto view = ImageReferenceView::parse(name);
        if (!view)
            continue;
        const Subject original(*view);
        ConvertedName result;
        if (mirrors.isLeft(original.registry)) {
            result = {NameOutcome::Converted,
                      original.shortName,
                      original.shortName,
                      {},
                      {{NoteCode::LeftByChoice, original.registry}}};
        } else {
            result = toMirror(original, scope);
        }
        // An origin of one's own network is right as it is.
        if (result.outcome == NameOutcome::Stays) {
            result.outcome = NameOutcome::Converted;
            result.name = original.shortName;
        }
        if (result.outcome != NameOutcome::Converted) {
            if (reasons.empty())
                reasons = std::move(result.notes);
            continue;
        }
        const auto converted = ImageReferenceView::parse(result.name);
        if (converted && converted->canonical() == subject.fullName() + subject.suffix)
            return stays;
        std::vector<Note> notes{
            {isDisabled ? NoteCode::TakenFromDisabled : NoteCode::TakenFromClosed, mirror.id}};
        if (candidate.isGuess)
            notes.push_back({NoteCode::FlatOrigin, original.shortName});
        result.notes.insert(result.notes.begin(), notes.begin(), notes.end());
        return result;
    }
    // From inside its cloud the name may be right.
    if (mirrors.mayAnswerInside(hit.mirror)) {
        stays.notes.push_back({NoteCode::InsideMirror, mirror.id});
        return stays;
    }
    stays.outcome = NameOutcome::NoMirror;
    stays.notes = {{isDisabled ? NoteCode::OnDisabledMirror : NoteCode::OnClosedMirror, mirror.id}};
    stays.notes.insert(stays.notes.end(), reasons.begin(), reasons.end());
    return stays;
}

ConvertedName NameConverter::Private::back(const Subject &subject, RuleScope scope) const
{
    const std::vector<MirrorHit> hits = book.mirrorsOf(subject.fullName(), scope);
    for (const MirrorHit &hit : hits) {
        if (hit.origins.empty() || !mirrors.mayTakeBack(hit.mirror))
            continue;
        ConvertedName result;
        result.outcome = NameOutcome::Converted;
        result.mirrorId = book.mirrors()[hit.mirror].mirror->id;
        std::string others;
        for (const Origin &origin : hit.origins) {
            std::string name = shortForm(origin.name) + subject.suffix;
            if (result.name.empty()) {
                result.name = std::move(name);
                continue;
            }
            if (!others.empty())
                others += ", ";
            others += name;
        }
        result.original = result.name;
        if (hit.origins.front().isGuess)
            result.notes.push_back({NoteCode::FlatOrigin, result.name});
        if (!others.empty())
            result.notes.push_back({NoteCode::OtherOrigins, std::move(others)});
        return result;
    }
    return {NameOutcome::Stays,
            {},
            subject.shortName,
            {},
            {{NoteCode::NotOnMirror, subject.shortName}}};
}

NameConverter::NameConverter(const MirrorCatalog &catalog, const ConversionChoice &choice)
    : d(std::make_unique<Private>(catalog, choice))
{}

NameConverter::~NameConverter() = default;

const MirrorCatalog &NameConverter::catalog() const
{
    return d->catalog;
}

ConvertedName NameConverter::convert(const ImageReferenceView &name) const
{
    const std::vector<ReferenceWarning> warnings = warningsFor(name);
    ConvertedName result;
    if (name.registry().empty())
        result.original = name.text();
    else if (std::find(warnings.begin(), warnings.end(), ReferenceWarning::WebPage)
             != warnings.end())
        result = d->convertPage(name);
    else
        result = d->convert(Subject(name), RuleScope::All);

    for (const ReferenceWarning warning : warnings)
        result.notes.push_back({NoteCode::ParserWarning, std::string(code(warning))});
    return result;
}

ConvertedName NameConverter::convertRegistry(std::string_view registry) const
{
    ConvertedName result;
    result.original = registry;
    std::string name(registry);
    name += s_anyImage;
    const auto view = ImageReferenceView::parse(name);
    if (!view || view->registry().empty() || !view->suffix().empty())
        return result;

    const Subject subject(*view);
    ConvertedName any = d->convert(subject, RuleScope::KeepingPath);
    result.outcome = any.outcome;
    result.mirrorId = std::move(any.mirrorId);
    result.notes = std::move(any.notes);
    const auto withoutImage = [](const std::string &image) {
        // Back to docker.io the short form has lost the registry.
        const auto converted = ImageReferenceView::parse(image);
        std::string text = converted ? converted->canonical() : image;
        if (text.ends_with(s_anyImage))
            text.resize(text.size() - s_anyImage.size());
        return text;
    };
    result.original = withoutImage(any.original);
    if (result.outcome == NameOutcome::Converted)
        result.name = withoutImage(any.name);
    for (Note &note : result.notes) {
        if (note.code == NoteCode::OtherOrigins) {
            std::string others;
            std::string_view rest = note.subject;
            while (!rest.empty()) {
                const std::size_t comma = std::min(rest.find(", "), rest.size());
                others += (others.empty() ? "" : ", ")
                          + withoutImage(std::string(rest.substr(0, comma)));
                rest.remove_prefix(std::min(comma + 2, rest.size()));
            }
            note.subject = std::move(others);
        } else if (note.subject.ends_with(s_anyImage)) {
            note.subject = withoutImage(note.subject);
        }
    }
    if (result.outcome == NameOutcome::Converted && result.original == "docker.io"
        && result.name != result.original)
        result.notes.push_back({NoteCode::LibraryNeeded, result.name});
    return result;
}

ChoiceReason NameConverter::reasonFor(std::string_view original, std::string_view mirrorId) const
{
    const auto &all = d->book.mirrors();
    const auto mirror = std::find_if(all.begin(), all.end(), [mirrorId](const CompiledMirror &one) {
        return one.mirror->id == mirrorId;
    });
    // A registry alone is worth as much as any image of it.
    const bool isRegistry
        = original.find('/') == std::string_view::npos && d->book.isListedRegistry(original);
    const std::string name = std::string(original) + std::string(isRegistry ? s_anyImage : "");
    const auto view = ImageReferenceView::parse(name);
    if (mirror == all.end() || !view || view->registry().empty() || d->mirrors.isBack())
        return {};
    const Subject subject(*view);
    const auto forms = d->book.formsOf(subject.registry, subject.repository);
    return d->mirrors.reasonFor(static_cast<std::size_t>(mirror - all.begin()), subject.shortName,
                                forms, isRegistry ? RuleScope::KeepingPath : RuleScope::All);
}

std::vector<NameOnMirror> NameConverter::mirrorsFor(std::string_view original) const
{
    const std::string name(original);
    const auto view = ImageReferenceView::parse(name);
    if (!view || view->registry().empty() || isPrivateRegistry(view->registry()))
        return {};
    const Subject subject(*view);
    const auto forms = d->book.formsOf(subject.registry, subject.repository);
    std::vector<NameOnMirror> result;
    for (const std::size_t mirror : d->mirrors.ranking()) {
        const auto candidate = d->mirrors.automaticFor(mirror, forms, RuleScope::All);
        if (!candidate)
            continue;
        ConvertedName converted = d->viaMirror(subject, *candidate);
        if (converted.outcome == NameOutcome::Converted)
            result.push_back({std::move(converted.mirrorId), std::move(converted.name)});
    }
    return result;
}

bool NameConverter::isKnownFirstPart(std::string_view part) const
{
    return d->book.isKnownFirstPart(part);
}

} // namespace jingtai

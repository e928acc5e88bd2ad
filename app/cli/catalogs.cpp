// SPDX-License-Identifier: MIT
#include "app/cli/catalogs.h"

#include "app/cli/commandline.h"
#include "app/core/names/editdistance.h"
#include "app/core/names/imagereference.h"
#include "app/core/weburl.h"
#include "app/model/catalogwording.h"
#include "app/model/quotedtext.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <vector>

namespace jingtai {

namespace {

constexpr std::size_t s_maxCatalogBytes = std::size_t(16) << 20;
constexpr std::size_t s_maxHints = 5;

/// What names on the mirror begin with, and its host.
std::set<std::string> placesOf(const Mirror &mirror)
{
    std::set<std::string> places;
    for (const Rule &rule : mirror.rules) {
        const std::string place = rule.target.substr(0, rule.target.find("/{"));
        places.insert(place);
        // A Docker Hub user is written both ways.
        if (place.rfind("docker.io/", 0) == 0)
            places.insert(place.substr(10));
    }
    WebUrl url;
    if (parseWebUrl(mirror.endpoint, url).empty())
        places.insert(url.authority());
    return places;
}

QStringList idsLike(const MirrorCatalog &catalog, std::string_view word)
{
    std::vector<std::pair<std::size_t, std::string>> found;
    constexpr std::size_t s_longestWord = 100;
    if (word.size() > s_longestWord)
        return {};
    for (const Mirror &mirror : catalog.mirrors()) {
        if (mirror.kind != MirrorKind::Registry)
            continue;
        std::size_t least = editDistance(word, mirror.id);
        if (word.size() >= 3 && mirror.id.find(word) != std::string::npos)
            least = 0;
        for (const std::string &place : placesOf(mirror))
            least = std::min(least, editDistance(word, place));
        if (least <= std::max<std::size_t>(2, word.size() / 4))
            found.emplace_back(least, mirror.id);
    }
    std::sort(found.begin(), found.end());
    QStringList ids;
    for (std::size_t i = 0; i < std::min(found.size(), s_maxHints); ++i)
        ids.append(textFromBytes(found[i].second));
    return ids;
}

QStringList parameterNames(const Mirror &mirror)
{
    QStringList names;
    for (const Parameter &parameter : mirror.parameters)
        names.append(textFromBytes(mirror.id + '.' + parameter.name));
    return names;
}

const Parameter *parameterOf(const Mirror &mirror, std::string_view name)
{
    const auto found = std::find_if(mirror.parameters.begin(), mirror.parameters.end(),
                                    [name](const Parameter &each) { return each.name == name; });
    return found == mirror.parameters.end() ? nullptr : &*found;
}

} // namespace

tl::expected<MirrorCatalog, CatalogLoadError> readCatalog(const QString &path)
{
    const auto input = openInput(path);
    if (!input)
        return tl::unexpected(CatalogLoadError{path, input.error(), {}});
    const auto bytes = readAll(*input, s_maxCatalogBytes);
    if (!bytes)
        return tl::unexpected(CatalogLoadError{path, bytes.error(), {}});
    auto catalog = MirrorCatalog::parse(*bytes);
    if (!catalog)
        return tl::unexpected(CatalogLoadError{path, 0, catalog.error()});
    return std::move(*catalog);
}

tl::expected<MirrorCatalog, CatalogLoadError> catalogInUse(Console &console, const QString &path)
{
    if (!path.isNull())
        return readCatalog(path);
    MirrorCatalog catalog = builtInCatalog();
    const auto own = readCatalog(ownCatalogPath());
    if (own) {
        catalog.overlay(*own);
    } else if (own.error().systemError != ENOENT && own.error().systemError != ENOTDIR) {
        console.tell(wording(own.error()));
        console.tell(wordingOfCatalogLeftOut());
    }
    return catalog;
}

tl::expected<const Mirror *, UsageError> findMirror(const MirrorCatalog &catalog,
                                                    const QString &word, MirrorPurpose use)
{
    const std::string bytes = bytesFromText(word);
    const auto isWanted = [use](const Mirror &mirror) {
        return use == MirrorPurpose::Any || mirror.kind == MirrorKind::Registry;
    };
    if (const Mirror *mirror = catalog.mirror(bytes)) {
        if (!isWanted(*mirror))
            return tl::unexpected(UsageError{UsageErrorKind::PackageMirror, word, {}});
        return mirror;
    }
    std::vector<const Mirror *> found;
    for (const Mirror &mirror : catalog.mirrors()) {
        if (isWanted(mirror) && placesOf(mirror).contains(bytes))
            found.push_back(&mirror);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty()) {
        return tl::unexpected(
            UsageError{UsageErrorKind::UnknownMirror, word, idsLike(catalog, bytes)});
    }
    QStringList ids;
    for (const Mirror *mirror : found)
        ids.append(textFromBytes(mirror->id));
    return tl::unexpected(UsageError{UsageErrorKind::AmbiguousMirror, word, ids});
}

tl::expected<void, UsageError> chooseMirrors(const MirrorCatalog &catalog, const QStringList &words,
                                             ConversionChoice &choice)
{
    for (const QString &word : words) {
        const auto mirror = findMirror(catalog, word);
        if (!mirror)
            return tl::unexpected(mirror.error());
        choice.mirrors.push_back((*mirror)->id);
    }
    return {};
}

tl::expected<ParameterValues, UsageError> parameterValues(const MirrorCatalog &catalog,
                                                          const QStringList &words)
{
    ParameterValues values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const qsizetype dot = equals < 0 ? -1 : word.lastIndexOf(QLatin1Char('.'), equals - 1);
        if (dot <= 0 || dot + 1 >= equals)
            return tl::unexpected(UsageError{UsageErrorKind::BadParameterSyntax, word, {}});
        const auto mirror = findMirror(catalog, word.left(dot), MirrorPurpose::Any);
        if (!mirror)
            return tl::unexpected(mirror.error());
        const std::string name = bytesFromText(word.mid(dot + 1, equals - dot - 1));
        const std::string value = bytesFromText(word.mid(equals + 1));
        const QString shown = word.left(equals);
        const Parameter *parameter = parameterOf(**mirror, name);
        if (!parameter) {
            return tl::unexpected(
                UsageError{UsageErrorKind::UnknownParameter, shown, parameterNames(**mirror)});
        }
        if (!parameter->accepts(value)) {
            QStringList pattern;
            if (!parameter->pattern.empty())
                pattern.append(textFromBytes(parameter->pattern));
            return tl::unexpected(UsageError{UsageErrorKind::BadParameterValue, shown, pattern});
        }
        values.insert_or_assign((*mirror)->id + '.' + name, value);
    }
    return values;
}

tl::expected<void, UsageError> giveParameters(const MirrorCatalog &catalog,
                                              const QStringList &words, ConversionChoice &choice)
{
    auto values = parameterValues(catalog, words);
    if (!values)
        return tl::unexpected(values.error());
    choice.parameters = std::move(*values);
    return {};
}

tl::expected<void, UsageError> leaveRegistries(const QStringList &words, ConversionChoice &choice)
{
    for (const QString &word : words) {
        const std::string bytes = bytesFromText(word);
        const std::string name = bytes + "/a";
        const auto parsed = ImageReferenceView::parse(name);
        if (!parsed || parsed->path() != "a" || parsed->registry().empty())
            return tl::unexpected(UsageError{UsageErrorKind::BadLeave, word, {}});
        choice.leave.emplace(parsed->registry());
    }
    return {};
}

tl::expected<void, UsageError> checkParameters(const MirrorCatalog &catalog,
                                               const ConversionChoice &choice)
{
    for (const std::string &id : choice.mirrors) {
        for (const Parameter &parameter : catalog.mirror(id)->parameters) {
            const std::string key = id + '.' + parameter.name;
            if (!choice.parameters.contains(key)) {
                return tl::unexpected(
                    UsageError{UsageErrorKind::MissingParameter, textFromBytes(key), {}});
            }
        }
    }
    return {};
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogtext.h"

#include "app/core/catalog/catalogwriter.h"
#include "app/core/json/jsontree.h"
#include "app/core/json/jsonwriter.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace jingtai {

namespace {

using Type = JsonValue::Type;
using Names = std::set<std::string, std::less<>>;
template <typename T>
using Result = tl::expected<T, CatalogError>;

constexpr std::string_view s_entryPointer = "/mirrors/0";

JsonValue emptyRoot()
{
    JsonValue version;
    version.type = Type::Integer;
    version.integer = 1;
    version.string = "1";
    JsonValue root;
    root.type = Type::Object;
    setMember(root, "version", std::move(version));
    return root;
}

struct Document
{
    JsonValue root = emptyRoot();
    MirrorCatalog catalog;
};

Result<Document> read(std::string_view text)
{
    Document document;
    if (text.empty())
        return document;
    auto catalog = MirrorCatalog::parse(text);
    if (!catalog)
        return tl::unexpected(std::move(catalog.error()));
    document.catalog = std::move(*catalog);
    if (auto tree = parseJson(text))
        document.root = std::move(*tree);
    return document;
}

Result<std::string> written(const JsonValue &root)
{
    std::string text = jsonWritten(root);
    auto catalog = MirrorCatalog::parse(text);
    if (!catalog)
        return tl::unexpected(std::move(catalog.error()));
    return text;
}

/// The entries of "mirrors" or "registries"; made where they are missing.
std::vector<JsonValue> &entriesOf(JsonValue &root, std::string_view list)
{
    JsonValue *member = memberOf(root, list);
    if (!member) {
        JsonValue entries;
        entries.type = Type::Array;
        setMember(root, list, std::move(entries));
        member = memberOf(root, list);
    }
    return member->items;
}

const std::string &textOf(const JsonValue &entry, std::string_view key)
{
    static const std::string none;
    const JsonValue *member = entry.member(key);
    return member && member->type == Type::String ? member->string : none;
}

std::map<std::string_view, const JsonValue *> byKey(const JsonValue &root, std::string_view list,
                                                    std::string_view key)
{
    std::map<std::string_view, const JsonValue *> entries;
    if (const JsonValue *member = root.member(list)) {
        for (const JsonValue &entry : member->items)
            entries.emplace(textOf(entry, key), &entry);
    }
    return entries;
}

void removeEntries(JsonValue &root, std::string_view list, std::string_view key, const Names &names)
{
    JsonValue *member = memberOf(root, list);
    if (!member)
        return;
    auto &entries = member->items;
    entries.erase(
        std::remove_if(entries.begin(), entries.end(),
                       [&](const JsonValue &entry) { return names.contains(textOf(entry, key)); }),
        entries.end());
}

/// Takes the names of a registry from the others.
void takeNames(std::vector<JsonValue> &registries, const JsonValue &taker)
{
    Names names{textOf(taker, "name")};
    if (const JsonValue *aliases = taker.member("aliases")) {
        for (const JsonValue &alias : aliases->items)
            names.insert(alias.string);
    }
    const std::string &own = textOf(taker, "name");
    registries.erase(std::remove_if(registries.begin(), registries.end(),
                                    [&](const JsonValue &entry) {
                                        const std::string &name = textOf(entry, "name");
                                        return name != own && names.contains(name);
                                    }),
                     registries.end());
    for (JsonValue &entry : registries) {
        JsonValue *aliases = memberOf(entry, "aliases");
        if (!aliases || textOf(entry, "name") == own)
            continue;
        auto &items = aliases->items;
        items.erase(std::remove_if(
                        items.begin(), items.end(),
                        [&names](const JsonValue &alias) { return names.contains(alias.string); }),
                    items.end());
    }
}

/// Makes the changes of one of the two lists.
void change(JsonValue &root, const JsonValue &before, const JsonValue &after, std::string_view list,
            std::string_view key)
{
    const auto old = byKey(before, list, key);
    const auto fresh = byKey(after, list, key);
    if (const JsonValue *member = root.member(list); !member && fresh.empty())
        return;
    std::vector<JsonValue> &entries = entriesOf(root, list);
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const JsonValue &entry) {
                                     const std::string &name = textOf(entry, key);
                                     return old.contains(name) && !fresh.contains(name);
                                 }),
                  entries.end());
    const JsonValue *wanted = after.member(list);
    if (!wanted)
        return;
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < entries.size(); ++i)
        places.emplace(textOf(entries[i], key), i);
    for (const JsonValue &entry : wanted->items) {
        const std::string &name = textOf(entry, key);
        const auto was = old.find(name);
        if (was != old.end() && *was->second == entry)
            continue;
        const auto place = places.find(name);
        if (place == places.end()) {
            places.emplace(name, entries.size());
            entries.push_back(entry);
        } else {
            entries[place->second] = entry;
        }
    }
}

/// `entry` says what `before` is and shall say what `after` is.
JsonValue changed(JsonValue entry, const Mirror &before, const Mirror &after)
{
    const JsonValue wanted = entryFor(after);
    const JsonValue known = entryFor(before);
    const JsonValue original = entry;
    changeEntry(entry, known, wanted);
    JsonValue root = emptyRoot();
    entriesOf(root, "mirrors").push_back(entry);
    const auto back = MirrorCatalog::parse(jsonWritten(root));
    if (back && back->mirrors().front() == after)
        return entry;
    // What differs is not in the members but in their order, say that of the parameters.
    entry = wanted;
    for (std::size_t i = 0; i < original.keys.size(); ++i) {
        if (!known.member(original.keys[i]) && !wanted.member(original.keys[i]))
            setMember(entry, original.keys[i], original.items[i]);
    }
    return entry;
}

bool serves(const Mirror &mirror, const Registry &registry)
{
    return std::any_of(mirror.rules.begin(), mirror.rules.end(), [&registry](const Rule &rule) {
        const std::string source = rule.source.text() + '/';
        const auto isOf = [&source](const RegistrySource &alias) {
            return source.rfind(alias.text() + '/', 0) == 0;
        };
        return rule.source.registry == registry.name
               || std::any_of(registry.aliases.begin(), registry.aliases.end(), isOf);
    });
}

} // namespace

tl::expected<Mirror, CatalogError> checkedMirror(const Mirror &mirror)
{
    JsonValue root = emptyRoot();
    entriesOf(root, "mirrors").push_back(entryFor(mirror));
    auto catalog = MirrorCatalog::parse(jsonWritten(root));
    if (catalog)
        return catalog->mirrors().front();
    CatalogError error = std::move(catalog.error());
    error.line = 0;
    error.column = 0;
    if (error.pointer.rfind(s_entryPointer, 0) == 0)
        error.pointer.erase(0, s_entryPointer.size());
    return tl::unexpected(std::move(error));
}

tl::expected<std::string, CatalogError> textWithMirror(std::string_view text, std::string_view id,
                                                       const Mirror &mirror)
{
    auto document = read(text);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    const auto checked = checkedMirror(mirror);
    if (!checked)
        return tl::unexpected(checked.error());
    if (checked->id != id && document->catalog.mirror(checked->id))
        return tl::unexpected(CatalogError{CatalogErrorKind::Duplicate, "/id", checked->id, 0, 0});
    std::vector<JsonValue> &entries = entriesOf(document->root, "mirrors");
    const Mirror *old = document->catalog.mirror(id);
    if (old) {
        const auto index = static_cast<std::size_t>(old - document->catalog.mirrors().data());
        entries[index] = changed(std::move(entries[index]), *old, *checked);
    } else {
        entries.push_back(entryFor(*checked));
    }
    return written(document->root);
}

tl::expected<std::string, CatalogError> textWithout(std::string_view text, const Names &ids,
                                                    const Names &registries)
{
    auto document = read(text);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    removeEntries(document->root, "mirrors", "id", ids);
    removeEntries(document->root, "registries", "name", registries);
    return written(document->root);
}

tl::expected<std::string, CatalogError>
textWithChanges(std::string_view text, std::string_view before, std::string_view after)
{
    auto document = read(text);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    const auto old = read(before);
    if (!old)
        return tl::unexpected(old.error());
    const auto fresh = read(after);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (text == before)
        return std::string(after);
    change(document->root, old->root, fresh->root, "registries", "name");
    const auto known = byKey(old->root, "registries", "name");
    for (const auto &[name, entry] : byKey(fresh->root, "registries", "name")) {
        const auto was = known.find(name);
        if (was == known.end() || !(*was->second == *entry))
            takeNames(entriesOf(document->root, "registries"), *entry);
    }
    change(document->root, old->root, fresh->root, "mirrors", "id");
    return written(document->root);
}

std::string catalogText(const MirrorCatalog &catalog, const Names &ids, std::string_view updated)
{
    JsonValue root = emptyRoot();
    if (!updated.empty())
        setMember(root, "updated", jsonString(std::string(updated)));
    std::vector<const Mirror *> mirrors;
    for (const Mirror &mirror : catalog.mirrors()) {
        if (ids.contains(mirror.id))
            mirrors.push_back(&mirror);
    }
    std::vector<JsonValue> &registries = entriesOf(root, "registries");
    for (const Registry &registry : catalog.registries()) {
        if (std::any_of(mirrors.begin(), mirrors.end(),
                        [&registry](const Mirror *mirror) { return serves(*mirror, registry); }))
            registries.push_back(entryFor(registry));
    }
    std::vector<JsonValue> &entries = entriesOf(root, "mirrors");
    for (const Mirror *mirror : mirrors)
        entries.push_back(entryFor(*mirror));
    return jsonWritten(root);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A text in the languages of the program; zhCn may be empty, then en stands for both.
struct LocalizedText
{
    std::string en;
    std::string zhCn;
    bool isEmpty() const { return en.empty() && zhCn.empty(); }
    /// `language` as in BCP 47 or POSIX ("zh_CN", "zh-Hans", "en"): Chinese for "zh…", else
    /// English.
    const std::string &in(std::string_view language) const;
    bool operator==(const LocalizedText &) const = default;
};

/// A registry, or a part of one: "gcr.io", "gcr.io/google-containers", "*" for any.
struct RegistrySource
{
    std::string registry;
    /// Path prefix without slashes at its ends; empty for the whole registry.
    std::string prefix;
    bool isAny() const { return registry == "*"; }
    std::string text() const;
    bool operator==(const RegistrySource &) const = default;
};

struct Registry
{
    std::string name;
    /// Other names, whole registries or parts of one: `<alias>/<path>` is `<name>/<path>`. They
    /// fold towards the name when a mirror is chosen, never the other way. gcr.io/google-containers
    /// is one of registry.k8s.io: what lay in it was copied there, and it is frozen since 2020.
    std::vector<RegistrySource> aliases;
    /// Base URL of the registry's API, without a slash at its end.
    std::string endpoint;
    /// A small image on it, as path:tag.
    std::string probe;
    bool operator==(const Registry &) const = default;
};

/// Source and target of a rule. `target` is a template with {path}, {name}, {registry},
/// {repository} and the mirror's own parameters; empty for package mirrors.
struct Rule
{
    RegistrySource source;
    std::string target;
    bool operator==(const Rule &) const = default;
};

enum class MirrorKind : std::uint8_t { Registry, Packages };
enum class Trust : std::uint8_t { Operator, Cloud, Community, Personal, ThirdPartyCopy };
enum class Access : std::uint8_t { Public, Registration, Inside, AllowList };
enum class ClaimState : std::uint8_t { Works, Limited, Inside, Closed, Unknown };

/// What a source said about a mirror, and when ("2026-08", "2020-05-30"; may be empty).
struct Claim
{
    ClaimState state = ClaimState::Unknown;
    std::string asOf;
    std::string source;
    bool operator==(const Claim &) const = default;
};

/// A value that the person must give, as it stands in a template or an endpoint as `{name}`.
struct Parameter
{
    std::string name;
    LocalizedText title;
    /// A regular expression of the kind that ParameterPattern reads; may be empty.
    std::string pattern;
    /// Whether the value is one: 1 to 253 of [A-Za-z0-9._-] that match the pattern, if there is
    /// one.
    bool accepts(std::string_view value) const;
    bool operator==(const Parameter &) const = default;
};

struct Mirror
{
    std::string id;
    std::string operatorId;
    LocalizedText title;
    MirrorKind kind = MirrorKind::Registry;
    std::string endpoint;
    std::vector<Rule> rules;
    /// Path after the source → name on the mirror, where it is not the last component.
    std::map<std::string, std::string, std::less<>> names;
    bool daemonMirror = false;
    std::string probeImage;
    std::string probePath;
    Trust trust = Trust::Personal;
    Access access = Access::Public;
    /// 0 where nothing is known.
    int requestsPerMinute = 0;
    std::string homepage;
    std::vector<Parameter> parameters;
    Claim claim;
    LocalizedText notes;
    /// Whether the entry came from the person's own file.
    bool isOwn = false;
    bool operator==(const Mirror &) const = default;
};

enum class CatalogErrorKind : std::uint8_t {
    NotJson, ///< detail: the parser's words; line and column are set
    NotUtf8,
    TooLarge,     ///< over 16 MiB or a million values
    TooDeep,      ///< over 64 levels
    WrongVersion, ///< detail: the version found
    WrongType,    ///< detail: the type expected
    Missing,      ///< detail: the member's name
    Empty,        ///< a text or list that may not be empty
    UnknownWord,  ///< detail: the words allowed
    Duplicate,    ///< detail: the id, name or key that stands twice
    BadId,
    BadRegistry,
    BadUrl,     ///< detail: what is wrong with it, in English
    BadRule,    ///< detail: what is wrong with the template, in English
    BadPattern, ///< detail: what cannot be read, in English
    BadImage,
    BadDate,
    OutOfRange,
};

/// Where a catalogue file breaks the format. `pointer` is a JSON pointer (RFC 6901);
/// line and column count from 1 in bytes' lines and characters, 0 where they are not known.
struct CatalogError
{
    CatalogErrorKind kind;
    std::string pointer;
    std::string detail;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// Registries and mirrors, in the order of their file. A value: copies are independent.
class MirrorCatalog final
{
public:
    /// Reads the format of version 1; unknown members are ignored. UTF-8, a BOM is accepted.
    static tl::expected<MirrorCatalog, CatalogError> parse(std::string_view json);

    /// Lays the person's own catalogue over this one: an entry of the same id or name replaces, in
    /// place; others are appended. Entries laid over are marked isOwn.
    void overlay(const MirrorCatalog &own);

    const std::vector<Registry> &registries() const { return m_registries; }
    const std::vector<Mirror> &mirrors() const { return m_mirrors; }
    /// Borrowed, null where there is none; valid until the catalogue changes.
    const Mirror *mirror(std::string_view id) const;
    const Registry *registry(std::string_view name) const;
    const std::string &updated() const { return m_updated; }

private:
    friend class CatalogReader;

    std::string m_updated;
    std::vector<Registry> m_registries;
    std::vector<Mirror> m_mirrors;
};

/// Stable English words, as in the file: "third-party-copy", "allow-list", "not-json", …
std::string_view code(MirrorKind kind);
std::string_view code(Trust trust);
std::string_view code(Access access);
std::string_view code(ClaimState state);
std::string_view code(CatalogErrorKind kind);

} // namespace jingtai

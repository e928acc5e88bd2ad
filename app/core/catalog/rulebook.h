// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/catalog/ruletemplate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingtai {

struct StringHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};
template <typename T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

struct CompiledRule
{
    RegistrySource source;
    RuleTemplate target;
};

/// A registry mirror with its rules read once. Package mirrors have none.
struct CompiledMirror
{
    const Mirror *mirror = nullptr;
    std::vector<ParameterMatcher> parameters;
    std::vector<CompiledRule> rules;
    /// Mirror::names turned around.
    std::map<std::string, std::vector<std::string>, std::less<>> pathsByName;
};

/// One way to write a name: as it is, or folded to the registry it is an alias of. Borrowed views.
struct NameForm
{
    std::string_view registry;
    std::string_view repository;
};

/// A rule that serves a name.
struct RuleFit
{
    const CompiledRule *rule = nullptr;
    std::string_view registry;
    /// What is left of the repository after the rule's source.
    std::string_view path;
    /// Whether an alias had to be folded for it.
    bool isFolded = false;
};

/// What a name on a mirror may stand for.
struct Origin
{
    /// `registry/repository`, "library/" included.
    std::string name;
    /// A flattened name that stands in no table: the rest of the path is lost.
    bool isGuess = false;
};

/// A mirror that a name is on.
struct MirrorHit
{
    /// Index into RuleBook::mirrors().
    std::size_t mirror = 0;
    std::size_t literalLength = 0;
    /// Best first; empty where the target cannot be read backwards.
    std::vector<Origin> origins;
};

/// Which rules apply to a registry name.
enum class RuleScope { All, KeepingPath };

/// The rules of a catalogue, compiled and indexed. Immutable; knows nothing of choices.
class RuleBook final
{
public:
    /// The catalogue is borrowed.
    explicit RuleBook(const MirrorCatalog &catalog);

    /// One for each mirror of the catalogue, in its order.
    const std::vector<CompiledMirror> &mirrors() const { return m_mirrors; }

    /// The name as it is first, then what its registry is an alias of.
    std::vector<NameForm> formsOf(std::string_view registry, std::string_view repository) const;
    /// The longest matching source: of the name as written, then of what it folds to, then `*`.
    static RuleFit fit(const CompiledMirror &mirror, const std::vector<NameForm> &forms,
                       RuleScope scope);
    /// The target filled in, without tag and digest.
    static std::string apply(const CompiledMirror &mirror, const RuleFit &fit,
                             const std::vector<std::string> &parameters);

    /// All mirrors that `registry/repository` is on, most specific first, then in the catalogue's
    /// order.
    std::vector<MirrorHit> mirrorsOf(std::string_view name, RuleScope scope) const;

    bool isListedRegistry(std::string_view registry) const;
    bool isMirrorHost(std::string_view host) const;
    bool isKnownFirstPart(std::string_view part) const;

private:
    struct RuleIndex
    {
        std::size_t mirror;
        std::size_t rule;
    };
    struct Fold
    {
        std::string prefix;
        std::string registry;
    };

    const RuleTemplate &templateOf(const RuleIndex &index) const
    {
        return m_mirrors[index.mirror].rules[index.rule].target;
    }
    void indexTargets();
    void addFirstPart(std::string_view part);
    void buildFirstParts();
    std::vector<Origin> originsOf(const CompiledMirror &mirror, const CompiledRule &rule,
                                  const TemplateValues &values) const;
    bool isUnlikely(const Origin &origin) const;

    std::vector<CompiledMirror> m_mirrors;
    StringMap<std::vector<Fold>> m_folds;
    StringMap<bool> m_listed;
    StringMap<std::vector<RuleIndex>> m_rulesByHost;
    std::vector<RuleIndex> m_rulesWithOpenHost;

    /// Open addressing, a power of two in size, at most half full.
    std::vector<std::string> m_firstParts;
    /// By first byte: a bit for each length (modulo 64) that occurs.
    std::vector<std::uint64_t> m_firstPartLengths;
    std::vector<std::string> m_firstPartList;
};

} // namespace jingtai

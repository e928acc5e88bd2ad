// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/choicereason.h"
#include "app/core/catalog/rulebook.h"
#include "app/core/names/nameconverter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A mirror, by its index in the rule book, and the rule by which it serves a name.
struct Candidate
{
    std::size_t mirror = 0;
    RuleFit fit;
};

/// The person's values for a mirror's parameters, in the order of the mirror.
struct MirrorParameters
{
    std::vector<std::string> values;
    /// Why a value cannot be used, where it cannot.
    std::vector<std::optional<Note>> problems;

    std::optional<Note> problemOf(const CompiledRule &rule) const;
};

/// Which mirror takes a name: what was chosen, else the automatic ranking. Immutable.
class MirrorChoice final
{
public:
    /// The book is borrowed.
    MirrorChoice(const RuleBook &book, const ConversionChoice &choice);

    bool isBack() const { return m_back; }
    /// Whether mirrors were chosen, so that there is no automatic choice.
    bool isExplicit() const { return m_isExplicit; }
    bool isLeft(std::string_view registry) const;
    const MirrorParameters &parameters(std::size_t mirror) const { return m_parameters[mirror]; }

    /// By what was chosen for the image (its short form), then for the registry, then by the chosen
    /// mirrors in their order.
    std::optional<Candidate> chosenFor(std::string_view image, const std::vector<NameForm> &forms,
                                       RuleScope scope) const;
    /// Mirrors that the automatic choice may take, best first.
    const std::vector<std::size_t> &ranking() const { return m_ranking; }
    /// How a mirror of the ranking serves a name, if it does and its parameters are there.
    std::optional<Candidate> automaticFor(std::size_t mirror, const std::vector<NameForm> &forms,
                                          RuleScope scope) const;
    /// Whether any mirror, even a closed one, would serve the name.
    bool isServed(const std::vector<NameForm> &forms, RuleScope scope) const;

    /// Whether a name on this mirror is left there.
    bool isKept(std::size_t mirror) const { return m_kept[mirror]; }
    /// Whether the automatic choice may take a mirror that names are not left on.
    bool hasLastResort() const { return m_hasLastResort; }
    /// Whether nothing but its being inside a cloud speaks against the mirror.
    bool mayAnswerInside(std::size_t mirror) const { return m_inside[mirror]; }
    /// Whether names are taken back from this mirror.
    bool mayTakeBack(std::size_t mirror) const;
    /// Whether the person switched the mirror off, and nothing worse is known of it.
    bool isOnlyDisabled(std::size_t mirror) const;
    /// Why the mirror takes a name; Kind::None where it would not.
    ChoiceReason reasonFor(std::size_t mirror, std::string_view image,
                           const std::vector<NameForm> &forms, RuleScope scope) const;

private:
    bool mayUseAny(std::string_view registry, const std::vector<NameForm> &forms) const;
    void readParameters(const ConversionChoice &choice);
    void judge(const ConversionChoice &choice);
    void rank(const ConversionChoice &choice);
    std::size_t countAlike(const std::vector<NameForm> &forms, RuleScope scope,
                           std::size_t mirror) const;

    /// What the automatic choice goes by, beside the order of the catalogue. Smaller is better.
    struct Standing
    {
        int tier = 0;
        bool isUnvouched = false;
        double latencyMs = 0;
        int claim = 0;
        bool isAlike(const Standing &other) const
        {
            return tier == other.tier && isUnvouched == other.isUnvouched
                   && (tier == 0 || claim == other.claim);
        }
    };

    const RuleBook &m_book;
    bool m_back = false;
    bool m_isExplicit = false;
    bool m_hasLastResort = false;
    std::vector<std::size_t> m_chosen;
    StringMap<std::size_t> m_perRegistry;
    StringMap<std::size_t> m_perImage;
    StringMap<bool> m_leave;
    std::vector<MirrorParameters> m_parameters;
    std::vector<std::size_t> m_ranking;
    std::vector<bool> m_kept;
    std::vector<bool> m_inside;
    std::vector<bool> m_disabled;
    std::vector<bool> m_refuted; ///< claimed closed, or measured unusable
    std::vector<bool> m_checked; ///< measured, and not claimed closed
    std::vector<Standing> m_standings;
};

/// The registry whose rules apply: docker.io for the names of its API hosts.
std::string_view registryForRules(std::string_view registry);

/// What the catalogue says of a mirror that a person should know beside a converted name.
void addMirrorNotes(const Mirror &mirror, std::vector<Note> &notes);

} // namespace jingtai

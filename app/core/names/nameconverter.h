// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/choicereason.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/imagereference.h"
#include "app/core/names/note.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What the last check of a mirror found.
struct Measurement
{
    bool usable = false;
    /// Milliseconds; meaningless where the mirror is not usable.
    double latencyMs = 0;
};

/// What the person chose; all empty means the automatic choice.
struct ConversionChoice
{
    /// Mirror ids, each for the registries it serves; the first that serves a name takes it.
    std::vector<std::string> mirrors;
    /// Registry → mirror id, before `mirrors` and the automatic choice.
    std::map<std::string, std::string, std::less<>> perRegistry;
    /// Original name in short form, as in ConvertedName::original → mirror id, before all others.
    std::map<std::string, std::string, std::less<>> perImage;
    /// Registries to leave as they are.
    std::set<std::string, std::less<>> leave;
    /// Mirrors that the person switched off: neither the automatic choice nor the last resort,
    /// and names are not left on them. Chosen by name they are used.
    std::set<std::string, std::less<>> disabled;
    /// "id.name" → value.
    std::map<std::string, std::string, std::less<>> parameters;
    /// Mirror id → last check.
    std::map<std::string, Measurement, std::less<>> measurements;
    /// Mirror → original in place of original → mirror.
    bool back = false;
};

enum class NameOutcome : std::uint8_t {
    Converted, ///< `name` is the new one
    Stays,     ///< right as it is, or left by choice
    NoMirror,  ///< would have to be converted, but nothing serves it
};

struct ConvertedName
{
    NameOutcome outcome = NameOutcome::Stays;
    /// The new name where converted, else empty. Forward: as the mirror wants it. Back: short form.
    std::string name;
    /// The original that is meant, in short form: the name itself, or what a name on a mirror
    /// stands for.
    std::string original;
    /// Id of the mirror that was used or that the name is on; empty where none.
    std::string mirrorId;
    std::vector<Note> notes;
};

/// A mirror that serves a name, and what the name is on it.
struct NameOnMirror
{
    std::string mirrorId;
    std::string name;
    bool operator==(const NameOnMirror &) const = default;
};

/// Converts parsed names by the rules of a catalogue. Immutable: may be used by several threads.
class NameConverter final
{
public:
    /// The catalogue is borrowed and must outlive the converter.
    NameConverter(const MirrorCatalog &catalog, const ConversionChoice &choice);
    ~NameConverter();
    NameConverter(const NameConverter &) = delete;
    NameConverter &operator=(const NameConverter &) = delete;

    /// By the choice: forward or back.
    ConvertedName convert(const ImageReferenceView &name) const;

    /// Where a setting names a registry alone (Helm's `global.imageRegistry`): the host, or host
    /// and path, to set in its place. Only for rules that keep the path, else outcome NoMirror.
    ConvertedName convertRegistry(std::string_view registry) const;

    /// Why a mirror took a name forward: `original` as in ConvertedName, `mirrorId` the mirror.
    /// Not part of converting, which is to be quick.
    ChoiceReason reasonFor(std::string_view original, std::string_view mirrorId) const;

    /// The mirrors that the automatic choice might take for a name, best first, whatever was chosen
    /// for it; `original` as in ConvertedName. None for a name of one's own network.
    std::vector<NameOnMirror> mirrorsFor(std::string_view original) const;

    /// Whether the first part of a name ("quay.io", "docker.m.daocloud.io",
    /// "googlecontainersmirror") belongs to a registry or a mirror of the catalogue, so that a name
    /// that begins with it may be taken in free text. Case-sensitive; allocates nothing.
    bool isKnownFirstPart(std::string_view part) const;

    const MirrorCatalog &catalog() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Whether a registry is nobody else's business: localhost, an address, a port other than 443, a
/// single label, a name under .local, .internal, .lan, .home, .corp, .intranet, .test,
/// .localdomain, .svc, .home.arpa. Names on such hosts are never converted and never sent to a
/// mirror.
bool isPrivateRegistry(std::string_view registry);

} // namespace jingtai

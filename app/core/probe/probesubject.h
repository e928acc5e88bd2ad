// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/probe/addressscope.h"
#include "app/core/weburl.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

class RuleBook;

/// What a probe is to find out about, and what it asks for.
struct ProbeSubject
{
    /// Id of the mirror, or the name of a registry that is asked itself.
    std::string id;
    MirrorKind kind = MirrorKind::Registry;
    /// As it is shown; holds `{name}` where a parameter is missing.
    std::string endpoint;
    WebUrl url;
    /// The name of the parameter that is missing; then nothing is asked.
    std::string missingParameter;
    /// The image to ask for, on the mirror; empty where nothing is known.
    std::string repository;
    /// Tag or digest.
    std::string reference;
    /// The image it stands for, where that is known: name and reference on the registry itself.
    std::string original;
    /// Registry for the `ns` query of containerd; empty where the registry itself is asked.
    std::string registry;
    /// Of a package mirror: the file that proves it, below the endpoint.
    std::string path;
    AddressRule addressRule = AddressRule::PublicOnly;
    /// Who shares an allowance, and how much a minute; 0 where nothing is known.
    std::string operatorId;
    int requestsPerMinute = 0;
};

/// "id.name" → value.
using ParameterValues = std::map<std::string, std::string, std::less<>>;

/// The address of a mirror with the values of its parameters; `{name}` stays where one is missing.
std::string endpointOf(const Mirror &mirror, const ParameterValues &parameters);

/// A mirror of the catalogue, asked for the probe image of `registry` ("docker.io"; empty for that
/// of its first rule). `isTyped`: a person named the address, which may then be any.
ProbeSubject subjectOf(const Mirror &mirror, const MirrorCatalog &catalog, const RuleBook &rules,
                       std::string_view registry, const ParameterValues &parameters, bool isTyped);

/// A registry itself.
ProbeSubject subjectOf(const Registry &registry, bool isTyped);

/// A mirror asked for an image on it: `name` is a whole name whose registry is the mirror's host.
/// `original` is what it stands for. Nothing where it is no name.
std::optional<ProbeSubject> subjectOf(const Mirror &mirror, const ParameterValues &parameters,
                                      std::string_view name, std::string_view original,
                                      bool isTyped);

/// The registry itself asked for `original`, a name on it or on what is an alias of all of it.
/// Nothing where it is neither.
std::optional<ProbeSubject> subjectOf(const Registry &registry, std::string_view original,
                                      bool isTyped);

/// The registry of the catalogue that `name` is, by name or alias; null where there is none.
const Registry *registryNamed(const MirrorCatalog &catalog, std::string_view name);

/// Whether the mirror serves names of that registry: by a rule for it or a part of it, for any, or
/// for what it is an alias of.
bool serves(const Mirror &mirror, const MirrorCatalog &catalog, std::string_view registry);

} // namespace jingtai

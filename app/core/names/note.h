// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace jingtai {

/// A remark beside a conversion; the model layer words it. `subject` of Note is named for each.
enum class NoteCode : std::uint8_t {
    // Why a name stays as it is
    AlreadyOnMirror, ///< mirror id
    NotOnMirror,     ///< (back) the name is on no known mirror
    NoMirror,        ///< registry that no mirror of the catalogue serves
    NoChosenMirror,  ///< registry that none of the chosen mirrors serves
    NoOpenMirror,    ///< registry whose mirrors are all closed, inside a cloud, or lack a parameter
    LeftByChoice,    ///< registry that was set to stay
    PrivateRegistry, ///< registry that is nobody else's business
    UnknownParameter, ///< "id.name" of a parameter that the chosen mirror lacks
    BadParameter,     ///< "id.name" of a value that does not fit its pattern
    InvalidResult,    ///< the target that would have come out and is no name
    OnClosedMirror,   ///< mirror id the name is on: closed or unusable, and nothing else serves it
    OnDisabledMirror, ///< mirror id the name is on: switched off, and nothing else serves it
    BuiltHere,        ///< compose: `image:` beside `build:` names what is built
    HasVariable,      ///< what stands before the variable tag, converted
    AddNewName,       ///< kustomize: value for the `newName` that is missing
    // What to know about a converted one
    ClosedMirror,       ///< mirror id: claimed closed, chosen all the same
    DisabledMirror,     ///< mirror id: switched off by the person, chosen all the same
    InsideMirror,       ///< mirror id: answers from inside its cloud only
    LimitedMirror,      ///< mirror id: claimed limited
    AllowListMirror,    ///< mirror id: serves what is on its allow-list
    RegistrationMirror, ///< mirror id: wants a registration
    ThirdPartyCopy,     ///< mirror id: copies uploaded by a third party
    PersonalMirror,     ///< mirror id: a person's own, nobody vouches for it
    TakenFromClosed,    ///< mirror id the name was on, claimed closed or measured unusable
    TakenFromDisabled,  ///< mirror id the name was on, which the person switched off
    OtherOrigins,       ///< (back) other names that fit, joined by ", "
    FlatOrigin,         ///< (back) the origin of a flattened name is a guess: the flat name
    AliasFolded,        ///< registry the name was folded to (k8s.gcr.io → registry.k8s.io)
    SuggestionTaken,    ///< what was written in place of a name
    ParserWarning,      ///< code of a ReferenceWarning
    LibraryNeeded,      ///< new registry, which wants "library/" before names of official images
    PauseImage,         ///< the pause image is set in the container engine, not in a manifest
    DigestNotTagged,    ///< a digest alone cannot be a tag's target
    TagWithCtr,         ///< crictl cannot tag: the ctr command that does
    MovingTag,          ///< no tag and no digest: "latest", which may be old on a mirror
    DigestWins,         ///< skopeo takes no tag beside a digest: copied by digest
};

struct Note
{
    NoteCode code;
    std::string subject;
    bool operator==(const Note &) const = default;
};

/// Stable English code for output: "already-on-mirror", …
const char *code(NoteCode code);

} // namespace jingtai

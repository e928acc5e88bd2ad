// SPDX-License-Identifier: MIT
#include "app/core/names/note.h"

namespace jingtai {

const char *code(NoteCode code)
{
    switch (code) {
    case NoteCode::AlreadyOnMirror:
        return "already-on-mirror";
    case NoteCode::NotOnMirror:
        return "not-on-mirror";
    case NoteCode::NoMirror:
        return "no-mirror";
    case NoteCode::NoChosenMirror:
        return "no-chosen-mirror";
    case NoteCode::NoOpenMirror:
        return "no-open-mirror";
    case NoteCode::LeftByChoice:
        return "left-by-choice";
    case NoteCode::PrivateRegistry:
        return "private-registry";
    case NoteCode::UnknownParameter:
        return "unknown-parameter";
    case NoteCode::BadParameter:
        return "bad-parameter";
    case NoteCode::InvalidResult:
        return "invalid-result";
    case NoteCode::OnClosedMirror:
        return "on-closed-mirror";
    case NoteCode::OnDisabledMirror:
        return "on-disabled-mirror";
    case NoteCode::BuiltHere:
        return "built-here";
    case NoteCode::HasVariable:
        return "has-variable";
    case NoteCode::AddNewName:
        return "add-new-name";
    case NoteCode::ClosedMirror:
        return "closed-mirror";
    case NoteCode::DisabledMirror:
        return "disabled-mirror";
    case NoteCode::InsideMirror:
        return "inside-mirror";
    case NoteCode::LimitedMirror:
        return "limited-mirror";
    case NoteCode::AllowListMirror:
        return "allow-list-mirror";
    case NoteCode::RegistrationMirror:
        return "registration-mirror";
    case NoteCode::ThirdPartyCopy:
        return "third-party-copy";
    case NoteCode::PersonalMirror:
        return "personal-mirror";
    case NoteCode::TakenFromClosed:
        return "taken-from-closed";
    case NoteCode::TakenFromDisabled:
        return "taken-from-disabled";
    case NoteCode::OtherOrigins:
        return "other-origins";
    case NoteCode::FlatOrigin:
        return "flat-origin";
    case NoteCode::AliasFolded:
        return "alias-folded";
    case NoteCode::SuggestionTaken:
        return "suggestion-taken";
    case NoteCode::ParserWarning:
        return "parser-warning";
    case NoteCode::LibraryNeeded:
        return "library-needed";
    case NoteCode::PauseImage:
        return "pause-image";
    case NoteCode::DigestNotTagged:
        return "digest-not-tagged";
    case NoteCode::TagWithCtr:
        return "tag-with-ctr";
    case NoteCode::MovingTag:
        return "moving-tag";
    case NoteCode::DigestWins:
        return "digest-wins";
    }
    return "";
}

} // namespace jingtai

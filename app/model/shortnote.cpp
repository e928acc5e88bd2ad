// SPDX-License-Identifier: MIT
#include "app/model/shortnote.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ShortWording
{
    Q_DECLARE_TR_FUNCTIONS(ShortWording)
};

ShortNote ofNote(NoteCode code)
{
    switch (code) {
    case NoteCode::AlreadyOnMirror:
        return {Severity::Neutral, ShortWording::tr("Already on a mirror")};
    case NoteCode::NotOnMirror:
        return {Severity::Neutral, ShortWording::tr("Not on a mirror")};
    case NoteCode::NoMirror:
        return {Severity::Bad, ShortWording::tr("No mirror")};
    case NoteCode::NoChosenMirror:
        return {Severity::Bad, ShortWording::tr("Not on the chosen mirror")};
    case NoteCode::NoOpenMirror:
        return {Severity::Bad, ShortWording::tr("No open mirror")};
    case NoteCode::OnClosedMirror:
        return {Severity::Bad, ShortWording::tr("On a closed mirror")};
    case NoteCode::OnDisabledMirror:
        return {Severity::Bad, ShortWording::tr("On a switched-off mirror")};
    case NoteCode::LeftByChoice:
        return {Severity::Neutral, ShortWording::tr("Left as it is")};
    case NoteCode::PrivateRegistry:
        return {Severity::Neutral, ShortWording::tr("Private registry")};
    case NoteCode::UnknownParameter:
    case NoteCode::BadParameter:
        return {Severity::Bad, ShortWording::tr("Needs your code")};
    case NoteCode::InvalidResult:
        return {Severity::Bad, ShortWording::tr("No valid name")};
    case NoteCode::BuiltHere:
        return {Severity::Neutral, ShortWording::tr("Built here")};
    case NoteCode::HasVariable:
        return {Severity::Neutral, ShortWording::tr("Has a variable")};
    case NoteCode::AddNewName:
        return {Severity::Caution, ShortWording::tr("Add newName")};
    case NoteCode::ClosedMirror:
        return {Severity::Bad, ShortWording::tr("Mirror closed")};
    case NoteCode::DisabledMirror:
        return {Severity::Caution, ShortWording::tr("Mirror switched off")};
    case NoteCode::InsideMirror:
        return {Severity::Caution, ShortWording::tr("Inside its cloud")};
    case NoteCode::LimitedMirror:
        return {Severity::Caution, ShortWording::tr("Limited")};
    case NoteCode::AllowListMirror:
        return {Severity::Neutral, ShortWording::tr("Allow-list")};
    case NoteCode::RegistrationMirror:
        return {Severity::Caution, ShortWording::tr("Registration")};
    case NoteCode::ThirdPartyCopy:
        return {Severity::Caution, ShortWording::tr("Third-party copy")};
    case NoteCode::PersonalMirror:
        return {Severity::Caution, ShortWording::tr("Personal mirror")};
    case NoteCode::TakenFromClosed:
        return {Severity::Neutral, ShortWording::tr("From a closed mirror")};
    case NoteCode::TakenFromDisabled:
        return {Severity::Neutral, ShortWording::tr("From a switched-off mirror")};
    case NoteCode::OtherOrigins:
        return {Severity::Neutral, ShortWording::tr("Other origins")};
    case NoteCode::FlatOrigin:
        return {Severity::Caution, ShortWording::tr("Origin guessed")};
    case NoteCode::AliasFolded:
        return {Severity::Neutral, ShortWording::tr("By its new name")};
    case NoteCode::SuggestionTaken:
        return {Severity::Neutral, ShortWording::tr("Name corrected")};
    case NoteCode::ParserWarning:
        return {Severity::Caution, ShortWording::tr("Odd name")};
    case NoteCode::LibraryNeeded:
        return {Severity::Caution, ShortWording::tr("library/ needed")};
    case NoteCode::PauseImage:
        return {Severity::Caution, ShortWording::tr("Set in the engine")};
    case NoteCode::DigestNotTagged:
        return {Severity::Neutral, ShortWording::tr("Not tagged")};
    case NoteCode::TagWithCtr:
        return {Severity::Neutral, ShortWording::tr("Tag with ctr")};
    case NoteCode::MovingTag:
        return {Severity::Caution, ShortWording::tr("Moving tag")};
    case NoteCode::DigestWins:
        return {Severity::Neutral, ShortWording::tr("By digest")};
    }
    return {};
}

} // namespace

ShortNote shortNote(const TextHit &hit)
{
    ShortNote gravest;
    for (const Note &note : hit.notes) {
        const ShortNote candidate = ofNote(note.code);
        if (candidate.severity > gravest.severity)
            gravest = candidate;
    }
    if (hit.outcome == NameOutcome::NoMirror && gravest.severity < Severity::Bad)
        return {Severity::Bad, ShortWording::tr("No mirror")};
    if (gravest.severity == Severity::None && hit.converted)
        return {Severity::Good, ShortWording::tr("Converted")};
    return gravest;
}

} // namespace jingtai

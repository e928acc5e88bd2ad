// SPDX-License-Identifier: MIT
#include "app/model/conversion/notewording.h"

#include "app/model/conversion/referencewording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <string>

namespace jingtai {

namespace {

struct NoteWording
{
    Q_DECLARE_TR_FUNCTIONS(NoteWording)
};

QString mirrorTitle(const std::string &id, const MirrorCatalog &catalog)
{
    const Mirror *mirror = catalog.mirror(id);
    if (!mirror || mirror->title.isEmpty())
        return quotable(id);
    return quotable(mirror->title.in(wordingLanguage()));
}

std::optional<ReferenceWarning> warningFromCode(const std::string &text)
{
    constexpr std::array all = {ReferenceWarning::PastedTwice,    ReferenceWarning::SkopeoTransport,
                                ReferenceWarning::PortOutOfRange, ReferenceWarning::LongWithHost,
                                ReferenceWarning::UnderscoreHost, ReferenceWarning::WebPage};
    for (const ReferenceWarning warning : all) {
        if (code(warning) == text)
            return warning;
    }
    return {};
}

} // namespace

QString wording(const Note &note, const MirrorCatalog &catalog)
{
    const QString subject = quotable(note.subject);
    const auto title = [&] { return mirrorTitle(note.subject, catalog); };
    switch (note.code) {
    case NoteCode::AlreadyOnMirror:
        //: %1 title of a mirror
        return NoteWording::tr("It is on the mirror %1 already and stays.").arg(title());
    case NoteCode::NotOnMirror:
        return NoteWording::tr("It is on no mirror of the catalogue and stays.");
    case NoteCode::NoMirror:
        //: %1 registry
        return NoteWording::tr(
                   "The catalogue has no mirror of %1. Add one to a catalogue of your own, "
                   "or pull it from there.")
            .arg(subject);
    case NoteCode::NoChosenMirror:
        //: %1 registry
        return NoteWording::tr(
                   "None of the chosen mirrors serves %1. Choose one that does, or leave "
                   "the choice to the program.")
            .arg(subject);
    case NoteCode::NoOpenMirror:
        //: %1 registry
        return NoteWording::tr(
                   "Each known mirror of %1 is closed, switched off, answers only inside "
                   "its own cloud, or wants a value from you. Choose one by hand, or add "
                   "one of your own.")
            .arg(subject);
    case NoteCode::LeftByChoice:
        //: %1 registry
        return NoteWording::tr("Names of %1 stay, as chosen.").arg(subject);
    case NoteCode::PrivateRegistry:
        //: %1 host of a registry
        return NoteWording::tr("%1 is a private registry; its names stay.").arg(subject);
    case NoteCode::UnknownParameter:
        //: %1 mirror and parameter, such as aliyun.user_code
        return NoteWording::tr("The mirror wants a value for %1, which is not given. Give it.")
            .arg(subject);
    case NoteCode::BadParameter:
        //: %1 mirror and parameter, such as aliyun.user_code
        return NoteWording::tr(
                   "The value given for %1 is not one that the mirror takes. Correct it.")
            .arg(subject);
    case NoteCode::InvalidResult:
        //: %1 what came out
        return NoteWording::tr(
                   "It stays, because “%1” would come out, which is no image name. Check "
                   "the rule of the mirror.")
            .arg(subject);
    case NoteCode::OnClosedMirror:
        //: %1 title of a mirror
        return NoteWording::tr(
                   "It is on %1, which is closed or does not answer, and nothing else in "
                   "the catalogue serves it. Add a mirror to a catalogue of your own, or "
                   "pull the original.")
            .arg(title());
    case NoteCode::OnDisabledMirror:
        //: %1 title of a mirror
        return NoteWording::tr(
                   "It is on %1, which you switched off, and no other mirror serves it. "
                   "Switch that one on again, or pull the original.")
            .arg(title());
    case NoteCode::BuiltHere:
        return NoteWording::tr("It names what is built here, not what is pulled, and stays.");
    case NoteCode::HasVariable:
        //: %1 a repository on a mirror
        return NoteWording::tr(
                   "A variable stands in its tag, so the name stays. To use the mirror, "
                   "write %1 in front of the tag.")
            .arg(subject);
    case NoteCode::AddNewName:
        //: %1 image name; newName is a word of the file format
        return NoteWording::tr(
                   "Kustomize looks for this name, so it stays. Add “newName: %1” below "
                   "it.")
            .arg(subject);
    case NoteCode::ClosedMirror:
        //: %1 title of a mirror
        return NoteWording::tr("%1 is said to be closed. Choose another mirror if pulling fails.")
            .arg(title());
    case NoteCode::DisabledMirror:
        //: %1 title of a mirror
        return NoteWording::tr("You switched %1 off; it is used because you chose it here.")
            .arg(title());
    case NoteCode::InsideMirror:
        //: %1 title of a mirror
        return NoteWording::tr("%1 answers only inside its own cloud. Choose another mirror "
                               "elsewhere.")
            .arg(title());
    case NoteCode::LimitedMirror:
        //: %1 title of a mirror
        return NoteWording::tr("%1 is said to work with limits. Choose another mirror if pulling "
                               "fails.")
            .arg(title());
    case NoteCode::AllowListMirror:
        //: %1 title of a mirror
        return NoteWording::tr(
                   "%1 serves only what is on its allow-list. Choose another mirror if it "
                   "refuses.")
            .arg(title());
    case NoteCode::RegistrationMirror:
        //: %1 title of a mirror
        return NoteWording::tr("%1 wants a registration. Log in before pulling.").arg(title());
    case NoteCode::ThirdPartyCopy:
        //: %1 title of a mirror
        return NoteWording::tr(
                   "%1 holds copies uploaded by a third party: digests may differ and "
                   "nobody vouches for them. For production, push the images to a registry "
                   "of your own.")
            .arg(title());
    case NoteCode::PersonalMirror:
        //: %1 title of a mirror
        return NoteWording::tr("%1 is run by a private person, and nobody vouches for it. Compare "
                               "digests before you rely on it.")
            .arg(title());
    case NoteCode::TakenFromClosed:
        //: %1 title of a mirror
        return NoteWording::tr("The name was on %1, which is closed or does not answer, so its "
                               "original was converted.")
            .arg(title());
    case NoteCode::TakenFromDisabled:
        //: %1 title of a mirror
        return NoteWording::tr("The name was on %1, which you switched off, so its original was "
                               "converted.")
            .arg(title());
    case NoteCode::OtherOrigins:
        //: %1 image names
        return NoteWording::tr("It may also come from: %1.").arg(subject);
    case NoteCode::FlatOrigin:
        return NoteWording::tr("The mirror keeps only the last part of a name, so the path of this "
                               "original is a guess. Check it.");
    case NoteCode::AliasFolded:
        //: %1 registry
        return NoteWording::tr("It was taken for the same name on %1.").arg(subject);
    case NoteCode::SuggestionTaken:
        //: %1 what was written
        return NoteWording::tr("“%1” is no image name; the name that is meant was taken.")
            .arg(subject);
    case NoteCode::ParserWarning:
        if (const auto warning = warningFromCode(note.subject))
            return wording(*warning);
        return quotable(note.subject);
    case NoteCode::LibraryNeeded:
        //: %1 registry
        return NoteWording::tr(
                   "On %1 the official images have “library/” before their names, so a "
                   "name such as nginx must be written library/nginx. Check the names that "
                   "this setting is used with.")
            .arg(subject);
    case NoteCode::PauseImage:
        return NoteWording::tr(
            "The pause image stands in no manifest. Set it in the container engine "
            "as well (containerd: sandbox_image, CRI-O: pause_image, cri-dockerd: "
            "--pod-infra-container-image).");
    case NoteCode::DigestNotTagged:
        return NoteWording::tr(
            "It is pulled by digest, and a digest cannot be given as a tag. Use the "
            "name with its digest.");
    case NoteCode::TagWithCtr:
        //: %1 a command
        return NoteWording::tr("crictl cannot tag. To have the original name too, run: %1")
            .arg(madeVisible(QString::fromUtf8(note.subject)));
    case NoteCode::MovingTag:
        return NoteWording::tr(
            "It has no tag, so “latest” is pulled, which may be old on a mirror. "
            "Name a version.");
    case NoteCode::DigestWins:
        return NoteWording::tr("skopeo takes no tag beside a digest, so it is copied by digest.");
    }
    return {};
}

QString wording(const std::vector<Note> &notes, const MirrorCatalog &catalog)
{
    QStringList sentences;
    for (const Note &note : notes)
        sentences.append(wording(note, catalog));
    return joinedSentences(sentences);
}

QString wordingOfUnservedNames(const QStringList &names, std::uint64_t count)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(quotable(name));
    //: %1 a number, %2 some of the image names; --verbose is an option
    return NoteWording::tr(
               "Names that stay for lack of a mirror: %1 (%2). Run with --verbose for the "
               "reasons.")
        .arg(QString::number(count),
             //: Between the items of a list
             shown.join(NoteWording::tr(", ")));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/wording.h"

#include "app/model/filewording.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>

namespace jingtai {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

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

std::string wordingLanguage()
{
    //: Not shown: the code of the language of this translation, here zh_CN
    return Wording::tr("en", "language code").toStdString();
}

QString wording(const ReferenceError &error, const QString &name)
{
    const QString shown = quotable(name);
    const CharacterAt place = characterAt(name, error.position);
    const QString number = QString::number(place.number);
    switch (error.kind) {
    case ReferenceErrorKind::Empty:
        return Wording::tr("The image name is empty. Write one, such as nginx:1.25.");
    case ReferenceErrorKind::TooLong:
        //: %1 image name
        return Wording::tr("The path of “%1” has more than 255 characters, which no registry "
                           "takes. Check where the name ends.")
            .arg(shown);
    case ReferenceErrorKind::UpperCase:
        //: %1 image name, %2 the letter, %3 its number
        return Wording::tr("“%1” has the upper-case letter %2 at character %3. A repository is "
                           "written in lower case: change it.")
            .arg(shown, characterInWords(place.character), number);
    case ReferenceErrorKind::BadCharacter:
        if (place.atEnd) {
            return Wording::tr("“%1” ends where more is needed. Complete the name, or remove what "
                               "it ends with.")
                .arg(shown);
        }
        //: %1 image name, %2 the character, %3 its number
        return Wording::tr("“%1” has %2 at character %3, which no image name may have. Remove it.")
            .arg(shown, characterInWords(place.character), number);
    case ReferenceErrorKind::BadHost:
        //: %1 image name, %2 number of a character
        return Wording::tr("The registry of “%1” is no host name; see character %2. A host has "
                           "letters, digits, “.” and, inside, “-”, and may end with “:port”.")
            .arg(shown, number);
    case ReferenceErrorKind::BadPath:
        //: %1 image name, %2 number of a character
        return Wording::tr("The path of “%1” is wrong at character %2. Each part of it has "
                           "lower-case letters and digits, with single “.”, “_”, “__” or “-” "
                           "only inside.")
            .arg(shown, number);
    case ReferenceErrorKind::BadTag:
        //: %1 image name, %2 number of a character
        return Wording::tr("The tag of “%1” is wrong at character %2. A tag has 1 to 128 "
                           "letters, digits, “_”, “.” and “-”, and begins with neither “.” nor "
                           "“-”.")
            .arg(shown, number);
    case ReferenceErrorKind::BadDigest:
        //: %1 image name, %2 number of a character
        return Wording::tr("The digest of “%1” is wrong at character %2. Write “sha256:” and 64 "
                           "hexadecimal digits in lower case (sha384: 96, sha512: 128).")
            .arg(shown, number);
    case ReferenceErrorKind::ImageId:
        //: %1 64 hexadecimal digits
        return Wording::tr("“%1” is the ID of an image on one machine and cannot be pulled. Use "
                           "the name that the image was pulled by.")
            .arg(shown);
    case ReferenceErrorKind::NotAscii:
        //: %1 image name, %2 the character, %3 its number
        return Wording::tr("“%1” has %2 at character %3, but image names are written in ASCII "
                           "alone. Type that character anew, or remove it.")
            .arg(shown, characterInWords(place.character), number);
    }
    return {};
}

QString wording(ReferenceWarning warning)
{
    switch (warning) {
    case ReferenceWarning::PastedTwice:
        return Wording::tr("The registry stands twice in this name. Remove one of them.");
    case ReferenceWarning::SkopeoTransport:
        return Wording::tr("This begins with a transport of skopeo, and is read as an image of "
                           "that name. Remove the transport.");
    case ReferenceWarning::PortOutOfRange:
        return Wording::tr("The port is not between 1 and 65535, so no client can connect. "
                           "Correct it.");
    case ReferenceWarning::LongWithHost:
        return Wording::tr("Registry and path together have more than 255 characters, which many "
                           "clients refuse. Use a shorter name if pulling fails.");
    case ReferenceWarning::UnderscoreHost:
        return Wording::tr("The first part looks like a host with an underscore, which no client "
                           "can pull from. Correct the host.");
    case ReferenceWarning::WebPage:
        return Wording::tr("This is the address of a web page, not of a registry. Use the image "
                           "name that the page is about.");
    }
    return {};
}

namespace {

QString reason(const CatalogError &error)
{
    const QString detail = quotable(error.detail);
    switch (error.kind) {
    case CatalogErrorKind::NotJson:
        return Wording::tr("This is not JSON. Mend the text there.");
    case CatalogErrorKind::NotUtf8:
        return Wording::tr("The text is not UTF-8. Save the file as UTF-8.");
    case CatalogErrorKind::TooLarge:
        return Wording::tr("The file is larger than 16 MiB. Remove what is not needed.");
    case CatalogErrorKind::TooDeep:
        return Wording::tr("Lists and objects are nested too deep. Flatten them.");
    case CatalogErrorKind::WrongVersion:
        //: %1 a version number
        return Wording::tr("The format's version is %1, but this program reads version 1. Use a "
                           "file of version 1, or a newer program.")
            .arg(detail);
    case CatalogErrorKind::WrongType:
        //: %1 a JSON type, in English
        return Wording::tr("A value of another type is wanted here: %1.").arg(detail);
    case CatalogErrorKind::Missing:
        //: %1 the name of a JSON member
        return Wording::tr("“%1” is missing. Add it.").arg(detail);
    case CatalogErrorKind::Empty:
        return Wording::tr("This may not be empty. Fill it in.");
    case CatalogErrorKind::UnknownWord:
        //: %1 the words that are allowed
        return Wording::tr("This word is not known. Use one of: %1.").arg(detail);
    case CatalogErrorKind::Duplicate:
        //: %1 an id, a name or a key
        return Wording::tr("“%1” stands twice. Keep one of them.").arg(detail);
    case CatalogErrorKind::BadId:
        return Wording::tr("This is no id. Use lower-case letters, digits, “.”, “_” and “-”, "
                           "beginning with a letter or digit.");
    case CatalogErrorKind::BadRegistry:
        return Wording::tr("This is no registry. Write a host such as quay.io, with a path behind "
                           "it if wanted.");
    case CatalogErrorKind::BadUrl:
        return Wording::tr("This is no address. Write one that begins with https:// or http://.");
    case CatalogErrorKind::BadRule:
        if (detail.isEmpty())
            return Wording::tr("The target of this rule cannot be used. Correct it.");
        //: %1 what is wrong, in English
        return Wording::tr("The target of this rule cannot be used (%1). Correct it.").arg(detail);
    case CatalogErrorKind::BadPattern:
        return Wording::tr("This is no regular expression that can be used. Correct it.");
    case CatalogErrorKind::BadImage:
        return Wording::tr("This is no image. Write its path and tag, such as pause:3.9.");
    case CatalogErrorKind::BadDate:
        return Wording::tr("This is no date. Write a year, with month and day if known, such as "
                           "2026-08.");
    case CatalogErrorKind::OutOfRange:
        return Wording::tr("This number is out of range. Use a smaller whole number, not below "
                           "zero.");
    }
    return {};
}

} // namespace

QString wording(const CatalogError &error)
{
    const QString pointer = quotable(error.pointer);
    const QString line = QString::number(error.line);
    const QString column = QString::number(error.column);
    if (error.line == 0 && pointer.isEmpty())
        return reason(error);
    if (error.line == 0) {
        //: %1 JSON pointer, %2 a sentence with the reason
        return Wording::tr("At %1: %2").arg(pointer, reason(error));
    }
    if (pointer.isEmpty()) {
        //: %1 number of the line, %2 of the column, %3 a sentence with the reason
        return Wording::tr("Line %1, column %2: %3").arg(line, column, reason(error));
    }
    //: %1 number of the line, %2 of the column, %3 JSON pointer, %4 a sentence with the reason
    return Wording::tr("Line %1, column %2, at %3: %4").arg(line, column, pointer, reason(error));
}

QString wording(const CatalogLoadError &error)
{
    if (error.file)
        return wording(*error.file);
    if (!error.format)
        return wordingOfReadError(error.path, error.systemError);
    if (error.path.isNull())
        return Wording::tr("The catalogue breaks the format. %1").arg(wording(*error.format));
    //: %1 path of a file, %2 the place and the reason
    return Wording::tr("The catalogue “%1” breaks the format. %2")
        .arg(quotable(error.path), wording(*error.format));
}

QString wording(const Note &note, const MirrorCatalog &catalog)
{
    const QString subject = quotable(note.subject);
    const auto title = [&] { return mirrorTitle(note.subject, catalog); };
    switch (note.code) {
    case NoteCode::AlreadyOnMirror:
        //: %1 title of a mirror
        return Wording::tr("It is on the mirror %1 already and stays.").arg(title());
    case NoteCode::NotOnMirror:
        return Wording::tr("It is on no mirror of the catalogue and stays.");
    case NoteCode::NoMirror:
        //: %1 registry
        return Wording::tr("The catalogue has no mirror of %1. Add one to a catalogue of your own, "
                           "or pull it from there.")
            .arg(subject);
    case NoteCode::NoChosenMirror:
        //: %1 registry
        return Wording::tr("None of the chosen mirrors serves %1. Choose one that does, or leave "
                           "the choice to the program.")
            .arg(subject);
    case NoteCode::NoOpenMirror:
        //: %1 registry
        return Wording::tr("Each known mirror of %1 is closed, switched off, answers only inside "
                           "its own cloud, or wants a value from you. Choose one by hand, or add "
                           "one of your own.")
            .arg(subject);
    case NoteCode::LeftByChoice:
        //: %1 registry
        return Wording::tr("Names of %1 stay, as chosen.").arg(subject);
    case NoteCode::PrivateRegistry:
        //: %1 host of a registry
        return Wording::tr("%1 is a private registry; its names stay.").arg(subject);
    case NoteCode::UnknownParameter:
        //: %1 mirror and parameter, such as aliyun.user_code
        return Wording::tr("The mirror wants a value for %1, which is not given. Give it.")
            .arg(subject);
    case NoteCode::BadParameter:
        //: %1 mirror and parameter, such as aliyun.user_code
        return Wording::tr("The value given for %1 is not one that the mirror takes. Correct it.")
            .arg(subject);
    case NoteCode::InvalidResult:
        //: %1 what came out
        return Wording::tr("It stays, because “%1” would come out, which is no image name. Check "
                           "the rule of the mirror.")
            .arg(subject);
    case NoteCode::OnClosedMirror:
        //: %1 title of a mirror
        return Wording::tr("It is on %1, which is closed or does not answer, and nothing else in "
                           "the catalogue serves it. Add a mirror to a catalogue of your own, or "
                           "pull the original.")
            .arg(title());
    case NoteCode::OnDisabledMirror:
        //: %1 title of a mirror
        return Wording::tr("It is on %1, which you switched off, and no other mirror serves it. "
                           "Switch that one on again, or pull the original.")
            .arg(title());
    case NoteCode::BuiltHere:
        return Wording::tr("It names what is built here, not what is pulled, and stays.");
    case NoteCode::HasVariable:
        //: %1 a repository on a mirror
        return Wording::tr("A variable stands in its tag, so the name stays. To use the mirror, "
                           "write %1 in front of the tag.")
            .arg(subject);
    case NoteCode::AddNewName:
        //: %1 image name; newName is a word of the file format
        return Wording::tr("Kustomize looks for this name, so it stays. Add “newName: %1” below "
                           "it.")
            .arg(subject);
    case NoteCode::ClosedMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 is said to be closed. Choose another mirror if pulling fails.")
            .arg(title());
    case NoteCode::DisabledMirror:
        //: %1 title of a mirror
        return Wording::tr("You switched %1 off; it is used because you chose it here.")
            .arg(title());
    case NoteCode::InsideMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 answers only inside its own cloud. Choose another mirror "
                           "elsewhere.")
            .arg(title());
    case NoteCode::LimitedMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 is said to work with limits. Choose another mirror if pulling "
                           "fails.")
            .arg(title());
    case NoteCode::AllowListMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 serves only what is on its allow-list. Choose another mirror if it "
                           "refuses.")
            .arg(title());
    case NoteCode::RegistrationMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 wants a registration. Log in before pulling.").arg(title());
    case NoteCode::ThirdPartyCopy:
        //: %1 title of a mirror
        return Wording::tr("%1 holds copies uploaded by a third party: digests may differ and "
                           "nobody vouches for them. For production, push the images to a registry "
                           "of your own.")
            .arg(title());
    case NoteCode::PersonalMirror:
        //: %1 title of a mirror
        return Wording::tr("%1 is run by a private person, and nobody vouches for it. Compare "
                           "digests before you rely on it.")
            .arg(title());
    case NoteCode::TakenFromClosed:
        //: %1 title of a mirror
        return Wording::tr("The name was on %1, which is closed or does not answer, so its "
                           "original was converted.")
            .arg(title());
    case NoteCode::TakenFromDisabled:
        //: %1 title of a mirror
        return Wording::tr("The name was on %1, which you switched off, so its original was "
                           "converted.")
            .arg(title());
    case NoteCode::OtherOrigins:
        //: %1 image names
        return Wording::tr("It may also come from: %1.").arg(subject);
    case NoteCode::FlatOrigin:
        return Wording::tr("The mirror keeps only the last part of a name, so the path of this "
                           "original is a guess. Check it.");
    case NoteCode::AliasFolded:
        //: %1 registry
        return Wording::tr("It was taken for the same name on %1.").arg(subject);
    case NoteCode::SuggestionTaken:
        //: %1 what was written
        return Wording::tr("“%1” is no image name; the name that is meant was taken.").arg(subject);
    case NoteCode::ParserWarning:
        if (const auto warning = warningFromCode(note.subject))
            return wording(*warning);
        return quotable(note.subject);
    case NoteCode::LibraryNeeded:
        //: %1 registry
        return Wording::tr("On %1 the official images have “library/” before their names, so a "
                           "name such as nginx must be written library/nginx. Check the names that "
                           "this setting is used with.")
            .arg(subject);
    case NoteCode::PauseImage:
        return Wording::tr("The pause image stands in no manifest. Set it in the container engine "
                           "as well (containerd: sandbox_image, CRI-O: pause_image, cri-dockerd: "
                           "--pod-infra-container-image).");
    case NoteCode::DigestNotTagged:
        return Wording::tr("It is pulled by digest, and a digest cannot be given as a tag. Use the "
                           "name with its digest.");
    case NoteCode::TagWithCtr:
        //: %1 a command
        return Wording::tr("crictl cannot tag. To have the original name too, run: %1")
            .arg(madeVisible(fromUtf8(note.subject)));
    case NoteCode::MovingTag:
        return Wording::tr("It has no tag, so “latest” is pulled, which may be old on a mirror. "
                           "Name a version.");
    case NoteCode::DigestWins:
        return Wording::tr("skopeo takes no tag beside a digest, so it is copied by digest.");
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

QString joinedSentences(const QStringList &sentences)
{
    // Chinese has no blank between sentences.
    return sentences.join(wordingLanguage() == "en" ? QLatin1String(" ") : QLatin1String());
}

QString wording(MirrorKind kind)
{
    switch (kind) {
    case MirrorKind::Registry:
        return Wording::tr("Images");
    case MirrorKind::Packages:
        return Wording::tr("Packages");
    }
    return {};
}

QString wording(Trust trust)
{
    switch (trust) {
    case Trust::Operator:
        return Wording::tr("The registry's own", "trust");
    case Trust::Cloud:
        return Wording::tr("Cloud provider", "trust");
    case Trust::Community:
        return Wording::tr("Community", "trust");
    case Trust::Personal:
        return Wording::tr("Personal", "trust");
    case Trust::ThirdPartyCopy:
        return Wording::tr("Third-party copy", "trust");
    }
    return {};
}

QString wording(Access access)
{
    switch (access) {
    case Access::Public:
        return Wording::tr("Public", "access");
    case Access::Registration:
        return Wording::tr("Registration", "access");
    case Access::Inside:
        return Wording::tr("Inside its cloud", "access");
    case Access::AllowList:
        return Wording::tr("Allow-list", "access");
    }
    return {};
}

QString wording(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return Wording::tr("Claimed to work", "claim");
    case ClaimState::Limited:
        return Wording::tr("Limited", "claim");
    case ClaimState::Inside:
        return Wording::tr("Inside its cloud", "claim");
    case ClaimState::Closed:
        return Wording::tr("Closed", "claim");
    case ClaimState::Unknown:
        return Wording::tr("Unknown", "claim");
    }
    return {};
}

QString wordingOfReadError(const QString &path, int systemError)
{
    //: In a sentence, where the path of a file would stand in quotation marks
    const QString what = path.isNull() ? Wording::tr("the standard input")
                                       : Wording::tr("“%1”").arg(quotable(path));
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        //: %1 a file
        return Wording::tr("Cannot read %1: there is no such file. Check its name.").arg(what);
    case EACCES:
    case EPERM:
        return Wording::tr("Cannot read %1: you have no permission. Ask its owner, or read a copy.")
            .arg(what);
    case EISDIR:
        return Wording::tr("Cannot read %1: it is a directory. Name a file.").arg(what);
    case EIO:
        return Wording::tr("Cannot read %1: the device reports an error. Check the disk.")
            .arg(what);
    case EBADF:
        return Wording::tr("Cannot read %1: it is closed. Name a file, or pipe a text in.")
            .arg(what);
    case ELOOP:
        return Wording::tr("Cannot read %1: its links go round in a circle. Correct them.")
            .arg(what);
    case ENAMETOOLONG:
        return Wording::tr("Cannot read %1: the name is too long. Check it.").arg(what);
    default:
        //: %1 a file, %2 the words of the operating system
        return Wording::tr("Cannot read %1: %2.")
            .arg(what, QString::fromLocal8Bit(std::strerror(systemError)));
    }
}

QString wordingOfWriteError(const QString &path, int systemError)
{
    const QString what = path.isNull() ? Wording::tr("the standard output")
                                       : Wording::tr("“%1”").arg(quotable(path));
    switch (systemError) {
    case ENOSPC:
        //: %1 a file
        return Wording::tr("Cannot write %1: the disk is full. Make room and try again.").arg(what);
    case EDQUOT:
        return Wording::tr("Cannot write %1: your share of the disk is used up. Make room and try "
                           "again.")
            .arg(what);
    case EFBIG:
        return Wording::tr("Cannot write %1: the file would be larger than is allowed. Write it "
                           "elsewhere.")
            .arg(what);
    case EACCES:
    case EPERM:
        return Wording::tr("Cannot write %1: you have no permission. Write it elsewhere.")
            .arg(what);
    case EROFS:
        return Wording::tr("Cannot write %1: the file system is read-only. Write it elsewhere.")
            .arg(what);
    case EIO:
        return Wording::tr("Cannot write %1: the device reports an error. Check the disk.")
            .arg(what);
    case EPIPE:
        return Wording::tr("Cannot write %1: the program that read it has ended.").arg(what);
    case EBADF:
        return Wording::tr("Cannot write %1: it is closed. Send it to a file or a pipe.").arg(what);
    default:
        //: %1 a file, %2 the words of the operating system
        return Wording::tr("Cannot write %1: %2.")
            .arg(what, QString::fromLocal8Bit(std::strerror(systemError)));
    }
}

QString wordingOfMissingProgram(const QString &path, int systemError)
{
    //: %1 path of a program, %2 the words of the operating system
    return Wording::tr("Cannot start “%1”: %2. Install Jingtai anew.")
        .arg(quotable(path), QString::fromLocal8Bit(std::strerror(systemError)));
}

QString wordingOfKeepError(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return Wording::tr("There is no room for temporary files. Make room, or set TMPDIR to a "
                           "directory that has some.");
    }
    //: %1 the words of the operating system
    return Wording::tr("Cannot use a temporary file: %1. Set TMPDIR to a directory that can be "
                       "written.")
        .arg(QString::fromLocal8Bit(std::strerror(systemError)));
}

QString wordingOfCatalogLeftOut()
{
    return Wording::tr("The built-in catalogue is used alone.");
}

QString wordingOfUnservedNames(const QStringList &names, std::uint64_t count)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(quotable(name));
    //: %1 a number, %2 some of the image names; --verbose is an option
    return Wording::tr("Names that stay for lack of a mirror: %1 (%2). Run with --verbose for the "
                       "reasons.")
        .arg(QString::number(count),
             //: Between the items of a list
             shown.join(Wording::tr(", ")));
}

QString wordingOfGoodCatalog(const QString &path, const MirrorCatalog &catalog)
{
    const QString registries = QString::number(catalog.registries().size());
    const QString mirrors = QString::number(catalog.mirrors().size());
    if (path.isNull()) {
        //: %1 and %2 are numbers
        return Wording::tr("The catalogue keeps to the format. Registries: %1, mirrors: %2.")
            .arg(registries, mirrors);
    }
    //: %1 path of a file, %2 and %3 are numbers
    return Wording::tr("The catalogue “%1” keeps to the format. Registries: %2, mirrors: %3.")
        .arg(quotable(path), registries, mirrors);
}

} // namespace jingtai

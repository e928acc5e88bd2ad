// SPDX-License-Identifier: MIT
#include "app/model/conversion/referencewording.h"

#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ReferenceWording
{
    Q_DECLARE_TR_FUNCTIONS(ReferenceWording)
};

} // namespace

QString wording(const ReferenceError &error, const QString &name)
{
    const QString shown = quotable(name);
    const CharacterAt place = characterAt(name, error.position);
    const QString number = QString::number(place.number);
    switch (error.kind) {
    case ReferenceErrorKind::Empty:
        return ReferenceWording::tr("The image name is empty. Write one, such as nginx:1.25.");
    case ReferenceErrorKind::TooLong:
        //: %1 image name
        return ReferenceWording::tr(
                   "The path of “%1” has more than 255 characters, which no registry "
                   "takes. Check where the name ends.")
            .arg(shown);
    case ReferenceErrorKind::UpperCase:
        //: %1 image name, %2 the letter, %3 its number
        return ReferenceWording::tr(
                   "“%1” has the upper-case letter %2 at character %3. A repository is "
                   "written in lower case: change it.")
            .arg(shown, characterInWords(place.character), number);
    case ReferenceErrorKind::BadCharacter:
        if (place.atEnd) {
            return ReferenceWording::tr(
                       "“%1” ends where more is needed. Complete the name, or remove what "
                       "it ends with.")
                .arg(shown);
        }
        //: %1 image name, %2 the character, %3 its number
        return ReferenceWording::tr(
                   "“%1” has %2 at character %3, which no image name may have. Remove it.")
            .arg(shown, characterInWords(place.character), number);
    case ReferenceErrorKind::BadHost:
        //: %1 image name, %2 number of a character
        return ReferenceWording::tr(
                   "The registry of “%1” is no host name; see character %2. A host has "
                   "letters, digits, “.” and, inside, “-”, and may end with “:port”.")
            .arg(shown, number);
    case ReferenceErrorKind::BadPath:
        //: %1 image name, %2 number of a character
        return ReferenceWording::tr(
                   "The path of “%1” is wrong at character %2. Each part of it has "
                   "lower-case letters and digits, with single “.”, “_”, “__” or “-” "
                   "only inside.")
            .arg(shown, number);
    case ReferenceErrorKind::BadTag:
        //: %1 image name, %2 number of a character
        return ReferenceWording::tr(
                   "The tag of “%1” is wrong at character %2. A tag has 1 to 128 "
                   "letters, digits, “_”, “.” and “-”, and begins with neither “.” nor "
                   "“-”.")
            .arg(shown, number);
    case ReferenceErrorKind::BadDigest:
        //: %1 image name, %2 number of a character
        return ReferenceWording::tr(
                   "The digest of “%1” is wrong at character %2. Write “sha256:” and 64 "
                   "hexadecimal digits in lower case (sha384: 96, sha512: 128).")
            .arg(shown, number);
    case ReferenceErrorKind::ImageId:
        //: %1 64 hexadecimal digits
        return ReferenceWording::tr(
                   "“%1” is the ID of an image on one machine and cannot be pulled. Use "
                   "the name that the image was pulled by.")
            .arg(shown);
    case ReferenceErrorKind::NotAscii:
        //: %1 image name, %2 the character, %3 its number
        return ReferenceWording::tr(
                   "“%1” has %2 at character %3, but image names are written in ASCII "
                   "alone. Type that character anew, or remove it.")
            .arg(shown, characterInWords(place.character), number);
    }
    return {};
}

QString wording(ReferenceWarning warning)
{
    switch (warning) {
    case ReferenceWarning::PastedTwice:
        return ReferenceWording::tr("The registry stands twice in this name. Remove one of them.");
    case ReferenceWarning::SkopeoTransport:
        return ReferenceWording::tr(
            "This begins with a transport of skopeo, and is read as an image of "
            "that name. Remove the transport.");
    case ReferenceWarning::PortOutOfRange:
        return ReferenceWording::tr(
            "The port is not between 1 and 65535, so no client can connect. "
            "Correct it.");
    case ReferenceWarning::LongWithHost:
        return ReferenceWording::tr(
            "Registry and path together have more than 255 characters, which many "
            "clients refuse. Use a shorter name if pulling fails.");
    case ReferenceWarning::UnderscoreHost:
        return ReferenceWording::tr(
            "The first part looks like a host with an underscore, which no client "
            "can pull from. Correct the host.");
    case ReferenceWarning::WebPage:
        return ReferenceWording::tr(
            "This is the address of a web page, not of a registry. Use the image "
            "name that the page is about.");
    }
    return {};
}

} // namespace jingtai

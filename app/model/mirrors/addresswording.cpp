// SPDX-License-Identifier: MIT
#include "app/model/mirrors/addresswording.h"

#include "app/model/quotedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace jingtai {

namespace {

struct AddressWording
{
    Q_DECLARE_TR_FUNCTIONS(AddressWording)
};

FieldWord wrong(const QString &text)
{
    return {FieldWord::Kind::Wrong, text};
}

} // namespace

QString wordingOfBadHost(const QString &host)
{
    static const QRegularExpression oneLabel(QStringLiteral("^[a-z0-9-]+$"));
    if (oneLabel.match(host).hasMatch()) {
        //: %1 what stands where a host should
        return AddressWording::tr(
                   "“%1” is no host of a registry: a name that begins with it is taken for one on "
                   "Docker Hub. Write the whole host, such as docker.example.cn.")
            .arg(quotable(host));
    }
    //: %1 what stands where a host should
    return AddressWording::
        tr("“%1” is no host that an image name can begin with. It has letters, digits, “.” and, "
           "inside, “-”, and may end with “:port”.")
            .arg(quotable(host));
}

FieldWord wording(const PastedAddress &address)
{
    const QString detail = quotable(address.detail);
    switch (address.fault) {
    case AddressFault::None:
        break;
    case AddressFault::Empty:
        return {
            FieldWord::Kind::Open,
            AddressWording::tr("Write the mirror's address, such as https://docker.example.cn.")};
    case AddressFault::TooLong:
        return wrong(
            AddressWording::tr("This is too long for an address. Paste the address alone."));
    case AddressFault::Blank:
        return wrong(AddressWording::tr("There is no address in this text. Write one such as "
                                        "https://docker.example.cn."));
    case AddressFault::Scheme:
        //: %1 what the address begins with, such as ftp
        return wrong(AddressWording::tr(
                         "A mirror is reached by https:// or http://, not by %1://. Change the "
                         "beginning.")
                         .arg(detail));
    case AddressFault::UserPart:
        return wrong(AddressWording::tr(
            "Leave out the user name and password in front of “@”: they would be seen "
            "by everybody. Log in with docker login."));
    case AddressFault::Port:
        if (detail.isEmpty())
            return wrong(
                AddressWording::tr("The port behind “:” is missing. Write it, or remove the “:”."));
        //: %1 what stands where a port should
        return wrong(
            AddressWording::tr("“%1” is no valid port. Use a number from 1 to 65535, or remove it.")
                .arg(detail));
    case AddressFault::NotAscii: {
        const auto odd = std::find_if(address.detail.begin(), address.detail.end(),
                                      [](QChar c) { return c.unicode() >= 0x80; });
        //: %1 the character
        return wrong(AddressWording::tr(
                         "The host has %1, but image names are written in ASCII alone. Type it "
                         "anew, or use the form of the name that begins with “xn--”.")
                         .arg(characterInWords(odd->unicode())));
    }
    case AddressFault::Parameter:
        //: %1 what stands in braces
        return wrong(AddressWording::tr(
                         "“{%1}” is no name for a value. Use lower-case letters, digits and “_”, "
                         "such as {user_code}.")
                         .arg(detail));
    case AddressFault::Host:
        if (detail.isEmpty())
            return wrong(AddressWording::tr(
                "The host is missing. Write it, such as https://docker.example.cn."));
        return wrong(wordingOfBadHost(address.detail));
    }
    return {};
}

} // namespace jingtai

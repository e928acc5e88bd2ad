// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/weburl.h"

#include <QString>

#include <cstdint>

namespace jingtai {

enum class AddressFault : std::uint8_t {
    None,
    Empty,
    TooLong,
    Blank,     ///< words, but no address among them
    Scheme,    ///< detail: the scheme
    UserPart,  ///< a name or password in front of the host
    Port,      ///< detail: what stands behind the ':'
    NotAscii,  ///< detail: the host
    Parameter, ///< detail: what stands in braces, where it is no name of a parameter
    Host,      ///< detail: the host
};

/// The address that is meant by what people paste in place of one: without a scheme, with the path
/// of the registry's API, in full-width characters, quoted, an image name or a command with one, a
/// line of a package source, a registry-mirrors list.
struct PastedAddress
{
    AddressFault fault = AddressFault::Empty;
    QString detail;
    /// Scheme, host in lower case, port; without a path.
    WebUrl url;
    /// As written behind the host, without slashes at its ends.
    QString path;
    /// An image name was pasted: its path says nothing about the mirror.
    bool isImageName = false;
    /// The registry that stands in front of the path: "docker.io" of `x/docker.io/library/nginx`.
    QString registry;
    /// How many different addresses stand in the text; the first one is read.
    int count = 0;

    bool isValid() const { return fault == AddressFault::None; }
    /// What stands between the host and the path of every name; may be empty.
    QString namePrefix() const;
    /// Where a tree of packages begins, without its own folders.
    QString packagePath() const;
    /// host[:port]
    QString authority() const;
    /// scheme://host[:port]
    QString root() const;
};

PastedAddress readPastedAddress(const QString &text);

/// Full-width forms as ASCII, without characters that are not seen, each blank as one space, none
/// at the ends.
QString plainInput(const QString &text);

} // namespace jingtai

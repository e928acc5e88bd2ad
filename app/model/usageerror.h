// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace jingtai {

/// What a command line is refused for.
enum class UsageErrorKind : std::uint8_t {
    Parser,             ///< subject: a sentence that is worded already
    UnknownCommand,     ///< subject: the word; hints: commands
    UnknownOption,      ///< subject: an option that stands before a command; hints: commands
    MissingCommand,     ///< hints: commands
    TooManyArguments,   ///< subject: the first one too many
    UnexpectedArgument, ///< subject: an argument of a command that takes none
    MissingFile,        ///< a command that wants a FILE has none
    UnknownMirror,      ///< subject: the id; hints: ids that look like it
    AmbiguousMirror,    ///< subject: the word; hints: ids that fit
    MissingMirror,      ///< a command that wants the ID of a mirror has none
    ImageMirror,        ///< subject: id of a mirror whose packages cannot be set up
    PackageMirror,      ///< subject: id of a mirror that serves packages
    BadParameterSyntax, ///< subject: the value of --param
    UnknownParameter,   ///< subject: "id.name"; hints: the parameters that the mirror has
    BadParameterValue,  ///< subject: "id.name"; hints: the pattern
    UnknownUpstream,    ///< subject: the word; hints: the registries of the catalogue
    UnknownLevel,       ///< subject: the value of --level; hints: the values that it takes
    BadTimeout,         ///< subject: the value of --timeout
    BadJobs,            ///< subject: the value of --jobs
    BadProxy,           ///< subject: the value of --proxy
    BadAuthorities,     ///< subject: the value of --cafile
    MissingParameter,   ///< subject: "id.name" of a parameter that a chosen mirror wants
    BadLeave,           ///< subject: what is no registry
    UnknownForm,        ///< subject: the value of --as; hints: the values that it takes
    BadCopyTarget,      ///< subject: what is no registry to copy to
    CheckOfOriginals,   ///< --check with --back
    RemoveNeedsTool,    ///< --rmi without a tool that tags
    NotJsonString,      ///< subject: number of the line
    BadSurrogate,       ///< subject: number of the line
    LineTooLong,        ///< subject: number of the line
    BadEngineVersion,   ///< subject: the value of --engine
    BadMirrorAddress,   ///< subject: what is no address of a mirror
    BadHash,            ///< subject: the value of --expect-sha256
    UnlinkedEngine,     ///< --socket or --pidfile alone
};

struct UsageError
{
    UsageErrorKind kind;
    QString subject;
    QStringList hints;
};

QString wording(const UsageError &error);

} // namespace jingtai

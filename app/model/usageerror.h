// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace jingtai {

/// What a command line is refused for.
enum class UsageErrorKind : std::uint8_t {
    AmbiguousMirror,      ///< subject: the word; hints: ids that fit
    AmbiguousMirror,    ///< subject: the word; hints: ids that fit
    BadAuthorities,     ///< subject: the value of --cafile
    BadCopyTarget,        ///< subject: what is no registry to copy to
    BadCopyTarget,      ///< subject: what is no registry to copy to
    BadEngineVersion,     ///< subject: the value of --engine
    BadEngineVersion,   ///< subject: the value of --engine
    BadHash,              ///< subject: the value of --expect-sha256
    BadJobs,            ///< subject: the value of --jobs
    BadLeave,             ///< subject: what is no registry
    BadLeave,           ///< subject: what is no registry
    BadMirrorAddress,     ///< subject: what is no address of a mirror
    BadParameterSyntax,   ///< subject: the value of --param
    BadParameterSyntax, ///< subject: the value of --param
    BadParameterValue,    ///< subject: "id.name"; hints: the pattern
    BadParameterValue,  ///< subject: "id.name"; hints: the pattern
    BadSurrogate,         ///< subject: number of the line
    BadSurrogate,       ///< subject: number of the line
    BadTimeout,         ///< subject: the value of --timeout
    LineTooLong,          ///< subject: number of the line
    LineTooLong,        ///< subject: number of the line
    MissingCommand,       ///< hints: commands
    MissingCommand,     ///< hints: commands
    MissingFile,          ///< a command that wants a FILE has none
    MissingFile,        ///< a command that wants a FILE has none
    MissingParameter,     ///< subject: "id.name" of a parameter that a chosen mirror wants
    MissingParameter,   ///< subject: "id.name" of a parameter that a chosen mirror wants
    NotJsonString,        ///< subject: number of the line
    NotJsonString,      ///< subject: number of the line
    PackageMirror,        ///< subject: id of a mirror that serves packages
    PackageMirror,      ///< subject: id of a mirror that serves packages
    Parser,               ///< subject: a sentence that is worded already
    Parser,             ///< subject: a sentence that is worded already
    RemoveNeedsTool,      ///< --rmi without a tool that tags
    RemoveNeedsTool,    ///< --rmi without a tool that tags
    SocketWithoutPidFile, ///< --socket or --pidfile alone
    TooManyArguments,     ///< subject: the first one too many
    TooManyArguments,   ///< subject: the first one too many
    UnexpectedArgument,   ///< subject: an argument of a command that takes none
    UnexpectedArgument, ///< subject: an argument of a command that takes none
    UnknownCommand,       ///< subject: the word; hints: commands
    UnknownCommand,     ///< subject: the word; hints: commands
    UnknownForm,          ///< subject: the value of --as; hints: the values that it takes
    UnknownForm,        ///< subject: the value of --as; hints: the values that it takes
    UnknownLevel,       ///< subject: the value of --level; hints: the values that it takes
    UnknownMirror,        ///< subject: the id; hints: ids that look like it
    UnknownMirror,      ///< subject: the id; hints: ids that look like it
    UnknownOption,        ///< subject: an option that stands before a command; hints: commands
    UnknownOption,      ///< subject: an option that stands before a command; hints: commands
    UnknownParameter,     ///< subject: "id.name"; hints: the parameters that the mirror has
    UnknownParameter,   ///< subject: "id.name"; hints: the parameters that the mirror has
    UnknownUpstream,    ///< subject: the word; hints: the registries of the catalogue
};

struct UsageError
{
    UsageErrorKind kind;
    QString subject;
    QStringList hints;
};

QString wording(const UsageError &error);

} // namespace jingtai

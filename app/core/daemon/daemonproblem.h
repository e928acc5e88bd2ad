// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonmistake.h"
#include "app/core/json/jsonplace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

enum class DaemonSeverity : std::uint8_t {
    Start,    ///< the engine does not start with it
    Later,    ///< the engine starts, something fails afterwards
    NoEffect, ///< it does nothing
    Advice,
};

/// `subject` and `detail` of a problem are given behind each.
enum class DaemonCode : std::uint8_t {
    NotJson, ///< see DaemonProblem::mistake
    ByteOrderMark,
    NotAnObject,
    UnknownKey,     ///< key; detail: the key that was probably meant, or empty. Advice where the
                    ///< engine is newer than the list of keys
    CommentKey,     ///< key
    NotYetKnown,    ///< key; detail: the version that brought it
    NoLongerKnown,  ///< key; detail: the key to use instead, or empty
    NotSettable,    ///< key
    NestedKey,      ///< inner key; advice as before
    IgnoredKey,     ///< key; detail: the key to use instead, or empty
    IgnoredObject,  ///< key
    Deprecated,     ///< key; detail: the key to use instead, or empty
    ProxyOutside,   ///< key
    DuplicateKey,   ///< key; detail: the line of the one that holds
    NullValue,      ///< key
    WrongType,      ///< key; detail: "bool", "int", "string", …
    WrongItem,      ///< key; detail as before, of the item
    OutOfRange,     ///< key; detail: the range
    UnknownWord,    ///< key; detail: the words
    BadAddress,     ///< value
    BadIp,          ///< value
    BadCidr,        ///< value
    NetworkAddress, ///< value: the address of the network itself
    BadSize,        ///< value
    BadLabel,       ///< value
    ReservedLabel,  ///< value
    LabelConflict,  ///< value
    BadDomain,      ///< value
    BadHost,        ///< value
    BadOption,      ///< value
    BadResource,    ///< value
    BadMark,        ///< value
    BadPool,        ///< value
    BadSlice,       ///< value
    RelativePath,   ///< value
    UnknownDriver,  ///< value
    UnknownRuntime, ///< value
    ReservedRuntime,
    BadRuntime,       ///< name of the runtime
    LogDriverUnknown, ///< value
    LogOptUnknown,    ///< option; detail: driver
    LogOptBad,        ///< option; detail: value
    LogOptNeeds,      ///< option; detail: what it needs
    FlagConflict,     ///< key; detail: the flag
    KeyConflict,      ///< key; detail: the other key
    NeedsKey,         ///< key; detail: the key that it needs
    TlsTurnedOn,      ///< key
    TlsWithoutFiles,
    NoImageStore, ///< value
    MirrorEmpty,
    MirrorNoScheme,    ///< value
    MirrorScheme,      ///< value
    MirrorTwice,       ///< value: https://https://
    MirrorCapitals,    ///< value
    MirrorUser,        ///< value with the password masked
    MirrorQuery,       ///< value
    MirrorPath,        ///< value
    MirrorBlank,       ///< value
    MirrorSeveral,     ///< value
    MirrorNoHost,      ///< value
    MirrorPort,        ///< value
    MirrorPlaceholder, ///< value
    MirrorUnseen,      ///< value
    MirrorLookAlike,   ///< value
    MirrorBad,         ///< value
    MirrorDuplicate,   ///< value
    MirrorUnsecured,   ///< value
    MirrorOfOther,     ///< value; detail: the registries that it mirrors
    MirrorPackages,    ///< value
    InsecureScheme,    ///< value
    InsecureBad,       ///< value
};

/// Stable English words: "no-effect", "mirror-no-scheme", …
std::string_view code(DaemonSeverity severity);
std::string_view code(DaemonCode code);

/// What the fix of a problem does.
enum class DaemonFix : std::uint8_t {
    None,
    Json, ///< as JsonMistakeKind says
    Remove,
    Rename, ///< detail of the problem: the new key
    MakeList,
    MakeText,
    MakeValue, ///< a number or true or false in quotes loses them
    Replace,   ///< by what the edit holds
    Split,
    RemoveMark,
};

/// What is wrong with a daemon.json, or worth knowing.
struct DaemonProblem
{
    DaemonSeverity severity = DaemonSeverity::Start;
    DaemonCode code = DaemonCode::NotJson;
    JsonMistakeKind mistake = JsonMistakeKind::Unexpected;
    /// JSON pointer of the value; empty where it is about the whole text.
    std::string pointer;
    /// The same for people: keys, and of elements their number, counted from one.
    std::vector<std::string> path;
    ByteSpan span;
    TextPlace place;
    std::string subject;
    std::string detail;
    DaemonFix fixKind = DaemonFix::None;
    std::optional<TextEdit> fix;

    /// Stable English code: of the mistake where it is one of JSON.
    std::string_view codeText() const;
};

} // namespace jingtai

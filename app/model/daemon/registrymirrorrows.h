// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonedit.h"
#include "app/model/daemon/daemondocument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// Where the list of mirrors stands in daemon.json.
extern const JsonPath s_registryMirrorsPath;
/// Nobody has as many; a file that has is no list of mirrors.
constexpr std::size_t s_maxRegistryMirrors = 20'000;

/// An entry of "registry-mirrors", or one that is switched off.
struct RegistryMirrorRow
{
    /// Bytes, as the file has them.
    std::string address;
    bool isOn = true;
    /// Has no address yet, and is not in the text.
    bool isUnfinished = false;
    /// Position in the file's list, -1 where it is not in it.
    int item = -1;
    /// Gravest problem of the entry, as an index of DaemonProblemsModel; -1 for none.
    int problem = -1;

    /// Whether a view would show the same, but for problems.
    bool isSame(const RegistryMirrorRow &other) const
    {
        return address == other.address && isOn == other.isOn && isUnfinished == other.isUnfinished;
    }
};

using RegistryMirrorRows = std::vector<RegistryMirrorRow>;

/// Those of the file in their order, each with what is switched off behind it; `unfinished` is
/// where a row without an address stands.
RegistryMirrorRows registryMirrorRows(const DaemonDocument &document,
                                      std::optional<int> unfinished);

/// What rows are written as.
struct RegistryMirrorList
{
    std::vector<std::string> inFile;
    /// Each behind the one of the file that stands before it.
    DaemonDocument::Aside aside;
    std::optional<int> unfinished;
};

RegistryMirrorList registryMirrorList(const RegistryMirrorRows &rows);

/// An address as the engine tells entries apart.
std::string normalizedMirror(std::string address);
/// Whether a row but `except` has that address.
bool hasMirror(const RegistryMirrorRows &rows, const std::string &address, int except = -1);

/// How rows became others, in such a way that views keep selection and place.
struct RowChange
{
    enum class Kind : std::uint8_t {
        None,
        Inserted, ///< first…last are new
        Removed,  ///< first…last are gone
        Moved,    ///< first…last went to before `to`
        Changed,  ///< first…last say something else
        Reset,    ///< nothing of the kind
    };
    Kind kind = Kind::None;
    int first = 0;
    int last = -1;
    int to = 0;
};

RowChange rowChange(const RegistryMirrorRows &before, const RegistryMirrorRows &after);

/// Without repeats, each from 0 to `end` - 1, in rising order.
std::vector<int> sortedRows(std::vector<int> rows, int end);

} // namespace jingtai

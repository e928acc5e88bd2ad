// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/note.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

enum class PullTool : std::uint8_t { Docker, Nerdctl, Podman, Ctr, Crictl, Skopeo, Crane, CopyTo };

struct PullOptions
{
    PullTool tool = PullTool::Docker;
    /// docker, nerdctl, podman: remove the mirror's name after tagging.
    bool removeMirrorName = false;
    /// CopyTo: `registry` or `registry/path` of one's own.
    std::string ownRegistry;
};

/// Commands that pull `converted` and make it known as `original`, one a line, no line end after
/// the last. Quoted for POSIX sh; no word that comes from a name begins with '-'. Files that are
/// written are named after the original, with '+' for '/' and ':'. podman and ctr get names with
/// their registry written out, since they do not read a short name as docker does.
struct PullCommands
{
    std::vector<std::string> lines;
    std::vector<Note> notes;
};

/// Both names must parse as ImageReferenceView (any form); for a name that was not converted both
/// are the same. Nothing where one does not parse, or where the options' registry is no registry.
std::optional<PullCommands> pullCommands(std::string_view converted, std::string_view original,
                                         const PullOptions &options);

/// The word as sh reads it back: unchanged where it is plain, else in single quotes.
std::string shellQuoted(std::string_view word);

/// Tool by its word on the command line ("docker", …; "copy-to" for CopyTo), and back.
std::optional<PullTool> pullToolFromCode(std::string_view code);
std::string_view code(PullTool tool);

} // namespace jingtai

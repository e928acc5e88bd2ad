// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string_view>

namespace jingtai {

class Cancellation;

/// How the reading of a clipboard ended.
enum class ClipboardEnd : std::uint8_t {
    Complete,
    NoServer, ///< no X server, or it went away
    Refused,  ///< nobody owns the clipboard, or it has no text in UTF-8
    Silent,   ///< its owner did not answer, or stopped in the middle
    Vanished, ///< its owner went away before all was handed over
    Cancelled,
    NotTaken, ///< the sink wanted no more
    Secret,   ///< its owner says that it is one, and that was to be left alone
};

/// What is done with what its owner marks as a secret: by "secret" for the target
/// x-kde-passwordManagerHint, as password managers do.
enum class ClipboardSecrets : std::uint8_t {
    Read,  ///< the person pastes it
    Leave, ///< the mark is asked for first, and nothing else then
};

/// Takes a piece of the text; `total` is how many bytes there are in all, at least; 0 where that is
/// not known. False: no more is wanted.
using ClipboardSink = std::function<bool(std::string_view piece, std::int64_t total)>;

/// Reads the CLIPBOARD of the X server that DISPLAY names as UTF8_STRING, over a connection of its
/// own, so that the program's own connection waits for nobody: by the rules of ICCCM 2.0, 2.4 and
/// 2.7.2 (INCR). Blocks while the owner hands over something at least every `patience`: for a
/// thread of its own. Must not be called by the owner of that clipboard.
ClipboardEnd readClipboard(std::chrono::milliseconds patience, const Cancellation &cancellation,
                           const ClipboardSink &sink,
                           ClipboardSecrets secrets = ClipboardSecrets::Read);

} // namespace jingtai

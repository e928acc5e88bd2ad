// SPDX-License-Identifier: MIT
#pragma once

class QMimeData;

namespace jingtai {

/// Whether what is in the clipboard is another program's, and comes through an X server: Qt waits
/// up to 5 s for an answer to each question about it.
bool isClipboardForeign();
/// Whether this is it.
bool isForeignClipboard(const QMimeData *data);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/editactions.h"

namespace jingtai {

class ConvertPage;
class MirrorLibrary;

/// Undo, redo and paste of the text to convert. Borrowed, as in the next.
PageEdits editsOf(ConvertPage &page);
/// Those of the list of mirrors.
PageEdits editsOf(MirrorLibrary &library);

} // namespace jingtai

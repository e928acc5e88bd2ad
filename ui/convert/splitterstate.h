// SPDX-License-Identifier: MIT
#pragma once

class QByteArray;
class QSplitter;

namespace jingtai {

/// Gives the splitter what its saveState() once gave, as soon as it is seen for the first time:
/// earlier it has not its size yet, and growing into it would share out the difference.
void restoreOnceShown(QSplitter *splitter, const QByteArray &state);

} // namespace jingtai

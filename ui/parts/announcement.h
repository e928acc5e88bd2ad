// SPDX-License-Identifier: MIT
#pragma once

class QString;
class QWidget;

namespace jingtai {

/// Has a screen reader say a sentence at once, wherever the keyboard is. `from` tells the window;
/// nothing is said for one that is not shown.
void announce(const QWidget *from, const QString &sentence);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <functional>

class QMenu;

namespace jingtai {

class ConversionHistory;

/// Fills the menu of the history anew: a line for each conversion, by day, and the way to clear it.
/// `take` gets what was chosen; `count` is how many names that conversion had.
void fillHistoryMenu(QMenu *menu, ConversionHistory &history,
                     const std::function<void(const QStringList &names, quint64 count)> &take);

} // namespace jingtai

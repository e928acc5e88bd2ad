// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QAction;
class QActionGroup;
class QMenu;

namespace jingtai {

/// Empties a menu, with the menus and groups of its actions that were in it, and gives a group of
/// the menu's for new choices, one of which is checked at a time.
QActionGroup *beginChoices(QMenu *menu);
/// A choice behind those that are there; `group` may be of a menu around this one.
QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool isChecked);

} // namespace jingtai

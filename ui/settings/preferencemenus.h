// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/settings/preferences.h"

class QMenu;

namespace jingtai {

/// Choices of a preference as the actions of a menu that stay in step with it. Borrowed, both.
void fillLanguageMenu(QMenu *menu, Preferences &preferences);
void fillThemeMenu(QMenu *menu, Preferences &preferences);
void fillIntervalMenu(QMenu *menu, Preferences &preferences);
void fillDeadlineMenu(QMenu *menu, Preferences &preferences);
/// After a change of the language.
void retranslatePreferenceMenu(QMenu *menu);

QString languageText(LanguageChoice language);
QString themeText(ThemeChoice theme);
/// "Every 15 min"; "Never" for 0.
QString intervalText(int minutes);
/// "8 s".
QString deadlineText(int seconds);

} // namespace jingtai

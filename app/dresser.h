// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

#include <optional>

class QApplication;

namespace jingtai {

class AppearanceWatch;
class Preferences;

/// Style, font and colours of the program, by the choice of the person and by what the desktop
/// says, as soon as either changes.
class Dresser final
{
public:
    /// All borrowed.
    Dresser(QApplication &application, Preferences &preferences, AppearanceWatch &watch);

private:
    void dress();

    Preferences &m_preferences;
    AppearanceWatch &m_watch;
    std::optional<Look> m_look;
    bool m_heard = false;
};

} // namespace jingtai

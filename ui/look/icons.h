// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

#include <QIcon>
#include <QPixmap>

#include <cstdint>

namespace jingtai {

/// The program's own icons, drawn in one colour each.
enum class Icon : std::uint8_t {
    About,
    Add,
    Back,
    Brand,
    Check,
    CheckCircle,
    ChevronDown,
    Clear,
    Close,
    Compare,
    Computer,
    Convert,
    Copy,
    CrossSquare,
    Cut,
    Details,
    Drive,
    Edit,
    Export,
    File,
    Forward,
    Globe,
    Grip,
    Help,
    Home,
    Import,
    Info,
    Keyboard,
    List,
    Mirrors,
    NewFolder,
    Open,
    Paste,
    Power,
    Quit,
    Redo,
    Refresh,
    Remove,
    Save,
    Search,
    Settings,
    Sliders,
    Speed,
    Stop,
    Terminal,
    Undo,
    Up,
    Warning,
};

/// An icon in the colour of `role`, taken from the application's palette each time it is painted:
/// it follows a change of theme by itself. Disabled: the palette's disabled text.
QIcon themedIcon(Icon icon, Role role = Role::Text);

/// The icon as a pixmap of `size` device-independent pixels, for painting in delegates.
QPixmap iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio);

/// The program's icon, in its own colours.
QIcon programIcon();

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/style.h"
#include "ui/look/theme.h"

#include <QApplication>

namespace jingtai {

/// The light look of the program, in which tests see it.
inline void dressApplication()
{
    QApplication::setStyle(new Style);
    QApplication::setPalette(paletteFor({}));
    QApplication::setFont(applicationFont(QApplication::font()));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/look/readonlylook.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QWidget>

namespace jingtai {

void setReadOnlyLook(QWidget *field, bool readOnly)
{
    // Nothing of it set is the palette of the parent again.
    QPalette palette;
    if (readOnly)
        palette.setColor(QPalette::Base, roleColor(QApplication::palette(field), Role::Window));
    field->setPalette(palette);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/parts/foreignclipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace jingtai {

bool isClipboardForeign()
{
    return QGuiApplication::platformName() == QLatin1String("xcb")
           && !QGuiApplication::clipboard()->ownsClipboard();
}

bool isForeignClipboard(const QMimeData *data)
{
    return isClipboardForeign() && data == QGuiApplication::clipboard()->mimeData();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/parts/tooltip.h"

namespace jingtai {

QString toolTipOf(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    QString html = plain.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + html + QLatin1String("</qt>");
}

} // namespace jingtai

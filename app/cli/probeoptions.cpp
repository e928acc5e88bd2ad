// SPDX-License-Identifier: MIT
#include "app/cli/probeoptions.h"

namespace jingtai {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

} // namespace

void addProbeOptions(CommandLine &line)
{
    line.addOption(QStringLiteral("timeout"), QStringLiteral("S"),
                   CheckText::tr("Seconds for each mirror, 8 unless told."));
    line.addOption(QStringLiteral("jobs"), QStringLiteral("N"),
                   CheckText::tr("Mirrors asked at once, 1 to 24; 24 unless told."));
    line.addOption(QStringLiteral("proxy"), QStringLiteral("WAY"),
                   CheckText::tr("The way to the mirrors: system (what the desktop or the "
                                 "environment says; the default), direct, or the address of a "
                                 "proxy, such as http://HOST:PORT or socks5://HOST:PORT."));
    line.addOption(QStringLiteral("cafile"), QStringLiteral("PEM"),
                   CheckText::tr("Trust the certificate authorities in this file too."));
}

} // namespace jingtai

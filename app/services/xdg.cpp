// SPDX-License-Identifier: MIT
#include "app/services/xdg.h"

#include <QDir>

namespace jingtai {

namespace {

QString directory(const char *variable, QLatin1String fallback)
{
    QString base = qEnvironmentVariable(variable);
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QLatin1Char('/') + fallback;
    return QDir::cleanPath(base + QLatin1String("/jingtai"));
}

} // namespace

QString configDirectory()
{
    return directory("XDG_CONFIG_HOME", QLatin1String(".config"));
}

QString stateDirectory()
{
    return directory("XDG_STATE_HOME", QLatin1String(".local/state"));
}

QString cacheDirectory()
{
    return directory("XDG_CACHE_HOME", QLatin1String(".cache"));
}

} // namespace jingtai

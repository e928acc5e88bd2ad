// SPDX-License-Identifier: MIT
#include "app/services/damagedfile.h"

#include <QFile>

namespace jingtai {

namespace {

constexpr int s_maxKept = 100;

} // namespace

QString keepAside(const QString &path)
{
    for (int i = 0; i < s_maxKept; ++i) {
        QString name = path + QLatin1String(".damaged")
                       + (i == 0 ? QString() : QLatin1Char('-') + QString::number(i));
        if (!QFile::exists(name) && QFile::rename(path, name))
            return name;
    }
    return {};
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/services/packagestore.h"

#include <QFile>

#include <utility>

namespace jingtai {

namespace {

constexpr qint64 s_maxOsRelease = qint64(64) * 1024;

} // namespace

std::optional<PackageRecipe> builtInRecipe(std::string_view upstream)
{
    if (upstream != "docker-ce" && upstream != "kubernetes")
        return {};
    QFile file(QStringLiteral(":/packages/%1.json")
                   .arg(QLatin1String(upstream.data(), int(upstream.size()))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    auto recipe = PackageRecipe::parse({bytes.constData(), size_t(bytes.size())});
    if (!recipe)
        return {};
    return std::move(*recipe);
}

OsRelease thisSystem(const QStringList &files)
{
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.read(s_maxOsRelease);
        return parseOsRelease({bytes.constData(), size_t(bytes.size())});
    }
    return {};
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/services/catalogstore.h"

#include <QFile>

#include <cerrno>

namespace jingtai {

namespace {

constexpr qint64 s_maxCatalogBytes = qint64(16) * 1024 * 1024;

} // namespace

MirrorCatalog builtInCatalog()
{
    QFile file(QStringLiteral(":/catalog/mirrors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    auto catalog = MirrorCatalog::parse({bytes.constData(), size_t(bytes.size())});
    return catalog ? std::move(*catalog) : MirrorCatalog{};
}

tl::expected<MirrorCatalog, CatalogLoadError> loadCatalog(const QString &path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(CatalogLoadError{path, errno != 0 ? errno : EIO, {}});
    // One byte more than is allowed, so that the parser can say that the file is too large.
    const QByteArray bytes = file.read(s_maxCatalogBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(CatalogLoadError{path, EIO, {}});
    auto catalog = MirrorCatalog::parse({bytes.constData(), size_t(bytes.size())});
    if (!catalog)
        return tl::unexpected(CatalogLoadError{path, 0, catalog.error()});
    return std::move(*catalog);
}

} // namespace jingtai

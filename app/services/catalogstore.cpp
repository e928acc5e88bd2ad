// SPDX-License-Identifier: MIT
#include "app/services/catalogstore.h"

#include "app/safefile/outputfile.h"
#include "app/safefile/safefile.h"
#include "app/services/builtincatalogdata.h"
#include "app/services/xdg.h"

#include <QFile>

#include <cerrno>

namespace jingtai {

namespace {

constexpr std::size_t s_maxCatalogBytes = std::size_t(16) * 1024 * 1024;

} // namespace

MirrorCatalog builtInCatalog()
{
    auto catalog = MirrorCatalog::parse(builtInCatalogData());
    return catalog ? std::move(*catalog) : MirrorCatalog{};
}

tl::expected<MirrorCatalog, CatalogLoadError> loadCatalog(const QString &path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(CatalogLoadError{path, errno != 0 ? errno : EIO, {}});
    // One byte more than is allowed, so that the parser can say that the file is too large.
    const QByteArray bytes = file.read(qint64(s_maxCatalogBytes) + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(CatalogLoadError{path, EIO, {}});
    auto catalog = MirrorCatalog::parse({bytes.constData(), size_t(bytes.size())});
    if (!catalog)
        return tl::unexpected(CatalogLoadError{path, 0, catalog.error()});
    return std::move(*catalog);
}

tl::expected<std::optional<CatalogFile>, CatalogLoadError> readCatalogFile(const QString &path)
{
    ReadOptions options;
    options.maxBytes = s_maxCatalogBytes;
    auto file = readFile(QFile::encodeName(path).toStdString(), options);
    if (!file) {
        FileError error = file.error();
        // Whatever failed on the way, what was wanted was to read it.
        error.step = FileStep::Read;
        const int systemError = error.systemError != 0 ? error.systemError : EIO;
        return tl::unexpected(CatalogLoadError{path, systemError, {}, error});
    }
    if (!file->exists)
        return std::nullopt;
    auto catalog = MirrorCatalog::parse(file->bytes);
    if (!catalog)
        return tl::unexpected(CatalogLoadError{path, 0, catalog.error()});
    return CatalogFile{std::move(file->bytes), std::move(*catalog)};
}

tl::expected<void, FileError> writeCatalogFile(const QString &path, std::string_view text)
{
    auto file = OutputFile::create(QFile::encodeName(path).toStdString());
    if (!file)
        return tl::unexpected(file.error());
    if (auto written = file->write(text); !written)
        return written;
    return file->commit();
}

QString ownCatalogPath()
{
    return configDirectory() + QLatin1String("/mirrors.json");
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/services/spoolfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace jingtai {

tl::expected<std::shared_ptr<SpoolFile>, int> SpoolFile::create(const QString &directory)
{
    QDir().mkpath(directory);
    // The name is taken away at once, so that a crash leaves nothing.
    std::string name = QFile::encodeName(directory).toStdString() + "/spool-XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(errno);
    ::unlink(name.c_str());
    return std::shared_ptr<SpoolFile>(new SpoolFile(descriptor));
}

tl::expected<std::shared_ptr<SpoolFile>, int> SpoolFile::open(const QString &path)
{
    // Not blocking, or a FIFO would hold up the program until somebody writes to it.
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return tl::unexpected(errno);
    std::shared_ptr<SpoolFile> file(new SpoolFile(descriptor));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return tl::unexpected(errno);
    if (S_ISDIR(status.st_mode))
        return tl::unexpected(EISDIR);
    if (!S_ISREG(status.st_mode))
        return tl::unexpected(EINVAL);
    return file;
}

SpoolFile::~SpoolFile()
{
    ::close(m_descriptor);
}

tl::expected<void, int> SpoolFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return tl::unexpected(errno);
        bytes.remove_prefix(size_t(written));
    }
    return {};
}

tl::expected<qint64, int> SpoolFile::read(qint64 offset, char *buffer, qint64 length) const
{
    qint64 done = 0;
    while (done < length) {
        const ssize_t count
            = ::pread(m_descriptor, buffer + done, size_t(length - done), offset + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(errno);
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

qint64 SpoolFile::size() const
{
    struct stat status = {};
    return ::fstat(m_descriptor, &status) == 0 ? qint64(status.st_size) : 0;
}

} // namespace jingtai

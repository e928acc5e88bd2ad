// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>
#include <tl/expected.hpp>

namespace jingtai {

/// A file on disk that nobody else sees and that goes away with the object, or with the program.
/// Reading is safe from several threads once writing is over.
class SpoolFile final
{
public:
    /// In `directory`, which is made if it is missing; errno on failure.
    static tl::expected<std::shared_ptr<SpoolFile>, int> create(const QString &directory);
    /// An existing file, for reading alone; refuses with EINVAL what is no regular file.
    static tl::expected<std::shared_ptr<SpoolFile>, int> open(const QString &path);
    ~SpoolFile();
    SpoolFile(const SpoolFile &) = delete;
    SpoolFile &operator=(const SpoolFile &) = delete;

    /// Appends; errno on failure.
    tl::expected<void, int> write(std::string_view bytes);
    /// Up to `length` bytes from `offset`; fewer at the end; errno on failure.
    tl::expected<qint64, int> read(qint64 offset, char *buffer, qint64 length) const;
    /// Bytes; of a file that is written, those written so far.
    qint64 size() const;

private:
    explicit SpoolFile(int descriptor)
        : m_descriptor(descriptor)
    {}

    int m_descriptor;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace jingtai {

/// A file descriptor to read or write all of, whatever it is of: it waits where one that does not
/// block would not. Closed at the end; -1 for none.
class Stream final
{
public:
    explicit Stream(int number = -1)
        : m_number(number)
    {}
    ~Stream();
    Stream(Stream &&other) noexcept;
    Stream &operator=(Stream &&other) noexcept;
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    /// A file for reading; the error is an errno.
    static tl::expected<Stream, int> openForReading(const std::string &path);
    /// A file without a name, for reading and writing, in TMPDIR or /tmp.
    static tl::expected<Stream, int> temporary();

    int number() const { return m_number; }
    /// Up to `size` bytes, 0 at the end of the file; waits where a descriptor would not block.
    tl::expected<std::size_t, int> read(char *bytes, std::size_t size) const;
    /// All of the bytes; 0, or the errno of the first failure.
    int write(std::string_view bytes) const;
    /// 0, or what the last writes failed with. No number any more afterwards.
    int close();

private:
    int m_number;
};

/// Makes sure that 0, 1 and 2 are taken, so that no file opened later is taken for one of them:
/// what the caller had closed fails with EBADF when it is used.
void occupyStandardDescriptors();

} // namespace jingtai

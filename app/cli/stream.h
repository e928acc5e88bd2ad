// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/sidethread.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace jingtai {

/// A file descriptor that is closed at the end, -1 for none.
class Descriptor final
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {}
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    /// A file for reading; the error is an errno.
    static tl::expected<Descriptor, int> openForReading(const std::string &path);
    /// A file without a name, for reading and writing, in TMPDIR or /tmp.
    static tl::expected<Descriptor, int> temporary();

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

/// Everything written goes through a buffer. After the first failure nothing more is written.
/// Of what is long, a second thread writes one buffer while the next one is filled.
class BufferedWriter final
{
public:
    /// The descriptor is borrowed.
    explicit BufferedWriter(const Descriptor &descriptor);
    BufferedWriter(const BufferedWriter &) = delete;
    BufferedWriter &operator=(const BufferedWriter &) = delete;

    void write(std::string_view bytes);
    /// Returns when everything is written.
    void flush();
    /// The errno of the first failure that is known of, 0 where there was none; after flush() of
    /// any.
    int error() const { return m_error; }

private:
    void writeBuffer();

    const Descriptor &m_descriptor;
    std::string m_buffer;
    std::uint64_t m_written = 0;
    int m_error = 0;
    std::string m_sideBuffer;
    int m_sideError = 0;
    std::unique_ptr<SideThread> m_side; ///< null as long as little was written
};

} // namespace jingtai

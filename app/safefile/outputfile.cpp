// SPDX-License-Identifier: MIT
#include "app/safefile/outputfile.h"

#include "app/safefile/attributes.h"
#include "app/safefile/openedfile.h"
#include "app/safefile/place.h"
#include "app/safefile/temporary.h"

#include <optional>
#include <utility>

namespace jingtai {

// The temporary file points to the place: both stay where they are when the owner moves.
struct OutputFile::Private
{
    explicit Private(Place where)
        : place(std::move(where))
    {}

    Place place;
    std::optional<OpenedFile> old;
    std::optional<Temporary> fresh;
    std::optional<FileError> failed;
};

OutputFile::OutputFile(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{}
OutputFile::OutputFile(OutputFile &&other) noexcept = default;
OutputFile &OutputFile::operator=(OutputFile &&other) noexcept = default;
OutputFile::~OutputFile() = default;

tl::expected<OutputFile, FileError> OutputFile::create(const FilePath &file, SymlinkPolicy symlinks)
{
    auto place = locate(file, symlinks, DirectoryPolicy::Ordinary, nullptr);
    if (!place)
        return tl::unexpected(place.error());
    auto d = std::make_unique<Private>(std::move(*place));
    auto old = openRegular(d->place, FileStep::Inspect);
    if (!old)
        return tl::unexpected(old.error());
    d->old = std::move(*old);
    const auto replaceable = checkReplaceable(d->place, d->old ? &*d->old : nullptr);
    if (!replaceable)
        return tl::unexpected(replaceable.error());
    sweepTemporaries(d->place);
    auto fresh = Temporary::create(d->place, d->old ? 0600 : 0666);
    if (!fresh)
        return tl::unexpected(fresh.error());
    d->fresh.emplace(std::move(*fresh));
    return OutputFile(std::move(d));
}

const std::string &OutputFile::path() const
{
    return m_d->place.path;
}

tl::expected<void, FileError> OutputFile::write(std::string_view bytes)
{
    if (m_d->failed)
        return tl::unexpected(*m_d->failed);
    auto written = m_d->fresh->write(bytes);
    if (!written)
        m_d->failed = written.error();
    return written;
}

tl::expected<void, FileError> OutputFile::commit()
{
    if (m_d->failed)
        return tl::unexpected(*m_d->failed);
    Temporary &fresh = *m_d->fresh;
    const Place &place = m_d->place;
    tl::expected<void, FileError> done;
    if (m_d->old)
        done = copyAttributes(*m_d->old, fresh.fd(), place);
    if (done)
        done = fresh.close();
    const int directory = place.directory.fd();
    if (done && ::renameat(directory, fresh.name().c_str(), directory, place.name.c_str()) != 0) {
        FileError error = place.systemError(FileStep::Rename, errno);
        if (errno == EBUSY)
            error.kind = FileErrorKind::MountedOver;
        done = tl::unexpected(std::move(error));
    }
    if (!done) {
        done.error().leftover = fresh.remove();
        m_d->failed = done.error();
        return done;
    }
    fresh.forgetName();
    return done;
}

} // namespace jingtai

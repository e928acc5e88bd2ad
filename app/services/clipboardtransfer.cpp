// SPDX-License-Identifier: MIT
#include "app/services/clipboardtransfer.h"

#include "app/services/spoolfile.h"
#include "app/services/textjob.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds s_progressEvery{50};

} // namespace

ClipboardTransfer::ClipboardTransfer(QString spoolDirectory, std::chrono::milliseconds patience,
                                     QObject *parent)
    : QObject(parent)
    , m_spoolDirectory(std::move(spoolDirectory))
    , m_patience(patience)
{}

ClipboardTransfer::~ClipboardTransfer()
{
    m_cancellation.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void ClipboardTransfer::start()
{
    // The thread is joined before the object goes, and what it posts goes with the object.
    m_thread = std::thread([this] {
        auto result = std::make_shared<const ClipboardResult>(run());
        {
            const std::lock_guard lock(m_mutex);
            m_result = result;
        }
        m_told.notify_all();
        QMetaObject::invokeMethod(
            this, [this, result] { Q_EMIT finished(*result); }, Qt::QueuedConnection);
    });
}

std::shared_ptr<const ClipboardResult> ClipboardTransfer::waitFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_told.wait_for(lock, time, [this] { return m_result != nullptr || m_isLarge; });
    return m_result;
}

void ClipboardTransfer::tellItIsLarge()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isLarge = true;
    }
    m_told.notify_all();
}

ClipboardResult ClipboardTransfer::run()
{
    ClipboardResult result;
    qint64 done = 0;
    auto told = Clock::now();
    const auto spool = [&](std::string_view bytes) {
        const auto written = result.spooled->write(bytes);
        result.systemError = written ? 0 : written.error();
        return written.has_value();
    };
    const auto take = [&](std::string_view piece, std::int64_t total) {
        done += qint64(piece.size());
        if (std::max<qint64>(done, total) > s_maxEditorBytes)
            tellItIsLarge();
        if (!result.spooled && done > s_maxEditorBytes) {
            auto file = SpoolFile::create(m_spoolDirectory);
            if (!file) {
                result.systemError = file.error();
                return false;
            }
            result.spooled = std::move(*file);
            if (!spool({result.text.constData(), size_t(result.text.size())}))
                return false;
            result.text.clear();
        }
        if (!result.spooled)
            result.text.append(piece.data(), qsizetype(piece.size()));
        else if (!spool(piece))
            return false;
        if (const auto now = Clock::now(); now - told >= s_progressEvery) {
            told = now;
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progressed(done, total); },
                Qt::QueuedConnection);
        }
        return true;
    };
    result.end = readClipboard(m_patience, m_cancellation, take);
    if (result.end == ClipboardEnd::Complete && done == 0)
        result.end = ClipboardEnd::Refused;
    if (result.end != ClipboardEnd::Complete) {
        result.text.clear();
        result.spooled.reset();
    }
    return result;
}

} // namespace jingtai

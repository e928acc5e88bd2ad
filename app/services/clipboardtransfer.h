// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/cancellation.h"
#include "app/services/clipboardreader.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace jingtai {

class SpoolFile;

struct ClipboardResult
{
    ClipboardEnd end = ClipboardEnd::Complete;
    /// Of NotTaken: why the text could not be spooled.
    int systemError = 0;
    /// A complete text that may stand in an editor, in UTF-8.
    QByteArray text;
    /// A complete text that is larger than that; else null.
    std::shared_ptr<SpoolFile> spooled;
};

/// Fetches the text in another program's clipboard in a thread of its own, a large one into a
/// spool file. Emits finished() once, in the thread of the object; is silent when destroyed, which
/// cancels.
class ClipboardTransfer final : public QObject
{
    Q_OBJECT

public:
    /// How long its owner may hand over nothing.
    static constexpr std::chrono::milliseconds s_patience{5000};

    explicit ClipboardTransfer(QString spoolDirectory,
                               std::chrono::milliseconds patience = s_patience,
                               QObject *parent = nullptr);
    ~ClipboardTransfer() override;

    void start();
    void cancel() { m_cancellation.cancel(); }
    /// Waits until it is done, for that long at most and no longer than it takes to see that the
    /// text is large. Null where it goes on; else finished() may still come, with the same.
    std::shared_ptr<const ClipboardResult> waitFor(std::chrono::milliseconds time);

Q_SIGNALS:
    /// Bytes done and bytes in all, which is 0 while it is not known; at most some twenty times a
    /// second.
    void progressed(qint64 done, qint64 total);
    void finished(const jingtai::ClipboardResult &result);

private:
    ClipboardResult run();
    void tellItIsLarge();

    QString m_spoolDirectory;
    std::chrono::milliseconds m_patience;
    Cancellation m_cancellation;
    std::mutex m_mutex;
    std::condition_variable m_told;
    /// Both guarded by the mutex.
    std::shared_ptr<const ClipboardResult> m_result;
    bool m_isLarge = false;
    std::thread m_thread;
};

} // namespace jingtai

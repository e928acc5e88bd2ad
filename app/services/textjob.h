// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/outputform.h"
#include "app/core/text/textconverter.h"
#include "app/safefile/fileerror.h"
#include "app/services/spoolfile.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace jingtai {

/// Why a text could not be taken or converted.
struct TextProblem
{
    enum class Kind : std::uint8_t {
        Unreadable, ///< systemError says why
        Binary,     ///< it has a NUL byte, which no text has
        NoSpool,    ///< the converted text could not be kept: systemError says why
    };
    Kind kind = Kind::Unreadable;
    int systemError = 0;
    /// The file, or empty for text that was pasted.
    QString path;
};

/// What is converted file to file.
struct LargeText
{
    /// An opened file; else `pasted` is written to a spool file first.
    QString path;
    QString pasted;
};

struct LargeResult
{
    enum class Outcome : std::uint8_t { Done, Cancelled, Failed };
    Outcome outcome = Outcome::Done;
    std::optional<TextProblem> problem;
    std::shared_ptr<SpoolFile> input;
    std::shared_ptr<SpoolFile> output;
    /// The first of them, at most TextJob::s_maxHits.
    std::vector<TextHit> hits;
    quint64 names = 0;
    quint64 converted = 0;
    quint64 withoutMirror = 0;
    /// Lines of the input.
    quint64 lines = 0;
};

/// Converts a text of any size from file to file in a thread of its own, in bounded memory. Emits
/// finished() once, in the thread of the object; is silent when destroyed, which cancels and waits
/// for the thread (one piece of the text at most).
class TextJob final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t s_maxHits = 5000;

    /// `input`: pasted text that an earlier job has spooled already, or null.
    TextJob(std::shared_ptr<const MirrorCatalog> catalog, ConversionChoice choice, OutputForm form,
            LargeText text, std::shared_ptr<SpoolFile> input, QString spoolDirectory,
            QObject *parent = nullptr);
    ~TextJob() override;

    void start();
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    /// Bytes done and bytes in all; at most some twenty times a second.
    void progressed(qint64 done, qint64 total);
    /// The result may be taken apart: copying thousands of names would be felt.
    void finished(jingtai::LargeResult &result);

private:
    LargeResult run();
    LargeResult convert(std::shared_ptr<SpoolFile> input);

    std::shared_ptr<const MirrorCatalog> m_catalog;
    ConversionChoice m_choice;
    OutputForm m_form;
    LargeText m_text;
    std::shared_ptr<SpoolFile> m_input;
    QString m_spoolDirectory;
    std::thread m_thread;
    std::atomic<bool> m_cancelled = false;
};

/// Copies a text to where the person wants it: written beside the target and renamed over it.
/// Same manners as TextJob.
class SaveJob final : public QObject
{
    Q_OBJECT

public:
    SaveJob(QString path, QByteArray bytes, std::shared_ptr<SpoolFile> spooled,
            QObject *parent = nullptr);
    ~SaveJob() override;

    void start();
    const QString &path() const { return m_path; }

Q_SIGNALS:
    void finished(const std::optional<jingtai::FileError> &error);

private:
    std::optional<FileError> run();

    QString m_path;
    QByteArray m_bytes;
    std::shared_ptr<SpoolFile> m_spooled;
    std::thread m_thread;
    std::atomic<bool> m_cancelled = false;
};

/// Texts up to this many bytes may stand in an editor.
inline constexpr qint64 s_maxEditorBytes = qint64(1024) * 1024;

/// A file for the editor: its bytes if it is small and valid UTF-8, nothing if it is to be
/// converted file to file. Blocks for at most s_maxEditorBytes.
tl::expected<std::optional<QByteArray>, TextProblem> readSmallText(const QString &path);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/services/textjob.h"

#include "app/safefile/outputfile.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace jingtai {

namespace {

constexpr qint64 s_piece = qint64(256) * 1024;
constexpr qint64 s_binaryProbe = qint64(64) * 1024;
constexpr std::chrono::milliseconds s_progressEvery{50};
/// Pieces of a QString that are turned into bytes at a time.
constexpr qsizetype s_encodePiece = qsizetype(128) * 1024;

bool isValidUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

/// Whether all of the text was written; errno else. Cuts between surrogates' pairs only.
tl::expected<bool, int> spool(SpoolFile &file, const QString &text,
                              const std::atomic<bool> &cancelled)
{
    for (qsizetype at = 0; at < text.size();) {
        if (cancelled)
            return false;
        qsizetype length = std::min(s_encodePiece, text.size() - at);
        if (at + length < text.size() && text.at(at + length - 1).isHighSurrogate())
            --length;
        const QByteArray bytes = QStringView(text).mid(at, length).toUtf8();
        if (const auto written = file.write({bytes.constData(), size_t(bytes.size())}); !written)
            return tl::unexpected(written.error());
        at += length;
    }
    return true;
}

} // namespace

TextJob::TextJob(std::shared_ptr<const MirrorCatalog> catalog, ConversionChoice choice,
                 OutputForm form, LargeText text, std::shared_ptr<SpoolFile> input,
                 QString spoolDirectory, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_choice(std::move(choice))
    , m_form(std::move(form))
    , m_text(std::move(text))
    , m_input(std::move(input))
    , m_spoolDirectory(std::move(spoolDirectory))
{}

TextJob::~TextJob()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void TextJob::start()
{
    // The thread is joined before the object goes, and what it posts goes with the object.
    m_thread = std::thread([this] {
        auto result = std::make_shared<LargeResult>(run());
        QMetaObject::invokeMethod(
            this, [this, result] { Q_EMIT finished(*result); }, Qt::QueuedConnection);
    });
}

LargeResult TextJob::run()
{
    LargeResult result;
    const auto failed = [&](TextProblem::Kind kind, int systemError) {
        result.outcome = LargeResult::Outcome::Failed;
        result.problem = TextProblem{kind, systemError, m_text.path};
        return result;
    };
    if (!m_text.path.isEmpty()) {
        auto input = SpoolFile::open(m_text.path);
        if (!input)
            return failed(TextProblem::Kind::Unreadable, input.error());
        return convert(std::move(*input));
    }
    if (m_input)
        return convert(m_input);
    auto input = SpoolFile::create(m_spoolDirectory);
    if (!input)
        return failed(TextProblem::Kind::NoSpool, input.error());
    const auto spooled = spool(**input, m_text.pasted, m_cancelled);
    if (!spooled)
        return failed(TextProblem::Kind::NoSpool, spooled.error());
    m_text.pasted.clear();
    if (!*spooled) {
        result.outcome = LargeResult::Outcome::Cancelled;
        return result;
    }
    return convert(std::move(*input));
}

LargeResult TextJob::convert(std::shared_ptr<SpoolFile> input)
{
    LargeResult result;
    result.input = std::move(input);
    const auto failed = [&](TextProblem::Kind kind, int systemError) {
        result.outcome = LargeResult::Outcome::Failed;
        result.problem = TextProblem{kind, systemError, m_text.path};
        result.output.reset();
    };
    std::vector<char> buffer(s_piece);
    qint64 offset = 0;
    const auto next = [&]() -> tl::expected<std::string_view, int> {
        const auto count = result.input->read(offset, buffer.data(), s_piece);
        if (!count)
            return tl::unexpected(count.error());
        offset += *count;
        return std::string_view(buffer.data(), size_t(*count));
    };

    PlainListDetector detector;
    bool plainList = true;
    for (bool possible = true; possible && plainList;) {
        const auto piece = next();
        if (!piece) {
            failed(TextProblem::Kind::Unreadable, piece.error());
            return result;
        }
        if (m_cancelled) {
            result.outcome = LargeResult::Outcome::Cancelled;
            return result;
        }
        if (offset <= s_binaryProbe + s_piece && piece->find('\0') != std::string_view::npos) {
            failed(TextProblem::Kind::Binary, 0);
            return result;
        }
        possible = !piece->empty();
        plainList = possible ? detector.feed(*piece) : detector.finish();
    }

    auto output = SpoolFile::create(m_spoolDirectory);
    if (!output) {
        failed(TextProblem::Kind::NoSpool, output.error());
        return result;
    }
    result.output = std::move(*output);

    int writeError = 0;
    std::string pending;
    const auto flush = [&] {
        if (writeError == 0) {
            if (const auto written = result.output->write(pending); !written)
                writeError = written.error();
        }
        pending.clear();
    };
    const auto write = [&](std::string_view bytes) {
        pending.append(bytes);
        if (qint64(pending.size()) >= s_piece)
            flush();
    };
    const bool isText = m_form.kind == OutputForm::Kind::Text;
    OutputLines lines(m_form);
    const NameConverter names(*m_catalog, m_choice);
    TextConverter converter(
        names, plainList, isText ? TextConverter::Output(write) : TextConverter::Output(),
        [&](TextHit &&hit) {
            ++result.names;
            if (hit.converted)
                ++result.converted;
            if (hit.outcome == NameOutcome::NoMirror)
                ++result.withoutMirror;
            if (!isText) {
                const auto made = lines.linesFor(hit);
                hit.notes.insert(hit.notes.end(), made.notes.begin(), made.notes.end());
                for (const std::string &line : made.lines) {
                    write(line);
                    write("\n");
                }
            }
            if (result.hits.size() < s_maxHits)
                result.hits.push_back(std::move(hit));
        });

    const qint64 total = result.input->size();
    offset = 0;
    char last = '\n';
    auto told = std::chrono::steady_clock::now();
    while (true) {
        const auto piece = next();
        if (!piece) {
            failed(TextProblem::Kind::Unreadable, piece.error());
            return result;
        }
        if (piece->empty())
            break;
        result.lines += quint64(std::count(piece->begin(), piece->end(), '\n'));
        last = piece->back();
        converter.feed(*piece);
        if (m_cancelled || writeError != 0)
            break;
        const auto now = std::chrono::steady_clock::now();
        if (now - told >= s_progressEvery) {
            told = now;
            QMetaObject::invokeMethod(
                this, [this, offset, total] { Q_EMIT progressed(offset, total); },
                Qt::QueuedConnection);
        }
    }
    if (m_cancelled) {
        result.outcome = LargeResult::Outcome::Cancelled;
        result.output.reset();
        return result;
    }
    converter.finish();
    if (last != '\n')
        ++result.lines;
    flush();
    if (writeError != 0)
        failed(TextProblem::Kind::NoSpool, writeError);
    return result;
}

SaveJob::SaveJob(QString path, QByteArray bytes, std::shared_ptr<SpoolFile> spooled,
                 QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_bytes(std::move(bytes))
    , m_spooled(std::move(spooled))
{}

SaveJob::~SaveJob()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void SaveJob::start()
{
    m_thread = std::thread([this] {
        auto error = run();
        QMetaObject::invokeMethod(
            this, [this, error = std::move(error)] { Q_EMIT finished(error); },
            Qt::QueuedConnection);
    });
}

std::optional<FileError> SaveJob::run()
{
    auto file = OutputFile::create(QFile::encodeName(m_path).toStdString());
    if (!file)
        return file.error();
    if (m_spooled) {
        std::vector<char> buffer(s_piece);
        for (qint64 offset = 0; !m_cancelled;) {
            const auto count = m_spooled->read(offset, buffer.data(), s_piece);
            if (!count) {
                FileError error;
                error.kind = FileErrorKind::InputOutput;
                error.step = FileStep::Read;
                error.systemError = count.error();
                error.path = QFile::encodeName(m_path).toStdString();
                return error;
            }
            if (*count == 0)
                break;
            if (const auto written = file->write({buffer.data(), size_t(*count)}); !written)
                return written.error();
            offset += *count;
        }
        if (m_cancelled)
            return {};
    } else if (const auto written = file->write({m_bytes.constData(), size_t(m_bytes.size())});
               !written) {
        return written.error();
    }
    if (const auto committed = file->commit(); !committed)
        return committed.error();
    return {};
}

tl::expected<std::optional<QByteArray>, TextProblem> readSmallText(const QString &path)
{
    const auto file = SpoolFile::open(path);
    if (!file)
        return tl::unexpected(TextProblem{TextProblem::Kind::Unreadable, file.error(), path});
    QByteArray bytes(s_maxEditorBytes + 1, Qt::Uninitialized);
    const auto count = (*file)->read(0, bytes.data(), bytes.size());
    if (!count)
        return tl::unexpected(TextProblem{TextProblem::Kind::Unreadable, count.error(), path});
    bytes.truncate(*count);
    if (bytes.first(std::min<qsizetype>(bytes.size(), s_binaryProbe)).contains('\0'))
        return tl::unexpected(TextProblem{TextProblem::Kind::Binary, 0, path});
    if (bytes.size() > s_maxEditorBytes || bytes.contains('\0') || !isValidUtf8(bytes))
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(std::move(bytes));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionstate.h"

#include "app/model/conversion/clipboardwording.h"
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/keptchoice.h"
#include "app/model/conversion/reasonwording.h"
#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/clipboardtransfer.h"
#include "app/services/textjob.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace jingtai {

namespace {

using namespace std::chrono_literals;

/// Long enough that a fast typist is not converted letter by letter in a long text.
constexpr std::chrono::milliseconds s_shortPause = 60ms;
constexpr std::chrono::milliseconds s_longPause = 250ms;
/// Long enough for a program that is not busy, too short to be felt.
constexpr std::chrono::milliseconds s_clipboardWait = 10ms;
constexpr qsizetype s_longText = qsizetype(64) * 1024;
/// On each side of a row, looked for in its excerpt.
constexpr int s_excerptRows = 200;

} // namespace

ConversionState::ConversionState(MirrorLibrary &library, QString spoolDirectory,
                                 ConversionHistory *history, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_history(history)
    , m_catalog(library.catalog())
    , m_spoolDirectory(std::move(spoolDirectory))
    , m_table(m_catalog)
{
    m_pause.setSingleShot(true);
    m_choice.parameters = library.parameters();
    m_choice.disabled = library.disabled();
    m_table.setReasons([this](const TextHit &hit) { return reason(hit); });
    connect(&m_pause, &QTimer::timeout, this, &ConversionState::convertNow);
    connect(&library, &MirrorLibrary::changed, this, &ConversionState::takeLibrary);
}

ConversionState::~ConversionState()
{
    remember();
}

void ConversionState::setText(const QString &text)
{
    if (m_large || text == m_source.text())
        return;
    m_transfer.reset();
    if (text.isEmpty()) {
        remember();
        m_path.clear();
    }
    m_source.setText(text);
    restart();
}

void ConversionState::setLargeText(QString text)
{
    m_transfer.reset();
    remember();
    m_path.clear();
    m_large = std::make_unique<LargeText>(LargeText{{}, std::move(text)});
    m_largeInput.reset();
    startLarge();
}

void ConversionState::open(const QString &path)
{
    auto bytes = readSmallText(path);
    if (!bytes) {
        Q_EMIT problem(wording(bytes.error()));
        return;
    }
    m_transfer.reset();
    remember();
    if (!*bytes) {
        m_path = path;
        m_large = std::make_unique<LargeText>(LargeText{path, {}});
        m_largeInput.reset();
        startLarge();
        return;
    }
    // The text of before the large one comes back first: that is what undoing leads to.
    if (m_large)
        close();
    m_path = path;
    m_source.setFile(**bytes);
    Q_EMIT inputLoaded(m_source.text());
    restart();
}

bool ConversionState::takeClipboard()
{
    m_transfer = std::make_unique<ClipboardTransfer>(m_spoolDirectory);
    m_receivedSize = 0;
    m_transfer->start();
    if (const auto result = m_transfer->waitFor(s_clipboardWait)) {
        stopReceiving();
        if (result->end == ClipboardEnd::Refused || result->end == ClipboardEnd::NoServer)
            return false;
        received(*result);
        return true;
    }
    connect(m_transfer.get(), &ClipboardTransfer::progressed, this,
            [this](qint64 done, qint64 total) {
                m_receivedSize = done;
                Q_EMIT progressed(total > 0 ? int(std::min<qint64>(done * 1000 / total, 1000)) : 0);
            });
    connect(m_transfer.get(), &ClipboardTransfer::finished, this,
            [this](const ClipboardResult &result) {
                m_transfer.release()->deleteLater();
                received(result);
            });
    Q_EMIT progressed(0);
    Q_EMIT changed();
    return true;
}

void ConversionState::stopReceiving()
{
    if (!m_transfer)
        return;
    m_transfer.reset();
    Q_EMIT changed();
}

void ConversionState::received(const ClipboardResult &result)
{
    if (result.spooled) {
        remember();
        m_path.clear();
        m_large = std::make_unique<LargeText>();
        m_largeInput = result.spooled;
        startLarge();
        return;
    }
    Q_EMIT changed();
    if (result.end == ClipboardEnd::Complete)
        Q_EMIT textReceived(QString::fromUtf8(result.text));
    else if (result.end == ClipboardEnd::Refused)
        Q_EMIT clipboardRefused();
    else if (const QString sentence = wording(result); !sentence.isEmpty())
        Q_EMIT problem(sentence);
}

void ConversionState::close()
{
    m_transfer.reset();
    remember();
    m_job.reset();
    m_large.reset();
    m_largeInput.reset();
    m_largeOutput.reset();
    m_path.clear();
    clearResult();
    restart();
    Q_EMIT changed();
}

void ConversionState::cancel()
{
    if (m_transfer)
        stopReceiving();
    else if (m_job)
        m_job->cancel();
}

void ConversionState::setMirror(const QString &id)
{
    m_choice.perImage.clear();
    m_choice.perRegistry.clear();
    m_choice.leave.clear();
    m_choice.mirrors.clear();
    if (!id.isEmpty())
        m_choice.mirrors.push_back(id.toStdString());
    Q_EMIT chosen();
    choose();
}

void ConversionState::setRegistryMirror(const QString &registry, const QString &id)
{
    const std::string key = registry.toStdString();
    m_choice.perImage.clear();
    m_choice.leave.erase(key);
    if (id.isEmpty())
        m_choice.perRegistry.erase(key);
    else
        m_choice.perRegistry[key] = id.toStdString();
    Q_EMIT chosen();
    choose();
}

void ConversionState::setRegistryStays(const QString &registry)
{
    const std::string key = registry.toStdString();
    m_choice.perImage.clear();
    m_choice.perRegistry.erase(key);
    m_choice.leave.insert(key);
    Q_EMIT chosen();
    choose();
}

void ConversionState::setImageMirrors(const std::map<std::string, std::string> &mirrors)
{
    for (const auto &[image, id] : mirrors) {
        if (id.empty())
            m_choice.perImage.erase(image);
        else
            m_choice.perImage[image] = id;
    }
    choose();
}

void ConversionState::setBack(bool back)
{
    if (m_choice.back == back)
        return;
    m_choice.back = back;
    Q_EMIT chosen();
    choose();
}

void ConversionState::setForm(const OutputForm &form)
{
    m_form = form;
    Q_EMIT chosen();
    Q_EMIT choiceChanged();
    restart();
}

QJsonObject ConversionState::keptChoice() const
{
    return toJson({m_choice, m_form});
}

void ConversionState::restoreChoice(const QJsonObject &kept)
{
    KeptChoice known = keptChoiceFrom(kept, *m_catalog);
    known.choice.parameters = std::move(m_choice.parameters);
    known.choice.disabled = std::move(m_choice.disabled);
    known.choice.measurements = std::move(m_choice.measurements);
    m_choice = std::move(known.choice);
    m_form = std::move(known.form);
    choose();
}

void ConversionState::setMeasurements(std::map<std::string, Measurement, std::less<>> measurements,
                                      qint64 time)
{
    m_choice.measurements = std::move(measurements);
    m_measurementTime = m_choice.measurements.empty() ? 0 : time;
    m_names.reset();
    if (m_large || m_phase == Phase::Empty)
        return;
    // What comes out as it was leaves the table and its selection alone.
    const bool isSame
        = m_phase == Phase::Ready && m_form.kind == OutputForm::Kind::Text
          && convertSmall(m_source.bytes(), names(), m_form).output == m_result.output;
    if (isSame)
        Q_EMIT changed();
    else
        restart();
}

qint64 ConversionState::measurementTime() const
{
    return m_choice.back || !m_choice.mirrors.empty() ? 0 : m_measurementTime;
}

void ConversionState::remember()
{
    if (m_history == nullptr || !m_history->isEnabled() || m_remembered
        || (m_phase != Phase::Ready && m_phase != Phase::Waiting))
        return;
    m_remembered = true;
    const KeptNames kept = namesToKeep(m_table.hits(), names());
    m_history->record(kept.names,
                      m_result.counts.names > m_table.hits().size() ? m_result.counts.names
                                                                    : kept.count,
                      QDateTime::currentDateTime());
}

void ConversionState::choose()
{
    m_names.reset();
    Q_EMIT choiceChanged();
    restart();
}

void ConversionState::takeLibrary()
{
    // The converter borrows the catalogue that is about to go.
    m_names.reset();
    m_catalog = m_library.catalog();
    m_table.setCatalog(m_catalog);
    m_choice.parameters = m_library.parameters();
    m_choice.disabled = m_library.disabled();
    forgetMissingMirrors(m_choice, *m_catalog);
    choose();
}

qint64 ConversionState::largeSize() const
{
    return m_largeInput ? m_largeInput->size() : 0;
}

bool ConversionState::hasOutput() const
{
    return m_phase == Phase::Ready && (m_large ? m_largeOutput != nullptr : !m_source.isEmpty());
}

std::function<QByteArray()> ConversionState::outputBytes() const
{
    if (!m_large)
        return [bytes = m_result.output] { return bytes; };
    return [file = m_largeOutput] {
        QByteArray bytes;
        if (file) {
            bytes.resize(file->size());
            const auto count = file->read(0, bytes.data(), bytes.size());
            bytes.truncate(count.value_or(0));
        }
        return bytes;
    };
}

Excerpt ConversionState::inputExcerpt(int row) const
{
    return m_largeInput ? excerpt(*m_largeInput, row, inputPlaces) : Excerpt();
}

Excerpt ConversionState::outputExcerpt(int row) const
{
    return m_largeOutput && m_form.kind == OutputForm::Kind::Text
               ? excerpt(*m_largeOutput, row, outputPlaces)
               : Excerpt();
}

Excerpt ConversionState::excerpt(const SpoolFile &file, int row,
                                 std::vector<RowBytes> (*placesOf)(const TextHit &, int)) const
{
    const auto &hits = m_table.hits();
    if (row < 0 || std::size_t(row) >= hits.size() || hits[std::size_t(row)].spans.empty())
        return {};
    // More than its lines hold of them, but for a line of hundreds.
    const int first = std::max(0, row - s_excerptRows);
    const int last = int(std::min(hits.size() - 1, std::size_t(row) + s_excerptRows));
    std::vector<RowBytes> places;
    for (int each = first; each <= last; ++each) {
        for (const RowBytes &place : placesOf(hits[std::size_t(each)], each))
            places.push_back(place);
    }
    return excerptOf(file, placesOf(hits[std::size_t(row)], row).front(), places);
}

void ConversionState::save(const QString &path)
{
    if (!hasOutput())
        return;
    auto job = std::make_unique<SaveJob>(path, m_large ? QByteArray() : m_result.output,
                                         m_large ? m_largeOutput : nullptr);
    connect(job.get(), &SaveJob::finished, this,
            [this, done = job.get()](const std::optional<FileError> &error) {
                const QString target = done->path();
                const auto entry
                    = std::find_if(m_saves.begin(), m_saves.end(),
                                   [done](const auto &save) { return save.get() == done; });
                entry->release()->deleteLater();
                m_saves.erase(entry);
                if (error)
                    Q_EMIT problem(wording(*error));
                else
                    Q_EMIT saved(target);
            });
    job->start();
    m_saves.push_back(std::move(job));
}

void ConversionState::retranslate()
{
    m_table.retranslate();
    Q_EMIT changed();
}

void ConversionState::restart()
{
    if (m_large) {
        startLarge();
        return;
    }
    if (m_source.isEmpty()) {
        m_pause.stop();
        clearResult();
        m_phase = Phase::Empty;
        Q_EMIT changed();
        return;
    }
    m_phase = Phase::Waiting;
    m_pause.start(m_source.text().size() > s_longText ? s_longPause : s_shortPause);
}

const NameConverter &ConversionState::names()
{
    if (!m_names)
        m_names = std::make_unique<NameConverter>(*m_catalog, m_choice);
    return *m_names;
}

QString ConversionState::reason(const TextHit &hit)
{
    if (!hit.converted || hit.mirrorId.empty())
        return {};
    return wording(names().reasonFor(hit.upstream, hit.mirrorId), *m_catalog);
}

void ConversionState::convertNow()
{
    m_result = convertSmall(m_source.bytes(), names(), m_form);
    takeHits(std::exchange(m_result.hits, {}));
    m_phase = Phase::Ready;
    Q_EMIT changed();
}

void ConversionState::startLarge()
{
    m_pause.stop();
    clearResult();
    LargeText text = *m_large;
    m_largeOutput.reset();
    m_job = std::make_unique<TextJob>(m_catalog, m_choice, m_form, std::move(text), m_largeInput,
                                      m_spoolDirectory);
    connect(m_job.get(), &TextJob::progressed, this, [this](qint64 done, qint64 total) {
        Q_EMIT progressed(total > 0 ? int(done * 1000 / total) : 0);
    });
    connect(m_job.get(), &TextJob::finished, this, &ConversionState::largeDone);
    m_phase = Phase::Working;
    Q_EMIT changed();
    Q_EMIT progressed(0);
    m_job->start();
}

void ConversionState::largeDone(LargeResult &result)
{
    m_largeInput = result.input;
    // Pasted text lies in the spool file from now on.
    if (m_largeInput && m_large)
        m_large->pasted.clear();
    m_largeOutput = result.output;
    m_result.counts = {result.names, result.converted, result.withoutMirror, result.lines};
    takeHits(std::move(result.hits));
    QString sentence;
    switch (result.outcome) {
    case LargeResult::Outcome::Done:
        m_phase = Phase::Ready;
        break;
    case LargeResult::Outcome::Cancelled:
        m_phase = Phase::Cancelled;
        break;
    case LargeResult::Outcome::Failed:
        m_phase = Phase::Failed;
        sentence = result.problem ? wording(*result.problem) : QString();
        break;
    }
    Q_EMIT changed();
    if (!sentence.isEmpty())
        Q_EMIT problem(sentence);
}

void ConversionState::takeHits(std::vector<TextHit> hits)
{
    m_remembered = false;
    m_table.setHits(std::move(hits));
}

void ConversionState::clearResult()
{
    m_result = {};
    takeHits({});
}

} // namespace jingtai

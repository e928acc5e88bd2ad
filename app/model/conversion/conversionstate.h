// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"
#include "app/core/names/outputform.h"
#include "app/model/conversion/conversionsource.h"
#include "app/model/conversion/conversiontablemodel.h"
#include "app/model/conversion/smallconversion.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class ClipboardTransfer;
class ConversionHistory;
struct ClipboardResult;
struct LargeResult;
struct LargeText;
struct TextProblem;
class MirrorLibrary;
class SaveJob;
class SpoolFile;
class TextJob;

/// The text to convert, the choices, and what comes out. Small text is converted at once after a
/// short pause, large text file to file in the background; what is overtaken is dropped.
class ConversionState final : public QObject
{
    Q_OBJECT

public:
    enum class Phase : std::uint8_t {
        Empty,
        Waiting, ///< small text, about to be converted
        Working, ///< large text, in the background
        Ready,
        Cancelled, ///< large text
        Failed,    ///< large text: problem() says why
    };

    /// Library and history are borrowed. `spoolDirectory`: where large texts are kept while the
    /// program runs. Without a history nothing is recorded.
    ConversionState(MirrorLibrary &library, QString spoolDirectory,
                    ConversionHistory *history = nullptr, QObject *parent = nullptr);
    ~ConversionState() override;

    /// The text in the editor changed.
    void setText(const QString &text);
    /// Text that is too large for an editor.
    void setLargeText(QString text);
    /// Opens a file: inputLoaded() for the editor, or it is converted file to file. A file that
    /// cannot be taken leaves everything as it was and gives problem().
    void open(const QString &path);
    /// Takes the text in the clipboard of another program on the X server: textReceived() for the
    /// editor – within this call, where that program is quick –, or it is converted file to file.
    /// Until it is there everything stays as it was, and it does if problem() comes instead. False,
    /// or later clipboardRefused(): there is no text to be had in this way.
    bool takeClipboard();
    /// Whether that goes on.
    bool isReceiving() const { return m_transfer != nullptr; }
    /// Bytes that have come so far.
    qint64 receivedSize() const { return m_receivedSize; }
    /// Leaves it: another text is taken.
    void stopReceiving();
    /// Leaves a large text.
    void close();
    /// What is received, or else converted.
    void cancel();

    const ConversionChoice &choice() const { return m_choice; }
    /// An empty id: the automatic choice. Forgets what was chosen for single registries.
    void setMirror(const QString &id);
    /// An empty id: automatic for that registry.
    void setRegistryMirror(const QString &registry, const QString &id);
    void setRegistryStays(const QString &registry);
    /// For single images, by their original names (TextHit::upstream); an empty id: as chosen for
    /// the others. Forgotten with the next of the choices above, and with the program.
    void setImageMirrors(const std::map<std::string, std::string> &mirrors);
    void setBack(bool back);
    const OutputForm &form() const { return m_form; }
    void setForm(const OutputForm &form);
    /// What was chosen, to be kept between starts, and taken up again.
    QJsonObject keptChoice() const;
    void restoreChoice(const QJsonObject &kept);

    /// What checks found of the mirrors, and when the last one was (Unix time, in seconds): the
    /// automatic choice goes by it. Small text is converted anew, large text stays as it is.
    void setMeasurements(std::map<std::string, Measurement, std::less<>> measurements, qint64 time);
    /// Of the measurements that the text was converted by; 0 where there are none or where they
    /// had no say.
    qint64 measurementTime() const;

    ConversionHistory *history() const { return m_history; }
    /// Puts the names of the text into the history: it is done with, or its result was taken.
    void remember();

    Phase phase() const { return m_phase; }
    bool isLarge() const { return m_large != nullptr; }
    /// Receives or converts a text in the background.
    bool isBusy() const { return isReceiving() || m_phase == Phase::Working; }
    const ConversionCounts &counts() const { return m_result.counts; }
    /// Bytes of the large text; 0 while that is not known.
    qint64 largeSize() const;
    /// The opened file; empty for typed and pasted text.
    const QString &path() const { return m_path; }
    /// The small text.
    const QString &text() const { return m_source.text(); }
    /// What comes out for small text, with the line ends of an editor.
    const QString &output() const { return m_result.shownOutput; }
    /// Names in output(), and in text(); in the order of their starts.
    const std::vector<TintedSpan> &tints() const { return m_result.outputTints; }
    const std::vector<TintedSpan> &inputTints() const { return m_result.inputTints; }
    bool hasOutput() const;
    /// The exact bytes that come out, for the clipboard; may be called after this object is gone.
    std::function<QByteArray()> outputBytes() const;
    /// Lines around a row of the table.
    Excerpt inputExcerpt(int row) const;
    Excerpt outputExcerpt(int row) const;

    ConversionTableModel *table() { return &m_table; }
    const ConversionTableModel *table() const { return &m_table; }
    MirrorLibrary &library() const { return m_library; }
    const MirrorCatalog &catalog() const { return *m_catalog; }
    /// Converts by the choice; borrowed, until choice or library change.
    const NameConverter &names();

    /// Writes what comes out; saved() or problem() follows.
    void save(const QString &path);
    void retranslate();

Q_SIGNALS:
    /// A file for the editor.
    void inputLoaded(const QString &text);
    /// What takeClipboard() found, for the editor.
    void textReceived(const QString &text);
    void clipboardRefused();
    void choiceChanged();
    /// The choice was changed by the person, not by the library.
    void chosen();
    /// Phase, result or counts, or whether something is received.
    void changed();
    /// In thousandths; 0 too where it is not known how much there is.
    void progressed(int done);
    /// A sentence for the person.
    void problem(const QString &sentence);
    void saved(const QString &path);

private:
    void restart();
    void convertNow();
    void received(const ClipboardResult &result);
    void startLarge();
    void largeDone(LargeResult &result);
    void choose();
    void takeHits(std::vector<TextHit> hits);
    void takeLibrary();
    void clearResult();
    QString reason(const TextHit &hit);
    Excerpt excerpt(const SpoolFile &file, int row,
                    std::vector<RowBytes> (*placesOf)(const TextHit &, int)) const;

    MirrorLibrary &m_library;
    ConversionHistory *m_history;
    std::shared_ptr<const MirrorCatalog> m_catalog;
    QString m_spoolDirectory;
    ConversionChoice m_choice;
    OutputForm m_form;
    qint64 m_measurementTime = 0;
    std::unique_ptr<NameConverter> m_names;
    ConversionTableModel m_table;
    QTimer m_pause;
    Phase m_phase = Phase::Empty;
    QString m_path;

    ConversionSource m_source;
    /// Its hits are in the table. Of a large text the counts alone.
    SmallConversion m_result;
    /// Whether the names of the table are in the history.
    bool m_remembered = false;

    std::unique_ptr<LargeText> m_large;
    std::unique_ptr<TextJob> m_job;
    std::unique_ptr<ClipboardTransfer> m_transfer;
    qint64 m_receivedSize = 0;
    std::shared_ptr<SpoolFile> m_largeInput;
    std::shared_ptr<SpoolFile> m_largeOutput;
    std::vector<std::unique_ptr<SaveJob>> m_saves;
};

} // namespace jingtai

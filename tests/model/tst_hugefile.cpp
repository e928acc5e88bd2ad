// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionstate.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

constexpr qint64 s_megabyte = qint64{1024} * 1024;
constexpr int s_megabytes = 300;
/// Memory that may be had beside what was there before, in bytes, whatever the size of the file.
#ifdef __SANITIZE_ADDRESS__
// It keeps what was freed for a while, and a part beside each block.
constexpr qint64 s_room = 192 * s_megabyte;
#else
constexpr qint64 s_room = 64 * s_megabyte;
#endif
/// Milliseconds; no figure to reach.
constexpr int s_wait = 240000;

/// A megabyte of a log in which few names stand.
QByteArray block()
{
    QByteArray text;
    while (text.size() < s_megabyte - 4096) {
        text += QByteArray("2026-01-01T00:00:00Z host kubelet[1]: nothing but words in this line\n")
                    .repeated(50);
        text += "        image: quay.io/prometheus/node-exporter:v0.18.1\n";
    }
    text += QByteArray(qsizetype(s_megabyte) - text.size() - 1, '#') + '\n';
    return text;
}

/// The most that the process had in memory since the last call, in bytes.
qint64 peak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(QStringLiteral("VmHWM:\\s*(\\d+) kB"));
    const qint64 found = line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    // "5" begins anew.
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
    return found * 1024;
}

} // namespace

/// A file that is larger than the memory which may be had for it.
class TstHugeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isConvertedAndSaved();
    void canBeCancelled();
    void cleanupTestCase();

private:
    QTemporaryDir m_directory;
    QString m_file;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<ConversionState> m_state;
};

void TstHugeFile::initTestCase()
{
    m_file = m_directory.filePath(QStringLiteral("huge.log"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray text = block();
    for (int i = 0; i < s_megabytes; ++i)
        QCOMPARE(file.write(text), qint64(text.size()));
    file.close();
    m_settings = std::make_unique<JsonStore>(m_directory.filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(
        builtInCatalog(), *m_settings, m_directory.filePath(QStringLiteral("mirrors.json")));
    m_state = std::make_unique<ConversionState>(*m_library, m_directory.path());
}

void TstHugeFile::isConvertedAndSaved()
{
    const qint64 before = peak();
    QVERIFY(before > 0);
    m_state->setMirror(QStringLiteral("qiniu-quay"));
    m_state->open(m_file);
    QCOMPARE(m_state->phase(), ConversionState::Phase::Working);
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), ConversionState::Phase::Ready, s_wait);
    QCOMPARE(m_state->largeSize(), s_megabytes * s_megabyte);
    const quint64 perBlock = quint64(block().count("image:"));
    QCOMPARE(m_state->counts().names, perBlock * s_megabytes);
    QCOMPARE(m_state->counts().converted, m_state->counts().names);
    QVERIFY(!m_state->inputExcerpt(0).text.isEmpty());
    QVERIFY(!m_state->outputExcerpt(m_state->table()->rowCount() - 1).text.isEmpty());

    QSignalSpy saved(m_state.get(), &ConversionState::saved);
    QSignalSpy problem(m_state.get(), &ConversionState::problem);
    const QString target = m_directory.filePath(QStringLiteral("saved.log"));
    m_state->save(target);
    QTRY_VERIFY_WITH_TIMEOUT(saved.size() + problem.size() > 0, s_wait);
    QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
    const qint64 taken = peak() - before;
    qInfo("%lld MB more than before", static_cast<long long>(taken / s_megabyte));
    QVERIFY2(taken < s_room, qPrintable(QString::number(taken)));

    QFile result(target);
    QVERIFY(result.open(QIODevice::ReadOnly));
    const QByteArray converted
        = block().replace("quay.io/prometheus", "quay-mirror.qiniu.com/prometheus");
    QCOMPARE(result.size(), qint64(converted.size()) * s_megabytes);
    QCOMPARE(result.read(converted.size()), converted);
    QVERIFY(result.seek(result.size() - converted.size()));
    QCOMPARE(result.readAll(), converted);
    result.close();
    QVERIFY(result.remove());
}

void TstHugeFile::canBeCancelled()
{
    QSignalSpy progressed(m_state.get(), &ConversionState::progressed);
    m_state->open(m_file);
    QTRY_VERIFY_WITH_TIMEOUT(progressed.size() > 1, s_wait);
    m_state->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), ConversionState::Phase::Cancelled, s_wait);
    QVERIFY(!m_state->hasOutput());
    m_state->close();
    QCOMPARE(m_state->phase(), ConversionState::Phase::Empty);
}

void TstHugeFile::cleanupTestCase()
{
    m_state.reset();
    m_library.reset();
    m_settings.reset();
}

QTEST_GUILESS_MAIN(TstHugeFile)
#include "tst_hugefile.moc"

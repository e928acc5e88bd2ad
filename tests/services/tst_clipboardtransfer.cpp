// SPDX-License-Identifier: MIT
#include "app/services/clipboardtransfer.h"
#include "app/services/spoolfile.h"
#include "app/services/textjob.h"
#include "tests/services/clipboardowner.h"
#include "tests/services/xserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;
using namespace std::chrono_literals;

namespace {

constexpr int s_wait = 20000;
constexpr qsizetype s_small = qsizetype(300) * 1024;
constexpr qsizetype s_large = qsizetype(3) * 1024 * 1024;
/// Of the owners that are waited for in vain.
constexpr std::chrono::milliseconds s_shortPatience = 300ms;

/// So many bytes, no two lines of which are alike.
QByteArray textOf(qsizetype size)
{
    QByteArray text;
    for (int line = 0; text.size() < size; ++line)
        text += "image: quay.io/a/b:" + QByteArray::number(line) + " # 镜台\n";
    text.truncate(size);
    return text;
}

} // namespace

class TstClipboardTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void textIsFetched_data();
    void textIsFetched();
    void progressIsTold();
    void steadyOwnerMayTakeLong();
    void nothingIsFetched_data();
    void nothingIsFetched();
    void clipboardWithoutOwner();
    void spoolCannotBeMade();
    void itIsCancelled();
    void itIsSilentWhenDestroyed();
    void leftOwnerIsNotHeard();
    void quickOwnerIsWaitedFor();
    void largeTextIsNotWaitedFor();

private:
    void fetch(std::chrono::milliseconds patience = ClipboardTransfer::s_patience);

    XServer m_server;
    QByteArray m_display;
    QTemporaryDir m_directory;
    ClipboardResult m_result;
};

void TstClipboardTransfer::initTestCase()
{
    if (!m_server.start())
        QSKIP("not run: Xvfb is not installed");
    m_display = qgetenv("DISPLAY");
}

void TstClipboardTransfer::init()
{
    qputenv("DISPLAY", m_display);
    m_result = {};
}

void TstClipboardTransfer::fetch(std::chrono::milliseconds patience)
{
    ClipboardTransfer transfer(m_directory.path(), patience);
    QSignalSpy finished(&transfer, &ClipboardTransfer::finished);
    connect(&transfer, &ClipboardTransfer::finished, this,
            [this](const ClipboardResult &result) { m_result = result; });
    transfer.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, s_wait);
}

void TstClipboardTransfer::textIsFetched_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("inPieces");
    QTest::addColumn<int>("saidSize");
    QTest::newRow("small, at once") << qsizetype(40) << false << -1;
    QTest::newRow("large, at once") << s_large << false << -1;
    QTest::newRow("small, in pieces") << s_small << true << -1;
    QTest::newRow("small in one piece") << qsizetype(7) << true << -1;
    QTest::newRow("large, in pieces") << s_large << true << -1;
    QTest::newRow("of unknown size") << s_large << true << 0;
    QTest::newRow("larger than said") << s_large << true << 10;
    QTest::newRow("smaller than said") << s_small << true << 100'000'000;
    QTest::newRow("the largest for an editor") << qsizetype(s_maxEditorBytes) << true << -1;
    QTest::newRow("a byte more") << qsizetype(s_maxEditorBytes + 1) << true << -1;
}

void TstClipboardTransfer::textIsFetched()
{
    QFETCH(qsizetype, size);
    QFETCH(bool, inPieces);
    QFETCH(int, saidSize);
    const QByteArray text = textOf(size);
    ClipboardOwner::Manners manners;
    manners.inPieces = inPieces;
    manners.saidSize = saidSize;
    const ClipboardOwner owner(text, manners);
    fetch();
    QCOMPARE(m_result.end, ClipboardEnd::Complete);
    if (size <= s_maxEditorBytes) {
        QVERIFY(m_result.text == text);
        QVERIFY(!m_result.spooled);
        return;
    }
    QVERIFY(m_result.text.isEmpty());
    QVERIFY(m_result.spooled);
    QCOMPARE(m_result.spooled->size(), qint64(size));
    QByteArray spooled(size, Qt::Uninitialized);
    QCOMPARE(m_result.spooled->read(0, spooled.data(), size).value_or(0), qint64(size));
    QVERIFY(spooled == text);
}

void TstClipboardTransfer::progressIsTold()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.stopsAfter = 3;
    // So long that some is told, however fast the machine is.
    manners.pause = 60ms;
    ClipboardOwner owner(textOf(s_small), manners);
    ClipboardTransfer transfer(m_directory.path());
    QSignalSpy progressed(&transfer, &ClipboardTransfer::progressed);
    QSignalSpy finished(&transfer, &ClipboardTransfer::finished);
    transfer.start();
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), s_wait);
    QVERIFY(progressed.last().at(0).toLongLong() > 0);
    QVERIFY(progressed.last().at(0).toLongLong() < s_small);
    QCOMPARE(progressed.last().at(1).toLongLong(), s_small);
    QVERIFY(finished.isEmpty());
    owner.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, s_wait);
}

void TstClipboardTransfer::steadyOwnerMayTakeLong()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.pause = 400ms;
    const ClipboardOwner owner(textOf(s_small), manners);
    fetch(1500ms);
    QCOMPARE(m_result.end, ClipboardEnd::Complete);
    QVERIFY(m_result.text == textOf(s_small));
}

void TstClipboardTransfer::nothingIsFetched_data()
{
    QTest::addColumn<bool>("inPieces");
    QTest::addColumn<int>("stopsAfter");
    QTest::addColumn<bool>("vanishes");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<ClipboardEnd>("end");
    QTest::newRow("never answers") << false << 0 << false << false << ClipboardEnd::Silent;
    QTest::newRow("stops before the first piece")
        << true << 0 << false << false << ClipboardEnd::Silent;
    QTest::newRow("stops in the middle") << true << 20 << false << false << ClipboardEnd::Silent;
    QTest::newRow("goes away when it is asked")
        << false << 0 << true << false << ClipboardEnd::Vanished;
    QTest::newRow("goes away in the middle")
        << true << 20 << true << false << ClipboardEnd::Vanished;
    QTest::newRow("has no text in UTF-8") << false << -1 << false << true << ClipboardEnd::Refused;
}

void TstClipboardTransfer::nothingIsFetched()
{
    QFETCH(bool, inPieces);
    QFETCH(int, stopsAfter);
    QFETCH(bool, vanishes);
    QFETCH(bool, isOld);
    QFETCH(ClipboardEnd, end);
    ClipboardOwner::Manners manners;
    manners.inPieces = inPieces;
    manners.stopsAfter = stopsAfter;
    manners.vanishes = vanishes;
    manners.isOld = isOld;
    const ClipboardOwner owner(textOf(s_large), manners);
    fetch(end == ClipboardEnd::Silent ? s_shortPatience : ClipboardTransfer::s_patience);
    QCOMPARE(m_result.end, end);
    QVERIFY(m_result.text.isEmpty());
    QVERIFY(!m_result.spooled);
    QCOMPARE(owner.asked(), 1);
}

void TstClipboardTransfer::clipboardWithoutOwner()
{
    {
        const ClipboardOwner gone("image: quay.io/a/b:1", {});
    }
    fetch();
    QCOMPARE(m_result.end, ClipboardEnd::Refused);
    const ClipboardOwner empty({}, {});
    fetch();
    QCOMPARE(m_result.end, ClipboardEnd::Refused);
    qputenv("DISPLAY", "none");
    fetch();
    QCOMPARE(m_result.end, ClipboardEnd::NoServer);
}

void TstClipboardTransfer::spoolCannotBeMade()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    const ClipboardOwner owner(textOf(s_large), manners);
    ClipboardTransfer transfer(QStringLiteral("/dev/null/spool"));
    QSignalSpy finished(&transfer, &ClipboardTransfer::finished);
    connect(&transfer, &ClipboardTransfer::finished, this,
            [this](const ClipboardResult &result) { m_result = result; });
    transfer.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, s_wait);
    QCOMPARE(m_result.end, ClipboardEnd::NotTaken);
    QCOMPARE(m_result.systemError, ENOTDIR);
}

void TstClipboardTransfer::itIsCancelled()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.stopsAfter = 20;
    const ClipboardOwner owner(textOf(s_large), manners);
    ClipboardTransfer transfer(m_directory.path(), std::chrono::hours(1));
    QSignalSpy finished(&transfer, &ClipboardTransfer::finished);
    connect(&transfer, &ClipboardTransfer::finished, this,
            [this](const ClipboardResult &result) { m_result = result; });
    transfer.start();
    QTRY_COMPARE_WITH_TIMEOUT(owner.pieces(), 20, s_wait);
    transfer.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, s_wait);
    QCOMPARE(m_result.end, ClipboardEnd::Cancelled);
    QVERIFY(!m_result.spooled);
}

void TstClipboardTransfer::itIsSilentWhenDestroyed()
{
    ClipboardOwner::Manners manners;
    manners.stopsAfter = 0;
    const ClipboardOwner owner(textOf(s_small), manners);
    auto transfer = std::make_unique<ClipboardTransfer>(m_directory.path(), std::chrono::hours(1));
    QSignalSpy finished(transfer.get(), &ClipboardTransfer::finished);
    transfer->start();
    QTRY_COMPARE_WITH_TIMEOUT(owner.asked(), 1, s_wait);
    transfer.reset();
    QCoreApplication::processEvents();
    QVERIFY(finished.isEmpty());
}

void TstClipboardTransfer::leftOwnerIsNotHeard()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.stopsAfter = 1;
    ClipboardOwner left(QByteArray(s_small, 'x'), manners);
    auto first = std::make_unique<ClipboardTransfer>(m_directory.path());
    first->start();
    QTRY_COMPARE_WITH_TIMEOUT(left.pieces(), 1, s_wait);
    ClipboardOwner owner(textOf(s_small), manners);
    first.reset();
    ClipboardTransfer second(m_directory.path());
    QSignalSpy finished(&second, &ClipboardTransfer::finished);
    connect(&second, &ClipboardTransfer::finished, this,
            [this](const ClipboardResult &result) { m_result = result; });
    second.start();
    QTRY_COMPARE_WITH_TIMEOUT(owner.pieces(), 1, s_wait);
    // It hands its next piece to a window that may be another's by now.
    left.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(left.pieces(), 2, s_wait);
    owner.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, s_wait);
    QVERIFY(m_result.text == textOf(s_small));
}

void TstClipboardTransfer::quickOwnerIsWaitedFor()
{
    const ClipboardOwner owner(textOf(s_small), {});
    ClipboardTransfer transfer(m_directory.path());
    transfer.start();
    const auto result = transfer.waitFor(std::chrono::hours(1));
    QVERIFY(result);
    QVERIFY(result->text == textOf(s_small));
}

void TstClipboardTransfer::largeTextIsNotWaitedFor()
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.stopsAfter = 1;
    const ClipboardOwner owner(textOf(s_large), manners);
    ClipboardTransfer transfer(m_directory.path(), std::chrono::hours(1));
    transfer.start();
    QVERIFY(!transfer.waitFor(std::chrono::hours(1)));
}

QTEST_GUILESS_MAIN(TstClipboardTransfer)

#include "tst_clipboardtransfer.moc"

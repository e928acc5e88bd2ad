// SPDX-License-Identifier: MIT
#include "app/services/clipboardpeek.h"
#include "app/services/textjob.h"
#include "tests/services/clipboardowner.h"
#include "tests/services/xserver.h"

#include <QTest>

#include <optional>

using namespace jingtai;
using namespace std::chrono_literals;

namespace {

constexpr int s_wait = 20000;
/// Of the owners that are waited for in vain.
constexpr std::chrono::milliseconds s_shortPatience = 300ms;
const QByteArray s_text = "image: quay.io/a/b:1 # 镜台\n";

} // namespace

/// A look at what another program has in the clipboard of the X server.
class TstClipboardPeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsSeen_data();
    void textIsSeen();
    void aSecretIsLeftAlone();
    void whatIsTooLargeIsLeft_data();
    void whatIsTooLargeIsLeft();
    void whoDoesNotAnswerIsLeft();
    void nobodyOwnsIt();

private:
    std::optional<QByteArray> look();

    XServer m_server;
};

void TstClipboardPeek::initTestCase()
{
    if (!m_server.start())
        QSKIP("not run: Xvfb is not installed");
}

std::optional<QByteArray> TstClipboardPeek::look()
{
    std::optional<QByteArray> seen;
    ClipboardPeek peek(s_shortPatience);
    connect(&peek, &ClipboardPeek::done, this, [&seen](const QByteArray &text) { seen = text; });
    peek.start();
    static_cast<void>(QTest::qWaitFor([&seen] { return seen.has_value(); }, s_wait));
    return seen;
}

void TstClipboardPeek::textIsSeen_data()
{
    QTest::addColumn<bool>("inPieces");
    QTest::addColumn<bool>("hasMark");
    QTest::newRow("at once") << false << false;
    QTest::newRow("in pieces") << true << false;
    QTest::newRow("with an empty mark") << false << true;
}

void TstClipboardPeek::textIsSeen()
{
    QFETCH(bool, inPieces);
    QFETCH(bool, hasMark);
    ClipboardOwner::Manners manners;
    manners.inPieces = inPieces;
    manners.mark = hasMark ? "" : nullptr;
    const ClipboardOwner owner(s_text, manners);
    QCOMPARE(look(), std::optional(s_text));
}

void TstClipboardPeek::aSecretIsLeftAlone()
{
    ClipboardOwner::Manners manners;
    manners.mark = "secret";
    const ClipboardOwner owner(s_text, manners);
    QCOMPARE(look(), std::optional(QByteArray()));
    QVERIFY(owner.asked() > 0);
    QCOMPARE(owner.askedForText(), 0);
}

void TstClipboardPeek::whatIsTooLargeIsLeft_data()
{
    QTest::addColumn<bool>("inPieces");
    QTest::addColumn<int>("saidSize");
    QTest::newRow("at once") << false << -1;
    QTest::newRow("in pieces") << true << -1;
    QTest::newRow("said to be small") << true << 10;
}

void TstClipboardPeek::whatIsTooLargeIsLeft()
{
    QFETCH(bool, inPieces);
    QFETCH(int, saidSize);
    ClipboardOwner::Manners manners;
    manners.inPieces = inPieces;
    manners.saidSize = saidSize;
    const ClipboardOwner owner(QByteArray(s_maxEditorBytes + 1, 'a'), manners);
    QCOMPARE(look(), std::optional(QByteArray()));
}

void TstClipboardPeek::whoDoesNotAnswerIsLeft()
{
    ClipboardOwner::Manners manners;
    manners.stopsAfter = 0;
    const ClipboardOwner owner(s_text, manners);
    QCOMPARE(look(), std::optional(QByteArray()));
}

void TstClipboardPeek::nobodyOwnsIt()
{
    QCOMPARE(look(), std::optional(QByteArray()));
}

QTEST_GUILESS_MAIN(TstClipboardPeek)
#include "tst_clipboardpeek.moc"

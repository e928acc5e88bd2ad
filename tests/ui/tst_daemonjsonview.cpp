// SPDX-License-Identifier: MIT
#include "tests/ui/daemontest.h"
#include "ui/docker/daemonjsonview.h"
#include "ui/docker/jsoneditor.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

using namespace jingtai;

class TstDaemonJsonView : public DaemonTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFile();
    void typingChangesTheFile();
    void lineEndsStay();
    void theFormIsFollowed();
    void undoIsFollowed();
    void whatIsTypedTogetherIsOneStep();
    void pastingManyLines();
    void allIsReplaced();
    void problemsAreMarked();
    void keysGoToProblems();
    void readOnly();
    void aLargeFileIsTyped();

private:
    QWidget *make() override
    {
        m_view = new DaemonJsonView(*m_document, *m_problems);
        return m_view;
    }
    JsonEditor *editor() const { return m_view->editor(); }

    DaemonJsonView *m_view = nullptr;
};

void TstDaemonJsonView::showsTheFile()
{
    load("{\"debug\": true}");
    QCOMPARE(editor()->exactText(), QStringLiteral("{\"debug\": true}"));
    QCOMPARE(editor()->accessibleName(), QStringLiteral("JSON"));
}

void TstDaemonJsonView::typingChangesTheFile()
{
    load("{\"debug\": true}");
    editor()->setFocus();
    editor()->moveCursor(QTextCursor::End);
    editor()->moveCursor(QTextCursor::Left);
    QTest::keyClicks(editor(), QStringLiteral(", \"mtu\": 9"));
    QCOMPARE(text(), QByteArray("{\"debug\": true, \"mtu\": 9}"));
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QCOMPARE(text(), QByteArray("{\"debug\": true, \"mtu\": }"));
    QVERIFY(!m_form->readOnlyReason().isEmpty());
}

void TstDaemonJsonView::lineEndsStay()
{
    load("\xEF\xBB\xBF{\r\n  \"debug\": true\r\n}\r\n");
    QCOMPARE(editor()->exactText(), QStringLiteral("{\n  \"debug\": true\n}\n"));
    editor()->moveCursor(QTextCursor::Start);
    editor()->moveCursor(QTextCursor::EndOfLine);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), QStringLiteral("\"mtu\": 9,"));
    QCOMPARE(text(), QByteArray("\xEF\xBB\xBF{\r\n  \"mtu\": 9,\r\n  \"debug\": true\r\n}\r\n"));
}

void TstDaemonJsonView::theFormIsFollowed()
{
    load("{\"mtu\": 1400}");
    m_form->setNumber(m_form->rowOfPointer(QStringLiteral("/mtu")), 1500);
    QCOMPARE(editor()->exactText(), QStringLiteral("{\"mtu\": 1500}"));
    // And typing goes on from there.
    editor()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor(), QStringLiteral(" "));
    QCOMPARE(text(), QByteArray(" {\"mtu\": 1500}"));
}

void TstDaemonJsonView::undoIsFollowed()
{
    load("{}");
    editor()->setFocus();
    editor()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor(), QStringLiteral("  "));
    m_document->undo();
    QCOMPARE(editor()->exactText(), QStringLiteral("{}"));
    m_document->redo();
    QCOMPARE(editor()->exactText(), QStringLiteral("  {}"));
    QCOMPARE(text(), QByteArray("  {}"));
}

void TstDaemonJsonView::whatIsTypedTogetherIsOneStep()
{
    load("{}");
    editor()->setFocus();
    editor()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor(), QStringLiteral("abc"));
    m_document->undo();
    QCOMPARE(text(), QByteArray("{}"));
    QVERIFY(!m_document->canUndo());
}

void TstDaemonJsonView::pastingManyLines()
{
    load("{}");
    editor()->setFocus();
    QApplication::clipboard()->setText(QStringLiteral("{\n  \"mtu\": 9\n}\n"));
    editor()->selectAll();
    editor()->paste();
    QCOMPARE(text(), QByteArray("{\n  \"mtu\": 9\n}\n"));
}

void TstDaemonJsonView::allIsReplaced()
{
    load("{\n\"a\": 1\n}\n");
    // As a screen reader does.
    editor()->setPlainText(QStringLiteral("{\"mtu\": 1}"));
    QCOMPARE(text(), QByteArray("{\"mtu\": 1}"));
    editor()->clear();
    QCOMPARE(text(), QByteArray());
    editor()->setPlainText(QStringLiteral("{}"));
    QCOMPARE(text(), QByteArray("{}"));
}

void TstDaemonJsonView::problemsAreMarked()
{
    load("{\n  \"debug\": true,\n}\n");
    QSignalSpy reached(m_view, &DaemonJsonView::problemReached);
    m_view->goToProblem(0);
    QVERIFY(editor()->hasFocus());
    QCOMPARE(editor()->textCursor().blockNumber(), 1);
    QCOMPARE(editor()->textCursor().positionInBlock(), 15);
    QVERIFY(editor()->accessibleDescription().contains(QLatin1String("comma")));
    QCOMPARE(reached.size(), 1);
    m_problems->fix(0);
    QCOMPARE(editor()->accessibleDescription(), QString());
}

void TstDaemonJsonView::keysGoToProblems()
{
    load("{\n  \"registry-mirror\": [],\n  \"insecure-registry\": []\n}\n");
    QVERIFY(m_view->goToNextProblem(true));
    QCOMPARE(editor()->textCursor().blockNumber(), 1);
    QVERIFY(m_view->goToNextProblem(true));
    QCOMPARE(editor()->textCursor().blockNumber(), 2);
    QVERIFY(m_view->goToNextProblem(true));
    QCOMPARE(editor()->textCursor().blockNumber(), 1);
}

void TstDaemonJsonView::readOnly()
{
    load("{}");
    m_view->setReadOnly(true);
    QTest::keyClicks(editor(), QStringLiteral("abc"));
    QCOMPARE(text(), QByteArray("{}"));
}

void TstDaemonJsonView::aLargeFileIsTyped()
{
    QByteArray large = "{\"labels\": [\n";
    while (large.size() < (1 << 20) - 100)
        large += "  \"key" + QByteArray::number(large.size()) + "=value\",\n";
    large += "  \"end=1\"\n]}\n";
    load(large);
    QCOMPARE(editor()->exactText().toUtf8(), large);
    editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor(), QStringLiteral(" "));
    QCOMPARE(text(), large + " ");
}

QTEST_MAIN(TstDaemonJsonView)
#include "tst_daemonjsonview.moc"

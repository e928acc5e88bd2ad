// SPDX-License-Identifier: MIT
#include "tests/services/clipboardowner.h"
#include "tests/services/xserver.h"
#include "tests/ui/windowtest.h"
#include "ui/parts/codeeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTextBlock>

#include <cstdio>
#include <functional>

using namespace jingtai;

namespace {

/// The first look at a clipboard that nobody answers for takes 5 s.
constexpr int s_wait = 20000;
constexpr int s_notRun = 77;
const QString s_before = QStringLiteral("image: quay.io/before/it:1\n");

QByteArray yaml(int names)
{
    QByteArray text;
    for (int i = 0; i < names; ++i)
        text += "  - name: c" + QByteArray::number(i) + " # 镜台\n    image: quay.io/a/b:1\n";
    return text;
}

ClipboardOwner::Manners inPieces(int stopsAfter = -1)
{
    ClipboardOwner::Manners manners;
    manners.inPieces = true;
    manners.stopsAfter = stopsAfter;
    return manners;
}

} // namespace

/// Pasting into the page Convert what another program on the same X server has in its clipboard.
class TstPaste : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void largeTextIsConverted_data();
    void largeTextIsConverted();
    void smallTextGoesIntoTheEditor_data();
    void smallTextGoesIntoTheEditor();
    void buttonShowsTheStart();
    void pasteIntoTheMiddle();
    void textStaysUntilTheOtherIsThere();
    void itIsCancelled_data();
    void itIsCancelled();
    void somethingElseIsDone_data();
    void somethingElseIsDone();
    void pasteAgain();
    void pasteOverALargeText();
    void languageIsSwitched();
    void windowIsClosed();
    void failureIsSaid_data();
    void failureIsSaid();
    void oldProgramIsAskedInItsWay_data();
    void oldProgramIsAskedInItsWay();
    void nobodyHasAText();
    void menuDoesNotAsk();
    void copiedTextIsOffered();
    void whatIsCopiedIsNotLookedAt_data();
    void whatIsCopiedIsNotLookedAt();

private:
    void started() override;
    CodeEditor *input() { return find<CodeEditor>("textToConvert"); }
    QString output() { return find<CodeEditor>("convertedText")->exactText(); }
    /// A text in the editor, all of which is chosen, and what it becomes.
    void haveText();
    /// What is there before something is pasted is still there, and can be typed in.
    void verifyNothingHappened();
    /// Pastes over it from a program that stops in the middle.
    void pasteFrom(const ClipboardOwner &owner);

    QString m_output;
};

void TstPaste::started()
{
    m_copied.reset();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstPaste::haveText()
{
    input()->replaceText(s_before);
    input()->setFocus();
    input()->selectAll();
    QTRY_VERIFY(m_conversion->phase() == ConversionState::Phase::Ready);
    m_output = output();
    QVERIFY(m_output.contains(QStringLiteral("/before/it:1")));
}

void TstPaste::verifyNothingHappened()
{
    QVERIFY(!m_conversion->isReceiving());
    QVERIFY(!m_conversion->isLarge());
    QVERIFY(!input()->isReadOnly());
    QVERIFY(!find<QWidget>("largeBar")->isVisible());
    QCOMPARE(input()->exactText(), s_before);
    QCOMPARE(output(), m_output);
}

void TstPaste::pasteFrom(const ClipboardOwner &owner)
{
    haveText();
    input()->paste();
    QVERIFY(m_conversion->isReceiving());
    QTRY_VERIFY(owner.asked() > 0);
}

void TstPaste::largeTextIsConverted_data()
{
    QTest::addColumn<bool>("pieces");
    QTest::addColumn<bool>("byButton");
    QTest::newRow("in pieces") << true << false;
    QTest::newRow("at once") << false << false;
    QTest::newRow("by the button") << true << true;
}

void TstPaste::largeTextIsConverted()
{
    QFETCH(bool, pieces);
    QFETCH(bool, byButton);
    const QByteArray text = yaml(40000);
    ClipboardOwner::Manners manners;
    manners.inPieces = pieces;
    const ClipboardOwner owner(text, manners);
    if (byButton)
        REQUIRE_CLICK("paste");
    else
        input()->paste();
    QVERIFY(m_conversion->isReceiving() || m_conversion->isLarge());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyConverted")->isEnabled(), s_wait);
    QVERIFY(find<QWidget>("largeBar")->isVisible());
    QVERIFY(find<QPushButton>("closeLarge")->isVisible());
    QVERIFY(!find<QPushButton>("cancel")->isVisible());
    QVERIFY(input()->isReadOnly());
    QVERIFY(find<QLabel>("pageState")->text().startsWith(QStringLiteral("40,000 names")));
    QByteArray back = m_conversion->outputBytes()();
    QVERIFY(back.startsWith("  - name: c0 # 镜台\n    image: "));
    QCOMPARE(back.count('\n'), text.count('\n'));
    QCOMPARE(owner.asked(), 1);
    REQUIRE_CLICK("closeLarge");
    QVERIFY(input()->exactText().isEmpty());
    QVERIFY(!input()->isReadOnly());
}

void TstPaste::smallTextGoesIntoTheEditor_data()
{
    QTest::addColumn<bool>("pieces");
    QTest::newRow("in pieces") << true;
    QTest::newRow("at once") << false;
}

void TstPaste::smallTextGoesIntoTheEditor()
{
    QFETCH(bool, pieces);
    const QByteArray text = yaml(6000);
    QVERIFY(text.size() > qsizetype(256) * 1024);
    ClipboardOwner::Manners manners;
    manners.inPieces = pieces;
    const ClipboardOwner owner(text, manners);
    haveText();
    input()->paste();
    QTRY_VERIFY_WITH_TIMEOUT(input()->exactText().toUtf8() == text, s_wait);
    QVERIFY(!input()->isReadOnly());
    QVERIFY(!m_conversion->isLarge());
    QVERIFY(input()->textCursor().atEnd());
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("pageState")->text().startsWith(QStringLiteral("6,000")),
                             s_wait);
    QVERIFY(!find<QWidget>("largeBar")->isVisible());
    QCOMPARE(owner.asked(), 1);
    input()->undo();
    QCOMPARE(input()->exactText(), s_before);
    input()->redo();
    QVERIFY(input()->exactText().toUtf8() == text);
}

void TstPaste::buttonShowsTheStart()
{
    const ClipboardOwner owner(yaml(5), {});
    haveText();
    REQUIRE_CLICK("paste");
    QTRY_COMPARE(input()->exactText().toUtf8(), yaml(5));
    QVERIFY(input()->textCursor().atStart());
}

void TstPaste::pasteIntoTheMiddle()
{
    const ClipboardOwner owner("quay.io", {});
    input()->replaceText(QStringLiteral("image: /a/b:1"));
    QTextCursor cursor = input()->textCursor();
    cursor.setPosition(7);
    input()->setTextCursor(cursor);
    input()->paste();
    QCOMPARE(input()->exactText(), QStringLiteral("image: quay.io/a/b:1"));
}

void TstPaste::textStaysUntilTheOtherIsThere()
{
    ClipboardOwner owner(yaml(40000), inPieces(3));
    pasteFrom(owner);
    QTRY_VERIFY(find<QWidget>("largeBar")->isVisible());
    QVERIFY(find<QPushButton>("cancel")->isVisible());
    QVERIFY(!find<QPushButton>("closeLarge")->isVisible());
    QCOMPARE(input()->exactText(), s_before);
    QCOMPARE(output(), m_output);
    QVERIFY(find<QPushButton>("copyConverted")->isEnabled());
    QTest::keyClicks(input(), QStringLiteral("typed"));
    QCOMPARE(input()->exactText(), s_before);
    owner.goOn();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("pageState")->text().startsWith(QStringLiteral("40,000")),
                             s_wait);
    QVERIFY(m_conversion->isLarge());
}

void TstPaste::itIsCancelled_data()
{
    QTest::addColumn<bool>("key");
    QTest::newRow("button") << false;
    QTest::newRow("Esc") << true;
}

void TstPaste::itIsCancelled()
{
    QFETCH(bool, key);
    const ClipboardOwner owner(yaml(40000), inPieces(3));
    pasteFrom(owner);
    QTRY_VERIFY(find<QPushButton>("cancel")->isVisible());
    if (key)
        QTest::keyClick(input(), Qt::Key_Escape);
    else
        REQUIRE_CLICK("cancel");
    verifyNothingHappened();
    QTest::keyClicks(input(), QStringLiteral("t"));
    QCOMPARE(input()->exactText(), QStringLiteral("t"));
}

void TstPaste::somethingElseIsDone_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("text");
    QTest::newRow("Clear") << QStringLiteral("clear") << QString();
    QTest::newRow("a file is opened")
        << QStringLiteral("open") << QStringLiteral("image: quay.io/file:1\n");
    QTest::newRow("a file that is none is opened") << QStringLiteral("bad") << s_before;
    QTest::newRow("undo") << QStringLiteral("undo") << s_before;
}

void TstPaste::somethingElseIsDone()
{
    QFETCH(QString, what);
    QFETCH(QString, text);
    ClipboardOwner owner(yaml(40000), inPieces(3));
    pasteFrom(owner);
    if (what == QLatin1String("clear")) {
        REQUIRE_CLICK("clear");
    } else if (what == QLatin1String("undo")) {
        find<QAction>("actionUndo")->trigger();
    } else {
        m_prompts.open = m_directory->filePath(QStringLiteral("a.yaml"));
        if (what == QLatin1String("open")) {
            QFile file(m_prompts.open);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        }
        REQUIRE_CLICK("open");
    }
    if (text == s_before) {
        QVERIFY(m_conversion->isReceiving());
        QCOMPARE(input()->exactText(), text);
        owner.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(m_conversion->isLarge(), s_wait);
        return;
    }
    QVERIFY(!m_conversion->isReceiving());
    QTRY_VERIFY(!input()->isReadOnly());
    QCOMPARE(input()->exactText(), text);
    owner.goOn();
    QTRY_COMPARE(output().count(u'\n'), text.count(u'\n'));
    QVERIFY(!find<QWidget>("largeBar")->isVisible());
    QCOMPARE(input()->exactText(), text);
}

void TstPaste::pasteAgain()
{
    const ClipboardOwner slow(yaml(40000), inPieces(3));
    pasteFrom(slow);
    const ClipboardOwner other(yaml(2), {});
    REQUIRE_TRIGGER("actionPaste");
    QTRY_COMPARE(input()->exactText().toUtf8(), yaml(2));
    QTRY_VERIFY(!input()->isReadOnly());
    QVERIFY(!m_conversion->isReceiving());
    QVERIFY(!find<QWidget>("largeBar")->isVisible());
}

void TstPaste::pasteOverALargeText()
{
    const QByteArray text = yaml(40000);
    ClipboardOwner::Manners once;
    {
        const ClipboardOwner owner(text, once);
        input()->paste();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyConverted")->isEnabled(), s_wait);
    }
    {
        // It stays what it was where the next one does not come.
        const ClipboardOwner owner(text, inPieces(3));
        REQUIRE_TRIGGER("actionPaste");
        QTRY_VERIFY(find<QPushButton>("cancel")->isVisible());
        REQUIRE_CLICK("cancel");
        QVERIFY(m_conversion->isLarge());
        QVERIFY(find<QPushButton>("closeLarge")->isVisible());
        QVERIFY(input()->exactText().contains(QStringLiteral("quay.io/a/b:1")));
        QVERIFY(find<QPushButton>("copyConverted")->isEnabled());
    }
    const ClipboardOwner owner(yaml(3), {});
    REQUIRE_TRIGGER("actionPaste");
    QTRY_COMPARE(input()->exactText().toUtf8(), yaml(3));
    QVERIFY(!m_conversion->isLarge());
    QVERIFY(!input()->isReadOnly());
}

void TstPaste::languageIsSwitched()
{
    const ClipboardOwner owner(yaml(40000), inPieces(3));
    pasteFrom(owner);
    QTRY_VERIFY(find<QWidget>("largeBar")->isVisible());
    const QString english = find<QLabel>("largeText")->text();
    QVERIFY(!english.isEmpty());
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(find<QLabel>("largeText")->text() != english);
    QVERIFY(m_conversion->isReceiving());
    m_languages.use(QStringLiteral("en"));
    QTRY_COMPARE(find<QLabel>("largeText")->text(), english);
    REQUIRE_CLICK("cancel");
    verifyNothingHappened();
}

void TstPaste::windowIsClosed()
{
    const ClipboardOwner owner(yaml(40000), inPieces(3));
    pasteFrom(owner);
    QVERIFY(m_window->close());
    // What is left of it is in the state, which must go without waiting for the other program.
    endWindow();
    startWindow();
    QVERIFY(input()->exactText().isEmpty());
}

void TstPaste::failureIsSaid_data()
{
    QTest::addColumn<int>("stopsAfter");
    QTest::addColumn<bool>("vanishes");
    QTest::addColumn<QString>("words");
    QTest::newRow("never answers") << 0 << false << QStringLiteral("does not hand it over");
    QTest::newRow("goes away in the middle") << 3 << true << QStringLiteral("was closed");
}

void TstPaste::failureIsSaid()
{
    QFETCH(int, stopsAfter);
    QFETCH(bool, vanishes);
    QFETCH(QString, words);
    ClipboardOwner::Manners manners = inPieces(stopsAfter);
    manners.vanishes = vanishes;
    const ClipboardOwner owner(yaml(40000), manners);
    haveText();
    input()->paste();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("bannerText")->text().contains(words), s_wait);
    verifyNothingHappened();
}

void TstPaste::oldProgramIsAskedInItsWay_data()
{
    QTest::addColumn<int>("stopsAfter");
    QTest::newRow("quick") << -1;
    QTest::newRow("slow") << 0;
}

void TstPaste::oldProgramIsAskedInItsWay()
{
    QFETCH(int, stopsAfter);
    ClipboardOwner::Manners manners;
    manners.isOld = true;
    manners.stopsAfter = stopsAfter;
    ClipboardOwner owner("image: quay.io/a/b:\xE9", manners);
    haveText();
    input()->paste();
    owner.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(input()->exactText(), QStringLiteral("image: quay.io/a/b:é"), s_wait);
    QVERIFY(!m_conversion->isReceiving());
    QTRY_VERIFY(!input()->isReadOnly());
}

void TstPaste::nobodyHasAText()
{
    haveText();
    REQUIRE_CLICK("paste");
    QVERIFY(find<QLabel>("status")->text().contains(QStringLiteral("no text in the clipboard")));
    input()->paste();
    verifyNothingHappened();
}

void TstPaste::menuDoesNotAsk()
{
    const ClipboardOwner owner(yaml(1), inPieces(0));
    QVERIFY(input()->canPaste());
    QVERIFY(!find<CodeEditor>("convertedText")->canPaste());
    QCOMPARE(owner.asked(), 0);
}

void TstPaste::copiedTextIsOffered()
{
    m_preferences->setWatchesClipboard(true);
    const ClipboardOwner owner("image: quay.io/a/b:1\n", inPieces());
    QTRY_COMPARE_WITH_TIMEOUT(m_clipboard->names(), 1, s_wait);
    REQUIRE_CLICK("noticeAction");
    QCOMPARE(input()->exactText(), QStringLiteral("image: quay.io/a/b:1\n"));
    // Another program has something else.
    const ClipboardOwner next("image: quay.io/a/b:2\nimage: quay.io/a/b:3\n", inPieces());
    QTRY_COMPARE_WITH_TIMEOUT(m_clipboard->names(), 2, s_wait);
    QApplication::clipboard()->setText(s_before);
    QTRY_COMPARE(m_clipboard->names(), 0);
}

void TstPaste::whatIsCopiedIsNotLookedAt_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("switched off") << false << false;
    QTest::newRow("a password manager's") << true << true;
}

void TstPaste::whatIsCopiedIsNotLookedAt()
{
    QFETCH(bool, isOn);
    QFETCH(bool, isSecret);
    m_preferences->setWatchesClipboard(isOn);
    QSignalSpy changed(QApplication::clipboard(), &QClipboard::dataChanged);
    ClipboardOwner::Manners manners;
    manners.mark = isSecret ? "secret" : nullptr;
    const ClipboardOwner owner("image: quay.io/a/b:1\n", manners);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), s_wait);
    if (isOn)
        QTRY_VERIFY_WITH_TIMEOUT(owner.asked() > 0, s_wait);
    // What comes after it would wait for it.
    m_preferences->setWatchesClipboard(true);
    const ClipboardOwner next("image: quay.io/a/b:2\n", inPieces());
    QTRY_COMPARE_WITH_TIMEOUT(m_clipboard->names(), 1, s_wait);
    QCOMPARE(owner.askedForText(), 0);
}

int main(int argc, char *argv[])
{
    XServer server;
    if (!server.start()) {
        std::puts("not run: Xvfb is not installed");
        return s_notRun;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null");
    QApplication application(argc, argv);
    TstPaste test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_paste.moc"

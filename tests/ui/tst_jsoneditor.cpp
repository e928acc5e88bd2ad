// SPDX-License-Identifier: MIT
#include "app/core/json/jsontext.h"
#include "tests/ui/dressed.h"
#include "ui/docker/jsoncolors.h"
#include "ui/docker/jsoneditor.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace jingtai;

Q_DECLARE_METATYPE(jingtai::JsonSpan::Kind)

namespace {

const QString s_sample = QStringLiteral("{\n  \"registry-mirrors\": [\"https://a.example\"],\n"
                                        "  \"debug\": true,\n  \"mtu\": 1500,\n}\n");

} // namespace

class TstJsonEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void partsOfALine_data();
    void partsOfALine();
    void placesAreInCharacters();
    void colorsOfTheTheme();
    void colorsFollowTheTheme();
    void bracketsMatch();
    void marksAreSeenAndTold();
    void marksMoveWithTheText();
    void keysGoFromMarkToMark();
    void aMarkAtTheEndOfALine();
    void linesAreNumbered();
    void newLineKeepsTheIndentation();
    void textIsReplacedInPlace();
    void hasNoUndoOfItsOwn();
    void isReadOnlyWithColors();
    void onlyWhatIsSeenIsColored();
    void anEndlessLineIsLeft();

private:
    /// Invalid where the text has the colour that it has by itself.
    QColor colorAt(int position) const;
    bool isWavyAt(int position) const;

    std::unique_ptr<JsonEditor> m_editor;
};

void TstJsonEditor::initTestCase()
{
    dressApplication();
}

void TstJsonEditor::init()
{
    m_editor = std::make_unique<JsonEditor>();
    m_editor->resize(600, 400);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

void TstJsonEditor::cleanup()
{
    m_editor.reset();
    QApplication::setPalette(paletteFor({}));
}

QColor TstJsonEditor::colorAt(int position) const
{
    const QTextBlock block = m_editor->document()->findBlock(position);
    const auto formats = block.layout()->formats();
    for (const QTextLayout::FormatRange &each : formats) {
        const int start = block.position() + each.start;
        if (start <= position && position < start + each.length)
            return each.format.foreground().color();
    }
    return {};
}

bool TstJsonEditor::isWavyAt(int position) const
{
    const auto selections = m_editor->extraSelections();
    return std::any_of(selections.begin(), selections.end(), [position](const auto &each) {
        return each.cursor.selectionStart() <= position && position < each.cursor.selectionEnd()
               && each.format.underlineStyle() == QTextCharFormat::WaveUnderline;
    });
}

void TstJsonEditor::partsOfALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("parts");

    QTest::newRow("member") << QStringLiteral("  \"a\": \"b\",")
                            << QStringLiteral("k2+3 p5+1 t7+3 p10+1");
    QTest::newRow("values") << QStringLiteral("[1, true]")
                            << QStringLiteral("p0+1 n1+1 p2+1 w4+4 p8+1");
    QTest::newRow("bracket in a text") << QStringLiteral("\"{\"") << QStringLiteral("t0+3");
    QTest::newRow("comment") << QStringLiteral("1 // one") << QStringLiteral("n0+1 c2+6");
    QTest::newRow("unquoted key") << QStringLiteral("debug: on")
                                  << QStringLiteral("k0+5 p5+1 w7+2");
    QTest::newRow("full-width") << QStringLiteral("\"a\"：1，")
                                << QStringLiteral("k0+3 p3+1 n4+1 p5+1");
    QTest::newRow("no text") << QString() << QString();
}

void TstJsonEditor::partsOfALine()
{
    QFETCH(QString, line);
    QFETCH(QString, parts);
    QStringList found;
    for (const JsonSpan &span : jsonSpans(line)) {
        const char kind = "ktnwpc"[int(span.kind)];
        found.append(
            QStringLiteral("%1%2+%3").arg(QLatin1Char(kind)).arg(span.start).arg(span.length));
    }
    QCOMPARE(found.join(QLatin1Char(' ')), parts);
}

void TstJsonEditor::placesAreInCharacters()
{
    // Two bytes, three bytes, and four bytes that are two units.
    const auto spans = jsonSpans(u"\"é中😀\": 1");
    QCOMPARE(spans.size(), std::size_t(3));
    QCOMPARE(spans[0].length, 6);
    QCOMPARE(spans[2].start, 8);
}

void TstJsonEditor::colorsOfTheTheme()
{
    m_editor->setPlainText(s_sample);
    const QPalette palette = m_editor->palette();
    QCOMPARE(colorAt(int(s_sample.indexOf(QLatin1String("registry")))),
             roleColor(palette, Role::Accent));
    QCOMPARE(colorAt(int(s_sample.indexOf(QLatin1String("https")))),
             roleColor(palette, Role::Good));
    QCOMPARE(colorAt(int(s_sample.indexOf(QLatin1String("true")))),
             roleColor(palette, Role::Caution));
    QCOMPARE(colorAt(int(s_sample.indexOf(QLatin1String("1500")))),
             roleColor(palette, Role::Caution));
}

void TstJsonEditor::colorsFollowTheTheme()
{
    m_editor->setPlainText(s_sample);
    const int key = int(s_sample.indexOf(QLatin1String("registry")));
    const QColor before = colorAt(key);
    QVERIFY(before.isValid());
    QApplication::setPalette(paletteFor({Scheme::Dark, {}, false}));
    QTRY_VERIFY(colorAt(key) != before);
    QCOMPARE(colorAt(key), roleColor(m_editor->palette(), Role::Accent));
}

void TstJsonEditor::bracketsMatch()
{
    m_editor->setPlainText(s_sample);
    const int open = int(s_sample.indexOf(u'['));
    const int close = int(s_sample.indexOf(u']'));
    const auto isTinted = [this](int position) {
        const auto selections = m_editor->extraSelections();
        return std::any_of(selections.begin(), selections.end(), [position](const auto &each) {
            return each.cursor.selectionStart() == position
                   && each.cursor.selectionEnd() == position + 1
                   && each.format.hasProperty(QTextFormat::BackgroundBrush);
        });
    };
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(open);
    m_editor->setTextCursor(cursor);
    QVERIFY(isTinted(open) && isTinted(close));
    cursor.setPosition(close + 1);
    m_editor->setTextCursor(cursor);
    QVERIFY(isTinted(open) && isTinted(close));
    // Over several lines, from the end.
    cursor.setPosition(int(s_sample.lastIndexOf(u'}')));
    m_editor->setTextCursor(cursor);
    QVERIFY(isTinted(0) && !isTinted(open));
    cursor.setPosition(int(s_sample.indexOf(QLatin1String("debug"))));
    m_editor->setTextCursor(cursor);
    QVERIFY(!isTinted(0) && !isTinted(open));
}

void TstJsonEditor::marksAreSeenAndTold()
{
    m_editor->setPlainText(s_sample);
    const int comma = int(s_sample.lastIndexOf(u','));
    QSignalSpy reached(m_editor.get(), &JsonEditor::markReached);
    m_editor->setMarks({{comma, 1, PillShape::Bad, QStringLiteral("A comma too many.")}});
    QVERIFY(isWavyAt(comma));
    QVERIFY(!isWavyAt(comma - 1));
    QCOMPARE(m_editor->accessibleDescription(), QString());
    m_editor->goToMark(0);
    QCOMPARE(m_editor->textCursor().position(), comma);
    QCOMPARE(m_editor->accessibleDescription(), QStringLiteral("A comma too many."));
    QCOMPARE(reached.size(), 1);
    m_editor->setMarks({});
    QVERIFY(!isWavyAt(comma));
    QCOMPARE(m_editor->accessibleDescription(), QString());
}

void TstJsonEditor::marksMoveWithTheText()
{
    m_editor->setPlainText(s_sample);
    const int comma = int(s_sample.lastIndexOf(u','));
    m_editor->setMarks({{comma, 1, PillShape::Bad, QStringLiteral("A comma too many.")}});
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(m_editor.get(), QStringLiteral("  "));
    QVERIFY(isWavyAt(comma + 2));
    QVERIFY(!isWavyAt(comma));
    m_editor->goToMark(0);
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QVERIFY(!isWavyAt(comma + 2));
}

void TstJsonEditor::keysGoFromMarkToMark()
{
    m_editor->setPlainText(s_sample);
    QVERIFY(!m_editor->goToNextMark(true));
    m_editor->setMarks({{4, 2, PillShape::Bad, QStringLiteral("One.")},
                        {30, 1, PillShape::Caution, QStringLiteral("Two.")}});
    const auto position = [this] { return m_editor->textCursor().position(); };
    m_editor->moveCursor(QTextCursor::Start);
    QVERIFY(m_editor->goToNextMark(true));
    QCOMPARE(position(), 4);
    QVERIFY(m_editor->goToNextMark(true));
    QCOMPARE(position(), 30);
    QVERIFY(m_editor->goToNextMark(true));
    QCOMPARE(position(), 4);
    QVERIFY(m_editor->goToNextMark(false));
    QCOMPARE(position(), 30);
}

void TstJsonEditor::aMarkAtTheEndOfALine()
{
    m_editor->setPlainText(QStringLiteral("{\n\"a\": 1\n\"b\": 2\n}"));
    // A comma is missing there: nothing stands behind it.
    m_editor->setMarks({{8, 0, PillShape::Bad, QStringLiteral("A comma is missing.")}});
    QVERIFY(isWavyAt(7));
    m_editor->setPlainText(QString());
    m_editor->setMarks({{0, 0, PillShape::Bad, QStringLiteral("The file is empty.")}});
    m_editor->goToMark(0);
    QCOMPARE(m_editor->accessibleDescription(), QStringLiteral("The file is empty."));
}

void TstJsonEditor::linesAreNumbered()
{
    m_editor->setPlainText(s_sample);
    auto *margin = m_editor->findChild<QWidget *>(QStringLiteral("jsonMargin"));
    QVERIFY(margin != nullptr && margin->isVisible());
    const int narrow = margin->width();
    const QImage before = margin->grab().toImage();
    m_editor->setMarks({{0, 1, PillShape::Bad, QStringLiteral("Wrong.")}});
    QVERIFY(margin->grab().toImage() != before);
    // A click brings to what is wrong in that line.
    m_editor->moveCursor(QTextCursor::End);
    QTest::mouseClick(margin, Qt::LeftButton, {}, {4, 4});
    QCOMPARE(m_editor->textCursor().position(), 0);
    m_editor->setPlainText(QStringLiteral("1,\n").repeated(20000));
    QVERIFY(margin->width() > narrow);
}

void TstJsonEditor::newLineKeepsTheIndentation()
{
    m_editor->setPlainText(QStringLiteral("  \"a\": ["));
    m_editor->moveCursor(QTextCursor::End);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), QStringLiteral("1,"));
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), QStringLiteral("2"));
    QCOMPARE(m_editor->exactText(), QStringLiteral("  \"a\": [\n    1,\n    2"));
}

void TstJsonEditor::textIsReplacedInPlace()
{
    m_editor->setPlainText(s_sample.repeated(40));
    m_editor->moveCursor(QTextCursor::End);
    const int before = m_editor->verticalScrollBar()->value();
    QVERIFY(before > 0);
    QString changed = m_editor->exactText();
    changed.replace(0, 1, QStringLiteral("{ "));
    m_editor->updateText(changed);
    QCOMPARE(m_editor->exactText(), changed);
    QCOMPARE(m_editor->verticalScrollBar()->value(), before);
}

void TstJsonEditor::hasNoUndoOfItsOwn()
{
    m_editor->setPlainText(QStringLiteral("{}"));
    QTest::keyClicks(m_editor.get(), QStringLiteral("1"));
    QVERIFY(!m_editor->document()->isUndoAvailable());
    // The shortcut is for whoever keeps the history.
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    key.accept();
    QCoreApplication::sendEvent(m_editor.get(), &key);
    QVERIFY(!key.isAccepted());
}

void TstJsonEditor::isReadOnlyWithColors()
{
    m_editor->setReadOnly(true);
    m_editor->setPlainText(s_sample);
    QVERIFY(colorAt(int(s_sample.indexOf(QLatin1String("https")))).isValid());
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QCOMPARE(m_editor->exactText(), s_sample);
}

void TstJsonEditor::onlyWhatIsSeenIsColored()
{
    // As large as a file may be.
    const QString line = QStringLiteral("  \"https://mirror.example\": [1, true],\n");
    const QString text = line.repeated(int(JsonText::maxBytes / std::size_t(line.size())));
    m_editor->setPlainText(text);
    QVERIFY(colorAt(4).isValid());
    const int position = m_editor->document()->findBlockByNumber(20002).position();
    QVERIFY(!colorAt(position + 4).isValid());
    m_editor->verticalScrollBar()->setValue(20000);
    QCOMPARE(colorAt(position + 4), roleColor(m_editor->palette(), Role::Accent));
}

void TstJsonEditor::anEndlessLineIsLeft()
{
    const QString member = QStringLiteral("\"https://mirror.example\":1,");
    m_editor->setPlainText(member.repeated(2000) + QLatin1String("\n1"));
    QVERIFY(!colorAt(2).isValid());
    QVERIFY(colorAt(int(member.size()) * 2000 + 1).isValid());
    m_editor->setMarks({{40000, 3, PillShape::Bad, QStringLiteral("Wrong.")}});
    m_editor->goToMark(0);
    QVERIFY(isWavyAt(40001));
}

QTEST_MAIN(TstJsonEditor)
#include "tst_jsoneditor.moc"

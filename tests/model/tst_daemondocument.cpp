// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemondocument.h"

#include "app/core/json/jsonedit.h"
#include "app/model/daemon/editedtext.h"

#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace jingtai;

namespace {

/// An editor that does as the document tells it.
class Editor final : public QObject
{
public:
    explicit Editor(DaemonDocument &document)
        : m_text(document.shownText())
    {
        connect(&document, &DaemonDocument::loaded, this,
                [this, &document] { m_text = document.shownText(); });
        connect(&document, &DaemonDocument::shownTextEdited, this,
                [this](qsizetype position, qsizetype removed, const QString &inserted) {
                    m_text.replace(position, removed, inserted);
                });
    }

    QString m_text;
};

std::string utf16(const QString &text, bool isBig)
{
    std::string bytes = isBig ? "\xFE\xFF" : "\xFF\xFE";
    for (const QChar unit : text) {
        const char high = char(unit.unicode() >> 8);
        const char low = char(unit.unicode() & 0xFF);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

} // namespace

/// The text while it is edited: nothing is touched that was not meant, everything can be undone.
class TstDaemonDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBytes_data();
    void keepsBytes();
    void typingIsOneStep();
    void typingElsewhereIsAnother();
    void typingTouchesNothingElse();
    void editorFollows();
    void stepsHaveTitles();
    void asideIsPartOfAStep();
    void newBaselineKeepsTheText();
    void otherEncodingIsAStep();
    void saysWhetherAFormCanEdit();
    void anyHistoryCanBeUndone();
    void historyIsBounded();
};

void TstDaemonDocument::keepsBytes_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("empty") << std::string();
    QTest::newRow("Windows") << std::string("{\r\n  \"a\": 1\r\n}\r\n");
    QTest::newRow("mixed line ends") << std::string("{\r\n\"a\":\r1,\n\"b\": 2}");
    QTest::newRow("byte order mark") << std::string("\xEF\xBB\xBF{}");
    QTest::newRow("not UTF-8") << std::string("{\"a\": \"\xFF\xC3\"}");
    QTest::newRow("NUL") << std::string("{\"a\0b\": 1}", 10);
    QTest::newRow("no-break space") << std::string("{\xC2\xA0\"a\": \"\xE2\x80\xA9\"}");
    QTest::newRow("UTF-16") << utf16(QStringLiteral("{\"a\": \"中文😀\"}\r\n"), false);
    QTest::newRow("UTF-16, big end first") << utf16(QStringLiteral("{\"a\": 1}"), true);
    QTest::newRow("half of UTF-16") << std::string("\xFF\xFE{");
}

void TstDaemonDocument::keepsBytes()
{
    QFETCH(std::string, bytes);
    DaemonDocument document;
    document.load(bytes, true);
    QCOMPARE(document.bytes(), bytes);
    QVERIFY(!document.isDirty());
    const QString shown = document.shownText();
    document.setShownText(shown);
    QCOMPARE(document.bytes(), bytes);
    QVERIFY(!document.canUndo());

    // What is typed and taken back leaves no trace either.
    document.editShownText(shown.size(), 0, QStringLiteral("x"));
    QVERIFY(document.isDirty());
    QCOMPARE(document.shownText(), shown + QLatin1Char('x'));
    document.undo();
    QCOMPARE(document.bytes(), bytes);
    QVERIFY(!document.isDirty());
}

void TstDaemonDocument::typingIsOneStep()
{
    DaemonDocument document;
    document.load("{}", true);
    qsizetype at = 1;
    for (const QChar each : QStringLiteral("\"a\":1"))
        document.editShownText(at++, 0, each);
    document.editShownText(5, 1, QStringLiteral("2"));
    QCOMPARE(document.text(), std::string("{\"a\":2}"));
    document.undo();
    QCOMPARE(document.text(), std::string("{}"));
    QVERIFY(!document.canUndo());
    document.redo();
    QCOMPARE(document.text(), std::string("{\"a\":2}"));
    document.undo();
    QCOMPARE(document.text(), std::string("{}"));
}

void TstDaemonDocument::typingElsewhereIsAnother()
{
    DaemonDocument document;
    document.load("{                    }", true);
    document.editShownText(2, 0, QStringLiteral("a"));
    document.editShownText(15, 0, QStringLiteral("b"));
    document.endTyping();
    document.editShownText(16, 0, QStringLiteral("c"));
    document.undo();
    QCOMPARE(document.shownText().count(QLatin1Char('b')), 1);
    document.undo();
    QVERIFY(!document.shownText().contains(QLatin1Char('b')));
    document.undo();
    QVERIFY(!document.isDirty());
}

void TstDaemonDocument::typingTouchesNothingElse()
{
    DaemonDocument document;
    document.load("\xEF\xBB\xBF{\r\n  \"\xC2\xA0\xFF\": 1\r}\r\n", true);
    QString shown = document.shownText();
    const qsizetype at = shown.indexOf(QLatin1Char('1'));
    shown.insert(at + 1, QStringLiteral(",\n  \"b\": 2"));
    document.setShownText(shown);
    QCOMPARE(document.text(),
             std::string("\xEF\xBB\xBF{\r\n  \"\xC2\xA0\xFF\": 1,\r\n  \"b\": 2\r}\r\n"));
}

void TstDaemonDocument::editorFollows()
{
    DaemonDocument document;
    Editor editor(document);
    document.load("{\r\n  \"中\": \"😀\",\r\n  \"b\": 2\r\n}\r\n", true);
    QCOMPARE(editor.m_text, document.shownText());
    document.edit(DaemonStep::Set, {}, memberChange(document.json(), {"b"}, JsonText("[1,2]")));
    QCOMPARE(editor.m_text, document.shownText());
    document.edit(DaemonStep::Unset, {}, memberRemoval(document.json(), {"中"}));
    QCOMPARE(editor.m_text, document.shownText());
    document.undo();
    QCOMPARE(editor.m_text, document.shownText());
    document.replace(DaemonStep::Restore, {}, "{\r\n  \"中\": \"x\"\r\n}");
    QCOMPARE(editor.m_text, document.shownText());
    document.revert();
    QCOMPARE(editor.m_text, document.shownText());
    QVERIFY(!document.isDirty());
}

void TstDaemonDocument::stepsHaveTitles()
{
    DaemonDocument document;
    document.load("{}", true);
    QCOMPARE(document.undoText(), QStringLiteral("Undo"));
    document.edit(DaemonStep::RemoveMirror, QStringLiteral("https://a"), TextEdit{{1, 0}, " "});
    QCOMPARE(document.undoText(), QStringLiteral("Undo: remove https://a"));
    document.undo();
    QCOMPARE(document.redoText(), QStringLiteral("Redo: remove https://a"));
}

void TstDaemonDocument::asideIsPartOfAStep()
{
    DaemonDocument document;
    const DaemonDocument::Aside before = {{"https://off", ""}};
    const DaemonDocument::Aside after = {{"https://off", ""}, {"https://a", "https://b"}};
    document.load("{}", true, before);
    QSignalSpy changed(&document, &DaemonDocument::changed);
    document.edit(DaemonStep::SwitchMirrorOff, {}, {}, before);
    QCOMPARE(changed.count(), 0);
    document.edit(DaemonStep::SwitchMirrorOff, {}, {}, after);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!document.isDirty());
    document.undo();
    QVERIFY(document.aside() == before);
    document.redo();
    QVERIFY(document.aside() == after);
}

void TstDaemonDocument::newBaselineKeepsTheText()
{
    DaemonDocument document;
    document.load("{}", true);
    document.edit(DaemonStep::Set, {}, memberChange(document.json(), {"a"}, JsonText("1")));
    document.setBaseline(document.bytes(), true);
    QVERIFY(!document.isDirty());
    document.undo();
    QVERIFY(document.isDirty());
    QCOMPARE(document.text(), std::string("{}"));
}

void TstDaemonDocument::otherEncodingIsAStep()
{
    DaemonDocument document;
    const std::string bytes = utf16(QStringLiteral("{\"a\": 1}"), false);
    document.load(bytes, true);
    document.replace(DaemonStep::Fix, {}, document.text());
    QCOMPARE(document.bytes(), std::string("{\"a\": 1}"));
    QVERIFY(document.isDirty());
    document.undo();
    QCOMPARE(document.bytes(), bytes);
    QVERIFY(!document.isDirty());
    document.edit(DaemonStep::Set, {}, memberChange(document.json(), {"a"}, JsonText("\"中\"")));
    QCOMPARE(document.bytes(), utf16(QStringLiteral("{\"a\": \"中\"}"), false));
}

void TstDaemonDocument::saysWhetherAFormCanEdit()
{
    DaemonDocument document;
    for (const char *text : {"", " \n", "{}", "null", "{\"a\": 1}"}) {
        document.load(text, true);
        QVERIFY2(document.isEditable(), text);
    }
    for (const char *text : {"[]", "1", "{", "{\"a\": 1,}", "# no"}) {
        document.load(text, true);
        QVERIFY2(!document.isEditable(), text);
    }
}

void TstDaemonDocument::anyHistoryCanBeUndone()
{
    std::mt19937 random(5);
    const auto below = [&random](std::size_t end) { return std::size_t(random() % end); };
    static const char *const s_texts[] = {"", "{}", "{\r\n  \"a\": 1\r\n}\r\n", "{\"中\": \"😀\"}",
                                          "\xEF\xBB\xBF{\n\t\"b\": []\n}"};
    static const char *const s_typed[] = {"x", "\n", "😀", "\"", "{}", ""};
    for (int round = 0; round < 300; ++round) {
        DaemonDocument document;
        const std::string begun = s_texts[below(5)];
        document.load(begun, true);
        Editor editor(document);
        std::vector<std::string> texts;
        for (int i = 0; i < 25; ++i) {
            const qsizetype size = document.shownText().size();
            switch (below(6)) {
            case 0: {
                const qsizetype at = qsizetype(below(std::size_t(size) + 1));
                const qsizetype removed = std::min<qsizetype>(size - at, qsizetype(below(3)));
                const QString typed = QString::fromUtf8(s_typed[below(6)]);
                const QString wanted = document.shownText().replace(at, removed, typed);
                // Half of a character is no text.
                if (wanted.isValidUtf16()) {
                    document.editShownText(at, removed, typed);
                    editor.m_text = document.shownText();
                    QCOMPARE(document.shownText(), wanted);
                }
                break;
            }
            case 1:
                document.edit(DaemonStep::Set, {},
                              memberChange(document.json(), {"k" + std::to_string(below(3))},
                                           JsonText("{\"x\":[1]}")));
                break;
            case 2:
                document.replace(DaemonStep::Restore, {}, s_texts[below(5)]);
                break;
            case 3:
                document.undo();
                break;
            case 4:
                document.redo();
                break;
            case 5:
                document.endTyping();
                break;
            }
            QCOMPARE(editor.m_text, document.shownText());
        }
        while (document.canRedo())
            document.redo();
        const std::string last = document.bytes();
        while (document.canUndo())
            document.undo();
        QCOMPARE(document.bytes(), begun);
        QCOMPARE(editor.m_text, document.shownText());
        while (document.canRedo())
            document.redo();
        QCOMPARE(document.bytes(), last);
    }
}

void TstDaemonDocument::historyIsBounded()
{
    DaemonDocument document;
    document.load("{}", true);
    for (int i = 0; i < 1200; ++i)
        document.edit(DaemonStep::Set, {},
                      memberChange(document.json(), {"a"}, JsonText(std::to_string(i))));
    int steps = 0;
    for (; document.canUndo(); ++steps)
        document.undo();
    QCOMPARE(steps, 500);
}

QTEST_GUILESS_MAIN(TstDaemonDocument)
#include "tst_daemondocument.moc"

// SPDX-License-Identifier: MIT
#include "tests/model/daemonparts.h"

#include "app/core/daemon/daemoncheck.h"
#include "app/model/shortnote.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jingtai;

namespace {

std::string manyMirrors(int count)
{
    std::string text = "{\n  \"registry-mirrors\": [\n";
    for (int i = 0; i < count; ++i)
        text += "    \"https://mirror" + std::to_string(i) + ".example.com\""
                + (i + 1 < count ? ",\n" : "\n");
    return text + "  ]\n}\n";
}

} // namespace

/// What is wrong with the text: where, how grave, and mended by a press.
class TstDaemonProblemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void explainsAndMendsTheArticlesSample();
    void namesFields();
    void countsEntriesFromOne();
    void goesByTheEngine();
    void fixIsOneEdit();
    void fixesAllAtOnce();
    void marksLieInTheShownText();
    void anUnfinishedRowComesFirst();
    void utf16IsSaidAndMended();
    void largeTextsAreCheckedInTheBackground();
    void staleFindingsAreDropped();
    void aStaleFixDoesNothing();
    void hostileTextsGetASentence_data();
    void hostileTextsGetASentence();

private:
    using Model = DaemonProblemsModel;
    QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_parts->problems.index(row, column).data(role);
    }
    bool waitUntilCurrent()
    {
        return QTest::qWaitFor([this] { return m_parts->problems.isCurrent(); }, 60'000);
    }

    std::unique_ptr<DaemonParts> m_parts;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstDaemonProblemsModel::init()
{
    m_parts = std::make_unique<DaemonParts>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_parts->problems, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TstDaemonProblemsModel::cleanup()
{
    m_tester.reset();
    m_parts.reset();
}

void TstDaemonProblemsModel::explainsAndMendsTheArticlesSample()
{
    m_parts->load(s_articleSample);
    Model &problems = m_parts->problems;
    QCOMPARE(problems.rowCount(), 1);
    QCOMPARE(cell(0, Model::Place).toString(), QStringLiteral("Line 2, column 57"));
    QCOMPARE(cell(0, Model::Place, Model::LineRole).toInt(), 2);
    QCOMPARE(cell(0, Model::Place, Model::ColumnRole).toInt(), 57);
    QCOMPARE(cell(0, Model::Place, Model::SeverityRole).toInt(), int(Severity::Bad));
    QVERIFY(cell(0, Model::Sentence).toString().contains(QLatin1String("comma")));
    QCOMPARE(cell(0, Model::FixColumn, Model::FixTextRole).toString(),
             QStringLiteral("Remove the comma"));
    QVERIFY(problems.isStopped());
    QVERIFY(!m_parts->form.readOnlyReason().isEmpty());
    problems.fix(0);
    QCOMPARE(m_parts->text(),
             std::string("{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"]\n}\n"));
    QVERIFY(!problems.isStopped());
    QVERIFY(m_parts->form.readOnlyReason().isEmpty());
    m_parts->document.undo();
    QCOMPARE(m_parts->text(), std::string(s_articleSample));
    QVERIFY(problems.isStopped());
}

void TstDaemonProblemsModel::namesFields()
{
    m_parts->load("{\"log-opts\": {\"max-file\": 3}, \"registry-mirror\": []}");
    QCOMPARE(m_parts->problems.rowCount(), 2);
    QCOMPARE(cell(0, Model::Place).toString(), QStringLiteral("log-opts › max-file"));
    QCOMPARE(cell(0, Model::Place, Model::LineColumnRole).toString(),
             QStringLiteral("Line 1, column 27"));
    QCOMPARE(cell(1, Model::Place).toString(), QStringLiteral("registry-mirror"));
    QCOMPARE(cell(1, Model::Place, Model::PointerRole).toString(),
             QStringLiteral("/registry-mirror"));
}

void TstDaemonProblemsModel::countsEntriesFromOne()
{
    // A person's first entry is the pointer's 0; a key that is a number stays.
    m_parts->load(
        "{\"registry-mirrors\": [\"https://docker.m.daocloud.io\", \"docker.nju.edu.cn\"],"
        " \"log-opts\": {\"1\": 3}}");
    QMap<QString, QString> places;
    for (int row = 0; row < m_parts->problems.rowCount(); ++row)
        places[cell(row, Model::Place, Model::PointerRole).toString()]
            = cell(row, Model::Place).toString();
    QCOMPARE(places,
             (QMap<QString, QString>{
                 {QStringLiteral("/registry-mirrors/1"), QStringLiteral("registry-mirrors › 2")},
                 {QStringLiteral("/log-opts/1"), QStringLiteral("log-opts › 1")},
             }));
}

void TstDaemonProblemsModel::goesByTheEngine()
{
    m_parts->load("{\"hosts\": [], \"bip6\": \"fd00::1/64\"}");
    Model &problems = m_parts->problems;
    QVERIFY(!problems.isStopped());
    problems.setEngine({20, 10, 24}, DaemonFlags::fromLine("-H fd://"));
    QCOMPARE(problems.count(DaemonSeverity::Start), 2);
    QVERIFY(problems.summary().startsWith(QLatin1String("2 ")));
    problems.setEngine({28, 0, 0}, {});
    QVERIFY(!problems.isStopped());
}

void TstDaemonProblemsModel::fixIsOneEdit()
{
    const std::string text = "{\n  \"log-opts\": { \"max-file\" : 3 }\n}\n";
    m_parts->load(text);
    m_parts->problems.fix(0);
    QCOMPARE(m_parts->text(), std::string("{\n  \"log-opts\": { \"max-file\" : \"3\" }\n}\n"));
    m_parts->document.undo();
    QCOMPARE(m_parts->text(), text);
    QVERIFY(!m_parts->document.canUndo());
}

void TstDaemonProblemsModel::fixesAllAtOnce()
{
    const std::string text = "{'registry-mirror': 'docker.example.com',}";
    m_parts->load(text);
    Model &problems = m_parts->problems;
    QVERIFY(problems.canFixAll());
    problems.fixAll();
    QCOMPARE(m_parts->text(),
             std::string("{\"registry-mirrors\": [\"https://docker.example.com\"]}"));
    QVERIFY(!problems.isStopped());
    QVERIFY(!problems.canFixAll());
    m_parts->document.undo();
    QCOMPARE(m_parts->text(), text);
}

void TstDaemonProblemsModel::marksLieInTheShownText()
{
    m_parts->load("\xEF\xBB\xBF{\r\n  \"labels\": [\"a=😀\"],\r\n  \"nope\": 1,\r\n}\r\n");
    const auto marks = m_parts->problems.marks();
    QCOMPARE(marks.size(), std::size_t(1));
    const QString shown = m_parts->document.shownText();
    QCOMPARE(shown.mid(marks.front().position, marks.front().length), QStringLiteral(","));
    QCOMPARE(marks.front().position, shown.lastIndexOf(QLatin1Char(',')));
    m_parts->problems.fix(0);
    const auto after = m_parts->problems.marks();
    QCOMPARE(after.size(), std::size_t(1));
    QCOMPARE(m_parts->document.shownText().mid(after.front().position, after.front().length),
             QStringLiteral("\"nope\""));
}

void TstDaemonProblemsModel::anUnfinishedRowComesFirst()
{
    m_parts->load("{\"nope\": 1}");
    Model &problems = m_parts->problems;
    QSignalSpy removed(&problems, &Model::removeUnfinishedRow);
    problems.setUnfinishedRow(true);
    QCOMPARE(problems.rowCount(), 2);
    QCOMPARE(cell(0, Model::Place, Model::CodeRole).toString(), QStringLiteral("unfinished-row"));
    QCOMPARE(cell(1, Model::Place, Model::CodeRole).toString(), QStringLiteral("unknown-key"));
    QCOMPARE(problems.marks().front().row, 1);
    problems.fix(0);
    QCOMPARE(removed.count(), 1);
    problems.setUnfinishedRow(false);
    QCOMPARE(problems.rowCount(), 1);
}

void TstDaemonProblemsModel::utf16IsSaidAndMended()
{
    const std::string bytes("\xFF\xFE{\0\"\0n\0o\0p\0e\0\"\0:\0"
                            "1\0}\0",
                            22);
    m_parts->load(bytes);
    Model &problems = m_parts->problems;
    problems.setEngine({20, 10, 24}, {});
    QCOMPARE(problems.rowCount(), 2);
    QVERIFY(problems.canFix(0));
    problems.fix(0);
    QCOMPARE(m_parts->document.bytes(), std::string("{\"nope\":1}"));
    QCOMPARE(problems.rowCount(), 1);
    m_parts->document.undo();
    QCOMPARE(m_parts->document.bytes(), bytes);
}

void TstDaemonProblemsModel::largeTextsAreCheckedInTheBackground()
{
    std::string text = manyMirrors(10'000);
    text.insert(text.size() - 2, ",\n  \"nope\": 1\n");
    QSignalSpy told(&m_parts->problems, &Model::problemsChanged);
    m_parts->load(text);
    QVERIFY(!m_parts->problems.isCurrent());
    QVERIFY(!m_parts->problems.canFix(0));
    QVERIFY(waitUntilCurrent());
    QCOMPARE(m_parts->problems.rowCount(), 1);
    QCOMPARE(m_parts->problems.count(DaemonSeverity::Start), 1);
    QVERIFY(told.count() >= 2);
}

void TstDaemonProblemsModel::staleFindingsAreDropped()
{
    std::string text = manyMirrors(5'000);
    m_parts->load(text + ",");
    m_parts->load(text);
    QVERIFY(!m_parts->problems.isCurrent());
    QVERIFY(waitUntilCurrent());
    QCOMPARE(m_parts->problems.rowCount(), 0);
    // A small text overtakes a large one.
    m_parts->load(text + "]");
    m_parts->load("{\"nope\": 1}");
    QVERIFY(m_parts->problems.isCurrent());
    QCOMPARE(m_parts->problems.rowCount(), 1);
    m_parts->load(text);
    QVERIFY(waitUntilCurrent());
    QCOMPARE(m_parts->problems.rowCount(), 0);
}

void TstDaemonProblemsModel::aStaleFixDoesNothing()
{
    const std::string text = manyMirrors(5'000);
    m_parts->load(text + "]");
    QVERIFY(waitUntilCurrent());
    QVERIFY(m_parts->problems.canFix(0));
    m_parts->document.editShownText(0, 0, QStringLiteral("\n\n"));
    const std::string now = m_parts->text();
    m_parts->problems.fix(0);
    QCOMPARE(m_parts->text(), now);
    QVERIFY(waitUntilCurrent());
    m_parts->problems.fix(0);
    QCOMPARE(m_parts->text(), "\n\n" + text);
}

void TstDaemonProblemsModel::hostileTextsGetASentence_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("nested 10,000 deep")
        << "{\"a\":" + std::string(9'999, '[') + std::string(9'999, ']') + "}";
    QTest::newRow("nested deeper") << std::string(200'000, '[');
    QTest::newRow("objects nested deeper") << [] {
        std::string text;
        for (int i = 0; i < 20'000; ++i)
            text += "{\"a\":";
        return text;
    }();
    QTest::newRow("1 MiB of one key") << "{\"" + std::string((1U << 20U) - 10, 'a') + "\":1}";
    QTest::newRow("more than 1 MiB") << "{\"a\":\"" + std::string(1U << 20U, 'x') + "\"}";
    QTest::newRow("a hundred thousand keys") << [] {
        std::string text = "{";
        for (int i = 0; i < 100'000; ++i)
            text += (i > 0 ? "," : "") + ("\"k" + std::to_string(i)) + "\":1";
        return text.substr(0, (1U << 20U) - 2) + "}";
    }();
    QTest::newRow("the same key over and over") << [] {
        std::string text = "{\"debug\":true";
        while (text.size() < 1'000'000)
            text += ",\"debug\":true";
        return text + "}";
    }();
    QTest::newRow("commas") << std::string(1'000'000, ',');
    QTest::newRow("quotes") << std::string(1'000'000, '"');
    QTest::newRow("colons in a list")
        << "{\"registry-mirrors\":[" + std::string(500'000, ':') + "]}";
    QTest::newRow("not UTF-8") << "{\"registry-mirrors\":[\"" + std::string(500'000, '\xFF')
                                      + "\"]}";
    QTest::newRow("NUL") << "{\"registry-mirrors\":[" + std::string(500'000, '\0') + "]}";
    QTest::newRow("half of UTF-16") << "\xFF\xFE" + std::string(500'001, 'a');
    QTest::newRow("numbers for mirrors") << [] {
        std::string text = "{\"registry-mirrors\":[1";
        while (text.size() < 1'000'000)
            text += ",1";
        return text + "]}";
    }();
    QTest::newRow("the same mirror over and over") << [] {
        std::string text = "{\"registry-mirrors\":[\"http://a\"";
        while (text.size() < 1'000'000)
            text += ",\"http://a\"";
        return text + "]}";
    }();
}

void TstDaemonProblemsModel::hostileTextsGetASentence()
{
    QFETCH(std::string, text);
    m_parts->load(text);
    QVERIFY(waitUntilCurrent());
    Model &problems = m_parts->problems;
    QVERIFY(problems.rowCount() > 0);
    QVERIFY(!cell(0, Model::Sentence).toString().isEmpty());
    QVERIFY(!cell(0, Model::Place).toString().isEmpty());
    QVERIFY(cell(0, Model::Sentence).toString().size() < 600);
    problems.marks();
    problems.summary();
    m_parts->form.setFilter(QStringLiteral("log"));
    if (problems.canFixAll())
        problems.fixAll();
    QVERIFY(waitUntilCurrent());
    while (m_parts->document.canUndo())
        m_parts->document.undo();
    QCOMPARE(m_parts->document.bytes(), text);
}

QTEST_GUILESS_MAIN(TstDaemonProblemsModel)
#include "tst_daemonproblemsmodel.moc"

// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/conversion/keptchoice.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

const QString s_name = QStringLiteral("quay.io/a/b:1");
constexpr int s_wait = 20000;

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 11, 24), QTime(10, minute), Qt::UTC);
}

} // namespace

class TstConversionHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestStandsFirst();
    void sameNamesMoveUp();
    void lengthIsBounded();
    void comesBack();
    void damagedFileCostsTheHistoryOnly_data();
    void damagedFileCostsTheHistoryOnly();
    void switchedOffForgets();
    void namesOfATextAreKept();
    void textIsRememberedWhenItGoes();
    void largeTextKeepsTheFirst();
    void listOfNamesConvertsAgain_data();
    void listOfNamesConvertsAgain();
    void choiceComesBack();
    void strangeChoiceIsAutomatic_data();
    void strangeChoiceIsAutomatic();

private:
    QString path() { return m_directory->filePath(QStringLiteral("history.json")); }
    void start();
    void convert(const QString &text);
    QStringList newest()
    {
        return m_history->entries().empty() ? QStringList() : m_history->entries().front().names;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_store;
    std::unique_ptr<ConversionHistory> m_history;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<ConversionState> m_state;
};

void TstConversionHistory::init()
{
    m_state.reset();
    m_history.reset();
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    start();
}

void TstConversionHistory::start()
{
    m_state.reset();
    m_library.reset();
    m_history.reset();
    m_store.reset();
    m_store = std::make_unique<JsonStore>(path());
    m_history = std::make_unique<ConversionHistory>(*m_store);
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
    m_state = std::make_unique<ConversionState>(*m_library, m_directory->path(), m_history.get());
}

void TstConversionHistory::convert(const QString &text)
{
    m_state->setText(text);
    QTRY_COMPARE(m_state->phase(), ConversionState::Phase::Ready);
}

void TstConversionHistory::newestStandsFirst()
{
    QSignalSpy changed(m_history.get(), &ConversionHistory::changed);
    m_history->record({QStringLiteral("a:1")}, 1, at(1));
    m_history->record({QStringLiteral("b:1"), QStringLiteral("c:1")}, 2, at(2));
    m_history->record({}, 0, at(3));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_history->entries().size(), size_t(2));
    QCOMPARE(newest(), QStringList({QStringLiteral("b:1"), QStringLiteral("c:1")}));
    QCOMPARE(m_history->entries().front().time, at(2));
    m_history->clear();
    QVERIFY(m_history->entries().empty());
}

void TstConversionHistory::sameNamesMoveUp()
{
    m_history->record({QStringLiteral("a:1")}, 1, at(1));
    m_history->record({QStringLiteral("b:1")}, 1, at(2));
    m_history->record({QStringLiteral("a:1")}, 1, at(3));
    QCOMPARE(m_history->entries().size(), size_t(2));
    QCOMPARE(newest(), QStringList(QStringLiteral("a:1")));
    QCOMPARE(m_history->entries().front().time, at(3));
}

void TstConversionHistory::lengthIsBounded()
{
    QStringList names;
    for (int i = 0; i < 300; ++i)
        names.append(QStringLiteral("n%1:1").arg(i));
    for (int i = 0; i < 60; ++i)
        m_history->record({QStringLiteral("a:%1").arg(i)}, 1, at(i));
    m_history->record(names, 300, at(0));
    QCOMPARE(m_history->entries().size(), size_t(ConversionHistory::s_maxEntries));
    QCOMPARE(newest().size(), ConversionHistory::s_maxNames);
    QCOMPARE(m_history->entries().front().count, quint64(300));
    QCOMPARE(m_history->entries().back().names, QStringList(QStringLiteral("a:11")));
}

void TstConversionHistory::comesBack()
{
    m_history->record({QStringLiteral("a:1"), QStringLiteral("b:2")}, 7, at(1));
    start();
    QCOMPARE(m_history->entries().size(), size_t(1));
    QCOMPARE(newest(), QStringList({QStringLiteral("a:1"), QStringLiteral("b:2")}));
    QCOMPARE(m_history->entries().front().count, quint64(7));
    QCOMPARE(m_history->entries().front().time, at(1));
}

void TstConversionHistory::damagedFileCostsTheHistoryOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("left");
    QTest::newRow("cut off") << QByteArray(R"({"conversions":[{"time":"2026-)") << 0;
    QTest::newRow("no object") << QByteArray("[1,2]") << 0;
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("other types") << QByteArray(R"({"conversions":{"a":1}})") << 0;
    QTest::newRow("one good entry among bad ones") << QByteArray(
        R"({"conversions":[1,{"time":3},{"time":"x","names":["a"]},{"names":["a"]},
            {"time":"2026-11-24T10:00:00Z","names":[3,null,"","a\nb"]},
            {"time":"2026-11-24T10:00:00Z","names":["a:1",{}],"count":-4}]})")
                                                   << 1;
}

void TstConversionHistory::damagedFileCostsTheHistoryOnly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, left);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    start();
    QCOMPARE(int(m_history->entries().size()), left);
    m_history->record({QStringLiteral("later:1")}, 1, at(1));
    start();
    QCOMPARE(newest(), QStringList(QStringLiteral("later:1")));
}

void TstConversionHistory::switchedOffForgets()
{
    m_history->record({QStringLiteral("a:1")}, 1, at(1));
    m_history->setEnabled(false);
    QVERIFY(m_history->entries().empty());
    m_history->record({QStringLiteral("a:1")}, 1, at(1));
    convert(s_name);
    m_state->remember();
    QVERIFY(m_history->entries().empty());
    start();
    QVERIFY(m_history->entries().empty());
}

void TstConversionHistory::namesOfATextAreKept()
{
    convert(QStringLiteral("services:\n"
                           "  a:\n    image: quay.io/a/b:1\n"
                           "  b:\n    image: quay.io/a/b:1\n"
                           "  c:\n    image: https://hub.docker.com/_/nginx\n"
                           "  d:\n    build: .\n    image: mine:1\n"));
    m_state->remember();
    QCOMPARE(newest(), QStringList({s_name, QStringLiteral("nginx")}));
    QCOMPARE(m_history->entries().front().count, quint64(2));
    // Asked again nothing changes, not even the time.
    const QDateTime time = m_history->entries().front().time;
    m_state->remember();
    QCOMPARE(m_history->entries().size(), size_t(1));
    QCOMPARE(m_history->entries().front().time, time);
}

void TstConversionHistory::textIsRememberedWhenItGoes()
{
    convert(s_name);
    m_state->setText({});
    QCOMPARE(newest(), QStringList(s_name));
    convert(QStringLiteral("quay.io/c/d:2"));
    QFile file(m_directory->filePath(QStringLiteral("text")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("quay.io/e/f:3\n") > 0);
    file.close();
    m_state->open(file.fileName());
    QCOMPARE(newest(), QStringList(QStringLiteral("quay.io/c/d:2")));
    QTRY_COMPARE(m_state->phase(), ConversionState::Phase::Ready);
    m_state.reset();
    QCOMPARE(newest(), QStringList(QStringLiteral("quay.io/e/f:3")));
    QCOMPARE(m_history->entries().size(), size_t(3));
}

void TstConversionHistory::largeTextKeepsTheFirst()
{
    QString text;
    for (int i = 0; i < 60000; ++i)
        text += QStringLiteral("quay.io/name/number-%1:1\n").arg(i);
    m_state->setLargeText(text);
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), ConversionState::Phase::Ready, s_wait);
    m_state->close();
    QCOMPARE(newest().size(), ConversionHistory::s_maxNames);
    QCOMPARE(newest().front(), QStringLiteral("quay.io/name/number-0:1"));
    QCOMPARE(m_history->entries().front().count, quint64(60000));
}

void TstConversionHistory::listOfNamesConvertsAgain_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("usual") << QStringList({s_name, QStringLiteral("nginx")});
    QTest::newRow("bare words") << QStringList({QStringLiteral("nginx"), QStringLiteral("redis")});
    QTest::newRow("one word") << QStringList(QStringLiteral("nginx"));
}

void TstConversionHistory::listOfNamesConvertsAgain()
{
    QFETCH(QStringList, names);
    convert(textOfNames(names));
    QCOMPARE(m_state->counts().names, quint64(names.size()));
    QCOMPARE(m_state->counts().converted, quint64(names.size()));
}

void TstConversionHistory::choiceComesBack()
{
    const QString quay = QStringLiteral("daocloud-quay");
    QVERIFY(m_state->catalog().mirror(quay.toStdString()) != nullptr);
    QSignalSpy chosen(m_state.get(), &ConversionState::chosen);
    m_state->setMirror(quay);
    m_state->setRegistryMirror(QStringLiteral("quay.io"), quay);
    m_state->setRegistryStays(QStringLiteral("docker.io"));
    m_state->setForm({OutputForm::Kind::Commands, {PullTool::Nerdctl, true, "r.example/x"}});
    m_state->setBack(true);
    QCOMPARE(chosen.size(), 5);
    const QJsonObject kept = m_state->keptChoice();
    start();
    QSignalSpy again(m_state.get(), &ConversionState::chosen);
    m_state->restoreChoice(kept);
    QCOMPARE(again.size(), 0);
    QCOMPARE(m_state->keptChoice(), kept);
    const ConversionChoice &choice = m_state->choice();
    QCOMPARE(choice.mirrors.size(), size_t(1));
    QCOMPARE(choice.perRegistry.count("quay.io"), size_t(1));
    QCOMPARE(choice.leave.count("docker.io"), size_t(1));
    QVERIFY(choice.back);
    QCOMPARE(int(m_state->form().pull.tool), int(PullTool::Nerdctl));
    QVERIFY(m_state->form().pull.removeMirrorName);
    QCOMPARE(QString::fromStdString(m_state->form().pull.ownRegistry),
             QStringLiteral("r.example/x"));
}

void TstConversionHistory::strangeChoiceIsAutomatic_data()
{
    QTest::addColumn<QJsonObject>("kept");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("mirrors that have gone")
        << QJsonObject{{QStringLiteral("mirrors"), QJsonArray{QStringLiteral("gone")}},
                       {QStringLiteral("perRegistry"),
                        QJsonObject{{QStringLiteral("quay.io"), QStringLiteral("gone")}}}};
    QTest::newRow("other types") << QJsonObject{{QStringLiteral("mirrors"), 3},
                                                {QStringLiteral("perRegistry"), true},
                                                {QStringLiteral("leave"), QStringLiteral("x")},
                                                {QStringLiteral("back"), QStringLiteral("yes")},
                                                {QStringLiteral("output"), 7}};
    QTest::newRow("copy to nowhere")
        << QJsonObject{{QStringLiteral("output"), QStringLiteral("copy-to")}};
    QTest::newRow("unknown output")
        << QJsonObject{{QStringLiteral("output"), QStringLiteral("later")}};
}

void TstConversionHistory::strangeChoiceIsAutomatic()
{
    QFETCH(QJsonObject, kept);
    m_state->restoreChoice(kept);
    QVERIFY(m_state->choice().mirrors.empty());
    QVERIFY(m_state->choice().perRegistry.empty());
    QVERIFY(m_state->choice().leave.empty());
    QVERIFY(!m_state->choice().back);
    QCOMPARE(int(m_state->form().kind), int(OutputForm::Kind::Text));
}

QTEST_GUILESS_MAIN(TstConversionHistory)
#include "tst_conversionhistory.moc"

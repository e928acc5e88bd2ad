// SPDX-License-Identifier: MIT
#include "tests/model/librarytest.h"

#include <QDate>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace jingtai;

/// Mirrors that come from files, and go into files.
class TstLibraryTransfer : public LibraryTest
{
    Q_OBJECT

private Q_SLOTS:
    void importSaysWhatItBrought();
    void badImportHasItsPlace_data();
    void badImportHasItsPlace();
    void exportIsImported();
    void exportThatFails();
};

void TstLibraryTransfer::importSaysWhatItBrought()
{
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    Mirror changed = myMirror("one");
    changed.homepage = "https://one.example";
    Mirror builtIn = *library->catalog()->mirror(s_builtIn.toStdString());
    Mirror altered = library->catalog()->mirrors()[1];
    altered.requestsPerMinute = 77;
    QByteArray text = textOf({changed, myMirror("two"), builtIn, altered});
    text.replace("\"version\": 1,",
                 "\"version\": 1, \"registries\": [{\"name\": \"quay.io\", \"endpoint\": "
                 "\"https://quay.io\", \"probe\": \"prometheus/busybox:latest\"}, "
                 "{\"name\": \"fresh.example\"}],");
    text.replace("\"id\": \"two\"", "\"id\": \"two\", \"said\": \"by them\"");
    QVERIFY(write(path("list.json"), text));
    const auto summary = library->importFrom(path("list.json"));
    QVERIFY(summary);
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->replaced, 2);
    QCOMPARE(summary->unchanged, 1);
    QCOMPARE(summary->registries, 1);
    QVERIFY(library->catalog()->registry("fresh.example"));
    QCOMPARE(library->catalog()->mirror(altered.id)->requestsPerMinute, 77);
    QVERIFY(!library->catalog()->mirror(builtIn.id)->isOwn);
    library->flush();
    QVERIFY(bytesOf(own()).contains("by them"));
    QVERIFY(!bytesOf(own()).contains("quay.io\", \"endpoint"));

    QSignalSpy changes(library.get(), &MirrorLibrary::changed);
    const auto again = library->importFrom(path("list.json"));
    QVERIFY(again);
    QVERIFY(*again == (ImportSummary{0, 0, 4, 0}));
    QVERIFY(changes.isEmpty());
}

void TstLibraryTransfer::badImportHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("comma") << QByteArray("{\n  \"version\": 1,,\n}")
                           << QStringLiteral("Line 2, column 16");
    QTest::newRow("address") << textOf({myMirror()}).replace("https://", "ftp://")
                             << QStringLiteral("/mirrors/0/endpoint");
    QTest::newRow("version") << QByteArray("{\"version\": 2}") << QStringLiteral("/version");
    QTest::newRow("binary") << QByteArray("\0\xFF", 2) << QStringLiteral("column 2");
    QTest::newRow("none") << QByteArray() << QString();
}

void TstLibraryTransfer::badImportHasItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const QString file = path("bad.json");
    if (!text.isEmpty())
        QVERIFY(write(file, text));
    const auto library = start();
    library->load();
    QSignalSpy changed(library.get(), &MirrorLibrary::changed);
    const auto summary = library->importFrom(file);
    QVERIFY(!summary);
    QVERIFY2(summary.error().contains(place), qPrintable(summary.error()));
    QVERIFY(summary.error().contains(file));
    QVERIFY(!library->importFrom(m_directory->path()));
    QVERIFY(changed.isEmpty());
    QVERIFY(!library->canUndo());
}

void TstLibraryTransfer::exportIsImported()
{
    const auto library = start();
    library->load();
    Mirror mirror = myMirror();
    mirror.parameters = {{"user", {"User", "用户"}, "[a-z]+"}};
    mirror.notes = {"\"Quoted\"\n", "说明"};
    library->add(mirror);
    QStringList ids;
    for (const Mirror &each : library->catalog()->mirrors())
        ids.append(QString::fromStdString(each.id));
    QCOMPARE(library->exportTo(path("all.json"), ids), QString());
    const auto same = library->importFrom(path("all.json"));
    QVERIFY(same);
    QVERIFY(*same == (ImportSummary{0, 0, int(ids.size()), 0}));

    MirrorLibrary empty({}, *m_settings, path("other.json"));
    empty.load();
    const auto summary = empty.importFrom(path("all.json"));
    QVERIFY(summary);
    QCOMPARE(summary->added, int(ids.size()));
    QCOMPARE(empty.catalog()->mirrors().size(), library->catalog()->mirrors().size());
    for (std::size_t i = 0; i < empty.catalog()->mirrors().size(); ++i) {
        Mirror expected = library->catalog()->mirrors()[i];
        expected.isOwn = true;
        QVERIFY2(empty.catalog()->mirrors()[i] == expected, expected.id.c_str());
    }
    for (const Registry &registry : empty.catalog()->registries())
        QVERIFY(*library->catalog()->registry(registry.name) == registry);

    QCOMPARE(library->exportTo(path("one.json"), {s_id}), QString());
    QCOMPARE(idsInFile(path("one.json")), QStringList{s_id});
    QVERIFY(
        bytesOf(path("one.json")).contains(QDate::currentDate().toString(Qt::ISODate).toLatin1()));
}

void TstLibraryTransfer::exportThatFails()
{
    const auto library = start();
    const QString file = path("missing/list.json");
    const QString sentence = library->exportTo(file, {s_builtIn});
    QVERIFY2(sentence.contains(file), qPrintable(sentence));
    QVERIFY(!library->exportTo(m_directory->path(), {s_builtIn}).isEmpty());
}

QTEST_GUILESS_MAIN(TstLibraryTransfer)
#include "tst_librarytransfer.moc"

// SPDX-License-Identifier: MIT
#include "tests/model/librarytest.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace jingtai;

namespace {

/// All that a page can see.
struct Picture
{
    explicit Picture(const MirrorLibrary &library)
        : mirrors(library.catalog()->mirrors())
        , registries(library.catalog()->registries())
        , disabled(library.disabled())
        , parameters(library.parameters())
    {}
    bool operator==(const Picture &) const = default;

    std::vector<Mirror> mirrors;
    std::vector<Registry> registries;
    MirrorLibrary::Ids disabled;
    MirrorLibrary::Parameters parameters;
};

} // namespace

/// Changes of the mirrors, and their way back.
class TstLibraryEdits : public LibraryTest
{
    Q_OBJECT

private Q_SLOTS:
    void badMirrorChangesNothing_data();
    void badMirrorChangesNothing();
    void builtInMirrorComesBack();
    void mirrorGetsAnotherId();
    void everyEditIsUndone_data();
    void everyEditIsUndone();
    void undoIsSaved();
    void hundredEditsAreUndone();
    void newEditForgetsWhatWasUndone();
    void undoLeavesWhatOthersWrote();
    void idsAreFree_data();
    void idsAreFree();
    void editsAreWordedInTheLanguageOfTheMoment();
};

void TstLibraryEdits::badMirrorChangesNothing_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("id") << 0;
    QTest::newRow("address") << 1;
    QTest::newRow("taken id") << 2;
    QTest::newRow("not UTF-8") << 3;
}

void TstLibraryEdits::badMirrorChangesNothing()
{
    QFETCH(int, field);
    Mirror mirror = myMirror();
    if (field == 0)
        mirror.id = "Bad id";
    else if (field == 1)
        mirror.endpoint = "ftp://example";
    else if (field == 2)
        mirror.id = s_builtIn.toStdString();
    else
        mirror.id = "\xFF";
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    QSignalSpy changed(library.get(), &MirrorLibrary::changed);
    library->add(mirror);
    QCOMPARE(problem.size(), 1);
    library->replace(QStringLiteral("one"), mirror);
    QCOMPARE(problem.size(), 2);
    QVERIFY(changed.isEmpty());
    QCOMPARE(library->undoText(), QStringLiteral("Undo: add Mine one"));
}

void TstLibraryEdits::builtInMirrorComesBack()
{
    const auto library = start();
    library->load();
    const Mirror builtIn = *library->catalog()->mirror(s_builtIn.toStdString());
    Mirror mine = builtIn;
    mine.title.en = "My own words";
    library->replace(s_builtIn, mine);
    mine.isOwn = true;
    QVERIFY(*library->catalog()->mirror(mine.id) == mine);
    QVERIFY(library->isInBase(s_builtIn));
    QVERIFY(!library->isInBase(s_id));
    library->remove({s_builtIn});
    QVERIFY(*library->catalog()->mirror(mine.id) == builtIn);
    library->flush();
    QCOMPARE(idsInFile(own()), QStringList());
}

void TstLibraryEdits::mirrorGetsAnotherId()
{
    const auto library = start();
    library->load();
    Mirror mirror = myMirror();
    mirror.parameters = {{"user", {}, {}}};
    library->add(mirror);
    library->setParameter(s_id, QStringLiteral("user"), QStringLiteral("me"));
    library->setEnabled({s_id}, false);
    mirror.id = "other";
    library->replace(s_id, mirror);
    QCOMPARE(ownIds(*library), QStringList{QStringLiteral("other")});
    QVERIFY(!library->isEnabled("other"));
    QCOMPARE(library->parameter("other", "user"), QStringLiteral("me"));
    QCOMPARE(library->parameter("my-mirror", "user"), QString());
    library->undo();
    QVERIFY(!library->isEnabled("my-mirror"));
    QVERIFY(library->isEnabled("other"));
    QCOMPARE(library->parameter("my-mirror", "user"), QStringLiteral("me"));
}

void TstLibraryEdits::everyEditIsUndone_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<QString>("words");
    QTest::newRow("add") << 0 << QStringLiteral("add Mine my-mirror");
    QTest::newRow("replace") << 1 << QStringLiteral("change Mine one");
    QTest::newRow("remove one") << 2 << QStringLiteral("remove Mine two");
    QTest::newRow("remove two") << 3 << QStringLiteral("remove 2 mirrors");
    QTest::newRow("import") << 4 << QStringLiteral("import list.json");
    QTest::newRow("disable") << 5 << QStringLiteral("disable Mine one");
    QTest::newRow("disable three") << 6 << QStringLiteral("disable 3 mirrors");
    QTest::newRow("enable") << 7 << QStringLiteral("enable DaoCloud");
    QTest::newRow("parameter") << 8 << QStringLiteral("set the values of Mine one");
}

void TstLibraryEdits::everyEditIsUndone()
{
    QFETCH(int, edit);
    QFETCH(QString, words);
    QVERIFY(write(own(), textOf({myMirror("one"), myMirror("two"), myMirror("three")})));
    QVERIFY(write(path("list.json"), textOf({myMirror("one"), myMirror("four")})));
    m_settings->setValue(QStringLiteral("disabledMirrors"), QJsonArray{s_builtIn});
    const auto library = start();
    library->load();
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    const Picture before(*library);
    QSignalSpy changed(library.get(), &MirrorLibrary::changed);
    Mirror other = myMirror("one");
    other.notes.en = "Other";
    switch (edit) {
    case 0:
        library->add(myMirror());
        break;
    case 1:
        library->replace(one, other);
        break;
    case 2:
        library->remove({two});
        break;
    case 3:
        library->remove({one, two, two});
        break;
    case 4:
        QVERIFY(library->importFrom(path("list.json")));
        break;
    case 5:
        library->setEnabled({one, s_builtIn}, false);
        break;
    case 6:
        library->setEnabled({one, two, s_id}, false);
        break;
    case 7:
        library->setEnabled({one, s_builtIn}, true);
        break;
    default:
        library->setParameters(one, {{QStringLiteral("a"), QStringLiteral("1")},
                                     {QStringLiteral("b"), QStringLiteral("2")}});
    }
    QCOMPARE(changed.size(), 1);
    const Picture after(*library);
    QVERIFY(!(after == before));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(library->undoText(), QStringLiteral("Undo: ") + words);
        QVERIFY(!library->canRedo() && library->redoText().isEmpty());
        library->undo();
        QVERIFY(Picture(*library) == before);
        QVERIFY(!library->canUndo() && library->undoText().isEmpty());
        QCOMPARE(library->redoText(), QStringLiteral("Redo: ") + words);
        library->redo();
        QVERIFY(Picture(*library) == after);
    }
    QCOMPARE(changed.size(), 5);
}

void TstLibraryEdits::undoIsSaved()
{
    const QByteArray text = "{ \"mine\": 1,\n\n" + textOf({myMirror("one")}).mid(1);
    QVERIFY(write(own(), text));
    {
        const auto library = start();
        library->load();
        library->remove({QStringLiteral("one")});
        library->setEnabled({s_builtIn}, false);
        library->flush();
        QCOMPARE(idsInFile(own()), QStringList());
        library->undo();
        library->undo();
    }
    // Byte for byte, with the blanks of the person.
    QCOMPARE(bytesOf(own()), text);
    QVERIFY(m_settings->value(QStringLiteral("disabledMirrors")).toArray().isEmpty());
}

void TstLibraryEdits::hundredEditsAreUndone()
{
    const auto library = start();
    library->load();
    for (int i = 0; i < 130; ++i)
        library->add(myMirror("m-" + std::to_string(i)));
    int undone = 0;
    for (; library->canUndo(); ++undone)
        library->undo();
    QCOMPARE(undone, 100);
    QCOMPARE(ownIds(*library).size(), qsizetype(30));
    while (library->canRedo())
        library->redo();
    library->flush();
    QCOMPARE(idsInFile(own()).size(), qsizetype(130));
}

void TstLibraryEdits::newEditForgetsWhatWasUndone()
{
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    library->add(myMirror("two"));
    library->undo();
    library->add(myMirror("three"));
    QVERIFY(!library->canRedo());
    QCOMPARE(ownIds(*library), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    library->undo();
    library->undo();
    QVERIFY(!library->canUndo());
    QCOMPARE(ownIds(*library), QStringList());
    library->load();
    QVERIFY(!library->canRedo());
}

void TstLibraryEdits::undoLeavesWhatOthersWrote()
{
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    library->flush();
    QVERIFY(write(own(), textOf({myMirror("one"), myMirror("theirs")})));
    library->add(myMirror("two"));
    library->flush();
    library->undo();
    library->undo();
    library->flush();
    QCOMPARE(ownIds(*library), QStringList{QStringLiteral("theirs")});
    QCOMPARE(idsInFile(own()), QStringList{QStringLiteral("theirs")});
    // What they write between two steps stays too.
    QVERIFY(write(own(), textOf({myMirror("theirs"), myMirror("more")})));
    library->redo();
    library->flush();
    QCOMPARE(idsInFile(own()), (QStringList{QStringLiteral("theirs"), QStringLiteral("more"),
                                            QStringLiteral("one")}));
}

void TstLibraryEdits::idsAreFree_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QString &wish, const QString &id) {
        QTest::newRow(name) << wish << id;
    };
    row("host", QStringLiteral("Mirror.Example:5000"), QStringLiteral("mirror.example-5000"));
    row("address", QStringLiteral("https://m.example/"), QStringLiteral("m.example"));
    row("title", QStringLiteral("  My mirror!"), QStringLiteral("my-mirror-2"));
    row("taken", s_builtIn, s_builtIn + QStringLiteral("-2"));
    row("Chinese", QStringLiteral("镜像站"), QStringLiteral("mirror"));
    row("empty", QString(), QStringLiteral("mirror"));
    row("long", QString(200, u'a'), QString(64, u'a'));
}

void TstLibraryEdits::idsAreFree()
{
    QFETCH(QString, wish);
    QFETCH(QString, id);
    const auto library = start();
    library->load();
    library->add(myMirror());
    QCOMPARE(library->freeId(wish), id);
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    for (int i = 0; i < 12; ++i) {
        Mirror mirror = myMirror();
        mirror.id = library->freeId(wish).toStdString();
        library->add(mirror);
    }
    QVERIFY(problem.isEmpty());
    QCOMPARE(ownIds(*library).size(), qsizetype(13));
}

void TstLibraryEdits::editsAreWordedInTheLanguageOfTheMoment()
{
    const auto library = start();
    library->load();
    library->add(myMirror());
    m_languages.use(QStringLiteral("zh_CN"));
    QVERIFY(library->undoText() != QStringLiteral("Undo: add Mine my-mirror"));
    QVERIFY(library->undoText().contains(QStringLiteral("Mine my-mirror")));
    m_languages.use(QStringLiteral("en"));
    QCOMPARE(library->undoText(), QStringLiteral("Undo: add Mine my-mirror"));
}

QTEST_GUILESS_MAIN(TstLibraryEdits)
#include "tst_libraryedits.moc"

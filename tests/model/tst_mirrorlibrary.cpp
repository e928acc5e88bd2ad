// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorlibrary.h"

#include "app/services/catalogstore.h"
#include "tests/model/librarytest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <unistd.h>
#include <utility>

using namespace jingtai;

namespace {

constexpr QFile::Permissions s_readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions s_searchable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

/// Takes the right to write into a folder away, from root too.
class NoRights final
{
public:
    explicit NoRights(QString path)
        : m_path(std::move(path))
    {
        QFile::setPermissions(m_path, s_readable | s_searchable);
        m_isRoot = ::geteuid() == 0;
        if (m_isRoot && ::seteuid(s_nobody) != 0)
            m_isRoot = false;
    }
    ~NoRights()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("the rights do not come back");
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    NoRights(const NoRights &) = delete;
    NoRights &operator=(const NoRights &) = delete;

    bool isInForce() const { return !write(m_path + QStringLiteral("/tried"), "x"); }

private:
    static constexpr uid_t s_nobody = 65534;

    QString m_path;
    bool m_isRoot = false;
};

} // namespace

/// The mirrors of one's own, and their file.
class TstMirrorLibrary : public LibraryTest
{
    Q_OBJECT

private Q_SLOTS:
    void ownMirrorsComeBack();
    void nothingIsWrittenForNothing();
    void brokenFileIsKeptAside_data();
    void brokenFileIsKeptAside();
    void mendedFileIsTaken();
    void brokenFileThatStaysIsNotOverwritten();
    void unreadableFileIsNotReplaced();
    void fileCanBeSavedLater();
    void readOnlyDirectory();
    void twoProgramsWriteOneFile();
    void fileIsChangedByHand();
    void fileIsBrokenMeanwhile();
    void fileIsTakenAway();
    void whatIsGoneIsHarmless();
};

void TstMirrorLibrary::ownMirrorsComeBack()
{
    const auto built = builtInCatalog().mirrors().size();
    {
        const auto library = start();
        QCOMPARE(library->load(), QString());
        QSignalSpy problem(library.get(), &MirrorLibrary::problem);
        QSignalSpy changed(library.get(), &MirrorLibrary::changed);
        library->add(myMirror());
        QCOMPARE(changed.size(), 1);
        QVERIFY(problem.isEmpty());
        QVERIFY(library->hasId(s_id));
        QCOMPARE(library->catalog()->mirrors().size(), built + 1);
        QVERIFY(library->catalog()->mirrors().back().isOwn);
    }
    const auto library = start();
    QCOMPARE(library->load(), QString());
    Mirror expected = myMirror();
    expected.isOwn = true;
    QVERIFY(library->catalog()->mirrors().back() == expected);
    QVERIFY(!library->canUndo());
    library->remove({s_id, QStringLiteral("daocloud-docker")});
    QVERIFY(!library->hasId(s_id));
    QCOMPARE(library->catalog()->mirrors().size(), built);
    QCOMPARE(library->undoText(), QStringLiteral("Undo: remove Mine my-mirror"));
    library->undo();
    QVERIFY(library->hasId(s_id));
    QVERIFY(library->canRedo());
    library->redo();
    QVERIFY(!library->hasId(s_id));
}

void TstMirrorLibrary::nothingIsWrittenForNothing()
{
    const QByteArray text = "{ \"version\":1,   \"mirrors\":[] }";
    QVERIFY(write(own(), text));
    {
        const auto library = start();
        QCOMPARE(library->load(), QString());
        QSignalSpy changed(library.get(), &MirrorLibrary::changed);
        library->remove({s_id, s_builtIn});
        library->replace(s_builtIn, *library->catalog()->mirror(s_builtIn.toStdString()));
        library->setEnabled({s_builtIn}, true);
        library->setParameter(s_builtIn, QStringLiteral("a"), QString());
        library->undo();
        library->redo();
        QVERIFY(changed.isEmpty());
        library->setEnabled({s_builtIn}, false);
        QCOMPARE(changed.size(), 1);
    }
    QCOMPARE(bytesOf(own()), text);
    QVERIFY(QFile::remove(own()));
    {
        const auto library = start();
        QCOMPARE(library->load(), QString());
    }
    QVERIFY(!QFile::exists(own()));
}

void TstMirrorLibrary::brokenFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::newRow("entry") << QByteArray("{\"version\": 1, \"mirrors\": [{\"id\": \"A b\"}]}");
    QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"mirr");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\0\xFF", 2);
}

void TstMirrorLibrary::brokenFileIsKeptAside()
{
    QFETCH(QByteArray, broken);
    QVERIFY(write(own(), broken));
    QVERIFY(write(own() + QStringLiteral(".damaged"), "an older one"));
    const auto library = start();
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    QVERIFY(library->load().contains(own()));
    QCOMPARE(library->catalog()->mirrors().size(), builtInCatalog().mirrors().size());
    library->setEnabled({s_builtIn}, false);
    library->flush();
    QCOMPARE(bytesOf(own()), broken);
    QVERIFY(problem.isEmpty());

    library->add(myMirror());
    library->flush();
    QCOMPARE(problem.size(), 1);
    const QString kept = own() + QStringLiteral(".damaged-1");
    QVERIFY(problem.first().first().toString().contains(kept));
    QCOMPARE(bytesOf(kept), broken);
    QCOMPARE(bytesOf(own() + QStringLiteral(".damaged")), QByteArray("an older one"));
    QCOMPARE(idsInFile(own()), QStringList{s_id});
    // It is said once.
    library->remove({s_id});
    library->flush();
    QCOMPARE(problem.size(), 1);
    QCOMPARE(idsInFile(own()), QStringList());
}

void TstMirrorLibrary::mendedFileIsTaken()
{
    QVERIFY(write(own(), "{\"version\": 1, \"mirr"));
    const auto library = start();
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    QVERIFY(!library->load().isEmpty());
    QVERIFY(write(own(), textOf({myMirror("mended")})));
    library->add(myMirror());
    library->flush();
    QVERIFY(problem.isEmpty());
    const QStringList both = {QStringLiteral("mended"), s_id};
    QCOMPARE(ownIds(*library), both);
    QCOMPARE(idsInFile(own()), both);
}

void TstMirrorLibrary::brokenFileThatStaysIsNotOverwritten()
{
    const QByteArray broken = "{\"version\": 1, \"mirr";
    QVERIFY(write(own(), broken));
    for (int i = 0; i < 100; ++i) {
        const QString end = i == 0 ? QString() : QLatin1Char('-') + QString::number(i);
        QVERIFY(write(own() + QStringLiteral(".damaged") + end, "older"));
    }
    {
        const auto library = start();
        QSignalSpy problem(library.get(), &MirrorLibrary::problem);
        QVERIFY(!library->load().isEmpty());
        library->add(myMirror());
        library->flush();
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem.first().first().toString().contains(own()));
        // The program goes on with it.
        QCOMPARE(ownIds(*library), QStringList{s_id});
        library->undo();
        QCOMPARE(ownIds(*library), QStringList());
    }
    QCOMPARE(bytesOf(own()), broken);
}

void TstMirrorLibrary::unreadableFileIsNotReplaced()
{
    QVERIFY(QDir().mkdir(own()));
    const auto library = start();
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    const QString sentence = library->load();
    QVERIFY2(sentence.contains(QStringLiteral("could not be read")), qPrintable(sentence));
    library->add(myMirror());
    library->flush();
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem.first().first().toString().contains(QStringLiteral("could not be saved")));
    QCOMPARE(ownIds(*library), QStringList{s_id});
    QVERIFY(QFileInfo(own()).isDir());
}

void TstMirrorLibrary::fileCanBeSavedLater()
{
    // A folder is wanted where a file stands.
    QVERIFY(write(path("place"), "x"));
    MirrorLibrary library(builtInCatalog(), *m_settings, path("place/mirrors.json"));
    QSignalSpy problem(&library, &MirrorLibrary::problem);
    library.load();
    library.add(myMirror("one"));
    library.flush();
    QCOMPARE(problem.size(), 1);
    library.add(myMirror("two"));
    library.flush();
    QCOMPARE(problem.size(), 2);
    library.undo();
    library.flush();
    QCOMPARE(ownIds(library), QStringList{QStringLiteral("one")});
    QVERIFY(QFile::remove(path("place")));
    library.redo();
    library.flush();
    const QStringList both = {QStringLiteral("one"), QStringLiteral("two")};
    QCOMPARE(ownIds(library), both);
    QCOMPARE(idsInFile(path("place/mirrors.json")), both);
}

void TstMirrorLibrary::readOnlyDirectory()
{
    QVERIFY(QDir().mkdir(path("sealed")));
    const QString file = path("sealed/mirrors.json");
    const QByteArray text = textOf({myMirror("old")});
    QVERIFY(write(file, text));
    // The folder around it is for its owner alone, who the test may not be for a while.
    QFile::setPermissions(m_directory->path(),
                          QFile::permissions(m_directory->path()) | s_readable | s_searchable);
    QFile::setPermissions(file, s_readable);
    const NoRights sealed(path("sealed"));
    if (!sealed.isInForce())
        QSKIP("not run: the rights of a folder hold nobody back here");
    MirrorLibrary library(builtInCatalog(), *m_settings, file);
    QCOMPARE(library.load(), QString());
    QSignalSpy problem(&library, &MirrorLibrary::problem);
    library.add(myMirror());
    library.flush();
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem.first().first().toString().contains(file));
    QCOMPARE(ownIds(library).size(), qsizetype(2));
    library.undo();
    library.flush();
    QCOMPARE(ownIds(library), QStringList{QStringLiteral("old")});
    QCOMPARE(bytesOf(file), text);
}

void TstMirrorLibrary::twoProgramsWriteOneFile()
{
    const auto one = start();
    const auto two = start();
    one->load();
    two->load();
    QSignalSpy problems(one.get(), &MirrorLibrary::problem);
    QSignalSpy otherProblems(two.get(), &MirrorLibrary::problem);
    QSignalSpy changed(two.get(), &MirrorLibrary::changed);
    one->add(myMirror("a"));
    one->flush();
    two->add(myMirror("b"));
    two->flush();
    const QStringList ab = {QStringLiteral("a"), QStringLiteral("b")};
    QCOMPARE(idsInFile(own()), ab);
    QCOMPARE(ownIds(*two), ab);
    QCOMPARE(changed.size(), 2);
    // Both at once.
    for (int i = 0; i < 20; ++i) {
        one->add(myMirror("one-" + std::to_string(i)));
        two->add(myMirror("two-" + std::to_string(i)));
    }
    one->flush();
    two->flush();
    one->remove({QStringLiteral("one-0")});
    one->flush();
    QCOMPARE(idsInFile(own()).size(), qsizetype(41));
    QCOMPARE(ownIds(*one).size(), qsizetype(41));
    QVERIFY(problems.isEmpty());
    QVERIFY(otherProblems.isEmpty());
}

void TstMirrorLibrary::fileIsChangedByHand()
{
    QVERIFY(write(own(), textOf({myMirror("kept"), myMirror("changed"), myMirror("gone")})));
    const auto library = start();
    library->load();
    Mirror changed = myMirror("changed");
    changed.homepage = "https://changed.example";
    const QByteArray byHand = textOf({myMirror("new"), changed, myMirror("kept")});
    QVERIFY(write(own(), "{ \"mine\": [1, 2], " + byHand.mid(1)));
    library->add(myMirror());
    library->flush();
    QStringList ids = ownIds(*library);
    ids.sort();
    const QStringList expected
        = {QStringLiteral("changed"), QStringLiteral("kept"), s_id, QStringLiteral("new")};
    QCOMPARE(ids, expected);
    QCOMPARE(library->catalog()->mirror("changed")->homepage, changed.homepage);
    QVERIFY(bytesOf(own()).contains("\"mine\": [1, 2]"));
}

void TstMirrorLibrary::fileIsBrokenMeanwhile()
{
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    library->flush();
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    QVERIFY(write(own(), "{"));
    library->add(myMirror("two"));
    library->flush();
    QCOMPARE(problem.size(), 1);
    QCOMPARE(bytesOf(own() + QStringLiteral(".damaged")), QByteArray("{"));
    QCOMPARE(idsInFile(own()), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void TstMirrorLibrary::fileIsTakenAway()
{
    const auto library = start();
    library->load();
    library->add(myMirror("one"));
    library->flush();
    QVERIFY(QFile::remove(own()));
    library->add(myMirror("two"));
    library->flush();
    QCOMPARE(idsInFile(own()), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void TstMirrorLibrary::whatIsGoneIsHarmless()
{
    m_settings->setValue(QStringLiteral("disabledMirrors"), QJsonArray{s_id, 7, QJsonValue()});
    m_settings->setValue(QStringLiteral("mirrorParameters"),
                         QJsonObject{{QStringLiteral("my-mirror.user"), QStringLiteral("me")}});
    const auto library = start();
    library->load();
    QVERIFY(!library->isEnabled("my-mirror"));
    QCOMPARE(library->parameter("my-mirror", "user"), QStringLiteral("me"));
    library->setEnabled({s_builtIn}, false);
    QVERIFY(m_settings->value(QStringLiteral("disabledMirrors")).toArray().contains(s_id));
    // Who adds it wants it.
    library->add(myMirror());
    QVERIFY(library->isEnabled("my-mirror"));
    library->setEnabled({s_id}, false);
    library->remove({s_id});
    QVERIFY(!library->isEnabled("my-mirror"));
    library->undo();
    QVERIFY(library->hasId(s_id));
    QVERIFY(!library->isEnabled("my-mirror"));
}

QTEST_GUILESS_MAIN(TstMirrorLibrary)
#include "tst_mirrorlibrary.moc"

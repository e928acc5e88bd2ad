// SPDX-License-Identifier: MIT
#include "app/core/catalogtext.h"
#include "app/model/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace jingtai;

namespace {

const QString s_id = QStringLiteral("my-mirror");
const QString s_builtIn = QStringLiteral("daocloud-docker");

Mirror myMirror(const std::string &id = "my-mirror")
{
    Mirror mirror;
    mirror.id = id;
    mirror.title.en = "Mine " + id;
    mirror.endpoint = "https://" + id + ".example";
    mirror.rules = {{{"quay.io", {}}, id + ".example/quay.io/{path}"}};
    return mirror;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray textOf(const std::vector<Mirror> &mirrors)
{
    std::string text;
    for (const Mirror &mirror : mirrors)
        text = textWithMirror(text, mirror.id, mirror).value_or(std::string());
    return QByteArray::fromStdString(text);
}

QStringList idsInFile(const QString &path)
{
    const auto catalog = loadCatalog(path);
    if (!catalog)
        return {QStringLiteral("broken")};
    QStringList ids;
    for (const Mirror &mirror : catalog->mirrors())
        ids.append(QString::fromStdString(mirror.id));
    return ids;
}

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

class TstMirrorLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void importSaysWhatItBrought();
    void badImportHasItsPlace_data();
    void badImportHasItsPlace();
    void exportIsImported();
    void exportThatFails();
    void idsAreFree_data();
    void idsAreFree();
    void whatIsGoneIsHarmless();
    void editsAreWordedInTheLanguageOfTheMoment();

private:
    /// A start of the program.
    std::unique_ptr<MirrorLibrary> start();
    QStringList ownIds(const MirrorLibrary &library) const;
    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    QString own() const { return m_directory->filePath(QStringLiteral("mirrors.json")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    Languages m_languages;
};

void TstMirrorLibrary::init()
{
    m_languages.use(QStringLiteral("en"));
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
}

void TstMirrorLibrary::cleanup()
{
    m_settings.reset();
    m_directory.reset();
}

std::unique_ptr<MirrorLibrary> TstMirrorLibrary::start()
{
    return std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings, own());
}

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

QStringList TstMirrorLibrary::ownIds(const MirrorLibrary &library) const
{
    QStringList ids;
    for (const Mirror &mirror : library.catalog()->mirrors()) {
        if (mirror.isOwn)
            ids.append(QString::fromStdString(mirror.id));
    }
    return ids;
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

void TstMirrorLibrary::badMirrorChangesNothing_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("id") << 0;
    QTest::newRow("address") << 1;
    QTest::newRow("taken id") << 2;
    QTest::newRow("not UTF-8") << 3;
}

void TstMirrorLibrary::badMirrorChangesNothing()
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

void TstMirrorLibrary::builtInMirrorComesBack()
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

void TstMirrorLibrary::mirrorGetsAnotherId()
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

void TstMirrorLibrary::everyEditIsUndone_data()
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

void TstMirrorLibrary::everyEditIsUndone()
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

void TstMirrorLibrary::undoIsSaved()
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

void TstMirrorLibrary::hundredEditsAreUndone()
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

void TstMirrorLibrary::newEditForgetsWhatWasUndone()
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

void TstMirrorLibrary::undoLeavesWhatOthersWrote()
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

void TstMirrorLibrary::importSaysWhatItBrought()
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

void TstMirrorLibrary::badImportHasItsPlace_data()
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

void TstMirrorLibrary::badImportHasItsPlace()
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

void TstMirrorLibrary::exportIsImported()
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

void TstMirrorLibrary::exportThatFails()
{
    const auto library = start();
    const QString file = path("missing/list.json");
    const QString sentence = library->exportTo(file, {s_builtIn});
    QVERIFY2(sentence.contains(file), qPrintable(sentence));
    QVERIFY(!library->exportTo(m_directory->path(), {s_builtIn}).isEmpty());
}

void TstMirrorLibrary::idsAreFree_data()
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

void TstMirrorLibrary::idsAreFree()
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

void TstMirrorLibrary::editsAreWordedInTheLanguageOfTheMoment()
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

QTEST_GUILESS_MAIN(TstMirrorLibrary)
#include "tst_mirrorlibrary.moc"

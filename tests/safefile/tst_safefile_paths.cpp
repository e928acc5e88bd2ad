// SPDX-License-Identifier: MIT
#include "app/safefile/safefile.h"

#include "app/safefile/outputfile.h"
#include "tests/safefile/support.h"
#include "tests/safefile/words.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace jingtai;
using namespace jingtai::test;

namespace {

namespace fs = std::filesystem;

SaveOptions rootOnly()
{
    SaveOptions options;
    options.directory = DirectoryPolicy::RootOnly;
    return options;
}

} // namespace

class TestSafeFilePaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_box.clear(); }
    void refusesNames();
    void longestName();

    void followsLinks();
    void danglingLink();
    void linkLoop();
    void linkToDirectory();
    void refusesLink();
    void suspiciousLink();

    void nameInOpenDirectory();
    void createsDirectories();
    void takesDirectoriesAway();

    void rootOnlyDirectories_data();
    void rootOnlyDirectories();
    void rootOnlyPaths();
    void rootOnlyOpenDirectory();

private:
    std::string file() const { return m_box / "file"; }

    Sandbox m_box;
};

void TestSafeFilePaths::refusesNames()
{
    QCOMPARE(word(replaceFile("", "x")), QStringLiteral("name-invalid"));
    QCOMPARE(word(replaceFile(std::string("a\0b", 3), "x")), QStringLiteral("name-invalid"));
    QCOMPARE(word(replaceFile(m_box / std::string(256, 'n'), "x")), QStringLiteral("name-invalid"));
    QCOMPARE(word(replaceFile(m_box / "", "x")), QStringLiteral("is-directory"));
    QCOMPARE(word(replaceFile(m_box / ".", "x")), QStringLiteral("is-directory"));
    QCOMPARE(word(replaceFile(m_box / "..", "x")), QStringLiteral("is-directory"));
    QCOMPARE(word(replaceFile(m_box / "missing/file", "x")), QStringLiteral("directory-missing"));
    writeText(file(), "x");
    QCOMPARE(word(replaceFile(file() + "/below", "x")), QStringLiteral("not-a-directory"));
    QVERIFY(namesIn(m_box.path()) == std::vector<std::string>{"file"});
}

void TestSafeFilePaths::longestName()
{
    const std::string path = m_box / std::string(255, 'n');
    QCOMPARE(word(replaceFile(path, "one")), QStringLiteral("created"));
    QCOMPARE(word(replaceFile(path, "two")), QStringLiteral("replaced"));
    QCOMPARE(text(readText(path)), QStringLiteral("two"));
}

void TestSafeFilePaths::followsLinks()
{
    fs::create_directories(m_box / "a/b");
    writeText(m_box / "a/real", "old");
    fs::create_symlink("../real", m_box / "a/b/second");
    fs::create_symlink(m_box / "a/b/second", m_box / "first");
    const auto saved = replaceFile(m_box / "first", "new");
    QCOMPARE(word(saved), QStringLiteral("replaced"));
    QCOMPARE(text(fs::canonical(saved->path).string()), text(m_box / "a/real"));
    QCOMPARE(text(readText(m_box / "a/real")), QStringLiteral("new"));
    QVERIFY(fs::is_symlink(m_box / "first") && fs::is_symlink(m_box / "a/b/second"));

    auto output = OutputFile::create(m_box / "first");
    QVERIFY(output && output->write("again") && output->commit());
    QCOMPARE(text(readText(m_box / "a/real")), QStringLiteral("again"));
    QVERIFY(fs::is_symlink(m_box / "first"));
}

void TestSafeFilePaths::danglingLink()
{
    fs::create_directory(m_box / "a");
    fs::create_symlink("a/new", m_box / "link");
    const auto absent = readFile(m_box / "link");
    QVERIFY(absent && !absent->exists);
    QCOMPARE(word(replaceFile(m_box / "link", "x", expecting(*absent))), QStringLiteral("created"));
    QCOMPARE(text(readText(m_box / "a/new")), QStringLiteral("x"));
    QVERIFY(fs::is_symlink(m_box / "link"));

    // Into a directory that is not there: nothing is made behind somebody's back.
    fs::create_symlink("missing/new", m_box / "far");
    SaveOptions options;
    options.createDirectories = true;
    QCOMPARE(word(replaceFile(m_box / "far", "x", options)), QStringLiteral("directory-missing"));
}

void TestSafeFilePaths::linkLoop()
{
    fs::create_symlink("b", m_box / "a");
    fs::create_symlink("a", m_box / "b");
    QCOMPARE(word(replaceFile(m_box / "a", "x")), QStringLiteral("symlink-loop"));
    QCOMPARE(word(readFile(m_box / "a")), QStringLiteral("symlink-loop"));
    QCOMPARE(word(OutputFile::create(m_box / "a")), QStringLiteral("symlink-loop"));
}

void TestSafeFilePaths::linkToDirectory()
{
    fs::create_directory(m_box / "a");
    for (const char *target : {"a", "a/", ".", "a/.."}) {
        fs::remove(m_box / "link");
        fs::create_symlink(target, m_box / "link");
        QCOMPARE(word(replaceFile(m_box / "link", "x")), QStringLiteral("is-directory"));
    }
}

void TestSafeFilePaths::refusesLink()
{
    writeText(m_box / "real", "old");
    fs::create_symlink("real", file());
    SaveOptions options;
    options.symlinks = SymlinkPolicy::Refuse;
    auto refused = replaceFile(file(), "new", options);
    QCOMPARE(word(refused), QStringLiteral("symlink-refused"));
    QCOMPARE(text(refused.error().detail), QStringLiteral("real"));
    QCOMPARE(word(OutputFile::create(file(), SymlinkPolicy::Refuse)),
             QStringLiteral("symlink-refused"));
    fs::remove(m_box / "real");
    QCOMPARE(word(replaceFile(file(), "new", options)), QStringLiteral("symlink-refused"));
    QVERIFY(namesIn(m_box.path()) == std::vector<std::string>{"file"});
}

// A link that somebody else put into a directory like /tmp.
void TestSafeFilePaths::suspiciousLink()
{
    if (::geteuid() != 0)
        QSKIP("not run: only root can give a link away");
    fs::create_directory(m_box / "tmp");
    ::chmod((m_box / "tmp").c_str(), 01777);
    writeText(file(), "old");
    fs::create_symlink(file(), m_box / "tmp/link");
    QCOMPARE(word(replaceFile(m_box / "tmp/link", "new")), QStringLiteral("replaced"));
    QVERIFY(::lchown((m_box / "tmp/link").c_str(), 1234, 1234) == 0);
    QCOMPARE(word(replaceFile(m_box / "tmp/link", "x")), QStringLiteral("symlink-refused"));
    QCOMPARE(word(readFile(m_box / "tmp/link")), QStringLiteral("symlink-refused"));
    QCOMPARE(text(readText(file())), QStringLiteral("new"));
}

void TestSafeFilePaths::nameInOpenDirectory()
{
    fs::create_directory(m_box / "a");
    const int directory = ::open((m_box / "a").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // The directory is meant, not the path that once led to it.
    fs::rename(m_box / "a", m_box / "b");
    const auto saved = replaceFile(FilePath(directory, "file"), "x");
    const auto read = readFile(FilePath(directory, "file"));
    ::close(directory);
    QCOMPARE(word(saved), QStringLiteral("created"));
    QVERIFY(read && read->bytes == "x");
    QCOMPARE(text(readText(m_box / "b/file")), QStringLiteral("x"));
}

void TestSafeFilePaths::createsDirectories()
{
    SaveOptions options;
    options.createDirectories = true;
    const mode_t umask = ::umask(0);
    const auto saved = replaceFile(m_box / "a/b//./c/file", "x", options);
    ::umask(umask);
    QCOMPARE(word(saved), QStringLiteral("created"));
    for (const char *directory : {"a", "a/b", "a/b/c"})
        QCOMPARE(rightsOf(m_box / directory), mode_t{0700});
    QCOMPARE(rightsOf(m_box / "a/b/c/file"), mode_t{0600});
    options.newDirectoryMode = 0755;
    QVERIFY(replaceFile(m_box / "a/d/file", "x", options).has_value());
    QCOMPARE(rightsOf(m_box / "a/d"), mode_t{0755});
}

void TestSafeFilePaths::takesDirectoriesAway()
{
    fs::create_directory(m_box / "a");
    SaveOptions options = expecting({true, "old", {}});
    options.createDirectories = true;
    QCOMPARE(word(replaceFile(m_box / "a/b/c/file", "x", options)),
             QStringLiteral("changed-meanwhile"));
    QVERIFY(namesIn(m_box / "a").empty());
}

void TestSafeFilePaths::rootOnlyDirectories_data()
{
    QTest::addColumn<int>("upper");
    QTest::addColumn<int>("rights");
    QTest::addColumn<int>("owner");
    QTest::addColumn<QString>("result");
    const QString refused = QStringLiteral("directory-untrusted");
    QTest::newRow("root's alone") << 0755 << 0755 << 0 << QStringLiteral("replaced");
    QTest::newRow("below a sticky one") << 01777 << 0755 << 0 << QStringLiteral("replaced");
    QTest::newRow("writable by all") << 0755 << 0777 << 0 << refused;
    QTest::newRow("writable by all, sticky") << 0755 << 01777 << 0 << refused;
    QTest::newRow("writable by a group") << 0755 << 0775 << 0 << refused;
    QTest::newRow("owned by another") << 0755 << 0755 << 1234 << refused;
    QTest::newRow("below one writable by all") << 0777 << 0755 << 0 << refused;
}

void TestSafeFilePaths::rootOnlyDirectories()
{
    if (::geteuid() != 0)
        QSKIP("not run: only root can make what belongs to root");
    QFETCH(int, upper);
    QFETCH(int, rights);
    QFETCH(int, owner);
    QFETCH(QString, result);
    fs::create_directories(m_box / "upper/lower");
    const std::string path = m_box / "upper/lower/file";
    writeText(path, "old");
    ::chmod((m_box / "upper").c_str(), static_cast<mode_t>(upper));
    ::chmod((m_box / "upper/lower").c_str(), static_cast<mode_t>(rights));
    QVERIFY(::chown((m_box / "upper/lower").c_str(), static_cast<uid_t>(owner), 0) == 0);
    const auto saved = replaceFile(path, "new", rootOnly());
    QCOMPARE(word(saved), result);
    QCOMPARE(text(readText(path)), saved ? QStringLiteral("new") : QStringLiteral("old"));
    QVERIFY(namesIn(m_box / "upper/lower") == std::vector<std::string>{"file"});
    ReadOptions options;
    options.directory = DirectoryPolicy::RootOnly;
    QCOMPARE(word(readFile(path, options)),
             saved ? QStringLiteral("done") : QStringLiteral("directory-untrusted"));
}

void TestSafeFilePaths::rootOnlyPaths()
{
    if (::geteuid() != 0)
        QSKIP("not run: only root can make what belongs to root");
    fs::create_directory(m_box / "real");
    fs::create_directory_symlink("real", m_box / "link");
    auto refused = replaceFile(m_box / "link/file", "x", rootOnly());
    QCOMPARE(word(refused), QStringLiteral("symlink-refused"));
    QCOMPARE(text(refused.error().path), text(m_box / "link"));
    QCOMPARE(text(refused.error().detail), QStringLiteral("real"));

    writeText(m_box / "real/old", "old");
    fs::create_symlink("old", m_box / "real/file");
    refused = replaceFile(m_box / "real/file", "x", rootOnly());
    QCOMPARE(word(refused), QStringLiteral("symlink-refused"));
    QCOMPARE(text(refused.error().detail), QStringLiteral("old"));

    QCOMPARE(word(replaceFile("file", "x", rootOnly())), QStringLiteral("name-invalid"));
    QCOMPARE(word(replaceFile(m_box / "link/../file", "x", rootOnly())),
             QStringLiteral("symlink-refused"));
    QCOMPARE(word(replaceFile(m_box / "real/../file", "x", rootOnly())),
             QStringLiteral("name-invalid"));
    QCOMPARE(word(replaceFile(m_box / "none/file", "x", rootOnly())),
             QStringLiteral("directory-missing"));
    SaveOptions options = rootOnly();
    options.createDirectories = true;
    options.newDirectoryMode = 0755;
    QCOMPARE(word(replaceFile(m_box / "none/file", "x", options)), QStringLiteral("created"));
    QCOMPARE(rightsOf(m_box / "none"), mode_t{0755});
}

void TestSafeFilePaths::rootOnlyOpenDirectory()
{
    if (::geteuid() != 0)
        QSKIP("not run: only root can make what belongs to root");
    const int directory = ::open(m_box.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const auto saved = replaceFile(FilePath(directory, "file"), "x", rootOnly());
    const auto path = replaceFile(FilePath(directory, "./file"), "x", rootOnly());
    ::chmod(m_box.path().c_str(), 0777);
    const auto untrusted = replaceFile(FilePath(directory, "file"), "y", rootOnly());
    ::chmod(m_box.path().c_str(), 0700);
    ::close(directory);
    QCOMPARE(word(saved), QStringLiteral("created"));
    QCOMPARE(word(path), QStringLiteral("name-invalid"));
    QCOMPARE(word(untrusted), QStringLiteral("directory-untrusted"));
}

QTEST_GUILESS_MAIN(TestSafeFilePaths)
#include "tst_safefile_paths.moc"

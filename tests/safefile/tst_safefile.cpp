// SPDX-License-Identifier: MIT
#include "app/safefile/safefile.h"

#include "app/safefile/outputfile.h"
#include "tests/safefile/support.h"
#include "tests/safefile/words.h"

#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace jingtai;
using namespace jingtai::test;

namespace {

namespace fs = std::filesystem;

const std::string s_litter = ".file.jingtai-0123456789abcdef.tmp";

/// Makes something that is no file; false where that takes root.
bool makeOddity(const QString &what, const std::string &path)
{
    if (what == QLatin1String("fifo"))
        return ::mkfifo(path.c_str(), 0600) == 0;
    if (what == QLatin1String("directory"))
        return fs::create_directory(path);
    if (what == QLatin1String("device"))
        return ::mknod(path.c_str(), S_IFCHR | 0600, ::makedev(1, 3)) == 0;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool bound
        = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return bound;
}

} // namespace

class TestSafeFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_box.clear(); }
    void readsWhatIsThere();
    void readsUpToTheLimit();
    void identityTellsChanges();

    void createsReplacesLeaves();
    void anyBytes();
    void newFileMode();
    void keepsRightsAndAttributes();
    void keepsOwner();
    void dropsInheritedAcl();
    void leavesContentAttributes();
    void expectation();

    void refusesOddities_data();
    void refusesOddities();
    void refusesHardLink();

    void waitsForLock();
    void sweepsOwnLitterAlone();
    void manySavers();
    void countersLoseNothing();

private:
    std::string file() const { return m_box / "file"; }
    std::string litter() const;

    Sandbox m_box;
};

std::string TestSafeFile::litter() const
{
    for (const std::string &name : namesIn(m_box.path())) {
        if (isLitter(name))
            return name;
    }
    return {};
}

void TestSafeFile::readsWhatIsThere()
{
    auto read = readFile(file());
    QVERIFY(read && !read->exists);
    read = readFile(m_box / "missing/file");
    QVERIFY(read && !read->exists);

    writeText(file(), std::string("a\0b", 3));
    read = readFile(file());
    QVERIFY(read && read->exists);
    QVERIFY(read->bytes == std::string("a\0b", 3));
    QCOMPARE(read->identity.size, std::uint64_t{3});

    fs::create_symlink("file", m_box / "link");
    read = readFile(m_box / "link");
    QVERIFY(read && read->bytes.size() == 3);
    ReadOptions options;
    options.symlinks = SymlinkPolicy::Refuse;
    read = readFile(m_box / "link", options);
    QCOMPARE(word(read), QStringLiteral("symlink-refused"));
    QCOMPARE(text(read.error().detail), QStringLiteral("file"));
    read = readFile(file() + "/below");
    QCOMPARE(word(read), QStringLiteral("not-a-directory"));
}

void TestSafeFile::readsUpToTheLimit()
{
    ReadOptions options;
    options.maxBytes = 1000;
    writeText(file(), std::string(1000, 'x'));
    const auto whole = readFile(file(), options);
    QVERIFY(whole && whole->bytes.size() == 1000);
    writeText(file(), std::string(1001, 'x'));
    QCOMPARE(word(readFile(file(), options)), QStringLiteral("too-large"));
    // Files that have no size until they are read.
    const auto status = readFile("/proc/self/status", options);
    QVERIFY(status ? !status->bytes.empty() : status.error().kind == FileErrorKind::TooLarge);
}

void TestSafeFile::identityTellsChanges()
{
    writeText(file(), "one");
    const auto first = readFile(file());
    const auto second = readFile(file());
    QVERIFY(first && second && first->identity == second->identity);
    const auto saved = replaceFile(file(), "two");
    QVERIFY(saved.has_value());
    QVERIFY(saved->identity != first->identity);
    const auto third = readFile(file());
    QVERIFY(third && third->identity == saved->identity);
}

void TestSafeFile::createsReplacesLeaves()
{
    auto saved = replaceFile(file(), "one");
    QCOMPARE(word(saved), QStringLiteral("created"));
    QVERIFY(saved->durable && saved->leftover.empty());
    QCOMPARE(text(saved->path), text(file()));
    QCOMPARE(word(replaceFile(file(), "two")), QStringLiteral("replaced"));
    QCOMPARE(text(readText(file())), QStringLiteral("two"));

    const struct stat before = statusOf(file());
    QCOMPARE(word(replaceFile(file(), "two")), QStringLiteral("unchanged"));
    const struct stat after = statusOf(file());
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_ctim.tv_nsec, before.st_ctim.tv_nsec);
    QVERIFY(namesIn(m_box.path()) == std::vector<std::string>{"file"});
}

void TestSafeFile::anyBytes()
{
    for (const std::string &bytes :
         {std::string(), std::string("\0\r\n\xff", 4), std::string(3'000'000, 'x')}) {
        QVERIFY(replaceFile(file(), bytes).has_value());
        QVERIFY(readText(file()) == bytes);
    }
}

void TestSafeFile::newFileMode()
{
    const mode_t umask = ::umask(0077);
    SaveOptions options;
    options.newFileMode = 0644;
    const bool saved = replaceFile(file(), "x", options) && replaceFile(m_box / "own", "x");
    ::umask(umask);
    QVERIFY(saved);
    QCOMPARE(rightsOf(file()), mode_t{0644});
    QCOMPARE(rightsOf(m_box / "own"), mode_t{0600});
}

void TestSafeFile::keepsRightsAndAttributes()
{
    writeText(file(), "old");
    ::chmod(file().c_str(), 0640);
    const std::string acl = aclWithUser(4321);
    if (!setAttribute(file(), "system.posix_acl_access", acl)
        || !setAttribute(file(), "user.note", "kept"))
        QSKIP("not run: no ACL or no attributes on this file system");
    const bool label = setAttribute(file(), "security.selinux", "system_u:object_r:etc_t:s0");
    QCOMPARE(word(replaceFile(file(), "new")), QStringLiteral("replaced"));
    QCOMPARE(text(readText(file())), QStringLiteral("new"));
    QCOMPARE(rightsOf(file()), mode_t{0640});
    QVERIFY(attribute(file(), "system.posix_acl_access") == acl);
    QCOMPARE(text(attribute(file(), "user.note")), QStringLiteral("kept"));
    if (label) {
        QVERIFY(attribute(file(), "security.selinux").starts_with("system_u:object_r:etc_t:s0"));
    }
}

void TestSafeFile::keepsOwner()
{
    if (::geteuid() != 0)
        QSKIP("not run: only root can give files away");
    writeText(file(), "old");
    QVERIFY(::chown(file().c_str(), 1, 2) == 0);
    ::chmod(file().c_str(), 06750);
    QCOMPARE(word(replaceFile(file(), "new")), QStringLiteral("replaced"));
    QCOMPARE(statusOf(file()).st_uid, uid_t{1});
    QCOMPARE(statusOf(file()).st_gid, gid_t{2});
    QCOMPARE(rightsOf(file()), mode_t{06750});
}

void TestSafeFile::dropsInheritedAcl()
{
    fs::create_directory(m_box / "a");
    const std::string path = m_box / "a/file";
    writeText(path, "old");
    ::chmod(path.c_str(), 0644);
    if (!setAttribute(m_box / "a", "system.posix_acl_default", aclWithUser(4321)))
        QSKIP("not run: no ACL on this file system");
    QCOMPARE(word(replaceFile(path, "new")), QStringLiteral("replaced"));
    QVERIFY(attribute(path, "system.posix_acl_access").empty());
    QCOMPARE(rightsOf(path), mode_t{0644});
}

// What a capability is granted to is the content, and that is another one now.
void TestSafeFile::leavesContentAttributes()
{
    writeText(file(), "old");
    const std::string capability("\1\0\0\2\0\4\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 20);
    if (!setAttribute(file(), "security.capability", capability))
        QSKIP("not run: only root can grant capabilities");
    QCOMPARE(word(replaceFile(file(), "new")), QStringLiteral("replaced"));
    QVERIFY(attribute(file(), "security.capability").empty());
}

void TestSafeFile::expectation()
{
    const auto absent = readFile(file());
    QVERIFY(absent.has_value());
    QCOMPARE(word(replaceFile(file(), "one", expecting(*absent))), QStringLiteral("created"));
    auto refused = replaceFile(file(), "two", expecting(*absent));
    QCOMPARE(word(refused), QStringLiteral("changed-meanwhile"));
    QCOMPARE(refused.error().left, FileLeft::Old);

    const auto one = readFile(file());
    QVERIFY(one.has_value());
    QCOMPARE(word(replaceFile(file(), "two", expecting(*one))), QStringLiteral("replaced"));
    for (const char *bytes : {"six", "longer", "", "tw"}) {
        writeText(file(), bytes);
        QCOMPARE(word(replaceFile(file(), "three", expecting(*one))),
                 QStringLiteral("changed-meanwhile"));
        QCOMPARE(text(readText(file())), text(bytes));
    }
    // The same bytes again are no change, whoever wrote them.
    writeText(file(), "one");
    QCOMPARE(word(replaceFile(file(), "three", expecting(*one))), QStringLiteral("replaced"));
    fs::remove(file());
    QCOMPARE(word(replaceFile(file(), "x", expecting(*one))), QStringLiteral("changed-meanwhile"));
    QVERIFY(namesIn(m_box.path()).empty());
}

void TestSafeFile::refusesOddities_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("fifo") << QStringLiteral("is-fifo");
    QTest::newRow("socket") << QStringLiteral("is-socket");
    QTest::newRow("directory") << QStringLiteral("is-directory");
    QTest::newRow("device") << QStringLiteral("is-device");
}

// Would hang at a FIFO if it were opened.
void TestSafeFile::refusesOddities()
{
    QFETCH(QString, kind);
    if (!makeOddity(QString::fromLatin1(QTest::currentDataTag()), file()))
        QSKIP("not run: only root can make a device");
    fs::create_symlink("file", m_box / "link");
    for (const std::string &path : {file(), m_box / "link"}) {
        QCOMPARE(word(readFile(path)), kind);
        QCOMPARE(word(replaceFile(path, "x")), kind);
        QCOMPARE(word(replaceFile(path, "x", expecting({}))), kind);
        QCOMPARE(word(OutputFile::create(path)), kind);
    }
    QVERIFY(litter().empty());
    QVERIFY(!S_ISREG(statusOf(file()).st_mode));
}

void TestSafeFile::refusesHardLink()
{
    writeText(file(), "old");
    fs::create_hard_link(file(), m_box / "other");
    QCOMPARE(word(replaceFile(file(), "new")), QStringLiteral("hard-link"));
    QCOMPARE(word(OutputFile::create(file())), QStringLiteral("hard-link"));
    QCOMPARE(text(readText(m_box / "other")), QStringLiteral("old"));
    QVERIFY(litter().empty());
    fs::remove(m_box / "other");
    QCOMPARE(word(replaceFile(file(), "new")), QStringLiteral("replaced"));
}

void TestSafeFile::waitsForLock()
{
    const int directory = ::open(m_box.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QVERIFY(::flock(directory, LOCK_EX) == 0);
    SaveOptions options;
    options.lockWait = std::chrono::milliseconds(0);
    QCOMPARE(word(replaceFile(file(), "x", options)), QStringLiteral("locked"));
    QVERIFY(namesIn(m_box.path()).empty());
    options.callerHoldsLock = true;
    QCOMPARE(word(replaceFile(file(), "x", options)), QStringLiteral("created"));

    QString waited;
    std::thread waiting([&] { waited = word(replaceFile(file(), "y")); });
    ::flock(directory, LOCK_UN);
    waiting.join();
    ::close(directory);
    QCOMPARE(waited, QStringLiteral("replaced"));
}

void TestSafeFile::sweepsOwnLitterAlone()
{
    const std::set<std::string> others = {
        ".file2.jingtai-0123456789abcdef.tmp", // of another file
        ".file.jingtai-0123456789abcde.tmp",   // no such name is ever made
        ".file.jingtai-0123456789abcdeX.tmp",  ".file.jingtai-0123456789abcdef.bak",
        "file.jingtai-0123456789abcdef.tmp",
    };
    for (const std::string &name : others)
        writeText(m_box / name, "other");
    const std::string linked = ".file.jingtai-00000000000000aa.tmp";
    const std::string held = ".file.jingtai-00000000000000bb.tmp";
    fs::create_symlink("elsewhere", m_box / linked);
    writeText(m_box / held, "held");
    writeText(m_box / s_litter, "litter");
    const int holder = ::open((m_box / held).c_str(), O_RDWR | O_CLOEXEC);
    QVERIFY(::flock(holder, LOCK_EX) == 0);

    std::set<std::string> left = others;
    left.insert({"file", linked, held});
    QCOMPARE(word(replaceFile(file(), "x")), QStringLiteral("created"));
    std::vector<std::string> names = namesIn(m_box.path());
    QVERIFY(std::set<std::string>(names.begin(), names.end()) == left);

    // Also where there is nothing to write.
    ::close(holder);
    left.erase(held);
    QCOMPARE(word(replaceFile(file(), "x")), QStringLiteral("unchanged"));
    names = namesIn(m_box.path());
    QVERIFY(std::set<std::string>(names.begin(), names.end()) == left);
}

void TestSafeFile::manySavers()
{
    constexpr int savers = 4;
    constexpr int rounds = 25;
    const auto content = [](int saver) {
        return std::string(static_cast<std::size_t>(1000 + saver), static_cast<char>('a' + saver));
    };
    QVERIFY(replaceFile(file(), content(0)).has_value());
    std::atomic<int> failed = 0;
    std::atomic<bool> done = false;
    std::vector<std::thread> threads;
    threads.reserve(savers);
    for (int saver = 0; saver < savers; ++saver) {
        threads.emplace_back([&, saver] {
            for (int round = 0; round < rounds; ++round) {
                SaveOptions options;
                options.lockWait = std::chrono::minutes(2);
                // One of them is another process each time.
                const bool saved
                    = saver == 0
                          ? run({saveonce(), "--wait=120000", file(), content(0)}).exitCode == 0
                          : replaceFile(file(), content(saver), options).has_value();
                failed += saved ? 0 : 1;
            }
        });
    }
    std::atomic<int> torn = 0;
    std::thread reader([&] {
        while (!done) {
            const std::string seen = readText(file());
            const int saver = seen.empty() ? savers : seen.front() - 'a';
            torn += saver >= savers || seen != content(saver) ? 1 : 0;
        }
    });
    for (std::thread &thread : threads)
        thread.join();
    done = true;
    reader.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(torn.load(), 0);
    QVERIFY(namesIn(m_box.path()) == std::vector<std::string>{"file"});
}

// Everyone adds to what was read: no addition may be lost.
void TestSafeFile::countersLoseNothing()
{
    constexpr int adders = 4;
    constexpr int rounds = 20;
    QVERIFY(replaceFile(file(), "0").has_value());
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    threads.reserve(adders);
    for (int adder = 0; adder < adders; ++adder) {
        threads.emplace_back([&] {
            for (int added = 0; added < rounds;) {
                auto before = readFile(file());
                if (!before) {
                    ++failed;
                    return;
                }
                const std::string next = std::to_string(std::stoi(before->bytes) + 1);
                SaveOptions options = expecting(std::move(*before));
                options.lockWait = std::chrono::minutes(2);
                const auto saved = replaceFile(file(), next, options);
                if (saved) {
                    ++added;
                } else if (saved.error().kind != FileErrorKind::ChangedMeanwhile) {
                    ++failed;
                    return;
                }
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(text(readText(file())), QString::number(adders * rounds));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"

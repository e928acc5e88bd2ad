// SPDX-License-Identifier: MIT
#include "app/safefile/safefile.h"

#include "app/safefile/outputfile.h"
#include "tests/safefile/support.h"
#include "tests/safefile/words.h"

#include <QTest>

#include <linux/fs.h>
#include <unistd.h>

using namespace jingtai;
using namespace jingtai::test;

namespace {

namespace fs = std::filesystem;

constexpr char s_noMounts[] = "not run: this machine allows no mount namespace";
const std::string s_litter = ".file.jingtai-0123456789abcdef.tmp";

} // namespace

class TestSafeFileDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_box.clear(); }
    void fullDisk();
    void noInodes();
    void readOnlyMount();
    void mountedOver();
    void marked_data();
    void marked();
    void withoutRights();

    void outputReplaces();
    void outputIsDiscarded();
    void outputLivesBesideSaves();
    void outputFullDisk();

private:
    std::string file() const { return m_box / "file"; }
    std::string litter() const;
    Run runMounted(const std::string &script) const;

    Sandbox m_box;
};

std::string TestSafeFileDisk::litter() const
{
    for (const std::string &name : namesIn(m_box.path())) {
        if (isLitter(name))
            return name;
    }
    return {};
}

/// A script in a mount namespace of its own; in it $1 is saveonce, $2 an empty directory.
Run TestSafeFileDisk::runMounted(const std::string &script) const
{
    std::vector<std::string> command = privateMounts();
    command.insert(command.end(), {script, "sh", saveonce(), m_box.path()});
    return run(command);
}

void TestSafeFileDisk::fullDisk()
{
    if (privateMounts().empty())
        QSKIP(s_noMounts);
    const Run result = runMounted(
        "mount -t tmpfs -o size=256k none $2; cd $2; printf old > file;"
        "dd if=/dev/zero of=fill bs=4k count=58 2>/dev/null;"
        "\"$1\" file \"$(printf '%0100000d' 7)\" || true;"
        "printf 'content=%s\\n' \"$(cat file)\"; printf 'names=%s\\n' \"$(ls -A | xargs)\"");
    QCOMPARE(text(result.value("kind")), QStringLiteral("no-space"));
    QCOMPARE(text(result.value("step")), QStringLiteral("write"));
    QCOMPARE(text(result.value("left")), QStringLiteral("old"));
    QCOMPARE(text(result.value("content")), QStringLiteral("old"));
    QCOMPARE(text(result.value("names")), QStringLiteral("file fill"));
}

void TestSafeFileDisk::noInodes()
{
    if (privateMounts().empty())
        QSKIP(s_noMounts);
    const Run result = runMounted("mount -t tmpfs -o nr_inodes=2 none $2; cd $2; printf old > file;"
                                  "\"$1\" file new || true; printf 'content=%s\\n' \"$(cat file)\";"
                                  "printf 'names=%s\\n' \"$(ls -A | xargs)\"");
    QCOMPARE(text(result.value("kind")), QStringLiteral("no-space"));
    QCOMPARE(text(result.value("step")), QStringLiteral("create-temporary"));
    QCOMPARE(text(result.value("content")), QStringLiteral("old"));
    QCOMPARE(text(result.value("names")), QStringLiteral("file"));
}

void TestSafeFileDisk::readOnlyMount()
{
    if (privateMounts().empty())
        QSKIP(s_noMounts);
    const std::string mount = "mount -t tmpfs none $2; printf old > $2/file;"
                              "mount -o remount,bind,ro $2; cd $2;";
    for (const char *name : {"file", "fresh"}) {
        const Run result = runMounted(mount + "\"$1\" " + name + " new || true; cat file");
        QCOMPARE(text(result.value("kind")), QStringLiteral("read-only-file-system"));
        QVERIFY(result.output.ends_with("old"));
    }
    Run result = runMounted(mount + "\"$1\" --output file new || true; cat file");
    QCOMPARE(text(result.value("kind")), QStringLiteral("read-only-file-system"));
    // Nothing to write is no failure.
    result = runMounted(mount + "\"$1\" file old");
    QCOMPARE(text(result.value("outcome")), QStringLiteral("unchanged"));
}

void TestSafeFileDisk::mountedOver()
{
    if (privateMounts().empty())
        QSKIP(s_noMounts);
    const std::string mount
        = "cd $2; printf old > file; printf over > over; mount --bind over file;";
    const std::string show = " || true; printf 'over=%s\\n' \"$(cat over)\"; umount file;"
                             "printf 'file=%s\\n' \"$(cat file)\";"
                             "printf 'names=%s\\n' \"$(ls -A | xargs)\"";
    std::vector<std::string> savers = {"\"$1\" file new", "\"$1\" --output file new"};
    // Where statx does not tell, as before Linux 5.8, the rename fails.
    const std::string blind = "strace -qq -o /dev/null -e inject=statx:error=ENOSYS ";
    if (run({"strace", "-V"}).exitCode == 0)
        savers.insert(savers.end(), {blind + savers[0], blind + savers[1]});
    qputenv("ASAN_OPTIONS", "detect_leaks=0");
    for (const std::string &saver : savers) {
        m_box.clear();
        std::string script = mount;
        const Run result = runMounted(script.append(saver).append(show));
        QCOMPARE(text(result.value("kind")), QStringLiteral("mounted-over"));
        QCOMPARE(text(result.value("over")), QStringLiteral("over"));
        QCOMPARE(text(result.value("file")), QStringLiteral("old"));
        QCOMPARE(text(result.value("names")), QStringLiteral("file over"));
    }
}

void TestSafeFileDisk::marked_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<uint>("flag");
    QTest::newRow("immutable file") << QStringLiteral("a/file") << uint{FS_IMMUTABLE_FL};
    QTest::newRow("append-only file") << QStringLiteral("a/file") << uint{FS_APPEND_FL};
    QTest::newRow("immutable directory") << QStringLiteral("a") << uint{FS_IMMUTABLE_FL};
    QTest::newRow("append-only directory") << QStringLiteral("a") << uint{FS_APPEND_FL};
}

void TestSafeFileDisk::marked()
{
    QFETCH(QString, marked);
    QFETCH(uint, flag);
    fs::create_directory(m_box / "a");
    const std::string path = m_box / "a/file";
    writeText(path, "old");
    const std::string which = m_box / marked.toStdString();
    if (!setFlag(which, flag, true))
        QSKIP("not run: no such marks on this file system, or not root");
    const auto saved = replaceFile(path, "new");
    const auto output = OutputFile::create(path);
    const auto names = namesIn(m_box / "a");
    setFlag(which, flag, false);
    QCOMPARE(word(saved), QStringLiteral("immutable"));
    QCOMPARE(word(output), QStringLiteral("immutable"));
    QCOMPARE(text(readText(path)), QStringLiteral("old"));
    QVERIFY(names == std::vector<std::string>{"file"});
}

// As somebody who may not: root would be allowed everything.
void TestSafeFileDisk::withoutRights()
{
    std::vector<std::string> unprivileged;
    const std::string program = m_box / "saveonce";
    fs::copy_file(saveonce(), program);
    if (::geteuid() == 0) {
        unprivileged = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
        ::chmod(m_box.path().c_str(), 0755);
    }
    fs::create_directory(m_box / "own");
    const std::string own = m_box / "own/file";
    const auto save = [&](const std::string &path) {
        std::vector<std::string> command = unprivileged;
        command.insert(command.end(), {program, path, "new"});
        return run(command);
    };
    const auto giveAway = [](const std::string &path) {
        return ::geteuid() != 0 || ::chown(path.c_str(), 65534, 65534) == 0;
    };
    writeText(own, "old");
    QVERIFY(giveAway(own));
    ::chmod((m_box / "own").c_str(), 0555);
    Run refused = save(own);
    QCOMPARE(text(refused.value("kind")), QStringLiteral("permission-denied"));
    QCOMPARE(text(refused.value("step")), QStringLiteral("create-temporary"));

    ::chmod((m_box / "own").c_str(), 0755);
    QVERIFY(giveAway(m_box / "own"));
    ::chmod(own.c_str(), 0444);
    refused = save(own);
    QCOMPARE(text(refused.value("kind")), QStringLiteral("permission-denied"));
    ::chmod(own.c_str(), 0200);
    refused = save(own);
    QCOMPARE(text(refused.value("kind")), QStringLiteral("permission-denied"));
    ::chmod(own.c_str(), 0644);

    if (::geteuid() == 0) {
        // A file of root that all may write, in a directory of one's own.
        QVERIFY(::chown(own.c_str(), 0, 0) == 0);
        ::chmod(own.c_str(), 0666);
        refused = save(own);
        QCOMPARE(text(refused.value("kind")), QStringLiteral("not-kept"));
        QCOMPARE(text(refused.value("detail")), QStringLiteral("owner"));
        QVERIFY(giveAway(own));
    }
    QCOMPARE(text(readText(own)), QStringLiteral("old"));
    QVERIFY(namesIn(m_box / "own") == std::vector<std::string>{"file"});
    QCOMPARE(save(own).exitCode, 0);
    QCOMPARE(text(readText(own)), QStringLiteral("new"));
    ::chmod(m_box.path().c_str(), 0700);
}

void TestSafeFileDisk::outputReplaces()
{
    writeText(file(), "old");
    ::chmod(file().c_str(), 0640);
    auto output = OutputFile::create(file());
    QVERIFY(output.has_value());
    const std::string piece(65536, 'x');
    for (int i = 0; i < 20; ++i)
        QVERIFY(output->write(piece).has_value());
    OutputFile moved = std::move(*output);
    QVERIFY(moved.write("end").has_value());
    QCOMPARE(text(readText(file())), QStringLiteral("old"));
    QVERIFY(moved.commit().has_value());
    QCOMPARE(readText(file()).size(), 20 * piece.size() + 3);
    QCOMPARE(rightsOf(file()), mode_t{0640});
    QVERIFY(litter().empty());

    const mode_t umask = ::umask(0027);
    auto fresh = OutputFile::create(m_box / "fresh");
    ::umask(umask);
    QVERIFY(fresh && fresh->commit());
    QCOMPARE(rightsOf(m_box / "fresh"), mode_t{0640});
    QCOMPARE(text(fresh->path()), text(m_box / "fresh"));
}

void TestSafeFileDisk::outputIsDiscarded()
{
    writeText(file(), "old");
    {
        auto output = OutputFile::create(file());
        QVERIFY(output && output->write("half"));
        QVERIFY(!litter().empty());
    }
    QVERIFY(namesIn(m_box.path()) == std::vector<std::string>{"file"});
    QCOMPARE(text(readText(file())), QStringLiteral("old"));

    // One object in place of another lets the first go.
    auto output = OutputFile::create(file());
    QVERIFY(output.has_value());
    output = OutputFile::create(m_box / "other");
    QVERIFY(output && output->commit());
    QVERIFY((namesIn(m_box.path()) == std::vector<std::string>{"file", "other"}));
}

void TestSafeFileDisk::outputLivesBesideSaves()
{
    writeText(m_box / s_litter, "of a crashed run");
    auto output = OutputFile::create(file());
    QVERIFY(output && output->write("output"));
    QCOMPARE(namesIn(m_box.path()).size(), std::size_t{1});
    QCOMPARE(word(replaceFile(file(), "saved")), QStringLiteral("created"));
    QCOMPARE(run({saveonce(), file(), "again"}).exitCode, 0);
    QVERIFY(output->commit().has_value());
    QCOMPARE(text(readText(file())), QStringLiteral("output"));
    QVERIFY(litter().empty());
}

void TestSafeFileDisk::outputFullDisk()
{
    if (privateMounts().empty())
        QSKIP(s_noMounts);
    const Run result = runMounted(
        "mount -t tmpfs -o size=256k none $2; cd $2; printf old > file;"
        "dd if=/dev/zero of=fill bs=4k count=58 2>/dev/null;"
        "\"$1\" --output file \"$(printf '%0100000d' 7)\" || true;"
        "printf 'content=%s\\n' \"$(cat file)\"; printf 'names=%s\\n' \"$(ls -A | xargs)\"");
    QCOMPARE(text(result.value("kind")), QStringLiteral("no-space"));
    QCOMPARE(text(result.value("content")), QStringLiteral("old"));
    QCOMPARE(text(result.value("names")), QStringLiteral("file fill"));
}

QTEST_GUILESS_MAIN(TestSafeFileDisk)
#include "tst_safefile_disk.moc"

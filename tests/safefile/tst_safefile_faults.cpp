// SPDX-License-Identifier: MIT
// Fails, kills and disturbs a save at each of its system calls in turn, by strace.
#include "tests/safefile/support.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <map>
#include <span>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace jingtai::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool s_sanitized = true;
#else
constexpr bool s_sanitized = false;
#endif

const std::string s_old(3000, 'o');
const std::string s_new(5000, 'n');
const std::string s_foreign(4000, 'f');

struct Fault
{
    const char *name;
    const char *kind;
};
constexpr Fault s_faults[] = {
    {"EIO", "input-output"},
    {"ENOSPC", "no-space"},
    {"EROFS", "read-only-file-system"},
    {"EDQUOT", "quota-exceeded"},
};
// A sanitized program starts ten times slower: one error stands for all there.
constexpr std::size_t s_faultCount = s_sanitized ? 1 : std::size(s_faults);

/// The n-th use of a system call since the program was started.
struct Call
{
    std::string name;
    int ordinal;
};

struct Scenario
{
    std::string name;
    std::function<void(const Sandbox &)> prepare;
    std::string target = "file";
    std::vector<std::string> options;
    /// Faults of every run: what a poorer file system lacks.
    std::map<std::string, std::string> always;
    /// There is no way back after the rename on such a file system.
    bool mayLeaveNew = false;
    /// Directories may stay after a kill.
    bool makesDirectories = false;
};

void prepareNothing(const Sandbox &) {}

void prepareFile(const Sandbox &box)
{
    writeText(box / "file", s_old);
    ::chmod((box / "file").c_str(), 0640);
}

void prepareLink(const Sandbox &box)
{
    std::filesystem::create_directory(box / "elsewhere");
    writeText(box / "elsewhere/real", s_old);
    std::filesystem::create_symlink("elsewhere/real", box / "file");
}

void prepareAttributes(const Sandbox &box)
{
    prepareFile(box);
    setAttribute(box / "file", "user.note", "kept");
    setAttribute(box / "file", "system.posix_acl_access", aclWithUser(1234));
    if (::geteuid() == 0)
        ::lchown((box / "file").c_str(), 1, 2);
}

std::vector<Scenario> scenarios()
{
    const std::map<std::string, std::string> noFlags = {{"renameat2", "error=EINVAL"}};
    const std::map<std::string, std::string> noLinks
        = {{"renameat2", "error=EINVAL"}, {"linkat", "error=EPERM"}};
    return {
        {"existing", prepareFile, "file", {}, {}},
        {"new", prepareNothing, "file", {}, {}},
        {"through a link", prepareLink, "file", {}, {}},
        {"with attributes", prepareAttributes, "file", {}, {}},
        {"expected", prepareFile, "file", {"--expect=" + s_old}, {}},
        {"in new directories", prepareNothing, "a/b/file", {"--make-directories"}, {}, false, true},
        {"existing, without exchange", prepareFile, "file", {}, noFlags},
        {"new, without exchange", prepareNothing, "file", {}, noFlags},
        {"existing, without links", prepareFile, "file", {}, noLinks, true},
        {"new, without links", prepareNothing, "file", {}, noLinks, true},
        {"output, existing", prepareAttributes, "file", {"--output"}, {}},
        {"output, new", prepareNothing, "file", {"--output"}, {}},
    };
}

bool is(const Scenario &scenario, std::string_view begin)
{
    return scenario.name.starts_with(begin);
}

// The allocator's, not the writer's: without memory a program ends.
bool isAboutMemory(const std::string &call)
{
    return call == "brk" || call == "madvise" || call == "mmap" || call == "mprotect"
           || call == "mremap" || call == "munmap";
}

Picture withoutLitter(Picture picture)
{
    std::erase_if(picture, [](const auto &entry) {
        return isLitter(std::filesystem::path(entry.first).filename().string());
    });
    return picture;
}

Picture withoutDirectories(Picture picture)
{
    std::erase_if(picture, [](const auto &entry) { return entry.second.starts_with('4'); });
    return picture;
}

std::string litterIn(const Picture &picture)
{
    for (const auto &[name, what] : picture) {
        if (isLitter(std::filesystem::path(name).filename().string()))
            return name;
    }
    return {};
}

} // namespace

class TestSafeFileFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void order();
    void eachError_data() { addScenarios(); }
    void eachError();
    void eachLastingError_data() { addScenarios(); }
    void eachLastingError();
    void eachKill_data() { addScenarios(); }
    void eachKill();
    void eachInterruption();
    void anotherProgram_data();
    void anotherProgram();
    void lostWrite();
    void otherBytesAfterRename();
    void namedFaults_data();
    void namedFaults();

private:
    void addScenarios() const;
    void prepare(const Scenario &scenario) const;
    Run trace(const Scenario &scenario, const std::map<std::string, std::string> &faults,
              const std::string &traced) const;
    Run inject(const Scenario &scenario, const Call &call, const std::string &fault);
    void learn(const Scenario &scenario);
    std::size_t swapIndex() const;

    Sandbox m_box;
    Sandbox m_logs;
    std::vector<Scenario> m_scenarios = scenarios();
    std::vector<Call> m_calls; ///< of the save that was learnt last, in order
    Picture m_before;
    Picture m_after;
    int m_trials = 0;
};

void TestSafeFileFaults::initTestCase()
{
    // The leak check needs ptrace itself, which is taken.
    qputenv("ASAN_OPTIONS", "detect_leaks=0");
    if (run({"strace", "-V"}).exitCode != 0)
        QSKIP("not run: strace is missing, no fault can be injected");
    if (run({"strace", "-qq", "-o", "/dev/null", saveonce()}).exitCode != 2)
        QSKIP("not run: strace may not trace here, no fault can be injected");
}

void TestSafeFileFaults::cleanupTestCase()
{
    qInfo("%d saves were disturbed", m_trials);
}

void TestSafeFileFaults::addScenarios() const
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_scenarios.size(); ++i)
        QTest::newRow(m_scenarios[i].name.c_str()) << static_cast<int>(i);
}

void TestSafeFileFaults::prepare(const Scenario &scenario) const
{
    m_box.clear();
    scenario.prepare(m_box);
}

Run TestSafeFileFaults::trace(const Scenario &scenario,
                              const std::map<std::string, std::string> &faults,
                              const std::string &traced) const
{
    std::string set = traced;
    for (const auto &[call, fault] : faults)
        set += ',' + call;
    std::vector<std::string> command
        = {"strace", "-f", "-qq", "-o", m_logs / "log", "-e", "trace=" + set};
    for (const auto &[call, fault] : faults) {
        command.emplace_back("-e");
        command.emplace_back("inject=");
        command.back().append(call).append(":").append(fault);
    }
    command.push_back(saveonce());
    command.insert(command.end(), scenario.options.begin(), scenario.options.end());
    command.push_back(m_box / scenario.target);
    command.push_back(s_new);
    return run(command);
}

/// Runs the save undisturbed and notes its system calls and its result.
void TestSafeFileFaults::learn(const Scenario &scenario)
{
    prepare(scenario);
    m_before = pictureOf(m_box.path());
    const Run result = trace(scenario, scenario.always, "all");
    m_after = pictureOf(m_box.path());
    QVERIFY2(result.exitCode == 0, result.output.c_str());
    QVERIFY2(litterIn(m_after).empty(), describe(m_after).c_str());
    QVERIFY(readText(m_box / scenario.target) == s_new);

    m_calls.clear();
    std::map<std::string, int> counts;
    int markers = 0;
    std::istringstream log(readText(m_logs / "log"));
    for (std::string line; std::getline(log, line);) {
        const std::size_t name = line.find_first_not_of("0123456789 ");
        const std::size_t end = line.find('(', name);
        if (name == std::string::npos || end == std::string::npos || line[name] == '-'
            || line[name] == '+')
            continue;
        const Call call = {line.substr(name, end - name), 0};
        if (call.name == "sched_yield") {
            ++markers;
            continue;
        }
        const int ordinal = ++counts[call.name];
        if (markers == 1 && !isAboutMemory(call.name))
            m_calls.push_back({call.name, ordinal});
    }
    QCOMPARE(markers, 2);
    QVERIFY(m_calls.size() > 10);
}

Run TestSafeFileFaults::inject(const Scenario &scenario, const Call &call, const std::string &fault)
{
    prepare(scenario);
    ++m_trials;
    auto faults = scenario.always;
    faults[call.name] = fault;
    Run result = trace(scenario, faults, "sched_yield");

    // That it was hit at all, and the save and not the start of the program.
    const bool bySignal = fault.starts_with("signal=");
    bool saving = false;
    bool hit = false;
    std::istringstream log(readText(m_logs / "log"));
    for (std::string line; std::getline(log, line);) {
        saving = saving || line.find("sched_yield(") != std::string::npos;
        const bool here = bySignal ? line.find(" SIG") != std::string::npos
                                   : line.find(call.name + '(') != std::string::npos
                                         && line.find("INJECTED") != std::string::npos;
        hit = hit || (saving && here);
    }
    if (!hit)
        return {-1, 0, "the save was not hit"};
    return result;
}

/// Where in m_calls the new file gets its name.
std::size_t TestSafeFileFaults::swapIndex() const
{
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        if (m_calls[i].name.starts_with("rename"))
            return i;
    }
    return m_calls.size();
}

// Nothing can be lost with the power: content before name, name before the old content goes.
void TestSafeFileFaults::order()
{
    learn(m_scenarios[0]);
    std::vector<std::string> names;
    for (const Call &call : m_calls) {
        if (call.name == "fsync" || call.name == "write" || call.name == "unlinkat"
            || call.name.starts_with("rename"))
            names.push_back(call.name);
    }
    const std::vector<std::string> expected = {"write", "fsync", "renameat2", "fsync", "unlinkat"};
    QVERIFY(names == expected);
}

void TestSafeFileFaults::eachError()
{
    QFETCH(int, index);
    const Scenario &scenario = m_scenarios[static_cast<std::size_t>(index)];
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    for (const Call &call : m_calls) {
        if (scenario.always.contains(call.name))
            continue;
        for (const Fault &fault : std::span(s_faults, s_faultCount)) {
            const Run result = inject(scenario, call,
                                      std::string("error=") + fault.name
                                          + ":when=" + std::to_string(call.ordinal));
            const Picture now = pictureOf(m_box.path());
            const std::string where = call.name + " no. " + std::to_string(call.ordinal) + ": "
                                      + fault.name + ", " + result.output + describe(now);
            if (result.exitCode == 0) {
                QVERIFY2(now == m_after, where.c_str());
                continue;
            }
            QVERIFY2(result.exitCode == 1, where.c_str());
            QVERIFY2(result.value("kind") == fault.kind, where.c_str());
            QVERIFY2(result.value("leftover").empty(), where.c_str());
            if (scenario.mayLeaveNew && result.value("left") == "new") {
                QVERIFY2(now == m_after, where.c_str());
                continue;
            }
            QVERIFY2(result.value("left") == "old", where.c_str());
            QVERIFY2(now == m_before, where.c_str());
        }
    }
}

// The disk goes away for good: the way back may be closed too, and then that is what is said.
void TestSafeFileFaults::eachLastingError()
{
    QFETCH(int, index);
    const Scenario &scenario = m_scenarios[static_cast<std::size_t>(index)];
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    for (const Call &call : m_calls) {
        if (scenario.always.contains(call.name))
            continue;
        const Run result
            = inject(scenario, call, "error=EIO:when=" + std::to_string(call.ordinal) + '+');
        const Picture now = pictureOf(m_box.path());
        const std::string where = call.name + " no. " + std::to_string(call.ordinal) + ": "
                                  + result.output + describe(now);
        QVERIFY2(result.exitCode == 0 || result.exitCode == 1, where.c_str());
        const bool isNew = result.exitCode == 0 || result.value("left") == "new";
        QVERIFY2(isNew || result.value("left") == "old", where.c_str());
        const Picture &expected = isNew ? m_after : m_before;
        if (scenario.makesDirectories)
            QVERIFY2(withoutDirectories(withoutLitter(now)) == withoutDirectories(expected),
                     where.c_str());
        else
            QVERIFY2(withoutLitter(now) == expected, where.c_str());
        const std::string litter = litterIn(now);
        QVERIFY2(litter.empty() ? result.value("leftover").empty()
                                : result.value("leftover") == m_box / litter,
                 where.c_str());
    }
}

void TestSafeFileFaults::eachKill()
{
    QFETCH(int, index);
    const Scenario &scenario = m_scenarios[static_cast<std::size_t>(index)];
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    bool sawLitter = false;
    for (const Call &call : m_calls) {
        if (scenario.always.contains(call.name))
            continue;
        const Run result
            = inject(scenario, call, "signal=KILL:when=" + std::to_string(call.ordinal));
        Picture now = pictureOf(m_box.path());
        std::string where = call.name + " no. " + std::to_string(call.ordinal) + ": "
                            + result.output + describe(now);
        QVERIFY2(result.signal == SIGKILL, where.c_str());
        sawLitter = sawLitter || !litterIn(now).empty();
        Picture files = withoutLitter(now);
        Picture before = m_before;
        if (scenario.makesDirectories && files != m_after) {
            files = withoutDirectories(files);
            before = withoutDirectories(before);
        }
        QVERIFY2(files == before || files == m_after, where.c_str());

        // The next save sweeps, with the same content as well as with another one.
        Scenario next = scenario;
        if (is(scenario, "expected"))
            next.options.clear();
        QVERIFY2(trace(next, scenario.always, "sched_yield").exitCode == 0, where.c_str());
        now = pictureOf(m_box.path());
        where += " then " + describe(now);
        QVERIFY2(now == m_after, where.c_str());
    }
    QVERIFY(sawLitter);
}

void TestSafeFileFaults::eachInterruption()
{
    const Scenario &scenario = m_scenarios[0];
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    for (const Call &call : m_calls) {
        const bool mayBeInterrupted = call.name == "openat" || call.name == "flock"
                                      || call.name == "write" || call.name == "pread64"
                                      || call.name == "fsync" || call.name == "getrandom";
        if (!mayBeInterrupted)
            continue;
        const Run result
            = inject(scenario, call, "error=EINTR:when=" + std::to_string(call.ordinal));
        QVERIFY2(result.exitCode == 0, (call.name + ' ' + result.output).c_str());
        QVERIFY(pictureOf(m_box.path()) == m_after);
    }
}

void TestSafeFileFaults::anotherProgram_data()
{
    QTest::addColumn<QString>("meddling");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("expected");
    for (const bool expected : {true, false}) {
        for (const char *meddling : {"write", "forge", "rename", "remove"}) {
            QTest::addRow("%s an existing file, %s", meddling, expected ? "expected" : "any")
                << QString::fromLatin1(meddling) << true << expected;
        }
        for (const char *meddling : {"write", "rename"}) {
            QTest::addRow("%s a new file, %s", meddling, expected ? "expected" : "any")
                << QString::fromLatin1(meddling) << false << expected;
        }
    }
}

// Another program, which knows no locks, comes at each call in turn.
void TestSafeFileFaults::anotherProgram()
{
    QFETCH(QString, meddling);
    QFETCH(bool, exists);
    QFETCH(bool, expected);

    Scenario scenario{"", exists ? prepareFile : prepareNothing, "file", {}, {}};
    if (expected)
        scenario.options = {exists ? "--expect=" + s_old : "--expect-absent"};
    // As many bytes as before and the old time: what a clock of coarse ticks does by chance.
    const bool forges = meddling == QLatin1String("forge");
    const std::string foreign = s_foreign.substr(0, forges ? s_old.size() : s_foreign.size());
    if (forges)
        scenario.options.emplace_back("--meanwhile-keep-time");
    if (forges || meddling == QLatin1String("write"))
        scenario.options.push_back("--meanwhile-write=" + foreign);
    else if (meddling == QLatin1String("remove"))
        scenario.options.emplace_back("--meanwhile-remove");
    else
        scenario.options.push_back("--meanwhile-rename=" + (m_box / "foreign"));
    const auto withoutForeign = scenario.prepare;
    scenario.prepare = [withoutForeign](const Sandbox &box) {
        withoutForeign(box);
        writeText(box / "foreign", s_foreign);
    };
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    const std::size_t swap = swapIndex();
    const bool removes = meddling == QLatin1String("remove");
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        const Call &call = m_calls[i];
        const Run result
            = inject(scenario, call, "signal=USR1:when=" + std::to_string(call.ordinal));
        const Picture now = pictureOf(m_box.path());
        const std::string where = call.name + " no. " + std::to_string(call.ordinal) + ": "
                                  + result.output + describe(now);
        QVERIFY2(litterIn(now).empty(), where.c_str());
        const std::string content = readText(m_box / "file");
        const bool isForeign = removes ? !now.contains("file") : content == foreign;
        if (i >= swap) {
            // It came last, so it stays, whatever the save says of itself.
            QVERIFY2(isForeign, where.c_str());
            QVERIFY2(result.exitCode == 0 || result.value("left") == "unknown", where.c_str());
        } else if (expected) {
            QVERIFY2(isForeign, where.c_str());
            QVERIFY2(result.value("kind") == "changed-meanwhile", where.c_str());
            QVERIFY2(result.value("left") == "old", where.c_str());
        } else {
            QVERIFY2(result.exitCode == 0 && content == s_new, where.c_str());
        }
    }
}

// The disk says that it wrote and did not.
void TestSafeFileFaults::lostWrite()
{
    // It has to be noticed before the rename: here there is no way back from one.
    const Scenario &scenario = m_scenarios[8];
    QVERIFY(is(scenario, "existing, without links"));
    learn(scenario);
    if (QTest::currentTestFailed())
        return;
    const auto write = std::find_if(m_calls.begin(), m_calls.end(),
                                    [](const Call &call) { return call.name == "write"; });
    QVERIFY(write != m_calls.end());
    const Run result = inject(scenario, *write,
                              "retval=" + std::to_string(s_new.size())
                                  + ":when=" + std::to_string(write->ordinal));
    QVERIFY2(result.value("kind") == "read-back-mismatch", result.output.c_str());
    QVERIFY2(result.value("left") == "old", result.output.c_str());
    QVERIFY(pictureOf(m_box.path()) == m_before);
}

void TestSafeFileFaults::otherBytesAfterRename()
{
    for (const std::size_t index : {std::size_t{0}, std::size_t{1}, std::size_t{6}}) {
        const Scenario &scenario = m_scenarios[index];
        learn(scenario);
        if (QTest::currentTestFailed())
            return;
        const auto swap = m_calls.begin() + static_cast<std::ptrdiff_t>(swapIndex());
        const auto read = std::find_if(swap, m_calls.end(),
                                       [](const Call &call) { return call.name == "pread64"; });
        QVERIFY(read != m_calls.end());
        const Run result = inject(scenario, *read,
                                  "retval=" + std::to_string(s_new.size())
                                      + ":when=" + std::to_string(read->ordinal));
        QVERIFY2(result.value("kind") == "read-back-mismatch", result.output.c_str());
        QVERIFY2(result.value("left") == "old", result.output.c_str());
        QVERIFY(pictureOf(m_box.path()) == m_before);
    }
}

void TestSafeFileFaults::namedFaults_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind"); // empty: it is saved all the same
    const auto row = [](const char *name, const char *call, const char *fault, const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(call) << QString::fromLatin1(fault)
                            << QString::fromLatin1(kind);
    };
    row("mounted over", "renameat2", "error=EBUSY", "mounted-over");
    row("rename forbidden", "renameat2", "error=EPERM", "permission-denied");
    row("creation forbidden", "openat", "error=EACCES", "permission-denied");
    row("owner not kept", "fchown", "error=EPERM", "not-kept");
    row("rights not kept", "fchmod", "error=EPERM", "not-kept");
    row("label not kept", "fsetxattr", "error=EPERM", "not-kept");
    row("no attributes here", "fsetxattr", "error=EOPNOTSUPP", "");
    row("no locks here", "flock", "error=EBADF", "");
    row("no statx here", "statx", "error=ENOSYS", "");
    row("no advice here", "fadvise64", "error=ENOSYS", "");
}

void TestSafeFileFaults::namedFaults()
{
    QFETCH(QString, call);
    QFETCH(QString, fault);
    QFETCH(QString, kind);
    const auto found = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                    [](const Scenario &s) { return is(s, "with attributes"); });
    learn(*found);
    if (QTest::currentTestFailed())
        return;
    const auto first = std::find_if(m_calls.begin(), m_calls.end(), [&](const Call &one) {
        return one.name == call.toStdString();
    });
    if (first == m_calls.end() && call == QLatin1String("fchown"))
        QSKIP("not run: only root can save a file of somebody else");
    QVERIFY(first != m_calls.end());
    const Run result = inject(
        *found, *first, fault.toStdString() + ":when=" + std::to_string(first->ordinal) + '+');
    if (kind.isEmpty()) {
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        QVERIFY(readText(m_box / "file") == s_new);
        QVERIFY(litterIn(pictureOf(m_box.path())).empty());
    } else {
        QVERIFY2(result.value("kind") == kind.toStdString(), result.output.c_str());
        QVERIFY(pictureOf(m_box.path()) == m_before);
    }
}

QTEST_GUILESS_MAIN(TestSafeFileFaults)
#include "tst_safefile_faults.moc"

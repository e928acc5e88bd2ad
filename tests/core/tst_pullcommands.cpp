// SPDX-License-Identifier: MIT
#include "app/core/names/imagereference.h"
#include "app/core/names/pullcommands.h"
#include "tests/core/namegenerator.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace jingtai;

namespace {

constexpr std::array<PullTool, 8> s_tools{PullTool::Docker, PullTool::Nerdctl, PullTool::Podman,
                                          PullTool::Ctr,    PullTool::Crictl,  PullTool::Skopeo,
                                          PullTool::Crane,  PullTool::CopyTo};

// Short enough to read, long enough to be one.
#define HEX "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

PullOptions optionsFor(PullTool tool)
{
    PullOptions options;
    options.tool = tool;
    options.ownRegistry = "registry.corp:5000/mirror";
    return options;
}

std::string joined(const PullCommands &commands)
{
    std::string text;
    for (const std::string &line : commands.lines)
        text += (text.empty() ? "" : "\n") + line;
    for (const Note &note : commands.notes)
        text += std::string("\n[") + code(note.code)
                + (note.subject.empty() ? "]" : ": " + note.subject + "]");
    return text;
}

/// What a real sh makes of a command line that begins with `show`: its words, each ended by NUL.
QByteArrayList wordsOfSh(const std::string &script)
{
    QProcess sh;
    sh.start(QStringLiteral("sh"), {QStringLiteral("-s")});
    if (!sh.waitForStarted())
        qFatal("sh does not start");
    sh.write("show() { printf '%s\\0' \"$@\"; }\n");
    sh.write(script.data(), static_cast<qint64>(script.size()));
    sh.write("\n");
    sh.closeWriteChannel();
    if (!sh.waitForFinished() || sh.exitCode() != 0)
        qFatal("sh: %s", sh.readAllStandardError().constData());
    QByteArrayList words = sh.readAllStandardOutput().split('\0');
    words.removeLast();
    return words;
}

} // namespace

class TestPullCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void removesMirrorName_data();
    void removesMirrorName();
    void copyTo_data();
    void copyTo();
    void unconverted_data();
    void unconverted();
    void refusesNoNames();
    void filesOfDifferentImagesDiffer();
    void tagOfTheMirrorWhereTheOriginalHasNone();
    void quotesForSh();
    void quotesOnlyWhatNeedsIt();
    void shReadsBackEveryCommand();
    void toolCodes();
};

void TestPullCommands::table_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QString>("converted");
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](PullTool tool, const char *converted, const char *original, const char *expected) {
              const std::string word(code(tool));
              QTest::addRow("%s %s", word.c_str(), converted)
                  << static_cast<int>(tool) << QString::fromUtf8(converted)
                  << QString::fromUtf8(original) << QString::fromUtf8(expected);
          };
    const char *mirror = "quay.m.example/a/b:1";
    const char *origin = "quay.io/a/b:1";
    row(PullTool::Docker, mirror, origin,
        "docker pull quay.m.example/a/b:1\ndocker tag quay.m.example/a/b:1 quay.io/a/b:1");
    row(PullTool::Nerdctl, mirror, origin,
        "nerdctl pull quay.m.example/a/b:1\nnerdctl tag quay.m.example/a/b:1 quay.io/a/b:1");
    row(PullTool::Podman, mirror, origin,
        "podman pull quay.m.example/a/b:1\npodman tag quay.m.example/a/b:1 quay.io/a/b:1");
    row(PullTool::Ctr, mirror, origin,
        "ctr -n k8s.io images pull quay.m.example/a/b:1\n"
        "ctr -n k8s.io images tag quay.m.example/a/b:1 quay.io/a/b:1");
    row(PullTool::Crictl, mirror, origin,
        "crictl pull quay.m.example/a/b:1\n"
        "[tag-with-ctr: ctr -n k8s.io images tag quay.m.example/a/b:1 quay.io/a/b:1]");
    row(PullTool::Skopeo, mirror, origin,
        "skopeo copy docker://quay.m.example/a/b:1 docker-daemon:quay.io/a/b:1");
    row(PullTool::Crane, mirror, origin, "crane pull quay.m.example/a/b:1 quay.io+a+b+1.tar");
    row(PullTool::CopyTo, mirror, origin,
        "skopeo copy --all docker://quay.m.example/a/b:1 "
        "docker://registry.corp:5000/mirror/a/b:1");

    mirror = "quay.m.example/a/b@sha256:" HEX;
    origin = "quay.io/a/b@sha256:" HEX;
    row(PullTool::Docker, mirror, origin,
        "docker pull quay.m.example/a/b@sha256:" HEX "\n[digest-not-tagged]");
    row(PullTool::Ctr, mirror, origin,
        "ctr -n k8s.io images pull quay.m.example/a/b@sha256:" HEX "\n[digest-not-tagged]");
    row(PullTool::Crictl, mirror, origin,
        "crictl pull quay.m.example/a/b@sha256:" HEX "\n[digest-not-tagged]");
    row(PullTool::Skopeo, mirror, origin,
        "skopeo copy docker://quay.m.example/a/b@sha256:" HEX " dir:quay.io+a+b@sha256+" HEX
        "\n[digest-not-tagged]");
    row(PullTool::Crane, mirror, origin,
        "crane pull quay.m.example/a/b@sha256:" HEX " quay.io+a+b@sha256+" HEX ".tar");
    row(PullTool::CopyTo, mirror, origin,
        "skopeo copy --all docker://quay.m.example/a/b@sha256:" HEX
        " docker://registry.corp:5000/mirror/a/b@sha256:" HEX);

    mirror = "quay.m.example/a/b:1@sha256:" HEX;
    origin = "quay.io/a/b:1@sha256:" HEX;
    row(PullTool::Docker, mirror, origin,
        "docker pull quay.m.example/a/b@sha256:" HEX "\n"
        "docker tag quay.m.example/a/b@sha256:" HEX " quay.io/a/b:1");
    row(PullTool::Ctr, mirror, origin,
        "ctr -n k8s.io images pull quay.m.example/a/b@sha256:" HEX "\n"
        "ctr -n k8s.io images tag quay.m.example/a/b@sha256:" HEX " quay.io/a/b:1");
    row(PullTool::Crictl, mirror, origin,
        "crictl pull quay.m.example/a/b@sha256:" HEX "\n"
        "[tag-with-ctr: ctr -n k8s.io images tag quay.m.example/a/b@sha256:" HEX " quay.io/a/b:1]");
    row(PullTool::Skopeo, mirror, origin,
        "skopeo copy docker://quay.m.example/a/b@sha256:" HEX " docker-daemon:quay.io/a/b:1\n"
        "[digest-wins]");
    row(PullTool::Crane, mirror, origin,
        "crane pull quay.m.example/a/b@sha256:" HEX " quay.io+a+b@sha256+" HEX ".tar");
    row(PullTool::CopyTo, mirror, origin,
        "skopeo copy --all docker://quay.m.example/a/b@sha256:" HEX
        " docker://registry.corp:5000/mirror/a/b:1\n[digest-wins]");

    mirror = "googlecontainersmirror/kube-proxy";
    origin = "nginx";
    row(PullTool::Docker, mirror, origin,
        "docker pull googlecontainersmirror/kube-proxy:latest\n"
        "docker tag googlecontainersmirror/kube-proxy:latest nginx:latest\n[moving-tag]");
    // podman tags a short name as one under localhost/.
    row(PullTool::Podman, mirror, origin,
        "podman pull docker.io/googlecontainersmirror/kube-proxy:latest\n"
        "podman tag docker.io/googlecontainersmirror/kube-proxy:latest "
        "docker.io/library/nginx:latest\n[moving-tag]");
    row(PullTool::Ctr, mirror, origin,
        "ctr -n k8s.io images pull docker.io/googlecontainersmirror/kube-proxy:latest\n"
        "ctr -n k8s.io images tag docker.io/googlecontainersmirror/kube-proxy:latest "
        "docker.io/library/nginx:latest\n[moving-tag]");
    row(PullTool::Crictl, mirror, origin,
        "crictl pull googlecontainersmirror/kube-proxy:latest\n[moving-tag]\n"
        "[tag-with-ctr: ctr -n k8s.io images tag "
        "docker.io/googlecontainersmirror/kube-proxy:latest docker.io/library/nginx:latest]");
    row(PullTool::Skopeo, mirror, origin,
        "skopeo copy docker://googlecontainersmirror/kube-proxy:latest "
        "docker-daemon:nginx:latest\n[moving-tag]");
    row(PullTool::CopyTo, mirror, origin,
        "skopeo copy --all docker://googlecontainersmirror/kube-proxy:latest "
        "docker://registry.corp:5000/mirror/library/nginx:latest\n[moving-tag]");
}

void TestPullCommands::table()
{
    QFETCH(int, tool);
    QFETCH(QString, converted);
    QFETCH(QString, original);
    QFETCH(QString, expected);
    const auto commands = pullCommands(converted.toStdString(), original.toStdString(),
                                       optionsFor(static_cast<PullTool>(tool)));
    QVERIFY(commands);
    QCOMPARE(QString::fromStdString(joined(*commands)), expected);
}

void TestPullCommands::removesMirrorName_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QString>("word");
    QTest::addRow("docker") << static_cast<int>(PullTool::Docker) << QStringLiteral("docker");
    QTest::addRow("nerdctl") << static_cast<int>(PullTool::Nerdctl) << QStringLiteral("nerdctl");
    QTest::addRow("podman") << static_cast<int>(PullTool::Podman) << QStringLiteral("podman");
}

void TestPullCommands::removesMirrorName()
{
    QFETCH(int, tool);
    QFETCH(QString, word);
    PullOptions options = optionsFor(static_cast<PullTool>(tool));
    options.removeMirrorName = true;
    const auto tagged = pullCommands("m.example/a:1", "quay.io/a:1", options);
    QVERIFY(tagged);
    QCOMPARE(tagged->lines.size(), std::size_t{3});
    QCOMPARE(QString::fromStdString(tagged->lines[2]), word + QStringLiteral(" rmi m.example/a:1"));

    // Where nothing was tagged the image would be gone, and the original must never be removed.
    const auto byDigest = pullCommands("m.example/a@sha256:" HEX, "quay.io/a@sha256:" HEX, options);
    QVERIFY(byDigest);
    QCOMPARE(byDigest->lines.size(), std::size_t{1});
    const auto both = pullCommands("m.example/a:1@sha256:" HEX, "quay.io/a:1@sha256:" HEX, options);
    QVERIFY(both);
    QCOMPARE(both->lines.size(), std::size_t{2});
    const auto same = pullCommands("quay.io/a:1", "quay.io/a:1", options);
    QVERIFY(same);
    QCOMPARE(same->lines.size(), std::size_t{1});
}

void TestPullCommands::copyTo_data()
{
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *registry, const char *target) {
        QTest::addRow("%s", registry) << QString::fromUtf8(registry) << QString::fromUtf8(target);
    };
    row("registry.example.com", "registry.example.com/a/b:1");
    row("registry.example.com/", "registry.example.com/a/b:1");
    row("registry.example.com/team/x", "registry.example.com/team/x/a/b:1");
    row("localhost:5000", "localhost:5000/a/b:1");
    row("localhost/x", "localhost/x/a/b:1");
    row("[::1]:5000/x", "'docker://[::1]:5000/x/a/b:1'");
    row("docker.io/me", "docker.io/me/a/b:1");
    row("", "");
    row("/", "");
    row("me", "");
    row("registry", "");
    row("-x", "");
    row("https://registry.example.com", "");
    row("registry.example.com/Upper", "");
    row("registry.example.com//x", "");
    row("registry.example.com/x:1", "");
    row("docker_io.com", "");
    row("registry.example.com; rm -rf x", "");
    row("$(reboot).example.com", "");
}

void TestPullCommands::copyTo()
{
    QFETCH(QString, registry);
    QFETCH(QString, target);
    PullOptions options;
    options.tool = PullTool::CopyTo;
    options.ownRegistry = registry.toStdString();
    const auto commands = pullCommands("m.example/a/b:1", "quay.io/a/b:1", options);
    QCOMPARE(commands.has_value(), !target.isEmpty());
    if (!commands)
        return;
    const QString to
        = target.startsWith(QLatin1Char('\'')) ? target : QStringLiteral("docker://") + target;
    QCOMPARE(QString::fromStdString(commands->lines.front()),
             QStringLiteral("skopeo copy --all docker://m.example/a/b:1 ") + to);
}

void TestPullCommands::unconverted_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QString>("expected");
    const auto row = [](PullTool tool, const char *expected) {
        const std::string word(code(tool));
        QTest::addRow("%s", word.c_str()) << static_cast<int>(tool) << QString::fromUtf8(expected);
    };
    row(PullTool::Docker, "docker pull nginx:1");
    row(PullTool::Nerdctl, "nerdctl pull nginx:1");
    row(PullTool::Podman, "podman pull docker.io/library/nginx:1");
    row(PullTool::Ctr, "ctr -n k8s.io images pull docker.io/library/nginx:1");
    row(PullTool::Crictl, "crictl pull nginx:1");
    row(PullTool::Skopeo, "skopeo copy docker://nginx:1 docker-daemon:nginx:1");
    row(PullTool::Crane, "crane pull nginx:1 nginx+1.tar");
    row(PullTool::CopyTo,
        "skopeo copy --all docker://nginx:1 docker://registry.corp:5000/mirror/library/nginx:1");
}

void TestPullCommands::unconverted()
{
    QFETCH(int, tool);
    QFETCH(QString, expected);
    // Another way to write the same name is the same name.
    for (const std::string_view name : {"nginx:1", "docker.io/library/nginx:1"}) {
        const auto commands
            = pullCommands(name, "nginx:1", optionsFor(static_cast<PullTool>(tool)));
        QVERIFY(commands);
        QCOMPARE(QString::fromStdString(joined(*commands)), expected);
    }
}

void TestPullCommands::refusesNoNames()
{
    for (const PullTool tool : s_tools) {
        QVERIFY(!pullCommands("", "nginx", optionsFor(tool)));
        QVERIFY(!pullCommands("nginx", "", optionsFor(tool)));
        QVERIFY(!pullCommands("-nginx", "nginx", optionsFor(tool)));
        QVERIFY(!pullCommands("nginx", "nginx; reboot", optionsFor(tool)));
        QVERIFY(!pullCommands("nginx\n", "nginx", optionsFor(tool)));
    }
}

void TestPullCommands::filesOfDifferentImagesDiffer()
{
    const std::vector<std::string> names{"redis:7", "bitnami/redis:7", "quay.io/bitnami/redis:7",
                                         "a_b/c:1", "a/b_c:1",         "a/b/c:1",
                                         "a/b:c",   "redis:8"};
    std::vector<std::string> files;
    for (const std::string &name : names) {
        const auto commands = pullCommands(name, name, optionsFor(PullTool::Crane));
        QVERIFY(commands);
        files.push_back(commands->lines.front().substr(commands->lines.front().rfind(' ')));
        QVERIFY(files.back().find('/') == std::string::npos);
    }
    std::sort(files.begin(), files.end());
    QVERIFY(std::adjacent_find(files.begin(), files.end()) == files.end());
}

void TestPullCommands::tagOfTheMirrorWhereTheOriginalHasNone()
{
    const auto commands = pullCommands("m.example/a:1", "quay.io/a", optionsFor(PullTool::Docker));
    QVERIFY(commands);
    QCOMPARE(QString::fromStdString(commands->lines.at(1)),
             QStringLiteral("docker tag m.example/a:1 quay.io/a:1"));
}

void TestPullCommands::quotesForSh()
{
    std::vector<std::string> words{
        "",   "'",     "''", "\\",   "a b",      "$HOME",        "`id`",  "$(id)", "a\nb",
        "~",  "~root", "*",  "[a]",  "{a,b}",    "a=b",          "#",     "!x",    "\"",
        "-n", "a;b",   "\t", "\r\n", "\xff\xfe", "\xe4\xb8\xad", "'\\''", "a'"};
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        std::string word;
        for (auto n = random() % 12; n > 0; --n)
            word += static_cast<char>(1 + random() % 255);
        words.push_back(word);
    }
    std::string script = "show";
    for (const std::string &word : words)
        script += ' ' + shellQuoted(word);
    const QByteArrayList read = wordsOfSh(script);
    QCOMPARE(static_cast<std::size_t>(read.size()), words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        QCOMPARE(read[static_cast<qsizetype>(i)], QByteArray::fromStdString(words[i]));
}

void TestPullCommands::quotesOnlyWhatNeedsIt()
{
    for (const std::string_view plain :
         {"quay.io/a/b:1", "a@sha256:0", "A-Z_9,+%", "docker-daemon:nginx:1"})
        QCOMPARE(QString::fromStdString(shellQuoted(plain)),
                 QString::fromStdString(std::string(plain)));
    QCOMPARE(QString::fromStdString(shellQuoted("")), QStringLiteral("''"));
    QCOMPARE(QString::fromStdString(shellQuoted("it's")), QStringLiteral("'it'\\''s'"));
}

void TestPullCommands::shReadsBackEveryCommand()
{
    test::NameGenerator generator(3);
    std::vector<std::string> lines;
    std::string script;
    while (lines.size() < 2000) {
        const std::string converted = generator.mutated();
        const std::string original = generator.name();
        for (const PullTool tool : s_tools) {
            const auto commands = pullCommands(converted, original, optionsFor(tool));
            if (!commands)
                continue;
            for (const std::string &line : commands->lines) {
                QVERIFY(line.find('\n') == std::string::npos);
                lines.push_back(line);
                script += "show " + line + "\nshow\n";
            }
        }
    }
    // `show` without a word prints one empty one.
    QByteArrayList words;
    std::size_t count = 0;
    for (const QByteArray &word : wordsOfSh(script)) {
        if (!word.isEmpty()) {
            words.push_back(word);
            continue;
        }
        ++count;
        QVERIFY(words.size() >= 3);
        for (const QByteArray &known : words) {
            QVERIFY2(!known.startsWith('-') || known == "-n" || known == "--all",
                     known.constData());
        }
        QByteArray pulled = words.contains("pull") ? words[words.indexOf("pull") + 1]
                            : words.contains("copy")
                                ? words[words.indexOf("copy") + (words[2] == "--all" ? 2 : 1)]
                                : words[words.size() - 1];
        if (pulled.startsWith("docker://"))
            pulled.remove(0, 9);
        QVERIFY2(ImageReferenceView::parse(pulled.toStdString()), pulled.constData());
        words.clear();
    }
    QCOMPARE(count, lines.size());
}

void TestPullCommands::toolCodes()
{
    for (const PullTool tool : s_tools)
        QCOMPARE(pullToolFromCode(code(tool)), std::optional<PullTool>(tool));
    QCOMPARE(QString::fromStdString(std::string(code(PullTool::CopyTo))),
             QStringLiteral("copy-to"));
    for (const std::string_view word : {"", "Docker", "docker ", "rkt"})
        QVERIFY(!pullToolFromCode(word));
}

QTEST_GUILESS_MAIN(TestPullCommands)
#include "tst_pullcommands.moc"

// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonchange.h"
#include "app/core/daemon/unitcommand.h"
#include "app/core/maskedtext.h"
#include "app/core/textdiff.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace jingtai;

namespace {

using Texts = std::vector<std::string>;

const DaemonKeys &keys()
{
    static const DaemonKeys builtIn = DaemonKeys::builtIn();
    return builtIn;
}

void write(const QString &path, const std::string &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text.data(), qint64(text.size())), qint64(text.size()));
}

/// The heads of a unified diff, and how many lines go and come.
QStringList summary(const QString &diff)
{
    QStringList heads;
    int gone = 0;
    int fresh = 0;
    for (const QString &line : diff.split(u'\n')) {
        const bool isHead = line.startsWith(QLatin1String("---"))
                            || line.startsWith(QLatin1String("+++"))
                            || line.startsWith(QLatin1Char('@'));
        if (isHead)
            heads.append(line);
        else if (line.startsWith(QLatin1Char('-')))
            ++gone;
        else if (line.startsWith(QLatin1Char('+')))
            ++fresh;
    }
    return heads << QString::number(gone) << QString::number(fresh);
}

} // namespace

class TstDaemonChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedKeys_data();
    void changedKeys();
    void clearedSettings();
    void settingsInFront();
    void diffIsThatOfDiff();
    void longDiffEnds();
    void passwords_data();
    void passwords();
    void unit();
};

void TstDaemonChange::changedKeys_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("restart");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *changed, const char *restart) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after)
                            << QString::fromLatin1(changed) << QString::fromLatin1(restart);
    };
    row("none", "{}", "{ }\n", "", "");
    row("no file", "", "{}", "", "");
    row("null", R"({"debug": null})", "{}", "", "");
    row("blanks, escapes and order", R"({"a":{"x":1,"y":[1,2]},"b":"A"})",
        R"({"b" : "\u0041", "a": {"y": [1, 2], "x": 1}})", "", "");
    row("reloaded", R"({"debug": true})", R"({"registry-mirrors": ["https://a"]})",
        "debug,registry-mirrors", "");
    row("order of a list", R"({"registry-mirrors":["a","b"]})", R"({"registry-mirrors":["b","a"]})",
        "registry-mirrors", "");
    row("not reloaded", R"({"debug": true, "mtu": 1})", R"({"debug": false, "mtu": 2})",
        "debug,mtu", "mtu");
    row("unknown", "{}", R"({"nosuch": 1})", "nosuch", "nosuch");
    row("the last of two holds", R"({"mtu": 1, "mtu": 2})", R"({"mtu": 2})", "", "");
}

void TstDaemonChange::changedKeys()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const DaemonChange change = daemonChange(before.toStdString(), after.toStdString(), keys());
    const auto joined = [](const Texts &texts) {
        QStringList list;
        for (const std::string &text : texts)
            list.append(QString::fromStdString(text));
        return list.join(u',');
    };
    QTEST(joined(change.keys), "changed");
    QTEST(joined(change.needRestart), "restart");
}

void TstDaemonChange::clearedSettings()
{
    const std::string before = R"({"debug": true, "registry-mirrors": ["a"], "mtu": 1,
        "max-concurrent-downloads": 5, "default-cgroupns-mode": "host", "labels": ["a=1"]})";
    const auto settings = settingsToClear(before, R"({"labels": []})", keys(),
                                          DaemonFlags::fromLine("dockerd --debug"));
    // What is reset by absence, needs a restart, is still there, or is set by a flag is not.
    const std::vector<DaemonSetting> wanted
        = {{"default-cgroupns-mode", ""}, {"registry-mirrors", "[]"}};
    QVERIFY(settings == wanted);
}

void TstDaemonChange::settingsInFront()
{
    const std::vector<DaemonSetting> settings = {{"debug", "false"}, {"labels", "[]"}, {"x", ""}};
    QCOMPARE(withSettings("{}", settings), std::string(R"({"debug":false,"labels":[]})"));
    QCOMPARE(withSettings("", settings), std::string(R"({"debug":false,"labels":[]})"));
    QCOMPARE(withSettings(R"({"labels": ["a"]})", settings),
             std::string(R"({"debug":false,"labels": ["a"]})"));
    QCOMPARE(withSettings(R"({"a": 1})", {}), std::string(R"({"a": 1})"));
}

void TstDaemonChange::diffIsThatOfDiff()
{
    const QTemporaryDir folder;
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        std::string texts[2];
        const int length = int(random() % 40);
        for (int line = 0; line < length; ++line) {
            const std::string common = std::to_string(line) + '\n';
            const unsigned kind = random() % 8;
            texts[0] += kind == 0 ? "" : common;
            texts[1] += kind == 1 ? "" : kind == 2 ? "other\n" + common : common;
        }
        if (random() % 3 == 0)
            texts[random() % 2] += "no end";
        write(folder.filePath(QStringLiteral("a")), texts[0]);
        write(folder.filePath(QStringLiteral("b")), texts[1]);
        QProcess diff;
        diff.setWorkingDirectory(folder.path());
        diff.start(QStringLiteral("diff"),
                   {QStringLiteral("-u"), QStringLiteral("--label=a"), QStringLiteral("--label=b"),
                    QStringLiteral("a"), QStringLiteral("b")});
        QVERIFY(diff.waitForFinished());
        const std::string ours = unifiedDiff(texts[0], texts[1], "a", "b");
        // Of several ways that are equally short each takes its own.
        QCOMPARE(summary(QString::fromStdString(ours)),
                 summary(QString::fromUtf8(diff.readAllStandardOutput())));
        std::string back[2];
        for (const DiffLine &line : diffLines(texts[0], texts[1])) {
            back[0] += line.kind == DiffLine::Kind::Added ? "" : line.text;
            back[1] += line.kind == DiffLine::Kind::Removed ? "" : line.text;
        }
        QCOMPARE(back[0], texts[0]);
        QCOMPARE(back[1], texts[1]);
    }
}

void TstDaemonChange::longDiffEnds()
{
    std::string before;
    std::string after;
    for (int line = 0; line < 20'000; ++line) {
        before += std::to_string(line) + '\n';
        after += std::to_string(line) + "x\n";
    }
    QCOMPARE(diffLines(before, after).size(), std::size_t{40'000});
}

void TstDaemonChange::passwords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *text, const char *masked) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(masked);
    };
    row("plain", "plain");
    row("https://a.example/x", "https://a.example/x");
    row("http://u:p@proxy:3128", "http://u:***@proxy:3128");
    row("\"http://u:p@proxy\", \"https://v:q@other\"",
        "\"http://u:***@proxy\", \"https://v:***@other\"");
    row("http://u:p@ss@proxy", "http://u:***@proxy");
    row("http://u:p/w@proxy", "http://u:***@proxy");
    row("http://user@proxy", "http://user@proxy");
    row("https://a.example:5000/x@sha256:1", "https://a.example:***@sha256:1");
    row("://", "://");
}

void TstDaemonChange::passwords()
{
    QFETCH(QString, text);
    QTEST(QString::fromStdString(withoutPasswords(text.toStdString())), "masked");
}

void TstDaemonChange::unit()
{
    const UnitCommand unit = UnitCommand::parse("[Service]\n"
                                                "ExecStart=/usr/sbin/first\n"
                                                "# ExecStart=/usr/sbin/never\n"
                                                "EnvironmentFile=-/etc/default/docker\n"
                                                "Environment=\"ONE=1 2\" TWO=2\n"
                                                "ExecStart=\n"
                                                "ExecStart=-/usr/sbin/dockerd -H fd:// \\\n"
                                                "  --label a=${TWO} $OPTS $NONE\n");
    QVERIFY(unit.environmentFiles == Texts{"/etc/default/docker"});
    UnitVariables variables = unit.variables;
    QCOMPARE(variables["ONE"], std::string("1 2"));
    for (const auto &[name, value] : unitVariables("# OPTS=x\nOPTS=\"--debug -p /x\"\n"))
        variables[name] = value;
    const Texts words = withVariables(unit.words, variables);
    const Texts wanted
        = {"/usr/sbin/dockerd", "-H", "fd://", "--label", "a=2", "--debug", "-p", "/x"};
    QVERIFY(words == wanted);
    QCOMPARE(optionValue(words, {"p", "pidfile"}), std::string("/x"));
    QCOMPARE(optionValue({"dockerd", "--pidfile=/a", "-p/b"}, {"p", "pidfile"}), std::string("/b"));
}

QTEST_GUILESS_MAIN(TstDaemonChange)
#include "tst_daemonchange.moc"

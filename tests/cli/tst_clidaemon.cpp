// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `jingtai-cli daemon`, without an engine.
class tst_clidaemon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void repairs_data();
    void repairs();
    void checksToExactJson_data();
    void checksToExactJson();
    void checksForPeople();
    void takesWhatIsLarge_data();
    void takesWhatIsLarge();
    void changesMirrors_data();
    void changesMirrors();
    void refusesToChange_data();
    void refusesToChange();
    void keepsTheFileAndItsRights();
    void showsTheDifference_data();
    void showsTheDifference();
};

void tst_clidaemon::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no command") << "daemon"
                                << "A command is missing.";
    QTest::newRow("unknown command") << "daemon restart"
                                     << "There is no command “restart”.";
    QTest::newRow("no file") << "daemon repair"
                             << "The file to check is missing.";
    QTest::newRow("two files") << "daemon repair a b"
                               << "one argument too many";
    QTest::newRow("no file to check") << "daemon check --json"
                                      << "The file to check is missing.";
    QTest::newRow("no version") << "daemon check --engine new /dev/null"
                                << "“new” is no version of Docker.";
    QTest::newRow("no file to change") << "daemon mirrors --add https://a"
                                       << "is missing";
    QTest::newRow("two files to change") << "daemon mirrors a b"
                                         << "one argument too many";
    QTest::newRow("no address") << "daemon mirrors x --add a.example"
                                << "“a.example” is no address of a mirror.";
    QTest::newRow("no hash") << "daemon mirrors x --expect-sha256 ABC"
                             << "is no SHA-256";
    QTest::newRow("socket alone") << "daemon mirrors x --socket s"
                                  << "go together";
    QTest::newRow("one file to compare") << "daemon diff /dev/null"
                                         << "is missing";
    QTest::newRow("three files to compare") << "daemon diff a b c"
                                            << "one argument too many";
    QTest::newRow("no such file to compare") << "daemon diff /dev/null /no/such"
                                             << "there is no such file";
    QTest::newRow("no such file to check") << "daemon check /no/such"
                                           << "there is no such file";
    QTest::newRow("no such file") << "daemon repair /no/such"
                                  << "there is no such file";
}

void tst_clidaemon::refusesWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QString, sentence);
    const CliResult result = runCli(words(arguments.toUtf8().constData()));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(sentence.toUtf8()), result.error.constData());
    QVERIFY(result.out.isEmpty());
}

void tst_clidaemon::repairs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("repaired");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("article")
        << QByteArray(R"({ "registry-mirrors": ["https://f1361db2.m.daocloud.io"], })") << 0
        << QByteArray(R"({ "registry-mirrors": ["https://f1361db2.m.daocloud.io"] })")
        << QByteArray("jingtai-cli: Mended at line 1, column 57: Remove the comma.\n");
    QTest::newRow("nothing to mend") << QByteArray("{\"debug\":\ttrue}\r\n") << 0
                                     << QByteArray("{\"debug\":\ttrue}\r\n") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"debug\": ") << 1 << QByteArray()
                             << QByteArray("jingtai-cli: Line 1, column 10: The text ends in the "
                                           "middle. Fetch the rest of it, or complete it by "
                                           "hand.\n");
    QTest::newRow("settings")
        << QByteArray(R"({"registry-mirrors": "a.example", "log-opts": {"max-file": 3}, "x": 1})")
        << 1
        << QByteArray(
               R"({"registry-mirrors": ["https://a.example"], "log-opts": {"max-file": "3"}, "x": 1})")
        << QByteArray(
               "jingtai-cli: Mended at line 1, column 22: Make it a list.\n"
               "jingtai-cli: Mended at line 1, column 60: Put it in double quotes.\n"
               "jingtai-cli: Mended at line 1, column 23: Write \"https://a.example\".\n"
               "jingtai-cli: Line 1, column 76: Docker knows no setting “x”. Check how it is "
               "written, or remove it.\n");
    QTest::newRow("too large") << QByteArray((1 << 20) + 9, ' ') << 1 << QByteArray()
                               << QByteArray("jingtai-cli: Line 1, column 1048577: The file is "
                                             "larger than 1 MiB, which no settings are. Check "
                                             "whether it is the right file.\n");
}

void tst_clidaemon::repairs()
{
    QFETCH(QByteArray, text);
    const CliResult result = runCli(words("daemon repair -"), text);
    QTEST(result.exitCode, "exitCode");
    QTEST(result.out, "repaired");
    QTEST(result.error, "told");
}

void tst_clidaemon::checksToExactJson_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("nothing") << "" << QByteArray("{\"debug\": true}") << 0 << QByteArray();
    QTest::newRow("a mistake")
        << "" << QByteArray("{\n  \"debug\": true,\n}\n") << 1
        << QByteArray(
               R"({"severity":"start","code":"trailing-comma","pointer":"","line":2,"column":16,)"
               R"("message":"There is a comma after the last value. Remove it.",)"
               R"("fix":{"description":"Remove the comma","offset":17,"length":1,"text":""}})"
               "\n");
    QTest::newRow("a setting")
        << "--engine 20.10" << QByteArray("{\"log-opts\": {\"a/b\": 3}}") << 1
        << QByteArray(
               R"({"severity":"start","code":"log-opt-unknown","pointer":"/log-opts/a~1b","line":1,)"
               R"("column":15,"message":"The log driver json-file has no option “a/b”. Correct or )"
               R"(remove it.","fix":null})"
               "\n"
               R"({"severity":"start","code":"wrong-item","pointer":"/log-opts/a~1b","line":1,)"
               R"("column":22,"message":"A value in “log-opts” must be a text in double quotes. )"
               R"(Correct it.","fix":{"description":"Put it in double quotes","offset":21,)"
               R"("length":1,"text":"\"3\""}})"
               "\n");
    QTest::newRow("an option")
        << "--flags -H\u00a0fd://" << QByteArray("{\"hosts\": [\"fd://\"]}") << 1
        << QByteArray(
               R"({"severity":"start","code":"flag-conflict","pointer":"/hosts","line":1,"column":2,)"
               R"("message":"“hosts” is set here and by the option -H that Docker is started with. )"
               R"(Remove one of them.","fix":null})"
               "\n");
}

void tst_clidaemon::checksToExactJson()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, text);
    QStringList arguments = words("daemon check --json");
    // A no-break blank in the table is one inside a word here.
    for (QString &option : words(options.toUtf8().constData()))
        arguments.append(option.replace(QChar(0xA0), QLatin1Char(' ')));
    const CliResult result = runCli(arguments + QStringList(QStringLiteral("-")), text);
    QTEST(result.exitCode, "exitCode");
    QTEST(result.out, "out");
    QCOMPARE(result.error, QByteArray());
}

void tst_clidaemon::checksForPeople()
{
    const CliResult good = runCli(words("daemon check --engine 24.0 -"), "{}");
    QCOMPARE(good.out, QByteArray("Nothing is wrong with the settings for Docker 24.0.0.\n"));
    QCOMPARE(good.exitCode, 0);
    const CliResult bad = runCli(words("daemon check -"), "{\"registry-mirror\": []}");
    QCOMPARE(bad.out, QByteArray("Line 1, column 2: No effect: “registry-mirror” does nothing in "
                                 "this file. Use “registry-mirrors”.\n"));
    QCOMPARE(bad.exitCode, 0);
    CliRun chinese(words("daemon check -"), "{\"debug\": true,}");
    chinese.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
    const CliResult result = chinese.run();
    QCOMPARE(result.out,
             QByteArray("第 1 行第 15 列：Docker 无法启动：最后一个值后面多了逗号。请删除。\n"));
    QCOMPARE(result.exitCode, 1);
}

void tst_clidaemon::takesWhatIsLarge_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray mirrors;
    for (int i = 0; i < 10'000; ++i)
        mirrors += "\"https://m" + QByteArray::number(i) + ".example\",";
    QTest::newRow("10,000 mirrors")
        << "{\"registry-mirrors\": [" + mirrors + "\"https://m0.example\"]}";
    QTest::newRow("deep") << "{\"a\":" + QByteArray(9'999, '[') + QByteArray(9'999, ']') + '}';
    QTest::newRow("deep and open") << QByteArray(1'000'000, '[');
    QByteArray keys;
    while (keys.size() < 1'000'000)
        keys += "\"k" + QByteArray::number(keys.size()) + "\":1,";
    QTest::newRow("many keys") << "{" + keys + "\"debug\":true}";
    QByteArray same;
    while (same.size() < 1'000'000)
        same += "\"debug\":0,";
    QTest::newRow("the same key") << "{" + same + "\"debug\":true}";
    QTest::newRow("bytes") << QByteArray(1'000'000, '\xFF');
    QTest::newRow("bytes in a text") << "{\"labels\":[\"" + QByteArray(1'000'000, '\xFF') + "\"]}";
    QTest::newRow("NULs") << QByteArray(1'000'000, '\0');
}

void tst_clidaemon::takesWhatIsLarge()
{
    QFETCH(QByteArray, text);
    const CliResult check = runCli(words("daemon check -"), text);
    QVERIFY(!check.crashed);
    QVERIFY(check.exitCode == 0 || check.exitCode == 1);
    QVERIFY(!check.out.isEmpty());
    const CliResult repair = runCli(words("daemon repair -"), text);
    QVERIFY(!repair.crashed);
    QVERIFY(!repair.error.isEmpty());
}

void tst_clidaemon::changesMirrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &text, const char *options,
                        const QByteArray &result, const char *told) {
        QTest::newRow(name) << text << QString::fromUtf8(options) << result
                            << QString::fromUtf8(told);
    };
    row("add", R"({"registry-mirrors": ["https://a"]})", "--add https://b",
        R"({"registry-mirrors": ["https://a", "https://b"]})", "is saved");
    row("add what is there", R"({"registry-mirrors": ["https://a/"]})", "--add https://a",
        R"({"registry-mirrors": ["https://a/"]})", "is as wanted already");
    row("remove", R"({"registry-mirrors": ["https://a", "https://b"]})", "--remove https://a/",
        R"({"registry-mirrors": ["https://b"]})", "is saved");
    row("remove the last", R"({"registry-mirrors": ["https://a"]})", "--remove https://a",
        R"({"registry-mirrors": []})", "is saved");
    row("remove what is not there", "{}", "--remove https://a", "{}", "“https://a” is not among");
    row("remove what is no address", R"({"registry-mirrors": ["a", "https://b"]})", "--remove a",
        R"({"registry-mirrors": ["https://b"]})", "is saved");
    row("set", R"({"debug": true, "registry-mirrors": ["https://a"]})",
        "--set https://b --set https://c",
        R"({"debug": true, "registry-mirrors": ["https://b", "https://c"]})", "is saved");
    row("all at once", R"({"registry-mirrors": ["https://a"]})",
        "--set https://b --set https://c --remove https://b --add https://d",
        R"({"registry-mirrors": ["https://c", "https://d"]})", "is saved");
    row("a blank file", " \n", "--add https://a",
        "{\n  \"registry-mirrors\": [\n    \"https://a\"\n  ]\n}\n", "is saved");
    row("what is wrong elsewhere stays", R"({"nosuch": 1})", "--add https://a",
        R"({"nosuch": 1, "registry-mirrors": ["https://a"]})", "is saved");
}

void tst_clidaemon::changesMirrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, options);
    QFETCH(QString, told);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("daemon.json"));
    write(path, text);
    const CliResult run = runCli(QStringList(words("daemon mirrors")) + QStringList(path)
                                 + words(options.toUtf8().constData()));
    QVERIFY2(run.exitCode == 0, run.error.constData());
    QVERIFY2(run.error.contains(told.toUtf8()), run.error.constData());
    QTEST(read(path), "result");
    const CliResult list = runCli(words("daemon mirrors") + QStringList(path));
    QCOMPARE(list.exitCode, 0);
    for (const QByteArray &mirror : list.lines())
        QVERIFY(read(path).contains('"' + mirror + '"'));
}

void tst_clidaemon::refusesToChange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{\"debug\": true,}") << "--add https://a" << 1
                             << "Line 1, column 15:";
    QTest::newRow("no object") << QByteArray("[]") << "--add https://a" << 1 << "one object";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << "--add https://a" << 1
                            << "Save it as UTF-8";
    QTest::newRow("no list") << QByteArray("{\"registry-mirrors\": \"https://a\"}")
                             << "--add https://b" << 1 << "must be a list";
    QTest::newRow("another hash") << QByteArray("{}")
                                  << QStringLiteral("--add https://a --expect-sha256 ")
                                         + QString(64, QLatin1Char('0'))
                                  << 1 << "its SHA-256 is another";
    QTest::newRow("not absent") << QByteArray("{}") << "--add https://a --expect-sha256 absent" << 1
                                << "its SHA-256 is another";
    QTest::newRow("no engine") << QByteArray("{}") << "--add https://a --socket /no --pidfile /no"
                               << 1 << "There is no pid file";
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ') << "--add https://a" << 2
                               << "too large";
}

void tst_clidaemon::refusesToChange()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, options);
    QFETCH(QString, told);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("daemon.json"));
    write(path, text);
    const CliResult run
        = runCli(words("daemon mirrors") + QStringList(path) + words(options.toUtf8().constData()));
    QTEST(run.exitCode, "exitCode");
    QVERIFY2(run.error.contains(told.toUtf8()), run.error.constData());
    QCOMPARE(read(path), text);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_clidaemon::keepsTheFileAndItsRights()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("daemon.json"));
    const QStringList change
        = words("daemon mirrors") + QStringList(path) + words("--add https://a");
    QCOMPARE(runCli(change + words("--expect-sha256 absent")).exitCode, 0);
    constexpr auto readable
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QCOMPARE(QFile::permissions(path) & readable, readable);
    write(path, "{}");
    constexpr auto rights = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path, rights));
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash("{}", QCryptographicHash::Sha256).toHex());
    QCOMPARE(runCli(change + words("--expect-sha256") + QStringList(hash)).exitCode, 0);
    QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
}

void tst_clidaemon::showsTheDifference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("none") << QByteArray("{}\n") << QByteArray("{}\n") << 0 << QByteArray()
                          << QByteArray();
    QTest::newRow("a mirror") << QByteArray("{\n  \"debug\": true\n}\n")
                              << QByteArray("{\n  \"debug\": true,\n  \"registry-mirrors\": "
                                            "[\"https://u:secret@a.example\"]\n}\n")
                              << 1
                              << QByteArray("@@ -1,3 +1,4 @@\n {\n-  \"debug\": true\n"
                                            "+  \"debug\": true,\n+  \"registry-mirrors\": "
                                            "[\"https://u:***@a.example\"]\n }\n")
                              << QByteArray("reload");
    QTest::newRow("a driver") << QByteArray("{}\n") << QByteArray("{\"storage-driver\": \"vfs\"}\n")
                              << 1
                              << QByteArray("@@ -1 +1 @@\n-{}\n"
                                            "+{\"storage-driver\": \"vfs\"}\n")
                              << QByteArray("restart");
    QTest::newRow("broken") << QByteArray("{,}") << QByteArray("{}\n") << 1
                            << QByteArray("@@ -1 +1 @@\n-{,}\n\\ No newline at end of file\n"
                                          "+{}\n")
                            << QByteArray("jingtai-cli");
}

void tst_clidaemon::showsTheDifference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, told);
    const QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral("old"));
    const QString changed = folder.filePath(QStringLiteral("new"));
    write(old, before);
    write(changed, after);
    const CliResult result
        = runCli({QStringLiteral("daemon"), QStringLiteral("diff"), old, changed});
    QTEST(result.exitCode, "exitCode");
    const QByteArray head = "--- " + old.toUtf8() + "\n+++ " + changed.toUtf8() + "\n";
    QCOMPARE(result.out, lines.isEmpty() ? QByteArray() : head + lines);
    QVERIFY2(result.error.contains(told), result.error.constData());
    QCOMPARE(result.error.isEmpty(), told.isEmpty());
}

QTEST_GUILESS_MAIN(tst_clidaemon)
#include "tst_clidaemon.moc"

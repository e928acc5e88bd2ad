// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace jingtai::test;

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return word(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool holdsChinese(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    for (const QChar each : text) {
        if (each.script() == QChar::Script_Han)
            return true;
    }
    return false;
}

} // namespace

/// Usage, `parse`, `mirrors`, input and output that fail, languages.
class tst_cli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsHelp_data();
    void showsHelp();
    void showsVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

    void writesSetupCommands();

    void parsesToExactJson_data();
    void parsesToExactJson();
    void parsesForPeople();
    void readsLines_data();
    void readsLines();
    void bytesComeBack();
    void readsJsonStrings();
    void refusesOtherJson_data();
    void refusesOtherJson();
    void takesLinesOfAnyLength();
    void answersEachLineAtOnce();

    void readsFilesOfAnyName();
    void tellsWhatCannotBeRead_data();
    void tellsWhatCannotBeRead();
    void tellsWhatCannotBeWritten_data();
    void tellsWhatCannotBeWritten();
    void endsQuietlyOnABrokenPipe();

    void speaksTheLanguageOfTheLocale_data();
    void speaksTheLanguageOfTheLocale();
    void needsNoWindowSystem();

    void listsMirrors();
    void listsMirrorsOfAFile();
    void laysOwnCatalogueOverTheBuiltIn();
    void goesOnWithoutABrokenOwnCatalogue();
    void checksCatalogues_data();
    void checksCatalogues();

private:
    QString file(const char *name, const QByteArray &bytes);

    QTemporaryDir m_directory;
};

QString tst_cli::file(const char *name, const QByteArray &bytes)
{
    QString path = m_directory.filePath(word(name));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        return {};
    return path;
}

void tst_cli::initTestCase()
{
    QVERIFY(m_directory.isValid());
}

void tst_cli::showsHelp_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("usage");
    QTest::newRow("all") << word("--help") << word("Usage: jingtai-cli COMMAND");
    QTest::newRow("short") << word("-h") << word("Usage: jingtai-cli COMMAND");
    QTest::newRow("parse") << word("parse --help") << word("Usage: jingtai-cli parse [options]");
    QTest::newRow("convert") << word("convert -h") << word("Usage: jingtai-cli convert [options]");
    QTest::newRow("mirrors") << word("mirrors --help") << word("Usage: jingtai-cli mirrors list");
    QTest::newRow("list") << word("mirrors list --help")
                          << word("Usage: jingtai-cli mirrors list [options]");
    QTest::newRow("setup") << word("mirrors setup --help")
                           << word("Usage: jingtai-cli mirrors setup [options]");
    QTest::newRow("check") << word("mirrors check-catalog --help")
                           << word("Usage: jingtai-cli mirrors check-catalog [options]");
}

void tst_cli::showsHelp()
{
    QFETCH(QString, line);
    QFETCH(QString, usage);
    const CliResult result = runCli(words(line.toUtf8().constData()));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.startsWith(usage.toUtf8()), result.out.constData());
    QCOMPARE(result.error, QByteArray());
}

void tst_cli::showsVersion()
{
    const CliResult result = runCli(words("--version"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray("jingtai-cli " JINGTAI_VERSION "\n"));
}

void tst_cli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << QStringList() << word("A command is missing");
    QTest::newRow("command") << words("pars") << word("no command “pars”");
    QTest::newRow("option first") << words("--json parse") << word("no option “--json”");
    QTest::newRow("option") << words("parse --jason") << word("jason");
    QTest::newRow("value of a flag") << words("parse --json=1") << word("--json");
    QTest::newRow("two files") << words("parse a b") << word("“b”");
    QTest::newRow("mirrors alone") << words("mirrors") << word("check-catalog");
    QTest::newRow("mirrors word") << words("mirrors lst") << word("“lst”");
    QTest::newRow("list of a word") << words("mirrors list x") << word("“x”");
    QTest::newRow("check nothing") << words("mirrors check-catalog") << word("missing");
    QTest::newRow("no value") << words("convert --with") << word("--with");
    QTest::newRow("mirror") << words("convert --with daocloud-quai") << word("daocloud-quay");
    QTest::newRow("packages") << words("convert --with aliyun-docker-ce") << word("packages");
    QTest::newRow("strange mirror")
        << words("convert --with zzzzzzzzzzzzzzzz") << word("mirrors list");
    QTest::newRow("parameter") << words("convert --param abc") << word("ID.NAME=VALUE");
    QTest::newRow("parameter name")
        << words("convert --param aliyun-docker.user=a") << word("aliyun-docker.user_code");
    QTest::newRow("parameter value")
        << words("convert --param aliyun-docker.user_code=A") << word("[a-z0-9]{4,16}");
    QTest::newRow("parameter not given")
        << words("convert --with aliyun-docker") << word("--param aliyun-docker.user_code=VALUE");
    QTest::newRow("leave") << words("convert --leave nginx") << word("“nginx”");
    QTest::newRow("form") << words("convert --as zip") << word("copy-to=REGISTRY");
    QTest::newRow("copy to nothing") << words("convert --as copy-to") << word("copy-to=REGISTRY");
    QTest::newRow("copy to no registry") << words("convert --as copy-to=foo") << word("“foo”");
    QTest::newRow("copy to a name")
        << words("convert --as copy-to=a.example/b:1") << word("“a.example/b:1”");
    QTest::newRow("rmi alone") << words("convert --rmi") << word("--rmi");
    QTest::newRow("check of originals") << words("convert --back --check") << word("--back");
    QTest::newRow("setup of nothing") << words("mirrors setup") << word("mirrors list");
    QTest::newRow("setup of images") << words("mirrors setup daocloud-quay") << word("Docker CE");
    QTest::newRow("setup on what is not known")
        << words("mirrors setup tuna-docker-ce --distribution gentoo") << word("almalinux");
    QTest::newRow("setup of no version")
        << words("mirrors setup tuna-docker-ce --distribution debian --version 7") << word("12");
    QTest::newRow("setup of a frozen tree")
        << words("mirrors setup aliyun-kubernetes") << word("v1.28");
    QTest::newRow("rmi of ctr") << words("convert --as ctr --rmi") << word("--rmi");
}

void tst_cli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, told);
    const CliResult result = runCli(arguments, "nginx:1\n");
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.error.startsWith("jingtai-cli: "), result.error.constData());
    QVERIFY2(QString::fromUtf8(result.error).contains(told), result.error.constData());
}

void tst_cli::writesSetupCommands()
{
    const CliResult docker
        = runCli(words("mirrors setup tuna-docker-ce --distribution debian --version bookworm"));
    QCOMPARE(docker.exitCode, 0);
    QCOMPARE(docker.error, QByteArray());
    QVERIFY2(
        docker.out.contains("URIs: https://mirrors.tuna.tsinghua.edu.cn/docker-ce/linux/debian\n"
                            "Suites: bookworm\n"),
        docker.out.constData());
    const CliResult kubernetes = runCli(words("mirrors setup aliyun-kubernetes-new --distribution "
                                              "opensuse --kubernetes v1.33"));
    QCOMPARE(kubernetes.exitCode, 0);
    QVERIFY2(kubernetes.out.contains("https://mirrors.aliyun.com/kubernetes-new/core/stable/v1.33/"
                                     "rpm/\n"),
             kubernetes.out.constData());
    // Comments and all are what sh takes.
    const CliResult read = runShell(word("sh -n"), docker.out + kubernetes.out);
    QCOMPARE(read.exitCode, 0);
    QCOMPARE(read.error, QByteArray());
}

void tst_cli::parsesToExactJson_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("short") << QByteArray("nginx") << 0
                           << QByteArray(R"({"input":"nginx","ok":true,"registry":"docker.io",)"
                                         R"("repository":"library/nginx","tag":null,"digest":null,)"
                                         R"("familiar":"nginx",)"
                                         R"("canonical":"docker.io/library/nginx",)"
                                         R"("warnings":[],"suggestion":null})");
    const QByteArray digest = "sha256:" + QByteArray(64, 'a');
    const QByteArray full = "quay.io:443/a/b:v1@" + digest;
    QTest::newRow("full") << full << 0
                          << QByteArray(R"({"input":")" + full
                                        + R"(","ok":true,"registry":"quay.io:443",)"
                                          R"("repository":"a/b","tag":"v1","digest":")"
                                        + digest + R"(","familiar":")" + full + R"(","canonical":")"
                                        + full + R"(","warnings":[],"suggestion":null})");
    QTest::newRow("bad tag")
        << QByteArray("nginx:") << 1
        << QByteArray(R"({"input":"nginx:","ok":false,"error":{"kind":"bad-tag","position":6,)"
                      R"("message":"The tag of “nginx:” is wrong at character 7. A tag has 1 to )"
                      R"(128 letters, digits, “_”, “.” and “-”, and begins with neither “.” nor )"
                      R"(“-”."},"suggestion":null})");
    QTest::newRow("warning")
        << QByteArray("hub.docker.com/r/bitnami/redis") << 0
        << QByteArray(R"({"input":"hub.docker.com/r/bitnami/redis","ok":true,)"
                      R"("registry":"hub.docker.com","repository":"r/bitnami/redis","tag":null,)"
                      R"("digest":null,"familiar":"hub.docker.com/r/bitnami/redis",)"
                      R"("canonical":"hub.docker.com/r/bitnami/redis","warnings":[{"code":)"
                      R"("web-page","message":"This is the address of a web page, not of a )"
                      R"(registry. Use the image name that the page is about."}],)"
                      R"("suggestion":"bitnami/redis"})");
}

void tst_cli::parsesToExactJson()
{
    QFETCH(QByteArray, name);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, json);
    const CliResult result = runCli(words("parse --json"), name + '\n');
    QCOMPARE(QString::fromUtf8(result.out), QString::fromUtf8(json + '\n'));
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.error, QByteArray());
}

void tst_cli::parsesForPeople()
{
    const CliResult result = runCli(words("parse"), "nginx:1\nNginx\nhub.docker.com/r/a/b\n");
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray("docker.io/library/nginx:1\nhub.docker.com/r/a/b\n"));
    const QList<QByteArray> told = result.error.trimmed().split('\n');
    QCOMPARE(told.size(), 2);
    QVERIFY(told.at(0).startsWith("line 2: "));
    QVERIFY(told.at(0).contains("Did you mean"));
    QVERIFY(told.at(1).startsWith("line 3: "));
}

void tst_cli::readsLines_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("LF") << QByteArray("a\nb\n") << words("a b");
    QTest::newRow("no LF at the end") << QByteArray("a\nb") << words("a b");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << words("a b");
    QTest::newRow("one CR goes") << QByteArray("a\r\r\n") << QStringList(word("a\r"));
    QTest::newRow("CR at the end stays") << QByteArray("a\r") << QStringList(word("a\r"));
    QTest::newRow("blank") << QByteArray("\n") << QStringList(QString());
    QTest::newRow("blank between")
        << QByteArray("a\n\r\nb") << QStringList{word("a"), {}, word("b")};
    QTest::newRow("NUL") << QByteArray("a\0b\n", 4)
                         << QStringList(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("other line ends") << QString::fromUtf8("a\v\f\u0085\u2028b\n").toUtf8()
                                     << QStringList(QString::fromUtf8("a\v\f\u0085\u2028b"));
}

void tst_cli::readsLines()
{
    QFETCH(QByteArray, input);
    QFETCH(QStringList, names);
    const CliResult result = runCli(words("parse --json -"), input);
    const QList<QJsonObject> objects = result.objects();
    QCOMPARE(objects.size(), names.size());
    bool good = true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(objects.at(i)[QLatin1String("input")].toString(), names.at(i));
        good = good && objects.at(i)[QLatin1String("ok")].toBool();
        if (names.at(i).isEmpty()) {
            const QJsonObject error = objects.at(i)[QLatin1String("error")].toObject();
            QCOMPARE(error[QLatin1String("kind")].toString(), word("empty"));
            QCOMPARE(error[QLatin1String("position")].toInt(-1), 0);
        }
    }
    QCOMPARE(result.exitCode, good ? 0 : 1);
}

void tst_cli::bytesComeBack()
{
    // A lone byte, half a sequence, an overlong one, a surrogate, one too large; UTF-8 as it is.
    const CliResult result = runCli(words("parse --json"), "a\xFF\n\xE4\xB8 \n\xC0\xAF\n"
                                                           "\xED\xA0\x80\n\xF4\x90\x80\x80\n"
                                                           "\xE4\xB8\xAD\xF0\x9F\x98\x80\n\x01\n");
    const QList<QByteArray> lines = result.lines();
    const QList<QByteArray> inputs = {R"("a\udcff")",
                                      R"("\udce4\udcb8 ")",
                                      R"("\udcc0\udcaf")",
                                      R"("\udced\udca0\udc80")",
                                      R"("\udcf4\udc90\udc80\udc80")",
                                      "\"\xE4\xB8\xAD\xF0\x9F\x98\x80\"",
                                      R"("\u0001")"};
    QCOMPARE(lines.size(), inputs.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray begin = "{\"input\":" + inputs.at(i) + ",\"ok\":false,";
        QVERIFY2(lines.at(i).startsWith(begin), lines.at(i).constData());
        QVERIFY(QString::fromUtf8(lines.at(i)).toUtf8() == lines.at(i));
    }
    QCOMPARE(result.exitCode, 1);
}

void tst_cli::readsJsonStrings()
{
    const QByteArray input = R"("nginx:1"
 "a\nb"	
"\u0061\/b"
"\udcff\udc80x"
"\ud83d\ude00"

"\u0000\u001f\b\f\t\r\"\\"
"")";
    const CliResult result = runCli(words("parse --json --json-input"), input);
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, 1);
    const QList<QByteArray> lines = result.lines();
    const QList<QByteArray> inputs = {R"("nginx:1")",
                                      R"("a\nb")",
                                      R"("a/b")",
                                      R"("\udcff\udc80x")",
                                      "\"\xF0\x9F\x98\x80\"",
                                      R"("")",
                                      R"("\u0000\u001f\u0008\u000c\t\r\"\\")",
                                      R"("")"};
    QCOMPARE(lines.size(), inputs.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines.at(i).startsWith("{\"input\":" + inputs.at(i) + ','),
                 lines.at(i).constData());
    const QJsonObject error
        = QJsonDocument::fromJson(lines.at(1)).object()[QLatin1String("error")].toObject();
    QCOMPARE(error[QLatin1String("kind")].toString(), word("bad-character"));
    QCOMPARE(error[QLatin1String("position")].toInt(), 1);
}

void tst_cli::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("bare") << QByteArray("nginx");
    QTest::newRow("number") << QByteArray("42");
    QTest::newRow("array") << QByteArray(R"(["nginx"])");
    QTest::newRow("open") << QByteArray(R"("nginx)");
    QTest::newRow("more") << QByteArray(R"("nginx" "b")");
    QTest::newRow("escape") << QByteArray(R"("\x41")");
    QTest::newRow("short escape") << QByteArray(R"("\u12")");
    QTest::newRow("signed escape") << QByteArray(R"("\u-123")");
    QTest::newRow("tab") << QByteArray("\"a\tb\"");
    QTest::newRow("backslash") << QByteArray(R"("\)");
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800")");
    QTest::newRow("low surrogate of no byte") << QByteArray(R"("\udc41")");
    QTest::newRow("two high ones") << QByteArray(R"("\ud800\ud800")");
}

void tst_cli::refusesOtherJson()
{
    QFETCH(QByteArray, line);
    const CliResult result
        = runCli(words("parse --json --json-input"), "\"a\"\n" + line + "\n\"b\"");
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.lines().size(), 1);
    QVERIFY2(result.error.startsWith("jingtai-cli: Line 2 "), result.error.constData());
}

void tst_cli::takesLinesOfAnyLength()
{
    // Sequences of two bytes, so that a part would end inside one, and a CR that is not dropped.
    const QByteArray text = QByteArray("é").repeated(900'001) + '\r';
    const CliResult result = runCli(words("parse --json"), "a\n" + text + "\r\nb\n");
    const QList<QJsonObject> objects = result.objects();
    QCOMPARE(objects.size(), 3);
    QVERIFY(objects.at(1)[QLatin1String("input")].toString().toUtf8() == text);
    QCOMPARE(objects.at(1)[QLatin1String("error")][QLatin1String("kind")].toString(),
             word("not-ascii"));
    QCOMPARE(objects.at(2)[QLatin1String("input")].toString(), word("b"));

    const CliResult host
        = runCli(words("parse --json"), QByteArray("a.").repeated(1'000'000) + "a/b");
    QCOMPARE(host.objects().size(), 1);
    QCOMPARE(host.objects().first()[QLatin1String("ok")].toBool(true), false);
    QCOMPARE(host.exitCode, 1);
}

void tst_cli::answersEachLineAtOnce()
{
    QProcess process;
    process.start(QStringLiteral(JINGTAI_CLI), words("parse"));
    QVERIFY(process.waitForStarted());
    for (const char *name : {"nginx", "redis"}) {
        process.write(name);
        process.write("\n");
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(30'000));
        QCOMPARE(process.readLine(), QByteArray("docker.io/library/") + name + '\n');
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void tst_cli::readsFilesOfAnyName()
{
    const QString plain = file("names", "nginx\n");
    QCOMPARE(runCli({word("parse"), plain}).out, QByteArray("docker.io/library/nginx\n"));
    file("-dashed", "nginx\n");
    const QString change = QStringLiteral("cd '%1' && ").arg(m_directory.path());
    const QByteArray full = "docker.io/library/nginx\n";
    QCOMPARE(runShell(change + word("$CLI parse -- -dashed")).out, full);
    QCOMPARE(runShell(change + word("$CLI parse ./-dashed")).out, full);
    QCOMPARE(
        runShell(change
                 + word("f=$(printf 'x\\377y'); cp names \"$f\"; $CLI parse \"$f\"; rm \"$f\""))
            .out,
        full);
    QCOMPARE(runShell(change + word("$CLI parse < names")).out, full);
    QCOMPARE(runShell(change + word("cat names | $CLI parse --json - | wc -l")).out.trimmed(),
             QByteArray("1"));
}

void tst_cli::tellsWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("told");
    for (const char *command : {"parse", "convert", "mirrors check-catalog"}) {
        const QString run = word("$CLI ") + word(command);
        const auto row = [command](const char *what) -> QTestData & {
            return QTest::addRow("%s: %s", command, what);
        };
        row("no such file") << run + word(" /no/such") << word("no such file");
        row("directory") << run + word(" /") << word("directory");
        row("empty name") << run + word(" ''") << word("no such file");
        row("closed input") << run + word(" - <&-") << word("closed");
    }
    QTest::newRow("catalogue of convert")
        << word("$CLI convert --catalog /no/such </dev/null") << word("/no/such");
    QTest::newRow("catalogue of list")
        << word("$CLI mirrors list --catalog /no/such") << word("/no/such");
    if (::geteuid() != 0) {
        QTest::newRow("no permission") << word("f=$(mktemp); chmod 0 $f; $CLI parse $f; "
                                               "r=$?; rm -f $f; exit $r")
                                       << word("permission");
    }
}

void tst_cli::tellsWhatCannotBeRead()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    const CliResult result = runShell(line);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.error.startsWith("jingtai-cli: "), result.error.constData());
    QVERIFY2(QString::fromUtf8(result.error).contains(told), result.error.constData());
}

void tst_cli::tellsWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("told");
    for (const char *command :
         {"parse", "parse --json", "convert", "convert --json", "convert --as names",
          "mirrors list", "mirrors list --json", "--help", "--version", "convert --help"}) {
        QTest::addRow("%s: full", command)
            << word("$CLI ") + word(command) + word(" >/dev/full") << word("disk is full");
        QTest::addRow("%s: closed", command)
            << word("$CLI ") + word(command) + word(" >&-") << word("closed");
    }
}

void tst_cli::tellsWhatCannotBeWritten()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    const CliResult result = runShell(line, QByteArray("quay.io/a/b:1\n"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(QString::fromUtf8(result.error).contains(told), result.error.constData());
}

void tst_cli::endsQuietlyOnABrokenPipe()
{
    const CliResult result
        = runShell(word("yes quay.io/a/b:1 | $CLI parse | head -n 1; "
                        "yes 'image: quay.io/a/b:1' | $CLI convert | head -n 1"));
    QCOMPARE(result.lines().size(), 2);
    QCOMPARE(result.error, QByteArray());
}

void tst_cli::speaksTheLanguageOfTheLocale_data()
{
    using Environment = QMap<QString, QString>;
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("chinese");
    const auto set = [](const char *all, const char *lang, const char *language) {
        return Environment{{word("LC_ALL"), word(all)},
                           {word("LANG"), word(lang)},
                           {word("LANGUAGE"), word(language)}};
    };
    QTest::newRow("C") << set("C", "", "") << false;
    QTest::newRow("English") << set("en_US.UTF-8", "", "") << false;
    QTest::newRow("Chinese") << set("zh_CN.UTF-8", "", "") << true;
    QTest::newRow("LANG") << set("", "zh_CN.UTF-8", "") << true;
    QTest::newRow("Singapore") << set("", "zh_SG.UTF-8", "") << true;
    QTest::newRow("script") << set("zh_Hans_HK.UTF-8", "", "") << true;
    QTest::newRow("LC_ALL before LANG") << set("en_US.UTF-8", "zh_CN.UTF-8", "") << false;
    QTest::newRow("LANGUAGE") << set("de_DE.UTF-8", "", "de:zh_CN:en") << true;
    QTest::newRow("LANGUAGE, English first") << set("zh_CN.UTF-8", "", "en:zh_CN") << false;
    QTest::newRow("LANGUAGE means nothing in C") << set("C.UTF-8", "", "zh_CN") << false;
    QTest::newRow("Traditional") << set("zh_TW.UTF-8", "", "") << false;
    QTest::newRow("another") << set("fr_FR.UTF-8", "", "") << false;
}

void tst_cli::speaksTheLanguageOfTheLocale()
{
    using Environment = QMap<QString, QString>;
    QFETCH(Environment, environment);
    QFETCH(bool, chinese);
    CliRun run(words("parse --json"), "Nginx\n");
    run.environment = environment;
    const CliResult json = run.run();
    QCOMPARE(json.objects().size(), 1);
    const QJsonObject error = json.objects().first()[QLatin1String("error")].toObject();
    QCOMPARE(error[QLatin1String("kind")].toString(), word("upper-case"));
    QCOMPARE(holdsChinese(error[QLatin1String("message")].toString().toUtf8()), chinese);
    // Qt has nothing to say about a locale that is not installed.
    QCOMPARE(json.error, QByteArray());

    run.arguments = words("convert --help");
    QCOMPARE(holdsChinese(run.run().out), chinese);
    run.arguments = words("convert --bogus");
    QCOMPARE(holdsChinese(run.run().error), chinese);
    run.arguments = words("convert --json");
    run.input = "unknown.example/a:1\n";
    QCOMPARE(holdsChinese(run.run().out), chinese);
    run.arguments = words("mirrors list");
    QCOMPARE(holdsChinese(run.run().out), chinese);
}

void tst_cli::needsNoWindowSystem()
{
    const CliResult result = runShell(word("ldd \"$CLI\""));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("Qt6Core"));
    for (const char *library : {"Qt6Gui", "Qt6Widgets", "Qt6Network", "libX11", "libGL"})
        QVERIFY2(!result.out.contains(library), library);
}

void tst_cli::listsMirrors()
{
    const CliResult json = runCli(words("mirrors list --json"));
    QCOMPARE(json.exitCode, 0);
    const QList<QJsonObject> mirrors = json.objects();
    QVERIFY(mirrors.size() > 50);
    bool found = false;
    for (const QJsonObject &mirror : mirrors) {
        QCOMPARE(mirror.keys(), words("access claim endpoint id kind rules title trust"));
        QVERIFY(!mirror[QLatin1String("rules")].toArray().isEmpty());
        found = found || mirror[QLatin1String("id")].toString() == word("aliyun-google-containers");
    }
    QVERIFY(found);

    const CliResult table = runCli(words("mirrors list"));
    QCOMPARE(table.exitCode, 0);
    for (const QJsonObject &mirror : mirrors) {
        const QByteArray id = mirror[QLatin1String("id")].toString().toUtf8();
        QVERIFY2(table.out.contains('\n' + id + ' '), id.constData());
        QVERIFY(table.out.contains(mirror[QLatin1String("endpoint")].toString().toUtf8()));
    }
}

void tst_cli::listsMirrorsOfAFile()
{
    const QString path = file("one.json", R"({"version": 1, "registries": [], "mirrors": [
        {"id": "mine", "kind": "registry", "endpoint": "https://mine.example",
         "rules": [{"source": "quay.io", "target": "mine.example/q/{path}"}],
         "claim": {"state": "works", "asOf": "2026-08", "source": "me"}}]})");
    const CliResult result
        = runCli({word("mirrors"), word("list"), word("--json"), word("--catalog"), path});
    QCOMPARE(result.out,
             QByteArray(R"({"id":"mine","title":"mine.example","kind":"registry",)"
                        R"("endpoint":"https://mine.example","rules":[{"source":"quay.io",)"
                        R"("target":"mine.example/q/{path}"}],"trust":"personal",)"
                        R"("access":"public","claim":{"state":"works","asOf":"2026-08",)"
                        R"("source":"me"}})"
                        "\n"));
    QCOMPARE(result.exitCode, 0);
}

void tst_cli::laysOwnCatalogueOverTheBuiltIn()
{
    QVERIFY(QDir(m_directory.path()).mkpath(word("config/jingtai")));
    file("config/jingtai/mirrors.json", R"({"version": 1, "registries": [], "mirrors": [
        {"id": "mine", "kind": "registry", "endpoint": "https://mine.example",
         "rules": [{"source": "unknown.example", "target": "mine.example/q/{path}"}]}]})");
    CliRun run(words("mirrors list --json"));
    run.environment.insert(word("XDG_CONFIG_HOME"), m_directory.filePath(word("config")));
    const CliResult list = run.run();
    QVERIFY(list.out.contains("\"id\":\"mine\""));
    QVERIFY(list.out.contains("\"id\":\"aliyun-google-containers\""));

    run.arguments = words("convert");
    run.input = "unknown.example/a:1\n";
    QCOMPARE(run.run().out, QByteArray("mine.example/q/a:1\n"));
    run.arguments = words("convert --catalog")
                    + QStringList(word(JINGTAI_SOURCE_DIR "/resources/catalog/mirrors.json"));
    QCOMPARE(run.run().out, QByteArray("unknown.example/a:1\n"));

    CliRun home(words("mirrors list --json"));
    QVERIFY(QDir(m_directory.path()).mkpath(word(".config")));
    QVERIFY(QDir().rename(m_directory.filePath(word("config/jingtai")),
                          m_directory.filePath(word(".config/jingtai"))));
    home.environment.insert(word("HOME"), m_directory.path());
    QVERIFY(home.run().out.contains("\"id\":\"mine\""));
    home.environment.insert(word("XDG_CONFIG_HOME"), word("relative"));
    QVERIFY(home.run().out.contains("\"id\":\"mine\""));
}

void tst_cli::goesOnWithoutABrokenOwnCatalogue()
{
    QVERIFY(QDir(m_directory.path()).mkpath(word("broken/jingtai")));
    file("broken/jingtai/mirrors.json", "{\"version\": 1,\n\"mirrors\": [}");
    CliRun run(words("convert --with aliyun-google-containers"), "k8s.gcr.io/kube-proxy:v1.18.0\n");
    run.environment.insert(word("XDG_CONFIG_HOME"), m_directory.filePath(word("broken")));
    const CliResult result = run.run();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out,
             QByteArray("registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0\n"));
    QVERIFY(result.error.contains("mirrors.json"));
    QVERIFY(result.error.contains("built-in"));
}

void tst_cli::checksCatalogues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("good") << QByteArray(R"({"version": 1, "registries": [{"name": "quay.io",
        "endpoint": "https://quay.io"}], "mirrors": []})")
                          << 0 << QStringList{word("Registries: 1"), word("mirrors: 0")};
    QTest::newRow("no JSON") << QByteArray("{\"version\": 1,\n  \"mirrors\": [,]}") << 1
                             << QStringList{word("Line 2, column 15")};
    QTest::newRow("empty") << QByteArray() << 1 << QStringList{word("Line 1, column 1")};
    QTest::newRow("version") << QByteArray(
        "{\n  \"version\": 7, \"registries\": [], \"mirrors\": []}")
                             << 1
                             << QStringList{word("Line 2, column 14"), word("/version"), word("7")};
    QTest::newRow("kind") << QByteArray(R"({"version": 1, "registries": [], "mirrors": [
  {"id": "a", "endpoint": "https://a.example", "rules": [], "kind": "regstry"}]})")
                          << 1 << QStringList{word("Line 2"), word("/mirrors/0"), word("registry")};
    QTest::newRow("missing") << QByteArray("{\"version\": 1, \"registries\": [], \"mirrors\": [\n"
                                           "  {}]}")
                             << 1 << QStringList{word("Line 2, column 3"), word("/mirrors/0")};
}

void tst_cli::checksCatalogues()
{
    QFETCH(QByteArray, json);
    QFETCH(int, exitCode);
    QFETCH(QStringList, told);
    const QString path = file("check.json", json);
    for (const CliResult &result : {runCli({word("mirrors"), word("check-catalog"), path}),
                                    runCli(words("mirrors check-catalog -"), json)}) {
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.error, QByteArray());
        QCOMPARE(result.lines().size(), 1);
        for (const QString &part : told)
            QVERIFY2(QString::fromUtf8(result.out).contains(part), result.out.constData());
    }
}

QTEST_GUILESS_MAIN(tst_cli)
#include "tst_cli.moc"

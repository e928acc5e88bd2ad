// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QTest>

using namespace jingtai::test;

namespace {

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

/// Help, wrong usage, set-up commands, languages.
class tst_cli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHelp_data();
    void showsHelp();
    void showsVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void writesSetupCommands();
    void speaksTheLanguageOfTheLocale_data();
    void speaksTheLanguageOfTheLocale();
    void needsNoWindowSystem();
};

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

QTEST_GUILESS_MAIN(tst_cli)
#include "tst_cli.moc"

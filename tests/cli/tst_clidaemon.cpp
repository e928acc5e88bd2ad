// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QTest>

using namespace jingtai::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
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

QTEST_GUILESS_MAIN(tst_clidaemon)
#include "tst_clidaemon.moc"

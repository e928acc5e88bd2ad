// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"
#include "tests/cli/clitest.h"

#include <QTest>

#include <unistd.h>

using namespace jingtai::test;

/// Input and output that are odd or fail.
class tst_clifiles : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsFilesOfAnyName();
    void tellsWhatCannotBeRead_data();
    void tellsWhatCannotBeRead();
    void tellsWhatCannotBeWritten_data();
    void tellsWhatCannotBeWritten();
    void endsQuietlyOnABrokenPipe();
};

void tst_clifiles::readsFilesOfAnyName()
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

void tst_clifiles::tellsWhatCannotBeRead_data()
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

void tst_clifiles::tellsWhatCannotBeRead()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    const CliResult result = runShell(line);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.error.startsWith("jingtai-cli: "), result.error.constData());
    QVERIFY2(QString::fromUtf8(result.error).contains(told), result.error.constData());
}

void tst_clifiles::tellsWhatCannotBeWritten_data()
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

void tst_clifiles::tellsWhatCannotBeWritten()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    const CliResult result = runShell(line, QByteArray("quay.io/a/b:1\n"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(QString::fromUtf8(result.error).contains(told), result.error.constData());
}

void tst_clifiles::endsQuietlyOnABrokenPipe()
{
    const CliResult result
        = runShell(word("yes quay.io/a/b:1 | $CLI parse | head -n 1; "
                        "yes 'image: quay.io/a/b:1' | $CLI convert | head -n 1"));
    QCOMPARE(result.lines().size(), 2);
    QCOMPARE(result.error, QByteArray());
}

QTEST_GUILESS_MAIN(tst_clifiles)
#include "tst_clifiles.moc"

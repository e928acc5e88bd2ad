// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace jingtai::test;

/// `parse`: exact, line by line, whatever the bytes.
class tst_cliparse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void tst_cliparse::parsesToExactJson_data()
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

void tst_cliparse::parsesToExactJson()
{
    QFETCH(QByteArray, name);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, json);
    const CliResult result = runCli(words("parse --json"), name + '\n');
    QCOMPARE(QString::fromUtf8(result.out), QString::fromUtf8(json + '\n'));
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.error, QByteArray());
}

void tst_cliparse::parsesForPeople()
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

void tst_cliparse::readsLines_data()
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

void tst_cliparse::readsLines()
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

void tst_cliparse::bytesComeBack()
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

void tst_cliparse::readsJsonStrings()
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

void tst_cliparse::refusesOtherJson_data()
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

void tst_cliparse::refusesOtherJson()
{
    QFETCH(QByteArray, line);
    const CliResult result
        = runCli(words("parse --json --json-input"), "\"a\"\n" + line + "\n\"b\"");
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.lines().size(), 1);
    QVERIFY2(result.error.startsWith("jingtai-cli: Line 2 "), result.error.constData());
}

void tst_cliparse::takesLinesOfAnyLength()
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

void tst_cliparse::answersEachLineAtOnce()
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

QTEST_GUILESS_MAIN(tst_cliparse)
#include "tst_cliparse.moc"

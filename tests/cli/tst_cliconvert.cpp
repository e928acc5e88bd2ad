// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"
#include "tests/core/textcases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai::test;

namespace {

QByteArray bytes(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

QStringList testCatalogOption()
{
    return {word("--catalog"), word(JINGTAI_TEST_DATA "/catalog-test.json")};
}

} // namespace

/// `jingtai-cli convert`.
class tst_cliconvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void convertsTheTexts_data();
    void convertsTheTexts();
    void writesExactHits();
    void convertsTheSeedsExamples_data();
    void convertsTheSeedsExamples();
    void severalMirrorsServeTheirRegistries();
    void takesParameters();
    void leavesRegistries();
    void putsOutNamesAndCommands_data();
    void putsOutNamesAndCommands();
    void commandsAreReadBackBySh();
    void tellsNotesWhenAsked();
    void exitsByWhatWasFound_data();
    void exitsByWhatWasFound();
    void looksAheadForPlainLists();
    void convertsWhatIsLarge();
    void emptyTextStaysEmpty();
    void feedsXargs();
    void tellsThatThereIsNoRoomToKeep();
    void startsWhereAFileIsRead();

private:
    QTemporaryDir m_directory;
};

void tst_cliconvert::initTestCase()
{
    QVERIFY(m_directory.isValid());
}

void tst_cliconvert::convertsTheTexts_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QStringList>("options");
    // What the core makes of them; whether that is right is for its own tests.
    const jingtai::MirrorCatalog catalog = testCatalog();
    for (const TextCase &text : textCases()) {
        const jingtai::NameConverter converter(catalog, text.choice);
        const std::string output = jingtai::convertText(converter, text.input).text;
        QStringList options = testCatalogOption();
        for (const std::string &id : text.choice.mirrors)
            options += {word("--with"), QString::fromStdString(id)};
        for (const std::string &registry : text.choice.leave)
            options += {word("--leave"), QString::fromStdString(registry)};
        if (text.choice.back)
            options += word("--back");
        QTest::newRow((text.name + '.' + text.extension).c_str())
            << bytes(text.input) << bytes(output) << options;
    }
}

void tst_cliconvert::convertsTheTexts()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, output);
    QFETCH(QStringList, options);
    const QString path = m_directory.filePath(word("text"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(input) == input.size() && file.flush());

    const CliResult fromPipe = runCli(words("convert") + options, input);
    const CliResult fromFile = runCli(words("convert") + options + QStringList(path));
    const CliResult hits = runCli(words("convert --json") + options + QStringList(path));
    QVERIFY(fromPipe.exitCode == 0 || fromPipe.exitCode == 1);
    QVERIFY(fromPipe.out == output);
    QVERIFY(fromFile.out == output);
    QCOMPARE(fromFile.exitCode, fromPipe.exitCode);
    QCOMPARE(hits.exitCode, fromPipe.exitCode);
    QCOMPARE(hits.error, fromPipe.error);
    QCOMPARE(hits.objects().size(), hits.lines().size());

    for (const QJsonObject &hit : hits.objects()) {
        QCOMPARE(hit.keys(), words("converted kind line mirror note original spans"));
        QVERIFY(!hit[QLatin1String("spans")].toArray().isEmpty());
        if (hit[QLatin1String("converted")].isNull())
            QVERIFY(!hit[QLatin1String("note")].toString().isEmpty());
        const QJsonObject first = hit[QLatin1String("spans")][0].toObject();
        const auto offset = first[QLatin1String("offset")].toInteger();
        QVERIFY(offset + first[QLatin1String("length")].toInteger() <= input.size());
        QCOMPARE(hit[QLatin1String("line")].toInteger(), input.left(offset).count('\n') + 1);
    }
}

void tst_cliconvert::writesExactHits()
{
    const CliResult result = runCli(words("convert --json --leave docker.io --with quay-daocloud")
                                        + testCatalogOption(),
                                    "image: quay.io/a/b:1\r\nimage: \"nginx\"\n");
    QCOMPARE(QString::fromUtf8(result.out),
             word(R"({"spans":[{"offset":7,"length":13}],"line":1,"kind":"yaml",)"
                  R"("original":"quay.io/a/b:1","converted":"quay.m.daocloud.io/a/b:1",)"
                  R"("mirror":"quay-daocloud","note":""})"
                  "\n"
                  R"({"spans":[{"offset":30,"length":5}],"line":2,"kind":"yaml",)"
                  R"("original":"nginx","converted":null,"mirror":null,)"
                  R"("note":"Names of docker.io stay, as chosen."})"
                  "\n"));
    QCOMPARE(result.error, QByteArray());
    QCOMPARE(result.exitCode, 0);
}

void tst_cliconvert::convertsTheSeedsExamples_data()
{
    QTest::addColumn<QString>("mirror");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("converted");
    const QByteArray node = "quay.io/prometheus/node-exporter:v0.18.1";
    QTest::newRow("qiniu") << word("quay-mirror.qiniu.com") << node
                           << QByteArray("quay-mirror.qiniu.com/prometheus/node-exporter:v0.18.1");
    for (const char *registry : {"gcr.io/google-containers", "k8s.gcr.io"}) {
        const QByteArray name = registry + QByteArray("/kube-proxy:v1.18.0");
        QTest::addRow("%s aliyun", registry)
            << word("registry.aliyuncs.com/google_containers") << name
            << QByteArray("registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0");
        QTest::addRow("%s googlecontainersmirror", registry)
            << word("googlecontainersmirror") << name
            << QByteArray("googlecontainersmirror/kube-proxy:v1.18.0");
    }
}

void tst_cliconvert::convertsTheSeedsExamples()
{
    QFETCH(QString, mirror);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, converted);
    const CliResult forward = runCli(words("convert --with") + QStringList(mirror), name + '\n');
    QCOMPARE(forward.out, converted + '\n');
    QCOMPARE(forward.exitCode, 0);
    const CliResult twice = runCli(words("convert --with") + QStringList(mirror), forward.out);
    QCOMPARE(twice.out, converted + '\n');
    const CliResult back = runCli(words("convert --back"), forward.out);
    const QByteArray last = name.mid(name.lastIndexOf('/'));
    QVERIFY2(back.out.trimmed().endsWith(last) && back.out != forward.out, back.out.constData());
}

void tst_cliconvert::severalMirrorsServeTheirRegistries()
{
    const CliResult result
        = runCli(words("convert --with quay-daocloud --with gcr-daocloud") + testCatalogOption(),
                 "gcr.io/a/b:1\nquay.io/a/b:1\nghcr.io/a/b:1\n");
    QCOMPARE(result.out,
             QByteArray("gcr.m.daocloud.io/a/b:1\nquay.m.daocloud.io/a/b:1\nghcr.io/a/b:1\n"));
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.error.contains("ghcr.io/a/b:1"));
}

void tst_cliconvert::takesParameters()
{
    const CliResult result = runCli(words("convert --with aliyun-docker --param "
                                          "aliyun-docker.user_code=ab12cd"),
                                    "nginx:1\n");
    QCOMPARE(result.out, QByteArray("ab12cd.mirror.aliyuncs.com/library/nginx:1\n"));
    QCOMPARE(result.exitCode, 0);
}

void tst_cliconvert::leavesRegistries()
{
    const CliResult result
        = runCli(words("convert --leave index.docker.io --leave quay.io") + testCatalogOption(),
                 "nginx:1\nquay.io/a/b:1\ngcr.io/a/b:1\n");
    QCOMPARE(result.out, QByteArray("nginx:1\nquay.io/a/b:1\ngcr.m.daocloud.io/a/b:1\n"));
    QCOMPARE(result.exitCode, 0);
}

void tst_cliconvert::putsOutNamesAndCommands_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("names") << word("--as names")
                           << QByteArray("quay.m.daocloud.io/a/b:1\ndocker.m.daocloud.io/library/"
                                         "nginx:2\nunknown.example/c:3\n");
    QTest::newRow("names back") << word("--as names --back")
                                << QByteArray("quay.io/a/b:1\nnginx:2\nunknown.example/c:3\n");
    QTest::newRow("docker") << word("--as docker --rmi")
                            << QByteArray(
                                   "docker pull quay.m.daocloud.io/a/b:1\n"
                                   "docker tag quay.m.daocloud.io/a/b:1 quay.io/a/b:1\n"
                                   "docker rmi quay.m.daocloud.io/a/b:1\n"
                                   "docker pull docker.m.daocloud.io/library/nginx:2\n"
                                   "docker tag docker.m.daocloud.io/library/nginx:2 nginx:2\n"
                                   "docker rmi docker.m.daocloud.io/library/nginx:2\n"
                                   "docker pull unknown.example/c:3\n");
    QTest::newRow("crictl") << word("--as crictl")
                            << QByteArray("crictl pull quay.m.daocloud.io/a/b:1\n"
                                          "crictl pull docker.m.daocloud.io/library/nginx:2\n"
                                          "crictl pull unknown.example/c:3\n");
    QTest::newRow("copy-to")
        << word("--as copy-to=my.example:5000/x")
        << QByteArray("skopeo copy --all docker://quay.m.daocloud.io/a/b:1 "
                      "docker://my.example:5000/x/a/b:1\n"
                      "skopeo copy --all docker://docker.m.daocloud.io/library/nginx:2 "
                      "docker://my.example:5000/x/library/nginx:2\n"
                      "skopeo copy --all docker://unknown.example/c:3 "
                      "docker://my.example:5000/x/c:3\n");
    QTest::newRow("text") << word("--as text")
                          << QByteArray("a:\n- image: quay.m.daocloud.io/a/b:1\n- image: "
                                        "docker.m.daocloud.io/library/nginx:2\n- image: "
                                        "quay.m.daocloud.io/a/b:1\n- image: ${X}/y:1\n- image: "
                                        "unknown.example/c:3\n");
}

void tst_cliconvert::putsOutNamesAndCommands()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, output);
    const QByteArray text = "a:\n- image: quay.io/a/b:1\n- image: nginx:2\n"
                            "- image: quay.io/a/b:1\n- image: ${X}/y:1\n"
                            "- image: unknown.example/c:3\n";
    const CliResult result = runCli(
        words("convert") + words(options.toUtf8().constData()) + testCatalogOption(), text);
    QCOMPARE(result.out, output);
    QCOMPARE(result.exitCode, options.contains(word("--back")) ? 0 : 1);
}

void tst_cliconvert::commandsAreReadBackBySh()
{
    for (const char *form : {"docker", "nerdctl", "podman", "ctr", "crictl", "skopeo", "crane"}) {
        const CliResult result
            = runShell(QStringLiteral("docker() { echo docker \"$@\"; }; "
                                      "nerdctl() { echo nerdctl \"$@\"; }; "
                                      "podman() { echo podman \"$@\"; }; "
                                      "ctr() { echo ctr \"$@\"; }; "
                                      "crictl() { echo crictl \"$@\"; }; "
                                      "skopeo() { echo skopeo \"$@\"; }; "
                                      "crane() { echo crane \"$@\"; }; "
                                      "t=$(cat); "
                                      "c=$(printf '%s' \"$t\" | \"$CLI\" convert "
                                      "--as %1); eval \"$c\" > out.$$; "
                                      "printf '%s\\n' \"$c\" | cmp - out.$$; "
                                      "r=$?; rm -f out.$$; exit $r")
                           .arg(word(form)),
                       "quay.io/a/b:1\nnginx@sha256:" + QByteArray(64, 'a') + "\nnginx\n");
        QVERIFY2(result.exitCode == 0, result.error.constData());
    }
}

void tst_cliconvert::tellsNotesWhenAsked()
{
    const QByteArray text = "# list\nquay.io/a/b\nunknown.example/b:1\n"
                            "registry.k8s.io/pause:3.9\n";
    const CliResult quiet = runCli(words("convert") + testCatalogOption(), text);
    QCOMPARE(quiet.error.count('\n'), 1);
    const CliResult verbose = runCli(words("convert --verbose") + testCatalogOption(), text);
    QCOMPARE(verbose.out, quiet.out);
    QVERIFY2(verbose.error.startsWith("line 3: unknown.example/b:1: "), verbose.error.constData());
    QVERIFY2(verbose.error.contains("\nline 4: registry.k8s.io/pause:3.9: "),
             verbose.error.constData());
    QVERIFY(verbose.error.contains("sandbox_image"));
    const CliResult crictl
        = runCli(words("convert --verbose --as crictl") + testCatalogOption(), text);
    QVERIFY2(crictl.error.contains("ctr -n k8s.io images tag"), crictl.error.constData());
    for (const QByteArray &line : crictl.lines())
        QVERIFY(line.startsWith("crictl pull "));
}

void tst_cliconvert::exitsByWhatWasFound_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("converted") << QString() << QByteArray("quay.io/a/b:1\n") << 0;
    QTest::newRow("nothing found") << QString() << QByteArray("Hello, world.\n") << 0;
    QTest::newRow("no mirror") << QString() << QByteArray("unknown.example/a:1\n") << 1;
    QTest::newRow("private") << QString() << QByteArray("registry.corp:5000/a:1\n") << 0;
    QTest::newRow("on a mirror") << QString() << QByteArray("quay.m.daocloud.io/a/b:1\n") << 0;
    QTest::newRow("left") << word("--leave quay.io") << QByteArray("quay.io/a/b:1\n") << 0;
    QTest::newRow("not of the chosen")
        << word("--with gcr-daocloud") << QByteArray("quay.io/a/b:1\n") << 1;
    QTest::newRow("variable") << QString() << QByteArray("image: ${A}/b:1\n") << 0;
    QTest::newRow("back, on no mirror")
        << word("--back") << QByteArray("unknown.example/a:1\n") << 0;
}

void tst_cliconvert::exitsByWhatWasFound()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, text);
    QFETCH(int, exitCode);
    for (const char *form : {"text", "names", "docker"}) {
        const CliResult result
            = runCli(words("convert --as") + QStringList(word(form))
                         + words(options.toUtf8().constData()) + testCatalogOption(),
                     text);
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.error.isEmpty(), exitCode == 0);
    }
}

void tst_cliconvert::looksAheadForPlainLists()
{
    // More than is kept in memory, and short names, which only a list converts.
    QByteArray list = "quay.io/a/b:1\n";
    for (int i = 0; i < 200'000; ++i)
        list += "nginx:" + QByteArray::number(i) + '\n';
    QByteArray converted = "quay.m.daocloud.io/a/b:1\n";
    for (int i = 0; i < 200'000; ++i)
        converted += "docker.m.daocloud.io/library/nginx:" + QByteArray::number(i) + '\n';
    QVERIFY(list.size() > (2 << 20));
    QFile file(m_directory.filePath(word("list")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list) == list.size() && file.flush());

    CliRun piped(words("convert") + testCatalogOption(), list);
    piped.environment.insert(word("TMPDIR"), m_directory.path());
    QVERIFY(piped.run().out == converted);
    QVERIFY(runCli(words("convert") + testCatalogOption() + QStringList(file.fileName())).out
            == converted);
    QCOMPARE(QDir(m_directory.path()).entryList({word("jingtai*")}).size(), 0);

    // One last line makes it another text, in which short names are not taken.
    const QByteArray tail = "this is no name\n";
    QVERIFY(file.write(tail) == tail.size() && file.flush());
    const QByteArray text = QByteArray(list).replace("quay.io/", "quay.m.daocloud.io/") + tail;
    piped.input = list + tail;
    QVERIFY(piped.run().out == text);
    QVERIFY(runCli(words("convert") + testCatalogOption() + QStringList(file.fileName())).out
            == text);
}

void tst_cliconvert::convertsWhatIsLarge()
{
    // So much that reading and writing have threads of their own, and lines that all differ.
    QByteArray text;
    QByteArray converted;
    for (int i = 0; i < 300'000; ++i) {
        const QByteArray tail = "/a/b:" + QByteArray::number(i) + '\n';
        text += "- image: quay.io" + tail;
        converted += "- image: quay.m.daocloud.io" + tail;
    }
    QVERIFY(text.size() > (6 << 20));
    const QString path = m_directory.filePath(word("large"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush());
    const QStringList arguments = words("convert") + testCatalogOption();
    QVERIFY(runCli(arguments, text).out == converted);
    QVERIFY(runCli(arguments + QStringList(path)).out == converted);

    const QString command = word("$CLI ") + arguments.join(QLatin1Char(' ')) + word(" ") + path;
    const CliResult ended
        = runShell(word("(trap '' PIPE; ") + command + word("; echo $? >&2) | head -c 5000000"));
    QVERIFY(ended.out == converted.left(5'000'000));
    QVERIFY(ended.error.contains("has ended"));
    QVERIFY(ended.error.endsWith("\n2\n"));
}

void tst_cliconvert::emptyTextStaysEmpty()
{
    for (const char *form : {"--as text", "--as names", "--json"}) {
        const CliResult result = runCli(words("convert") + words(form));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.error, QByteArray());
    }
}

void tst_cliconvert::feedsXargs()
{
    const CliResult result = runShell(word("\"$CLI\" convert --with aliyun-google-containers "
                                           "| xargs -n1 echo pull"),
                                      "registry.k8s.io/kube-apiserver:v1.30.0\n"
                                      "registry.k8s.io/coredns/coredns:v1.11.1\n"
                                      "registry.k8s.io/pause:3.9\n");
    QCOMPARE(result.out,
             QByteArray("pull registry.aliyuncs.com/google_containers/kube-apiserver:v1.30.0\n"
                        "pull registry.aliyuncs.com/google_containers/coredns:v1.11.1\n"
                        "pull registry.aliyuncs.com/google_containers/pause:3.9\n"));
    QCOMPARE(result.error, QByteArray());
}

void tst_cliconvert::tellsThatThereIsNoRoomToKeep()
{
    CliRun run(words("convert"), QByteArray("quay.io/a/b:1\n").repeated(200'000));
    run.environment.insert(word("TMPDIR"), word("/no/such/directory"));
    const CliResult result = run.run();
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.error.contains("TMPDIR"), result.error.constData());
}

void tst_cliconvert::startsWhereAFileIsRead()
{
    const CliResult result = runShell(word("f=$(mktemp); cat > \"$f\"; { read -r first; "
                                           "\"$CLI\" convert; } < \"$f\"; rm -f \"$f\""),
                                      "quay.io/x/y:1\nquay.io/a/b:1\n");
    QVERIFY2(result.out == "quay.m.daocloud.io/a/b:1\n", result.out.constData());
}

QTEST_GUILESS_MAIN(tst_cliconvert)
#include "tst_cliconvert.moc"

// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"
#include "tests/cli/clitest.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace jingtai::test;

/// `mirrors`: catalogues listed, checked, and laid over each other.
class tst_climirrors : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsMirrors();
    void listsMirrorsOfAFile();
    void laysOwnCatalogueOverTheBuiltIn();
    void goesOnWithoutABrokenOwnCatalogue();
    void checksCatalogues_data();
    void checksCatalogues();
};

void tst_climirrors::listsMirrors()
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

void tst_climirrors::listsMirrorsOfAFile()
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

void tst_climirrors::laysOwnCatalogueOverTheBuiltIn()
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

void tst_climirrors::goesOnWithoutABrokenOwnCatalogue()
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

void tst_climirrors::checksCatalogues_data()
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

void tst_climirrors::checksCatalogues()
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

QTEST_GUILESS_MAIN(tst_climirrors)
#include "tst_climirrors.moc"

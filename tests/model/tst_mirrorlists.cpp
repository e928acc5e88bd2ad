// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorlists.h"

#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

class TstMirrorLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ruleIsShownByAnExample_data();
    void ruleIsShownByAnExample();
    void factsOfAMirror();
    void factsSayWhyNotInDaemonJson();
    void parameterIsFilledIn();
    void pageMustBeHttps_data();
    void pageMustBeHttps();
    void adviceOnCopies();
    void detailsAsText();
    void urlsAndAddresses();
    void markdown();
    void hostileTitlesStayText();
    void csv();
    void csvIsNoFormula_data();
    void csvIsNoFormula();

private:
    const Mirror &mirror(const char *id) const { return *m_library->catalog()->mirror(id); }
    QString fact(const char *id, const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
};

void TstMirrorLists::init()
{
    m_library.reset();
    // What it keeps is written while its directory is there.
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
}

QString TstMirrorLists::fact(const char *id, const QString &name) const
{
    const MirrorFacts facts = mirrorFacts(mirror(id), *m_library);
    for (const MirrorFact &fact : facts.facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

void TstMirrorLists::ruleIsShownByAnExample_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("example");
    QTest::newRow("host") << QByteArray("daocloud-docker") << 0
                          << QStringLiteral("nginx:1.25 → docker.m.daocloud.io/library/nginx:1.25");
    QTest::newRow("namespace") << QByteArray("aws-ecr-docker") << 0
                               << QStringLiteral(
                                      "nginx:1.25 → public.ecr.aws/docker/library/nginx:1.25");
    QTest::newRow("flattened") << QByteArray("aliyun-google-containers") << 0
                               << QStringLiteral(
                                      "registry.k8s.io/coredns/coredns:v1.11.1 → "
                                      "registry.aliyuncs.com/google_containers/coredns:v1.11.1");
    QTest::newRow("part of a registry")
        << QByteArray("aliyun-google-containers") << 2
        << QStringLiteral("gcr.io/google-containers/pause:3.2 → "
                          "registry.aliyuncs.com/google_containers/pause:3.2");
    QTest::newRow("user of Docker Hub")
        << QByteArray("googlecontainersmirror") << 0
        << QStringLiteral("k8s.gcr.io/kube-proxy:v1.18.0 → "
                          "googlecontainersmirror/kube-proxy:v1.18.0");
    QTest::newRow("whole name behind a prefix")
        << QByteArray("daocloud-any") << 0
        << QStringLiteral("nginx:1.25 → m.daocloud.io/docker.io/library/nginx:1.25");
    QTest::newRow("parameter not given")
        << QByteArray("aliyun-docker") << 0
        << QStringLiteral("nginx:1.25 → {user_code}.mirror.aliyuncs.com/library/nginx:1.25");
    QTest::newRow("packages") << QByteArray("aliyun-docker-ce") << 0 << QString();
}

void TstMirrorLists::ruleIsShownByAnExample()
{
    QFETCH(QByteArray, id);
    QFETCH(int, rule);
    QFETCH(QString, example);
    const Mirror &one = mirror(id.constData());
    QCOMPARE(ruleExample(one, one.rules.at(std::size_t(rule)), *m_library), example);
}

void TstMirrorLists::factsOfAMirror()
{
    const MirrorFacts facts = mirrorFacts(mirror("daocloud-docker"), *m_library);
    QCOMPARE(facts.title, QStringLiteral("DaoCloud"));
    // A claim is no finding.
    QCOMPARE(facts.heading, QStringLiteral("Not checked"));
    QCOMPARE(facts.severity, Severity::Neutral);
    QCOMPARE(mirrorFacts(mirror("qiniu-docker"), *m_library).heading,
             QStringLiteral("Said to be closed"));
    QVERIFY(facts.sentence.endsWith(u'.'));
    QCOMPARE(fact("daocloud-docker", QStringLiteral("Serves")), QStringLiteral("docker.io"));
    QCOMPARE(fact("daocloud-docker", QStringLiteral("Address")),
             QStringLiteral("docker.m.daocloud.io"));
    QCOMPARE(fact("daocloud-docker", QStringLiteral("Trust")), QStringLiteral("Community"));
    QCOMPARE(fact("daocloud-docker", QStringLiteral("Access")), QStringLiteral("Allow-list"));
    QVERIFY(fact("daocloud-docker", QStringLiteral("Limit")).startsWith(QStringLiteral("20 ")));
    QCOMPARE(fact("daocloud-docker", QStringLiteral("Claim")),
             QStringLiteral("Claimed to work, September 2026\n"
                            "eyes2near/dpull, internal/app/sources.go"));
    QVERIFY(!facts.advice.isEmpty());
    QCOMPARE(fact("daocloud-any", QStringLiteral("Serves")), QStringLiteral("Any registry"));
    QCOMPARE(fact("aliyun-docker-ce", QStringLiteral("Serves")),
             QStringLiteral("Docker CE packages"));
}

void TstMirrorLists::factsSayWhyNotInDaemonJson()
{
    const QString name = QStringLiteral("daemon.json");
    QVERIFY(fact("daocloud-docker", name).startsWith(QStringLiteral("Yes")));
    QVERIFY(fact("daocloud-quay", name).contains(QStringLiteral("docker.io alone")));
    QVERIFY(fact("aws-ecr-docker", name).startsWith(QStringLiteral("No")));
    QVERIFY(fact("aliyun-docker-ce", name).contains(QStringLiteral("packages")));
    QVERIFY(fact("qiniu-docker", name).contains(QStringLiteral("closed")));
}

void TstMirrorLists::parameterIsFilledIn()
{
    const QString id = QStringLiteral("aliyun-docker");
    const QString title = QString::fromStdString(mirror("aliyun-docker").parameters[0].title.en);
    QCOMPARE(fact("aliyun-docker", title), QStringLiteral("not given"));
    QVERIFY(mirrorFacts(mirror("aliyun-docker"), *m_library).advice.join(u' ').contains(title));
    m_library->setParameter(id, QStringLiteral("user_code"), QStringLiteral("ab12cd34"));
    QCOMPARE(fact("aliyun-docker", title), QStringLiteral("ab12cd34"));
    QCOMPARE(mirrorUrl(mirror("aliyun-docker"), *m_library),
             QStringLiteral("https://ab12cd34.mirror.aliyuncs.com"));
    QCOMPARE(mirrorAddress(mirror("aliyun-docker"), *m_library),
             QStringLiteral("ab12cd34.mirror.aliyuncs.com"));
    QVERIFY(fact("aliyun-docker", QStringLiteral("Rule"))
                .contains(QStringLiteral("ab12cd34.mirror.aliyuncs.com/library/nginx:1.25")));
}

void TstMirrorLists::pageMustBeHttps_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("opened");
    QTest::newRow("https") << QByteArray("https://example.com/a?b=c") << true;
    QTest::newRow("http") << QByteArray("http://example.com") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("user") << QByteArray("https://a@example.com") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TstMirrorLists::pageMustBeHttps()
{
    QFETCH(QByteArray, page);
    QFETCH(bool, opened);
    Mirror one = mirror("qiniu-docker");
    one.homepage = page.toStdString();
    QCOMPARE(homePage(one), opened ? QString::fromLatin1(page) : QString());
}

void TstMirrorLists::adviceOnCopies()
{
    const auto advice
        = [this](const Mirror &one) { return mirrorFacts(one, *m_library).advice.join(u'\n'); };
    QVERIFY(advice(mirror("aliyun-google-containers"))
                .contains(QStringLiteral("nobody vouches for them")));
    QVERIFY(advice(mirror("daocloud-f1361db2")).contains(QStringLiteral("not encrypted")));
    QVERIFY(!advice(mirror("daocloud-docker")).contains(QStringLiteral("not encrypted")));
    m_library->setEnabled({QStringLiteral("daocloud-docker")}, false);
    QVERIFY(advice(mirror("daocloud-docker")).contains(QStringLiteral("switched off")));
}

void TstMirrorLists::detailsAsText()
{
    const QString text = plainText(mirrorFacts(mirror("daocloud-docker"), *m_library));
    QVERIFY(text.startsWith(QStringLiteral("DaoCloud\nNot checked\n")));
    QVERIFY(text.contains(QStringLiteral("\nAddress: docker.m.daocloud.io\n")));
    QVERIFY(text.contains(QStringLiteral("allow-list, at most 20")));
}

void TstMirrorLists::urlsAndAddresses()
{
    const MirrorPointers both{&mirror("daocloud-docker"), &mirror("aliyun-google-containers")};
    QCOMPARE(mirrorsAsUrls(both, *m_library),
             QStringLiteral("https://docker.m.daocloud.io\nhttps://registry.aliyuncs.com"));
    QCOMPARE(mirrorsAsAddresses(both, *m_library),
             QStringLiteral("docker.m.daocloud.io\nregistry.aliyuncs.com/google_containers"));
}

void TstMirrorLists::markdown()
{
    const QString text = mirrorsAsMarkdown({&mirror("daocloud-docker")}, *m_library);
    QCOMPARE(text,
             QStringLiteral("| Mirror | Address | Serves | Claim | As of | Trust | Access |\n"
                            "| --- | --- | --- | --- | --- | --- | --- |\n"
                            "| DaoCloud | `docker.m.daocloud.io` | docker.io | Claimed to work "
                            "| September 2026 | Community | Allow-list |\n"));
}

void TstMirrorLists::hostileTitlesStayText()
{
    Mirror one = mirror("daocloud-docker");
    one.title = {"a|b\n![x](http://e) <img> `c` \\", {}};
    const QString text = mirrorsAsMarkdown({&one}, *m_library);
    QCOMPARE(text.count(u'\n'), 3);
    const QString row = text.section(u'\n', 2, 2);
    static const QRegularExpression bare(QStringLiteral("(?<!\\\\)(\\\\\\\\)*[|]"));
    QCOMPARE(row.count(bare), 8);
    QVERIFY(row.contains(QStringLiteral("a\\|b")));
    QVERIFY(row.contains(QStringLiteral("\\!\\[x\\]\\(")));
    QVERIFY(row.contains(QStringLiteral("\\<img\\>")));
    QVERIFY(row.contains(QStringLiteral("\\`c\\`")));
}

void TstMirrorLists::csv()
{
    Mirror one = mirror("daocloud-docker");
    one.title = {"Say \"hi\", you", {}};
    const QString text = mirrorsAsCsv({&one}, *m_library);
    const QStringList lines = text.split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.constLast().isEmpty());
    QVERIFY(lines.at(0).startsWith(QStringLiteral("id,title,kind,serves,address,url,claim,asOf")));
    QVERIFY(lines.at(1).startsWith(
        QStringLiteral("daocloud-docker,\"Say \"\"hi\"\", you\",registry,docker.io,"
                       "docker.m.daocloud.io,https://docker.m.daocloud.io,works,2026-09,"
                       "community,allow-list,20,yes,")));
}

void TstMirrorLists::csvIsNoFormula_data()
{
    QTest::addColumn<QString>("title");
    for (const char *title : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
        QTest::newRow(title) << QString::fromUtf8(title);
}

void TstMirrorLists::csvIsNoFormula()
{
    QFETCH(QString, title);
    Mirror one = mirror("daocloud-docker");
    one.title = {title.toStdString(), {}};
    QVERIFY(mirrorsAsCsv({&one}, *m_library).contains(QStringLiteral(",'") + title));
}

QTEST_GUILESS_MAIN(TstMirrorLists)
#include "tst_mirrorlists.moc"

// SPDX-License-Identifier: MIT
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/osrelease.h"
#include "app/core/packages/packagesetup.h"
#include "tests/core/schemacheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <string>

using namespace jingtai;

namespace {

QByteArray contents(const QString &name)
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PackageRecipe recipe(const char *name)
{
    const auto parsed = PackageRecipe::parse(
        contents(QStringLiteral("packages/%1.json").arg(QLatin1String(name))).toStdString());
    if (!parsed)
        qFatal("%s: %s", name, parsed.error().c_str());
    return *parsed;
}

PackageTarget target(const std::string &distribution, const std::string &release,
                     const std::string &version = {})
{
    return {"https://mirror.example/docker-ce", {}, distribution, release, version};
}

PackageTarget kubernetes(const std::string &distribution, const std::string &proofPath = {})
{
    return {"https://mirror.example/kubernetes", proofPath, distribution, {}, "v1.34"};
}

std::string all(const std::vector<PackageSetupStep> &steps)
{
    std::string script;
    for (const PackageSetupStep &step : steps)
        script += step.commands;
    return script;
}

/// What sh says of a script that it reads and does not run.
QByteArray readBySh(const std::string &script, int &exitCode)
{
    QProcess sh;
    sh.start(QStringLiteral("sh"), {QStringLiteral("-n")});
    sh.write(script.c_str(), qint64(script.size()));
    sh.closeWriteChannel();
    sh.waitForFinished();
    exitCode = sh.exitStatus() == QProcess::NormalExit ? sh.exitCode() : -1;
    return sh.readAllStandardError();
}

/// The fields of a deb822 stanza, or of a section of an INI file.
QMap<QString, QString> fields(const std::string &text, QLatin1Char sign)
{
    QMap<QString, QString> fields;
    const QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const qsizetype at = line.indexOf(sign);
        if (at > 0 && !line.startsWith(QLatin1Char('[')))
            fields.insert(line.left(at), line.mid(at + 1).trimmed());
    }
    return fields;
}

} // namespace

/// What sets up packages from a mirror: the data that is shipped, and the commands made of it.
class TstPackageSetup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataKeepsToTheSchema_data();
    void dataKeepsToTheSchema();
    void brokenDataIsRefused_data();
    void brokenDataIsRefused();
    void eachCombinationIsAScript_data();
    void eachCombinationIsAScript();
    void dockerOnDebian();
    void dockerOnRocky();
    void kubernetesByLayout_data();
    void kubernetesByLayout();
    void kubernetesIsHeld();
    void kubernetesOnOpenSuse();
    void wrongTargetsAreRefused_data();
    void wrongTargetsAreRefused();
    void addressesAreQuoted();
    void mirrorsOfTheCatalogueAreServed();
    void systemIsRead_data();
    void systemIsRead();
};

void TstPackageSetup::dataKeepsToTheSchema_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("docker-ce") << "packages/docker-ce.json";
    QTest::newRow("kubernetes") << "packages/kubernetes.json";
}

void TstPackageSetup::dataKeepsToTheSchema()
{
    QFETCH(QString, file);
    const QJsonObject schema
        = QJsonDocument::fromJson(contents(QStringLiteral("packages/packages.schema.json")))
              .object();
    QVERIFY(!schema.isEmpty());
    QJsonParseError error;
    const QJsonDocument data = QJsonDocument::fromJson(contents(file), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    SchemaCheck check(schema);
    check.check(data.object(), schema, {});
    QCOMPARE(check.faults.join(QLatin1Char('\n')), QString());
    // What a template asks for must be there.
    const PackageRecipe read = recipe(QTest::currentDataTag());
    for (const PackageDistribution &each : read.distributions) {
        const bool asksForTree = read.layouts.front().apt.uri.find("{tree}") != std::string::npos;
        QCOMPARE(each.tree.empty(), !asksForTree);
        for (const PackageRelease &release : each.releases)
            QCOMPARE(release.codename.empty(), each.system != PackageSystem::Apt);
    }
}

void TstPackageSetup::brokenDataIsRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2")
                             << QByteArray("/version");
    QTest::newRow("system") << QByteArray("\"dnf5\"") << QByteArray("\"pacman\"")
                            << QByteArray("/distributions/6/system");
    QTest::newRow("no key") << QByteArray(", \"key\": \"linux/{tree}/gpg\"},\n      \"rpm\"")
                            << QByteArray("},\n      \"rpm\"") << QByteArray("/layouts/0/apt/key");
    QTest::newRow("no title") << QByteArray("\"title\": {\"en\": \"Debian\"}")
                              << QByteArray("\"title\": {}")
                              << QByteArray("/distributions/0/title/en");
    QTest::newRow("type") << QByteArray("\"id\": \"13\"") << QByteArray("\"id\": 13")
                          << QByteArray("/distributions/0/releases/0/id");
}

void TstPackageSetup::brokenDataIsRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, place);
    const QByteArray good = contents(QStringLiteral("packages/docker-ce.json"));
    QVERIFY(good.contains(before));
    const QByteArray bad = QByteArray(good).replace(good.indexOf(before), before.size(), after);
    const auto parsed = PackageRecipe::parse(bad.toStdString());
    QVERIFY(!parsed.has_value());
    QCOMPARE(QByteArray::fromStdString(parsed.error()), place);
    QVERIFY(!PackageRecipe::parse("{").has_value());
    QVERIFY(!PackageRecipe::parse("[]").has_value());
}

void TstPackageSetup::eachCombinationIsAScript_data()
{
    QTest::addColumn<QString>("upstream");
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QString>("release");
    for (const char *upstream : {"docker-ce", "kubernetes"}) {
        for (const PackageDistribution &each : recipe(upstream).distributions) {
            std::vector<PackageRelease> releases = each.releases;
            if (releases.empty())
                releases.emplace_back();
            for (const PackageRelease &release : releases) {
                QTest::addRow("%s, %s %s", upstream, each.id.c_str(), release.id.c_str())
                    << QString::fromLatin1(upstream) << QString::fromStdString(each.id)
                    << QString::fromStdString(release.id);
            }
        }
    }
}

void TstPackageSetup::eachCombinationIsAScript()
{
    QFETCH(QString, upstream);
    QFETCH(QString, distribution);
    QFETCH(QString, release);
    const PackageRecipe data = recipe(upstream.toLatin1().constData());
    const PackageTarget wanted{"https://mirror.example/base",
                               {},
                               distribution.toStdString(),
                               release.toStdString(),
                               data.versions.empty() ? std::string() : data.versions.front()};
    const auto steps = packageSetup(data, wanted);
    QVERIFY(steps.has_value());
    QCOMPARE(steps->size(), std::size_t(3));
    const std::string script = all(*steps);
    int exitCode = 0;
    const QByteArray said = readBySh(script, exitCode);
    QVERIFY2(exitCode == 0 && said.isEmpty(), said.constData());
    QVERIFY2(script.find('{') == std::string::npos, script.c_str());
    const PackageSetupStep &repository = (*steps)[1];
    QVERIFY(script.find("sudo tee " + repository.file + " ") != std::string::npos);
    QVERIFY(script.find(repository.contents) != std::string::npos);
    const QString base = QStringLiteral("https://mirror.example/base/");
    if (repository.file.ends_with(".sources")) {
        // deb822: sources.list(5)
        const auto stanza = fields(repository.contents, QLatin1Char(':'));
        QCOMPARE(stanza.value(QStringLiteral("Types")), QStringLiteral("deb"));
        QVERIFY(stanza.value(QStringLiteral("URIs")).startsWith(base));
        const QString suite = stanza.value(QStringLiteral("Suites"));
        QVERIFY(!suite.isEmpty());
        // A suite that is a path has no components, any other has.
        QCOMPARE(stanza.contains(QStringLiteral("Components")), !suite.endsWith(QLatin1Char('/')));
        QCOMPARE(stanza.value(QStringLiteral("Signed-By")).toStdString(), steps->front().file);
        // apt takes the ending for the form of the key.
        QVERIFY(steps->front().file.ends_with(".asc"));
        QVERIFY(script.find("-o " + steps->front().file + "\n") != std::string::npos);
    } else {
        QVERIFY(repository.file.ends_with(".repo"));
        QVERIFY(repository.contents.starts_with("[" + data.section + "]\n"));
        const auto section = fields(repository.contents, QLatin1Char('='));
        QVERIFY(section.value(QStringLiteral("baseurl")).startsWith(base));
        QVERIFY(section.value(QStringLiteral("gpgkey")).startsWith(base));
        QCOMPARE(section.value(QStringLiteral("gpgcheck")), QStringLiteral("1"));
        QCOMPARE(section.value(QStringLiteral("enabled")), QStringLiteral("1"));
        QVERIFY(steps->front().commands.find(section.value(QStringLiteral("gpgkey")).toStdString())
                != std::string::npos);
    }
    for (const std::string &package : data.packages)
        QVERIFY(steps->back().commands.find(package) != std::string::npos);
}

void TstPackageSetup::dockerOnDebian()
{
    const auto steps = packageSetup(recipe("docker-ce"), target("debian", "bookworm"));
    QVERIFY(steps.has_value());
    QCOMPARE(QString::fromStdString(all(*steps)),
             QStringLiteral("sudo apt-get update\n"
                            "sudo apt-get install -y ca-certificates curl\n"
                            "sudo install -m 0755 -d /etc/apt/keyrings\n"
                            "sudo curl -fsSL https://mirror.example/docker-ce/linux/debian/gpg -o "
                            "/etc/apt/keyrings/docker.asc\n"
                            "sudo chmod a+r /etc/apt/keyrings/docker.asc\n"
                            "sudo tee /etc/apt/sources.list.d/docker.sources > /dev/null <<'EOF'\n"
                            "Types: deb\n"
                            "URIs: https://mirror.example/docker-ce/linux/debian\n"
                            "Suites: bookworm\n"
                            "Components: stable\n"
                            "Signed-By: /etc/apt/keyrings/docker.asc\n"
                            "EOF\n"
                            "sudo apt-get update\n"
                            "sudo apt-get install -y docker-ce docker-ce-cli containerd.io "
                            "docker-buildx-plugin docker-compose-plugin\n"));
}

void TstPackageSetup::dockerOnRocky()
{
    const auto steps = packageSetup(recipe("docker-ce"), target("rocky", "9"));
    QVERIFY(steps.has_value());
    QCOMPARE(QString::fromStdString(all(*steps)),
             QStringLiteral(
                 "sudo rpm --import https://mirror.example/docker-ce/linux/rhel/gpg\n"
                 "sudo tee /etc/yum.repos.d/docker.repo > /dev/null <<'EOF'\n"
                 "[docker-ce-stable]\n"
                 "name=Docker CE\n"
                 "baseurl=https://mirror.example/docker-ce/linux/rhel/9/$basearch/stable\n"
                 "enabled=1\n"
                 "gpgcheck=1\n"
                 "gpgkey=https://mirror.example/docker-ce/linux/rhel/gpg\n"
                 "EOF\n"
                 "sudo dnf install -y docker-ce docker-ce-cli containerd.io docker-buildx-plugin "
                 "docker-compose-plugin\n"
                 "sudo systemctl enable --now docker\n"));
}

void TstPackageSetup::kubernetesByLayout_data()
{
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("uri");
    QTest::newRow("upstream") << "core:/stable:/v1.30/deb/Release"
                              << "https://mirror.example/kubernetes/core:/stable:/v1.34/deb/";
    QTest::newRow("without colons") << "core/stable/v1.30/deb/Release"
                                    << "https://mirror.example/kubernetes/core/stable/v1.34/deb/";
    QTest::newRow("nothing known") << ""
                                   << "https://mirror.example/kubernetes/core:/stable:/v1.34/deb/";
}

void TstPackageSetup::kubernetesByLayout()
{
    QFETCH(QString, proof);
    QFETCH(QString, uri);
    const auto steps
        = packageSetup(recipe("kubernetes"), kubernetes("ubuntu", proof.toStdString()));
    QVERIFY(steps.has_value());
    const auto stanza = fields((*steps)[1].contents, QLatin1Char(':'));
    QCOMPARE(stanza.value(QStringLiteral("URIs")), uri);
    QCOMPARE(stanza.value(QStringLiteral("Suites")), QStringLiteral("/"));
    QVERIFY(steps->front().commands.find(uri.toStdString() + "Release.key") != std::string::npos);
}

void TstPackageSetup::kubernetesIsHeld()
{
    const PackageRecipe data = recipe("kubernetes");
    const auto last = [&data](const char *distribution) {
        const auto steps = packageSetup(data, kubernetes(distribution));
        return steps ? (*steps)[1].contents + steps->back().commands : std::string();
    };
    QVERIFY(last("debian").find("sudo apt-mark hold kubelet kubeadm kubectl\n")
            != std::string::npos);
    const std::string line = "exclude=kubelet kubeadm kubectl cri-tools kubernetes-cni\n";
    QVERIFY(last("rhel").find(line) != std::string::npos);
    QVERIFY(last("rhel").find(" --disableexcludes=kubernetes\n") != std::string::npos);
    QVERIFY(last("fedora").find(line) != std::string::npos);
    QVERIFY(last("fedora").find(" --setopt=disable_excludes=kubernetes\n") != std::string::npos);
    QVERIFY(last("rhel").find("sudo systemctl enable --now kubelet\n") != std::string::npos);
}

void TstPackageSetup::kubernetesOnOpenSuse()
{
    const auto steps = packageSetup(recipe("kubernetes"), kubernetes("opensuse"));
    QVERIFY(steps.has_value());
    QCOMPARE((*steps)[1].file, std::string("/etc/zypp/repos.d/kubernetes.repo"));
    QVERIFY((*steps)[1].contents.find("exclude") == std::string::npos);
    QVERIFY(steps->back().commands.starts_with(
        "sudo zypper refresh kubernetes\nsudo zypper install -y kubelet kubeadm kubectl\n"));
}

void TstPackageSetup::wrongTargetsAreRefused_data()
{
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("docker");
    QTest::addColumn<int>("kubernetes");
    const QString good = QStringLiteral("https://mirror.example");
    const int none = -1;
    using Fault = PackageSetupFault;
    QTest::newRow("good for one") << "debian"
                                  << "12"
                                  << ""
                                  << "" << good << none << int(Fault::UnknownVersion);
    QTest::newRow("good for the other") << "debian"
                                        << "12"
                                        << "v1.30"
                                        << "" << good << int(Fault::UnknownVersion) << none;
    QTest::newRow("a version that came later") << "debian"
                                               << "12"
                                               << "v1.41"
                                               << "" << good << int(Fault::UnknownVersion) << none;
    for (const char *version : {"1.30", "v1.23", "v1.030", "v1.300", "v2.30", "v1.30;id", "v1."}) {
        QTest::addRow("version %s", version)
            << "debian"
            << "12" << version << "" << good << int(Fault::UnknownVersion)
            << int(Fault::UnknownVersion);
    }
    QTest::newRow("distribution") << "gentoo"
                                  << "12"
                                  << "v1.30"
                                  << "" << good << int(Fault::UnknownDistribution)
                                  << int(Fault::UnknownDistribution);
    QTest::newRow("release") << "debian"
                             << "7"
                             << ""
                             << "" << good << int(Fault::UnknownRelease)
                             << int(Fault::UnknownVersion);
    QTest::newRow("frozen tree") << "debian"
                                 << "12"
                                 << "v1.28"
                                 << "apt/dists/kubernetes-xenial/Release" << good
                                 << int(Fault::UnknownVersion) << int(Fault::FrozenTree);
    QTest::newRow("parameter") << "debian"
                               << "12"
                               << "v1.30"
                               << ""
                               << "https://{code}.example" << int(Fault::MissingParameter)
                               << int(Fault::MissingParameter);
}

void TstPackageSetup::wrongTargetsAreRefused()
{
    QFETCH(QString, distribution);
    QFETCH(QString, release);
    QFETCH(QString, version);
    QFETCH(QString, proof);
    QFETCH(QString, endpoint);
    QFETCH(int, docker);
    QFETCH(int, kubernetes);
    const PackageTarget wanted{endpoint.toStdString(), proof.toStdString(),
                               distribution.toStdString(), release.toStdString(),
                               version.toStdString()};
    const auto faultOf = [&wanted](const char *upstream) {
        const auto steps = packageSetup(recipe(upstream), wanted);
        return steps ? -1 : int(steps.error());
    };
    QCOMPARE(faultOf("docker-ce"), docker);
    QCOMPARE(faultOf("kubernetes"), kubernetes);
}

void TstPackageSetup::addressesAreQuoted()
{
    PackageTarget hostile = target("debian", "12");
    hostile.endpoint = "https://mirror.example/$(touch /tmp/x)';id;'";
    for (const char *distribution : {"debian", "rocky"}) {
        hostile.distribution = distribution;
        hostile.release = distribution == std::string("debian") ? "12" : "9";
        const auto steps = packageSetup(recipe("docker-ce"), hostile);
        QVERIFY(steps.has_value());
        const std::string script = all(*steps);
        QVERIFY(script.find("'https://mirror.example/$(touch /tmp/x)'\\'';id;'\\''/linux/")
                != std::string::npos);
        int exitCode = 0;
        QCOMPARE(readBySh(script, exitCode), QByteArray());
        QCOMPARE(exitCode, 0);
    }
}

void TstPackageSetup::mirrorsOfTheCatalogueAreServed()
{
    const auto catalog
        = MirrorCatalog::parse(contents(QStringLiteral("catalog/mirrors.json")).toStdString());
    QVERIFY(catalog.has_value());
    int count = 0;
    for (const Mirror &mirror : catalog->mirrors()) {
        if (mirror.kind != MirrorKind::Packages)
            continue;
        ++count;
        const PackageRecipe data = recipe(mirror.rules.front().source.registry.c_str());
        const std::string version = data.versions.empty() ? std::string() : "v1.30";
        const auto steps
            = packageSetup(data, {mirror.endpoint, mirror.probePath, "debian", "12", version});
        if (mirror.claim.state == ClaimState::Limited) {
            QCOMPARE(int(steps.error()), int(PackageSetupFault::FrozenTree));
            continue;
        }
        QVERIFY2(steps.has_value(), mirror.id.c_str());
        // The file that proves the mirror lies where apt will look.
        const auto stanza = fields((*steps)[1].contents, QLatin1Char(':'));
        const QString suite = stanza.value(QStringLiteral("Suites"));
        const QString release
            = stanza.value(QStringLiteral("URIs"))
              + (suite == QLatin1String("/") ? QStringLiteral("Release")
                                             : QStringLiteral("/dists/%1/Release").arg(suite));
        QCOMPARE(release.toStdString(), mirror.endpoint + "/" + mirror.probePath);
    }
    QVERIFY(count >= 12);
}

void TstPackageSetup::systemIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("codename");
    QTest::newRow("debian") << QByteArray(
        "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n"
        "VERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\nID=debian\n")
                            << "debian"
                            << "12"
                            << "bookworm";
    QTest::newRow("no line end, single quotes")
        << QByteArray("VERSION_ID='9.4'\nID='rocky'") << "rocky"
        << "9.4"
        << "";
    QTest::newRow("escapes") << QByteArray("ID=\"a\\\"b\"\n") << "a\"b"
                             << ""
                             << "";
    QTest::newRow("empty") << QByteArray() << ""
                           << ""
                           << "";
    QTest::newRow("garbage") << QByteArray(1, '\0') + "\xff=\nID\n=ID\n#ID=x\nID=\"open\n"
                             << "open"
                             << ""
                             << "";
    QTest::newRow("last counts") << QByteArray("ID=a\r\nID=b\r\n") << "b"
                                 << ""
                                 << "";
}

void TstPackageSetup::systemIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, id);
    QFETCH(QString, version);
    QFETCH(QString, codename);
    const OsRelease release = parseOsRelease(text.toStdString());
    QCOMPARE(QString::fromStdString(release.id), id);
    QCOMPARE(QString::fromStdString(release.versionId), version);
    QCOMPARE(QString::fromStdString(release.codename), codename);
}

QTEST_GUILESS_MAIN(TstPackageSetup)
#include "tst_packagesetup.moc"

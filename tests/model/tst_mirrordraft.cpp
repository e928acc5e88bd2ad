// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrordraft.h"
#include "app/services/catalogstore.h"

#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

using Kind = FieldWord::Kind;
using Upstream = DraftUpstream::Kind;

std::shared_ptr<const MirrorCatalog> catalog()
{
    static const auto shared = std::make_shared<const MirrorCatalog>(builtInCatalog());
    return shared;
}

QString example(const MirrorDraft &draft, std::size_t index = 0)
{
    const auto examples = draft.examples();
    return index < examples.size() ? examples[index].converted : QString();
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

class TstMirrorDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedAddress_data();
    void pastedAddress();
    void badAddress_data();
    void badAddress();
    void emptyFormIsOpenNotWrong();
    void namesAreOffered();
    void ownTargetStays();
    void badTarget_data();
    void badTarget();
    void upstreamIsGuessedUntilChosen();
    void typedRegistry_data();
    void typedRegistry();
    void daemonMirrorNeedsDockerHubAtTheRoot();
    void sameMirrorIsRefused();
    void knownAddressIsTold();
    void parameterInTheAddress();
    void packages();
    void idIsUnique();
    void editedMirrorKeepsTheRest();
    void everyBuiltInMirrorComesBackTheSame();
    void dirtyUntilTakenBack();
};

void TstMirrorDraft::pastedAddress_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *pasted, const char *read) {
        QTest::newRow(name) << QString::fromUtf8(pasted) << QString::fromUtf8(read);
    };
    const char *plain = "https://docker.example.cn";
    row("host", "docker.example.cn", plain);
    row("slash", "https://docker.example.cn/", plain);
    row("http", "http://docker.example.cn", "http://docker.example.cn");
    row("port", "docker.example.cn:8443", "https://docker.example.cn:8443");
    row("api", "https://docker.example.cn/v2/", plain);
    row("api of an image", "https://docker.example.cn/v2/library/nginx/manifests/latest", plain);
    row("blanks", "  docker.example.cn \n", plain);
    row("upper case", "HTTPS://Docker.Example.CN", plain);
    row("full width", "ｈｔｔｐｓ：／／ｄｏｃｋｅｒ．ｅｘａｍｐｌｅ．ｃｎ／", plain);
    row("full stop of Chinese", "docker。example。cn", plain);
    row("zero width", "docker.\u200bexample.cn", plain);
    row("comma behind", "https://docker.example.cn,", plain);
    row("quoted", "\"https://docker.example.cn\",", plain);
    row("Chinese quotes", "“https://docker.example.cn”", plain);
    row("daemon.json", "{\n  \"registry-mirrors\": [\n    \"https://docker.example.cn\"\n  ]\n}",
        plain);
    row("daemon.json without a scheme", R"("registry-mirrors": ["docker.example.cn"])", plain);
    row("list", R"(["https://docker.example.cn/", "https://other.example"])", plain);
    row("sentence", "加速地址：https://docker.example.cn，请使用", plain);
    row("image name", "docker.example.cn/library/nginx:1.25", plain);
    row("short image name", "docker.example.cn/library/nginx", plain);
    row("image name with digest",
        "docker.example.cn/a/b@sha256:"
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        plain);
    row("command", "docker pull docker.example.cn/library/nginx:1.25", plain);
    row("transport", "docker://docker.example.cn/library/nginx:1.25", plain);
    row("path of names", "https://registry.example.cn/google_containers",
        "https://registry.example.cn/google_containers");
    row("query", "https://docker.example.cn/?from=page#top", plain);
    row("IPv6", "https://[2001:db8::1]:5000", "https://[2001:db8::1]:5000");
    row("address", "192.0.2.7:5000", "https://192.0.2.7:5000");
    row("localhost", "localhost:5000", "https://localhost:5000");
    row("parameter", "https://{my_code}.example.com", "https://{my_code}.example.com");
}

void TstMirrorDraft::pastedAddress()
{
    QFETCH(QString, pasted);
    QFETCH(QString, read);
    MirrorDraft draft(catalog());
    draft.setAddress(pasted);
    QVERIFY2(draft.canSave(), qPrintable(draft.word(DraftField::Address).text));
    QCOMPARE(draft.addressAsRead(), read);
    // What was read is read the same again.
    MirrorDraft again(catalog());
    again.setAddress(read);
    QCOMPARE(again.addressAsRead(), read);
    QCOMPARE(text(again.mirror().endpoint), text(draft.mirror().endpoint));
}

void TstMirrorDraft::badAddress_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *pasted, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(pasted) << QString::fromUtf8(says);
    };
    row("no host", "https://", "host is missing");
    row("words", "the mirror of our company", "no address");
    row("word", "docker", "no host of a registry");
    row("short name", "nginx:1.25", "no host of a registry");
    row("Hub image", "library/nginx", "no host of a registry");
    row("scheme", "ftp://docker.example.cn", "ftp://");
    row("password", "https://me:secret@docker.example.cn", "docker login");
    row("port", "docker.example.cn:99999", "99999");
    row("no port", "https://docker.example.cn:", "port");
    row("letters for a port", "docker.example.cn:http", "http");
    row("Cyrillic", "dосker.example.cn", "ASCII");
    row("Chinese domain", "https://镜像.example.cn", "xn--");
    row("underscore", "docker_io.example.cn", "no host");
    row("dots", "docker..example.cn", "no host");
    row("hyphen", "docker-.example.cn", "no host");
    row("parameter", "https://{User-Code}.example.com", "value");
    row("upper case in the path", "https://docker.example.cn/Mirror", "image name");
    row("Hub", "docker.io", "docker.io itself");
    row("API host of the Hub", "https://registry-1.docker.io", "docker.io itself");
    row("page", "https://hub.docker.com/_/nginx", "web site");
    row("HTML", "<script>alert(1)</script>", "");
}

void TstMirrorDraft::badAddress()
{
    QFETCH(QString, pasted);
    QFETCH(QString, says);
    MirrorDraft draft(catalog());
    draft.setAddress(pasted);
    const FieldWord word = draft.word(DraftField::Address);
    QCOMPARE(int(word.kind), int(Kind::Wrong));
    QVERIFY2(word.text.contains(says), qPrintable(word.text));
    QVERIFY(!draft.canSave());
}

void TstMirrorDraft::emptyFormIsOpenNotWrong()
{
    MirrorDraft draft(catalog());
    QCOMPARE(int(draft.word(DraftField::Address).kind), int(Kind::Open));
    QVERIFY(!draft.word(DraftField::Address).text.isEmpty());
    QCOMPARE(int(draft.word(DraftField::Name).kind), int(Kind::None));
    QCOMPARE(int(draft.word(DraftField::Target).kind), int(Kind::None));
    QVERIFY(!draft.canSave());
    QVERIFY(!draft.isDirty());
    QVERIFY(draft.examples().empty());
}

void TstMirrorDraft::namesAreOffered()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("docker.example.cn"));
    QCOMPARE(draft.target(), QStringLiteral("docker.example.cn/{path}"));
    QCOMPARE(draft.examples().front().original, QStringLiteral("nginx:1.25"));
    QCOMPARE(example(draft), QStringLiteral("docker.example.cn/library/nginx:1.25"));
    draft.setShape(NameShape::BehindRegistry);
    QCOMPARE(example(draft), QStringLiteral("docker.example.cn/docker.io/library/nginx:1.25"));
    draft.setUpstream({Upstream::Registry, QStringLiteral("registry.k8s.io")});
    draft.setShape(NameShape::LastPart);
    draft.setAddress(QStringLiteral("https://registry.example.cn/google_containers"));
    QCOMPARE(draft.target(), QStringLiteral("registry.example.cn/google_containers/{name}"));
    QCOMPARE(example(draft),
             QStringLiteral("registry.example.cn/google_containers/coredns:v1.11.1"));
    QCOMPARE(text(draft.mirror().endpoint), QStringLiteral("https://registry.example.cn"));

    MirrorDraft any(catalog());
    any.setAddress(QStringLiteral("all.example.cn"));
    any.setUpstream({Upstream::Any, {}});
    QCOMPARE(example(any, 0), QStringLiteral("all.example.cn/docker.io/library/nginx:1.25"));
    QCOMPARE(example(any, 1),
             QStringLiteral("all.example.cn/quay.io/prometheus/node-exporter:v1.8.2"));
    QVERIFY(any.canSave());
}

void TstMirrorDraft::ownTargetStays()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("docker.example.cn"));
    draft.setTarget(QStringLiteral(" https://docker.example.cn/hub/{path} "));
    QCOMPARE(draft.target(), QStringLiteral("docker.example.cn/hub/{path}"));
    QCOMPARE(int(draft.shape()), int(NameShape::Own));
    draft.setAddress(QStringLiteral("other.example.cn"));
    QCOMPARE(draft.target(), QStringLiteral("docker.example.cn/hub/{path}"));
    QCOMPARE(int(draft.word(DraftField::Target).kind), int(Kind::Caution));
    QVERIFY(draft.canSave());
    draft.setTarget(QStringLiteral("other.example.cn/{path}"));
    QCOMPARE(int(draft.shape()), int(NameShape::SamePath));
    QCOMPARE(int(draft.word(DraftField::Target).kind), int(Kind::None));
}

void TstMirrorDraft::badTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *target, Kind kind, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(target) << int(kind) << QString::fromUtf8(says);
    };
    row("empty", "", Kind::Open, "{path}");
    row("no place", "docker.example.cn/", Kind::Wrong, "docker.example.cn/{path}");
    row("unknown place", "docker.example.cn/{tag}", Kind::Wrong, "{tag}");
    row("open brace", "docker.example.cn/{path", Kind::Wrong, "brace");
    row("tag", "docker.example.cn/{path}:latest", Kind::Wrong, "tag");
    row("upper case", "docker.example.cn/Hub/{path}", Kind::Wrong, "lower-case");
    row("not moved", "docker.io/{path}", Kind::Wrong, "nginx:1.25");
    row("on Docker Hub", "somebody/{name}", Kind::Caution, "docker.io");
}

void TstMirrorDraft::badTarget()
{
    QFETCH(QString, target);
    QFETCH(int, kind);
    QFETCH(QString, says);
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("docker.example.cn"));
    draft.setTarget(target);
    const FieldWord word = draft.word(DraftField::Target);
    QCOMPARE(int(word.kind), kind);
    QVERIFY2(word.text.contains(says), qPrintable(word.text));
    QCOMPARE(draft.canSave(), !word.stopsSaving());
}

void TstMirrorDraft::upstreamIsGuessedUntilChosen()
{
    MirrorDraft draft(catalog());
    QCOMPARE(draft.upstream().registry, QStringLiteral("docker.io"));
    draft.setAddress(QStringLiteral("https://quay.example.cn"));
    QCOMPARE(draft.upstream().registry, QStringLiteral("quay.io"));
    draft.setAddress(QStringLiteral("k8s.example.cn"));
    QCOMPARE(draft.upstream().registry, QStringLiteral("registry.k8s.io"));
    draft.setAddress(QStringLiteral("m.example.cn/docker.io/library/nginx:1.25"));
    QVERIFY(draft.upstream().kind == Upstream::Any);
    QCOMPARE(draft.target(), QStringLiteral("m.example.cn/{registry}/{repository}"));
    draft.setUpstream({Upstream::Registry, QStringLiteral("ghcr.io")});
    draft.setAddress(QStringLiteral("quay.example.cn"));
    QCOMPARE(draft.upstream().registry, QStringLiteral("ghcr.io"));
}

void TstMirrorDraft::typedRegistry_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");
    QTest::newRow("host") << QStringLiteral("lscr.io") << QStringLiteral("lscr.io");
    QTest::newRow("address") << QStringLiteral("https://lscr.io/") << QStringLiteral("lscr.io");
    QTest::newRow("path") << QStringLiteral("docker.io/library")
                          << QStringLiteral("docker.io/library");
    QTest::newRow("alias") << QStringLiteral("index.docker.io") << QStringLiteral("docker.io");
    QTest::newRow("one word") << QStringLiteral("team") << QString();
    QTest::newRow("private") << QStringLiteral("registry.lan") << QString();
    QTest::newRow("odd") << QStringLiteral("a b") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TstMirrorDraft::typedRegistry()
{
    QFETCH(QString, typed);
    QFETCH(QString, source);
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("some.example.cn"));
    draft.setUpstream({Upstream::Typed, {}});
    draft.setTypedRegistry(typed);
    const FieldWord word = draft.word(DraftField::Upstream);
    QCOMPARE(draft.canSave(), !source.isEmpty());
    QCOMPARE(word.stopsSaving(), source.isEmpty());
    QCOMPARE(word.kind == Kind::Open, typed.isEmpty());
    if (!source.isEmpty())
        QCOMPARE(text(draft.mirror().rules.front().source.text()), source);
}

void TstMirrorDraft::daemonMirrorNeedsDockerHubAtTheRoot()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("docker.example.cn"));
    QVERIFY(draft.canBeDaemonMirror());
    QVERIFY(draft.mirror().daemonMirror);
    draft.setDaemonMirror(false);
    QVERIFY(!draft.mirror().daemonMirror);
    draft.setDaemonMirror(true);
    draft.setUpstream({Upstream::Registry, QStringLiteral("quay.io")});
    QVERIFY(!draft.canBeDaemonMirror());
    QVERIFY(!draft.mirror().daemonMirror);
    draft.setUpstream({Upstream::Registry, QStringLiteral("docker.io")});
    draft.setShape(NameShape::BehindRegistry);
    QVERIFY(!draft.canBeDaemonMirror());
    draft.setShape(NameShape::SamePath);
    draft.setAddress(QStringLiteral("docker.example.cn/hub"));
    QVERIFY(!draft.canBeDaemonMirror());
}

void TstMirrorDraft::sameMirrorIsRefused()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("docker.m.daocloud.io"));
    const FieldWord word = draft.word(DraftField::Address);
    QCOMPARE(int(word.kind), int(Kind::Wrong));
    QVERIFY(word.text.contains(QStringLiteral("DaoCloud")));
    QVERIFY(!draft.canSave());
    draft.setUpstream({Upstream::Registry, QStringLiteral("quay.io")});
    QCOMPARE(int(draft.word(DraftField::Address).kind), int(Kind::Remark));
    QVERIFY(draft.canSave());
}

void TstMirrorDraft::knownAddressIsTold()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("abcd1234.mirror.aliyuncs.com"));
    const FieldWord word = draft.word(DraftField::Address);
    QCOMPARE(int(word.kind), int(Kind::Remark));
    QVERIFY2(word.text.contains(QStringLiteral("Alibaba Cloud accelerator")),
             qPrintable(word.text));
    draft.setAddress(QStringLiteral("[\"https://a.example.cn\",\"https://b.example.cn\"]"));
    QVERIFY(draft.word(DraftField::Address).text.contains(QStringLiteral("https://a.example.cn")));
    draft.setAddress(QStringLiteral("http://a.example.cn"));
    QCOMPARE(int(draft.word(DraftField::Address).kind), int(Kind::Caution));
}

void TstMirrorDraft::parameterInTheAddress()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("{my_code}.example.com"));
    const Mirror mirror = draft.mirror();
    QCOMPARE(int(mirror.parameters.size()), 1);
    QCOMPARE(text(mirror.parameters.front().name), QStringLiteral("my_code"));
    QCOMPARE(example(draft), QStringLiteral("{my_code}.example.com/library/nginx:1.25"));
    QVERIFY(draft.canSave());
}

void TstMirrorDraft::packages()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral(
        "deb [arch=amd64] https://mirrors.example.cn/docker-ce/linux/debian bookworm stable"));
    QVERIFY(draft.upstream().kind == Upstream::DockerPackages);
    QVERIFY(draft.canSave());
    const Mirror mirror = draft.mirror();
    QVERIFY(mirror.kind == MirrorKind::Packages);
    QCOMPARE(text(mirror.endpoint), QStringLiteral("https://mirrors.example.cn/docker-ce"));
    QCOMPARE(text(mirror.rules.front().source.registry), QStringLiteral("docker-ce"));
    QVERIFY(mirror.rules.front().target.empty());
    QVERIFY(draft.examples().front().original.startsWith(
        QStringLiteral("https://mirrors.example.cn/docker-ce/linux/debian/")));
    draft.setAddress(
        QStringLiteral("https://mirrors.example.cn/kubernetes/core:/stable:/v1.30/deb/"));
    QVERIFY(draft.upstream().kind == Upstream::KubernetesPackages);
    QCOMPARE(text(draft.mirror().endpoint),
             QStringLiteral("https://mirrors.example.cn/kubernetes"));
}

void TstMirrorDraft::idIsUnique()
{
    MirrorDraft draft(catalog());
    draft.setAddress(QStringLiteral("Docker.Example.cn:8443"));
    QCOMPARE(text(draft.mirror().id), QStringLiteral("docker.example.cn-8443-docker.io"));
    const auto json = QByteArrayLiteral(
        R"({"version":1,"mirrors":[{"id":"a.example.cn-docker.io","kind":"registry",
        "endpoint":"https://b.example.cn",
        "rules":[{"source":"docker.io","target":"b.example.cn/{path}"}]}]})");
    auto other = MirrorCatalog::parse({json.constData(), std::size_t(json.size())});
    QVERIFY(other.has_value());
    MirrorDraft second(std::make_shared<const MirrorCatalog>(std::move(*other)));
    second.setAddress(QStringLiteral("a.example.cn"));
    QCOMPARE(text(second.mirror().id), QStringLiteral("a.example.cn-docker.io-2"));
}

void TstMirrorDraft::editedMirrorKeepsTheRest()
{
    const Mirror *aliyun = catalog()->mirror("aliyun-google-containers");
    QVERIFY(aliyun != nullptr);
    MirrorDraft draft(catalog(), *aliyun);
    QVERIFY(draft.isBuiltIn());
    QCOMPARE(draft.address(), QStringLiteral("https://registry.aliyuncs.com/google_containers"));
    QCOMPARE(int(draft.shape()), int(NameShape::LastPart));
    QVERIFY(draft.canSave());
    draft.setName(QStringLiteral("Ours"));
    draft.setAddress(QStringLiteral("registry.example.cn/google_containers"));
    const Mirror mirror = draft.mirror();
    QCOMPARE(text(mirror.id), text(aliyun->id));
    QVERIFY(mirror.isOwn);
    QCOMPARE(text(mirror.title.in("zh_CN")), QStringLiteral("Ours"));
    QCOMPARE(mirror.names, aliyun->names);
    QCOMPARE(mirror.rules.size(), aliyun->rules.size());
    for (const Rule &rule : mirror.rules)
        QCOMPARE(text(rule.target), QStringLiteral("registry.example.cn/google_containers/{name}"));
    QVERIFY(draft.word(DraftField::Upstream).text.contains(QStringLiteral("k8s.gcr.io")));
}

void TstMirrorDraft::everyBuiltInMirrorComesBackTheSame()
{
    for (const Mirror &mirror : catalog()->mirrors()) {
        const MirrorDraft draft(catalog(), mirror);
        const char *id = mirror.id.c_str();
        QVERIFY2(!draft.isDirty(), id);
        QVERIFY2(draft.canSave(), qPrintable(text(mirror.id) + QStringLiteral(": ")
                                             + draft.word(DraftField::Address).text
                                             + draft.word(DraftField::Target).text));
        const Mirror same = draft.mirror();
        QCOMPARE(text(same.id), text(mirror.id));
        QVERIFY2(same.endpoint == mirror.endpoint, id);
        QVERIFY2(same.daemonMirror == mirror.daemonMirror, id);
        QVERIFY2(same.title.en == mirror.title.en && same.title.zhCn == mirror.title.zhCn, id);
        QVERIFY2(same.rules.size() == mirror.rules.size(), id);
        for (std::size_t i = 0; i < same.rules.size(); ++i) {
            QVERIFY2(same.rules[i].source == mirror.rules[i].source, id);
            QVERIFY2(same.rules[i].target == mirror.rules[i].target, id);
        }
        QVERIFY2(same.parameters.size() == mirror.parameters.size(), id);
    }
}

void TstMirrorDraft::dirtyUntilTakenBack()
{
    MirrorDraft draft(catalog());
    draft.setNote(QStringLiteral("slow"));
    QVERIFY(draft.isDirty());
    draft.setNote({});
    QVERIFY(!draft.isDirty());
    draft.setAddress(QStringLiteral("quay.example.cn"));
    QVERIFY(draft.isDirty());
    draft.setAddress({});
    QVERIFY(!draft.isDirty());
}

QTEST_GUILESS_MAIN(TstMirrorDraft)
#include "tst_mirrordraft.moc"

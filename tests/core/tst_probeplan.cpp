// SPDX-License-Identifier: MIT
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/catalog/rulebook.h"
#include "app/core/probe/allowance.h"
#include "app/core/probe/probeplan.h"

#include <QTest>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jingtai;

namespace {

constexpr std::int64_t s_now = 1'795'000'000;

/// Not a digest of anything, but told apart by length, and in the form of one.
std::string plainHash(std::string_view algorithm, std::string_view bytes)
{
    std::string hex(64, '0');
    hex.replace(0, std::to_string(bytes.size()).size(), std::to_string(bytes.size()));
    return std::string(algorithm) + ":" + hex;
}

ProbeSubject subject()
{
    ProbeSubject result;
    result.id = "m";
    result.registry = "docker.io";
    result.endpoint = "https://m.example";
    static_cast<void>(parseWebUrl(result.endpoint, result.url));
    result.repository = "library/hello-world";
    result.reference = "latest";
    return result;
}

ProbeAnswer answer(int status, std::vector<HttpHeader> headers = {}, std::string body = {})
{
    ProbeAnswer result;
    result.scope = AddressScope::Public;
    result.times.firstByte = 1;
    result.head = {status, std::move(headers)};
    result.bodyBytes = body.size();
    result.body = std::move(body);
    return result;
}

ProbeAnswer failure(ProbeFault fault)
{
    ProbeAnswer result;
    result.fault = fault;
    return result;
}

ProbePlan plan(ProbeLevel level = ProbeLevel::Image, const ProbeSubject &of = subject())
{
    return {of, level, plainHash, s_now};
}

QString target(const ProbePlan &plan)
{
    return plan.request() ? QString::fromStdString(plan.request()->url.text()) : QString();
}

bool sends(const ProbePlan &plan, std::string_view header)
{
    return plan.request()
           && serialized(*plan.request()).find("\r\n" + std::string(header) + ": ")
                  != std::string::npos;
}

const std::string s_manifest = R"({"schemaVersion":2,"layers":[{"digest":"sha256:)"
                               + std::string(64, 'a') + R"(","size":5},{"digest":"sha256:)"
                               + std::string(64, 'b') + R"(","size":9}]})";
const std::string s_challenge
    = R"(Bearer realm="https://auth.example/token",service="s",scope="x")";

} // namespace

/// The ladder of a probe, answers given by hand.
class tst_probeplan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsAContainerClient();
    void getsATokenForTheMirrorAlone();
    void knowsWhatStopsDockerAlone();
    void dropsTheTokenOnTheWayToAnotherHost();
    void followsFiveRedirects();
    void refusesRedirects_data();
    void refusesRedirects();
    void tellsWhereInnerAddressesComeFrom();
    void measuresASlice();
    void measuresASlowSlice();
    void tellsWhenALimitEnds();
    void readsPackages();
    void asksNothingWithoutAParameter();
    void knowsWhatAMirrorIsAskedFor();
    void knowsAddresses_data();
    void knowsAddresses();
    void keepsAllowances();
};

void tst_probeplan::asksAsAContainerClient()
{
    ProbePlan ladder = plan();
    QCOMPARE(target(ladder), QStringLiteral("https://m.example/v2/"));
    const std::string first = serialized(*ladder.request());
    QVERIFY(first.starts_with("GET /v2/ HTTP/1.1\r\nHost: m.example\r\n"));
    QVERIFY(first.find("User-Agent: jingtai/1.0 (docker-compatible)\r\n") != std::string::npos);
    QVERIFY(first.find("Accept-Encoding: identity\r\n") != std::string::npos);
    QVERIFY(first.ends_with("\r\n\r\n"));
    QVERIFY(!sends(ladder, "Authorization") && !sends(ladder, "Cookie"));

    ladder.take(answer(200, {{"set-cookie", "a=b"}}, "{}"));
    QCOMPARE(target(ladder),
             QStringLiteral("https://m.example/v2/library/hello-world/manifests/latest"));
    QVERIFY(ladder.request()->method == HttpMethod::Head);
    QVERIFY(sends(ladder, "Accept") && !sends(ladder, "Cookie"));
    ladder.take(answer(200, {{"docker-content-digest", plainHash("sha256", "x")}}));
    QVERIFY(!ladder.request());
    QCOMPARE(ladder.report().verdict, ProbeVerdict::ServesImages);
    QCOMPARE(ladder.report().usable(), std::optional(true));
}

void tst_probeplan::getsATokenForTheMirrorAlone()
{
    ProbePlan ladder = plan();
    ladder.take(
        answer(401, {{"www-authenticate", "Basic realm=x"}, {"www-authenticate", s_challenge}}));
    QCOMPARE(target(ladder), QStringLiteral("https://auth.example/token?service=s"
                                            "&scope=repository:library/hello-world:pull"));
    QVERIFY(!sends(ladder, "Authorization"));
    ladder.take(answer(200, {}, R"({"token":"abc"})"));
    QVERIFY(sends(ladder, "Authorization"));
    QCOMPARE(ladder.report().realmHost, std::string("auth.example"));
    // A token that would end a header is none.
    ProbePlan hostile = plan();
    hostile.take(answer(401, {{"www-authenticate", s_challenge}}));
    hostile.take(answer(200, {}, R"({"token":"abc\r\nCookie: x"})"));
    QCOMPARE(hostile.report().verdict, ProbeVerdict::NeedsAccount);
}

void tst_probeplan::knowsWhatStopsDockerAlone()
{
    const ProbeAnswer token = answer(200, {}, R"({"token":"abc"})");
    const ProbeAnswer image = answer(200, {{"docker-content-digest", plainHash("sha256", "x")}});
    // A login is wanted, though the image is there without; and a token only where Docker does not
    // look for one.
    ProbePlan login = plan();
    login.take(answer(401, {{"www-authenticate", "Basic realm=x"}}));
    login.take(image);
    ProbePlan late = plan();
    late.take(answer(200, {}, "{}"));
    late.take(answer(401, {{"www-authenticate", s_challenge}}));
    QCOMPARE(late.request()->url.host, std::string("auth.example"));
    late.take(token);
    QVERIFY(sends(late, "Authorization"));
    late.take(image);
    for (const ProbePlan *ladder : {&login, &late}) {
        QVERIFY(!ladder->request());
        QCOMPARE(ladder->report().verdict, ProbeVerdict::NeedsAccount);
        QCOMPARE(ladder->report().http, std::optional(401));
        QVERIFY(ladder->report().has(ProbeRemark::OnlyContainerd));
    }
    QCOMPARE(late.report().stage, std::optional(ProbeStage::Image));
    // Refused to containerd too.
    ProbePlan refused = plan();
    refused.take(answer(401, {{"www-authenticate", "Basic realm=x"}}));
    refused.take(answer(403));
    QCOMPARE(refused.report().verdict, ProbeVerdict::NeedsAccount);
    QVERIFY(!refused.report().has(ProbeRemark::OnlyContainerd));
    // A 401 that wants nothing is passed over.
    ProbePlan bare = plan();
    bare.take(answer(401));
    bare.take(image);
    QCOMPARE(bare.report().verdict, ProbeVerdict::ServesImages);
    QVERIFY(bare.report().has(ProbeRemark::OddApiRoot));
}

void tst_probeplan::dropsTheTokenOnTheWayToAnotherHost()
{
    for (const auto &[location, keeps] :
         {std::pair{"https://cdn.example/x", false}, {"/v2/other", true}}) {
        ProbePlan ladder = plan();
        ladder.take(answer(401, {{"www-authenticate", s_challenge}}));
        ladder.take(answer(200, {}, R"({"token":"abc"})"));
        ladder.take(answer(307, {{"location", location}}));
        QCOMPARE(sends(ladder, "Authorization"), keeps);
        QVERIFY(ladder.request()->sentFrom == AddressScope::Public);
    }
}

void tst_probeplan::followsFiveRedirects()
{
    ProbePlan ladder = plan();
    for (int i = 0; i < 5; ++i) {
        ladder.take(answer(302, {{"location", "/" + std::to_string(i)}}));
        QCOMPARE(target(ladder), QStringLiteral("https://m.example/%1").arg(i));
    }
    ladder.take(answer(302, {{"location", "/5"}}));
    QVERIFY(!ladder.request());
    QCOMPARE(ladder.report().fault, ProbeFault::TooManyRedirects);
}

void tst_probeplan::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("without TLS") << QByteArray("http://m.example/v2/");
    QTest::newRow("another scheme") << QByteArray("file:///etc/passwd");
    QTest::newRow("a user part") << QByteArray("https://a@m.example/");
    QTest::newRow("a line end") << QByteArray("/a\r\nX: y");
    QTest::newRow("long") << QByteArray("/" + QByteArray(9000, 'a'));
}

void tst_probeplan::refusesRedirects()
{
    QFETCH(QByteArray, location);
    ProbePlan ladder = plan();
    ladder.take(answer(302, {{"location", location.toStdString()}}));
    QVERIFY(!ladder.request());
    QCOMPARE(ladder.report().verdict, ProbeVerdict::NotARegistry);
    QVERIFY(ladder.report().detail.size() <= 2000);
}

void tst_probeplan::tellsWhereInnerAddressesComeFrom()
{
    ProbePlan named = plan();
    named.take(failure(ProbeFault::InnerAddress));
    QCOMPARE(named.report().verdict, ProbeVerdict::NameNotFound);
    ProbePlan led = plan();
    led.take(answer(302, {{"location", "https://inner.example/"}}));
    led.take(failure(ProbeFault::InnerAddress));
    QCOMPARE(led.report().fault, ProbeFault::RedirectToInner);
    QCOMPARE(led.report().verdict, ProbeVerdict::NotARegistry);
}

void tst_probeplan::measuresASlice()
{
    ProbePlan ladder = plan(ProbeLevel::Speed);
    ladder.take(answer(200, {}, "{}"));
    ladder.take(answer(200, {}, s_manifest));
    QVERIFY(target(ladder).endsWith(QStringLiteral("/blobs/sha256:") + QString(64, u'b')));
    QVERIFY(sends(ladder, "Range"));
    ProbeAnswer slice = answer(206);
    slice.bodyBytes = 1'000'000;
    slice.bodyMs = 500;
    ladder.take(slice);
    QCOMPARE(ladder.report().bytesPerSecond, std::optional(2e6));
    QCOMPARE(ladder.report().stage, std::optional(ProbeStage::Bytes));
}

void tst_probeplan::measuresASlowSlice()
{
    ProbePlan ladder = plan(ProbeLevel::Speed);
    ladder.take(answer(200, {}, "{}"));
    ladder.take(answer(200, {}, s_manifest));
    ProbeAnswer slice = answer(206);
    slice.bodyBytes = 8000;
    slice.bodyMs = 8000;
    ladder.timeOut(ProbeStage::Bytes, slice);
    QCOMPARE(ladder.report().verdict, ProbeVerdict::ServesImages);
    QCOMPARE(ladder.report().bytesPerSecond, std::optional(1000.0));
}

void tst_probeplan::tellsWhenALimitEnds()
{
    ProbePlan ladder = plan();
    ladder.take(answer(200, {}, "{}"));
    ladder.take(answer(429, {{"retry-after", "90"}}));
    QCOMPARE(ladder.report().verdict, ProbeVerdict::Limited);
    QCOMPARE(ladder.report().retryAfter, std::optional<std::int64_t>(90));
    QCOMPARE(retryAfterSeconds("Wed, 18 Nov 2026 11:07:10 GMT", s_now),
             std::optional<std::int64_t>(30));
    QCOMPARE(parseHttpDate("Thu, 01 Jan 1970 00:01:00 GMT"), std::optional<std::int64_t>(60));
    QVERIFY(!retryAfterSeconds("soon", s_now));
}

void tst_probeplan::readsPackages()
{
    ProbeSubject packages = subject();
    packages.kind = MirrorKind::Packages;
    packages.path = "dists/bookworm/Release";
    ProbePlan good = plan(ProbeLevel::Image, packages);
    QCOMPARE(target(good), QStringLiteral("https://m.example/dists/bookworm/Release"));
    good.take(answer(200, {}, "Origin: a\nDate: Thu, 01 Jan 1970 00:02:00 UTC\n"));
    QCOMPARE(good.report().verdict, ProbeVerdict::ServesPackages);
    QCOMPARE(good.report().freshness, std::optional<std::int64_t>(120));
    ProbePlan page = plan(ProbeLevel::Image, packages);
    page.take(answer(200, {}, "<html>Date:"));
    QCOMPARE(page.report().verdict, ProbeVerdict::NotARegistry);
    ProbePlan other = plan(ProbeLevel::Image, packages);
    other.take(answer(200, {}, "hello"));
    QCOMPARE(other.report().fault, ProbeFault::WrongFile);
    ProbePlan broken = plan(ProbeLevel::Reach, packages);
    broken.take(answer(503));
    QCOMPARE(broken.report().verdict, ProbeVerdict::ServerError);
}

void tst_probeplan::asksNothingWithoutAParameter()
{
    ProbeSubject incomplete = subject();
    incomplete.missingParameter = "user_code";
    const ProbePlan ladder = plan(ProbeLevel::Image, incomplete);
    QVERIFY(!ladder.request());
    QCOMPARE(ladder.report().verdict, ProbeVerdict::NeedsParameter);
    QCOMPARE(ladder.report().detail, std::string("user_code"));
}

void tst_probeplan::knowsWhatAMirrorIsAskedFor()
{
    const auto catalog = MirrorCatalog::parse(R"({"version":1,"registries":[
        {"name":"docker.io","endpoint":"https://registry-1.docker.io","probe":"library/a:1"},
        {"name":"registry.k8s.io","aliases":["k8s.gcr.io"],"probe":"pause:3.9"}],
      "mirrors":[
        {"id":"prefix","kind":"registry","endpoint":"https://m.example",
         "rules":[{"source":"*","target":"m.example/{registry}/{repository}"}],
         "probe":{"image":"docker.io/library/b:2"}},
        {"id":"flat","kind":"registry","endpoint":"https://{code}.f.example",
         "rules":[{"source":"registry.k8s.io","target":"{code}.f.example/g/{name}"}],
         "parameters":{"code":{"pattern":"[a-z]+"}}},
        {"id":"old","kind":"registry","endpoint":"https://registry-1.docker.io",
         "rules":[{"source":"k8s.gcr.io","target":"user/{name}"}]}]})");
    QVERIFY(catalog.has_value());
    const RuleBook rules(*catalog);
    const auto of = [&](const char *id, const char *registry, const ParameterValues &values) {
        return subjectOf(*catalog->mirror(id), *catalog, rules, registry, values, false);
    };
    const ProbeSubject any = of("prefix", "", {});
    QCOMPARE(any.repository, std::string("docker.io/library/b"));
    QCOMPARE(any.reference, std::string("2"));
    const ProbeSubject asked = of("prefix", "registry.k8s.io", {});
    QCOMPARE(asked.repository, std::string("registry.k8s.io/pause"));
    QCOMPARE(asked.original, std::string("registry.k8s.io/pause:3.9"));
    QVERIFY(asked.addressRule == AddressRule::PublicOnly);
    QCOMPARE(of("flat", "", {}).missingParameter, std::string("code"));
    QCOMPARE(of("flat", "", {{"flat.code", "A/b"}}).missingParameter, std::string("code"));
    const ProbeSubject flat = of("flat", "", {{"flat.code", "abc"}});
    QCOMPARE(flat.url.host, std::string("abc.f.example"));
    QCOMPARE(flat.repository, std::string("g/pause"));
    QCOMPARE(of("old", "", {}).repository, std::string("user/pause"));
    QVERIFY(serves(*catalog->mirror("flat"), *catalog, "k8s.gcr.io"));
    QVERIFY(!serves(*catalog->mirror("flat"), *catalog, "docker.io"));
}

void tst_probeplan::knowsAddresses_data()
{
    QTest::addColumn<QList<int>>("bytes");
    QTest::addColumn<int>("scope");
    const auto row = [](const char *name, const QList<int> &bytes, AddressScope scope) {
        QTest::newRow(name) << bytes << int(scope);
    };
    row("public", {203, 0, 113, 7}, AddressScope::Public);
    row("loopback", {127, 9, 9, 9}, AddressScope::Loopback);
    row("private 10", {10, 0, 0, 1}, AddressScope::Private);
    row("private 172", {172, 31, 0, 1}, AddressScope::Private);
    row("not private 172", {172, 32, 0, 1}, AddressScope::Public);
    row("private 192", {192, 168, 0, 1}, AddressScope::Private);
    row("metadata", {169, 254, 169, 254}, AddressScope::LinkLocal);
    row("shared", {100, 100, 100, 200}, AddressScope::Shared);
    row("stand-in", {198, 19, 0, 1}, AddressScope::ProxyStandIn);
    row("zero", {0, 0, 0, 0}, AddressScope::Unusable);
    row("multicast", {224, 0, 0, 1}, AddressScope::Unusable);
    row("v6 loopback", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, AddressScope::Loopback);
    row("v6 public", {0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
        AddressScope::Public);
    row("v6 local", {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
        AddressScope::LinkLocal);
    row("v6 private", {0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, AddressScope::Private);
    row("NAT64 of loopback", {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1},
        AddressScope::Loopback);
    row("6to4 of private", {0x20, 2, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
        AddressScope::Private);
}

void tst_probeplan::knowsAddresses()
{
    QFETCH(QList<int>, bytes);
    QFETCH(int, scope);
    std::array<std::uint8_t, 16> address{};
    if (bytes.size() == 4)
        address[10] = address[11] = 0xFF;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        address[std::size_t(16 - bytes.size() + i)] = std::uint8_t(bytes.at(i));
    const AddressScope found = scopeOf(address);
    QCOMPARE(int(found), scope);
    const bool isOutside = found == AddressScope::Public || found == AddressScope::ProxyStandIn;
    QCOMPARE(mayConnect(AddressRule::PublicOnly, found), isOutside);
    QCOMPARE(mayFollow(AddressScope::Public, found), isOutside);
}

void tst_probeplan::keepsAllowances()
{
    Allowance allowance;
    QCOMPARE(allowance.waitFor(1000, 0), std::int64_t(0));
    allowance.tighten(20);
    allowance.tighten(30);
    allowance.spend(15, 1000);
    allowance.spend(5, 2000);
    QCOMPARE(allowance.waitFor(0, 2000), std::int64_t(0));
    QCOMPARE(allowance.waitFor(2, 2000), std::int64_t(59'001));
    QCOMPARE(allowance.waitFor(18, 2000), std::int64_t(60'001));
    QCOMPARE(allowance.waitFor(2, 61'001), std::int64_t(0));
    QCOMPARE(allowance.waitFor(500, 62'001), std::int64_t(0));

    Allowance returned(20);
    returned.spend(10, 0);
    returned.spend(10, 1000);
    returned.giveBack(15);
    QCOMPARE(returned.waitFor(15, 2000), std::int64_t(0));
    returned.spend(15, 2000);
    // What is left of the first two is of the second.
    QCOMPARE(returned.waitFor(1, 2000), std::int64_t(59'001));
}

QTEST_APPLESS_MAIN(tst_probeplan)

#include "tst_probeplan.moc"

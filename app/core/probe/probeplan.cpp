// SPDX-License-Identifier: MIT
#include "app/core/probe/probeplan.h"

#include "app/core/probe/packagefile.h"
#include "app/core/probe/probeverdict.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_maxRedirects = 5;
constexpr std::size_t s_maxDetail = 2000;
constexpr std::size_t s_maxApiRoot = std::size_t(64) * 1024;
constexpr std::size_t s_maxToken = std::size_t(1024) * 1024;
constexpr std::size_t s_maxManifest = std::size_t(4) * 1024 * 1024;
constexpr std::size_t s_slice = std::size_t(2) * 1024 * 1024;
constexpr std::size_t s_maxPackageFile = std::size_t(64) * 1024;
constexpr std::int64_t s_soonDays = 14;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

bool isEncoded(const ResponseHead &head)
{
    const std::string_view coding = head.header("content-encoding");
    return !coding.empty() && coding != "identity";
}

/// Whether Docker would look for a login here: it takes the first challenge of each header, and
/// gives up at one of Basic (distribution, registry/client/auth/session.go).
bool asksForLogin(const ResponseHead &head)
{
    return head.status == 401
           && std::any_of(head.headers.begin(), head.headers.end(), [](const HttpHeader &header) {
                  if (header.name != "www-authenticate")
                      return false;
                  const auto challenges = parseChallenges(header.value);
                  return !challenges.empty() && challenges.front().scheme == "basic";
              });
}

std::string cutToDetail(std::string text)
{
    if (text.size() > s_maxDetail)
        text.resize(s_maxDetail);
    return text;
}

std::string repositoryPath(const ProbeSubject &subject)
{
    return "/v2/" + subject.repository;
}

} // namespace

const std::string_view s_userAgent = "jingtai/1.0 (docker-compatible)";

std::string serialized(const ProbeRequest &request, bool isForProxy)
{
    std::string text = request.method == HttpMethod::Head ? "HEAD " : "GET ";
    text.append(isForProxy ? request.url.text() : request.url.target);
    text.append(" HTTP/1.1\r\nHost: ").append(request.url.authority());
    text.append("\r\nUser-Agent: ").append(s_userAgent);
    text.append("\r\nAccept-Encoding: identity\r\n");
    for (const HttpHeader &header : request.headers)
        text.append(header.name).append(": ").append(header.value).append("\r\n");
    return text.append("\r\n");
}

ProbePlan::ProbePlan(ProbeSubject subject, ProbeLevel level, Hash hash, std::int64_t now)
    : m_subject(std::move(subject))
    , m_level(level)
    , m_hash(std::move(hash))
    , m_now(now)
{
    m_report.level = level;
    if (!m_subject.missingParameter.empty()) {
        finish(ProbeVerdict::NeedsParameter, ProbeFault::MissingParameter,
               m_subject.missingParameter);
    } else if (m_subject.kind == MirrorKind::Packages) {
        askPackageFile();
    } else {
        askApiRoot();
    }
}

void ProbePlan::ask(Step step, HttpMethod method, HttpUrl url, ProbeStage stage)
{
    m_step = step;
    m_redirectCount = 0;
    m_firstUrl = url;
    m_request = {};
    m_request.method = method;
    m_request.url = std::move(url);
    m_request.stage = stage;
    m_request.addressRule = m_subject.addressRule;
    m_report.stage = stage;
}

void ProbePlan::askApiRoot()
{
    ask(Step::ApiRoot, HttpMethod::Get, below(m_subject.url, "/v2/"), ProbeStage::Registry);
    m_request.limits.body = s_maxApiRoot;
    m_request.isBodyOptional = true;
}

void ProbePlan::askManifest(HttpMethod method)
{
    ask(method == HttpMethod::Head ? Step::Manifest : Step::ManifestBody, method,
        below(m_subject.url, repositoryPath(m_subject) + "/manifests/" + m_subject.reference),
        ProbeStage::Image);
    m_request.headers.push_back({"Accept", std::string(s_manifestTypes)});
    if (!m_token.empty())
        m_request.headers.push_back({"Authorization", "Bearer " + m_token});
    m_request.limits.body = s_maxManifest;
}

void ProbePlan::askPackageFile()
{
    const bool isReachOnly = m_level == ProbeLevel::Reach;
    ask(Step::PackageFile, isReachOnly ? HttpMethod::Head : HttpMethod::Get,
        below(m_subject.url, "/" + m_subject.path),
        isReachOnly ? ProbeStage::Registry : ProbeStage::Image);
    m_request.limits.body = s_maxPackageFile;
    m_request.limits.isCut = true;
}

void ProbePlan::finish(ProbeVerdict verdict, ProbeFault fault, std::string detail)
{
    m_report.verdict = verdict;
    m_report.fault = fault;
    m_report.detail = cutToDetail(std::move(detail));
    m_isDone = true;
}

void ProbePlan::fail(ProbeFault fault, const std::string &detail, std::optional<ProbeStage> stage)
{
    if (m_step == Step::Namespace) {
        // The verdict without it stands.
        m_isDone = true;
        return;
    }
    if (stage)
        m_report.stage = stage;
    // After an odd answer to /v2/ the verdict is named by that.
    if (verdictOf(fault) == ProbeVerdict::DifferentContent)
        finish(verdictOf(fault), fault, detail);
    else
        refuseAs(verdictOf(fault), fault, detail);
}

void ProbePlan::noteFigures(const ProbeAnswer &answer)
{
    ProbeStep step;
    step.stage = m_request.stage;
    step.request = (m_request.method == HttpMethod::Head ? "HEAD " : "GET ") + m_request.url.text();
    step.status = answer.fault ? 0 : answer.head.status;
    if (answer.times.firstByte) {
        step.milliseconds = std::max(*answer.times.firstByte, answer.bodyMs);
        if (!m_report.steps.empty()) {
            *step.milliseconds += answer.times.name.value_or(0) + answer.times.connect.value_or(0)
                                  + answer.times.tls.value_or(0);
        }
    }
    m_report.steps.push_back(std::move(step));
    m_report.unfinishedMs = answer.unfinishedMs;
    m_report.http = answer.fault ? std::nullopt : std::optional(answer.head.status);
    if (m_report.steps.size() > 1)
        return;
    m_report.times = answer.times;
    m_report.certificate = answer.certificate;
    m_report.address = answer.address;
    m_report.proxy = answer.proxy;
    if (answer.certificate && !answer.fault && answer.certificate->daysLeft <= s_soonDays)
        m_report.remarks.push_back(ProbeRemark::CertificateEndsSoon);
    if (answer.scope == AddressScope::ProxyStandIn)
        m_report.remarks.push_back(ProbeRemark::ProxyStandIn);
    else if (answer.scope && *answer.scope != AddressScope::Public
             && m_subject.addressRule == AddressRule::NotOneself)
        m_report.remarks.push_back(ProbeRemark::InnerAddress);
}

void ProbePlan::take(const ProbeAnswer &answer)
{
    noteFigures(answer);
    if (answer.fault) {
        const bool isLedInside = m_request.sentFrom && *answer.fault == ProbeFault::InnerAddress;
        if (answer.certificate)
            m_report.certificate = answer.certificate;
        if (isLedInside)
            fail(ProbeFault::RedirectToInner, m_request.url.text(), {});
        else
            fail(*answer.fault, answer.detail, answer.stage);
        return;
    }
    if (isRedirect(answer.head.status) && answer.head.has("location") && follow(answer))
        return;
    if (m_isDone)
        return;
    switch (m_step) {
    case Step::ApiRoot:
        takeApiRoot(answer);
        break;
    case Step::Token:
        takeToken(answer);
        break;
    case Step::Manifest:
        takeManifestHead(answer);
        break;
    case Step::ManifestBody:
        takeManifestBody(answer);
        break;
    case Step::Namespace:
        takeNamespace(answer);
        break;
    case Step::Child:
        takeChild(answer);
        break;
    case Step::Slice:
        takeSlice(answer);
        break;
    case Step::PackageFile:
        takePackageFile(answer);
        break;
    }
}

bool ProbePlan::follow(const ProbeAnswer &answer)
{
    const std::string location(answer.head.header("location"));
    m_report.steps.back().location = cutToDetail(location);
    const auto url = resolveLocation(m_request.url, location);
    if (!url) {
        fail(ProbeFault::BadRedirect, location, {});
        return false;
    }
    if (m_request.url.isSecure && !url->isSecure) {
        fail(ProbeFault::RedirectToInsecure, url->text(), {});
        return false;
    }
    if (++m_redirectCount > s_maxRedirects) {
        fail(ProbeFault::TooManyRedirects, url->text(), {});
        return false;
    }
    if (!url->hasSameOrigin(m_firstUrl)) {
        std::erase_if(m_request.headers,
                      [](const HttpHeader &header) { return header.name == "Authorization"; });
    }
    m_request.url = *url;
    m_request.addressRule = AddressRule::Any;
    m_request.sentFrom = answer.scope;
    return true;
}

std::optional<HttpUrl> ProbePlan::realmOf(const ProbeAnswer &answer) const
{
    if (answer.head.status != 401)
        return {};
    for (const HttpHeader &header : answer.head.headers) {
        if (header.name != "www-authenticate")
            continue;
        for (const Challenge &challenge : parseChallenges(header.value)) {
            if (challenge.scheme != "bearer")
                continue;
            if (auto realm = tokenUrl(challenge, m_subject.repository))
                return realm;
        }
    }
    return {};
}

void ProbePlan::takeApiRoot(const ProbeAnswer &answer)
{
    const int status = answer.head.status;
    const auto odd = [&](ProbeVerdict verdict, ProbeFault fault) {
        const auto retryAfter = retryAfterSeconds(answer.head.header("retry-after"), m_now);
        m_oddity = Oddity{ProbeStage::Registry,
                          verdict,
                          fault,
                          status,
                          status == 429 ? retryAfter : std::nullopt,
                          asksForLogin(answer.head)};
    };
    const auto realm = realmOf(answer);
    const bool isPage = isWebPage(answer.head.header("content-type"), answer.body);
    if (status == 401) {
        if (!realm || asksForLogin(answer.head))
            odd(ProbeVerdict::NeedsAccount, ProbeFault::NoChallenge);
    } else if (status == 200) {
        if (isPage)
            odd(ProbeVerdict::NotARegistry, ProbeFault::WebPage);
        else if (isEncoded(answer.head))
            odd(ProbeVerdict::NotARegistry, ProbeFault::Encoded);
        else if (answer.bodyFault)
            odd(ProbeVerdict::NotARegistry, faultOf(*answer.bodyFault));
    } else {
        const ProbeVerdict verdict = verdictOfStatus(status, ProbeVerdict::NotARegistry);
        odd(verdict, isPage && verdict == ProbeVerdict::NotARegistry ? ProbeFault::WebPage
                                                                     : ProbeFault::Status);
    }
    const bool isReachOnly = m_level == ProbeLevel::Reach;
    if (isReachOnly || m_subject.repository.empty())
        refuseAs(ProbeVerdict::Reachable, isReachOnly ? ProbeFault::None : ProbeFault::NoProbeImage,
                 {});
    else if (realm)
        askToken(answer, *realm);
    else
        goOnToImage();
}

void ProbePlan::askToken(const ProbeAnswer &answer, const HttpUrl &realm)
{
    if (realm.host != m_request.url.host)
        m_report.realmHost = realm.host;
    ask(Step::Token, HttpMethod::Get, realm, ProbeStage::Token);
    m_request.limits.body = s_maxToken;
    m_request.addressRule = AddressRule::Any;
    m_request.sentFrom = answer.scope;
}

void ProbePlan::goOnToImage()
{
    // Speed and content want the manifest itself; the one request then serves for both.
    const bool needsBody = m_level == ProbeLevel::Speed || m_level == ProbeLevel::Content;
    askManifest(needsBody ? HttpMethod::Get : HttpMethod::Head);
}

void ProbePlan::takeToken(const ProbeAnswer &answer)
{
    const std::string host = m_request.url.authority();
    const int status = answer.head.status;
    if (answer.bodyFault) {
        fail(faultOf(*answer.bodyFault), host, {});
        return;
    }
    if (status == 200) {
        if (const auto token = parseToken(answer.body)) {
            m_token = *token;
            goOnToImage();
            return;
        }
    }
    if (status == 429 || status >= 500) {
        m_report.retryAfter = retryAfterSeconds(answer.head.header("retry-after"), m_now);
        refuseAs(verdictOfStatus(status, ProbeVerdict::NeedsAccount), ProbeFault::Status, host);
        return;
    }
    refuseAs(ProbeVerdict::NeedsAccount, ProbeFault::NoAnonymousToken, host);
}

bool ProbePlan::hasRightDigest(const ProbeAnswer &answer, std::string_view claimed)
{
    const std::string_view algorithm = claimed.substr(0, claimed.find(':'));
    const std::string actual = m_hash(algorithm, answer.body);
    if (actual.empty() || actual == claimed)
        return true;
    fail(ProbeFault::WrongDigest, std::string(claimed), {});
    return false;
}

void ProbePlan::takeManifestHead(const ProbeAnswer &answer)
{
    const int status = answer.head.status;
    const std::string_view type = answer.head.header("content-type");
    if (isGood(status) && isWebPage(type, {})) {
        refuseAs(ProbeVerdict::NotARegistry, ProbeFault::WebPage, {});
    } else if (isGood(status) && isOldManifestType(type)) {
        refuseAs(ProbeVerdict::AnswersOnly, ProbeFault::OldManifest, {});
    } else if (isGood(status) && isDigest(answer.head.header("docker-content-digest"))) {
        m_report.digest = answer.head.header("docker-content-digest");
        succeed();
    } else if (isGood(status) || status == 400 || status == 405 || status == 501) {
        askManifest(HttpMethod::Get);
    } else if (status == 404 && !m_oddity && !m_subject.registry.empty()
               && m_subject.id != m_subject.registry) {
        auto url = withQuery(m_request.url, "ns", m_subject.registry);
        const auto headers = m_request.headers;
        refuse(answer);
        const ProbeReport report = m_report;
        m_isDone = false;
        ask(Step::Namespace, HttpMethod::Head, std::move(url), ProbeStage::Image);
        m_request.headers = headers;
        m_report = report;
    } else {
        refuse(answer);
    }
}

void ProbePlan::takeNamespace(const ProbeAnswer &answer)
{
    m_isDone = true;
    m_report.http = 404;
    if (!isGood(answer.head.status) || !isDigest(answer.head.header("docker-content-digest"))
        || isWebPage(answer.head.header("content-type"), {}))
        return;
    m_report.http = answer.head.status;
    m_report.fault = ProbeFault::OnlyNamespace;
    m_report.digest = answer.head.header("docker-content-digest");
}

void ProbePlan::takeManifestBody(const ProbeAnswer &answer)
{
    if (!isGood(answer.head.status)) {
        refuse(answer);
        return;
    }
    const std::string_view type = answer.head.header("content-type");
    if (isWebPage(type, answer.body)) {
        refuseAs(ProbeVerdict::NotARegistry, ProbeFault::WebPage, {});
        return;
    }
    if (answer.bodyFault || isEncoded(answer.head)) {
        fail(answer.bodyFault ? faultOf(*answer.bodyFault) : ProbeFault::Encoded, {}, {});
        return;
    }
    const auto manifest = parseManifest(answer.body);
    if (!manifest || isOldManifestType(type)) {
        const bool isOld = isOldManifestType(type) || manifest.error() == ManifestFault::OldSchema;
        fail(isOld ? ProbeFault::OldManifest : ProbeFault::NotAManifest, {}, {});
        return;
    }
    const std::string_view claimed = answer.head.header("docker-content-digest");
    m_report.digest = m_hash("sha256", answer.body);
    if (isDigest(claimed) && !hasRightDigest(answer, claimed))
        return;
    // What was asked for by digest says itself what it must be.
    if (isDigest(m_subject.reference) && !hasRightDigest(answer, m_subject.reference))
        return;
    const bool stopsDocker = m_oddity && m_oddity->stopsDocker;
    if (m_level != ProbeLevel::Speed || stopsDocker) {
        succeed();
        return;
    }
    if (m_oddity)
        m_report.remarks.push_back(ProbeRemark::OddApiRoot);
    m_oddity.reset();
    if (!manifest->isIndex) {
        askSlice(*manifest);
        return;
    }
    const ManifestPart *child = manifest->preferred();
    if (!child) {
        finish(ProbeVerdict::ServesImages);
        return;
    }
    const auto headers = m_request.headers;
    const std::string digest = child->digest;
    ask(Step::Child, HttpMethod::Get,
        below(m_subject.url, repositoryPath(m_subject) + "/manifests/" + digest),
        ProbeStage::Bytes);
    m_request.headers = headers;
    m_request.limits.body = s_maxManifest;
}

void ProbePlan::takeChild(const ProbeAnswer &answer)
{
    if (!isGood(answer.head.status)) {
        refuse(answer);
        return;
    }
    if (answer.bodyFault || isEncoded(answer.head)) {
        fail(answer.bodyFault ? faultOf(*answer.bodyFault) : ProbeFault::Encoded, {}, {});
        return;
    }
    const auto manifest = parseManifest(answer.body);
    if (!manifest || manifest->isIndex) {
        fail(ProbeFault::NotAManifest, {}, {});
        return;
    }
    const std::string_view path = m_firstUrl.target;
    if (hasRightDigest(answer, path.substr(path.rfind('/') + 1)))
        askSlice(*manifest);
}

void ProbePlan::askSlice(const Manifest &manifest)
{
    const ManifestPart *layer = manifest.largest();
    if (!layer) {
        finish(ProbeVerdict::ServesImages);
        return;
    }
    ask(Step::Slice, HttpMethod::Get,
        below(m_subject.url, repositoryPath(m_subject) + "/blobs/" + layer->digest),
        ProbeStage::Bytes);
    if (!m_token.empty())
        m_request.headers.push_back({"Authorization", "Bearer " + m_token});
    m_request.headers.push_back({"Range", "bytes=0-" + std::to_string(s_slice - 1)});
    m_request.limits.body = s_slice;
    m_request.limits.isCut = true;
    m_request.limits.isKept = false;
}

void ProbePlan::takeSlice(const ProbeAnswer &answer)
{
    if (!isGood(answer.head.status)) {
        refuse(answer);
        return;
    }
    if (isWebPage(answer.head.header("content-type"), {})) {
        fail(ProbeFault::WebPage, {}, {});
        return;
    }
    if (answer.bodyFault) {
        fail(faultOf(*answer.bodyFault), {}, {});
        return;
    }
    if (answer.bodyBytes > 0 && answer.bodyMs > 0)
        m_report.bytesPerSecond = static_cast<double>(answer.bodyBytes) * 1000 / answer.bodyMs;
    finish(ProbeVerdict::ServesImages);
}

void ProbePlan::takePackageFile(const ProbeAnswer &answer)
{
    const int status = answer.head.status;
    const std::string_view type = answer.head.header("content-type");
    const bool isReachOnly = m_level == ProbeLevel::Reach;
    if (isReachOnly || m_subject.path.empty()) {
        const ProbeVerdict verdict = verdictOfStatus(status, ProbeVerdict::Reachable);
        if (verdict != ProbeVerdict::Reachable)
            finish(verdict, ProbeFault::Status);
        else
            finish(verdict, isReachOnly ? ProbeFault::None : ProbeFault::NoProbeImage);
        return;
    }
    if (!isGood(status)) {
        if (status == 429)
            m_report.retryAfter = retryAfterSeconds(answer.head.header("retry-after"), m_now);
        finish(verdictOfStatus(status, ProbeVerdict::AnswersOnly), ProbeFault::Status);
    } else if (isWebPage(type, answer.body)) {
        finish(ProbeVerdict::NotARegistry, ProbeFault::WebPage);
    } else if (answer.bodyFault) {
        fail(faultOf(*answer.bodyFault), {}, {});
    } else if (!isEncoded(answer.head) && !isPackageFile(m_subject.path, answer.body)) {
        finish(ProbeVerdict::NotARegistry, ProbeFault::WrongFile);
    } else {
        m_report.freshness = freshnessOf(m_subject.path, answer.body, answer.head);
        finish(ProbeVerdict::ServesPackages);
    }
}

void ProbePlan::succeed()
{
    if (m_oddity && m_oddity->stopsDocker) {
        m_report.remarks.push_back(ProbeRemark::OnlyContainerd);
        refuseAs(m_oddity->verdict, m_oddity->fault, {});
        return;
    }
    if (m_oddity)
        m_report.remarks.push_back(ProbeRemark::OddApiRoot);
    finish(ProbeVerdict::ServesImages);
}

void ProbePlan::refuse(const ProbeAnswer &answer)
{
    const int status = answer.head.status;
    ProbeFault fault = ProbeFault::Status;
    if (status == 401)
        fault = m_token.empty() ? ProbeFault::NoChallenge : ProbeFault::TokenRefused;
    const auto realm = realmOf(answer);
    if (realm && m_token.empty() && (m_step == Step::Manifest || m_step == Step::ManifestBody)) {
        // Docker looks for a token at /v2/ alone, containerd wherever one is wanted.
        if (!m_oddity)
            m_oddity = Oddity{m_request.stage, ProbeVerdict::NeedsAccount, fault, status, {}};
        m_oddity->stopsDocker = true;
        askToken(answer, *realm);
        return;
    }
    if (status == 429)
        m_report.retryAfter = retryAfterSeconds(answer.head.header("retry-after"), m_now);
    refuseAs(verdictOfStatus(status, ProbeVerdict::AnswersOnly), fault, {});
}

void ProbePlan::refuseAs(ProbeVerdict verdict, ProbeFault fault, const std::string &detail)
{
    if (!m_oddity) {
        finish(verdict, fault, detail);
        return;
    }
    m_report.stage = m_oddity->stage;
    m_report.http = m_oddity->status;
    m_report.retryAfter = m_oddity->retryAfter;
    finish(m_oddity->verdict, m_oddity->fault);
}

void ProbePlan::timeOut(ProbeStage stage, const ProbeAnswer &soFar)
{
    noteFigures(soFar);
    // A slow slice is measured all the same.
    if (m_step == Step::Slice && soFar.bodyBytes > 0 && soFar.bodyMs > 0
        && isGood(soFar.head.status)) {
        m_report.stage = ProbeStage::Bytes;
        m_report.bytesPerSecond = static_cast<double>(soFar.bodyBytes) * 1000 / soFar.bodyMs;
        finish(ProbeVerdict::ServesImages);
        return;
    }
    if (m_step == Step::Namespace) {
        m_isDone = true;
        return;
    }
    if (m_oddity && m_oddity->stopsDocker) {
        refuseAs(ProbeVerdict::TimedOut, ProbeFault::Deadline, {});
        return;
    }
    m_report.stage = stage;
    m_report.http.reset();
    finish(ProbeVerdict::TimedOut, ProbeFault::Deadline);
}

} // namespace jingtai

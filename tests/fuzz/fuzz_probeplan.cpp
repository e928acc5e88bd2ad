// SPDX-License-Identifier: MIT
#include "app/core/probe/probeplan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

constexpr int s_maxRequests = 60;
constexpr int s_maxRedirects = 5;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Not a digest of anything, but in the form of one, and told apart by what is hashed.
std::string plainHash(std::string_view algorithm, std::string_view bytes)
{
    if (algorithm != "sha256")
        return {};
    std::uint64_t sum = 14695981039346656037U;
    for (const char c : bytes)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string hex = std::to_string(sum);
    hex.insert(0, 64 - hex.size(), '0');
    return "sha256:" + hex;
}

ProbeSubject subject(unsigned char choice)
{
    ProbeSubject result;
    result.id = "m";
    result.kind = choice % 4 == 3 ? MirrorKind::Packages : MirrorKind::Registry;
    result.registry = choice % 8 < 4 ? "docker.io" : "";
    result.endpoint = choice % 16 < 8 ? "https://m.example" : "http://m.example:5000/base";
    static_cast<void>(parseWebUrl(result.endpoint, result.url));
    result.repository = choice % 32 < 16 ? "library/hello-world" : "";
    result.reference = choice % 64 < 32 ? "latest" : plainHash("sha256", "x");
    result.path = "dists/bookworm/Release";
    return result;
}

/// An answer as a connection makes it of these bytes: what a server says, or how it fails.
ProbeAnswer answerOf(const ProbeRequest &request, std::string_view bytes)
{
    ProbeAnswer answer;
    answer.scope = AddressScope::Public;
    answer.bodyMs = 1;
    if (bytes.starts_with("!")) {
        constexpr auto s_last = static_cast<unsigned>(ProbeFault::NoProbeImage);
        const unsigned index = bytes.size() > 1 ? static_cast<unsigned char>(bytes[1]) : 0U;
        answer.fault = static_cast<ProbeFault>(1U + index % s_last);
        answer.detail = bytes.substr(std::min<std::size_t>(2, bytes.size()));
        answer.certificate = CertificateFacts{};
        return answer;
    }
    ResponseParser parser(request.method, request.limits);
    parser.feed(bytes);
    parser.finish();
    if (!parser.hasHead()) {
        answer.fault = ProbeFault::NotHttp;
        return answer;
    }
    answer.head = parser.head();
    answer.body = parser.body();
    answer.bodyBytes = parser.bodyBytes();
    answer.bodyFault = parser.fault();
    return answer;
}

bool isRedirect(const ProbeAnswer &answer)
{
    constexpr std::array s_statuses = {301, 302, 303, 307, 308};
    return !answer.fault && answer.head.has("location")
           && std::find(s_statuses.begin(), s_statuses.end(), answer.head.status)
                  != s_statuses.end();
}

void checkRequest(const ProbeRequest &request, const HttpUrl &mirror)
{
    const std::string text = serialized(request);
    require(text.find("\r\n\r\n") == text.size() - 4);
    require(std::count(text.begin(), text.end(), '\n')
            == 5 + std::ptrdiff_t(request.headers.size()));
    require(std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n'
               || static_cast<unsigned char>(c) >= 0x80;
    }));
    require(std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find('\r')), ' ') == 2);
    require(request.limits.body <= std::size_t(4) * 1024 * 1024);
    for (const HttpHeader &header : request.headers)
        require(header.name != "Authorization" || request.url.hasSameOrigin(mirror));
}

void checkReport(const ProbePlan &plan, std::size_t answers)
{
    const ProbeReport &report = plan.report();
    require(report.detail.size() <= 2000 && report.steps.size() == answers);
    require(!report.usable().value_or(false) || report.verdict == ProbeVerdict::ServesImages
            || report.verdict == ProbeVerdict::ServesPackages);
    require(report.verdict != ProbeVerdict::ServesImages || isDigest(report.digest));
    require(report.verdict != ProbeVerdict::Cancelled);
    require(!code(report.verdict).empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The first two bytes say what is asked for; then what comes back, each ended by a NUL. When they
/// are used up, the deadline is over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    ProbePlan plan(subject(data[0]), static_cast<ProbeLevel>(data[1] % 4), plainHash,
                   1'795'000'000);
    std::string_view rest(reinterpret_cast<const char *>(data) + 2, size - 2);
    const HttpUrl mirror = below(plan.subject().url, "/");
    std::size_t answers = 0;
    int redirects = 0;
    while (plan.request()) {
        require(++answers <= s_maxRequests);
        const ProbeRequest request = *plan.request();
        checkRequest(request, mirror);
        if (rest.empty()) {
            plan.timeOut(request.stage, answerOf(request, "!"));
            require(!plan.request());
            break;
        }
        const auto end = std::min(rest.find('\0'), rest.size());
        const ProbeAnswer answer = answerOf(request, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        plan.take(answer);
        redirects = isRedirect(answer) ? redirects + 1 : 0;
        if (redirects == 0 || !plan.request())
            continue;
        require(redirects <= s_maxRedirects && plan.request()->sentFrom == AddressScope::Public);
        require(!request.url.isSecure || plan.request()->url.isSecure);
    }
    checkReport(plan, answers);
    return 0;
}

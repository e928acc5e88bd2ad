// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/addressscope.h"
#include "app/core/probe/challenge.h"
#include "app/core/probe/httpresponse.h"
#include "app/core/probe/httpurl.h"
#include "app/core/probe/manifest.h"
#include "app/core/probe/probereport.h"
#include "app/core/probe/probesubject.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// The form of a container client: some mirrors answer browsers with a web page.
extern const std::string_view s_userAgent;

/// A request that a probe wants to have sent.
struct ProbeRequest
{
    HttpMethod method = HttpMethod::Get;
    HttpUrl url;
    /// Beside those that each request has; no value has a line end in it.
    std::vector<HttpHeader> headers;
    ResponseParser::Limits limits;
    /// Where the answer says less after its head than it should: taken as it is after this long.
    bool isBodyOptional = false;
    ProbeStage stage = ProbeStage::Registry;
    /// What the address may be, and of what came before for a redirect.
    AddressRule addressRule = AddressRule::PublicOnly;
    std::optional<AddressScope> sentFrom;
};

/// The bytes to send; to a proxy that is to pass the request on, with the whole address.
std::string serialized(const ProbeRequest &request, bool isForProxy = false);

/// What came of it.
struct ProbeAnswer
{
    /// Not set: head and body are there, though bodyFault may say that the body is not whole.
    std::optional<ProbeFault> fault;
    std::string detail;
    /// Where it failed, where that was before the request was sent.
    std::optional<ProbeStage> stage;
    /// Phases of the connection are not there where it was open already.
    PhaseTimes times;
    /// From the request to the last byte, in milliseconds.
    double bodyMs = 0;
    /// How long the phase took that did not come to its end, until then, in milliseconds.
    std::optional<double> unfinishedMs;
    std::optional<CertificateFacts> certificate;
    std::string address;
    /// As in ProbeReport.
    std::string proxy;
    /// Through a proxy that of an address in the URL; of a name nothing is known, which counts as
    /// public.
    std::optional<AddressScope> scope;
    ResponseHead head;
    std::string body;
    std::uint64_t bodyBytes = 0;
    std::optional<HttpFault> bodyFault;
};

/// The ladder of a probe: says which request comes next, given what came. No I/O, no clock.
class ProbePlan final
{
public:
    /// Gives "algorithm:hex" of bytes; empty where the algorithm ("sha256") is not known.
    using Hash = std::function<std::string(std::string_view algorithm, std::string_view bytes)>;

    /// `now` is Unix time, for dates in answers.
    ProbePlan(ProbeSubject subject, ProbeLevel level, Hash hash, std::int64_t now);

    /// Null once the report is final.
    const ProbeRequest *request() const { return m_isDone ? nullptr : &m_request; }
    void take(const ProbeAnswer &answer);
    /// The deadline is over: at `stage`, with what was counted of the body and the milliseconds it
    /// took.
    void timeOut(ProbeStage stage, const ProbeAnswer &soFar);

    const ProbeSubject &subject() const { return m_subject; }
    const ProbeReport &report() const { return m_report; }

private:
    enum class Step : std::uint8_t {
        ApiRoot,
        Token,
        Manifest,
        ManifestBody,
        Namespace,
        Child,
        Slice,
        PackageFile,
    };
    /// An answer that decides unless the image is there all the same.
    struct Oddity
    {
        ProbeStage stage;
        ProbeVerdict verdict;
        ProbeFault fault;
        int status;
        std::optional<std::int64_t> retryAfter;
        /// Whether Docker gives up here, even where the image is there for others.
        bool stopsDocker = false;
    };

    void ask(Step step, HttpMethod method, HttpUrl url, ProbeStage stage);
    void askApiRoot();
    void askManifest(HttpMethod method);
    void askPackageFile();
    void finish(ProbeVerdict verdict, ProbeFault fault = ProbeFault::None, std::string detail = {});
    /// Ends with what a fault of the connection or of the answer's form means.
    void fail(ProbeFault fault, const std::string &detail, std::optional<ProbeStage> stage);
    void noteFigures(const ProbeAnswer &answer);
    bool follow(const ProbeAnswer &answer);
    void takeApiRoot(const ProbeAnswer &answer);
    /// Nothing where the answer is none that a token is an answer to.
    std::optional<HttpUrl> realmOf(const ProbeAnswer &answer) const;
    void askToken(const ProbeAnswer &answer, const HttpUrl &realm);
    void goOnToImage();
    void takeToken(const ProbeAnswer &answer);
    void takeManifestHead(const ProbeAnswer &answer);
    void takeManifestBody(const ProbeAnswer &answer);
    void takeNamespace(const ProbeAnswer &answer);
    void takeChild(const ProbeAnswer &answer);
    void askSlice(const Manifest &manifest);
    void takeSlice(const ProbeAnswer &answer);
    void takePackageFile(const ProbeAnswer &answer);
    /// The image is there: an oddity before is a remark, unless it stops Docker.
    void succeed();
    /// The image is refused: with the oddity if there was one, else by this answer.
    void refuse(const ProbeAnswer &answer);
    void refuseAs(ProbeVerdict verdict, ProbeFault fault, const std::string &detail);
    bool hasRightDigest(const ProbeAnswer &answer, std::string_view claimed);

    ProbeSubject m_subject;
    ProbeLevel m_level;
    Hash m_hash;
    std::int64_t m_now;
    ProbeReport m_report;
    ProbeRequest m_request;
    Step m_step = Step::ApiRoot;
    bool m_isDone = false;
    int m_redirectCount = 0;
    HttpUrl m_firstUrl;
    std::string m_token;
    std::optional<Oddity> m_oddity;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// How far a probe goes.
enum class ProbeLevel : std::uint8_t {
    Reach,   ///< is it there, and does it speak as a registry
    Image,   ///< does it serve its probe image
    Speed,   ///< how fast are the bytes of that
    Content, ///< is it the same image as elsewhere
};

enum class ProbeVerdict : std::uint8_t {
    Reachable,
    ServesImages,
    ServesPackages,
    AnswersOnly,
    Restricted,
    Limited,
    NeedsAccount,
    NeedsParameter,
    NotARegistry,
    Certificate,
    NameNotFound,
    CannotConnect,
    TimedOut,
    ServerError,
    DifferentContent,
    Cancelled,
};

enum class ProbeStage : std::uint8_t { Name, Connect, Tls, Registry, Token, Image, Bytes };

/// What exactly decided a verdict; the model layer words it.
enum class ProbeFault : std::uint8_t {
    None,
    // Before a connection
    MissingParameter, ///< detail: the name of the parameter
    StillLimited,     ///< an earlier answer said 429, and its time is not over
    NoSuchName,
    NoNameService,   ///< the name service does not answer
    LookupFailed,    ///< detail: the resolver's words
    InnerAddress,    ///< a published name that leads into an inner network; detail: the address
    UnusableAddress, ///< detail: the address
    Refused,
    Unreachable,
    Closed,        ///< reset or closed before an answer
    ConnectFailed, ///< detail: the system's words
    ProxyFailed,   ///< detail: the library's words
    Deadline,
    // TLS
    CertificateExpired,
    CertificateNotYetValid,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    CertificateWrongHost,
    CertificateInvalid, ///< detail: the library's words
    TlsTooOld,
    PlainHttp,
    TlsFailed, ///< detail: the library's words
    // What came is no proper answer
    NotHttp,
    BadHead,
    HeadTooLarge,
    TooManyInterim,
    BadLength,
    BadChunk,
    BodyTooLarge,
    Truncated,
    Encoded, ///< compressed although that was not asked for
    // Redirects; detail: where to
    TooManyRedirects,
    RedirectToInsecure,
    RedirectToInner,
    BadRedirect,
    // Answers
    Status,           ///< a status that decides by itself
    WebPage,          ///< HTML where a registry or a file was wanted
    NoChallenge,      ///< 401 that a login is wanted for, or from which no way leads to a token
    NoAnonymousToken, ///< detail: host of the token server
    TokenRefused,     ///< the token was not taken
    NotAManifest,
    OldManifest,       ///< schema 1
    OnlyNamespace,     ///< serves the image to clients that send ?ns= alone
    WrongFile,         ///< a file of packages that is none
    WrongDigest,       ///< the body is not what its digest says; detail: the digest claimed
    OtherThanUpstream, ///< detail: the digest there
    OtherThanOthers,   ///< detail: the digest of the other mirrors
    NoProbeImage,      ///< nothing is known that could be asked for
};

/// What is worth knowing beside a verdict.
enum class ProbeRemark : std::uint8_t {
    CertificateEndsSoon, ///< in 14 days or less
    ProxyStandIn,        ///< the name led to an address that a local proxy gave out
    InnerAddress,        ///< the name led into an inner network, as its entry says
    OddApiRoot, ///< /v2/ was answered oddly: Docker and containerd go on, skopeo and podman do not
    OnlyContainerd, ///< what stops Docker does not stop containerd
};

/// Whether what a mirror has is what the registry itself has.
enum class ContentMatch : std::uint8_t {
    Unknown, ///< not compared, or not yet
    Same,
    Older,         ///< what the registry itself had before
    Different,     ///< neither what the registry has nor what it is known to have had
    NotComparable, ///< neither the registry nor other mirrors told what it should be
};

/// What kept a content from being compared.
enum class ComparisonGap : std::uint8_t {
    None,
    UnknownOriginal, ///< nothing says what the image stands for
    NobodyElse,      ///< the registry told nothing, and no other mirror was asked or had it
    NoMajority,      ///< the registry told nothing, and the mirrors disagree
};

/// Milliseconds; those that were not reached are not there. Of the mirror itself: up to the first
/// byte of its first answer.
struct PhaseTimes
{
    std::optional<double> name;
    std::optional<double> connect;
    std::optional<double> tls;
    std::optional<double> firstByte;

    /// The sum, once the first byte has come.
    std::optional<double> total() const;
};

struct CertificateFacts
{
    std::string subject;
    std::string issuer;
    /// ISO 8601, UTC.
    std::string notBefore;
    std::string notAfter;
    /// Whole days from now on, below zero where it is over.
    std::int64_t daysLeft = 0;
};

/// One request and what came of it.
struct ProbeStep
{
    ProbeStage stage = ProbeStage::Registry;
    /// "GET https://…"
    std::string request;
    /// 0 where no answer came.
    int status = 0;
    /// Where a redirect led to; empty where there was none.
    std::string location;
    /// From the request to the end of its answer, in milliseconds; for later steps with the
    /// connection that they needed. Nothing where no answer came.
    std::optional<double> milliseconds;
};

/// A verdict with its evidence.
struct ProbeReport
{
    ProbeLevel level = ProbeLevel::Image;
    ProbeVerdict verdict = ProbeVerdict::Cancelled;
    ProbeFault fault = ProbeFault::None;
    /// See ProbeFault; plain text from the network, at most 2,000 bytes.
    std::string detail;
    /// Where it was decided; nothing where no stage was begun.
    std::optional<ProbeStage> stage;
    /// The status of the answer that decided.
    std::optional<int> http;
    PhaseTimes times;
    /// How long the phase took that did not come to its end (a name, a connection, a handshake or
    /// an answer that was waited for), until then, in milliseconds; nothing where all did.
    std::optional<double> unfinishedMs;
    std::optional<double> bytesPerSecond;
    std::optional<CertificateFacts> certificate;
    /// IP address that was connected to; empty where a proxy did that.
    std::string address;
    /// The proxy that was gone through, without a name and a password: "http://proxy.example:3128".
    std::string proxy;
    std::string digest;
    /// How the digest compares with what it should be, at level Content.
    ContentMatch content = ContentMatch::Unknown;
    /// Why it is not comparable.
    ComparisonGap comparisonGap = ComparisonGap::None;
    /// Registry that told what it should be; empty where other mirrors did, or the name itself by
    /// its digest.
    std::string comparedWith;
    /// Host of the token server where it is another one.
    std::string realmHost;
    /// Of a 429: seconds until it ends, where it was told.
    std::optional<std::int64_t> retryAfter;
    /// Unix time that a package mirror's file is of.
    std::optional<std::int64_t> freshness;
    std::vector<ProbeRemark> remarks;
    std::vector<ProbeStep> steps;

    /// Nothing where the level does not reach it, or nothing came to an end.
    std::optional<bool> usable() const;
    bool has(ProbeRemark remark) const;
};

/// Stable English words for output: "serves-images", "registry", "speed", "not-comparable"; empty
/// for ContentMatch::Unknown.
std::string_view code(ContentMatch content);
std::string_view code(ProbeVerdict verdict);
std::string_view code(ProbeStage stage);
std::string_view code(ProbeLevel level);
/// Nothing where the word is none.
std::optional<ProbeLevel> probeLevelFromCode(std::string_view word);

} // namespace jingtai

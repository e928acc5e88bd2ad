// SPDX-License-Identifier: MIT
#include "app/core/probe/probeverdict.h"

namespace jingtai {

ProbeFault faultOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::NotHttp:
        return ProbeFault::NotHttp;
    case HttpFault::BadHead:
    case HttpFault::SwitchedProtocols:
        return ProbeFault::BadHead;
    case HttpFault::HeadTooLarge:
        return ProbeFault::HeadTooLarge;
    case HttpFault::TooManyInterim:
        return ProbeFault::TooManyInterim;
    case HttpFault::BadLength:
    case HttpFault::BadCoding:
        return ProbeFault::BadLength;
    case HttpFault::BadChunk:
        return ProbeFault::BadChunk;
    case HttpFault::BodyTooLarge:
        return ProbeFault::BodyTooLarge;
    case HttpFault::Truncated:
        return ProbeFault::Truncated;
    }
    return ProbeFault::BadHead;
}

ProbeVerdict verdictOf(ProbeFault fault)
{
    switch (fault) {
    case ProbeFault::MissingParameter:
        return ProbeVerdict::NeedsParameter;
    case ProbeFault::StillLimited:
        return ProbeVerdict::Limited;
    case ProbeFault::NoSuchName:
    case ProbeFault::NoNameService:
    case ProbeFault::LookupFailed:
    case ProbeFault::InnerAddress:
    case ProbeFault::UnusableAddress:
        return ProbeVerdict::NameNotFound;
    case ProbeFault::Refused:
    case ProbeFault::Unreachable:
    case ProbeFault::Closed:
    case ProbeFault::ConnectFailed:
    case ProbeFault::ProxyFailed:
        return ProbeVerdict::CannotConnect;
    case ProbeFault::Deadline:
        return ProbeVerdict::TimedOut;
    case ProbeFault::CertificateExpired:
    case ProbeFault::CertificateNotYetValid:
    case ProbeFault::CertificateSelfSigned:
    case ProbeFault::CertificateUnknownIssuer:
    case ProbeFault::CertificateWrongHost:
    case ProbeFault::CertificateInvalid:
    case ProbeFault::TlsTooOld:
    case ProbeFault::PlainHttp:
    case ProbeFault::TlsFailed:
        return ProbeVerdict::Certificate;
    case ProbeFault::NoChallenge:
    case ProbeFault::NoAnonymousToken:
    case ProbeFault::TokenRefused:
        return ProbeVerdict::NeedsAccount;
    case ProbeFault::WrongDigest:
    case ProbeFault::OtherThanUpstream:
    case ProbeFault::OtherThanOthers:
        return ProbeVerdict::DifferentContent;
    case ProbeFault::OldManifest:
    case ProbeFault::OnlyNamespace:
        return ProbeVerdict::AnswersOnly;
    case ProbeFault::None:
    case ProbeFault::NotHttp:
    case ProbeFault::BadHead:
    case ProbeFault::HeadTooLarge:
    case ProbeFault::TooManyInterim:
    case ProbeFault::BadLength:
    case ProbeFault::BadChunk:
    case ProbeFault::BodyTooLarge:
    case ProbeFault::Truncated:
    case ProbeFault::Encoded:
    case ProbeFault::TooManyRedirects:
    case ProbeFault::RedirectToInsecure:
    case ProbeFault::RedirectToInner:
    case ProbeFault::BadRedirect:
    case ProbeFault::Status:
    case ProbeFault::WebPage:
    case ProbeFault::NotAManifest:
    case ProbeFault::WrongFile:
    case ProbeFault::NoProbeImage:
        return ProbeVerdict::NotARegistry;
    }
    return ProbeVerdict::NotARegistry;
}

ProbeVerdict verdictOfStatus(int status, ProbeVerdict other)
{
    if (status == 401 || status == 407)
        return ProbeVerdict::NeedsAccount;
    if (status == 403 || status == 451)
        return ProbeVerdict::Restricted;
    if (status == 429)
        return ProbeVerdict::Limited;
    if (status >= 500)
        return ProbeVerdict::ServerError;
    return other;
}

} // namespace jingtai

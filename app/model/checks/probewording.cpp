// SPDX-License-Identifier: MIT
#include "app/model/checks/probewording.h"

#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ProbeWording
{
    Q_DECLARE_TR_FUNCTIONS(ProbeWording)
};

constexpr std::size_t s_shownDigest = 19;

QString shown(const std::string &bytes)
{
    return quotable(bytes);
}

/// A date as the certificate has it, without what nobody reads.
QString dateOf(const std::string &iso)
{
    return madeVisible(QString::fromStdString(iso).left(10));
}

QString statusSentence(const ProbeReport &report)
{
    const QString status = QString::number(report.http.value_or(0));
    switch (report.verdict) {
    case ProbeVerdict::Restricted:
        //: %1 HTTP status
        return ProbeWording::tr("It refused the request (status %1).").arg(status);
    case ProbeVerdict::Limited:
        if (report.retryAfter) {
            //: %1 HTTP status, %2 seconds
            return ProbeWording::tr("It says that there were too many requests (status %1), for "
                                    "%2 more seconds.")
                .arg(status, QString::number(*report.retryAfter));
        }
        //: %1 HTTP status
        return ProbeWording::tr("It says that there were too many requests (status %1).")
            .arg(status);
    case ProbeVerdict::ServerError:
        //: %1 HTTP status
        return ProbeWording::tr("It reports an error of its own, status %1.").arg(status);
    case ProbeVerdict::AnswersOnly:
        //: %1 HTTP status
        return ProbeWording::tr("It does not have what was asked for (status %1).").arg(status);
    case ProbeVerdict::Reachable:
    case ProbeVerdict::ServesImages:
    case ProbeVerdict::ServesPackages:
    case ProbeVerdict::NeedsAccount:
    case ProbeVerdict::NeedsParameter:
    case ProbeVerdict::NotARegistry:
    case ProbeVerdict::Certificate:
    case ProbeVerdict::NameNotFound:
    case ProbeVerdict::CannotConnect:
    case ProbeVerdict::TimedOut:
    case ProbeVerdict::DifferentContent:
    case ProbeVerdict::Cancelled:
        break;
    }
    //: %1 HTTP status
    return ProbeWording::tr("It does not answer as a registry does (status %1).").arg(status);
}

QString certificateSentence(const ProbeReport &report)
{
    const CertificateFacts facts = report.certificate.value_or(CertificateFacts{});
    const QString subject = shown(facts.subject);
    const QString issuer = shown(facts.issuer);
    const QString from = dateOf(facts.notBefore);
    const QString until = dateOf(facts.notAfter);
    if (report.fault == ProbeFault::CertificateExpired) {
        //: %1 whose certificate, %2 date
        return ProbeWording::tr("The certificate of “%1” expired on %2.").arg(subject, until);
    }
    if (report.fault == ProbeFault::CertificateNotYetValid) {
        //: %1 whose certificate, %2 date
        return ProbeWording::tr("The certificate of “%1” is not yet valid; it begins on %2.")
            .arg(subject, from);
    }
    if (report.fault == ProbeFault::CertificateSelfSigned) {
        //: %1 whose certificate, %2 and %3 dates
        return ProbeWording::tr("The certificate of “%1” is self-signed (valid from %2 to %3).")
            .arg(subject, from, until);
    }
    if (report.fault == ProbeFault::CertificateUnknownIssuer) {
        //: %1 whose certificate, %2 who issued it, %3 and %4 dates
        return ProbeWording::tr("The certificate of “%1” is by an unknown issuer, “%2” (valid from "
                                "%3 to %4).")
            .arg(subject, issuer, from, until);
    }
    if (report.fault == ProbeFault::CertificateWrongHost) {
        //: %1 whose certificate, %2 and %3 dates
        return ProbeWording::tr("The certificate is for another host, “%1” (valid from %2 to %3).")
            .arg(subject, from, until);
    }
    //: %1 whose certificate, %2 the words of the TLS library, in English
    return ProbeWording::tr("The certificate of “%1” cannot be trusted: %2.")
        .arg(subject, shown(report.detail));
}

QString clockHint(const ProbeReport &report)
{
    if (report.fault != ProbeFault::CertificateExpired
        && report.fault != ProbeFault::CertificateNotYetValid)
        return {};
    return ProbeWording::tr("If that date looks right, check the clock of this computer.");
}

QString verdictAdvice(const ProbeReport &report)
{
    switch (report.verdict) {
    case ProbeVerdict::Reachable:
        if (report.fault == ProbeFault::NoProbeImage)
            return ProbeWording::tr("Nothing is known that it could be asked for.");
        return {};
    case ProbeVerdict::ServesImages:
        if (report.content == ContentMatch::Older) {
            return ProbeWording::tr("A pull gets the older image. Use another mirror where you "
                                    "need the newest.");
        }
        return {};
    case ProbeVerdict::ServesPackages:
        return {};
    case ProbeVerdict::AnswersOnly:
        if (report.fault == ProbeFault::OnlyNamespace) {
            return ProbeWording::tr("Use it with containerd, or with Docker's containerd image "
                                    "store; other clients cannot pull from it.");
        }
        return ProbeWording::tr("A pull of that would fail here. Use another mirror.");
    case ProbeVerdict::Restricted:
        return ProbeWording::tr("It may serve only some images, or only some networks. Use another "
                                "mirror, or ask its operator.");
    case ProbeVerdict::Limited:
        return ProbeWording::tr("A pull would fail now. Wait, or use another mirror.");
    case ProbeVerdict::NeedsAccount:
        return ProbeWording::tr("A pull without a login would fail. Use another mirror, or log in "
                                "if you have an account there.");
    case ProbeVerdict::NeedsParameter:
        return ProbeWording::tr("Give the value; the operator's web site has it.");
    case ProbeVerdict::NotARegistry:
        return ProbeWording::tr("No pull can work here. The service may have ended, or a login "
                                "page of your network may stand in between. Use another mirror.");
    case ProbeVerdict::Certificate:
        return ProbeWording::tr("No pull works here, and the connection cannot be trusted. Use "
                                "another mirror.");
    case ProbeVerdict::NameNotFound:
        if (report.fault == ProbeFault::InnerAddress) {
            return ProbeWording::tr("The name service may be giving wrong answers. Use another "
                                    "mirror, or another name service.");
        }
        if (report.fault == ProbeFault::NoNameService) {
            return ProbeWording::tr("Check the network connection of this computer, then check "
                                    "again.");
        }
        return ProbeWording::tr("The mirror may be gone, or there is no connection to the network. "
                                "Use another mirror.");
    case ProbeVerdict::CannotConnect:
        return ProbeWording::tr("A pull would fail. Try again later, or use another mirror.");
    case ProbeVerdict::TimedOut:
        return ProbeWording::tr("A pull would be slow or fail. Try again with more time, or use "
                                "another mirror.");
    case ProbeVerdict::ServerError:
        return ProbeWording::tr("A pull would fail now. Try again later, or use another mirror.");
    case ProbeVerdict::DifferentContent:
        return ProbeWording::tr("What it serves may be old, or not what you think it is. Do not "
                                "use it before you know why.");
    case ProbeVerdict::Cancelled:
        return {};
    }
    return {};
}

QString remarkSentence(ProbeRemark remark, const ProbeReport &report)
{
    switch (remark) {
    case ProbeRemark::CertificateEndsSoon:
        //: %1 date
        return ProbeWording::tr("Its certificate ends on %1.")
            .arg(report.certificate ? dateOf(report.certificate->notAfter) : QString());
    case ProbeRemark::ProxyStandIn:
        return ProbeWording::tr("A proxy on this computer stands in between.");
    case ProbeRemark::InnerAddress:
        //: %1 IP address
        return ProbeWording::tr("It was found at %1, inside a network.").arg(shown(report.address));
    case ProbeRemark::OddApiRoot:
        return ProbeWording::tr("It does not answer at /v2/ as a registry does: Docker and "
                                "containerd pull all the same, skopeo and podman may refuse.");
    case ProbeRemark::OnlyContainerd:
        return ProbeWording::tr("containerd can pull from it all the same, Docker cannot.");
    }
    return {};
}

QString gapSentence(ComparisonGap gap)
{
    switch (gap) {
    case ComparisonGap::None:
        break;
    case ComparisonGap::UnknownOriginal:
        return ProbeWording::tr("Nothing says which image of a registry its content should be.");
    case ComparisonGap::NobodyElse:
        return ProbeWording::tr("Neither the registry itself nor another mirror could be asked "
                                "what the content should be.");
    case ComparisonGap::NoMajority:
        return ProbeWording::tr("The registry itself could not be asked what the content should "
                                "be, and the mirrors disagree.");
    }
    return {};
}

bool isAboutDigest(ProbeFault fault)
{
    return fault == ProbeFault::WrongDigest || fault == ProbeFault::OtherThanUpstream
           || fault == ProbeFault::OtherThanOthers;
}

/// `detail`: that of the report, as it is to be shown.
QString faultSentence(const ProbeReport &report, const QString &detail)
{
    switch (report.fault) {
    case ProbeFault::None:
    case ProbeFault::NoProbeImage:
        return {};
    case ProbeFault::MissingParameter:
        //: %1 name of a parameter, such as user_code
        return ProbeWording::tr("Its address needs a value from you: %1.").arg(detail);
    case ProbeFault::StillLimited:
        //: %1 seconds
        return ProbeWording::tr("It was not asked, because it said before that there were too many "
                                "requests; that ends in %1 seconds.")
            .arg(QString::number(report.retryAfter.value_or(0)));
    case ProbeFault::NoSuchName:
        return ProbeWording::tr("No address is known for its name.");
    case ProbeFault::NoNameService:
        return ProbeWording::tr("The name service does not answer.");
    case ProbeFault::LookupFailed:
        //: %1 the words of the operating system
        return ProbeWording::tr("Its name could not be looked up: %1.").arg(detail);
    case ProbeFault::InnerAddress:
        //: %1 IP address
        return ProbeWording::tr("Its name leads to %1, an address inside a network, and was not "
                                "followed.")
            .arg(detail);
    case ProbeFault::UnusableAddress:
        //: %1 IP address
        return ProbeWording::tr("Its name leads to %1, where nothing can be.").arg(detail);
    case ProbeFault::Refused:
        return ProbeWording::tr("The connection was refused.");
    case ProbeFault::Unreachable:
        return ProbeWording::tr("Its address cannot be reached.");
    case ProbeFault::Closed:
        return ProbeWording::tr("The connection was closed before an answer came.");
    case ProbeFault::ConnectFailed:
        //: %1 the words of the operating system
        return ProbeWording::tr("The connection failed: %1.").arg(detail);
    case ProbeFault::ProxyFailed:
        //: %1 address of a proxy, %2 the words of the network library, in English
        return ProbeWording::tr("The proxy %1 made no connection: %2.")
            .arg(shown(report.proxy), detail);
    case ProbeFault::Deadline:
        //: %1 a stage: Name, Connection, TLS, Registry, Token, Image, Bytes
        return ProbeWording::tr("It gave no answer in time; the check ended at the stage “%1”.")
            .arg(report.stage ? wording(*report.stage) : QString());
    case ProbeFault::CertificateExpired:
    case ProbeFault::CertificateNotYetValid:
    case ProbeFault::CertificateSelfSigned:
    case ProbeFault::CertificateUnknownIssuer:
    case ProbeFault::CertificateWrongHost:
    case ProbeFault::CertificateInvalid:
        return certificateSentence(report);
    case ProbeFault::TlsTooOld:
        return ProbeWording::tr("It speaks only TLS 1.0 or 1.1, which are no longer safe.");
    case ProbeFault::PlainHttp:
        return ProbeWording::tr("It does not speak TLS on this port, but probably plain HTTP.");
    case ProbeFault::TlsFailed:
        //: %1 the words of the TLS library, in English
        return ProbeWording::tr("TLS failed: %1.").arg(detail);
    case ProbeFault::NotHttp:
        return ProbeWording::tr("What it answers is not HTTP.");
    case ProbeFault::BadHead:
        return ProbeWording::tr("The head of its answer cannot be read.");
    case ProbeFault::HeadTooLarge:
        return ProbeWording::tr("The head of its answer is larger than 64 KiB.");
    case ProbeFault::TooManyInterim:
        return ProbeWording::tr("It gives one interim answer (1xx) after the other.");
    case ProbeFault::BadLength:
        return ProbeWording::tr("The length of its answer is told wrongly.");
    case ProbeFault::BadChunk:
        return ProbeWording::tr("Its answer is cut into chunks wrongly.");
    case ProbeFault::BodyTooLarge:
        return ProbeWording::tr("Its answer is larger than anything that a registry says there.");
    case ProbeFault::Truncated:
        return ProbeWording::tr("Its answer ended in the middle.");
    case ProbeFault::Encoded:
        return ProbeWording::tr("Its answer is compressed although that was not asked for.");
    case ProbeFault::TooManyRedirects:
        return ProbeWording::tr("It sends from one address to the next without an end.");
    case ProbeFault::RedirectToInsecure:
        //: %1 address
        return ProbeWording::tr("It sends on to an address without TLS, which was not followed: %1")
            .arg(detail);
    case ProbeFault::RedirectToInner:
        //: %1 address
        return ProbeWording::tr("It sends on into an inner network, which was not followed: %1")
            .arg(detail);
    case ProbeFault::BadRedirect:
        //: %1 what stands in place of an address
        return ProbeWording::tr("It sends on to what is no address: %1").arg(detail);
    case ProbeFault::Status:
        return statusSentence(report);
    case ProbeFault::WebPage:
        return ProbeWording::tr("It answers with a web page.");
    case ProbeFault::NoChallenge:
        return ProbeWording::tr("It wants to know who asks (status 401).");
    case ProbeFault::NoAnonymousToken:
        //: %1 host
        return ProbeWording::tr("%1 gives no token without a login.").arg(detail);
    case ProbeFault::TokenRefused:
        return ProbeWording::tr("It does not take the token that was given without a login.");
    case ProbeFault::NotAManifest:
        return ProbeWording::tr("What it serves in place of the image is no manifest.");
    case ProbeFault::OldManifest:
        return ProbeWording::tr("It serves the image in the format of 2015 (schema 1), which "
                                "engines no longer take.");
    case ProbeFault::OnlyNamespace:
        return ProbeWording::tr(
            "It serves the image only to clients that name its registry (ns=).");
    case ProbeFault::WrongFile:
        return ProbeWording::tr("What it serves is not the file that was asked for.");
    case ProbeFault::WrongDigest:
        //: %1 digest
        return ProbeWording::tr("What it serves does not have the digest that it claims: %1")
            .arg(detail);
    case ProbeFault::OtherThanUpstream:
        //: %1 digest
        return ProbeWording::tr("The registry itself serves another image: %1").arg(detail);
    case ProbeFault::OtherThanOthers:
        //: %1 digest
        return ProbeWording::tr("Most other mirrors serve another image: %1").arg(detail);
    }
    return {};
}

} // namespace

QString wording(ProbeVerdict verdict)
{
    switch (verdict) {
    case ProbeVerdict::Reachable:
        return ProbeWording::tr("Reachable");
    case ProbeVerdict::ServesImages:
        return ProbeWording::tr("Serves images");
    case ProbeVerdict::ServesPackages:
        return ProbeWording::tr("Serves packages");
    case ProbeVerdict::AnswersOnly:
        return ProbeWording::tr("Answers, but not this image");
    case ProbeVerdict::Restricted:
        return ProbeWording::tr("Restricted");
    case ProbeVerdict::Limited:
        return ProbeWording::tr("Limited (429)");
    case ProbeVerdict::NeedsAccount:
        return ProbeWording::tr("Needs an account");
    case ProbeVerdict::NeedsParameter:
        return ProbeWording::tr("Needs your code");
    case ProbeVerdict::NotARegistry:
        return ProbeWording::tr("Not a registry");
    case ProbeVerdict::Certificate:
        return ProbeWording::tr("Certificate problem");
    case ProbeVerdict::NameNotFound:
        return ProbeWording::tr("Name not found");
    case ProbeVerdict::CannotConnect:
        return ProbeWording::tr("Cannot connect");
    case ProbeVerdict::TimedOut:
        return ProbeWording::tr("Timed out");
    case ProbeVerdict::ServerError:
        return ProbeWording::tr("Server error");
    case ProbeVerdict::DifferentContent:
        return ProbeWording::tr("Different content");
    case ProbeVerdict::Cancelled:
        return ProbeWording::tr("Cancelled");
    }
    return {};
}

QString wording(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Name:
        return ProbeWording::tr("Name");
    case ProbeStage::Connect:
        return ProbeWording::tr("Connection");
    case ProbeStage::Tls:
        return ProbeWording::tr("TLS");
    case ProbeStage::Registry:
        return ProbeWording::tr("Registry");
    case ProbeStage::Token:
        return ProbeWording::tr("Token");
    case ProbeStage::Image:
        return ProbeWording::tr("Image");
    case ProbeStage::Bytes:
        return ProbeWording::tr("Bytes");
    }
    return {};
}

QString shortDigest(const std::string &digest)
{
    return shown(digest.substr(0, s_shownDigest)) + u'…';
}

QString wordingOfFinding(const ProbeReport &report)
{
    if (report.fault != ProbeFault::None)
        return faultSentence(report, isAboutDigest(report.fault) ? shortDigest(report.detail)
                                                                 : shown(report.detail));
    if (report.verdict == ProbeVerdict::Reachable)
        return ProbeWording::tr("It answers.");
    if (report.verdict == ProbeVerdict::ServesPackages)
        return ProbeWording::tr("It serves its packages.");
    if (report.verdict == ProbeVerdict::ServesImages) {
        QStringList sentences = {ProbeWording::tr("It serves the image that it was asked for.")};
        if (report.content == ContentMatch::Same || report.content == ContentMatch::Older)
            sentences.append(wordingOfContent(report));
        return joinedSentences(sentences);
    }
    return wording(report.verdict);
}

QString wordingOfContent(const ProbeReport &report)
{
    const QString registry = shown(report.comparedWith);
    switch (report.content) {
    case ContentMatch::Unknown:
    case ContentMatch::Different:
        return {};
    case ContentMatch::Same:
        if (registry.isEmpty()) {
            return ProbeWording::tr("The registry itself could not be asked; another mirror has "
                                    "the same content.");
        }
        //: %1 registry
        return ProbeWording::tr("Its content is the same as on %1.").arg(registry);
    case ContentMatch::Older:
        if (registry.isEmpty())
            return ProbeWording::tr("Its content is what the registry had before.");
        //: %1 registry
        return ProbeWording::tr("Its content is what %1 had before; a newer one is there now.")
            .arg(registry);
    case ContentMatch::NotComparable:
        return gapSentence(report.comparisonGap);
    }
    return {};
}

QString wordingOfFault(const ProbeReport &report)
{
    return faultSentence(report, shown(report.detail));
}

QString wordingOfAdvice(const ProbeReport &report)
{
    QStringList sentences;
    if (const QString advice = verdictAdvice(report); !advice.isEmpty())
        sentences.append(advice);
    if (const QString hint = clockHint(report); !hint.isEmpty())
        sentences.append(hint);
    for (const ProbeRemark remark : report.remarks)
        sentences.append(remarkSentence(remark, report));
    if (report.content == ContentMatch::NotComparable)
        sentences.append(wordingOfContent(report));
    return joinedSentences(sentences);
}

QString wordingOfProxy(const std::string &proxy)
{
    //: %1 address of a proxy
    return ProbeWording::tr("Mirrors are asked through the proxy %1.").arg(shown(proxy));
}

QString wordingOfClosedLeftOut(std::size_t count)
{
    //: %1 a number; --mirror is an option
    return ProbeWording::tr("Mirrors that are said to be closed, not asked: %1. Name one with "
                            "--mirror to check it all the same.")
        .arg(QString::number(count));
}

} // namespace jingtai

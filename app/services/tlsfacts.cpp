// SPDX-License-Identifier: MIT
#include "app/services/tlsfacts.h"

#include <QDateTime>

#include <array>

namespace jingtai {

namespace {

ProbeFault faultOf(QSslError::SslError error)
{
    // A list of some and a default: Qt may come to know more of them.
    if (error == QSslError::CertificateExpired)
        return ProbeFault::CertificateExpired;
    if (error == QSslError::CertificateNotYetValid)
        return ProbeFault::CertificateNotYetValid;
    if (error == QSslError::SelfSignedCertificate)
        return ProbeFault::CertificateSelfSigned;
    if (error == QSslError::UnableToGetIssuerCertificate
        || error == QSslError::UnableToGetLocalIssuerCertificate
        || error == QSslError::UnableToVerifyFirstCertificate
        || error == QSslError::SelfSignedCertificateInChain
        || error == QSslError::CertificateUntrusted)
        return ProbeFault::CertificateUnknownIssuer;
    if (error == QSslError::HostNameMismatch)
        return ProbeFault::CertificateWrongHost;
    return ProbeFault::CertificateInvalid;
}

std::string nameText(const QStringList &names, const QStringList &organisations)
{
    QStringList parts;
    for (const QString &name : names)
        parts.append(QLatin1String("CN=") + name);
    for (const QString &organisation : organisations)
        parts.append(QLatin1String("O=") + organisation);
    return parts.join(QLatin1String(", ")).toStdString();
}

std::string dateText(const QDateTime &date)
{
    return date.toUTC().toString(Qt::ISODate).toStdString();
}

} // namespace

QSslConfiguration tlsFor(const QList<QSslCertificate> &moreAuthorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!moreAuthorities.isEmpty()) {
        // Where any are set, Qt no longer looks into the system's folder by itself.
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates()
                                        + moreAuthorities);
    }
    return configuration;
}

QList<QSslCertificate> authoritiesFromFile(const QString &path)
{
    return QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
}

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.isEmpty())
        names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    facts.subject = nameText(names, certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameText(certificate.issuerInfo(QSslCertificate::CommonName),
                            certificate.issuerInfo(QSslCertificate::Organization));
    facts.notBefore = dateText(certificate.effectiveDate());
    facts.notAfter = dateText(certificate.expiryDate());
    constexpr qint64 s_day = 86400;
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(certificate.expiryDate());
    facts.daysLeft = seconds < 0 ? (seconds + 1) / s_day - 1 : seconds / s_day;
    return facts;
}

TlsFault worstOf(const QList<QSslError> &errors)
{
    constexpr std::array s_order
        = {ProbeFault::CertificateExpired,       ProbeFault::CertificateNotYetValid,
           ProbeFault::CertificateSelfSigned,    ProbeFault::CertificateInvalid,
           ProbeFault::CertificateUnknownIssuer, ProbeFault::CertificateWrongHost};
    for (const ProbeFault fault : s_order) {
        for (const QSslError &error : errors) {
            if (faultOf(error.error()) == fault)
                return {fault, error.errorString()};
        }
    }
    return {ProbeFault::CertificateInvalid, errors.first().errorString()};
}

TlsFault handshakeFault(const QString &words)
{
    const auto has = [&words](const char *part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (has("unsupported protocol") || has("protocol version") || has("version too low"))
        return {ProbeFault::TlsTooOld, words};
    if (has("wrong version number") || has("http request") || has("packet length too long")
        || has("record layer failure"))
        return {ProbeFault::PlainHttp, words};
    return {ProbeFault::TlsFailed, words};
}

} // namespace jingtai

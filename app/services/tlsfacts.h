// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>

namespace jingtai {

/// What is wrong with TLS, with the library's own words.
struct TlsFault
{
    ProbeFault fault = ProbeFault::TlsFailed;
    QString words;
};

/// Verification is on, TLS 1.2 at least, the system's authorities and these.
QSslConfiguration tlsFor(const QList<QSslCertificate> &moreAuthorities);

/// The certificates of a PEM file; an empty list where it holds none or cannot be read.
QList<QSslCertificate> authoritiesFromFile(const QString &path);

CertificateFacts certificateFacts(const QSslCertificate &certificate);

/// Of several faults of a certificate the one to tell first. `errors` is not empty.
TlsFault worstOf(const QList<QSslError> &errors);

/// By OpenSSL's words, which is all that Qt passes on.
TlsFault handshakeFault(const QString &words);

} // namespace jingtai

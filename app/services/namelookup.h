// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace jingtai {

/// Asks the system for the way to a host, in a thread of its own: Qt's look-ups share twenty
/// threads, which names that nobody answers for would hold up, and are waited for when the program
/// ends. Nothing is emitted after this is destroyed; the thread ends when the system lets it.
class NameLookup final : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(QObject *parent = nullptr);
    ~NameLookup() override;

    /// Once. `host` in ASCII, a name or an address. With an address of the web there, first whether
    /// the desktop or the environment has a proxy for that.
    void start(const QByteArray &host, const QUrl &asksProxyFor = {});

Q_SIGNALS:
    /// In the system's order, none twice, at least one; what asking for them took.
    void found(const QList<QHostAddress> &addresses, double milliseconds);
    void proxied(const QNetworkProxy &proxy);
    /// `words` are the system's.
    void failed(jingtai::ProbeFault fault, const QString &words);

private:
    struct Link;

    std::shared_ptr<Link> m_link;
};

} // namespace jingtai

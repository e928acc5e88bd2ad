// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace jingtai {

/// Asks the system for the addresses of one name, in a thread of its own: Qt's look-ups share
/// twenty threads, which names that nobody answers for would hold up, and are waited for when the
/// program ends. Nothing is emitted after this is destroyed; the thread ends when the system lets
/// it.
class NameLookup final : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(QObject *parent = nullptr);
    ~NameLookup() override;

    /// Once. `host` in ASCII.
    void start(const QByteArray &host);

Q_SIGNALS:
    /// In the system's order, none twice, at least one.
    void found(const QList<QHostAddress> &addresses);
    /// `words` are the system's.
    void failed(jingtai::ProbeFault fault, const QString &words);

private:
    struct Link;

    std::shared_ptr<Link> m_link;
};

} // namespace jingtai

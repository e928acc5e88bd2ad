// SPDX-License-Identifier: MIT
#include "app/model/daemon/hubmirrors.h"

#include "app/core/weburl.h"
#include "app/model/checks/probewording.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"

#include <QDateTime>

#include <algorithm>

namespace jingtai {

namespace {

QString authorityOf(const std::string &address)
{
    WebUrl url;
    return parseWebUrl(address, url).empty() ? QString::fromStdString(url.authority()).toLower()
                                             : QString();
}

} // namespace

HubMirrors::HubMirrors(const MirrorLibrary &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &MirrorLibrary::changed, this, [this] {
        readCatalog();
        Q_EMIT changed();
    });
    readCatalog();
}

HubMirrors::~HubMirrors() = default;

void HubMirrors::setMonitor(const StatusMonitor *monitor)
{
    if (m_monitor)
        disconnect(m_monitor, nullptr, this, nullptr);
    m_monitor = monitor;
    if (monitor) {
        connect(monitor, &StatusMonitor::statusChanged, this, &HubMirrors::changed);
        connect(monitor, &QObject::destroyed, this, [this] { m_monitor = nullptr; });
    }
    Q_EMIT changed();
}

void HubMirrors::setProxies(const std::optional<EngineProxies> &proxies)
{
    m_proxies = proxies;
    Q_EMIT changed();
}

void HubMirrors::readCatalog()
{
    m_mirrorOfHost.clear();
    m_catalog = m_library.catalog();
    const std::vector<Mirror> &mirrors = m_catalog->mirrors();
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const QString host = authorityOf(bytesFromText(mirrorUrl(mirrors[i], m_library)));
        const auto known = m_mirrorOfHost.constFind(host);
        if (!host.isEmpty()
            && (known == m_mirrorOfHost.constEnd()
                || (mirrors[i].daemonMirror && !mirrors[std::size_t(*known)].daemonMirror)))
            m_mirrorOfHost.insert(host, int(i));
    }
}

const Mirror *HubMirrors::at(const std::string &address) const
{
    const int found = m_mirrorOfHost.value(authorityOf(address), -1);
    return found < 0 ? nullptr : &m_catalog->mirrors()[std::size_t(found)];
}

/// nullptr where nothing is known of it.
const MirrorStatus *HubMirrors::statusOf(const Mirror *mirror) const
{
    return m_monitor != nullptr && mirror != nullptr
               ? &m_monitor->status(QString::fromStdString(mirror->id))
               : nullptr;
}

/// What a check found, while that still says something.
const CheckRecord *HubMirrors::recentCheck(const Mirror *mirror) const
{
    const MirrorStatus *status = statusOf(mirror);
    const CheckRecord *last = status ? status->last() : nullptr;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return last && now - last->time <= StatusMonitor::s_validFor ? last : nullptr;
}

ShortNote HubMirrors::status(const Mirror *mirror) const
{
    const MirrorStatus *status = statusOf(mirror);
    if (!status)
        return {};
    if (status->activity == MirrorStatus::Activity::Checking)
        return {Severity::Neutral, tr("Checking…")};
    const CheckRecord *last = recentCheck(mirror);
    if (!last)
        return {Severity::Neutral, tr("Not checked")};
    if (last->isUsable() && last->latencyMs) {
        //: %1 milliseconds until the first answer
        return {Severity::Good, tr("%1 ms").arg(qRound(*last->latencyMs))};
    }
    return {severityOf(last->verdict), wording(last->verdict)};
}

QString HubMirrors::otherWay(const std::string &address) const
{
    const Mirror *mirror = at(address);
    const MirrorStatus *status = statusOf(mirror);
    if (!m_proxies || !status || !status->report || !recentCheck(mirror))
        return {};
    const std::string checked = authorityOfProxy(status->report->proxy);
    const std::string engine = m_proxies->forAddress(address);
    if (checked == engine)
        return {};
    if (engine.empty()) {
        //: %1 address of a proxy
        return tr("Checked through the proxy %1, which Docker does not use.")
            .arg(quotable(checked));
    }
    if (checked.empty()) {
        //: %1 address of a proxy
        return tr("Checked directly; Docker goes through the proxy %1.").arg(quotable(engine));
    }
    //: %1 address of a proxy, %2 of another
    return tr("Checked through the proxy %1; Docker goes through %2.")
        .arg(quotable(checked), quotable(engine));
}

bool HubMirrors::isDead(const std::string &address) const
{
    if (!otherWay(address).isEmpty())
        return false;
    const CheckRecord *last = recentCheck(at(address));
    return last && severityOf(last->verdict) == Severity::Bad;
}

QString HubMirrors::whyNot(const Mirror &mirror, const RegistryMirrorRows &rows) const
{
    if (!mirror.daemonMirror) {
        QStringList registries;
        for (const Rule &rule : mirror.rules) {
            if (rule.source.isAny() || rule.source.registry == "docker.io")
                return tr("Docker wants a mirror that has the whole of Docker Hub at the root of "
                          "its host.");
            registries << QString::fromStdString(rule.source.text());
        }
        //: %1 registries, such as quay.io
        return tr("Mirrors %1; Docker asks mirrors for Docker Hub alone.")
            .arg(registries.join(QStringLiteral(", ")));
    }
    if (m_library.wantsParameter(mirror))
        return tr("Its address wants a value of yours. Give it on the page Mirrors first.");
    if (mirror.claim.state == ClaimState::Closed)
        return tr("It is said to be closed.");
    if (hasMirror(rows, bytesFromText(mirrorUrl(mirror, m_library))))
        return tr("It stands in the list already.");
    return {};
}

std::vector<MirrorOffer> HubMirrors::offers(const RegistryMirrorRows &rows) const
{
    std::vector<MirrorOffer> offers;
    for (const Mirror &mirror : m_library.catalog()->mirrors()) {
        if (mirror.kind != MirrorKind::Registry)
            continue;
        offers.push_back({QString::fromStdString(mirror.id), mirrorTitle(mirror),
                          mirrorUrl(mirror, m_library), whyNot(mirror, rows), status(&mirror)});
    }
    // Those that work from here stand first, those that do not behind what was not tried.
    const auto rank = [](const MirrorOffer &offer) {
        if (!offer.whyNot.isEmpty())
            return 3;
        switch (offer.status.severity) {
        case Severity::Good:
            return 0;
        case Severity::Bad:
        case Severity::Caution:
            return 2;
        case Severity::None:
        case Severity::Neutral:
            break;
        }
        return 1;
    };
    std::stable_sort(offers.begin(), offers.end(),
                     [&rank](const MirrorOffer &one, const MirrorOffer &other) {
                         return rank(one) < rank(other);
                     });
    return offers;
}

} // namespace jingtai

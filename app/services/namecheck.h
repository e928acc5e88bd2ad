// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/contentcomparison.h"
#include "app/core/probe/namefinding.h"
#include "app/core/probe/nametargets.h"
#include "app/services/prober.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// Asks mirrors for names, and compares what they have with what the registry itself has: where
/// that cannot be had, with what other mirrors have. Where a mirror does not have a name, those
/// that serve it too are asked, one after the other, until one has it. A mirror or registry that
/// cannot be reached is not asked again.
class NameCheck final : public QObject
{
    Q_OBJECT

public:
    /// How many others are asked at most for a name that a mirror does not have.
    static constexpr int s_maxOthers = 5;
    /// How many others are asked at most for something to compare with.
    static constexpr int s_maxWitnesses = 2;

    /// The other mirrors for a target, best first.
    using Others = std::function<std::vector<NameTarget>(const NameTarget &)>;

    /// The prober is borrowed.
    NameCheck(Prober &prober, std::vector<NameTarget> targets, Others others,
              QObject *parent = nullptr);
    /// Cancels what is not done.
    ~NameCheck() override;

    void setWasSeen(WasSeen wasSeen) { m_wasSeen = std::move(wasSeen); }

    void start();
    /// Nothing more is said of a target; its index is that in `targets`.
    void forget(std::size_t target);

    std::size_t count() const { return m_items.size(); }
    std::size_t done() const { return m_done; }

Q_SIGNALS:
    /// Something new about a target; its stage is Done once.
    void found(quint64 target, const jingtai::NameFinding &finding);
    /// What the registry itself has under a name.
    void upstreamSeen(const std::string &original, const std::string &digest);
    /// Once, after all are done; never inside start().
    void finished();

private:
    enum class Role : std::uint8_t { Mirror, Upstream, Witness, Other };
    struct Job
    {
        Role role;
        std::size_t item;
        ProbeSubject subject;
        NameTarget target;
    };
    struct Item
    {
        NameTarget target;
        NameFinding finding;
        /// Asked for when one is needed.
        bool hasOthers = false;
        std::vector<NameTarget> others;
        std::size_t nextOther = 0;
        int asked = 0;
        std::vector<std::string> witnesses;
        bool isDone = false;
    };
    struct Upstream
    {
        bool isAsked = false;
        bool isDone = false;
        std::string digest;
    };

    void ask(Role role, std::size_t item, const ProbeSubject &subject, ProbeLevel level,
             const NameTarget &target);
    void take(Prober::Ticket ticket, const ProbeReport &report);
    void answer(const Job &job, const ProbeReport &report);
    /// Gives the same answer to all that wait for that mirror or registry.
    void spread(const Job &job, const ProbeReport &report);
    void takeMirror(std::size_t index, const ProbeReport &report);
    void takeUpstream(const Job &job, const ProbeReport &report);
    void takeOther(const Job &job, const ProbeReport &report);
    /// Compares once there is something to compare with.
    void settle(std::size_t index);
    void settleAll(const std::string &original);
    bool askWitness(std::size_t index);
    void compare(NameAnswer &answer, const Item &item, const std::string &upstreamDigest) const;
    void lookElsewhere(std::size_t index);
    /// The next of the others that may be reached; null where there is none left.
    const NameTarget *nextOther(Item &item, bool asWitness);
    void finish(std::size_t index);
    void tell(std::size_t index);
    void tellIfFinished();
    void cancelAll();

    Prober &m_prober;
    Others m_others;
    WasSeen m_wasSeen;
    std::vector<Item> m_items;
    std::map<Prober::Ticket, Job> m_running;
    std::map<std::string, Upstream, std::less<>> m_upstreams;
    /// Mirrors that cannot be reached, by their ids.
    std::set<std::string, std::less<>> m_unreachable;
    std::size_t m_done = 0;
    bool m_isTold = false;
};

} // namespace jingtai

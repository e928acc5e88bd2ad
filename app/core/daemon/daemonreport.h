// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonkeys.h"
#include "app/core/daemon/daemonproblem.h"
#include "app/core/json/jsontext.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jingtai {

/// Collects the problems of one text; of each kind and severity the first few thousand, since they
/// tell it all.
class DaemonReport final
{
public:
    using Index = JsonText::Index;

    /// The text is borrowed.
    explicit DaemonReport(const JsonText &json)
        : m_json(json)
    {}

    const JsonText &json() const { return m_json; }
    /// About a value. The reference is good until the next problem.
    DaemonProblem &add(DaemonSeverity severity, DaemonCode code, Index value,
                       std::string subject = {}, std::string detail = {});
    /// About a member, at its key.
    DaemonProblem &addAtKey(DaemonSeverity severity, DaemonCode code, Index member,
                            std::string subject = {}, std::string detail = {});
    void addMistake(DaemonSeverity severity, const JsonMistake &mistake);
    /// About a place that is no value.
    DaemonProblem &addAt(DaemonSeverity severity, DaemonCode code, ByteSpan span);

    /// Fixes for the problem that was added last.
    void replaceBy(DaemonFix kind, Index value, std::string text);
    void remove(Index value);
    void renameTo(Index member, std::string_view key);

    bool stopsStart() const;
    /// In the order of the text, with their places.
    std::vector<DaemonProblem> take();

private:
    static constexpr int s_enough = 10'000;

    bool isEnough(DaemonSeverity severity, DaemonCode code);
    DaemonProblem &addNext(DaemonSeverity severity, DaemonCode code, ByteSpan span);
    /// The problem that was added last, or what stands for one that was not taken.
    DaemonProblem &last() { return m_isDropping ? m_dropped : m_problems.back(); }

    const JsonText &m_json;
    std::vector<DaemonProblem> m_problems;
    std::map<std::pair<DaemonSeverity, DaemonCode>, int> m_counts;
    DaemonProblem m_dropped;
    bool m_isDropping = false;
};

} // namespace jingtai

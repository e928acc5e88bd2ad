// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonreport.h"

#include "app/core/json/jsonedit.h"

#include <algorithm>

namespace jingtai {

bool DaemonReport::isEnough(DaemonSeverity severity, DaemonCode code)
{
    m_isDropping = ++m_counts[{severity, code}] > s_enough;
    return m_isDropping;
}

DaemonProblem &DaemonReport::add(DaemonSeverity severity, DaemonCode code, Index value,
                                 std::string subject, std::string detail)
{
    if (isEnough(severity, code))
        return m_dropped = {};
    DaemonProblem &problem = addNext(severity, code, m_json.node(value).span);
    problem.pointer = m_json.pointerTo(value);
    problem.path = m_json.pathTo(value);
    problem.subject = std::move(subject);
    problem.detail = std::move(detail);
    return problem;
}

DaemonProblem &DaemonReport::addAtKey(DaemonSeverity severity, DaemonCode code, Index member,
                                      std::string subject, std::string detail)
{
    DaemonProblem &problem = add(severity, code, member, std::move(subject), std::move(detail));
    problem.span = m_json.node(member).key;
    return problem;
}

void DaemonReport::addMistake(DaemonSeverity severity, const JsonMistake &mistake)
{
    DaemonProblem &problem = addAt(severity, DaemonCode::NotJson, mistake.span);
    problem.mistake = mistake.kind;
    problem.fix = mistake.fix;
    problem.fixKind = mistake.fix ? DaemonFix::Json : DaemonFix::None;
}

DaemonProblem &DaemonReport::addAt(DaemonSeverity severity, DaemonCode code, ByteSpan span)
{
    return isEnough(severity, code) ? m_dropped = {} : addNext(severity, code, span);
}

DaemonProblem &DaemonReport::addNext(DaemonSeverity severity, DaemonCode code, ByteSpan span)
{
    DaemonProblem &problem = m_problems.emplace_back();
    problem.severity = severity;
    problem.code = code;
    problem.span = span;
    return problem;
}

void DaemonReport::replaceBy(DaemonFix kind, Index value, std::string text)
{
    last().fixKind = kind;
    last().fix = TextEdit{m_json.node(value).span, std::move(text)};
}

void DaemonReport::remove(Index value)
{
    // What comes before the last of a list is looked for from its begin: not for what is dropped.
    if (m_isDropping)
        return;
    last().fixKind = DaemonFix::Remove;
    last().fix = removal(m_json, value);
}

void DaemonReport::renameTo(Index member, std::string_view key)
{
    last().fixKind = DaemonFix::Rename;
    last().fix = TextEdit{m_json.node(member).key, jsonString(key)};
}

bool DaemonReport::stopsStart() const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [](const DaemonProblem &each) {
        return each.severity == DaemonSeverity::Start;
    });
}

std::vector<DaemonProblem> DaemonReport::take()
{
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const DaemonProblem &a, const DaemonProblem &b) {
                         return a.span.offset < b.span.offset;
                     });
    PlaceFinder places(m_json.text());
    for (DaemonProblem &problem : m_problems)
        problem.place = places.at(problem.span.offset);
    return std::move(m_problems);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemoncheck.h"

#include "app/core/daemon/daemonchecker.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr EngineVersion s_strictReader{23, 0, 0};

/// Go's decoder takes what stands in a string for U+FFFD where it is no character.
bool isTakenByEngine(const JsonText &json, const JsonMistake &mistake)
{
    if (mistake.kind == JsonMistakeKind::LoneSurrogate)
        return true;
    if (mistake.kind != JsonMistakeKind::NotUtf8)
        return false;
    // The last key or value that begins before it; they stand in the order of the text.
    JsonText::Index first = 0;
    for (JsonText::Index count = json.size(); count > 0;) {
        const JsonText::Index half = count / 2;
        const JsonText::Node &node = json.node(first + half);
        const std::size_t begin = node.key.length > 0 ? node.key.offset : node.span.offset;
        if (begin < mistake.span.offset) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (first == 0)
        return false;
    const JsonText::Node &node = json.node(first - 1);
    const auto holds
        = [&mistake](const ByteSpan &span) { return mistake.span.offset < span.end(); };
    return holds(node.key)
           || (node.type == JsonText::Type::String && mistake.span.offset > node.span.offset
               && holds(node.span));
}

bool endsTooEarly(JsonMistakeKind kind)
{
    return kind == JsonMistakeKind::MissingCloser || kind == JsonMistakeKind::MissingBraces
           || kind == JsonMistakeKind::CutOff;
}

void checkMistakes(DaemonReport &report, const EngineVersion &engine)
{
    const JsonText &json = report.json();
    const bool isStrict = engine >= s_strictReader;
    const std::size_t end = json.root() == JsonText::none ? json.text().size() + 1
                                                          : json.node(json.root()).span.end();
    for (const JsonMistake &mistake : json.mistakes()) {
        if (mistake.kind == JsonMistakeKind::Empty && isStrict)
            continue;
        const bool isReadableUtf16
            = mistake.kind == JsonMistakeKind::Utf16 && isStrict && mistake.fix.has_value();
        if (!isReadableUtf16 && mistake.span.offset >= end && !isStrict
            && !endsTooEarly(mistake.kind))
            report.addMistake(DaemonSeverity::NoEffect, mistake);
        else if (isReadableUtf16 || isTakenByEngine(json, mistake))
            report.addMistake(DaemonSeverity::Advice, mistake);
        else
            report.addMistake(DaemonSeverity::Start, mistake);
    }
    if (json.hasByteOrderMark() && !isStrict) {
        DaemonProblem &problem
            = report.addAt(DaemonSeverity::Start, DaemonCode::ByteOrderMark, {0, 3});
        problem.fixKind = DaemonFix::RemoveMark;
        problem.fix = TextEdit{{0, 3}, {}};
    }
}

} // namespace

std::vector<DaemonProblem> checkDaemonJson(std::string_view text, const DaemonKeys &keys,
                                           const DaemonCheckOptions &options)
{
    const JsonText json{std::string(text)};
    DaemonReport report(json);
    checkMistakes(report, options.engine);
    if (!report.stopsStart() && json.root() != JsonText::none)
        DaemonChecker(report, keys, options).checkRoot();
    std::vector<DaemonProblem> problems = report.take();
    if (json.root() != JsonText::none || problems.size() != 1
        || problems.front().severity != DaemonSeverity::Advice)
        return problems;
    // UTF-16: what it says counts, but none of its bytes can be mended as they stand.
    for (DaemonProblem &problem : checkDaemonJson(problems.front().fix->text, keys, options)) {
        problem.fix.reset();
        problem.fixKind = DaemonFix::None;
        problems.push_back(std::move(problem));
    }
    return problems;
}

bool stopsStart(const std::vector<DaemonProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const DaemonProblem &each) {
        return each.severity == DaemonSeverity::Start;
    });
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/textdiff.h"

#include <algorithm>
#include <dtl/dtl.hpp>

namespace jingtai {

namespace {

constexpr std::size_t s_context = 3;
/// Products of changed lines above this are not compared: the library's time and memory grow with
/// the number of differences squared.
constexpr std::size_t s_maxWork = std::size_t{4000} * 4000;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

using Kind = DiffLine::Kind;
using Lines = std::vector<std::string>;

bool isChange(const DiffLine &line)
{
    return line.kind != Kind::Same;
}

void compare(const Lines &before, const Lines &after, std::vector<DiffLine> &result)
{
    if (before.size() * after.size() > s_maxWork) {
        for (const std::string &line : before)
            result.push_back({Kind::Removed, line, 0, 0});
        for (const std::string &line : after)
            result.push_back({Kind::Added, line, 0, 0});
        return;
    }
    dtl::Diff<std::string, Lines> diff(before, after);
    diff.onHuge();
    diff.compose();
    for (const auto &[line, info] : diff.getSes().getSequence()) {
        const Kind kind = info.type == dtl::SES_DELETE ? Kind::Removed
                          : info.type == dtl::SES_ADD  ? Kind::Added
                                                       : Kind::Same;
        result.push_back({kind, line, 0, 0});
    }
    // What is gone stands before what came for it.
    for (auto begin = result.begin(); begin != result.end();) {
        begin = std::find_if(begin, result.end(), isChange);
        const auto end = std::find_if_not(begin, result.end(), isChange);
        std::stable_partition(begin, end,
                              [](const DiffLine &one) { return one.kind == Kind::Removed; });
        begin = end;
    }
}

std::string hunkRange(std::size_t first, std::size_t count)
{
    // A range without lines is named by the line before it.
    const std::string begin = std::to_string(count == 0 ? first - 1 : first);
    return count == 1 ? begin : begin + ',' + std::to_string(count);
}

void writeHunk(const std::vector<DiffLine> &lines, std::size_t begin, std::size_t end,
               std::size_t oldFirst, std::size_t newFirst, std::string &text)
{
    std::string body;
    std::size_t oldCount = 0;
    std::size_t newCount = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const DiffLine &line = lines[i];
        body += line.kind == Kind::Same ? ' ' : line.kind == Kind::Removed ? '-' : '+';
        body += line.text;
        if (line.text.empty() || line.text.back() != '\n')
            body += "\n\\ No newline at end of file\n";
        oldCount += std::size_t{line.kind != Kind::Added};
        newCount += std::size_t{line.kind != Kind::Removed};
    }
    text += "@@ -" + hunkRange(oldFirst, oldCount) + " +" + hunkRange(newFirst, newCount) + " @@\n";
    text += body;
}

} // namespace

std::vector<DiffLine> diffLines(std::string_view before, std::string_view after)
{
    Lines olds = linesOf(before);
    Lines news = linesOf(after);
    std::size_t same = 0;
    while (same < olds.size() && same < news.size() && olds[same] == news[same])
        ++same;
    std::size_t sameAtEnd = 0;
    while (sameAtEnd < olds.size() - same && sameAtEnd < news.size() - same
           && olds[olds.size() - sameAtEnd - 1] == news[news.size() - sameAtEnd - 1])
        ++sameAtEnd;
    std::vector<DiffLine> result;
    const auto cut = [&](const Lines &lines) {
        return Lines(lines.begin() + static_cast<std::ptrdiff_t>(same),
                     lines.end() - static_cast<std::ptrdiff_t>(sameAtEnd));
    };
    for (std::size_t i = 0; i < same; ++i)
        result.push_back({Kind::Same, olds[i], 0, 0});
    const Lines oldMiddle = cut(olds);
    const Lines newMiddle = cut(news);
    if (!oldMiddle.empty() || !newMiddle.empty())
        compare(oldMiddle, newMiddle, result);
    for (std::size_t i = olds.size() - sameAtEnd; i < olds.size(); ++i)
        result.push_back({Kind::Same, olds[i], 0, 0});
    std::size_t oldLine = 0;
    std::size_t newLine = 0;
    for (DiffLine &line : result) {
        if (line.kind != Kind::Added)
            line.oldLine = ++oldLine;
        if (line.kind != Kind::Removed)
            line.newLine = ++newLine;
    }
    return result;
}

std::string unifiedDiff(std::string_view before, std::string_view after,
                        std::string_view beforeName, std::string_view afterName)
{
    const std::vector<DiffLine> lines = diffLines(before, after);
    std::string text;
    std::size_t oldFirst = 1;
    std::size_t newFirst = 1;
    std::size_t counted = 0;
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].kind == Kind::Same) {
            ++i;
            continue;
        }
        const std::size_t begin = i - std::min({s_context, i, i - counted});
        std::size_t end = i;
        std::size_t sames = 0;
        for (std::size_t j = i; j < lines.size() && sames <= 2 * s_context; ++j) {
            sames = lines[j].kind == Kind::Same ? sames + 1 : 0;
            if (sames == 0)
                end = j + 1;
        }
        i = end;
        end = std::min(end + s_context, lines.size());
        for (; counted < begin; ++counted) {
            ++oldFirst;
            ++newFirst;
        }
        if (text.empty()) {
            text = "--- " + std::string(beforeName) + "\n+++ " + std::string(afterName) + '\n';
        }
        writeHunk(lines, begin, end, oldFirst, newFirst, text);
        for (; counted < end; ++counted) {
            oldFirst += std::size_t{lines[counted].kind != Kind::Added};
            newFirst += std::size_t{lines[counted].kind != Kind::Removed};
        }
        i = std::max(i, end);
    }
    return text;
}

} // namespace jingtai

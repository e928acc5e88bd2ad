// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/hitcollector.h"
#include "app/core/text/lines.h"
#include "app/core/text/shellscanner.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai::text {

/// Finds the names in Dockerfiles: FROM, COPY --from, RUN --mount=from, ARG defaults that a FROM
/// uses, and the syntax directive. Stage names and `scratch` stay.
class DockerfileScanner final
{
public:
    explicit DockerfileScanner(HitCollector &hits)
        : m_hits(hits)
    {}

    /// Whether a Dockerfile is being read.
    bool isInside() const { return m_inside; }

    /// Whether there is nothing that a line could go on; at the head of a document there is.
    bool isIdle() const { return !m_inside && !m_atHead; }

    /// Looks at a line that is neither blank nor (but for directives) a comment. True where it is a
    /// line of a Dockerfile; then what is left of it for a shell is in `command`.
    bool scan(const Line &line, std::vector<Claim> &claims, std::string_view &command);
    /// A comment: a directive at the head of a document, or nothing.
    void scanComment(const Line &line);
    /// Ends the document: the text's or the fence's end.
    void endDocument();

    std::optional<std::uint64_t> pendingOffset() const;
    void expire(std::uint64_t offset);

private:
    /// What comes next of `FROM name AS stage`.
    enum class FromStep : std::uint8_t { Name, As, Stage, Done };
    struct Argument
    {
        std::string name;
        Value value;
    };

    bool scanFrom(std::string_view rest, const Line &line, std::vector<Claim> &claims,
                  bool certain);
    bool scanFromWords(std::string_view rest, const Line &line, std::vector<Claim> &claims);
    bool takeBase(std::string_view name, const Line &line, std::vector<Claim> &claims);
    bool isEscape(std::string_view word) const;
    bool isContinued(std::string_view text) const;
    void scanArgument(std::string_view rest, const Line &line, std::vector<Claim> &claims);
    void scanFromOption(std::string_view rest, const Line &line, std::vector<Claim> &claims);
    void expectHereDocuments(std::string_view rest);
    void useArgument(std::string_view name);
    bool isStage(std::string_view name) const;

    HitCollector &m_hits;
    bool m_inside = false;
    bool m_atHead = true;     ///< nothing but comments was seen in this document
    bool m_continues = false; ///< the last line ended with the escape character
    char m_escape = '\\';
    FromStep m_fromStep = FromStep::Done;
    std::string m_instruction;
    std::deque<std::string> m_hereEnds; ///< the words that end the here-documents to come
    std::set<std::string, std::less<>> m_stages;
    std::vector<Argument> m_arguments;
    std::set<std::string, std::less<>> m_used;
};

} // namespace jingtai::text

// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/catalog/parameterpattern.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What stands in the places of a template. Borrowed views; empty where a place does not occur.
struct TemplateValues
{
    std::string_view registry;
    std::string_view path;
    std::string_view name;
};

/// The pattern of a mirror's parameter, read once.
struct ParameterMatcher
{
    std::string name;
    /// Nothing where every value of the allowed characters fits.
    std::optional<ParameterPattern> pattern;

    explicit ParameterMatcher(const Parameter &parameter);
    bool accepts(std::string_view value) const;
};

/// The target of a rule, taken apart so that it can be filled in and read backwards. For a rule
/// with a source of its own {registry} is a literal and {repository} is the source's prefix and
/// {path}; for `*` {repository} and {path} are the same.
class RuleTemplate final
{
public:
    /// `parameters` are those of the rule's mirror, in its order. A target without a host is one on
    /// docker.io.
    RuleTemplate(const Rule &rule, const std::vector<ParameterMatcher> &parameters);

    /// The name without tag and digest, with a host only where the target has one; `parameters`
    /// holds a value for each that is used.
    std::string apply(const TemplateValues &values,
                      const std::vector<std::string> &parameters) const;

    /// Reads `registry/repository` backwards. Views into `name`.
    std::optional<TemplateValues> match(std::string_view name,
                                        const std::vector<ParameterMatcher> &parameters) const;

    /// Whether `host` may be the first part of a name that this template makes.
    bool matchesHost(std::string_view host, const std::vector<ParameterMatcher> &parameters) const;

    /// Whether matchesHost() can be true at all: a quick look at the host's end.
    bool mayMatchHost(std::string_view host) const { return host.ends_with(m_hostEnd); }
    /// The first part, where it is always the same one; else empty.
    const std::string &host() const { return m_host; }
    /// The second part where the first is docker.io and it is always the same one; else empty.
    const std::string &hubUser() const { return m_hubUser; }
    /// Bytes that always stand there: how specific a match is.
    std::size_t literalLength() const { return m_literalLength; }
    /// Whether the target is something, a slash, and the whole path.
    bool keepsPath() const { return m_keepsPath; }
    /// Indices of the parameters that occur.
    const std::vector<std::size_t> &usedParameters() const { return m_usedParameters; }

private:
    enum class Kind : std::uint8_t { Literal, Registry, Path, Name, Parameter };
    struct Token
    {
        Kind kind = Kind::Literal;
        std::string literal;
        std::size_t parameter = 0;
    };
    struct Matching;

    void addLiteral(std::string_view text);
    void splitHost();
    static bool matchFrom(Matching &matching, std::size_t token, std::size_t position);
    static bool takePlace(Matching &matching, const Token &token, std::string_view text);

    std::vector<Token> m_tokens;
    /// Tokens of the first part alone.
    std::vector<Token> m_hostTokens;
    std::string m_host;
    std::string m_hostEnd;
    std::string m_hubUser;
    std::vector<std::size_t> m_usedParameters;
    std::size_t m_literalLength = 0;
    bool m_keepsPath = false;
    /// Whether the target has no host, so that none is written.
    bool m_hasImpliedHost = false;
};

} // namespace jingtai

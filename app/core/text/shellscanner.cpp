// SPDX-License-Identifier: MIT
#include "app/core/text/shellscanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai::text {

namespace {

// Words that may stand before a command without being one.
constexpr std::array<std::string_view, 14> s_prefixes{
    "$", "%", ">", "sudo", "-E", "time", "exec", "nohup", "then", "do", "else", "if", "!", "xargs"};

// Options without a value, over all tools; every other "--word" takes the word behind it, unless it
// holds a '='.
constexpr std::array<std::string_view, 62> s_flags{"--all",
                                                   "--all-metadata",
                                                   "--all-platforms",
                                                   "--all-tags",
                                                   "--atomic",
                                                   "--create-namespace",
                                                   "--debug",
                                                   "--detach",
                                                   "--devel",
                                                   "--disable-content-trust",
                                                   "--dry-run",
                                                   "--expose-all",
                                                   "--force",
                                                   "--force-recreate",
                                                   "--help",
                                                   "--http-proxy",
                                                   "--init",
                                                   "--insecure",
                                                   "--install",
                                                   "--interactive",
                                                   "--keep-git-dir",
                                                   "--keep-env",
                                                   "--leave-stdin-open",
                                                   "--list-tags",
                                                   "--local",
                                                   "--multi-arch",
                                                   "--net-host",
                                                   "--no-healthcheck",
                                                   "--no-hosts",
                                                   "--no-hostname",
                                                   "--no-trunc",
                                                   "--null-io",
                                                   "--oom-kill-disable",
                                                   "--overwrite",
                                                   "--plain-http",
                                                   "--preserve-digests",
                                                   "--privileged",
                                                   "--publish-all",
                                                   "--quiet",
                                                   "--read-only",
                                                   "--read-only-tmpfs",
                                                   "--record",
                                                   "--remove-signatures",
                                                   "--replace",
                                                   "--reset-values",
                                                   "--reuse-values",
                                                   "--rm",
                                                   "--rmi",
                                                   "--rootfs",
                                                   "--sig-proxy",
                                                   "--skip-verify",
                                                   "--stdin",
                                                   "--tls",
                                                   "--tls-verify",
                                                   "--tlsverify",
                                                   "--tty",
                                                   "--unpack",
                                                   "--verbose",
                                                   "--wait",
                                                   "--with-ns",
                                                   "--command",
                                                   "--expose-http"};

/// Letters of short options that take a value, by tool.
constexpr std::string_view s_engineValues = "acehlmnpuvwH";
constexpr std::string_view s_crictlValues = "citr";
constexpr std::string_view s_ctrValues = "an";
constexpr std::string_view s_kubectlValues = "cflnos";
constexpr std::string_view s_helmValues = "fno";

bool contains(std::string_view letters, char letter)
{
    return letters.find(letter) != std::string_view::npos;
}

std::string_view firstWord(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && !isSpace(text[end]))
        ++end;
    return text.substr(0, end);
}

/// The command in systemd's "ExecStart=-/usr/bin/docker"; any other word as it is.
std::string_view withoutDirective(std::string_view word)
{
    const std::size_t equals = word.find('=');
    if (word.substr(0, 4) != "Exec" || equals == std::string_view::npos)
        return word;
    word.remove_prefix(equals + 1);
    while (!word.empty() && word.find_first_of("-@:+!") == 0)
        word.remove_prefix(1);
    return word;
}

/// "/usr/bin/docker" → "docker"
std::string_view baseName(std::string_view word)
{
    const std::size_t slash = word.rfind('/');
    return slash == std::string_view::npos ? word : word.substr(slash + 1);
}

bool isAssignment(std::string_view word)
{
    const std::size_t equals = word.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return false;
    return std::all_of(word.begin(), word.begin() + std::ptrdiff_t(equals),
                       [](char c) { return isAlnum(c) || c == '_'; });
}

bool isPrefix(std::string_view word)
{
    return std::find(s_prefixes.begin(), s_prefixes.end(), word) != s_prefixes.end()
           || isAssignment(word);
}

bool isTool(std::string_view word)
{
    static constexpr std::array<std::string_view, 13> s_tools{
        "docker",  "podman", "nerdctl", "crictl",   "ctr",  "skopeo", "crane",
        "kubectl", "helm",   "buildah", "minikube", "kind", "k3d"};
    return std::find(s_tools.begin(), s_tools.end(), baseName(word)) != s_tools.end();
}

bool hasVariable(std::string_view text)
{
    return text.find('$') != std::string_view::npos || text.find('`') != std::string_view::npos
           || text.find("{{") != std::string_view::npos;
}

} // namespace

bool ShellScanner::beginsCommand(std::string_view text)
{
    // Bounded: a handful of words may stand before the tool's name.
    for (int i = 0; i < 8; ++i) {
        while (!text.empty() && (isSpace(text.front()) || text.front() == '@'))
            text.remove_prefix(1);
        if (text.empty())
            return false;
        const char c = text.front();
        // The first letters of all tools and prefixes; nearly every line ends here.
        if (!contains("dpncskhbmk$%>-!tiex/", c) && !isUpper(c) && c != '_')
            return false;
        const std::string_view word = firstWord(text);
        if (word.size() > 64)
            return false;
        if (isTool(c == 'E' ? withoutDirective(word) : word))
            return word.size() < text.size();
        if (!isPrefix(word))
            return false;
        text.remove_prefix(word.size());
    }
    return false;
}

void ShellScanner::scan(std::string_view text, const Line &line, TextKind kind,
                        std::vector<Claim> &claims)
{
    m_line = &line;
    m_kind = kind;
    m_claims = &claims;
    if (!m_open)
        beginCommand();
    m_open = false;
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        if (isSpace(c)) {
            ++i;
            continue;
        }
        if (c == '\\' && i + 1 == text.size()) {
            m_open = true;
            break;
        }
        if (c == ';' || c == '|' || c == '&' || c == '(' || c == ')' || c == '`') {
            endCommand();
            beginCommand();
            ++i;
            continue;
        }
        if (c == '#')
            break;
        // One word: up to a blank or a separator that stands outside of quotes.
        const std::size_t begin = i;
        char quote = 0;
        bool inside = false;
        while (i < text.size()) {
            const char w = text[i];
            if (w == '{' && i + 1 < text.size() && text[i + 1] == '{') {
                // {{ … }} of a template is a part of its word, blanks and all.
                const std::size_t end = text.find("}}", i);
                i = end == std::string_view::npos ? text.size() : end + 2;
                continue;
            }
            if (quote != 0) {
                if (w == quote)
                    quote = 0;
                else if (w == '\\' && quote == '"' && i + 1 < text.size())
                    ++i;
            } else if (w == '"' || w == '\'') {
                inside = inside || i != begin;
                quote = w;
            } else if (w == '\\') {
                if (i + 1 == text.size())
                    break;
                inside = true;
                ++i;
            } else if (isSpace(w) || w == ';' || w == '|' || w == '&' || w == '`'
                       || w == ')'
                       // $( … ): the command inside is read as one of its own
                       || (w == '(' && i > begin && text[i - 1] == '$')) {
                break;
            }
            ++i;
        }
        if (i == begin) {
            ++i;
            continue;
        }
        std::string_view word = text.substr(begin, i - begin);
        if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'')
            && word.back() == word.front() && !inside) {
            word = word.substr(1, word.size() - 2);
        }
        const bool quotesInside = word.find_first_of("\"'\\") != std::string_view::npos;
        takeWord({word, !quotesInside && !hasVariable(word)});
    }
    if (!m_open)
        endCommand();
}

void ShellScanner::close()
{
    m_open = false;
    endCommand();
}

std::optional<std::uint64_t> ShellScanner::pendingOffset() const
{
    std::optional<std::uint64_t> first;
    for (const SetValue &set : m_set) {
        if (!first || set.value.offset < *first)
            first = set.value.offset;
    }
    return first;
}

void ShellScanner::beginCommand()
{
    m_tool = Tool::None;
    m_step = Step::Tool;
    m_operand = Operand::None;
    m_operandCount = 0;
    m_optionValue = false;
    m_imageValue = false;
    m_setValue = false;
    m_subCommand.clear();
}

std::uint64_t ShellScanner::offsetOf(std::string_view text) const
{
    return m_line->offset + std::uint64_t(text.data() - m_line->text.data());
}

void ShellScanner::claim(std::string_view text)
{
    m_claims->push_back({offsetOf(text), offsetOf(text) + text.size()});
}

void ShellScanner::takeWord(const Word &word)
{
    if (m_step == Step::Tool) {
        takeToolWord(word.text);
        return;
    }
    if (m_tool == Tool::None)
        return;
    if (m_optionValue) {
        m_optionValue = false;
        if (m_imageValue && word.isPlain)
            takeName(word.text);
        if (m_setValue)
            takeSetWord(word.text);
        m_imageValue = false;
        m_setValue = false;
        return;
    }
    if (m_step != Step::Done && takeOption(word))
        return;
    if (m_step == Step::SubCommand)
        takeSubCommand(word.text);
    else if (m_step == Step::Operands)
        takeOperand(word);
}

void ShellScanner::takeToolWord(std::string_view word)
{
    while (!word.empty() && word.front() == '@')
        word.remove_prefix(1);
    word = withoutDirective(word);
    if (word.empty() || isPrefix(word))
        return;
    // "xargs -n1 docker pull": options of a prefix
    if (word.front() == '-')
        return;
    m_step = Step::SubCommand;
    const std::string_view name = baseName(word);
    if (name == "docker" || name == "podman" || name == "nerdctl" || name == "buildah")
        m_tool = Tool::Engine;
    else if (name == "crictl")
        m_tool = Tool::Crictl;
    else if (name == "ctr")
        m_tool = Tool::Ctr;
    else if (name == "skopeo")
        m_tool = Tool::Skopeo;
    else if (name == "crane")
        m_tool = Tool::Crane;
    else if (name == "kubectl")
        m_tool = Tool::Kubectl;
    else if (name == "helm")
        m_tool = Tool::Helm;
    else if (isTool(name))
        m_tool = Tool::Other;
    else
        m_tool = Tool::None;
}

void ShellScanner::takeSubCommand(std::string_view word)
{
    const bool group = word == "image" || word == "images" || word == "i" || word == "container"
                       || word == "containers" || word == "c" || word == "service";
    const std::string previous = std::exchange(m_subCommand, std::string(word));
    m_step = Step::Operands;
    m_operand = Operand::None;
    switch (m_tool) {
    case Tool::Engine:
        if (word == "run" || word == "create")
            m_operand = Operand::FirstOnly;
        else if (word == "pull" || word == "from")
            m_operand = Operand::All;
        else if (word == "tag")
            m_operand = Operand::SourceTarget;
        else if (word == "push" || word == "build" || word == "buildx" || word == "commit")
            m_operand = Operand::Stays;
        else if (group)
            m_step = Step::SubCommand;
        break;
    case Tool::Crictl:
        if (word == "pull")
            m_operand = Operand::All;
        break;
    case Tool::Ctr:
        if (word == "pull")
            m_operand = Operand::All;
        else if (word == "run" || word == "create")
            m_operand = Operand::FirstOnly;
        else if (word == "tag")
            m_operand = Operand::SourceTarget;
        else if (word == "push")
            m_operand = Operand::Stays;
        else if (group)
            m_step = Step::SubCommand;
        break;
    case Tool::Skopeo:
    case Tool::Crane:
        if (word == "copy" || word == "cp" || word == "tag")
            m_operand = Operand::SourceTarget;
        else if (word == "push" || word == "append")
            m_operand = Operand::Stays;
        else if (m_tool == Tool::Crane && word == "pull")
            m_operand = Operand::FirstOnly;
        break;
    case Tool::Kubectl:
        if (word == "image" && previous == "set")
            m_operand = Operand::Assignments;
        else if (word == "set")
            m_step = Step::SubCommand;
        break;
    case Tool::Helm:
    case Tool::Other:
    case Tool::None:
        break;
    }
}

bool ShellScanner::takeOption(const Word &word)
{
    const std::string_view text = word.text;
    if (text.size() < 2 || text.front() != '-')
        return false;
    if (text == "--") {
        if (m_operand == Operand::None)
            m_step = Step::Done;
        return true;
    }
    const std::size_t equals = text.find('=');
    const std::string_view option = text.substr(0, equals);
    const bool isImage = option == "--image";
    const bool isSet
        = m_tool == Tool::Helm
          && (option == "--set" || option == "--set-string" || option == "--set-literal");
    if (equals != std::string_view::npos) {
        const std::string_view value = text.substr(equals + 1);
        if (isImage && word.isPlain)
            takeName(value);
        else if (isSet)
            takeSetWord(value);
        return true;
    }
    if (text[1] == '-') {
        m_optionValue = std::find(s_flags.begin(), s_flags.end(), text) == s_flags.end();
        m_imageValue = isImage;
        m_setValue = isSet;
        return true;
    }
    // "-it", "-e", "-p8080:80", "-aq": the value is the rest, or the next word
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool value = contains(shortOptionsWithValue(), text[i]);
        // nerdctl's and docker's own options before the sub-command differ from those behind it:
        // there -a is an address, here "-a" of pull is a flag
        const bool flag = m_step == Step::Operands && text[i] == 'a' && m_operand == Operand::All;
        if (value && !flag) {
            m_optionValue = i + 1 == text.size();
            break;
        }
    }
    return true;
}

std::string_view ShellScanner::shortOptionsWithValue() const
{
    switch (m_tool) {
    case Tool::Engine:
        return s_engineValues;
    case Tool::Crictl:
        return s_crictlValues;
    case Tool::Ctr:
        return s_ctrValues;
    case Tool::Kubectl:
        return s_kubectlValues;
    case Tool::Helm:
        return s_helmValues;
    case Tool::Skopeo:
    case Tool::Crane:
    case Tool::Other:
    case Tool::None:
        break;
    }
    return {};
}

void ShellScanner::takeOperand(const Word &word)
{
    const int index = m_operandCount++;
    switch (m_operand) {
    case Operand::None:
        break;
    case Operand::FirstOnly:
        if (index == 0 && word.isPlain)
            takeName(word.text);
        m_step = Step::Done;
        m_operand = Operand::None;
        break;
    case Operand::All:
        if (word.isPlain)
            takeName(word.text);
        break;
    case Operand::SourceTarget:
        if (index == 0 && word.isPlain)
            takeName(word.text);
        else
            claim(word.text);
        break;
    case Operand::Stays:
        claim(word.text);
        break;
    case Operand::Assignments:
        if (const std::size_t equals = word.text.find('=');
            equals != std::string_view::npos && word.isPlain) {
            takeName(word.text.substr(equals + 1));
        }
        break;
    }
}

void ShellScanner::takeName(std::string_view name)
{
    for (const std::string_view scheme : {"docker://", "docker-image://", "oci-archive:", "dir:"}) {
        if (name.substr(0, scheme.size()) != scheme)
            continue;
        if (scheme.back() == ':')
            return;
        name.remove_prefix(scheme.size());
        break;
    }
    if (name.empty() || name == "." || name == "-")
        return;
    if (m_hits.takeExpected(name, {offsetOf(name), m_line->number, m_kind}))
        claim(name);
}

void ShellScanner::takeSetWord(std::string_view word)
{
    // Quotes may stand around the whole word or around a value; commas part the assignments.
    while (!word.empty()) {
        const std::size_t comma = std::min(word.find(','), word.size());
        const std::string_view part = word.substr(0, comma);
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos && equals > 0) {
            const std::string_view key = part.substr(0, equals);
            const std::string_view value = part.substr(equals + 1);
            const std::size_t dot = key.rfind('.');
            const std::string_view last = dot == std::string_view::npos ? key : key.substr(dot + 1);
            const bool wanted = last == "image" || last == "repository" || last == "registry"
                                || last == "tag" || last == "digest" || last == "imageRegistry";
            // A bounded number: nobody sets a thousand images in one command.
            if (wanted && !hasVariable(value) && value.find('"') == std::string_view::npos
                && m_set.size() < 1024) {
                m_set.push_back(
                    {std::string(key), {offsetOf(value), m_line->number, std::string(value)}});
                claim(value);
            }
        }
        word.remove_prefix(std::min(comma + 1, word.size()));
    }
}

void ShellScanner::endCommand()
{
    const auto lastPart = [](const std::string &key) {
        const std::size_t dot = key.rfind('.');
        return dot == std::string::npos ? std::string_view(key)
                                        : std::string_view(key).substr(dot + 1);
    };
    const auto parent = [](const std::string &key) {
        const std::size_t dot = key.rfind('.');
        return dot == std::string::npos ? std::string_view() : std::string_view(key).substr(0, dot);
    };
    for (const SetValue &set : m_set) {
        const std::string_view last = lastPart(set.key);
        const Place place{set.value.offset, set.value.line, TextKind::Shell};
        if (last == "image") {
            m_hits.takeExpected(set.value.text, place);
        } else if (last == "imageRegistry") {
            if (!set.value.text.empty())
                m_hits.takeRegistry(set.value.text, place);
        } else if (last == "repository") {
            SplitName name;
            name.repository = set.value;
            bool isImage = parent(set.key).size() >= 5
                           && parent(set.key).substr(parent(set.key).size() - 5).find("mage")
                                  != std::string::npos;
            for (const SetValue &sibling : m_set) {
                if (&sibling == &set || parent(sibling.key) != parent(set.key))
                    continue;
                const std::string_view what = lastPart(sibling.key);
                if (what == "registry")
                    name.registry = sibling.value;
                else if (what == "tag")
                    name.tag = sibling.value.text;
                else if (what == "digest")
                    name.digest = sibling.value.text;
                isImage = true;
            }
            const std::string_view text = set.value.text;
            if (isImage || m_hits.isKnownFirstPart(text.substr(0, text.find('/'))))
                m_hits.takeSplit(name, TextKind::Shell);
        }
    }
    m_set.clear();
}

} // namespace jingtai::text

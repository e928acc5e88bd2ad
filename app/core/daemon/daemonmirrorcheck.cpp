// SPDX-License-Identifier: MIT
#include "app/core/asciitext.h"
#include "app/core/daemon/daemonchecker.h"
#include "app/core/daemon/daemonvalues.h"
#include "app/core/json/jsonedit.h"
#include "app/core/utf8.h"
#include "app/core/weburl.h"

#include <algorithm>
#include <set>

namespace jingtai {

namespace {

constexpr EngineVersion s_pathsAllowed{24, 0, 9};

/// Characters that are not seen: zero-width ones, marks of direction, soft hyphens.
std::string withoutUnseen(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view three = text.substr(i, 3);
        const bool isUnseen = (three >= "\xE2\x80\x8B" && three <= "\xE2\x80\x8F")
                              || (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE")
                              || (three >= "\xE2\x81\xA0" && three <= "\xE2\x81\xA9")
                              || three == s_byteOrderMark;
        if (isUnseen && three.size() == 3) {
            i += 3;
        } else if (text.substr(i, 2) == "\xC2\xAD") {
            i += 2;
        } else {
            result += text[i++];
        }
    }
    return result;
}

/// Ordinary blanks, no-break and full-width ones at both ends.
std::string trimmedAll(std::string_view text)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view blank : {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80"}) {
            if (text.substr(0, blank.size()) == blank) {
                text.remove_prefix(blank.size());
                changed = true;
            }
            if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
                text.remove_suffix(blank.size());
                changed = true;
            }
        }
    }
    return std::string(text);
}

std::vector<std::string> partsOf(const std::string &text)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text + ',') {
        if (std::string_view(", ;\t\r\n").find(c) == std::string_view::npos)
            part += c;
        else if (!part.empty())
            parts.push_back(std::exchange(part, {}));
    }
    return parts;
}

bool isAddress(const std::string &text)
{
    WebUrl url;
    return parseWebUrl(text, url).empty() && url.parameters.empty();
}

/// As the engine keeps it: duplicates are told by this.
std::string normalized(std::string text)
{
    if (!text.empty() && text.back() == '/')
        text.pop_back();
    return text + '/';
}

std::string maskedUser(const std::string &text)
{
    const std::size_t begin = text.find("://");
    const std::size_t at = text.find('@');
    return begin == std::string::npos || at == std::string::npos || at < begin
               ? text
               : text.substr(0, begin + 3) + "***" + text.substr(at);
}

} // namespace

void DaemonChecker::checkMirrors(Index list)
{
    std::set<std::string> seen;
    forEachChild(list, [&](Index item) {
        const std::string text
            = typeOf(item) == Type::String ? m_json.stringOf(item) : std::string();
        if (!checkMirrorText(item, text))
            return;
        if (!seen.insert(normalized(text)).second) {
            m_report.add(DaemonSeverity::NoEffect, DaemonCode::MirrorDuplicate, item, text);
            m_report.remove(item);
            return;
        }
        checkMirrorKind(item, text);
    });
}

/// Whether it is one address; if not, that is said. What the engine lets pass though it cannot
/// work fails later.
bool DaemonChecker::checkMirrorText(Index value, const std::string &text)
{
    const std::string trimmed = trimmedAll(text);
    const auto fails = [&](DaemonCode code, const std::string &meant,
                           DaemonSeverity severity = DaemonSeverity::Start) {
        m_report.add(severity, code, value, text);
        if (isAddress(meant))
            m_report.replaceBy(DaemonFix::Replace, value, jsonString(meant));
        return false;
    };
    if (trimmed.empty()) {
        m_report.add(DaemonSeverity::Start, DaemonCode::MirrorEmpty, value);
        m_report.remove(value);
        return false;
    }
    const std::string seen = withoutUnseen(trimmed);
    const bool isPlain = startsWithWord(text, "http://") || startsWithWord(text, "https://");
    if (seen != trimmed)
        return fails(DaemonCode::MirrorUnseen, seen,
                     isPlain ? DaemonSeverity::Later : DaemonSeverity::Start);
    const std::vector<std::string> parts = partsOf(text);
    if (parts.size() > 1) {
        m_report.add(DaemonSeverity::Start, DaemonCode::MirrorSeveral, value, text);
        if (std::all_of(parts.begin(), parts.end(), isAddress)) {
            std::string list;
            for (const std::string &part : parts)
                list += (list.empty() ? "" : ", ") + jsonString(part);
            m_report.replaceBy(DaemonFix::Split, value, list);
        }
        return false;
    }
    if (trimmed != text)
        return fails(DaemonCode::MirrorBlank, trimmed);
    const std::size_t scheme = text.find("://");
    if (scheme == std::string::npos || scheme == 0) {
        const bool isLoose = startsWithWord(text, "https:") || startsWithWord(text, "http:");
        const bool isLater = isLoose && text.find('/') == std::string::npos;
        const std::string host = text.substr(isLoose ? text.find(':') + 1 : 0);
        const std::size_t begin = host.find_first_not_of(":/");
        const std::string rest = begin == std::string::npos ? std::string() : host.substr(begin);
        const std::string meant = (startsWithWord(text, "http:") ? "http://" : "https://") + rest;
        return fails(DaemonCode::MirrorNoScheme, rest.empty() ? std::string() : meant,
                     isLater ? DaemonSeverity::Later : DaemonSeverity::Start);
    }
    if (!isPlain)
        return fails(DaemonCode::MirrorScheme, {});
    checkMirrorAddress(value, text);
    return true;
}

void DaemonChecker::checkMirrorAddress(Index value, const std::string &text)
{
    const std::size_t scheme = text.find("://") + 3;
    const std::string rest = text.substr(scheme);
    const auto add = [&](DaemonSeverity severity, DaemonCode code, const std::string &meant = {}) {
        m_report.add(severity, code, value, maskedUser(text));
        if (isAddress(meant))
            m_report.replaceBy(DaemonFix::Replace, value, jsonString(meant));
    };
    const std::string authority = rest.substr(0, rest.find_first_of("/?#"));
    const std::string behind = rest.substr(authority.size());
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    const bool hasPort
        = colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
    const std::string port = hasPort ? authority.substr(colon + 1) : std::string();
    const std::string host = authority.substr(0, hasPort ? colon : authority.size());
    if (startsWithWord(rest, "http://") || startsWithWord(rest, "https://")) {
        const bool isPathRefused = m_options.engine < s_pathsAllowed;
        add(isPathRefused ? DaemonSeverity::Start : DaemonSeverity::Later, DaemonCode::MirrorTwice,
            rest);
        return;
    }
    if (authority.find('@') != std::string::npos) {
        add(DaemonSeverity::Start, DaemonCode::MirrorUser);
        return;
    }
    if (behind.find_first_of("?#") != std::string::npos) {
        // Where nothing follows, the engine lets it pass.
        const bool isEmpty = behind.find_first_not_of("/?#") == std::string::npos;
        add(isEmpty ? DaemonSeverity::Later : DaemonSeverity::Start, DaemonCode::MirrorQuery,
            isEmpty ? text.substr(0, scheme) + authority : std::string());
        return;
    }
    if (!behind.empty() && behind != "/") {
        const bool isOnlySlashes = behind.find_first_not_of('/') == std::string::npos;
        const bool isPathRefused = m_options.engine < s_pathsAllowed;
        add(isPathRefused ? DaemonSeverity::Start : DaemonSeverity::Advice, DaemonCode::MirrorPath,
            isOnlySlashes || behind == "/v2" || behind == "/v2/"
                ? text.substr(0, scheme) + authority
                : "");
        return;
    }
    if (authority.empty() || host.empty()) {
        add(DaemonSeverity::Later, DaemonCode::MirrorNoHost);
        return;
    }
    if (authority.find_first_of("<>{}") != std::string::npos || authority.find("your") == 0
        || authority.find("xxxx") != std::string::npos) {
        // Go takes "<" and ">" in a host, braces not.
        const bool isRefused = authority.find_first_of("{}") != std::string::npos;
        add(isRefused ? DaemonSeverity::Start : DaemonSeverity::Later,
            DaemonCode::MirrorPlaceholder);
        return;
    }
    if (hasPort && !port.empty() && !isPort(port)) {
        const bool isNumber = port.find_first_not_of("0123456789") == std::string::npos;
        add(isNumber ? DaemonSeverity::Later : DaemonSeverity::Start, DaemonCode::MirrorPort);
        return;
    }
    const bool isAscii = std::all_of(host.begin(), host.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii) {
        add(DaemonSeverity::Later, DaemonCode::MirrorLookAlike);
        return;
    }
    if (text.substr(0, 8) != "https://" && text.substr(0, 7) != "http://") {
        const std::string lower = startsWithWord(text, "https") ? "https://" : "http://";
        add(DaemonSeverity::Later, DaemonCode::MirrorCapitals, lower + rest);
        return;
    }
    if (!isAddress(text)) {
        const bool isOpen
            = (host.find('[') == std::string::npos) != (host.find(']') == std::string::npos);
        const bool isRefused = isOpen || host.find_first_of("% \\^`|") != std::string::npos;
        add(isRefused ? DaemonSeverity::Start : DaemonSeverity::Later, DaemonCode::MirrorBad);
        return;
    }
    if (text.substr(0, 7) == "http://")
        add(DaemonSeverity::Advice, DaemonCode::MirrorUnsecured);
}

/// What the catalogue knows: a mirror of another registry, or of packages, serves no image here.
void DaemonChecker::checkMirrorKind(Index value, const std::string &text)
{
    WebUrl url;
    if (!m_options.catalog || !parseWebUrl(text, url).empty())
        return;
    if (m_knownMirrors.empty()) {
        for (const Mirror &mirror : m_options.catalog->mirrors()) {
            WebUrl known;
            if (parseWebUrl(mirror.endpoint, known).empty())
                m_knownMirrors.emplace(known.authority(), &mirror);
        }
    }
    bool isKnown = false;
    bool isPackages = true;
    std::string registries;
    const auto found = m_knownMirrors.equal_range(url.authority());
    for (auto each = found.first; each != found.second; ++each) {
        const Mirror &mirror = *each->second;
        if (mirror.daemonMirror)
            return;
        isKnown = true;
        isPackages = isPackages && mirror.kind == MirrorKind::Packages;
        for (const Rule &rule : mirror.rules) {
            const std::string source = rule.source.isAny() ? std::string("*") : rule.source.text();
            if (registries.find(source) == std::string::npos)
                registries += (registries.empty() ? "" : ", ") + source;
        }
    }
    if (isKnown)
        m_report.add(DaemonSeverity::Later,
                     isPackages ? DaemonCode::MirrorPackages : DaemonCode::MirrorOfOther, value,
                     text, registries);
}

/// As registry.ValidateIndexName and newServiceConfig of the engine have it.
void DaemonChecker::checkInsecureRegistry(Index value, const std::string &text)
{
    std::string host = text;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!startsWithWord(text, scheme))
            continue;
        host = text.substr(scheme.size());
        const std::string meant = host.substr(0, host.find('/'));
        m_report.add(DaemonSeverity::Advice, DaemonCode::InsecureScheme, value, text);
        m_report.replaceBy(DaemonFix::Replace, value, jsonString(meant));
    }
    if (parseCidr(host))
        return;
    const auto isHostName = [](std::string_view name) {
        return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return isAlnum(c) || c == '.' || c == '-';
        });
    };
    const std::size_t bracket = host.rfind(']');
    const std::size_t colon = host.rfind(':');
    const bool isLiteral = !host.empty() && host.front() == '[' && bracket != std::string::npos;
    bool isRight = isIp(host);
    if (!isRight && isLiteral)
        isRight = bracket + 1 < host.size() && host[bracket + 1] == ':'
                  && isIpv6(host.substr(1, bracket - 1)) && isPort(host.substr(bracket + 2));
    else if (!isRight && colon != std::string::npos)
        isRight = isHostName(host.substr(0, colon)) && isPort(host.substr(colon + 1));
    else if (!isRight)
        isRight = isHostName(host);
    const bool hasHyphen = !host.empty() && (host.front() == '-' || host.back() == '-');
    if (isRight && !hasHyphen)
        return;
    m_report.add(DaemonSeverity::Start, DaemonCode::InsecureBad, value, text);
    const std::string meant = host.substr(0, host.find('/'));
    if (meant != text && isHostName(meant.substr(0, meant.find(':'))) && !meant.starts_with('-'))
        m_report.replaceBy(DaemonFix::Replace, value, jsonString(meant));
}

} // namespace jingtai

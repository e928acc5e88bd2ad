// SPDX-License-Identifier: MIT
#include "app/core/asciitext.h"
#include "app/core/daemon/daemonchecker.h"
#include "app/core/daemon/daemonvalues.h"

#include <algorithm>
#include <array>
#include <map>

namespace jingtai {

namespace {

constexpr std::string_view s_blanks = " \t\r\n";

std::string joinedWords(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

void DaemonChecker::checkValue(Index member, const DaemonKey &key)
{
    switch (key.type) {
    case DaemonKeyType::Boolean:
        break;
    case DaemonKeyType::Integer:
        checkNumber(member, key);
        break;
    case DaemonKeyType::Text:
        if (typeOf(member) == Type::String) {
            const std::string text = m_json.stringOf(member);
            checkWord(member, key, text);
            checkForm(member, key, text);
        }
        break;
    case DaemonKeyType::TextList:
        if (key.form == DaemonTextForm::Mirror)
            checkMirrors(member);
        else
            forEachChild(member, [&](Index i) {
                checkForm(i, key, typeOf(i) == Type::String ? m_json.stringOf(i) : std::string());
            });
        if (key.form == DaemonTextForm::Resource)
            checkResources(member);
        break;
    case DaemonKeyType::ObjectList:
        checkPools(member);
        break;
    case DaemonKeyType::TextMap:
    case DaemonKeyType::BooleanMap:
        break;
    case DaemonKeyType::ObjectMap:
        if (key.name == "runtimes")
            checkRuntimes(member);
        else if (key.name == "default-ulimits")
            checkUlimits(member);
        else
            checkNetworkOptions(member);
        break;
    case DaemonKeyType::Object:
        if (key.name == "builder")
            checkBuilder(member);
        else if (key.name == "nri-opts")
            checkNri(member);
        else
            checkProxies(member);
        break;
    }
}

void DaemonChecker::checkNumber(Index member, const DaemonKey &key)
{
    const std::int64_t value = parseInteger(m_json.textOf(member)).value_or(0);
    // Zero attempts mean the engine's own number only from 23.0 on.
    const bool isZeroRefused = key.name == "max-download-attempts" && !isSince(23);
    const std::int64_t smallest = isZeroRefused ? 1 : key.smallest.value_or(value);
    if (value >= smallest && value <= key.largest.value_or(value))
        return;
    const bool isChecked = (key.name != "mtu" || isSince(23))
                           && (key.name != "network-diagnostic-port" || isSince(28));
    const std::string range
        = std::to_string(smallest) + (key.largest ? ".." + std::to_string(*key.largest) : "..");
    m_report.add(isChecked ? DaemonSeverity::Start : DaemonSeverity::Later, DaemonCode::OutOfRange,
                 member, key.name, range);
}

void DaemonChecker::checkWord(Index member, const DaemonKey &key, const std::string &text)
{
    // Which log drivers there are is a question of its own.
    if (key.words.empty() || text.empty() || key.name == "log-driver")
        return;
    const std::string word = key.name == "log-level" ? lowerCase(text) : text;
    const bool isOldWord = word == "warning" && key.name == "log-level" && !isSince(25);
    if (isOldWord || std::find(key.words.begin(), key.words.end(), word) != key.words.end())
        return;
    m_report.add(DaemonSeverity::Start, DaemonCode::UnknownWord, member, key.name,
                 joinedWords(key.words));
    const std::string lower = lowerCase(trimmed(text, s_blanks));
    const std::string meant = key.name == "log-level" && lower == "warning" ? "warn" : lower;
    if (std::find(key.words.begin(), key.words.end(), meant) != key.words.end())
        m_report.replaceBy(DaemonFix::Replace, member, jsonString(meant));
}

void DaemonChecker::checkForm(Index value, const DaemonKey &key, const std::string &text)
{
    const auto fails = [&](DaemonCode code, DaemonSeverity severity = DaemonSeverity::Start) {
        m_report.add(severity, code, value, text);
    };
    const bool noBridge = textSetting("bridge") == "none";
    switch (key.form) {
    case DaemonTextForm::Any:
        if (key.name == "userland-proxy-path" && isSince(25) && !text.empty()
            && text.front() != '/')
            fails(DaemonCode::RelativePath);
        break;
    case DaemonTextForm::Address: {
        const std::size_t colon = text.rfind(':');
        if (!text.empty() && (colon == std::string::npos || !isPort(text.substr(colon + 1))))
            fails(DaemonCode::BadAddress);
        break;
    }
    case DaemonTextForm::Cidr:
    case DaemonTextForm::Cidr6: {
        const auto cidr = parseCidr(text);
        const bool isRight = cidr && (key.form == DaemonTextForm::Cidr || cidr->isIpv6);
        const bool isLate = key.name == "fixed-cidr-v6" && !isSince(25);
        const DaemonSeverity severity
            = noBridge && (!isSince(25) || key.form == DaemonTextForm::Cidr)
                  ? DaemonSeverity::NoEffect
              : isLate ? DaemonSeverity::Later
                       : DaemonSeverity::Start;
        if (text.empty())
            break;
        if (!isRight)
            fails(DaemonCode::BadCidr, severity);
        else if (!cidr->hasHost && key.name.substr(0, 3) == "bip" && !cidr->isIpv6)
            fails(DaemonCode::NetworkAddress, severity);
        break;
    }
    case DaemonTextForm::DnsAddress: {
        // From 23.0 on with a zone and without blanks, before the other way round.
        const std::string_view plain = trimmed(text, s_blanks);
        const std::string_view address
            = isSince(23) ? std::string_view(text).substr(0, text.find('%')) : plain;
        if (!isIp(address))
            fails(DaemonCode::BadIp);
        if (!isIp(address) && isIp(plain))
            m_report.replaceBy(DaemonFix::Replace, value, jsonString(plain));
        break;
    }
    case DaemonTextForm::Domain:
        if (!isSearchDomain(text))
            fails(DaemonCode::BadDomain);
        break;
    case DaemonTextForm::ExecOption: {
        const std::string name = text.substr(0, text.find('='));
        if (name != "native.cgroupdriver")
            fails(DaemonCode::BadOption,
                  isSince(28) ? DaemonSeverity::Start : DaemonSeverity::NoEffect);
        else if (text != "native.cgroupdriver=systemd" && text != "native.cgroupdriver=cgroupfs")
            fails(DaemonCode::BadOption);
        break;
    }
    case DaemonTextForm::Host:
        checkHost(value, text);
        break;
    case DaemonTextForm::InsecureRegistry:
        checkInsecureRegistry(value, text);
        break;
    case DaemonTextForm::Ip:
        if ((!text.empty() || key.type == DaemonKeyType::TextList) && !isIp(text))
            fails(DaemonCode::BadIp);
        break;
    case DaemonTextForm::Label:
        checkLabel(value, text);
        break;
    case DaemonTextForm::Mark:
        if (!text.empty() && !isFirewallMark(text))
            fails(DaemonCode::BadMark);
        break;
    case DaemonTextForm::Mirror:
        break;
    case DaemonTextForm::RamSize:
        if (!parseSize(text))
            fails(DaemonCode::BadSize);
        break;
    case DaemonTextForm::Resource:
        break;
    case DaemonTextForm::Runtime: {
        // From 23.0 on any shim of containerd by its name or path, before two of them.
        const bool isOwn = text == "runc" || text == "io.containerd.runc.v2"
                           || text == "io.containerd.runtime.v1.linux";
        const bool isShim
            = isSince(23)
              && (std::count(text.begin(), text.end(), '.') >= 2 || text.substr(0, 1) == "/");
        const Index runtimes = setting("runtimes");
        const bool isListed = runtimes != JsonText::none && typeOf(runtimes) == Type::Object
                              && m_json.member(runtimes, text) != JsonText::none;
        if (!text.empty() && !isOwn && !isShim && !isListed)
            fails(DaemonCode::UnknownRuntime);
        break;
    }
    }
}

void DaemonChecker::checkLabel(Index value, const std::string &text)
{
    if (text.find('=') == std::string::npos) {
        m_report.add(DaemonSeverity::Start, DaemonCode::BadLabel, value, text);
        return;
    }
    for (const std::string_view reserved : {"com.docker.", "io.docker.", "org.dockerproject."}) {
        if (lowerCase(text).substr(0, reserved.size()) == reserved)
            m_report.add(DaemonSeverity::Start, DaemonCode::ReservedLabel, value, text);
    }
    const std::string name = text.substr(0, text.find('='));
    const auto [before, isNew] = m_labels.try_emplace(name, text);
    if (!isNew && before->second != text)
        m_report.add(DaemonSeverity::Start, DaemonCode::LabelConflict, value, text);
}

void DaemonChecker::checkHost(Index value, const std::string &text)
{
    const std::size_t scheme = text.find("://");
    const std::string name = scheme == std::string::npos ? "tcp" : text.substr(0, scheme);
    const std::string rest = scheme == std::string::npos ? text : text.substr(scheme + 3);
    bool isRight = name == "unix" || name == "fd";
    if (name == "tcp") {
        const std::size_t colon = rest.rfind(':');
        const bool isIpv6 = !rest.empty() && rest.back() == ']';
        isRight = rest.find('/') == std::string::npos
                  && (rest.empty() || colon == std::string::npos || isIpv6
                      || isPort(rest.substr(colon + 1)));
    }
    if (!isRight)
        m_report.add(DaemonSeverity::Start, DaemonCode::BadHost, value, text);
}

void DaemonChecker::checkPools(Index list)
{
    forEachChild(list, [&](Index pool) {
        if (typeOf(pool) != Type::Object)
            return;
        const Index base = m_json.member(pool, "base");
        const Index size = m_json.member(pool, "size");
        if (size != JsonText::none && !isInteger(size)) {
            wrongType(DaemonCode::WrongItem, size, "size", "int");
            return;
        }
        if (base != JsonText::none && typeOf(base) != Type::String) {
            wrongType(DaemonCode::WrongItem, base, "base", "string");
            return;
        }
        const std::string text = base == JsonText::none ? std::string() : m_json.stringOf(base);
        const auto cidr = parseCidr(text);
        const std::int64_t length
            = size == JsonText::none ? 0 : parseInteger(m_json.textOf(size)).value_or(0);
        const Index place = base == JsonText::none ? pool : base;
        if (!cidr || length < cidr->prefix)
            m_report.add(DaemonSeverity::Start, DaemonCode::BadPool, place, text);
        else if (length > (cidr->isIpv6 ? 128 : 32))
            m_report.add(DaemonSeverity::Later, DaemonCode::BadPool, size, text);
    });
}

void DaemonChecker::checkRuntimes(Index map)
{
    forEachChild(map, [&](Index runtime) {
        const std::string name = m_json.keyOf(runtime);
        if (name == "runc") {
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::ReservedRuntime, runtime, name);
            return;
        }
        if (typeOf(runtime) != Type::Object)
            return;
        forEachChild(runtime, [&](Index member) {
            const std::string key = m_json.keyOf(member);
            const bool isText = key == "path" || key == "runtimeType";
            if (isText && typeOf(member) != Type::String && typeOf(member) != Type::Null)
                wrongType(DaemonCode::WrongItem, member, key, "string");
            if (key == "runtimeArgs" && typeOf(member) != Type::Array
                && typeOf(member) != Type::Null)
                wrongType(DaemonCode::WrongItem, member, key, "string-list");
        });
        const auto has
            = [&](std::string_view key) { return m_json.member(runtime, key) != JsonText::none; };
        const bool hasBoth = has("path") && has("runtimeType");
        const bool hasNone = !has("path") && !has("runtimeType");
        const bool isMixed
            = (has("options") && !has("runtimeType")) || (has("runtimeArgs") && has("runtimeType"));
        if (hasBoth || hasNone || isMixed)
            m_report.addAtKey(isSince(23) ? DaemonSeverity::Start : DaemonSeverity::Later,
                              DaemonCode::BadRuntime, runtime, name);
    });
}

void DaemonChecker::checkUlimits(Index map)
{
    forEachChild(map, [&](Index limit) {
        if (typeOf(limit) != Type::Object)
            return;
        std::map<std::string, std::int64_t> numbers;
        forEachChild(limit, [&](Index member) {
            const std::string name = lowerCase(m_json.keyOf(member));
            if (name != "hard" && name != "soft")
                return;
            if (!isInteger(member) && typeOf(member) != Type::Null)
                wrongType(DaemonCode::WrongItem, member, m_json.keyOf(member), "int");
            numbers[name] = parseInteger(m_json.textOf(member)).value_or(0);
        });
        if (numbers["soft"] > numbers["hard"] && numbers["hard"] >= 0)
            m_report.addAtKey(DaemonSeverity::Later, DaemonCode::OutOfRange, limit,
                              m_json.keyOf(limit), "Soft <= Hard");
    });
}

void DaemonChecker::checkBuilder(Index object)
{
    forEachChild(object, [&](Index gc) {
        if (lowerCase(m_json.keyOf(gc)) != "gc" || typeOf(gc) == Type::Null)
            return;
        if (typeOf(gc) == Type::Object)
            checkBuildCache(gc);
        else
            wrongType(DaemonCode::WrongItem, gc, m_json.keyOf(gc), "object");
    });
}

void DaemonChecker::checkBuildCache(Index gc)
{
    bool isEnabled = false;
    std::vector<Index> sizes;
    const auto takeSizes = [&](Index object) {
        forEachChild(object, [&](Index member) {
            const std::string name = lowerCase(m_json.keyOf(member));
            const bool isSize = name.find("storage") != std::string::npos
                                || name.find("space") != std::string::npos;
            if (isSize && typeOf(member) == Type::String)
                sizes.push_back(member);
        });
    };
    takeSizes(gc);
    forEachChild(gc, [&](Index member) {
        const std::string name = lowerCase(m_json.keyOf(member));
        if (name == "enabled") {
            if (typeOf(member) != Type::Boolean && typeOf(member) != Type::Null)
                wrongType(DaemonCode::WrongItem, member, m_json.keyOf(member), "bool");
            isEnabled = m_json.textOf(member) == "true";
        } else if (name == "policy" && typeOf(member) == Type::Array) {
            forEachChild(member, takeSizes);
        }
    });
    for (const Index size : sizes) {
        const std::string text = m_json.stringOf(size);
        const bool isShare = !text.empty() && text.back() == '%' && isSince(28);
        if (!text.empty() && !isShare && !parseSize(text))
            m_report.add(isEnabled ? DaemonSeverity::Start : DaemonSeverity::NoEffect,
                         DaemonCode::BadSize, size, text);
    }
}

void DaemonChecker::checkNri(Index object)
{
    constexpr std::array<std::string_view, 4> known
        = {"enable", "plugin-path", "plugin-config-path", "socket-path"};
    forEachChild(object, [&](Index member) {
        const std::string name = m_json.keyOf(member);
        if (std::find(known.begin(), known.end(), name) == known.end())
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NestedKey, member, name);
        else if (name == "enable" && typeOf(member) != Type::Boolean)
            wrongType(DaemonCode::WrongItem, member, name, "bool");
    });
}

void DaemonChecker::checkProxies(Index object)
{
    forEachChild(object, [&](Index member) {
        const std::string name = m_json.keyOf(member);
        const bool isKnown = name == "http-proxy" || name == "https-proxy" || name == "no-proxy";
        if (!isKnown && !m_keys.find(name))
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NestedKey, member, name);
        else if (isKnown && typeOf(member) != Type::String && typeOf(member) != Type::Null)
            wrongType(DaemonCode::WrongItem, member, name, "string");
    });
}

void DaemonChecker::checkNetworkOptions(Index map)
{
    forEachChild(map, [&](Index driver) {
        if (typeOf(driver) != Type::Object)
            return;
        forEachChild(driver, [&](Index option) {
            if (typeOf(option) != Type::String && typeOf(option) != Type::Null)
                wrongType(DaemonCode::WrongItem, option, m_json.keyOf(option), "string");
        });
    });
}

void DaemonChecker::checkResources(Index list)
{
    std::map<std::string, bool> areCounts;
    forEachChild(list, [&](Index item) {
        const std::string text
            = typeOf(item) == Type::String ? m_json.stringOf(item) : std::string();
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
            m_report.add(DaemonSeverity::Start, DaemonCode::BadResource, item, text);
            return;
        }
        const bool isCount = parseInteger(text.substr(equals + 1)).has_value();
        const auto [before, isNew] = areCounts.try_emplace(text.substr(0, equals), isCount);
        // Names may stand several times, a count stands alone.
        if (!isNew && (isCount || before->second))
            m_report.add(DaemonSeverity::Start, DaemonCode::BadResource, item, text);
    });
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonvalues.h"

#include "app/core/asciitext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace jingtai {

namespace {

constexpr std::size_t s_groups = 8;
using Address = std::array<std::uint8_t, 16>;

/// Decimal without leading zeros, up to `largest`.
std::optional<int> decimal(std::string_view text, int largest)
{
    if (text.empty() || text.size() > 5 || (text.size() > 1 && text.front() == '0'))
        return {};
    int value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return {};
        value = value * 10 + (c - '0');
    }
    return value <= largest ? std::optional(value) : std::nullopt;
}

bool readIpv4(std::string_view text, std::uint8_t *bytes)
{
    for (int part = 0; part < 4; ++part) {
        const std::size_t end = part < 3 ? text.find('.') : text.size();
        if (end == std::string_view::npos)
            return false;
        const auto value = decimal(text.substr(0, end), 255);
        if (!value)
            return false;
        bytes[part] = static_cast<std::uint8_t>(*value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

std::optional<unsigned> hexGroup(std::string_view text)
{
    unsigned value = 0;
    if (text.empty() || text.size() > 4)
        return {};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return {};
    return value;
}

bool readIpv6(std::string_view text, Address &address)
{
    address = {};
    std::size_t filled = 0;
    std::optional<std::size_t> gap;
    if (text.substr(0, 2) == "::") {
        gap = 0;
        text.remove_prefix(2);
    } else if (text.empty() || text.front() == ':') {
        return false;
    }
    while (!text.empty()) {
        if (filled >= 2 * s_groups)
            return false;
        const std::size_t end = std::min(text.find(':'), text.size());
        const std::string_view group = text.substr(0, end);
        if (end == text.size() && group.find('.') != std::string_view::npos) {
            if (filled > 12 || !readIpv4(group, &address.at(filled)))
                return false;
            filled += 4;
            break;
        }
        const auto value = hexGroup(group);
        if (!value)
            return false;
        address.at(filled++) = static_cast<std::uint8_t>(*value >> 8U);
        address.at(filled++) = static_cast<std::uint8_t>(*value & 0xFFU);
        text.remove_prefix(end);
        if (text.empty())
            break;
        text.remove_prefix(1);
        if (text.empty())
            return false;
        if (text.front() == ':') {
            if (gap)
                return false;
            gap = filled;
            text.remove_prefix(1);
        }
    }
    if (!gap)
        return filled == address.size();
    if (filled >= address.size())
        return false;
    std::rotate(address.begin() + static_cast<std::ptrdiff_t>(*gap),
                address.begin() + static_cast<std::ptrdiff_t>(filled), address.end());
    return true;
}

} // namespace

bool isIpv4(std::string_view text)
{
    std::array<std::uint8_t, 4> bytes{};
    return readIpv4(text, bytes.data());
}

bool isIpv6(std::string_view text)
{
    Address address{};
    return readIpv6(text, address);
}

bool isIp(std::string_view text)
{
    return isIpv4(text) || isIpv6(text);
}

std::optional<Cidr> parseCidr(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view host = text.substr(0, slash);
    Address bytes{};
    Cidr cidr;
    cidr.isIpv6 = host.find(':') != std::string_view::npos;
    if (cidr.isIpv6 ? !readIpv6(host, bytes) : !readIpv4(host, bytes.data()))
        return {};
    const auto prefix = decimal(text.substr(slash + 1), cidr.isIpv6 ? 128 : 32);
    if (!prefix)
        return {};
    cidr.prefix = *prefix;
    const std::size_t bits = cidr.isIpv6 ? 128 : 32;
    for (auto bit = static_cast<std::size_t>(cidr.prefix); bit < bits; ++bit)
        cidr.hasHost = cidr.hasHost || ((bytes.at(bit / 8) >> (7 - bit % 8)) & 1U) != 0;
    return cidr;
}

bool isPort(std::string_view text)
{
    int value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && isDigit(text.front()) && result.ec == std::errc()
           && result.ptr == text.data() + text.size() && value <= 65535;
}

bool isSearchDomain(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text == ".")
        return true;
    if (!text.empty() && text.back() == '.')
        text.remove_suffix(1);
    if (text.empty() || text.size() >= 255 || std::none_of(text.begin(), text.end(), isLetter))
        return false;
    bool atStart = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isPlain = isLetter(c) || isDigit(c);
        const bool isInside
            = (c == '-' || c == '_') && !atStart && i + 1 < text.size() && text[i + 1] != '.';
        if (c == '.' ? atStart : !isPlain && !isInside)
            return false;
        atStart = c == '.';
    }
    return true;
}

std::optional<double> parseSize(std::string_view text)
{
    double value = 0;
    const auto result
        = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (text.empty() || !isDigit(text.front()) || result.ec != std::errc())
        return {};
    text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
    if (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    if (text.empty())
        return value;
    constexpr std::string_view units = "kmgtp";
    const char first = lowerCase(text.front());
    std::string_view rest = text.substr(1);
    if (first == 'b')
        return rest.empty() ? std::optional(value) : std::nullopt;
    const std::size_t unit = units.find(first);
    if (unit == std::string_view::npos)
        return {};
    if (!rest.empty() && rest.front() == 'i' && rest.size() > 1)
        rest.remove_prefix(1);
    if (!rest.empty() && rest != "b" && rest != "B")
        return {};
    for (std::size_t i = 0; i <= unit; ++i)
        value *= 1000;
    return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return {};
    return value;
}

bool isBoolWord(std::string_view text)
{
    constexpr std::array<std::string_view, 12> words
        = {"1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isFirewallMark(std::string_view text)
{
    const auto isNumber = [](std::string_view word) {
        int base = 10;
        const std::string_view start = word.substr(0, 2);
        if (start == "0x" || start == "0X")
            base = 16;
        else if (start == "0b" || start == "0B")
            base = 2;
        else if (word.size() > 1 && word.front() == '0')
            base = 8;
        if (base == 16 || base == 2)
            word.remove_prefix(2);
        std::uint32_t value = 0;
        const auto result = std::from_chars(word.data(), word.data() + word.size(), value, base);
        return !word.empty() && result.ec == std::errc() && result.ptr == word.data() + word.size();
    };
    const std::size_t slash = text.find('/');
    return isNumber(text.substr(0, slash))
           && (slash == std::string_view::npos || isNumber(text.substr(slash + 1)));
}

} // namespace jingtai

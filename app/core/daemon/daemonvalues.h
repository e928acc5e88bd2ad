// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace jingtai {

/// What single values of daemon.json may be, as the engine reads them.

/// Dotted decimal without leading zeros.
bool isIpv4(std::string_view text);
/// RFC 4291, an IPv4 ending included; no zone.
bool isIpv6(std::string_view text);
bool isIp(std::string_view text);

struct Cidr
{
    bool isIpv6 = false;
    int prefix = 0;
    /// Whether bits behind the prefix are set: the address of a host, not of the network.
    bool hasHost = false;
};
/// Address, "/" and the length of the prefix.
std::optional<Cidr> parseCidr(std::string_view text);

/// 0 to 65535.
bool isPort(std::string_view text);
/// Letters, digits, '-', '_' in labels, at least one letter; or ".".
bool isSearchDomain(std::string_view text);
/// A number with a unit: bytes. "64M", "1.5g", "10 KB", "1kib"; binary or decimal makes no
/// difference here. Nothing where it is no size.
std::optional<double> parseSize(std::string_view text);
/// As Go's strconv.Atoi reads it.
std::optional<std::int64_t> parseInteger(std::string_view text);
/// As Go's strconv.ParseBool reads it.
bool isBoolWord(std::string_view text);
/// mark[/mask], each a number of 32 bits: decimal, 0x…, 0…, 0b…
bool isFirewallMark(std::string_view text);

} // namespace jingtai

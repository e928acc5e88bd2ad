// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

namespace jingtai {

/// Whom an IP address belongs to (the registries of special-purpose addresses of IANA).
enum class AddressScope : std::uint8_t {
    Public,
    ProxyStandIn, ///< 198.18.0.0/15, which local proxies give out in place of real addresses
    Shared,       ///< 100.64.0.0/10: the inner network of a provider or a cloud
    Private,      ///< 10/8, 172.16/12, 192.168/16, fc00::/7
    LinkLocal,    ///< 169.254/16, fe80::/10
    Loopback,     ///< 127/8, ::1
    Unusable,     ///< 0.0.0.0/8, ::, multicast, broadcast, reserved
};

/// Sixteen bytes in network order; IPv4 as ::ffff:a.b.c.d. Addresses that carry an IPv4 address
/// (NAT64's 64:ff9b::/96, 6to4) have the scope of that.
AddressScope scopeOf(const std::array<std::uint8_t, 16> &address);

/// Which addresses may be connected to.
enum class AddressRule : std::uint8_t {
    Any,        ///< a person typed it, or it stands in a catalogue of their own
    NotOneself, ///< a mirror of a published catalogue that answers inside a cloud: Shared and
                ///< Private too
    PublicOnly, ///< what a published catalogue names
};

bool mayConnect(AddressRule rule, AddressScope scope);

/// Whether an answer that came from `from` may send us on to `to`: never from a public host to an
/// inner one, never to a link-local one.
bool mayFollow(AddressScope from, AddressScope to);

} // namespace jingtai

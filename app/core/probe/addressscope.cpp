// SPDX-License-Identifier: MIT
#include "app/core/probe/addressscope.h"

#include <algorithm>
#include <cstddef>

namespace jingtai {

namespace {

using Address4 = std::array<std::uint8_t, 4>;

AddressScope scopeOf4(const Address4 &a)
{
    if (a[0] == 127)
        return AddressScope::Loopback;
    if (a[0] == 0 || a[0] >= 224)
        return AddressScope::Unusable;
    if (a[0] == 10 || (a[0] == 172 && (a[1] & 0xF0U) == 16) || (a[0] == 192 && a[1] == 168))
        return AddressScope::Private;
    if (a[0] == 169 && a[1] == 254)
        return AddressScope::LinkLocal;
    if (a[0] == 100 && (a[1] & 0xC0U) == 64)
        return AddressScope::Shared;
    if (a[0] == 198 && (a[1] & 0xFEU) == 18)
        return AddressScope::ProxyStandIn;
    return AddressScope::Public;
}

Address4 part(const std::array<std::uint8_t, 16> &address, std::size_t from)
{
    return {address[from], address[from + 1], address[from + 2], address[from + 3]};
}

bool startsWith(const std::array<std::uint8_t, 16> &address, const std::array<std::uint8_t, 12> &by)
{
    return std::equal(by.begin(), by.end(), address.begin());
}

} // namespace

AddressScope scopeOf(const std::array<std::uint8_t, 16> &address)
{
    constexpr std::array<std::uint8_t, 12> s_mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    constexpr std::array<std::uint8_t, 12> s_nat64 = {0, 0x64, 0xFF, 0x9B};
    constexpr std::array<std::uint8_t, 12> s_zeros = {};
    if (startsWith(address, s_mapped) || startsWith(address, s_nat64))
        return scopeOf4(part(address, 12));
    if (startsWith(address, s_zeros)) {
        const bool isOne
            = address[12] == 0 && address[13] == 0 && address[14] == 0 && address[15] == 1;
        return isOne ? AddressScope::Loopback : AddressScope::Unusable;
    }
    if (address[0] == 0x20 && address[1] == 0x02)
        return scopeOf4(part(address, 2));
    if ((address[0] & 0xFEU) == 0xFC)
        return AddressScope::Private;
    if (address[0] == 0xFE && (address[1] & 0xC0U) == 0x80)
        return AddressScope::LinkLocal;
    if ((address[0] & 0xE0U) != 0x20)
        return AddressScope::Unusable;
    return AddressScope::Public;
}

bool mayConnect(AddressRule rule, AddressScope scope)
{
    switch (scope) {
    case AddressScope::Public:
    case AddressScope::ProxyStandIn:
        return true;
    case AddressScope::Shared:
    case AddressScope::Private:
        return rule != AddressRule::PublicOnly;
    case AddressScope::LinkLocal:
    case AddressScope::Loopback:
        return rule == AddressRule::Any;
    case AddressScope::Unusable:
        return false;
    }
    return false;
}

bool mayFollow(AddressScope from, AddressScope to)
{
    const bool isFromOutside = from == AddressScope::Public || from == AddressScope::ProxyStandIn;
    if (to == AddressScope::LinkLocal)
        return from == AddressScope::LinkLocal;
    return mayConnect(isFromOutside ? AddressRule::PublicOnly : AddressRule::Any, to);
}

} // namespace jingtai

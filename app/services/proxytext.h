// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxy>
#include <QString>

#include <optional>
#include <string>

namespace jingtai {

/// "system" for what the desktop or the environment says, "direct" for none, or the address of one:
/// [http://][NAME:PASSWORD@]HOST[:PORT] (3128 unless told), socks5://… or socks5h://… (1080).
/// Nothing where it is none of these.
std::optional<QNetworkProxy> proxyFromText(const QString &text);

/// The address of a proxy, without name and password: "http://proxy.example:3128".
std::string addressOf(const QNetworkProxy &proxy);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/services/proxytext.h"

#include <QUrl>

namespace jingtai {

std::optional<QNetworkProxy> proxyFromText(const QString &text)
{
    constexpr int s_httpPort = 3128;
    constexpr int s_socksPort = 1080;
    if (text == QLatin1String("system"))
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    if (text == QLatin1String("direct"))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool hasScheme = text.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? text : QLatin1String("http://") + text, QUrl::StrictMode);
    const bool isSocks
        = url.scheme() == QLatin1String("socks5") || url.scheme() == QLatin1String("socks5h");
    const bool isPlain = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || url.host().isEmpty() || !isPlain || url.hasQuery() || url.hasFragment()
        || (!isSocks && url.scheme() != QLatin1String("http")))
        return {};
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy);
    proxy.setHostName(url.host());
    proxy.setPort(quint16(url.port(isSocks ? s_socksPort : s_httpPort)));
    proxy.setUser(url.userName(QUrl::FullyDecoded));
    proxy.setPassword(url.password(QUrl::FullyDecoded));
    return proxy;
}

std::string addressOf(const QNetworkProxy &proxy)
{
    QUrl url;
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    url.setScheme(isSocks ? QStringLiteral("socks5") : QStringLiteral("http"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.toString().toStdString();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/settings/proxywording.h"

#include "app/services/proxytext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ProxyWording
{
    Q_DECLARE_TR_FUNCTIONS(ProxyWording)
};

} // namespace

FieldWord wordOfProxy(const QString &address)
{
    if (address.isEmpty()) {
        return {FieldWord::Kind::Open,
                ProxyWording::tr("Type an address, such as http://proxy.example.com:3128.")};
    }
    const auto proxy = proxyFromText(address);
    if (!proxy || proxy->hostName().isEmpty()) {
        return {
            FieldWord::Kind::Wrong,
            ProxyWording::tr("This is no proxy. Write http://HOST:PORT or socks5://HOST:PORT.")};
    }
    if (!proxy->user().isEmpty() || !proxy->password().isEmpty()) {
        return {FieldWord::Kind::Remark,
                ProxyWording::tr("Name and password are kept in the settings file as they are.")};
    }
    return {};
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace jingtai {

/// An X server without a screen (Xvfb) that listens on no network, named in DISPLAY while it runs.
class XServer final
{
public:
    XServer() = default;
    ~XServer();
    XServer(const XServer &) = delete;
    XServer &operator=(const XServer &) = delete;

    /// False where there is none on this machine.
    bool start();

private:
    QProcess m_process;
};

} // namespace jingtai

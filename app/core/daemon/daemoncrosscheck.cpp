// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonchecker.h"

#include <algorithm>
#include <array>

namespace jingtai {

void DaemonChecker::checkTogether()
{
    checkBridge();
    checkTls();
    checkStorage();
    checkCgroups();
    checkCluster();
    const auto conflict = [&](std::string_view one, std::string_view other) {
        if (setting(one) != JsonText::none && setting(other) != JsonText::none)
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::KeyConflict, setting(one),
                              std::string(one), std::string(other));
    };
    if (!isSince(23))
        conflict("graph", "data-root");
    if (isSince(28))
        conflict("host-gateway-ip", "host-gateway-ips");
    const std::string name = textSetting("containerd-namespace");
    if (!name.empty() && name == "plugins.moby")
        m_report.add(DaemonSeverity::Start, DaemonCode::KeyConflict,
                     setting("containerd-namespace"), "containerd-namespace",
                     "containerd-plugins-namespace");
    // 20.10 takes the two words for names of files.
    const std::string profile = textSetting("seccomp-profile");
    if (!isSince(23) && (profile == "builtin" || profile == "unconfined"))
        m_report.add(DaemonSeverity::Start, DaemonCode::UnknownWord, setting("seccomp-profile"),
                     "seccomp-profile", "");
}

void DaemonChecker::checkBridge()
{
    const std::string bridge = textSetting("bridge");
    for (const char *key : {"bip", "bip6"}) {
        if (!bridge.empty() && !textSetting(key).empty())
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::KeyConflict, setting(key), key,
                              "bridge");
    }
    if (!isSetting("icc", "false"))
        return;
    if (isSetting("iptables", "false"))
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NeedsKey, setting("icc"), "icc",
                          "iptables");
    else if (isSetting("ipv6", "true") && isSetting("ip6tables", "false") && isSince(27))
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NeedsKey, setting("icc"), "icc",
                          "ip6tables");
}

void DaemonChecker::checkTls()
{
    const Index verify = setting("tlsverify");
    if (isSetting("tlsverify", "false"))
        m_report.addAtKey(DaemonSeverity::Advice, DaemonCode::TlsTurnedOn, verify, "tlsverify");
    const Index on = isSetting("tls", "true") ? setting("tls") : verify;
    if (on == JsonText::none || (!textSetting("tlscert").empty() && !textSetting("tlskey").empty()))
        return;
    m_report.addAtKey(DaemonSeverity::Start, DaemonCode::TlsWithoutFiles, on, m_json.keyOf(on));
}

void DaemonChecker::checkStorage()
{
    constexpr std::array<std::string_view, 9> drivers
        = {"overlay2", "fuse-overlayfs", "btrfs",        "zfs",          "vfs",
           "aufs",     "overlay",        "devicemapper", "windowsfilter"};
    const Index value = setting("storage-driver");
    const std::string driver = textSetting("storage-driver");
    const bool isGraphDriver = std::find(drivers.begin(), drivers.end(), driver) != drivers.end();
    const bool isGone = driver == "windowsfilter"
                        || ((driver == "aufs" || driver == "overlay") && isSince(24))
                        || (driver == "devicemapper" && isSince(25));
    // From 29 on the name may be that of any snapshotter of containerd.
    if (!driver.empty() && (isGone || (!isGraphDriver && !isSince(29))))
        m_report.add(DaemonSeverity::Start, DaemonCode::UnknownDriver, value, driver);
    else if (isGraphDriver && isSince(29))
        m_report.add(DaemonSeverity::Advice, DaemonCode::NoImageStore, value, driver);
    const Index options = setting("storage-opts");
    if (options == JsonText::none || typeOf(options) != Type::Array)
        return;
    forEachChild(options, [&](Index i) {
        const std::string text = typeOf(i) == Type::String ? m_json.stringOf(i) : std::string();
        const std::string name = text.substr(0, text.find('='));
        const bool isOwn = driver == "vfs" ? name == "size"
                           : driver == "devicemapper"
                               ? name.substr(0, 3) == "dm."
                               : name.substr(0, driver.size() + 1) == driver + '.';
        const bool isRight = text.find('=') != std::string::npos && (!isGraphDriver || isOwn);
        if (!isRight)
            m_report.add(DaemonSeverity::Start, DaemonCode::BadOption, i, text);
    });
}

void DaemonChecker::checkCgroups()
{
    const Index options = setting("exec-opts");
    const std::string parent = textSetting("cgroup-parent");
    if (options == JsonText::none || typeOf(options) != Type::Array || parent.empty())
        return;
    bool isSystemd = false;
    forEachChild(options, [&](Index i) {
        isSystemd = isSystemd || m_json.textOf(i) == "\"native.cgroupdriver=systemd\"";
    });
    constexpr std::string_view ending = ".slice";
    const bool isSlice
        = parent.size() > ending.size() && parent.substr(parent.size() - ending.size()) == ending;
    if (isSystemd && !isSlice)
        m_report.add(DaemonSeverity::Start, DaemonCode::BadSlice, setting("cgroup-parent"), parent);
}

void DaemonChecker::checkCluster()
{
    if (isSince(23))
        return;
    if (!textSetting("cluster-store").empty())
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NoLongerKnown,
                          setting("cluster-store"), "cluster-store");
    else if (!textSetting("cluster-advertise").empty())
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NeedsKey, setting("cluster-advertise"),
                          "cluster-advertise", "cluster-store");
}

} // namespace jingtai

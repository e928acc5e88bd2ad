// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemoncheck.h"
#include "app/core/daemon/daemonreport.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace jingtai {

/// The checks of the settings of one text that is JSON.
class DaemonChecker final
{
public:
    DaemonChecker(DaemonReport &report, const DaemonKeys &keys, const DaemonCheckOptions &options)
        : m_report(report)
        , m_json(report.json())
        , m_keys(keys)
        , m_options(options)
    {}

    void checkRoot();

private:
    using Index = JsonText::Index;
    using Node = JsonText::Node;
    using Type = JsonText::Type;

    bool isSince(int major, int minor = 0) const
    {
        return m_options.engine >= EngineVersion{major, minor, 0};
    }
    Type typeOf(Index index) const { return m_json.node(index).type; }
    /// The last value of a key of the top; `none` where there is none or it is null.
    Index setting(std::string_view key) const;
    bool isSetting(std::string_view key, std::string_view text) const;
    bool isFree(std::string_view key) const;
    /// The value of a key of the top where it is a text; empty where it is none.
    std::string textSetting(std::string_view key) const;
    template <typename Check>
    void forEachChild(Index parent, Check check)
    {
        for (Index i = m_json.node(parent).firstChild; i != JsonText::none; i = m_json.node(i).next)
            check(i);
    }

    // daemonkeycheck.cpp: which keys there may be, and of which type
    void checkMember(Index member, bool isLast);
    bool checkName(Index member, const std::string &name);
    void checkUnknown(Index member, const std::string &name, bool isNested);
    std::string similarKey(const std::string &name) const;
    void checkInside(Index member);
    void checkDuplicates();
    bool checkType(Index member, const DaemonKey &key);
    bool checkItems(Index member, const DaemonKey &key, Type wanted, const char *word);
    void wrongType(DaemonCode code, Index value, const std::string &key, const char *wanted);
    bool isInteger(Index value) const;
    void checkFlags(Index member, const DaemonKey &key);

    // daemonvaluecheck.cpp: what the values may be
    void checkValue(Index member, const DaemonKey &key);
    void checkNumber(Index member, const DaemonKey &key);
    void checkWord(Index member, const DaemonKey &key, const std::string &text);
    void checkForm(Index value, const DaemonKey &key, const std::string &text);
    void checkLabel(Index value, const std::string &text);
    void checkHost(Index value, const std::string &text);
    void checkPools(Index list);
    void checkRuntimes(Index map);
    void checkUlimits(Index map);
    void checkBuilder(Index object);
    void checkBuildCache(Index gc);
    void checkNri(Index object);
    void checkProxies(Index object);
    void checkResources(Index list);
    void checkNetworkOptions(Index map);

    // daemonmirrorcheck.cpp
    void checkMirrors(Index list);
    bool checkMirrorText(Index value, const std::string &text);
    void checkMirrorAddress(Index value, const std::string &text);
    void checkMirrorKind(Index value, const std::string &text);
    void checkInsecureRegistry(Index value, const std::string &text);

    // daemonlogcheck.cpp
    void checkLogging();
    void checkLogOption(Index option, const std::string &driver);
    void checkFileLogOptions(Index options, const std::string &driver);

    // daemoncrosscheck.cpp: what settings say about each other
    void checkTogether();
    void checkBridge();
    void checkTls();
    void checkStorage();
    void checkCgroups();
    void checkCluster();

    DaemonReport &m_report;
    const JsonText &m_json;
    const DaemonKeys &m_keys;
    const DaemonCheckOptions &m_options;
    /// The keys of the top, each with its last value.
    std::map<std::string, Index, std::less<>> m_names;
    std::map<std::string, std::string> m_labels;
    /// Of the catalogue, by host[:port]; filled when the first one is looked up.
    std::multimap<std::string, const Mirror *> m_knownMirrors;
    int m_unknownKeys = 0;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonchecker.h"
#include "app/core/daemon/daemonvalues.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingtai {

namespace {

constexpr std::string_view s_fileDriver = "json-file";
constexpr std::string_view s_localDriver = "local";

/// Options of single drivers; those of a family share their beginning.
struct DriverOptions
{
    std::string_view driver;
    std::vector<std::string_view> names;
};

const std::vector<std::string_view> &commonOptions()
{
    static const std::vector<std::string_view> names
        = {"labels", "labels-regex", "env", "env-regex", "tag"};
    return names;
}

std::vector<DriverOptions> driverOptions()
{
    return {
        {s_fileDriver, {"max-size", "max-file", "compress"}},
        {s_localDriver, {"max-size", "max-file", "compress"}},
        {"journald", {}},
        {"syslog",
         {"syslog-address", "syslog-facility", "syslog-format", "syslog-tls-ca-cert",
          "syslog-tls-cert", "syslog-tls-key", "syslog-tls-skip-verify"}},
        {"gelf",
         {"gelf-address", "gelf-compression-level", "gelf-compression-type",
          "gelf-tcp-max-reconnect", "gelf-tcp-reconnect-delay"}},
        {"fluentd",
         {"fluentd-address", "fluentd-async", "fluentd-async-connect",
          "fluentd-async-reconnect-interval", "fluentd-buffer-limit", "fluentd-max-retries",
          "fluentd-request-ack", "fluentd-retry-wait", "fluentd-sub-second-precision",
          "fluentd-read-timeout", "fluentd-write-timeout"}},
        {"splunk",
         {"splunk-token", "splunk-url", "splunk-source", "splunk-sourcetype", "splunk-index",
          "splunk-capath", "splunk-caname", "splunk-insecureskipverify", "splunk-format",
          "splunk-verify-connection", "splunk-gzip", "splunk-gzip-level",
          "splunk-index-acknowledgment"}},
        {"gcplogs",
         {"gcp-project", "gcp-log-cmd", "gcp-meta-zone", "gcp-meta-name", "gcp-meta-id"}},
        {"awslogs",
         {"awslogs-region", "awslogs-endpoint", "awslogs-group", "awslogs-stream",
          "awslogs-create-group", "awslogs-create-stream", "awslogs-datetime-format",
          "awslogs-multiline-pattern", "awslogs-credentials-endpoint",
          "awslogs-force-flush-interval-seconds", "awslogs-max-buffered-events", "awslogs-format"}},
    };
}

bool isIn(const std::vector<std::string_view> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::string DaemonChecker::textSetting(std::string_view key) const
{
    const Index index = setting(key);
    return index != JsonText::none && typeOf(index) == Type::String ? m_json.stringOf(index)
                                                                    : std::string();
}

void DaemonChecker::checkLogging()
{
    const Index driverValue = setting("log-driver");
    const std::string written = textSetting("log-driver");
    const std::string driver = written.empty() ? std::string(s_fileDriver) : written;
    const Index options = setting("log-opts");
    const bool hasOptions = options != JsonText::none && typeOf(options) == Type::Object
                            && m_json.node(options).count > 0;
    // A name with a colon or a slash is that of a plugin.
    const bool isPlugin = driver.find_first_of(":/") != std::string::npos;
    const std::vector<std::string> &words = m_keys.find("log-driver")->words;
    const bool isUnheardOf = !isPlugin && driverValue != JsonText::none
                             && std::find(words.begin(), words.end(), driver) == words.end();
    if (isUnheardOf || driver == "etwlogs" || (driver == "logentries" && isSince(25)))
        m_report.add(hasOptions ? DaemonSeverity::Start : DaemonSeverity::Later,
                     DaemonCode::LogDriverUnknown, driverValue, driver);
    if (!hasOptions || driver == "none" || isPlugin)
        return;
    forEachChild(options, [&](Index i) { checkLogOption(i, driver); });
    const Index async = m_json.member(options, "fluentd-async");
    if (async != JsonText::none
        && m_json.member(options, "fluentd-async-connect") != JsonText::none)
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::KeyConflict, async, "fluentd-async",
                          "fluentd-async-connect");
    if (driver == s_fileDriver || driver == s_localDriver)
        checkFileLogOptions(options, driver);
}

void DaemonChecker::checkLogOption(Index option, const std::string &driver)
{
    const std::string name = m_json.keyOf(option);
    const std::string value
        = typeOf(option) == Type::String ? m_json.stringOf(option) : std::string();
    const auto fails
        = [&] { m_report.add(DaemonSeverity::Start, DaemonCode::LogOptBad, option, name, value); };
    if (name == "mode") {
        if (!value.empty() && value != "blocking" && value != "non-blocking")
            fails();
        return;
    }
    if (name == "max-buffer-size") {
        const Index mode = m_json.member(m_json.node(option).parent, "mode");
        const bool isNonBlocking = mode != JsonText::none && typeOf(mode) == Type::String
                                   && m_json.stringOf(mode) == "non-blocking";
        if (!isNonBlocking)
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::LogOptNeeds, option, name,
                              "mode=non-blocking");
        else if (!parseSize(value))
            fails();
        return;
    }
    if (name.substr(0, 6) == "cache-") {
        const bool isFlag = name == "cache-disabled" || name == "cache-compress";
        const bool isSize = name == "cache-max-size";
        const bool isCount = name == "cache-max-file";
        if ((isFlag && !isBoolWord(value)) || (isSize && !parseSize(value))
            || (isCount && !parseInteger(value)))
            fails();
        if (isFlag || isSize || isCount)
            return;
    }
    const std::vector<DriverOptions> drivers = driverOptions();
    const auto known = std::find_if(drivers.begin(), drivers.end(),
                                    [&driver](const auto &each) { return each.driver == driver; });
    if (known == drivers.end())
        return;
    const bool takesCommon = driver != s_localDriver;
    if (!isIn(known->names, name) && !(takesCommon && isIn(commonOptions(), name)))
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::LogOptUnknown, option, name, driver);
    const bool isAddress = name == "syslog-address" || name == "gelf-address";
    if (isAddress && value.find("://") == std::string::npos)
        fails();
    constexpr std::array<std::string_view, 20> facilities
        = {"kern",   "user",   "mail",   "daemon",   "auth",   "syslog", "lpr",
           "news",   "uucp",   "cron",   "authpriv", "ftp",    "local0", "local1",
           "local2", "local3", "local4", "local5",   "local6", "local7"};
    if (name == "syslog-facility" && !value.empty() && !parseInteger(value)
        && std::find(facilities.begin(), facilities.end(), value) == facilities.end())
        fails();
}

/// What the engine itself does not look at, but each new container does.
void DaemonChecker::checkFileLogOptions(Index options, const std::string &driver)
{
    const auto option = [&](std::string_view name) {
        const Index index = m_json.member(options, name);
        return index != JsonText::none && typeOf(index) == Type::String ? index : JsonText::none;
    };
    const auto fails = [&](Index index) {
        m_report.add(DaemonSeverity::Later, DaemonCode::LogOptBad, index, m_json.keyOf(index),
                     m_json.stringOf(index));
    };
    const Index size = option("max-size");
    if (size != JsonText::none) {
        const auto bytes = parseSize(m_json.stringOf(size));
        if (m_json.stringOf(size) != "-1" && (!bytes || *bytes <= 0))
            fails(size);
    }
    const Index file = option("max-file");
    const std::int64_t count
        = file == JsonText::none ? 0 : parseInteger(m_json.stringOf(file)).value_or(0);
    if (file != JsonText::none && count < 1)
        fails(file);
    const Index compress = option("compress");
    if (compress == JsonText::none)
        return;
    if (!isBoolWord(m_json.stringOf(compress))) {
        fails(compress);
        return;
    }
    const bool isOn
        = std::string_view("1tT").find(m_json.stringOf(compress).front()) != std::string_view::npos;
    const bool isRotated = size != JsonText::none && count >= 2;
    if (isOn && driver == s_fileDriver && !isRotated)
        m_report.addAtKey(DaemonSeverity::Later, DaemonCode::LogOptNeeds, compress, "compress",
                          "max-file=2, max-size");
}

} // namespace jingtai

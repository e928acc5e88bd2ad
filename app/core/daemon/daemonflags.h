// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// The options that an engine is started with.
class DaemonFlags final
{
public:
    DaemonFlags() = default;
    /// Of a line as in a unit's ExecStart, quotes and backslashes as in a shell. What is no option
    /// (the program, its arguments) is passed over.
    static DaemonFlags fromLine(std::string_view line);
    static DaemonFlags fromWords(const std::vector<std::string> &words);

    bool isEmpty() const { return m_names.empty(); }
    /// The option as it was written ("-H", "--containerd"), of the first of the names that is
    /// there; empty where there is none. Names are without hyphens.
    std::string written(const std::vector<std::string> &names) const;

private:
    std::vector<std::string> m_names;
};

/// A command line cut into words, quotes and backslashes as in a shell.
std::vector<std::string> commandWords(std::string_view line);

/// The value of the last option of these names ("p", "pidfile") among words; empty where none
/// stands there.
std::string optionValue(const std::vector<std::string> &words,
                        const std::vector<std::string> &names);
/// All values of it, in order.
std::vector<std::string> optionValues(const std::vector<std::string> &words,
                                      const std::vector<std::string> &names);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jingtai {

/// Where engines and what belongs to them are looked for. Paths are absolute, in the bytes of the
/// system.
struct EnginePaths
{
    /// Goes before every path of the system, programs too; empty for the machine itself.
    std::string root;
    std::string home;
    std::string configHome; ///< $XDG_CONFIG_HOME
    std::string runtimeDir; ///< $XDG_RUNTIME_DIR; may be empty
    /// The root helper as it is installed.
    std::string helper;
    /// Files of the program's own, made where they are needed.
    std::string stateDir;

    static EnginePaths ofMachine();
    /// All below one directory, for tests and pictures: the machine's own engine, programs and
    /// files are not touched. The home is DIR/home, the runtime directory DIR/run/user.
    static EnginePaths below(const std::string &directory);

    /// A path of the system, with the root before it.
    std::string system(const std::string &path) const { return root + path; }
    /// The first of the places where a program lies; empty where it is in none.
    std::string program(const std::string &name) const;
};

} // namespace jingtai

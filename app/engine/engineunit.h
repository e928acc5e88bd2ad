// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class Cancellation;

/// The unit of systemd that runs an engine. Blocking.
struct EngineUnit
{
    enum class Manager : std::uint8_t { System, User };

    std::string name;
    Manager manager = Manager::System;
    /// Goes before every path of the system.
    std::string root;
    /// Folders of units of the person's own, for Manager::User.
    std::vector<std::string> ownFolders;
    /// Borrowed, may be null.
    const Cancellation *cancellation = nullptr;

    /// What it starts the engine with, the program first, drop-ins and variables of environment
    /// files put in: as systemd has it, else as its files have it. Empty where there is none.
    std::vector<std::string> command() const;
    /// The same without the program.
    std::vector<std::string> flagWords() const;
    /// Nothing where systemd is not here or does not know the unit.
    std::optional<bool> isActive() const;

private:
    std::vector<std::string> systemctl() const;
    std::string text() const;
};

} // namespace jingtai

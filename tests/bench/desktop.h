// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/process.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jingtai::bench {

/// An X server without a screen and a session bus, for the windows that are measured.
class Desktop final
{
public:
    /// Everything that is written lies in `folder`.
    explicit Desktop(std::string folder);
    ~Desktop();
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;

    /// Why there is none; empty where there is one.
    const std::string &problem() const { return m_problem; }

    /// Starts a program as on its first day: a home of its own in which there is nothing but
    /// `state`, its window.json.
    Process start(const std::vector<std::string> &command, const std::string &state = {},
                  const std::vector<std::string> &environment = {});
    /// Waits until the program that was started last has written a file of that name into its state
    /// directory; false where it has not after two minutes.
    bool waitForState(const std::string &name) const;
    /// Presses keys or types, as xdotool is told to. False where that failed.
    bool useKeys(const std::vector<std::string> &arguments);

    /// Whether nearly all of the screen is painted, and text among it.
    bool isPainted() const;
    /// Differs where the picture on the screen does.
    std::uint64_t picture() const;

private:
    bool mapScreen(const std::string &path);
    std::vector<std::string> environment() const;

    std::string m_folder;
    std::string m_problem;
    std::unique_ptr<Process> m_server;
    std::unique_ptr<Process> m_bus;
    std::string m_display;
    std::string m_busAddress;
    int m_homes = 0;
    void *m_mapped = nullptr;
    std::size_t m_mappedBytes = 0;
    const std::uint32_t *m_pixels = nullptr;
};

} // namespace jingtai::bench

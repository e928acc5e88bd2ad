// SPDX-License-Identifier: MIT
#include "tests/bench/desktop.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingtai::bench {

namespace {

constexpr std::size_t s_width = 1280;
constexpr std::size_t s_height = 800;
constexpr std::uint32_t s_colors = 0xffffff;
constexpr std::size_t s_grid = 16;
constexpr std::size_t s_textRowStep = 6;
constexpr std::size_t s_textColors = 12;

/// A word of the header of the screen's file (XWD, most significant byte first).
std::size_t headerWord(const unsigned char *bytes, std::size_t index)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | bytes[index * 4 + i];
    return value;
}

} // namespace

Desktop::Desktop(std::string folder)
    : m_folder(std::move(folder))
{
    // Left to itself, a server in a namespace of its own takes :0 although another has that.
    int number = 100;
    while (std::filesystem::exists("/tmp/.X11-unix/X" + std::to_string(number))
           || std::filesystem::exists("/tmp/.X" + std::to_string(number) + "-lock"))
        ++number;
    m_display = ":" + std::to_string(number);
    m_server = std::make_unique<Process>(
        std::vector<std::string>{"Xvfb", m_display, "-displayfd", "1", "-fbdir", m_folder,
                                 "-screen", "0", "1280x800x24", "-br", "-nolisten", "tcp",
                                 "-noreset"},
        std::vector<std::string>{});
    if (!m_server->readLine() || !mapScreen(m_folder + "/Xvfb_screen0")) {
        m_problem = "Xvfb is not installed or does not start";
        return;
    }
    m_bus
        = std::make_unique<Process>(std::vector<std::string>{"dbus-daemon", "--session", "--nofork",
                                                             "--nopidfile", "--print-address=1"},
                                    environment());
    const auto address = m_bus->readLine();
    if (!address) {
        m_problem = "dbus-daemon is not installed or does not start";
        return;
    }
    m_busAddress = *address;
}

Desktop::~Desktop()
{
    if (m_mapped != nullptr)
        munmap(m_mapped, m_mappedBytes);
}

bool Desktop::mapScreen(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status = {};
    if (descriptor < 0 || fstat(descriptor, &status) != 0)
        return false;
    m_mappedBytes = std::size_t(status.st_size);
    void *mapped = mmap(nullptr, m_mappedBytes, PROT_READ, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (mapped == MAP_FAILED)
        return false;
    m_mapped = mapped;
    const auto *bytes = static_cast<const unsigned char *>(mapped);
    constexpr std::size_t bytesPerColor = 12;
    const std::size_t start = headerWord(bytes, 0) + headerWord(bytes, 19) * bytesPerColor;
    const bool isAsAsked = headerWord(bytes, 4) == s_width && headerWord(bytes, 5) == s_height
                           && headerWord(bytes, 12) == s_width * 4
                           && m_mappedBytes >= start + s_width * s_height * 4;
    m_pixels = static_cast<const std::uint32_t *>(static_cast<const void *>(bytes + start));
    return isAsAsked;
}

std::vector<std::string> Desktop::environment() const
{
    const std::string home = m_folder + "/home" + std::to_string(m_homes);
    return {"HOME=" + home, "XDG_CONFIG_HOME=" + home + "/config",
            "XDG_DATA_HOME=" + home + "/data", "XDG_STATE_HOME=" + home + "/state",
            "XDG_CACHE_HOME=" + home + "/cache", "XDG_RUNTIME_DIR=" + home + "/run",
            "DISPLAY=" + m_display, "DBUS_SESSION_BUS_ADDRESS=" + m_busAddress,
            "DBUS_SYSTEM_BUS_ADDRESS=" + m_busAddress,
            // Nobody is to ask the system's own bus.
            "DBUS_SYSTEM_BUS_ADDRESS=" + m_busAddress, "WAYLAND_DISPLAY=", "QT_QPA_PLATFORM=xcb",
            "LC_ALL=C.UTF-8", "LANGUAGE="};
}

Process Desktop::start(const std::vector<std::string> &command, const std::string &state,
                       const std::vector<std::string> &environment)
{
    ++m_homes;
    const std::filesystem::path home = m_folder + "/home" + std::to_string(m_homes);
    std::error_code error;
    std::filesystem::create_directories(home / "run", error);
    std::filesystem::permissions(home / "run", std::filesystem::perms::owner_all, error);
    if (!state.empty()) {
        std::filesystem::create_directories(home / "state/jingtai", error);
        std::ofstream(home / "state/jingtai/window.json") << state;
    }
    std::vector<std::string> variables = this->environment();
    variables.insert(variables.end(), environment.begin(), environment.end());
    return {command, variables};
}

bool Desktop::waitForState(const std::string &name) const
{
    const std::filesystem::path path
        = m_folder + "/home" + std::to_string(m_homes) + "/state/jingtai/" + name;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (!std::filesystem::exists(path)) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return true;
}

bool Desktop::useKeys(const std::vector<std::string> &arguments)
{
    std::vector<std::string> command = {"xdotool"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return Process(command, environment()).waitForEnd() == 0;
}

bool Desktop::isPainted() const
{
    std::size_t painted = 0;
    std::size_t looked = 0;
    for (std::size_t y = s_grid / 2; y < s_height; y += s_grid) {
        for (std::size_t x = s_grid / 2; x < s_width; x += s_grid, ++looked)
            painted += (m_pixels[y * s_width + x] & s_colors) != 0 ? 1 : 0;
    }
    if (painted * 10 < looked * 9)
        return false;
    // Smoothed letters come in many shades, an empty window in few.
    std::set<std::uint32_t> colors;
    for (std::size_t y = 0; y < s_height && colors.size() < s_textColors; y += s_textRowStep) {
        const std::uint32_t *row = m_pixels + y * s_width;
        for (std::size_t x = 1; x < s_width; ++x) {
            if (row[x] != row[x - 1])
                colors.insert(row[x] & s_colors);
        }
    }
    return colors.size() >= s_textColors;
}

std::uint64_t Desktop::picture() const
{
    constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t hash = 0xcbf29ce484222325;
    for (std::size_t i = 0; i < s_width * s_height; ++i)
        hash = (hash ^ (m_pixels[i] & s_colors)) * prime;
    return hash;
}

} // namespace jingtai::bench

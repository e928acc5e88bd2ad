// SPDX-License-Identifier: MIT
#include "app/services/systemcommands.h"

#include "app/core/names/pullcommands.h"
#include "app/safefile/safefile.h"
#include "app/services/daemonservice.h"

namespace jingtai {

tl::expected<std::vector<std::string>, FileError> commandsFor(const EnginePaths &paths,
                                                              const DaemonWish &wish)
{
    SaveOptions options;
    options.createDirectories = true;
    const std::string text = paths.stateDir + "/daemon.json";
    if (const auto saved = replaceFile(text, wish.after, options); !saved)
        return tl::unexpected(saved.error());
    const std::string file = shellQuoted(wish.place.configFile);
    const std::string fresh = shellQuoted(wish.place.configFile + ".new");
    std::vector<std::string> commands;
    const std::string folder = wish.place.configFile.substr(0, wish.place.configFile.rfind('/'));
    if (wish.before.exists)
        commands.push_back("sudo cp -p " + file + ' ' + file + ".$(date -u +%Y%m%dT%H%M%SZ).bak");
    else
        commands.push_back("sudo mkdir -p " + shellQuoted(folder));
    // Written beside it and renamed, so that the engine never sees half of it.
    commands.push_back("sudo cp " + shellQuoted(text) + ' ' + fresh);
    commands.push_back(wish.before.exists ? "sudo chmod --reference=" + file + ' ' + fresh
                                          : "sudo chmod 644 " + fresh);
    commands.push_back("sudo mv -T " + fresh + ' ' + file);
    const DaemonChange change = daemonChange(wish.before.bytes, wish.after, DaemonKeys::builtIn());
    const bool isReload = change.isReloadable();
    if (wish.place.kind == EngineKind::Snap)
        commands.emplace_back("sudo snap restart docker");
    else if (!wish.place.unit.empty())
        commands.push_back(std::string("sudo systemctl ") + (isReload ? "reload" : "restart")
                           + " docker");
    return commands;
}

} // namespace jingtai

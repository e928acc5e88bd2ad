// SPDX-License-Identifier: MIT
#include "app/engine/directory.h"

#include <algorithm>
#include <dirent.h>

namespace jingtai {

std::vector<std::string> namesIn(const std::string &directory)
{
    std::vector<std::string> names;
    DIR *opened = ::opendir(directory.c_str());
    if (!opened)
        return names;
    while (const dirent *entry = ::readdir(opened)) {
        std::string name = entry->d_name;
        if (name != "." && name != "..")
            names.push_back(std::move(name));
    }
    ::closedir(opened);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace jingtai

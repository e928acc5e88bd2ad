// SPDX-License-Identifier: MIT
#include "app/services/enginepaths.h"

#include "app/engine/command.h"
#include "app/services/xdg.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace jingtai {

namespace {

std::string bytesOf(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

EnginePaths EnginePaths::ofMachine()
{
    EnginePaths paths;
    paths.home = bytesOf(QDir::homePath());
    const QString config = qEnvironmentVariable("XDG_CONFIG_HOME");
    paths.configHome = QDir::isAbsolutePath(config) ? bytesOf(config) : paths.home + "/.config";
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime))
        paths.runtimeDir = bytesOf(runtime);
    const QDir programs(QCoreApplication::applicationDirPath());
    paths.helper
        = bytesOf(QDir::cleanPath(programs.absoluteFilePath(QStringLiteral(JINGTAI_HELPER))));
    paths.stateDir = bytesOf(stateDirectory());
    return paths;
}

EnginePaths EnginePaths::below(const std::string &directory)
{
    EnginePaths paths;
    paths.root = directory;
    paths.home = directory + "/home";
    paths.configHome = paths.home + "/.config";
    paths.runtimeDir = directory + "/run/user";
    paths.helper = directory + "/usr/libexec/jingtai/jingtai-helper";
    paths.stateDir = paths.home + "/.local/state/jingtai";
    return paths;
}

std::string EnginePaths::program(const std::string &name) const
{
    for (const char *folder :
         {"/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/usr/local/sbin/", "/snap/bin/"}) {
        if (std::string path = system(folder + name); isProgram(path))
            return path;
    }
    return {};
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonform.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/registrymirrorsmodel.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QTemporaryDir>

#include <string>

namespace jingtai {

/// A daemon.json with its form, list and problems, over the catalogue that the program carries.
struct DaemonParts
{
    QTemporaryDir directory;
    JsonStore settings{directory.filePath(QStringLiteral("settings.json"))};
    MirrorLibrary library{builtInCatalog(), settings};
    DaemonKeys keys = DaemonKeys::builtIn();
    DaemonDocument document;
    DaemonProblemsModel problems{document, keys, library};
    DaemonForm form{document, problems, keys};
    RegistryMirrorsModel mirrors{document, problems, library};

    void load(const std::string &text) { document.load(text, true); }
    std::string text() const { return document.text(); }
};

/// A comma too many, as an article has it.
inline constexpr const char *s_articleSample
    = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

} // namespace jingtai

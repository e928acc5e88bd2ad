// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/jsonstore.h"
#include "app/services/owncatalog.h"
#include "app/services/textjob.h"

#include <QString>

namespace jingtai {

/// Sentences for files that could not be read, converted or saved; see wording.h.
QString wording(const FileError &error);
QString wording(const StoreProblem &problem);
/// The same for what is remembered between runs; empty where nothing worth a word is lost.
QString wordingOfStateProblem(const StoreProblem &problem);
QString wording(const OwnCatalogProblem &problem);
QString wording(const TextProblem &problem);
/// Why a dropped address is not opened.
QString wordingOfRemoteFile(const QString &address);

} // namespace jingtai

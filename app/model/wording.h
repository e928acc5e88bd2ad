// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <QString>
#include <QStringList>

#include <string>

namespace jingtai {

/// Everything that can be wrong or worth knowing is worded in the files of this folder that are
/// named *wording, each by its subject, and in no other place. In the language of the installed
/// translators. Each sentence says what happened, to what, and what to do next.

/// Language of the installed translators as LocalizedText::in takes it: "en" or "zh_CN".
std::string wordingLanguage();
/// Whole sentences, one after the other.
QString joinedSentences(const QStringList &sentences);

/// Short words for tables.
QString wording(MirrorKind kind);
QString wording(Trust trust);
QString wording(Access access);
QString wording(ClaimState state);

} // namespace jingtai

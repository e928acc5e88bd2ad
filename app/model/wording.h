// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/mirrorcatalog.h"
#include "app/core/note.h"
#include "app/core/textconverter.h"
#include "app/services/catalogstore.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace jingtai {

/// The sentences for everything that can be wrong or worth knowing; the only place that words them.
/// In the language of the installed translators. Each says what happened, to what, what to do next.
QString wording(const ReferenceError &error, const QString &name);
QString wording(ReferenceWarning warning);
QString wording(const CatalogError &error);
QString wording(const CatalogLoadError &error);
/// `catalog` gives the titles of the mirrors that a note speaks of.
QString wording(const Note &note, const MirrorCatalog &catalog);
/// Several notes, as one text: sentences one after the other. Empty where there are none.
QString wording(const std::vector<Note> &notes, const MirrorCatalog &catalog);

/// Short words for tables.
QString wording(MirrorKind kind);
QString wording(Trust trust);
QString wording(Access access);
QString wording(ClaimState state);

/// Why a file (or, with a null path, the standard input) could not be read; `systemError` is an
/// errno.
QString wordingOfReadError(const QString &path, int systemError);
/// Why a file (or, with a null path, the standard output) could not be written.
QString wordingOfWriteError(const QString &path, int systemError);

/// Why a part of the program that is a program of its own could not be started.
QString wordingOfMissingProgram(const QString &path, int systemError);
/// Why what is kept of a text, until its kind is known, could not be written or read.
QString wordingOfKeepError(int systemError);
/// What is done without a catalogue of one's own that cannot be used.
QString wordingOfCatalogLeftOut();
/// What stayed for lack of a mirror: some of the names, and how many there are in all.
QString wordingOfUnservedNames(const QStringList &names, std::uint64_t count);
/// That a catalogue file keeps to the format.
QString wordingOfGoodCatalog(const QString &path, const MirrorCatalog &catalog);

/// Language of the installed translators as LocalizedText::in takes it: "en" or "zh_CN".
std::string wordingLanguage();
/// Whole sentences, one after the other.
QString joinedSentences(const QStringList &sentences);

} // namespace jingtai

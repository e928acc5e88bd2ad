// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// Sentences for what the operating system refused; see wording.h. `systemError` is an errno.

/// Why a file (or, with a null path, the standard input) could not be read.
QString wordingOfReadError(const QString &path, int systemError);
/// Why a file (or, with a null path, the standard output) could not be written.
QString wordingOfWriteError(const QString &path, int systemError);
/// Why a part of the program that is a program of its own could not be started.
QString wordingOfMissingProgram(const QString &path, int systemError);
/// Why what is kept of a text, until its kind is known, could not be written or read.
QString wordingOfKeepError(int systemError);

} // namespace jingtai

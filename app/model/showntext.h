// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <string_view>
#include <vector>

namespace jingtai {

class SpoolFile;

/// As an editor shows it: without a byte order mark, lines ending at LF.
QString shownText(const QByteArray &bytes);
/// Whether a text is too large for an editor.
bool isTooLargeToEdit(const QString &text);

/// A name, or what was made of it, in a shown text: UTF-16 units, and its row in the table.
struct TintedSpan
{
    int start = 0;
    int length = 0;
    int row = 0;
    /// Whether it is not what was written.
    bool converted = false;
};

/// Bytes of a text that belong to a row of the table.
struct RowBytes
{
    std::size_t offset = 0;
    std::size_t length = 0;
    int row = 0;
    bool converted = false;
};

/// Where places of a text are in shownText() of it, in the order of their starts.
std::vector<TintedSpan> tintsOf(std::string_view text, std::vector<RowBytes> places);

/// Lines around a name in a text that is not shown whole.
struct Excerpt
{
    QString text;
    /// UTF-16 units; a length of 0 where nothing is to be shown.
    int tintStart = 0;
    int tintLength = 0;
};

/// The lines around some bytes of a file; empty where they cannot be read.
Excerpt excerptOf(const SpoolFile &file, quint64 offset, quint64 length);

} // namespace jingtai

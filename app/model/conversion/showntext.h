// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <string_view>
#include <vector>

namespace jingtai {

class SpoolFile;
struct TextHit;

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

/// Where the name of a row stands in the text, and in a text that came out.
std::vector<RowBytes> inputPlaces(const TextHit &hit, int row);
std::vector<RowBytes> outputPlaces(const TextHit &hit, int row);

/// Where places of a text are in shownText() of it, in the order of their starts.
std::vector<TintedSpan> tintsOf(std::string_view text, std::vector<RowBytes> places);

/// Lines around a name in a text that is not shown whole.
struct Excerpt
{
    QString text;
    std::vector<TintedSpan> tints;
};

/// The lines around a place of a file, with those of `places` that lie in them; empty where they
/// cannot be read.
Excerpt excerptOf(const SpoolFile &file, const RowBytes &place,
                  const std::vector<RowBytes> &places);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

#include <QStringView>

#include <vector>

namespace jingtai {

/// A part of a line of JSON that has a colour of its own; UTF-16 units of the line.
struct JsonSpan
{
    enum class Kind : std::uint8_t { Key, Text, Number, Word, Punctuation, Comment };
    Kind kind = Kind::Punctuation;
    int start = 0;
    int length = 0;
    /// The bracket that it is, else null.
    QChar bracket;
};

/// The parts of one line, in order; what is no JSON is cut as a person would read it.
std::vector<JsonSpan> jsonSpans(QStringView line);
Role roleOf(JsonSpan::Kind kind);

} // namespace jingtai

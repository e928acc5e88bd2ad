// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/textconverter.h"
#include "app/model/conversion/showntext.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <vector>

namespace jingtai {

class NameConverter;
struct OutputForm;

struct ConversionCounts
{
    quint64 names = 0;
    quint64 converted = 0;
    quint64 withoutMirror = 0;
    /// Of the text.
    quint64 lines = 0;
};

/// What came out of a text that may stand in an editor.
struct SmallConversion
{
    ConversionCounts counts;
    std::vector<TextHit> hits;
    /// UTF-8.
    QByteArray output;
    /// The output with the line ends of an editor.
    QString shownOutput;
    /// Names in the shown text, and in `shownOutput`; in the order of their starts.
    std::vector<TintedSpan> inputTints;
    std::vector<TintedSpan> outputTints;
};

/// `source` is UTF-8.
SmallConversion convertSmall(const QByteArray &source, const NameConverter &names,
                             const OutputForm &form);

} // namespace jingtai

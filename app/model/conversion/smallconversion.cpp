// SPDX-License-Identifier: MIT
#include "app/model/conversion/smallconversion.h"

#include "app/core/names/nameconverter.h"
#include "app/core/names/outputform.h"

#include <string>
#include <string_view>
#include <utility>

namespace jingtai {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

ConversionCounts countsOf(const QByteArray &source, const std::vector<TextHit> &hits)
{
    ConversionCounts counts;
    counts.names = hits.size();
    counts.lines = quint64(source.count('\n')) + (source.endsWith('\n') ? 0 : 1);
    for (const TextHit &hit : hits) {
        if (hit.converted)
            ++counts.converted;
        if (hit.outcome == NameOutcome::NoMirror)
            ++counts.withoutMirror;
    }
    return counts;
}

} // namespace

SmallConversion convertSmall(const QByteArray &source, const NameConverter &names,
                             const OutputForm &form)
{
    ConvertedText converted = convertText(names, view(source));
    SmallConversion result;
    result.counts = countsOf(source, converted.hits);
    std::vector<RowBytes> places;
    for (size_t row = 0; row < converted.hits.size(); ++row) {
        for (const RowBytes &place : inputPlaces(converted.hits[row], int(row)))
            places.push_back(place);
    }
    result.inputTints = tintsOf(view(source), std::move(places));
    places.clear();
    if (form.kind == OutputForm::Kind::Text) {
        result.output = QByteArray::fromStdString(converted.text);
        for (size_t row = 0; row < converted.hits.size(); ++row) {
            for (const RowBytes &place : outputPlaces(converted.hits[row], int(row)))
                places.push_back(place);
        }
    } else {
        OutputLines lines(form);
        std::string out;
        for (size_t row = 0; row < converted.hits.size(); ++row) {
            TextHit &hit = converted.hits[row];
            auto made = lines.linesFor(hit);
            hit.notes.insert(hit.notes.end(), made.notes.begin(), made.notes.end());
            for (const std::string &line : made.lines) {
                places.push_back({out.size(), line.size(), int(row), false});
                out += line + '\n';
            }
        }
        result.output = QByteArray::fromStdString(out);
    }
    result.outputTints = tintsOf(view(result.output), std::move(places));
    result.shownOutput = shownText(result.output);
    result.hits = std::move(converted.hits);
    return result;
}

} // namespace jingtai

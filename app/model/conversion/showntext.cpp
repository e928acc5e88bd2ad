// SPDX-License-Identifier: MIT
#include "app/model/conversion/showntext.h"

#include "app/core/text/textconverter.h"
#include "app/core/utf8.h"
#include "app/services/spoolfile.h"
#include "app/services/textjob.h"

#include <algorithm>
#include <string_view>

namespace jingtai {

namespace {

constexpr qint64 s_excerptBytes = 4096;
constexpr int s_excerptLines = 20;

/// Counts UTF-16 units of shownText() while it walks over the bytes.
class ShownPosition final
{
public:
    explicit ShownPosition(std::string_view bytes)
        : m_bytes(bytes)
        , m_at(bytes.starts_with(s_byteOrderMark) ? s_byteOrderMark.size() : 0)
    {}

    /// `offset` never goes back.
    int at(size_t offset)
    {
        for (; m_at < offset && m_at < m_bytes.size(); ++m_at) {
            const char byte = m_bytes[m_at];
            const bool crLf
                = byte == '\r' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '\n';
            if (!crLf && !isContinuation(byte))
                m_units += static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
        }
        return m_units;
    }

private:
    std::string_view m_bytes;
    size_t m_at;
    int m_units = 0;
};

} // namespace

QString shownText(const QByteArray &bytes)
{
    std::string_view shown(bytes.constData(), size_t(bytes.size()));
    if (shown.starts_with(s_byteOrderMark))
        shown.remove_prefix(s_byteOrderMark.size());
    QString text = QString::fromUtf8(shown.data(), qsizetype(shown.size()));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text;
}

bool isTooLargeToEdit(const QString &text)
{
    // Three bytes for a unit at most; only texts between the two bounds are counted out.
    if (text.size() > s_maxEditorBytes)
        return true;
    return text.size() * 3 > s_maxEditorBytes && text.toUtf8().size() > s_maxEditorBytes;
}

std::vector<RowBytes> inputPlaces(const TextHit &hit, int row)
{
    std::vector<RowBytes> places;
    for (const TextSpan &span : hit.spans)
        places.push_back({std::size_t(span.offset), std::size_t(span.length), row, false});
    return places;
}

std::vector<RowBytes> outputPlaces(const TextHit &hit, int row)
{
    std::vector<RowBytes> places;
    for (const TextSpan &span : hit.spans)
        places.push_back({std::size_t(span.outputOffset), std::size_t(span.outputLength), row,
                          hit.converted.has_value()});
    return places;
}

std::vector<TintedSpan> tintsOf(std::string_view text, std::vector<RowBytes> places)
{
    std::sort(places.begin(), places.end(),
              [](const RowBytes &a, const RowBytes &b) { return a.offset < b.offset; });
    ShownPosition position(text);
    std::vector<TintedSpan> tints;
    tints.reserve(places.size());
    for (const RowBytes &place : places) {
        const int start = position.at(place.offset);
        const int length = position.at(place.offset + place.length) - start;
        tints.push_back({start, length, place.row, place.converted});
    }
    return tints;
}

Excerpt excerptOf(const SpoolFile &file, const RowBytes &place, const std::vector<RowBytes> &places)
{
    const qint64 offset = qint64(place.offset);
    const qint64 start = std::max<qint64>(0, offset - s_excerptBytes);
    const qint64 name = std::min<qint64>(qint64(place.length), s_excerptBytes);
    QByteArray bytes(offset - start + name + s_excerptBytes, Qt::Uninitialized);
    const auto count = file.read(start, bytes.data(), bytes.size());
    if (!count || *count < offset - start + name)
        return {};
    bytes.truncate(*count);

    qsizetype begin = offset - start;
    qsizetype end = begin + name;
    for (int lines = 0; begin > 0; --begin) {
        if (bytes.at(begin - 1) == '\n' && ++lines > s_excerptLines)
            break;
    }
    for (int lines = 0; end < bytes.size(); ++end) {
        if (bytes.at(end) == '\n' && ++lines > s_excerptLines)
            break;
    }
    // It may begin or end inside a character: what is left of that is left out.
    while (begin > 0 && begin < end && isContinuation(bytes.at(begin)))
        ++begin;
    const QByteArray shown = bytes.sliced(begin, end - begin);
    const auto first = std::size_t(start + begin);
    std::vector<RowBytes> inside;
    for (RowBytes each : places) {
        if (each.offset < first || each.offset + each.length > first + std::size_t(shown.size()))
            continue;
        each.offset -= first;
        inside.push_back(each);
    }
    return {
        shownText(shown),
        tintsOf(std::string_view(shown.constData(), std::size_t(shown.size())), std::move(inside))};
}

} // namespace jingtai

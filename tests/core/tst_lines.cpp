// SPDX-License-Identifier: MIT
#include "app/core/text/lines.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

using namespace jingtai::text;

namespace {

/// The same by looking at one byte after the other.
LineEnd lookedFor(std::string_view text)
{
    const std::size_t length = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, length);
    const auto holds = [&](std::string_view any, Traits::Trait trait) {
        return line.find_first_of(any) != std::string_view::npos ? unsigned(trait) : 0U;
    };
    const unsigned image
        = line.find("mag") != std::string_view::npos ? unsigned(Traits::Image) : 0U;
    return {text.data() + length,
            length < text.size(),
            {holds("/", Traits::Slash) | holds("{", Traits::Brace) | holds("`|&;(", Traits::Command)
             | holds("=", Traits::Equals) | image}};
}

std::string problem(std::string_view text)
{
    const LineEnd found = findLineEnd(text.data(), text.data() + text.size());
    const LineEnd meant = lookedFor(text);
    if (found.end == meant.end && found.complete == meant.complete
        && found.traits.bits == meant.traits.bits)
        return {};
    return "in " + std::to_string(text.size()) + " bytes: end "
           + std::to_string(found.end - text.data()) + " of "
           + std::to_string(meant.end - text.data()) + ", traits "
           + std::to_string(found.traits.bits) + " of " + std::to_string(meant.traits.bits) + ": "
           + std::string(text);
}

} // namespace

/// The end of a line and what it holds, whichever number of bytes is looked at together.
class TstLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteAtEveryPlace();
    void imageAtEveryPlace();
    void anyText();
};

void TstLines::everyByteAtEveryPlace()
{
    for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t place = 0; place < 100; ++place) {
            std::string text(100, 'x');
            text[place] = char(byte);
            QCOMPARE(problem(text), std::string());
            // What lies behind the line is not of it.
            text[50] = '\n';
            QCOMPARE(problem(text), std::string());
        }
    }
}

void TstLines::imageAtEveryPlace()
{
    for (std::size_t size = 3; size < 100; ++size) {
        for (std::size_t place = 0; place + 3 <= size; ++place) {
            std::string text(size, 'x');
            text.replace(place, 3, "mag");
            QCOMPARE(problem(text), std::string());
            for (const std::size_t feed : {place, place + 1, place + 2}) {
                std::string parted = text;
                parted[feed] = '\n';
                QCOMPARE(problem(parted), std::string());
            }
        }
    }
}

void TstLines::anyText()
{
    constexpr std::string_view bytes = "xxxxxxxxxxxxmag/{`|&;(=\n \xe9\x95\x9c";
    std::mt19937 random(20261128); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    for (int round = 0; round < 20'000; ++round) {
        std::string text(random() % 150, 'x');
        for (char &c : text) {
            if (random() % 8 == 0)
                c = bytes[random() % bytes.size()];
        }
        QCOMPARE(problem(text), std::string());
    }
}

QTEST_APPLESS_MAIN(TstLines)
#include "tst_lines.moc"

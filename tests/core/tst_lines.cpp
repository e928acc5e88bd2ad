// SPDX-License-Identifier: MIT
#include "app/core/text/lines.h"

#include "app/core/text/linemarks.h"

#include <QTest>

#include <algorithm>
#include <array>
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
    void marksOfAPiece();
    void whatBeginsNothingIsMarked();
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

void TstLines::marksOfAPiece()
{
    const std::string text = "image: a/b\n\r\n{ x=1 }\nno line feed";
    LineMarks marks{{99, {}}};
    markLines(text, marks);
    QCOMPARE(marks.size(), std::size_t(3));
    std::size_t line = 0;
    for (const LineMark &mark : marks) {
        const LineEnd meant = lookedFor(std::string_view(text).substr(line));
        QCOMPARE(std::size_t(mark.at), std::size_t(meant.end - text.data()));
        QCOMPARE(mark.traits.bits & ~unsigned(Traits::Plain), meant.traits.bits);
        line = mark.at + 1;
    }
    markLines({}, marks);
    QVERIFY(marks.empty());
}

void TstLines::whatBeginsNothingIsMarked()
{
    struct Case
    {
        const char *line;
        bool isPlain;
    };
    constexpr std::array cases{Case{"  maxSurge: 25%\r", true},
                               Case{"    namespace: billing", true},
                               Case{"  path: /etc/hosts", true},
                               Case{"            - --listen=80", true},
                               Case{"metadata:", true},
                               Case{"", false},
                               Case{"---", false},
                               Case{"kind: Pod", false},
                               Case{"    image: nginx", false},
                               Case{"run: docker pull a", false},
                               Case{"A=1 docker pull nginx", false},
                               Case{"see `nginx`", false},
                               Case{"{repository: a/b}", false}};
    LineMarks marks;
    for (const Case &first : cases) {
        for (const Case &second : cases) {
            const std::string text = std::string(first.line) + '\n' + second.line + '\n';
            markLines(text, marks);
            QCOMPARE(marks.size(), std::size_t(2));
            // It may be the end of a line.
            QVERIFY2(!marks[0].traits.has(Traits::Plain), first.line);
            QVERIFY2(marks[1].traits.has(Traits::Plain) == second.isPlain, second.line);
        }
    }
}

QTEST_APPLESS_MAIN(TstLines)
#include "tst_lines.moc"

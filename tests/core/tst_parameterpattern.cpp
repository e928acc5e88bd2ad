// SPDX-License-Identifier: MIT
#include "app/core/catalog/parameterpattern.h"

#include "app/core/catalog/mirrorcatalog.h"

#include <QTest>

#include <array>
#include <random>
#include <regex>
#include <string>
#include <string_view>

using namespace jingtai;

/// Which values a parameter of a mirror takes.
class TestParameterPattern final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesPatterns_data();
    void matchesPatterns();
    void refusesPatterns_data();
    void refusesPatterns();
    void patternsStayLinear();
    void patternsAgreeWithStandardOnes();
    void acceptsParameterValues();
};

void TestParameterPattern::matchesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *value, bool matches) {
        QTest::addRow("%s ~ %s", pattern, value)
            << QString::fromUtf8(pattern) << QString::fromUtf8(value) << matches;
    };
    row("[a-z0-9]{4,16}", "abc", false);
    row("[a-z0-9]{4,16}", "abcd", true);
    row("[a-z0-9]{4,16}", "abcdefghijklmnop", true);
    row("[a-z0-9]{4,16}", "abcdefghijklmnopq", false);
    row("[a-z0-9]{4,16}", "abcD", false);
    row("^[a-z]+$", "abc", true);
    row("^[a-z]+$", "", false);
    row("a|bc|d*", "a", true);
    row("a|bc|d*", "bc", true);
    row("a|bc|d*", "ddd", true);
    row("a|bc|d*", "", true);
    row("a|bc|d*", "b", false);
    row("a?b+c*", "b", true);
    row("a?b+c*", "abbcc", true);
    row("a?b+c*", "aab", false);
    row("\\d{2,}-\\w", "12-_", true);
    row("\\d{2,}-\\w", "1-a", false);
    row("\\D\\W", "a-", true);
    row("\\D\\W", "1-", false);
    row("a\\.b", "a.b", true);
    row("a\\.b", "axb", false);
    row("a.b", "axb", true);
    row("a.b", "a\nb", false);
    row("[^a-c]", "d", true);
    row("[^a-c]", "b", false);
    row("[a-]", "-", true);
    row("[-a]", "-", true);
    row("[\\]\\d]", "]", true);
    row("[\\]\\d]", "7", true);
    row("x{3}", "xxx", true);
    row("x{3}", "xx", false);
    row("x{0}y", "y", true);
    row("a", "ä", false);
}

void TestParameterPattern::matchesPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, value);
    QFETCH(bool, matches);
    const auto parsedPattern = ParameterPattern::parse(pattern.toStdString());
    QVERIFY2(parsedPattern.has_value(), parsedPattern ? "" : parsedPattern.error().c_str());
    QCOMPARE(parsedPattern->matches(value.toStdString()), matches);
}

void TestParameterPattern::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"",      "(a)",     "(a+)+",  "a)",      "[a",      "[]",
          "[b-a]", "[\\d-z]", "a**",    "a+?",     "a{2}{3}", "*a",
          "a|*",   "a{,3}",   "a{3,2}", "a{1001}", "a{x}",    "a{2",
          "\\",    "\\b",     "\\1",    "\\x41",   "ä",       "[ä]",
          "a$b",   "a^",      "a]",     "a}",      "{2}",     "x{1000}y{1000}z{1000}"})
        QTest::addRow("refused %s", pattern) << QString::fromUtf8(pattern);
    QTest::newRow("too long") << QString(257, QLatin1Char('a'));
}

void TestParameterPattern::refusesPatterns()
{
    QFETCH(QString, pattern);
    const auto parsedPattern = ParameterPattern::parse(pattern.toStdString());
    QVERIFY(!parsedPattern);
    QVERIFY(!parsedPattern.error().empty());
}

void TestParameterPattern::patternsStayLinear()
{
    std::string pattern;
    for (int i = 0; i < 100; ++i)
        pattern += "a*";
    const auto hard = ParameterPattern::parse(pattern + "b");
    QVERIFY(hard.has_value());
    QVERIFY(!hard->matches(std::string(10'000, 'a')));
}

void TestParameterPattern::patternsAgreeWithStandardOnes()
{
    std::mt19937 random(7);
    constexpr std::array<std::string_view, 22> parts
        = {"a",    "b",    "1",         "-",      "_", ".", "\\.", "\\d", "\\w",   "\\D",  "\\W",
           "[ab]", "[^a]", "[a-c1-3_]", "[\\d-]", "*", "+", "?",   "{2}", "{1,3}", "{2,}", "|"};
    constexpr std::string_view letters = "ab1-._";
    const auto anyOf = [&random](const auto &things) { return things[random() % things.size()]; };
    int compared = 0;
    int matching = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string pattern;
        for (std::size_t length = 1 + random() % 6; length > 0; --length)
            pattern += anyOf(parts);
        const auto own = ParameterPattern::parse(pattern);
        if (!own)
            continue;
        const std::regex standard(pattern);
        for (int k = 0; k < 20; ++k) {
            std::string value;
            for (std::size_t length = random() % 6; length > 0; --length)
                value += anyOf(letters);
            const bool matches = std::regex_match(value, standard);
            QVERIFY2(own->matches(value) == matches,
                     std::string(pattern).append(" with ").append(value).c_str());
            ++compared;
            matching += matches ? 1 : 0;
        }
    }
    QVERIFY2(compared > 5000 && matching > 500, "the sample is too thin to mean anything");
}

void TestParameterPattern::acceptsParameterValues()
{
    Parameter parameter;
    QVERIFY(parameter.accepts("a1.B_-"));
    for (const char *value : {"", "a b", "a/b", "a:1", "a@b", "{a}", "ä", "a\n"})
        QVERIFY2(!parameter.accepts(value), value);
    QVERIFY(parameter.accepts(std::string(253, 'a')));
    QVERIFY(!parameter.accepts(std::string(254, 'a')));
    parameter.pattern = ".*";
    QVERIFY(parameter.accepts("abc"));
    QVERIFY2(!parameter.accepts("evil.example/x"), "no pattern opens what a host cannot hold");
    parameter.pattern = "[a-z]{2}";
    QVERIFY(parameter.accepts("ab"));
    QVERIFY(!parameter.accepts("abc"));
}

QTEST_GUILESS_MAIN(TestParameterPattern)
#include "tst_parameterpattern.moc"

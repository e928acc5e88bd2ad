// SPDX-License-Identifier: MIT
#include "tests/core/textcases.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <map>

using namespace jingtai;
using namespace jingtai::test;

namespace {

std::string described(const TextHit &hit)
{
    return std::to_string(hit.line) + ' ' + std::string(code(hit.kind)) + ' ' + hit.original
           + " -> " + hit.converted.value_or("-");
}

/// Empty where the hits are those expected; names with variables that stay are passed over.
std::string hitFault(const std::vector<TextHit> &hits, const std::vector<ExpectedHit> &expected)
{
    auto next = expected.begin();
    for (const TextHit &hit : hits) {
        const bool variable = !hit.converted && hasNote(hit, NoteCode::HasVariable);
        const bool fits = next != expected.end() && isOneOf(std::to_string(hit.line), next->line)
                          && isOneOf(code(hit.kind), next->kind)
                          && isOneOf(hit.original, next->original)
                          && isOneOf(hit.converted.value_or("-"), next->converted);
        if (fits)
            ++next;
        else if (!variable)
            return "found " + described(hit)
                   + (next == expected.end() ? " beyond the last"
                                             : "; expected " + next->line + ' ' + next->kind + ' '
                                                   + next->original + " -> " + next->converted);
    }
    return next == expected.end() ? std::string()
                                  : "not found: " + next->line + ' ' + next->kind + ' '
                                        + next->original + " -> " + next->converted;
}

bool operator==(const TextHit &a, const TextHit &b)
{
    return a.spans == b.spans && a.line == b.line && a.kind == b.kind && a.original == b.original
           && a.converted == b.converted && a.outcome == b.outcome && a.upstream == b.upstream
           && a.mirrorId == b.mirrorId && a.notes == b.notes;
}

std::string chunkFault(const NameConverter &converter, const std::string &text,
                       const ConvertedText &whole, std::size_t piece, LinesOf lines)
{
    const ConvertedText pieces = convertInPieces(converter, text, piece, lines);
    if (pieces.text != whole.text)
        return "in pieces of " + std::to_string(piece) + ": "
               + firstDifference(pieces.text, whole.text);
    if (pieces.hits.size() != whole.hits.size())
        return "other hits in pieces of " + std::to_string(piece);
    for (std::size_t i = 0; i < whole.hits.size(); ++i) {
        if (!(pieces.hits[i] == whole.hits[i]))
            return "other hit in pieces of " + std::to_string(piece) + ": "
                   + described(pieces.hits[i]) + "; whole: " + described(whole.hits[i]);
    }
    return {};
}

/// What YAML means by a word that stands without quotes and is no text.
bool isPlainText(const YAML::Node &node)
{
    static const std::array s_words = {"true", "false", "null", "~", ""};
    const std::string &word = node.Scalar();
    if (node.Tag() == "!")
        return true;
    return std::find(s_words.begin(), s_words.end(), word) == s_words.end()
           && word.find_first_not_of("0123456789") != std::string::npos;
}

/// Compares two documents and what was found in the first; empty where all is well.
std::string treeFault(const YAML::Node &in, const YAML::Node &out,
                      const std::multimap<std::string, std::string> &converted,
                      const std::string &key)
{
    if (in.Type() != out.Type() || in.size() != out.size())
        return "another structure below " + key;
    if (in.IsScalar()) {
        if (key == "image" && isPlainText(in) && ImageReferenceView::parse(in.Scalar())) {
            const auto [first, last] = converted.equal_range(in.Scalar());
            if (first == last)
                return "not found: " + in.Scalar();
            const bool any = std::any_of(
                first, last, [&](const auto &pair) { return pair.second == out.Scalar(); });
            if (!any)
                return in.Scalar() + " became " + out.Scalar();
        }
        return {};
    }
    auto other = out.begin();
    for (auto it = in.begin(); it != in.end(); ++it, ++other) {
        std::string fault;
        if (in.IsMap()) {
            if (it->first.IsScalar() && it->first.Scalar() != other->first.Scalar())
                return "another key: " + other->first.Scalar();
            fault = treeFault(it->second, other->second, converted,
                              it->first.IsScalar() ? it->first.Scalar() : std::string());
        } else {
            fault = treeFault(*it, *other, converted, std::string());
        }
        if (!fault.empty())
            return fault;
    }
    return {};
}

} // namespace

/// Texts from real life, each with what has to come out of it, and the laws on each of them.
class TextConverterDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void expected_data() { rows(); }
    void expected();
    void lineEnds_data() { rows(); }
    void lineEnds();
    void byteOrderMark_data() { rows(); }
    void byteOrderMark();
    void pieces_data() { rows(); }
    void pieces();
    void twice_data() { rows(); }
    void twice();
    void thereAndBack_data() { rows(); }
    void thereAndBack();
    void yamlSecondOpinion_data();
    void yamlSecondOpinion();

private:
    void rows();
    const TextCase &current() const;

    MirrorCatalog m_catalog;
    std::vector<TextCase> m_cases;
};

void TextConverterDataTest::initTestCase()
{
    m_catalog = testCatalog();
    m_cases = textCases();
}

void TextConverterDataTest::rows()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << i;
}

const TextCase &TextConverterDataTest::current() const
{
    QFETCH(const std::size_t, index);
    return m_cases[index];
}

void TextConverterDataTest::expected()
{
    const TextCase &one = current();
    const NameConverter names(m_catalog, one.choice);
    const ConvertedText converted = convertText(names, one.input);
    const std::string splice = spliceFault(one.input, converted);
    QVERIFY2(splice.empty(), splice.c_str());
    const std::string difference = firstDifference(converted.text, one.output);
    QVERIFY2(difference.empty(), difference.c_str());
    const std::string fault = hitFault(converted.hits, one.hits);
    QVERIFY2(fault.empty(), fault.c_str());
    for (const TextHit &hit : converted.hits) {
        if (hit.spans.size() > 1 || hit.kind == TextKind::Helm || hit.kind == TextKind::Kustomize)
            continue;
        const TextSpan &span = hit.spans.front();
        const std::string written = one.input.substr(span.offset, span.length);
        const std::string now = converted.text.substr(span.outputOffset, span.outputLength);
        // Siblings after `--set` share one name; there the span holds a part of it.
        if (hit.original.find(written) == 0 && written != hit.original)
            continue;
        QCOMPARE(QByteArray::fromStdString(written), QByteArray::fromStdString(hit.original));
        QCOMPARE(QByteArray::fromStdString(now),
                 QByteArray::fromStdString(hit.converted.value_or(hit.original)));
    }
}

void TextConverterDataTest::lineEnds()
{
    const TextCase &one = current();
    const NameConverter names(m_catalog, one.choice);
    const std::string input = withCrLf(one.input);
    const ConvertedText converted = convertText(names, input);
    const std::string difference = firstDifference(converted.text, withCrLf(one.output));
    QVERIFY2(difference.empty(), difference.c_str());
    const std::string fault = hitFault(converted.hits, one.hits);
    QVERIFY2(fault.empty(), fault.c_str());
}

void TextConverterDataTest::byteOrderMark()
{
    const TextCase &one = current();
    static const std::string s_mark = "\xef\xbb\xbf";
    if (one.input.starts_with(s_mark))
        return;
    const NameConverter names(m_catalog, one.choice);
    const ConvertedText converted = convertText(names, s_mark + one.input);
    const std::string difference = firstDifference(converted.text, s_mark + one.output);
    QVERIFY2(difference.empty(), difference.c_str());
    const std::string fault = hitFault(converted.hits, one.hits);
    QVERIFY2(fault.empty(), fault.c_str());
}

void TextConverterDataTest::pieces()
{
    const TextCase &one = current();
    const NameConverter names(m_catalog, one.choice);
    for (const std::string &text : {one.input, withCrLf(one.input)}) {
        const ConvertedText whole = convertText(names, text);
        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
            for (const LinesOf lines : {LinesOf::Converter, LinesOf::Other}) {
                const std::string fault = chunkFault(names, text, whole, piece, lines);
                QVERIFY2(fault.empty(), fault.c_str());
            }
        }
    }
}

void TextConverterDataTest::twice()
{
    const TextCase &one = current();
    const NameConverter names(m_catalog, one.choice);
    const ConvertedText again = convertText(names, one.output);
    const std::string difference = firstDifference(again.text, one.output);
    QVERIFY2(difference.empty(), difference.c_str());
}

void TextConverterDataTest::thereAndBack()
{
    const TextCase &one = current();
    if (one.choice.back)
        return;
    const NameConverter forward(m_catalog, one.choice);
    ConversionChoice choice;
    choice.back = true;
    const NameConverter backward(m_catalog, choice);
    const ConvertedText there = convertText(forward, one.input);
    const ConvertedText back = convertText(backward, there.text);
    for (const TextHit &hit : there.hits) {
        if (!hit.converted || hit.kind == TextKind::Helm)
            continue;
        const Mirror *mirror = m_catalog.mirror(hit.mirrorId);
        QVERIFY2(mirror, hit.mirrorId.c_str());
        // Flattened names cannot be told apart any more.
        if (mirror->rules.front().target.find("{name}") != std::string::npos)
            continue;
        const auto found
            = std::find_if(back.hits.begin(), back.hits.end(), [&](const TextHit &other) {
                  return other.spans.front().offset == hit.spans.front().outputOffset;
              });
        QVERIFY2(found != back.hits.end(), described(hit).c_str());
        QVERIFY2(found->converted.has_value(), described(*found).c_str());
        QCOMPARE(normalised(*found->converted), normalised(hit.upstream));
    }
}

void TextConverterDataTest::yamlSecondOpinion_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
        const TextCase &one = m_cases[i];
        const bool yaml = isOneOf(one.extension, "yaml|yml|json");
        // Templates are no YAML before they are filled in, and a broken file has no structure.
        const bool parses = !isOneOf(one.name, "templates|bytes");
        if (yaml && parses)
            QTest::newRow(one.name.c_str()) << i;
    }
}

void TextConverterDataTest::yamlSecondOpinion()
{
    const TextCase &one = current();
    const NameConverter names(m_catalog, one.choice);
    const ConvertedText converted = convertText(names, one.input);
    std::multimap<std::string, std::string> found;
    for (const TextHit &hit : converted.hits)
        found.emplace(hit.original, hit.converted.value_or(hit.original));
    std::vector<YAML::Node> in;
    std::vector<YAML::Node> out;
    try {
        in = YAML::LoadAll(one.input);
        out = YAML::LoadAll(converted.text);
    } catch (const YAML::Exception &error) {
        QFAIL(error.what());
    }
    QCOMPARE(in.size(), out.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        const std::string fault = treeFault(in[i], out[i], found, std::string());
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

QTEST_GUILESS_MAIN(TextConverterDataTest)
#include "tst_textconverter_data.moc"

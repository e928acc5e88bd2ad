// SPDX-License-Identifier: MIT
#include "app/core/json/jsonrepair.h"
#include "app/core/json/jsontext.h"

#include <QJsonDocument>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>
#include <string>

using namespace jingtai;

namespace {

bool isJson(const std::string &text)
{
    if (!nlohmann::json::accept(text))
        return false;
    // Qt takes no document that is neither object nor array.
    const auto value = nlohmann::json::parse(text);
    return !value.is_structured()
           || !QJsonDocument::fromJson(QByteArray::fromStdString(text)).isNull();
}

QString found(const std::vector<PlacedMistake> &mistakes)
{
    QStringList words;
    for (const PlacedMistake &each : mistakes) {
        const std::string_view name = code(each.kind);
        words.append(QStringLiteral("%1@%2:%3")
                         .arg(QLatin1String(name.data(), qsizetype(name.size())))
                         .arg(each.place.line)
                         .arg(each.place.column));
    }
    return words.join(QLatin1Char(' '));
}

QString mistakesIn(const std::string &text)
{
    const JsonText json(text);
    PlaceFinder places(json.text());
    std::vector<PlacedMistake> placed;
    for (const JsonMistake &each : json.mistakes())
        placed.push_back({each.kind, places.at(each.span.offset), each.fix.has_value()});
    return found(placed);
}

/// A generator of JSON as different hands write it.
class Writer final
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {}

    std::string document() { return blank() + value(3) + blank(); }
    std::size_t below(std::size_t end) { return m_random() % end; }

private:
    std::string blank()
    {
        static const char *const s_blanks[] = {"", "", " ", "\n", "\r\n  ", "\t"};
        return s_blanks[below(6)];
    }
    std::string string()
    {
        static const char *const s_parts[]
            = {"a",  "é", "镜", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "/", "”",
               "：", "'", "//", "#",    "{",    ","};
        std::string text = "\"";
        for (std::size_t i = below(6); i > 0; --i)
            text += s_parts[below(15)];
        return text + '"';
    }
    std::string value(int depth)
    {
        static const char *const s_plain[] = {"true", "false", "null", "0", "-1.5e+3", "12"};
        const std::size_t kind = below(depth > 0 ? 6 : 3);
        if (kind < 2)
            return string();
        if (kind == 2)
            return s_plain[below(6)];
        const bool isObject = kind > 3;
        std::string text = isObject ? "{" : "[";
        text += blank();
        for (std::size_t i = below(4); i > 0; --i) {
            if (isObject)
                text += string() + blank() + ':' + blank();
            text += value(depth - 1) + blank();
            if (i > 1)
                text += ',' + blank();
        }
        return text + (isObject ? "}" : "]");
    }

    std::mt19937 m_random;
};

void compare(const JsonText &json, JsonText::Index index, const nlohmann::json &value)
{
    const JsonText::Node &node = json.node(index);
    QVERIFY(nlohmann::json::parse(json.textOf(index)) == value);
    if (value.is_string())
        QCOMPARE(json.stringOf(index), value.get<std::string>());
    if (node.type == JsonText::Type::Array)
        QCOMPARE(std::size_t(node.count), value.size());
    std::size_t before = node.span.offset;
    JsonText::Index position = 0;
    for (JsonText::Index i = node.firstChild; i != JsonText::none; i = json.node(i).next) {
        const JsonText::Node &child = json.node(i);
        QVERIFY(child.span.offset >= before && child.span.end() <= node.span.end());
        QCOMPARE(child.position, position++);
        before = child.span.end();
        if (value.is_array()) {
            compare(json, i, value[child.position]);
        } else {
            QVERIFY(value.contains(json.keyOf(i)));
            if (json.member(index, json.keyOf(i)) == i)
                compare(json, i, value[json.keyOf(i)]);
        }
    }
}

} // namespace

/// The text model of JSON: mistakes, their places and repairs; values as other parsers see them.
class tst_jsontext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMistakes_data();
    void namesMistakes();
    void leavesWhatIsNotCertain_data();
    void leavesWhatIsNotCertain();
    void findsNothingInValidText();
    void agreesWithOthersOnAnyText();
    void keepsToItsLimits();
    void pointsAtValues();
    void convertsUtf16();
};

void tst_jsontext::namesMistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mistakes");
    QTest::addColumn<QByteArray>("repaired");
    const auto row = [](const char *name, const QByteArray &text, const char *mistakes,
                        const QByteArray &repaired) {
        QTest::newRow(name) << text << QString::fromUtf8(mistakes) << repaired;
    };

    row("article", "{ \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"], }",
        "trailing-comma@1:57", "{ \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"] }");
    row("trailing comma in a list", "{\n  \"dns\": [\n    \"1.1.1.1\",\n  ]\n}\n",
        "trailing-comma@3:14", "{\n  \"dns\": [\n    \"1.1.1.1\"\n  ]\n}\n");
    row("two commas", "{\"debug\": true,, \"ipv6\": true}", "extra-comma@1:16",
        "{\"debug\": true, \"ipv6\": true}");
    row("comma first", "[, 1]", "extra-comma@1:2", "[ 1]");
    row("missing comma", "{\n  \"debug\": true\n  \"ipv6\": true\n}", "missing-comma@2:16",
        "{\n  \"debug\": true,\n  \"ipv6\": true\n}");
    row("missing comma in a list", "[\"a\" \"b\"]", "missing-comma@1:5", "[\"a\", \"b\"]");
    row("missing colon", "{\"debug\" true}", "missing-colon@1:9", "{\"debug\": true}");
    row("equals", "{\"debug\" = true}", "wrong-separator@1:10", "{\"debug\" : true}");
    row("arrow", "{\"debug\" => true}", "wrong-separator@1:10", "{\"debug\" : true}");
    row("semicolon", "{\"debug\": true; \"ipv6\": true}", "wrong-separator@1:15",
        "{\"debug\": true, \"ipv6\": true}");
    row("hash comment", "{\n  # mirrors\n  \"debug\": true # yes\n}\n", "comment@2:3 comment@3:17",
        "{\n  \"debug\": true\n}\n");
    row("line comment", "// first\n{}\n", "comment@1:1", "{}\n");
    row("block comment", "{ /* a\n b */ \"debug\": true}", "comment@1:3", "{  \"debug\": true}");
    row("comment with Windows line ends", "{\r\n  # a\r\n  \"debug\": true\r\n}\r\n", "comment@2:3",
        "{\r\n  \"debug\": true\r\n}\r\n");
    row("single quotes", "{'debug': 'it\\'s \"it\"'}", "wrong-quotes@1:2 wrong-quotes@1:11",
        "{\"debug\": \"it's \\\"it\\\"\"}");
    row("typographic quotes", "{“registry-mirrors”: [“https://a.example”, ‘b’]}",
        "wrong-quotes@1:2 wrong-quotes@1:23 wrong-quotes@1:44",
        "{\"registry-mirrors\": [\"https://a.example\", \"b\"]}");
    row("typographic quote at the end alone", "{\"dns\": [\"1.1.1.1”, \"8.8.8.8\"]}",
        "wrong-quotes@1:18", "{\"dns\": [\"1.1.1.1\", \"8.8.8.8\"]}");
    row("full-width", "｛\"dns\"：【\"1.1.1.1\"，\"8.8.8.8\"】｝",
        "full-width-punctuation@1:1 full-width-punctuation@1:7 full-width-punctuation@1:8 "
        "full-width-punctuation@1:18 full-width-punctuation@1:28 full-width-punctuation@1:29",
        "{\"dns\":[\"1.1.1.1\",\"8.8.8.8\"]}");
    row("odd blanks", "{\n\u3000\u3000\"debug\":\u00A0true\u200B\n}",
        "odd-space@2:1 odd-space@2:11 odd-space@2:16", "{\n  \"debug\": true\n}");
    row("second byte order mark", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "odd-space@1:1", "\xEF\xBB\xBF{}");
    row("missing brace", "{\n  \"debug\": true\n", "missing-closer@2:16",
        "{\n  \"debug\": true\n}\n");
    row("missing brackets at the end", "{\"dns\": [\"1.1.1.1\"", "missing-closer@1:19",
        "{\"dns\": [\"1.1.1.1\"]}");
    row("missing bracket before a brace", "{\"dns\": [\"1.1.1.1\" }", "missing-closer@1:19",
        "{\"dns\": [\"1.1.1.1\"] }");
    row("missing bracket before a key", "{\"dns\": [\"1.1.1.1\", \"debug\": true}",
        "missing-closer@1:19", "{\"dns\": [\"1.1.1.1\"], \"debug\": true}");
    row("wrong closer", "{\"debug\": true]", "wrong-closer@1:15", "{\"debug\": true}");
    row("one brace too many", "{\"debug\": true}}\n", "extra-closer@1:16", "{\"debug\": true}\n");
    row("no braces", "\"debug\": true", "missing-braces@1:1", "{\"debug\": true}");
    row("no brace at the beginning", "\"debug\": true\n}\n", "missing-braces@1:1",
        "{\"debug\": true\n}\n");
    row("two objects", "{\n  \"debug\": true\n}\n{\n  \"ipv6\": true\n}\n", "second-document@4:1",
        "{\n  \"debug\": true,\n  \"ipv6\": true\n}\n");
    row("two objects and a comma", "{\"debug\": true}, {\"ipv6\": true}", "second-document@1:18",
        "{\"debug\": true,\"ipv6\": true}");
    row("an empty object first", "{}\n{\"ipv6\": true}", "second-document@2:1", "{\"ipv6\": true}");
    row("an empty object last", "{\"ipv6\": true}\n{ }\n", "second-document@2:1",
        "{\"ipv6\": true}\n");
    row("fence", "```json\n{\"debug\": true}\n```\n", "markdown-fence@1:1 markdown-fence@3:1",
        "{\"debug\": true}\n");
    row("here-document", "sudo tee /etc/docker/daemon.json <<-'EOF'\n{\"debug\": true}\nEOF\n",
        "text-around@1:1 text-around@3:1", "{\"debug\": true}\n\n");
    row("key without quotes", "{registry-mirrors: [\"https://a.example\"]}", "unquoted-key@1:2",
        "{\"registry-mirrors\": [\"https://a.example\"]}");
    row("address without quotes", "{\"registry-mirrors\": [https://a.example, http://b:5000/]}",
        "unquoted-text@1:23 unquoted-text@1:42",
        "{\"registry-mirrors\": [\"https://a.example\", \"http://b:5000/\"]}");
    row("word without quotes", "{\"log-driver\": json-file}", "unquoted-text@1:16",
        "{\"log-driver\": \"json-file\"}");
    row("literals of Python", "{\"debug\": True, \"ipv6\": FALSE, \"a\": None}",
        "wrong-literal@1:11 wrong-literal@1:25 wrong-literal@1:37",
        "{\"debug\": true, \"ipv6\": false, \"a\": null}");
    row("unclosed string", "{\"dns\": [\"1.1.1.1],\n \"debug\": true}", "unclosed-string@1:10",
        "{\"dns\": [\"1.1.1.1\"],\n \"debug\": true}");
    row("tab in a string", "{\"a\": \"b\tc\"}", "control-character@1:9", "{\"a\": \"b\\tc\"}");
    row("escaped quote", "{\"a\": \"it\\'s\"}", "bad-escape@1:10", "{\"a\": \"it's\"}");
    row("several at once", "{\n  'registry-mirrors'：[\n    “https://a.example”，\n  ],\n",
        "wrong-quotes@2:3 full-width-punctuation@2:21 wrong-quotes@3:5 full-width-punctuation@3:24 "
        "trailing-comma@3:24 cut-off@4:5",
        {});
}

void tst_jsontext::namesMistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mistakes);
    QFETCH(QByteArray, repaired);
    QCOMPARE(mistakesIn(text.toStdString()), mistakes);
    const JsonRepair repair = repairedJson(text.toStdString());
    QCOMPARE(repair.left.empty(), !repaired.isEmpty());
    if (repaired.isEmpty())
        return;
    QCOMPARE(QByteArray::fromStdString(repair.text), repaired);
    QVERIFY(!repair.mended.empty());
    const std::size_t mark = repaired.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QVERIFY(isJson(repair.text.substr(mark)));
}

void tst_jsontext::leavesWhatIsNotCertain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mistakes");
    const auto row = [](const char *name, const QByteArray &text, const char *mistakes) {
        QTest::newRow(name) << text << QString::fromUtf8(mistakes);
    };
    row("empty", "", "empty@1:1");
    row("blank", " \n\t\n", "empty@3:1");
    row("byte order mark alone", "\xEF\xBB\xBF", "empty@1:1");
    row("cut in a string", "{\"registry-mirrors\": [\"https://a.exa",
        "cut-off@1:23 missing-closer@1:37");
    row("cut behind a comma", "{\"debug\": true,", "cut-off@1:16");
    row("cut behind a colon", "{\"debug\":", "cut-off@1:10");
    row("two objects with a key in common", "{\"debug\": true}\n{\"debug\": false}",
        "second-document@2:1");
    row("text behind", "{\"debug\": true} hello", "text-around@1:17");
    row("text before", "hello {\"debug\": true}", "unexpected@1:1");
    row("no value", "{\"debug\": , \"ipv6\": true}", "missing-value@1:11");
    row("yes", "{\"debug\": yes}", "unquoted-text@1:11");
    row("number", "{\"mtu\": 01500}", "bad-number@1:9");
    row("invalid byte", "{\"a\": \"b\xFF\"}", "not-utf-8@1:9");
    row("invalid byte outside", "{\xFF\"a\": 1}", "not-utf-8@1:2");
    row("NUL", QByteArray("{\"a\": \"\0\", \0 \"b\": 1}", 20), "nul@1:8 nul@1:12");
    row("half a pair", "{\"a\": \"\\ud83d\"}", "lone-surrogate@1:8");
    row("Windows path", "{\"data-root\": \"D:\\docker\"}", "bad-escape@1:18");
    row("list without bracket", "{\"dns\": \"1.1.1.1\"], \"debug\": true}", "wrong-closer@1:18");
    row("unclosed comment", "{} /* a", "unclosed-comment@1:4");
}

void tst_jsontext::leavesWhatIsNotCertain()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mistakes);
    QCOMPARE(mistakesIn(text.toStdString()), mistakes);
    QVERIFY(!repairedJson(text.toStdString()).left.empty());
}

void tst_jsontext::findsNothingInValidText()
{
    Writer writer(1);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = writer.document();
        const JsonText json(text);
        QVERIFY2(json.isValid(), text.c_str());
        QCOMPARE(json.text(), text);
        const JsonRepair repair = repairedJson(text);
        QVERIFY(repair.mended.empty() && repair.left.empty());
        QCOMPARE(repair.text, text);
        compare(json, json.root(), nlohmann::json::parse(text));
    }
}

void tst_jsontext::agreesWithOthersOnAnyText()
{
    Writer writer(2);
    static const char *const s_pieces[]
        = {"{",  "}", "[",  "]", ",",    ":", "\"", "'",      "“",    "”",   "：", " ",
           "\n", "#", "//", "a", "true", "1", "\\", "\u3000", "\xFF", "```", "=",  ";"};
    int repaired = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = writer.document();
        for (std::size_t changes = 1 + writer.below(3); changes > 0; --changes) {
            const std::size_t at = writer.below(text.size() + 1);
            if (writer.below(2) == 0)
                text.erase(at, 1 + writer.below(2));
            else
                text.insert(at, s_pieces[writer.below(24)]);
        }
        const JsonText json(text);
        QCOMPARE(json.text(), text);
        QCOMPARE(json.isValid(), nlohmann::json::accept(text));
        const JsonRepair repair = repairedJson(text);
        if (!repair.left.empty())
            continue;
        QVERIFY2(isJson(repair.text), (text + "\n->\n" + repair.text).c_str());
        repaired += repair.mended.empty() ? 0 : 1;
    }
    QVERIFY(repaired > 500);
}

void tst_jsontext::keepsToItsLimits()
{
    const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
    QVERIFY(JsonText(deep).isValid());
    QCOMPARE(mistakesIn('[' + deep + ']'), QStringLiteral("too-deep@1:10001"));
    QVERIFY(!repairedJson(std::string(100'000, '[')).left.empty());
    QVERIFY(!repairedJson(std::string(100'000, '{')).left.empty());

    const std::string large = "\"" + std::string(JsonText::maxBytes - 2, 'a') + "\"";
    QVERIFY(JsonText(large).isValid());
    QCOMPARE(mistakesIn(large + ' '), QStringLiteral("too-large@1:1048577"));

    for (const char *piece : {",", "}", "\"", "'", "“", "#\n", "/* */", "\u3000", "[", "{\"a\"",
                              "1 ", "a ", "\xFF", "\\", "```\n", "{}"}) {
        std::string many;
        while (many.size() + 8 < JsonText::maxBytes)
            many += piece;
        QVERIFY(!JsonText(many).isValid());
        static_cast<void>(repairedJson(many));
    }
}

void tst_jsontext::pointsAtValues()
{
    const JsonText json(R"({"a/b": [0, {"~": {"x": 1, "x": 2}}]})");
    const JsonText::Index list = json.member(json.root(), "a/b");
    const JsonText::Index inner = json.member(json.node(list).lastChild, "~");
    QCOMPARE(json.pointerTo(inner), std::string("/a~1b/1/~0"));
    QCOMPARE(json.pointerTo(json.root()), std::string());
    QCOMPARE(json.pathTo(inner), (std::vector<std::string>{"a/b", "2", "~"}));
    QCOMPARE(json.pathTo(json.root()), std::vector<std::string>());
    QVERIFY(json.textOf(json.member(inner, "x")) == "2");
    QCOMPARE(json.member(inner, "y"), JsonText::none);
}

void tst_jsontext::convertsUtf16()
{
    const std::string little("\xFF\xFE{\0\"\0\x5C\x95\"\0:\0001\0}\0", 16);
    QCOMPARE(mistakesIn(little), QStringLiteral("utf-16@1:1"));
    QCOMPARE(repairedJson(little).text, std::string("{\"镜\":1}"));
    std::string big;
    for (std::size_t i = 0; i + 1 < little.size(); i += 2)
        big += {little[i + 1], little[i]};
    QCOMPARE(repairedJson(big).text, std::string("{\"镜\":1}"));
    QVERIFY(!repairedJson(little + 'a').left.empty());
}

QTEST_GUILESS_MAIN(tst_jsontext)
#include "tst_jsontext.moc"

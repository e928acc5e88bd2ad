// SPDX-License-Identifier: MIT
#include "app/core/json/jsonedit.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>
#include <set>
#include <string>

using namespace jingtai;

namespace {

using Json = nlohmann::ordered_json;

/// An object with or without the list, as different hands write one.
class Writer final
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {}

    std::size_t below(std::size_t end) { return m_random() % end; }

    std::vector<std::string> texts()
    {
        static const char *const s_texts[] = {"a", "b", "é\"", "\\", "https://a.example/"};
        std::vector<std::string> list;
        for (std::size_t i = below(5); i > 0; --i)
            list.emplace_back(s_texts[below(5)]);
        return list;
    }

    std::string object()
    {
        static const char *const s_ends[] = {"", " ", "\n  ", "\r\n\t"};
        m_blank = s_ends[below(4)];
        const char *const colon = below(2) == 0 ? ":" : ": ";
        const std::size_t count = below(4);
        const std::size_t at = below(count + 2);
        std::string text = "{";
        for (std::size_t i = 0; i < count; ++i) {
            text += (i > 0 ? "," : "") + m_blank + "\"k" + std::to_string(i) + "\"" + colon
                    + value(at == i);
            if (at == i)
                text.replace(text.rfind("\"k" + std::to_string(i)), 4, "\"list\"");
        }
        return text + (below(2) == 0 ? m_blank : "") + "}" + (below(2) == 0 ? "\n" : "");
    }

private:
    std::string value(bool isList)
    {
        static const char *const s_values[]
            = {"1", "null", "{ }", "[ [ ] ]", "\"x\"", "{\"a\" : true}"};
        if (!isList)
            return s_values[below(6)];
        std::string text = "[";
        const bool isLong = below(2) == 0;
        for (const std::string &item : texts())
            text += (text.size() > 1 ? "," : "") + (isLong ? m_blank + "  " : std::string(" "))
                    + jsonString(item);
        return text + (below(2) == 0 ? " " : "") + "]";
    }

    std::mt19937 m_random;
    std::string m_blank;
};

} // namespace

/// Changes of a JSON text: one span, the values that were wanted, the way of writing kept.
class tst_jsonedit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsItsNeighbours_data();
    void writesAsItsNeighbours();
    void changesTheListAlone();
    void removesWhatIsMeantAlone();
    void setsMembers_data();
    void setsMembers();
    void leavesWhatStandsInTheWay();
    void setsAsTheOtherLibrary();
    void takesOutAsTheOtherLibrary();
    void takesOutAllOfAKey();
    void movedElementsKeepTheirBytes();
    void laysOutAnyDepth();
};

void tst_jsonedit::writesAsItsNeighbours_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("list");
    QTest::addColumn<QByteArray>("result");
    const QStringList one = {QStringLiteral("x")};
    const QStringList two = {QStringLiteral("x"), QStringLiteral("y")};
    const auto row
        = [](const char *name, const QByteArray &text, const QStringList &list,
             const QByteArray &result) { QTest::newRow(name) << text << list << result; };
    row("no text", "", one, "{\n  \"list\": [\n    \"x\"\n  ]\n}\n");
    row("byte order mark", "\xEF\xBB\xBF", one,
        "\xEF\xBB\xBF{\n  \"list\": [\n    \"x\"\n  ]\n}\n");
    row("null alone", "null\n", one, "{\n  \"list\": [\n    \"x\"\n  ]\n}\n");
    row("empty object", "{}", one, "{\n  \"list\": [\n    \"x\"\n  ]\n}");
    row("on one line", "{\"a\": 1}", two, "{\"a\": 1, \"list\": [\"x\", \"y\"]}");
    row("packed", "{\"a\":1}", two, "{\"a\":1,\"list\":[\"x\", \"y\"]}");
    row("tabs", "{\n\t\"a\": 1\n}\n", two,
        "{\n\t\"a\": 1,\n\t\"list\": [\n\t\t\"x\",\n\t\t\"y\"\n\t]\n}\n");
    row("Windows", "{\r\n  \"a\" : 1\r\n}\r\n", one,
        "{\r\n  \"a\" : 1,\r\n  \"list\" : [\r\n    \"x\"\r\n  ]\r\n}\r\n");
    row("the last one goes", "{\n  \"list\": [\n    \"x\"\n  ]\n}\n", {}, "{\n  \"list\": []\n}\n");
    row("one more on a line of its own", "{\n  \"list\": [\n    \"x\"\n  ]\n}\n", two,
        "{\n  \"list\": [\n    \"x\",\n    \"y\"\n  ]\n}\n");
    row("one more behind", "{\"list\": [\"x\"]}", two, "{\"list\": [\"x\", \"y\"]}");
    row("one more before", "{\"list\": [ \"y\" ]}", two, "{\"list\": [ \"x\", \"y\" ]}");
    row("one less", "{\"list\": [\"x\",  \"z\",  \"y\"]}", two, "{\"list\": [\"x\",  \"y\"]}");
    row("escapes stay", "{\"list\": [\"\\u0078\"]}", two, "{\"list\": [\"\\u0078\", \"y\"]}");
    row("null", "{\n  \"list\": null\n}", one, "{\n  \"list\": [\n    \"x\"\n  ]\n}");
}

void tst_jsonedit::writesAsItsNeighbours()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, list);
    std::vector<std::string> texts;
    for (const QString &each : list)
        texts.push_back(each.toStdString());
    const JsonText json(text.toStdString());
    const auto change = listChange(json, "list", texts);
    QVERIFY(change);
    const std::string result = edited(json.text(), *change);
    QTEST(QByteArray::fromStdString(result), "result");
    QVERIFY(!listChange(JsonText(result), "list", texts));
}

void tst_jsonedit::changesTheListAlone()
{
    Writer writer(1);
    for (int i = 0; i < 5000; ++i) {
        const JsonText json(writer.object());
        const std::vector<std::string> texts = writer.texts();
        Json expected = Json::parse(json.text());
        const bool isSame = expected.contains("list") && expected["list"] == Json(texts);
        expected["list"] = texts;
        const auto change = listChange(json, "list", texts);
        QCOMPARE(!change, isSame);
        if (!change)
            continue;
        const std::string result = edited(json.text(), *change);
        const std::string shown = json.text() + "\n->\n" + result;
        QVERIFY2(nlohmann::json::accept(result), shown.c_str());
        QVERIFY2(Json::parse(result) == expected, shown.c_str());
        // What lies before and behind the span is as it was.
        const ByteSpan &span = change->span;
        QVERIFY(result.compare(0, span.offset, json.text(), 0, span.offset) == 0);
        const std::string rest = json.text().substr(span.end());
        QVERIFY(result.size() >= rest.size()
                && result.compare(result.size() - rest.size(), rest.size(), rest) == 0);
        QVERIFY2(!listChange(JsonText(result), "list", texts), shown.c_str());
    }
}

void tst_jsonedit::removesWhatIsMeantAlone()
{
    Writer writer(2);
    for (int i = 0; i < 5000; ++i) {
        const JsonText json(writer.object());
        if (json.size() < 2)
            continue;
        const auto index = static_cast<JsonText::Index>(1 + writer.below(json.size() - 1));
        Json expected = Json::parse(json.text());
        const Json::json_pointer pointer(json.pointerTo(index));
        Json &parent = expected[pointer.parent_pointer()];
        if (parent.is_array())
            parent.erase(json.node(index).position);
        else
            parent.erase(json.keyOf(index));
        const std::string result = edited(json.text(), removal(json, index));
        const std::string shown = json.text() + "\n->\n" + result;
        QVERIFY2(nlohmann::json::accept(result), shown.c_str());
        QVERIFY2(Json::parse(result) == expected, shown.c_str());
    }
}

void tst_jsonedit::setsMembers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const QByteArray &text, const QString &path,
                        const QByteArray &value, const QByteArray &result) {
        QTest::newRow(name) << text << path.split(QLatin1Char('/')) << value << result;
    };
    const QString a = QStringLiteral("a");
    const QString inner = QStringLiteral("a/b");
    row("no text", "", a, "1", "{\n  \"a\": 1\n}\n");
    row("no text, inside", "", inner, "true", "{\n  \"a\": {\n    \"b\": true\n  }\n}\n");
    row("null", " null ", a, "1", " {\n  \"a\": 1\n} ");
    row("behind", "{\n    \"x\": 1\n}\n", inner, "\"z\"",
        "{\n    \"x\": 1,\n    \"a\": {\n        \"b\": \"z\"\n    }\n}\n");
    row("on one line", "{\"x\": 1}", inner, "{\"c\":[1,2]}",
        "{\"x\": 1, \"a\": {\"b\": {\"c\": [1, 2]}}}");
    row("in place", "{\"a\" :  1 , \"x\": 2}", a, "3", "{\"a\" :  3 , \"x\": 2}");
    row("into an empty object", "{\n  \"a\": {}\n}", inner, "1",
        "{\n  \"a\": {\n    \"b\": 1\n  }\n}");
    row("into an empty object on a line", "{\"a\": { }}", inner, "1", "{\"a\": {\"b\": 1}}");
    row("into null", "{\n\t\"a\": null\n}", inner, "1", "{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}");
    row("an object laid out", "{\r\n  \"x\": 1\r\n}", a, "{\"c\":{},\"d\":[{\"e\":1}]}",
        "{\r\n  \"x\": 1,\r\n  \"a\": {\r\n    \"c\": {},\r\n    \"d\": [\r\n      "
        "{\r\n        \"e\": 1\r\n      }\r\n    ]\r\n  }\r\n}");
    row("of two the last", "{\"a\": 1, \"a\": 2}", a, "3", "{\"a\": 1, \"a\": 3}");
}

void tst_jsonedit::setsMembers()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, path);
    QFETCH(QByteArray, value);
    JsonPath keys;
    for (const QString &key : path)
        keys.push_back(key.toStdString());
    const JsonText json(text.toStdString());
    const JsonText wanted(value.toStdString());
    const auto change = memberChange(json, keys, wanted);
    QVERIFY(change);
    const std::string result = edited(json.text(), *change);
    QTEST(QByteArray::fromStdString(result), "result");
    QVERIFY(!memberChange(JsonText(result), keys, wanted));
}

void tst_jsonedit::leavesWhatStandsInTheWay()
{
    const JsonText value("1");
    for (const char *text : {"[]", "1", "{\"a\": []}", "{\"a\": \"b\"}"})
        QVERIFY2(!memberChange(JsonText(text), {"a", "b"}, value), text);
    QVERIFY(!memberChange(JsonText("{}"), {}, value));
    QVERIFY(!memberChange(JsonText("{}"), {"a"}, JsonText("")));
    QVERIFY(!memberChange(JsonText("{}"), {"a"}, JsonText("[1,]")));
    QVERIFY(!memberRemoval(JsonText("{\"a\": 1}"), {"b"}));
    QVERIFY(!memberRemoval(JsonText("[1]"), {"a"}));
    QVERIFY(!listChange(JsonText("[1]"), "a", {"x"}));
    for (const char *text : {"{", "{\"a\": 1,}", "{\"a\": [1,]}", "# {}"}) {
        QVERIFY2(!memberChange(JsonText(text), {"a"}, value), text);
        QVERIFY2(!memberRemoval(JsonText(text), {"a"}), text);
        QVERIFY2(!listChange(JsonText(text), "a", {"x"}), text);
    }
    // The same value in other words is the same.
    QVERIFY(!memberChange(JsonText("{\"a\": [\"\\u0078\",  {}]}"), {"a"}, JsonText("[\"x\",{}]")));
    QVERIFY(memberChange(JsonText("{\"a\": []}"), {"a"}, JsonText("{}")));
}

void tst_jsonedit::setsAsTheOtherLibrary()
{
    static const char *const s_values[]
        = {"1", "\"x\\n\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"p\":{\"q\":[true]}}", "null"};
    Writer writer(3);
    for (int i = 0; i < 5000; ++i) {
        const JsonText json(writer.object());
        JsonPath path = {"k" + std::to_string(writer.below(5))};
        if (writer.below(3) == 0)
            path.emplace_back("inner");
        const JsonText value(s_values[writer.below(7)]);
        Json expected = Json::parse(json.text());
        Json &outer = expected[path.front()];
        const bool isInTheWay = path.size() > 1 && !outer.is_null() && !outer.is_object();
        const bool wasThere = json.member(json.root(), path.front()) != JsonText::none;
        const Json before = outer;
        Json &target = path.size() > 1 && !isInTheWay ? outer[path.back()] : outer;
        const bool isSame = path.size() == 1
                                ? wasThere && before == Json::parse(value.text())
                                : !isInTheWay && before.is_object() && before.contains(path.back())
                                      && target == Json::parse(value.text());
        const auto change = memberChange(json, path, value);
        QCOMPARE(!change, isInTheWay || isSame);
        if (!change)
            continue;
        target = Json::parse(value.text());
        const std::string result = edited(json.text(), *change);
        const std::string shown = json.text() + "\n->\n" + result;
        QVERIFY2(nlohmann::json::accept(result), shown.c_str());
        QVERIFY2(Json::parse(result) == expected, shown.c_str());
        QVERIFY2(!memberChange(JsonText(result), path, value), shown.c_str());
    }
}

void tst_jsonedit::takesOutAsTheOtherLibrary()
{
    Writer writer(4);
    for (int i = 0; i < 5000; ++i) {
        const JsonText json(writer.object());
        const std::string key = "k" + std::to_string(writer.below(5));
        Json expected = Json::parse(json.text());
        JsonPath path = {key};
        if (expected.contains(key) && expected[key].is_object() && expected[key].contains("a"))
            path.emplace_back("a");
        const auto change = memberRemoval(json, path);
        QCOMPARE(change.has_value(), expected.erase(key) == 1);
        if (!change)
            continue;
        const std::string result = edited(json.text(), *change);
        const std::string shown = json.text() + "\n->\n" + result;
        QVERIFY2(nlohmann::json::accept(result), shown.c_str());
        QVERIFY2(Json::parse(result) == expected, shown.c_str());
    }
}

void tst_jsonedit::takesOutAllOfAKey()
{
    const auto without = [](const char *text, const JsonPath &path) {
        const JsonText json(text);
        const auto change = memberRemoval(json, path);
        return change ? edited(text, *change) : std::string("nothing");
    };
    QCOMPARE(without("{\"a\": 1, \"b\": 2, \"a\": 3}", {"a"}), std::string("{\"b\": 2}"));
    QCOMPARE(without("{\"a\": 1, \"a\": 3, \"c\": 4}", {"a"}), std::string("{\"c\": 4}"));
    QCOMPARE(without("{\"x\": 1, \"a\": 1, \"a\": 3}", {"a"}), std::string("{\"x\": 1}"));
    QCOMPARE(without("{\"a\": 1,\n \"a\": 3\n}", {"a"}), std::string("{}"));
    QCOMPARE(without("{\"x\": 0, \"a\": {\"b\": {\"c\": 1}}}", {"a", "b", "c"}),
             std::string("{\"x\": 0}"));
    QCOMPARE(without("{\"a\": {\"b\": 1, \"c\": 2}}", {"a", "b"}),
             std::string("{\"a\": {\"c\": 2}}"));
}

void tst_jsonedit::movedElementsKeepTheirBytes()
{
    const JsonText json("{\"list\": [\"\\u0061\", \"b\", \"\\u0061\", \"c\"]}");
    const auto change = listChange(json, "list", {"c", "b", "a", "a"});
    QVERIFY(change);
    QCOMPARE(edited(json.text(), *change),
             std::string("{\"list\": [\"c\", \"b\", \"\\u0061\", \"\\u0061\"]}"));
}

void tst_jsonedit::laysOutAnyDepth()
{
    const std::size_t depth = 9'000;
    const std::string value = std::string(depth, '[') + std::string(depth, ']');
    const auto change = memberChange(JsonText("{\"x\": 1}"), {"a"}, JsonText(value));
    QVERIFY(change);
    const JsonText result(edited("{\"x\": 1}", *change));
    QVERIFY(result.isValid());
    QCOMPARE(std::size_t(result.size()), depth + 2);
}

QTEST_GUILESS_MAIN(tst_jsonedit)
#include "tst_jsonedit.moc"

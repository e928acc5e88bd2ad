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

QTEST_GUILESS_MAIN(tst_jsonedit)
#include "tst_jsonedit.moc"

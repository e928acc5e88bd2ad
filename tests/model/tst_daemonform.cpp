// SPDX-License-Identifier: MIT
#include "tests/model/daemonparts.h"

#include "app/model/shortnote.h"

#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace jingtai;
using Json = nlohmann::ordered_json;

/// The settings as rows: all of them, each with its value, each change one edit of the text.
class TstDaemonForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasEverySetting();
    void findsSettings_data();
    void findsSettings();
    void showsWhatIsCommonOrSet();
    void readsValues();
    void writesValues();
    void unsetsInside();
    void unsetIsWrittenOutWhereAReloadWouldKeep();
    void sameValueIsNoStep();
    void jsonMustBeJson();
    void anotherKindIsShownAsJson();
    void isReadOnlyWhileItDoesNotParse();
    void saysWhatTheEngineKnows();
    void nothingIsSetInsideOfWhatIsNoObject();
    void showsTheGravestProblem();
    void tellsWhatChanged();
    void anyEditsAreAsTheOtherLibraryMakesThem();
    void badDataIsRefused_data();
    void badDataIsRefused();

private:
    DaemonForm &form() { return m_parts->form; }
    /// `id`: "log-opts/max-size".
    int row(const QString &id) { return form().rowOfPointer(u'/' + id); }
    int row(const char *id) { return row(QString::fromUtf8(id)); }
    int shownCount();

    std::unique_ptr<DaemonParts> m_parts;
};

void TstDaemonForm::init()
{
    m_parts = std::make_unique<DaemonParts>();
}

void TstDaemonForm::cleanup()
{
    m_parts.reset();
}

int TstDaemonForm::shownCount()
{
    int count = 0;
    for (int row = 0; row < form().rowCount(); ++row)
        count += form().isShown(row) ? 1 : 0;
    return count;
}

void TstDaemonForm::hasEverySetting()
{
    QVERIFY(m_parts->keys.all().size() > 100);
    for (const DaemonKey &key : m_parts->keys.all()) {
        const int found = row(key.name.c_str());
        QVERIFY2(found >= 0, key.name.c_str());
        QVERIFY(!form().title(found).isEmpty());
        QVERIFY(!form().help(found).isEmpty());
        QVERIFY(!form().defaultText(found).isEmpty());
        form().setFilter(QString::fromStdString(key.name));
        QVERIFY2(form().isShown(found), key.name.c_str());
    }
    // A section is one run of rows.
    int section = 0;
    for (int each = 0; each < form().rowCount(); ++each) {
        const int now = int(form().setting(each).section);
        QVERIFY(now == section || now == section + 1);
        section = now;
    }
    QCOMPARE(section + 1, int(form().sections().size()));
}

void TstDaemonForm::findsSettings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *words, const char *id) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(id);
    };
    row("mirror", "registry-mirrors");
    row("镜像加速", "registry-mirrors");
    row("加速器", "registry-mirrors");
    row("log size", "log-opts/max-size");
    row("日志 轮转", "log-opts/max-size");
    row("MAX-SIZE", "log-opts/max-size");
    row("existing location", "");
    row("move disk", "data-root");
    row("存储位置", "data-root");
    row("cgroupdriver", "exec-opts");
    row("  dns   server ", "dns");
    row("graph", "graph");
    row("并发", "max-concurrent-downloads");
}

void TstDaemonForm::findsSettings()
{
    QFETCH(QString, words);
    QFETCH(QString, id);
    QSignalSpy shown(&form(), &DaemonForm::shownChanged);
    form().setFilter(words);
    QCOMPARE(shown.count(), 1);
    if (id.isEmpty()) {
        QCOMPARE(shownCount(), 0);
        return;
    }
    QVERIFY(form().isShown(row(id)));
    QVERIFY(shownCount() < 15);
    form().setFilter({});
    QVERIFY(shownCount() > 10);
}

void TstDaemonForm::showsWhatIsCommonOrSet()
{
    QVERIFY(form().isShown(row("live-restore")));
    QVERIFY(!form().isShown(row("icc")));
    m_parts->load("{\"icc\": true}");
    QVERIFY(form().isShown(row("icc")));
    form().unset(row("icc"));
    QVERIFY(!form().isShown(row("icc")));
}

void TstDaemonForm::readsValues()
{
    m_parts->load("{\"debug\": true, \"max-concurrent-downloads\": 7, \"log-driver\": \"local\",\n"
                  " \"dns\": [\"1.1.1.1\", \"8.8.8.8\"], \"log-opts\": {\"max-size\": \"10m\"},\n"
                  " \"features\": {\"x\": true, \"y\": false}, \"runtimes\": {\"a\": {}},\n"
                  " \"icc\": null}");
    QVERIFY(form().switchValue(row("debug")));
    QVERIFY(form().switchValue(row("iptables")));
    QVERIFY(!form().switchValue(row("ipv6")));
    QCOMPARE(form().numberValue(row("max-concurrent-downloads")), std::optional<qint64>(7));
    QVERIFY(!form().numberValue(row("mtu")));
    QCOMPARE(form().valueText(row("log-driver")), QStringLiteral("local"));
    QCOMPARE(form().listValue(row("dns")).size(), 2);
    QCOMPARE(form().valueText(row("log-opts/max-size")), QStringLiteral("10m"));
    QCOMPARE(form().mapValue(row("log-opts")).size(), std::size_t(1));
    QCOMPARE(form().switchMapValue(row("features")).size(), std::size_t(2));
    QCOMPARE(form().rawValue(row("runtimes")), QStringLiteral("{\"a\": {}}"));
    QVERIFY(form().isSet(row("debug")));
    QVERIFY(!form().isSet(row("icc")));
}

void TstDaemonForm::writesValues()
{
    m_parts->load("{\n  \"debug\": true\n}\n");
    form().setNumber(row("mtu"), 1400);
    form().setText(row("log-opts/max-size"), QStringLiteral("10m"));
    form().setText(row("log-opts/max-file"), QStringLiteral("3"));
    form().setSwitch(row("debug"), false);
    form().setList(row("dns"), {QStringLiteral("1.1.1.1")});
    QCOMPARE(m_parts->text(), std::string("{\n  \"debug\": false,\n  \"mtu\": 1400,\n"
                                          "  \"log-opts\": {\n    \"max-size\": \"10m\",\n"
                                          "    \"max-file\": \"3\"\n  },\n"
                                          "  \"dns\": [\n    \"1.1.1.1\"\n  ]\n}\n"));
    for (int steps = 5; steps > 0; --steps)
        m_parts->document.undo();
    QVERIFY(!m_parts->document.isDirty());
    QVERIFY(!m_parts->document.canUndo());
    QVERIFY(form().switchValue(row("debug")));
}

void TstDaemonForm::unsetsInside()
{
    m_parts->load("{\"log-opts\": {\"max-size\": \"1m\", \"max-file\": \"2\"}, \"mtu\": 1}");
    form().setText(row("log-opts/max-size"), {});
    QCOMPARE(m_parts->text(), std::string("{\"log-opts\": {\"max-file\": \"2\"}, \"mtu\": 1}"));
    form().unset(row("log-opts/max-file"));
    QCOMPARE(m_parts->text(), std::string("{\"mtu\": 1}"));
    form().unset(row("log-opts/max-file"));
    QCOMPARE(m_parts->text(), std::string("{\"mtu\": 1}"));
    form().setMap(row("log-opts"), {});
    form().setSwitchMap(row("features"), {});
    form().setList(row("dns"), {});
    QCOMPARE(m_parts->text(), std::string("{\"mtu\": 1}"));
}

void TstDaemonForm::unsetIsWrittenOutWhereAReloadWouldKeep()
{
    m_parts->load("{\"debug\": true, \"insecure-registries\": [\"a:1\"], \"mtu\": 1400}");
    form().unset(row("debug"));
    QCOMPARE(form().rawValue(row("debug")), QStringLiteral("false"));
    form().unset(row("debug"));
    QVERIFY(!form().isSet(row("debug")));
    form().setList(row("insecure-registries"), {});
    QCOMPARE(form().rawValue(row("insecure-registries")), QStringLiteral("[]"));
    form().unset(row("mtu"));
    QVERIFY(!form().isSet(row("mtu")));
    QCOMPARE(form().noteOf(row("mtu")), QStringLiteral("needs a restart"));
    // What the file does not have was never in force.
    form().setSwitch(row("live-restore"), true);
    form().unset(row("live-restore"));
    QVERIFY(!form().isSet(row("live-restore")));
}

void TstDaemonForm::sameValueIsNoStep()
{
    m_parts->load("{\"dns\": [ \"1.1.1.1\" ], \"debug\": true, \"log-opts\": {\"a\": \"b\"}}");
    form().setSwitch(row("debug"), true);
    form().setList(row("dns"), {QStringLiteral("1.1.1.1")});
    form().setMap(row("log-opts"), {{QStringLiteral("a"), QStringLiteral("b")}});
    QCOMPARE(form().setJson(row("dns"), QStringLiteral("[\n\"1.1.1.1\"]")), QString());
    QVERIFY(!m_parts->document.canUndo());
}

void TstDaemonForm::jsonMustBeJson()
{
    m_parts->load("{}");
    const QString sentence = form().setJson(row("runtimes"), QStringLiteral("{\n  \"a\": {},\n}"));
    QVERIFY2(sentence.startsWith(QLatin1String("Line 2, column 10: ")), qPrintable(sentence));
    QVERIFY(!m_parts->document.canUndo());
    QCOMPARE(form().setJson(row("runtimes"), QStringLiteral(" {\"a\":{\"path\":\"x\"}}")),
             QString());
    QCOMPARE(form().rawValue(row("runtimes")).simplified(),
             QStringLiteral("{ \"a\": { \"path\": \"x\" } }"));
    QCOMPARE(form().setJson(row("runtimes"), QStringLiteral("  ")), QString());
    QVERIFY(!form().isSet(row("runtimes")));
}

void TstDaemonForm::anotherKindIsShownAsJson()
{
    m_parts->load(
        "{\"dns\": \"1.1.1.1\", \"debug\": \"yes\", \"mtu\": 1.5, \"log-opts\": {\"a\": 1}}");
    for (const char *id : {"dns", "debug", "mtu", "log-opts"}) {
        QVERIFY2(form().isOtherKind(row(id)), id);
        QVERIFY2(!form().problem(row(id)).isEmpty(), id);
        QVERIFY2(!form().isReadOnly(row(id)), id);
    }
    QCOMPARE(form().rawValue(row("dns")), QStringLiteral("\"1.1.1.1\""));
    form().setList(row("dns"), {QStringLiteral("9.9.9.9")});
    QCOMPARE(form().rawValue(row("dns")), QStringLiteral("[\"9.9.9.9\"]"));
}

void TstDaemonForm::isReadOnlyWhileItDoesNotParse()
{
    QSignalSpy told(&form(), &DaemonForm::readOnlyChanged);
    m_parts->load("{\"debug\": true,}");
    QCOMPARE(told.count(), 1);
    QVERIFY(!form().readOnlyReason().isEmpty());
    QVERIFY(form().isReadOnly(row("debug")));
    // What can be read is shown.
    QVERIFY(form().switchValue(row("debug")));
    form().setSwitch(row("debug"), false);
    form().unset(row("debug"));
    form().setList(row("dns"), {QStringLiteral("1.1.1.1")});
    form().setJson(row("dns"), QStringLiteral("[]"));
    QVERIFY(!m_parts->document.canUndo());
    m_parts->load("[]");
    QVERIFY(form().readOnlyReason().contains(QLatin1String("object")));
    m_parts->load("");
    QVERIFY(form().readOnlyReason().isEmpty());
    QCOMPARE(told.count(), 2);
    form().setSwitch(row("debug"), false);
    QCOMPARE(m_parts->text(), std::string("{\n  \"debug\": false\n}\n"));
}

void TstDaemonForm::saysWhatTheEngineKnows()
{
    m_parts->load("{}");
    m_parts->problems.setEngine({20, 10, 24}, {});
    QCOMPARE(form().noteOf(row("bip6")), QStringLiteral("since 28.0"));
    QVERIFY(form().readOnlyReason(row("bip6")).contains(QLatin1String("28.0")));
    QCOMPARE(form().sinceText(row("bip6")), QStringLiteral("since 28.0"));
    QCOMPARE(form().sinceText(row("dns")), QString());
    m_parts->problems.setEngine({29, 7, 0}, {});
    QVERIFY(form().noteOf(row("bip6")).startsWith(QLatin1String("default: ")));
    QVERIFY(!form().isReadOnly(row("bip6")));
    QCOMPARE(form().noteOf(row("graph")), QStringLiteral("no longer taken"));
    QVERIFY(form().isReadOnly(row("graph")));
    QCOMPARE(form().noteOf(row("resolv-conf")), QStringLiteral("not in this file"));
    QCOMPARE(form().noteOf(row("host-gateway-ip")), QStringLiteral("outdated"));
    QCOMPARE(form().noteOf(row("allow-nondistributable-artifacts")),
             QStringLiteral("does nothing"));
    // What stands there can be taken out, whatever it is.
    m_parts->load("{\"graph\": \"/x\"}");
    QVERIFY(!form().isReadOnly(row("graph")));
    form().unset(row("graph"));
    QCOMPARE(m_parts->text(), std::string("{}"));
    QCOMPARE(form().effectText(row("log-driver")), QStringLiteral("needs a restart"));
    QCOMPARE(form().effectText(row("debug")), QStringLiteral("a reload is enough"));
    QCOMPARE(form().noteOf(row("max-concurrent-downloads")), QStringLiteral("default: 3"));
}

void TstDaemonForm::nothingIsSetInsideOfWhatIsNoObject()
{
    m_parts->load("{\"log-opts\": []}");
    QVERIFY(form().readOnlyReason(row("log-opts/max-size")).contains(QLatin1String("log-opts")));
    form().setText(row("log-opts/max-size"), QStringLiteral("1m"));
    QCOMPARE(m_parts->text(), std::string("{\"log-opts\": []}"));
    m_parts->load("{\"log-opts\": null}");
    form().setText(row("log-opts/max-size"), QStringLiteral("1m"));
    QCOMPARE(m_parts->text(), std::string("{\"log-opts\": {\"max-size\": \"1m\"}}"));
}

void TstDaemonForm::showsTheGravestProblem()
{
    m_parts->load("{\"insecure-registries\": [\"http://a.example\", \"a/b\"],"
                  " \"log-opts\": {\"max-size\": 3}}");
    QVERIFY(form().problem(row("insecure-registries")).contains(QLatin1String("a/b")));
    QCOMPARE(form().severity(row("insecure-registries")), Severity::Bad);
    QVERIFY(!form().problem(row("log-opts/max-size")).isEmpty());
    QVERIFY(form().problem(row("log-opts")).isEmpty());
    QVERIFY(form().problem(row("dns")).isEmpty());
    QCOMPARE(form().severity(row("dns")), Severity::None);
    QCOMPARE(form().rowOfPointer(QStringLiteral("/log-opts/max-size")), row("log-opts/max-size"));
    QCOMPARE(form().rowOfPointer(QStringLiteral("/log-opts/other")), row("log-opts"));
    QCOMPARE(form().rowOfPointer(QStringLiteral("/log-optsy")), -1);
}

void TstDaemonForm::tellsWhatChanged()
{
    m_parts->load("{}");
    QSignalSpy changed(&form(), &DaemonForm::rowsChanged);
    form().setSwitch(row("debug"), true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front(), (QVariantList{row("debug"), row("debug")}));
}

void TstDaemonForm::anyEditsAreAsTheOtherLibraryMakesThem()
{
    std::mt19937 random(7);
    const auto below = [&random](std::size_t end) { return std::size_t(random() % end); };
    static const char *const s_texts[]
        = {"", "{}", "{\r\n\t\"mtu\" : 1,\r\n\t\"zzz\": [ 1 ]\r\n}\r\n",
           "{\"log-opts\":{\"max-size\":\"1m\",\"x\":\"y\"},\"dns\":[\"a\", \"b\"]}",
           "\xEF\xBB\xBF{ \"features\" : {} , \"proxies\": { \"http-proxy\": \"\\u0061\" } }"};
    for (int round = 0; round < 400; ++round) {
        const std::string begun = s_texts[below(5)];
        m_parts->load(begun);
        Json expected = begun.empty() ? Json::object() : Json::parse(begun);
        int steps = 0;
        for (int i = 0; i < 12; ++i) {
            const int row = int(below(std::size_t(form().rowCount())));
            if (form().isReadOnly(row) || form().setting(row).id == "registry-mirrors")
                continue;
            const std::string before = m_parts->text();
            Json value;
            switch (form().setting(row).editor) {
            case SettingEditor::Switch:
                value = below(2) == 0;
                form().setSwitch(row, value.get<bool>());
                break;
            case SettingEditor::Number:
                value = std::int64_t(below(5));
                form().setNumber(row, value.get<std::int64_t>());
                break;
            case SettingEditor::Text:
            case SettingEditor::Choice:
                value = "té\"" + std::to_string(below(3));
                form().setText(row, QString::fromStdString(value.get<std::string>()));
                break;
            case SettingEditor::TextList:
                value = Json::array({"x", "y" + std::to_string(below(2))});
                form().setList(row, {QStringLiteral("x"),
                                     QString::fromStdString(value[1].get<std::string>())});
                break;
            case SettingEditor::TextMap:
                value = {{"k", "v" + std::to_string(below(2))}};
                form().setMap(row, {{QStringLiteral("k"),
                                     QString::fromStdString(value["k"].get<std::string>())}});
                break;
            case SettingEditor::SwitchMap:
                value = {{"k", below(2) == 0}};
                form().setSwitchMap(row, {{QStringLiteral("k"), value["k"].get<bool>()}});
                break;
            case SettingEditor::Json:
            case SettingEditor::Mirrors:
                value = Json::parse("[{\"a\": " + std::to_string(below(2)) + "}]");
                QCOMPARE(form().setJson(row, QString::fromStdString(value.dump())), QString());
                break;
            }
            const JsonPath &path = form().setting(row).path;
            Json &target = path.size() == 1 ? expected[path[0]] : expected[path[0]][path[1]];
            target = value;
            const std::string after = m_parts->text();
            const std::string shown = std::string(before).append("\n->\n").append(after);
            QVERIFY2(Json::parse(after) == expected, shown.c_str());
            steps += before == after ? 0 : 1;
        }
        for (; steps > 0; --steps)
            m_parts->document.undo();
        QCOMPARE(m_parts->text(), begun);
        QVERIFY(!m_parts->document.canUndo());
    }
}

void TstDaemonForm::badDataIsRefused_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("error");
    const std::string sections
        = "{\"sections\":[{\"id\":\"s\",\"title\":{\"en\":\"S\",\"zh_CN\":\"S\"}}],";
    const std::string words
        = ",\"title\":{\"en\":\"T\",\"zh_CN\":\"T\"},\"help\":{\"en\":\"H\",\"zh_CN\":\"H\"}";
    const auto row = [](const char *name, const std::string &json, const std::string &error) {
        QTest::newRow(name) << json << error;
    };
    row("no JSON", "{", "not JSON");
    row("no sections", "{\"settings\":[]}", "sections or settings");
    row("a key missing", sections + "\"settings\":[]}", "allow-direct-routing: missing");
    row("no such key", sections + "\"settings\":[{\"path\":\"x\"}]}", "x: no such key");
    row("no title", sections + "\"settings\":[{\"path\":\"dns\",\"section\":\"s\"}]}",
        "dns: title or help");
    row("no section", sections + "\"settings\":[{\"path\":\"dns\"" + words + "}]}", "dns: section");
    row("twice",
        sections + "\"settings\":[{\"path\":\"dns\",\"section\":\"s\"" + words
            + "},{\"path\":\"dns\",\"section\":\"s\"" + words + "}]}",
        "dns: stands twice");
    row("no type inside",
        sections
            + "\"settings\":[{\"path\":\"dns/x\",\"section\":\"s\","
              "\"default\":{\"en\":\"D\",\"zh_CN\":\"D\"}"
            + words + "}]}",
        "dns/x: type");
}

void TstDaemonForm::badDataIsRefused()
{
    QFETCH(std::string, json);
    QFETCH(std::string, error);
    const auto settings = FormSettings::parse(json, m_parts->keys);
    QVERIFY(!settings.has_value());
    QVERIFY2(settings.error().find(error) == 0, settings.error().c_str());
}

QTEST_GUILESS_MAIN(TstDaemonForm)
#include "tst_daemonform.moc"

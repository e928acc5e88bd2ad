// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogtext.h"
#include "app/core/json/jsontree.h"
#include "app/core/json/jsonwriter.h"

#include <QFile>
#include <QTest>

#include <set>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

using Names = std::set<std::string, std::less<>>;

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::string textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string builtInText()
{
    return textOf(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/catalog/mirrors.json"));
}

MirrorCatalog catalogOf(std::string_view text)
{
    auto catalog = MirrorCatalog::parse(text);
    if (!catalog)
        qWarning("%s", qPrintable(words(text)));
    return catalog ? std::move(*catalog) : MirrorCatalog{};
}

Mirror simple(const std::string &id = "mine")
{
    Mirror mirror;
    mirror.id = id;
    mirror.title.en = "Mine";
    mirror.endpoint = "https://m.example";
    mirror.rules = {{{"quay.io", {}}, "m.example/{path}"}};
    return mirror;
}

/// Everything that a mirror can say, and what only people say.
const std::string &full()
{
    static const std::string text = textOf(QStringLiteral(JINGTAI_TEST_DATA "/catalog-own.json"));
    return text;
}

} // namespace

class TstCatalogText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInMirrorComesBack();
    void exportIsReadBack();
    void exportHasTheRegistriesNeeded();
    void unknownMembersStay();
    void nothingIsChangedForNothing();
    void everyFieldCanBeChanged_data();
    void everyFieldCanBeChanged();
    void rulesKeepWhatTheyHave();
    void parametersChangeTheirOrder();
    void mirrorGetsAnotherId();
    void entriesAreRemoved();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
    void badMirrorIsRefused_data();
    void badMirrorIsRefused();
    void hostileWordsAreEscaped_data();
    void hostileWordsAreEscaped();
    void changesAreBroughtTogether();
    void registryTakesItsNames();
    void changesBackGiveTheText();
    void numbersAreWrittenAsTheyWere_data();
    void numbersAreWrittenAsTheyWere();
};

void TstCatalogText::everyBuiltInMirrorComesBack()
{
    const MirrorCatalog catalog = catalogOf(builtInText());
    QVERIFY(catalog.mirrors().size() > 50);
    std::string all;
    for (const Mirror &mirror : catalog.mirrors()) {
        const auto text = textWithMirror({}, mirror.id, mirror);
        QVERIFY2(text, mirror.id.c_str());
        const MirrorCatalog back = catalogOf(*text);
        QCOMPARE(back.mirrors().size(), std::size_t(1));
        QVERIFY2(back.mirrors().front() == mirror, mirror.id.c_str());
        const auto checked = checkedMirror(mirror);
        QVERIFY2(checked && *checked == mirror, mirror.id.c_str());
        const auto more = textWithMirror(all, mirror.id, mirror);
        QVERIFY(more);
        all = *more;
    }
    QVERIFY(catalogOf(all).mirrors() == catalog.mirrors());
}

void TstCatalogText::exportIsReadBack()
{
    const MirrorCatalog catalog = catalogOf(builtInText());
    Names ids;
    for (const Mirror &mirror : catalog.mirrors())
        ids.insert(mirror.id);
    const MirrorCatalog back = catalogOf(catalogText(catalog, ids, "2026-11-24"));
    QVERIFY(back.mirrors() == catalog.mirrors());
    QCOMPARE(words(back.updated()), QStringLiteral("2026-11-24"));
    for (const Registry &registry : back.registries())
        QVERIFY(*catalog.registry(registry.name) == registry);
    const MirrorCatalog none = catalogOf(catalogText(catalog, {}, {}));
    QVERIFY(none.mirrors().empty() && none.registries().empty() && none.updated().empty());
}

void TstCatalogText::exportHasTheRegistriesNeeded()
{
    MirrorCatalog catalog = catalogOf(R"({"version": 1, "registries": [
        {"name": "quay.io"}, {"name": "gcr.io"}, {"name": "ghcr.io"},
        {"name": "registry.k8s.io", "aliases": ["k8s.gcr.io", "gcr.io/google-containers"]}],
        "mirrors": []})");
    const auto exported = [&catalog](const std::vector<std::string> &sources) {
        Mirror mirror = simple();
        mirror.rules.clear();
        for (const std::string &source : sources) {
            const auto slash = source.find('/');
            RegistrySource from{source.substr(0, slash), {}};
            if (slash != std::string::npos)
                from.prefix = source.substr(slash + 1);
            mirror.rules.push_back({from, "m.example/{repository}"});
        }
        MirrorCatalog both = catalog;
        both.overlay(catalogOf(*textWithMirror({}, mirror.id, mirror)));
        std::string names;
        const MirrorCatalog back = catalogOf(catalogText(both, {mirror.id}, {}));
        for (const Registry &each : back.registries())
            names += each.name + " ";
        return words(names);
    };
    QCOMPARE(exported({"quay.io"}), QStringLiteral("quay.io "));
    QCOMPARE(exported({"gcr.io", "ghcr.io/a"}), QStringLiteral("gcr.io ghcr.io "));
    QCOMPARE(exported({"k8s.gcr.io"}), QStringLiteral("registry.k8s.io "));
    QCOMPARE(exported({"gcr.io/google-containers/b"}), QStringLiteral("gcr.io registry.k8s.io "));
    QCOMPARE(exported({"gcr.io/google-containers-x"}), QStringLiteral("gcr.io "));
    QCOMPARE(exported({"*"}), QString());
}

void TstCatalogText::unknownMembersStay()
{
    Mirror one = *catalogOf(full()).mirror("one");
    one.title = {"Changed", {}};
    one.claim.state = ClaimState::Closed;
    one.probeImage = "pause:3.10";
    one.parameters[0].title.zhCn = "用户名";
    const auto text = textWithMirror(full(), "one", one);
    QVERIFY(text);
    const MirrorCatalog back = catalogOf(*text);
    QVERIFY(back.mirrors().front() == one);
    const QString shown = words(*text);
    for (const char *kept :
         {R"("why": { "deep": [1, 2.50, null, true, "é"] })", R"("trust": "personal")",
          R"("mark": 7)", R"("daemonMirror": false)", R"("often": false)", R"("fr": "Utilisateur")",
          R"("endpoint": "https://one.example/")", R"("since": 12345678901234567890123)",
          R"("after": 9007199254740993)", R"("x": 1)", R"("comment": "mine, do not touch")"})
        QVERIFY2(shown.contains(QString::fromUtf8(kept)), kept);
    // The order is that of the file; what is new stands behind it.
    int from = 0;
    for (const char *key :
         {"comment", "version", "updated", "registries", "mirrors", "why", "trust", "\"id\"",
          "kind", "endpoint", "rules", "names", "probe", "parameters", "claim", "notes",
          "title\": { \"en\": \"Changed\"", "two", "after"}) {
        const auto at = shown.indexOf(QLatin1String(key), from);
        QVERIFY2(at >= from, key);
        from = int(at);
    }
}

void TstCatalogText::nothingIsChangedForNothing()
{
    const std::string once = jsonWritten(*parseJson(full()));
    const MirrorCatalog catalog = catalogOf(once);
    for (const Mirror &mirror : catalog.mirrors())
        QCOMPARE(words(*textWithMirror(once, mirror.id, mirror)), words(once));
    QCOMPARE(words(*textWithout(once, {"unknown"})), words(once));
    // What is built in has the same shape as what the program writes.
    const std::string built = builtInText();
    const QString rewritten = words(jsonWritten(*parseJson(built)));
    QVERIFY(rewritten.startsWith(words(built).left(200)));
}

void TstCatalogText::everyFieldCanBeChanged_data()
{
    QTest::addColumn<int>("field");
    for (int field = 0; field < 18; ++field)
        QTest::addRow("%d", field) << field;
}

void TstCatalogText::everyFieldCanBeChanged()
{
    QFETCH(int, field);
    const auto change = [field](Mirror &mirror, bool isSet) {
        const std::string text = isSet ? "b" : "";
        switch (field) {
        case 0:
            mirror.operatorId = text;
            break;
        case 1:
            mirror.title = {isSet ? "Other" : "m.example", isSet ? "另一个" : ""};
            break;
        case 2:
            mirror.endpoint = isSet ? "http://n.example:5000/v" : "https://m.example";
            break;
        case 3:
            if (isSet)
                mirror.rules.push_back({{"*", {}}, "m.example/{repository}"});
            break;
        case 4:
            if (isSet)
                mirror.names = {{"x/y", "xy"}, {"z", "zed"}};
            break;
        case 5:
            mirror.daemonMirror = isSet;
            break;
        case 6:
            mirror.probeImage = isSet ? "pause:3.9" : "";
            break;
        case 7:
            mirror.probePath = isSet ? "gpg" : "";
            break;
        case 8:
            mirror.trust = isSet ? Trust::ThirdPartyCopy : Trust::Personal;
            break;
        case 9:
            mirror.access = isSet ? Access::AllowList : Access::Public;
            break;
        case 10:
            mirror.requestsPerMinute = isSet ? 60 : 0;
            break;
        case 11:
            mirror.homepage = isSet ? "https://h.example/a/" : "";
            break;
        case 12:
            if (isSet)
                mirror.parameters = {{"zone", {"Zone", "区"}, "[a-z]"}, {"area", {}, ""}};
            break;
        case 13:
            mirror.claim = isSet ? Claim{ClaimState::Limited, "2026-11-24", "me"} : Claim{};
            break;
        case 14:
            mirror.notes = {isSet ? "Note" : "", isSet ? "说明" : ""};
            break;
        case 15:
            mirror.rules.front().target = isSet ? "m.example/q/{name}" : "m.example/{path}";
            break;
        case 16:
            mirror.rules.front().source.prefix = isSet ? "a/b" : "";
            break;
        default:
            mirror.kind = isSet ? MirrorKind::Packages : MirrorKind::Registry;
            mirror.rules = {isSet ? Rule{{"kubernetes", {}}, {}}
                                  : Rule{{"quay.io", {}}, "m.example/{path}"}};
        }
    };
    Mirror plain = simple();
    change(plain, false);
    Mirror rich = simple();
    change(rich, true);
    QVERIFY(!(plain == rich));
    std::string text = *textWithMirror(full(), plain.id, plain);
    for (const Mirror &wanted : {rich, plain, rich}) {
        text = *textWithMirror(text, wanted.id, wanted);
        QVERIFY(*catalogOf(text).mirror("mine") == wanted);
        QCOMPARE(catalogOf(text).mirrors().size(), std::size_t(3));
    }
}

void TstCatalogText::rulesKeepWhatTheyHave()
{
    Mirror one = *catalogOf(full()).mirror("one");
    std::swap(one.rules[0], one.rules[1]);
    one.rules[1].target = "one.example/{user}/quay/{path}";
    one.rules.insert(one.rules.begin(), {{"ghcr.io", {}}, "one.example/{user}/g/{path}"});
    const auto text = textWithMirror(full(), "one", one);
    QVERIFY(catalogOf(*text).mirrors().front() == one);
    QVERIFY(words(*text).contains(
        QStringLiteral(R"("target": "one.example/{user}/quay/{path}", "mark": 7)")));
    one.rules.erase(one.rules.begin() + 2);
    const auto less = textWithMirror(*text, "one", one);
    QVERIFY(catalogOf(*less).mirrors().front() == one);
    QVERIFY(!words(*less).contains(QStringLiteral("mark")));
}

void TstCatalogText::parametersChangeTheirOrder()
{
    Mirror one = *catalogOf(full()).mirror("one");
    std::swap(one.parameters[0], one.parameters[1]);
    const auto text = textWithMirror(full(), "one", one);
    QVERIFY(catalogOf(*text).mirrors().front() == one);
    QVERIFY(words(*text).contains(QStringLiteral("\"why\"")));
}

void TstCatalogText::mirrorGetsAnotherId()
{
    Mirror one = *catalogOf(full()).mirror("one");
    one.id = "uno";
    const auto text = textWithMirror(full(), "one", one);
    const MirrorCatalog back = catalogOf(*text);
    QCOMPARE(back.mirrors().size(), std::size_t(2));
    QVERIFY(back.mirrors().front() == one);
    one.id = "two";
    const auto taken = textWithMirror(full(), "one", one);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, CatalogErrorKind::Duplicate);
    QCOMPARE(words(taken.error().pointer), QStringLiteral("/id"));
}

void TstCatalogText::entriesAreRemoved()
{
    const auto text = textWithout(full(), {"one", "unknown"}, {"other.example"});
    QVERIFY(text);
    const MirrorCatalog back = catalogOf(*text);
    QCOMPARE(back.mirrors().size(), std::size_t(1));
    QCOMPARE(words(back.mirrors().front().id), QStringLiteral("two"));
    QCOMPARE(back.registries().size(), std::size_t(1));
    QVERIFY(words(*text).contains(QStringLiteral("do not touch")));
    QVERIFY(catalogOf(*textWithout({}, {"one"})).mirrors().empty());
}

void TstCatalogText::brokenTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"mirrors\": [");
    QTest::newRow("blank") << QByteArray(" ");
    QTest::newRow("binary") << QByteArray("\0\xFF", 2);
    QTest::newRow("another version") << QByteArray("{\"version\": 2}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("twice") << QByteArray("{\"version\": 1, \"version\": 1}");
    QTest::newRow("a bad entry") << QByteArray("{\"version\": 1, \"mirrors\": [{\"id\": 1}]}");
}

void TstCatalogText::brokenTextIsRefused()
{
    QFETCH(QByteArray, text);
    const std::string_view broken(text.constData(), size_t(text.size()));
    const auto parsed = MirrorCatalog::parse(broken);
    QVERIFY(!parsed);
    const auto isSame = [&parsed](const auto &result) {
        return !result && result.error().kind == parsed.error().kind
               && result.error().pointer == parsed.error().pointer
               && result.error().line == parsed.error().line
               && result.error().column == parsed.error().column;
    };
    QVERIFY(isSame(textWithMirror(broken, "mine", simple())));
    QVERIFY(isSame(textWithout(broken, {"mine"})));
    QVERIFY(isSame(textWithChanges(broken, {}, full())));
    QVERIFY(isSame(textWithChanges({}, broken, full())));
    QVERIFY(isSame(textWithChanges({}, {}, broken)));
}

void TstCatalogText::badMirrorIsRefused_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("id") << 0 << QStringLiteral("/id");
    QTest::newRow("endpoint") << 1 << QStringLiteral("/endpoint");
    QTest::newRow("no rules") << 2 << QStringLiteral("/rules");
    QTest::newRow("source") << 3 << QStringLiteral("/rules/0/source");
    QTest::newRow("target") << 4 << QStringLiteral("/rules/0/target");
    QTest::newRow("same source") << 5 << QStringLiteral("/rules/1/source");
    QTest::newRow("pattern") << 6 << QStringLiteral("/parameters/user/pattern");
    QTest::newRow("homepage") << 7 << QStringLiteral("/homepage");
    QTest::newRow("number") << 8 << QStringLiteral("/requestsPerMinute");
    QTest::newRow("same parameter") << 9 << QStringLiteral("/parameters/user");
    QTest::newRow("date") << 10 << QStringLiteral("/claim/asOf");
}

void TstCatalogText::badMirrorIsRefused()
{
    QFETCH(int, field);
    QFETCH(QString, pointer);
    Mirror mirror = simple();
    switch (field) {
    case 0:
        mirror.id = "My mirror";
        break;
    case 1:
        mirror.endpoint = "ftp://m.example";
        break;
    case 2:
        mirror.rules.clear();
        break;
    case 3:
        mirror.rules[0].source = {"not a host", {}};
        break;
    case 4:
        mirror.rules[0].target = "m.example/fixed";
        break;
    case 5:
        mirror.rules.push_back(mirror.rules[0]);
        break;
    case 6:
        mirror.parameters = {{"user", {}, "(a"}};
        break;
    case 7:
        mirror.homepage = "m.example";
        break;
    case 8:
        mirror.requestsPerMinute = -1;
        break;
    case 9:
        mirror.parameters = {{"user", {}, {}}, {"user", {}, {}}};
        break;
    default:
        mirror.claim.asOf = "yesterday";
    }
    const auto checked = checkedMirror(mirror);
    QVERIFY(!checked);
    QCOMPARE(words(checked.error().pointer), pointer);
    QCOMPARE(checked.error().line, std::size_t(0));
    const auto text = textWithMirror(full(), mirror.id, mirror);
    QVERIFY(!text);
    QCOMPARE(words(text.error().pointer), pointer);
}

void TstCatalogText::hostileWordsAreEscaped_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("back");
    const auto row = [](const char *name, const QByteArray &title, const QByteArray &back) {
        QTest::newRow(name) << title << back;
    };
    row("quotes", R"(" \ / </script>)", R"(" \ / </script>)");
    row("controls", QByteArray("\0\1\b\f\n\r\t\x1F\x7F", 9),
        QByteArray("\0\1\b\f\n\r\t\x1F\x7F", 9));
    row("json", R"("},{"id":"x"})", R"("},{"id":"x"})");
    row("planes", "\xF0\x9F\x90\xB3 \xE2\x80\xA8\xE2\x80\xAE",
        "\xF0\x9F\x90\xB3 \xE2\x80\xA8\xE2\x80\xAE");
    row("not UTF-8", "a\xFF\xC3", "a\xEF\xBF\xBD\xEF\xBF\xBD");
    row("surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    row("long", QByteArray(1000000, '"'), QByteArray(1000000, '"'));
}

void TstCatalogText::hostileWordsAreEscaped()
{
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, back);
    Mirror mirror = simple();
    mirror.title.en = title.toStdString();
    mirror.notes.zhCn = title.toStdString();
    mirror.claim.source = title.toStdString();
    const auto text = textWithMirror(full(), mirror.id, mirror);
    QVERIFY(text);
    const MirrorCatalog catalog = catalogOf(*text);
    QCOMPARE(catalog.mirrors().size(), std::size_t(3));
    const Mirror &read = *catalog.mirror("mine");
    for (const std::string &each : {read.title.en, read.notes.zhCn, read.claim.source})
        QVERIFY(QByteArray::fromStdString(each) == back);
    const std::string exported = catalogText(catalog, {"mine"}, {});
    QVERIFY(catalogOf(exported).mirrors().front() == read);
}

void TstCatalogText::changesAreBroughtTogether()
{
    const std::string before = *textWithMirror(full(), "three", simple("three"));
    std::string mine = *textWithMirror(before, "mine", simple());
    mine = *textWithout(mine, {"two"});
    Mirror one = *catalogOf(before).mirror("one");
    one.requestsPerMinute = 5;
    mine = *textWithMirror(mine, "one", one);
    std::string theirs = *textWithout(before, {"three"});
    theirs = *textWithMirror(theirs, "theirs", simple("theirs"));
    Mirror two = *catalogOf(before).mirror("two");
    two.homepage = "https://two.example/";
    theirs = *textWithMirror(theirs, "two", two);

    const auto both = textWithChanges(theirs, before, mine);
    QVERIFY(both);
    const MirrorCatalog catalog = catalogOf(*both);
    std::string ids;
    for (const Mirror &mirror : catalog.mirrors())
        ids += mirror.id + " ";
    QCOMPARE(words(ids), QStringLiteral("one theirs mine "));
    QCOMPARE(catalog.mirror("one")->requestsPerMinute, 5);
    QVERIFY(words(*both).contains(QStringLiteral("\"deep\"")));
    // Without a change, nothing is changed.
    QCOMPARE(words(*textWithChanges(theirs, mine, mine)), words(theirs));
    QCOMPARE(words(*textWithChanges(before, before, mine)), words(mine));
}

void TstCatalogText::registryTakesItsNames()
{
    const std::string taker = R"({"version": 1, "registries": [
        {"name": "new.example", "aliases": ["quay.io", "third.example"]}]})";
    const auto text = textWithChanges(full(), {}, taker);
    QVERIFY(text);
    const MirrorCatalog catalog = catalogOf(*text);
    QVERIFY(!catalog.registry("quay.io"));
    QCOMPARE(catalog.registry("other.example")->aliases.size(), std::size_t(1));
    QCOMPARE(catalog.registry("new.example")->aliases.size(), std::size_t(2));
    const std::string renamed = R"({"version": 1, "registries": [{"name": "its.example"}]})";
    const MirrorCatalog other = catalogOf(*textWithChanges(full(), {}, renamed));
    QCOMPARE(other.registries().size(), std::size_t(3));
    QCOMPARE(other.registry("other.example")->aliases.size(), std::size_t(1));
}

void TstCatalogText::changesBackGiveTheText()
{
    const std::string &text = full();
    const std::string less = *textWithout(text, {"one"});
    QCOMPARE(words(*textWithChanges(less, less, text)), words(text));
    QCOMPARE(words(*textWithChanges(text, text, {})), QString());
    QVERIFY(catalogOf(*textWithChanges(*textWithMirror(text, "mine", simple()), text, {}))
                .mirror("mine"));
}

void TstCatalogText::numbersAreWrittenAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number :
         {"0", "-1", "1.0", "1e5", "2.50", "-0.0", "9223372036854775807", "18446744073709551615",
          "184467440737095516159", "1E-7", "-9223372036854775808"})
        QTest::newRow(number) << QByteArray(number);
}

void TstCatalogText::numbersAreWrittenAsTheyWere()
{
    QFETCH(QByteArray, number);
    const QByteArray text = "{ \"version\": 1, \"x\": [" + number + "] }";
    const auto more = textWithMirror({text.constData(), size_t(text.size())}, "mine", simple());
    QVERIFY(more);
    QVERIFY2(words(*more).contains(QLatin1String("[" + number + "]")), more->c_str());
}

QTEST_GUILESS_MAIN(TstCatalogText)
#include "tst_catalogtext.moc"

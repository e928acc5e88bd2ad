// SPDX-License-Identifier: MIT
#include "app/core/names/nameconverter.h"
#include "app/core/text/textconverter.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <string_view>

using namespace jingtai;
using Kind = ChoiceReason::Kind;

namespace {

/// A mirror of quay.io at ID.example; ' in place of ".
std::string mirror(const std::string &id, const std::string &more = "'trust':'community'")
{
    return "{'id':'" + id + "','kind':'registry','endpoint':'https://" + id
           + ".example','rules':[{'source':'quay.io','target':'" + id + ".example/{path}'}]," + more
           + "}";
}

MirrorCatalog catalogWith(const std::string &mirrors)
{
    std::string json
        = "{'version':1,'registries':[{'name':'quay.io'}],'mirrors':[" + mirrors + "]}";
    std::replace(json.begin(), json.end(), '\'', '"');
    const auto catalog = MirrorCatalog::parse(json);
    if (!catalog)
        qFatal("%s: %s", catalog.error().pointer.c_str(), catalog.error().detail.c_str());
    return *catalog;
}

const std::string s_works = "'trust':'community','claim':{'state':'works','asOf':'2026-09'}";
const std::string s_limited = "'trust':'community','claim':{'state':'limited'}";
const std::string s_closed = "'trust':'community','claim':{'state':'closed'}";
const std::string s_copy = "'trust':'third-party-copy','claim':{'state':'works'}";

ConvertedName convert(const MirrorCatalog &catalog, const ConversionChoice &choice,
                      std::string_view name)
{
    const auto view = ImageReferenceView::parse(name);
    if (!view)
        qFatal("no name: %s", std::string(name).c_str());
    return NameConverter(catalog, choice).convert(*view);
}

/// "a.example/x:1 [disabled-mirror]"
QString told(const ConvertedName &name)
{
    std::string text = name.outcome == NameOutcome::Converted ? name.name : std::string("-");
    for (const Note &note : name.notes)
        text += std::string(" [") + code(note.code) + "]";
    return QString::fromStdString(text);
}

} // namespace

class TstMirrorChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disabledIsNotTaken();
    void disabledIsNoLastResort();
    void namesOnDisabledAreTakenAnew();
    void disabledWithoutAnother();
    void closedSaysMoreThanDisabled();
    void disabledIsUsedWhereChosen();
    void disabledIsKnownBackwards();
    void convertingTwiceChangesNothing();
    void reasons_data();
    void reasons();
    void reasonOfAChoice();
    void reasonOfARegistryAlone();
    void noReasonWithoutAMirror();
};

void TstMirrorChoice::disabledIsNotTaken()
{
    const auto catalog = catalogWith(mirror("a") + "," + mirror("b"));
    ConversionChoice choice;
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("a.example/x:1"));
    choice.disabled = {"a"};
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("b.example/x:1"));
    choice.measurements["a"] = {true, 1};
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("b.example/x:1"));
    choice.disabled = {"a", "b"};
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("- [no-open-mirror]"));
}

void TstMirrorChoice::disabledIsNoLastResort()
{
    const auto catalog = catalogWith(mirror("a", s_works));
    ConversionChoice choice;
    choice.measurements["a"] = {false, 0};
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("a.example/x:1"));
    choice.disabled = {"a"};
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), QStringLiteral("- [no-open-mirror]"));
}

void TstMirrorChoice::namesOnDisabledAreTakenAnew()
{
    const auto catalog = catalogWith(mirror("a") + "," + mirror("b"));
    ConversionChoice choice;
    choice.disabled = {"a"};
    const auto result = convert(catalog, choice, "a.example/x:1");
    QCOMPARE(told(result), QStringLiteral("b.example/x:1 [taken-from-disabled]"));
    QCOMPARE(QString::fromStdString(result.notes.front().subject), QStringLiteral("a"));
    QCOMPARE(QString::fromStdString(result.original), QStringLiteral("quay.io/x:1"));
}

void TstMirrorChoice::disabledWithoutAnother()
{
    const auto catalog = catalogWith(mirror("a"));
    ConversionChoice choice;
    choice.disabled = {"a"};
    const auto result = convert(catalog, choice, "a.example/x:1");
    QCOMPARE(told(result), QStringLiteral("- [on-disabled-mirror] [no-open-mirror]"));
    QCOMPARE(int(result.outcome), int(NameOutcome::NoMirror));
}

void TstMirrorChoice::closedSaysMoreThanDisabled()
{
    const auto catalog = catalogWith(mirror("a", s_closed) + "," + mirror("b"));
    ConversionChoice choice;
    choice.disabled = {"a"};
    QCOMPARE(told(convert(catalog, choice, "a.example/x:1")),
             QStringLiteral("b.example/x:1 [taken-from-closed]"));
}

void TstMirrorChoice::disabledIsUsedWhereChosen()
{
    const auto catalog = catalogWith(mirror("a") + "," + mirror("b"));
    ConversionChoice choice;
    choice.disabled = {"a"};
    choice.mirrors = {"a"};
    const QString used = QStringLiteral("a.example/x:1 [disabled-mirror]");
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), used);
    QCOMPARE(told(convert(catalog, choice, "a.example/x:1")),
             QStringLiteral("- [already-on-mirror]"));
    choice.mirrors.clear();
    choice.perRegistry["quay.io"] = "a";
    QCOMPARE(told(convert(catalog, choice, "quay.io/x:1")), used);
}

void TstMirrorChoice::disabledIsKnownBackwards()
{
    const auto catalog = catalogWith(mirror("a"));
    ConversionChoice choice;
    choice.disabled = {"a"};
    choice.back = true;
    QCOMPARE(told(convert(catalog, choice, "a.example/x:1")), QStringLiteral("quay.io/x:1"));
}

void TstMirrorChoice::convertingTwiceChangesNothing()
{
    const auto catalog
        = catalogWith(mirror("a", s_works) + "," + mirror("b", s_limited) + "," + mirror("c"));
    const std::string text = "quay.io/x:1\na.example/y:2\nb.example/z:3\nc.example/z:3\n";
    for (unsigned bits = 0; bits < 8; ++bits) {
        ConversionChoice choice;
        for (const unsigned i : {0U, 1U, 2U}) {
            if ((bits & (1U << i)) != 0)
                choice.disabled.insert(std::string(1, static_cast<char>('a' + i)));
        }
        const NameConverter converter(catalog, choice);
        const std::string once = convertText(converter, text).text;
        QCOMPARE(QString::fromStdString(convertText(converter, once).text),
                 QString::fromStdString(once));
    }
}

void TstMirrorChoice::reasons_data()
{
    using Measurements = std::map<std::string, Measurement, std::less<>>;
    QTest::addColumn<std::string>("mirrors");
    QTest::addColumn<Measurements>("measurements");
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("alike");
    QTest::addColumn<int>("checked");
    const auto row = [](const char *name, const std::string &mirrors, const Measurements &measured,
                        const char *by, Kind kind, int alike, int checked) {
        QTest::newRow(name) << mirrors << measured << QString::fromLatin1(by) << int(kind) << alike
                            << checked;
    };
    const std::string two
        = mirror("a", s_works) + "," + mirror("b", s_works) + "," + mirror("c", s_limited);
    row("said to work", two, {}, "a", Kind::SaidToWork, 2, 0);
    row("fastest", two, {{"b", {true, 20}}, {"a", {true, 30}}}, "b", Kind::Fastest, 2, 2);
    row("one is usable", two, {{"c", {true, 20}}}, "c", Kind::Fastest, 1, 1);
    row("those checked are not usable", two, {{"a", {false, 0}}}, "b", Kind::SaidToWork, 1, 1);
    row("last resort", two, {{"a", {false, 0}}, {"b", {false, 0}}, {"c", {false, 0}}}, "a",
        Kind::LastResort, 2, 3);
    row("limited", mirror("c", s_limited) + "," + mirror("d", s_copy), {}, "c",
        Kind::SaidToBeLimited, 1, 0);
    row("nothing is known", mirror("a") + "," + mirror("b"), {}, "a", Kind::Unknown, 2, 0);
    row("copies alone", mirror("c", s_copy) + "," + mirror("d", s_closed), {{"d", {true, 1}}}, "c",
        Kind::OnlyUnvouched, 1, 0);
}

void TstMirrorChoice::reasons()
{
    using Measurements = std::map<std::string, Measurement, std::less<>>;
    QFETCH(std::string, mirrors);
    QFETCH(Measurements, measurements);
    QFETCH(QString, by);
    QFETCH(int, kind);
    QFETCH(int, alike);
    QFETCH(int, checked);
    const auto catalog = catalogWith(mirrors);
    ConversionChoice choice;
    choice.measurements = measurements;
    const auto result = convert(catalog, choice, "quay.io/x:1");
    QCOMPARE(QString::fromStdString(result.mirrorId), by);
    const ChoiceReason reason
        = NameConverter(catalog, choice).reasonFor(result.original, result.mirrorId);
    QCOMPARE(int(reason.kind), kind);
    QCOMPARE(int(reason.alike), alike);
    QCOMPARE(int(reason.checked), checked);
    QCOMPARE(QString::fromStdString(reason.registry), QStringLiteral("quay.io"));
    QCOMPARE(reason.latencyMs, reason.kind == Kind::Fastest ? 20.0 : 0.0);
}

void TstMirrorChoice::reasonOfAChoice()
{
    const auto catalog = catalogWith(mirror("a", s_works) + "," + mirror("b", s_works));
    ConversionChoice choice;
    choice.mirrors = {"b"};
    QCOMPARE(int(NameConverter(catalog, choice).reasonFor("quay.io/x:1", "b").kind),
             int(Kind::Chosen));
    choice.perRegistry["quay.io"] = "a";
    QCOMPARE(int(NameConverter(catalog, choice).reasonFor("quay.io/x:1", "a").kind),
             int(Kind::ChosenForRegistry));
    choice.back = true;
    QCOMPARE(int(NameConverter(catalog, choice).reasonFor("quay.io/x:1", "a").kind),
             int(Kind::None));
}

void TstMirrorChoice::reasonOfARegistryAlone()
{
    const auto catalog = catalogWith(mirror("a", s_works));
    const NameConverter converter(catalog, {});
    const auto result = converter.convertRegistry("quay.io");
    QCOMPARE(QString::fromStdString(result.mirrorId), QStringLiteral("a"));
    QCOMPARE(int(converter.reasonFor(result.original, result.mirrorId).kind),
             int(Kind::SaidToWork));
}

void TstMirrorChoice::noReasonWithoutAMirror()
{
    const auto catalog = catalogWith(mirror("a", s_works));
    const NameConverter converter(catalog, {});
    QCOMPARE(int(converter.reasonFor("quay.io/x:1", "").kind), int(Kind::None));
    QCOMPARE(int(converter.reasonFor("quay.io/x:1", "gone").kind), int(Kind::None));
    QCOMPARE(int(converter.reasonFor("ghcr.io/x:1", "a").kind), int(Kind::None));
    QCOMPARE(int(converter.reasonFor("no name", "a").kind), int(Kind::None));
    QCOMPARE(int(converter.reasonFor("", "a").kind), int(Kind::None));
}

QTEST_GUILESS_MAIN(TstMirrorChoice)
#include "tst_mirrorchoice.moc"

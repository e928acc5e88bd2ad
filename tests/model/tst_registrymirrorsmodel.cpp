// SPDX-License-Identifier: MIT
#include "tests/model/daemonparts.h"
#include "tests/model/fakeprober.h"

#include "app/core/json/jsonedit.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/shortnote.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace jingtai;

/// The list of mirrors: order, on and off, what is wrong with each and what to do about it.
class TstRegistryMirrorsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatTheFileHas();
    void addsBehind();
    void theLastOneLeavesAnEmptyList();
    void movesByKeysAndDrag();
    void viewsKeepTheirRows();
    void switchedOffOnesKeepTheirPlace();
    void switchedOffOnesSurviveUndo();
    void aRowIsFinishedOrGoes();
    void saysWhatIsWrongWhileTyping_data();
    void saysWhatIsWrongWhileTyping();
    void problemsHaveTheirAction();
    void mirrorsOfOthersBelongElsewhere();
    void mirrorsGoFromTheLibrary();
    void showsWhatChecksFound();
    void offersWhatTheEngineWouldUse();
    void isReadOnlyWhereItMustBe();
    void tenThousandAreEdited();
    void anyOperationsAreAsOnAList();

private:
    using Model = RegistryMirrorsModel;
    using Action = RegistryMirrorsModel::Action;
    Model &mirrors() { return m_parts->mirrors; }
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < mirrors().rowCount(); ++row)
            rows << (mirrors().isOn(row) ? QString() : QStringLiteral("-"))
                        + mirrors().address(row);
        return rows;
    }
    QStringList list()
    {
        return m_parts->form.listValue(
            m_parts->form.rowOfPointer(QStringLiteral("/registry-mirrors")));
    }
    QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        return mirrors().index(row, column).data(role).toString();
    }
    void load(const QStringList &addresses)
    {
        nlohmann::json list = nlohmann::json::array();
        for (const QString &each : addresses)
            list.push_back(each.toStdString());
        m_parts->load("{\n  \"registry-mirrors\": " + list.dump() + "\n}\n");
    }

    const QString m_a = QStringLiteral("https://a.example");
    const QString m_b = QStringLiteral("https://b.example");
    const QString m_c = QStringLiteral("https://c.example");
    std::unique_ptr<DaemonParts> m_parts;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstRegistryMirrorsModel::init()
{
    m_parts = std::make_unique<DaemonParts>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_parts->mirrors, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TstRegistryMirrorsModel::cleanup()
{
    m_tester.reset();
    m_parts.reset();
}

void TstRegistryMirrorsModel::listsWhatTheFileHas()
{
    QCOMPARE(rows(), QStringList());
    load({m_a, m_b});
    QCOMPARE(rows(), QStringList({m_a, m_b}));
    m_parts->document.setShownText(QStringLiteral("{\"registry-mirrors\": [\"%1\"]}").arg(m_c));
    QCOMPARE(rows(), QStringList({m_c}));
    m_parts->document.undo();
    QCOMPARE(rows(), QStringList({m_a, m_b}));
}

void TstRegistryMirrorsModel::addsBehind()
{
    m_parts->load("{\n  \"debug\": true\n}\n");
    QCOMPARE(
        mirrors().add({QStringLiteral(" ") + m_a + QLatin1Char(' '), m_b, m_a + QLatin1Char('/')}),
        0);
    QCOMPARE(m_parts->text(), std::string("{\n  \"debug\": true,\n  \"registry-mirrors\": [\n"
                                          "    \"https://a.example\",\n    \"https://b.example\"\n"
                                          "  ]\n}\n"));
    QCOMPARE(mirrors().add({m_b + QLatin1Char('/'), QString()}), -1);
    QCOMPARE(mirrors().add({m_c}), 2);
    m_parts->document.undo();
    m_parts->document.undo();
    QVERIFY(!m_parts->document.isDirty());
    QCOMPARE(rows(), QStringList());
}

void TstRegistryMirrorsModel::theLastOneLeavesAnEmptyList()
{
    load({m_a});
    mirrors().remove({0});
    QCOMPARE(m_parts->text(), std::string("{\n  \"registry-mirrors\": []\n}\n"));
    // What the file never had was never in force: nothing is left of it.
    m_parts->load("{}");
    mirrors().add({m_a});
    QVERIFY(mirrors().removeRows(0, 1));
    QCOMPARE(m_parts->text(), std::string("{}"));
    m_parts->load("");
    mirrors().add({m_a});
    QCOMPARE(m_parts->text(),
             std::string("{\n  \"registry-mirrors\": [\n    \"https://a.example\"\n  ]\n}\n"));
}

void TstRegistryMirrorsModel::movesByKeysAndDrag()
{
    load({m_a, m_b, m_c});
    QVERIFY(mirrors().move({0}, 2));
    QCOMPARE(list(), QStringList({m_b, m_a, m_c}));
    QVERIFY(mirrors().move({2}, 1));
    QCOMPARE(list(), QStringList({m_b, m_c, m_a}));
    QVERIFY(!mirrors().move({0}, 0));
    QVERIFY(!mirrors().move({0}, 1));
    QVERIFY(!mirrors().move({0}, -1));
    QVERIFY(!mirrors().move({2}, 4));
    QVERIFY(!mirrors().move({7}, 0));
    QVERIFY(mirrors().moveRow({}, 2, {}, 0));
    QCOMPARE(list(), QStringList({m_a, m_b, m_c}));

    const std::unique_ptr<QMimeData> data(
        mirrors().mimeData({mirrors().index(2, 0), mirrors().index(2, 1)}));
    QCOMPARE(data->text(), m_c);
    QVERIFY(mirrors().canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    // A view that hears yes would remove the row that it dragged.
    QVERIFY(!mirrors().dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(list(), QStringList({m_c, m_a, m_b}));
    mirrors().dropMimeData(data.get(), Qt::CopyAction, 0, 0, {});
    QMimeData other;
    other.setText(m_a);
    mirrors().dropMimeData(&other, Qt::MoveAction, 0, 0, {});
    QCOMPARE(list(), QStringList({m_c, m_a, m_b}));
    QVERIFY(mirrors().move({0, 2}, 3));
    QCOMPARE(list(), QStringList({m_a, m_c, m_b}));
}

void TstRegistryMirrorsModel::viewsKeepTheirRows()
{
    load({m_a, m_b, m_c});
    QSignalSpy resets(&mirrors(), &Model::modelReset);
    const QPersistentModelIndex c = mirrors().index(2, 0);
    mirrors().move({2}, 0);
    QCOMPARE(c.row(), 0);
    m_parts->document.undo();
    QCOMPARE(c.row(), 2);
    mirrors().remove({0});
    QCOMPARE(c.row(), 1);
    m_parts->document.undo();
    QCOMPARE(c.row(), 2);
    mirrors().setOn(0, false);
    mirrors().setAddress(1, QStringLiteral("https://x.example"));
    QCOMPARE(c.row(), 2);
    QCOMPARE(c.data().toString(), m_c);
    QCOMPARE(resets.count(), 0);
}

void TstRegistryMirrorsModel::switchedOffOnesKeepTheirPlace()
{
    load({m_a, m_b, m_c});
    QVERIFY(mirrors().setData(mirrors().index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(list(), QStringList({m_a, m_c}));
    QCOMPARE(rows(), QStringList({m_a, QLatin1Char('-') + m_b, m_c}));
    QCOMPARE(cell(1, Model::StatusColumn), QStringLiteral("Off"));
    mirrors().setOn(0, false);
    QCOMPARE(list(), QStringList({m_c}));
    QCOMPARE(rows(), QStringList({QLatin1Char('-') + m_a, QLatin1Char('-') + m_b, m_c}));
    // They come along when the list moves around them, and go back to where they are.
    mirrors().move({2}, 0);
    QCOMPARE(rows(), QStringList({m_c, QLatin1Char('-') + m_a, QLatin1Char('-') + m_b}));
    mirrors().setOn(2, true);
    QCOMPARE(list(), QStringList({m_c, m_b}));
    mirrors().setOn(1, true);
    QCOMPARE(list(), QStringList({m_c, m_a, m_b}));
    QVERIFY(m_parts->document.aside().empty());

    mirrors().setOn(1, false);
    QCOMPARE(mirrors().add({m_a}), -1);
    mirrors().remove({0});
    QCOMPARE(rows(), QStringList({QLatin1Char('-') + m_a, m_b}));
    mirrors().setOn(1, false);
    QCOMPARE(list(), QStringList());
    QCOMPARE(rows(), QStringList({QLatin1Char('-') + m_a, QLatin1Char('-') + m_b}));
}

void TstRegistryMirrorsModel::switchedOffOnesSurviveUndo()
{
    load({m_a, m_b});
    mirrors().setOn(0, false);
    mirrors().remove({0});
    QCOMPARE(rows(), QStringList({m_b}));
    m_parts->document.undo();
    QCOMPARE(rows(), QStringList({QLatin1Char('-') + m_a, m_b}));
    m_parts->document.undo();
    QCOMPARE(rows(), QStringList({m_a, m_b}));
    m_parts->document.redo();
    QCOMPARE(rows(), QStringList({QLatin1Char('-') + m_a, m_b}));
    // Typed into the JSON view it is on again.
    m_parts->document.setShownText(
        QStringLiteral("{\"registry-mirrors\": [\"%1\", \"%2\"]}").arg(m_b, m_a));
    QCOMPARE(rows(), QStringList({m_b, m_a}));
}

void TstRegistryMirrorsModel::aRowIsFinishedOrGoes()
{
    load({m_a});
    QSignalSpy state(&mirrors(), &Model::stateChanged);
    QCOMPARE(mirrors().beginRow(), 1);
    QCOMPARE(mirrors().beginRow(), 1);
    QVERIFY(mirrors().hasUnfinishedRow());
    QVERIFY(state.count() > 0);
    QVERIFY(!m_parts->document.isDirty());
    QVERIFY(m_parts->problems.isStopped());
    QCOMPARE(m_parts->problems.rowCount(), 1);
    // It is not lost by what else is done.
    mirrors().add({m_b});
    QCOMPARE(rows(), QStringList({m_a, QString(), m_b}));
    mirrors().move({1}, 0);
    QCOMPARE(rows(), QStringList({QString(), m_a, m_b}));
    m_parts->document.undo();
    QVERIFY(mirrors().hasUnfinishedRow());
    QVERIFY(mirrors().setData(mirrors().index(0, 0), QStringLiteral("  ")));
    QVERIFY(mirrors().hasUnfinishedRow());
    const int row = int(rows().indexOf(QString()));
    QVERIFY(mirrors().setData(mirrors().index(row, 0), m_c));
    QVERIFY(!mirrors().hasUnfinishedRow());
    QVERIFY(!m_parts->problems.hasUnfinishedRow());
    QVERIFY(list().contains(m_c));

    mirrors().beginRow();
    QVERIFY(mirrors().action(mirrors().rowCount() - 1) == Action::Remove);
    mirrors().trigger(mirrors().rowCount() - 1);
    QVERIFY(!mirrors().hasUnfinishedRow());
    mirrors().beginRow();
    m_parts->problems.fix(0);
    QVERIFY(!mirrors().hasUnfinishedRow());
    mirrors().beginRow();
    load({m_b});
    QVERIFY(!mirrors().hasUnfinishedRow());
    mirrors().setAddress(0, {});
    QCOMPARE(rows(), QStringList());
}

void TstRegistryMirrorsModel::saysWhatIsWrongWhileTyping_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *address, FieldWord::Kind kind) {
        QTest::newRow(address) << QString::fromUtf8(address) << int(kind);
    };
    row("", FieldWord::Kind::Open);
    row("https://docker.example.com", FieldWord::Kind::None);
    row("https://docker.m.daocloud.io", FieldWord::Kind::None);
    row("docker.example.com", FieldWord::Kind::Wrong);
    row("https://", FieldWord::Kind::Caution);
    row("https://https://a.example", FieldWord::Kind::Caution);
    row("https://user:secret@a.example", FieldWord::Kind::Wrong);
    row("https://a.example?x", FieldWord::Kind::Wrong);
    row("https://<user_code>.mirror.aliyuncs.com", FieldWord::Kind::Caution);
    row("https://a\u200B.example", FieldWord::Kind::Caution);
    row("https://а.example", FieldWord::Kind::Caution);
    row("HTTPS://a.example", FieldWord::Kind::Caution);
    row("http://a.example", FieldWord::Kind::Remark);
    row("https://quay.m.daocloud.io", FieldWord::Kind::Caution);
    row("https://a.example,https://b.example", FieldWord::Kind::Wrong);
}

void TstRegistryMirrorsModel::saysWhatIsWrongWhileTyping()
{
    QFETCH(QString, address);
    QFETCH(int, kind);
    const FieldWord word = mirrors().wordOf(address);
    QCOMPARE(int(word.kind), kind);
    QCOMPARE(word.text.isEmpty(), word.kind == FieldWord::Kind::None);
    QVERIFY(!word.text.contains(QLatin1String("secret")));
}

void TstRegistryMirrorsModel::problemsHaveTheirAction()
{
    load({QStringLiteral("docker.example.com"), m_a, m_a + QLatin1Char('/')});
    QCOMPARE(cell(0, Model::StatusColumn), QStringLiteral("Docker does not start"));
    QVERIFY(cell(0, Model::Remark).contains(QLatin1String("https://")));
    QVERIFY(mirrors().action(0) == Action::Fix);
    QVERIFY(mirrors().action(1) == Action::None);
    QCOMPARE(cell(2, Model::StatusColumn), QStringLiteral("No effect"));
    mirrors().trigger(0);
    QCOMPARE(mirrors().address(0), QStringLiteral("https://docker.example.com"));
    mirrors().trigger(2);
    QCOMPARE(mirrors().rowCount(), 2);
    QVERIFY(m_parts->problems.rowCount() == 0);
}

void TstRegistryMirrorsModel::mirrorsOfOthersBelongElsewhere()
{
    load({QStringLiteral("https://quay.m.daocloud.io"),
          QStringLiteral("https://mirrors.aliyun.com")});
    QCOMPARE(cell(0, Model::StatusColumn), QStringLiteral("Wrong place"));
    QCOMPARE(cell(0, Model::Remark),
             QStringLiteral("Mirrors quay.io; Docker would ask it for images of Docker Hub."));
    QCOMPARE(cell(0, 0, Model::ActionTextRole), QStringLiteral("Use in Convert instead"));
    QSignalSpy wanted(&mirrors(), &Model::wantedInConvert);
    mirrors().trigger(0);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().toString(), QStringLiteral("daocloud-quay"));
    QCOMPARE(cell(1, Model::StatusColumn), QStringLiteral("Wrong place"));
    QVERIFY(mirrors().action(1) == Action::Remove);
}

/// Who hears of the library before this list reads rows of it in between.
void TstRegistryMirrorsModel::mirrorsGoFromTheLibrary()
{
    const auto own = [this](const char *id) {
        Mirror mirror = *m_parts->library.catalog()->mirror("daocloud-docker");
        mirror.id = id;
        mirror.endpoint = std::string("https://") + id + ".example";
        m_parts->library.add(mirror);
    };
    own("first");
    own("last");
    load({QStringLiteral("https://first.example"), QStringLiteral("https://last.example")});
    QStringList seen;
    connect(&mirrors(), &QAbstractItemModel::dataChanged, this, [&] {
        seen << cell(0, 0, Model::MirrorIdRole) + QLatin1Char(' ')
                    + cell(1, 0, Model::MirrorIdRole);
        seen.removeDuplicates();
    });
    m_parts->library.remove({QStringLiteral("first")});
    QCOMPARE(seen, QStringList({QStringLiteral("first last"), QStringLiteral(" last")}));
    m_parts->library.remove({QStringLiteral("last")});
    QCOMPARE(seen.constLast(), QStringLiteral(" "));
}

void TstRegistryMirrorsModel::showsWhatChecksFound()
{
    load({QStringLiteral("https://docker.1ms.run"), QStringLiteral("https://docker.m.daocloud.io"),
          m_a});
    FakeProber prober;
    auto monitor = std::make_unique<StatusMonitor>(m_parts->library, prober);
    mirrors().hub().setMonitor(monitor.get());
    QCOMPARE(cell(0, Model::StatusColumn), QStringLiteral("Not checked"));
    QCOMPARE(cell(2, Model::StatusColumn), QString());
    QSignalSpy told(monitor.get(), &StatusMonitor::statusChanged);
    monitor->check({QStringLiteral("1ms-docker"), QStringLiteral("daocloud-docker")});
    ProbeReport good;
    good.verdict = ProbeVerdict::ServesImages;
    good.times.name = 10;
    good.times.connect = 20;
    good.times.tls = 30;
    good.times.firstByte = 24.4;
    prober.answer("1ms-docker", good);
    ProbeReport silent;
    silent.verdict = ProbeVerdict::TimedOut;
    prober.answer("daocloud-docker", silent);
    QTRY_COMPARE(cell(0, Model::StatusColumn), QStringLiteral("84 ms"));
    QTRY_COMPARE(cell(1, Model::StatusColumn), QStringLiteral("Timed out"));
    // The list to add from says the same.
    load({});
    const auto offers = mirrors().offers();
    QCOMPARE(offers.front().id, QStringLiteral("1ms-docker"));
    QCOMPARE(offers.front().status.text, QStringLiteral("84 ms"));
    const auto silentOne = std::find_if(offers.begin(), offers.end(), [](const MirrorOffer &each) {
        return each.id == QLatin1String("daocloud-docker");
    });
    QCOMPARE(silentOne->status.text, QStringLiteral("Timed out"));
    QVERIFY(!std::next(silentOne)->whyNot.isEmpty());
    load({QStringLiteral("https://docker.1ms.run"), QStringLiteral("https://docker.m.daocloud.io"),
          m_a});
    QCOMPARE(cell(1, 0, Model::SeverityRole).toInt(), int(Severity::Bad));
    QCOMPARE(cell(1, Model::Remark), QStringLiteral("Costs up to 30 s on every pull."));
    QVERIFY(mirrors().action(1) == Action::Remove);
    QVERIFY(mirrors().action(0) == Action::None);
    // What was asked another way than the engine goes says nothing of it.
    mirrors().hub().setProxies(EngineProxies{{}, "http://name:word@Proxy.example:3128", {}});
    const auto directly
        = QStringLiteral("Checked directly; Docker goes through the proxy proxy.example:3128.");
    QCOMPARE(cell(0, Model::Remark), directly);
    QCOMPARE(cell(1, Model::Remark), directly);
    QVERIFY(mirrors().action(1) == Action::None);
    QCOMPARE(cell(2, Model::Remark), QString());
    mirrors().hub().setProxies(EngineProxies{{}, "proxy.example:3128", "1ms.run,.daocloud.io"});
    QCOMPARE(cell(0, Model::Remark), QString());
    QVERIFY(mirrors().action(1) == Action::Remove);
    good.proxy = "http://other.example:8080";
    monitor->check({QStringLiteral("1ms-docker")});
    prober.answer("1ms-docker", good);
    QTRY_COMPARE(cell(0, Model::Remark), QStringLiteral("Checked through the proxy "
                                                        "other.example:8080, which Docker does "
                                                        "not use."));
    mirrors().hub().setProxies(EngineProxies{{}, "proxy.example:3128", {}});
    QCOMPARE(cell(0, Model::Remark), QStringLiteral("Checked through the proxy other.example:8080; "
                                                    "Docker goes through proxy.example:3128."));
    mirrors().hub().setProxies(std::nullopt);
    mirrors().setOn(1, false);
    QCOMPARE(cell(1, Model::Remark), QString());
    QVERIFY(mirrors().action(1) == Action::None);
    monitor.reset();
    QCOMPARE(cell(0, Model::StatusColumn), QString());
}

void TstRegistryMirrorsModel::offersWhatTheEngineWouldUse()
{
    load({QStringLiteral("https://docker.1ms.run/")});
    const auto offers = mirrors().offers();
    const auto whyNot = [&offers](const char *id) {
        for (const MirrorOffer &each : offers) {
            if (each.id == QLatin1String(id))
                return each.whyNot;
        }
        return QStringLiteral("no offer");
    };
    QVERIFY(offers.front().whyNot.isEmpty());
    QVERIFY(!offers.back().whyNot.isEmpty());
    QVERIFY(whyNot("daocloud-docker").isEmpty());
    QVERIFY(whyNot("1ms-docker").contains(QLatin1String("already")));
    QVERIFY(whyNot("daocloud-quay").contains(QLatin1String("quay.io")));
    QVERIFY(!whyNot("daocloud-any").isEmpty());
    QVERIFY(!whyNot("aws-ecr-docker").isEmpty());
    QVERIFY(whyNot("netease-docker").contains(QLatin1String("closed")));
    QVERIFY(whyNot("aliyun-docker").contains(QLatin1String("value")));
    QCOMPARE(whyNot("tuna-docker-ce"), QStringLiteral("no offer"));

    QString reason;
    QCOMPARE(mirrors().addFromCatalog(QStringLiteral("daocloud-docker"), &reason), 1);
    QVERIFY(reason.isEmpty());
    QCOMPARE(mirrors().address(1), QStringLiteral("https://docker.m.daocloud.io"));
    QCOMPARE(mirrors().addFromCatalog(QStringLiteral("daocloud-docker"), &reason), -1);
    QVERIFY(!reason.isEmpty());
    QCOMPARE(mirrors().addFromCatalog(QStringLiteral("nobody"), &reason), -1);
    QVERIFY(!reason.isEmpty());
    m_parts->library.setParameter(QStringLiteral("aliyun-docker"), QStringLiteral("user_code"),
                                  QStringLiteral("abc123"));
    QCOMPARE(mirrors().addFromCatalog(QStringLiteral("aliyun-docker")), 2);
    QCOMPARE(mirrors().address(2), QStringLiteral("https://abc123.mirror.aliyuncs.com"));
}

void TstRegistryMirrorsModel::isReadOnlyWhereItMustBe()
{
    for (const char *text : {"{\"registry-mirrors\": [],}", "{\"registry-mirrors\": \"https://a\"}",
                             "{\"registry-mirrors\": [\"https://a\", 1]}", "[]"}) {
        m_parts->load(text);
        QVERIFY2(!mirrors().readOnlyReason().isEmpty(), text);
        QCOMPARE(mirrors().beginRow(), -1);
        QCOMPARE(mirrors().add({m_a}), -1);
        mirrors().setAddress(0, m_b);
        mirrors().setOn(0, false);
        mirrors().remove({0});
        QVERIFY(!mirrors().move({0}, 2));
        QCOMPARE(m_parts->text(), std::string(text));
        if (mirrors().rowCount() > 0)
            QVERIFY(!(mirrors().flags(mirrors().index(0, 0)) & Qt::ItemIsEditable));
    }
    m_parts->load("{\"registry-mirrors\": null}");
    QVERIFY(mirrors().readOnlyReason().isEmpty());
    mirrors().add({m_a});
    QCOMPARE(m_parts->text(), std::string("{\"registry-mirrors\": [\"https://a.example\"]}"));
}

void TstRegistryMirrorsModel::tenThousandAreEdited()
{
    QStringList many;
    for (int i = 0; i < 10'000; ++i)
        many << QStringLiteral("https://mirror%1.example.com").arg(i);
    load(many);
    QTRY_COMPARE(mirrors().rowCount(), 10'000);
    mirrors().move({9'999}, 0);
    QCOMPARE(mirrors().address(0), many.last());
    mirrors().setOn(5'000, false);
    mirrors().remove({0, 1, 2});
    QCOMPARE(mirrors().rowCount(), 9'997);
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->problems.isCurrent(), 60'000);
    m_parts->document.undo();
    m_parts->document.undo();
    m_parts->document.undo();
    QTRY_COMPARE(mirrors().rowCount(), 10'000);
    QVERIFY(!m_parts->document.isDirty());
    QVERIFY(!mirrors().offers().empty());
}

void TstRegistryMirrorsModel::anyOperationsAreAsOnAList()
{
    std::mt19937 random(11);
    const auto below = [&random](int end) { return int(random() % unsigned(end)); };
    struct Entry
    {
        QString address;
        bool isOn = true;
    };
    for (int round = 0; round < 200; ++round) {
        load({m_a, m_b, m_c});
        const std::string begun = m_parts->text();
        QList<Entry> expected = {{m_a}, {m_b}, {m_c}};
        int next = 0;
        for (int i = 0; i < 15; ++i) {
            const int count = int(expected.size());
            switch (below(4)) {
            case 0: {
                const QString fresh = QStringLiteral("https://n%1.example").arg(next++);
                mirrors().add({fresh});
                expected.append({fresh});
                break;
            }
            case 1:
                if (count > 0) {
                    const int row = below(count);
                    mirrors().remove({row});
                    expected.removeAt(row);
                }
                break;
            case 2:
                if (count > 0) {
                    const int from = below(count);
                    const int before = below(count + 1);
                    mirrors().move({from}, before);
                    if (before != from && before != from + 1)
                        expected.move(from, before > from ? before - 1 : before);
                }
                break;
            case 3:
                if (count > 0) {
                    const int row = below(count);
                    expected[row].isOn = !expected[row].isOn;
                    mirrors().setOn(row, expected[row].isOn);
                }
                break;
            }
            QStringList all;
            QStringList on;
            for (const Entry &each : expected) {
                all << (each.isOn ? QString() : QStringLiteral("-")) + each.address;
                if (each.isOn)
                    on << each.address;
            }
            QCOMPARE(rows(), all);
            QCOMPARE(list(), on);
        }
        while (m_parts->document.canUndo())
            m_parts->document.undo();
        QCOMPARE(m_parts->text(), begun);
        QCOMPARE(rows(), QStringList({m_a, m_b, m_c}));
    }
}

QTEST_GUILESS_MAIN(TstRegistryMirrorsModel)
#include "tst_registrymirrorsmodel.moc"

// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrortablemodel.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/shortnote.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

class TstMirrorTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groupsByUpstream();
    void headingsAreNotChosen();
    void cellsSpeakWhatTheyShow();
    void rawValuesByRole();
    void filtersByWords_data();
    void filtersByWords();
    void filtersByUpstream();
    void sortsInsideGroups();
    void unusableOnesSortLast();
    void changedCellsKeepTheirPlace();
    void changedSetIsReset();
    void addedMirrorIsThere();
    void countsForTheHeading();

private:
    using Model = MirrorTableModel;
    QStringList rows() const;
    QVariant cell(const QString &id, int column, int role = Qt::DisplayRole) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstMirrorTableModel::init()
{
    auto catalog = loadCatalog(QStringLiteral(JINGTAI_TEST_DATA "/catalog-table.json"));
    QVERIFY(catalog.has_value());
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings);
    m_prober = std::make_unique<FakeProber>();
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober);
    m_model = std::make_unique<Model>(*m_library, *m_monitor);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TstMirrorTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_monitor.reset();
    m_library.reset();
    m_settings.reset();
}

/// Ids; the headings in brackets.
QStringList TstMirrorTableModel::rows() const
{
    QStringList result;
    for (int row = 0; row < m_model->rowCount(); ++row)
        result.append(m_model->isGroup(row) ? u'[' + m_model->index(row, 0).data().toString() + u']'
                                            : m_model->idAt(row));
    return result;
}

QVariant TstMirrorTableModel::cell(const QString &id, int column, int role) const
{
    return m_model->index(m_model->rowOf(id), column).data(role);
}

void TstMirrorTableModel::groupsByUpstream()
{
    const QStringList expected{QStringLiteral("[docker.io]"),
                               QStringLiteral("dao"),
                               QStringLiteral("qiniu"),
                               QStringLiteral("code"),
                               QStringLiteral("[registry.k8s.io · k8s.gcr.io]"),
                               QStringLiteral("old"),
                               QStringLiteral("[registry.example.net]"),
                               QStringLiteral("own"),
                               QStringLiteral("[Any registry]"),
                               QStringLiteral("any"),
                               QStringLiteral("[Docker CE packages]"),
                               QStringLiteral("ce")};
    QCOMPARE(rows(), expected);
}

void TstMirrorTableModel::headingsAreNotChosen()
{
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const QModelIndex heading = m_model->index(0, column);
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(heading.data(Model::IsGroupRole).toBool());
        QCOMPARE(heading.data(Qt::AccessibleTextRole).toString(), QStringLiteral("docker.io"));
        QVERIFY(m_model->index(1, column).flags().testFlag(Qt::ItemIsSelectable));
    }
    QVERIFY(m_model->idAt(0).isEmpty());
    QVERIFY(m_model->mirrorAt(0) == nullptr);
}

void TstMirrorTableModel::cellsSpeakWhatTheyShow()
{
    const QString dao = QStringLiteral("dao");
    const auto spoken
        = [&](int column) { return cell(dao, column, Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(Model::Title), QStringLiteral("DaoCloud, docker.m.daocloud.io"));
    QCOMPARE(spoken(Model::ClaimColumn), QStringLiteral("Claimed to work, September 2026"));
    QCOMPARE(spoken(Model::AsOf), QStringLiteral("September 2026"));
    QCOMPARE(spoken(Model::TrustColumn), QStringLiteral("Community, Allow-list"));
    QCOMPARE(cell(dao, 0, Qt::AccessibleDescriptionRole).toString(), QStringLiteral("docker.io"));
    QCOMPARE(cell(dao, Model::AsOf).toString(), QStringLiteral("Sep 2026"));
    QCOMPARE(cell(QStringLiteral("qiniu"), Model::AsOf).toString(), QStringLiteral("30 May 2020"));
    QCOMPARE(cell(QStringLiteral("code"), Model::ClaimColumn).toString(),
             QStringLiteral("Needs your code"));
}

void TstMirrorTableModel::rawValuesByRole()
{
    const QString qiniu = QStringLiteral("qiniu");
    QCOMPARE(m_model->idAt(m_model->rowOf(qiniu)), qiniu);
    QCOMPARE(cell(qiniu, 0, Model::AddressRole).toString(), QStringLiteral("reg-mirror.qiniu.com"));
    QCOMPARE(cell(qiniu, Model::ClaimColumn).toString(), QStringLiteral("Closed"));
    QCOMPARE(cell(qiniu, 0, Model::SeverityRole).toInt(), int(Severity::Bad));
    QCOMPARE(cell(qiniu, 0, Model::EnabledRole).toBool(), true);
    QCOMPARE(cell(qiniu, 0, Model::AccessRole).toString(), QString());
    QCOMPARE(cell(QStringLiteral("code"), 0, Model::SeverityRole).toInt(), int(Severity::Neutral));
}

void TstMirrorTableModel::filtersByWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("ids");
    QTest::newRow("name") << QStringLiteral("daoc") << QStringLiteral("dao");
    QTest::newRow("any case") << QStringLiteral("QINIU") << QStringLiteral("qiniu");
    QTest::newRow("Chinese name") << QStringLiteral("道客") << QStringLiteral("dao");
    QTest::newRow("address") << QStringLiteral("reg-mirror.") << QStringLiteral("qiniu");
    QTest::newRow("upstream") << QStringLiteral("gcr.io") << QStringLiteral("old");
    QTest::newRow("trust") << QStringLiteral("community") << QStringLiteral("dao");
    QTest::newRow("notes") << QStringLiteral("twenty") << QStringLiteral("dao");
    QTest::newRow("words in any order")
        << QStringLiteral(" example  mirror ") << QStringLiteral("code");
    QTest::newRow("all must match") << QStringLiteral("daocloud qiniu") << QString();
    QTest::newRow("none") << QStringLiteral("xyz") << QString();
}

void TstMirrorTableModel::filtersByWords()
{
    QFETCH(QString, words);
    QFETCH(QString, ids);
    m_model->setFilter(words);
    QStringList shown = rows();
    shown.removeIf([](const QString &row) { return row.startsWith(u'['); });
    QCOMPARE(shown.join(u' '), ids);
    QCOMPARE(m_model->shownCount(), shown.size());
    m_model->setFilter({});
    QCOMPARE(m_model->shownCount(), 7);
}

void TstMirrorTableModel::filtersByUpstream()
{
    m_model->setUpstream(QStringLiteral("gcr.io"));
    const QStringList gcr{QStringLiteral("[registry.k8s.io · k8s.gcr.io]"), QStringLiteral("old"),
                          QStringLiteral("[Any registry]"), QStringLiteral("any")};
    QCOMPARE(rows(), gcr);
    m_model->setUpstream(QStringLiteral("docker-ce"));
    const QStringList packages{QStringLiteral("[Docker CE packages]"), QStringLiteral("ce")};
    QCOMPARE(rows(), packages);
    m_model->setUpstream({});
    QCOMPARE(m_model->shownCount(), 7);
}

void TstMirrorTableModel::sortsInsideGroups()
{
    const auto hub = [this] { return rows().mid(1, 3).join(u' '); };
    m_model->sort(Model::Title);
    QCOMPARE(hub(), QStringLiteral("code dao qiniu"));
    QCOMPARE(rows().constFirst(), QStringLiteral("[docker.io]"));
    m_model->sort(Model::Title, Qt::DescendingOrder);
    QCOMPARE(hub(), QStringLiteral("qiniu dao code"));
    // Without a date last, whatever the order.
    m_model->sort(Model::AsOf);
    QCOMPARE(hub(), QStringLiteral("qiniu dao code"));
    m_model->sort(Model::AsOf, Qt::DescendingOrder);
    QCOMPARE(hub(), QStringLiteral("dao qiniu code"));
    m_model->sort(Model::TrustColumn);
    QCOMPARE(hub(), QStringLiteral("qiniu code dao"));
    m_model->sort(Model::s_catalogOrder);
    QCOMPARE(hub(), QStringLiteral("dao qiniu code"));
}

void TstMirrorTableModel::unusableOnesSortLast()
{
    m_library->setEnabled({QStringLiteral("dao")}, false);
    QCOMPARE(rows().mid(1, 3).join(u' '), QStringLiteral("dao qiniu code"));
    m_model->sort(Model::ClaimColumn);
    QCOMPARE(rows().mid(1, 3).join(u' '), QStringLiteral("code qiniu dao"));
}

void TstMirrorTableModel::changedCellsKeepTheirPlace()
{
    m_model->sort(Model::ClaimColumn);
    const QStringList before = rows();
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_library->setEnabled({QStringLiteral("dao")}, false);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), m_model->rowOf(QStringLiteral("dao")));
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), m_model->rowOf(QStringLiteral("dao")));
    QCOMPARE(rows(), before);
    QCOMPARE(cell(QStringLiteral("dao"), Model::ClaimColumn).toString(),
             QStringLiteral("Switched off"));
    changed.clear();
    m_library->setParameter(QStringLiteral("code"), QStringLiteral("user_code"),
                            QStringLiteral("abcd"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(QStringLiteral("code"), Model::ClaimColumn).toString(),
             QStringLiteral("Inside its cloud"));
}

void TstMirrorTableModel::changedSetIsReset()
{
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFilter(QStringLiteral("daocloud"));
    QCOMPARE(reset.size(), 1);
    // The same rows by another word.
    m_model->setFilter(QStringLiteral("daoclou"));
    QCOMPARE(reset.size(), 1);
}

void TstMirrorTableModel::addedMirrorIsThere()
{
    Mirror mirror = *m_library->catalog()->mirror("qiniu");
    mirror.id = "mine";
    mirror.title = {"Mine", {}};
    mirror.claim = {};
    m_library->add(mirror);
    QCOMPARE(rows().mid(1, 4).join(u' '), QStringLiteral("dao qiniu code mine"));
    QCOMPARE(cell(QStringLiteral("mine"), 0, Model::OwnRole).toBool(), true);
    QCOMPARE(cell(QStringLiteral("mine"), 0, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Mine, reg-mirror.qiniu.com, Yours"));
    // Another title in the same place: those cells alone.
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    mirror.title.en = "Ours";
    m_library->replace(QStringLiteral("mine"), mirror);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(QStringLiteral("mine"), 0).toString(), QStringLiteral("Ours"));
    m_library->remove({QStringLiteral("mine")});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowOf(QStringLiteral("mine")), -1);
}

void TstMirrorTableModel::countsForTheHeading()
{
    QCOMPARE(m_model->mirrorCount(), 7);
    QCOMPARE(m_model->registryCount(), 4);
    QCOMPARE(m_model->switchedOffCount(), 0);
    m_library->setEnabled({QStringLiteral("dao"), QStringLiteral("any")}, false);
    QCOMPARE(m_model->switchedOffCount(), 2);
}

QTEST_GUILESS_MAIN(TstMirrorTableModel)
#include "tst_mirrortablemodel.moc"

// SPDX-License-Identifier: MIT
#include "app/services/catalogstore.h"
#include "tests/ui/windowtest.h"

#include <QAbstractButton>
#include <QAction>
#include <QTableView>

using namespace jingtai;

/// The page Mirrors with a catalogue that has nothing in it.
class TstNoMirrors : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCanBeAsked();
    void whatIsAddedCanBe();

private:
    MirrorCatalog baseCatalog() const override;
    void started() override;
    bool isOffered(const char *button) { return find<QAbstractButton>(button)->isEnabled(); }
};

MirrorCatalog TstNoMirrors::baseCatalog() const
{
    auto catalog = MirrorCatalog::parse(
        R"({"version": 1, "updated": "2026-01-01", "registries": [], "mirrors": []})");
    return catalog ? *std::move(catalog) : MirrorCatalog();
}

void TstNoMirrors::started()
{
    REQUIRE_TRIGGER("actionMirrors");
}

void TstNoMirrors::nothingCanBeAsked()
{
    QVERIFY(!m_monitor->canCheck());
    QVERIFY(!isOffered("checkNow"));
    QVERIFY(!isOffered("measureSpeed"));
    QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("actionCheckAll"))->isEnabled());
    QVERIFY(isOffered("addMirror"));
    m_monitor->checkAll();
    QVERIFY(!m_monitor->isChecking());
}

void TstNoMirrors::whatIsAddedCanBe()
{
    Mirror mirror = *builtInCatalog().mirror("daocloud-docker");
    mirror.id = "mine";
    m_library->add(mirror);
    QTRY_VERIFY(isOffered("checkNow"));
    find<QTableView>("mirrors")->selectRow(1);
    QTRY_VERIFY(isOffered("measureSpeed"));
    REQUIRE_CLICK("checkNow");
    QVERIFY(m_monitor->isChecking());
    m_monitor->stop();
    QTRY_VERIFY(isOffered("checkNow"));
    m_library->remove({QStringLiteral("mine")});
    QTRY_VERIFY(!isOffered("checkNow"));
    QTRY_VERIFY(!isOffered("measureSpeed"));
}

QTEST_MAIN(TstNoMirrors)
#include "tst_nomirrors.moc"

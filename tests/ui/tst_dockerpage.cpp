// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonproblemsmodel.h"
#include "tests/ui/dockerpagetest.h"
#include "ui/docker/daemonproblemsview.h"
#include "ui/docker/differenceview.h"
#include "ui/docker/enginecard.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/pilllabel.h"
#include "ui/parts/segmentedcontrol.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <tuple>

using namespace jingtai;

namespace {

const QByteArray s_sample = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

} // namespace

/// What the page shows and where; form, text and problems in step.
class TstDockerPage : public DockerPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsFileAndEngine();
    void viewsAreInStep();
    void revertAndUndo();
    void theSampleIsRepaired();
    void problemsNeedNoScrolling();
    void problemsLeaveTheRoomToTheFile();
    void actionsAreWhereThereIsRoom();
    void fixMendsOne();
    void keysGoFromProblemToProblem();
    void mirrorsAreAddedFromTheList();
    void aMirrorOfThePageMirrors();
    void aSettingIsFound();
    void theEngineIsStopped();
    void aVersionIsChosen();
    void theEngineCardBreaksByItsWords();
    void theLanguageIsSwitched();
    void theViewIsKept();
};

void TstDockerPage::showsFileAndEngine()
{
    load(s_good);
    auto *choice = find<ChoiceButton>("configurationFile");
    QVERIFY(choice->accessibleName().startsWith(QLatin1String("Configuration file: ")));
    QVERIFY(choice->accessibleName().contains(m_daemon->path()));
    QCOMPARE(said("engineState"), m_daemon->engineNote().text);
    QCOMPARE(find<PillLabel>("engineState")->shape(), PillShape::Good);
    QVERIFY(said("engineVersion").contains(QLatin1String("27.5.1")));
    QCOMPARE(said("engineInForce"), m_daemon->inForceText());
    QCOMPARE(said("applyOutlook"), m_daemon->heading());
    QVERIFY(find<QPushButton>("apply")->isDefault());
    QVERIFY(find<QWidget>("problemsCard") == nullptr);
}

void TstDockerPage::viewsAreInStep()
{
    load(s_good);
    auto *views = find<SegmentedControl>("views");
    QCOMPARE(views->tabText(0), QStringLiteral("Form"));
    QCOMPARE(views->tabText(1), QStringLiteral("JSON"));
    find<QLineEdit>("setting.data-root.Field")->setText(QStringLiteral("/data/docker"));
    views->setCurrentIndex(1);
    // What was typed is there.
    QVERIFY(json()->isVisible());
    QVERIFY(json()->exactText().contains(QLatin1String("\"data-root\": \"/data/docker\"")));
    json()->updateText(QString::fromUtf8(s_good));
    views->setCurrentIndex(0);
    QCOMPARE(find<QLineEdit>("setting.data-root.Field")->text(), QString());
    // Broken text: the form says why it cannot be used.
    views->setCurrentIndex(1);
    json()->updateText(QString::fromUtf8(s_sample));
    views->setCurrentIndex(0);
    QCOMPARE(said("noticeSentence"), m_daemon->form().readOnlyReason());
    QVERIFY(find<QLineEdit>("setting.data-root.Field")->isReadOnly());
    QVERIFY(click("noticeAction"));
    QVERIFY(json()->isVisible());
}

void TstDockerPage::revertAndUndo()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("revert")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("revert"));
    QVERIFY(!m_daemon->isDirty());
    const PageEdits edits = m_page->edits();
    QVERIFY(edits.undo.can());
    edits.undo.go();
    QVERIFY(m_daemon->isDirty());
    QVERIFY(!edits.undo.text().isEmpty());
    edits.redo.go();
    QVERIFY(!m_daemon->isDirty());
}

void TstDockerPage::theSampleIsRepaired()
{
    load(s_sample);
    QVERIFY(find<QWidget>("problemsCard") != nullptr);
    QVERIFY(click("repair"));
    auto *difference = find<DifferenceView>("difference");
    QVERIFY(difference != nullptr);
    QVERIFY(find<QLabel>("sentence")->text().contains(QLatin1String("comma")));
    // Nothing is changed by looking.
    QCOMPARE(QByteArray::fromStdString(m_daemon->document().text()), s_sample);
    QVERIFY(click("saveRepair"));
    QVERIFY(m_daemon->document().json().isValid());
    QVERIFY(find<QWidget>("problemsCard") == nullptr);
    QCOMPARE(m_service->written(), s_sample);
    QVERIFY(click("apply"));
    QTRY_VERIFY(!m_service->written().contains("],"));
}

void TstDockerPage::problemsNeedNoScrolling()
{
    load(s_sample);
    // What a window of 900 by 600 leaves for the page, which scrolls where its least is more.
    constexpr int s_width = 716;
    constexpr int s_height = 539;
    m_page->resize(s_width, s_height);
    for (const int view : {0, 1}) {
        find<QTabBar>("views")->setCurrentIndex(view);
        QCoreApplication::processEvents();
        QCOMPARE(find<QWidget>("formReadOnly") != nullptr, view == 0);
        const int least = m_page->layout()->minimumHeightForWidth(s_width);
        QVERIFY2(least <= s_height, qPrintable(QString::number(least)));
    }
}

void TstDockerPage::problemsLeaveTheRoomToTheFile()
{
    load("{\"registry-mirrors\": [\"a.cn\", \"b.cn\", \"c.cn\", \"d.cn\", \"e.cn\"]}");
    DaemonProblemsModel &problems = m_daemon->problems();
    QVERIFY(problems.rowCount() >= 5);
    const auto *table = find<DaemonProblemsView>("problems");
    const int row = table->verticalHeader()->defaultSectionSize();
    for (const auto &[size, least, most] :
         {std::tuple(QSize(716, 543), 2, 3), std::tuple(QSize(1416, 943), 3, 4)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        QTRY_VERIFY2(table->height() >= least * row && table->height() <= most * row,
                     qPrintable(QString::number(table->height())));
        QTRY_VERIFY(find<QWidget>("daemonForm")->height()
                    > find<QWidget>("problemsCard")->height());
    }
    // No higher than what is in it.
    for (int last = problems.rowCount(); last > 1; --last) {
        problems.fix(0);
        QTRY_COMPARE(problems.rowCount(), last - 1);
    }
    QTRY_COMPARE(table->height(), table->rowHeight(0));
}

void TstDockerPage::actionsAreWhereThereIsRoom()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    const auto lineOf = [this](const char *name) {
        const auto *widget = find<QWidget>(name);
        return widget->mapTo(m_page.get(), widget->rect().center()).y();
    };
    // Wide, then as a window of 900 by 600 has it, then wide again.
    for (const int width : {1096, 716, 1096}) {
        m_page->resize(width, 700);
        QCoreApplication::processEvents();
        const bool isWide = width > 1000;
        QCOMPARE(lineOf("apply"), lineOf("configurationFile"));
        QVERIFY(find<QWidget>("apply")->mapTo(m_page.get(), QPoint()).x() > width / 2);
        for (const char *name : {"revert", "restoreBackup", "previewChanges"})
            QCOMPARE(lineOf(name), lineOf(isWide ? "apply" : "views"));
        // The tab key goes along the lines.
        QString visited;
        find<QWidget>("configurationFile")->setFocus();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
            visited += m_page->focusWidget()->objectName() + QLatin1Char(' ');
        }
        const QString wanted
            = QLatin1String(isWide ? "revert previewChanges apply views findSetting "
                                   : "apply views findSetting revert previewChanges ");
        QVERIFY2(visited.startsWith(wanted), qPrintable(visited));
    }
    // What the keyboard is in stays so where it goes.
    find<QWidget>("previewChanges")->setFocus();
    m_page->resize(716, 700);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->focusWidget(), find<QWidget>("previewChanges"));
}

void TstDockerPage::fixMendsOne()
{
    load(s_sample);
    QTRY_VERIFY(find<QPushButton>("fixProblem") != nullptr);
    QVERIFY(click("fixProblem"));
    QVERIFY(m_daemon->document().json().isValid());
}

void TstDockerPage::keysGoFromProblemToProblem()
{
    load("{\n  \"max-concurrent-downloads\": -1,\n  \"mtu\": -1\n}\n");
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QVERIFY(find<QLineEdit>("setting.max-concurrent-downloads.Field")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QVERIFY(find<QLineEdit>("setting.mtu.Field")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(find<QLineEdit>("setting.max-concurrent-downloads.Field")->hasFocus());
    QVERIFY(trigger("actionSwitchView"));
    json()->moveCursor(QTextCursor::Start);
    QTest::keyClick(json(), Qt::Key_F8);
    QCOMPARE(json()->textCursor().blockNumber(), 1);
}

void TstDockerPage::mirrorsAreAddedFromTheList()
{
    load("{}");
    QVERIFY(click("addFromList"));
    auto *list = find<QListWidget>("pickerList");
    QVERIFY(list != nullptr && list->count() > 3);
    QVERIFY(!find<QPushButton>("savePicker")->isEnabled());
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(1)).center());
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    find<QLineEdit>("pickerFilter")->setText(QStringLiteral("no such mirror"));
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(click("savePicker"));
    QCOMPARE(mirrors().rowCount(), 2);
    QCOMPARE(find<RegistryMirrorsView>("registryMirrors")->currentRow(), 0);
}

void TstDockerPage::aMirrorOfThePageMirrors()
{
    load("{}");
    const auto &all = m_library->catalog()->mirrors();
    const auto good = std::find_if(all.begin(), all.end(),
                                   [](const Mirror &each) { return each.daemonMirror; });
    const auto bad = std::find_if(all.begin(), all.end(),
                                  [](const Mirror &each) { return !each.daemonMirror; });
    QVERIFY(good != all.end() && bad != all.end());
    m_page->addMirror(QString::fromStdString(good->id));
    QCOMPARE(mirrors().rowCount(), 1);
    m_page->addMirror(QString::fromStdString(bad->id));
    QCOMPARE(mirrors().rowCount(), 1);
    QVERIFY(!said("noticeSentence").isEmpty());
}

void TstDockerPage::aSettingIsFound()
{
    load("{}");
    QVERIFY(trigger("actionSwitchView"));
    m_page->focusFind();
    auto *field = find<QLineEdit>("findSetting");
    QVERIFY(field != nullptr && field->hasFocus());
    QCOMPARE(field->accessibleName(), QStringLiteral("Find a setting"));
    QTest::keyClicks(field, QStringLiteral("mtu"));
    QVERIFY(find<QLineEdit>("setting.mtu.Field") != nullptr);
    QVERIFY(find<QLineEdit>("setting.data-root.Field") == nullptr);
}

void TstDockerPage::theEngineIsStopped()
{
    m_service->facts.status = EngineStatus::Stopped;
    m_service->facts.inForce.reset();
    load(s_good);
    QVERIFY(find<PillLabel>("engineState")->shape() != PillShape::Good);
    QVERIFY(said("engineRemark").contains(m_daemon->engineSentence()));
    m_service->facts.status = EngineStatus::Running;
    m_service->facts.inForce = EngineState{};
    auto *again = find<QPushButton>("engineAction");
    QVERIFY(again != nullptr);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(find<PillLabel>("engineState")->shape(), PillShape::Good);
    QVERIFY(find<QPushButton>("engineAction") == nullptr);
}

void TstDockerPage::aVersionIsChosen()
{
    load(s_good);
    QVERIFY(find<ChoiceButton>("checkedVersion") == nullptr);
    m_page.reset();
    m_daemon.reset();
    m_service->facts.status = EngineStatus::Absent;
    m_service->facts.inForce.reset();
    m_service->facts.version.reset();
    startPage();
    auto *choice = find<ChoiceButton>("checkedVersion");
    QVERIFY(choice != nullptr);
    Q_EMIT choice->choices()->aboutToShow();
    choice->choices()->actions().constFirst()->trigger();
    QCOMPARE(m_daemon->checkedVersion(), m_daemon->engineVersions().front());
    QVERIFY(choice->accessibleName().contains(
        QString::fromStdString(m_daemon->checkedVersion().text())));
}

void TstDockerPage::theEngineCardBreaksByItsWords()
{
    EngineCard card;
    card.setState(PillShape::Good, QStringLiteral("Running"));
    card.setVersion(QStringLiteral("Docker Engine 27.5.1"));
    card.setInForce(QStringLiteral("In force: https://docker.m.daocloud.io/"));
    card.resize(660, 80);
    card.show();
    const auto *outlook = card.findChild<QLabel *>(QStringLiteral("applyOutlook"));
    const auto *state = card.findChild<QWidget *>(QStringLiteral("engineState"));
    // Whatever was said before, and however it stood.
    for (int changes = 2; changes < 6; ++changes) {
        card.setOutlook(
            QStringLiteral("%1 changes, a reload is enough, containers keep running").arg(changes));
        card.layout()->activate();
        QVERIFY2(outlook->y() > state->geometry().bottom(), qPrintable(outlook->text()));
    }
    card.setOutlook(QStringLiteral("No changes"));
    card.layout()->activate();
    QVERIFY(outlook->y() <= state->geometry().bottom());
}

void TstDockerPage::theLanguageIsSwitched()
{
    load(s_sample);
    m_languages.use(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QCOMPARE(find<QPushButton>("apply")->text(), QStringLiteral("应用"));
    QCOMPARE(find<SegmentedControl>("views")->tabText(0), QStringLiteral("表单"));
    const DaemonProblemsModel &problems = m_daemon->problems();
    QVERIFY(problems.index(0, DaemonProblemsModel::Sentence)
                .data()
                .toString()
                .contains(QStringLiteral("逗号")));
    QVERIFY(said("pageTitle") == QLatin1String("Docker"));
    m_languages.use(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(find<QPushButton>("apply")->text(), QStringLiteral("Apply"));
}

void TstDockerPage::theViewIsKept()
{
    load(s_good);
    QVERIFY(trigger("actionSwitchView"));
    m_page.reset();
    m_daemon.reset();
    startPage();
    QTRY_VERIFY(json()->isVisible());
}

QTEST_MAIN(TstDockerPage)
#include "tst_dockerpage.moc"

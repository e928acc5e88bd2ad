// SPDX-License-Identifier: MIT
#include "tests/ui/mirrorspagetest.h"
#include "ui/mirrors/mirrordelegate.h"
#include "ui/parts/choicebutton.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>

using namespace jingtai;

namespace {

const QString s_dao = QStringLiteral("daocloud-docker");
const QString s_closed = QStringLiteral("qiniu-docker");

} // namespace

class TstMirrorsPage : public MirrorsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsATable();
    void headingsOfGroupsAreNotChosen();
    void filterFollowsTyping();
    void escapeClearsTheFilter();
    void nothingMatches();
    void upstreamIsChosen();
    void choiceOutlivesTheFilter();
    void placeOutlivesTheFilter();
    void orderByColumn();
    void columnsFillTheTable();
    void longestStatusHasRoom();
    void columnsAreHidden();
    void sizedColumnsAreAllShown();
    void columnsAreArrangedByTheKeyboard();
    void stateComesBack();
    void detailsFollowTheChoice();
    void detailsStandBelowInANarrowWindow();
    void keyboardAlone();
    void everyCellIsSpoken();
};

void TstMirrorsPage::tableIsATable()
{
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(table());
    QCOMPARE(view->role(), QAccessible::Table);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Mirrors"));
    QCOMPARE(find<QLineEdit>("filterMirrors")->accessibleName(), QStringLiteral("Filter mirrors"));
    QCOMPARE(find<ChoiceButton>("upstream")->accessibleName(), QStringLiteral("Upstream: all"));
    QCOMPARE(find<QWidget>("mirrorDetails")->accessibleName(), QStringLiteral("Mirror details"));
    QVERIFY(find<QLabel>("pageState")->text().contains(QStringLiteral(" mirrors of ")));
}

void TstMirrorsPage::headingsOfGroupsAreNotChosen()
{
    QVERIFY(model()->isGroup(0));
    const QStringList before = chosen();
    QCOMPARE(before.size(), 1);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(model()->index(0, 0)).center());
    QCOMPARE(chosen(), before);
    // The keyboard goes past them.
    table()->setFocus();
    for (int i = 0; i < model()->rowCount(); ++i)
        QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(chosen().size(), 1);
    QCOMPARE(table()->currentIndex().row(), model()->rowCount() - 1);
    table()->selectAll();
    QVERIFY(chosen().size() > model()->mirrorCount());
    QVERIFY(!chosen().contains(QString()));
}

void TstMirrorsPage::filterFollowsTyping()
{
    auto *filter = find<QLineEdit>("filterMirrors");
    QVERIFY(filter->isVisible() && filter->isEnabled());
    REQUIRE_TRIGGER("actionFind");
    QTRY_COMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, QStringLiteral("quay DAO"));
    QCOMPARE(model()->shownCount(), 1);
    QCOMPARE(model()->idAt(1), QStringLiteral("daocloud-quay"));
    QCOMPARE(chosen(), QStringList(QStringLiteral("daocloud-quay")));
    QVERIFY(find<QLabel>("pageState")->text().startsWith(QStringLiteral("1 of ")));
}

void TstMirrorsPage::escapeClearsTheFilter()
{
    auto *filter = find<QLineEdit>("filterMirrors");
    filter->setText(QStringLiteral("quay"));
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QCOMPARE(model()->shownCount(), model()->mirrorCount());
}

void TstMirrorsPage::nothingMatches()
{
    find<QLineEdit>("filterMirrors")->setText(QStringLiteral("xyz"));
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(!find<QPushButton>("useForConversion")->isVisible());
    bool told = false;
    for (const auto *label : table()->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("“xyz”")));
    QVERIFY(told);
    REQUIRE_CLICK("clearFilter");
    QCOMPARE(model()->shownCount(), model()->mirrorCount());
    QVERIFY(!find<QPushButton>("clearFilter")->isVisible());
}

void TstMirrorsPage::upstreamIsChosen()
{
    REQUIRE_TRIGGER("upstream-quay.io");
    auto *upstream = find<ChoiceButton>("upstream");
    QCOMPARE(upstream->accessibleName(), QStringLiteral("Upstream: quay.io"));
    QVERIFY(model()->rowOf(QStringLiteral("daocloud-quay")) >= 0);
    QVERIFY(model()->rowOf(QStringLiteral("daocloud-any")) >= 0);
    QCOMPARE(model()->rowOf(s_dao), -1);
    REQUIRE_TRIGGER("upstreamAll");
    QCOMPARE(upstream->accessibleName(), QStringLiteral("Upstream: all"));
    QVERIFY(model()->rowOf(s_dao) >= 0);
}

void TstMirrorsPage::choiceOutlivesTheFilter()
{
    choose({s_closed, s_dao});
    auto *filter = find<QLineEdit>("filterMirrors");
    filter->setText(QStringLiteral("qiniu"));
    QCOMPARE(chosen(), QStringList(s_closed));
    filter->setText(QStringLiteral("quay.nju"));
    QCOMPARE(chosen(), QStringList(QStringLiteral("nju-quay")));
    filter->clear();
    const QStringList both{s_dao, s_closed};
    QCOMPARE(chosen(), both);
}

void TstMirrorsPage::placeOutlivesTheFilter()
{
    choose({s_dao});
    auto *bar = table()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    int row = table()->rowAt(0) + 1;
    while (model()->isGroup(row))
        ++row;
    const QString id = model()->idAt(row);
    const int place = table()->rowViewportPosition(row);
    // Another row above moves the others.
    Mirror mirror = *m_library->catalog()->mirror(s_dao.toStdString());
    mirror.id = "mine";
    m_library->add(mirror);
    QCOMPARE(table()->rowViewportPosition(model()->rowOf(id)), place);
    QCOMPARE(chosen(), QStringList(s_dao));
    const int group = table()->rowHeight(0);
    for (int i = 0; i < model()->rowCount(); ++i)
        QCOMPARE(table()->rowHeight(i) == group, model()->isGroup(i));
}

void TstMirrorsPage::orderByColumn()
{
    QHeaderView *header = table()->horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    click(Model::Title);
    QCOMPARE(model()->sortColumn(), int(Model::Title));
    QCOMPARE(model()->idAt(1), QStringLiteral("1ms-docker"));
    click(Model::Title);
    QCOMPARE(model()->sortOrder(), Qt::DescendingOrder);
    click(Model::Title);
    QCOMPARE(model()->sortColumn(), int(Model::s_catalogOrder));
    QCOMPARE(model()->idAt(1), s_dao);
    // The same without a mouse; the menu is filled when it is opened.
    const auto choose = [this](const char *order) {
        auto *orders = m_window->findChild<QMenu *>(QStringLiteral("sortBy"));
        QMenu *columns = orders != nullptr ? qobject_cast<QMenu *>(orders->parent()) : nullptr;
        if (columns == nullptr)
            return false;
        Q_EMIT columns->aboutToShow();
        orders = columns->findChild<QMenu *>(QStringLiteral("sortBy"));
        auto *action = orders->findChild<QAction *>(QLatin1String(order));
        if (action == nullptr || !action->isEnabled() || action->text().isEmpty())
            return false;
        action->trigger();
        return true;
    };
    QVERIFY(!choose("sortDescending"));
    QVERIFY(choose("sort-mirror"));
    QCOMPARE(model()->sortColumn(), int(Model::Title));
    QCOMPARE(model()->idAt(1), QStringLiteral("1ms-docker"));
    QCOMPARE(header->sortIndicatorSection(), int(Model::Title));
    QVERIFY(choose("sortDescending"));
    QCOMPARE(model()->sortOrder(), Qt::DescendingOrder);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(choose("sort-list"));
    QCOMPARE(model()->idAt(1), s_dao);
    QVERIFY(!header->isSortIndicatorShown());
}

void TstMirrorsPage::columnsFillTheTable()
{
    for (const int width : {1600, 900, 1280, 1600, 1200, 900}) {
        m_window->resize(width, 800);
        QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    }
}

void TstMirrorsPage::longestStatusHasRoom()
{
    const int wanted = MirrorDelegate::sampleWidth(table()->font(), Model::StatusColumn,
                                                   QStringLiteral("Answers, but not this image"));
    // The plots give way to it.
    for (const int width : {1600, 1280, 900}) {
        m_window->resize(width, 800);
        QTRY_VERIFY(table()->columnWidth(Model::StatusColumn) >= wanted);
        // The names keep what they need most.
        QVERIFY(table()->columnWidth(Model::Title) >= 190);
    }
}

void TstMirrorsPage::columnsAreHidden()
{
    QVERIFY(table()->isColumnHidden(Model::AsOf));
    REQUIRE_TRIGGER("column-asOf");
    QVERIFY(!table()->isColumnHidden(Model::AsOf));
    REQUIRE_TRIGGER("column-speed");
    QVERIFY(table()->isColumnHidden(Model::Speed));
    // The table of conversions has one too.
    auto *reset
        = find<QWidget>("mirrorsPage")->findChild<QAction *>(QStringLiteral("columnsReset"));
    QVERIFY(reset != nullptr && reset->isEnabled());
    reset->trigger();
    QVERIFY(table()->isColumnHidden(Model::AsOf));
    QVERIFY(!table()->isColumnHidden(Model::Speed));
}

void TstMirrorsPage::sizedColumnsAreAllShown()
{
    m_window->resize(900, 600);
    QTRY_VERIFY(table()->isColumnHidden(Model::TrustColumn));
    table()->horizontalHeader()->resizeSection(Model::StatusColumn, 177);
    QTRY_VERIFY(!table()->isColumnHidden(Model::TrustColumn));
    QCOMPARE(table()->columnWidth(Model::StatusColumn), 177);
}

void TstMirrorsPage::columnsAreArrangedByTheKeyboard()
{
    auto *arrange
        = find<QWidget>("mirrorsPage")->findChild<QAction *>(QStringLiteral("columnsArrange"));
    QVERIFY(arrange != nullptr && arrange->isEnabled());
    arrange->trigger();
    QPointer<QDialog> dialog = m_window->findChild<QDialog *>(QStringLiteral("columnsDialog"));
    QVERIFY(dialog != nullptr);
    auto *list = dialog->findChild<QListWidget *>(QStringLiteral("columnsList"));
    QCOMPARE(list->count(), int(Model::ColumnCount));
    list->setCurrentRow(Model::Speed);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(dialog == nullptr);
    QCOMPARE(table()->horizontalHeader()->visualIndex(Model::Speed), int(Model::Latency));
}

void TstMirrorsPage::stateComesBack()
{
    find<QLineEdit>("filterMirrors")->setText(QStringLiteral("daocloud"));
    REQUIRE_TRIGGER("upstream-quay.io");
    REQUIRE_TRIGGER("column-speed");
    table()->horizontalHeader()->resizeSection(Model::StatusColumn, 177);
    table()->horizontalHeader()->moveSection(Model::TrustColumn, 1);
    model()->sort(Model::Title, Qt::DescendingOrder);
    m_window->close();
    endWindow();
    startWindow();
    QVERIFY(table()->isVisible());
    QCOMPARE(find<QLineEdit>("filterMirrors")->text(), QStringLiteral("daocloud"));
    QCOMPARE(find<ChoiceButton>("upstream")->accessibleName(), QStringLiteral("Upstream: quay.io"));
    QCOMPARE(model()->shownCount(), 2);
    QVERIFY(table()->isColumnHidden(Model::Speed));
    QCOMPARE(table()->horizontalHeader()->visualIndex(Model::TrustColumn), 1);
    QCOMPARE(table()->columnWidth(Model::StatusColumn), 177);
    QCOMPARE(model()->sortColumn(), int(Model::Title));
    QCOMPARE(model()->sortOrder(), Qt::DescendingOrder);
}

void TstMirrorsPage::detailsFollowTheChoice()
{
    choose({s_dao});
    QVERIFY(shownFacts().contains(QStringLiteral("DaoCloud")));
    QVERIFY(shownFacts().contains(
        QStringLiteral("nginx:1.25 → docker.m.daocloud.io/library/nginx:1.25")));
    choose({s_closed});
    QCOMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("Said to be closed"));
    QVERIFY(!shownFacts().join(u'\n').contains(QStringLiteral("daocloud")));
    choose({s_dao, s_closed});
    QCOMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("2 mirrors chosen"));
}

void TstMirrorsPage::detailsStandBelowInANarrowWindow()
{
    auto *details = find<QWidget>("mirrorDetails");
    const auto isBelow = [&] {
        return details->mapTo(m_window.get(), QPoint()).y()
               > table()->mapTo(m_window.get(), QPoint()).y() + table()->height() / 2;
    };
    m_window->resize(1280, 800);
    QTRY_VERIFY(!isBelow());
    QCOMPARE(details->parentWidget()->width(), 330);
    // A wide window is shared with them.
    m_window->resize(1600, 800);
    QTRY_COMPARE(details->parentWidget()->width(), 400);
    m_window->resize(1000, 700);
    QTRY_VERIFY(isBelow());
}

void TstMirrorsPage::keyboardAlone()
{
    auto *filter = find<QLineEdit>("filterMirrors");
    filter->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, QStringLiteral("daocloud"));
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), table());
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(chosen().size(), 1);
    QCOMPARE(find<QAction>("actionUseForConversion")->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+Return")));
    QCOMPARE(find<QAction>("actionAddMirror")->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
    QCOMPARE(find<QAction>("actionEditMirror")->shortcut(), QKeySequence(QStringLiteral("F2")));
    QCOMPARE(find<QAction>("actionRemoveMirror")->shortcut(), QKeySequence(QStringLiteral("Del")));
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(find<QWidget>("convertPage")->isVisible());
}

void TstMirrorsPage::everyCellIsSpoken()
{
    QAccessibleTableInterface *view
        = QAccessible::queryAccessibleInterface(table())->tableInterface();
    QVERIFY(view != nullptr);
    QCOMPARE(view->rowCount(), model()->rowCount());
    for (int row = 0; row < view->rowCount(); ++row) {
        for (int column = 0; column < view->columnCount(); ++column) {
            QAccessibleInterface *cell = view->cellAt(row, column);
            // A claim need not have a date.
            if (column != Model::AsOf)
                QVERIFY(!cell->text(QAccessible::Name).isEmpty());
        }
    }
    QCOMPARE(view->cellAt(0, 0)->text(QAccessible::Name), QStringLiteral("docker.io"));
    QCOMPARE(view->cellAt(1, 0)->text(QAccessible::Name),
             QStringLiteral("DaoCloud, docker.m.daocloud.io"));
}

int main(int argc, char *argv[])
{
    // The tree of accessible objects is only kept up to date while somebody listens.
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstMirrorsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mirrorspage.moc"

// SPDX-License-Identifier: MIT
#include "app/model/settings/preferences.h"
#include "tests/ui/dialogtest.h"
#include "ui/parts/columnkeeper.h"
#include "ui/parts/columnsdialog.h"

#include <QApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

using namespace jingtai;

/// The columns of a table by the keyboard.
class TstColumnsDialog : public DialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreMoved();
    void theLastOneIsMoved();
    void columnsAreSized();
    void theLastOneIsSizedWhereItDoesNotStretch();
    void aColumnThatLacksRoomComesWithItsWidth();
    void theKeyboardStaysWhereAButtonEnds();
    void columnsAreHidden();
    void cancelGivesBackWhatWas_data();
    void cancelGivesBackWhatWas();
    void allIsAsAtFirst();
    void theKeyboardDoesAll();
    void languageIsSwitched();
    void everyControlHasAName();

private:
    void makeTable();
    void openDialog();
    QListWidget *list() { return find<QListWidget>("columnsList"); }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    QHeaderView *header() { return m_table->horizontalHeader(); }
    QList<int> order() { return m_columns->order(); }

    QStandardItemModel m_model{3, 4};
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    QPointer<QTableView> m_table;
    ColumnKeeper *m_columns = nullptr;
};

void TstColumnsDialog::makeTable()
{
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("window.json")));
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    m_model.setHorizontalHeaderLabels({QStringLiteral("name"), QStringLiteral("one"),
                                       QStringLiteral("two"), QStringLiteral("three")});
    m_table = new QTableView(m_window.get());
    m_table->setModel(&m_model);
    m_table->resize(900, 300);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(true);
    m_table->show();
    m_columns = new ColumnKeeper(header(), QStringLiteral("test"),
                                 {QStringLiteral("name"), QStringLiteral("one"),
                                  QStringLiteral("two"), QStringLiteral("three")},
                                 *m_preferences);
    m_columns->hideAtFirst({2});
    m_columns->restore();
    QVERIFY(!m_columns->isSized());
}

void TstColumnsDialog::openDialog()
{
    if (m_table == nullptr)
        makeTable();
    open(new ColumnsDialog(*m_columns, m_window.get()));
    QVERIFY(list()->hasFocus());
    QCOMPARE(list()->count(), 4);
}

void TstColumnsDialog::columnsAreMoved()
{
    openDialog();
    QVERIFY(!button("columnUp")->isEnabled());
    list()->setCurrentRow(1);
    button("columnDown")->click();
    QCOMPARE(order(), QList<int>({0, 2, 1, 3}));
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("one"));
    button("columnUp")->click();
    button("columnUp")->click();
    QCOMPARE(order(), QList<int>({1, 0, 2, 3}));
    QVERIFY(!button("columnUp")->isEnabled());
    button("saveColumns")->click();
    QVERIFY(isClosed());
    QCOMPARE(order(), QList<int>({1, 0, 2, 3}));
    QVERIFY(!m_columns->isSized());
}

void TstColumnsDialog::theLastOneIsMoved()
{
    openDialog();
    list()->setCurrentRow(3);
    button("columnUp")->click();
    button("columnUp")->click();
    QCOMPARE(order(), QList<int>({0, 3, 1, 2}));
    QCoreApplication::processEvents();
    // Another one stretches now, which no person did.
    QVERIFY(!m_columns->isSized());
    list()->item(2)->setCheckState(Qt::Unchecked);
    QVERIFY(m_table->isColumnHidden(1));
    QVERIFY(!m_columns->isSized());
}

void TstColumnsDialog::theLastOneIsSizedWhereItDoesNotStretch()
{
    makeTable();
    header()->setStretchLastSection(false);
    openDialog();
    const int before = header()->sectionSize(3);
    list()->setCurrentRow(3);
    button("columnWider")->click();
    QVERIFY(header()->sectionSize(3) > before);
    QVERIFY(!list()->accessibleDescription().contains(QLatin1String("last")));
}

void TstColumnsDialog::aColumnThatLacksRoomComesWithItsWidth()
{
    makeTable();
    const int before = header()->sectionSize(1);
    m_columns->setSqueezed(1, true);
    openDialog();
    QVERIFY(m_table->isColumnHidden(1));
    QCOMPARE(list()->item(1)->checkState(), Qt::Checked);
    list()->setCurrentRow(1);
    button("columnWider")->click();
    QVERIFY(!m_table->isColumnHidden(1));
    QVERIFY(header()->sectionSize(1) > before);
}

void TstColumnsDialog::theKeyboardStaysWhereAButtonEnds()
{
    openDialog();
    list()->setCurrentRow(1);
    button("columnUp")->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(order(), QList<int>({1, 0, 2, 3}));
    QVERIFY(list()->hasFocus());
}

void TstColumnsDialog::columnsAreSized()
{
    openDialog();
    const int before = header()->sectionSize(1);
    list()->setCurrentRow(1);
    button("columnWider")->click();
    QVERIFY(header()->sectionSize(1) > before);
    QVERIFY(m_columns->isSized());
    button("columnNarrower")->click();
    QCOMPARE(header()->sectionSize(1), before);
    for (int i = 0; i < 100 && button("columnNarrower")->isEnabled(); ++i)
        button("columnNarrower")->click();
    QVERIFY(header()->sectionSize(1) >= header()->minimumSectionSize());
    QVERIFY(!button("columnNarrower")->isEnabled());
    // It takes what is left.
    list()->setCurrentRow(3);
    QVERIFY(!button("columnNarrower")->isEnabled());
    QVERIFY(!button("columnWider")->isEnabled());
    // Hidden.
    list()->setCurrentRow(2);
    QVERIFY(!button("columnWider")->isEnabled());
}

void TstColumnsDialog::columnsAreHidden()
{
    openDialog();
    QVERIFY(!(list()->item(0)->flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(list()->item(1)->checkState(), Qt::Checked);
    QCOMPARE(list()->item(2)->checkState(), Qt::Unchecked);
    list()->item(1)->setCheckState(Qt::Unchecked);
    list()->item(2)->setCheckState(Qt::Checked);
    QVERIFY(m_table->isColumnHidden(1));
    QVERIFY(!m_table->isColumnHidden(2));
}

void TstColumnsDialog::cancelGivesBackWhatWas_data()
{
    QTest::addColumn<bool>("isSized");
    QTest::newRow("free widths") << false;
    QTest::newRow("widths of the person's own") << true;
}

void TstColumnsDialog::cancelGivesBackWhatWas()
{
    QFETCH(const bool, isSized);
    makeTable();
    if (isSized) {
        header()->moveSection(1, 0);
        m_columns->widen(0, 33);
    }
    QCOMPARE(m_columns->isSized(), isSized);
    openDialog();
    const QJsonArray before = m_columns->arrangement();
    list()->setCurrentRow(1);
    button("columnDown")->click();
    button("columnWider")->click();
    list()->item(3)->setCheckState(Qt::Unchecked);
    QVERIFY(m_columns->arrangement() != before);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(isClosed());
    QCOMPARE(m_columns->arrangement(), before);
    QCOMPARE(m_columns->isSized(), isSized);
}

void TstColumnsDialog::allIsAsAtFirst()
{
    openDialog();
    const QJsonArray before = m_columns->arrangement();
    list()->setCurrentRow(1);
    button("columnDown")->click();
    button("columnWider")->click();
    list()->item(1)->setCheckState(Qt::Checked);
    QVERIFY(m_columns->arrangement() != before);
    button("columnsDefault")->click();
    QCOMPARE(m_columns->arrangement(), before);
    QCOMPARE(list()->item(1)->text(), QStringLiteral("one"));
    QCOMPARE(list()->currentRow(), 1);
    QCOMPARE(list()->item(2)->checkState(), Qt::Unchecked);
}

void TstColumnsDialog::theKeyboardDoesAll()
{
    openDialog();
    const int before = header()->sectionSize(1);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(header()->sectionSize(1) > before);
    QTest::keyClick(list(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(header()->sectionSize(1), before);
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QList<int>({0, 2, 1, 3}));
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QList<int>({0, 1, 2, 3}));
    QTest::keyClick(list(), Qt::Key_Space);
    QVERIFY(m_table->isColumnHidden(1));
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(isClosed());
    QVERIFY(m_table->isColumnHidden(1));
}

void TstColumnsDialog::languageIsSwitched()
{
    openDialog();
    list()->setCurrentRow(2);
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(m_dialog->windowTitle(), QStringLiteral("列"));
    QCOMPARE(button("columnWider")->text(), QStringLiteral("加宽"));
    QCOMPARE(list()->currentRow(), 2);
    QCOMPARE(order(), QList<int>({0, 1, 2, 3}));
}

void TstColumnsDialog::everyControlHasAName()
{
    openDialog();
    QCOMPARE(namelessControls(), QStringList());
    QCOMPARE(list()->accessibleName(), QStringLiteral("Columns"));
    QVERIFY(list()->accessibleDescription().contains(QLatin1String("Alt+Up")));
}

QTEST_MAIN(TstColumnsDialog)
#include "tst_columnsdialog.moc"

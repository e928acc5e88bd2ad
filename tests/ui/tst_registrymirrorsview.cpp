// SPDX-License-Identifier: MIT
#include "tests/ui/daemontest.h"
#include "ui/docker/registrymirrorscard.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/parts/rowbuttons.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace jingtai;

namespace {

const QByteArray s_three = "{\"registry-mirrors\": [\"https://a.example\", \"https://b.example\", "
                           "\"https://c.example\"]}";

} // namespace

class TstRegistryMirrorsView : public DaemonTest
{
    Q_OBJECT

private Q_SLOTS:
    void isNamed();
    void isMovedByTheMouse();
    void aDragCanBeTakenBack();
    void isMovedByKeys();
    void isSwitchedByBoxAndSpace();
    void isEditedInPlace();
    void escapeLeavesTheAddress();
    void emptiedAddressGoesInSilence();
    void isRemovedByKey();
    void anAddressIsAdded();
    void theFieldFillsItsPlace();
    void anAddressIsAddedOnce();
    void anUnfinishedRowIsNotInTheFile();
    void whatIsTypedStaysWhateverIsFound();
    void whatIsTypedStaysWhileAnotherWindowIsUsed();
    void whatIsWrongIsSaidWhileTyping();
    void nothingMoreIsSaidOfARowThatGoes();
    void aRowThatGoesTakesWhatIsTyped_data();
    void aRowThatGoesTakesWhatIsTyped();
    void theLinkOfARemarkIsPressed();
    void theLinkLeadsToConvert();
    void theLinkGivesWayToTheWords();
    void emptyListSaysWhatThatMeans();
    void brokenTextMakesItReadOnly();
    void addressIsCopied();
    void tenThousandRowsScroll();

private:
    QWidget *make() override
    {
        m_card = new RegistryMirrorsCard(*m_mirrors);
        return m_card;
    }
    RegistryMirrorsView *table() const { return m_card->table(); }
    QStringList addresses() const;
    QPoint at(int row, int x) const
    {
        const QRect rect = table()->visualRect(m_mirrors->index(row, 0));
        return {x, rect.center().y()};
    }
    QLineEdit *editor() const
    {
        return table()->viewport()->findChild<QLineEdit *>(QStringLiteral("mirrorAddress"));
    }

    static constexpr int s_handle = 18;
    static constexpr int s_box = 44;
    RegistryMirrorsCard *m_card = nullptr;
};

QStringList TstRegistryMirrorsView::addresses() const
{
    QStringList found;
    for (int row = 0; row < m_mirrors->rowCount(); ++row)
        found.append(m_mirrors->address(row).mid(8, 1));
    return found;
}

void TstRegistryMirrorsView::isNamed()
{
    load(s_three);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(this->table());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Registry mirrors"));
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->tableInterface()->rowCount(), 3);
    QVERIFY(table->tableInterface()
                ->cellAt(1, 0)
                ->text(QAccessible::Name)
                .contains(QLatin1String("b.example")));
}

void TstRegistryMirrorsView::isMovedByTheMouse()
{
    load(s_three);
    QWidget *viewport = table()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, at(0, s_handle));
    QTest::mouseMove(viewport, at(1, s_handle));
    QTest::mouseMove(viewport, at(2, s_handle) + QPoint(0, 12));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(2, s_handle) + QPoint(0, 12));
    QCOMPARE(addresses(),
             QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
    QCOMPARE(table()->currentRow(), 2);
    QVERIFY(text().indexOf("b.example") < text().indexOf("a.example"));
    // And up again.
    QTest::mousePress(viewport, Qt::LeftButton, {}, at(2, s_handle));
    QTest::mouseMove(viewport, at(0, s_handle) - QPoint(0, 12));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(0, s_handle) - QPoint(0, 12));
    QCOMPARE(text(), s_three);
}

void TstRegistryMirrorsView::aDragCanBeTakenBack()
{
    load(s_three);
    QWidget *viewport = table()->viewport();
    table()->setFocus();
    QTest::mousePress(viewport, Qt::LeftButton, {}, at(0, s_handle));
    QTest::mouseMove(viewport, at(2, s_handle) + QPoint(0, 12));
    QTest::keyClick(table(), Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(2, s_handle) + QPoint(0, 12));
    QCOMPARE(text(), s_three);
}

void TstRegistryMirrorsView::isMovedByKeys()
{
    load(s_three);
    table()->setFocus();
    table()->goToRow(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(addresses(),
             QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(table()->currentRow(), 1);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(table()->currentRow(), 0);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(text(), s_three);
    m_document->undo();
    QCOMPARE(addresses().constFirst(), QStringLiteral("b"));
}

void TstRegistryMirrorsView::isSwitchedByBoxAndSpace()
{
    load(s_three);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at(1, s_box));
    QVERIFY(!m_mirrors->isOn(1));
    QVERIFY(!text().contains("b.example"));
    // It keeps its place.
    QCOMPARE(addresses().at(1), QStringLiteral("b"));
    table()->setFocus();
    table()->goToRow(1);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_mirrors->isOn(1));
    QCOMPARE(text(), s_three);
}

void TstRegistryMirrorsView::isEditedInPlace()
{
    load(s_three);
    table()->setFocus();
    table()->goToRow(1);
    QTest::keyClick(table(), Qt::Key_F2);
    QVERIFY(editor() != nullptr && editor()->isVisible());
    QVERIFY(!editor()->accessibleName().isEmpty());
    QCOMPARE(editor()->text(), QStringLiteral("https://b.example"));
    editor()->setText(QStringLiteral("https://new.example"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(text().contains("new.example"));
    QVERIFY(!text().contains("b.example"));
    // A double click does the same.
    QTRY_VERIFY(editor() == nullptr);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at(0, 100));
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at(0, 100));
    QVERIFY(editor() != nullptr);
}

void TstRegistryMirrorsView::escapeLeavesTheAddress()
{
    load(s_three);
    table()->editRow(1);
    editor()->setText(QStringLiteral("nonsense"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(editor() == nullptr);
    QCOMPARE(text(), s_three);
}

/// The row goes while its field is being closed.
void TstRegistryMirrorsView::emptiedAddressGoesInSilence()
{
    load(s_three);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("[eE]dit")));
    table()->editRow(1);
    QVERIFY(editor() != nullptr);
    editor()->clear();
    QTest::keyClick(editor(), Qt::Key_Backtab);
    QCOMPARE(addresses(), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    table()->commit();
    QTRY_VERIFY(editor() == nullptr);
    table()->editRow(0);
    QTRY_VERIFY(editor() != nullptr && editor()->hasFocus());
}

void TstRegistryMirrorsView::isRemovedByKey()
{
    load(s_three);
    table()->setFocus();
    table()->goToRow(2);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(addresses(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(table()->currentRow(), 1);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(text().contains("[]"));
}

void TstRegistryMirrorsView::anAddressIsAdded()
{
    load("{}");
    auto *add = find<QPushButton>("addAddress");
    QVERIFY(add != nullptr && add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(editor() != nullptr && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("https://new.example"));
    // What is typed is taken when something else is pressed.
    m_card->commit();
    QCOMPARE(addresses().size(), 1);
    QVERIFY(text().contains("\"https://new.example\""));
}

void TstRegistryMirrorsView::theFieldFillsItsPlace()
{
    load(s_three);
    table()->addRow();
    QVERIFY(editor() != nullptr);
    // Clear of the box, and up to the remark.
    const QRect field = editor()->geometry();
    QVERIFY2(field.left() >= s_box + 16, qPrintable(QString::number(field.left())));
    const int remark = table()->columnViewportPosition(RegistryMirrorsModel::Remark);
    QVERIFY2(field.right() < remark && field.right() >= remark - 20,
             qPrintable(QString::number(field.right())));
    QVERIFY(table()->columnWidth(RegistryMirrorsModel::StatusColumn) > 0);
}

void TstRegistryMirrorsView::anAddressIsAddedOnce()
{
    load(s_three);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("edit")));
    table()->addRow();
    QVERIFY(editor() != nullptr && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("https://d"));
    table()->addRow();
    QCOMPARE(m_mirrors->rowCount(), 4);
    QVERIFY(editor()->hasFocus());
    QCOMPARE(editor()->text(), QStringLiteral("https://d"));
}

void TstRegistryMirrorsView::anUnfinishedRowIsNotInTheFile()
{
    load(s_three);
    QTest::mouseClick(find<QPushButton>("addAddress"), Qt::LeftButton);
    m_card->commit();
    QCOMPARE(text(), s_three);
    QVERIFY(m_mirrors->hasUnfinishedRow());
    QCOMPARE(m_mirrors->rowCount(), 4);
    QTRY_VERIFY(table()->buttons()->at(3) != nullptr);
    QTest::mouseClick(table()->buttons()->at(3), Qt::LeftButton);
    QCOMPARE(m_mirrors->rowCount(), 3);
}

/// The engine answers, a check ends: the rows tell of it while somebody types in one.
void TstRegistryMirrorsView::whatIsTypedStaysWhateverIsFound()
{
    load(s_three);
    table()->editRow(0);
    editor()->selectAll();
    QTest::keyClicks(editor(), QStringLiteral("https://half"));
    Q_EMIT m_mirrors->dataChanged(m_mirrors->index(0, 0),
                                  m_mirrors->index(m_mirrors->rowCount() - 1, 2));
    QVERIFY(editor() != nullptr);
    QCOMPARE(editor()->text(), QStringLiteral("https://half"));
}

void TstRegistryMirrorsView::whatIsTypedStaysWhileAnotherWindowIsUsed()
{
    load(s_three);
    table()->addRow();
    const QPointer<QLineEdit> field = editor();
    QVERIFY(field != nullptr);
    QWidget other;
    other.show();
    const auto goTo = [](QWidget *window) {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window);
    };
    // With nothing in it yet: that is when the address is fetched.
    QVERIFY(goTo(&other));
    QVERIFY(goTo(table()->window()));
    QVERIFY(field != nullptr);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("https://d.ex"));
    QVERIFY(goTo(&other));
    // So that nothing is lost if the file changes meanwhile.
    QVERIFY(text().contains("\"https://d.ex\""));
    QVERIFY(goTo(table()->window()));
    QCOMPARE(editor(), field.data());
    QCOMPARE(field->text(), QStringLiteral("https://d.ex"));
    QTest::keyClicks(field, QStringLiteral("ample"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(text().contains("\"https://d.example\""));
    // Within the window it ends where the keyboard goes on.
    table()->editRow(0);
    QVERIFY(editor() != nullptr);
    editor()->setText(QStringLiteral("https://e.example"));
    m_card->findChild<QAbstractButton *>(QStringLiteral("addAddress"))->setFocus();
    QTRY_COMPARE(addresses().first(), QStringLiteral("e"));
}

void TstRegistryMirrorsView::whatIsWrongIsSaidWhileTyping()
{
    load(s_three);
    table()->editRow(0);
    editor()->setText(QStringLiteral("ftp://a.example"));
    // Held back while the person types.
    QTRY_VERIFY(m_card->findChild<QLabel *>(QStringLiteral("mirrorAddressProblem")) != nullptr);
    auto *problem = m_card->findChild<QLabel *>(QStringLiteral("mirrorAddressProblem"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QVERIFY(!editor()->accessibleDescription().isEmpty());
    editor()->setText(QStringLiteral("https://a.example"));
    QVERIFY(!problem->isVisible() || problem->text().isEmpty());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(m_card->findChild<QLabel *>(QStringLiteral("mirrorAddressProblem")) == nullptr);
}

/// The file is written by another program while somebody types.
void TstRegistryMirrorsView::nothingMoreIsSaidOfARowThatGoes()
{
    const auto problem
        = [this] { return m_card->findChild<QLabel *>(QStringLiteral("mirrorAddressProblem")); };
    load(s_three);
    table()->editRow(0);
    editor()->setText(QStringLiteral("ftp://a.example"));
    QTRY_VERIFY(problem() != nullptr && problem()->isVisible());
    load("{\"registry-mirrors\": [\"https://e.example\"]}");
    QTRY_VERIFY(editor() == nullptr);
    QVERIFY(problem() == nullptr || !problem()->isVisible());

    table()->editRow(0);
    editor()->setText(QStringLiteral("ftp://e.example"));
    QVERIFY(!editor()->accessibleDescription().isEmpty());
    QTRY_VERIFY(problem() != nullptr && problem()->isVisible());
}

void TstRegistryMirrorsView::aRowThatGoesTakesWhatIsTyped_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("stays");
    const auto list = [](const char *letters) {
        QByteArray text;
        for (const char *letter = letters; *letter != '\0'; ++letter)
            text += QByteArray(text.isEmpty() ? "" : ", ") + "\"https://" + *letter + ".example\"";
        return "{\"registry-mirrors\": [" + text + "]}";
    };
    QTest::newRow("first") << 0 << list("bc") << false;
    QTest::newRow("middle") << 1 << list("ac") << false;
    QTest::newRow("last") << 2 << list("ab") << false;
    QTest::newRow("all but one") << 1 << list("e") << false;
    QTest::newRow("all") << 1 << QByteArray("{}") << false;
    QTest::newRow("no list") << 1 << QByteArray("{\"registry-mirrors\": 1}") << false;
    QTest::newRow("no JSON") << 1 << QByteArray("{\"registry-mirrors\": [") << false;
    QTest::newRow("one more") << 1 << list("adbc") << true;
    QTest::newRow("moved") << 1 << list("bac") << true;
    QTest::newRow("another in its place") << 1 << list("adc") << true;
}

/// The file is written by another program while somebody types.
void TstRegistryMirrorsView::aRowThatGoesTakesWhatIsTyped()
{
    QFETCH(const int, row);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, stays);
    const QAbstractItemModelTester tester(m_mirrors.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    load(s_three);
    table()->editRow(row);
    QTest::keyClicks(editor(), QStringLiteral("typed"));
    load(after);
    QCOMPARE(text(), after);
    QVERIFY(!m_document->canUndo());
    QTRY_COMPARE(editor() != nullptr, stays);
}

void TstRegistryMirrorsView::theLinkOfARemarkIsPressed()
{
    load("{\"registry-mirrors\": [\"a.example\"]}");
    QTRY_VERIFY(table()->buttons()->at(0) != nullptr);
    QAbstractButton *link = table()->buttons()->at(0);
    QVERIFY(link->isVisible());
    QVERIFY(link->accessibleDescription().contains(QLatin1String("a.example")));
    const auto placeOf = [](const QWidget *widget) {
        return QRect(widget->mapToGlobal(QPoint()), widget->size());
    };
    // It follows the table to where the layout sets it.
    QTRY_VERIFY(placeOf(table()->viewport()).contains(placeOf(link)));
    // By the keyboard alone.
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(link->hasFocus());
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(m_mirrors->address(0), QStringLiteral("https://a.example"));
    QTRY_VERIFY(table()->buttons()->at(0) == nullptr);
    QVERIFY(!link->isVisible());
    QVERIFY(table()->hasFocus());
}

void TstRegistryMirrorsView::theLinkLeadsToConvert()
{
    load("{\"registry-mirrors\": [\"https://quay.m.daocloud.io\"]}");
    QSignalSpy wanted(m_mirrors.get(), &RegistryMirrorsModel::wantedInConvert);
    QTRY_VERIFY(table()->buttons()->at(0) != nullptr);
    QTest::mouseClick(table()->buttons()->at(0), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TstRegistryMirrorsView::theLinkGivesWayToTheWords()
{
    load("{\"registry-mirrors\": [\"https://quay.m.daocloud.io\", \"docker.nju.edu.cn\"]}");
    const int usual = table()->verticalHeader()->defaultSectionSize();
    m_window->resize(1400, 400);
    QCoreApplication::processEvents();
    QCOMPARE(table()->rowHeight(0), usual);
    QTRY_VERIFY(table()->buttons()->at(0) != nullptr);
    const auto left = [this] {
        return table()->viewport()->mapFrom(m_card, table()->buttons()->at(0)->pos()).x()
               - table()->columnViewportPosition(RegistryMirrorsModel::Remark);
    };
    QTRY_VERIFY(left() > 100);
    // Below them, in a row that is higher for that.
    m_window->resize(680, 400);
    QTRY_VERIFY(left() < 10);
    QTRY_VERIFY(table()->rowHeight(0) > usual);
    const auto row
        = [this] { return table()->visualRect(m_mirrors->index(0, RegistryMirrorsModel::Remark)); };
    const auto link = [this] {
        const QAbstractButton *button = table()->buttons()->at(0);
        return QRect(table()->viewport()->mapFrom(m_card, button->pos()), button->size());
    };
    QTRY_VERIFY2(link().top() > row().center().y() && link().bottom() <= row().bottom(),
                 qPrintable(QStringLiteral("%1 to %2 in %3 to %4")
                                .arg(link().top())
                                .arg(link().bottom())
                                .arg(row().top())
                                .arg(row().bottom())));
}

void TstRegistryMirrorsView::emptyListSaysWhatThatMeans()
{
    load("{}");
    QVERIFY(find<QLabel>("noMirrors") != nullptr);
    QVERIFY(!table()->isVisible());
    m_mirrors->add({QStringLiteral("https://a.example")});
    QVERIFY(table()->isVisible());
    QVERIFY(table()->height() >= table()->rowHeight(0));
}

void TstRegistryMirrorsView::brokenTextMakesItReadOnly()
{
    load("{\"registry-mirrors\": [\"https://a.example\"],}");
    QVERIFY(!m_mirrors->readOnlyReason().isEmpty());
    QVERIFY(!find<QPushButton>("addAddress")->isEnabled());
    QVERIFY(!find<QPushButton>("addFromList")->isEnabled());
    table()->setFocus();
    table()->goToRow(0);
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Space, Qt::Key_F2})
        QTest::keyClick(table(), key);
    QVERIFY(editor() == nullptr);
    QCOMPARE(text(), QByteArray("{\"registry-mirrors\": [\"https://a.example\"],}"));
}

void TstRegistryMirrorsView::addressIsCopied()
{
    load(s_three);
    table()->goToRow(1);
    table()->copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://b.example"));
}

void TstRegistryMirrorsView::tenThousandRowsScroll()
{
    QByteArray text = "{\"registry-mirrors\": [";
    for (int i = 0; i < 10000; ++i)
        text += (i > 0 ? "," : "") + QByteArray("\"https://m") + QByteArray::number(i)
                + ".example\"";
    load(text + "]}");
    QTRY_COMPARE(m_mirrors->rowCount(), 10000);
    QVERIFY(table()->height() < m_window->height());
    table()->goToRow(9999);
    QVERIFY(table()->viewport()->rect().contains(table()->visualRect(m_mirrors->index(9999, 0))));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstRegistryMirrorsView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_registrymirrorsview.moc"

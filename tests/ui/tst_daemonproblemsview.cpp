// SPDX-License-Identifier: MIT
#include "tests/ui/daemontest.h"
#include "ui/docker/daemonproblemscard.h"
#include "ui/docker/daemonproblemsview.h"
#include "ui/parts/rowbuttons.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace jingtai;

namespace {

const QByteArray s_sample = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

} // namespace

class TstDaemonProblemsView : public DaemonTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSeenWhereNothingIsWrong();
    void placeAndSentence();
    void fixIsAButton();
    void fixIsReachedByKeys();
    void buttonsStandInTheirRows();
    void repairIsOffered();
    void returnOpensTheProblem();
    void longSentencesAreWhole();
    void manyProblemsScroll();

private:
    QWidget *make() override
    {
        auto *box = new QWidget;
        auto *layout = new QVBoxLayout(box);
        m_card = new DaemonProblemsCard(*m_problems);
        layout->addWidget(m_card);
        layout->addStretch();
        connect(m_card, &DaemonProblemsCard::fixWanted, m_problems.get(),
                &DaemonProblemsModel::fix);
        return box;
    }
    DaemonProblemsView *table() const { return m_card->table(); }

    DaemonProblemsCard *m_card = nullptr;
};

void TstDaemonProblemsView::nothingIsSeenWhereNothingIsWrong()
{
    load("{}");
    QCOMPARE(m_problems->rowCount(), 0);
    QVERIFY(!m_card->isVisible());
    load(s_sample);
    QVERIFY(m_card->isVisible());
}

void TstDaemonProblemsView::placeAndSentence()
{
    load(s_sample);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(this->table());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Problems"));
    QCOMPARE(table->tableInterface()->rowCount(), 1);
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
             QStringLiteral("Line 2, column 57"));
    QVERIFY(table->tableInterface()
                ->cellAt(0, DaemonProblemsModel::Sentence)
                ->text(QAccessible::Name)
                .contains(QLatin1String("comma")));
    QCOMPARE(find<QLabel>("problemsSummary")->text(), m_problems->summary());
}

void TstDaemonProblemsView::fixIsAButton()
{
    load(s_sample);
    QTRY_VERIFY(table()->buttons()->at(0) != nullptr);
    QAbstractButton *fix = table()->buttons()->at(0);
    QCOMPARE(fix->text(), QStringLiteral("Fix"));
    QVERIFY(fix->accessibleDescription().contains(QLatin1String("comma")));
    // A screen reader finds it.
    bool isFound = false;
    QAccessibleInterface *card = QAccessible::queryAccessibleInterface(m_card);
    for (int i = 0; i < card->childCount(); ++i)
        isFound = isFound || card->child(i)->text(QAccessible::Name) == QLatin1String("Fix");
    QVERIFY(isFound);
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(m_problems->rowCount(), 0);
    QVERIFY(!text().contains("],"));
}

void TstDaemonProblemsView::fixIsReachedByKeys()
{
    load("{\"registry-mirror\": [], \"insecure-registry\": []}");
    QTRY_VERIFY(table()->buttons()->at(1) != nullptr);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(table()->buttons()->at(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_problems->rowCount(), 1);
    // The keyboard goes on to the next one.
    QTRY_VERIFY(table()->buttons()->at(0) != nullptr && table()->buttons()->at(1) == nullptr);
    QVERIFY(table()->buttons()->at(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_problems->rowCount(), 0);
}

void TstDaemonProblemsView::buttonsStandInTheirRows()
{
    load("{\"registry-mirror\": [], \"insecure-registry\": []}");
    QTRY_VERIFY(table()->buttons()->at(1) != nullptr);
    for (int row = 0; row < 2; ++row) {
        const QAbstractButton *fix = table()->buttons()->at(row);
        const QRect place = fix->geometry();
        const QPoint origin = table()->viewport()->mapTo(m_card, QPoint());
        const int top = origin.y() + table()->rowViewportPosition(row);
        QVERIFY(place.top() >= top && place.bottom() <= top + table()->rowHeight(row));
        QVERIFY(fix->width() >= fix->sizeHint().width());
    }
}

void TstDaemonProblemsView::repairIsOffered()
{
    load(s_sample);
    QSignalSpy wanted(m_card, &DaemonProblemsCard::repairWanted);
    auto *repair = find<QPushButton>("repair");
    QVERIFY(repair != nullptr);
    QCOMPARE(repair->text(), QStringLiteral("Repair"));
    QTest::mouseClick(repair, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    // Nothing is certain here.
    load("{\"debug\": \"perhaps\"}");
    QVERIFY(m_card->isVisible());
    QVERIFY(!m_card->repairButton()->isVisible());
}

void TstDaemonProblemsView::returnOpensTheProblem()
{
    load(s_sample);
    QSignalSpy opened(m_card, &DaemonProblemsCard::opened);
    table()->setFocus();
    table()->goToRow(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(m_problems->index(0, 0)).center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                       table()->visualRect(m_problems->index(0, 0)).center());
    QCOMPARE(opened.size(), 2);
}

void TstDaemonProblemsView::longSentencesAreWhole()
{
    load("{\"log-opts\": {\"max-file\": 3}, \"storage-driver\": \"overlay2\", \"tlsverify\": "
         "false}");
    QVERIFY(m_problems->rowCount() > 1);
    m_window->resize(520, 700);
    QCoreApplication::processEvents();
    for (int row = 0; row < m_problems->rowCount(); ++row) {
        const QModelIndex index = m_problems->index(row, DaemonProblemsModel::Sentence);
        const QRect cell = table()->visualRect(index);
        const QRect words = table()->fontMetrics().boundingRect(
            QRect(0, 0, cell.width() - 10, 10000), Qt::TextWordWrap, index.data().toString());
        QVERIFY2(words.height() <= cell.height(), qPrintable(index.data().toString()));
    }
}

void TstDaemonProblemsView::manyProblemsScroll()
{
    QByteArray text = "{";
    for (int i = 0; i < 300; ++i)
        text += (i > 0 ? "," : "") + QByteArray("\"unknown") + QByteArray::number(i) + "\": 1";
    load(text + "}");
    QTRY_VERIFY(m_problems->rowCount() >= 10);
    QVERIFY(m_card->height() < m_window->height() / 2);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstDaemonProblemsView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_daemonproblemsview.moc"

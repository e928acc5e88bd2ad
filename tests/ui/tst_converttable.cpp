// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"
#include "tests/ui/convertpagetest.h"
#include "ui/parts/codeeditor.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>

using namespace jingtai;

namespace {

const QString s_seed = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");

} // namespace

/// The table under the texts: its rows beside them, its columns, its details.
class TstConvertTable : public ConvertPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void columnsComeBack();
    void rowIsShownInBothTexts();
    void cursorChoosesTheRow();
    void marksMoveWithWhatIsTyped();
    void rowThatIsToldOfIsMarked();
    void detailLeavesRoomForTheRows();
    void emptyColumnGivesWayToNames();
    void sizedColumnsAreAllShown();
    void theMenuLeadsToTheColumns();
};

void TstConvertTable::columnsComeBack()
{
    settle(s_seed);
    auto *header = table()->horizontalHeader();
    header->resizeSection(ConversionTableModel::Original, 333);
    header->moveSection(header->visualIndex(ConversionTableModel::With), 0);
    auto *menu = find<QMenu>("conversionColumns");
    QAction *note = menu->findChild<QAction *>(QStringLiteral("column-note"));
    QVERIFY(note != nullptr && note->isEnabled() && note->isChecked());
    note->trigger();
    QVERIFY(table()->isColumnHidden(ConversionTableModel::Remark));
    m_window->close();
    endWindow();
    startWindow();
    header = table()->horizontalHeader();
    QVERIFY(table()->isColumnHidden(ConversionTableModel::Remark));
    QCOMPARE(table()->columnWidth(ConversionTableModel::Original), 333);
    QCOMPARE(header->visualIndex(ConversionTableModel::With), 0);
}

void TstConvertTable::rowIsShownInBothTexts()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += QStringLiteral("# %1\n").arg(QString(200, u'-'))
                + QStringLiteral("- quay.io/a/b:%1\n").arg(i);
    type(text);
    QTRY_COMPARE(table()->model()->rowCount(), 200);
    auto *input = find<CodeEditor>("textToConvert");
    auto *converted = find<CodeEditor>("convertedText");
    input->horizontalScrollBar()->setValue(input->horizontalScrollBar()->maximum());
    table()->setFocus();
    table()->selectRow(150);
    QTRY_VERIFY(input->verticalScrollBar()->value() > 200);
    QVERIFY(input->verticalScrollBar()->value() < 2 * 150 + 1);
    QCOMPARE(converted->verticalScrollBar()->value(), input->verticalScrollBar()->value());
    QVERIFY(input->horizontalScrollBar()->value() < 20);
    // Marked in both: the picture of each changes with the row.
    const QImage before = input->viewport()->grab().toImage();
    const QImage beforeConverted = converted->viewport()->grab().toImage();
    table()->selectRow(151);
    QVERIFY(input->viewport()->grab().toImage() != before);
    QVERIFY(converted->viewport()->grab().toImage() != beforeConverted);
}

void TstConvertTable::cursorChoosesTheRow()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    m_window->activateWindow();
    for (const char *name : {"textToConvert", "convertedText"}) {
        auto *editor = find<CodeEditor>(name);
        editor->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), editor);
        for (const int row : {1, 0}) {
            QTextCursor cursor(editor->document()->findBlockByNumber(row));
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 3);
            editor->setTextCursor(cursor);
            QCOMPARE(table()->currentIndex().row(), row);
        }
        // Beside a name nothing is chosen.
        table()->selectRow(1);
        editor->moveCursor(QTextCursor::Start);
        QCOMPARE(table()->currentIndex().row(), 1);
    }
}

void TstConvertTable::marksMoveWithWhatIsTyped()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    auto *input = find<CodeEditor>("textToConvert");
    m_window->activateWindow();
    input->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), input);
    QTextCursor cursor(input->document());
    cursor.insertText(QString(10, u'\n'));
    cursor.setPosition(10 + int(qstrlen("image: quay.io/a/b:1\nimage: qua")));
    input->setTextCursor(cursor);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void TstConvertTable::rowThatIsToldOfIsMarked()
{
    REQUIRE_CLICK("sample");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QVERIFY(!table()->selectionModel()->hasSelection());
    // By the keyboard alone.
    table()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(find<QLabel>("conversionDetail")->isVisible());
    QVERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row()));
    // By the place in the text.
    table()->clearSelection();
    auto *input = find<CodeEditor>("textToConvert");
    input->setFocus();
    QTextCursor cursor(input->document()->find(QStringLiteral("busybox")));
    cursor.clearSelection();
    input->setTextCursor(cursor);
    QTRY_VERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row()));
}

void TstConvertTable::detailLeavesRoomForTheRows()
{
    m_window->resize(900, 600);
    REQUIRE_CLICK("sample");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    auto *input = find<CodeEditor>("textToConvert");
    auto *detail = find<QLabel>("conversionDetail");
    for (const int row : {3, 0}) {
        table()->setFocus();
        table()->selectRow(row);
        QTRY_VERIFY(detail->isVisible()
                    && detail->height() >= detail->heightForWidth(detail->width()));
        const auto topOf = [this](const QWidget *widget) {
            return widget->mapTo(m_window.get(), QPoint(0, 0)).y();
        };
        QTRY_VERIFY(topOf(table()) + table()->height() <= topOf(detail));
        QTRY_VERIFY(table()->viewport()->height() >= table()->rowHeight(0));
        // And the name is still in sight when the texts have given way.
        const QTextBlock block
            = input->document()
                  ->find(row == 3 ? QStringLiteral("coredns:") : QStringLiteral("busybox"))
                  .block();
        QTRY_VERIFY(input->cursorRect(QTextCursor(block)).top() >= 0);
        QTRY_VERIFY(input->cursorRect(QTextCursor(block)).bottom() <= input->viewport()->height());
    }
}

void TstConvertTable::emptyColumnGivesWayToNames()
{
    settle(s_seed);
    const auto isHidden
        = [this] { return table()->isColumnHidden(ConversionTableModel::OnMirror); };
    QVERIFY(!isHidden());
    m_window->resize(900, 600);
    QTRY_VERIFY(isHidden());
    QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    // It is not taken for one that the person hid.
    auto *menu = find<QMenu>("conversionColumns");
    QVERIFY(menu->findChild<QAction *>(QStringLiteral("column-onMirror"))->isChecked());
    // A scroll bar that comes with more names does not take the widths for the person's own.
    type((s_seed + QLatin1Char('\n')).repeated(20));
    QTRY_COMPARE(table()->model()->rowCount(), 20);
    QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    m_window->resize(1280, 800);
    QTRY_VERIFY(!isHidden());
}

void TstConvertTable::sizedColumnsAreAllShown()
{
    settle(s_seed);
    m_window->resize(900, 600);
    QTRY_VERIFY(table()->isColumnHidden(ConversionTableModel::OnMirror));
    table()->horizontalHeader()->resizeSection(ConversionTableModel::Original, 333);
    QTRY_VERIFY(!table()->isColumnHidden(ConversionTableModel::OnMirror));
}

void TstConvertTable::theMenuLeadsToTheColumns()
{
    const auto entries = [this] {
        Q_EMIT table()->customContextMenuRequested({5, 5});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QList<QAction *> actions = menu != nullptr ? menu->actions() : QList<QAction *>();
        if (menu != nullptr)
            menu->close();
        return actions;
    };
    // Without a row too.
    const auto leads = [](const QAction *action) {
        return action->menu() != nullptr
               && action->menu()->findChild<QAction *>(QStringLiteral("columnsArrange")) != nullptr;
    };
    const QList<QAction *> without = entries();
    QVERIFY(!without.isEmpty() && leads(without.last()));
    settle(s_seed);
    table()->selectRow(0);
    const QList<QAction *> with = entries();
    QVERIFY(with.size() > without.size());
    QVERIFY(leads(with.last()));
    with.last()->menu()->findChild<QAction *>(QStringLiteral("columnsArrange"))->trigger();
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("columnsDialog"));
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->reject();
}

QTEST_MAIN(TstConvertTable)
#include "tst_converttable.moc"

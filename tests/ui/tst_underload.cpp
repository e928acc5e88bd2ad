// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"
#include "app/model/mirrors/mirrortablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/parts/codeeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>

using namespace jingtai;

namespace {

constexpr int s_mirrors = 10000;
constexpr int s_names = 100000;
/// Milliseconds; none of them is a figure to reach.
constexpr int s_wait = 120000;

QByteArray manyMirrors()
{
    QByteArray text = "{\"version\": 1, \"updated\": \"2026-01-01\", \"mirrors\": [";
    for (int i = 0; i < s_mirrors; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += (i > 0 ? ",\n" : "\n") + QByteArray("{\"id\": \"m-") + number
                + "\", \"kind\": \"registry\", \"endpoint\": \"https://m" + number
                + ".example\", \"trust\": \"personal\", \"rules\": [{\"source\": \"quay.io\", "
                  "\"target\": \"m"
                + number + ".example/{path}\"}]}";
    }
    return text + "]}";
}

} // namespace

/// More of everything than anybody has.
class TstUnderLoad : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandMirrors();
    void hundredThousandNames();
};

void TstUnderLoad::tenThousandMirrors()
{
    endWindow();
    QFile own(m_directory->filePath(QStringLiteral("mirrors.json")));
    const QByteArray text = manyMirrors();
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write(text) == text.size());
    own.close();
    startWindow();
    REQUIRE_TRIGGER("actionMirrors");
    auto *table = find<QTableView>("mirrors");
    auto *model = static_cast<MirrorTableModel *>(table->model());
    const int all = model->rowCount();
    QVERIFY(all > s_mirrors);

    auto *filter = find<QLineEdit>("filterMirrors");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("m9999.example"));
    QCOMPARE(model->shownCount(), 1);
    filter->clear();
    QCOMPARE(model->rowCount(), all);

    REQUIRE_TRIGGER("actionCheckAll");
    QVERIFY(m_prober->jobs().size() > s_mirrors);
    const auto tickets = m_prober->jobs().keys();
    for (int i = 0; i < 2000; ++i)
        m_prober->answer(tickets.at(i), goodReport(double(i % 700)));
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->done(), 2000, s_wait);
    table->scrollToBottom();
    QCoreApplication::processEvents();
    QVERIFY(table->verticalScrollBar()->value() > 0);
    table->sortByColumn(MirrorTableModel::Latency, Qt::AscendingOrder);
    table->selectAll();
    QCOMPARE(table->selectionModel()->selectedRows().size() >= s_mirrors, true);
    REQUIRE_TRIGGER("actionStop");
    QVERIFY(m_prober->jobs().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->isChecking(), s_wait);
    QVERIFY(m_monitor->usableMirrors() > 0);

    // Without them the page is as before.
    endWindow();
    QVERIFY(own.remove());
    startWindow();
    QVERIFY(find<QTableView>("mirrors")->model()->rowCount() < all - s_mirrors + 1);
}

void TstUnderLoad::hundredThousandNames()
{
    REQUIRE_TRIGGER("actionConvert");
    auto *input = find<CodeEditor>("textToConvert");
    auto *output = find<CodeEditor>("convertedText");
    input->replaceText(QStringLiteral("quay.io/a\n").repeated(s_names));
    auto *table = find<QTableView>("conversions");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), s_names, s_wait);
    QVERIFY(!input->isReadOnly());
    const int lines = output->document()->blockCount();
    QCOMPARE(lines, input->document()->blockCount());

    table->scrollToBottom();
    QCoreApplication::processEvents();
    QCOMPARE(table->rowAt(table->viewport()->height() - 2), s_names - 1);
    table->selectRow(s_names - 1);
    QTRY_VERIFY(input->verticalScrollBar()->value() > s_names / 2);
    QCOMPARE(output->verticalScrollBar()->value(), input->verticalScrollBar()->value());
    table->setFocus();
    table->selectAll();
    QCOMPARE(table->selectionModel()->selectedRows().size(), qsizetype(s_names));
    REQUIRE_TRIGGER("actionCopy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("quay")));
    REQUIRE_TRIGGER("actionCopyConverted");
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), qsizetype(s_names));

    // Typing goes on in it.
    input->setFocus();
    QTest::keyClicks(input, QStringLiteral("x"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), s_names, s_wait);
    REQUIRE_TRIGGER("actionSelectAll");
    QTest::keyClick(input, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, s_wait);
    input->undo();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), s_names, s_wait);
}

QTEST_MAIN(TstUnderLoad)
#include "tst_underload.moc"

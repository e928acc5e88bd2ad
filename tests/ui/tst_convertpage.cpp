// SPDX-License-Identifier: MIT
#include "app/model/conversiontablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/choicebutton.h"
#include "ui/codeeditor.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace jingtai;

namespace {

const QString s_seed = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");

} // namespace

/// The page Convert by its controls, where tst_mainwindow does not try it.
class TstConvertPage : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void reasonOfTheChoiceIsTold();
    void switchedOffMirrorIsNotTaken();
    void switchedOffMirrorMayBeChosen();
    void parameterIsAskedFor();
    void badParameterIsSaid();
    void historyIsTakenAgain();
    void historyIsCleared();
    void historyIsSwitchedOff();
    void choiceComesBack();

private:
    QString output() { return find<CodeEditor>("convertedText")->exactText(); }
    void type(const QString &text) { find<CodeEditor>("textToConvert")->replaceText(text); }
    void settle(const QString &text);
    QTableView *table() { return find<QTableView>("conversions"); }
    QModelIndex cell(int row, int column) { return table()->model()->index(row, column); }
    /// The first mirror that asks for a value.
    QString mirrorWithParameter();
};

QString TstConvertPage::mirrorWithParameter()
{
    for (const Mirror &mirror : m_library->catalog()->mirrors()) {
        if (mirror.kind == MirrorKind::Registry && m_library->wantsParameter(mirror))
            return QString::fromStdString(mirror.id);
    }
    return {};
}

void TstConvertPage::reasonOfTheChoiceIsTold()
{
    type(QStringLiteral("image: ") + s_seed);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QString with = cell(0, ConversionTableModel::With).data().toString();
    const QString reason = cell(0, 0).data(ConversionTableModel::ReasonRole).toString();
    QVERIFY2(reason.startsWith(QStringLiteral("Automatic took %1:").arg(with)), qPrintable(reason));
    QVERIFY2(reason.contains(QStringLiteral("quay.io")), qPrintable(reason));
    QVERIFY2(reason.contains(QStringLiteral("has been checked")), qPrintable(reason));
    QVERIFY(cell(0, ConversionTableModel::With).data(Qt::ToolTipRole).toString().contains(with));
    table()->selectRow(0);
    auto *detail = find<QLabel>("conversionDetail");
    QVERIFY(detail->isVisible());
    QVERIFY2(detail->text().startsWith(reason), qPrintable(detail->text()));
    auto *button = find<ChoiceButton>("convertWith");
    QTRY_VERIFY(button->toolTip().contains(with));
    QVERIFY(button->accessibleDescription().contains(QStringLiteral("quay.io: ") + with));
    REQUIRE_TRIGGER("leave-quay.io");
    QTRY_COMPARE(output(), QStringLiteral("image: ") + s_seed);
    QVERIFY(cell(0, 0).data(ConversionTableModel::ReasonRole).toString().isEmpty());
}

void TstConvertPage::switchedOffMirrorIsNotTaken()
{
    type(s_seed);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QString first = cell(0, 0).data(ConversionTableModel::MirrorIdRole).toString();
    const QString before = output();
    m_library->setEnabled({first}, false);
    QTRY_VERIFY(output() != before && !output().isEmpty());
    QVERIFY(cell(0, 0).data(ConversionTableModel::MirrorIdRole).toString() != first);
    // What was converted with it is taken anew.
    type(before);
    QTRY_VERIFY(!output().isEmpty() && output() != before
                && cell(0, 0).data().toString() == before);
    const QString note = cell(0, ConversionTableModel::Remark).data().toString();
    QVERIFY2(note.contains(QStringLiteral("which you switched off")), qPrintable(note));
}

void TstConvertPage::switchedOffMirrorMayBeChosen()
{
    type(s_seed);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QString first = cell(0, 0).data(ConversionTableModel::MirrorIdRole).toString();
    const QString before = output();
    m_library->setEnabled({first}, false);
    QTRY_VERIFY(output() != before);
    const QByteArray name = "mirror-" + first.toLatin1();
    QTRY_VERIFY(find<QAction>(name.constData())->text().contains(QStringLiteral("(switched off)")));
    REQUIRE_TRIGGER(name.constData());
    QTRY_COMPARE(output(), before);
    const QString note = cell(0, ConversionTableModel::Remark).data().toString();
    QVERIFY2(note.contains(QStringLiteral("because you chose it")), qPrintable(note));
}

void TstConvertPage::parameterIsAskedFor()
{
    type(QStringLiteral("image: docker.io/library/nginx:1.25"));
    const QString id = mirrorWithParameter();
    QVERIFY(!id.isEmpty());
    const QByteArray name = "mirror-" + id.toLatin1();
    // Thought better of it: nothing is chosen.
    REQUIRE_TRIGGER(name.constData());
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: Automatic"));
    m_prompts.answer = QStringLiteral("abcd1234");
    REQUIRE_TRIGGER(name.constData());
    QTRY_VERIFY2(output().contains(QStringLiteral("abcd1234")), qPrintable(output()));
    QVERIFY(!m_library->wantsParameter(*m_library->catalog()->mirror(id.toStdString())));
}

void TstConvertPage::badParameterIsSaid()
{
    type(QStringLiteral("image: docker.io/library/nginx:1.25"));
    const QByteArray name = "mirror-" + mirrorWithParameter().toLatin1();
    m_prompts.answer = QStringLiteral("no code at all!");
    REQUIRE_TRIGGER(name.constData());
    auto *banner = find<QLabel>("bannerText");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(m_prompts.answer));
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: Automatic"));
}

void TstConvertPage::settle(const QString &text)
{
    type(text);
    QTRY_VERIFY(output() != text && !output().isEmpty() && cell(0, 0).data().toString() == text);
}

void TstConvertPage::historyIsTakenAgain()
{
    settle(s_seed);
    REQUIRE_CLICK("copyConverted");
    settle(QStringLiteral("quay.io/a/b:1"));
    REQUIRE_CLICK("clear");
    REQUIRE_CLICK("history");
    auto *menu = find<QMenu>("historyMenu");
    QVERIFY(menu->isVisible());
    auto *newest = find<QAction>("history-0");
    QVERIFY2(newest->text().startsWith(QStringLiteral("quay.io/a/b:1\tToday ")),
             qPrintable(newest->text()));
    menu->close();
    // The offscreen platform does not give the window back what the menu took.
    m_window->activateWindow();
    REQUIRE_TRIGGER("history-1");
    auto *input = find<CodeEditor>("textToConvert");
    QCOMPARE(input->exactText(), s_seed + u'\n');
    QTRY_VERIFY(!output().isEmpty());
    QTRY_COMPARE(QApplication::focusWidget(), input);
    REQUIRE_TRIGGER("actionUndo");
    QVERIFY(input->exactText().isEmpty());
}

void TstConvertPage::historyIsCleared()
{
    REQUIRE_CLICK("history");
    QVERIFY(!find<QAction>("historyEmpty")->isEnabled());
    find<QMenu>("historyMenu")->close();
    settle(s_seed);
    REQUIRE_CLICK("clear");
    REQUIRE_CLICK("history");
    find<QMenu>("historyMenu")->close();
    REQUIRE_TRIGGER("clearHistory");
    QVERIFY(m_history->entries().empty());
}

void TstConvertPage::historyIsSwitchedOff()
{
    settle(s_seed);
    REQUIRE_CLICK("clear");
    QCOMPARE(m_history->entries().size(), size_t(1));
    REQUIRE_TRIGGER("actionSettings");
    auto *keep = find<QCheckBox>("keepHistory");
    QVERIFY(keep->isVisible() && keep->isEnabled() && keep->isChecked());
    keep->click();
    QVERIFY(m_history->entries().empty());
    REQUIRE_TRIGGER("actionConvert");
    settle(s_seed);
    REQUIRE_CLICK("clear");
    QVERIFY(m_history->entries().empty());
    endWindow();
    startWindow();
    QVERIFY(!m_history->isEnabled());
    REQUIRE_TRIGGER("actionSettings");
    QVERIFY(!find<QCheckBox>("keepHistory")->isChecked());
}

void TstConvertPage::choiceComesBack()
{
    REQUIRE_TRIGGER("leave-docker.io");
    REQUIRE_TRIGGER("output-crictl");
    endWindow();
    startWindow();
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: For each registry"));
    QCOMPARE(find<ChoiceButton>("output")->accessibleName(), QStringLiteral("Output: crictl"));
    type(QStringLiteral("docker.io/library/nginx:1"));
    QTRY_COMPARE(output(), QStringLiteral("crictl pull nginx:1\n"));
}

QTEST_MAIN(TstConvertPage)
#include "tst_convertpage.moc"

// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"
#include "tests/ui/convertpagetest.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace jingtai;

namespace {

const QString s_seed = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");

} // namespace

/// The page Convert by its controls, where tst_mainwindow does not try it.
class TstConvertPage : public ConvertPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void reasonOfTheChoiceIsTold();
    void switchedOffMirrorIsNotTaken();
    void switchedOffMirrorMayBeChosen();
    void parameterIsAskedFor();
    void historyIsTakenAgain();
    void historyIsCleared();
    void historyIsSwitchedOff();
    void choiceComesBack();
    void textsScrollTogether();
    void suggestionsAreTakenAndSaid_data();
    void suggestionsAreTakenAndSaid();
    void suggestionsAreTakenInLists();
    void namesOnClosedMirrorsAreTakenAnew();
    void everyReplacementIsTakenBack();
    void unreadableFilesAreSaid_data();
    void unreadableFilesAreSaid();
    void goneMirrorIsForgotten();
    void mainActionStaysInTheFirstLine();
};

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
    openMenus();
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
    const auto asked = [this] {
        const auto dialogs = m_window->findChildren<QDialog *>();
        const auto open = std::find_if(dialogs.begin(), dialogs.end(),
                                       [](const QDialog *dialog) { return dialog->isVisible(); });
        return open == dialogs.end() ? nullptr : *open;
    };
    // Thought better of it: nothing is chosen.
    REQUIRE_TRIGGER(name.constData());
    QDialog *dialog = asked();
    QVERIFY(dialog != nullptr);
    dialog->reject();
    QTRY_VERIFY(asked() == nullptr);
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: Automatic"));
    openMenus();
    QVERIFY(!find<QAction>(name.constData())->isChecked());

    REQUIRE_TRIGGER(name.constData());
    dialog = asked();
    QVERIFY(dialog != nullptr);
    auto *field = dialog->findChild<QLineEdit *>();
    QVERIFY(field != nullptr && field->isEnabled());
    field->setText(QStringLiteral("abcd1234"));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("saveParameters"));
    QVERIFY(save != nullptr && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY2(output().contains(QStringLiteral("abcd1234")), qPrintable(output()));
    QVERIFY(!m_library->wantsParameter(*m_library->catalog()->mirror(id.toStdString())));
    // The next time it is not asked for.
    REQUIRE_TRIGGER("mirrorAutomatic");
    QTRY_VERIFY(!output().contains(QStringLiteral("abcd1234")));
    REQUIRE_TRIGGER(name.constData());
    QTRY_VERIFY(output().contains(QStringLiteral("abcd1234")));
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

void TstConvertPage::textsScrollTogether()
{
    const QString line = QStringLiteral("image: quay.io/%1/b:1\n").arg(QString(120, u'a'));
    type(line.repeated(300));
    auto *input = find<CodeEditor>("textToConvert");
    auto *converted = find<CodeEditor>("convertedText");
    QTRY_COMPARE(table()->model()->rowCount(), 300);
    QScrollBar *left = input->horizontalScrollBar();
    QScrollBar *right = converted->horizontalScrollBar();
    QTRY_VERIFY(left->maximum() > 50 && right->maximum() > left->maximum());
    left->setValue(40);
    QCOMPARE(right->value(), 40);
    right->setValue(right->maximum());
    QCOMPARE(left->value(), left->maximum());
    // Both show as many lines, to the last.
    auto *down = converted->verticalScrollBar();
    QCOMPARE(down->maximum(), input->verticalScrollBar()->maximum());
    down->setValue(down->maximum());
    QCOMPARE(input->verticalScrollBar()->value(), down->value());
    // What comes out is put where the text stands, also after a change above.
    input->verticalScrollBar()->setValue(100);
    input->setFocus();
    QTextCursor(input->document()).insertText(QStringLiteral("image: quay.io/new/one:1\n"));
    QTRY_COMPARE(table()->model()->rowCount(), 301);
    QCOMPARE(down->value(), input->verticalScrollBar()->value());
}

void TstConvertPage::suggestionsAreTakenAndSaid_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("https") << QStringLiteral("https://quay.io/a/b:1")
                           << QStringLiteral("quay.io/a/b:1");
    QTest::newRow("docker transport")
        << QStringLiteral("docker://quay.io/a/b:1") << QStringLiteral("quay.io/a/b:1");
    QTest::newRow("official page")
        << QStringLiteral("https://hub.docker.com/_/nginx") << QStringLiteral("nginx");
    QTest::newRow("official page without scheme")
        << QStringLiteral("hub.docker.com/_/nginx") << QStringLiteral("nginx");
    QTest::newRow("page of an owner") << QStringLiteral("https://hub.docker.com/r/grafana/grafana")
                                      << QStringLiteral("grafana/grafana");
    QTest::newRow("page of an owner, read as a name")
        << QStringLiteral("hub.docker.com/r/grafana/grafana") << QStringLiteral("grafana/grafana");
}

void TstConvertPage::suggestionsAreTakenAndSaid()
{
    QFETCH(QString, written);
    QFETCH(QString, meant);
    type(QStringLiteral("image: ") + meant);
    QTRY_VERIFY(output().startsWith(QStringLiteral("image: ")));
    const QString expected = output();
    QVERIFY(!expected.endsWith(u' ' + meant));
    type(QStringLiteral("image: ") + written);
    QTRY_COMPARE(cell(0, ConversionTableModel::Original).data().toString(), written);
    QCOMPARE(output(), expected);
    const QString note = cell(0, ConversionTableModel::Remark).data().toString();
    QVERIFY2(note.contains(QStringLiteral("“%1” is no image name").arg(written)), qPrintable(note));
    table()->selectRow(0);
    QVERIFY(find<QLabel>("conversionDetail")->text().contains(note));
}

void TstConvertPage::suggestionsAreTakenInLists()
{
    type(QStringLiteral("https://quay.io/a/b:1\ndocker://quay.io/a/b:1\n"
                        "https://hub.docker.com/_/nginx\nquay.io/a/b:1\n"));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    for (int row = 0; row < 4; ++row) {
        const QString converted = cell(row, ConversionTableModel::Converted).data().toString();
        QCOMPARE(converted.contains(QStringLiteral("/a/b:1")), row != 2);
        QVERIFY(!converted.contains(QStringLiteral("://")));
        const QString note = cell(row, ConversionTableModel::Remark).data().toString();
        QCOMPARE(note.contains(QStringLiteral("the name that is meant was taken")), row != 3);
    }
    // Other addresses are no names, and what stands beside a word makes no list.
    for (const char *other : {"https://example.com/a/b\n", "see https://quay.io/a/b:1\n"}) {
        type(QLatin1String(other));
        QTRY_COMPARE(output(), QLatin1String(other));
        QCOMPARE(table()->model()->rowCount(), 0);
    }
}

void TstConvertPage::namesOnClosedMirrorsAreTakenAnew()
{
    type(QStringLiteral("image: quay.mirrors.ustc.edu.cn/prometheus/node-exporter:v0.18.1"));
    QTRY_VERIFY(!output().isEmpty());
    QVERIFY2(!output().contains(QStringLiteral("ustc")), qPrintable(output()));
    const QString note = cell(0, ConversionTableModel::Remark).data().toString();
    QVERIFY2(note.contains(QStringLiteral("closed or does not answer")), qPrintable(note));
    const QString reason = cell(0, 0).data(ConversionTableModel::ReasonRole).toString();
    QVERIFY2(reason.contains(QStringLiteral("quay.io")), qPrintable(reason));
}

void TstConvertPage::everyReplacementIsTakenBack()
{
    auto *input = find<CodeEditor>("textToConvert");
    m_window->activateWindow();
    REQUIRE_CLICK("sample");
    const QString sample = input->exactText();
    QVERIFY(sample.contains(QStringLiteral("kind: Deployment")));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QGuiApplication::clipboard()->setText(s_seed);
    REQUIRE_CLICK("paste");
    QCOMPARE(input->exactText(), s_seed);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    REQUIRE_CLICK("clear");
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    // What was replaced is in the history, the newest first.
    QCOMPARE(m_history->entries().size(), size_t(2));
    QCOMPARE(m_history->entries().front().names, QStringList(s_seed));
    QCOMPARE(m_history->entries().back().names.size(), 4);

    input->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), input);
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), s_seed);
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), sample);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    REQUIRE_TRIGGER("actionRedo");
    QCOMPARE(input->exactText(), s_seed);
    // Pasted over all of it by the keyboard.
    QGuiApplication::clipboard()->setText(QStringLiteral("quay.io/other/one:1"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    input->selectAll();
    input->paste();
    QCOMPARE(m_history->entries().front().names, QStringList(s_seed));
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), s_seed);
}

void TstConvertPage::unreadableFilesAreSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << QStringLiteral("/nonexistent/deploy.yaml");
    QTest::newRow("folder") << QStringLiteral("/usr");
    QTest::newRow("binary") << QString();
}

void TstConvertPage::unreadableFilesAreSaid()
{
    QFETCH(QString, path);
    if (path.isEmpty()) {
        QFile file(m_directory->filePath(QStringLiteral("program")));
        QVERIFY(file.open(QIODevice::WriteOnly)
                && file.write("\x7f"
                              "ELF\0\0",
                              6)
                       == 6);
        path = file.fileName();
    }
    settle(s_seed);
    const QString before = output();
    m_prompts.open = path;
    REQUIRE_CLICK("open");
    auto *banner = find<QLabel>("bannerText");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(path), qPrintable(banner->text()));
    // What was there stays.
    QCOMPARE(find<CodeEditor>("textToConvert")->exactText(), s_seed);
    QCOMPARE(output(), before);
}

void TstConvertPage::goneMirrorIsForgotten()
{
    m_preferences->setConversionChoice(
        {{QStringLiteral("mirrors"), QJsonArray{QStringLiteral("gone")}}});
    endWindow();
    startWindow();
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: Automatic"));
    settle(s_seed);
}

void TstConvertPage::mainActionStaysInTheFirstLine()
{
    settle(s_seed);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto top = [this](const char *name) {
        QWidget *control = find<QWidget>(name);
        return control->mapTo(m_window.get(), QPoint()).y();
    };
    const auto next = [this](const char *name) {
        find<QWidget>(name)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName();
    };
    QTRY_COMPARE(top("checkOnMirrors"), top("copyConverted"));
    QCOMPARE(next("checkOnMirrors"), QStringLiteral("copyConverted"));
    m_window->resize(900, 600);
    QTRY_VERIFY(top("convertWith") > top("copyConverted"));
    // No more than two lines, read from left to right.
    QCOMPARE(top("checkOnMirrors"), top("convertWith"));
    const QWidget *copy = find<QWidget>("copyConverted");
    QCOMPARE(copy->mapTo(m_window.get(), QPoint(copy->width(), 0)).x(),
             table()->parentWidget()->mapTo(m_window.get(), QPoint()).x()
                 + table()->parentWidget()->width());
    QCOMPARE(next("copyConverted"), QStringLiteral("convertWith"));
    QVERIFY(next("checkOnMirrors") != QStringLiteral("copyConverted"));
    m_window->resize(1280, 800);
    QTRY_COMPARE(top("checkOnMirrors"), top("copyConverted"));
    QCOMPARE(next("checkOnMirrors"), QStringLiteral("copyConverted"));
}

/// What a check would fill says nothing before it.

QTEST_MAIN(TstConvertPage)
#include "tst_convertpage.moc"

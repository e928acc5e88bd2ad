// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

const QString s_seed = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");
const QString s_mirror = QStringLiteral("quay-mirror.qiniu.com");
const QString s_onMirror = s_mirror + QStringLiteral("/prometheus/node-exporter:v0.18.1");

QString large(int names)
{
    return QStringLiteral("image: %1\n").arg(s_seed).repeated(names);
}

} // namespace

class TstMainWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void typedTextIsConverted();
    void emptyPageHelps();
    void pasteReplaces();
    void convertedTextIsCopied();
    void fileIsOpenedAndSaved();
    void mirrorIsChosen();
    void registryIsLeft();
    void backIsToggled();
    void outputIsChosen();
    void ownRegistryIsAskedFor();
    void filesAreDropped();
    void textIsDropped();
    void largeTextIsNotPutIntoTheEditor();
    void undoTakesBack();
    void fileAfterALargeTextLeavesWhatWasThere();
    void bothEditorsScrollTogether();
    void noteOfTheChosenRowIsTold();
    void textWithoutNamesSaysSo();
    void badFileIsSaid();
    void whatIsSaidOfATextPassesWithIt();
    void pagesAndSettings();
    void aboutIsShown();

private:
    QString output() { return find<CodeEditor>("convertedText")->exactText(); }
    void type(const QString &text) { find<CodeEditor>("textToConvert")->replaceText(text); }
    QString file(const QByteArray &bytes);
    void dropOnWindow(const QMimeData &data);
};

QString TstMainWindow::file(const QByteArray &bytes)
{
    QFile file(m_directory->filePath(QStringLiteral("deploy.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TstMainWindow::dropOnWindow(const QMimeData &data)
{
    // Over an editor, which must let it through.
    auto *editor = find<CodeEditor>("convertedText")->viewport();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor, &drop);
}

void TstMainWindow::typedTextIsConverted()
{
    auto *input = find<CodeEditor>("textToConvert");
    QVERIFY(input != nullptr && input->isEnabled() && !input->isReadOnly());
    input->setFocus();
    QTest::keyClicks(input, QStringLiteral("image: ") + s_seed);
    QTRY_VERIFY(output().startsWith(QStringLiteral("image: ")));
    QVERIFY(!output().contains(s_seed));
    QVERIFY(find<CodeEditor>("convertedText")->isReadOnly());
    QCOMPARE(find<QTableView>("conversions")->model()->rowCount(), 1);
    QCOMPARE(find<QLabel>("pageState")->text(), QStringLiteral("1 name in 1 line"));
    QCOMPARE(find<QLabel>("status")->text(), QStringLiteral("1 name converted"));
}

void TstMainWindow::emptyPageHelps()
{
    QVERIFY(!find<QPushButton>("copyConverted")->isEnabled());
    QVERIFY(!find<QPushButton>("saveAs")->isEnabled());
    QVERIFY(!find<QAction>("actionCopyConverted")->isEnabled());
    REQUIRE_CLICK("sample");
    QTRY_COMPARE(find<QTableView>("conversions")->model()->rowCount(), 4);
    QVERIFY(!find<QPushButton>("sample")->isVisible());
    REQUIRE_CLICK("clear");
    QTRY_VERIFY(find<QPushButton>("sample")->isVisible());
    QVERIFY(output().isEmpty());
}

void TstMainWindow::pasteReplaces()
{
    type(QStringLiteral("nothing here"));
    QGuiApplication::clipboard()->setText(s_seed);
    REQUIRE_CLICK("paste");
    QCOMPARE(find<CodeEditor>("textToConvert")->exactText(), s_seed);
    QTRY_VERIFY(find<QPushButton>("copyConverted")->isEnabled());
}

void TstMainWindow::convertedTextIsCopied()
{
    type(s_seed);
    QTRY_VERIFY(find<QPushButton>("copyConverted")->isEnabled());
    REQUIRE_CLICK("copyConverted");
    QCOMPARE(QGuiApplication::clipboard()->text(), output());
    QGuiApplication::clipboard()->clear();
    REQUIRE_TRIGGER("actionCopyConverted");
    QCOMPARE(QGuiApplication::clipboard()->text(), output());
    QCOMPARE(find<QAction>("actionCopyConverted")->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+Shift+C")));
}

void TstMainWindow::fileIsOpenedAndSaved()
{
    m_prompts.open = file("image: quay.io/a/b:1\r\n");
    REQUIRE_CLICK("open");
    QTRY_VERIFY(find<QPushButton>("saveAs")->isEnabled());
    QCOMPARE(find<CodeEditor>("textToConvert")->exactText(),
             QStringLiteral("image: quay.io/a/b:1\n"));
    m_prompts.save = m_directory->filePath(QStringLiteral("out.yaml"));
    REQUIRE_CLICK("saveAs");
    QVERIFY(m_prompts.suggestion.endsWith(QStringLiteral("/deploy.converted.yaml")));
    QTRY_VERIFY(find<QLabel>("status")->text().contains(m_prompts.save));
    QFile saved(m_prompts.save);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().endsWith("/a/b:1\r\n"));
}

void TstMainWindow::mirrorIsChosen()
{
    type(s_seed);
    auto *with = find<ChoiceButton>("convertWith");
    QVERIFY(with != nullptr && with->isEnabled());
    QCOMPARE(with->accessibleName(), QStringLiteral("Convert with: Automatic"));
    QAction *chosen = nullptr;
    openMenus();
    QVERIFY(!with->choices()->actions().isEmpty());
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->objectName().startsWith(QLatin1String("mirror-"))
            && action->text().contains(s_mirror))
            chosen = action;
    }
    QVERIFY(chosen != nullptr && chosen->isEnabled());
    chosen->trigger();
    QTRY_COMPARE(output(), s_onMirror);
    QVERIFY(with->accessibleName().startsWith(QStringLiteral("Convert with: ")));
    QVERIFY(!with->accessibleName().contains(QStringLiteral("Automatic")));
    REQUIRE_TRIGGER("mirrorAutomatic");
    QTRY_VERIFY(output() != s_onMirror);
    QCOMPARE(with->accessibleName(), QStringLiteral("Convert with: Automatic"));
}

void TstMainWindow::registryIsLeft()
{
    type(s_seed);
    REQUIRE_TRIGGER("leave-quay.io");
    QTRY_COMPARE(output(), s_seed);
    QCOMPARE(find<ChoiceButton>("convertWith")->accessibleName(),
             QStringLiteral("Convert with: For each registry"));
}

void TstMainWindow::backIsToggled()
{
    type(s_onMirror);
    REQUIRE_CLICK("back");
    QTRY_COMPARE(output(), s_seed);
    QVERIFY(!find<ChoiceButton>("convertWith")->isEnabled());
    REQUIRE_CLICK("back");
    QTRY_COMPARE(output(), s_onMirror);
}

void TstMainWindow::outputIsChosen()
{
    type(QStringLiteral("image: ") + s_onMirror);
    QTRY_COMPARE(output(), QStringLiteral("image: ") + s_onMirror);
    REQUIRE_TRIGGER("outputNames");
    QTRY_COMPARE(output(), s_onMirror + u'\n');
    QCOMPARE(find<ChoiceButton>("output")->accessibleName(), QStringLiteral("Output: Names only"));
    REQUIRE_TRIGGER("output-crictl");
    QTRY_COMPARE(output(), QStringLiteral("crictl pull %1\n").arg(s_onMirror));
    REQUIRE_TRIGGER("outputText");
    QTRY_COMPARE(output(), QStringLiteral("image: ") + s_onMirror);
}

void TstMainWindow::ownRegistryIsAskedFor()
{
    type(s_onMirror);
    REQUIRE_TRIGGER("output-copy-to");
    QCOMPARE(find<ChoiceButton>("output")->accessibleName(), QStringLiteral("Output: Text"));
    m_prompts.answer = QStringLiteral("registry.example.com/mirror");
    REQUIRE_TRIGGER("output-copy-to");
    QTRY_VERIFY(output().startsWith(QStringLiteral("skopeo copy ")));
    QVERIFY(output().contains(QStringLiteral("docker://registry.example.com/mirror/")));
}

void TstMainWindow::filesAreDropped()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("image: quay.io/a/b:1\n")),
                  QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))});
    dropOnWindow(data);
    QTRY_VERIFY(output().contains(QStringLiteral("/a/b:1")));
    QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("deploy.yaml")));
}

void TstMainWindow::textIsDropped()
{
    QMimeData data;
    data.setText(s_seed);
    dropOnWindow(data);
    QTRY_VERIFY(!output().isEmpty());
    QCOMPARE(find<CodeEditor>("textToConvert")->exactText(), s_seed);
}

void TstMainWindow::largeTextIsNotPutIntoTheEditor()
{
    type(QStringLiteral("kept"));
    QGuiApplication::clipboard()->setText(large(40000));
    auto *input = find<CodeEditor>("textToConvert");
    input->setFocus();
    input->paste();
    QVERIFY(find<QWidget>("largeBar")->isVisible());
    QVERIFY(input->isReadOnly());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyConverted")->isEnabled(), 20000);
    QVERIFY(input->document()->characterCount() < 20000);
    QVERIFY(input->exactText().contains(s_seed));
    QVERIFY(find<QLabel>("pageState")->text().startsWith(QStringLiteral("40,000 names")));
    // What takes its time is told of, and how it ended.
    m_prompts.save = m_directory->filePath(QStringLiteral("large.txt"));
    REQUIRE_CLICK("saveAs");
    QCOMPARE(find<QLabel>("status")->text(), QStringLiteral("Saving %1…").arg(m_prompts.save));
    QTRY_COMPARE(find<QLabel>("status")->text(), QStringLiteral("Saved as %1").arg(m_prompts.save));
    m_prompts.save = m_directory->filePath(QStringLiteral("absent/large.txt"));
    REQUIRE_CLICK("saveAs");
    QTRY_VERIFY(find<QLabel>("bannerText")->isVisible());
    QVERIFY(!find<QLabel>("status")->text().contains(m_prompts.save));
    REQUIRE_CLICK("copyConverted");
    QVERIFY(QGuiApplication::clipboard()->text().size() > qsizetype(1024) * 1024);
    REQUIRE_CLICK("closeLarge");
    QVERIFY(!find<QWidget>("largeBar")->isVisible());
    QVERIFY(!input->isReadOnly());
    QCOMPARE(input->exactText(), QStringLiteral("kept"));
}

void TstMainWindow::undoTakesBack()
{
    type(QStringLiteral("first"));
    REQUIRE_CLICK("clear");
    auto *input = find<CodeEditor>("textToConvert");
    QVERIFY(input->exactText().isEmpty());
    input->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), input);
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), QStringLiteral("first"));
    REQUIRE_TRIGGER("actionRedo");
    QVERIFY(input->exactText().isEmpty());
}

void TstMainWindow::fileAfterALargeTextLeavesWhatWasThere()
{
    type(QStringLiteral("kept"));
    auto *input = find<CodeEditor>("textToConvert");
    QMimeData data;
    data.setText(large(40000));
    dropOnWindow(data);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyConverted")->isEnabled(), 20000);
    QVERIFY(input->exactText() != QStringLiteral("kept"));
    m_prompts.open = file("image: quay.io/a/b:1\n");
    REQUIRE_TRIGGER("actionOpen");
    QCOMPARE(input->exactText(), QStringLiteral("image: quay.io/a/b:1\n"));
    QVERIFY(!input->isReadOnly());
    input->undo();
    QCOMPARE(input->exactText(), QStringLiteral("kept"));
    input->redo();
    QCOMPARE(input->exactText(), QStringLiteral("image: quay.io/a/b:1\n"));
    QTRY_VERIFY(output().contains(QStringLiteral("/a/b:1")));
}

void TstMainWindow::bothEditorsScrollTogether()
{
    type(QStringLiteral("image: quay.io/a/b:1\n").repeated(300));
    auto *left = find<CodeEditor>("textToConvert")->verticalScrollBar();
    auto *right = find<CodeEditor>("convertedText")->verticalScrollBar();
    QTRY_VERIFY(right->maximum() > 100);
    left->setValue(60);
    QCOMPARE(right->value(), 60);
    right->setValue(20);
    QCOMPARE(left->value(), 20);
}

void TstMainWindow::noteOfTheChosenRowIsTold()
{
    type(QStringLiteral("image: registry.internal:5000/a/b:1"));
    auto *table = find<QTableView>("conversions");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto *detail = find<QLabel>("conversionDetail");
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->text(),
             table->model()->index(0, ConversionTableModel::Remark).data().toString());
    QVERIFY(detail->text().contains(QStringLiteral("registry.internal:5000")));
}

void TstMainWindow::textWithoutNamesSaysSo()
{
    type(QStringLiteral("just words\n"));
    QTRY_COMPARE(find<QLabel>("pageState")->text(), QStringLiteral("No image names in 1 line"));
    QCOMPARE(output(), QStringLiteral("just words\n"));
}

void TstMainWindow::badFileIsSaid()
{
    m_prompts.open = file(QByteArray("\0\1\2", 3));
    REQUIRE_CLICK("open");
    auto *banner = find<QLabel>("bannerText");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("deploy.yaml")));
    REQUIRE_CLICK("bannerClose");
    QVERIFY(!banner->isVisible());
}

void TstMainWindow::whatIsSaidOfATextPassesWithIt()
{
    const QString other = QStringLiteral("The list of mirrors cannot be read.");
    m_window->say(other);
    m_prompts.open = file(QByteArray("\0\1\2", 3));
    REQUIRE_CLICK("open");
    auto *banner = find<QLabel>("bannerText");
    QTRY_VERIFY(banner->text().contains(QStringLiteral("deploy.yaml")));
    QVERIFY(banner->text().startsWith(other));
    m_prompts.open = file("image: nginx:1.25\n");
    REQUIRE_CLICK("open");
    QTRY_COMPARE(banner->text(), other);
    QVERIFY(banner->isVisible());
    REQUIRE_CLICK("bannerClose");
    QVERIFY(!banner->isVisible());
    // Said anew, it is shown anew.
    m_window->say(other);
    QCOMPARE(banner->text(), other);
    QVERIFY(banner->isVisible());
}

void TstMainWindow::pagesAndSettings()
{
    auto *convert = find<QWidget>("convertPage");
    QVERIFY(convert->isVisible());
    REQUIRE_CLICK("settingsButton");
    QVERIFY(!convert->isVisible());
    QVERIFY(find<QWidget>("settingsPage")->isVisible());
    auto *pages = find<QListWidget>("pages");
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {},
                      pages->visualItemRect(pages->item(1)).center());
    QVERIFY(convert->isVisible());
    REQUIRE_CLICK("settingsButton");
    REQUIRE_TRIGGER("actionConvert");
    QVERIFY(convert->isVisible());
    // A click below the entries chooses nothing and takes nothing away.
    auto *sidebar = find<QWidget>("sidebar");
    const QPoint below(90, sidebar->height() / 2);
    QWidget *hit = sidebar->childAt(below);
    if (hit == nullptr)
        hit = sidebar;
    QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(sidebar, below));
    QCOMPARE(pages->selectedItems().size(), 1);
}

void TstMainWindow::aboutIsShown()
{
    REQUIRE_TRIGGER("actionAbout");
    auto *about = find<QDialog>("aboutDialog");
    QVERIFY(about != nullptr && about->isVisible());
    REQUIRE_CLICK("copyDetails");
    const QString details = QGuiApplication::clipboard()->text();
    QVERIFY(details.startsWith(QStringLiteral("Jingtai ")));
    QVERIFY(details.contains(QLatin1String(qVersion())));
    QVERIFY(about->isVisible());
    about->close();
}

int main(int argc, char *argv[])
{
    // The tree of accessible objects is only kept up to date while somebody listens.
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"

// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"
#include "ui/docker/dockerpage.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextBrowser>
#include <QTextCursor>

using namespace jingtai;

namespace {

const QByteArray s_good = "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"]\n}\n";

} // namespace

/// The page Docker as a part of the window.
class TstDockerWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void isReachedAndKept();
    void nothingIsAskedBefore();
    void undoIsInTheMenu();
    void theFileIsReadAgain();
    void findGoesToTheSettings();
    void aDaemonFileIsOpenedThere();
    void aDaemonFileIsDropped();
    void aMirrorGoesToConvert();
    void aMirrorIsAddedToTheFile_data();
    void aMirrorIsAddedToTheFile();
    void aMirrorThatIsOfNoUseIsNotAdded_data() { aMirrorIsAddedToTheFile_data(); }
    void aMirrorThatIsOfNoUseIsNotAdded();
    void theGuideIsThatOfThePage_data();
    void theGuideIsThatOfThePage();
    void theGuideSpeaksTheLanguage();
    void theKeysOfThePageAreOneKeyAway();
    void closingAsksForWhatIsNotApplied();
    void theStatusBarNamesTheBackup();
    void endsWhileSomethingIsTyped_data();
    void endsWhileSomethingIsTyped();

private:
    DockerPage *page() { return m_window->findChild<DockerPage *>(); }
    void goToDocker(const QByteArray &text = s_good)
    {
        m_engine->write(text);
        REQUIRE_TRIGGER("actionDocker");
        QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
        QTRY_VERIFY(!m_daemon->isAsking());
    }
    /// Chooses the mirror on the page Mirrors, and adds it by the action, or by the button beside
    /// it.
    bool add(const QString &way, const QString &id);
    void change() { m_daemon->mirrors().add({QStringLiteral("https://docker.1ms.run")}); }
};

bool TstDockerWindow::add(const QString &way, const QString &id)
{
    m_window->showMirror(id);
    QCoreApplication::processEvents();
    if (auto *button = m_window->findChild<QPushButton *>(way)) {
        const bool can = button->isVisible() && button->isEnabled();
        QTest::mouseClick(button, Qt::LeftButton);
        return can;
    }
    auto *action = find<QAction>(way.toLatin1().constData());
    const bool can = action != nullptr && action->isEnabled();
    if (can)
        action->trigger();
    return can;
}

void TstDockerWindow::isReachedAndKept()
{
    auto *pages = find<QListWidget>("pages");
    QCOMPARE(pages->item(2)->text(), QStringLiteral("Docker"));
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(page() != nullptr && page()->isVisible());
    QCOMPARE(pages->currentRow(), 2);
    QVERIFY(find<QAction>("actionApply") != nullptr);
    endWindow();
    startWindow();
    QVERIFY(page() != nullptr && page()->isVisible());
}

void TstDockerWindow::nothingIsAskedBefore()
{
    QVERIFY(page() == nullptr);
    QCOMPARE(m_daemon->phase(), DaemonState::Phase::Idle);
    goToDocker();
}

void TstDockerWindow::undoIsInTheMenu()
{
    goToDocker();
    QVERIFY(!find<QAction>("actionUndo")->isEnabled());
    change();
    find<QTableView>("registryMirrors")->setFocus();
    QVERIFY(find<QAction>("actionUndo")->text().contains(QLatin1String("docker.1ms.run")));
    REQUIRE_TRIGGER("actionUndo");
    QVERIFY(!m_daemon->isDirty());
    REQUIRE_TRIGGER("actionRedo");
    QVERIFY(m_daemon->isDirty());
    // From the text too, which has no history of its own.
    REQUIRE_TRIGGER("actionSwitchView");
    auto *json = find<QPlainTextEdit>("json");
    json->setFocus();
    QTest::keyClick(json, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_daemon->isDirty());
}

void TstDockerWindow::theFileIsReadAgain()
{
    goToDocker();
    endWindow();
    startWindow();
    QTRY_COMPARE(m_daemon->mirrors().rowCount(), 1);
    QTRY_VERIFY(!m_daemon->isAsking());
    m_engine->write("{}\n");
    auto *table = find<QTableView>("registryMirrors");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F5);
    QTRY_COMPARE(m_daemon->mirrors().rowCount(), 0);
    // Nothing of the page has the keyboard.
    find<QListWidget>("pages")->setFocus();
    m_engine->write(s_good);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(m_daemon->mirrors().rowCount(), 1);
}

void TstDockerWindow::findGoesToTheSettings()
{
    goToDocker();
    REQUIRE_TRIGGER("actionFind");
    QVERIFY(find<QWidget>("findSetting")->hasFocus());
    REQUIRE_TRIGGER("actionMirrors");
    REQUIRE_TRIGGER("actionFind");
    QVERIFY(find<QWidget>("filterMirrors")->hasFocus());
}

void TstDockerWindow::aDaemonFileIsOpenedThere()
{
    m_engine->write(s_good);
    const QString path = m_directory->filePath(QStringLiteral("daemon.json"));
    m_window->openFiles({path});
    QVERIFY(page() != nullptr && page()->isVisible());
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QCOMPARE(m_daemon->path(), path);
}

void TstDockerWindow::aDaemonFileIsDropped()
{
    const QString folder = m_directory->filePath(QStringLiteral("other"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QLatin1String("/daemon.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"mtu\": 1400}");
    file.close();
    goToDocker();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    auto *table = find<QTableView>("registryMirrors")->viewport();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(table, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(table, &drop);
    QTRY_COMPARE(m_daemon->path(), file.fileName());
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(page()->isVisible());
}

void TstDockerWindow::aMirrorGoesToConvert()
{
    goToDocker("{\"registry-mirrors\": [\"https://quay.m.daocloud.io\"]}");
    QTRY_VERIFY(find<QPushButton>("mirrorAction") != nullptr);
    REQUIRE_CLICK("mirrorAction");
    QVERIFY(find<QWidget>("textToConvert")->isVisible());
    QVERIFY(!m_conversion->keptChoice().isEmpty());
}

void TstDockerWindow::aMirrorIsAddedToTheFile_data()
{
    QTest::addColumn<QString>("way");
    for (const char *name : {"actionAddToDaemon", "detailsAddToDaemon"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TstDockerWindow::aMirrorIsAddedToTheFile()
{
    QFETCH(const QString, way);
    m_engine->write(s_good);
    // The page has not been shown yet, and its file not been read.
    QVERIFY(add(way, QStringLiteral("1ms-docker")));
    QVERIFY(page() != nullptr && page()->isVisible());
    QTRY_COMPARE(m_daemon->mirrors().rowCount(), 2);
    auto *table = find<QTableView>("registryMirrors");
    QTRY_COMPARE(table->currentIndex().row(), 1);
    QVERIFY(table->currentIndex().data().toString().contains(QLatin1String("docker.1ms.run")));
    QVERIFY(m_daemon->isDirty());
    QVERIFY(!find<QLabel>("noticeTitle")->isVisible());
    // Nothing is written before it is applied.
    QCOMPARE(m_engine->written(), s_good);
}

/// Another registry's: the engine asks registry mirrors for nothing but Docker Hub.
void TstDockerWindow::aMirrorThatIsOfNoUseIsNotAdded()
{
    QFETCH(const QString, way);
    m_engine->write(s_good);
    QVERIFY(add(way, QStringLiteral("daocloud-quay")));
    QVERIFY(page() != nullptr && page()->isVisible());
    QTRY_VERIFY(find<QLabel>("noticeTitle")->isVisible());
    QCOMPARE(find<QLabel>("noticeTitle")->text(), QStringLiteral("Not added"));
    const QString why = find<QLabel>("noticeSentence")->text();
    QVERIFY2(why.contains(QLatin1String("Docker Hub")), qPrintable(why));
    QCOMPARE(m_daemon->mirrors().rowCount(), 1);
    QVERIFY(!m_daemon->isDirty());
    REQUIRE_CLICK("noticeDismiss");
    QVERIFY(!find<QLabel>("noticeTitle")->isVisible());
}

void TstDockerWindow::theGuideIsThatOfThePage_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("heading");
    QTest::newRow("Mirrors") << int(Qt::Key_1) << QStringLiteral("Mirrors\n");
    QTest::newRow("Convert") << int(Qt::Key_2) << QStringLiteral("Convert\n");
    QTest::newRow("Docker") << int(Qt::Key_3) << QStringLiteral("Docker\n");
}

void TstDockerWindow::theGuideIsThatOfThePage()
{
    QFETCH(const int, page);
    QFETCH(const QString, heading);
    m_engine->write(s_good);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    // One that is open already turns to the page.
    for (const int shown : {page == Qt::Key_1 ? Qt::Key_2 : Qt::Key_1, Qt::Key(page)}) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key(shown), Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
    }
    auto *text = m_window->findChild<QTextBrowser *>(QStringLiteral("guideText"));
    QVERIFY(text != nullptr && text->isVisible());
    QVERIFY2(text->toPlainText().startsWith(heading), qPrintable(text->toPlainText().left(80)));
    QCOMPARE(m_window->findChildren<QTextBrowser *>(QStringLiteral("guideText")).size(), 1);
}

void TstDockerWindow::theGuideSpeaksTheLanguage()
{
    goToDocker();
    REQUIRE_TRIGGER("actionGuide");
    auto *text = m_window->findChild<QTextBrowser *>(QStringLiteral("guideText"));
    QVERIFY(text != nullptr && text->isVisible());
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("镜像加速地址")));
    m_languages.use(QStringLiteral("en"));
}

void TstDockerWindow::theKeysOfThePageAreOneKeyAway()
{
    goToDocker();
    REQUIRE_TRIGGER("actionKeys");
    auto *text = m_window->findChild<QTextBrowser *>(QStringLiteral("guideText"));
    QVERIFY(text != nullptr && text->isVisible());
    QTextCursor keys = text->document()->find(QStringLiteral("Ctrl+Return"));
    QVERIFY(!keys.isNull());
    QVERIFY(text->viewport()->rect().contains(text->cursorRect(keys)));
    // And the guide begins at its beginning all the same.
    REQUIRE_TRIGGER("actionGuide");
    QCOMPARE(text->verticalScrollBar()->value(), 0);
}

void TstDockerWindow::closingAsksForWhatIsNotApplied()
{
    goToDocker();
    m_window->close();
    QVERIFY(!m_window->isVisible());
    m_window->show();
    change();
    m_window->close();
    QVERIFY(m_window->isVisible());
    REQUIRE_CLICK("keepEditing");
    QVERIFY(m_window->isVisible() && m_daemon->isDirty());
    m_window->close();
    REQUIRE_CLICK("discardChanges");
    QTRY_VERIFY(!m_window->isVisible());
}

void TstDockerWindow::theStatusBarNamesTheBackup()
{
    goToDocker();
    QCOMPARE(find<QLabel>("status")->text(), QString());
    change();
    REQUIRE_CLICK("apply");
    QTRY_VERIFY(find<QLabel>("status")->text().startsWith(QLatin1String("Last backup 20")));
}

void TstDockerWindow::endsWhileSomethingIsTyped_data()
{
    QTest::addColumn<QString>("field");
    for (const char *name : {"setting.log-opts/max-size.Field", "registryMirrors", "json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// What is typed is handed over, to all who are to hear of it. Sanitizers see who hears it too
/// late.
void TstDockerWindow::endsWhileSomethingIsTyped()
{
    QFETCH(const QString, field);
    goToDocker();
    if (field == QLatin1String("json"))
        REQUIRE_TRIGGER("actionSwitchView");
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    find<QWidget>(field.toLatin1().constData())->setFocus();
    if (field == QLatin1String("registryMirrors"))
        QTest::keyClick(find<QTableView>("registryMirrors"), Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
    m_window.reset();
    QVERIFY(m_daemon->isDirty());
}

QTEST_MAIN(TstDockerWindow)
#include "tst_dockerwindow.moc"

// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonstate.h"
#include "tests/ui/dockerpagetest.h"
#include "ui/docker/differenceview.h"
#include "ui/parts/choicebutton.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace jingtai;

namespace {

const QByteArray s_sample = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

} // namespace

/// One file after another: opened, absent, changed meanwhile, restored, given up.
class TstDockerFiles : public DockerPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsRestored();
    void aChangeMeanwhileIsCompared();
    void anotherFileIsOpened();
    void aLossIsAskedFor();
    void aDialogGoesWithItsFile_data();
    void aDialogGoesWithItsFile();
    void anotherFileWaitsForTheChange();
    void anAbsentFileIsMade();
    void anUnreadableFileSaysWhy();
};

void TstDockerFiles::aBackupIsRestored()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("restoreBackup")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<QPushButton>("restoreBackup")->isEnabled());
    QVERIFY(click("restoreBackup"));
    auto *list = find<QListWidget>("backups");
    QVERIFY(list != nullptr);
    QCOMPARE(list->count(), 1);
    QVERIFY(!list->item(0)->text().isEmpty());
    QTRY_VERIFY(find<DifferenceView>("difference")->model()->rowCount() > 0);
    QTRY_VERIFY(find<QPushButton>("saveBackups")->isEnabled());
    QVERIFY(click("saveBackups"));
    QCOMPARE(QByteArray::fromStdString(m_daemon->document().text()), s_good);
    QVERIFY(m_daemon->isDirty());
    QVERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerFiles::aChangeMeanwhileIsCompared()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->write("{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"],\n"
                     "  \"debug\": true\n}\n");
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->notice().action, DaemonNotice::Action::Conflict);
    QVERIFY(!m_service->written().contains("docker.1ms.run"));
    QVERIFY(click("noticeAction"));
    QVERIFY(find<DifferenceView>("theirs")->model()->rowCount() > 0);
    QVERIFY(find<DifferenceView>("mine")->model()->rowCount() > 0);
    QVERIFY(find<QPushButton>("takeTheirs") != nullptr && find<QPushButton>("keepMine") != nullptr);
    QVERIFY(click("saveConflict"));
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
    QVERIFY(m_service->written().contains("debug"));
}

void TstDockerFiles::anotherFileIsOpened()
{
    load(s_good);
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"mtu\": 1400}");
    file.close();
    QVERIFY(trigger("actionOpenDaemonFile"));
    QVERIFY(!find<QPushButton>("saveDaemonFile")->isEnabled());
    m_prompts.open = other;
    QVERIFY(click("browseDaemonFile"));
    QCOMPARE(find<QLineEdit>("daemonFile")->text(), other);
    QVERIFY(click("saveDaemonFile"));
    QTRY_COMPARE(m_daemon->path(), other);
    QTRY_VERIFY(find<QLineEdit>("setting.mtu.Field") != nullptr);
    // And back by the choice.
    auto *choice = find<ChoiceButton>("configurationFile");
    Q_EMIT choice->choices()->aboutToShow();
    QVERIFY(choice->choices()->actions().size() >= 3);
    choice->choices()->actions().constFirst()->trigger();
    QTRY_VERIFY(m_daemon->path().endsWith(QLatin1String("daemon.json")));
}

void TstDockerFiles::aLossIsAskedFor()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(!m_page->lossSentence().isEmpty());
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    m_page->openFile(other);
    QVERIFY(find<QPushButton>("keepEditing") != nullptr);
    QVERIFY(click("keepEditing"));
    QVERIFY(m_daemon->path() != other);
    QVERIFY(m_daemon->isDirty());
    m_page->openFile(other);
    QVERIFY(click("discardChanges"));
    QTRY_COMPARE(m_daemon->path(), other);
    QTRY_VERIFY(!m_daemon->isBusy());
    QCOMPARE(m_page->lossSentence(), QString());
}

void TstDockerFiles::aDialogGoesWithItsFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QByteArray>("save");
    QTest::newRow("repair") << s_sample << QByteArray("repair") << QByteArray("saveRepair");
    QTest::newRow("list") << s_good << QByteArray("addFromList") << QByteArray("savePicker");
    QTest::newRow("preview") << s_good << QByteArray("previewChanges") << QByteArray("savePreview");
    QTest::newRow("backups") << s_good << QByteArray("restoreBackup") << QByteArray("saveBackups");
}

void TstDockerFiles::aDialogGoesWithItsFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, button);
    QFETCH(QByteArray, save);
    load(text);
    if (button != "repair") {
        mirrors().add({QStringLiteral("https://docker.1ms.run")});
        QVERIFY(click("apply"));
        QTRY_VERIFY(find<QPushButton>("restoreBackup")->isEnabled());
        m_daemon->form().setNumber(m_daemon->form().rowOfPointer(QStringLiteral("/mtu")), 1400);
    }
    QVERIFY(click(button.constData()));
    QVERIFY(find<QPushButton>(save.constData()) != nullptr);
    // As a second start of the program does.
    m_daemon->openFile(m_directory->filePath(QStringLiteral("other.json")));
    QTRY_VERIFY(!m_daemon->isBusy());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(find<QPushButton>(save.constData()) == nullptr);
    QVERIFY(!m_daemon->isDirty());
}

void TstDockerFiles::anotherFileWaitsForTheChange()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    m_page->openFile(other);
    QVERIFY(m_daemon->path() != other);
    m_service->isHeld = false;
    // Nothing of it is lost, so that nothing is asked.
    QTRY_COMPARE(m_daemon->path(), other);
    QVERIFY(find<QPushButton>("keepEditing") == nullptr);
    QVERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerFiles::anAbsentFileIsMade()
{
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(said("engineRemark").contains(QLatin1String("does not exist yet")));
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
    QTRY_VERIFY(!said("engineRemark").contains(QLatin1String("does not exist yet")));
}

void TstDockerFiles::anUnreadableFileSaysWhy()
{
    m_service->write(QByteArray((1 << 20) + 1, 'x'));
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Unreadable);
    QVERIFY(!m_daemon->loadProblem().isEmpty());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [this](const QLabel *each) {
        return each->isVisible() && each->text() == m_daemon->loadProblem();
    }));
    QVERIFY(!find<QPushButton>("apply")->isEnabled());
    QVERIFY(click("openAnother"));
    QVERIFY(find<QLineEdit>("daemonFile") != nullptr);
}

QTEST_MAIN(TstDockerFiles)
#include "tst_dockerfiles.moc"

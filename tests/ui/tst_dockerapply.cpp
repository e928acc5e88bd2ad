// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonstate.h"
#include "tests/ui/dockerpagetest.h"
#include "ui/docker/differenceview.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/parts/fixedtextedit.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace jingtai;

/// What comes of Apply: seen first, written, cancelled, refused, tried out.
class TstDockerApply : public DockerPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void applyWritesAndConfirms();
    void applyTakesWhatIsTyped();
    void applyWithAnUnfinishedRow();
    void applyIsRefusedForAProblem();
    void applyIsShownWhileItGoesOn();
    void applyIsCancelled();
    void aTestPullIsCancelled();
    void previewSaysWhatHappens();
    void aRestartIsSeenFirst();
    void theEnginesWordsAreShown();
    void commandsAreCopied();
    void retryAfterTheQuestionWasDismissed();
    void aTestPullIsOffered();
};

void TstDockerApply::applyWritesAndConfirms()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(said("applyOutlook").contains(QLatin1String("reload")));
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(m_service->written().contains("docker.1ms.run"));
    QTRY_COMPARE(said("noticeTitle"), m_daemon->notice().title);
    QVERIFY(!m_daemon->isDirty());
    QVERIFY(said("engineInForce").contains(QLatin1String("docker.1ms.run")));
    QTRY_VERIFY(m_page->status().startsWith(QLatin1String("Last backup 20")));
    QVERIFY(click("noticeDismiss"));
    QCOMPARE(said("noticeTitle"), QString());
}

void TstDockerApply::applyTakesWhatIsTyped()
{
    load(s_good);
    // At once, without a pause and without leaving the field.
    auto *field = find<QLineEdit>("setting.max-concurrent-downloads.Field");
    field->setFocus();
    field->setText(QStringLiteral("8"));
    QVERIFY(trigger("actionApply"));
    QTRY_VERIFY(m_service->written().contains("\"max-concurrent-downloads\": 8"));
}

void TstDockerApply::applyWithAnUnfinishedRow()
{
    load(s_good);
    QVERIFY(click("addAddress"));
    QVERIFY(click("apply"));
    QVERIFY(m_service->wishes.empty());
    QCOMPARE(m_service->written(), s_good);
    QVERIFY(!said("noticeSentence").isEmpty());
    // The row waits to be filled in.
    auto *table = find<RegistryMirrorsView>("registryMirrors");
    auto *editor = table->findChild<QLineEdit *>(QStringLiteral("mirrorAddress"));
    QVERIFY(editor != nullptr && editor->hasFocus());
    editor->setText(QStringLiteral("https://docker.1ms.run"));
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerApply::applyIsRefusedForAProblem()
{
    load(s_good);
    auto *field = find<QLineEdit>("setting.max-concurrent-downloads.Field");
    field->setText(QStringLiteral("-2"));
    QVERIFY(click("apply"));
    QVERIFY(m_service->wishes.empty());
    QCOMPARE(said("noticeSentence"), m_daemon->applyObstacle());
    QVERIFY(field->hasFocus());
    // It is not said any longer once something has changed.
    field->setText(QStringLiteral("2"));
    trigger("actionSwitchView");
    QCOMPARE(said("noticeSentence"), QString());
}

void TstDockerApply::applyIsShownWhileItGoesOn()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    QVERIFY(!said("noticeTitle").isEmpty());
    QVERIFY(!find<QPushButton>("apply")->isEnabled());
    QVERIFY(!find<QLineEdit>("setting.data-root.Field")->isEnabled());
    m_service->isHeld = false;
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(find<QLineEdit>("setting.data-root.Field")->isEnabled());
}

void TstDockerApply::applyIsCancelled()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    QVERIFY(click("noticeCancel"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(find<QPushButton>("noticeCancel") == nullptr);
    QCOMPARE(m_service->written(), s_good);
    QVERIFY(m_daemon->isDirty());
    QVERIFY(find<QPushButton>("apply")->isEnabled());
    // It has not begun to write: the same button tries again.
    m_service->isHeld = false;
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerApply::aTestPullIsCancelled()
{
    load(s_good);
    m_service->isHeld = true;
    QVERIFY(trigger("actionTestPull"));
    QCOMPARE(said("noticeTitle"), QStringLiteral("Test pull"));
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("actionTestPull"))->isEnabled());
    QVERIFY(click("noticeCancel"));
    QTRY_VERIFY(!m_daemon->isPulling());
    QCOMPARE(said("noticeTitle"), QString());
    QVERIFY(m_page->findChild<QAction *>(QStringLiteral("actionTestPull"))->isEnabled());
    QCOMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
}

void TstDockerApply::previewSaysWhatHappens()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("previewChanges")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("previewChanges"));
    auto *difference = find<DifferenceView>("difference");
    QVERIFY(difference != nullptr);
    QStringList lines;
    for (int row = 0; row < difference->model()->rowCount(); ++row)
        lines.append(difference->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY(lines.join(QLatin1Char('\n')).contains(QLatin1String("Added, line ")));
    QVERIFY(find<QLabel>("sentence") != nullptr);
    QVERIFY(click("copyDifference"));
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("docker.1ms.run")));
    QVERIFY(click("savePreview"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerApply::aRestartIsSeenFirst()
{
    load(s_good);
    find<QLineEdit>("setting.data-root.Field")->setText(QStringLiteral("/data"));
    QVERIFY(click("apply"));
    // Nothing is done before the person has seen what it means.
    QVERIFY(m_service->wishes.empty());
    QVERIFY(find<QPushButton>("applyWithoutRestart") != nullptr);
    QVERIFY(click("savePreview"));
    QTRY_COMPARE(m_service->wishes.size(), std::size_t(1));
    QVERIFY(m_service->wishes.front().mayRestart);
}

void TstDockerApply::theEnginesWordsAreShown()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome refused;
    refused.error.kind = DaemonApplyError::Kind::NotTaken;
    refused.error.way = DaemonApplyError::Way::Back;
    refused.error.words = "level=error msg=\"unable to configure the Docker daemon\"";
    m_service->outcome = refused;
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<QPlainTextEdit>("noticeDetails") != nullptr);
    QVERIFY(find<QPlainTextEdit>("noticeDetails")
                ->toPlainText()
                .contains(QLatin1String("unable to configure")));
    QCOMPARE(said("noticeSentence"), m_daemon->notice().sentence);
    QVERIFY(m_daemon->isDirty());
}

void TstDockerApply::commandsAreCopied()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome byHand;
    byHand.kind = DaemonOutcome::Kind::Commands;
    byHand.commands
        = {"sudo install -m 644 /tmp/x /etc/docker/daemon.json", "sudo systemctl reload docker"};
    m_service->outcome = byHand;
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<FixedTextEdit>("noticeCommands") != nullptr);
    // In lines that are told apart, all of them in sight.
    const auto *commands = find<FixedTextEdit>("noticeCommands");
    QTextCursor second(commands->document());
    const int first = commands->cursorRect(second).top();
    second.movePosition(QTextCursor::NextBlock);
    QCOMPARE(commands->cursorRect(second).top() - first, commands->linePitch());
    QVERIFY(4 * commands->linePitch() >= 5 * commands->fontMetrics().lineSpacing());
    QCOMPARE(commands->verticalScrollBar()->maximum(), 0);
    QVERIFY(click("noticeCopy"));
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("sudo install -m 644 /tmp/x /etc/docker/daemon.json\n"
                            "sudo systemctl reload docker\n"));
}

void TstDockerApply::retryAfterTheQuestionWasDismissed()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome dismissed;
    dismissed.kind = DaemonOutcome::Kind::NoHelper;
    dismissed.helper = HelperProblem::Dismissed;
    m_service->outcome = dismissed;
    QVERIFY(click("apply"));
    QTRY_VERIFY(!said("noticeTitle").isEmpty() && m_daemon->phase() == DaemonState::Phase::Ready);
    QCOMPARE(m_service->written(), s_good);
    QCOMPARE(m_daemon->notice().action, DaemonNotice::Action::Retry);
    m_service->outcome.reset();
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerApply::aTestPullIsOffered()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->notice().action, DaemonNotice::Action::TestPull);
    QCOMPARE(m_service->pulls, 0);
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(!m_daemon->isPulling());
    QCOMPARE(m_service->pulls, 1);
    QCOMPARE(said("noticeSentence"), m_daemon->notice().sentence);
}

QTEST_MAIN(TstDockerApply)
#include "tst_dockerapply.moc"

// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"
#include "ui/mirrors/mirrorsview.h"
#include "ui/window/trayicon.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>

using namespace jingtai;

/// What goes on while nobody looks at the window.
class TstBackground : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATrayClosingIsTheEnd();
    void quitAsksOnceForWhatWouldBeLost();
    void aMirrorInUseIsToldOf();
    void aNotificationLeadsToItsMirror();
    void theClipboardIsOfferedAndTaken();
    void anOfferIsDismissed();

private:
    void round(const ProbeReport &ofTheMirror);
    QString mirror() const
    {
        // The first that a round asks.
        for (const Mirror &each : m_library->catalog()->mirrors()) {
            if (each.claim.state != ClaimState::Closed && each.parameters.empty()
                && each.kind == MirrorKind::Registry)
                return QString::fromStdString(each.id);
        }
        return {};
    }
};

void TstBackground::round(const ProbeReport &ofTheMirror)
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answer(mirror().toStdString(), ofTheMirror);
    m_prober->answerAll(goodReport(50));
    QTRY_COMPARE(finished.size(), 1);
}

/// There is none where the tests run: the program must not become one that nobody can reach.
void TstBackground::withoutATrayClosingIsTheEnd()
{
    QVERIFY(!TrayIcon::isPossible());
    m_preferences->setTrayIcon(true);
    QVERIFY(QApplication::quitOnLastWindowClosed());
    QVERIFY(m_window->close());
    QVERIFY(m_window->isHidden());
    QVERIFY(!m_preferences->knowsTray());
    endWindow();
    startWindow();
    QVERIFY(m_preferences->hasTrayIcon());
    QVERIFY(m_window->close());
}

void TstBackground::quitAsksOnceForWhatWouldBeLost()
{
    m_engine->write("{}\n");
    REQUIRE_TRIGGER("actionDocker");
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    m_daemon->mirrors().add({QStringLiteral("https://docker.example.cn")});
    const auto questions
        = [this] { return m_window->findChildren<QDialog *>(QStringLiteral("lossDialog")).size(); };
    for (int i = 0; i < 2; ++i) {
        find<QAction>("actionQuit")->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(questions(), 1);
    }
    REQUIRE_CLICK("keepEditing");
    QTRY_COMPARE(questions(), 0);
    QVERIFY(m_window->isVisible());
    find<QAction>("actionQuit")->trigger();
    REQUIRE_CLICK("discardChanges");
    QTRY_VERIFY(m_window->isHidden());
}

void TstBackground::aMirrorInUseIsToldOf()
{
    round(goodReport(80));
    m_conversion->setMirror(mirror());
    m_preferences->setNotifies(true);
    QVERIFY(m_notifier);
    round(badReport(ProbeVerdict::TimedOut));
    QCOMPARE(m_notifier->sent.size(), 1);
    QCOMPARE(m_notifier->sent.constFirst().subject, mirror());
    QVERIFY(m_notifier->sent.constFirst().body.contains(QLatin1String("Conversions still go")));
    round(goodReport(80));
    QCOMPARE(m_notifier->sent.size(), 2);
    // And what Docker pulls through.
    m_conversion->setMirror({});
    m_engine->write("{\"registry-mirrors\": [\"https://docker.m.daocloud.io/\"]}\n");
    REQUIRE_TRIGGER("actionDocker");
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QTRY_VERIFY(usedMirrors(*m_conversion, m_daemon.get())[mirror()].isDockers);
    round(badReport(ProbeVerdict::TimedOut));
    QCOMPARE(m_notifier->sent.size(), 3);
    QVERIFY(m_notifier->sent.constLast().body.contains(QLatin1String("page Docker")));
}

void TstBackground::aNotificationLeadsToItsMirror()
{
    REQUIRE_TRIGGER("actionMirrors");
    find<QLineEdit>("filterMirrors")->setText(QStringLiteral("no such mirror"));
    REQUIRE_TRIGGER("actionConvert");
    m_window->showMirror(mirror());
    auto *table = find<QAbstractItemView>("mirrors");
    QVERIFY(table->isVisible());
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(table->currentIndex().data().toString().contains(QLatin1String("DaoCloud")));
}

void TstBackground::theClipboardIsOfferedAndTaken()
{
    REQUIRE_TRIGGER("actionMirrors");
    m_copied = "image: quay.io/a/b:1\nimage: quay.io/a/c:1\n";
    m_clipboard->clipboardChanged(false);
    QCOMPARE(m_peeks, 0);
    // Nothing of it is made before it is wanted.
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("clipboardNotice")) == nullptr);
    m_preferences->setWatchesClipboard(true);
    auto *notice = m_window->findChild<QWidget *>(QStringLiteral("clipboardNotice"));
    QVERIFY(notice != nullptr);
    QVERIFY(!notice->isVisible());
    m_clipboard->clipboardChanged(false);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName().trimmed(),
             QStringLiteral("The clipboard holds 2 image names."));
    QVERIFY(find<QAbstractButton>("noticeAction")->isVisible());
    m_preferences->setLanguage(LanguageChoice::Chinese);
    QTRY_COMPARE(find<QAbstractButton>("noticeAction")->text(), QStringLiteral("转换"));
    m_preferences->setLanguage(LanguageChoice::English);
    REQUIRE_CLICK("noticeAction");
    QVERIFY(!notice->isVisible());
    QVERIFY(find<QWidget>("textToConvert")->isVisible());
    QCOMPARE(m_conversion->text(), QString::fromUtf8(*m_copied));
}

void TstBackground::anOfferIsDismissed()
{
    m_preferences->setWatchesClipboard(true);
    m_copied = "image: quay.io/a/b:1\n";
    m_clipboard->clipboardChanged(false);
    auto *notice = m_window->findChild<QWidget *>(QStringLiteral("clipboardNotice"));
    QTRY_VERIFY(notice->isVisible());
    REQUIRE_CLICK("noticeDismiss");
    QVERIFY(!notice->isVisible());
    QCOMPARE(m_conversion->text(), QString());
}

QTEST_MAIN(TstBackground)
#include "tst_background.moc"

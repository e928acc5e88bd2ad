// SPDX-License-Identifier: MIT
#include "app/model/checks/notifications.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/shortcutsettings.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakenotifier.h"
#include "tests/model/fakeprober.h"
#include "ui/parts/choicebutton.h"
#include "ui/settings/keytext.h"
#include "ui/settings/settingspage.h"
#include "ui/window/trayicon.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

/// What is set on the page alone; the rest is tested where it takes effect.
class TstSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDesktopsProxyUntilToldOtherwise();
    void aProxyIsTyped();
    void whatIsNoProxyIsNotTaken();
    void aTypedProxyComesBack();
    void theDesktopIsLeftAloneUntilToldOtherwise();
    void notificationsAreSwitchedAtOnce();
    void aTrayThatIsMissingIsSaid();
    void aClipboardThatIsClosedIsSaid();

private:
    void makePage();
    void trigger(const char *action)
    {
        m_page->findChild<QAction *>(QLatin1String(action))->trigger();
    }
    QLineEdit *address() { return m_page->findChild<QLineEdit *>(QStringLiteral("proxyAddress")); }
    QString button()
    {
        return m_page->findChild<ChoiceButton *>(QStringLiteral("proxy"))->accessibleName();
    }
    QCheckBox *box(const char *name) { return m_page->findChild<QCheckBox *>(QLatin1String(name)); }
    QString remark(const char *name)
    {
        return m_page->findChild<QLabel *>(QLatin1String(name) + QLatin1String("Remark"))->text();
    }
    QString problem()
    {
        return m_page->findChild<QLabel *>(QStringLiteral("proxyAddressProblem"))->text();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
    std::unique_ptr<Notifications> m_notifications;
    QPointer<FakeNotifier> m_notifier;
    std::unique_ptr<ShortcutSettings> m_shortcuts;
    std::unique_ptr<SettingsPage> m_page;
};

void TstSettingsPage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("a.json")));
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("b.json")));
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    m_library = std::make_unique<MirrorLibrary>(MirrorCatalog(), *m_settings);
    m_prober = std::make_unique<FakeProber>();
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober);
    m_notifications = std::make_unique<Notifications>(
        *m_preferences, *m_library, *m_monitor, [] { return UsedMirrors(); },
        [this] {
            auto notifier = std::make_unique<FakeNotifier>();
            m_notifier = notifier.get();
            return notifier;
        });
    m_notifications->start();
    m_shortcuts = std::make_unique<ShortcutSettings>(*m_preferences, keyText());
    makePage();
}

void TstSettingsPage::cleanup()
{
    m_page.reset();
    m_shortcuts.reset();
    m_notifications.reset();
    m_monitor.reset();
    m_prober.reset();
    m_library.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

void TstSettingsPage::makePage()
{
    m_page = std::make_unique<SettingsPage>(*m_preferences, *m_notifications, *m_shortcuts);
    m_page->resize(720, 600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TstSettingsPage::theDesktopsProxyUntilToldOtherwise()
{
    QCOMPARE(button(), QStringLiteral("Proxy: System"));
    QVERIFY(!address()->isVisible());
    trigger("proxy-direct");
    QCOMPARE(m_preferences->proxy(), QStringLiteral("direct"));
    QCOMPARE(button(), QStringLiteral("Proxy: None"));
    trigger("proxy-system");
    QCOMPARE(m_preferences->proxy(), QStringLiteral("system"));
}

void TstSettingsPage::aProxyIsTyped()
{
    QSignalSpy changed(m_preferences.get(), &Preferences::proxyChanged);
    trigger("proxy-manual");
    QCOMPARE(button(), QStringLiteral("Proxy: Manual"));
    QVERIFY(address()->isVisible());
    QVERIFY(address()->hasFocus());
    QVERIFY(!address()->accessibleName().isEmpty());
    QTest::keyClicks(address(), QStringLiteral("socks5://127.0.0.1:7890"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(address(), Qt::Key_Return);
    QCOMPARE(m_preferences->proxy(), QStringLiteral("socks5://127.0.0.1:7890"));
    QCOMPARE(changed.size(), 1);
    // What was typed is there again after a look at the others.
    trigger("proxy-direct");
    trigger("proxy-manual");
    QCOMPARE(m_preferences->proxy(), QStringLiteral("socks5://127.0.0.1:7890"));
}

void TstSettingsPage::whatIsNoProxyIsNotTaken()
{
    trigger("proxy-manual");
    QTest::keyClicks(address(), QStringLiteral("https://proxy.example.com"));
    QTest::keyClick(address(), Qt::Key_Return);
    QCOMPARE(m_preferences->proxy(), QStringLiteral("system"));
    QVERIFY(problem().contains(QLatin1String("socks5://")));
    address()->clear();
    QTest::keyClicks(address(), QStringLiteral("http://proxy.example.com"));
    QTest::keyClick(address(), Qt::Key_Return);
    QCOMPARE(m_preferences->proxy(), QStringLiteral("http://proxy.example.com"));
    QVERIFY(problem().isEmpty());
}

void TstSettingsPage::aTypedProxyComesBack()
{
    m_preferences->setProxy(QStringLiteral("http://me:secret@proxy.example.com:8080"));
    makePage();
    QCOMPARE(button(), QStringLiteral("Proxy: Manual"));
    QVERIFY(address()->isVisible());
    QCOMPARE(address()->text(), m_preferences->proxy());
    QVERIFY(problem().contains(QLatin1String("password")));
}

void TstSettingsPage::theDesktopIsLeftAloneUntilToldOtherwise()
{
    for (const char *name : {"notifies", "trayIcon", "watchClipboard"}) {
        QVERIFY2(!box(name)->isChecked(), name);
        QVERIFY2(!remark(name).isEmpty(), name);
    }
    QVERIFY(!m_notifier);
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TstSettingsPage::notificationsAreSwitchedAtOnce()
{
    const QString usual = remark("notifies");
    box("notifies")->click();
    QVERIFY(m_preferences->notifies());
    QVERIFY(m_notifier);
    QCOMPARE(remark("notifies"), usual);
    Q_EMIT m_notifier->known(false);
    QVERIFY(remark("notifies").startsWith(QLatin1String("Nothing on this desktop shows")));
    Q_EMIT m_notifier->known(true);
    QCOMPARE(remark("notifies"), usual);
    Q_EMIT m_notifier->known(false);
    box("notifies")->click();
    QVERIFY(!m_preferences->notifies());
    QVERIFY(!m_notifier);
    QCOMPARE(remark("notifies"), usual);
}

/// As where the tests run.
void TstSettingsPage::aTrayThatIsMissingIsSaid()
{
    QVERIFY(!TrayIcon::isPossible());
    const QString usual = remark("trayIcon");
    box("trayIcon")->click();
    QVERIFY(m_preferences->hasTrayIcon());
    QVERIFY(remark("trayIcon").startsWith(QLatin1String("This desktop has no tray")));
    box("trayIcon")->click();
    QVERIFY(!m_preferences->hasTrayIcon());
    QCOMPARE(remark("trayIcon"), usual);
}

/// As where the tests run.
void TstSettingsPage::aClipboardThatIsClosedIsSaid()
{
    const QString usual = remark("watchClipboard");
    QVERIFY(usual.contains(QLatin1String("secret")));
    box("watchClipboard")->click();
    QVERIFY(m_preferences->watchesClipboard());
    QVERIFY(remark("watchClipboard").startsWith(QLatin1String("This desktop lets no program")));
    box("watchClipboard")->click();
    QVERIFY(!m_preferences->watchesClipboard());
    QCOMPARE(remark("watchClipboard"), usual);
}

QTEST_MAIN(TstSettingsPage)
#include "tst_settingspage.moc"

// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"

#include "app/services/catalogstore.h"
#include "app/services/clipboardpeek.h"
#include "tests/ui/dressed.h"
#include "ui/parts/choicebutton.h"

#include <QMenu>

namespace jingtai {

void WindowTest::initTestCase()
{
    dressApplication();
}

void WindowTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_prompts = {};
    m_languages.use(QStringLiteral("en"));
    startWindow();
}

void WindowTest::cleanup()
{
    endWindow();
}

MirrorCatalog WindowTest::baseCatalog() const
{
    return builtInCatalog();
}

void WindowTest::openMenus()
{
    for (const ChoiceButton *button : m_window->findChildren<ChoiceButton *>())
        Q_EMIT button->choices()->aboutToShow();
}

void WindowTest::startWindow()
{
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_settings->load();
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("state.json")));
    m_state->load();
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    if (!isFirstStart())
        m_preferences->setWelcomed();
    connect(m_preferences.get(), &Preferences::languageChanged, this,
            [this] { m_languages.use(m_preferences->languageCode()); });
    m_library = std::make_unique<MirrorLibrary>(
        baseCatalog(), *m_settings, m_directory->filePath(QStringLiteral("mirrors.json")));
    loaded(m_library->load());
    m_prober = std::make_unique<FakeProber>();
    m_keptChecks
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("checks.json")));
    m_checkHistory = std::make_unique<CheckHistory>(*m_keptChecks);
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober, m_checkHistory.get());
    m_monitor->loadHistory();
    m_kept = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("history.json")));
    m_history = std::make_unique<ConversionHistory>(*m_kept);
    m_conversion
        = std::make_unique<ConversionState>(*m_library, m_directory->path(), m_history.get());
    m_check = std::make_unique<ConversionCheck>(*m_conversion, *m_prober, nullptr, false);
    m_engine = std::make_unique<PlayedDaemonService>(
        m_directory->filePath(QStringLiteral("daemon.json")));
    m_daemon = std::make_unique<DaemonState>(engines(), *m_library, *m_settings);
    m_notifications = std::make_unique<Notifications>(
        *m_preferences, *m_library, *m_monitor,
        [this] { return usedMirrors(*m_conversion, m_daemon.get()); },
        [this] {
            auto notifier = std::make_unique<FakeNotifier>();
            m_notifier = notifier.get();
            return notifier;
        });
    m_clipboard = std::make_unique<ClipboardWatch>(*m_preferences, *m_conversion, [this] {
        ++m_peeks;
        return m_copied ? std::make_unique<ClipboardPeek>(
                   [text = *m_copied](const Cancellation &) { return text; })
                        : std::make_unique<ClipboardPeek>();
    });
    m_window = std::make_unique<MainWindow>(
        *m_library, *m_monitor, *m_conversion, *m_check,
        [this]() -> DaemonState & { return *m_daemon; }, *m_preferences,
        DesktopParts{*m_notifications, *m_clipboard}, m_prompts);
    // The screen of a test may be smaller than the window is meant to be at first.
    if (m_preferences->windowGeometry().isEmpty())
        m_window->resize(1280, 800);
    m_window->show();
    m_window->startTray();
    m_notifications->start();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    started();
}

void WindowTest::endWindow()
{
    m_window.reset();
    m_clipboard.reset();
    m_notifications.reset();
    m_daemon.reset();
    m_engine.reset();
    m_check.reset();
    m_conversion.reset();
    m_history.reset();
    m_kept.reset();
    m_monitor.reset();
    m_checkHistory.reset();
    m_keptChecks.reset();
    m_prober.reset();
    m_library.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/checkhistory.h"
#include "app/model/checks/notifications.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/conversion/clipboardwatch.h"
#include "app/model/conversion/conversioncheck.h"
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/daemon/daemonstate.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"
#include "tests/model/fakenotifier.h"
#include "tests/model/fakeprober.h"
#include "tests/ui/playeddaemonservice.h"
#include "tests/ui/readyprompts.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <type_traits>

namespace jingtai {

/// The whole window over models of its own, in a directory of its own; made anew for each test
/// function.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    template <typename T>
    T *find(const char *name)
    {
        const auto all = m_window->findChildren<T *>(QLatin1String(name));
        if (all.isEmpty()) {
            qWarning("there is no %s", name);
            return nullptr;
        }
        // Each page has a heading: the one that is seen is meant.
        if constexpr (std::is_base_of_v<QWidget, T>) {
            for (T *widget : all) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return all.constFirst();
    }
    /// What happens when the menus of choices are opened: they are filled then.
    void openMenus();
    /// What a start of the program makes.
    void startWindow();
    /// After each start: for tests that begin elsewhere than on the first page.
    virtual void started() {}
    /// What the library says of the file of own mirrors: nothing is wrong with it.
    virtual void loaded(const QString &problem) { QCOMPARE(problem, QString()); }
    /// The catalogue that the program begins with.
    virtual MirrorCatalog baseCatalog() const;
    /// Whom the page Docker asks.
    virtual DaemonService &engines() { return *m_engine; }
    /// Whether the directory is what the very first start finds, who is welcomed.
    virtual bool isFirstStart() const { return false; }
    /// What its end leaves: the files.
    void endWindow();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<JsonStore> m_keptChecks;
    std::unique_ptr<CheckHistory> m_checkHistory;
    std::unique_ptr<StatusMonitor> m_monitor;
    std::unique_ptr<JsonStore> m_kept;
    std::unique_ptr<ConversionHistory> m_history;
    std::unique_ptr<ConversionState> m_conversion;
    std::unique_ptr<ConversionCheck> m_check;
    /// Of "daemon.json" in the directory, which is not there at first.
    std::unique_ptr<PlayedDaemonService> m_engine;
    std::unique_ptr<DaemonState> m_daemon;
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<ClipboardWatch> m_clipboard;
    /// How often the watch has looked, and what it finds; null for a look by the X server.
    int m_peeks = 0;
    std::optional<QByteArray> m_copied = QByteArray();
    /// Null while notifications are off.
    QPointer<FakeNotifier> m_notifier;
    Languages m_languages;
    ReadyPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace jingtai

#define REQUIRE_CLICK(name) \
    do { \
        auto *button = find<QAbstractButton>(name); \
        QVERIFY(button != nullptr); \
        QVERIFY(button->isVisible()); \
        QVERIFY(button->isEnabled()); \
        QTest::mouseClick(button, Qt::LeftButton); \
    } while (false)

#define REQUIRE_TRIGGER(name) \
    do { \
        openMenus(); \
        QTRY_VERIFY(m_window->findChild<QAction *>(QLatin1String(name)) != nullptr); \
        auto *action = find<QAction>(name); \
        QVERIFY(action->isEnabled()); \
        action->trigger(); \
        QCoreApplication::processEvents(); \
    } while (false)

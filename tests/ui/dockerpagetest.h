// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemonstate.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/shortcutsettings.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"
#include "tests/ui/playeddaemonservice.h"
#include "tests/ui/readyprompts.h"
#include "ui/docker/dockerpage.h"
#include "ui/docker/jsoneditor.h"
#include "ui/parts/commandactions.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jingtai {

/// The page Docker over a played engine, in a directory of its own; made anew for each test
/// function.
class DockerPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// One mirror, nothing wrong.
    static const QByteArray s_good;

    /// The page, once Docker has been looked for.
    void startPage();
    /// The same over that text as daemon.json.
    void load(const QByteArray &text);
    /// The visible one; in the dialog that is open, if one is.
    template <typename T>
    T *find(const char *name)
    {
        QWidget *root = QApplication::activeModalWidget();
        const auto all
            = (root != nullptr ? root : m_page.get())->findChildren<T *>(QLatin1String(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        if (button == nullptr || !button->isEnabled()) {
            qWarning("%s cannot be clicked", name);
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
        return true;
    }
    bool trigger(const char *name)
    {
        auto *action = m_page->findChild<QAction *>(QLatin1String(name));
        if (action == nullptr || !action->isEnabled()) {
            qWarning("%s cannot be triggered", name);
            return false;
        }
        action->trigger();
        QCoreApplication::processEvents();
        return true;
    }
    QString said(const char *name)
    {
        auto *label = find<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    JsonEditor *json() { return m_page->findChild<JsonEditor *>(QStringLiteral("json")); }
    RegistryMirrorsModel &mirrors() { return m_daemon->mirrors(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ShortcutSettings> m_shortcuts;
    std::unique_ptr<CommandActions> m_commands;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<PlayedDaemonService> m_service;
    std::unique_ptr<DaemonState> m_daemon;
    Languages m_languages;
    ReadyPrompts m_prompts;
    std::unique_ptr<DockerPage> m_page;
};

} // namespace jingtai

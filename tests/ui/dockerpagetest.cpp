// SPDX-License-Identifier: MIT
#include "tests/ui/dockerpagetest.h"

#include "app/services/catalogstore.h"
#include "tests/ui/dressed.h"
#include "ui/parts/pilllabel.h"
#include "ui/settings/keytext.h"

#include <QDialog>

namespace jingtai {

const QByteArray DockerPageTest::s_good
    = "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"]\n}\n";

void DockerPageTest::initTestCase()
{
    dressApplication();
}

void DockerPageTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_languages.use(QStringLiteral("en"));
    m_prompts = {};
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_settings->load();
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("state.json")));
    m_state->load();
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    m_shortcuts = std::make_unique<ShortcutSettings>(*m_preferences, keyText());
    m_commands = std::make_unique<CommandActions>(*m_shortcuts);
    m_library = std::make_unique<MirrorLibrary>(
        builtInCatalog(), *m_settings, m_directory->filePath(QStringLiteral("mirrors.json")));
    QCOMPARE(m_library->load(), QString());
    m_service = std::make_unique<PlayedDaemonService>(
        m_directory->filePath(QStringLiteral("daemon.json")));
}

void DockerPageTest::cleanup()
{
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (qobject_cast<QDialog *>(dialog) != nullptr)
            delete dialog;
    }
    m_page.reset();
    m_daemon.reset();
    m_service.reset();
    m_library.reset();
    m_commands.reset();
    m_shortcuts.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

void DockerPageTest::startPage()
{
    m_daemon = std::make_unique<DaemonState>(*m_service, *m_library, *m_settings);
    m_page = std::make_unique<DockerPage>(*m_daemon, *m_preferences, *m_commands, m_prompts);
    m_page->resize(1096, 740);
    m_page->show();
    QCOMPARE(said("engineInForce"), QStringLiteral("Looking for Docker…"));
    QVERIFY(find<PillLabel>("engineState") == nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(!m_daemon->isBusy() && !m_daemon->isAsking());
}

void DockerPageTest::load(const QByteArray &text)
{
    m_service->write(text);
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
}

} // namespace jingtai

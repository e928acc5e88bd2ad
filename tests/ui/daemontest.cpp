// SPDX-License-Identifier: MIT
#include "tests/ui/daemontest.h"

#include "app/services/catalogstore.h"
#include "tests/ui/dressed.h"

namespace jingtai {

void DaemonTest::initTestCase()
{
    dressApplication();
}

void DaemonTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_languages.use(QStringLiteral("en"));
    m_prompts = {};
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_settings->load();
    m_library = std::make_unique<MirrorLibrary>(
        builtInCatalog(), *m_settings, m_directory->filePath(QStringLiteral("mirrors.json")));
    QCOMPARE(m_library->load(), QString());
    m_document = std::make_unique<DaemonDocument>();
    m_problems = std::make_unique<DaemonProblemsModel>(*m_document, m_keys, *m_library);
    m_problems->setEngine({27, 5, 1}, {});
    m_form = std::make_unique<DaemonForm>(*m_document, *m_problems, m_keys);
    m_mirrors = std::make_unique<RegistryMirrorsModel>(*m_document, *m_problems, *m_library);
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(make());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void DaemonTest::cleanup()
{
    m_window.reset();
    m_mirrors.reset();
    m_form.reset();
    m_problems.reset();
    m_document.reset();
    m_library.reset();
    m_settings.reset();
}

void DaemonTest::load(const QByteArray &text)
{
    m_document->load(text.toStdString(), true);
    QCoreApplication::processEvents();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "tests/ui/dialogtest.h"

#include "app/services/catalogstore.h"
#include "tests/ui/dressed.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace jingtai {

void DialogTest::initTestCase()
{
    dressApplication();
}

void DialogTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_languages.use(QStringLiteral("en"));
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_settings->load();
    m_library = std::make_unique<MirrorLibrary>(
        builtInCatalog(), *m_settings, m_directory->filePath(QStringLiteral("mirrors.json")));
    QCOMPARE(m_library->load(), QString());
    m_window = std::make_unique<QWidget>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void DialogTest::cleanup()
{
    delete m_dialog;
    m_window.reset();
    m_library.reset();
    m_settings.reset();
}

void DialogTest::open(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
}

QString DialogTest::problem(const char *field)
{
    const auto *label = find<QLabel>((QByteArray(field) + "Problem").constData());
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

bool DialogTest::isClosed()
{
    // Deleted when the event loop comes round.
    return QTest::qWaitFor([this] { return m_dialog == nullptr; });
}

QStringList DialogTest::namelessControls()
{
    QStringList nameless;
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isField = qobject_cast<const QLineEdit *>(widget) != nullptr
                             || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
        const bool isNamed = !widget->accessibleName().isEmpty()
                             || (button != nullptr && !button->text().isEmpty());
        if ((button != nullptr || isField) && widget->isVisible() && !isNamed)
            nameless.append(widget->objectName());
    }
    return nameless;
}

} // namespace jingtai

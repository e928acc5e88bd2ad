// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"
#include "tests/ui/windowtest.h"
#include "ui/parts/choicebutton.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace jingtai;

/// What the first start shows over the window.
class TstWelcome : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void isShownOnce();
    void startBeginsACheck();
    void startLeavesACheckAlone();
    void escapeSkips();
    void theKeyboardStaysOnTheSheet();
    void theLanguageIsSwitchedAtOnce();
    void goingOnElsewhereEndsIt_data();
    void goingOnElsewhereEndsIt();
    void aFileComesFirst();
    void everythingOnItHasAName();

protected:
    bool isFirstStart() const override { return m_isFirst; }
    void started() override
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->welcome();
        QCoreApplication::processEvents();
    }

private:
    QWidget *sheet()
    {
        auto *sheet = m_window->findChild<QWidget *>(QStringLiteral("welcome"));
        return sheet != nullptr && sheet->isVisible() ? sheet : nullptr;
    }
    QListWidget *pages() { return find<QListWidget>("pages"); }

    bool m_isFirst = true;
};

void TstWelcome::isShownOnce()
{
    QVERIFY(sheet() != nullptr);
    QCOMPARE(pages()->currentRow(), 0);
    QCOMPARE(QApplication::focusWidget(), find<QPushButton>("welcomeStart"));
    // Also where it is never answered.
    endWindow();
    startWindow();
    QVERIFY(sheet() == nullptr);
    // Nor to who has used the program before it had one.
    endWindow();
    QVERIFY(QFile::remove(m_directory->filePath(QStringLiteral("state.json"))));
    JsonStore(m_directory->filePath(QStringLiteral("settings.json")))
        .setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    startWindow();
    QVERIFY(sheet() == nullptr);
}

void TstWelcome::startBeginsACheck()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(sheet() == nullptr);
    QCOMPARE(pages()->currentRow(), 0);
    QVERIFY(m_monitor->isChecking());
    QVERIFY(!m_prober->jobs().isEmpty());
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("welcome")) == nullptr);
}

void TstWelcome::startLeavesACheckAlone()
{
    m_monitor->startAutomatic();
    QVERIFY(m_monitor->isChecking());
    const int total = m_monitor->total();
    REQUIRE_CLICK("welcomeStart");
    QCOMPARE(m_monitor->total(), total);
}

void TstWelcome::escapeSkips()
{
    m_monitor->startAutomatic();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(sheet() == nullptr);
    QCOMPARE(pages()->currentRow(), 0);
    // On the page the same key stops the check, but not from here.
    QVERIFY(m_monitor->isChecking());
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->isVisible());
}

void TstWelcome::theKeyboardStaysOnTheSheet()
{
    QStringList visited;
    for (int i = 0; i < 4; ++i) {
        visited.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited,
             (QStringList{QStringLiteral("welcomeStart"), QStringLiteral("welcomeLanguage"),
                          QStringLiteral("welcomeSkip"), QStringLiteral("welcomeStart")}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("welcomeStart"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(find<QPushButton>("welcomeStart")->isDefault());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(sheet() == nullptr);
    QVERIFY(!m_monitor->isChecking());
}

void TstWelcome::theLanguageIsSwitchedAtOnce()
{
    auto *language = find<ChoiceButton>("welcomeLanguage");
    QVERIFY(language->accessibleName().startsWith(QLatin1String("Language")));
    QTest::keyClick(language, Qt::Key_Space);
    QTRY_VERIFY(language->choices()->isVisible());
    QTest::keyClick(language->choices(), Qt::Key_End);
    QTest::keyClick(language->choices(), Qt::Key_Return);
    QCOMPARE(m_preferences->language(), LanguageChoice::Chinese);
    QVERIFY(sheet() != nullptr);
    QTRY_COMPARE(find<QPushButton>("welcomeStart")->text(), QStringLiteral("开始"));
    QVERIFY(find<QLabel>("welcomeTitle")->text().contains(QStringLiteral("镜台")));
    QTRY_COMPARE(pages()->item(1)->text(), QStringLiteral("转换"));
}

void TstWelcome::goingOnElsewhereEndsIt_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *action, const char *shown) {
        QTest::newRow(action) << QString::fromLatin1(action) << QString::fromLatin1(shown);
    };
    row("actionMirrors", "filterMirrors");
    row("actionConvert", "textToConvert");
    row("actionSettings", "theme");
    row("actionFind", "filterMirrors");
}

void TstWelcome::goingOnElsewhereEndsIt()
{
    QFETCH(QString, action);
    QFETCH(QString, shown);
    QVERIFY(sheet() != nullptr);
    m_window->findChild<QAction *>(action)->trigger();
    QVERIFY(sheet() == nullptr);
    QVERIFY(m_window->findChild<QWidget *>(shown)->isVisible());
    QVERIFY(!m_monitor->isChecking());
}

void TstWelcome::aFileComesFirst()
{
    QFile file(m_directory->filePath(QStringLiteral("a.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("image: quay.io/a/b:1\n");
    file.close();
    QVERIFY(sheet() != nullptr);
    m_window->openUrls({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(sheet() == nullptr);
    QCOMPARE(pages()->currentRow(), 1);
}

void TstWelcome::everythingOnItHasAName()
{
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(sheet());
    QVERIFY(node != nullptr);
    QCOMPARE(node->role(), QAccessible::Dialog);
    QCOMPARE(node->text(QAccessible::Name), QStringLiteral("Welcome to Jingtai"));
    QCOMPARE(nameless(node), QStringList());
    // What a screen reader says of it holds each of its lines.
    const QString described = node->text(QAccessible::Description);
    for (const char *word : {"Mirrors", "Convert", "Docker", "Nothing else is sent"})
        QVERIFY2(described.contains(QLatin1String(word)), word);
}

QTEST_MAIN(TstWelcome)
#include "tst_welcome.moc"

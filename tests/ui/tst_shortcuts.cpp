// SPDX-License-Identifier: MIT
#include "app/model/settings/commands.h"
#include "tests/ui/windowtest.h"

#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>

using namespace jingtai;

/// Keys that a person changes in the settings, and what they do then.
class TstShortcuts : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsChangedByTheKeyboardAlone();
    void theNewKeyWorksAndTheOldOneNoLonger();
    void whatTellsAKeyTellsTheNewOne();
    void aTakenKeyIsOffered();
    void refusedKeysAreExplained_data();
    void refusedKeysAreExplained();
    void tabLeavesTheField();
    void cleared();
    void reset();
    void allAreReset();
    void keptAfterARestart();
    void damagedSettingsAreUsual();
    void aPageMadeLaterHasIt();
    void found();
    void wordedAnew();

private:
    /// The page whose keys most of these are is made.
    void started() override
    {
        REQUIRE_TRIGGER("actionMirrors");
        REQUIRE_TRIGGER("actionConvert");
    }
    /// In the settings, with that command chosen and the keyboard in its field.
    void edit(const QString &command)
    {
        REQUIRE_TRIGGER("actionSettings");
        find<QTabBar>("settingsViews")->setCurrentIndex(1);
        QTableView *table = find<QTableView>("shortcuts");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == command
                && table->model()->flags(table->model()->index(row, 0)) != Qt::NoItemFlags)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
        QCOMPARE(find<QLabel>("shortcutCommand")->text(), command);
        field()->setFocus();
    }
    QKeySequenceEdit *field() { return find<QKeySequenceEdit>("shortcutKey"); }
    QString shown() { return field()->keySequence().toString(); }
    QString word() { return find<QLabel>("shortcutKeyProblem")->text(); }
    QString keyOf(const char *action)
    {
        return m_window->findChild<QAction *>(QLatin1String(action))->shortcut().toString();
    }
    QJsonObject kept() { return m_settings->value(QStringLiteral("shortcuts")).toObject(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

void TstShortcuts::aKeyIsChangedByTheKeyboardAlone()
{
    REQUIRE_TRIGGER("actionSettings");
    find<QTabBar>("settingsViews")->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("filterShortcuts"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("check now"));
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("shortcuts"));
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), field());
    QCOMPARE(shown(), QStringLiteral("F5"));
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), QStringLiteral("Ctrl+Shift+B"));
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("Ctrl+Shift+B"));
    QCOMPARE(kept().value(QStringLiteral("checkAll")).toString(), QStringLiteral("Ctrl+Shift+B"));
    // One key at once, not the next of a sequence.
    press(Qt::Key_F9);
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F9"));
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("shortcuts"));
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F9"));
}

void TstShortcuts::theNewKeyWorksAndTheOldOneNoLonger()
{
    edit(QStringLiteral("Check now"));
    press(Qt::Key_F9);
    REQUIRE_TRIGGER("actionMirrors");
    find<QTableView>("mirrors")->setFocus();
    QVERIFY(!m_monitor->isChecking());
    press(Qt::Key_F5);
    QVERIFY(!m_monitor->isChecking());
    press(Qt::Key_F9);
    QVERIFY(m_monitor->isChecking());
    press(Qt::Key_Escape);
    QVERIFY(!m_monitor->isChecking());
}

void TstShortcuts::whatTellsAKeyTellsTheNewOne()
{
    const auto tip
        = [this] { return m_window->findChild<QWidget *>(QStringLiteral("checkNow"))->toolTip(); };
    QVERIFY(tip().endsWith(QStringLiteral("(F5)")));
    REQUIRE_TRIGGER("actionMirrors");
    REQUIRE_TRIGGER("actionKeys");
    const auto guide
        = [this] { return find<QTextBrowser>("guideText")->document()->toPlainText(); };
    QVERIFY(guide().contains(QStringLiteral("F5, Ctrl+F5, Shift+F5")));
    QVERIFY(!guide().contains(u'{'));
    edit(QStringLiteral("Check now"));
    QTest::keyClick(field(), '|', Qt::ControlModifier);
    QVERIFY2(tip().endsWith(QStringLiteral("(Ctrl+|)")), qPrintable(tip()));
    // A sign of Markdown too.
    QVERIFY(guide().contains(QStringLiteral("Ctrl+|, Ctrl+F5, Shift+F5")));
    QTest::keyClick(field(), Qt::Key_Backspace);
    QVERIFY(!tip().contains(u'('));
    QVERIFY(guide().contains(QString(QChar(0x2014)) + QStringLiteral(", Ctrl+F5, Shift+F5")));
    // The key that copies is told until the command has one of its own.
    const auto *copy = find<QAction>("actionCopyAddress");
    QVERIFY(copy->text().endsWith(QStringLiteral("\tCtrl+C")));
    edit(QStringLiteral("Copy address"));
    QTest::keyClick(field(), Qt::Key_F9);
    QVERIFY(!copy->text().contains(u'\t'));
}

void TstShortcuts::aTakenKeyIsOffered()
{
    edit(QStringLiteral("Check now"));
    QVERIFY(!find<QWidget>("takeShortcut")->isVisible());
    press(Qt::Key_F1);
    QCOMPARE(word(), QStringLiteral("F1 is the key of “User guide” (Help)."));
    QCOMPARE(shown(), QStringLiteral("F1"));
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F5"));
    QCOMPARE(keyOf("actionGuide"), QStringLiteral("F1"));
    QVERIFY(kept().isEmpty());
    // The person thinks better of it.
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("takeShortcut")->isVisible());
    QCOMPARE(shown(), QStringLiteral("F5"));
    QVERIFY(kept().isEmpty());
    field()->setFocus();
    press(Qt::Key_F1);
    REQUIRE_CLICK("takeShortcut");
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F1"));
    QCOMPARE(keyOf("actionGuide"), QString());
    QVERIFY(!find<QWidget>("takeShortcut")->isVisible());
    QCOMPARE(QApplication::focusWidget(), field());
    // Its own key is another's now: that is no other matter.
    edit(QStringLiteral("User guide"));
    REQUIRE_CLICK("resetShortcut");
    QVERIFY(word().contains(QStringLiteral("“Check now” (Mirrors)")));
    QCOMPARE(keyOf("actionGuide"), QString());
    REQUIRE_CLICK("takeShortcut");
    QCOMPARE(keyOf("actionGuide"), QStringLiteral("F1"));
    QCOMPARE(keyOf("actionCheckAll"), QString());
}

void TstShortcuts::refusedKeysAreExplained_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("part");
    const auto row
        = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const char *part) {
              QTest::newRow(name) << int(key) << int(modifiers) << QString::fromLatin1(part);
          };
    row("a letter", Qt::Key_A, Qt::NoModifier, "typing");
    row("copy", Qt::Key_C, Qt::ControlModifier, "edits");
    row("a word back", Qt::Key_Left, Qt::ControlModifier, "texts and lists");
    row("a mnemonic", Qt::Key_F, Qt::AltModifier, "menu");
    row("input method", Qt::Key_Space, Qt::ControlModifier, "input method");
}

void TstShortcuts::refusedKeysAreExplained()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, part);
    edit(QStringLiteral("Check now"));
    press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY2(word().contains(part), qPrintable(word()));
    QVERIFY(find<QLabel>("shortcutKeyProblem")->isVisible());
    QVERIFY(!find<QWidget>("takeShortcut")->isVisible());
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F5"));
    QVERIFY(kept().isEmpty());
    // A good one right after it.
    press(Qt::Key_F9);
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F9"));
    QVERIFY(!word().contains(part));
}

void TstShortcuts::tabLeavesTheField()
{
    edit(QStringLiteral("Check now"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("clearShortcut"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), field());
    // No key alone: what is there comes back.
    QTest::keyPress(field(), Qt::Key_Control);
    QTest::keyRelease(field(), Qt::Key_Control);
    QCOMPARE(shown(), QStringLiteral("F5"));
    QVERIFY(kept().isEmpty());
}

void TstShortcuts::cleared()
{
    edit(QStringLiteral("Check now"));
    REQUIRE_CLICK("clearShortcut");
    QCOMPARE(keyOf("actionCheckAll"), QString());
    QVERIFY(!find<QWidget>("clearShortcut")->isEnabled());
    QVERIFY(kept().value(QStringLiteral("checkAll")).isString());
    REQUIRE_CLICK("resetShortcut");
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F5"));
    press(Qt::Key_Backspace);
    QCOMPARE(keyOf("actionCheckAll"), QString());
}

void TstShortcuts::reset()
{
    edit(QStringLiteral("Preview changes"));
    QVERIFY(!find<QWidget>("resetShortcut")->isEnabled());
    press(Qt::Key_F9);
    QVERIFY(find<QWidget>("resetShortcut")->toolTip().contains(QStringLiteral("Ctrl+D")));
    REQUIRE_CLICK("resetShortcut");
    QCOMPARE(shown(), QStringLiteral("Ctrl+D"));
    QVERIFY(kept().isEmpty());
}

void TstShortcuts::allAreReset()
{
    edit(QStringLiteral("Check now"));
    QVERIFY(!find<QWidget>("resetAllShortcuts")->isEnabled());
    press(Qt::Key_F9);
    edit(QStringLiteral("Quit"));
    press(Qt::Key_F5);
    REQUIRE_CLICK("takeShortcut");
    for (const char *answer : {"keepEditing", "discardChanges"}) {
        REQUIRE_CLICK("resetAllShortcuts");
        QCOMPARE(keyOf("actionQuit"), QStringLiteral("F5"));
        REQUIRE_CLICK(answer);
    }
    QCOMPARE(keyOf("actionQuit"), QStringLiteral("Ctrl+Q"));
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F5"));
    QVERIFY(kept().isEmpty());
    QVERIFY(!find<QWidget>("resetAllShortcuts")->isEnabled());
}

void TstShortcuts::keptAfterARestart()
{
    edit(QStringLiteral("Check now"));
    press(Qt::Key_F9);
    endWindow();
    startWindow();
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F9"));
    edit(QStringLiteral("Check now"));
    QCOMPARE(shown(), QStringLiteral("F9"));
}

void TstShortcuts::damagedSettingsAreUsual()
{
    for (const QJsonValue &value :
         {QJsonValue(7), QJsonValue(QJsonArray{1}),
          QJsonValue(QJsonObject{{QStringLiteral("checkAll"), QJsonObject()},
                                 {QStringLiteral("guide"), QStringLiteral("\u0001")},
                                 {QStringLiteral("noSuchCommand"), QStringLiteral("F5")}})}) {
        m_settings->setValue(QStringLiteral("shortcuts"), value);
        endWindow();
        startWindow();
        QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F5"));
        QCOMPARE(keyOf("actionGuide"), QStringLiteral("F1"));
    }
}

void TstShortcuts::aPageMadeLaterHasIt()
{
    edit(QStringLiteral("Refresh"));
    QVERIFY(m_window->findChild<QAction *>(QStringLiteral("actionRefreshDocker")) == nullptr);
    press(Qt::Key_F9);
    REQUIRE_TRIGGER("actionDocker");
    QCOMPARE(keyOf("actionRefreshDocker"), QStringLiteral("F9"));
    // The same key on another page is no other's.
    edit(QStringLiteral("Check now"));
    press(Qt::Key_F9);
    QCOMPARE(keyOf("actionCheckAll"), QStringLiteral("F9"));
    QTRY_VERIFY(m_daemon->phase() == DaemonState::Phase::Ready && !m_daemon->isAsking());
    REQUIRE_TRIGGER("actionDocker");
    press(Qt::Key_F9);
    QVERIFY(m_daemon->isAsking());
    QVERIFY(!m_monitor->isChecking());
}

void TstShortcuts::found()
{
    edit(QStringLiteral("Check now"));
    auto *filter = find<QLineEdit>("filterShortcuts");
    filter->setText(QStringLiteral("docker apply"));
    QCOMPARE(find<QTableView>("shortcuts")->model()->rowCount(), 2);
    QCOMPARE(find<QLabel>("shortcutCommand")->text(), QStringLiteral("Apply"));
    filter->setText(QStringLiteral("zzzz"));
    QVERIFY(!field()->isEnabled());
    REQUIRE_CLICK("clearShortcutFilter");
    QVERIFY(field()->isEnabled());
    QVERIFY(filter->text().isEmpty());
    QVERIFY(filter->hasFocus());
}

void TstShortcuts::wordedAnew()
{
    edit(QStringLiteral("Check now"));
    press(Qt::Key_F1);
    m_preferences->setLanguage(LanguageChoice::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(find<QLabel>("shortcutCommand")->text(), QStringLiteral("立即检测"));
    QCOMPARE(find<QTableView>("shortcuts")->currentIndex().data().toString(),
             QStringLiteral("立即检测"));
    QVERIFY(find<QWidget>("takeShortcut")->isVisible());
    QCOMPARE(word(), QStringLiteral("F1 已用于“用户指南”（帮助）。"));
    QTest::keyClick(field(), Qt::Key_Backspace);
    QCOMPARE(field()->findChild<QLineEdit *>()->placeholderText(), QStringLiteral("无"));
}

QTEST_MAIN(TstShortcuts)
#include "tst_shortcuts.moc"

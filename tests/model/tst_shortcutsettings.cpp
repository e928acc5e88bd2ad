// SPDX-License-Identifier: MIT
#include "app/model/settings/keyrules.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/shortcutsettings.h"
#include "app/model/settings/shortcutsmodel.h"
#include "app/services/jsonstore.h"
#include "ui/settings/keytext.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

class TstShortcutSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commandsAreSound();
    void usualUntilToldOtherwise();
    void differencesAreKept();
    void aTakenKeyIsNotGiven();
    void aTakenKeyIsTakenOver();
    void pagesDoNotMeet();
    void refusedKeysAreNotGiven_data();
    void refusedKeysAreNotGiven();
    void usefulKeysAreNot_data();
    void usefulKeysAreNot();
    void keptKeysAreSound_data();
    void keptKeysAreSound();
    void unknownCommandsStay();
    void keysAreSwapped();
    void listedByMenu();
    void filtered();

private:
    void make() { m_keys = std::make_unique<ShortcutSettings>(*m_preferences, keyText()); }
    QJsonObject kept() const { return m_preferences->shortcuts(); }
    QString key(Command command) const
    {
        return m_keys->key(command) == s_noKey ? QString() : keyText().write(m_keys->key(command));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ShortcutSettings> m_keys;
};

void TstShortcutSettings::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("a.json")));
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("b.json")));
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    make();
}

void TstShortcutSettings::cleanup()
{
    m_keys.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

void TstShortcutSettings::commandsAreSound()
{
    QSet<QString> ids;
    QSet<QString> names;
    for (const Command command : allCommands()) {
        ids.insert(idOf(command));
        names.insert(nameOf(menuOf(command)) + nameOf(command));
        QVERIFY(!nameOf(command).contains(u'&'));
        QVERIFY(!nameOf(command).contains(QChar(0x2026)));
        for (const Command other : allCommands()) {
            QVERIFY2(other == command || !canMeet(command, other) || usualKey(command) == s_noKey
                         || usualKey(command) != usualKey(other),
                     qPrintable(idOf(command)));
        }
    }
    QCOMPARE(ids.size(), qsizetype(allCommands().size()));
    QCOMPARE(names.size(), ids.size());
    QCOMPARE(nameOf(Command::Open), QStringLiteral("Open"));
}

void TstShortcutSettings::usualUntilToldOtherwise()
{
    QCOMPARE(key(Command::CheckAll), QStringLiteral("F5"));
    QCOMPARE(key(Command::Revert), QString());
    QVERIFY(!m_keys->isAnyChanged());
    QVERIFY(kept().isEmpty());
}

void TstShortcutSettings::differencesAreKept()
{
    QSignalSpy changed(m_keys.get(), &ShortcutSettings::changed);
    QVERIFY(m_keys->setKey(Command::CheckAll, Qt::Key_F9));
    QVERIFY(m_keys->setKey(Command::CheckAll, Qt::Key_F9));
    QVERIFY(m_keys->setKey(Command::Preview, s_noKey));
    QVERIFY(m_keys->setKey(Command::Revert, Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    QCOMPARE(changed.size(), 3);
    const QJsonObject expected = {{QStringLiteral("checkAll"), QStringLiteral("F9")},
                                  {QStringLiteral("preview"), QString()},
                                  {QStringLiteral("revert"), QStringLiteral("Ctrl+Shift+R")}};
    QCOMPARE(kept(), expected);
    make();
    QCOMPARE(key(Command::CheckAll), QStringLiteral("F9"));
    QCOMPARE(key(Command::Preview), QString());
    QCOMPARE(key(Command::Revert), QStringLiteral("Ctrl+Shift+R"));
    QVERIFY(m_keys->isChanged(Command::Preview));
    QVERIFY(m_keys->setKey(Command::CheckAll, Qt::Key_F5));
    QVERIFY(!kept().contains(QStringLiteral("checkAll")));
    m_keys->resetAll();
    QVERIFY(!m_keys->isAnyChanged());
    QVERIFY(kept().isEmpty());
}

void TstShortcutSettings::aTakenKeyIsNotGiven()
{
    const KeyVerdict verdict = m_keys->verdict(Command::CheckAll, Qt::Key_F1);
    QCOMPARE(verdict.kind, KeyVerdict::Kind::Taken);
    QVERIFY2(verdict.sentence.contains(QStringLiteral("“User guide” (Help)")),
             qPrintable(verdict.sentence));
    QVERIFY(!m_keys->setKey(Command::CheckAll, Qt::Key_F1));
    QCOMPARE(key(Command::CheckAll), QStringLiteral("F5"));
    QVERIFY(kept().isEmpty());
    // Also where its own key was given to another meanwhile.
    QVERIFY(m_keys->takeKey(Command::Guide, Qt::Key_F5));
    QCOMPARE(m_keys->verdict(Command::CheckAll, Qt::Key_F5).kind, KeyVerdict::Kind::Taken);
}

void TstShortcutSettings::aTakenKeyIsTakenOver()
{
    // Of both pages: the command is wanted on each.
    const QString sentence = m_keys->verdict(Command::Quit, Qt::Key_F5).sentence;
    QVERIFY(sentence.contains(QStringLiteral("“Check now” (Mirrors)")));
    QVERIFY(sentence.contains(QStringLiteral("“Refresh” (Docker)")));
    QVERIFY(m_keys->takeKey(Command::Quit, Qt::Key_F5));
    QCOMPARE(key(Command::Quit), QStringLiteral("F5"));
    QCOMPARE(key(Command::CheckAll), QString());
    QCOMPARE(key(Command::RefreshDocker), QString());
    make();
    QCOMPARE(key(Command::Quit), QStringLiteral("F5"));
    QCOMPARE(key(Command::CheckAll), QString());
}

void TstShortcutSettings::pagesDoNotMeet()
{
    QVERIFY(m_keys->setKey(Command::CheckAll, Qt::CTRL | Qt::Key_D));
    QCOMPARE(key(Command::Preview), QStringLiteral("Ctrl+D"));
    QVERIFY(!m_keys->setKey(Command::Apply, Qt::CTRL | Qt::Key_D));
    QVERIFY(!m_keys->setKey(Command::Open, Qt::CTRL | Qt::Key_D));
}

void TstShortcutSettings::refusedKeysAreNotGiven_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"A",
                             "Shift+A",
                             "7",
                             "/",
                             "Return",
                             "Shift+Return",
                             "Enter",
                             "Tab",
                             "Ctrl+Tab",
                             "Shift+Tab",
                             "Esc",
                             "Ctrl+Esc",
                             "Space",
                             "Ctrl+Space",
                             "Shift+Space",
                             "Del",
                             "Shift+Del",
                             "Ctrl+Del",
                             "Backspace",
                             "Ctrl+Backspace",
                             "Ctrl+Left",
                             "Shift+Home",
                             "Ctrl+End",
                             "PgUp",
                             "Ins",
                             "Shift+Ins",
                             "Ctrl+A",
                             "Ctrl+C",
                             "Ctrl+V",
                             "Ctrl+X",
                             "Ctrl+Y",
                             "Ctrl+Z",
                             "Ctrl+Shift+Z",
                             "Ctrl+K",
                             "Ctrl+U",
                             "Alt+F",
                             "Alt+1",
                             "Alt+Up",
                             "Alt+F4",
                             "F10",
                             "Shift+F10",
                             "Menu",
                             "Num+5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstShortcutSettings::refusedKeysAreNotGiven()
{
    QFETCH(QString, text);
    const QKeyCombination key = keyText().read(text);
    QVERIFY(key != s_noKey);
    QVERIFY(!refusalOf(key).isEmpty());
    QVERIFY(!m_keys->setKey(Command::Revert, key));
    QVERIFY(!m_keys->takeKey(Command::Revert, key));
    QVERIFY(kept().isEmpty());
}

void TstShortcutSettings::usefulKeysAreNot_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"F9", "Shift+F9", "F24", "Ctrl+B", "Ctrl+Shift+B", "Ctrl+Alt+A", "Alt+Shift+B",
          "Ctrl+Shift+Return", "Alt+Return", "Alt+Left", "Meta+B", "Ctrl+.", "Ctrl+0", "Refresh"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstShortcutSettings::usefulKeysAreNot()
{
    QFETCH(QString, text);
    QCOMPARE(refusalOf(keyText().read(text)), QString());
    QVERIFY(m_keys->setKey(Command::Revert, keyText().read(text)));
    make();
    QCOMPARE(key(Command::Revert), text);
}

void TstShortcutSettings::keptKeysAreSound_data()
{
    QTest::addColumn<QJsonObject>("kept");
    QTest::addColumn<QStringList>("keys");
    // Of checkAll (F5), checkChosen (Ctrl+F5), guide (F1), preview (Ctrl+D).
    const QStringList usual = {QStringLiteral("F5"), QStringLiteral("Ctrl+F5"),
                               QStringLiteral("F1"), QStringLiteral("Ctrl+D")};
    const auto with = [&usual](std::initializer_list<std::pair<int, const char *>> others) {
        QStringList keys = usual;
        for (const auto &[index, key] : others)
            keys[index] = QString::fromLatin1(key);
        return keys;
    };
    const auto row
        = [](const char *name, std::initializer_list<std::pair<const char *, QJsonValue>> pairs,
             const QStringList &keys) {
              QJsonObject kept;
              for (const auto &[id, value] : pairs)
                  kept.insert(QString::fromLatin1(id), value);
              QTest::newRow(name) << kept << keys;
          };
    const auto text = [](const char *key) { return QJsonValue(QString::fromLatin1(key)); };
    row("no text", {{"checkAll", 7}, {"guide", QJsonArray()}, {"preview", QJsonValue::Null}},
        usual);
    row("no key", {{"checkAll", text("F99")}, {"guide", text("Ctrl+")}, {"preview", text("??")}},
        usual);
    row("several keys", {{"checkAll", text("Ctrl+B, Ctrl+C")}}, usual);
    row("refused", {{"checkAll", text("A")}, {"guide", text("Ctrl+C")}, {"preview", text("Esc")}},
        usual);
    row("written otherwise", {{"checkAll", text("shift+CTRL+b")}}, with({{0, "Ctrl+Shift+B"}}));
    row("none", {{"checkAll", text("")}}, with({{0, ""}}));
    row("its own", {{"checkAll", text("F5")}}, usual);
    row("of another by itself", {{"checkAll", text("F1")}}, usual);
    row("of another by itself, behind it", {{"guide", text("F5")}}, usual);
    row("the same twice", {{"checkAll", text("F9")}, {"checkChosen", text("F9")}},
        with({{0, "F9"}}));
    row("the same thrice",
        {{"guide", text("F9")}, {"checkAll", text("F9")}, {"checkChosen", text("F9")}},
        with({{0, "F9"}}));
    row("the same on two pages", {{"checkAll", text("F9")}, {"preview", text("F9")}},
        with({{0, "F9"}, {3, "F9"}}));
    row("swapped", {{"checkAll", text("F1")}, {"guide", text("F5")}, {"refreshDocker", text("")}},
        with({{0, "F1"}, {2, "F5"}}));
    // Who falls back to its own key takes it from who was given that.
    row("in a row", {{"checkAll", text("Ctrl+F5")}, {"checkChosen", text("Esc")}}, usual);
}

void TstShortcutSettings::keptKeysAreSound()
{
    QFETCH(QJsonObject, kept);
    QFETCH(QStringList, keys);
    m_preferences->setShortcuts(kept);
    make();
    const QStringList found = {key(Command::CheckAll), key(Command::CheckChosen),
                               key(Command::Guide), key(Command::Preview)};
    QCOMPARE(found, keys);
    for (const Command command : allCommands())
        QVERIFY(m_keys->verdict(command, m_keys->key(command)).kind == KeyVerdict::Kind::Free);
    // Nobody asked for it to be written.
    QCOMPARE(m_preferences->shortcuts(), kept);
}

void TstShortcutSettings::unknownCommandsStay()
{
    const QString id = QStringLiteral("ofALaterVersion");
    m_preferences->setShortcuts({{id, QStringLiteral("F9")}});
    make();
    m_keys->setKey(Command::Revert, Qt::Key_F9);
    m_keys->resetAll();
    QCOMPARE(kept(), (QJsonObject{{id, QStringLiteral("F9")}}));
    // What is no object at all is replaced.
    m_settings->setValue(QStringLiteral("shortcuts"), QJsonArray{1, 2});
    make();
    QVERIFY(!m_keys->isAnyChanged());
    QVERIFY(m_keys->setKey(Command::Revert, Qt::Key_F9));
    QCOMPARE(kept().size(), 1);
}

void TstShortcutSettings::keysAreSwapped()
{
    QVERIFY(m_keys->takeKey(Command::CheckAll, Qt::CTRL | Qt::Key_F5));
    QVERIFY(m_keys->setKey(Command::CheckChosen, Qt::Key_F5));
    make();
    QCOMPARE(key(Command::CheckAll), QStringLiteral("Ctrl+F5"));
    QCOMPARE(key(Command::CheckChosen), QStringLiteral("F5"));
}

void TstShortcutSettings::listedByMenu()
{
    ShortcutsModel model(*m_keys);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("File"));
    QVERIFY(!model.commandOf(0));
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!model.commandOf(-1));
    QVERIFY(!model.commandOf(model.rowCount()));
    for (const Command command : allCommands())
        QCOMPARE(model.commandOf(model.rowOf(command)), std::optional(command));
    QCOMPARE(model.rowCount(), int(allCommands().size()) + 7);
    const QModelIndex key = model.index(model.rowOf(Command::CheckAll), ShortcutsModel::Key);
    QCOMPARE(key.data().toString(), QStringLiteral("F5"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_keys->setKey(Command::CheckAll, s_noKey);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(key.data().toString(), QString());
    QCOMPARE(key.data(Qt::AccessibleTextRole).toString(), QStringLiteral("no key, changed"));
    QVERIFY(key.data(ShortcutsModel::IsChangedRole).toBool());
}

void TstShortcutSettings::filtered()
{
    ShortcutsModel model(*m_keys);
    const QAbstractItemModelTester tester(&model);
    model.setFilter(QStringLiteral("  DOCKER f5"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.commandOf(1), std::optional(Command::RefreshDocker));
    QCOMPARE(model.rowOf(Command::CheckAll), -1);
    // What is changed does not go away under the hand.
    m_keys->setKey(Command::RefreshDocker, Qt::Key_F9);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(QStringLiteral("zzzz"));
    QCOMPARE(model.rowCount(), 0);
    m_keys->resetAll();
    model.setFilter({});
    QCOMPARE(model.rowCount(), int(allCommands().size()) + 7);
}

QTEST_GUILESS_MAIN(TstShortcutSettings)
#include "tst_shortcutsettings.moc"

// SPDX-License-Identifier: MIT
#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/proxywording.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai;

class TstPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsComeBack();
    void theFirstStartIsWithoutFiles();
    void aProxyIsOneThatCanBeUsed();
    void proxiesAreWorded_data();
    void proxiesAreWorded();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void unreadableFileIsNotReplaced();
    void unknownMembersStay();
    void twoProgramsKeepWhatTheOtherChanged();
    void aSaveThatFailedIsMadeUpFor();
    void everyMirrorIsOfferedOnce();
    void switchedOffMirrorsAreOfferedLast();
    void parametersAreWantedUntilGiven();
};

void TstPreferences::settingsComeBack()
{
    QTemporaryDir directory;
    const QString settings = directory.filePath(QStringLiteral("deep/settings.json"));
    const QString state = directory.filePath(QStringLiteral("state.json"));
    {
        JsonStore one(settings);
        JsonStore two(state);
        QVERIFY(!one.load());
        Preferences preferences(one, two);
        QCOMPARE(preferences.language(), LanguageChoice::System);
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QSignalSpy language(&preferences, &Preferences::languageChanged);
        preferences.setLanguage(LanguageChoice::Chinese);
        preferences.setLanguage(LanguageChoice::Chinese);
        QCOMPARE(language.size(), 1);
        preferences.setTheme(ThemeChoice::Dark);
        preferences.setWindowGeometry(QByteArray("\0\1geometry", 10));
    }
    JsonStore one(settings);
    JsonStore two(state);
    QVERIFY(!one.load());
    QVERIFY(!two.load());
    const Preferences preferences(one, two);
    QCOMPARE(preferences.language(), LanguageChoice::Chinese);
    QCOMPARE(preferences.languageCode(), QStringLiteral("zh_CN"));
    QCOMPARE(preferences.theme(), ThemeChoice::Dark);
    QCOMPARE(preferences.windowGeometry(), QByteArray("\0\1geometry", 10));
}

void TstPreferences::theFirstStartIsWithoutFiles()
{
    const QTemporaryDir directory;
    const QString settings = directory.filePath(QStringLiteral("settings.json"));
    const QString state = directory.filePath(QStringLiteral("state.json"));
    const auto isFirst = [&](bool isWelcomed = false) {
        JsonStore one(settings);
        JsonStore two(state);
        static_cast<void>(one.load());
        static_cast<void>(two.load());
        Preferences preferences(one, two);
        if (isWelcomed)
            preferences.setWelcomed();
        return preferences.isFirstStart();
    };
    const auto write = [](const QString &path, const QByteArray &text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    QVERIFY(isFirst());
    QVERIFY(!isFirst(true));
    QVERIFY(!isFirst());
    QVERIFY(QFile::remove(state));
    QVERIFY(isFirst());
    // Damaged ones are of somebody who was here before.
    for (const QString &path : {settings, state}) {
        for (const QByteArray text : {"{}", "{", ""}) {
            write(path, text);
            QVERIFY2(!isFirst(), text.constData());
            QFile::remove(path);
        }
    }
}

void TstPreferences::aProxyIsOneThatCanBeUsed()
{
    const QTemporaryDir directory;
    JsonStore settings(directory.filePath(QStringLiteral("settings.json")));
    JsonStore state(directory.filePath(QStringLiteral("state.json")));
    Preferences preferences(settings, state);
    QCOMPARE(preferences.proxy(), QStringLiteral("system"));
    QSignalSpy changed(&preferences, &Preferences::proxyChanged);
    preferences.setProxy(QStringLiteral("socks5://proxy.example.com"));
    QCOMPARE(preferences.proxy(), QStringLiteral("socks5://proxy.example.com"));
    QCOMPARE(changed.size(), 1);
    // By hand, in the file.
    for (const QJsonValue &value :
         {QJsonValue(7), QJsonValue(QLatin1String("ftp://a")), QJsonValue(QLatin1String(""))}) {
        settings.setValue(QStringLiteral("proxy"), value);
        QCOMPARE(preferences.proxy(), QStringLiteral("system"));
    }
}

void TstPreferences::proxiesAreWorded_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *address, FieldWord::Kind kind) {
        QTest::newRow(*address == '\0' ? "empty" : address)
            << QString::fromUtf8(address) << int(kind);
    };
    row("", FieldWord::Kind::Open);
    row("http://proxy.example.com:3128", FieldWord::Kind::None);
    row("proxy.example.com", FieldWord::Kind::None);
    row("127.0.0.1:7890", FieldWord::Kind::None);
    row("socks5://[::1]:1080/", FieldWord::Kind::None);
    row("http://me:secret@proxy.example.com", FieldWord::Kind::Remark);
    // Words of the command line, which the choice beside the field has.
    row("system", FieldWord::Kind::Wrong);
    row("direct", FieldWord::Kind::Wrong);
    row("https://proxy.example.com", FieldWord::Kind::Wrong);
    row("http://proxy.example.com:99999", FieldWord::Kind::Wrong);
    row("http://proxy.example.com/path", FieldWord::Kind::Wrong);
    row("http://two words", FieldWord::Kind::Wrong);
}

void TstPreferences::proxiesAreWorded()
{
    QFETCH(QString, address);
    QFETCH(int, kind);
    const FieldWord word = wordOfProxy(address);
    QCOMPARE(int(word.kind), kind);
    QCOMPARE(word.text.isEmpty(), word.kind == FieldWord::Kind::None);
}

void TstPreferences::damagedFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut off") << QByteArray("{\"language\": \"zh_");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("binary") << QByteArray("\0\xFF\0", 3);
}

void TstPreferences::damagedFileIsKeptAside()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.json"));
    for (int round = 0; round < 2; ++round) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        JsonStore store(path);
        const auto problem = store.load();
        QVERIFY(problem);
        QVERIFY(!problem->keptAs.isEmpty());
        QVERIFY(wording(*problem).contains(problem->keptAs));
        QFile kept(problem->keptAs);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        // The program goes on, and saves.
        store.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        store.flush();
        JsonStore again(path);
        QVERIFY(!again.load());
        QCOMPARE(again.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    }
}

void TstPreferences::unreadableFileIsNotReplaced()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.json"));
    QVERIFY(QDir().mkdir(path));
    JsonStore store(path);
    const auto problem = store.load();
    QVERIFY(problem);
    QVERIFY(problem->file);
    QVERIFY(wording(*problem).contains(path));
    store.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    store.flush();
    QVERIFY(QFileInfo(path).isDir());
}

void TstPreferences::unknownMembersStay()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"later\": {\"deep\": 1}, \"language\": 7}");
    file.close();
    JsonStore store(path);
    JsonStore state(directory.filePath(QStringLiteral("state.json")));
    QVERIFY(!store.load());
    Preferences preferences(store, state);
    QCOMPARE(preferences.language(), LanguageChoice::System);
    preferences.setTheme(ThemeChoice::Light);
    store.flush();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"deep\": 1"));
}

void TstPreferences::twoProgramsKeepWhatTheOtherChanged()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.json"));
    const auto set = [](JsonStore &store, const char *key, const QJsonValue &value) {
        store.setValue(QLatin1String(key), value);
        store.flush();
    };
    const auto kept = [&path] {
        JsonStore store(path);
        static_cast<void>(store.load());
        QStringList all;
        for (const char *key : {"theme", "language", "values"})
            all << QString::fromUtf8(
                QJsonDocument(QJsonObject{{QStringLiteral("v"), store.value(QLatin1String(key))}})
                    .toJson(QJsonDocument::Compact));
        return all.join(u' ');
    };
    JsonStore one(path);
    set(one, "theme", QStringLiteral("light"));
    set(one, "values", QJsonObject{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 1}});
    JsonStore two(path);
    QVERIFY(!two.load());
    set(two, "theme", QStringLiteral("dark"));
    set(two, "values", QJsonObject{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}});
    set(one, "language", QStringLiteral("zh_CN"));
    QCOMPARE(kept(), QStringLiteral(R"({"v":"dark"} {"v":"zh_CN"} {"v":{"a":1,"b":2}})"));
    // What is inside an object is told apart too, and the last word counts for one and the same.
    set(one, "values", QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("c"), 3}});
    QCOMPARE(kept(), QStringLiteral(R"({"v":"dark"} {"v":"zh_CN"} {"v":{"b":2,"c":3}})"));
    set(two, "language", QStringLiteral("en"));
    QCOMPARE(kept(), QStringLiteral(R"({"v":"dark"} {"v":"en"} {"v":{"b":2,"c":3}})"));
    // A file that is gone or damaged in between costs nothing of one's own.
    QVERIFY(QFile::remove(path));
    set(one, "theme", QStringLiteral("system"));
    QCOMPARE(kept(), QStringLiteral(R"({"v":"system"} {"v":"zh_CN"} {"v":{"b":1,"c":3}})"));
}

void TstPreferences::aSaveThatFailedIsMadeUpFor()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.json"));
    JsonStore one(path);
    one.setValue(QStringLiteral("theme"), QStringLiteral("light"));
    one.flush();
    QSignalSpy failed(&one, &JsonStore::saveFailed);
    QVERIFY(QFile::rename(path, path + QLatin1String(".away")));
    QVERIFY(QDir().mkdir(path));
    one.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    one.flush();
    QCOMPARE(failed.size(), 1);
    QVERIFY(QDir().rmdir(path));
    QVERIFY(QFile::rename(path + QLatin1String(".away"), path));
    one.setValue(QStringLiteral("language"), QStringLiteral("en"));
    one.flush();
    JsonStore again(path);
    QVERIFY(!again.load());
    QCOMPARE(again.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QCOMPARE(again.value(QStringLiteral("language")).toString(), QStringLiteral("en"));
}

void TstPreferences::everyMirrorIsOfferedOnce()
{
    const QTemporaryDir directory;
    JsonStore store(directory.filePath(QStringLiteral("settings.json")));
    const MirrorLibrary library(builtInCatalog(), store);
    const MirrorCatalog &catalog = *library.catalog();
    QStringList offered;
    for (const RegistryOptions &group : mirrorsByUpstream(library)) {
        bool closed = false;
        for (const MirrorOption &option : group.mirrors) {
            offered.append(option.id);
            QVERIFY(!option.title.isEmpty());
            QVERIFY2(!option.address.isEmpty() && !option.address.contains(QStringLiteral("://")),
                     qPrintable(option.address));
            QVERIFY2(option.closed || !closed, "closed ones stand last");
            closed = option.closed;
        }
    }
    QStringList expected;
    for (const Mirror &mirror : catalog.mirrors()) {
        if (mirror.kind == MirrorKind::Registry)
            expected.append(QString::fromStdString(mirror.id));
    }
    offered.sort();
    expected.sort();
    QCOMPARE(offered, expected);
    QVERIFY(!mirrorsByRegistry(library).empty());
}

void TstPreferences::switchedOffMirrorsAreOfferedLast()
{
    const QTemporaryDir directory;
    JsonStore store(directory.filePath(QStringLiteral("settings.json")));
    MirrorLibrary library(builtInCatalog(), store);
    const RegistryOptions before = mirrorsByRegistry(library).front();
    const MirrorOption first = before.mirrors.front();
    QVERIFY(!first.disabled);
    library.setEnabled({first.id}, false);
    const RegistryOptions after = mirrorsByRegistry(library).front();
    QCOMPARE(after.mirrors.size(), before.mirrors.size());
    QCOMPARE(after.mirrors.back().id, first.id);
    QVERIFY(after.mirrors.back().disabled);
}

void TstPreferences::parametersAreWantedUntilGiven()
{
    const QTemporaryDir directory;
    JsonStore store(directory.filePath(QStringLiteral("settings.json")));
    MirrorLibrary library(builtInCatalog(), store);
    const auto wanting = [&library] {
        QStringList ids;
        for (const RegistryOptions &group : mirrorsByUpstream(library)) {
            for (const MirrorOption &option : group.mirrors) {
                if (option.wantsParameter)
                    ids.append(option.id);
            }
        }
        return ids;
    };
    const QStringList before = wanting();
    QVERIFY(!before.isEmpty());
    const Mirror *mirror = library.catalog()->mirror(before.front().toStdString());
    for (const Parameter &parameter : mirror->parameters)
        library.setParameter(before.front(), QString::fromStdString(parameter.name),
                             QStringLiteral("abcd1234"));
    QCOMPARE(wanting().size(), before.size() - 1);
}

QTEST_GUILESS_MAIN(TstPreferences)
#include "tst_preferences.moc"

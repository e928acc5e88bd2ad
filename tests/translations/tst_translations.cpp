// SPDX-License-Identifier: MIT
#include "app/services/languages.h"
#include "tests/translations/tsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai;

namespace {

const QString s_root = QStringLiteral(JINGTAI_SOURCE_DIR);

QString tsPath(const QString &language)
{
    return s_root + QStringLiteral("/translations/jingtai_%1.ts").arg(language);
}

} // namespace

class TstTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinishedOrMismatched_data();
    void nothingIsUnfinishedOrMismatched();
    void everySentenceOfTheCodeIsThere_data();
    void everySentenceOfTheCodeIsThere();
    void faultsAreFound_data();
    void faultsAreFound();
    void embeddedTranslationsAreInstalled();
};

void TstTranslations::nothingIsUnfinishedOrMismatched_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << 1;
    QTest::newRow("English") << QStringLiteral("en") << 2;
}

void TstTranslations::nothingIsUnfinishedOrMismatched()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    const TsFile file = readTs(tsPath(language));
    QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
    QCOMPARE(file.language, language);
    QVERIFY(!file.messages.isEmpty());
    QStringList faults;
    for (const TsMessage &message : file.messages)
        faults += faultsOf(message, forms);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TstTranslations::everySentenceOfTheCodeIsThere_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralOnly");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << false;
    QTest::newRow("English") << QStringLiteral("en") << true;
}

void TstTranslations::everySentenceOfTheCodeIsThere()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralOnly);
    QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(tsPath(language), copy));
    QStringList arguments = {QStringLiteral("-silent"), QStringLiteral("-locations"),
                             QStringLiteral("none"), QStringLiteral("-I"), s_root};
    if (pluralOnly)
        arguments.append(QStringLiteral("-pluralonly"));
    arguments += {s_root + QStringLiteral("/app"), s_root + QStringLiteral("/ui"),
                  QStringLiteral("-ts"), copy};
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(JINGTAI_LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(120000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);

    const TsFile updated = readTs(copy);
    QVERIFY2(updated.error.isEmpty(), qPrintable(updated.error));
    QSet<QString> known;
    const TsFile file = readTs(tsPath(language));
    for (const TsMessage &message : file.messages)
        known.insert(message.key());
    QStringList faults;
    for (const TsMessage &message : updated.messages) {
        if (message.type == u"vanished" || message.type == u"obsolete")
            faults.append(QStringLiteral("gone from the code: ") + message.source);
        else if (!known.contains(message.key()))
            faults.append(QStringLiteral("missing: ") + message.source);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TstTranslations::faultsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("numerus");
    QTest::addColumn<bool>("isFault");
    const auto row = [](const char *name, const QString &source, const QStringList &translations,
                        bool isFault, const QString &type = {}, bool numerus = false) {
        QTest::newRow(name) << source << translations << type << numerus << isFault;
    };

    row("good", QStringLiteral("Open %1…"), {QStringLiteral("打开 %1…")}, false);
    row("good mnemonic", QStringLiteral("&File"), {QStringLiteral("文件(&F)")}, false);
    row("good plural", QStringLiteral("%n name(s)"), {QStringLiteral("%n 个")}, false, {}, true);
    row("unfinished", QStringLiteral("Open"), {QStringLiteral("打开")}, true,
        QStringLiteral("unfinished"));
    row("vanished", QStringLiteral("Open"), {QStringLiteral("打开")}, true,
        QStringLiteral("vanished"));
    row("empty", QStringLiteral("Open"), {QString()}, true);
    row("placeholder lost", QStringLiteral("Open %1 of %2"), {QStringLiteral("打开 %1")}, true);
    row("placeholder twice", QStringLiteral("Open %1"), {QStringLiteral("打开 %1%1")}, true);
    row("mnemonic lost", QStringLiteral("&File"), {QStringLiteral("文件")}, true);
    row("ellipsis lost", QStringLiteral("Open…"), {QStringLiteral("打开")}, true);
    row("colon lost", QStringLiteral("Name:"), {QStringLiteral("名称")}, true);
    row("line end lost", QStringLiteral("Name\n"), {QStringLiteral("名称")}, true);
    row("option translated", QStringLiteral("Use --with"), {QStringLiteral("请用 --用")}, true);
    row("count lost", QStringLiteral("%n name(s)"), {QStringLiteral("几个")}, true, {}, true);
    row("form too many", QStringLiteral("%n name(s)"),
        {QStringLiteral("%n 个"), QStringLiteral("%n 个")}, true, {}, true);
}

void TstTranslations::faultsAreFound()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    QFETCH(QString, type);
    QFETCH(bool, numerus);
    QFETCH(bool, isFault);
    const TsMessage message{QStringLiteral("Context"), source, {}, translations, type, numerus};
    const QStringList faults = faultsOf(message, 1);
    QVERIFY2(faults.isEmpty() != isFault, qPrintable(faults.join(u'\n')));
}

void TstTranslations::embeddedTranslationsAreInstalled()
{
    Languages languages;
    languages.use(QStringLiteral("zh_CN"));
    QCOMPARE(languages.current(), QStringLiteral("zh_CN"));
    QCOMPARE(QCoreApplication::translate("jingtai::ConvertPage", "Convert"),
             QStringLiteral("转换"));
    // One of Qt's own.
    QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != QStringLiteral("Cancel"));
    QCOMPARE(QCoreApplication::translate("ConversionWording", "%Ln name(s)", "", 4000),
             QStringLiteral("4,000 个镜像名"));
    languages.use(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("jingtai::ConvertPage", "Convert"),
             QStringLiteral("Convert"));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    QCOMPARE(QCoreApplication::translate("ConversionWording", "%Ln name(s)", "", 1),
             QStringLiteral("1 name"));
    QCOMPARE(QCoreApplication::translate("ConversionWording", "%Ln name(s)", "", 4),
             QStringLiteral("4 names"));
}

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"

// SPDX-License-Identifier: MIT
#include "tests/core/schemacheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace jingtai;

namespace {

QJsonObject contents(const QString &name)
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/daemon/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList fieldsOf(const QJsonValue &list, const QString &field)
{
    QStringList values;
    const QJsonArray items = list.toArray();
    for (const auto &item : items)
        values.append(item[field].toString());
    return values;
}

} // namespace

/// What is shipped about daemon.json, against the schemas beside it and against each other.
class TstDaemonData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataKeepsToTheSchema_data();
    void dataKeepsToTheSchema();
    void theFormHasEachKeyInItsSection();
};

void TstDaemonData::dataKeepsToTheSchema_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("keys") << "keys";
    QTest::newRow("form") << "form";
}

void TstDaemonData::dataKeepsToTheSchema()
{
    QFETCH(QString, name);
    const QJsonObject schema = contents(name + QLatin1String(".schema.json"));
    const QJsonObject data = contents(name + QLatin1String(".json"));
    QVERIFY(!schema.isEmpty());
    QVERIFY(!data.isEmpty());
    QCOMPARE(data.value(QLatin1String("$schema")).toString(), name + QLatin1String(".schema.json"));
    SchemaCheck check(schema);
    check.check(data, schema, {});
    QCOMPARE(check.faults.join(QLatin1Char('\n')), QString());
}

void TstDaemonData::theFormHasEachKeyInItsSection()
{
    const QJsonObject form = contents(QStringLiteral("form.json"));
    const QJsonValue settings = form.value(QLatin1String("settings"));
    const QStringList sections
        = fieldsOf(form.value(QLatin1String("sections")), QStringLiteral("id"));
    const QStringList used = fieldsOf(settings, QStringLiteral("section"));
    QCOMPARE(QSet<QString>(used.begin(), used.end()),
             QSet<QString>(sections.begin(), sections.end()));
    QCOMPARE(QSet<QString>(sections.begin(), sections.end()).size(), sections.size());

    const QStringList paths = fieldsOf(settings, QStringLiteral("path"));
    QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
    const QStringList keys = fieldsOf(
        contents(QStringLiteral("keys.json")).value(QLatin1String("keys")), QStringLiteral("name"));
    QVERIFY(keys.size() > 100);
    for (const QString &key : keys)
        QVERIFY2(paths.contains(key), qPrintable(key));
}

QTEST_GUILESS_MAIN(TstDaemonData)
#include "tst_daemondata.moc"

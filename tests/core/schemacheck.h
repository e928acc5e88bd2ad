// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace jingtai {

/// As much of JSON Schema as the schemas of this project use. Members that a schema does not name
/// are faults here: in a file that is shipped they can only be spelling mistakes.
class SchemaCheck final
{
public:
    explicit SchemaCheck(const QJsonObject &schema)
        : m_schema(schema)
    {}

    QStringList faults;

    void check(const QJsonValue &value, const QJsonObject &stated, const QString &pointer);

private:
    QJsonObject resolved(const QJsonObject &schema) const;
    void checkItems(const QJsonArray &array, const QJsonObject &schema, const QString &pointer);
    void checkMembers(const QJsonObject &object, const QJsonObject &schema, const QString &pointer);

    QJsonObject m_schema;
};

} // namespace jingtai

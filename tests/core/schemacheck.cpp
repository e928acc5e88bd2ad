// SPDX-License-Identifier: MIT
#include "tests/core/schemacheck.h"

#include <QRegularExpression>

namespace jingtai {

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    return type == QLatin1String("integer") && value.isDouble();
}

} // namespace

void SchemaCheck::check(const QJsonValue &value, const QJsonObject &stated, const QString &pointer)
{
    const QJsonObject schema = resolved(stated);
    const QString type = schema.value(QLatin1String("type")).toString();
    if (!isOfType(value, type)) {
        faults << pointer + QStringLiteral(" is no ") + type;
        return;
    }
    if (const QJsonValue words = schema.value(QLatin1String("enum"));
        words.isArray() && !words.toArray().contains(value))
        faults << pointer + QStringLiteral(" is not among the words");
    if (const QJsonValue pattern = schema.value(QLatin1String("pattern"));
        pattern.isString()
        && !QRegularExpression(pattern.toString()).match(value.toString()).hasMatch())
        faults << pointer + QStringLiteral(" does not match ") + pattern.toString();
    if (value.isArray())
        checkItems(value.toArray(), schema, pointer);
    if (value.isObject())
        checkMembers(value.toObject(), schema, pointer);
}

QJsonObject SchemaCheck::resolved(const QJsonObject &schema) const
{
    const QString ref = schema.value(QLatin1String("$ref")).toString();
    if (ref.isEmpty())
        return schema;
    const QJsonObject definitions = m_schema.value(QLatin1String("$defs")).toObject();
    return definitions.value(ref.section(QLatin1Char('/'), -1)).toObject();
}

void SchemaCheck::checkItems(const QJsonArray &array, const QJsonObject &schema,
                             const QString &pointer)
{
    for (qsizetype i = 0; i < array.size(); ++i)
        check(array.at(i), schema.value(QLatin1String("items")).toObject(),
              pointer + QLatin1Char('/') + QString::number(i));
}

void SchemaCheck::checkMembers(const QJsonObject &object, const QJsonObject &schema,
                               const QString &pointer)
{
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    for (const auto &key : required) {
        if (!object.contains(key.toString()))
            faults << pointer + QStringLiteral(" lacks ") + key.toString();
    }
    const QJsonObject known = schema.value(QLatin1String("properties")).toObject();
    const QJsonObject others = schema.value(QLatin1String("additionalProperties")).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = pointer + QLatin1Char('/') + it.key();
        if (known.contains(it.key()))
            check(it.value(), known.value(it.key()).toObject(), place);
        else if (!others.isEmpty())
            check(it.value(), others, place);
        else
            faults << place + QStringLiteral(" is unknown");
    }
}

} // namespace jingtai

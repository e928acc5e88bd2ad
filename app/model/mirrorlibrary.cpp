// SPDX-License-Identifier: MIT
#include "app/model/mirrorlibrary.h"

#include "app/services/jsonstore.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace jingtai {

namespace {

const QString s_disabledKey = QStringLiteral("disabledMirrors");
const QString s_parametersKey = QStringLiteral("mirrorParameters");

std::string parameterKey(std::string_view id, std::string_view name)
{
    return std::string(id) + '.' + std::string(name);
}

} // namespace

MirrorLibrary::MirrorLibrary(MirrorCatalog base, JsonStore &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_catalog(std::make_shared<const MirrorCatalog>(std::move(base)))
{
    const QJsonArray disabled = m_settings.value(s_disabledKey).toArray();
    for (const auto &id : disabled)
        m_disabled.insert(id.toString().toStdString());
    const QJsonObject parameters = m_settings.value(s_parametersKey).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        m_parameters[it.key().toStdString()] = it.value().toString().toStdString();
}

QString MirrorLibrary::parameter(std::string_view id, std::string_view name) const
{
    const auto value = m_parameters.find(parameterKey(id, name));
    return value == m_parameters.end() ? QString() : QString::fromStdString(value->second);
}

bool MirrorLibrary::wantsParameter(const Mirror &mirror) const
{
    return std::any_of(mirror.parameters.begin(), mirror.parameters.end(),
                       [&](const Parameter &wanted) {
                           return !m_parameters.contains(parameterKey(mirror.id, wanted.name));
                       });
}

void MirrorLibrary::setEnabled(const QStringList &ids, bool enabled)
{
    Ids disabled = m_disabled;
    for (const QString &id : ids) {
        if (enabled)
            disabled.erase(id.toStdString());
        else
            disabled.insert(id.toStdString());
    }
    if (disabled == m_disabled)
        return;
    m_disabled = std::move(disabled);
    save();
    Q_EMIT changed();
}

void MirrorLibrary::setParameter(const QString &id, const QString &name, const QString &value)
{
    Parameters parameters = m_parameters;
    const std::string key = parameterKey(id.toStdString(), name.toStdString());
    if (value.isEmpty())
        parameters.erase(key);
    else
        parameters[key] = value.toStdString();
    if (parameters == m_parameters)
        return;
    m_parameters = std::move(parameters);
    save();
    Q_EMIT changed();
}

void MirrorLibrary::save()
{
    QJsonArray disabled;
    for (const std::string &id : m_disabled)
        disabled.append(QString::fromStdString(id));
    m_settings.setValue(s_disabledKey, disabled);
    QJsonObject parameters;
    for (const auto &[key, value] : m_parameters)
        parameters.insert(QString::fromStdString(key), QString::fromStdString(value));
    m_settings.setValue(s_parametersKey, parameters);
}

} // namespace jingtai

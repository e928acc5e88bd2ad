// SPDX-License-Identifier: MIT
#include "app/model/daemon/settingwording.h"

#include "app/model/daemon/formsettings.h"
#include "app/model/wording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct SettingWording
{
    Q_DECLARE_TR_FUNCTIONS(SettingWording)
};

// The oldest engine that people still run; what it has needs no "since".
constexpr EngineVersion s_everywhere{20, 10, 0};

} // namespace

SettingStanding standingOf(const DaemonKey &key, const EngineVersion &engine)
{
    const auto isPast = [&engine](const EngineVersion &version) {
        return version != EngineVersion{} && engine >= version;
    };
    if (!key.isSettable)
        return SettingStanding::NotHere;
    if (isPast(key.removed))
        return SettingStanding::NoMore;
    if (isPast(key.ignored))
        return SettingStanding::Ignored;
    if (engine < key.since)
        return SettingStanding::NotYet;
    return isPast(key.deprecated) ? SettingStanding::Deprecated : SettingStanding::Taken;
}

QString wordingOfDefault(const FormSetting &setting)
{
    //: Behind a field; %1 the value that is used where none is set
    return SettingWording::tr("default: %1")
        .arg(QString::fromUtf8(setting.defaultValue.in(wordingLanguage())));
}

QString wordingOfExample(const FormSetting &setting)
{
    //: In an empty field; %1 what might stand there
    return SettingWording::tr("for example %1").arg(QString::fromUtf8(setting.example));
}

QString wordingOfEffect(const FormSetting &setting)
{
    return setting.key.isReloaded() ? SettingWording::tr("a reload is enough")
                                    : SettingWording::tr("needs a restart");
}

QString wordingOfSince(const FormSetting &setting)
{
    const EngineVersion &since = setting.key.since;
    if (since <= s_everywhere)
        return {};
    //: Behind a field; %1 version of Docker that brought the setting
    return SettingWording::tr("since %1")
        .arg(QStringLiteral("%1.%2").arg(since.major).arg(since.minor));
}

QString noteOn(const FormSetting &setting, const EngineVersion &engine, bool isOwn)
{
    switch (standingOf(setting.key, engine)) {
    case SettingStanding::NotYet:
        return wordingOfSince(setting);
    case SettingStanding::NoMore:
        return SettingWording::tr("no longer taken");
    case SettingStanding::Ignored:
        return SettingWording::tr("does nothing");
    case SettingStanding::Deprecated:
        return SettingWording::tr("outdated");
    case SettingStanding::NotHere:
        return SettingWording::tr("not in this file");
    case SettingStanding::Taken:
        return isOwn ? wordingOfDefault(setting) : wordingOfEffect(setting);
    }
    return {};
}

QString whyNotSettable(const FormSetting &setting, const EngineVersion &engine)
{
    const QString version = QString::fromStdString(engine.text());
    switch (standingOf(setting.key, engine)) {
    case SettingStanding::NotHere:
        return SettingWording::tr("Docker takes this from no file.");
    case SettingStanding::NotYet:
        //: %1 version that brought the setting, %2 version of the engine
        return SettingWording::tr("Docker %2 does not know this yet; it came with %1.")
            .arg(QString::fromStdString(setting.key.since.text()), version);
    case SettingStanding::NoMore:
        //: %1 version of the engine
        return SettingWording::tr("Docker %1 does not start with this any more.").arg(version);
    case SettingStanding::Ignored:
        //: %1 version of the engine
        return SettingWording::tr("Docker %1 does nothing with this any more.").arg(version);
    case SettingStanding::Taken:
    case SettingStanding::Deprecated:
        break;
    }
    return {};
}

QString wordingOfNoObject(const QString &key)
{
    //: %1 a key
    return SettingWording::tr("“%1” is no object, so that nothing can be set in it. Correct it "
                              "first.")
        .arg(key);
}

QString wordingOfNoForm(bool isJson)
{
    return isJson
               ? SettingWording::tr("The text is no object of settings. Put it into braces in the "
                                    "JSON view.")
               : SettingWording::tr(
                   "The text is not valid JSON at the moment, so that the form cannot "
                   "change it. Fix the problems below, or correct it in the JSON "
                   "view.");
}

} // namespace jingtai

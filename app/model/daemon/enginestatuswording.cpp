// SPDX-License-Identifier: MIT
#include "app/model/daemon/enginestatuswording.h"

#include "app/model/daemon/enginewording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct EngineStatusWording
{
    Q_DECLARE_TR_FUNCTIONS(EngineStatusWording)
};

} // namespace

ShortNote noteOf(EngineStatus status)
{
    switch (status) {
    case EngineStatus::Absent:
        return {Severity::Neutral, EngineStatusWording::tr("Not installed")};
    case EngineStatus::Stopped:
        return {Severity::Neutral, EngineStatusWording::tr("Stopped", "engine")};
    case EngineStatus::NotPermitted:
        return {Severity::Caution, EngineStatusWording::tr("May not be asked")};
    case EngineStatus::NotAnswering:
        return {Severity::Caution, EngineStatusWording::tr("Does not answer")};
    case EngineStatus::Running:
        return {Severity::Good, EngineStatusWording::tr("Running")};
    case EngineStatus::NotAsked:
        return {Severity::Neutral, EngineStatusWording::tr("File alone")};
    }
    return {};
}

QString remarkOf(EngineStatus status)
{
    switch (status) {
    case EngineStatus::Absent:
        return EngineStatusWording::tr("not installed");
    case EngineStatus::Stopped:
        return EngineStatusWording::tr("stopped");
    case EngineStatus::NotPermitted:
        return EngineStatusWording::tr("may not be asked");
    case EngineStatus::NotAnswering:
        return EngineStatusWording::tr("does not answer");
    case EngineStatus::Running:
    case EngineStatus::NotAsked:
        break;
    }
    return {};
}

QString engineNameOf(const EngineFacts &engine)
{
    if (!engine.version)
        return {};
    //: %1 version
    return EngineStatusWording::tr("Docker Engine %1")
        .arg(QString::fromStdString(engine.version->text()));
}

QString sentenceOf(const EngineFacts &engine)
{
    switch (engine.status) {
    case EngineStatus::Running:
        break;
    case EngineStatus::Absent:
        return EngineStatusWording::tr(
            "No Docker is installed here. The file can be prepared all the same; it is used once "
            "there is one.");
    case EngineStatus::Stopped:
        return EngineStatusWording::tr(
            "Docker is not running. What is applied is in force at its next start.");
    case EngineStatus::NotAsked:
        return EngineStatusWording::tr(
            "No Docker is known that reads this file. It is written, and nothing else.");
    case EngineStatus::NotPermitted:
    case EngineStatus::NotAnswering:
        return engine.error ? wording(*engine.error) : QString();
    }
    return {};
}

QString inForceInWords(const QStringList &mirrors)
{
    if (mirrors.isEmpty())
        return EngineStatusWording::tr("In force: no mirrors");
    // Two of them fit beside each other then; what is not secured keeps its "http://".
    const QLatin1String secured("https://");
    QStringList places = mirrors;
    for (QString &place : places) {
        if (place.startsWith(secured))
            place.remove(0, secured.size());
        if (place.endsWith(QLatin1Char('/')))
            place.chop(1);
    }
    //: %1 addresses of mirrors that the engine uses, with commas between them
    return EngineStatusWording::tr("In force: %1").arg(places.join(QStringLiteral(", ")));
}

} // namespace jingtai

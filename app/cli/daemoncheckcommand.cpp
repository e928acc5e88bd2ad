// SPDX-License-Identifier: MIT
#include "app/cli/daemoncheckcommand.h"

#include "app/cli/json.h"
#include "app/core/daemon/daemoncheck.h"
#include "app/core/json/jsontext.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/jsonwording.h"
#include "app/model/quotedtext.h"
#include "app/services/catalogstore.h"
#include "app/services/engines.h"

namespace jingtai {

namespace {

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

void writeJson(Console &console, const DaemonProblem &problem)
{
    JsonWriter json;
    json.beginObject().key("severity").string(code(problem.severity));
    json.key("code").string(problem.codeText());
    json.key("pointer").string(problem.pointer);
    json.key("line").number(problem.place.line).key("column").number(problem.place.column);
    json.key("message").string(wording(problem).toStdString());
    json.key("fix");
    if (problem.fix) {
        json.beginObject().key("description").string(wordingOfFix(problem).toStdString());
        json.key("offset").number(problem.fix->span.offset);
        json.key("length").number(problem.fix->span.length);
        json.key("text").string(problem.fix->text).endObject();
    } else {
        json.null();
    }
    json.endObject();
    console.out().write(json.text());
    console.out().write("\n");
}

void writeLine(Console &console, const DaemonProblem &problem)
{
    //: %1 how bad it is, %2 a sentence about it
    const QString sentence
        = DaemonText::tr("%1: %2").arg(wording(problem.severity), wording(problem));
    console.out().write(wordingAt(problem.place, sentence).toStdString());
    console.out().write("\n");
}

/// The first engine that tells its version, else what is known of the first.
EngineFacts engineHere()
{
    const Cancellation never;
    const std::vector<EngineFacts> engines = findEngines(EnginePaths::ofMachine(), never);
    for (const EngineFacts &engine : engines) {
        if (engine.version)
            return engine;
    }
    return engines.empty() ? EngineFacts() : engines.front();
}

} // namespace

int runDaemonCheck(Console &console, const Arguments &arguments)
{
    const DaemonKeys keys = DaemonKeys::builtIn();
    CommandLine line(
        console, arguments,
        DaemonText::tr("Says what a version of Docker will make of a daemon.json: what stops it "
                       "from starting, what fails later, what has no effect. Exit 1 if Docker "
                       "would not start with it."));
    line.addOption(QStringLiteral("engine"), QStringLiteral("VERSION|auto"),
                   DaemonText::tr("The version of Docker, such as 20.10, or “auto” for the Docker "
                                  "of this computer and its options; the newest one known "
                                  "without it."));
    line.addOption(QStringLiteral("flags"), QStringLiteral("OPTIONS"),
                   DaemonText::tr("The options that dockerd is started with: what is set by them "
                                  "may not stand in the file."));
    line.addFlag(QStringLiteral("json"), DaemonText::tr("Write one JSON object for each finding."));
    line.addArgument(QStringLiteral("FILE|-"), DaemonText::tr("The file."));
    if (const auto exitCode = line.read())
        return *exitCode;
    if (line.positional().isEmpty())
        return console.refuse({UsageErrorKind::MissingFile, {}, {}});
    const auto path = inputFile(line);
    if (!path)
        return console.refuse(path.error());
    DaemonCheckOptions options;
    options.engine = keys.newest();
    if (line.isSet(QStringLiteral("engine"))) {
        const QString word = line.value(QStringLiteral("engine"));
        const bool isAuto = word == QLatin1String("auto");
        const EngineFacts here = isAuto ? engineHere() : EngineFacts();
        const auto version = isAuto ? here.version : EngineVersion::parse(bytesFromText(word));
        if (!version && !isAuto)
            return console.refuse({UsageErrorKind::BadEngineVersion, word, {}});
        options.engine = version.value_or(keys.newest());
        options.flags = here.flags;
    }
    if (line.isSet(QStringLiteral("flags")))
        options.flags = DaemonFlags::fromLine(bytesFromText(line.value(QStringLiteral("flags"))));
    const auto input = openInput(*path);
    if (!input)
        return console.failedToRead(*path, input.error());
    const auto text = readAll(*input, JsonText::maxBytes);
    if (!text)
        return console.failedToRead(*path, text.error());

    console.readySentences();
    const MirrorCatalog catalog = builtInCatalog();
    options.catalog = &catalog;
    const std::vector<DaemonProblem> problems = checkDaemonJson(*text, keys, options);
    const bool isJson = line.isSet(QStringLiteral("json"));
    for (const DaemonProblem &problem : problems) {
        if (isJson)
            writeJson(console, problem);
        else
            writeLine(console, problem);
    }
    if (problems.empty() && !isJson)
        console.out().write(wordingOfGoodDaemonFile(*path, options.engine).toStdString() + '\n');
    return stopsStart(problems) ? Findings : Fine;
}

} // namespace jingtai

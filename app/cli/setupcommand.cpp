// SPDX-License-Identifier: MIT
#include "app/cli/setupcommand.h"

#include "app/cli/catalogs.h"
#include "app/model/catalogwording.h"
#include "app/model/mirrors/packagesetupdraft.h"
#include "app/model/quotedtext.h"

namespace jingtai {

namespace {

const QLatin1String s_catalog("catalog");
const QLatin1String s_distribution("distribution");
const QLatin1String s_kubernetes("kubernetes");
const QLatin1String s_param("param");
const QLatin1String s_version("version");

struct SetupText
{
    Q_DECLARE_TR_FUNCTIONS(SetupText)
};

} // namespace

int runSetup(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        SetupText::tr("Writes the commands that set up Docker CE or Kubernetes from a mirror of "
                      "their packages: key, repository file, installation. Nothing is run."));
    line.addOption(s_distribution, QStringLiteral("D"),
                   SetupText::tr("debian, ubuntu, centos, rhel, rocky, almalinux, fedora or "
                                 "opensuse; this system's unless told."));
    line.addOption(s_version, QStringLiteral("V"),
                   SetupText::tr("Version of the distribution, by number or name; this system's, "
                                 "else the newest, unless told."));
    line.addOption(s_kubernetes, QStringLiteral("v1.NN"),
                   SetupText::tr("Version of Kubernetes; the newest known unless told."));
    line.addOption(s_catalog, QStringLiteral("FILE"),
                   SetupText::tr("Use this catalogue in place of the built-in one."));
    line.addOption(s_param, QStringLiteral("ID.NAME=VALUE"),
                   SetupText::tr("Give a mirror a value that it wants. May stand several times."));
    line.addArgument(QStringLiteral("ID"), SetupText::tr("The mirror."));
    if (const auto exitCode = line.read())
        return *exitCode;
    if (line.positional().isEmpty())
        return console.refuse({UsageErrorKind::MissingMirror, {}, {}});
    if (line.positional().size() > 1)
        return console.refuse({UsageErrorKind::TooManyArguments, line.positional().at(1), {}});
    const QString path
        = line.isSet(s_catalog) ? QLatin1String("") + line.value(s_catalog) : QString();
    const auto catalog = catalogInUse(console, path);
    if (!catalog) {
        console.tell(wording(catalog.error()));
        return Trouble;
    }
    const auto mirror = findMirror(*catalog, line.positional().first(), MirrorPurpose::Any);
    if (!mirror)
        return console.refuse(mirror.error());
    ConversionChoice values;
    if (const auto given = giveParameters(*catalog, line.values(s_param), values); !given)
        return console.refuse(given.error());
    auto draft = packageSetupFor(**mirror, values.parameters, {});
    if (!draft)
        return console.refuse(
            {UsageErrorKind::ImageMirror, QString::fromStdString((*mirror)->id), {}});
    if (line.isSet(s_distribution))
        draft->setDistribution(line.value(s_distribution));
    if (line.isSet(s_version))
        draft->setRelease(line.value(s_version));
    if (line.isSet(s_kubernetes))
        draft->setVersion(line.value(s_kubernetes));
    const QString problem = draft->problem();
    if (!problem.isEmpty()) {
        console.tell(problem);
        return Trouble;
    }
    console.out().write(bytesFromText(draft->script()));
    return Fine;
}

} // namespace jingtai

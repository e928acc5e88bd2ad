// SPDX-License-Identifier: MIT
#include "app/cli/convertcommand.h"

#include "app/cli/catalogs.h"
#include "app/cli/hitwriter.h"
#include "app/cli/probeoptions.h"
#include "app/cli/textinput.h"
#include "app/core/names/imagereference.h"
#include "app/core/names/nameconverter.h"
#include "app/core/names/outputform.h"
#include "app/core/text/textconverter.h"
#include "app/model/catalogwording.h"
#include "app/model/conversion/notewording.h"
#include "app/model/quotedtext.h"
#include "app/model/systemwording.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace jingtai {

namespace {

struct ConvertText
{
    Q_DECLARE_TR_FUNCTIONS(ConvertText)
};

const QLatin1String s_as("as");
const QLatin1String s_back("back");
const QLatin1String s_catalog("catalog");
const QLatin1String s_check("check");
const QLatin1String s_json("json");
const QLatin1String s_leave("leave");
const QLatin1String s_param("param");
const QLatin1String s_rmi("rmi");
const QLatin1String s_verbose("verbose");
const QLatin1String s_with("with");

void describe(CommandLine &line)
{
    line.addOption(
        s_with, QStringLiteral("ID"),
        ConvertText::tr("Use this mirror for the registries that it serves. May stand several "
                        "times; without it the program chooses."));
    line.addOption(s_catalog, QStringLiteral("FILE"),
                   ConvertText::tr("Use this catalogue in place of the built-in one."));
    line.addOption(
        s_param, QStringLiteral("ID.NAME=VALUE"),
        ConvertText::tr("Give a mirror a value that it wants. May stand several times."));
    line.addOption(
        s_leave, QStringLiteral("REGISTRY"),
        ConvertText::tr("Leave the names of this registry as they are. May stand several "
                        "times."));
    line.addFlag(s_back, ConvertText::tr("Convert names on mirrors back to the original ones."));
    line.addOption(
        s_as, QStringLiteral("FORM"),
        ConvertText::tr("What comes out: text (the default), names, or commands for docker, "
                        "nerdctl, podman, ctr, crictl, skopeo, crane or copy-to=REGISTRY."));
    line.addFlag(s_rmi,
                 ConvertText::tr("With docker, nerdctl or podman: remove the mirror's name after "
                                 "tagging."));
    line.addFlag(s_json,
                 ConvertText::tr("Write one JSON object for each name found, not the text."));
    line.addFlag(s_verbose, ConvertText::tr("Tell notes about the names on standard error."));
    line.addFlag(s_check,
                 ConvertText::tr("Write no text, but a line for each converted name: whether its "
                                 "mirror has it, and whether it is the image that the registry "
                                 "itself serves. Uses the network."));
    addProbeOptions(line);
    line.addArgument(QStringLiteral("[FILE|-]"),
                     ConvertText::tr("The text; standard input if it is left out."));
}

QStringList formWords()
{
    return {QStringLiteral("text"),   QStringLiteral("names"),
            QStringLiteral("docker"), QStringLiteral("nerdctl"),
            QStringLiteral("podman"), QStringLiteral("ctr"),
            QStringLiteral("crictl"), QStringLiteral("skopeo"),
            QStringLiteral("crane"),  QStringLiteral("copy-to=REGISTRY")};
}

tl::expected<OutputForm, UsageError> copyForm(const QString &registry)
{
    const std::string own = bytesFromText(registry);
    // A name on it must parse, and the first part must be a host: without one the copy would land
    // on Docker Hub.
    const std::string name = own + "/a";
    const auto parsed = ImageReferenceView::parse(name);
    const std::string_view host(own.data(), std::min(own.find('/'), own.size()));
    if (!parsed || host.empty() || (parsed->registry() != host && host != "index.docker.io"))
        return tl::unexpected(UsageError{UsageErrorKind::BadCopyTarget, registry, {}});
    OutputForm form;
    form.kind = OutputForm::Kind::Commands;
    form.pull.tool = PullTool::CopyTo;
    form.pull.ownRegistry = own;
    return form;
}

tl::expected<OutputForm, UsageError> outputForm(const CommandLine &line)
{
    const QString word = line.isSet(s_as) ? line.value(s_as) : QStringLiteral("text");
    const QLatin1String copyTo("copy-to=");
    OutputForm form;
    if (word.startsWith(copyTo)) {
        const auto copy = copyForm(word.mid(copyTo.size()));
        if (!copy)
            return tl::unexpected(copy.error());
        form = *copy;
    } else if (word == QLatin1String("names")) {
        form.kind = OutputForm::Kind::Names;
    } else if (const auto tool = pullToolFromCode(bytesFromText(word));
               tool && *tool != PullTool::CopyTo) {
        form.kind = OutputForm::Kind::Commands;
        form.pull.tool = *tool;
    } else if (word != QLatin1String("text")) {
        return tl::unexpected(UsageError{UsageErrorKind::UnknownForm, word, formWords()});
    }
    if (line.isSet(s_rmi)) {
        const bool tags = form.pull.tool == PullTool::Docker || form.pull.tool == PullTool::Nerdctl
                          || form.pull.tool == PullTool::Podman;
        if (form.kind != OutputForm::Kind::Commands || !tags)
            return tl::unexpected(UsageError{UsageErrorKind::RemoveNeedsTool, {}, {}});
        form.pull.removeMirrorName = true;
    }
    return form;
}

tl::expected<ConversionChoice, UsageError> conversionChoice(const CommandLine &line,
                                                            const MirrorCatalog &catalog)
{
    ConversionChoice choice;
    choice.back = line.isSet(s_back);
    auto good = chooseMirrors(catalog, line.values(s_with), choice);
    if (good)
        good = giveParameters(catalog, line.values(s_param), choice);
    if (good)
        good = leaveRegistries(line.values(s_leave), choice);
    if (good && !choice.back)
        good = checkParameters(catalog, choice);
    if (!good)
        return tl::unexpected(good.error());
    return choice;
}

/// Says in one sentence what stayed for lack of a mirror.
void tellUnserved(Console &console, const HitWriter &writer)
{
    QStringList names;
    for (const std::string &name : writer.unserved())
        names.append(textFromBytes(name));
    console.tell(wordingOfUnservedNames(names, writer.unservedCount()));
}

} // namespace

int failedText(Console &console, const QString &path, const TextInput &text)
{
    if (!text.failedToKeep())
        return console.failedToRead(path, text.error());
    console.tell(wordingOfKeepError(text.error()));
    return Trouble;
}

int runConvert(Console &console, const Arguments &arguments)
{
    console.readySentences();
    CommandLine line(
        console, arguments,
        ConvertText::tr("Converts the image names in a text to mirrors. Every other byte of "
                        "it stays. Exit 1 if a name could not be converted for lack of a "
                        "mirror."));
    describe(line);
    if (const auto exitCode = line.read())
        return *exitCode;
    const auto path = inputFile(line);
    if (!path)
        return console.refuse(path.error());
    const auto form = outputForm(line);
    if (!form)
        return console.refuse(form.error());
    const QString catalogPath
        = line.isSet(s_catalog) ? QLatin1String("") + line.value(s_catalog) : QString();
    const auto catalog = catalogInUse(console, catalogPath);
    if (!catalog) {
        console.tell(wording(catalog.error()));
        return Trouble;
    }
    const auto choice = conversionChoice(line, *catalog);
    if (!choice)
        return console.refuse(choice.error());
    if (line.isSet(s_check) && choice->back)
        return console.refuse({UsageErrorKind::CheckOfOriginals, {}, {}});
    if (line.isSet(s_check))
        return runConvertCheck(console, {*catalog, *choice, *path}, line);
    const auto input = openInput(*path);
    if (!input)
        return console.failedToRead(*path, input.error());

    TextInput text(*input);
    if (!text.lookAhead())
        return failedText(console, *path, text);
    const HitWriter::Options options{line.isSet(s_json), line.isSet(s_verbose), *form};
    HitWriter writer(console, *catalog, options);
    BufferedWriter &out = console.out();
    const NameConverter names(*catalog, *choice);
    const bool isText = !options.isJson && form->kind == OutputForm::Kind::Text;
    TextConverter::Output output;
    if (isText)
        output = [&out](std::string_view bytes) { out.write(bytes); };
    TextConverter converter(
        names, text.isPlainList(), std::move(output),
        [&writer](TextHit &&hit) { writer.take(hit); },
        isText && !options.isVerbose ? HitScope::Unserved : HitScope::All);
    while (out.error() == 0 && text.feedNext(converter)) {
    }
    if (text.error() != 0)
        return failedText(console, *path, text);
    converter.finish();
    if (writer.unservedCount() == 0)
        return Fine;
    if (!options.isVerbose)
        tellUnserved(console, writer);
    return Findings;
}

} // namespace jingtai

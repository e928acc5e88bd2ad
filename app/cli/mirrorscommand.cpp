// SPDX-License-Identifier: MIT
#include "app/cli/mirrorscommand.h"

#include "app/cli/catalogs.h"
#include "app/cli/columns.h"
#include "app/cli/json.h"
#include "app/cli/setupcommand.h"
#include "app/model/catalogwording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QList>

namespace jingtai {

namespace {

const QLatin1String s_list("list");
const QLatin1String s_check("check-catalog");
const QLatin1String s_setup("setup");

struct MirrorsText
{
    Q_DECLARE_TR_FUNCTIONS(MirrorsText)
};

void write(Console &console, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    console.out().write({bytes.constData(), std::size_t(bytes.size())});
}

void writeJson(Console &console, const Mirror &mirror)
{
    JsonWriter json;
    json.beginObject().key("id").string(mirror.id);
    json.key("title").string(mirror.title.in(wordingLanguage()));
    json.key("kind").string(code(mirror.kind));
    json.key("endpoint").string(mirror.endpoint);
    json.key("rules").beginArray();
    for (const Rule &rule : mirror.rules) {
        json.beginObject().key("source").string(rule.source.text());
        json.key("target").stringOrNull(rule.target).endObject();
    }
    json.endArray();
    json.key("trust").string(code(mirror.trust));
    json.key("access").string(code(mirror.access));
    json.key("claim").beginObject().key("state").string(code(mirror.claim.state));
    json.key("asOf").stringOrNull(mirror.claim.asOf);
    json.key("source").stringOrNull(mirror.claim.source).endObject();
    json.endObject();
    console.out().write(json.text());
    console.out().write("\n");
}

QString visible(const std::string &bytes)
{
    return madeVisible(textFromBytes(bytes));
}

QString ruleText(const Rule &rule)
{
    QString source = visible(rule.source.text());
    if (rule.target.empty())
        return source;
    return source + QStringLiteral(" → ") + visible(rule.target);
}

QString claimText(const Claim &claim)
{
    if (claim.asOf.empty())
        return wording(claim.state);
    //: %1 what is said of a mirror, %2 the date of it
    return MirrorsText::tr("%1 (%2)").arg(wording(claim.state), visible(claim.asOf));
}

QString table(const MirrorCatalog &catalog)
{
    const std::string language = wordingLanguage();
    QList<QStringList> rows;
    rows.append({MirrorsText::tr("ID"), MirrorsText::tr("Title"), MirrorsText::tr("Serves"),
                 MirrorsText::tr("Address"), MirrorsText::tr("Trust"), MirrorsText::tr("Access"),
                 MirrorsText::tr("State"), MirrorsText::tr("Rules")});
    for (const Mirror &mirror : catalog.mirrors()) {
        QStringList row = {visible(mirror.id),     visible(mirror.title.in(language)),
                           wording(mirror.kind),   visible(mirror.endpoint),
                           wording(mirror.trust),  wording(mirror.access),
                           claimText(mirror.claim)};
        for (const Rule &rule : mirror.rules) {
            rows.append(row + QStringList(ruleText(rule)));
            row.fill(QString());
        }
    }
    return inColumns(rows);
}

int runList(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        MirrorsText::tr("Lists the mirrors of the catalogue: the built-in one with your own "
                        "laid over it."));
    line.addOption(QStringLiteral("catalog"), QStringLiteral("FILE"),
                   MirrorsText::tr("List this catalogue instead."));
    line.addFlag(QStringLiteral("json"), MirrorsText::tr("Write one JSON object for each mirror."));
    if (const auto exitCode = line.read())
        return *exitCode;
    if (!line.positional().isEmpty()) {
        return console.refuse({UsageErrorKind::UnexpectedArgument, line.positional().first(), {}});
    }
    const QString path = line.isSet(QStringLiteral("catalog"))
                             ? QLatin1String("") + line.value(QStringLiteral("catalog"))
                             : QString();
    const auto catalog = catalogInUse(console, path);
    if (!catalog) {
        console.tell(wording(catalog.error()));
        return Trouble;
    }
    if (!line.isSet(QStringLiteral("json"))) {
        write(console, table(*catalog));
        return Fine;
    }
    for (const Mirror &mirror : catalog->mirrors())
        writeJson(console, mirror);
    return Fine;
}

int runCheck(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        MirrorsText::tr("Checks whether a catalogue file keeps to the format. Exit 1 if it "
                        "does not, with the place and the reason."));
    line.addArgument(QStringLiteral("FILE|-"), MirrorsText::tr("The catalogue file."));
    if (const auto exitCode = line.read())
        return *exitCode;
    if (line.positional().isEmpty())
        return console.refuse({UsageErrorKind::MissingFile, {}, {}});
    const auto path = inputFile(line);
    if (!path)
        return console.refuse(path.error());
    const auto catalog = readCatalog(*path);
    if (!catalog && !catalog.error().format) {
        console.tell(wording(catalog.error()));
        return Trouble;
    }
    write(console, (catalog ? wordingOfGoodCatalog(*path, *catalog) : wording(catalog.error()))
                       + QLatin1Char('\n'));
    return catalog ? Fine : Findings;
}

int showHelp(Console &console)
{
    write(console, MirrorsText::tr(
                       "Usage: jingtai-cli mirrors list [--catalog FILE] [--json]\n"
                       "       jingtai-cli mirrors check-catalog FILE\n"
                       "       jingtai-cli mirrors setup ID [--distribution D] [--version V] "
                       "[--kubernetes v1.NN]\n"
                       "Lists the mirrors of the catalogue, checks a catalogue file, or writes the "
                       "commands that set up packages from a mirror. Each has its own --help.\n"));
    return Fine;
}

} // namespace

int runMirrors(Console &console, const Arguments &arguments)
{
    console.readySentences();
    const QStringList commands = {s_list, s_check, s_setup};
    QStringList words = arguments.words;
    if (words.isEmpty())
        return console.refuse({UsageErrorKind::MissingCommand, {}, commands});
    const QString first = words.takeFirst();
    const Arguments rest{arguments.program + QLatin1Char(' ') + first, words};
    if (first == s_list)
        return runList(console, rest);
    if (first == s_check)
        return runCheck(console, rest);
    if (first == s_setup)
        return runSetup(console, rest);
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return showHelp(console);
    return console.refuse({UsageErrorKind::UnknownCommand, first, commands});
}

} // namespace jingtai

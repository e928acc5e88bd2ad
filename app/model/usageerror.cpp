// SPDX-License-Identifier: MIT
#include "app/model/usageerror.h"

#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct Usage
{
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

QString hintList(const QStringList &hints)
{
    QStringList shown;
    for (const QString &hint : hints)
        shown.append(quotable(hint));
    //: Between the items of a list
    return shown.join(Usage::tr(", "));
}

} // namespace

QString wording(const UsageError &error)
{
    const QString subject = quotable(error.subject);
    const QString hints = hintList(error.hints);
    switch (error.kind) {
    case UsageErrorKind::Parser:
        return madeVisible(error.subject);
    case UsageErrorKind::UnknownCommand:
        //: %1 the word, %2 the commands that there are
        return Usage::tr("There is no command “%1”. Use one of: %2.").arg(subject, hints);
    case UsageErrorKind::UnknownOption:
        //: %1 the option, %2 the commands that there are
        return Usage::tr("There is no option “%1” before a command. Begin with one of: %2.")
            .arg(subject, hints);
    case UsageErrorKind::MissingCommand:
        //: %1 the commands that there are
        return Usage::tr("A command is missing. Use one of: %1.").arg(hints);
    case UsageErrorKind::TooManyArguments:
        return Usage::tr("“%1” is one argument too many. Name one file at most.").arg(subject);
    case UsageErrorKind::UnexpectedArgument:
        return Usage::tr("“%1” stands where no argument is taken. Leave it out.").arg(subject);
    case UsageErrorKind::MissingFile:
        return Usage::tr("The file to check is missing. Name it.");
    case UsageErrorKind::UnknownMirror:
        if (error.hints.isEmpty()) {
            return Usage::tr("No mirror of the catalogue has the id “%1”. See “jingtai-cli "
                             "mirrors list”.")
                .arg(subject);
        }
        //: %1 the id, %2 ids that look like it
        return Usage::tr("No mirror of the catalogue has the id “%1”. Did you mean: %2?")
            .arg(subject, hints);
    case UsageErrorKind::AmbiguousMirror:
        //: %1 what was written, %2 the ids that fit
        return Usage::tr("“%1” fits several mirrors. Use the id of one: %2.").arg(subject, hints);
    case UsageErrorKind::MissingMirror:
        return Usage::tr(
            "Which mirror? Write its ID behind the command; “jingtai-cli mirrors list” "
            "shows them.");
    case UsageErrorKind::ImageMirror:
        return Usage::tr("“%1” has no packages of Docker CE or Kubernetes. Take a mirror of "
                         "packages; “jingtai-cli mirrors list” shows them.")
            .arg(subject);
    case UsageErrorKind::PackageMirror:
        return Usage::tr("The mirror “%1” serves packages, not images. Choose another.")
            .arg(subject);
    case UsageErrorKind::BadParameterSyntax:
        return Usage::tr("“%1” is no parameter. Write --param ID.NAME=VALUE, with the id of the "
                         "mirror and the name of its parameter.")
            .arg(subject);
    case UsageErrorKind::UnknownParameter:
        if (error.hints.isEmpty()) {
            return Usage::tr("There is no parameter “%1”; that mirror has none. Leave it out.")
                .arg(subject);
        }
        //: %1 mirror and parameter, %2 the parameters that the mirror has
        return Usage::tr("There is no parameter “%1”. That mirror has: %2.").arg(subject, hints);
    case UsageErrorKind::BadParameterValue:
        if (error.hints.isEmpty()) {
            return Usage::tr("The value given for “%1” does not fit. Use letters, digits, “.”, "
                             "“_” and “-” alone.")
                .arg(subject);
        }
        //: %1 mirror and parameter, %2 a regular expression
        return Usage::tr("The value given for “%1” does not fit. It must match: %2")
            .arg(subject, hints);
    case UsageErrorKind::UnknownUpstream:
        //: %1 what was written, %2 the registries that the catalogue has
        return Usage::tr("The catalogue has no registry “%1”. Use one of: %2.").arg(subject, hints);
    case UsageErrorKind::UnknownLevel:
        //: %1 what was written, %2 the words that are known
        return Usage::tr("The level “%1” is not known. Use one of: %2.").arg(subject, hints);
    case UsageErrorKind::BadTimeout:
        return Usage::tr("“%1” is no time. Write seconds, 0.1 to 600.").arg(subject);
    case UsageErrorKind::BadJobs:
        return Usage::tr("“%1” mirrors cannot be asked at once. Write a number from 1 to 24.")
            .arg(subject);
    case UsageErrorKind::BadProxy:
        return Usage::tr(
                   "“%1” is no proxy. Write http://HOST:PORT or socks5://HOST:PORT, or one of "
                   "the words “system” and “direct”.")
            .arg(subject);
    case UsageErrorKind::BadAuthorities:
        return Usage::tr("“%1” holds no certificate that can be read. Name a file in PEM form.")
            .arg(subject);
    case UsageErrorKind::MissingParameter:
        return Usage::tr("The chosen mirror wants a value. Add --param %1=VALUE.").arg(subject);
    case UsageErrorKind::BadLeave:
        return Usage::tr("“%1” is no registry that could be left as it is. Write its host alone, "
                         "such as docker.io.")
            .arg(subject);
    case UsageErrorKind::UnknownForm:
        //: %1 what was written, %2 the words that are known
        return Usage::tr("The output form “%1” is not known. Use one of: %2.").arg(subject, hints);
    case UsageErrorKind::BadCopyTarget:
        return Usage::tr("“%1” is no registry to copy to. Write its host, with a path behind it "
                         "if wanted, such as copy-to=registry.example.com/mirror.")
            .arg(subject);
    case UsageErrorKind::CheckOfOriginals:
        return Usage::tr("--check asks mirrors, and with --back no name is on one. Leave one "
                         "of them out.");
    case UsageErrorKind::RemoveNeedsTool:
        return Usage::tr("--rmi removes a name after tagging, which only docker, nerdctl and "
                         "podman do. Add --as docker, --as nerdctl or --as podman.");
    case UsageErrorKind::NotJsonString:
        return Usage::tr("Line %1 of the input is no JSON string. Write each name as one, in "
                         "double quotes, or leave out --json-input.")
            .arg(subject);
    case UsageErrorKind::BadSurrogate:
        return Usage::tr("Line %1 of the input has half of a surrogate pair that stands for no "
                         "byte. Write the whole pair, or \\udc80 to \\udcff for a byte.")
            .arg(subject);
    case UsageErrorKind::LineTooLong:
        return Usage::tr("Line %1 of the input is longer than a JSON string may be here (1 MiB). "
                         "Leave out --json-input.")
            .arg(subject);
    case UsageErrorKind::BadEngineVersion:
        return Usage::tr("“%1” is no version of Docker. Write one such as 20.10 or 29.7.")
            .arg(subject);
    case UsageErrorKind::BadMirrorAddress:
        return Usage::tr("“%1” is no address of a mirror. Write one such as https://host.")
            .arg(subject);
    case UsageErrorKind::BadHash:
        return Usage::tr("“%1” is no SHA-256. Write its 64 digits in lower case, or absent.")
            .arg(subject);
    case UsageErrorKind::UnlinkedEngine:
        return Usage::tr("--socket and --pidfile go together. Give both or none.");
    }
    return {};
}

} // namespace jingtai

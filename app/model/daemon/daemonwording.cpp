// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonwording.h"

#include "app/model/jsonwording.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct DaemonWording
{
    Q_DECLARE_TR_FUNCTIONS(DaemonWording)
};

QString typeInWords(const std::string &type)
{
    if (type == "bool")
        return DaemonWording::tr("true or false", "type");
    if (type == "int")
        return DaemonWording::tr("a whole number", "type");
    if (type == "string")
        return DaemonWording::tr("a text in double quotes", "type");
    if (type == "string-list")
        return DaemonWording::tr("a list of texts, [\"…\"]", "type");
    if (type == "object-list")
        return DaemonWording::tr("a list of objects, [{…}]", "type");
    if (type == "string-map")
        return DaemonWording::tr("an object whose values are texts, {\"…\": \"…\"}", "type");
    if (type == "bool-map")
        return DaemonWording::tr("an object whose values are true or false", "type");
    return DaemonWording::tr("an object, {…}", "type");
}

/// A sentence, and what to use in place of the key where there is something.
QString withInstead(const QString &sentence, const QString &instead)
{
    if (instead.isEmpty())
        return sentence;
    //: %1 a sentence about a key, %2 another key
    return DaemonWording::tr("%1 Use “%2”.").arg(sentence, instead);
}

/// Of a key that only an engine newer than the list of keys may know.
QString wordingOfNewerKey(const QString &key, const QString &meant)
{
    if (meant.isEmpty()) {
        //: %1 a key
        return DaemonWording::tr("Jingtai knows no setting “%1”, but this Docker is newer than its "
                                 "list and may know it.")
            .arg(key);
    }
    //: %1 a key, %2 the key that was probably meant
    return DaemonWording::tr("Jingtai knows no setting “%1”, but this Docker is newer than its "
                             "list. Did you mean “%2”?")
        .arg(key, meant);
}

} // namespace

QString wording(const DaemonProblem &problem)
{
    const QString subject = quotable(problem.subject);
    const QString detail = quotable(problem.detail);
    switch (problem.code) {
    case DaemonCode::NotJson:
        return wording(problem.mistake);
    case DaemonCode::UnknownKey:
        if (problem.severity == DaemonSeverity::Advice)
            return wordingOfNewerKey(subject, detail);
        if (detail.isEmpty()) {
            //: %1 a key
            return DaemonWording::tr(
                       "Docker knows no setting “%1”. Check how it is written, or remove it.")
                .arg(subject);
        }
        //: %1 a key, %2 the key that was probably meant
        return DaemonWording::tr("Docker knows no setting “%1”. Did you mean “%2”?")
            .arg(subject, detail);
    case DaemonCode::NoLongerKnown:
        return withInstead(
            DaemonWording::tr("Docker no longer takes “%1”. Remove it.").arg(subject), detail);
    case DaemonCode::IgnoredKey:
        return withInstead(DaemonWording::tr("“%1” does nothing in this file.").arg(subject),
                           detail);
    case DaemonCode::Deprecated:
        return withInstead(DaemonWording::tr("“%1” will be taken out of Docker.").arg(subject),
                           detail);
    case DaemonCode::DuplicateKey:
        if (problem.severity == DaemonSeverity::Advice) {
            //: %1 a key, %2 number of a line
            return DaemonWording::tr(
                       "“%1” stands again in line %2, and Docker joins the two. Keep one of them.")
                .arg(subject, detail);
        }
        //: %1 a key, %2 number of a line
        return DaemonWording::
            tr("“%1” stands again in line %2, which is the one that counts. Remove one of them.")
                .arg(subject, detail);
    case DaemonCode::ByteOrderMark:
        return DaemonWording::tr("Docker before 23.0 does not take the byte order mark that the "
                                 "file begins with. Remove it.");
    case DaemonCode::NotAnObject:
        return DaemonWording::tr(
            "The settings must stand in one object, {…}. Put them into braces.");
    case DaemonCode::CommentKey:
        //: %1 a key
        return DaemonWording::tr("Docker takes “%1” for a setting that it does not know; the file "
                                 "can have no comments. Remove it.")
            .arg(subject);
    case DaemonCode::NotYetKnown:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("This Docker does not know “%1” yet; it came with version %2. "
                                 "Remove it, or update Docker.")
            .arg(subject, detail);
    case DaemonCode::NotSettable:
        //: %1 a key
        return DaemonWording::tr("“%1” cannot be set in this file. Remove it.").arg(subject);
    case DaemonCode::NestedKey:
        if (problem.severity == DaemonSeverity::Advice)
            return wordingOfNewerKey(subject, {});
        //: %1 a key
        return DaemonWording::tr(
                   "Docker knows no setting “%1” here. Remove it, or put it where it belongs.")
            .arg(subject);
    case DaemonCode::IgnoredObject:
        //: %1 a key
        return DaemonWording::tr("Docker knows no setting “%1” and passes over it. Remove it.")
            .arg(subject);
    case DaemonCode::ProxyOutside:
        //: %1 a key
        return DaemonWording::tr("“%1” does nothing here. Put it into “proxies”.").arg(subject);
    case DaemonCode::NullValue:
        return DaemonWording::tr("null sets nothing. Remove it, or write a value.");
    case DaemonCode::WrongType:
        //: %1 a key, %2 what is wanted, such as “a whole number”
        return DaemonWording::tr("“%1” must be %2. Correct it.")
            .arg(subject, typeInWords(problem.detail));
    case DaemonCode::WrongItem:
        //: %1 a key, %2 what is wanted, such as “a whole number”
        return DaemonWording::tr("A value in “%1” must be %2. Correct it.")
            .arg(subject, typeInWords(problem.detail));
    case DaemonCode::OutOfRange:
        //: %1 a key, %2 a range
        return DaemonWording::tr("“%1” is out of range (%2). Correct it.").arg(subject, detail);
    case DaemonCode::UnknownWord:
        if (detail.isEmpty()) {
            //: %1 a key
            return DaemonWording::tr(
                       "This Docker does not know the value of “%1”. Correct or remove it.")
                .arg(subject);
        }
        //: %1 a key, %2 words
        return DaemonWording::tr("The value of “%1” must be one of: %2.").arg(subject, detail);
    case DaemonCode::BadAddress:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” is no address with a port, such as 127.0.0.1:9323. Correct it.")
            .arg(subject);
    case DaemonCode::BadIp:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no IP address. Write the address alone, such as 8.8.8.8.")
            .arg(subject);
    case DaemonCode::BadCidr:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” is no network such as 172.17.0.1/16 (for IPv6: fd00::1/64). Correct it.")
            .arg(subject);
    case DaemonCode::NetworkAddress:
        //: %1 what was written
        return DaemonWording::tr("“%1” is the address of the network itself. Write that of the "
                                 "bridge in it, such as 172.17.0.1/16.")
            .arg(subject);
    case DaemonCode::BadSize:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” is no size. Write a number and a unit in double quotes, such as \"64M\".")
            .arg(subject);
    case DaemonCode::BadLabel:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no label. Write name=value.").arg(subject);
    case DaemonCode::ReservedLabel:
        //: %1 what was written
        return DaemonWording::
            tr("The label “%1” begins with a name that Docker keeps for itself. Choose another.")
                .arg(subject);
    case DaemonCode::LabelConflict:
        //: %1 what was written
        return DaemonWording::tr(
                   "The label “%1” stands there with another value as well. Keep one of them.")
            .arg(subject);
    case DaemonCode::BadDomain:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no domain to search. Correct it.").arg(subject);
    case DaemonCode::BadHost:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” is no address to listen on. Write unix://PATH or tcp://HOST:PORT.")
            .arg(subject);
    case DaemonCode::BadOption:
        //: %1 what was written
        return DaemonWording::tr(
                   "The option “%1” is not one that Docker takes here. Correct or remove it.")
            .arg(subject);
    case DaemonCode::BadResource:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no resource. Write name=value; a name has either one "
                                 "number or several names.")
            .arg(subject);
    case DaemonCode::BadMark:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no mark. Write a number, with a mask behind “/” if "
                                 "wanted, such as 0x1/0x3.")
            .arg(subject);
    case DaemonCode::BadPool:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no pool of addresses. “base” is a network such as "
                                 "10.10.0.0/16, “size” at least its prefix.")
            .arg(subject);
    case DaemonCode::BadSlice:
        //: %1 what was written
        return DaemonWording::tr(
                   "With systemd as cgroup driver, “%1” must end in .slice. Correct it.")
            .arg(subject);
    case DaemonCode::RelativePath:
        //: %1 what was written
        return DaemonWording::tr("“%1” must be an absolute path. Begin it with “/”.").arg(subject);
    case DaemonCode::UnknownDriver:
        //: %1 what was written
        return DaemonWording::tr(
                   "This Docker has no storage driver “%1”. Use overlay2, or remove the key.")
            .arg(subject);
    case DaemonCode::UnknownRuntime:
        //: %1 what was written
        return DaemonWording::tr("There is no runtime “%1”. Add it to “runtimes”, or use runc.")
            .arg(subject);
    case DaemonCode::ReservedRuntime:
        //: %1 what was written
        return DaemonWording::tr("Docker keeps the name “%1” for its own runtime. Choose another.")
            .arg(subject);
    case DaemonCode::BadRuntime:
        //: %1 what was written
        return DaemonWording::tr("The runtime “%1” must have either “path”, with “runtimeArgs” if "
                                 "wanted, or “runtimeType”, with “options”.")
            .arg(subject);
    case DaemonCode::LogDriverUnknown:
        //: %1 what was written
        return DaemonWording::
            tr("There is no log driver “%1”. Containers will not start; use json-file or local.")
                .arg(subject);
    case DaemonCode::LogOptUnknown:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("The log driver %2 has no option “%1”. Correct or remove it.")
            .arg(subject, detail);
    case DaemonCode::LogOptBad:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("The log option “%1” cannot be “%2”. Correct it.")
            .arg(subject, detail);
    case DaemonCode::LogOptNeeds:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr(
                   "The log option “%1” needs %2 as well. Add it, or remove the option.")
            .arg(subject, detail);
    case DaemonCode::FlagConflict:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("“%1” is set here and by the option %2 that Docker is started "
                                 "with. Remove one of them.")
            .arg(subject, detail);
    case DaemonCode::KeyConflict:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("“%1” and “%2” cannot both be set. Remove one of them.")
            .arg(subject, detail);
    case DaemonCode::NeedsKey:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("“%1” set like this needs “%2”. Change one of them.")
            .arg(subject, detail);
    case DaemonCode::TlsTurnedOn:
        return DaemonWording::tr(
            "“tlsverify” turns TLS on, even as false. Remove it if you do not want TLS.");
    case DaemonCode::TlsWithoutFiles:
        return DaemonWording::tr(
            "TLS is on, but “tlscert” and “tlskey” do not say which files to use. Add both.");
    case DaemonCode::NoImageStore:
        //: %1 what was written
        return DaemonWording::tr("With the storage driver “%1” Docker 29 does not use its newer "
                                 "image store. Remove the key unless you need it.")
            .arg(subject);
    case DaemonCode::MirrorEmpty:
        return DaemonWording::tr("There is an empty entry among the mirrors. Remove it.");
    case DaemonCode::MirrorNoScheme:
        //: %1 what was written
        return DaemonWording::tr("“%1” does not begin with https://. Add it.").arg(subject);
    case DaemonCode::MirrorScheme:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” begins with what Docker does not know. Write https:// or http://.")
            .arg(subject);
    case DaemonCode::MirrorTwice:
        //: %1 what was written
        return DaemonWording::tr("“%1” has https:// twice. Remove one of them.").arg(subject);
    case DaemonCode::MirrorCapitals:
        //: %1 what was written
        return DaemonWording::tr("In “%1” the beginning stands in capitals, and pulls will fail. "
                                 "Write https:// in lower case.")
            .arg(subject);
    case DaemonCode::MirrorUser:
        //: %1 what was written
        return DaemonWording::
            tr("“%1” has a user name or a password in it, which Docker does not take. Remove them.")
                .arg(subject);
    case DaemonCode::MirrorQuery:
        //: %1 what was written
        return DaemonWording::tr("“%1” has “?” or “#” in it, which Docker does not take. Remove "
                                 "them with what follows.")
            .arg(subject);
    case DaemonCode::MirrorPath:
        if (problem.severity == DaemonSeverity::Start) {
            //: %1 an address
            return DaemonWording::tr("“%1” has a path, which Docker before 24.0.9 does not take. "
                                     "Write the host alone.")
                .arg(subject);
        }
        return DaemonWording::tr("“%1” has a path. Older versions of Docker do not take it.")
            .arg(subject);
    case DaemonCode::MirrorBlank:
        //: %1 what was written
        return DaemonWording::tr("“%1” has blanks at its ends. Remove them.").arg(subject);
    case DaemonCode::MirrorSeveral:
        //: %1 what was written
        return DaemonWording::tr("“%1” is more than one address. Make each an entry of its own.")
            .arg(subject);
    case DaemonCode::MirrorNoHost:
        //: %1 what was written
        return DaemonWording::tr("“%1” names no host. Complete it, or remove it.").arg(subject);
    case DaemonCode::MirrorPort:
        //: %1 what was written
        return DaemonWording::tr("The port of “%1” is no number from 1 to 65535. Correct it.")
            .arg(subject);
    case DaemonCode::MirrorPlaceholder:
        //: %1 what was written
        return DaemonWording::tr("“%1” still has a placeholder in it. Put your own value there.")
            .arg(subject);
    case DaemonCode::MirrorUnseen:
        //: %1 what was written
        return DaemonWording::tr("“%1” has characters in it that are not seen. Remove them.")
            .arg(subject);
    case DaemonCode::MirrorLookAlike:
        //: %1 what was written
        return DaemonWording::tr("“%1” has letters in its host that only look like ordinary ones, "
                                 "or are none. Type it anew.")
            .arg(subject);
    case DaemonCode::MirrorBad:
        //: %1 what was written
        return DaemonWording::tr("“%1” is no address of a mirror. Correct it.").arg(subject);
    case DaemonCode::MirrorDuplicate:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” stands among the mirrors twice; Docker drops the second one. Remove it.")
            .arg(subject);
    case DaemonCode::MirrorUnsecured:
        //: %1 what was written
        return DaemonWording::tr("“%1” is not encrypted: others on the way can change what is "
                                 "pulled. Use https:// if the mirror has it.")
            .arg(subject);
    case DaemonCode::MirrorOfOther:
        //: %1 what it is about, %2 the other part of it
        return DaemonWording::tr("“%1” mirrors %2, but Docker asks mirrors for Docker Hub alone. "
                                 "Convert names of images to it instead.")
            .arg(subject, detail);
    case DaemonCode::MirrorPackages:
        //: %1 what was written
        return DaemonWording::tr("“%1” serves packages, not images. Remove it.").arg(subject);
    case DaemonCode::InsecureScheme:
        //: %1 what was written
        return DaemonWording::tr(
                   "Docker cuts off the http:// or https:// of “%1”. Write the host alone.")
            .arg(subject);
    case DaemonCode::InsecureBad:
        //: %1 what was written
        return DaemonWording::tr(
                   "“%1” is no registry. Write a host, host:port, or a network such as 10.0.0.0/8.")
            .arg(subject);
    }
    return {};
}

QString wordingOfFix(const DaemonProblem &problem)
{
    switch (problem.fixKind) {
    case DaemonFix::None:
        break;
    case DaemonFix::Json:
        return wordingOfFix(problem.mistake);
    case DaemonFix::Remove:
        return DaemonWording::tr("Remove it");
    case DaemonFix::Rename:
        //: %1 a key
        return DaemonWording::tr("Rename it to “%1”").arg(quotable(problem.detail));
    case DaemonFix::MakeList:
        return DaemonWording::tr("Make it a list");
    case DaemonFix::MakeText:
        return DaemonWording::tr("Put it in double quotes");
    case DaemonFix::MakeValue:
        return DaemonWording::tr("Remove the quotes");
    case DaemonFix::Replace:
        //: %1 what it becomes
        return DaemonWording::tr("Write %1").arg(quotable(problem.fix->text));
    case DaemonFix::Split:
        return DaemonWording::tr("Make an entry of each");
    case DaemonFix::RemoveMark:
        return DaemonWording::tr("Remove the byte order mark");
    }
    return {};
}

QString wordingWithPlace(const DaemonProblem &problem)
{
    return wordingAt(problem.place, wording(problem));
}

QString wordingOfMended(const DaemonProblem &problem)
{
    //: %1 number of the line, %2 of the column, %3 what was done, such as “Remove the comma”
    return DaemonWording::tr("Mended at line %1, column %2: %3.")
        .arg(QString::number(problem.place.line), QString::number(problem.place.column),
             wordingOfFix(problem));
}

QString wording(DaemonSeverity severity)
{
    switch (severity) {
    case DaemonSeverity::Start:
        return DaemonWording::tr("Docker does not start", "severity");
    case DaemonSeverity::Later:
        return DaemonWording::tr("Fails later", "severity");
    case DaemonSeverity::NoEffect:
        return DaemonWording::tr("No effect", "severity");
    case DaemonSeverity::Advice:
        return DaemonWording::tr("Advice", "severity");
    }
    return {};
}

QString wordingOfGoodDaemonFile(const QString &path, const EngineVersion &engine)
{
    const QString version = QString::fromStdString(engine.text());
    if (path.isNull()) {
        //: %1 version of Docker
        return DaemonWording::tr("Nothing is wrong with the settings for Docker %1.").arg(version);
    }
    //: %1 path of a file, %2 version of Docker
    return DaemonWording::tr("Nothing is wrong with “%1” for Docker %2.")
        .arg(quotable(path), version);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/cli/daemonmirrors.h"

#include "app/core/daemon/daemoncheck.h"
#include "app/core/json/jsonedit.h"
#include "app/core/json/jsontext.h"
#include "app/core/weburl.h"
#include "app/engine/daemonapply.h"
#include "app/engine/sha256.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/daemon/enginewording.h"
#include "app/model/filewording.h"
#include "app/model/quotedtext.h"
#include "app/services/catalogstore.h"

#include <algorithm>
#include <optional>

namespace jingtai {

namespace {

const QString s_add = QStringLiteral("add");
const QString s_remove = QStringLiteral("remove");
const QString s_set = QStringLiteral("set");
const QString s_expect = QStringLiteral("expect-sha256");
const QString s_socket = QStringLiteral("socket");
const QString s_pidFile = QStringLiteral("pidfile");

constexpr std::string_view s_key = "registry-mirrors";
constexpr std::size_t s_maxTold = 20;

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

using Mirrors = std::vector<std::string>;

/// What is asked for.
struct Wish
{
    Mirrors add;
    Mirrors remove;
    std::optional<Mirrors> set;

    bool isNone() const { return add.empty() && remove.empty() && !set; }
};

Mirrors bytesOf(const QStringList &words)
{
    Mirrors result;
    for (const QString &word : words)
        result.push_back(bytesFromText(word));
    return result;
}

auto sameMirror(const std::string &mirror)
{
    return [written = asEngineWrites(mirror)](const std::string &other) {
        return asEngineWrites(other) == written;
    };
}

/// The list with the wish fulfilled; what was to be removed and is not there is told.
Mirrors fulfilled(Console &console, Mirrors list, const Wish &wish)
{
    if (wish.set)
        list = *wish.set;
    for (const std::string &mirror : wish.remove) {
        const auto gone = std::remove_if(list.begin(), list.end(), sameMirror(mirror));
        if (gone == list.end())
            console.tell(wordingOfMissingMirror(textFromBytes(mirror)));
        list.erase(gone, list.end());
    }
    for (const std::string &mirror : wish.add) {
        if (std::none_of(list.begin(), list.end(), sameMirror(mirror)))
            list.push_back(mirror);
    }
    return list;
}

/// The first address that is none; addresses may be removed whatever they are.
std::optional<UsageError> badAddress(const Wish &wish)
{
    Mirrors all = wish.add;
    if (wish.set)
        all.insert(all.end(), wish.set->begin(), wish.set->end());
    for (const std::string &mirror : all) {
        WebUrl url;
        if (!parseWebUrl(mirror, url).empty() || !url.parameters.empty())
            return UsageError{UsageErrorKind::BadMirrorAddress, textFromBytes(mirror), {}};
    }
    return {};
}

bool isHash(const std::string &word)
{
    return word.size() == 64 && word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

int tellProblems(Console &console, const std::vector<DaemonProblem> &problems)
{
    const std::size_t count = std::min(problems.size(), s_maxTold);
    for (std::size_t i = 0; i < count; ++i)
        console.tell(wordingWithPlace(problems[i]));
    return Findings;
}

/// What would keep an engine of that version from starting, of JSON as a whole or of the mirrors;
/// other settings are none of this command's business.
std::vector<DaemonProblem> obstacles(const std::string &text, const EngineLink *link,
                                     bool onlyOfJson)
{
    const DaemonKeys keys = DaemonKeys::builtIn();
    DaemonCheckOptions options;
    options.engine = link ? link->before.version : keys.newest();
    if (link)
        options.flags = DaemonFlags::fromWords(link->arguments);
    std::vector<DaemonProblem> found;
    for (DaemonProblem &problem : checkDaemonJson(text, keys, options)) {
        const bool isJson = problem.code == DaemonCode::NotJson
                            || problem.code == DaemonCode::NotAnObject
                            || problem.code == DaemonCode::WrongType;
        const bool isOfMirrors
            = problem.pointer.substr(0, s_key.size() + 1) == '/' + std::string(s_key);
        const bool isBlank
            = problem.mistake == JsonMistakeKind::Empty && problem.code == DaemonCode::NotJson;
        const bool isWhole = problem.pointer.empty() && !isBlank;
        // What is UTF-16 an engine may take, but the list cannot be put into it.
        const bool isStop = problem.severity == DaemonSeverity::Start
                            || (isJson && problem.mistake == JsonMistakeKind::Utf16);
        if (isStop && (isWhole || isOfMirrors) && (isJson || !onlyOfJson))
            found.push_back(std::move(problem));
    }
    return found;
}

void list(Console &console, const std::string &text)
{
    for (const std::string &mirror : mirrorsOfFile(text).value_or(Mirrors{})) {
        console.out().write(mirror);
        console.out().write("\n");
    }
}

int change(Console &console, const QString &path, const FileSnapshot &before, const Wish &wish,
           EngineLink *link)
{
    if (const auto found = obstacles(before.bytes, link, true); !found.empty())
        return tellProblems(console, found);
    const JsonText json(before.bytes);
    const std::optional<Mirrors> current = mirrorsOfFile(before.bytes);
    const Mirrors wanted = fulfilled(console, current.value_or(Mirrors{}), wish);
    // A key that is not there is not written only to be empty.
    const bool isEmptyAnyway = !current && wanted.empty() && !wish.set;
    const auto edit = isEmptyAnyway ? std::nullopt : listChange(json, s_key, wanted);
    const std::string text = edit ? edited(before.bytes, *edit) : before.bytes;
    if (edit) {
        if (const auto found = obstacles(text, link, false); !found.empty())
            return tellProblems(console, found);
    }
    if (!edit && !before.exists) {
        console.tell(wordingOfApplied(path, {}));
        return Fine;
    }
    DaemonApplyRequest request;
    request.file = bytesFromText(path);
    request.before = before;
    request.after = text;
    const auto applied = applyDaemonFile(request, link, DaemonKeys::builtIn());
    if (!applied) {
        console.tell(wording(applied.error()));
        const bool isFile = applied.error().kind == DaemonApplyError::Kind::File
                            || applied.error().kind == DaemonApplyError::Kind::Backup;
        return isFile ? Trouble : Findings;
    }
    console.tell(wordingOfApplied(path, *applied));
    return Fine;
}

} // namespace

int runDaemonMirrors(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        DaemonText::tr("Changes the mirrors in a daemon.json in place; nothing else in it is "
                       "touched. With the socket and the pid file of a running Docker it is told "
                       "to read the file again and asked whether it did, and all is undone where "
                       "it did not. Without an option the mirrors are listed. Exit 1 if the "
                       "change was refused or undone."));
    line.addOption(s_add, QStringLiteral("URL"),
                   DaemonText::tr("Add this mirror behind the others. May stand several times."));
    line.addOption(s_remove, QStringLiteral("URL"),
                   DaemonText::tr("Remove this mirror. May stand several times."));
    line.addOption(s_set, QStringLiteral("URL"),
                   DaemonText::tr("Use this mirror in place of all others. May stand several "
                                  "times."));
    line.addOption(s_expect, QStringLiteral("HASH|absent"),
                   DaemonText::tr("Change nothing unless the file has this SHA-256, or does not "
                                  "exist."));
    line.addOption(s_socket, QStringLiteral("SOCKET"),
                   DaemonText::tr("The unix socket of the Docker that reads this file."));
    line.addOption(s_pidFile, QStringLiteral("PIDFILE"), DaemonText::tr("Its pid file."));
    line.addArgument(QStringLiteral("FILE"), DaemonText::tr("The file."));
    if (const auto exitCode = line.read())
        return *exitCode;
    console.readySentences();
    const QStringList files = line.positional();
    if (files.isEmpty())
        return console.refuse({UsageErrorKind::MissingFile, {}, {}});
    if (files.size() > 1)
        return console.refuse({UsageErrorKind::TooManyArguments, files.at(1), {}});
    if (line.isSet(s_socket) != line.isSet(s_pidFile))
        return console.refuse({UsageErrorKind::UnlinkedEngine, {}, {}});
    const std::string expected = bytesFromText(line.value(s_expect));
    if (line.isSet(s_expect) && expected != "absent" && !isHash(expected))
        return console.refuse({UsageErrorKind::BadHash, line.value(s_expect), {}});
    Wish wish{bytesOf(line.values(s_add)), bytesOf(line.values(s_remove)), {}};
    if (line.isSet(s_set))
        wish.set = bytesOf(line.values(s_set));
    if (const auto error = badAddress(wish))
        return console.refuse(*error);

    const QString &path = files.first();
    const std::string file = bytesFromText(path);
    const auto before = readFile(file);
    if (!before) {
        console.tell(wording(before.error()));
        return Trouble;
    }
    const std::string actual = before->exists ? sha256(before->bytes) : "absent";
    if (line.isSet(s_expect) && actual != expected) {
        console.tell(wordingOfOtherContent(path));
        return Findings;
    }
    if (wish.isNone()) {
        list(console, before->bytes);
        return Fine;
    }
    std::optional<EngineLink> link;
    if (line.isSet(s_socket)) {
        auto opened = EngineLink::open(bytesFromText(line.value(s_pidFile)),
                                       bytesFromText(line.value(s_socket)), file);
        if (!opened) {
            console.tell(wording(opened.error()));
            return Findings;
        }
        link = std::move(*opened);
    }
    return change(console, path, *before, wish, link ? &*link : nullptr);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "tests/house/includerules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

/// Files, clocks, processes, threads, sockets.
enum class Outside { None, Durations, All };

struct Room
{
    QString folder;
    QStringList rooms;
    QStringList qtModules;
    Outside outside;
};

const Room *roomOf(const QString &path)
{
    static const QStringList allModules = {QStringLiteral("*")};
    static const QString core = QStringLiteral("app/core/");
    static const QString safefile = QStringLiteral("app/safefile/");
    static const QString engine = QStringLiteral("app/engine/");
    static const QString services = QStringLiteral("app/services/");
    static const QString model = QStringLiteral("app/model/");
    static const QString cli = QStringLiteral("app/cli/");
    static const QString helper = QStringLiteral("app/helper/");
    static const QString ui = QStringLiteral("ui/");
    static const QString tests = QStringLiteral("tests/");
    static const QString qtCore = QStringLiteral("QtCore");
    static const QString qtNetwork = QStringLiteral("QtNetwork");
    static const QString qtDBus = QStringLiteral("QtDBus");

    // What ties the window together, and is of no use to anybody else.
    static const QString main = QStringLiteral("app/main.cpp");
    static const QString checkSchedule = QStringLiteral("app/checkschedule.");
    static const QString dresser = QStringLiteral("app/dresser.");

    static const std::array rooms = {
        Room{core, {core}, {}, Outside::None},
        Room{safefile, {safefile}, {}, Outside::All},
        Room{engine, {core, safefile, engine}, {}, Outside::All},
        Room{services,
             {core, safefile, engine, services},
             {qtCore, qtNetwork, qtDBus},
             Outside::All},
        Room{model, {core, services, model}, {qtCore}, Outside::Durations},
        Room{ui,
             {core, model, ui},
             {qtCore, QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtSvg"),
              QStringLiteral("QtSvgWidgets")},
             Outside::Durations},
        Room{cli,
             {core, safefile, engine, services, model, cli},
             {qtCore, qtNetwork, qtDBus},
             Outside::All},
        Room{helper, {core, safefile, engine, helper}, {}, Outside::All},
        Room{main,
             {core, safefile, engine, services, model, ui, checkSchedule, dresser},
             allModules,
             Outside::All},
        Room{checkSchedule,
             {core, services, model, checkSchedule},
             {qtCore, qtNetwork},
             Outside::None},
        Room{dresser,
             {services, model, ui, dresser},
             {qtCore, QStringLiteral("QtGui"), QStringLiteral("QtWidgets")},
             Outside::None},
        Room{tests,
             {core, safefile, engine, services, model, cli, helper, ui, tests},
             allModules,
             Outside::All},
    };
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&path](const Room &room) {
        return path.startsWith(room.folder);
    });
    return found == rooms.end() ? nullptr : &*found;
}

bool startsWithAny(const QString &text, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](const QString &beginning) { return text.startsWith(beginning); });
}

bool isBarred(const QString &header, Outside outside)
{
    static const QRegularExpression standard(QStringLiteral(
        "^(arpa/"
        ".*|chrono|cstdio|ctime|fcntl\\.h|filesystem|fstream|future|iostream|mutex|netdb\\.h|"
        "netinet/.*|poll\\.h|signal\\.h|spawn\\.h|stdio\\.h|sys/.*|thread|time\\.h|unistd\\.h)$"));
    static const QRegularExpression qt(QStringLiteral(
        "^(QtCore/)?(QFile|QLockFile|QProcess|QSaveFile|QSettings|QTemporaryDir|QTemporaryFile)$"));
    if (outside == Outside::All || (outside == Outside::Durations && header == u"chrono"))
        return false;
    return standard.match(header).hasMatch() || qt.match(header).hasMatch();
}

bool isGenerated(const QString &header)
{
    return header.endsWith(QStringLiteral(".moc")) || header.startsWith(QStringLiteral("moc_"));
}

} // namespace

IncludeRules::IncludeRules(const QString &qtIncludeFolder)
{
    const QDir folder(qtIncludeFolder);
    const QStringList modules = folder.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        const QStringList headers = QDir(folder.filePath(module)).entryList(QDir::Files);
        for (const QString &header : headers)
            m_modules.insert(header, module);
    }
}

/// Empty for a header that is not of Qt.
QString IncludeRules::moduleOf(const QString &header) const
{
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0 && header.startsWith(QStringLiteral("Qt")))
        return header.left(slash);
    if (const auto module = m_modules.constFind(header); module != m_modules.constEnd())
        return *module;
    static const QRegularExpression qtClass(QStringLiteral("^(Q[A-Z]\\w*|private/q\\w+_p\\.h)$"));
    return qtClass.match(header).hasMatch() ? QStringLiteral("an unknown Qt module") : QString();
}

QStringList IncludeRules::problems(const QString &path, const QByteArray &text) const
{
    static const QRegularExpression includeLine(
        QStringLiteral("^\\s*#\\s*(?:include|include_next|import)\\s*([<\"])([^>\"]+)[>\"]"));

    const Room *room = roomOf(path);
    if (!room)
        return {QStringLiteral("1: the include rules know no room for this file")};

    QStringList found;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = includeLine.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const bool quoted = match.captured(1) == u'"';
        const QString header = match.captured(2);
        const bool own = startsWithAny(
            header, {QStringLiteral("app/"), QStringLiteral("ui/"), QStringLiteral("tests/")});
        const auto report = [&](const QString &what) {
            found.append(QStringLiteral("%1: %2: %3").arg(i + 1).arg(header, what));
        };

        if (own && !quoted)
            report(QStringLiteral("headers of the tree stand in quotes"));
        if (!own && quoted && !isGenerated(header))
            report(QStringLiteral("quotes are for headers of the tree, named from its root"));
        if (own && !startsWithAny(header, room->rooms))
            report(QStringLiteral("%1 may not include this room").arg(room->folder));
        const QString module = own || isGenerated(header) ? QString() : moduleOf(header);
        const bool everyModule = room->qtModules.contains(QStringLiteral("*"));
        if (!module.isEmpty() && !everyModule && !room->qtModules.contains(module))
            report(QStringLiteral("%1 may not include %2").arg(room->folder, module));
        if (isBarred(header, room->outside))
            report(QStringLiteral("%1 leaves files, clocks and threads to services")
                       .arg(room->folder));
        if (header.startsWith(QStringLiteral("nlohmann/"))
            && path.startsWith(QStringLiteral("app/")) && path.endsWith(QStringLiteral(".h")))
            report(QStringLiteral("JSON is kept inside .cpp files"));
    }
    return found;
}

} // namespace jingtai

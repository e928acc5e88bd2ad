// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonpreview.h"

#include "app/core/maskedtext.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingtai {

namespace {

struct Preview
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

constexpr std::size_t s_around = 3;
constexpr std::size_t s_shownLine = 2000; // bytes

PreviewLine shown(const DiffLine &line)
{
    PreviewLine result;
    switch (line.kind) {
    case DiffLine::Kind::Same:
        result.kind = PreviewLine::Kind::Same;
        break;
    case DiffLine::Kind::Removed:
        result.kind = PreviewLine::Kind::Removed;
        break;
    case DiffLine::Kind::Added:
        result.kind = PreviewLine::Kind::Added;
        break;
    }
    result.oldLine = int(line.oldLine);
    result.newLine = int(line.newLine);
    std::string_view text = line.text;
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    QString shown = textFromBytes(withoutPasswords(text.substr(0, s_shownLine)));
    shown.replace(QLatin1Char('\t'), QLatin1String("    "));
    result.text = madeVisible(shown);
    if (text.size() > s_shownLine)
        result.text += QStringLiteral(" …");
    return result;
}

QStringList quotedKeys(const std::vector<std::string> &keys)
{
    QStringList quoted;
    for (const std::string &key : keys)
        quoted << quotable(key);
    return quoted;
}

/// What happens to containers when the engine is restarted.
Consequence restartConsequence(const ChangePlan &plan)
{
    if (plan.isLiveRestoring)
        return {Severity::Good, Preview::tr("Containers keep running during the restart: live "
                                            "restore is on.")};
    if (plan.status == EngineStatus::Running && plan.runningContainers == 0)
        return {Severity::Good, Preview::tr("No container is running that a restart would stop.")};
    if (plan.status == EngineStatus::Running) {
        return {Severity::Caution,
                Preview::tr("The restart stops %n running container(s). Those with a restart "
                            "policy start again.",
                            nullptr, plan.runningContainers)};
    }
    return {Severity::Caution, Preview::tr("A restart stops all running containers. Those with a "
                                           "restart policy start again.")};
}

void addWay(std::vector<Consequence> &consequences, const ChangePlan &plan)
{
    switch (plan.way) {
    case EngineApplyWay::Direct:
        break;
    case EngineApplyWay::Helper:
        consequences.push_back({Severity::Neutral, Preview::tr("The system asks for the password "
                                                               "of an administrator once.")});
        break;
    case EngineApplyWay::Commands:
        consequences.push_back(
            {Severity::Neutral, Preview::tr("This program cannot write the file: the commands that "
                                            "do it are shown, to be run in a terminal.")});
        break;
    case EngineApplyWay::Said:
        consequences.push_back(
            {Severity::Neutral, Preview::tr("Docker Desktop takes it over with its own button "
                                            "“Apply & restart”.")});
        break;
    }
}

void addEffect(std::vector<Consequence> &consequences, const DaemonChange &change,
               const ChangePlan &plan)
{
    switch (effectOf(change, plan)) {
    case ChangeEffect::Nothing:
        consequences.push_back(
            {Severity::Good, Preview::tr("No setting changes: only how the file is written.")});
        break;
    case ChangeEffect::NextStart:
        consequences.push_back(
            {Severity::Neutral, Preview::tr("Docker is not running; the settings "
                                            "are in force at its next start.")});
        break;
    case ChangeEffect::Unknown:
        consequences.push_back(
            {Severity::Neutral, Preview::tr("The file is written and nothing else: no Docker is "
                                            "known that reads it.")});
        break;
    case ChangeEffect::Reload:
        consequences.push_back(
            {Severity::Good, Preview::tr("Docker reads its settings again. Containers keep "
                                         "running.")});
        // The commands of a terminal do not look back.
        if (plan.way != EngineApplyWay::Commands)
            consequences.push_back(
                {Severity::Neutral,
                 Preview::tr("Docker is asked whether it goes by them. If not, the "
                             "old file is put back.")});
        break;
    case ChangeEffect::Restart:
        //: %1 names of settings, with commas between them
        consequences.push_back(
            {Severity::Caution,
             Preview::tr("Docker must be restarted for: %1.")
                 .arg(quotedKeys(change.needRestart).join(QStringLiteral(", ")))});
        consequences.push_back(restartConsequence(plan));
        break;
    }
}

} // namespace

ChangeEffect effectOf(const DaemonChange &change, const ChangePlan &plan)
{
    if (change.isNone())
        return ChangeEffect::Nothing;
    switch (plan.status) {
    case EngineStatus::Absent:
    case EngineStatus::NotAsked:
        return ChangeEffect::Unknown;
    case EngineStatus::Stopped:
        return ChangeEffect::NextStart;
    case EngineStatus::NotPermitted:
    case EngineStatus::NotAnswering:
    case EngineStatus::Running:
        break;
    }
    return change.isReloadable() ? ChangeEffect::Reload : ChangeEffect::Restart;
}

std::vector<PreviewLine> previewLines(std::string_view before, std::string_view after)
{
    const std::vector<DiffLine> all = diffLines(before, after);
    std::vector<bool> isNear(all.size(), false);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == DiffLine::Kind::Same)
            continue;
        const std::size_t begin = i < s_around ? 0 : i - s_around;
        const std::size_t end = std::min(all.size(), i + s_around + 1);
        std::fill(isNear.begin() + std::ptrdiff_t(begin), isNear.begin() + std::ptrdiff_t(end),
                  true);
    }
    std::vector<PreviewLine> lines;
    int left = 0;
    const auto closeGap = [&] {
        if (left > 0) {
            lines.push_back(
                {PreviewLine::Kind::Gap, 0, 0, Preview::tr("%n unchanged line(s)", nullptr, left)});
        }
        left = 0;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isNear[i]) {
            ++left;
            continue;
        }
        closeGap();
        lines.push_back(shown(all[i]));
    }
    closeGap();
    return lines;
}

QString DaemonPreview::plainText() const
{
    QString text;
    for (const PreviewLine &line : lines) {
        switch (line.kind) {
        case PreviewLine::Kind::Same:
            text += QLatin1Char(' ') + line.text;
            break;
        case PreviewLine::Kind::Removed:
            text += QLatin1Char('-') + line.text;
            break;
        case PreviewLine::Kind::Added:
            text += QLatin1Char('+') + line.text;
            break;
        case PreviewLine::Kind::Gap:
            text += QStringLiteral("… ") + line.text;
            break;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

DaemonPreview previewOf(const std::string &before, const std::string &after, const DaemonKeys &keys,
                        const ChangePlan &plan)
{
    DaemonPreview preview;
    preview.lines = previewLines(before, after);
    for (const PreviewLine &line : preview.lines) {
        preview.added += line.kind == PreviewLine::Kind::Added ? 1 : 0;
        preview.removed += line.kind == PreviewLine::Kind::Removed ? 1 : 0;
    }
    if (before == after)
        return preview;
    preview.change = daemonChange(before, after, keys);
    const QString path = quotable(plan.place.configFile);
    std::vector<Consequence> &all = preview.consequences;
    if (plan.fileExists) {
        //: %1 path of a file
        all.push_back({Severity::Neutral, Preview::tr("“%1” is replaced as a whole or not at all. "
                                                      "The old one is kept beside it as a backup.")
                                              .arg(path)});
    } else {
        //: %1 path of a file
        all.push_back({Severity::Neutral, Preview::tr("“%1” is made anew.").arg(path)});
    }
    addWay(all, plan);
    addEffect(all, preview.change, plan);
    return preview;
}

QString headingOf(const DaemonChange &change, bool isTextChanged, const ChangePlan &plan)
{
    if (!isTextChanged)
        return Preview::tr("No changes");
    if (change.isNone())
        return Preview::tr("No setting changes, only how the file is written");
    const int count = int(change.keys.size());
    switch (effectOf(change, plan)) {
    case ChangeEffect::Nothing:
    case ChangeEffect::Unknown:
        return Preview::tr("%n change(s)", nullptr, count);
    case ChangeEffect::NextStart:
        return Preview::tr("%n change(s), in force at the next start of Docker", nullptr, count);
    case ChangeEffect::Reload:
        return Preview::tr("%n change(s), a reload is enough, containers keep running", nullptr,
                           count);
    case ChangeEffect::Restart:
        if (plan.isLiveRestoring || plan.runningContainers == 0)
            return Preview::tr("%n change(s), Docker must be restarted", nullptr, count);
        return Preview::tr("%n change(s), Docker must be restarted, which stops containers",
                           nullptr, count);
    }
    return {};
}

} // namespace jingtai

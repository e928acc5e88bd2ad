// SPDX-License-Identifier: MIT
#include "tests/monkey/monkeyevent.h"

#include <algorithm>
#include <iterator>
#include <random>

namespace jingtai {

namespace {

struct Weight
{
    MonkeyAct act;
    std::uint32_t weight;
};

constexpr Weight s_weights[] = {
    {MonkeyAct::Key, 140},      {MonkeyAct::Shortcut, 70},    {MonkeyAct::Type, 50},
    {MonkeyAct::Click, 300},    {MonkeyAct::DoubleClick, 20}, {MonkeyAct::Press, 25},
    {MonkeyAct::Wheel, 30},     {MonkeyAct::DropText, 12},    {MonkeyAct::DropFiles, 20},
    {MonkeyAct::Copy, 20},      {MonkeyAct::Paste, 20},       {MonkeyAct::Trigger, 110},
    {MonkeyAct::Page, 30},      {MonkeyAct::Close, 40},       {MonkeyAct::Resize, 15},
    {MonkeyAct::Language, 8},   {MonkeyAct::Theme, 8},        {MonkeyAct::Answer, 40},
    {MonkeyAct::Offline, 4},    {MonkeyAct::DaemonFile, 14},  {MonkeyAct::Engine, 14},
    {MonkeyAct::OwnMirrors, 6}, {MonkeyAct::Prompt, 25},      {MonkeyAct::Rest, 25},
    {MonkeyAct::Restart, 2},
};

constexpr std::uint32_t s_settling = 3; // of five
constexpr std::uint32_t s_maxMoves = 6;

MonkeyAct drawn(std::uint32_t die)
{
    std::uint32_t all = 0;
    for (const Weight &each : s_weights)
        all += each.weight;
    die %= all;
    for (const Weight &each : s_weights) {
        if (die < each.weight)
            return each.act;
        die -= each.weight;
    }
    return MonkeyAct::Rest;
}

} // namespace

QList<MonkeyEvent> monkeyEvents(std::uint32_t seed, int count)
{
    // Its numbers are the same everywhere; those of the distributions are not.
    std::mt19937 engine(seed);
    QList<MonkeyEvent> events;
    const auto roll = [&engine] { return std::uint32_t(engine()); };
    const auto add = [&](MonkeyAct act) {
        MonkeyEvent event;
        event.act = act;
        event.settles = roll() % 5 < s_settling;
        for (std::uint32_t &die : event.dice)
            die = roll();
        events.append(event);
    };
    while (events.size() < count) {
        const MonkeyAct act = drawn(roll());
        add(act);
        if (act != MonkeyAct::Press)
            continue;
        for (std::uint32_t moves = roll() % s_maxMoves; moves > 0; --moves)
            add(MonkeyAct::Move);
        add(MonkeyAct::Release);
    }
    return events;
}

QString words(MonkeyAct act)
{
    switch (act) {
    case MonkeyAct::Key:
        return QStringLiteral("key");
    case MonkeyAct::Shortcut:
        return QStringLiteral("shortcut");
    case MonkeyAct::Type:
        return QStringLiteral("type");
    case MonkeyAct::Click:
        return QStringLiteral("click");
    case MonkeyAct::DoubleClick:
        return QStringLiteral("double click");
    case MonkeyAct::Press:
        return QStringLiteral("press");
    case MonkeyAct::Move:
        return QStringLiteral("move");
    case MonkeyAct::Release:
        return QStringLiteral("release");
    case MonkeyAct::Wheel:
        return QStringLiteral("wheel");
    case MonkeyAct::DropText:
        return QStringLiteral("drop text");
    case MonkeyAct::DropFiles:
        return QStringLiteral("drop files");
    case MonkeyAct::Copy:
        return QStringLiteral("copy elsewhere");
    case MonkeyAct::Paste:
        return QStringLiteral("paste");
    case MonkeyAct::Trigger:
        return QStringLiteral("trigger");
    case MonkeyAct::Page:
        return QStringLiteral("page");
    case MonkeyAct::Close:
        return QStringLiteral("close");
    case MonkeyAct::Resize:
        return QStringLiteral("resize");
    case MonkeyAct::Language:
        return QStringLiteral("language");
    case MonkeyAct::Theme:
        return QStringLiteral("theme");
    case MonkeyAct::Answer:
        return QStringLiteral("answer");
    case MonkeyAct::Offline:
        return QStringLiteral("offline");
    case MonkeyAct::DaemonFile:
        return QStringLiteral("daemon.json written");
    case MonkeyAct::Engine:
        return QStringLiteral("engine");
    case MonkeyAct::OwnMirrors:
        return QStringLiteral("mirrors.json written");
    case MonkeyAct::Prompt:
        return QStringLiteral("prompt");
    case MonkeyAct::Rest:
        return QStringLiteral("rest");
    case MonkeyAct::Restart:
        return QStringLiteral("restart");
    }
    return {};
}

} // namespace jingtai

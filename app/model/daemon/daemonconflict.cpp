// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonconflict.h"

#include "app/core/json/jsonedit.h"
#include "app/model/quotedtext.h"

#include <algorithm>
#include <optional>

namespace jingtai {

namespace {

bool canBeJoined(const std::string &text)
{
    const JsonText json(text);
    if (!json.isValid())
        return json.mistakes().front().kind == JsonMistakeKind::Empty;
    const JsonText::Type type = json.node(json.root()).type;
    return type == JsonText::Type::Object || type == JsonText::Type::Null;
}

} // namespace

DaemonConflict conflictOf(const std::string &base, const std::string &mine,
                          const std::string &theirs, const DaemonKeys &keys)
{
    DaemonConflict conflict;
    conflict.theirs = previewLines(base, theirs);
    conflict.mine = previewLines(base, mine);
    conflict.canJoin = canBeJoined(mine) && canBeJoined(theirs);
    const DaemonChange here = daemonChange(base, mine, keys);
    const DaemonChange there = daemonChange(base, theirs, keys);
    const DaemonChange between = daemonChange(mine, theirs, keys);
    const auto changes = [](const DaemonChange &change, const std::string &key) {
        return std::find(change.keys.begin(), change.keys.end(), key) != change.keys.end();
    };
    for (const std::string &key : here.keys) {
        if (changes(there, key) && changes(between, key))
            conflict.clashes << quotable(key);
    }
    return conflict;
}

std::string joinedText(const std::string &base, const std::string &mine, const std::string &theirs,
                       const DaemonKeys &keys)
{
    const JsonText source(mine);
    std::string text = theirs;
    for (const std::string &key : daemonChange(base, mine, keys).keys) {
        const JsonText target(text);
        const JsonText::Index value = valueAt(source, {key});
        const std::optional<TextEdit> edit
            = value == JsonText::none
                  ? memberRemoval(target, {key})
                  : memberChange(target, {key}, JsonText(std::string(source.textOf(value))));
        if (edit)
            text = edited(text, *edit);
    }
    return text;
}

} // namespace jingtai

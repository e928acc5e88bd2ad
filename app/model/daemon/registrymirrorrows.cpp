// SPDX-License-Identifier: MIT
#include "app/model/daemon/registrymirrorrows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace jingtai {

namespace {

std::vector<std::string> itemsOf(const JsonText &json)
{
    std::vector<std::string> items;
    const JsonText::Index list = valueAt(json, s_registryMirrorsPath);
    if (list == JsonText::none || json.node(list).type != JsonText::Type::Array)
        return items;
    for (JsonText::Index i = json.node(list).firstChild;
         i != JsonText::none && items.size() < s_maxRegistryMirrors; i = json.node(i).next)
        items.push_back(json.node(i).type == JsonText::Type::String ? json.stringOf(i)
                                                                    : std::string(json.textOf(i)));
    return items;
}

} // namespace

const JsonPath s_registryMirrorsPath = {"registry-mirrors"};

RegistryMirrorRows registryMirrorRows(const DaemonDocument &document, std::optional<int> unfinished)
{
    const std::vector<std::string> items = itemsOf(document.json());
    const std::unordered_set<std::string> present(items.begin(), items.end());
    std::unordered_map<std::string, std::vector<std::string>> aside;
    for (const SetAsideMirror &each : document.aside()) {
        if (!present.contains(each.address))
            aside[each.behind].push_back(each.address);
    }
    RegistryMirrorRows rows;
    const auto addAside = [&rows, &aside](const std::string &behind) {
        const auto found = aside.find(behind);
        if (found == aside.end())
            return;
        for (const std::string &address : found->second)
            rows.push_back({address, false, false, -1, -1});
        aside.erase(found);
    };
    addAside({});
    for (std::size_t i = 0; i < items.size(); ++i) {
        rows.push_back({items[i], true, false, int(i), -1});
        addAside(items[i]);
    }
    // What they stood behind is gone: in the order in which they were switched off.
    for (const SetAsideMirror &each : document.aside())
        addAside(each.behind);
    if (unfinished) {
        const int at = std::min(*unfinished, int(rows.size()));
        rows.insert(rows.begin() + at, RegistryMirrorRow{{}, true, true, -1, -1});
    }
    return rows;
}

RegistryMirrorList registryMirrorList(const RegistryMirrorRows &rows)
{
    RegistryMirrorList list;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].isUnfinished)
            list.unfinished = int(row);
        else if (rows[row].isOn)
            list.inFile.push_back(rows[row].address);
        else
            list.aside.push_back(
                {rows[row].address, list.inFile.empty() ? std::string() : list.inFile.back()});
    }
    return list;
}

std::string normalizedMirror(std::string address)
{
    if (!address.empty() && address.back() == '/')
        address.pop_back();
    return address;
}

bool hasMirror(const RegistryMirrorRows &rows, const std::string &address, int except)
{
    const std::string wanted = normalizedMirror(address);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (int(row) != except && !rows[row].isUnfinished
            && normalizedMirror(rows[row].address) == wanted)
            return true;
    }
    return false;
}

RowChange rowChange(const RegistryMirrorRows &before, const RegistryMirrorRows &after)
{
    using Kind = RowChange::Kind;
    const auto same
        = [](const RegistryMirrorRow &a, const RegistryMirrorRow &b) { return a.isSame(b); };
    const int shorter = int(std::min(before.size(), after.size()));
    int head = 0;
    while (head < shorter && same(before[std::size_t(head)], after[std::size_t(head)]))
        ++head;
    int tail = 0;
    while (tail < shorter - head
           && same(before[before.size() - std::size_t(tail) - 1],
                   after[after.size() - std::size_t(tail) - 1]))
        ++tail;
    const int gone = int(before.size()) - head - tail;
    const int fresh = int(after.size()) - head - tail;
    if (gone == 0 && fresh == 0)
        return {};
    if (gone == 0)
        return {Kind::Inserted, head, head + fresh - 1, 0};
    if (fresh == 0)
        return {Kind::Removed, head, head + gone - 1, 0};
    if (gone != fresh)
        return {Kind::Reset, 0, -1, 0};
    // A block that moved: the old middle, turned.
    const auto oldBegin = before.begin() + head;
    const auto newBegin = after.begin() + head;
    const auto first = std::find_if(newBegin, newBegin + fresh, [&](const RegistryMirrorRow &row) {
        return same(row, *oldBegin);
    });
    const int turn = int(first - newBegin);
    bool isMove = turn > 0 && turn < fresh;
    for (int i = 0; isMove && i < fresh; ++i)
        isMove = same(*(oldBegin + i), *(newBegin + (i + turn) % fresh));
    if (isMove)
        return {Kind::Moved, head + fresh - turn, head + fresh - 1, head};
    return {Kind::Changed, head, head + fresh - 1, 0};
}

std::vector<int> sortedRows(std::vector<int> rows, int end)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    rows.erase(
        std::remove_if(rows.begin(), rows.end(), [end](int row) { return row < 0 || row >= end; }),
        rows.end());
    return rows;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/names/pullcommands.h"

#include "app/core/names/imagereference.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace jingtai {

namespace {

constexpr std::array<std::pair<PullTool, std::string_view>, 8> s_tools{{
    {PullTool::Docker, "docker"},
    {PullTool::Nerdctl, "nerdctl"},
    {PullTool::Podman, "podman"},
    {PullTool::Ctr, "ctr"},
    {PullTool::Crictl, "crictl"},
    {PullTool::Skopeo, "skopeo"},
    {PullTool::Crane, "crane"},
    {PullTool::CopyTo, "copy-to"},
}};

std::string commandLine(std::initializer_list<std::string_view> words)
{
    std::string line;
    for (const std::string_view word : words) {
        if (!line.empty())
            line += ' ';
        line += shellQuoted(word);
    }
    return line;
}

/// A name cut into what the commands put together anew.
struct Parts
{
    /// As people write it, without tag and digest.
    std::string shortName;
    /// Registry and whole repository, as containerd wants them.
    std::string fullName;
    std::string repository;
    std::string tag;
    std::string digest;

    explicit Parts(const ImageReferenceView &view)
        : shortName(view.shortForm())
        , fullName(view.canonical())
        , repository(view.repository())
        , tag(view.tag())
        , digest(view.digest())
    {
        shortName.resize(shortName.size() - view.suffix().size());
        fullName.resize(fullName.size() - view.suffix().size());
        if (tag.empty() && digest.empty())
            tag = "latest";
    }

    /// What is pulled: a digest says more than a tag beside it.
    std::string pulled(const std::string &base) const
    {
        return digest.empty() ? base + ':' + tag : base + '@' + digest;
    }
    /// What it is called afterwards; only where there is a tag.
    std::string tagged(const std::string &base) const { return base + ':' + tag; }
};

/// A file name that no other image shares: '+' occurs in no image name.
std::string fileName(const Parts &original)
{
    std::string name = original.pulled(original.shortName);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == ':'; }, '+');
    return name;
}

/// Checks R of "copy into one's own registry", and puts an original's path behind it.
std::optional<std::string> ownName(std::string_view ownRegistry, const Parts &original)
{
    if (ownRegistry.ends_with('/'))
        ownRegistry.remove_suffix(1);
    std::string name(ownRegistry);
    name += '/';
    name += original.repository;
    const auto view = ImageReferenceView::parse(name);
    const std::string_view host = ownRegistry.substr(0, ownRegistry.find('/'));
    // Without a host of its own the text would be a user of Docker Hub.
    const bool isHost = view && !view->registry().empty() && view->suffix().empty()
                        && (view->registry() == host || host == "index.docker.io");
    if (!isHost)
        return std::nullopt;
    return name;
}

} // namespace

std::optional<PullCommands> pullCommands(std::string_view converted, std::string_view original,
                                         const PullOptions &options)
{
    const auto convertedView = ImageReferenceView::parse(converted);
    const auto originalView = ImageReferenceView::parse(original);
    if (!convertedView || !originalView)
        return std::nullopt;
    const Parts mirror(*convertedView);
    Parts origin(*originalView);
    if (originalView->tag().empty())
        origin.tag = mirror.tag;

    const bool hasTag = !mirror.tag.empty();
    const bool hasDigest = !mirror.digest.empty();
    const bool sameName = mirror.fullName == origin.fullName;

    PullCommands commands;
    const auto add = [&commands](std::initializer_list<std::string_view> words) {
        commands.lines.push_back(commandLine(words));
    };
    if (convertedView->suffix().empty())
        commands.notes.push_back({NoteCode::MovingTag, {}});

    switch (options.tool) {
    case PullTool::Docker:
    case PullTool::Nerdctl:
    case PullTool::Podman: {
        const std::string_view tool = code(options.tool);
        // podman takes a short name for one under localhost/ when it tags.
        const bool full = options.tool == PullTool::Podman;
        const std::string pulled = mirror.pulled(full ? mirror.fullName : mirror.shortName);
        add({tool, "pull", pulled});
        if (sameName)
            break;
        if (!hasTag) {
            commands.notes.push_back({NoteCode::DigestNotTagged, {}});
            break;
        }
        add({tool, "tag", pulled, origin.tagged(full ? origin.fullName : origin.shortName)});
        // Engines differ on whether a name by digest can be taken away alone.
        if (options.removeMirrorName && !hasDigest)
            add({tool, "rmi", pulled});
        break;
    }
    case PullTool::Ctr: {
        const std::string pulled = mirror.pulled(mirror.fullName);
        add({"ctr", "-n", "k8s.io", "images", "pull", pulled});
        if (sameName)
            break;
        if (hasTag) {
            add({"ctr", "-n", "k8s.io", "images", "tag", pulled, origin.tagged(origin.fullName)});
        } else {
            commands.notes.push_back({NoteCode::DigestNotTagged, {}});
        }
        break;
    }
    case PullTool::Crictl: {
        add({"crictl", "pull", mirror.pulled(mirror.shortName)});
        if (sameName)
            break;
        if (hasTag) {
            commands.notes.push_back(
                {NoteCode::TagWithCtr,
                 commandLine({"ctr", "-n", "k8s.io", "images", "tag",
                              mirror.pulled(mirror.fullName), origin.tagged(origin.fullName)})});
        } else {
            commands.notes.push_back({NoteCode::DigestNotTagged, {}});
        }
        break;
    }
    case PullTool::Skopeo: {
        const std::string from = "docker://" + mirror.pulled(mirror.shortName);
        if (hasTag) {
            add({"skopeo", "copy", from, "docker-daemon:" + origin.tagged(origin.shortName)});
        } else {
            add({"skopeo", "copy", from, "dir:" + fileName(origin)});
            commands.notes.push_back({NoteCode::DigestNotTagged, {}});
        }
        if (hasTag && hasDigest)
            commands.notes.push_back({NoteCode::DigestWins, {}});
        break;
    }
    case PullTool::Crane:
        add({"crane", "pull", mirror.pulled(mirror.shortName), fileName(origin) + ".tar"});
        break;
    case PullTool::CopyTo: {
        const auto target = ownName(options.ownRegistry, origin);
        if (!target)
            return std::nullopt;
        const std::string to = hasTag ? origin.tagged(*target) : origin.pulled(*target);
        add({"skopeo", "copy", "--all", "docker://" + mirror.pulled(mirror.shortName),
             "docker://" + to});
        if (hasTag && hasDigest)
            commands.notes.push_back({NoteCode::DigestWins, {}});
        break;
    }
    }
    return commands;
}

std::string shellQuoted(std::string_view word)
{
    // No '=' and '~': some shells expand words that begin with them.
    static constexpr std::string_view s_plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                "abcdefghijklmnopqrstuvwxyz0123456789"
                                                "_@%+:,./-";
    if (!word.empty() && word.find_first_not_of(s_plain) == std::string_view::npos)
        return std::string(word);
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    quoted += '\'';
    return quoted;
}

std::optional<PullTool> pullToolFromCode(std::string_view code)
{
    for (const auto &[tool, word] : s_tools) {
        if (word == code)
            return tool;
    }
    return std::nullopt;
}

std::string_view code(PullTool tool)
{
    return s_tools[static_cast<std::size_t>(tool)].second;
}

} // namespace jingtai

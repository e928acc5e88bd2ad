// SPDX-License-Identifier: MIT
#include "app/core/packages/packagerecipe.h"

#include "app/core/json/jsontree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace jingtai {

namespace {

/// pkgs.k8s.io begins with it.
constexpr int s_firstMinor = 24;
constexpr std::string_view s_versionStart = "v1.";

constexpr std::array<std::pair<std::string_view, PackageSystem>, 4> s_systems
    = {{{"apt", PackageSystem::Apt},
        {"dnf", PackageSystem::Dnf},
        {"dnf5", PackageSystem::Dnf5},
        {"zypper", PackageSystem::Zypper}}};

/// Reads members of an object; the first that is wrong is remembered by its place.
class Reader final
{
public:
    Reader(const JsonValue &value, std::string place, std::string &problem)
        : m_value(value)
        , m_place(std::move(place))
        , m_problem(problem)
    {
        if (value.type != JsonValue::Type::Object)
            fail({});
    }

    std::string text(std::string_view key, bool isNeeded) const
    {
        const JsonValue *value = m_value.member(key);
        if (value && value->type == JsonValue::Type::String
            && (!isNeeded || !value->string.empty()))
            return value->string;
        if (value || isNeeded)
            fail(key);
        return {};
    }
    std::vector<std::string> texts(std::string_view key, bool isNeeded) const
    {
        std::vector<std::string> texts;
        const JsonValue *value = array(key, isNeeded);
        for (std::size_t i = 0; value && i < value->items.size(); ++i) {
            if (value->items[i].type != JsonValue::Type::String)
                fail(std::string(key) + '/' + std::to_string(i));
            texts.push_back(value->items[i].string);
        }
        return texts;
    }
    LocalizedText title() const
    {
        const Reader words = object("title");
        return {words.text("en", true), words.text("zh_CN", false)};
    }
    Reader object(std::string_view key) const
    {
        static const JsonValue s_none{JsonValue::Type::Object, false, 0, {}, {}, {}};
        const JsonValue *value = m_value.member(key);
        if (!value)
            fail(key);
        return {value ? *value : s_none, m_place + '/' + std::string(key), m_problem};
    }
    std::vector<Reader> objects(std::string_view key, bool isNeeded) const
    {
        std::vector<Reader> objects;
        const JsonValue *value = array(key, isNeeded);
        for (std::size_t i = 0; value && i < value->items.size(); ++i) {
            objects.emplace_back(value->items[i],
                                 m_place + '/' + std::string(key) + '/' + std::to_string(i),
                                 m_problem);
        }
        return objects;
    }
    void fail(std::string_view key) const
    {
        if (m_problem.empty())
            m_problem = key.empty() ? m_place : m_place + '/' + std::string(key);
    }

private:
    const JsonValue *array(std::string_view key, bool isNeeded) const
    {
        const JsonValue *value = m_value.member(key);
        if (value ? value->type == JsonValue::Type::Array && !value->items.empty() : !isNeeded)
            return value;
        fail(key);
        return nullptr;
    }

    const JsonValue &m_value;
    std::string m_place;
    std::string &m_problem;
};

PackageLayout readLayout(const Reader &reader)
{
    PackageLayout layout;
    layout.proof = reader.text("proof", false);
    layout.frozen = reader.text("frozen", false);
    if (!layout.frozen.empty())
        return layout;
    const Reader apt = reader.object("apt");
    layout.apt = {apt.text("uri", true), apt.text("suite", true), apt.text("component", false),
                  apt.text("key", true)};
    const Reader rpm = reader.object("rpm");
    layout.rpm = {rpm.text("uri", true), rpm.text("key", true)};
    return layout;
}

PackageDistribution readDistribution(const Reader &reader)
{
    PackageDistribution distribution;
    distribution.id = reader.text("id", true);
    distribution.title = reader.title();
    const std::string system = reader.text("system", true);
    const auto known = std::find_if(s_systems.begin(), s_systems.end(),
                                    [&system](const auto &word) { return word.first == system; });
    if (known == s_systems.end())
        reader.fail("system");
    else
        distribution.system = known->second;
    distribution.osRelease = reader.texts("osRelease", false);
    if (distribution.osRelease.empty())
        distribution.osRelease = {distribution.id};
    distribution.tree = reader.text("tree", false);
    for (const Reader &release : reader.objects("releases", false))
        distribution.releases.push_back(
            {release.text("id", true), release.text("codename", false)});
    return distribution;
}

std::optional<int> minorOf(std::string_view version)
{
    if (!version.starts_with(s_versionStart))
        return {};
    version.remove_prefix(s_versionStart.size());
    int minor = 0;
    const auto [end, error]
        = std::from_chars(version.data(), version.data() + version.size(), minor);
    if (error != std::errc() || end != version.data() + version.size() || version.size() > 2
        || version.front() == '0')
        return {};
    return minor;
}

} // namespace

tl::expected<PackageRecipe, std::string> PackageRecipe::parse(std::string_view json)
{
    const auto tree = parseJson(json);
    if (!tree)
        return tl::unexpected(tree.error().detail.empty() ? std::string("no JSON")
                                                          : tree.error().detail);
    std::string problem;
    const Reader reader(*tree, {}, problem);
    const JsonValue *version = tree->member("version");
    if (!version || version->type != JsonValue::Type::Integer || version->integer != 1)
        reader.fail("version");
    PackageRecipe recipe;
    recipe.id = reader.text("id", true);
    recipe.title = reader.title();
    recipe.file = reader.text("file", true);
    recipe.section = reader.text("section", true);
    recipe.packages = reader.texts("packages", true);
    recipe.held = reader.texts("held", false);
    recipe.service = reader.text("service", false);
    recipe.versions = reader.texts("versions", false);
    for (const Reader &layout : reader.objects("layouts", true))
        recipe.layouts.push_back(readLayout(layout));
    for (const Reader &distribution : reader.objects("distributions", true))
        recipe.distributions.push_back(readDistribution(distribution));
    if (!problem.empty())
        return tl::unexpected(problem);
    return recipe;
}

const PackageRelease *PackageDistribution::release(std::string_view releaseId) const
{
    const auto found
        = std::find_if(releases.begin(), releases.end(), [releaseId](const PackageRelease &each) {
              return each.id == releaseId || (!each.codename.empty() && each.codename == releaseId);
          });
    return found == releases.end() ? nullptr : &*found;
}

const PackageDistribution *PackageRecipe::distribution(std::string_view distributionId) const
{
    const auto found = std::find_if(
        distributions.begin(), distributions.end(),
        [distributionId](const PackageDistribution &each) { return each.id == distributionId; });
    return found == distributions.end() ? nullptr : &*found;
}

const PackageLayout *PackageRecipe::layoutFor(std::string_view proofPath) const
{
    const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const PackageLayout &each) {
        return !each.proof.empty() && proofPath.starts_with(each.proof);
    });
    return found == layouts.end() ? &layouts.front() : &*found;
}

bool PackageRecipe::mayHaveVersion(std::string_view version) const
{
    if (versions.empty())
        return version.empty();
    return minorOf(version).value_or(0) >= s_firstMinor;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/core/packages/packagesetup.h"

#include "app/core/names/pullcommands.h"

#include <array>
#include <utility>

namespace jingtai {

namespace {

const std::string s_keyrings = "/etc/apt/keyrings";

std::string joined(const std::vector<std::string> &words)
{
    std::string line;
    for (const std::string &word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

/// The file as it is, nothing in it expanded by the shell.
std::string written(const std::string &file, const std::string &contents)
{
    return "sudo tee " + file + " > /dev/null <<'EOF'\n" + contents + "EOF\n";
}

class Builder final
{
public:
    Builder(const PackageRecipe &recipe, const PackageTarget &target, const PackageLayout &layout,
            const PackageDistribution &distribution, const PackageRelease *release)
        : m_recipe(recipe)
        , m_target(target)
        , m_layout(layout)
        , m_distribution(distribution)
        , m_release(release)
    {}

    std::vector<PackageSetupStep> steps() const
    {
        if (m_distribution.system == PackageSystem::Apt)
            return {aptKey(), aptRepository(), aptPackages()};
        return {rpmKey(), rpmRepository(), rpmPackages()};
    }

private:
    using Kind = PackageSetupStep::Kind;

    std::string filledIn(std::string path) const
    {
        const std::array<std::pair<std::string_view, std::string_view>, 4> values
            = {{{"{tree}", m_distribution.tree},
                {"{release}", m_release ? m_release->id : std::string_view()},
                {"{codename}", m_release ? m_release->codename : std::string_view()},
                {"{version}", m_target.version}}};
        for (const auto &[place, value] : values) {
            for (std::size_t at = path.find(place); at != std::string::npos; at = path.find(place))
                path.replace(at, place.size(), value);
        }
        return path;
    }
    std::string address(const std::string &path) const
    {
        return m_target.endpoint + '/' + filledIn(path);
    }
    std::string keyFile() const { return s_keyrings + '/' + m_recipe.file + ".asc"; }

    PackageSetupStep aptKey() const
    {
        PackageSetupStep step{Kind::Key, keyFile(), {}, {}};
        step.commands = "sudo apt-get update\n"
                        "sudo apt-get install -y ca-certificates curl\n"
                        "sudo install -m 0755 -d "
                        + s_keyrings + "\nsudo curl -fsSL " + shellQuoted(address(m_layout.apt.key))
                        + " -o " + step.file + "\nsudo chmod a+r " + step.file + '\n';
        return step;
    }
    PackageSetupStep aptRepository() const
    {
        PackageSetupStep step{
            Kind::Repository, "/etc/apt/sources.list.d/" + m_recipe.file + ".sources", {}, {}};
        step.contents = "Types: deb\nURIs: " + address(m_layout.apt.uri)
                        + "\nSuites: " + filledIn(m_layout.apt.suite) + '\n';
        if (!m_layout.apt.component.empty())
            step.contents += "Components: " + m_layout.apt.component + '\n';
        step.contents += "Signed-By: " + keyFile() + '\n';
        step.commands = written(step.file, step.contents);
        return step;
    }
    PackageSetupStep aptPackages() const
    {
        PackageSetupStep step{Kind::Packages, {}, {}, {}};
        step.commands
            = "sudo apt-get update\nsudo apt-get install -y " + joined(m_recipe.packages) + '\n';
        if (!m_recipe.held.empty())
            step.commands += "sudo apt-mark hold " + joined(m_recipe.packages) + '\n';
        return step;
    }

    PackageSetupStep rpmKey() const
    {
        return {Kind::Key,
                {},
                {},
                "sudo rpm --import " + shellQuoted(address(m_layout.rpm.key)) + '\n'};
    }
    PackageSetupStep rpmRepository() const
    {
        const bool isZypper = m_distribution.system == PackageSystem::Zypper;
        PackageSetupStep step{Kind::Repository,
                              (isZypper ? "/etc/zypp/repos.d/" : "/etc/yum.repos.d/")
                                  + m_recipe.file + ".repo",
                              {},
                              {}};
        step.contents = '[' + m_recipe.section + "]\nname=" + m_recipe.title.en
                        + "\nbaseurl=" + address(m_layout.rpm.uri)
                        + "\nenabled=1\ngpgcheck=1\ngpgkey=" + address(m_layout.rpm.key) + '\n';
        // zypper knows no such line.
        if (!m_recipe.held.empty() && !isZypper)
            step.contents += "exclude=" + joined(m_recipe.held) + '\n';
        step.commands = written(step.file, step.contents);
        return step;
    }
    PackageSetupStep rpmPackages() const
    {
        PackageSetupStep step{Kind::Packages, {}, {}, {}};
        const std::string packages = joined(m_recipe.packages);
        std::string install;
        switch (m_distribution.system) {
        case PackageSystem::Apt:
            break;
        case PackageSystem::Dnf:
            install = "sudo dnf install -y " + packages;
            if (!m_recipe.held.empty())
                install += " --disableexcludes=" + m_recipe.section;
            break;
        case PackageSystem::Dnf5:
            install = "sudo dnf install -y " + packages;
            if (!m_recipe.held.empty())
                install += " --setopt=disable_excludes=" + m_recipe.section;
            break;
        case PackageSystem::Zypper:
            install = "sudo zypper refresh " + m_recipe.section + "\nsudo zypper install -y "
                      + packages;
            break;
        }
        step.commands = install + '\n';
        if (!m_recipe.service.empty())
            step.commands += "sudo systemctl enable --now " + m_recipe.service + '\n';
        return step;
    }

    const PackageRecipe &m_recipe;
    const PackageTarget &m_target;
    const PackageLayout &m_layout;
    const PackageDistribution &m_distribution;
    const PackageRelease *m_release;
};

} // namespace

tl::expected<std::vector<PackageSetupStep>, PackageSetupFault>
packageSetup(const PackageRecipe &recipe, const PackageTarget &target)
{
    const PackageLayout *layout = recipe.layoutFor(target.proofPath);
    if (!layout->frozen.empty())
        return tl::unexpected(PackageSetupFault::FrozenTree);
    if (target.endpoint.find('{') != std::string::npos)
        return tl::unexpected(PackageSetupFault::MissingParameter);
    const PackageDistribution *distribution = recipe.distribution(target.distribution);
    if (!distribution)
        return tl::unexpected(PackageSetupFault::UnknownDistribution);
    const PackageRelease *release = distribution->release(target.release);
    if (!release && !distribution->releases.empty())
        return tl::unexpected(PackageSetupFault::UnknownRelease);
    if (!recipe.mayHaveVersion(target.version))
        return tl::unexpected(PackageSetupFault::UnknownVersion);
    return Builder(recipe, target, *layout, *distribution, release).steps();
}

} // namespace jingtai

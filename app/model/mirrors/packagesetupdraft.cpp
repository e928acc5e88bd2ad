// SPDX-License-Identifier: MIT
#include "app/model/mirrors/packagesetupdraft.h"

#include "app/model/quotedtext.h"
#include "app/model/wording.h"
#include "app/services/packagestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

struct PackageSetupText
{
    Q_DECLARE_TR_FUNCTIONS(PackageSetupText)
};

const QString s_distribution = QStringLiteral("distribution");
const QString s_release = QStringLiteral("release");

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

QString comment(const PackageSetupStep &step)
{
    switch (step.kind) {
    case PackageSetupStep::Kind::Key:
        return PackageSetupText::tr("The key that the packages are signed with");
    case PackageSetupStep::Kind::Repository:
        return PackageSetupText::tr("The repository");
    case PackageSetupStep::Kind::Packages:
        return PackageSetupText::tr("The packages");
    }
    return {};
}

} // namespace

QString packageUpstream(const Mirror &mirror)
{
    if (mirror.kind != MirrorKind::Packages || mirror.rules.empty())
        return {};
    const QString upstream = text(mirror.rules.front().source.registry);
    return upstream == QLatin1String("docker-ce") || upstream == QLatin1String("kubernetes")
               ? upstream
               : QString();
}

QString packageScript(const std::vector<PackageSetupStep> &steps)
{
    QString script;
    for (const PackageSetupStep &step : steps) {
        if (!script.isEmpty())
            script += QLatin1Char('\n');
        script += QLatin1String("# ") + comment(step) + QLatin1Char('\n') + text(step.commands);
    }
    return script;
}

QString wording(PackageSetupFault fault, const PackageRecipe &recipe, const PackageTarget &target)
{
    QStringList words;
    switch (fault) {
    case PackageSetupFault::UnknownDistribution:
        for (const PackageDistribution &each : recipe.distributions)
            words.append(text(each.id));
        //: %1 what was written, %2 the distributions that are known
        return PackageSetupText::tr("The distribution “%1” is not known. Use one of: %2.")
            .arg(quotable(target.distribution), words.join(QLatin1String(", ")));
    case PackageSetupFault::UnknownRelease:
        if (const PackageDistribution *distribution = recipe.distribution(target.distribution)) {
            for (const PackageRelease &each : distribution->releases)
                words.append(text(each.id));
        }
        //: %1 what was written, %2 the versions of a distribution that are known
        return PackageSetupText::tr("There are no packages for the version “%1”. Use one of: %2.")
            .arg(quotable(target.release), words.join(QLatin1String(", ")));
    case PackageSetupFault::UnknownVersion:
        if (recipe.versions.empty()) {
            //: %1 packages, such as Docker CE
            return PackageSetupText::tr("%1 has one repository for all versions. Leave the version "
                                        "of the packages out.")
                .arg(text(recipe.title.in(wordingLanguage())));
        }
        //: %1 what was written, %2 a version
        return PackageSetupText::tr("“%1” is no version that has packages. Write it as %2.")
            .arg(quotable(target.version), text(recipe.versions.front()));
    case PackageSetupFault::FrozenTree:
        //: %1 a version
        return PackageSetupText::tr("This mirror's tree gets no version after %1 any more. Take "
                                    "another mirror of the same packages.")
            .arg(text(recipe.layoutFor(target.proofPath)->frozen));
    case PackageSetupFault::MissingParameter:
        return PackageSetupText::tr("The address of this mirror wants a value from you. Enter it "
                                    "first.");
    }
    return {};
}

PackageSetupDraft::PackageSetupDraft(const Mirror &mirror, const ParameterValues &parameters,
                                     PackageRecipe recipe, const OsRelease &system,
                                     const QJsonObject &kept)
    : m_mirror(mirror)
    , m_recipe(std::move(recipe))
    , m_system(system)
{
    m_target.endpoint = endpointOf(mirror, parameters);
    m_target.proofPath = mirror.probePath;
    const PackageDistribution *chosen
        = m_recipe.distribution(kept.value(s_distribution).toString().toStdString());
    if (!chosen) {
        const auto own
            = std::find_if(m_recipe.distributions.begin(), m_recipe.distributions.end(),
                           [this](const PackageDistribution &each) { return isThisSystem(each); });
        chosen = own == m_recipe.distributions.end() ? &m_recipe.distributions.front() : &*own;
    }
    m_target.distribution = chosen->id;
    chooseRelease(kept.value(s_release).toString());
    if (!m_recipe.versions.empty())
        m_target.version = m_recipe.versions.front();
    const std::string version
        = kept.value(QString::fromStdString(m_recipe.id)).toString().toStdString();
    if (!version.empty() && m_recipe.mayHaveVersion(version))
        m_target.version = version;
}

QString PackageSetupDraft::packages() const
{
    return text(m_recipe.title.in(wordingLanguage()));
}

const PackageDistribution *PackageSetupDraft::distribution() const
{
    return m_recipe.distribution(m_target.distribution);
}

bool PackageSetupDraft::isThisSystem(const PackageDistribution &distribution) const
{
    return !m_system.id.empty()
           && std::find(distribution.osRelease.begin(), distribution.osRelease.end(), m_system.id)
                  != distribution.osRelease.end();
}

void PackageSetupDraft::chooseRelease(const QString &wish)
{
    m_target.release.clear();
    const PackageDistribution *chosen = distribution();
    if (!chosen || chosen->releases.empty())
        return;
    const PackageRelease *release = chosen->release(wish.toStdString());
    if (!release && isThisSystem(*chosen)) {
        // Of RHEL and its kin VERSION_ID names the minor version too.
        release = chosen->release(m_system.versionId);
        if (!release)
            release = chosen->release(m_system.versionId.substr(0, m_system.versionId.find('.')));
    }
    m_target.release = release ? release->id : chosen->releases.front().id;
}

std::vector<PackageSetupDraft::Option> PackageSetupDraft::distributions() const
{
    std::vector<Option> options;
    for (const PackageDistribution &each : m_recipe.distributions)
        options.push_back({text(each.id), text(each.title.in(wordingLanguage()))});
    return options;
}

std::vector<PackageSetupDraft::Option> PackageSetupDraft::releases() const
{
    std::vector<Option> options;
    const PackageDistribution *chosen = distribution();
    if (!chosen)
        return options;
    for (const PackageRelease &each : chosen->releases) {
        //: A version of a distribution: %1 its number, %2 its name
        options.push_back({text(each.id), each.codename.empty()
                                              ? text(each.id)
                                              : PackageSetupText::tr("%1 (%2)").arg(
                                                  text(each.id), text(each.codename))});
    }
    return options;
}

std::vector<PackageSetupDraft::Option> PackageSetupDraft::versions() const
{
    std::vector<Option> options;
    for (const std::string &each : m_recipe.versions)
        options.push_back({text(each), text(each)});
    // One that came later was asked for before.
    const bool isListed
        = std::find(m_recipe.versions.begin(), m_recipe.versions.end(), m_target.version)
          != m_recipe.versions.end();
    if (!options.empty() && !isListed)
        options.insert(options.begin(), {text(m_target.version), text(m_target.version)});
    return options;
}

void PackageSetupDraft::setDistribution(const QString &id)
{
    m_target.distribution = id.toStdString();
    chooseRelease({});
}

void PackageSetupDraft::setRelease(const QString &id)
{
    m_target.release = id.toStdString();
}

void PackageSetupDraft::setVersion(const QString &id)
{
    m_target.version = id.toStdString();
}

QString PackageSetupDraft::script() const
{
    const auto steps = packageSetup(m_recipe, m_target);
    return steps ? packageScript(*steps) : QString();
}

QString PackageSetupDraft::problem() const
{
    const auto steps = packageSetup(m_recipe, m_target);
    return steps ? QString() : wording(steps.error(), m_recipe, m_target);
}

QJsonObject PackageSetupDraft::toJson(const QJsonObject &kept) const
{
    QJsonObject object = kept;
    object.insert(s_distribution, text(m_target.distribution));
    // Of a distribution whose releases are set up alike the one of before is still right.
    if (!m_target.release.empty() || kept.value(s_distribution) != object.value(s_distribution))
        object.insert(s_release, text(m_target.release));
    if (!m_target.version.empty())
        object.insert(QString::fromStdString(m_recipe.id), text(m_target.version));
    return object;
}

std::optional<PackageSetupDraft>
packageSetupFor(const Mirror &mirror, const ParameterValues &parameters, const QJsonObject &kept)
{
    auto recipe = builtInRecipe(packageUpstream(mirror).toStdString());
    if (!recipe)
        return {};
    return PackageSetupDraft(mirror, parameters, std::move(*recipe), thisSystem(), kept);
}

} // namespace jingtai

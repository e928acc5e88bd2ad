// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/osrelease.h"
#include "app/core/packages/packagesetup.h"
#include "app/core/probe/probesubject.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jingtai {

/// The upstream whose packages a mirror has, if it is one that can be set up: "docker-ce",
/// "kubernetes"; else empty.
QString packageUpstream(const Mirror &mirror);

/// The steps as a script for POSIX sh, each with a comment in the language of the program.
QString packageScript(const std::vector<PackageSetupStep> &steps);

/// Why there are no commands, in a sentence that says what to do.
QString wording(PackageSetupFault fault, const PackageRecipe &recipe, const PackageTarget &target);

/// What is chosen in the dialog for set-up commands, and what comes of it.
class PackageSetupDraft final
{
public:
    struct Option
    {
        QString id;
        QString title;
    };

    /// Begins with what was chosen before (`kept`, see toJson()), else with the system that
    /// `system` is, else with the first.
    PackageSetupDraft(const Mirror &mirror, const ParameterValues &parameters, PackageRecipe recipe,
                      const OsRelease &system, const QJsonObject &kept);

    const Mirror &mirror() const { return m_mirror; }
    /// "Docker CE"
    QString packages() const;
    std::vector<Option> distributions() const;
    /// Empty where all releases of the distribution are set up alike.
    std::vector<Option> releases() const;
    /// Empty where there is one repository for all versions.
    std::vector<Option> versions() const;
    const PackageTarget &target() const { return m_target; }
    /// The first, or else the system's own, of its releases is chosen.
    void setDistribution(const QString &id);
    void setRelease(const QString &id);
    void setVersion(const QString &id);

    /// The commands; empty where there are none.
    QString script() const;
    /// Why there are none; empty where there are.
    QString problem() const;
    /// `kept` with the choice in it.
    QJsonObject toJson(const QJsonObject &kept) const;

private:
    const PackageDistribution *distribution() const;
    bool isThisSystem(const PackageDistribution &distribution) const;
    void chooseRelease(const QString &wish);

    Mirror m_mirror;
    PackageRecipe m_recipe;
    OsRelease m_system;
    PackageTarget m_target;
};

/// For this system, by what is shipped about its packages; nothing for a mirror that has none that
/// can be set up. Reads a small file.
std::optional<PackageSetupDraft>
packageSetupFor(const Mirror &mirror, const ParameterValues &parameters, const QJsonObject &kept);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/mirrors/draftcheck.h"

#include "app/core/catalog/catalogsyntax.h"
#include "app/core/catalog/catalogtext.h"
#include "app/core/catalog/rulebook.h"
#include "app/core/names/imagereference.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingtai::draftcheck {

namespace {

struct DraftCheck
{
    Q_DECLARE_TR_FUNCTIONS(DraftCheck)
};

tl::expected<MirrorCatalog, CatalogError> catalogOf(const Mirror &mirror)
{
    return textWithMirror({}, {}, mirror).and_then(MirrorCatalog::parse);
}

std::vector<std::string> samplesFor(const RegistrySource &source, const MirrorCatalog &catalog)
{
    // Names that show what a rule does to their parts.
    if (source.isAny())
        return {"nginx:1.25", "quay.io/prometheus/node-exporter:v1.8.2"};
    if (source.registry == "docker.io" && (source.prefix.empty() || source.prefix == "library"))
        return {"nginx:1.25"};
    if (source.text() == "registry.k8s.io")
        return {"registry.k8s.io/coredns/coredns:v1.11.1"};
    if (source.text() == "quay.io")
        return {"quay.io/prometheus/node-exporter:v1.8.2"};
    const Registry *registry = catalog.registry(source.registry);
    if (registry != nullptr && source.prefix.empty() && !registry->probe.empty())
        return {registry->name + '/' + registry->probe};
    return {source.text() + "/team/app:1.0"};
}

} // namespace

QString wordingOfTarget(const QString &target, const std::vector<Parameter> &parameters)
{
    const std::string problem = problemWithTarget(target.toStdString(), parameters);
    if (problem.empty())
        return {};
    if (problem == "} without {" || problem == "{ without }")
        return DraftCheck::tr("A brace has no partner. Write {path}, {name}, {registry} or "
                              "{repository}.");
    constexpr std::string_view unknown = "unknown ";
    if (problem.starts_with(unknown)) {
        //: %1 a word in braces
        return DraftCheck::tr("%1 is not known here. Use {path}, {name}, {registry} or "
                              "{repository}.")
            .arg(quotable(std::string_view(problem).substr(unknown.size())));
    }
    if (problem.starts_with("none of")) {
        QString base = target;
        while (base.endsWith(QLatin1Char('/')))
            base.chop(1);
        //: %1 what to write, such as docker.example.cn/{path}
        return DraftCheck::tr("All images would get the same name. Say where their path belongs: "
                              "%1")
            .arg(quotable(base + QLatin1String("/{path}")));
    }
    if (problem.starts_with("longer"))
        return DraftCheck::tr("This is longer than a name can be. Shorten it.");
    return DraftCheck::tr("No image name comes out of this. Use lower-case letters, digits, “.”, "
                          "“_”, “-” and “/”, without tag or digest.");
}

std::optional<CatalogError> problemOf(const Mirror &mirror)
{
    auto checked = checkedMirror(mirror);
    return checked ? std::nullopt : std::optional(std::move(checked.error()));
}

std::vector<DraftExample> examplesOf(const Mirror &mirror, const MirrorCatalog &catalog)
{
    const auto own = catalogOf(mirror);
    if (!own || mirror.rules.empty())
        return {};
    const RuleBook book(*own);
    const CompiledMirror &compiled = book.mirrors().front();
    // Where the person's value is not known its place shows where it will stand.
    std::vector<std::string> values;
    for (const ParameterMatcher &parameter : compiled.parameters)
        values.push_back('{' + parameter.name + '}');
    std::vector<DraftExample> examples;
    for (const std::string &sample : samplesFor(mirror.rules.front().source, catalog)) {
        const auto name = ImageReferenceView::parse(sample);
        if (!name)
            continue;
        const std::string repository = name->repository();
        const RuleFit fit
            = RuleBook::fit(compiled, book.formsOf(name->registry(), repository), RuleScope::All);
        std::string converted;
        if (fit.rule != nullptr) {
            converted = RuleBook::apply(compiled, fit, values) + std::string(name->suffix());
            std::string plain = converted;
            plain.erase(std::remove_if(plain.begin(), plain.end(),
                                       [](char c) { return c == '{' || c == '}'; }),
                        plain.end());
            if (!ImageReferenceView::parse(plain))
                converted.clear();
        }
        examples.push_back({QString::fromUtf8(sample), QString::fromUtf8(converted)});
    }
    return examples;
}

QString hostOf(const QString &target)
{
    const QString first = target.section(QLatin1Char('/'), 0, 0);
    return first.contains(QLatin1Char('{')) || isRegistryHost(first.toStdString())
               ? first
               : QStringLiteral("docker.io");
}

} // namespace jingtai::draftcheck

// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorfacts.h"

#include "app/core/catalog/rulebook.h"
#include "app/model/checks/mirrorstatus.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/livecells.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrorupstreams.h"
#include "app/model/mirrors/mirrorwording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

namespace jingtai {

namespace {

struct MirrorFactsText
{
    Q_DECLARE_TR_FUNCTIONS(MirrorFactsText)
};

/// An image that people know, as a path below its registry.
struct KnownImage
{
    std::string_view registry;
    std::string_view path;
    std::string_view tag;
};

// Several components where flattening should be seen.
constexpr std::array s_images = {
    KnownImage{"docker.io", "library/nginx", "1.25"},
    KnownImage{"registry.k8s.io", "coredns/coredns", "v1.11.1"},
    KnownImage{"k8s.gcr.io", "kube-proxy", "v1.18.0"},
    KnownImage{"gcr.io", "distroless/static", "latest"},
    KnownImage{"gcr.io", "google-containers/pause", "3.2"},
    KnownImage{"gcr.io", "google_containers/pause", "3.2"},
    KnownImage{"quay.io", "prometheus/node-exporter", "v0.18.1"},
};

struct Example
{
    std::string path;
    std::string tag;
};

bool isBelow(std::string_view path, std::string_view prefix)
{
    return prefix.empty()
           || (path.size() > prefix.size() + 1 && path.starts_with(prefix)
               && path[prefix.size()] == '/');
}

/// An image that the source holds; `path` from the registry on.
Example exampleOf(const RegistrySource &source, const MirrorCatalog &catalog)
{
    const auto *image
        = std::find_if(s_images.begin(), s_images.end(), [&](const KnownImage &known) {
              return known.registry == source.registry && isBelow(known.path, source.prefix);
          });
    if (image != s_images.end())
        return {std::string(image->path), std::string(image->tag)};
    const Registry *registry = catalog.registry(source.registry);
    if (registry != nullptr) {
        const std::string_view probe = registry->probe;
        const auto colon = probe.rfind(':');
        if (colon != std::string_view::npos && isBelow(probe.substr(0, colon), source.prefix))
            return {std::string(probe.substr(0, colon)), std::string(probe.substr(colon + 1))};
    }
    return {source.prefix.empty() ? "team/app" : source.prefix + "/app", "1.0"};
}

/// "{name}" → the value, where one is given.
QString filledIn(QString text, const Mirror &mirror, const MirrorLibrary &library)
{
    for (const Parameter &parameter : mirror.parameters) {
        const QString value = library.parameter(mirror.id, parameter.name);
        if (!value.isEmpty())
            text.replace(u'{' + QString::fromStdString(parameter.name) + u'}', value);
    }
    return madeVisible(text);
}

QString parameterTitle(const Parameter &parameter)
{
    const std::string &title = parameter.title.in(wordingLanguage());
    return madeVisible(QString::fromStdString(title.empty() ? parameter.name : title));
}

QString serves(const Mirror &mirror)
{
    QStringList sources;
    for (const Rule &rule : mirror.rules) {
        const QString source = madeVisible(QString::fromStdString(rule.source.text()));
        if (mirror.kind == MirrorKind::Packages)
            sources.append(packagesTitle(source));
        else
            sources.append(rule.source.isAny() ? MirrorFactsText::tr("Any registry") : source);
    }
    sources.removeDuplicates();
    //: Between the parts of a list
    return sources.join(MirrorFactsText::tr(", "));
}

QString inDaemonJson(const Mirror &mirror, const MirrorLibrary &library)
{
    if (mirror.kind == MirrorKind::Packages)
        return MirrorFactsText::tr("No: it serves packages, not images.");
    if (!mirror.daemonMirror) {
        const bool servesHub
            = std::any_of(mirror.rules.begin(), mirror.rules.end(), [](const Rule &rule) {
                  return rule.source.isAny() || rule.source.registry == "docker.io";
              });
        return servesHub ? MirrorFactsText::tr("No: there a mirror must have all of Docker Hub at "
                                               "the root of its host.")
                         : MirrorFactsText::tr("No: registry-mirrors is for docker.io alone.");
    }
    if (library.wantsParameter(mirror))
        return MirrorFactsText::tr("Yes, once its code is given.");
    if (mirror.claim.state == ClaimState::Closed)
        return MirrorFactsText::tr("It could stand there, but it is said to be closed.");
    return MirrorFactsText::tr("Yes, in registry-mirrors.");
}

QStringList adviceOn(const Mirror &mirror, const MirrorLibrary &library)
{
    QStringList advice;
    if (!library.isEnabled(mirror.id))
        advice.append(
            MirrorFactsText::tr("It is switched off: the automatic choice passes it by."));
    for (const Parameter &parameter : mirror.parameters) {
        if (library.parameter(mirror.id, parameter.name).isEmpty()) {
            //: %1 what the person must give, such as "Your accelerator's code"
            advice.append(
                MirrorFactsText::tr("To use it, enter: %1.").arg(parameterTitle(parameter)));
        }
    }
    const QString notes = QString::fromStdString(mirror.notes.in(wordingLanguage()));
    if (!notes.isEmpty())
        advice.append(madeVisible(notes));
    if (mirror.trust == Trust::ThirdPartyCopy) {
        advice.append(
            MirrorFactsText::tr("These are copies uploaded by others: digests may differ, and "
                                "nobody vouches for them. For production, push what you need to a "
                                "registry of your own."));
    }
    if (QString::fromUtf8(mirror.endpoint).startsWith(QLatin1String("http:"))) {
        advice.append(MirrorFactsText::tr(
            "Its connection is not encrypted: anyone on the way can change what you pull."));
    }
    return advice;
}

} // namespace

MirrorFacts mirrorFacts(const Mirror &mirror, const MirrorLibrary &library)
{
    MirrorFacts result;
    result.title = madeVisible(mirrorTitle(mirror));
    // What is claimed is no finding: it has no tick and no cross.
    const MirrorStatus unchecked;
    result.heading
        = liveText(LiveCell::Status, {unchecked, mirror.claim.state, library.isEnabled(mirror.id),
                                      library.wantsParameter(mirror)});
    result.sentence = claimSentence(mirror.claim.state);
    const auto add = [&result](const QString &name, const QString &value, bool isFixed = false,
                               const QString &link = {}) {
        if (!value.isEmpty())
            result.facts.push_back({name, value, isFixed, link});
    };
    add(MirrorFactsText::tr("Serves"), serves(mirror));
    QStringList rules;
    for (const Rule &rule : mirror.rules) {
        const QString example = ruleExample(mirror, rule, library);
        if (!example.isEmpty())
            rules.append(example);
    }
    //: Fact: what becomes of a name
    add(MirrorFactsText::tr("Rule"), rules.join(u'\n'), true);
    const QString address = mirrorAddress(mirror, library);
    add(MirrorFactsText::tr("Address"), address, true);
    const QString url = mirrorUrl(mirror, library);
    if (!url.endsWith(QLatin1String("://") + address))
        add(MirrorFactsText::tr("Server"), url, true);
    add(MirrorFactsText::tr("Trust"), wording(mirror.trust));
    add(MirrorFactsText::tr("Access"), wording(mirror.access));
    if (mirror.requestsPerMinute > 0)
        add(MirrorFactsText::tr("Limit"),
            MirrorFactsText::tr("%n request(s) a minute", "", mirror.requestsPerMinute));
    QString claim;
    if (mirror.claim.state != ClaimState::Unknown || !mirror.claim.source.empty())
        claim = claimInWords(mirror.claim);
    if (!mirror.claim.source.empty())
        claim += u'\n' + madeVisible(QString::fromStdString(mirror.claim.source));
    //: Fact: what is said about a mirror, when, and by whom
    add(MirrorFactsText::tr("Claim"), claim);
    //: Fact: whether a mirror may stand in the file of this name
    add(MirrorFactsText::tr("daemon.json"), inDaemonJson(mirror, library));
    for (const Parameter &parameter : mirror.parameters) {
        const QString value = library.parameter(mirror.id, parameter.name);
        //: A value that was not given yet
        add(parameterTitle(parameter),
            value.isEmpty() ? MirrorFactsText::tr("not given") : madeVisible(value),
            !value.isEmpty());
    }
    const QString page = homePage(mirror);
    add(MirrorFactsText::tr("Home page"), madeVisible(QString::fromStdString(mirror.homepage)),
        false, page);
    //: Fact: who put a mirror into the list
    add(MirrorFactsText::tr("Listed by"),
        mirror.isOwn ? MirrorFactsText::tr("You")
                     : MirrorFactsText::tr("The catalogue of this program"));
    result.advice = adviceOn(mirror, library);
    return result;
}

MirrorFacts registryFacts(const Registry &registry)
{
    MirrorFacts result;
    const QString name = madeVisible(QString::fromStdString(registry.name));
    result.title = directTitle(name);
    result.heading = MirrorFactsText::tr("Not checked");
    result.sentence
        = MirrorFactsText::tr("The registry itself, asked without a mirror: where it works from "
                              "here, no mirror is needed.");
    result.facts.push_back({MirrorFactsText::tr("Serves"), name, false, {}});
    result.facts.push_back({MirrorFactsText::tr("Address"),
                            madeVisible(QString::fromStdString(registry.endpoint)),
                            true,
                            {}});
    return result;
}

QString plainText(const MirrorFacts &facts)
{
    QStringList lines{facts.title, facts.heading, facts.sentence, QString()};
    for (const StageBar &stage : facts.stages) {
        if (!stage.figure.isEmpty())
            lines.append(MirrorFactsText::tr("%1: %2").arg(stage.name, stage.figure));
    }
    if (!facts.stages.empty())
        lines.append(QString());
    if (!facts.history.isEmpty())
        lines.append(facts.history);
    for (const MirrorFact &fact : facts.facts) {
        const QStringList values = fact.value.split(u'\n');
        for (const QString &value : values) {
            //: %1 name of a fact ("Address"), %2 its value
            lines.append(MirrorFactsText::tr("%1: %2").arg(fact.name, value));
        }
    }
    if (!facts.advice.isEmpty())
        lines.append(QString());
    lines.append(facts.advice);
    return lines.join(u'\n') + u'\n';
}

QString mirrorUrl(const Mirror &mirror, const MirrorLibrary &library)
{
    return filledIn(QString::fromUtf8(mirror.endpoint), mirror, library);
}

QString mirrorAddress(const Mirror &mirror, const MirrorLibrary &library)
{
    return filledIn(mirrorAddress(mirror), mirror, library);
}

QString ruleExample(const Mirror &mirror, const Rule &rule, const MirrorLibrary &library)
{
    if (mirror.kind == MirrorKind::Packages || rule.target.empty())
        return {};
    RegistrySource source = rule.source;
    if (source.isAny())
        source = {"docker.io", {}};
    const Example example = exampleOf(source, *library.catalog());
    std::string_view path = example.path;
    if (!source.prefix.empty())
        path.remove_prefix(source.prefix.size() + 1);

    CompiledMirror compiled;
    compiled.mirror = &mirror;
    std::vector<std::string> values;
    for (const Parameter &parameter : mirror.parameters) {
        compiled.parameters.emplace_back(parameter);
        const QString value = library.parameter(mirror.id, parameter.name);
        values.push_back(value.isEmpty() ? '{' + parameter.name + '}' : value.toStdString());
    }
    const CompiledRule compiledRule{rule.source, RuleTemplate(rule, compiled.parameters)};
    const std::string target
        = RuleBook::apply(compiled, {&compiledRule, source.registry, path, false}, values);

    constexpr std::string_view s_official = "library/";
    std::string original = source.registry + '/' + example.path;
    if (source.registry == "docker.io") {
        original = example.path;
        if (original.starts_with(s_official))
            original.erase(0, s_official.size());
    }
    const auto tagged = [&example](const std::string &name) {
        return madeVisible(QString::fromStdString(name + ':' + example.tag));
    };
    return tagged(original) + QStringLiteral(" → ") + tagged(target);
}

QString homePage(const Mirror &mirror)
{
    const QUrl url(QString::fromStdString(mirror.homepage), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()
        || !url.userInfo().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace jingtai

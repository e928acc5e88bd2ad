// SPDX-License-Identifier: MIT
#include "app/model/mirrors/draftwords.h"

#include "app/core/asciitext.h"
#include "app/core/catalog/catalogsyntax.h"
#include "app/core/catalog/rulebook.h"
#include "app/core/names/imagereference.h"
#include "app/core/names/nameconverter.h"
#include "app/model/catalogwording.h"
#include "app/model/mirrors/addresswording.h"
#include "app/model/mirrors/draftcheck.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"

#include <algorithm>
#include <string_view>

namespace jingtai {

namespace {

FieldWord wrong(const QString &text)
{
    return {FieldWord::Kind::Wrong, text};
}

FieldWord remark(const QString &text)
{
    return {FieldWord::Kind::Remark, text};
}

FieldWord caution(const QString &text)
{
    return {FieldWord::Kind::Caution, text};
}

/// Hosts have no case; the paths of two mirrors that differ in nothing else are the same too.
bool isSameAddress(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return lowerCase(x) == lowerCase(y);
           });
}

} // namespace

FieldWord DraftWords::of(DraftField field) const
{
    switch (field) {
    case DraftField::Address:
        return address();
    case DraftField::Upstream:
        return upstream();
    case DraftField::Target:
        return target();
    case DraftField::Name:
    case DraftField::Note:
        break;
    }
    return {};
}

FieldWord DraftWords::address() const
{
    if (!m_read.isValid())
        return wording(m_read);
    const QString host = m_read.authority();
    if (!m_draft.servesPackages()) {
        std::string sample = m_read.url.authority();
        for (const std::string &name : m_read.url.parameters) {
            const std::string place = '{' + name + '}';
            if (const auto at = sample.find(place); at != std::string::npos)
                sample.replace(at, place.size(), "value");
        }
        if (!isRegistryHost(sample)) {
            return wrong(wordingOfBadHost(host));
        }
        if (host == QLatin1String("hub.docker.com"))
            return wrong(tr("This is the web site of Docker Hub, not a mirror. Write the address "
                            "that the mirror's operator gives."));
        const QString prefix = m_read.namePrefix();
        if (!prefix.isEmpty() && !isRepositoryPath(prefix.toStdString())) {
            //: %1 the part of an address behind the host
            return wrong(tr("“%1” cannot stand in an image name: its parts have lower-case "
                            "letters and digits, with “.”, “_” or “-” only inside. Remove it.")
                             .arg(quotable(prefix)));
        }
        const RegistrySource from = m_draft.source();
        const bool isItself = m_draft.shape() == NameShape::SamePath && prefix.isEmpty()
                              && (host.toStdString() == from.registry
                                  || (from.registry == "docker.io"
                                      && (host == QLatin1String("registry-1.docker.io")
                                          || host == QLatin1String("index.docker.io"))));
        if (isItself) {
            //: %1 registry
            return wrong(tr("This is %1 itself, not a mirror of it. Write the mirror's address.")
                             .arg(QString::fromUtf8(from.registry)));
        }
    }
    if (const Mirror *same = sameMirror()) {
        //: %1 title of a mirror
        return wrong(tr("“%1” in the list is this very mirror. Edit that one, or change what this "
                        "one serves.")
                         .arg(quotable(mirrorTitle(*same))));
    }
    if (!m_read.url.isSecure) {
        return caution(tr("Without encryption. Docker asks such a host only when it stands in "
                          "“insecure-registries”."));
    }
    if (FieldWord known = knownAddress(); known.kind != FieldWord::Kind::None)
        return known;
    if (m_read.count > 1) {
        //: %1 address
        return remark(tr("Several addresses were pasted. %1 is taken; add the others one by one.")
                          .arg(m_draft.addressAsRead()));
    }
    if (m_draft.isNew() && !m_read.url.parameters.empty()) {
        //: %1 name of the value, such as user_code
        return remark(tr("You are asked for your own value of {%1} when the mirror is in the "
                         "list.")
                          .arg(QString::fromUtf8(m_read.url.parameters.front())));
    }
    if (m_read.isImageName && !m_draft.servesPackages()) {
        //: %1 address
        return remark(tr("Taken from an image name: %1").arg(m_draft.addressAsRead()));
    }
    if (m_draft.addressAsRead() != m_draft.address().trimmed()) {
        //: %1 address
        return remark(tr("Read as %1").arg(m_draft.addressAsRead()));
    }
    return {};
}

const Mirror *DraftWords::sameMirror() const
{
    const std::string endpoint = m_draft.endpoint().toStdString();
    const RegistrySource from = m_draft.source();
    const std::string to = m_draft.target().toStdString();
    for (const Mirror &known : m_draft.catalog().mirrors()) {
        if ((!m_draft.isNew() && known.id == m_draft.edited().id)
            || !isSameAddress(known.endpoint, endpoint))
            continue;
        for (const Rule &rule : known.rules) {
            if (rule.source == from && rule.target == to)
                return &known;
        }
    }
    return nullptr;
}

FieldWord DraftWords::knownAddress() const
{
    if (!m_draft.isNew())
        return {};
    const std::string endpoint = m_draft.endpoint().toStdString();
    const std::string sample = (m_read.authority() + QLatin1String("/some/path")).toStdString();
    for (const Mirror &known : m_draft.catalog().mirrors()) {
        if (known.rules.empty() || (known.kind == MirrorKind::Packages) != m_draft.servesPackages())
            continue;
        if (isSameAddress(known.endpoint, endpoint)) {
            const QString registry = known.rules.front().source.isAny()
                                         ? tr("any registry")
                                         : QString::fromUtf8(known.rules.front().source.text());
            //: %1 title of a mirror, %2 registry
            return remark(tr("“%1” in the list has this address too, for %2.")
                              .arg(quotable(mirrorTitle(known)), registry));
        }
        if (known.parameters.empty() || !m_read.url.parameters.empty())
            continue;
        std::vector<ParameterMatcher> matchers;
        for (const Parameter &parameter : known.parameters)
            matchers.emplace_back(parameter);
        if (RuleTemplate(known.rules.front(), matchers).match(sample, matchers)) {
            //: %1 title of a mirror
            return remark(tr("This is “%1” of the list with a value filled in. It is enough to "
                             "give that mirror your value.")
                              .arg(quotable(mirrorTitle(known))));
        }
    }
    return {};
}

FieldWord DraftWords::upstream() const
{
    if (m_draft.upstream().kind != DraftUpstream::Kind::Typed) {
        if (m_draft.isNew() || m_draft.edited().rules.size() < 2 || m_draft.servesPackages())
            return {};
        QStringList others;
        for (std::size_t i = 1; i < m_draft.edited().rules.size(); ++i)
            others.append(QString::fromUtf8(m_draft.edited().rules[i].source.text()));
        //: %1 registries
        return remark(tr("It also serves %1, which stays so.")
                          //: Between the items of a list
                          .arg(others.join(tr(", "))));
    }
    const QString typed = m_draft.typedRegistry().trimmed();
    if (typed.isEmpty())
        return {FieldWord::Kind::Open, tr("Write the registry, such as lscr.io.")};
    const RegistrySource from = m_draft.source();
    if (from.registry.empty()) {
        //: %1 what was typed
        return wrong(tr("“%1” is no registry. Write a host such as lscr.io, with a path behind it "
                        "if wanted.")
                         .arg(quotable(typed)));
    }
    if (isPrivateRegistry(from.registry)) {
        //: %1 registry
        return wrong(tr("%1 is a private registry. Its names are never sent to a mirror; choose a "
                        "public one.")
                         .arg(quotable(from.registry)));
    }
    return {};
}

FieldWord DraftWords::target() const
{
    if (m_draft.servesPackages() || !m_read.isValid())
        return {};
    const QString to = m_draft.target();
    if (to.isEmpty()) {
        return {
            FieldWord::Kind::Open,
            tr("Write how an image is called on this mirror, such as docker.example.cn/{path}.")};
    }
    if (m_draft.shape() == NameShape::Own) {
        const QString problem = draftcheck::wordingOfTarget(to, m_draft.parameters());
        if (!problem.isEmpty())
            return wrong(problem);
    }
    if (address().stopsSaving() || upstream().stopsSaving())
        return {};
    if (const auto problem = draftcheck::problemOf(m_draft.mirror()))
        return wrong(wording(*problem));
    const std::vector<DraftExample> shown = m_draft.examples();
    for (const DraftExample &example : shown) {
        if (example.converted.isEmpty()) {
            //: %1 image name
            return wrong(tr("No image name comes out for %1. Correct it.").arg(example.original));
        }
        const auto before = ImageReference::parse(example.original.toStdString());
        const auto after = ImageReference::parse(example.converted.toStdString());
        if (before && after && before->view().canonical() == after->view().canonical()) {
            //: %1 image name
            return wrong(tr("%1 would stay what it is. Write the mirror's host in front.")
                             .arg(example.original));
        }
    }
    if (m_draft.upstream().kind == DraftUpstream::Kind::Any
        && !to.contains(QLatin1String("{registry}"))) {
        return caution(tr("Without {registry} the mirror cannot tell the images of one registry "
                          "from those of another."));
    }
    const QString host = m_read.authority();
    const bool isOnHub = host == QLatin1String("registry-1.docker.io");
    if (!to.startsWith(host + QLatin1Char('/')) && !isOnHub) {
        //: %1 and %2 are hosts
        return caution(tr("Images are pulled from %1, but the address is %2. Check which is right.")
                           .arg(draftcheck::hostOf(to), host));
    }
    return {};
}

} // namespace jingtai

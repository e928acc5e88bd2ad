// SPDX-License-Identifier: MIT
#include "app/model/mirrordraft.h"

#include "app/core/catalogsyntax.h"
#include "app/core/imagereference.h"
#include "app/core/nameconverter.h"
#include "app/core/rulebook.h"
#include "app/model/addresswording.h"
#include "app/model/draftcheck.h"
#include "app/model/mirrorchoices.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxId = 60;
const std::string s_dockerPackages = "docker-ce";
const std::string s_kubernetesPackages = "kubernetes";

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString withoutScheme(QString address)
{
    const auto end = address.indexOf(QLatin1String("://"));
    return end < 0 ? address : address.remove(0, end + 3);
}

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
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return a.size() == b.size()
           && std::equal(a.begin(), a.end(), b.begin(),
                         [lower](char x, char y) { return lower(x) == lower(y); });
}

std::string probePathOf(DraftUpstream::Kind kind)
{
    return kind == DraftUpstream::Kind::DockerPackages ? "linux/debian/dists/bookworm/Release"
                                                       : "core:/stable:/v1.30/deb/Release";
}

} // namespace

MirrorDraft::MirrorDraft(Catalog catalog)
    : m_catalog(std::move(catalog))
{
    const QStringList known = registries();
    m_buffer.upstream.registry = known.isEmpty() ? QStringLiteral("docker.io") : known.first();
    m_initial = m_buffer;
}

MirrorDraft::MirrorDraft(Catalog catalog, const Mirror &edited)
    : m_catalog(std::move(catalog))
    , m_isNew(false)
    , m_applied(edited)
    , m_upstreamWasChosen(true)
    , m_shapeWasChosen(true)
{
    using Kind = DraftUpstream::Kind;
    Fields &f = m_buffer;
    m_read = readPastedAddress(fromUtf8(edited.endpoint));
    f.address = fromUtf8(edited.endpoint);
    const QString title = fromUtf8(edited.title.in(wordingLanguage()));
    f.name = title == m_read.authority() ? QString() : title;
    f.note = fromUtf8(edited.notes.in(wordingLanguage()));
    f.trust = edited.trust;
    f.access = edited.access;
    f.daemonMirror = edited.daemonMirror;
    const Rule rule = edited.rules.empty() ? Rule() : edited.rules.front();
    const QString from = fromUtf8(rule.source.text());
    if (edited.kind == MirrorKind::Packages) {
        f.upstream.kind = rule.source.registry == s_dockerPackages ? Kind::DockerPackages
                                                                   : Kind::KubernetesPackages;
    } else if (rule.source.isAny()) {
        f.upstream.kind = Kind::Any;
    } else if (registries().contains(from)) {
        f.upstream.registry = from;
    } else {
        f.upstream.kind = Kind::Typed;
        f.typedRegistry = from;
    }
    if (edited.kind == MirrorKind::Registry) {
        // What stands between host and path belongs to the address that a person sees.
        f.ownTarget = fromUtf8(rule.target);
        const QString host = m_read.authority() + QLatin1Char('/');
        const auto place = f.ownTarget.indexOf(QLatin1String("/{"), host.size() - 1);
        if (f.ownTarget.startsWith(host) && place >= host.size() && m_read.path.isEmpty()) {
            const QString address
                = f.address + QLatin1Char('/') + f.ownTarget.mid(host.size(), place - host.size());
            const PastedAddress read = readPastedAddress(address);
            if (read.isValid() && !read.isImageName) {
                f.address = address;
                m_read = read;
            }
        }
        setTarget(f.ownTarget);
    }
    m_initial = m_buffer;
}

QString MirrorDraft::nameByItself() const
{
    return m_read.isValid() ? m_read.authority() : QString();
}

void MirrorDraft::setAddress(const QString &address)
{
    m_buffer.address = address;
    m_read = readPastedAddress(address);
    guessUpstream();
}

QString MirrorDraft::addressAsRead() const
{
    if (!m_read.isValid())
        return {};
    const QString path = servesPackages() ? m_read.packagePath() : m_read.namePrefix();
    return path.isEmpty() ? m_read.root() : m_read.root() + QLatin1Char('/') + path;
}

void MirrorDraft::guessUpstream()
{
    using Kind = DraftUpstream::Kind;
    if (m_read.fault == AddressFault::Empty) {
        if (!m_upstreamWasChosen)
            m_buffer.upstream = m_initial.upstream;
        if (!m_shapeWasChosen)
            m_buffer.shape = m_initial.shape;
    }
    if (!m_read.isValid())
        return;
    const QStringList known = registries();
    if (!m_shapeWasChosen && !m_upstreamWasChosen)
        m_buffer.shape
            = m_read.registry.isEmpty() ? NameShape::SamePath : NameShape::BehindRegistry;
    if (m_upstreamWasChosen)
        return;
    DraftUpstream guess = m_initial.upstream;
    const QString first = m_read.authority().section(QLatin1Char('.'), 0, 0);
    if (!m_read.registry.isEmpty()) {
        // Who pasted a name behind such a host has seen one registry of many.
        guess = {Kind::Any, {}};
    } else if (m_read.path.contains(QLatin1String("docker-ce"))
               || (m_read.path.startsWith(QLatin1String("linux/"))
                   && first == QLatin1String("download"))) {
        guess = {Kind::DockerPackages, {}};
    } else if (m_read.path.startsWith(QLatin1String("kubernetes"))
               || m_read.path.contains(QLatin1String("/deb"))) {
        guess = {Kind::KubernetesPackages, {}};
    } else {
        for (const QString &registry : known) {
            const bool fits = registry.section(QLatin1Char('.'), 0, 0) == first
                              || (registry == QLatin1String("registry.k8s.io")
                                  && first.contains(QLatin1String("k8s")));
            if (fits && first != QLatin1String("registry") && first != QLatin1String("public")) {
                guess.registry = registry;
                break;
            }
        }
    }
    m_buffer.upstream = guess;
}

void MirrorDraft::setUpstream(const DraftUpstream &upstream)
{
    using Kind = DraftUpstream::Kind;
    m_upstreamWasChosen = true;
    m_buffer.upstream = upstream;
    if (m_buffer.shape == NameShape::Own || m_shapeWasChosen)
        return;
    m_buffer.shape = upstream.kind == Kind::Any ? NameShape::BehindRegistry : NameShape::SamePath;
}

void MirrorDraft::setTypedRegistry(const QString &registry)
{
    m_buffer.typedRegistry = registry;
}

bool MirrorDraft::servesPackages() const
{
    return m_buffer.upstream.kind == DraftUpstream::Kind::DockerPackages
           || m_buffer.upstream.kind == DraftUpstream::Kind::KubernetesPackages;
}

QString MirrorDraft::targetFor(NameShape shape) const
{
    if (!m_read.isValid())
        return {};
    const QString base = withoutScheme(addressAsRead());
    switch (shape) {
    case NameShape::SamePath:
        return base + QLatin1String("/{path}");
    case NameShape::BehindRegistry:
        return base + QLatin1String("/{registry}/{repository}");
    case NameShape::LastPart:
        return base + QLatin1String("/{name}");
    case NameShape::Own:
        break;
    }
    return m_buffer.ownTarget;
}

QString MirrorDraft::target() const
{
    if (servesPackages())
        return {};
    return m_buffer.shape == NameShape::Own ? m_buffer.ownTarget : targetFor(m_buffer.shape);
}

void MirrorDraft::setTarget(const QString &target)
{
    QString plain = withoutScheme(plainInput(target));
    plain.remove(QLatin1Char(' '));
    m_shapeWasChosen = true;
    for (const NameShape shape :
         {NameShape::SamePath, NameShape::BehindRegistry, NameShape::LastPart}) {
        if (!plain.isEmpty() && plain == targetFor(shape)) {
            m_buffer.shape = shape;
            m_buffer.ownTarget = plain;
            return;
        }
    }
    m_buffer.shape = NameShape::Own;
    m_buffer.ownTarget = plain;
}

void MirrorDraft::setShape(NameShape shape)
{
    if (shape == NameShape::Own && m_buffer.shape != NameShape::Own)
        m_buffer.ownTarget = target();
    m_shapeWasChosen = true;
    m_buffer.shape = shape;
}

RegistrySource MirrorDraft::source() const
{
    RegistrySource source;
    switch (m_buffer.upstream.kind) {
    case DraftUpstream::Kind::Registry:
        source.registry = m_buffer.upstream.registry.toStdString();
        break;
    case DraftUpstream::Kind::Any:
        source.registry = "*";
        break;
    case DraftUpstream::Kind::Typed: {
        const PastedAddress typed = readPastedAddress(m_buffer.typedRegistry);
        if (!typed.isValid())
            break;
        const QString prefix = typed.namePrefix();
        const QString text
            = prefix.isEmpty() ? typed.authority() : typed.authority() + QLatin1Char('/') + prefix;
        readSource(text.toStdString(), source);
        // Names of these are read as names of docker.io.
        if (source.registry == "index.docker.io" || source.registry == "registry-1.docker.io")
            source.registry = "docker.io";
        break;
    }
    case DraftUpstream::Kind::DockerPackages:
        source.registry = s_dockerPackages;
        break;
    case DraftUpstream::Kind::KubernetesPackages:
        source.registry = s_kubernetesPackages;
        break;
    }
    return source;
}

bool MirrorDraft::canBeDaemonMirror() const
{
    const RegistrySource from = source();
    return m_read.isValid() && !servesPackages() && from.registry == "docker.io"
           && from.prefix.empty() && !addressWord().stopsSaving()
           && target() == m_read.authority() + QLatin1String("/{path}");
}

bool MirrorDraft::isDaemonMirror() const
{
    return m_buffer.daemonMirror && canBeDaemonMirror();
}

QStringList MirrorDraft::registries() const
{
    QStringList names;
    for (const Registry &registry : m_catalog->registries())
        names.append(fromUtf8(registry.name));
    return names;
}

std::vector<Parameter> MirrorDraft::parameters() const
{
    std::vector<Parameter> all = m_applied.parameters;
    for (const std::string &name : m_read.url.parameters) {
        const bool isKnown = std::any_of(all.begin(), all.end(),
                                         [&name](const Parameter &p) { return p.name == name; });
        if (!isKnown)
            all.push_back({name, {}, {}});
    }
    return all;
}

FieldWord MirrorDraft::word(DraftField field) const
{
    switch (field) {
    case DraftField::Address:
        return addressWord();
    case DraftField::Upstream:
        return upstreamWord();
    case DraftField::Target:
        return targetWord();
    case DraftField::Name:
    case DraftField::Note:
        break;
    }
    return {};
}

FieldWord MirrorDraft::addressWord() const
{
    if (!m_read.isValid())
        return wording(m_read);
    const QString host = m_read.authority();
    if (!servesPackages()) {
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
        const RegistrySource from = source();
        const bool isItself = m_buffer.shape == NameShape::SamePath && prefix.isEmpty()
                              && (host.toStdString() == from.registry
                                  || (from.registry == "docker.io"
                                      && (host == QLatin1String("registry-1.docker.io")
                                          || host == QLatin1String("index.docker.io"))));
        if (isItself) {
            //: %1 registry
            return wrong(tr("This is %1 itself, not a mirror of it. Write the mirror's address.")
                             .arg(fromUtf8(from.registry)));
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
                          .arg(addressAsRead()));
    }
    if (m_isNew && !m_read.url.parameters.empty()) {
        //: %1 name of the value, such as user_code
        return remark(tr("You are asked for your own value of {%1} when the mirror is in the "
                         "list.")
                          .arg(fromUtf8(m_read.url.parameters.front())));
    }
    if (m_read.isImageName && !servesPackages()) {
        //: %1 address
        return remark(tr("Taken from an image name: %1").arg(addressAsRead()));
    }
    if (addressAsRead() != m_buffer.address.trimmed()) {
        //: %1 address
        return remark(tr("Read as %1").arg(addressAsRead()));
    }
    return {};
}

const Mirror *MirrorDraft::sameMirror() const
{
    const std::string endpoint = (servesPackages() ? addressAsRead() : m_read.root()).toStdString();
    const RegistrySource from = source();
    const std::string to = target().toStdString();
    for (const Mirror &known : m_catalog->mirrors()) {
        if ((!m_isNew && known.id == m_applied.id) || !isSameAddress(known.endpoint, endpoint))
            continue;
        for (const Rule &rule : known.rules) {
            if (rule.source == from && rule.target == to)
                return &known;
        }
    }
    return nullptr;
}

FieldWord MirrorDraft::knownAddress() const
{
    if (!m_isNew)
        return {};
    const std::string endpoint = (servesPackages() ? addressAsRead() : m_read.root()).toStdString();
    const std::string sample = (m_read.authority() + QLatin1String("/some/path")).toStdString();
    for (const Mirror &known : m_catalog->mirrors()) {
        if (known.rules.empty() || (known.kind == MirrorKind::Packages) != servesPackages())
            continue;
        if (isSameAddress(known.endpoint, endpoint)) {
            const QString registry = known.rules.front().source.isAny()
                                         ? tr("any registry")
                                         : fromUtf8(known.rules.front().source.text());
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

FieldWord MirrorDraft::upstreamWord() const
{
    if (m_buffer.upstream.kind != DraftUpstream::Kind::Typed) {
        if (m_isNew || m_applied.rules.size() < 2 || servesPackages())
            return {};
        QStringList others;
        for (std::size_t i = 1; i < m_applied.rules.size(); ++i)
            others.append(fromUtf8(m_applied.rules[i].source.text()));
        //: %1 registries
        return remark(tr("It also serves %1, which stays so.")
                          //: Between the items of a list
                          .arg(others.join(tr(", "))));
    }
    const QString typed = m_buffer.typedRegistry.trimmed();
    if (typed.isEmpty())
        return {FieldWord::Kind::Open, tr("Write the registry, such as lscr.io.")};
    const RegistrySource from = source();
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

FieldWord MirrorDraft::targetWord() const
{
    if (servesPackages() || !m_read.isValid())
        return {};
    const QString to = target();
    if (to.isEmpty()) {
        return {
            FieldWord::Kind::Open,
            tr("Write how an image is called on this mirror, such as docker.example.cn/{path}.")};
    }
    if (m_buffer.shape == NameShape::Own) {
        const QString problem = draftcheck::wordingOfTarget(to, parameters());
        if (!problem.isEmpty())
            return wrong(problem);
    }
    if (addressWord().stopsSaving() || upstreamWord().stopsSaving())
        return {};
    if (const auto problem = draftcheck::problemOf(mirror()))
        return wrong(wording(*problem));
    const std::vector<DraftExample> shown = examples();
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
    if (m_buffer.upstream.kind == DraftUpstream::Kind::Any
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

std::vector<DraftExample> MirrorDraft::examples() const
{
    if (!m_read.isValid())
        return {};
    if (servesPackages()) {
        const QString base = addressAsRead();
        const std::string path = m_applied.probePath.empty() ? probePathOf(m_buffer.upstream.kind)
                                                             : m_applied.probePath;
        return {{base + QLatin1Char('/') + fromUtf8(path), {}}};
    }
    const RegistrySource from = source();
    if (from.registry.empty() || target().isEmpty())
        return {};
    return draftcheck::examplesOf(mirror(), *m_catalog);
}

bool MirrorDraft::canSave() const
{
    for (const DraftField field : {DraftField::Name, DraftField::Address, DraftField::Upstream,
                                   DraftField::Target, DraftField::Note}) {
        if (word(field).stopsSaving())
            return false;
    }
    return !draftcheck::problemOf(mirror());
}

bool MirrorDraft::isDirty() const
{
    return !(m_buffer == m_initial);
}

QString MirrorDraft::idFor() const
{
    const auto slug = [](const QString &text) {
        std::string result;
        for (const char c : text.toLower().toStdString()) {
            const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
            if (isPlain)
                result += c;
            else if (!result.empty() && result.back() != '-')
                result += '-';
        }
        return result;
    };
    const std::string registry = source().registry;
    std::string base = slug(m_read.authority() + QLatin1Char('-')
                            + (registry == "*" ? QStringLiteral("any") : fromUtf8(registry)));
    base = base.substr(std::min(base.find_first_not_of(".-"), base.size()), s_maxId);
    if (base.empty())
        base = "mirror";
    std::string id = base;
    for (int number = 2; m_catalog->mirror(id) != nullptr; ++number)
        id = base + '-' + std::to_string(number);
    return fromUtf8(id);
}

Mirror MirrorDraft::mirror() const
{
    Mirror result = m_applied;
    if (m_isNew)
        result.id = idFor().toStdString();
    result.isOwn = true;
    if (m_isNew || m_buffer.name != m_initial.name) {
        const QString name = m_buffer.name.simplified();
        result.title = {(name.isEmpty() ? nameByItself() : name).toStdString(), {}};
    }
    if (m_buffer.note != m_initial.note)
        result.notes = {m_buffer.note.trimmed().toStdString(), {}};
    result.trust = m_buffer.trust;
    result.access = m_buffer.access;
    result.daemonMirror = isDaemonMirror();
    result.parameters = parameters();

    const QString oldHost = readPastedAddress(fromUtf8(m_applied.endpoint)).authority();
    Rule rule;
    rule.source = source();
    if (servesPackages()) {
        result.kind = MirrorKind::Packages;
        result.endpoint = addressAsRead().toStdString();
        if (result.probePath.empty())
            result.probePath = probePathOf(m_buffer.upstream.kind);
        result.rules = {rule};
        return result;
    }
    result.kind = MirrorKind::Registry;
    if (m_isNew || m_buffer.address != m_initial.address)
        result.endpoint = m_read.root().toStdString();
    rule.target = target().toStdString();
    std::vector<Rule> rules = {rule};
    for (std::size_t i = 1; i < m_applied.rules.size(); ++i) {
        Rule other = m_applied.rules[i];
        if (other.source == rule.source)
            continue;
        QString to = fromUtf8(other.target);
        if (!oldHost.isEmpty() && to.startsWith(oldHost + QLatin1Char('/')))
            to.replace(0, oldHost.size(), m_read.authority());
        other.target = to.toStdString();
        rules.push_back(std::move(other));
    }
    result.rules = std::move(rules);
    return result;
}

} // namespace jingtai

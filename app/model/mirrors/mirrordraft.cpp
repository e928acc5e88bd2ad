// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrordraft.h"

#include "app/core/asciitext.h"
#include "app/core/catalog/catalogsyntax.h"
#include "app/model/mirrors/draftcheck.h"
#include "app/model/mirrors/draftwords.h"
#include "app/model/wording.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxId = 60;
const std::string s_dockerPackages = "docker-ce";
const std::string s_kubernetesPackages = "kubernetes";

QString withoutScheme(QString address)
{
    const auto end = address.indexOf(QLatin1String("://"));
    return end < 0 ? address : address.remove(0, end + 3);
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
    m_read = readPastedAddress(QString::fromUtf8(edited.endpoint));
    f.address = QString::fromUtf8(edited.endpoint);
    const QString title = QString::fromUtf8(edited.title.in(wordingLanguage()));
    f.name = title == m_read.authority() ? QString() : title;
    f.note = QString::fromUtf8(edited.notes.in(wordingLanguage()));
    f.trust = edited.trust;
    f.access = edited.access;
    f.daemonMirror = edited.daemonMirror;
    const Rule rule = edited.rules.empty() ? Rule() : edited.rules.front();
    const QString from = QString::fromUtf8(rule.source.text());
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
        f.ownTarget = QString::fromUtf8(rule.target);
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

QString MirrorDraft::endpoint() const
{
    return servesPackages() ? addressAsRead() : m_read.root();
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
           && from.prefix.empty() && !word(DraftField::Address).stopsSaving()
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
        names.append(QString::fromUtf8(registry.name));
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
    return DraftWords(*this).of(field);
}

std::vector<DraftExample> MirrorDraft::examples() const
{
    if (!m_read.isValid())
        return {};
    if (servesPackages()) {
        const QString base = addressAsRead();
        const std::string path = m_applied.probePath.empty() ? probePathOf(m_buffer.upstream.kind)
                                                             : m_applied.probePath;
        return {{base + QLatin1Char('/') + QString::fromUtf8(path), {}}};
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
            if (isLower(c) || isDigit(c) || c == '.')
                result += c;
            else if (!result.empty() && result.back() != '-')
                result += '-';
        }
        return result;
    };
    const std::string registry = source().registry;
    std::string base
        = slug(m_read.authority() + QLatin1Char('-')
               + (registry == "*" ? QStringLiteral("any") : QString::fromUtf8(registry)));
    base = base.substr(std::min(base.find_first_not_of(".-"), base.size()), s_maxId);
    if (base.empty())
        base = "mirror";
    std::string id = base;
    for (int number = 2; m_catalog->mirror(id) != nullptr; ++number)
        id = base + '-' + std::to_string(number);
    return QString::fromUtf8(id);
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

    const QString oldHost = readPastedAddress(QString::fromUtf8(m_applied.endpoint)).authority();
    Rule rule;
    rule.source = source();
    if (servesPackages()) {
        result.kind = MirrorKind::Packages;
        result.endpoint = endpoint().toStdString();
        if (result.probePath.empty())
            result.probePath = probePathOf(m_buffer.upstream.kind);
        result.rules = {rule};
        return result;
    }
    result.kind = MirrorKind::Registry;
    if (m_isNew || m_buffer.address != m_initial.address)
        result.endpoint = endpoint().toStdString();
    rule.target = target().toStdString();
    std::vector<Rule> rules = {rule};
    for (std::size_t i = 1; i < m_applied.rules.size(); ++i) {
        Rule other = m_applied.rules[i];
        if (other.source == rule.source)
            continue;
        QString to = QString::fromUtf8(other.target);
        if (!oldHost.isEmpty() && to.startsWith(oldHost + QLatin1Char('/')))
            to.replace(0, oldHost.size(), m_read.authority());
        other.target = to.toStdString();
        rules.push_back(std::move(other));
    }
    result.rules = std::move(rules);
    return result;
}

} // namespace jingtai

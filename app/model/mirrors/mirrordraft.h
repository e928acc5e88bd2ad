// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/fieldword.h"
#include "app/model/mirrors/pastedaddress.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace jingtai {

/// What a mirror of the form serves.
struct DraftUpstream
{
    enum class Kind : std::uint8_t { Registry, Any, Typed, DockerPackages, KubernetesPackages };
    Kind kind = Kind::Registry;
    /// Of the catalogue; for Registry alone.
    QString registry;
    bool operator==(const DraftUpstream &) const = default;
};

/// How a mirror writes the names of what it serves.
enum class NameShape : std::uint8_t {
    SamePath,       ///< the host replaced
    BehindRegistry, ///< the whole name behind the mirror's
    LastPart,       ///< flattened
    Own,            ///< as the person wrote it
};

enum class DraftField : std::uint8_t { Name, Address, Upstream, Target, Note };

/// A name and what becomes of it; or, for packages, a file and nothing.
struct DraftExample
{
    QString original;
    QString converted;
};

/// The form of one mirror: what it was, and what the person has typed so far. Nothing reaches the
/// library before mirror() is taken from it. Words are in the language of the installed translators
/// at the time of the call.
class MirrorDraft final
{
public:
    using Catalog = std::shared_ptr<const MirrorCatalog>;

    /// A new mirror.
    explicit MirrorDraft(Catalog catalog);
    /// One that is in the catalogue; its id stays, so that it is laid over the old one.
    MirrorDraft(Catalog catalog, const Mirror &edited);

    const MirrorCatalog &catalog() const { return *m_catalog; }
    bool isNew() const { return m_isNew; }
    /// The mirror as it was.
    const Mirror &edited() const { return m_applied; }
    /// Whether the edited mirror is one of the program's own.
    bool isBuiltIn() const { return !m_isNew && !m_applied.isOwn; }

    const QString &name() const { return m_buffer.name; }
    void setName(const QString &name) { m_buffer.name = name; }
    /// The name that stands where none is given.
    QString nameByItself() const;
    const QString &address() const { return m_buffer.address; }
    void setAddress(const QString &address);
    const PastedAddress &read() const { return m_read; }
    /// The endpoint of the catalogue that the address gives.
    QString endpoint() const;
    /// The address as it was read; null while it cannot be.
    QString addressAsRead() const;
    const DraftUpstream &upstream() const { return m_buffer.upstream; }
    void setUpstream(const DraftUpstream &upstream);
    /// What DraftUpstream::Kind::Typed stands for.
    const QString &typedRegistry() const { return m_buffer.typedRegistry; }
    void setTypedRegistry(const QString &registry);
    bool servesPackages() const;
    /// What the rule of the mirror is for; without a registry while that cannot be read.
    RegistrySource source() const;
    QString target() const;
    /// Makes the shape Own, unless a shape gives this very target.
    void setTarget(const QString &target);
    NameShape shape() const { return m_buffer.shape; }
    void setShape(NameShape shape);
    /// What a shape would make of the address; empty while that cannot be read.
    QString targetFor(NameShape shape) const;
    Trust trust() const { return m_buffer.trust; }
    void setTrust(Trust trust) { m_buffer.trust = trust; }
    Access access() const { return m_buffer.access; }
    void setAccess(Access access) { m_buffer.access = access; }
    /// Whether Docker could ask it by registry-mirrors: docker.io whole, at the root of a host.
    bool canBeDaemonMirror() const;
    bool isDaemonMirror() const;
    void setDaemonMirror(bool wanted) { m_buffer.daemonMirror = wanted; }
    const QString &note() const { return m_buffer.note; }
    void setNote(const QString &note) { m_buffer.note = note; }

    /// Those of the address behind those that the mirror had.
    std::vector<Parameter> parameters() const;

    /// Registries of the catalogue that can be chosen.
    QStringList registries() const;
    FieldWord word(DraftField field) const;
    /// At most two.
    std::vector<DraftExample> examples() const;
    bool canSave() const;
    bool isDirty() const;
    /// What is to be saved; only where canSave().
    Mirror mirror() const;

private:
    struct Fields
    {
        QString name;
        QString address;
        DraftUpstream upstream;
        QString typedRegistry;
        NameShape shape = NameShape::SamePath;
        QString ownTarget;
        Trust trust = Trust::Personal;
        Access access = Access::Public;
        bool daemonMirror = true;
        QString note;
        bool operator==(const Fields &) const = default;
    };

    QString idFor() const;
    void guessUpstream();

    Catalog m_catalog;
    bool m_isNew = true;
    /// The mirror as it was.
    Mirror m_applied;
    Fields m_initial;
    Fields m_buffer;
    PastedAddress m_read;
    bool m_upstreamWasChosen = false;
    bool m_shapeWasChosen = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/mirrorcatalog.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace jingtai {

class JsonStore;

/// The mirrors that the program knows: a catalogue with the person's own laid over it, which of
/// them are switched off, and the values of their parameters. Every page takes them from here.
class MirrorLibrary final : public QObject
{
    Q_OBJECT

public:
    using Ids = std::set<std::string, std::less<>>;
    /// "id.name" → value, as in ConversionChoice.
    using Parameters = std::map<std::string, std::string, std::less<>>;

    /// `settings` keeps what is switched off and the parameters; borrowed.
    MirrorLibrary(MirrorCatalog base, JsonStore &settings, QObject *parent = nullptr);

    /// A value: stays as it is when the library changes.
    const std::shared_ptr<const MirrorCatalog> &catalog() const { return m_catalog; }
    const Ids &disabled() const { return m_disabled; }
    bool isEnabled(std::string_view id) const { return !m_disabled.contains(id); }
    const Parameters &parameters() const { return m_parameters; }
    /// Empty where none is given.
    QString parameter(std::string_view id, std::string_view name) const;
    /// Whether it has parameters without a value.
    bool wantsParameter(const Mirror &mirror) const;

    void setEnabled(const QStringList &ids, bool enabled);
    /// An empty value forgets it. The value is not checked.
    void setParameter(const QString &id, const QString &name, const QString &value);

Q_SIGNALS:
    /// Anything of the above.
    void changed();

private:
    void save();

    JsonStore &m_settings;
    std::shared_ptr<const MirrorCatalog> m_catalog;
    Ids m_disabled;
    Parameters m_parameters;
};

} // namespace jingtai

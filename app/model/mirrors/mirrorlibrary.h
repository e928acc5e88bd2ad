// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/mirrors/libraryhistory.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace jingtai {

class JsonStore;
class OwnCatalog;
struct OwnCatalogProblem;

/// What an import brought.
struct ImportSummary
{
    /// Mirrors that were not known.
    int added = 0;
    /// Mirrors that were known and are as the file has them now.
    int replaced = 0;
    /// Mirrors that were known as the file has them.
    int unchanged = 0;
    /// Registries that were not known, or not as the file has them.
    int registries = 0;
    bool operator==(const ImportSummary &) const = default;
};

/// The mirrors that the program knows: a catalogue with the person's own laid over it, which of
/// them are switched off, and the values of their parameters. Every page takes them from here.
///
/// What is changed is in force at once and saved in the background: the own mirrors into the
/// person's catalogue file, the rest into the settings. Where that fails problem() says so, and
/// what was changed stays in force; it is tried again with the next change. Each change that
/// changes something can be undone.
class MirrorLibrary final : public QObject
{
    Q_OBJECT

public:
    using Ids = std::set<std::string, std::less<>>;
    /// "id.name" → value, as in ConversionChoice.
    using Parameters = std::map<std::string, std::string, std::less<>>;

    /// `settings` keeps what is switched off and the parameters; borrowed. `ownPath`: the person's
    /// own catalogue file, which need not exist; an empty path keeps nothing.
    MirrorLibrary(MirrorCatalog base, JsonStore &settings, QString ownPath = {},
                  QObject *parent = nullptr);
    ~MirrorLibrary() override;

    /// Reads the own catalogue; forgets what could be undone. A sentence where the file is there
    /// but cannot be used, else empty; then the base catalogue stands alone. A file that breaks the
    /// format is kept beside as `….damaged` with the first change, and problem() says so.
    QString load();

    /// A value: stays as it is when the library changes.
    const std::shared_ptr<const MirrorCatalog> &catalog() const { return m_catalog; }
    const Ids &disabled() const { return m_disabled; }
    bool isEnabled(std::string_view id) const { return !m_disabled.contains(id); }
    const Parameters &parameters() const { return m_parameters; }
    /// Empty where none is given.
    QString parameter(std::string_view id, std::string_view name) const;
    /// Whether it has parameters without a value.
    bool wantsParameter(const Mirror &mirror) const;

    bool hasId(const QString &id) const;
    /// Whether the mirror is there without the person's own catalogue too: then remove() brings
    /// that one back.
    bool isInBase(const QString &id) const;
    /// An id that no mirror has, made of a host, address or title.
    QString freeId(const QString &wish) const;

    /// At the end of the own mirrors. A mirror that breaks the format (see checkedMirror), or whose
    /// id is taken, gives problem() and changes nothing.
    void add(const Mirror &mirror);
    /// Puts the mirror in place of the one with that id, which becomes the person's own where it
    /// was not. Its id may be another one; what is switched off and the parameters go with it.
    void replace(const QString &id, const Mirror &mirror);
    /// The person's own alone; others stay.
    void remove(const QStringList &ids);
    void setEnabled(const QStringList &ids, bool enabled);
    /// An empty value forgets it. The value is not checked.
    void setParameter(const QString &id, const QString &name, const QString &value);
    /// Several of one mirror, name → value.
    void setParameters(const QString &id, const std::map<QString, QString> &values);

    /// Lays a catalogue file into the own catalogue; the file is read before this returns. The
    /// error is a whole sentence, with the place where the file breaks the format.
    tl::expected<ImportSummary, QString> importFrom(const QString &path);
    /// Writes these mirrors, in the order of the catalogue, as a catalogue file before this
    /// returns. A whole sentence where that failed, else empty.
    QString exportTo(const QString &path, const QStringList &ids) const;

    bool canUndo() const { return m_history.undoable() != nullptr; }
    bool canRedo() const { return m_history.redoable() != nullptr; }
    /// For a menu: "Undo: remove DaoCloud"; empty where there is nothing to undo.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

    /// Waits until all is saved; problem() may come before it returns.
    void flush();

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    /// A whole sentence: something could not be changed or saved.
    void problem(const QString &sentence);

private:
    LibraryState state() const;
    void commit(LibraryEdit edit, const LibraryState &after);
    void commitText(LibraryEdit edit, tl::expected<std::string, CatalogError> text);
    void enter(const LibraryState &state);
    std::optional<LibraryState> stepped(const LibraryState &from, const LibraryState &to);
    void rebuild();
    void saveSettings();
    void tell(const OwnCatalogProblem &what);
    QString titleOf(const QString &id) const;

    JsonStore &m_settings;
    MirrorCatalog m_base;
    std::unique_ptr<OwnCatalog> m_own;
    /// The text of m_own, shared with the steps.
    std::shared_ptr<const std::string> m_text;
    std::shared_ptr<const MirrorCatalog> m_catalog;
    Ids m_disabled;
    Parameters m_parameters;
    LibraryHistory m_history;
};

} // namespace jingtai

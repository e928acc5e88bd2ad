// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/backgroundwriter.h"

#include <QJsonObject>
#include <QObject>

#include <cstddef>
#include <memory>
#include <optional>

namespace jingtai {

/// Why a store began with nothing although there was a file.
struct StoreProblem
{
    QString path;
    /// Where the damaged file was put; empty where it could not be moved, then nothing is saved.
    QString keptAs;
    /// Set where the file could not be read at all.
    std::optional<FileError> file;
};

/// A small JSON object in a file: settings, or the state of the window. Reading blocks; saving is
/// done in the background, durably, in order, and waited for at the end. Two programs may save into
/// one file: each writes what it changed itself, objects inside objects by their members, and
/// leaves the rest as the other one wrote it.
class JsonStore final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t s_maxBytes = std::size_t{1024} * 1024;

    /// `path` need not exist; a file of more bytes than `maxBytes` is damaged.
    explicit JsonStore(QString path, QObject *parent = nullptr, std::size_t maxBytes = s_maxBytes);
    ~JsonStore() override;

    /// Reads the file; without one the store is empty. A file that is no JSON object is put aside.
    std::optional<StoreProblem> load();
    /// Whether load() found no file.
    bool isNew() const { return m_isNew; }

    QJsonValue value(const QString &key) const { return m_values.value(key); }
    /// Saves when something changed.
    void setValue(const QString &key, const QJsonValue &value);
    const QString &path() const { return m_writer.path(); }

    /// Waits until all is saved.
    void flush();

Q_SIGNALS:
    void saveFailed(const jingtai::FileError &error);

private:
    struct Saving;

    StoreProblem putAside();
    void save();

    QJsonObject m_values;
    /// Of the thread that writes, but before the first save.
    std::shared_ptr<Saving> m_saving;
    BackgroundWriter m_writer;
    std::size_t m_maxBytes;
    bool m_saves = true;
    bool m_isNew = false;
};

} // namespace jingtai

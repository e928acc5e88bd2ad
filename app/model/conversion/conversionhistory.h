// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <vector>

namespace jingtai {

class JsonStore;
class NameConverter;
struct TextHit;

/// The last conversions, their names alone, newest first. Kept in a file that is read when the
/// history is first needed; one that is damaged costs the history only.
class ConversionHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype s_maxEntries = 50;
    /// Of one conversion; of a longer one the first are kept.
    static constexpr qsizetype s_maxNames = 200;

    struct Entry
    {
        QDateTime time;
        /// The names as they were before they were converted.
        QStringList names;
        /// How many there were; more than `names` has where not all were kept.
        quint64 count = 0;
    };

    /// `store` is borrowed, and not loaded yet.
    explicit ConversionHistory(JsonStore &store, QObject *parent = nullptr);

    /// While it is off nothing is recorded. Switching it off clears it.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }
    const std::vector<Entry> &entries();
    /// Puts a conversion first; one of the same names moves there. `count` is at least the number
    /// of the names.
    void record(const QStringList &names, quint64 count, const QDateTime &time);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();

    JsonStore &m_store;
    std::vector<Entry> m_entries;
    bool m_enabled = true;
    bool m_loaded = false;
};

/// The names of a text that are worth keeping, each once.
struct KeptNames
{
    /// ConversionHistory::s_maxNames at most.
    QStringList names;
    quint64 count = 0;
};

/// As they were written, else what was meant; without those that nobody pulls. `converter` tells
/// registries from names.
KeptNames namesToKeep(const std::vector<TextHit> &hits, const NameConverter &converter);

/// A plain list that converts as the names did.
QString textOfNames(const QStringList &names);

} // namespace jingtai

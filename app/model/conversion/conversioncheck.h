// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/namefinding.h"
#include "app/core/probe/nametargets.h"
#include "app/model/conversion/conversionstate.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jingtai {

class NameCheck;
class Prober;
class SeenDigests;

/// Whether the mirrors have the names that a text was converted to. What is found belongs to the
/// names: as they go from the text, what was found of them and what is still asked goes too.
class ConversionCheck final : public QObject
{
    Q_OBJECT

public:
    /// What a check would send, and to whom.
    struct Scope
    {
        /// Names on mirrors, each once; those beyond the first are not sent.
        int names = 0;
        quint64 leftOut = 0;
        /// Names on private hosts, which are sent to nobody.
        int kept = 0;
        /// Hosts of the mirrors, and of the registries that say what the content should be; each
        /// once, in the order of the text.
        QStringList mirrors;
        QStringList registries;
    };

    /// How many names stand how, for a sentence.
    struct Summary
    {
        int same = 0;
        int found = 0; ///< without being the same for certain
        int different = 0;
        int missing = 0; ///< of which the mirror says so
        int failed = 0;  ///< of which the mirror says nothing, or nothing to go by
        int offered = 0; ///< of the missing and the failed
        /// Not so where nobody answered anything, as without a network.
        bool isReached = false;
        int total() const { return same + found + different + missing + failed; }
    };

    /// All borrowed; `state` shows in its table what is found. Without `seen` no older content is
    /// told from a different one. `isTyped`: the catalogue is the person's own.
    ConversionCheck(ConversionState &state, Prober &prober, SeenDigests *seen, bool isTyped,
                    QObject *parent = nullptr);
    ~ConversionCheck() override;

    /// Whether there is anything to ask for: names that were converted to mirrors.
    bool canStart() const;
    Scope scope() const;
    /// Asks anew for all names of the text, in place of a check that is running.
    void start();
    /// At once; nothing comes after it. What was found stays.
    void stop();
    bool isRunning() const { return m_check != nullptr; }
    /// Of the check that is running.
    int done() const;
    int total() const;
    Summary summary() const;

    /// Null where nothing is known.
    const NameFinding *finding(const TextHit &hit) const;
    /// Takes the mirror that is offered for the name of a row; false where none is.
    bool takeOffer(int row);
    /// All of them.
    void takeOffers();

Q_SIGNALS:
    /// Whether it runs, its progress, or what was found; at most once a frame.
    void changed();
    /// A check came to its end by itself.
    void finished();

private:
    struct Known
    {
        NameFinding finding;
        /// What the name stands for.
        std::string original;
    };

    void keep(std::size_t index, const NameFinding &finding);
    void noteOffer(const NameFinding &finding, const std::string &original);
    void end();
    void prune();
    void clear();
    void tell();

    ConversionState &m_state;
    Prober &m_prober;
    SeenDigests *m_seen;
    bool m_isTyped;
    /// Of the check that is running; borrows the converter.
    std::unique_ptr<NameConverter> m_names;
    std::shared_ptr<const MirrorCatalog> m_catalog;
    std::unique_ptr<NameTargets> m_targets;
    std::unique_ptr<NameCheck> m_check;
    std::vector<bool> m_isForgotten;
    /// By the converted name. Also of names that were converted before to another mirror, which
    /// may be chosen again.
    std::map<std::string, Known, std::less<>> m_known;
    QTimer m_frame;
};

} // namespace jingtai

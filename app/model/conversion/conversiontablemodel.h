// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/textconverter.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace jingtai {

struct NameFinding;

/// The names found in a text and what became of them, in the order of the text.
class ConversionTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Original, Converted, With, OnMirror, Remark, ColumnCount };
    enum Role {
        /// int of Severity.
        SeverityRole = Qt::UserRole + 1,
        /// Words for the pill of the note.
        ShortNoteRole,
        MirrorIdRole,
        /// quint64, from 1.
        LineRole,
        /// quint64: byte offset of the first span in the input.
        OffsetRole,
        /// Why that mirror took the name, as sentences.
        ReasonRole,
        /// What was found on the mirror, as sentences.
        FindingRole,
        /// int of Severity, of what was found.
        FindingSeverityRole,
        /// Title of the mirror that is offered in place of one without the name; empty where none
        /// is.
        OfferRole,
    };

    explicit ConversionTableModel(std::shared_ptr<const MirrorCatalog> catalog,
                                  QObject *parent = nullptr);

    /// Words why a mirror took a name; asked when it is shown.
    using Reasons = std::function<QString(const TextHit &)>;
    void setReasons(Reasons reasons) { m_reasons = std::move(reasons); }
    /// What was found of a name on its mirror; null where nothing is known.
    using Findings = std::function<const NameFinding *(const TextHit &)>;
    void setFindings(Findings findings) { m_findings = std::move(findings); }
    void findingsChanged();
    /// Titles of mirrors and notes are worded by it from now on.
    void setCatalog(std::shared_ptr<const MirrorCatalog> catalog);
    void setHits(std::vector<TextHit> hits);
    const std::vector<TextHit> &hits() const { return m_hits; }
    /// After a change of the language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const TextHit &hit, int column) const;
    QString accessibleFinding(const TextHit &hit) const;
    QVariant findingData(const TextHit &hit, int role) const;
    QString toolTip(const TextHit &hit, int column) const;
    QString mirrorTitle(const TextHit &hit) const;

    std::shared_ptr<const MirrorCatalog> m_catalog;
    std::vector<TextHit> m_hits;
    Reasons m_reasons;
    Findings m_findings;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"

#include "app/model/checks/namecheckwording.h"
#include "app/model/conversion/notewording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"
#include "app/model/shortnote.h"
#include "app/model/wording.h"

#include <utility>

namespace jingtai {

namespace {

constexpr qsizetype s_shownName = 600;

/// Names come from any text: what is shown is safe to look at and not endless.
QString shown(const std::string &name)
{
    return madeVisible(textFromBytes(std::string_view(name).substr(0, s_shownName)));
}

} // namespace

ConversionTableModel::ConversionTableModel(std::shared_ptr<const MirrorCatalog> catalog,
                                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(std::move(catalog))
{}

void ConversionTableModel::setCatalog(std::shared_ptr<const MirrorCatalog> catalog)
{
    m_catalog = std::move(catalog);
    retranslate();
}

void ConversionTableModel::setHits(std::vector<TextHit> hits)
{
    // The same number of rows is what typing mostly gives: the view keeps place and selection.
    if (hits.size() == m_hits.size()) {
        m_hits = std::move(hits);
        if (!m_hits.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

void ConversionTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ConversionTableModel::findingsChanged()
{
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0, OnMirror), index(rowCount() - 1, OnMirror));
}

int ConversionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int ConversionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConversionTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const TextHit &hit = m_hits[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(hit, index.column());
    case Qt::ToolTipRole:
        return toolTip(hit, index.column());
    case SeverityRole:
        return int(shortNote(hit).severity);
    case ShortNoteRole:
        return shortNote(hit).text;
    case MirrorIdRole:
        return QString::fromStdString(hit.mirrorId);
    case LineRole:
        return quint64(hit.line);
    case OffsetRole:
        return hit.spans.empty() ? quint64(0) : quint64(hit.spans.front().offset);
    case ReasonRole:
        return m_reasons ? m_reasons(hit) : QString();
    case Qt::AccessibleTextRole:
        return index.column() == OnMirror ? accessibleFinding(hit) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return index.column() == OnMirror ? findingData(hit, FindingRole) : QVariant();
    default:
        return findingData(hit, role);
    }
}

QString ConversionTableModel::accessibleFinding(const TextHit &hit) const
{
    const QString words = text(hit, OnMirror);
    if (!hit.converted) {
        //: Spoken for a name that was not converted, so that there is nothing to check
        return tr("Not on a mirror");
    }
    return words.isEmpty() ? tr("Not checked") : words;
}

QVariant ConversionTableModel::findingData(const TextHit &hit, int role) const
{
    const NameFinding *finding = m_findings ? m_findings(hit) : nullptr;
    if (finding == nullptr)
        return {};
    switch (role) {
    case FindingRole:
        return wording(*finding, *m_catalog);
    case FindingSeverityRole:
        return int(shortNote(*finding, *m_catalog).severity);
    case OfferRole:
        return titleOfOffer(*finding, *m_catalog);
    default:
        return {};
    }
}

QVariant ConversionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Original:
        return tr("Original");
    case Converted:
        return tr("Converted");
    case With:
        //: Column: the mirror that a name was converted with
        return tr("With");
    case OnMirror:
        //: Column: whether the mirror has the name
        return tr("On the mirror");
    case Remark:
        return tr("Note");
    default:
        return {};
    }
}

QString ConversionTableModel::text(const TextHit &hit, int column) const
{
    switch (column) {
    case Original:
        return shown(hit.original);
    case Converted:
        return hit.converted ? shown(*hit.converted) : QString();
    case With:
        return mirrorTitle(hit);
    case OnMirror: {
        const NameFinding *finding = m_findings ? m_findings(hit) : nullptr;
        return finding != nullptr ? shortNote(*finding, *m_catalog).text : QString();
    }
    case Remark:
        return wording(hit.notes, *m_catalog);
    default:
        return {};
    }
}

QString ConversionTableModel::toolTip(const TextHit &hit, int column) const
{
    QString sentences;
    if (column == Remark)
        sentences = wording(hit.notes, *m_catalog);
    else if (column == With && m_reasons)
        sentences = m_reasons(hit);
    else if (column == OnMirror)
        sentences = findingData(hit, FindingRole).toString();
    else
        return text(hit, column);
    // Rich text is wrapped, plain text is not.
    return sentences.isEmpty()
               ? QString()
               : QLatin1String("<p>") + sentences.toHtmlEscaped() + QLatin1String("</p>");
}

QString ConversionTableModel::mirrorTitle(const TextHit &hit) const
{
    return hit.converted ? jingtai::mirrorTitle(hit.mirrorId, *m_catalog) : QString();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonproblem.h"
#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/hubmirrors.h"
#include "app/model/daemon/registrymirrornotes.h"
#include "app/model/daemon/registrymirrorrows.h"
#include "app/model/fieldword.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class DaemonProblemsModel;
class MirrorLibrary;

/// The mirrors of Docker Hub in a daemon.json in their order, those that are switched off among
/// them in their places. Each change is one step of the document. A row that was begun and has no
/// address yet is not in the text; it is kept until it has one or is removed.
class RegistryMirrorsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Address, StatusColumn, Remark, ColumnCount };
    using Action = RegistryMirrorNotes::Action;
    enum Role {
        /// int of Severity: of the pill in StatusColumn.
        SeverityRole = Qt::UserRole + 1,
        /// QString, as on a button.
        ActionTextRole,
        /// QString: id of the catalogue's mirror; may be empty.
        MirrorIdRole,
    };

    /// All are borrowed.
    RegistryMirrorsModel(DaemonDocument &document, DaemonProblemsModel &problems,
                         const MirrorLibrary &library, QObject *parent = nullptr);
    ~RegistryMirrorsModel() override;

    /// What is known of the mirrors.
    HubMirrors &hub() { return m_hub; }

    /// Empty where the list can be edited, else why it cannot.
    QString readOnlyReason() const;
    bool isOn(int row) const { return m_rows[std::size_t(row)].isOn; }
    QString address(int row) const;
    /// Of the catalogue's mirror that has this address; empty where none has.
    QString mirrorIdOf(const QString &address) const;

    /// What is wrong with an address while it is typed; nothing where the engine takes it.
    FieldWord wordOf(const QString &address) const;
    /// A new row at the end, to be filled in; the one that is there already where there is one.
    /// -1 where the list cannot be edited.
    int beginRow();
    /// Takes the row of beginRow() out, where it still has no address.
    void dropRow() { setUnfinished({}); }
    /// Whether there is a row without an address.
    bool hasUnfinishedRow() const;
    /// Adds addresses behind the last row, each once; those that are there already are left out.
    /// The row of the first one; -1 where none was added.
    int add(const QStringList &addresses);
    /// An empty address takes the row out.
    void setAddress(int row, const QString &address);
    void setOn(int row, bool isOn);
    void remove(const QList<int> &rows);
    /// To where the row `before` is now; `rowCount()` for the end. For keys: up is
    /// `move({row}, row - 1)`, down is `move({row}, row + 2)`.
    bool move(const QList<int> &rows, int before);

    Action action(int row) const;
    void trigger(int row);

    /// All mirrors of images, those that the engine would use first.
    std::vector<MirrorOffer> offers() const { return m_hub.offers(m_rows); }
    /// The row; -1 where the engine would have no use for it, and why.
    int addFromCatalog(const QString &id, QString *whyNot = nullptr);

    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The address in Address with EditRole, on and off with CheckStateRole.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationChild) override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// The mirror belongs into names that are converted.
    void wantedInConvert(const QString &mirrorId);
    /// hasUnfinishedRow() or readOnlyReason().
    void stateChanged();

private:
    void documentChanged();
    void refresh();
    void refreshProblems();
    void setRows(RegistryMirrorRows rows);
    void commit(const RegistryMirrorRows &rows, DaemonStep step, const QString &subject);
    void setUnfinished(std::optional<int> row);
    void repaintRows();
    const DaemonProblem *problemOf(const RegistryMirrorRow &row) const;

    DaemonDocument &m_document;
    DaemonProblemsModel &m_problems;
    HubMirrors m_hub;
    RegistryMirrorNotes m_notes;
    RegistryMirrorRows m_rows;
    /// The row that has no address yet.
    std::optional<int> m_unfinished;
    bool m_isCommitting = false;
    QTimer m_pause;
};

} // namespace jingtai

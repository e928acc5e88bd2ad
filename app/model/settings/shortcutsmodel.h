// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/settings/commands.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace jingtai {

class ShortcutSettings;

/// The commands and their keys, those of each menu below a row with its name.
class ShortcutsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Key, ColumnCount };
    enum DataRole {
        IsMenuRole = Qt::UserRole, ///< whether the row is a menu's, which has no key
        IsChangedRole,             ///< whether the key is not the usual one
    };

    /// Borrowed.
    explicit ShortcutsModel(ShortcutSettings &shortcuts, QObject *parent = nullptr);

    /// Nothing for the row of a menu, and for none.
    std::optional<Command> commandOf(int row) const;
    /// -1 where it is left out.
    int rowOf(Command command) const;
    /// Leaves those whose name, menu and key are without one of the words out.
    void setFilter(const QString &words);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        CommandMenu menu;
        std::optional<Command> command;
    };

    void fill();

    ShortcutSettings &m_shortcuts;
    QStringList m_words;
    std::vector<Row> m_rows;
};

} // namespace jingtai

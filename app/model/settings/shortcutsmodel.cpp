// SPDX-License-Identifier: MIT
#include "app/model/settings/shortcutsmodel.h"

#include "app/model/settings/shortcutsettings.h"

#include <algorithm>

namespace jingtai {

ShortcutsModel::ShortcutsModel(ShortcutSettings &shortcuts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shortcuts(shortcuts)
{
    fill();
    connect(&shortcuts, &ShortcutSettings::changed, this, [this] {
        // A key that is found by its words stays in sight while it is changed.
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void ShortcutsModel::fill()
{
    m_rows.clear();
    for (const Command command : allCommands()) {
        const CommandMenu menu = menuOf(command);
        const QString all
            = nameOf(command) + u'\n' + nameOf(menu) + u'\n' + m_shortcuts.keyText(command);
        if (!std::all_of(m_words.begin(), m_words.end(), [&all](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            }))
            continue;
        if (m_rows.empty() || m_rows.back().menu != menu)
            m_rows.push_back({menu, {}});
        m_rows.push_back({menu, command});
    }
}

std::optional<Command> ShortcutsModel::commandOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].command : std::nullopt;
}

int ShortcutsModel::rowOf(Command command) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [command](const Row &row) { return row.command == command; });
    return found != m_rows.end() ? int(found - m_rows.begin()) : -1;
}

void ShortcutsModel::setFilter(const QString &words)
{
    beginResetModel();
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    fill();
    endResetModel();
}

void ShortcutsModel::retranslate()
{
    beginResetModel();
    fill();
    endResetModel();
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == IsMenuRole)
        return !row.command.has_value();
    if (role == IsChangedRole)
        return row.command && m_shortcuts.isChanged(*row.command);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!row.command)
        return index.column() == Name ? nameOf(row.menu) : QString();
    if (index.column() == Name)
        return nameOf(*row.command);
    const QString key = m_shortcuts.keyText(*row.command);
    if (role == Qt::DisplayRole)
        return key;
    const QString said = key.isEmpty() ? tr("no key") : key;
    //: %1 a key, or “no key”
    return m_shortcuts.isChanged(*row.command) ? tr("%1, changed").arg(said) : said;
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Command") : tr("Key");
}

Qt::ItemFlags ShortcutsModel::flags(const QModelIndex &index) const
{
    return commandOf(index.row()) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

} // namespace jingtai

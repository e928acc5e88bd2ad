// SPDX-License-Identifier: MIT
#include "ui/settings/shortcutstable.h"

#include "app/model/settings/shortcutsmodel.h"
#include "ui/look/painting.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace jingtai {

namespace {

using Model = ShortcutsModel;

constexpr int s_padding = 16;
constexpr int s_rowRoom = 15;
constexpr int s_leastRows = 4;
/// Around a key, which is drawn as the cap that bears it.
constexpr int s_capRoom = 8;
constexpr int s_capHeight = 22;

/// The name of a menu in small letters; a command, and its key as a cap.
class ShortcutDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, roleColor(palette, Role::AccentTint));
        paintEdge(painter, option.rect, Qt::BottomEdge, roleColor(palette, Role::Line));
        const QString text = index.data().toString();
        if (text.isEmpty())
            return;
        painter->save();
        const bool isMenu = index.data(Model::IsMenuRole).toBool();
        const bool isChanged = index.data(Model::IsChangedRole).toBool();
        const QFont font = isMenu      ? strongFont(smallFont(option.font))
                           : isChanged ? strongFont(option.font)
                                       : option.font;
        painter->setFont(font);
        if (index.column() == Model::Key)
            paintCap(painter, option.rect.adjusted(0, 0, 0, -1), palette, font, text);
        else
            paintName(painter, option.rect.adjusted(s_padding, 0, -s_padding, -1), palette, font,
                      text, isMenu);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {capWidth(strongFont(option.font), index.data().toString()) + s_padding, 0};
    }

private:
    static int capWidth(const QFont &font, const QString &key)
    {
        return QFontMetrics(font).horizontalAdvance(key) + 2 * s_capRoom;
    }

    static void paintName(QPainter *painter, const QRect &rect, const QPalette &palette,
                          const QFont &font, const QString &name, bool isMenu)
    {
        painter->setPen(roleColor(palette, isMenu ? Role::QuietText : Role::Text));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(name, Qt::ElideRight, rect.width()));
    }

    static void paintCap(QPainter *painter, const QRect &rect, const QPalette &palette,
                         const QFont &font, const QString &key)
    {
        const int height = std::max(s_capHeight, QFontMetrics(font).height() + 2);
        const QRect cap(rect.left(), rect.top() + (rect.height() - height) / 2,
                        std::min(capWidth(font, key), rect.width() - 4), height);
        paintBox(painter, cap, roleColor(palette, Role::Field),
                 roleColor(palette, Role::StrongLine), 4);
        painter->setPen(roleColor(palette, Role::Text));
        painter->drawText(cap, Qt::AlignCenter, key);
    }
};

} // namespace

ShortcutsTable::ShortcutsTable(ShortcutsModel &shortcuts, QWidget *parent)
    : CardTable(0, parent)
    , m_shortcuts(shortcuts)
{
    setObjectName(QStringLiteral("shortcuts"));
    setItemDelegate(new ShortcutDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    verticalHeader()->setDefaultSectionSize(usualHeight());
    setModel(&shortcuts);
}

QSize ShortcutsTable::sizeHint() const
{
    return {CardTable::sizeHint().width(), verticalHeader()->length()};
}

QSize ShortcutsTable::minimumSizeHint() const
{
    return {0, s_leastRows * usualHeight()};
}

int ShortcutsTable::usualHeight() const
{
    return fontMetrics().height() + s_rowRoom;
}

void ShortcutsTable::fit()
{
    int keys = 0;
    for (int row = 0; row < m_shortcuts.rowCount(); ++row)
        keys = std::max(keys, sizeHintForIndex(m_shortcuts.index(row, Model::Key)).width());
    const int width = viewport()->width();
    // Not so far to the right that the eye loses the line.
    keys = std::clamp(keys, width / 3, std::max(width / 3, width / 2));
    setColumnWidth(Model::Name, width - keys);
    setColumnWidth(Model::Key, keys);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QWidget>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_maxDepth = 40;

/// Qt may go on for a while with what it made for a row that is gone, when another stands in its
/// place: that has no name any more, but the row has.
bool isNamedByModel(const QAccessibleInterface *list, int row)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(list->object());
    if (list->role() != QAccessible::List || view == nullptr || view->model() == nullptr)
        return false;
    const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
    return !index.data(Qt::AccessibleTextRole).toString().isEmpty()
           || !index.data(Qt::DisplayRole).toString().isEmpty();
}

QStringList namelessBelow(QAccessibleInterface *node, int mostChildren, int depth)
{
    if (node == nullptr || depth > s_maxDepth || node->state().invisible)
        return {};
    static const QList<QAccessible::Role> named
        = {QAccessible::PushButton,   QAccessible::CheckBox,     QAccessible::RadioButton,
           QAccessible::EditableText, QAccessible::List,         QAccessible::ListItem,
           QAccessible::Table,        QAccessible::Tree,         QAccessible::MenuItem,
           QAccessible::ButtonMenu,   QAccessible::ProgressBar,  QAccessible::StatusBar,
           QAccessible::MenuBar,      QAccessible::ColumnHeader, QAccessible::Dialog,
           QAccessible::Graphic,      QAccessible::ComboBox,     QAccessible::SpinBox,
           QAccessible::Link,         QAccessible::Document,     QAccessible::Window};
    QStringList found;
    if (named.contains(node->role()) && node->text(QAccessible::Name).isEmpty()) {
        const auto *widget = qobject_cast<QWidget *>(node->object());
        found.append(QStringLiteral("%1 (role %2)")
                         .arg(widget != nullptr ? described(widget) : QStringLiteral("an item"))
                         .arg(int(node->role())));
    }
    const int children = std::min(node->childCount(), mostChildren);
    for (int i = 0; i < children; ++i) {
        const QStringList below = namelessBelow(node->child(i), mostChildren, depth + 1);
        if (!below.isEmpty() && !isNamedByModel(node, i))
            found += below;
    }
    return found;
}

} // namespace

QString described(const QWidget *widget)
{
    QString name = QLatin1String(widget->metaObject()->className());
    for (const QWidget *named = widget; named != nullptr; named = named->parentWidget()) {
        if (!named->objectName().isEmpty())
            return name + QLatin1Char(' ') + named->objectName();
    }
    return name;
}

QStringList nameless(QAccessibleInterface *node, int mostChildren)
{
    return namelessBelow(node, mostChildren, 0);
}

} // namespace jingtai

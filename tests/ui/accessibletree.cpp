// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"

#include "ui/docker/jsoneditor.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_maxDepth = 40;

/// "an item of …", or the widget that it is.
QString describedNode(const QAccessibleInterface *node)
{
    if (const auto *widget = qobject_cast<QWidget *>(node->object()))
        return described(widget);
    const QAccessibleInterface *parent = node->parent();
    const auto *holder = parent != nullptr ? qobject_cast<QWidget *>(parent->object()) : nullptr;
    return holder != nullptr ? QStringLiteral("an item of ") + described(holder)
                             : QStringLiteral("an item");
}

QStringList namelessBelow(QAccessibleInterface *node, int mostChildren, int depth = 0)
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
    // A list that was filled anew says so to Qt's cache of its rows only while the platform's own
    // bridge runs, which no test has.
    if (QAccessibleTableInterface *table = node->tableInterface()) {
        QAccessibleTableModelChangeEvent anew(node, QAccessibleTableModelChangeEvent::ModelReset);
        table->modelChange(&anew);
    }
    QStringList found;
    if (named.contains(node->role()) && node->text(QAccessible::Name).isEmpty()) {
        found.append(
            QStringLiteral("%1 (role %2)").arg(describedNode(node)).arg(int(node->role())));
    }
    const int children = std::min(node->childCount(), mostChildren);
    for (int i = 0; i < children; ++i) {
        found += namelessBelow(node->child(i), mostChildren, depth + 1);
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

bool isExplained(QWidget *widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    if (spoken != nullptr && !spoken->text(QAccessible::Description).isEmpty())
        return true;
    // What stands on them says what they do; of the choices it says what is chosen too. The JSON
    // tells of the problem at the cursor instead: it is what its name says.
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return (button != nullptr && !button->text().isEmpty())
           || qobject_cast<const QTabBar *>(widget) != nullptr
           || qobject_cast<const JsonEditor *>(widget) != nullptr;
}

QStringList nameless(QAccessibleInterface *node, int mostChildren)
{
    return namelessBelow(node, mostChildren);
}

} // namespace jingtai

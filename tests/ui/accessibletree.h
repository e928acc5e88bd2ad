// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <limits>

class QAccessibleInterface;
class QWidget;

namespace jingtai {

/// Its class, and the name of the object that it is, or is a part of.
QString described(const QWidget *widget);

/// Whether a screen reader is told what a control is for: by its description, for which a tooltip
/// stands in, or by words that everybody reads on it.
bool isExplained(QWidget *widget);

/// What is seen below `node`, with it, and has no name although a screen reader speaks it by one.
/// Of each node the first `mostChildren` are looked at: a table has each cell for a child.
QStringList nameless(QAccessibleInterface *node,
                     int mostChildren = std::numeric_limits<int>::max());

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QAccessibleInterface;
class QWidget;

namespace jingtai {

/// Its class, and the name of the object that it is, or is a part of.
QString described(const QWidget *widget);

/// What is seen below `node`, with it, and has no name although a screen reader speaks it by one.
QStringList nameless(QAccessibleInterface *node);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

class QByteArray;
class QWidget;

namespace jingtai {

/// Where it stood before, as QWidget::saveGeometry() says, or in its first size where that is
/// empty. A window that stood on a screen which is no more is moved and shrunk.
void placeWindow(QWidget *window, const QByteArray &geometry);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace jingtai {

/// Gives a field in which nothing can be typed now the ground of one that is not enabled; its text
/// stays as legible, and can still be chosen and copied. To be said again when the palette changes,
/// which the colour is one of.
void setReadOnlyLook(QWidget *field, bool readOnly);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace jingtai {

/// The next text, list or table of the window that can have the keyboard, from a widget on; null
/// where there is none.
QWidget *nextPane(QWidget *from, bool forward);

} // namespace jingtai

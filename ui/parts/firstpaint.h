// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QObject;
class QWidget;

namespace jingtai {

/// Does once, behind the first painting of the window of that widget, what its first picture can be
/// without: at once where the window is to be seen already, half a second later where it is not to
/// be seen at all (minimised from the start). Not done once `context` is gone.
void afterFirstPaint(const QWidget *widget, QObject *context, std::function<void()> then);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/settings/keyrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingtai {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(KeyRules)
};

/// The standard keys of Qt's texts beside those that move, on the desktops of Linux.
constexpr QKeyCombination s_editing[]
    = {Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::Key_K,
       Qt::CTRL | Qt::Key_U, Qt::CTRL | Qt::Key_V, Qt::CTRL | Qt::Key_X,
       Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::Key_Z, Qt::CTRL | Qt::SHIFT | Qt::Key_Z};

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// "Search", "Refresh" and their like on large keyboards.
bool isMediaKey(Qt::Key key)
{
    return key >= Qt::Key_Back && key <= Qt::Key_LaunchH;
}

bool isModifier(Qt::Key key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock)
           || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R && key != Qt::Key_Menu)
           || (key >= Qt::Key_AltGr && key <= Qt::Key_SingleCandidate);
}

/// Moves in a text or a list, or takes away.
bool isMoving(Qt::Key key)
{
    return (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Backspace
           || key == Qt::Key_Insert || key == Qt::Key_Delete;
}

} // namespace

QString refusalOf(QKeyCombination combination)
{
    const Qt::Key key = combination.key();
    const Qt::KeyboardModifiers modifiers
        = combination.keyboardModifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool isHeld = (modifiers & (Qt::CTRL | Qt::ALT | Qt::META)) != 0;
    if (key == Qt::Key_unknown || key == Qt::Key(0) || isModifier(key))
        return Wording::tr("This is no key by itself.");
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape)
        return Wording::tr("Tab and Esc lead through every window and out of it.");
    if (key == Qt::Key_Space)
        return Wording::tr("The space bar presses buttons, and with Ctrl or Shift it switches the "
                           "input method.");
    if (key == Qt::Key_Menu || key == Qt::Key_F10)
        return Wording::tr("This key opens a menu.");
    const bool isLetter = key >= Qt::Key_0 && key <= Qt::Key_Z;
    if (modifiers == Qt::AltModifier && isLetter)
        return Wording::tr("Alt with a letter or figure opens a menu. Hold Ctrl or Shift as well.");
    if (modifiers == Qt::AltModifier && key == Qt::Key_F4)
        return Wording::tr("This key closes windows.");
    if (std::find(std::begin(s_editing), std::end(s_editing), modifiers | key)
        != std::end(s_editing))
        return Wording::tr("This key edits texts.");
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        return Wording::tr("This key moves lines up and down.");
    if (isMoving(key) && (modifiers & (Qt::ALT | Qt::META)) == 0)
        return Wording::tr("This key is needed in texts and lists. Hold Alt as well.");
    if (!isHeld && !isFunctionKey(key) && !isMediaKey(key))
        return Wording::tr("This key is needed for typing. Hold Ctrl as well, or take one of the "
                           "keys F1 to F12.");
    return {};
}

} // namespace jingtai

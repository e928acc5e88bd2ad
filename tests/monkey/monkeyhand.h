// SPDX-License-Identifier: MIT
#pragma once

#include "tests/monkey/monkeyevent.h"

#include <QEvent>
#include <QPoint>
#include <QPointer>
#include <QWidget>

class QMimeData;

namespace jingtai {

/// Mouse and keyboard, by the way that a window system has: a menu or a dialog at the front keeps
/// what is behind it from being reached. What is sent is taken by the event loop, later.
class MonkeyHand final
{
public:
    /// The menu, the dialog or else `window`, or one beside it, that can be worked with now.
    static QWidget *front(QWidget *window, const MonkeyEvent &event);
    /// Something in it that a person would point at, or anything.
    static QWidget *target(QWidget *front, const MonkeyEvent &event);

    void click(QWidget *target, const MonkeyEvent &event, int times);
    void press(QWidget *target, const MonkeyEvent &event);
    void move(QWidget *front, const MonkeyEvent &event);
    void release();
    bool isDown() const { return m_button != Qt::NoButton; }

    void key(QWidget *front, Qt::Key key, Qt::KeyboardModifiers modifiers,
             const QString &text = {});
    void type(QWidget *front, const QString &text);
    static void wheel(QWidget *target, const MonkeyEvent &event);
    /// Whether it was taken.
    static bool drop(QWidget *target, const MonkeyEvent &event, const QMimeData &data);

private:
    void mouse(QEvent::Type type, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);

    QPointer<QWidget> m_window;
    QPoint m_global;
    Qt::MouseButton m_button = Qt::NoButton;
    /// Milliseconds of a clock of its own.
    int m_time = 0;
};

} // namespace jingtai

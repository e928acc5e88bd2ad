// SPDX-License-Identifier: MIT
#include "tests/monkey/monkeyhand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QWheelEvent>
#include <QWindow>

namespace jingtai {

namespace {

/// Past the time in which a second click makes a double one.
constexpr int s_pause = 1000;
constexpr int s_notch = 120;

bool isPointedAt(const QWidget *widget)
{
    if (widget->visibleRegion().isEmpty())
        return false;
    if (qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) != nullptr)
        return true;
    return qobject_cast<const QAbstractButton *>(widget) != nullptr
           || qobject_cast<const QLineEdit *>(widget) != nullptr
           || qobject_cast<const QTabBar *>(widget) != nullptr
           || qobject_cast<const QComboBox *>(widget) != nullptr
           || qobject_cast<const QScrollBar *>(widget) != nullptr
           || qobject_cast<const QSplitterHandle *>(widget) != nullptr
           || qobject_cast<const QMenuBar *>(widget) != nullptr
           || qobject_cast<const QMenu *>(widget) != nullptr
           || qobject_cast<const QLabel *>(widget) != nullptr;
}

QPoint pointIn(const QWidget *widget, const MonkeyEvent &event)
{
    const QRect seen = widget->visibleRegion().boundingRect();
    const QRect rect = seen.isEmpty() ? widget->rect() : seen;
    return rect.topLeft()
           + QPoint(event.below(1, std::max(1, rect.width())),
                    event.below(2, std::max(1, rect.height())));
}

Qt::MouseButton buttonOf(const MonkeyEvent &event)
{
    const int die = event.below(3, 20);
    return die < 15 ? Qt::LeftButton : die < 19 ? Qt::RightButton : Qt::MiddleButton;
}

Qt::KeyboardModifiers modifiersOf(const MonkeyEvent &event)
{
    switch (event.below(4, 12)) {
    case 0:
        return Qt::ControlModifier;
    case 1:
        return Qt::ShiftModifier;
    case 2:
        return Qt::ControlModifier | Qt::ShiftModifier;
    default:
        return Qt::NoModifier;
    }
}

} // namespace

QWidget *MonkeyHand::front(QWidget *window, const MonkeyEvent &event)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    QList<QWidget *> beside;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget != window && widget->isVisible() && widget->windowHandle() != nullptr
            && widget->windowType() != Qt::ToolTip)
            beside.append(widget);
    }
    return beside.isEmpty() || event.below(5, 4) != 0 ? window : event.pick(4, beside);
}

QWidget *MonkeyHand::target(QWidget *front, const MonkeyEvent &event)
{
    QList<QWidget *> widgets;
    const auto all = front->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == front && isPointedAt(widget))
            widgets.append(widget);
    }
    return widgets.isEmpty() || event.below(5, 10) == 0 ? front : event.pick(0, widgets);
}

void MonkeyHand::mouse(QEvent::Type type, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = m_window != nullptr ? m_window->windowHandle() : nullptr;
    if (window == nullptr)
        return;
    ++m_time;
    const Qt::MouseButtons held = m_button;
    qt_handleMouseEvent(window, window->mapFromGlobal(m_global), m_global, held, button, type,
                        modifiers, m_time);
}

void MonkeyHand::press(QWidget *target, const MonkeyEvent &event)
{
    release();
    m_time += s_pause;
    m_window = target->window();
    m_global = target->mapToGlobal(pointIn(target, event));
    // Beside a menu: that closes it.
    if (target->windowType() == Qt::Popup && event.below(5, 4) == 1)
        m_global = target->mapToGlobal(QPoint(-event.below(1, 40) - 1, event.below(2, 80) - 40));
    mouse(QEvent::MouseMove, Qt::NoButton, Qt::NoModifier);
    m_button = buttonOf(event);
    mouse(QEvent::MouseButtonPress, m_button, modifiersOf(event));
}

void MonkeyHand::move(QWidget *front, const MonkeyEvent &event)
{
    if (!isDown())
        m_window = front;
    if (m_window == nullptr)
        return;
    const bool isFar = event.below(3, 3) == 0;
    m_global = isFar ? m_window->mapToGlobal(pointIn(m_window, event))
                     : m_global + QPoint(event.below(1, 61) - 30, event.below(2, 121) - 60);
    mouse(QEvent::MouseMove, Qt::NoButton, Qt::NoModifier);
}

void MonkeyHand::release()
{
    const Qt::MouseButton button = std::exchange(m_button, Qt::NoButton);
    if (button != Qt::NoButton)
        mouse(QEvent::MouseButtonRelease, button, Qt::NoModifier);
}

void MonkeyHand::click(QWidget *target, const MonkeyEvent &event, int times)
{
    press(target, event);
    const Qt::MouseButton button = m_button;
    release();
    for (int i = 1; i < times; ++i) {
        m_button = button;
        mouse(QEvent::MouseButtonPress, button, Qt::NoModifier);
        release();
    }
}

void MonkeyHand::key(QWidget *front, Qt::Key key, Qt::KeyboardModifiers modifiers,
                     const QString &text)
{
    QWindow *window = QApplication::activePopupWidget() == nullptr ? QGuiApplication::focusWindow()
                                                                   : front->windowHandle();
    if (window == nullptr)
        window = front->windowHandle();
    QObject *focus = QGuiApplication::focusObject();
    ++m_time;
    if (focus != nullptr && QApplication::activePopupWidget() == nullptr
        && qt_sendShortcutOverrideEvent(focus, ulong(m_time), key, modifiers, text))
        return;
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
    qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
}

void MonkeyHand::type(QWidget *front, const QString &text)
{
    for (const QChar c : text) {
        const int code = c == u'\n' ? int(Qt::Key_Return) : int(c.toUpper().unicode());
        key(front, Qt::Key(code), Qt::NoModifier, c == u'\n' ? QStringLiteral("\r") : QString(c));
    }
}

void MonkeyHand::wheel(QWidget *target, const MonkeyEvent &event)
{
    const QPoint at = pointIn(target, event);
    const int by = (event.below(3, 7) - 3) * s_notch;
    const QPoint angle = event.below(4, 4) == 0 ? QPoint(by, 0) : QPoint(0, by);
    QWheelEvent wheel(at, target->mapToGlobal(QPointF(at)), {}, angle, Qt::NoButton,
                      event.below(5, 8) == 0 ? Qt::ControlModifier : Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(target, &wheel);
}

bool MonkeyHand::drop(QWidget *target, const MonkeyEvent &event, const QMimeData &data)
{
    const QPoint at = pointIn(target, event);
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
    QDragEnterEvent enter(at, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDragMoveEvent move(at, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &move);
    if (!enter.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(target, &leave);
        return false;
    }
    QDropEvent drop(at, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

} // namespace jingtai

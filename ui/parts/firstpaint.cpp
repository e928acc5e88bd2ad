// SPDX-License-Identifier: MIT
#include "ui/parts/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace jingtai {

namespace {

constexpr int s_patience = 500; // milliseconds

class FirstPaint final : public QObject
{
public:
    FirstPaint(QWindow *window, QObject *context, std::function<void()> then)
        : QObject(context)
        , m_window(window)
        , m_then(std::move(then))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            deleteLater();
            m_then();
        });
        if (m_window != nullptr)
            m_window->installEventFilter(this);
        m_timer.start(s_patience);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The painting comes with the exposure, behind this.
        if (event->type() == QEvent::Expose && watched == m_window && m_window->isExposed()) {
            m_window->removeEventFilter(this);
            m_timer.start(0);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWindow *m_window;
    std::function<void()> m_then;
    QTimer m_timer;
};

} // namespace

void afterFirstPaint(const QWidget *widget, QObject *context, std::function<void()> then)
{
    QWindow *window = widget->window()->windowHandle();
    if (window != nullptr && window->isExposed())
        then();
    else
        new FirstPaint(window, context, std::move(then));
}

} // namespace jingtai

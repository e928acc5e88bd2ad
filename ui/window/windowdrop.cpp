// SPDX-License-Identifier: MIT
#include "ui/window/windowdrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

#include <utility>

namespace jingtai {

WindowDrop::WindowDrop(Open open, Take take, QWidget *window)
    : QObject(window)
    , m_open(std::move(open))
    , m_take(std::move(take))
    , m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool WindowDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || widget->window() != m_window)
        return false;
    auto *dropping = static_cast<QDropEvent *>(event);
    const QMimeData *data = dropping->mimeData();
    const bool isText = widget == m_window && data->hasText() && type != QEvent::DragMove;
    if (!data->hasUrls() && !isText)
        return false;
    if (type != QEvent::Drop || drop(*dropping))
        dropping->acceptProposedAction();
    return true;
}

bool WindowDrop::drop(const QDropEvent &event) const
{
    if (const auto urls = event.mimeData()->urls(); !urls.isEmpty())
        return m_open(urls);
    const QString text = event.mimeData()->text();
    if (text.isEmpty())
        return false;
    m_take(text);
    return true;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/window/windowplace.h"

#include <QByteArray>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace jingtai {

namespace {

constexpr QSize s_firstSize(1280, 800);

void bringOntoScreen(QWidget *window)
{
    if ((window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) != 0)
        return;
    const QRect wanted = window->geometry();
    const QScreen *target = QGuiApplication::screenAt(wanted.center());
    const QRect available
        = (target != nullptr ? target : QGuiApplication::primaryScreen())->availableGeometry();
    QRect fitting(wanted.topLeft(), wanted.size().boundedTo(available.size()));
    if (target != nullptr && fitting == wanted && wanted.top() >= available.top())
        return;
    fitting.moveLeft(
        std::clamp(fitting.left(), available.left(), available.right() + 1 - fitting.width()));
    fitting.moveTop(
        std::clamp(fitting.top(), available.top(), available.bottom() + 1 - fitting.height()));
    window->setGeometry(fitting);
}

} // namespace

void placeWindow(QWidget *window, const QByteArray &geometry)
{
    window->resize(s_firstSize.boundedTo(window->screen()->availableSize()));
    if (!geometry.isEmpty())
        window->restoreGeometry(geometry);
    bringOntoScreen(window);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/look/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace jingtai {

namespace {

QString fileOf(Icon icon)
{
    const auto path = [](QLatin1String name) {
        return QLatin1String(":/icons/") + name + QLatin1String(".svg");
    };
    switch (icon) {
    case Icon::About:
        return path(QLatin1String("about"));
    case Icon::Add:
        return path(QLatin1String("add"));
    case Icon::Back:
        return path(QLatin1String("back"));
    case Icon::Brand:
        return path(QLatin1String("brand"));
    case Icon::Check:
        return path(QLatin1String("check"));
    case Icon::CheckCircle:
        return path(QLatin1String("check-circle"));
    case Icon::ChevronDown:
        return path(QLatin1String("chevron-down"));
    case Icon::Clear:
        return path(QLatin1String("clear"));
    case Icon::Close:
        return path(QLatin1String("close"));
    case Icon::Compare:
        return path(QLatin1String("compare"));
    case Icon::Computer:
        return path(QLatin1String("computer"));
    case Icon::Convert:
        return path(QLatin1String("convert"));
    case Icon::Copy:
        return path(QLatin1String("copy"));
    case Icon::CrossSquare:
        return path(QLatin1String("cross-square"));
    case Icon::Cut:
        return path(QLatin1String("cut"));
    case Icon::Details:
        return path(QLatin1String("details"));
    case Icon::Drive:
        return path(QLatin1String("drive"));
    case Icon::Edit:
        return path(QLatin1String("edit"));
    case Icon::Export:
        return path(QLatin1String("export"));
    case Icon::File:
        return path(QLatin1String("file"));
    case Icon::Forward:
        return path(QLatin1String("forward"));
    case Icon::Globe:
        return path(QLatin1String("globe"));
    case Icon::Grip:
        return path(QLatin1String("grip"));
    case Icon::Help:
        return path(QLatin1String("help"));
    case Icon::Home:
        return path(QLatin1String("home"));
    case Icon::Import:
        return path(QLatin1String("import"));
    case Icon::Info:
        return path(QLatin1String("info"));
    case Icon::Keyboard:
        return path(QLatin1String("keyboard"));
    case Icon::List:
        return path(QLatin1String("list"));
    case Icon::Mirrors:
        return path(QLatin1String("mirrors"));
    case Icon::NewFolder:
        return path(QLatin1String("new-folder"));
    case Icon::Open:
        return path(QLatin1String("open"));
    case Icon::Paste:
        return path(QLatin1String("paste"));
    case Icon::Power:
        return path(QLatin1String("power"));
    case Icon::Quit:
        return path(QLatin1String("quit"));
    case Icon::Redo:
        return path(QLatin1String("redo"));
    case Icon::Refresh:
        return path(QLatin1String("refresh"));
    case Icon::Remove:
        return path(QLatin1String("remove"));
    case Icon::Save:
        return path(QLatin1String("save"));
    case Icon::Search:
        return path(QLatin1String("search"));
    case Icon::Settings:
        return path(QLatin1String("settings"));
    case Icon::Sliders:
        return path(QLatin1String("sliders"));
    case Icon::Speed:
        return path(QLatin1String("speed"));
    case Icon::Stop:
        return path(QLatin1String("stop"));
    case Icon::Terminal:
        return path(QLatin1String("terminal"));
    case Icon::Undo:
        return path(QLatin1String("undo"));
    case Icon::Up:
        return path(QLatin1String("up"));
    case Icon::Warning:
        return path(QLatin1String("warning"));
    }
    return {};
}

/// Asks the palette when it paints, not when it is made.
class ThemedEngine final : public QIconEngine
{
public:
    ThemedEngine(Icon icon, Role role)
        : m_icon(icon)
        , m_role(role)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, iconPixmap(m_icon, color(mode), rect.width(), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt 6.4 hands over the size in device pixels and sets the ratio itself.
        Q_UNUSED(scale)
        return iconPixmap(m_icon, color(mode), size.width(), 1.0);
    }

    QIconEngine *clone() const override { return new ThemedEngine(*this); }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        return mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
                                       : roleColor(palette, m_role);
    }

    Icon m_icon;
    Role m_role;
};

} // namespace

QIcon themedIcon(Icon icon, Role role)
{
    return QIcon(new ThemedEngine(icon, role));
}

QPixmap iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio)
{
    const int pixels = int(std::ceil(size * devicePixelRatio));
    const QString key = QStringLiteral("jingtai-%1-%2-%3-%4")
                            .arg(int(icon))
                            .arg(color.rgba())
                            .arg(pixels)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    {
        QSvgRenderer renderer(fileOf(icon));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/jingtai.svg"));
}

} // namespace jingtai

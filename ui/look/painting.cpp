// SPDX-License-Identifier: MIT
#include "ui/look/painting.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

// Of words that may be as high as they like.
constexpr int s_anyHeight = 1 << 20;
constexpr int s_pillHeight = 21;
constexpr int s_pillPadding = 8;
constexpr int s_pillIcon = 12;
constexpr int s_pillIconGap = 6;

struct PillColors
{
    QColor text;
    QColor tint;
    std::optional<Icon> icon;
};

PillColors pillColors(const QPalette &palette, PillShape shape)
{
    switch (shape) {
    case PillShape::Plain:
        return {roleColor(palette, Role::QuietText), roleColor(palette, Role::Window), {}};
    case PillShape::Good:
        return {roleColor(palette, Role::Good), roleColor(palette, Role::GoodTint),
                Icon::CheckCircle};
    case PillShape::Caution:
        return {roleColor(palette, Role::Caution), roleColor(palette, Role::CautionTint),
                Icon::Warning};
    case PillShape::Bad:
        return {roleColor(palette, Role::Bad), roleColor(palette, Role::BadTint),
                Icon::CrossSquare};
    }
    return {};
}

/// The thickness of a line, in the painter's own pixels: as many whole ones of the device.
qreal wholePixels(const QPainter &painter, int width)
{
    const qreal scale = painter.deviceTransform().m22();
    return scale > 1 ? std::floor(width * scale) / scale : width;
}

/// The nearest box of whole pixels of the device.
QRectF onPixels(const QPainter &painter, const QRectF &rect)
{
    const QTransform toDevice = painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return rect;
    const QRectF there = toDevice.mapRect(rect);
    const QPointF first(std::round(there.left()), std::round(there.top()));
    const QPointF last(std::round(there.right()), std::round(there.bottom()));
    return toDevice.inverted().mapRect(QRectF(first, last));
}

QFont pillFont(const QFont &base)
{
    QFont font = smallFont(base);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

void paintBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
              qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        const qreal width = wholePixels(*painter, 1);
        const qreal half = width / 2;
        painter->setPen(QPen(line, width));
        painter->drawRoundedRect(onPixels(*painter, rect).adjusted(half, half, -half, -half),
                                 radius - half, radius - half);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void paintEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color)
{
    const qreal width = wholePixels(*painter, 1);
    QRectF line = onPixels(*painter, rect);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(width);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - width);
        break;
    case Qt::LeftEdge:
        line.setWidth(width);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - width);
        break;
    }
    painter->fillRect(line, color);
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const qreal width = wholePixels(*painter, metrics::s_focusWidth);
    const qreal half = width / 2;
    painter->setPen(QPen(roleColor(palette, Role::Accent), width));
    painter->drawRoundedRect(onPixels(*painter, rect).adjusted(half, half, -half, -half),
                             radius - half, radius - half);
    painter->restore();
}

int balancedWidth(const QFontMetrics &metrics, const QString &text, int width)
{
    const auto sizeIn = [&](int room) {
        return metrics.boundingRect(QRect(0, 0, room, s_anyHeight), Qt::TextWordWrap, text).size();
    };
    const int height = sizeIn(width).height();
    int fits = width;
    int lacks = 0;
    while (fits - lacks > 1) {
        const int middle = (fits + lacks) / 2;
        const QSize size = sizeIn(middle);
        if (size.height() <= height && size.width() <= middle)
            fits = middle;
        else
            lacks = middle;
    }
    return fits;
}

PillShape pillShape(Severity severity)
{
    switch (severity) {
    case Severity::None:
    case Severity::Neutral:
        return PillShape::Plain;
    case Severity::Good:
        return PillShape::Good;
    case Severity::Caution:
        return PillShape::Caution;
    case Severity::Bad:
        return PillShape::Bad;
    }
    return PillShape::Plain;
}

Icon iconOf(PillShape shape)
{
    switch (shape) {
    case PillShape::Plain:
        break;
    case PillShape::Good:
        return Icon::CheckCircle;
    case PillShape::Caution:
        return Icon::Warning;
    case PillShape::Bad:
        return Icon::CrossSquare;
    }
    return Icon::Info;
}

Role roleOf(PillShape shape)
{
    switch (shape) {
    case PillShape::Plain:
        break;
    case PillShape::Good:
        return Role::Good;
    case PillShape::Caution:
        return Role::Caution;
    case PillShape::Bad:
        return Role::Bad;
    }
    return Role::QuietText;
}

int pillWidth(const QFont &font, PillShape shape, const QString &text)
{
    const int icon = shape == PillShape::Plain ? 0 : s_pillIcon + s_pillIconGap;
    return 2 * s_pillPadding + icon + QFontMetrics(pillFont(font)).horizontalAdvance(text) + 1;
}

void paintPill(QPainter *painter, const QRect &rect, const QPalette &palette, const QFont &font,
               PillShape shape, const QString &text)
{
    const PillColors colors = pillColors(palette, shape);
    const QFont textFont = pillFont(font);
    const QFontMetrics fontMetrics(textFont);
    const int height = std::max(s_pillHeight, fontMetrics.height() + 4);
    QRect pill(rect.left(), rect.center().y() - height / 2,
               std::min(rect.width(), pillWidth(font, shape, text)), height);
    paintBox(painter, pill, colors.tint, isHighContrast(palette) ? colors.text : QColor(),
             height / 2.0);
    pill.adjust(s_pillPadding, 0, -s_pillPadding, 0);
    if (colors.icon) {
        const QPixmap pixmap = iconPixmap(*colors.icon, colors.text, s_pillIcon,
                                          painter->device()->devicePixelRatioF());
        painter->drawPixmap(pill.left(), pill.center().y() - s_pillIcon / 2 + 1, pixmap);
        pill.setLeft(pill.left() + s_pillIcon + s_pillIconGap);
    }
    painter->save();
    painter->setFont(textFont);
    painter->setPen(colors.text);
    painter->drawText(pill, Qt::AlignVCenter | Qt::AlignLeft,
                      fontMetrics.elidedText(text, Qt::ElideRight, pill.width()));
    painter->restore();
}

} // namespace jingtai

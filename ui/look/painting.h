// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/shortnote.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QRectF>

class QFontMetrics;
class QPainter;
class QStyleOption;

namespace jingtai {

/// A rounded box with a crisp line of one pixel (of whole pixels of the device on any ratio); an
/// invalid colour leaves that part out.
void paintBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
              qreal radius);
/// A line along the edge of a box, inside it: whole pixels of the device, as many on any of its
/// rows.
void paintEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color);
/// The ring of two pixels in the accent that shows where the keyboard is.
void paintFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius);

/// The least width, at most `width`, at which wrapped words take as many lines as at `width`: lines
/// of about one length, no last one of a single word.
int balancedWidth(const QFontMetrics &metrics, const QString &text, int width);

/// How a verdict is shown: shape, words and tint, so that colour never stands alone.
enum class PillShape : std::uint8_t { Plain, Good, Caution, Bad };

PillShape pillShape(Severity severity);
/// Its sign and its colour, for what is no pill.
Icon iconOf(PillShape shape);
Role roleOf(PillShape shape);
/// Draws a pill at the left of `rect`, centred in height; the text is elided to fit.
void paintPill(QPainter *painter, const QRect &rect, const QPalette &palette, const QFont &font,
               PillShape shape, const QString &text);
/// Width that a pill wants.
int pillWidth(const QFont &font, PillShape shape, const QString &text);

} // namespace jingtai

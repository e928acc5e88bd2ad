// SPDX-License-Identifier: MIT
#include "ui/look/painting.h"
#include "ui/look/style.h"

#include <QImage>
#include <QPainter>
#include <QStyleHintReturnMask>
#include <QStyleOption>
#include <QTest>

#include <cmath>

using namespace jingtai;

namespace {

constexpr QRgb s_ground = 0xffffffff;
constexpr QRgb s_ink = 0xff203040;
constexpr int s_side = 48;
constexpr double s_ratios[] = {1, 1.25, 1.5, 1.75, 2, 3};

QImage sheet(double ratio)
{
    const int side = int(std::lround(s_side * ratio));
    QImage image(side, side, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(s_ground);
    return image;
}

/// But for what is lost by counting in parts of 255.
bool isNearly(QRgb pixel, QRgb color, int tolerance = 3)
{
    const auto isNear = [tolerance](int a, int b) { return std::abs(a - b) <= tolerance; };
    return isNear(qRed(pixel), qRed(color)) && isNear(qGreen(pixel), qGreen(color))
           && isNear(qBlue(pixel), qBlue(color));
}

int lineWidth(double ratio)
{
    return int(std::floor(ratio));
}

} // namespace

class TstPainting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesAreAlikeOnEachRow();
    void boxesHaveWholePixels();
    void highContrastTellsPillsByALine();
    void masksCutNoLine_data();
    void masksCutNoLine();
};

void TstPainting::edgesAreAlikeOnEachRow()
{
    for (const double ratio : s_ratios) {
        for (int top = 0; top < 12; ++top) {
            for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
                QImage image = sheet(ratio);
                {
                    QPainter painter(&image);
                    painter.translate(top, top);
                    paintEdge(&painter, QRect(0, 0, 21, 21), edge, QColor(s_ink));
                }
                const bool isRow = edge == Qt::TopEdge || edge == Qt::BottomEdge;
                const int middle = int(std::lround((top + 10) * ratio));
                int inked = 0;
                for (int i = 0; i < image.width(); ++i) {
                    const QRgb pixel = isRow ? image.pixel(middle, i) : image.pixel(i, middle);
                    QVERIFY2(pixel == s_ground || pixel == s_ink, "a line with a soft edge");
                    inked += pixel == s_ink ? 1 : 0;
                }
                QCOMPARE(inked, lineWidth(ratio));
            }
        }
    }
}

void TstPainting::boxesHaveWholePixels()
{
    for (const double ratio : s_ratios) {
        for (int top = 0; top < 12; ++top) {
            QImage image = sheet(ratio);
            {
                QPainter painter(&image);
                painter.translate(top, top);
                paintBox(&painter, QRect(0, 0, 31, 31), QColor(s_ground), QColor(s_ink), 6);
            }
            const int middle = int(std::lround((top + 15) * ratio));
            for (const bool isRow : {true, false}) {
                int inked = 0;
                for (int i = 0; i < image.width(); ++i) {
                    const QRgb pixel = isRow ? image.pixel(middle, i) : image.pixel(i, middle);
                    QVERIFY2(isNearly(pixel, s_ground) || isNearly(pixel, s_ink),
                             "a line with a soft edge");
                    inked += isNearly(pixel, s_ink) ? 1 : 0;
                }
                QCOMPARE(inked, 2 * lineWidth(ratio));
            }
        }
    }
}

void TstPainting::highContrastTellsPillsByALine()
{
    for (const bool isHigh : {false, true}) {
        const QPalette palette = paletteFor({Scheme::Light, {}, isHigh});
        QCOMPARE(isHighContrast(palette), isHigh);
        QImage image = sheet(1);
        {
            QPainter painter(&image);
            paintPill(&painter, QRect(0, 0, s_side, s_side), palette, QFont(), PillShape::Plain,
                      QStringLiteral("Pill"));
        }
        // Its upper edge, right of the round.
        int y = 0;
        while (y < s_side / 2 && image.pixel(13, y) == s_ground)
            ++y;
        QVERIFY(y < s_side / 2);
        QCOMPARE(qGray(image.pixel(13, y)) < 128, isHigh);
    }
}

void TstPainting::masksCutNoLine_data()
{
    QTest::addColumn<int>("hint");
    QTest::addColumn<int>("element");
    QTest::newRow("menu") << int(QStyle::SH_Menu_Mask) << int(QStyle::PE_PanelMenu);
    QTest::newRow("tip") << int(QStyle::SH_ToolTip_Mask) << int(QStyle::PE_PanelTipLabel);
}

void TstPainting::masksCutNoLine()
{
    QFETCH(int, hint);
    QFETCH(int, element);
    Style style;
    QStyleOption option;
    option.palette = paletteFor({});
    option.rect = QRect(0, 0, s_side, s_side);
    QStyleHintReturnMask mask;
    QVERIFY(style.styleHint(QStyle::StyleHint(hint), &option, nullptr, &mask) != 0);
    QVERIFY2(!mask.region.contains(QPoint(0, 0)), "its corners are square");
    QVERIFY(!mask.region.contains(QPoint(s_side - 1, s_side - 1)));
    const QRgb line = roleColor(option.palette, Role::StrongLine).rgb();
    for (const double ratio : s_ratios) {
        QImage image = sheet(ratio);
        {
            QPainter painter(&image);
            style.drawPrimitive(QStyle::PrimitiveElement(element), &option, &painter, nullptr);
        }
        // From each side the first pixel that the mask lets through is one of the line.
        for (int y = 0; y < image.height(); ++y) {
            const auto isSeen = [&](int x) {
                return mask.region.contains(QPoint(int(x / ratio), int(y / ratio)));
            };
            int first = 0;
            while (first < image.width() && !isSeen(first))
                ++first;
            int last = image.width() - 1;
            while (last > 0 && !isSeen(last))
                --last;
            for (const int x : {first, last}) {
                // Where it bends, the next colour shows through: never a third of it.
                QVERIFY2(isNearly(image.pixel(x, y), line, 20),
                         qPrintable(QStringLiteral("%1 at %2, %3 and a ratio of %4")
                                        .arg(QColor(image.pixel(x, y)).name())
                                        .arg(x)
                                        .arg(y)
                                        .arg(ratio)));
            }
        }
    }
}

QTEST_MAIN(TstPainting)
#include "tst_painting.moc"

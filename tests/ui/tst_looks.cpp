// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"
#include "tests/ui/scenetest.h"
#include "ui/look/theme.h"
#include "ui/parts/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace jingtai;

namespace {

/// What stands in an area that has more than it shows may be out of sight.
bool isScrolled(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above != nullptr;
         above = above->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(above);
        if (area != nullptr && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

QStringList clipped(const QWidget *window)
{
    QStringList found;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || frameOf(widget) != window
            || qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label == nullptr || label->text().isEmpty()) && button == nullptr)
            continue;
        const auto note = [&](const QString &how) {
            found.append(
                QStringLiteral("%1 “%2” %3 (%4x%5)")
                    .arg(described(widget), label != nullptr ? label->text() : button->text(), how)
                    .arg(widget->width())
                    .arg(widget->height()));
        };
        const bool givesWay = qobject_cast<const ElidedLabel *>(widget) != nullptr
                              || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const bool wraps = label != nullptr && label->wordWrap();
        if (!givesWay && !wraps && widget->width() < widget->sizeHint().width())
            note(QStringLiteral("is %1 wide").arg(widget->sizeHint().width()));
        const int height
            = wraps ? label->heightForWidth(label->width()) : widget->minimumSizeHint().height();
        if (widget->height() < height)
            note(QStringLiteral("is %1 high").arg(height));
        // A button over a row of a table is cut with its row.
        const QRegion meant = widget->mask().isEmpty() ? QRegion(widget->rect()) : widget->mask();
        if (!isScrolled(widget)
            && widget->visibleRegion().intersected(meant).boundingRect() != meant.boundingRect())
            note(QStringLiteral("is covered or cut"));
    }
    return found;
}

} // namespace

/// How every page and every dialog looks, in each theme, language and size of letters.
class TstLooks : public SceneTest
{
    Q_OBJECT

private Q_SLOTS:
    void themeIsSwitched_data() { scenes(); }
    void themeIsSwitched();
    void nothingIsClipped_data() { scenes(); }
    void nothingIsClipped();
};

void TstLooks::themeIsSwitched()
{
    // As it looks after a switch, so it looks when it is made anew: nothing is left behind.
    const auto minute = [] { return QDateTime::currentSecsSinceEpoch() / 60; };
    QWidget *shown = play();
    QVERIFY(shown != nullptr);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        QRect differing;
        while (true) {
            const qint64 begun = minute();
            QApplication::setPalette(paletteFor({scheme, {}, false}));
            settle();
            const QImage switched = shown->grab().toImage();
            QCOMPARE(schemeOf(shown->palette()), scheme);
            leave(shown);
            startAnew();
            shown = play();
            QVERIFY(shown != nullptr);
            differing = difference(switched, shown->grab().toImage());
            if (differing.isEmpty() || minute() == begun)
                break;
            // The time of day is shown somewhere: once more.
            QApplication::setPalette(
                paletteFor({scheme == Scheme::Dark ? Scheme::Light : Scheme::Dark, {}, false}));
            leave(shown);
            startAnew();
            shown = play();
            QVERIFY(shown != nullptr);
        }
        QVERIFY2(differing.isEmpty(), qPrintable(QStringLiteral("%1x%2 at %3, %4")
                                                     .arg(differing.width())
                                                     .arg(differing.height())
                                                     .arg(differing.x())
                                                     .arg(differing.y())));
    }
    leave(shown);
}

void TstLooks::nothingIsClipped()
{
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.5);
    for (const QFont &each : {font, large}) {
        for (const auto language : {LanguageChoice::English, LanguageChoice::Chinese}) {
            QApplication::setFont(each);
            startAnew();
            m_preferences->setLanguage(language);
            m_window->resize(900, 600);
            QWidget *shown = play();
            QVERIFY(shown != nullptr);
            settle();
            const QStringList found = clipped(shown);
            const QSize size = m_window->size();
            QApplication::setFont(font);
            QCOMPARE(size, QSize(900, 600));
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
            leave(shown);
        }
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    TstLooks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_looks.moc"

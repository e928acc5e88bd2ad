// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"
#include "tests/ui/scenetest.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

using namespace jingtai;

namespace {

/// A ring stands this far outside of what has the keyboard, or inside.
constexpr int s_ring = 6;

/// Where Tab leads to.
bool isReached(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusProxy() == nullptr
           && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

void scrollTo(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget, 2 * s_ring, 2 * s_ring);
    }
}

bool isText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) != nullptr
           || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
           || qobject_cast<const QTextEdit *>(widget) != nullptr;
}

} // namespace

/// What has the keyboard is seen, in every state of the window and in every dialog.
class TstVisibleFocus : public SceneTest
{
    Q_OBJECT

private Q_SLOTS:
    void isSeen_data() { scenes(); }
    void isSeen();

private:
    /// With the keyboard somewhere else, and with it in the widget.
    static bool showsFocus(QWidget *window, QWidget *widget);
};

bool TstVisibleFocus::showsFocus(QWidget *window, QWidget *widget)
{
    if (QWidget *other = QApplication::focusWidget())
        other->clearFocus();
    scrollTo(widget);
    settle();
    const QRect place(widget->mapTo(window, QPoint()), widget->size());
    const QRect around = place.adjusted(-s_ring, -s_ring, s_ring, s_ring) & window->rect();
    const auto picture = [window, around, place, widget] {
        QImage image = window->grab(around).toImage();
        // A caret alone, or all of a text chosen, is not enough.
        if (isText(widget)) {
            QPainter painter(&image);
            painter.fillRect(
                place.adjusted(s_ring, s_ring, -s_ring, -s_ring).translated(-around.topLeft()),
                Qt::black);
        }
        return image;
    };
    const QImage without = picture();
    widget->setFocus(Qt::TabFocusReason);
    settle();
    return QApplication::focusWidget() == widget && !difference(without, picture()).isEmpty();
}

void TstVisibleFocus::isSeen()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QApplication::setPalette(paletteFor({scheme, {}, false}));
        startAnew();
        QWidget *shown = play();
        QVERIFY(shown != nullptr);
        shown->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        // As after the first Tab of a person.
        shown->window()->setAttribute(Qt::WA_KeyboardFocusChange);
        QStringList unseen;
        const auto widgets = shown->findChildren<QWidget *>();
        int tried = 0;
        for (QWidget *widget : widgets) {
            if (frameOf(widget) != shown || !isReached(widget))
                continue;
            ++tried;
            if (!showsFocus(shown, widget))
                unseen.append(described(widget));
        }
        QVERIFY(tried > 0);
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1Char('\n'))));
        leave(shown);
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    TstVisibleFocus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_visiblefocus.moc"

// SPDX-License-Identifier: MIT
#include "ui/parts/scrollarea.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace jingtai;

namespace {

constexpr int s_fields = 40;

/// More fields than there is room for.
std::unique_ptr<QWidget> makeWindow(ScrollArea *&area, QList<QLineEdit *> &fields)
{
    auto window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    area = new ScrollArea;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    for (int i = 0; i < s_fields; ++i) {
        fields.append(new QLineEdit);
        column->addWidget(fields.constLast());
    }
    area->setWidget(content);
    area->setWidgetResizable(true);
    layout->addWidget(area);
    window->resize(300, 200);
    window->show();
    return window;
}

} // namespace

class TstScrollArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusIsBroughtIntoSight();
    void focusEndsWhileItIsTakenDown();
};

void TstScrollArea::focusIsBroughtIntoSight()
{
    ScrollArea *area = nullptr;
    QList<QLineEdit *> fields;
    const auto window = makeWindow(area, fields);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    fields.constFirst()->setFocus();
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    fields.constLast()->setFocus();
    QVERIFY(!fields.constLast()->visibleRegion().isEmpty());
    QCOMPARE(fields.constLast()->visibleRegion().boundingRect(), fields.constLast()->rect());
    fields.constFirst()->setFocus();
    QCOMPARE(fields.constFirst()->visibleRegion().boundingRect(), fields.constFirst()->rect());
}

/// What is in it goes after it, and has the focus until then: it must not be asked to scroll.
/// Sanitizers see it where it is.
void TstScrollArea::focusEndsWhileItIsTakenDown()
{
    ScrollArea *area = nullptr;
    QList<QLineEdit *> fields;
    const auto window = makeWindow(area, fields);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    fields.constFirst()->setFocus();

    QList<QWidget *> focused;
    const auto watch = connect(qApp, &QApplication::focusChanged, this,
                               [&](QWidget *, QWidget *now) { focused.append(now); });
    delete area;
    disconnect(watch);
    QCOMPARE(focused, QList<QWidget *>({nullptr}));
}

QTEST_MAIN(TstScrollArea)
#include "tst_scrollarea.moc"

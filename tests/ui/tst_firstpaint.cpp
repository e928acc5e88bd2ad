// SPDX-License-Identifier: MIT
#include "ui/parts/firstpaint.h"

#include <QPaintEvent>
#include <QTest>
#include <QWidget>

#include <memory>

using jingtai::afterFirstPaint;

namespace {

class PaintedWidget final : public QWidget
{
public:
    int paintings() const { return m_paintings; }

protected:
    void paintEvent(QPaintEvent *) override { ++m_paintings; }

private:
    int m_paintings = 0;
};

} // namespace

class TestFirstPaint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForThePainting();
    void doesItAtOnceInAWindowThatIsSeen();
    void doesNotWaitForever();
    void endsWithItsContext();
};

void TestFirstPaint::waitsForThePainting()
{
    PaintedWidget widget;
    widget.resize(200, 100);
    widget.show();
    int paintings = -1;
    afterFirstPaint(&widget, &widget, [&] { paintings = widget.paintings(); });
    QCOMPARE(paintings, -1);
    QTRY_COMPARE(paintings, 1);
}

void TestFirstPaint::doesItAtOnceInAWindowThatIsSeen()
{
    PaintedWidget widget;
    widget.resize(200, 100);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    bool isDone = false;
    afterFirstPaint(&widget, &widget, [&] { isDone = true; });
    QVERIFY(isDone);
}

void TestFirstPaint::doesNotWaitForever()
{
    PaintedWidget widget;
    int done = 0;
    afterFirstPaint(&widget, &widget, [&] { ++done; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
    // Once for all.
    widget.resize(200, 100);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
    QCOMPARE(done, 1);
}

void TestFirstPaint::endsWithItsContext()
{
    PaintedWidget widget;
    bool isDone = false;
    bool isLaterDone = false;
    auto context = std::make_unique<QObject>();
    afterFirstPaint(&widget, context.get(), [&] { isDone = true; });
    afterFirstPaint(&widget, &widget, [&] { isLaterDone = true; });
    context.reset();
    QTRY_VERIFY(isLaterDone);
    QVERIFY(!isDone);
}

QTEST_MAIN(TestFirstPaint)
#include "tst_firstpaint.moc"

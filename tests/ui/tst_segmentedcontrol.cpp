// SPDX-License-Identifier: MIT
#include "tests/ui/dressed.h"
#include "ui/look/theme.h"
#include "ui/parts/segmentedcontrol.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jingtai;

class TstSegmentedControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isChosenByMouse();
    void isChosenByKeys();
    void isTabsToScreenReaders();
    void nothingMovesWhenItIsChosen();
    void hasRoomForAllWords();
    void theChosenOneIsSeen();

private:
    std::unique_ptr<SegmentedControl> m_control;
};

void TstSegmentedControl::initTestCase()
{
    dressApplication();
}

void TstSegmentedControl::init()
{
    m_control = std::make_unique<SegmentedControl>();
    m_control->setAccessibleName(QStringLiteral("View"));
    m_control->addTab(QStringLiteral("Form"));
    m_control->addTab(QStringLiteral("JSON"));
    m_control->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_control.get()));
    m_control->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_control.get()));
}

void TstSegmentedControl::isChosenByMouse()
{
    QSignalSpy changed(m_control.get(), &QTabBar::currentChanged);
    QTest::mouseClick(m_control.get(), Qt::LeftButton, {}, m_control->tabRect(1).center());
    QCOMPARE(m_control->currentIndex(), 1);
    QCOMPARE(changed.size(), 1);
}

void TstSegmentedControl::isChosenByKeys()
{
    m_control->setFocus(Qt::TabFocusReason);
    QVERIFY(m_control->hasFocus());
    QTest::keyClick(m_control.get(), Qt::Key_Right);
    QCOMPARE(m_control->currentIndex(), 1);
    QTest::keyClick(m_control.get(), Qt::Key_Left);
    QCOMPARE(m_control->currentIndex(), 0);
}

void TstSegmentedControl::isTabsToScreenReaders()
{
    QAccessibleInterface *tabs = QAccessible::queryAccessibleInterface(m_control.get());
    QCOMPARE(tabs->role(), QAccessible::PageTabList);
    QCOMPARE(tabs->text(QAccessible::Name), QStringLiteral("View"));
    QCOMPARE(tabs->childCount(), 2);
    QAccessibleInterface *json = tabs->child(1);
    QCOMPARE(json->text(QAccessible::Name), QStringLiteral("JSON"));
    QCOMPARE(json->role(), QAccessible::PageTab);
    json->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_control->currentIndex(), 1);
}

void TstSegmentedControl::nothingMovesWhenItIsChosen()
{
    const QRect before = m_control->tabRect(1);
    const QSize size = m_control->sizeHint();
    m_control->setCurrentIndex(1);
    QCOMPARE(m_control->tabRect(1), before);
    QCOMPARE(m_control->sizeHint(), size);
}

void TstSegmentedControl::hasRoomForAllWords()
{
    m_control->resize(m_control->sizeHint());
    for (int i = 0; i < m_control->count(); ++i) {
        const QFontMetrics metrics(strongFont(m_control->font()));
        QVERIFY(m_control->tabRect(i).width() > metrics.horizontalAdvance(m_control->tabText(i)));
        QVERIFY(m_control->rect().contains(m_control->tabRect(i)));
    }
}

void TstSegmentedControl::theChosenOneIsSeen()
{
    const auto fillOf = [this](int index) {
        const QRect tab = m_control->tabRect(index);
        return m_control->grab().toImage().pixelColor(tab.left() + 6, tab.top() + 6);
    };
    const QColor tint = roleColor(m_control->palette(), Role::AccentTint);
    QCOMPARE(fillOf(0), tint);
    QVERIFY(fillOf(1) != tint);
    m_control->setCurrentIndex(1);
    QCOMPARE(fillOf(1), tint);
    QVERIFY(fillOf(0) != tint);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstSegmentedControl test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_segmentedcontrol.moc"

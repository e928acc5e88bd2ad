// SPDX-License-Identifier: MIT
#include "tests/ui/dressed.h"
#include "ui/docker/differenceview.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace jingtai;

class TstDifferenceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void signsAndWordsBesideColors();
    void tintsTellThemApart();
    void chosenLinesAreCopied();
    void longLinesScroll();

private:
    QString word(int row) const
    {
        return m_view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<DifferenceView> m_view;
};

void TstDifferenceView::initTestCase()
{
    dressApplication();
}

void TstDifferenceView::init()
{
    m_view = std::make_unique<DifferenceView>();
    m_view->resize(500, 200);
    m_view->setLines(previewLines("{\n  \"mtu\": 1400,\n  \"debug\": true\n}\n",
                                  "{\n  \"mtu\": 1500,\n  \"debug\": true\n}\n"));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TstDifferenceView::signsAndWordsBesideColors()
{
    QCOMPARE(m_view->accessibleName(), QStringLiteral("Difference"));
    QCOMPARE(m_view->model()->rowCount(), 5);
    QCOMPARE(word(0), QStringLiteral("Line 1: {"));
    QCOMPARE(word(1), QStringLiteral("Removed, line 2:   \"mtu\": 1400,"));
    QCOMPARE(word(2), QStringLiteral("Added, line 2:   \"mtu\": 1500,"));
    const auto shown = [this](int row) { return m_view->model()->index(row, 0).data().toString(); };
    QVERIFY(shown(1).startsWith(QChar(u'−')));
    QVERIFY(shown(2).startsWith(QLatin1Char('+')));
    QVERIFY(shown(3).startsWith(QLatin1Char(' ')));
}

void TstDifferenceView::tintsTellThemApart()
{
    const QImage image = m_view->viewport()->grab().toImage();
    const auto at = [&](int row) {
        const QRect rect = m_view->visualRect(m_view->model()->index(row, 0));
        return image.pixelColor(m_view->viewport()->width() - 20, rect.center().y());
    };
    QCOMPARE(at(1), roleColor(m_view->palette(), Role::BadTint));
    QCOMPARE(at(2), roleColor(m_view->palette(), Role::GoodTint));
    QVERIFY(at(3) != at(1) && at(3) != at(2));
}

void TstDifferenceView::chosenLinesAreCopied()
{
    m_view->selectAll();
    m_view->copy();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral(" {\n-  \"mtu\": 1400,\n+  \"mtu\": 1500,\n   \"debug\": true\n }\n"));
}

void TstDifferenceView::longLinesScroll()
{
    m_view->setLines(previewLines("[]", "[" + std::string(5000, '1') + "]"));
    QCoreApplication::processEvents();
    QVERIFY(m_view->visualRect(m_view->model()->index(0, 0)).width() > m_view->viewport()->width());
}

QTEST_MAIN(TstDifferenceView)
#include "tst_differenceview.moc"

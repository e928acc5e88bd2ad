// SPDX-License-Identifier: MIT
#include "ui/parts/cardtable.h"

#include "ui/look/painting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_rowRoom = 20;

} // namespace

CardTable::CardTable(int mostRows, QWidget *parent)
    : QTableView(parent)
    , m_mostRows(mostRows)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(usualHeight());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(verticalHeader(), &QHeaderView::sectionResized, this, &QWidget::updateGeometry);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (state() != EditingState)
            Q_EMIT opened(index.row());
    });
}

void CardTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto follow = [this] {
        fit();
        updateGeometry();
    };
    connect(model, &QAbstractItemModel::modelReset, this, follow);
    connect(model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(model, &QAbstractItemModel::rowsMoved, this, follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, follow);
    connect(model, &QAbstractItemModel::dataChanged, this, follow);
    follow();
}

int CardTable::usualHeight() const
{
    return std::max(metrics::s_rowHeight, fontMetrics().height() + s_rowRoom);
}

int CardTable::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void CardTable::goToRow(int row)
{
    if (row < 0 || row >= model()->rowCount())
        return;
    const int column = std::max(0, currentIndex().isValid() ? currentIndex().column() : 0);
    setCurrentIndex(model()->index(row, column));
    scrollTo(currentIndex());
}

QSize CardTable::sizeHint() const
{
    const int rows = verticalHeader()->length();
    return {QTableView::sizeHint().width(), std::min(rows, m_mostRows * usualHeight())};
}

QSize CardTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void CardTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!hasFocus() || !current.isValid() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    QPainter painter(viewport());
    const QRect row(0, rowViewportPosition(current.row()), viewport()->width(),
                    rowHeight(current.row()) - 1);
    paintFocusRing(&painter, row.adjusted(2, 1, -2, -1), palette(), metrics::s_controlRadius);
}

void CardTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void CardTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && currentRow() >= 0
        && state() != EditingState) {
        Q_EMIT opened(currentRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(usualHeight());
        if (model() != nullptr)
            fit();
    }
}

void CardTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes around the whole row.
    updateRow(previous.row());
    updateRow(current.row());
}

void CardTable::updateRow(int row)
{
    if (row >= 0 && row < model()->rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/parts/rowbuttons.h"

#include "ui/parts/tooltip.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>

#include <algorithm>
#include <array>

namespace jingtai {

RowButtons::RowButtons(QTableView *table, QWidget *holder, Make make, Ask ask)
    : QObject(table)
    , m_table(table)
    , m_holder(holder)
    , m_make(std::move(make))
    , m_ask(std::move(ask))
{
    const QAbstractItemModel *model = table->model();
    connect(model, &QAbstractItemModel::modelReset, this, &RowButtons::refresh);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RowButtons::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowButtons::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowButtons::refresh);
    connect(model, &QAbstractItemModel::rowsMoved, this, &RowButtons::refresh);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowButtons::refresh);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &RowButtons::refresh);
    connect(table->verticalHeader(), &QHeaderView::sectionResized, this, &RowButtons::refresh);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RowButtons::arrange);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &RowButtons::arrange);
    table->viewport()->installEventFilter(this);
    table->installEventFilter(this);
    refresh();
}

bool RowButtons::eventFilter(QObject *watched, QEvent *event)
{
    static constexpr std::array s_moves
        = {QEvent::Resize, QEvent::Move, QEvent::Show, QEvent::FontChange, QEvent::EnabledChange};
    if (std::find(s_moves.begin(), s_moves.end(), event->type()) != s_moves.end())
        refresh();
    return QObject::eventFilter(watched, event);
}

void RowButtons::refresh()
{
    // Models tell of many changes one after the other.
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pending = false;
            arrange();
        },
        Qt::QueuedConnection);
}

QAbstractButton *RowButtons::at(int row) const
{
    for (const Place &place : m_places) {
        if (place.row == row)
            return place.button;
    }
    return nullptr;
}

RowButtons::Place &RowButtons::placeAt(std::size_t index)
{
    if (index < m_places.size())
        return m_places[index];
    QAbstractButton *button = m_make(m_holder);
    connect(button, &QAbstractButton::clicked, this, [this, index] {
        const int row = m_places[index].row;
        if (row >= 0)
            Q_EMIT pressed(row);
    });
    m_places.push_back({button});
    return m_places.back();
}

void RowButtons::put(Place &place, int row, const Wish &wish)
{
    QAbstractButton *button = place.button;
    place.row = row;
    if (button->text() != wish.text) {
        button->setText(wish.text);
        button->setAccessibleName(wish.text);
    }
    if (button->accessibleDescription() != wish.description) {
        button->setAccessibleDescription(wish.description);
        button->setToolTip(toolTipOf(wish.description));
    }
    const QSize size = button->sizeHint().boundedTo({wish.room.width(), m_holder->height()});
    QRect rect = QStyle::alignedRect(m_holder->layoutDirection(), wish.side | Qt::AlignVCenter,
                                     size, wish.room);
    const QWidget *viewport = m_table->viewport();
    const QPoint origin = viewport->mapTo(m_holder, QPoint());
    const QRect seen = rect.intersected(viewport->rect()).translated(-rect.topLeft());
    button->setGeometry(rect.translated(origin));
    if (seen == QRect(QPoint(), size))
        button->clearMask();
    else
        button->setMask(seen);
    button->setEnabled(m_table->isEnabled());
    button->setVisible(!seen.isEmpty());
    button->raise();
}

void RowButtons::arrange()
{
    int focused = -1;
    for (const Place &place : m_places) {
        if (place.button->hasFocus())
            focused = place.row;
    }
    const QAbstractItemModel *model = m_table->model();
    std::size_t used = 0;
    const int first = m_table->isVisible() ? m_table->rowAt(0) : -1;
    for (int row = first; row >= 0 && row < model->rowCount(); ++row) {
        if (m_table->rowViewportPosition(row) >= m_table->viewport()->height())
            break;
        const Wish wish = m_ask(model->index(row, 0));
        if (!wish.text.isEmpty())
            put(placeAt(used++), row, wish);
    }
    for (std::size_t i = used; i < m_places.size(); ++i)
        m_places[i].row = -1;
    QWidget *before = m_table;
    for (const Place &place : m_places) {
        QWidget::setTabOrder(before, place.button);
        before = place.button;
    }
    // The keyboard stays in its row, and goes on to the next one where that has no button any more.
    if (focused >= 0) {
        QWidget *next = at(focused);
        for (int row = focused; next == nullptr && row < model->rowCount(); ++row)
            next = at(row);
        (next != nullptr ? next : static_cast<QWidget *>(m_table))->setFocus(Qt::OtherFocusReason);
    }
    for (std::size_t i = used; i < m_places.size(); ++i)
        m_places[i].button->hide();
}

} // namespace jingtai

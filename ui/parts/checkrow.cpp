// SPDX-License-Identifier: MIT
#include "ui/parts/checkrow.h"

#include "ui/look/painting.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace jingtai {

namespace {

constexpr int s_box = 16;

} // namespace

void paintCheckRowGround(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index)
{
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, roleColor(option.palette, Role::AccentTint));
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)
        || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    QStyleOptionViewItem box = option;
    box.rect = QRect(cell.left() + s_checkRowPadding, cell.center().y() - s_box / 2, s_box, s_box);
    box.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                          option.widget);
}

void paintCheckRowRing(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect.adjusted(2, 1, -2, -2), option.palette,
                       metrics::s_controlRadius);
}

bool toggleCheckRow(const QEvent *event, QAbstractItemModel *model, const QModelIndex &index,
                    const QRect &area)
{
    const auto isClicked = [&area](const QMouseEvent &click) {
        return click.button() == Qt::LeftButton && area.contains(click.position().toPoint());
    };
    const bool isClick = event->type() == QEvent::MouseButtonRelease
                         && isClicked(*static_cast<const QMouseEvent *>(event));
    const bool isKey = event->type() == QEvent::KeyPress
                       && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable) || (!isClick && !isKey))
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace jingtai

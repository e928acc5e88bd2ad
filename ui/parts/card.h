// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace jingtai {

/// A rounded box with a line of one pixel; its contents lie inside the line. With a widget to watch
/// it shows the focus ring for it.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(Role fill = Role::Card, QWidget *parent = nullptr);

    /// The line is drawn as a focus ring while `widget` has the focus.
    void watchFocus(QWidget *widget);
    void setFill(Role fill);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Ring;

    Role m_fill;
    Ring *m_ring = nullptr;
};

/// A horizontal line of one pixel inside a card.
class Divider final : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace jingtai {

/// A row of widgets that goes on in further rows where it is too narrow for one.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Below each other, each as wide as there is room.
    void setStacked(bool stacked);
    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// All in one row.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Height of it all, which is put in place where `place` is true.
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items;
    bool m_isStacked = false;
};

} // namespace jingtai

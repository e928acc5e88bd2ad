// SPDX-License-Identifier: MIT
#include "ui/parts/scrollarea.h"

#include <QAccessibleWidget>
#include <QApplication>

namespace jingtai {

namespace {

constexpr int s_focusRoom = 24;

/// Qt's own counts the scroll bars that show, and ends the program when one that has gone since is
/// asked for. A screen reader has no use for them.
class AccessibleScrollArea final : public QAccessibleWidget
{
public:
    explicit AccessibleScrollArea(ScrollArea *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {}

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(viewport()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child != nullptr && child->object() == viewport() ? 0 : -1;
    }

private:
    QWidget *viewport() const { return static_cast<ScrollArea *>(widget())->viewport(); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *area = qobject_cast<ScrollArea *>(object);
    return area != nullptr ? new AccessibleScrollArea(area) : nullptr;
}

} // namespace

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    // The scroll area itself looks at the cursor of a text alone.
    m_focus = connect(qApp, &QApplication::focusChanged, this,
                      [this](QWidget *, QWidget *field) { showFocus(field); });
}

ScrollArea::~ScrollArea()
{
    // What is in it goes after it, and hands the focus on while it does.
    disconnect(m_focus);
}

void ScrollArea::showFocus(const QWidget *field)
{
    if (field == nullptr || widget() == nullptr || !widget()->isAncestorOf(field))
        return;
    // The top wins where it is higher than there is room for.
    for (const QPoint corner : {field->rect().bottomLeft(), QPoint()}) {
        const QPoint place = field->mapTo(widget(), corner);
        ensureVisible(0, place.y(), 0, s_focusRoom);
    }
}

} // namespace jingtai

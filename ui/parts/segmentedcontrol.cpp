// SPDX-License-Identifier: MIT
#include "ui/parts/segmentedcontrol.h"

#include "ui/look/painting.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace jingtai {

namespace {

constexpr int s_padding = 16;

/// One view of the control.
class AccessibleSegment final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleSegment(SegmentedControl *control, int index)
        : m_control(control)
        , m_index(index)
    {}

    bool isValid() const override { return m_index < m_control->count(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_control->window()->windowHandle(); }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_control);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::PageTab; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_control->tabText(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const QRect tab = m_control->tabRect(m_index);
        return {m_control->mapToGlobal(tab.topLeft()), tab.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invisible = !m_control->isVisible();
        state.disabled = !m_control->isEnabled() || !m_control->isTabEnabled(m_index);
        state.selected = m_control->currentIndex() == m_index;
        state.focused = state.selected && m_control->hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_control->isEnabled())
            m_control->setCurrentIndex(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    SegmentedControl *m_control;
    int m_index;
};

/// Qt's own has the chosen tab for a name: nobody would hear what is chosen by it.
class AccessibleControl final : public QAccessibleWidget
{
public:
    explicit AccessibleControl(SegmentedControl *control)
        : QAccessibleWidget(control, QAccessible::PageTabList)
    {}
    AccessibleControl(const AccessibleControl &) = delete;
    AccessibleControl &operator=(const AccessibleControl &) = delete;
    ~AccessibleControl() override
    {
        for (const QAccessible::Id id : m_segments)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return control()->count(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        for (int i = int(m_segments.size()); i <= index; ++i)
            m_segments.push_back(
                QAccessible::registerAccessibleInterface(new AccessibleSegment(control(), i)));
        return QAccessible::accessibleInterface(m_segments[std::size_t(index)]);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(control()->tabAt(control()->mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface *segment) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == segment)
                return i;
        }
        return -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        return control()->hasFocus() ? child(control()->currentIndex()) : nullptr;
    }

private:
    SegmentedControl *control() const { return static_cast<SegmentedControl *>(widget()); }

    mutable std::vector<QAccessible::Id> m_segments;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *control = qobject_cast<SegmentedControl *>(object);
    return control != nullptr ? new AccessibleControl(control) : nullptr;
}

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QTabBar(parent)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SegmentedControl::tabSizeHint(int index) const
{
    // As wide as it is when it is chosen: nothing moves.
    return {QFontMetrics(strongFont(font())).horizontalAdvance(tabText(index)) + 2 * s_padding,
            std::max(metrics::s_controlHeight, fontMetrics().height() + 12)};
}

QSize SegmentedControl::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QSize SegmentedControl::sizeHint() const
{
    QSize size(0, 0);
    for (int i = 0; i < count(); ++i) {
        const QSize tab = tabSizeHint(i);
        size = {size.width() + tab.width(), std::max(size.height(), tab.height())};
    }
    return size;
}

QSize SegmentedControl::minimumSizeHint() const
{
    return sizeHint();
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, rect(), roleColor(palette(), Role::Card), roleColor(palette(), Role::Line),
             metrics::s_controlRadius);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::s_controlRadius - 1,
                          metrics::s_controlRadius - 1);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool isChosen = i == currentIndex();
        painter.save();
        painter.setClipPath(inside);
        if (isChosen)
            painter.fillRect(tab, roleColor(palette(), Role::AccentTint));
        else if (underMouse() && tab.contains(pointer))
            painter.fillRect(tab, roleColor(palette(), Role::Field));
        if (i > 0)
            paintEdge(&painter, tab, Qt::LeftEdge, roleColor(palette(), Role::Line));
        painter.restore();
        painter.setFont(isChosen ? strongFont(font()) : font());
        painter.setPen(!isTabEnabled(i)
                           ? palette().color(QPalette::Disabled, QPalette::WindowText)
                           : roleColor(palette(), isChosen ? Role::Accent : Role::Text));
        painter.drawText(tab, Qt::AlignCenter, tabText(i));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(&painter, tabRect(currentIndex()), palette(), metrics::s_controlRadius);
}

} // namespace jingtai

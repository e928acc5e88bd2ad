// SPDX-License-Identifier: MIT
#include "ui/parts/choicebutton.h"

#include "ui/look/icons.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_padding = 12;
constexpr int s_arrow = 10;
constexpr int s_arrowGap = 6;
constexpr int s_maxValue = 190;

/// Qt's own for push buttons does not show the menu.
class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(ChoiceButton *button)
        : QAccessibleWidget(button, QAccessible::PushButton)
    {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }
    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override { return index == 0 ? menu() : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child != nullptr && child->object() == menu()->object() ? 0 : -1;
    }
    QStringList actionNames() const override
    {
        return {pressAction(), showMenuAction(), setFocusAction()};
    }
    void doAction(const QString &name) override
    {
        if (name == setFocusAction())
            QAccessibleWidget::doAction(name);
        else if (widget()->isEnabled() && (name == pressAction() || name == showMenuAction()))
            static_cast<ChoiceButton *>(widget())->animateClick();
    }

private:
    QAccessibleInterface *menu() const
    {
        return QAccessible::queryAccessibleInterface(
            static_cast<ChoiceButton *>(widget())->choices());
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *button = qobject_cast<ChoiceButton *>(object);
    return button != nullptr ? new AccessibleChoice(button) : nullptr;
}

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QPushButton(parent)
    , m_choices(new QMenu(this))
    , m_maxValue(s_maxValue)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &ChoiceButton::open);
    connect(m_choices, &QMenu::aboutToHide, this, [this] { setDown(false); });
}

void ChoiceButton::open()
{
    setDown(true);
    m_choices->setMinimumWidth(width());
    m_choices->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void ChoiceButton::setChoice(const QString &what, const QString &value)
{
    m_what = what;
    m_value = value;
    //: %1 what is chosen ("Convert with"), %2 the choice ("Automatic")
    const QString text = value.isEmpty() ? what : tr("%1: %2").arg(what, value);
    setText(text);
    setAccessibleName(text);
    m_choices->setAccessibleName(what);
    updateGeometry();
    update();
}

void ChoiceButton::setMaxValueWidth(int width)
{
    m_maxValue = width;
    updateGeometry();
}

QString ChoiceButton::prefix() const
{
    if (m_value.isEmpty())
        return m_what;
    return m_valueOnly ? QString() : tr("%1: %2").arg(m_what, QString());
}

QSize ChoiceButton::sizeHint() const
{
    const int what = fontMetrics().horizontalAdvance(prefix());
    const int value = QFontMetrics(strongFont(font())).horizontalAdvance(m_value);
    return {what + std::min(value, m_maxValue) + 2 * s_padding + s_arrow + s_arrowGap + 2,
            std::max(metrics::s_controlHeight, fontMetrics().height() + 12)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return sizeHint();
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    QRect rect = this->rect().adjusted(s_padding, 0, -s_padding - s_arrow - s_arrowGap, 0);
    const QColor color = isEnabled() ? roleColor(palette(), Role::Text)
                                     : palette().color(QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(color);
    const QString what = prefix();
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, what);
    rect.setLeft(rect.left() + fontMetrics().horizontalAdvance(what));
    const QFont strong = strongFont(font());
    painter.setFont(strong);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(strong).elidedText(m_value, Qt::ElideRight, rect.width() + 1));
    painter.drawPixmap(width() - s_padding - s_arrow, (height() - s_arrow) / 2 + 1,
                       iconPixmap(Icon::ChevronDown, color, s_arrow, devicePixelRatioF()));
}

} // namespace jingtai

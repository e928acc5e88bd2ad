// SPDX-License-Identifier: MIT
#include "ui/heading.h"

#include "ui/flowlayout.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace jingtai {

namespace {

constexpr int s_minState = 120;

} // namespace

Heading::Heading(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_actions(nullptr)
    , m_actionBox(new QWidget)
    , m_title(new QLabel)
    , m_state(new QLabel)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    // It gives way before the actions do.
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actions = new FlowLayout(m_actionBox);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(10);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    auto *words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_title);
    words->addWidget(m_state, 1);
    m_layout->addLayout(words, 1);
    m_layout->addWidget(m_actionBox);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFonts();
}

void Heading::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Heading::setState(const QString &state)
{
    m_state->setText(state);
    m_state->setToolTip(state);
}

QString Heading::state() const
{
    return m_state->text();
}

void Heading::addAction(QWidget *action)
{
    m_actions->addWidget(action);
}

void Heading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Heading::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void Heading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
}

void Heading::arrange()
{
    const int needed = m_title->sizeHint().width() + s_minState + m_actionBox->sizeHint().width()
                       + 2 * m_layout->spacing();
    const auto direction = needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction) {
        m_layout->setDirection(direction);
        updateGeometry();
    }
}

void Heading::setFonts()
{
    const QFont title = titleFont(font());
    if (m_title->font() != title)
        m_title->setFont(title);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/parts/heading.h"

#include "ui/look/theme.h"
#include "ui/parts/announcement.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_minState = 120;
constexpr int s_gap = 10;

} // namespace

Heading::Heading(QWidget *parent)
    : QWidget(parent)
    , m_words(new QWidget(this))
    , m_actionBox(new QWidget(this))
    , m_actions(new FlowLayout(m_actionBox))
    , m_title(new QLabel)
    , m_state(new ElidedLabel)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    // It gives way before the actions do.
    m_state->setElideMode(Qt::ElideRight);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(s_gap);
    auto *words = new QHBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(s_gap);
    words->addWidget(m_title);
    words->addWidget(m_state, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFonts();
}

void Heading::setTitle(const QString &title)
{
    m_title->setText(title);
    updateGeometry();
}

void Heading::setState(const QString &state)
{
    m_state->setText(state);
}

QString Heading::state() const
{
    return m_state->text();
}

void Heading::announce()
{
    jingtai::announce(this, m_state->text());
}

void Heading::addAction(QWidget *action)
{
    m_actions->addWidget(action);
    updateGeometry();
}

void Heading::setMainAction(QWidget *action)
{
    m_main = action;
    if (action != nullptr)
        action->setParent(this);
    updateGeometry();
}

void Heading::addBesideTitle(QWidget *widget)
{
    m_beside = widget;
    static_cast<QHBoxLayout *>(m_words->layout())->insertWidget(1, widget);
    updateGeometry();
}

int Heading::wordsWidth() const
{
    const int title = m_title->sizeHint().width();
    return m_beside != nullptr ? title + s_gap + m_beside->sizeHint().width() : title + s_minState;
}

QSize Heading::sizeHint() const
{
    const int width = wordsWidth() + m_actionBox->sizeHint().width() + 2 * s_gap + mainWidth();
    return {width, heightForWidth(width)};
}

QSize Heading::minimumSizeHint() const
{
    // As high as it now has to be: not every layout asks by the width.
    int words = m_title->sizeHint().width();
    if (m_beside != nullptr)
        words += s_gap
                 + (m_beside->minimumWidth() > 0 ? m_beside->minimumWidth()
                                                 : m_beside->minimumSizeHint().width());
    return {std::max(words + mainWidth(), m_actionBox->minimumSizeHint().width()),
            heightForWidth(width())};
}

int Heading::heightForWidth(int width) const
{
    if (isOneLine(width))
        return std::max({wordsHeight(), mainHeight(), m_actionBox->sizeHint().height(),
                         metrics::s_controlHeight});
    return std::max(wordsHeight(), mainHeight()) + s_gap + m_actions->heightForWidth(width);
}

bool Heading::hasRoomFor(int width, int actions) const
{
    return wordsWidth() + 2 * s_gap + actions <= width;
}

bool Heading::isOneLine(int width) const
{
    const int actions = m_actionBox->sizeHint().width();
    return actions <= 0 || hasRoomFor(width, actions + mainWidth());
}

int Heading::mainWidth() const
{
    return m_main != nullptr && !m_main->isHidden() ? s_gap + m_main->sizeHint().width() : 0;
}

int Heading::mainHeight() const
{
    return mainWidth() > 0 ? m_main->sizeHint().height() : 0;
}

int Heading::wordsHeight() const
{
    const int words = std::max(m_title->sizeHint().height(), m_state->sizeHint().height());
    return m_beside != nullptr ? std::max(words, m_beside->sizeHint().height()) : words;
}

void Heading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Heading::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
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
    const bool oneLine = isOneLine(width());
    QRect words = rect();
    QRect actions = rect();
    if (!oneLine) {
        words.setHeight(std::max(wordsHeight(), mainHeight()));
        actions.setTop(words.bottom() + 1 + s_gap);
    }
    if (mainWidth() > 0) {
        const QSize size = m_main->sizeHint();
        m_main->setGeometry(words.right() + 1 - size.width(),
                            words.top() + (words.height() - size.height()) / 2, size.width(),
                            size.height());
        words.setRight(words.right() - mainWidth());
    }
    if (oneLine) {
        actions.setRight(words.right());
        actions.setLeft(words.right() + 1 - m_actionBox->sizeHint().width());
        words.setRight(actions.left() - s_gap - 1);
    }
    m_words->setGeometry(words);
    m_actionBox->setGeometry(actions);
    orderTabs(oneLine);
}

void Heading::orderTabs(bool oneLine)
{
    if (m_main == nullptr || m_actions->count() == 0)
        return;
    QWidget *before = oneLine ? nullptr : m_main;
    for (int at = 0; at < m_actions->count(); ++at) {
        QWidget *action = m_actions->itemAt(at)->widget();
        if (before != nullptr)
            setTabOrder(before, action);
        before = action;
    }
    if (oneLine)
        setTabOrder(before, m_main);
}

void Heading::setFonts()
{
    const QFont title = titleFont(font());
    if (m_title->font() != title)
        m_title->setFont(title);
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/docker/enginecard.h"

#include "ui/parts/elidedlabel.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/pilllabel.h"
#include "ui/parts/wrappinglabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_margin = 16;
constexpr int s_gap = 20;
constexpr int s_minInForce = 260;

} // namespace

EngineCard::EngineCard(QWidget *parent)
    : Card(Role::Card, parent)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_state(new PillLabel)
    , m_version(new QLabel)
    , m_inForce(new ElidedLabel)
    , m_outlook(new WrappingLabel)
    , m_remark(new WrappingLabel)
    , m_action(new LinkButton)
{
    setObjectName(QStringLiteral("engineCard"));
    m_state->setObjectName(QStringLiteral("engineState"));
    m_version->setObjectName(QStringLiteral("engineVersion"));
    m_inForce->setObjectName(QStringLiteral("engineInForce"));
    m_outlook->setObjectName(QStringLiteral("applyOutlook"));
    m_remark->setObjectName(QStringLiteral("engineRemark"));
    m_action->setObjectName(QStringLiteral("engineAction"));
    for (QLabel *label : {m_inForce, m_outlook})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_version, m_inForce, m_outlook, m_remark})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *line = new QHBoxLayout;
    line->setSpacing(s_gap);
    line->addWidget(m_state);
    line->addWidget(m_version);
    line->addWidget(m_inForce, 1);
    m_head->setSpacing(6);
    m_head->addLayout(line, 1);
    m_head->addWidget(m_outlook);
    auto *remark = new QHBoxLayout;
    remark->setSpacing(10);
    remark->addWidget(m_remark, 1);
    remark->addWidget(m_action, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_margin, 10, s_margin, 10);
    layout->setSpacing(6);
    layout->addLayout(m_head);
    layout->addLayout(remark);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &EngineCard::actionWanted);
    setRemark({}, {});
}

void EngineCard::setState(PillShape shape, const QString &text)
{
    m_state->setVerdict(shape, text);
    m_state->setVisible(!text.isEmpty());
}

void EngineCard::setVersion(const QString &version)
{
    m_version->setText(version);
    m_version->setVisible(!version.isEmpty());
}

void EngineCard::setInForce(const QString &sentence)
{
    m_inForce->setText(sentence);
}

void EngineCard::setOutlook(const QString &sentence)
{
    m_outlook->setText(sentence);
    m_outlook->setVisible(!sentence.isEmpty());
    arrange();
}

void EngineCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void EngineCard::arrange()
{
    // Not its size hint, which is another one once the label wraps.
    const int outlook = m_outlook->fontMetrics().horizontalAdvance(m_outlook->text());
    const int others = m_state->sizeHint().width() + m_version->sizeHint().width() + s_minInForce;
    const bool isOneLine = others + outlook + 3 * s_gap + 2 * s_margin <= width();
    m_outlook->setWordWrap(!isOneLine);
    m_head->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EngineCard::setRemark(const QString &sentence, const QString &action)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace jingtai

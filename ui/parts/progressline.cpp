// SPDX-License-Identifier: MIT
#include "ui/parts/progressline.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_width = 150;
constexpr int s_height = 6;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_words(new QLabel)
{
    m_bar->setObjectName(QStringLiteral("checkProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(s_width, s_height);
    m_words->setObjectName(QStringLiteral("checkProgressWords"));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setFont(smallFont(font()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    retranslate();
}

void ProgressLine::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    m_bar->setRange(0, std::max(total, 1));
    m_bar->setValue(done);
    retranslate();
}

void ProgressLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressLine::retranslate()
{
    m_bar->setAccessibleName(tr("Progress of the check"));
    //: %1 how many of %2 mirrors are checked
    m_words->setText(tr("%1 of %2").arg(m_done).arg(m_total));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/window/windowstatus.h"

#include "app/model/checks/statusmonitor.h"
#include "ui/look/theme.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/progressline.h"

#include <QStatusBar>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_height = 28;

} // namespace

WindowStatus::WindowStatus(const StatusMonitor &monitor, QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
    , m_progress(new ProgressLine)
    , m_text(new ElidedLabel)
{
    m_text->setObjectName(QStringLiteral("status"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFont(smallFont(bar->font()));
    m_text->setContentsMargins(12, 0, 12, 0);
    bar->setSizeGripEnabled(false);
    bar->addWidget(m_progress);
    bar->addWidget(m_text, 1);
    m_progress->hide();
    connect(&monitor, &StatusMonitor::roundStarted, this, [this, &monitor] {
        m_progress->setProgress(monitor.done(), monitor.total());
        m_progress->show();
    });
    connect(&monitor, &StatusMonitor::progressed, m_progress, &ProgressLine::setProgress);
    connect(&monitor, &StatusMonitor::roundFinished, m_progress, &QWidget::hide);
}

void WindowStatus::show(const QString &sentence)
{
    m_text->setText(sentence);
    // A face for Chinese is higher than the one for Latin letters.
    m_bar->setMinimumHeight(
        std::max({s_height, m_bar->minimumHeight(), m_text->sizeHint().height() + 6}));
}

void WindowStatus::setName(const QString &name)
{
    m_bar->setAccessibleName(name);
}

} // namespace jingtai

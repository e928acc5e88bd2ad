// SPDX-License-Identifier: MIT
#include "ui/docker/daemonproblemscard.h"

#include "app/model/daemon/daemonproblemsmodel.h"
#include "ui/docker/daemonproblemsview.h"
#include "ui/parts/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

DaemonProblemsCard::DaemonProblemsCard(DaemonProblemsModel &problems, QWidget *parent)
    : Card(Role::Card, parent)
    , m_problems(problems)
    , m_title(new QLabel)
    , m_summary(new ElidedLabel)
    , m_repair(new QPushButton)
    , m_table(new DaemonProblemsView(problems))
{
    setObjectName(QStringLiteral("problemsCard"));
    m_repair->setObjectName(QStringLiteral("repair"));
    m_repair->setAutoDefault(false);
    m_summary->setObjectName(QStringLiteral("problemsSummary"));
    m_title->setFont(strongFont(font()));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 14, 6);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_repair);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_table->addButtons(this);
    connect(m_table, &CardTable::opened, this, &DaemonProblemsCard::opened);
    connect(m_table, &DaemonProblemsView::fixWanted, this, &DaemonProblemsCard::fixWanted);
    connect(m_repair, &QPushButton::clicked, this, &DaemonProblemsCard::repairWanted);
    connect(&m_problems, &DaemonProblemsModel::problemsChanged, this,
            &DaemonProblemsCard::showProblems);
    retranslate();
}

void DaemonProblemsCard::showProblems()
{
    m_summary->setText(m_problems.summary());
    m_repair->setVisible(m_problems.canFixAll());
    setVisible(m_problems.rowCount() > 0);
}

void DaemonProblemsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DaemonProblemsCard::retranslate()
{
    m_title->setText(tr("Problems"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setAccessibleDescription(tr("Return leads to the place of the chosen problem."));
    //: Button: shows all that would be mended, as a difference
    m_repair->setText(tr("Repair"));
    showProblems();
}

} // namespace jingtai

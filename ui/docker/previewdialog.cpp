// SPDX-License-Identifier: MIT
#include "ui/docker/previewdialog.h"

#include "app/model/daemon/daemonstate.h"
#include "ui/docker/differenceview.h"
#include "ui/docker/sentencelist.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/elidedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_width = 780;

} // namespace

PreviewDialog::PreviewDialog(DaemonState &state, QWidget *parent)
    : FormDialog(QStringLiteral("Preview"), parent)
    , m_state(state)
    , m_consequences(new SentenceList)
    , m_path(new ElidedLabel)
    , m_count(new QLabel)
    , m_copy(new QPushButton)
    , m_difference(new DifferenceView)
    , m_later(new QPushButton)
{
    setObjectName(QStringLiteral("previewDialog"));
    m_copy->setObjectName(QStringLiteral("copyDifference"));
    m_later->setObjectName(QStringLiteral("applyWithoutRestart"));
    m_path->setFont(fixedFont(font()));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setFlat(true);
    m_copy->setAutoDefault(false);
    m_copy->setIcon(themedIcon(Icon::Copy, Role::QuietText));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 8, 8);
    head->setSpacing(10);
    head->addWidget(m_path, 1);
    head->addWidget(m_count);
    head->addWidget(m_copy);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Divider);
    layout->addWidget(m_difference);
    card->watchFocus(m_difference);
    addCard(m_consequences);
    addCard(card);
    addButton(m_later);
    resize(s_width, 0);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_state.preview().plainText()); });
    connect(m_later, &QPushButton::clicked, this, [this] { finish(false); });
    PreviewDialog::retranslate();
}

void PreviewDialog::save()
{
    finish(m_state.needsRestart() && m_state.canRestart());
}

void PreviewDialog::finish(bool mayRestart)
{
    accept();
    Q_EMIT applyWanted(mayRestart);
}

void PreviewDialog::retranslate()
{
    FormDialog::retranslate();
    const DaemonPreview preview = m_state.preview();
    const bool restarts = m_state.needsRestart() && m_state.canRestart();
    setHeading(tr("Preview of the changes"), m_state.heading());
    SentenceList::Sentences sentences;
    for (const Consequence &each : preview.consequences)
        sentences.emplace_back(pillShape(each.severity), each.sentence);
    m_consequences->setSentences(sentences);
    m_path->setText(m_state.path());
    //: %1 lines that are added, %2 that are removed
    m_count->setText(tr("+%1 −%2").arg(preview.added).arg(preview.removed));
    //: Read out: lines of a difference
    m_count->setAccessibleName(
        tr("%1 lines added, %2 removed").arg(preview.added).arg(preview.removed));
    m_copy->setAccessibleName(tr("Copy the difference"));
    m_copy->setToolTip(tr("Copy the difference"));
    m_difference->setLines(preview.lines);
    m_later->setText(tr("Apply without restart"));
    m_later->setVisible(restarts);
    setSaveText(restarts ? tr("Apply and restart") : tr("Apply"));
    const QString obstacle = m_state.applyObstacle();
    setState(obstacle.isEmpty(), obstacle);
    m_later->setEnabled(obstacle.isEmpty());
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/docker/conflictdialog.h"

#include "app/model/daemon/daemonstate.h"
#include "ui/docker/differenceview.h"
#include "ui/docker/sentencelist.h"
#include "ui/parts/card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_width = 900;

} // namespace

ConflictDialog::ConflictDialog(DaemonState &state, QWidget *parent)
    : FormDialog(QStringLiteral("Conflict"), parent)
    , m_state(state)
    , m_clashes(new SentenceList)
    , m_theirsTitle(new QLabel)
    , m_mineTitle(new QLabel)
    , m_theirs(new DifferenceView)
    , m_mine(new DifferenceView)
    , m_takeTheirs(new QPushButton)
    , m_keepMine(new QPushButton)
{
    setObjectName(QStringLiteral("conflictDialog"));
    m_theirs->setObjectName(QStringLiteral("theirs"));
    m_mine->setObjectName(QStringLiteral("mine"));
    m_takeTheirs->setObjectName(QStringLiteral("takeTheirs"));
    m_keepMine->setObjectName(QStringLiteral("keepMine"));
    addCard(m_clashes);
    addCard(sideBySide({{side(m_theirsTitle, m_theirs), 1}, {side(m_mineTitle, m_mine), 1}}));
    addButton(m_keepMine);
    addButton(m_takeTheirs);
    resize(s_width, 0);
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] {
        accept();
        m_state.takeTheirs();
    });
    connect(m_keepMine, &QPushButton::clicked, this, [this] {
        accept();
        m_state.keepMine();
    });
    connect(&m_state, &DaemonState::conflictChanged, this, [this] {
        if (!isVisible())
            return;
        // What stands here is what the buttons are about, or there is nothing to choose.
        if (m_state.conflict())
            retranslate();
        else
            done(Rejected);
    });
    ConflictDialog::retranslate();
}

QWidget *ConflictDialog::side(QLabel *title, DifferenceView *difference)
{
    title->setFont(strongFont(title->font()));
    title->setWordWrap(true);
    title->setContentsMargins(14, 10, 14, 8);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(difference, 1);
    card->watchFocus(difference);
    return card;
}

void ConflictDialog::save()
{
    accept();
    m_state.join();
}

void ConflictDialog::retranslate()
{
    FormDialog::retranslate();
    setHeading(tr("The file was changed meanwhile"),
               tr("Somebody else wrote it after it was read here. Nothing was overwritten."));
    setSaveText(tr("Join both"));
    m_theirsTitle->setText(tr("What was changed in the file"));
    m_mineTitle->setText(tr("What was changed here"));
    m_theirs->setAccessibleName(m_theirsTitle->text());
    m_mine->setAccessibleName(m_mineTitle->text());
    m_takeTheirs->setText(tr("Take the file's"));
    m_keepMine->setText(tr("Keep mine"));
    const auto &conflict = m_state.conflict();
    if (!conflict)
        return;
    SentenceList::Sentences sentences;
    for (const QString &key : conflict->clashes)
        //: %1 a setting
        sentences.emplace_back(PillShape::Caution,
                               tr("Both changed “%1”: yours would stay.").arg(key));
    m_clashes->setSentences(sentences);
    m_theirs->setLines(conflict->theirs);
    m_mine->setLines(conflict->mine);
    setState(conflict->canJoin,
             conflict->canJoin ? QString() : tr("They cannot be joined: one is no JSON."));
}

} // namespace jingtai

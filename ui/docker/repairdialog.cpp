// SPDX-License-Identifier: MIT
#include "ui/docker/repairdialog.h"

#include "app/model/daemon/daemonstate.h"
#include "app/model/daemon/daemonwording.h"
#include "ui/docker/differenceview.h"
#include "ui/docker/sentencelist.h"
#include "ui/parts/card.h"

#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_width = 780;
/// More are told by the difference alone.
constexpr std::size_t s_mostTold = 12;

} // namespace

RepairDialog::RepairDialog(DaemonState &state, QWidget *parent)
    : FormDialog(QStringLiteral("Repair"), parent)
    , m_state(state)
    , m_repair(state.problems().repaired())
    , m_before(state.document().text())
    , m_mended(new SentenceList)
    , m_difference(new DifferenceView)
{
    setObjectName(QStringLiteral("repairDialog"));
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_difference);
    card->watchFocus(m_difference);
    addCard(m_mended);
    addCard(card);
    resize(s_width, 0);
    RepairDialog::retranslate();
}

void RepairDialog::save()
{
    m_state.problems().takeRepair(m_repair);
    accept();
}

void RepairDialog::retranslate()
{
    FormDialog::retranslate();
    setHeading(tr("Repair"),
               tr("What would be mended. The file stays as it is until you apply it."));
    setSaveText(tr("Use this text"));
    SentenceList::Sentences sentences;
    for (const DaemonProblem &problem : m_repair.mended) {
        if (sentences.size() == s_mostTold) {
            sentences.emplace_back(PillShape::Good,
                                   tr("%n more", "", int(m_repair.mended.size() - s_mostTold)));
            break;
        }
        sentences.emplace_back(PillShape::Good, wordingOfMended(problem));
    }
    for (const DaemonProblem &problem : m_repair.left) {
        if (sentences.size() > 2 * s_mostTold)
            break;
        sentences.emplace_back(PillShape::Bad, wordingWithPlace(problem));
    }
    m_mended->setSentences(sentences);
    m_difference->setLines(previewLines(m_before, m_repair.text));
    setState(m_repair.isJson && !m_repair.mended.empty(),
             m_repair.left.empty()
                 ? QString()
                 : tr("%n mistake(s) must be mended by hand.", "", int(m_repair.left.size())));
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/docker/backupsdialog.h"

#include "app/model/daemon/daemonstate.h"
#include "ui/docker/differenceview.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_width = 840;
constexpr int s_listWidth = 220;
constexpr int s_height = 300;
constexpr int s_rowRoom = 14;

} // namespace

BackupsDialog::BackupsDialog(DaemonState &state, QWidget *parent)
    : FormDialog(QStringLiteral("Backups"), parent)
    , m_state(state)
    , m_list(new QListWidget)
    , m_words(new QLabel)
    , m_difference(new DifferenceView)
{
    setObjectName(QStringLiteral("backupsDialog"));
    m_list->setObjectName(QStringLiteral("backups"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setObjectName(QStringLiteral("backupWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setContentsMargins(14, 10, 14, 8);
    m_difference->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto *dates = new Card;
    auto *left = new QVBoxLayout(dates);
    left->setContentsMargins(1, 4, 1, 4);
    left->addWidget(m_list);
    dates->setFixedSize(s_listWidth, s_height);
    dates->watchFocus(m_list);
    auto *changes = new Card;
    auto *right = new QVBoxLayout(changes);
    right->setContentsMargins(1, 4, 1, 4);
    right->setSpacing(0);
    right->addWidget(m_words);
    right->addWidget(m_difference, 1);
    changes->setFixedHeight(s_height);
    changes->watchFocus(m_difference);
    addCard(sideBySide({{dates, 0}, {changes, 1}}));
    resize(s_width, 0);
    for (const DaemonState::Backup &backup : m_state.backups()) {
        m_paths.append(backup.path);
        auto *item = new QListWidgetItem(m_list);
        item->setSizeHint(
            {0, std::max(metrics::s_controlHeight, fontMetrics().height() + s_rowRoom)});
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &BackupsDialog::choose);
    connect(&m_state, &DaemonState::backupRead, this, &BackupsDialog::take);
    BackupsDialog::retranslate();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void BackupsDialog::choose()
{
    m_isRead = false;
    setState(false, {});
    const int row = m_list->currentRow();
    if (row >= 0)
        m_state.readBackup(m_paths.at(row));
}

void BackupsDialog::take(const DaemonPreview &difference, const QString &problem)
{
    m_isRead = problem.isEmpty();
    m_isSame = difference.isNone();
    m_difference->setLines(difference.lines);
    m_words->setText(problem);
    showWords();
    setState(m_isRead && !m_isSame, {});
}

void BackupsDialog::showWords()
{
    if (m_isRead)
        m_words->setText(m_isSame ? tr("The file is as it was then.")
                                  : tr("What it would change in the current file:"));
}

void BackupsDialog::save()
{
    m_state.takeBackup();
    accept();
}

void BackupsDialog::retranslate()
{
    FormDialog::retranslate();
    const QString purpose
        = m_paths.isEmpty()
              ? tr("There is none yet: one is made before each change that is applied.")
              : tr("Its text takes the place of the one that is edited. The file stays as it is "
                   "until you apply it.");
    setHeading(tr("Restore a backup"), purpose);
    //: Button: puts the text of a backup in the place of the one that is edited
    setSaveText(tr("Restore"));
    m_list->setAccessibleName(tr("Backups"));
    m_list->setAccessibleDescription(purpose);
    const std::vector<DaemonState::Backup> backups = m_state.backups();
    for (int row = 0; row < m_list->count() && row < int(backups.size()); ++row) {
        //: A backup: %1 date and time, %2 its size
        m_list->item(row)->setText(
            tr("%1, %2").arg(backups[std::size_t(row)].title,
                             locale().formattedDataSize(backups[std::size_t(row)].size)));
    }
    showWords();
    if (m_paths.isEmpty())
        setState(false, {});
}

} // namespace jingtai

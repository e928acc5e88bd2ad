// SPDX-License-Identifier: MIT
#include "ui/docker/registrymirrorscard.h"

#include "app/model/daemon/registrymirrorsmodel.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/fieldnote.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

RegistryMirrorsCard::RegistryMirrorsCard(RegistryMirrorsModel &mirrors, QWidget *parent)
    : Card(Role::Card, parent)
    , m_mirrors(mirrors)
    , m_title(new QLabel)
    , m_purpose(new ElidedLabel)
    , m_addFromList(new QPushButton)
    , m_addAddress(new QPushButton)
    , m_table(new RegistryMirrorsView(mirrors))
    , m_empty(new QLabel)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("registryMirrorsCard"));
    m_addFromList->setObjectName(QStringLiteral("addFromList"));
    m_addAddress->setObjectName(QStringLiteral("addAddress"));
    m_title->setFont(strongFont(font()));
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(QStringLiteral("noMirrors"));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(14, 4, 14, 14);
    for (QPushButton *button : {m_addFromList, m_addAddress})
        button->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 11, 14, 8);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_purpose, 1);
    head->addWidget(m_addFromList);
    head->addWidget(m_addAddress);
    m_layout->setContentsMargins(1, 1, 1, 4);
    m_layout->setSpacing(0);
    m_layout->addLayout(head);
    m_layout->addWidget(m_table);
    m_layout->addWidget(m_empty);
    m_table->addButtons(this);
    watchFocus(m_table);

    connect(m_addFromList, &QPushButton::clicked, this, &RegistryMirrorsCard::addFromListWanted);
    connect(m_addAddress, &QPushButton::clicked, m_table, &RegistryMirrorsView::addRow);
    connect(m_table, &RegistryMirrorsView::wordChanged, this, &RegistryMirrorsCard::showWord);
    connect(&m_mirrors, &RegistryMirrorsModel::stateChanged, this, &RegistryMirrorsCard::showState);
    connect(&m_mirrors, &QAbstractItemModel::modelReset, this, &RegistryMirrorsCard::showState);
    connect(&m_mirrors, &QAbstractItemModel::rowsInserted, this, &RegistryMirrorsCard::showState);
    connect(&m_mirrors, &QAbstractItemModel::rowsRemoved, this, &RegistryMirrorsCard::showState);
    retranslate();
}

void RegistryMirrorsCard::commit()
{
    m_table->commit();
}

void RegistryMirrorsCard::showState()
{
    const QString reason = m_mirrors.readOnlyReason();
    const bool isEmpty = m_mirrors.rowCount() == 0;
    for (QPushButton *button : {m_addFromList, m_addAddress}) {
        button->setEnabled(reason.isEmpty());
        button->setAccessibleDescription(reason);
    }
    m_table->setVisible(!isEmpty);
    m_table->setAccessibleDescription(
        reason.isEmpty()
            ? tr("Docker asks them from top to bottom. Alt+Up and Alt+Down move the chosen one, "
                 "Space switches it on or off, F2 edits it, Delete removes it.")
            : reason);
    m_empty->setVisible(isEmpty);
}

void RegistryMirrorsCard::showWord(const FieldWord &word, QWidget *field)
{
    // A row that goes takes its field with it, and nothing more is said of that one.
    if (m_note != nullptr && m_note->field() != field) {
        delete m_note;
        m_note.clear();
    }
    if (field == nullptr)
        return;
    if (m_note == nullptr) {
        m_note = new FieldNote(field);
        m_note->setContentsMargins(14, 2, 14, 8);
        m_layout->addWidget(m_note);
    }
    m_note->setWord(word);
}

void RegistryMirrorsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegistryMirrorsCard::retranslate()
{
    m_title->setText(tr("Registry mirrors"));
    m_purpose->setText(tr("for docker.io only, tried from top to bottom"));
    m_addFromList->setText(tr("Add from list…"));
    m_addAddress->setText(tr("Add address"));
    m_table->setAccessibleName(tr("Registry mirrors"));
    m_empty->setText(tr("None: Docker takes its images from docker.io itself."));
    showState();
}

} // namespace jingtai

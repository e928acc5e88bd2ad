// SPDX-License-Identifier: MIT
#include "ui/parts/lossdialog.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_width = 440;
constexpr int s_margin = 24;

} // namespace

LossDialog::LossDialog(const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_sentence(new QLabel(sentence))
    , m_discard(new QPushButton)
    , m_keep(new QPushButton)
{
    setObjectName(QStringLiteral("lossDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    m_keep->setObjectName(QStringLiteral("keepEditing"));
    m_discard->setAutoDefault(false);
    m_keep->setDefault(true);
    m_title->setFont(headingFont(font()));
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::s_gap);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_margin, metrics::s_pageTop, s_margin, metrics::s_pageTop);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(14);
    layout->addLayout(buttons);
    connect(m_discard, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_keep->setFocus();
}

void LossDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LossDialog::retranslate()
{
    setWindowTitle(tr("Changes that are not applied"));
    m_title->setText(tr("Discard the changes?"));
    m_discard->setText(tr("Discard"));
    m_keep->setText(tr("Keep editing"));
    resize(s_width, layout()->totalHeightForWidth(s_width));
}

} // namespace jingtai

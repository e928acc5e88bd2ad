// SPDX-License-Identifier: MIT
#include "ui/convert/largetextbar.h"

#include "app/model/conversion/conversionstate.h"
#include "ui/parts/wrappinglabel.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace jingtai {

namespace {

constexpr int s_pause = 150; // milliseconds

} // namespace

LargeTextBar::LargeTextBar(ConversionState &state, QWidget *parent)
    : Card(Role::Card, parent)
    , m_state(state)
    , m_text(new WrappingLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("largeBar"));
    m_text->setObjectName(QStringLiteral("largeText"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(200, 6);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_close->setObjectName(QStringLiteral("closeLarge"));
    m_cancel->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_close);
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_pause);
    connect(&m_pause, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, &m_state, &ConversionState::cancel);
    connect(m_close, &QPushButton::clicked, &m_state, &ConversionState::close);
    connect(&m_state, &ConversionState::progressed, this, [this](int done) {
        m_progress->setValue(done);
        if (m_state.isReceiving())
            showReceiving();
    });
    retranslate();
    hide();
}

void LargeTextBar::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LargeTextBar::retranslate()
{
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_close->setText(tr("Close text"));
}

void LargeTextBar::showState()
{
    const bool isLarge = m_state.isLarge();
    const bool isReceiving = m_state.isReceiving();
    const bool isBusy = m_state.isBusy();
    if (!isReceiving) {
        m_pause.stop();
        setVisible(isLarge);
    } else if (isHidden() && !m_pause.isActive()) {
        m_pause.start();
    }
    m_progress->setVisible(isBusy && !isReceiving);
    m_cancel->setVisible(isBusy);
    m_close->setVisible(!isBusy);
    if (isReceiving) {
        showReceiving();
        return;
    }
    if (!isLarge)
        return;
    const QString name
        = m_state.path().isEmpty() ? tr("Pasted text") : QFileInfo(m_state.path()).fileName();
    if (isBusy) {
        //: %1 name of a file
        m_text->setText(tr("%1 is being converted…").arg(name));
        return;
    }
    const QString size
        = m_state.largeSize() > 0 ? QLocale().formattedDataSize(m_state.largeSize()) : QString();
    //: %1 name of a file, %2 its size
    m_text->setText(
        tr("%1 (%2) is shown around the chosen name; copying and saving take all of it.")
            .arg(name, size));
}

void LargeTextBar::showReceiving()
{
    const qint64 size = m_state.receivedSize();
    // It may not be known how much there is.
    m_progress->setVisible(m_progress->value() > 0);
    m_text->setText(size == 0 ? tr("The program in which the text was copied is being asked for "
                                   "it…")
                              //: %1 a size such as “3.2 MB”
                              : tr("The text is being taken from the clipboard: %1 so far…")
                                    .arg(QLocale().formattedDataSize(size)));
}

} // namespace jingtai

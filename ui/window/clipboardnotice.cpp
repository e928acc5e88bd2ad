// SPDX-License-Identifier: MIT
#include "ui/window/clipboardnotice.h"

#include "app/model/conversion/clipboardwatch.h"
#include "ui/parts/noticecard.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace jingtai {

namespace {

// The distance to the menu is the notice's own: a layout would keep it while nothing is shown.
constexpr int s_above = 12;

} // namespace

ClipboardNotice::ClipboardNotice(ClipboardWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_card(new NoticeCard)
{
    m_card->setObjectName(QStringLiteral("clipboardNotice"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, s_above, 0, 0);
    layout->addWidget(m_card);
    if (isPossible()) {
        const QClipboard *clipboard = QGuiApplication::clipboard();
        connect(clipboard, &QClipboard::dataChanged, this,
                [this, clipboard] { m_watch.clipboardChanged(clipboard->ownsClipboard()); });
    }
    connect(&m_watch, &ClipboardWatch::offerChanged, this, &ClipboardNotice::showOffer);
    connect(m_card, &NoticeCard::dismissWanted, &m_watch, &ClipboardWatch::dismiss);
    connect(m_card, &NoticeCard::actionWanted, this,
            [this] { Q_EMIT convertWanted(m_watch.take()); });
    showOffer();
}

bool ClipboardNotice::isPossible()
{
    return QGuiApplication::platformName() == QLatin1String("xcb");
}

void ClipboardNotice::showOffer()
{
    NoticeCard::Words words;
    if (const int names = m_watch.names(); names > 0) {
        words.sentence = tr("The clipboard holds %n image name(s).", "", names);
        //: Button: takes the text in the clipboard to the page Convert
        words.action = tr("Convert");
        words.canBeDismissed = true;
    }
    // First the place: what is announced is to be seen.
    setVisible(m_watch.names() > 0);
    m_card->setWords(words);
}

void ClipboardNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showOffer();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/parts/noticecard.h"

#include "ui/parts/announcement.h"
#include "ui/parts/fixedtextedit.h"
#include "ui/parts/wrappinglabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_textLeft = 42;
/// Of what is in the fixed face; more is scrolled.
constexpr int s_mostLines = 6;
constexpr QMargins s_textMargins(13, 9, 5, 4);
/// Between the last line and the scroll bar below it.
constexpr int s_textRoom = 4;

FixedTextEdit *readOnlyText(const QString &name, QPlainTextEdit::LineWrapMode wrap)
{
    auto *edit = new FixedTextEdit;
    edit->setObjectName(name);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setLineWrapMode(wrap);
    auto *field = new Card(Role::Field);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(s_textMargins);
    layout->addWidget(edit);
    field->watchFocus(edit);
    return edit;
}

Role tintOf(PillShape shape)
{
    switch (shape) {
    case PillShape::Plain:
        break;
    case PillShape::Good:
        return Role::GoodTint;
    case PillShape::Caution:
        return Role::CautionTint;
    case PillShape::Bad:
        return Role::BadTint;
    }
    return Role::AccentTint;
}

} // namespace

NoticeCard::NoticeCard(QWidget *parent)
    : Card(Role::Card, parent)
    , m_title(new WrappingLabel)
    , m_sentence(new WrappingLabel)
    , m_details(readOnlyText(QStringLiteral("noticeDetails"), QPlainTextEdit::WidgetWidth))
    , m_commands(readOnlyText(QStringLiteral("noticeCommands"), QPlainTextEdit::NoWrap))
    , m_action(new QPushButton)
    , m_copy(new QPushButton)
    , m_cancel(new QPushButton)
    , m_dismiss(new QPushButton)
{
    setObjectName(QStringLiteral("notice"));
    m_title->setObjectName(QStringLiteral("noticeTitle"));
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_copy->setObjectName(QStringLiteral("noticeCopy"));
    m_cancel->setObjectName(QStringLiteral("noticeCancel"));
    m_dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    m_title->setFont(strongFont(font()));
    for (QLabel *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_dismiss->setFlat(true);
    m_dismiss->setIcon(themedIcon(Icon::Close, Role::QuietText));
    for (QPushButton *button : {m_action, m_copy, m_cancel, m_dismiss})
        button->setAutoDefault(false);

    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::s_gap);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_action);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_dismiss, 0, Qt::AlignTop);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addLayout(words, 1);
    head->addLayout(buttons);
    head->setAlignment(buttons, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_textLeft, 10, 10, 10);
    layout->setSpacing(metrics::s_gap);
    layout->addLayout(head);
    layout->addWidget(m_details->parentWidget());
    layout->addWidget(m_commands->parentWidget());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &NoticeCard::actionWanted);
    connect(m_cancel, &QPushButton::clicked, this, &NoticeCard::cancelWanted);
    connect(m_dismiss, &QPushButton::clicked, this, &NoticeCard::dismissWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_commands->toPlainText() + QLatin1Char('\n'));
    });
    retranslate();
    hide();
}

void NoticeCard::showText(FixedTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
    edit->parentWidget()->setVisible(!text.isEmpty());
    fitText(edit);
}

void NoticeCard::fitText(FixedTextEdit *edit)
{
    // Of a plain text its document tells the lines, with those that wrapping makes.
    const int lines = std::min(int(edit->document()->size().height()), s_mostLines);
    edit->setFixedHeight(lines * edit->linePitch()
                         + edit->horizontalScrollBar()->sizeHint().height() + s_textRoom);
}

void NoticeCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitText(m_details);
    fitText(m_commands);
}

void NoticeCard::setWords(const Words &words)
{
    const bool isSame = m_title->text() == words.title && m_sentence->text() == words.sentence;
    m_shape = words.shape;
    setFill(tintOf(words.shape));
    m_title->setText(words.title);
    m_title->setVisible(!words.title.isEmpty());
    m_sentence->setText(words.sentence);
    m_sentence->setVisible(!words.sentence.isEmpty());
    showText(m_details, words.details);
    showText(m_commands, words.commands);
    m_copy->setVisible(!words.commands.isEmpty());
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    m_cancel->setText(words.cancel);
    m_cancel->setVisible(!words.cancel.isEmpty());
    m_dismiss->setVisible(words.canBeDismissed);
    // On the line of the buttons, else on that of the first words.
    const bool hasButtons
        = !words.commands.isEmpty() || !words.action.isEmpty() || !words.cancel.isEmpty();
    m_dismiss->setMinimumHeight(hasButtons ? metrics::s_controlHeight : 0);
    const bool isShown = !words.title.isEmpty() || !words.sentence.isEmpty();
    setVisible(isShown);
    if (!isShown || isSame)
        return;
    setAccessibleName(words.title + QLatin1Char(' ') + words.sentence);
    announce(this, accessibleName());
}

void NoticeCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const QLabel *first = m_title->isVisible() ? m_title : m_sentence;
    // Beside the first line; a single line is centred in its label.
    const int line = first->fontMetrics().height();
    const int lineTop
        = first->height() < 2 * line ? first->geometry().center().y() - line / 2 : first->y();
    const int top = lineTop + (line - metrics::s_icon) / 2 + 1;
    painter.drawPixmap((s_textLeft - metrics::s_icon) / 2 + 1, top,
                       iconPixmap(iconOf(m_shape), roleColor(palette(), roleOf(m_shape)),
                                  metrics::s_icon, devicePixelRatioF()));
}

void NoticeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeCard::retranslate()
{
    m_copy->setText(tr("Copy commands"));
    m_dismiss->setAccessibleName(tr("Close message"));
    m_dismiss->setToolTip(tr("Close message"));
    m_details->setAccessibleName(tr("Details"));
    m_commands->setAccessibleName(tr("Commands"));
}

} // namespace jingtai

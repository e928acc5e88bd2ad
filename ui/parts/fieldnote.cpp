// SPDX-License-Identifier: MIT
#include "ui/parts/fieldnote.h"

#include "ui/look/painting.h"
#include "ui/parts/announcement.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace jingtai {

namespace {

constexpr int s_pauseMs = 400;
constexpr int s_icon = 14;

} // namespace

FieldNote::FieldNote(QWidget *field)
    : m_field(field)
    , m_text(new QLabel)
{
    m_text->setObjectName(field->objectName() + QLatin1String("Problem"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(smallFont(font()));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(s_icon + 8, 0, 0, 0);
    layout->addWidget(m_text);
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FieldNote::showWord);
    connect(field, &QObject::destroyed, this, &QWidget::hide);
    hide();
}

void FieldNote::setWord(const FieldWord &word)
{
    if (m_field == nullptr)
        return;
    m_word = word;
    describe();
    // What gets better is shown at once.
    if (isBad(word) && !isBad(m_shown) && m_field->hasFocus()) {
        if (!m_pause.isActive())
            m_pause.start();
        return;
    }
    m_pause.stop();
    showWord();
}

void FieldNote::setHelp(const QString &help)
{
    m_help = help;
    if (m_field != nullptr)
        describe();
}

void FieldNote::describe()
{
    m_field->setAccessibleDescription(m_word.text.isEmpty() ? m_help : m_word.text);
}

void FieldNote::settle()
{
    m_settled = true;
    m_pause.stop();
    showWord();
}

bool FieldNote::isBad(const FieldWord &word) const
{
    return word.kind == FieldWord::Kind::Wrong || (word.kind == FieldWord::Kind::Open && m_settled);
}

bool FieldNote::isShownAs(const FieldWord &word) const
{
    return word.kind != FieldWord::Kind::None && (word.kind != FieldWord::Kind::Open || m_settled);
}

void FieldNote::showWord()
{
    if (m_field == nullptr)
        return;
    const bool wasHidden = isHidden();
    const bool isOther = m_shown.text != m_word.text;
    const bool isNew = isOther || wasHidden;
    m_shown = m_word;
    m_text->setText(m_shown.text);
    m_text->setForegroundRole(m_shown.kind == FieldWord::Kind::Remark ? QPalette::PlaceholderText
                                                                      : QPalette::WindowText);
    m_field->setProperty("wrong", isBad(m_shown));
    m_field->update();
    setVisible(isShownAs(m_shown));
    update();
    if (isHidden() != wasHidden || isOther)
        Q_EMIT changed();
    if (isBad(m_shown) && isNew) {
        setAccessibleName(m_shown.text);
        announce(this, m_shown.text);
    }
}

void FieldNote::paintEvent(QPaintEvent *)
{
    const bool bad = isBad(m_shown);
    const bool careful = m_shown.kind == FieldWord::Kind::Caution;
    const Icon icon = bad ? Icon::CrossSquare : careful ? Icon::Warning : Icon::Info;
    const Role role = bad ? Role::Bad : careful ? Role::Caution : Role::QuietText;
    const int line = m_text->fontMetrics().height();
    QPainter(this).drawPixmap(
        0, m_text->y() + (line - s_icon) / 2 + 1,
        iconPixmap(icon, roleColor(palette(), role), s_icon, devicePixelRatioF()));
}

} // namespace jingtai

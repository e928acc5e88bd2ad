// SPDX-License-Identifier: MIT
#include "ui/docker/sentencelist.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_icon = 14;
constexpr int s_textLeft = 24;

} // namespace

class SentenceList::Line final : public QLabel
{
public:
    Line(PillShape shape, const QString &text)
        : QLabel(text)
        , m_shape(shape)
    {
        setObjectName(QStringLiteral("sentence"));
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setContentsMargins(s_textLeft, 0, 0, 0);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QPainter(this).drawPixmap(0, std::max(0, (fontMetrics().height() - s_icon) / 2) + 1,
                                  iconPixmap(iconOf(m_shape), roleColor(palette(), roleOf(m_shape)),
                                             s_icon, devicePixelRatioF()));
    }

private:
    PillShape m_shape;
};

SentenceList::SentenceList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void SentenceList::setSentences(const Sentences &sentences)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &[shape, text] : sentences)
        m_layout->addWidget(new Line(shape, text));
    setVisible(!sentences.empty());
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrordetails.h"

#include "app/model/settings/mnemonic.h"
#include "ui/look/painting.h"
#include "ui/mirrors/historyplot.h"
#include "ui/mirrors/stagechart.h"
#include "ui/parts/card.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/scrollarea.h"
#include "ui/parts/selectabletext.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

#include <utility>

namespace jingtai {

namespace {

constexpr int s_padding = 16;
constexpr int s_mark = 20;
constexpr int s_nameWidth = 92;
constexpr int s_nameGap = 10;
constexpr int s_actionsWidth = 190;

void setSelectable(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace

/// The shape of the verdict.
class MirrorDetails::StateMark final : public QWidget
{
public:
    StateMark() { setFixedSize(s_mark, s_mark); }

    void setSeverity(Severity severity)
    {
        m_severity = severity;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const PillShape shape = pillShape(m_severity);
        QPainter(this).drawPixmap(0, 0,
                                  iconPixmap(iconOf(shape), roleColor(palette(), roleOf(shape)),
                                             s_mark, devicePixelRatioF()));
    }

private:
    Severity m_severity = Severity::Neutral;
};

/// A sentence with a line in the accent at its left.
class MirrorDetails::Advice final : public QWidget
{
public:
    Advice()
        : m_text(new QLabel)
    {
        setSelectable(m_text);
        m_text->setForegroundRole(QPalette::PlaceholderText);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(12, 1, 0, 1);
        layout->addWidget(m_text);
    }

    void setText(const QString &text) { m_text->setText(text); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, 0, 3, height()), roleColor(palette(), Role::Accent));
    }

private:
    QLabel *m_text;
};

MirrorDetails::MirrorDetails(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ScrollArea)
    , m_title(new QLabel)
    , m_mark(new StateMark)
    , m_heading(new QLabel)
    , m_sentence(new QLabel)
    , m_stages(new StageChart)
    , m_history(new HistoryPlot)
    , m_historyWords(new QLabel)
    , m_historyLine(new QWidget)
    , m_grid(new QGridLayout)
    , m_adviceBox(new QVBoxLayout)
    , m_edge(new Divider)
    , m_actionBox(new QWidget)
    , m_actions(new FlowLayout(m_actionBox))
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_title->setObjectName(QStringLiteral("mirrorTitle"));
    m_heading->setObjectName(QStringLiteral("mirrorVerdict"));
    m_sentence->setObjectName(QStringLiteral("mirrorSentence"));
    for (QLabel *label : {m_title, m_heading, m_sentence})
        setSelectable(label);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);

    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_heading);
    words->addWidget(m_sentence);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(10);
    verdict->addWidget(m_mark, 0, Qt::AlignTop);
    verdict->addLayout(words, 1);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(s_nameGap);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnMinimumWidth(0, s_nameWidth);
    m_grid->setColumnStretch(1, 1);
    m_adviceBox->setSpacing(10);
    m_adviceBox->setContentsMargins(0, 12, 0, 0);

    // Its bars begin where the facts do.
    m_stages->setNameWidth(s_nameWidth + s_nameGap);
    m_stages->setObjectName(QStringLiteral("mirrorStages"));
    m_history->setObjectName(QStringLiteral("mirrorHistory"));
    m_historyWords->setObjectName(QStringLiteral("mirrorHistoryWords"));
    setSelectable(m_historyWords);
    m_historyWords->setForegroundRole(QPalette::PlaceholderText);
    auto *historyLine = new QHBoxLayout(m_historyLine);
    historyLine->setContentsMargins(0, 0, 0, 16);
    historyLine->setSpacing(s_nameWidth + s_nameGap - historySize().width());
    historyLine->addWidget(m_history);
    historyLine->addWidget(m_historyWords, 1);
    m_stages->hide();
    m_historyLine->hide();

    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(s_padding, s_padding, s_padding, 8);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addLayout(verdict);
    // What to do comes before the evidence: it is to be seen without scrolling.
    column->addLayout(m_adviceBox);
    column->addSpacing(16);
    column->addWidget(m_stages);
    column->addWidget(m_historyLine);
    column->addLayout(m_grid);
    column->addStretch(1);
    // The arrow keys scroll it.
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);

    m_actions->setSpacing(8);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_scroll, 1);
    m_layout->addWidget(m_edge);
    m_layout->addWidget(m_actionBox);
    // What is cut off is told from what has ended.
    m_edge->hide();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &MirrorDetails::showEdge);
    m_actionBox->installEventFilter(this);
    setWide(false);
    setFonts();
}

void MirrorDetails::setFacts(const MirrorFacts &facts, const QList<HistoryBar> &history)
{
    setOfSeveral(false);
    fill(facts, history);
}

void MirrorDetails::fill(const MirrorFacts &facts, const QList<HistoryBar> &history)
{
    m_title->setText(facts.title);
    m_title->show();
    m_mark->setSeverity(facts.severity);
    m_heading->setText(facts.heading);
    m_sentence->setText(facts.sentence);
    m_sentence->setVisible(!facts.sentence.isEmpty());
    m_stages->setStages(facts.stages);
    m_history->setBars(history);
    m_history->setAccessibleName(facts.history);
    m_historyWords->setText(facts.history);
    m_historyLine->setVisible(!history.isEmpty());
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const MirrorFact &fact = facts.facts[i];
        const Pair &shown = pair(i);
        shown.name->setText(fact.name);
        shown.value->setAccessibleName(fact.name);
        shown.value->setFixedFace(fact.isFixed);
        shown.value->setWords(fact.value, fact.link);
        shown.name->show();
        shown.value->show();
    }
    for (std::size_t i = facts.facts.size(); i < m_pairs.size(); ++i) {
        m_pairs[i].name->hide();
        m_pairs[i].value->hide();
    }
    for (std::size_t i = 0; i < std::size_t(facts.advice.size()); ++i) {
        if (i == m_advice.size()) {
            m_advice.push_back(new Advice);
            m_adviceBox->addWidget(m_advice.back());
        }
        m_advice[i]->setText(facts.advice[qsizetype(i)]);
        m_advice[i]->show();
    }
    for (std::size_t i = std::size_t(facts.advice.size()); i < m_advice.size(); ++i)
        m_advice[i]->hide();
}

void MirrorDetails::setWords(const QString &heading, const QString &sentence, bool areSeveral)
{
    MirrorFacts words;
    words.heading = heading;
    words.sentence = sentence;
    setOfSeveral(areSeveral);
    fill(words, {});
    m_title->hide();
}

void MirrorDetails::setOfSeveral(bool areSeveral)
{
    if (std::exchange(m_isOfSeveral, areSeveral) != areSeveral)
        Q_EMIT severalChanged();
}

void MirrorDetails::setName(const QString &name, const QString &description)
{
    setAccessibleName(name);
    m_scroll->setAccessibleName(name);
    m_scroll->setAccessibleDescription(description);
}

void MirrorDetails::addAction(QAction *action, const QString &objectName, Offer offer)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    const auto follow = [this, button, action, offer] {
        // Without the shortcut, too.
        button->setText(withoutMnemonic(action->text().section(u'\t', 0, 0)));
        button->setVisible(action->isEnabled() && (offer == Offer::Always || m_isOfSeveral));
    };
    connect(this, &MirrorDetails::severalChanged, button, follow);
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_actions->addWidget(button);
    follow();
}

void MirrorDetails::setWide(bool wide)
{
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_actions->setStacked(wide);
    if (wide)
        m_actions->setContentsMargins(s_padding / 2, s_padding, s_padding, s_padding);
    else
        m_actions->setContentsMargins(s_padding, 8, s_padding, s_padding);
    m_actionBox->setMaximumWidth(QWIDGETSIZE_MAX);
    if (wide)
        fitActions();
    else
        m_actionBox->setMinimumWidth(0);
    showEdge();
}

void MirrorDetails::showEdge()
{
    m_edge->setVisible(m_layout->direction() == QBoxLayout::TopToBottom
                       && m_scroll->verticalScrollBar()->maximum() > 0);
}

void MirrorDetails::fitActions()
{
    m_actionBox->setFixedWidth(std::max(s_actionsWidth, m_actionBox->minimumSizeHint().width()));
}

bool MirrorDetails::eventFilter(QObject *watched, QEvent *event)
{
    // Another language, another mirror: the longest of the buttons is another one.
    if (watched == m_actionBox && event->type() == QEvent::LayoutRequest
        && m_layout->direction() == QBoxLayout::LeftToRight)
        fitActions();
    return QWidget::eventFilter(watched, event);
}

void MirrorDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
}

MirrorDetails::Pair &MirrorDetails::pair(std::size_t index)
{
    if (index < m_pairs.size())
        return m_pairs[index];
    auto *name = new QLabel;
    name->setWordWrap(true);
    name->setTextFormat(Qt::PlainText);
    name->setForegroundRole(QPalette::PlaceholderText);
    // The lines of the value have their room above.
    name->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    name->setFixedWidth(s_nameWidth);
    name->setMinimumHeight(lineHeight(font()));
    auto *value = new SelectableText;
    connect(value, &QTextBrowser::anchorClicked, this, &MirrorDetails::linkOpened);
    const int row = int(m_pairs.size());
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    m_pairs.push_back({name, value});
    return m_pairs.back();
}

void MirrorDetails::setFonts()
{
    const QFont strong = strongFont(smallFont(font()));
    if (m_title->font() != strong)
        m_title->setFont(strong);
    const QFont small = smallFont(font());
    if (m_historyWords->font() != small)
        m_historyWords->setFont(small);
    const QFont heading = headingFont(font());
    if (m_heading->font() != heading)
        m_heading->setFont(heading);
}

} // namespace jingtai

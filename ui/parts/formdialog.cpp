// SPDX-License-Identifier: MIT
#include "ui/parts/formdialog.h"

#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/scrollarea.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_width = 680;
constexpr int s_margin = 24;
/// To the edges of the window that the dialog belongs to.
constexpr int s_windowGap = 6;
constexpr int s_labelWidth = 112;

} // namespace

FormDialog::FormDialog(const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_purpose(new QLabel)
    , m_scroll(new ScrollArea)
    , m_footer(new QStackedWidget)
    , m_state(new QLabel)
    , m_cancel(new QPushButton)
    , m_save(new QPushButton)
    , m_question(new QLabel)
    , m_keep(new QPushButton)
    , m_discard(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_purpose->setWordWrap(true);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(m_title);
    heading->addWidget(m_purpose);
    auto *form = new QWidget;
    auto *formLayout = new QVBoxLayout(form);
    formLayout->setContentsMargins(s_margin, metrics::s_pageTop, s_margin, metrics::s_pageTop);
    formLayout->setSpacing(metrics::s_cardGap);
    formLayout->addLayout(heading);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(metrics::s_cardGap);
    formLayout->addLayout(m_cards);
    formLayout->addStretch();

    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Divider);
    layout->addWidget(makeFooter(name));
    resize(s_width, 0);

    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &FormDialog::leaveRoomForBar);
    connect(m_save, &QPushButton::clicked, this, &FormDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_footer->setCurrentIndex(0);
        m_save->setDefault(true);
        (m_asked != nullptr ? m_asked.data() : m_cancel)->setFocus();
    });
}

FormDialog::~FormDialog() = default;

QWidget *FormDialog::makeFooter(const QString &name)
{
    m_save->setObjectName(QLatin1String("save") + name);
    m_cancel->setObjectName(QLatin1String("cancel") + name);
    m_keep->setObjectName(QLatin1String("keep") + name);
    m_discard->setObjectName(QLatin1String("discard") + name);
    m_question->setObjectName(QLatin1String("discardQuestion"));
    m_state->setObjectName(QLatin1String("formState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    // It gives way before the buttons do.
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QPushButton *button : {m_cancel, m_keep, m_discard})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    m_buttons = sideBySide({{m_state, 1}, {m_cancel, 0}, {m_save, 0}});
    m_footer->addWidget(m_buttons);
    m_footer->addWidget(sideBySide({{m_question, 1}, {m_discard, 0}, {m_keep, 0}}));
    m_footer->setContentsMargins(s_margin, 14, s_margin, 14);
    m_footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_footer;
}

void FormDialog::setHeading(const QString &title, const QString &purpose)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_purpose->setText(purpose);
    m_purpose->setVisible(!purpose.isEmpty());
}

void FormDialog::addCard(QWidget *card)
{
    m_cards->addWidget(card);
}

void FormDialog::setFilling(QWidget *part, int least, int most)
{
    m_filling = part;
    m_leastFilling = least;
    m_mostFilling = most;
}

void FormDialog::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    static_cast<QHBoxLayout *>(m_buttons->layout())->insertWidget(0, button);
}

void FormDialog::setSaveText(const QString &text)
{
    m_save->setText(text);
}

void FormDialog::setCancelText(const QString &text)
{
    m_cancel->setText(text);
}

void FormDialog::setState(bool canSave, const QString &sentence)
{
    m_save->setEnabled(canSave);
    m_state->setText(sentence);
    m_save->setAccessibleDescription(sentence);
}

void FormDialog::fit()
{
    if (!isVisible())
        return;
    const QWidget *window = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
    const auto within = [window](int wanted, int (QWidget::*length)() const) {
        return window != nullptr ? std::min(wanted, (window->*length)() - 2 * s_windowGap) : wanted;
    };
    resize(std::max(width(), within(m_cardWidth + 2 * s_margin, &QWidget::width)), height());
    if (m_filling != nullptr)
        m_filling->setFixedHeight(m_mostFilling);
    const int wanted = formHeight() + m_footer->sizeHint().height() + 1;
    resize(width(), std::max(height(), within(wanted, &QWidget::height)));
    fill();
}

int FormDialog::formHeight() const
{
    QWidget *form = m_scroll->widget();
    // From within: a layout learns of a change in one inside it by an event that is yet to come.
    for (QWidget *box = m_filling; box != nullptr && box != form; box = box->parentWidget()) {
        if (box != m_filling && box->layout() != nullptr)
            box->layout()->activate();
        box->updateGeometry();
    }
    form->layout()->activate();
    return form->layout()->hasHeightForWidth()
               ? form->layout()->heightForWidth(m_scroll->viewport()->width())
               : form->layout()->sizeHint().height();
}

void FormDialog::fill()
{
    if (m_filling == nullptr || !isVisible())
        return;
    layout()->activate();
    const int others = formHeight() - m_filling->height();
    m_filling->setFixedHeight(std::max(m_leastFilling, m_scroll->viewport()->height() - others));
}

void FormDialog::leaveRoomForBar()
{
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    QLayout *form = m_scroll->widget()->layout();
    QMargins margins = form->contentsMargins();
    margins.setRight(s_margin - (bar->maximum() > 0 ? bar->sizeHint().width() : 0));
    form->setContentsMargins(margins);
}

void FormDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fill();
}

void FormDialog::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    m_question->setText(tr("What you typed is not saved."));
    m_keep->setText(tr("Keep editing"));
    m_discard->setText(tr("Discard"));
}

void FormDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormDialog::showEvent(QShowEvent *event)
{
    if (const QWidget *window = parentWidget() != nullptr ? parentWidget()->window() : nullptr)
        resize(std::min(width(), window->width() - 2 * s_windowGap), height());
    // The dialog is set in the middle of its window as high as it is then.
    fit();
    QDialog::showEvent(event);
}

void FormDialog::reject()
{
    if (m_footer->currentIndex() == 1) {
        m_keep->click();
        return;
    }
    if (!isDirty()) {
        QDialog::reject();
        return;
    }
    m_asked = focusWidget();
    m_footer->setCurrentIndex(1);
    m_keep->setDefault(true);
    m_keep->setFocus();
}

QGridLayout *fieldGrid(QWidget *card)
{
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnMinimumWidth(0, s_labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

QLabel *fieldLabel()
{
    auto *label = new QLabel;
    label->setMinimumHeight(metrics::s_controlHeight);
    label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    return label;
}

QWidget *underEachOther(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return box;
}

QWidget *sideBySide(std::initializer_list<std::pair<QWidget *, int>> widgets)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::s_gap);
    for (const auto &[widget, stretch] : widgets)
        layout->addWidget(widget, stretch);
    return box;
}

} // namespace jingtai

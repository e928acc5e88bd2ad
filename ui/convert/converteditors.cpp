// SPDX-License-Identifier: MIT
#include "ui/convert/converteditors.h"

#include "app/model/conversion/conversionstate.h"
#include "ui/look/style.h"
#include "ui/parts/card.h"
#include "ui/parts/codeeditor.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptyhint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace jingtai {

namespace {

const QString s_sampleText
    = QStringLiteral("apiVersion: apps/v1\n"
                     "kind: Deployment\n"
                     "metadata:\n"
                     "  name: metrics\n"
                     "spec:\n"
                     "  template:\n"
                     "    spec:\n"
                     "      initContainers:\n"
                     "      - name: wait\n"
                     "        image: busybox:1.36            # short name\n"
                     "      containers:\n"
                     "      - name: exporter\n"
                     "        image: \"quay.io/prometheus/node-exporter:v0.18.1\"\n"
                     "      - name: proxy\n"
                     "        image: k8s.gcr.io/kube-proxy:v1.18.0\n"
                     "      - name: dns\n"
                     "        image: registry.k8s.io/coredns/coredns:v1.11.1\n");

constexpr int s_minEditor = 64;

QLabel *paneLabel()
{
    auto *label = new ElidedLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(strongFont(smallFont(label->font())));
    return label;
}

/// An editor with its name and buttons above it.
QWidget *pane(QLabel *label, const QList<QPushButton *> &buttons, CodeEditor *editor)
{
    label->setBuddy(editor);
    // They are the first to give way.
    editor->setMinimumHeight(s_minEditor);
    auto *card = new Card(Role::Field);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(editor);
    card->watchFocus(editor);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(label, 1);
    for (QPushButton *button : buttons)
        line->addWidget(button);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(card, 1);
    return pane;
}

} // namespace

ConvertEditors::ConvertEditors(ConversionState &state, const QList<QPushButton *> &inputButtons,
                               const QList<QPushButton *> &outputButtons, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_inputLabel(paneLabel())
    , m_outputLabel(paneLabel())
    , m_input(new CodeEditor)
    , m_output(new CodeEditor)
    , m_hint(nullptr)
    , m_outputHint(nullptr)
    , m_sample(new QPushButton)
{
    m_input->setObjectName(QStringLiteral("textToConvert"));
    m_input->setMarksAll();
    m_output->setObjectName(QStringLiteral("convertedText"));
    m_output->setReadOnly(true);
    m_output->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_output->setUndoRedoEnabled(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::s_cardGap);
    layout->addWidget(pane(m_inputLabel, inputButtons, m_input), 1);
    m_hint = new EmptyHint(m_input);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setAutoDefault(false);
    m_hint->addButton(m_sample);
    // Behind the button of the hint, which the tabulator reaches first.
    layout->addWidget(pane(m_outputLabel, outputButtons, m_output), 1);
    m_outputHint = new EmptyHint(m_output);

    connect(m_sample, &QPushButton::clicked, this, [this] { Q_EMIT sampleChosen(s_sampleText); });
    connect(m_input, &CodeEditor::textChanged, this, [this] {
        showHint();
        m_state.setText(m_input->exactText());
    });
    connect(m_input, &CodeEditor::aboutToBeReplaced, &m_state, &ConversionState::remember);
    connect(m_input, &CodeEditor::largeTextPasted, &m_state, &ConversionState::setLargeText);
    connect(&m_state, &ConversionState::inputLoaded, this, [this](const QString &text) {
        const QSignalBlocker blocker(m_input);
        m_input->setReadOnly(false);
        m_input->replaceText(text);
        m_hint->setVisible(text.isEmpty());
    });
    for (CodeEditor *editor : {m_input, m_output}) {
        connect(editor, &CodeEditor::rowPointed, this, [this](int row) {
            if (!m_state.isLarge())
                Q_EMIT rowPointed(row);
        });
    }
    coupleScrolling();
    retranslate();
}

void ConvertEditors::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConvertEditors::retranslate()
{
    m_inputLabel->setText(tr("Text to convert"));
    m_outputLabel->setText(tr("Converted text"));
    m_input->setAccessibleName(tr("Text to convert"));
    m_output->setAccessibleName(tr("Converted text"));
    const QString kinds
        = tr("A list, Kubernetes YAML, Compose, a Dockerfile, Helm values, a script: it is "
             "converted as you type. Files can be dropped anywhere.");
    m_hint->setWords(tr("Paste any text with image names"), kinds);
    m_input->setAccessibleDescription(kinds);
    m_sample->setText(tr("Try a sample"));
    const QString result = tr("The same text with names that can be pulled appears here.");
    m_outputHint->setWords({}, result);
    m_output->setAccessibleDescription(result);
}

bool ConvertEditors::showsSameLines() const
{
    return m_state.form().kind == OutputForm::Kind::Text && !m_state.isLarge();
}

void ConvertEditors::coupleScrolling()
{
    const auto follow = [this](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, this, [this, other](int value) {
            if (m_isScrolling || !showsSameLines())
                return;
            m_isScrolling = true;
            other->setValue(value);
            m_isScrolling = false;
        });
    };
    follow(m_input->verticalScrollBar(), m_output->verticalScrollBar());
    follow(m_output->verticalScrollBar(), m_input->verticalScrollBar());
    follow(m_input->horizontalScrollBar(), m_output->horizontalScrollBar());
    follow(m_output->horizontalScrollBar(), m_input->horizontalScrollBar());
    for (const CodeEditor *editor : {m_input, m_output}) {
        connect(editor->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
                [this](int, int maximum) {
                    if (maximum > 0)
                        align();
                });
    }
}

void ConvertEditors::align()
{
    QScrollBar *left = m_input->horizontalScrollBar();
    QScrollBar *right = m_output->horizontalScrollBar();
    const bool isText = showsSameLines();
    // A bar below one of them alone would leave it with a line less to show.
    const bool both = isText && (left->maximum() > 0 || right->maximum() > 0);
    for (CodeEditor *editor : {m_input, m_output})
        editor->setHorizontalScrollBarPolicy(both ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    if (!isText)
        return;
    // What the other cannot reach must not pull the text back that is typed in.
    m_isScrolling = true;
    m_output->verticalScrollBar()->setValue(m_input->verticalScrollBar()->value());
    right->setValue(left->value());
    m_isScrolling = false;
}

void ConvertEditors::showHint()
{
    m_hint->setVisible(m_input->document()->isEmpty() && !m_state.isLarge());
}

void ConvertEditors::showResult()
{
    const bool isLarge = m_state.isLarge();
    // What is typed meanwhile would be pasted over.
    m_input->setReadOnly(isLarge || m_state.isReceiving());
    if (isLarge != m_wasLarge) {
        m_wasLarge = isLarge;
        const QSignalBlocker blocker(m_input);
        m_output->setTints({});
        m_input->setTints({});
        m_output->clear();
        m_input->setPlainText(isLarge ? QString() : m_state.text());
    }
    if (!isLarge) {
        m_output->updateText(m_state.output());
        m_output->setTints(m_state.tints());
        // While a text waits to be converted, the names that were found stand elsewhere.
        if (m_state.phase() == ConversionState::Phase::Ready)
            m_input->setTints(m_state.inputTints());
        align();
    }
    showHint();
    m_outputHint->setVisible(m_state.phase() == ConversionState::Phase::Empty);
}

void ConvertEditors::showRow(int row)
{
    m_input->setCurrentRow(row);
    m_output->setCurrentRow(row);
    if (m_state.isLarge())
        showExcerpts(row);
}

void ConvertEditors::showExcerpts(int row)
{
    const QSignalBlocker blocker(m_input);
    const auto show = [row](CodeEditor *editor, const Excerpt &excerpt) {
        editor->setTints({});
        editor->setPlainText(excerpt.text);
        editor->setTints(excerpt.tints);
        editor->reveal(row);
    };
    show(m_input, m_state.inputExcerpt(row));
    show(m_output, m_state.outputExcerpt(row));
}

void ConvertEditors::revealRow(int row)
{
    for (CodeEditor *editor : {m_input, m_output}) {
        if (!editor->hasFocus())
            editor->reveal(row);
    }
}

} // namespace jingtai

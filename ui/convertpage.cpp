// SPDX-License-Identifier: MIT
#include "ui/convertpage.h"

#include "app/model/conversioncheck.h"
#include "app/model/conversionhistory.h"
#include "app/model/mirrorchoices.h"
#include "app/model/mirrorlibrary.h"
#include "app/model/reasonwording.h"
#include "app/model/statuswording.h"
#include "app/model/wording.h"
#include "ui/card.h"
#include "ui/checkbutton.h"
#include "ui/choicebutton.h"
#include "ui/codeeditor.h"
#include "ui/conversionspane.h"
#include "ui/conversionsview.h"
#include "ui/convertmenus.h"
#include "ui/elidedlabel.h"
#include "ui/emptyhint.h"
#include "ui/foreignclipboard.h"
#include "ui/heading.h"
#include "ui/historymenu.h"
#include "ui/icons.h"
#include "ui/outputmime.h"
#include "ui/parametersdialog.h"
#include "ui/prompts.h"
#include "ui/splitterstate.h"
#include "ui/wrappinglabel.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

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
constexpr int s_barPause = 150;

QPushButton *flatButton(const QString &name)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}

QLabel *paneLabel()
{
    auto *label = new ElidedLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(strongFont(smallFont(label->font())));
    return label;
}

Card *framed(CodeEditor *editor)
{
    auto *card = new Card(Role::Field);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(editor);
    card->watchFocus(editor);
    return card;
}

} // namespace

ConvertPage::ConvertPage(ConversionState &state, ConversionCheck &check, Preferences &preferences,
                         Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_check(check)
    , m_prompts(prompts)
    , m_heading(new Heading)
    , m_with(new ChoiceButton)
    , m_form(new ChoiceButton)
    , m_back(new QPushButton)
    , m_checkButton(new CheckButton(check, preferences))
    , m_copy(new QPushButton)
    , m_inputLabel(paneLabel())
    , m_outputLabel(paneLabel())
    , m_paste(flatButton(QStringLiteral("paste")))
    , m_open(flatButton(QStringLiteral("open")))
    , m_history(flatButton(QStringLiteral("history")))
    , m_historyMenu(new QMenu(this))
    , m_clear(flatButton(QStringLiteral("clear")))
    , m_save(flatButton(QStringLiteral("saveAs")))
    , m_input(new CodeEditor)
    , m_output(new CodeEditor)
    , m_hint(nullptr)
    , m_outputHint(nullptr)
    , m_sample(new QPushButton)
    , m_largeBar(nullptr)
    , m_largeText(new WrappingLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_close(new QPushButton)
    , m_pane(new ConversionsPane(state, check, preferences))
    , m_table(m_pane->table())
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("convertPage"));
    m_with->setObjectName(QStringLiteral("convertWith"));
    m_form->setObjectName(QStringLiteral("output"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setCheckable(true);
    m_back->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copyConverted"));
    m_copy->setDefault(true);
    for (QWidget *action : std::initializer_list<QWidget *>{m_with, m_form, m_back, m_checkButton})
        m_heading->addAction(action);
    m_heading->setMainAction(m_copy);

    auto *editors = new QWidget;
    auto *panes = new QHBoxLayout(editors);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(metrics::s_cardGap);
    panes->addWidget(makeInput(), 1);
    panes->addWidget(makeOutput(), 1);

    m_splitter->addWidget(editors);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({425, 210});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop, metrics::s_pageMargin,
                               12);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(makeLargeBar());
    layout->addWidget(m_splitter, 1);

    for (ChoiceButton *button : {m_with, m_form})
        connect(button->choices(), &QMenu::aboutToShow, this, &ConvertPage::fillMenus);
    connect(m_paste, &QPushButton::clicked, this, &ConvertPage::paste);
    connect(m_open, &QPushButton::clicked, this, &ConvertPage::openFile);
    m_history->setVisible(m_state.history() != nullptr);
    m_historyMenu->setObjectName(QStringLiteral("historyMenu"));
    connect(m_history, &QPushButton::clicked, this, &ConvertPage::openHistory);
    connect(m_historyMenu, &QMenu::aboutToHide, this, [this] { m_history->setDown(false); });
    connect(m_clear, &QPushButton::clicked, this, [this] { takeText({}); });
    connect(m_save, &QPushButton::clicked, this, &ConvertPage::saveAs);
    connect(m_copy, &QPushButton::clicked, this, &ConvertPage::copyOutput);
    connect(m_sample, &QPushButton::clicked, this, [this] {
        takeText(s_sampleText);
        m_input->setFocus();
    });
    connect(m_back, &QPushButton::toggled, &m_state, &ConversionState::setBack);
    connect(m_input, &CodeEditor::textChanged, this, [this] {
        m_hint->setVisible(m_input->document()->isEmpty() && !m_state.isLarge());
        m_clear->setEnabled(!m_input->document()->isEmpty());
        m_state.setText(m_input->exactText());
    });
    connect(m_input, &CodeEditor::aboutToBeReplaced, &m_state, &ConversionState::remember);
    connect(m_input, &CodeEditor::largeTextPasted, &m_state, &ConversionState::setLargeText);
    m_input->setPaste([this] { return takeClipboard(QTextCursor::End); });
    // They are the first to give way.
    for (CodeEditor *editor : {m_input, m_output})
        editor->setMinimumHeight(s_minEditor);
    coupleScrolling();
    connectState();
    connectPane();
    retranslate();
    showResult();
}

QWidget *ConvertPage::makeInput()
{
    m_input->setObjectName(QStringLiteral("textToConvert"));
    m_input->setMarksAll();
    m_inputLabel->setBuddy(m_input);
    auto *pane = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_inputLabel, 1);
    for (QPushButton *button : {m_paste, m_open, m_history, m_clear})
        line->addWidget(button);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(framed(m_input), 1);

    m_hint = new EmptyHint(m_input);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setAutoDefault(false);
    m_hint->addButton(m_sample);
    return pane;
}

QWidget *ConvertPage::makeOutput()
{
    m_output->setObjectName(QStringLiteral("convertedText"));
    m_output->setReadOnly(true);
    m_output->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_output->setUndoRedoEnabled(false);
    m_outputLabel->setBuddy(m_output);
    auto *pane = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_outputLabel, 1);
    line->addWidget(m_save);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(framed(m_output), 1);
    m_outputHint = new EmptyHint(m_output);
    return pane;
}

QWidget *ConvertPage::makeLargeBar()
{
    m_largeBar = new Card;
    m_largeBar->setObjectName(QStringLiteral("largeBar"));
    m_largeText->setObjectName(QStringLiteral("largeText"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(200, 6);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_close->setObjectName(QStringLiteral("closeLarge"));
    m_cancel->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *layout = new QHBoxLayout(m_largeBar);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_largeText, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_close);
    m_barPause.setSingleShot(true);
    m_barPause.setInterval(s_barPause);
    connect(&m_barPause, &QTimer::timeout, m_largeBar, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, &m_state, &ConversionState::cancel);
    connect(m_close, &QPushButton::clicked, &m_state, &ConversionState::close);
    m_largeBar->hide();
    return m_largeBar;
}

void ConvertPage::connectPane()
{
    const auto rowChanged = [this](int row) {
        m_input->setCurrentRow(row);
        m_output->setCurrentRow(row);
        showExcerpts();
    };
    connect(m_pane, &ConversionsPane::rowChosen, this, [this, rowChanged](int row) {
        rowChanged(row);
        // Once what is told of the row has taken its place.
        QTimer::singleShot(0, this, &ConvertPage::revealRow);
    });
    connect(m_pane, &ConversionsPane::rowChanged, this, rowChanged);
    connect(m_pane, &ConversionsPane::told, this, &ConvertPage::say);
    for (CodeEditor *editor : {m_input, m_output}) {
        connect(editor, &CodeEditor::rowPointed, this, [this](int row) {
            if (row != currentRow() && !m_state.isLarge())
                m_table->selectRow(row);
        });
    }
    auto *stop = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    stop->setContext(Qt::WidgetWithChildrenShortcut);
    stop->setEnabled(false);
    connect(stop, &QShortcut::activated, this, [this] {
        if (isBusy())
            m_state.cancel();
        else
            m_check.stop();
    });
    // With nothing to stop, the key is left to whoever has the focus.
    const auto follow = [this, stop] { stop->setEnabled(isBusy() || m_check.isRunning()); };
    connect(&m_state, &ConversionState::changed, this, follow);
    connect(&m_check, &ConversionCheck::changed, this, [this, follow] {
        follow();
        const QString status = checkStatus();
        if (m_state.phase() == ConversionState::Phase::Ready && !status.isEmpty())
            say(status);
        // What was found of another text is not said of this one.
        if (!m_check.isRunning())
            m_pane->describe(status);
    });
    connect(&m_check, &ConversionCheck::finished, this,
            [this] { m_pane->announce(checkStatus()); });
}

void ConvertPage::connectState()
{
    connect(&m_state, &ConversionState::inputLoaded, this, [this](const QString &text) {
        const QSignalBlocker blocker(m_input);
        m_input->setReadOnly(false);
        m_input->replaceText(text);
        m_hint->setVisible(text.isEmpty());
    });
    connect(&m_state, &ConversionState::changed, this, &ConvertPage::showResult);
    connect(&m_state, &ConversionState::choiceChanged, this, &ConvertPage::showChoice);
    connect(&m_state, &ConversionState::progressed, this, [this](int done) {
        m_progress->setValue(done);
        if (m_state.isReceiving())
            showReceiving();
    });
    connect(&m_state, &ConversionState::textReceived, this, [this](const QString &text) {
        takeText(text);
        m_input->moveCursor(m_cursorAfter);
    });
    connect(&m_state, &ConversionState::clipboardRefused, this, &ConvertPage::pasteText);
    connect(&m_state, &ConversionState::saved, this, [this](const QString &path) {
        //: %1 path of a file
        say(tr("Saved as %1").arg(path));
    });
}

void ConvertPage::coupleScrolling()
{
    const auto follow = [this](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, this, [this, other](int value) {
            if (m_scrolling || m_state.isLarge() || m_state.form().kind != OutputForm::Kind::Text)
                return;
            m_scrolling = true;
            other->setValue(value);
            m_scrolling = false;
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
                        alignEditors();
                });
    }
}

void ConvertPage::alignEditors()
{
    QScrollBar *left = m_input->horizontalScrollBar();
    QScrollBar *right = m_output->horizontalScrollBar();
    const bool isText = m_state.form().kind == OutputForm::Kind::Text && !m_state.isLarge();
    // A bar below one of them alone would leave it with a line less to show.
    const bool both = isText && (left->maximum() > 0 || right->maximum() > 0);
    for (CodeEditor *editor : {m_input, m_output})
        editor->setHorizontalScrollBarPolicy(both ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    if (!isText)
        return;
    // What the other cannot reach must not pull the text back that is typed in.
    m_scrolling = true;
    m_output->verticalScrollBar()->setValue(m_input->verticalScrollBar()->value());
    right->setValue(left->value());
    m_scrolling = false;
}

bool ConvertPage::openFile()
{
    const QString path = m_prompts.fileToOpen(this, tr("Open text"));
    if (!path.isEmpty())
        open(path);
    return !path.isEmpty();
}

void ConvertPage::open(const QString &path)
{
    m_state.open(path);
}

void ConvertPage::openHistory()
{
    // Not by QPushButton::setMenu(), for the same reason as in ChoiceButton.
    fillHistoryMenu(m_historyMenu, *m_state.history(),
                    [this](const QStringList &names, quint64 count) { takeNames(names, count); });
    m_history->setDown(true);
    m_historyMenu->popup(m_history->mapToGlobal(QPoint(0, m_history->height() + 4)));
}

void ConvertPage::takeNames(const QStringList &names, quint64 count)
{
    takeText(textOfNames(names));
    m_input->setFocus();
    if (count > quint64(names.size())) {
        //: %1 and %2 are numbers
        say(tr("The history keeps the first %1 of %2 names; these are in the text now.")
                .arg(QLocale().toString(names.size()), QLocale().toString(count)));
    }
}

void ConvertPage::takeText(const QString &text)
{
    m_state.stopReceiving();
    m_state.remember();
    if (ConversionState::isTooLarge(text)) {
        m_state.setLargeText(text);
        return;
    }
    if (m_state.isLarge())
        m_state.close();
    m_input->replaceText(text);
}

void ConvertPage::paste()
{
    if (takeClipboard(QTextCursor::Start))
        m_input->setFocus();
    else
        pasteText();
}

bool ConvertPage::takeClipboard(QTextCursor::MoveOperation cursor)
{
    m_cursorAfter = cursor;
    return isClipboardForeign() && m_state.takeClipboard();
}

void ConvertPage::pasteText()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty()) {
        say(tr("There is no text in the clipboard. Copy one, then paste it here."));
        return;
    }
    takeText(text);
    m_input->setFocus();
}

void ConvertPage::saveAs()
{
    if (!m_state.hasOutput())
        return;
    QString suggestion = tr("converted.txt");
    if (!m_state.path().isEmpty()) {
        const QFileInfo file(m_state.path());
        const QString suffix = file.suffix();
        suggestion = file.path() + QLatin1Char('/') + file.completeBaseName()
                     + QLatin1String(".converted")
                     + (suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix);
    }
    const QString path = m_prompts.fileToSave(this, tr("Save converted text"), suggestion);
    if (path.isEmpty())
        return;
    m_state.save(path);
    m_state.remember();
}

void ConvertPage::copyOutput()
{
    if (!m_state.hasOutput())
        return;
    QGuiApplication::clipboard()->setMimeData(new OutputMime(m_state.outputBytes()));
    m_state.remember();
    say(tr("The converted text is in the clipboard"));
}

bool ConvertPage::hasOutput() const
{
    return m_state.hasOutput();
}

void ConvertPage::keepState()
{
    m_pane->keepState();
}

QByteArray ConvertPage::splitterState() const
{
    return m_splitter->saveState();
}

void ConvertPage::restoreSplitter(const QByteArray &state)
{
    restoreOnceShown(m_splitter, state);
}

void ConvertPage::revealRow()
{
    // Not in the text from which it was chosen, which the person looks at.
    for (CodeEditor *editor : {m_input, m_output}) {
        if (!editor->hasFocus())
            editor->reveal(currentRow());
    }
}

void ConvertPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConvertPage::retranslate()
{
    m_heading->setTitle(tr("Convert"));
    m_back->setText(tr("Back to original names"));
    m_back->setToolTip(tr("Turn names on mirrors into the names they stand for"));
    m_copy->setText(tr("Copy converted text"));
    m_inputLabel->setText(tr("Text to convert"));
    m_outputLabel->setText(tr("Converted text"));
    m_input->setAccessibleName(tr("Text to convert"));
    m_output->setAccessibleName(tr("Converted text"));
    m_paste->setText(tr("Paste"));
    m_open->setText(tr("Open…"));
    //: Button: the conversions of before
    m_history->setText(tr("History"));
    m_historyMenu->setAccessibleName(tr("History"));
    //: Empties the text to convert
    m_clear->setText(tr("Clear"));
    m_save->setText(tr("Save as…"));
    const QString kinds
        = tr("A list, Kubernetes YAML, Compose, a Dockerfile, Helm values, a script: it is "
             "converted as you type. Files can be dropped anywhere.");
    m_hint->setWords(tr("Paste any text with image names"), kinds);
    m_input->setAccessibleDescription(kinds);
    m_sample->setText(tr("Try a sample"));
    const QString result = tr("The same text with names that can be pulled appears here.");
    m_outputHint->setWords({}, result);
    m_output->setAccessibleDescription(result);
    m_progress->setAccessibleName(tr("Progress"));
    m_pane->describe(m_check.isRunning() ? QString() : checkStatus());
    m_cancel->setText(tr("Cancel"));
    m_close->setText(tr("Close text"));
    m_state.retranslate();
    showChoice();
}

void ConvertPage::showChoice()
{
    m_areMenusOld = true;
    m_with->setChoice(tr("Convert with"), mirrorChoiceText(m_state));
    m_with->setEnabled(!m_state.choice().back);
    m_form->setChoice(tr("Output"), outputChoiceText(m_state));
    const QSignalBlocker blocker(m_back);
    m_back->setChecked(m_state.choice().back);
}

void ConvertPage::fillMenus()
{
    if (!std::exchange(m_areMenusOld, false))
        return;
    fillMirrorMenu(m_with->choices(), m_state,
                   [this](const QString &mirror, const std::function<void()> &take) {
                       askParameters(mirror, take);
                   });
    fillOutputMenu(m_form->choices(), m_state, m_prompts);
}

void ConvertPage::askParameters(const QString &id, const std::function<void()> &take)
{
    MirrorLibrary &library = m_state.library();
    const Mirror *mirror = library.catalog()->mirror(id.toStdString());
    if (mirror == nullptr)
        return;
    auto *dialog = new ParametersDialog(*mirror, library, m_prompts, window());
    connect(dialog, &ParametersDialog::saved, this, take);
    dialog->open();
}

void ConvertPage::showReason()
{
    const QString chosen
        = m_state.choice().mirrors.empty() ? wordingOfAutomaticChoice() : QString();
    const QString taken = m_state.automaticSummary();
    QString tip;
    for (const QString &part : {chosen, taken}) {
        if (!part.isEmpty())
            tip += QLatin1String("<p>") + part.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"))
                   + QLatin1String("</p>");
    }
    m_with->setToolTip(tip);
    m_with->setAccessibleDescription(QStringList({chosen, taken}).join(u'\n').trimmed());
}

void ConvertPage::showResult()
{
    using Phase = ConversionState::Phase;
    showLarge();
    if (!m_state.isLarge()) {
        m_output->updateText(m_state.output());
        m_output->setTints(m_state.tints());
        // While a text waits to be converted, the names that were found stand elsewhere.
        if (m_state.phase() == Phase::Ready)
            m_input->setTints(m_state.inputTints());
        alignEditors();
    }
    const bool output = m_state.hasOutput();
    m_copy->setEnabled(output);
    m_save->setEnabled(output);
    m_clear->setEnabled(!m_input->document()->isEmpty() && !m_state.isLarge());
    m_hint->setVisible(m_input->document()->isEmpty() && !m_state.isLarge());
    m_outputHint->setVisible(m_state.phase() == Phase::Empty);
    m_heading->setState(summary());
    m_checkButton->follow();
    showReason();
    switch (m_state.phase()) {
    case Phase::Empty:
        m_table->setEmptyText(tr("The image names in the text are listed here."));
        break;
    case Phase::Waiting:
    case Phase::Working:
        m_table->setEmptyText({});
        break;
    case Phase::Ready:
        m_table->setEmptyText(
            tr("No image names were found. In free text only names with a known registry are "
               "taken, such as quay.io/…; a short name needs a context such as “image:”."));
        break;
    case Phase::Cancelled:
        m_table->setEmptyText(tr("The conversion was cancelled."));
        break;
    case Phase::Failed:
        m_table->setEmptyText(tr("The text could not be converted."));
        break;
    }
    const QString checked = checkStatus();
    say(checked.isEmpty() ? resultStatus() : checked);
}

void ConvertPage::showLarge()
{
    using Phase = ConversionState::Phase;
    const bool large = m_state.isLarge();
    const bool receiving = m_state.isReceiving();
    if (!receiving) {
        m_barPause.stop();
        m_largeBar->setVisible(large);
    } else if (m_largeBar->isHidden() && !m_barPause.isActive()) {
        m_barPause.start();
    }
    // What is typed meanwhile would be pasted over.
    m_input->setReadOnly(large || receiving);
    if (large != m_shownLarge) {
        m_shownLarge = large;
        const QSignalBlocker blocker(m_input);
        m_output->setTints({});
        m_input->setTints({});
        m_output->clear();
        m_input->setPlainText(large ? QString() : m_state.text());
    }
    m_progress->setVisible(isBusy() && !receiving);
    m_cancel->setVisible(isBusy());
    m_close->setVisible(!isBusy());
    if (receiving)
        showReceiving();
    if (receiving || !large)
        return;
    const QString name
        = m_state.path().isEmpty() ? tr("Pasted text") : QFileInfo(m_state.path()).fileName();
    const QString size
        = m_state.largeSize() > 0 ? QLocale().formattedDataSize(m_state.largeSize()) : QString();
    if (isBusy()) {
        //: %1 name of a file
        m_largeText->setText(tr("%1 is being converted…").arg(name));
    } else {
        //: %1 name of a file, %2 its size
        m_largeText->setText(
            tr("%1 (%2) is shown around the chosen name; copying and saving take all "
               "of it.")
                .arg(name, size));
    }
    if (m_state.phase() == Phase::Ready && currentRow() < 0 && m_state.table()->rowCount() > 0)
        m_table->selectRow(0);
    showExcerpts();
}

void ConvertPage::showReceiving()
{
    const qint64 size = m_state.receivedSize();
    // It may not be known how much there is.
    m_progress->setVisible(m_progress->value() > 0);
    m_largeText->setText(size == 0
                             ? tr("The program in which the text was copied is being asked for it…")
                             //: %1 a size such as “3.2 MB”
                             : tr("The text is being taken from the clipboard: %1 so far…")
                                   .arg(QLocale().formattedDataSize(size)));
}

void ConvertPage::showExcerpts()
{
    if (!m_state.isLarge())
        return;
    const int row = currentRow();
    const QSignalBlocker blocker(m_input);
    const auto show = [row](CodeEditor *editor, const Excerpt &excerpt, bool isConverted) {
        editor->setTints({});
        editor->setPlainText(excerpt.text);
        if (excerpt.tintLength > 0)
            editor->setTints({{excerpt.tintStart, excerpt.tintLength, row, isConverted}});
    };
    show(m_input, m_state.inputExcerpt(row), false);
    show(m_output, m_state.outputExcerpt(row), true);
}

void ConvertPage::say(const QString &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

bool ConvertPage::isBusy() const
{
    return m_state.isReceiving() || m_state.phase() == ConversionState::Phase::Working;
}

QString ConvertPage::summary() const
{
    using Phase = ConversionState::Phase;
    const auto count = [](quint64 number) { return int(std::min<quint64>(number, 0x7fffffff)); };
    switch (m_state.phase()) {
    case Phase::Empty:
    case Phase::Failed:
        return {};
    case Phase::Waiting:
        return m_heading->state();
    case Phase::Working:
        return tr("Converting…");
    case Phase::Cancelled:
        return tr("Cancelled");
    case Phase::Ready:
        break;
    }
    const QString lines = tr("%Ln line(s)", "after “4 names in”", count(m_state.counts().lines));
    if (m_state.counts().names == 0) {
        //: %1 “17 lines”
        return tr("No image names in %1").arg(lines);
    }
    //: %1 “4 names”, %2 “17 lines”
    return tr("%1 in %2").arg(tr("%Ln name(s)", "", count(m_state.counts().names)), lines);
}

QString ConvertPage::resultStatus() const
{
    if (m_state.isReceiving())
        return tr("The text is being taken from the clipboard…");
    if (m_state.phase() == ConversionState::Phase::Empty)
        return tr("Ready");
    if (m_state.phase() != ConversionState::Phase::Ready)
        return summary();
    const ConversionState::Counts &counts = m_state.counts();
    const auto count = [](quint64 number) { return int(std::min<quint64>(number, 0x7fffffff)); };
    QStringList parts = {tr("%Ln name(s) converted", "", count(counts.converted))};
    if (counts.withoutMirror > 0)
        parts.append(tr("%Ln without a mirror", "", count(counts.withoutMirror)));
    const quint64 stay = counts.names - counts.converted - counts.withoutMirror;
    if (stay > 0)
        parts.append(tr("%Ln left as they are", "", count(stay)));
    if (const qint64 time = m_state.measurementTime(); time != 0 && counts.converted > 0) {
        //: %1 a time of day: when the mirrors were checked
        parts.append(tr("by check results of %1")
                         .arg(timeInWords(time, QDateTime::currentSecsSinceEpoch())));
    }
    const auto listed = quint64(m_state.table()->rowCount());
    if (listed < counts.names)
        parts.append(tr("the first %Ln are listed", "", count(listed)));
    //: Between the parts of the status line
    return parts.join(tr(" · ", "between parts"));
}

QString ConvertPage::checkStatus() const
{
    if (m_check.isRunning()) {
        //: %1 and %2 are numbers
        return tr("Checking on mirrors: %1 of %2")
            .arg(QString::number(m_check.done()), QString::number(m_check.total()));
    }
    const ConversionCheck::Summary found = m_check.summary();
    if (found.total() == 0)
        return {};
    if (!found.isReached) {
        return tr("No mirror could be reached. Check the network connection of this computer, then "
                  "check again.");
    }
    QStringList parts = {tr("%n name(s) checked", "", found.total())};
    if (found.same > 0)
        parts.append(tr("%n with the same content", "", found.same));
    if (found.found > 0)
        parts.append(tr("%n found", "", found.found));
    if (found.different > 0)
        parts.append(tr("%n with other content", "", found.different));
    if (found.missing > 0)
        parts.append(tr("%n not there", "", found.missing));
    if (found.failed > 0) {
        //: Names of which a mirror did not say whether it has them
        parts.append(tr("%n failed", "", found.failed));
    }
    return parts.join(tr(" · ", "between parts"));
}

int ConvertPage::currentRow() const
{
    return m_pane->currentRow();
}

} // namespace jingtai

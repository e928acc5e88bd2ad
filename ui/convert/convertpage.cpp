// SPDX-License-Identifier: MIT
#include "ui/convert/convertpage.h"

#include "app/model/conversion/conversioncheck.h"
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/conversionwording.h"
#include "app/model/conversion/reasonwording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "ui/convert/checkbutton.h"
#include "ui/convert/conversionspane.h"
#include "ui/convert/conversionsview.h"
#include "ui/convert/converteditors.h"
#include "ui/convert/convertmenus.h"
#include "ui/convert/historymenu.h"
#include "ui/convert/largetextbar.h"
#include "ui/convert/outputmime.h"
#include "ui/convert/splitterstate.h"
#include "ui/look/icons.h"
#include "ui/mirrors/parametersdialog.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"
#include "ui/parts/foreignclipboard.h"
#include "ui/parts/heading.h"
#include "ui/parts/prompts.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace jingtai {

namespace {

QPushButton *flatButton(const QString &name)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
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
    , m_paste(flatButton(QStringLiteral("paste")))
    , m_open(flatButton(QStringLiteral("open")))
    , m_history(flatButton(QStringLiteral("history")))
    , m_historyMenu(new QMenu(this))
    , m_clear(flatButton(QStringLiteral("clear")))
    , m_save(flatButton(QStringLiteral("saveAs")))
    , m_editors(new ConvertEditors(state, {m_paste, m_open, m_history, m_clear}, {m_save}))
    , m_input(m_editors->input())
    , m_largeBar(new LargeTextBar(state))
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

    m_splitter->addWidget(m_editors);
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
    layout->addWidget(m_largeBar);
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
    connect(m_editors, &ConvertEditors::sampleChosen, this, [this](const QString &text) {
        takeText(text);
        m_input->setFocus();
    });
    connect(m_back, &QPushButton::toggled, &m_state, &ConversionState::setBack);
    connect(m_input, &CodeEditor::textChanged, this,
            [this] { m_clear->setEnabled(!m_input->document()->isEmpty()); });
    m_input->setPaste([this] { return takeClipboard(QTextCursor::End); });
    connectState();
    connectPane();
    retranslate();
    showResult();
}

void ConvertPage::connectPane()
{
    connect(m_pane, &ConversionsPane::rowChosen, this, [this](int row) {
        m_editors->showRow(row);
        // Once what is told of the row has taken its place.
        QTimer::singleShot(0, this, [this] { m_editors->revealRow(m_pane->currentRow()); });
    });
    connect(m_pane, &ConversionsPane::rowChanged, m_editors, &ConvertEditors::showRow);
    connect(m_pane, &ConversionsPane::told, this, &ConvertPage::say);
    connect(m_editors, &ConvertEditors::rowPointed, this, [this](int row) {
        if (!m_table->selectionModel()->isRowSelected(row))
            m_table->selectRow(row);
    });
    auto *stop = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    stop->setContext(Qt::WidgetWithChildrenShortcut);
    stop->setEnabled(false);
    connect(stop, &QShortcut::activated, this, [this] {
        if (m_state.isBusy())
            m_state.cancel();
        else
            m_check.stop();
    });
    // With nothing to stop, the key is left to whoever has the focus.
    const auto follow = [this, stop] { stop->setEnabled(m_state.isBusy() || m_check.isRunning()); };
    connect(&m_state, &ConversionState::changed, this, follow);
    connect(&m_check, &ConversionCheck::changed, this, [this, follow] {
        follow();
        const QString status = statusOf(m_check);
        if (m_state.phase() == ConversionState::Phase::Ready && !status.isEmpty())
            say(status);
        // What was found of another text is not said of this one.
        if (!m_check.isRunning())
            m_pane->describe(status);
    });
    connect(&m_check, &ConversionCheck::finished, this,
            [this] { m_pane->announce(statusOf(m_check)); });
}

void ConvertPage::connectState()
{
    connect(&m_state, &ConversionState::changed, this, &ConvertPage::showResult);
    connect(&m_state, &ConversionState::choiceChanged, this, &ConvertPage::showChoice);
    connect(&m_state, &ConversionState::textReceived, this, [this](const QString &text) {
        takeText(text);
        m_input->moveCursor(m_cursorAfter);
    });
    connect(&m_state, &ConversionState::clipboardRefused, this, &ConvertPage::pasteText);
    connect(&m_state, &ConversionState::saved, this, [this](const QString &path) {
        //: %1 path of a file
        say(tr("Saved as %1").arg(path));
    });
    connect(&m_state, &ConversionState::problem, this, [this] { say(statusOf(m_state)); });
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
    if (isTooLargeToEdit(text)) {
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
    // A large one takes its time.
    if (m_state.isLarge()) {
        //: %1 path of a file
        say(tr("Saving %1…").arg(path));
    }
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
    m_paste->setText(tr("Paste"));
    m_open->setText(tr("Open…"));
    //: Button: the conversions of before
    m_history->setText(tr("History"));
    m_historyMenu->setAccessibleName(tr("History"));
    //: Empties the text to convert
    m_clear->setText(tr("Clear"));
    m_save->setText(tr("Save as…"));
    m_pane->describe(m_check.isRunning() ? QString() : statusOf(m_check));
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
    const QString taken = automaticChoicesOf(m_state);
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
    m_largeBar->showState();
    m_editors->showResult();
    const bool output = m_state.hasOutput();
    m_copy->setEnabled(output);
    m_save->setEnabled(output);
    m_clear->setEnabled(!m_input->document()->isEmpty() && !m_state.isLarge());
    // Until the next result, the last one is told.
    if (m_state.phase() != Phase::Waiting)
        m_heading->setState(summaryOf(m_state));
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
    if (m_state.isLarge() && !m_state.isReceiving()) {
        if (m_state.phase() == Phase::Ready && m_pane->currentRow() < 0
            && m_state.table()->rowCount() > 0)
            m_table->selectRow(0);
        m_editors->showRow(m_pane->currentRow());
    }
    const QString checked = statusOf(m_check);
    if (!checked.isEmpty())
        say(checked);
    else if (m_state.phase() != Phase::Waiting || m_state.isReceiving())
        say(statusOf(m_state));
}

void ConvertPage::say(const QString &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

} // namespace jingtai

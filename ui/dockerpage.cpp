// SPDX-License-Identifier: MIT
#include "ui/dockerpage.h"

#include "app/model/daemonstate.h"
#include "app/model/preferences.h"
#include "ui/backupsdialog.h"
#include "ui/choicebutton.h"
#include "ui/conflictdialog.h"
#include "ui/daemonfiledialog.h"
#include "ui/daemonformview.h"
#include "ui/daemonjsonview.h"
#include "ui/daemonproblemscard.h"
#include "ui/daemonproblemsview.h"
#include "ui/dockeractions.h"
#include "ui/emptyhint.h"
#include "ui/enginecard.h"
#include "ui/filteredit.h"
#include "ui/heading.h"
#include "ui/jsoneditor.h"
#include "ui/lossdialog.h"
#include "ui/mirrorpicker.h"
#include "ui/noticecard.h"
#include "ui/previewdialog.h"
#include "ui/registrymirrorscard.h"
#include "ui/registrymirrorsview.h"
#include "ui/repairdialog.h"
#include "ui/segmentedcontrol.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

enum View { FormView, JsonView };

constexpr int s_targetWidth = 300;
constexpr int s_findWidth = 260;
const QString s_viewKey = QStringLiteral("docker.view");
const QString s_json = QStringLiteral("json");

/// In line with the cards of the form, whose scroll bar stands in the margin of the page.
QLayout *besideBar(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, DaemonFormView::s_barRoom, 0);
    line->addWidget(widget);
    return line;
}

QPushButton *makeButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

/// The others ask for no room, so that the page does not scroll for what is not seen.
void showOnly(QStackedWidget *stack, int index)
{
    for (int i = 0; i < stack->count(); ++i) {
        stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                        i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    stack->setCurrentIndex(index);
}

} // namespace

DockerPage::DockerPage(DaemonState &state, Preferences &preferences, CommandActions &commands,
                       Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_preferences(preferences)
    , m_prompts(prompts)
    , m_actions(new DockerActions(commands, this))
    , m_heading(new Heading)
    , m_target(new ChoiceButton)
    , m_revert(makeButton("revert"))
    , m_restore(makeButton("restoreBackup"))
    , m_preview(makeButton("previewChanges"))
    , m_apply(makeButton("apply"))
    , m_engine(new EngineCard)
    , m_notice(new NoticeCard)
    , m_views(new SegmentedControl)
    , m_find(new FilterEdit)
    , m_version(new ChoiceButton)
    , m_stack(new QStackedWidget)
    , m_readOnly(new NoticeCard)
    , m_form(new DaemonFormView(state.form(), state.mirrors(), prompts))
    , m_json(new DaemonJsonView(state.document(), state.problems()))
    , m_nothing(new QWidget)
    , m_hint(new EmptyHint(m_nothing))
    , m_another(makeButton("openAnother"))
    , m_problems(new DaemonProblemsCard(state.problems()))
{
    setObjectName(QStringLiteral("dockerPage"));
    m_readOnly->setObjectName(QStringLiteral("formReadOnly"));
    makeHeading();
    m_hint->addButton(m_another);
    m_stack->addWidget(m_form);
    auto *json = new QWidget;
    json->setLayout(besideBar(m_json));
    m_stack->addWidget(json);
    m_stack->addWidget(m_nothing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop,
                               metrics::s_pageMargin - DaemonFormView::s_barRoom, 12);
    layout->setSpacing(metrics::s_cardGap);
    layout->addLayout(besideBar(m_heading));
    layout->addLayout(besideBar(m_engine));
    layout->addLayout(besideBar(m_notice));
    layout->addLayout(besideBar(makeViewLine()));
    // Not within the form: a stack would want the height that it would like for it.
    layout->addLayout(besideBar(m_readOnly));
    layout->addWidget(m_stack, 1);
    layout->addLayout(besideBar(m_problems));

    connectActions();
    connectState();
    retranslate();
    setView(m_preferences.viewState(s_viewKey).toString() == s_json ? JsonView : FormView);
}

DockerPage::~DockerPage() = default;

void DockerPage::makeHeading()
{
    m_target->setObjectName(QStringLiteral("configurationFile"));
    m_target->setMaxValueWidth(s_targetWidth);
    m_target->choices()->setToolTipsVisible(true);
    m_apply->setDefault(true);
    m_heading->addBesideTitle(m_target);
    for (QPushButton *button : {m_revert, m_restore, m_preview, m_apply})
        m_heading->addAction(button);
}

QWidget *DockerPage::makeViewLine()
{
    m_views->setObjectName(QStringLiteral("views"));
    m_views->addTab(QString());
    m_views->addTab(QString());
    m_find->setObjectName(QStringLiteral("findSetting"));
    m_find->setMaximumWidth(s_findWidth);
    m_version->setObjectName(QStringLiteral("checkedVersion"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_views);
    layout->addWidget(m_find, 2);
    layout->addStretch(1);
    layout->addWidget(m_version);
    return line;
}

void DockerPage::connectActions()
{
    const DockerActions &a = *m_actions;
    connect(a.apply, &QAction::triggered, this, &DockerPage::apply);
    connect(a.preview, &QAction::triggered, this, &DockerPage::showPreview);
    connect(a.revert, &QAction::triggered, this, [this] {
        commit();
        m_state.revert();
    });
    connect(a.restore, &QAction::triggered, this, &DockerPage::showBackups);
    connect(a.addFromList, &QAction::triggered, this, &DockerPage::showPicker);
    connect(a.addAddress, &QAction::triggered, this, [this] {
        setView(FormView);
        m_form->mirrors()->table()->addRow();
    });
    connect(a.repair, &QAction::triggered, this, &DockerPage::showRepair);
    connect(a.nextProblem, &QAction::triggered, this, [this] { goToProblem(true); });
    connect(a.previousProblem, &QAction::triggered, this, [this] { goToProblem(false); });
    connect(a.switchView, &QAction::triggered, this,
            [this] { setView(m_views->currentIndex() == FormView ? JsonView : FormView); });
    connect(a.testPull, &QAction::triggered, &m_state, &DaemonState::testPull);
    connect(a.refresh, &QAction::triggered, &m_state, &DaemonState::refresh);
    connect(a.openFile, &QAction::triggered, this, &DockerPage::askForFile);

    connect(m_apply, &QPushButton::clicked, a.apply, &QAction::trigger);
    connect(m_preview, &QPushButton::clicked, a.preview, &QAction::trigger);
    connect(m_revert, &QPushButton::clicked, a.revert, &QAction::trigger);
    connect(m_restore, &QPushButton::clicked, a.restore, &QAction::trigger);
    connect(m_another, &QPushButton::clicked, a.openFile, &QAction::trigger);
    connect(m_form->mirrors(), &RegistryMirrorsCard::addFromListWanted, this,
            &DockerPage::showPicker);
    connect(m_problems, &DaemonProblemsCard::repairWanted, this, &DockerPage::showRepair);
    connect(m_problems, &DaemonProblemsCard::opened, this, &DockerPage::openProblem);
    connect(m_problems, &DaemonProblemsCard::fixWanted, this, [this](int row) {
        commit();
        m_state.problems().fix(row);
    });
    connect(m_engine, &EngineCard::actionWanted, &m_state, &DaemonState::refresh);
    connect(m_notice, &NoticeCard::actionWanted, this, &DockerPage::act);
    connect(m_notice, &NoticeCard::cancelWanted, this, [this] {
        if (m_state.isPulling())
            m_state.cancelPull();
        else
            m_state.cancelApply();
    });
    connect(m_notice, &NoticeCard::dismissWanted, this, [this] {
        m_whyNot.clear();
        m_state.dismissNotice();
        showNotice();
    });
    connect(m_readOnly, &NoticeCard::actionWanted, this, [this] { setView(JsonView); });
    connect(m_views, &QTabBar::currentChanged, this, &DockerPage::setView);
    connect(m_find, &QLineEdit::textChanged, &m_state.form(), &DaemonForm::setFilter);
    connect(m_target->choices(), &QMenu::aboutToShow, this, &DockerPage::fillTargets);
    connect(m_version->choices(), &QMenu::aboutToShow, this, &DockerPage::fillVersions);
}

void DockerPage::connectState()
{
    connect(&m_state, &DaemonState::changed, this, [this] {
        showState();
        if (!m_awaited.isEmpty())
            addMirror(std::exchange(m_awaited, {}));
    });
    connect(&m_state, &DaemonState::noticeChanged, this, [this] {
        m_whyNot.clear();
        showNotice();
    });
    connect(&m_state, &DaemonState::conflictChanged, this, &DockerPage::showState);
    connect(&m_state.document(), &DaemonDocument::changed, this, [this] {
        m_whyNot.clear();
        // What was in the way may be gone.
        if (m_isRefused)
            m_state.dismissNotice();
        m_isRefused = false;
        showState();
    });
    connect(&m_state.document(), &DaemonDocument::baselineChanged, this, &DockerPage::showState);
    connect(&m_state.document(), &DaemonDocument::historyChanged, this, &DockerPage::editsChanged);
    connect(&m_state.problems(), &DaemonProblemsModel::problemsChanged, this,
            &DockerPage::showState);
    connect(&m_state.form(), &DaemonForm::readOnlyChanged, this, &DockerPage::showReadOnly);
    connect(&m_state.mirrors(), &RegistryMirrorsModel::wantedInConvert, this,
            &DockerPage::useForConversion);
    connect(&m_state.mirrors(), &RegistryMirrorsModel::stateChanged, this, &DockerPage::showState);
}

void DockerPage::addActionsTo(QMenu *menu)
{
    m_actions->addAllTo(menu);
}

PageEdits DockerPage::edits()
{
    DaemonDocument &document = m_state.document();
    PageEdits edits;
    edits.undo = {[this] { return isReady() && m_state.document().canUndo(); },
                  [&document] { return document.undoText(); },
                  [this] {
                      commit();
                      m_state.document().undo();
                  }};
    edits.redo
        = {[this] { return isReady() && m_state.document().canRedo(); },
           [&document] { return document.redoText(); }, [this] { m_state.document().redo(); }};
    return edits;
}

bool DockerPage::isReady() const
{
    return m_state.phase() == DaemonState::Phase::Ready;
}

void DockerPage::commit()
{
    m_form->commit();
    m_state.document().endTyping();
}

void DockerPage::setView(int view)
{
    commit();
    if (m_views->currentIndex() != view) {
        m_views->setCurrentIndex(view);
        return;
    }
    m_preferences.setViewState(s_viewKey, view == JsonView ? s_json : QString());
    showPlace();
}

void DockerPage::showPlace()
{
    const bool hasText = isReady() || m_state.phase() == DaemonState::Phase::Applying;
    const bool isForm = m_views->currentIndex() == FormView;
    showOnly(m_stack, !hasText ? 2 : m_views->currentIndex());
    m_find->setVisible(isForm);
    m_find->setEnabled(hasText);
    m_views->setEnabled(hasText);
    m_problems->setEnabled(isReady());
    m_form->setEnabled(isReady());
    m_json->setReadOnly(!isReady());
    showReadOnly();
    if (hasText)
        return;
    const bool isLoading = m_state.phase() != DaemonState::Phase::Unreadable;
    m_hint->setWords(isLoading ? tr("Reading the file…") : tr("This file cannot be edited here"),
                     m_state.loadProblem());
    m_another->setVisible(!isLoading);
}

void DockerPage::showState()
{
    m_target->setChoice(tr("Configuration file"), m_state.targetText());
    m_target->setToolTip(m_state.path());
    m_target->setEnabled(m_state.phase() != DaemonState::Phase::Applying);
    const bool isReady = this->isReady();
    const bool isDirty = m_state.isDirty() || m_state.mirrors().hasUnfinishedRow();
    const QString obstacle = m_state.applyObstacle();
    m_apply->setEnabled(isReady);
    m_apply->setAccessibleDescription(obstacle);
    m_actions->apply->setEnabled(isReady);
    m_preview->setEnabled(isReady && m_state.isDirty());
    m_actions->preview->setEnabled(m_preview->isEnabled());
    m_revert->setEnabled(isReady && isDirty);
    m_actions->revert->setEnabled(m_revert->isEnabled());
    m_restore->setEnabled(isReady && !m_state.backups().empty());
    m_actions->restore->setEnabled(m_restore->isEnabled());
    const bool isEditable = isReady && m_state.mirrors().readOnlyReason().isEmpty();
    m_actions->addAddress->setEnabled(isEditable);
    m_actions->addFromList->setEnabled(isEditable);
    const bool hasProblems = m_state.problems().rowCount() > 0;
    m_actions->repair->setEnabled(isReady && m_state.problems().canFixAll());
    m_actions->nextProblem->setEnabled(isReady && hasProblems);
    m_actions->previousProblem->setEnabled(isReady && hasProblems);
    m_actions->testPull->setEnabled(isReady && !m_state.isPulling()
                                    && m_state.inForce().has_value());
    showEngine();
    showNotice();
    showPlace();
    Q_EMIT statusChanged(status());
    Q_EMIT editsChanged();
}

void DockerPage::showEngine()
{
    const ShortNote note = m_state.engineNote();
    m_engine->setState(pillShape(note.severity), note.text);
    m_engine->setVersion(m_state.engineName());
    const bool isLooking = note.text.isEmpty() && m_state.engineName().isEmpty();
    m_engine->setInForce(isLooking ? tr("Looking for Docker…") : m_state.inForceText());
    m_engine->setOutlook(isReady() ? m_state.heading() : QString());
    QString remark = m_state.engineSentence();
    const bool isUnasked = !remark.isEmpty();
    if (remark.isEmpty())
        remark = m_state.inForceRemark();
    if (isReady() && !m_state.document().baselineExists()) {
        //: %1 path of a file
        const QString absent
            = tr("%1 does not exist yet. It is made when you apply.").arg(m_state.path());
        remark = remark.isEmpty() ? absent : remark + QLatin1Char('\n') + absent;
    }
    m_engine->setRemark(remark, isUnasked ? tr("Ask again") : QString());
    m_version->setVisible(!m_state.isVersionKnown());
    m_version->setChoice(
        tr("Checked for"),
        //: %1 version
        tr("Docker %1").arg(QString::fromStdString(m_state.checkedVersion().text())));
}

void DockerPage::showNotice()
{
    NoticeCard::Words words;
    const DaemonNotice &notice = m_state.notice();
    if (m_state.phase() == DaemonState::Phase::Applying) {
        words.title = tr("Applying…");
        words.sentence = m_state.applyText();
        words.cancel = m_state.canCancelApply() ? tr("Cancel") : QString();
    } else if (m_state.isPulling()) {
        words.title = tr("Test pull");
        words.sentence = m_state.pullText();
        words.cancel = tr("Cancel");
    } else if (!m_whyNot.isEmpty()) {
        words.shape = PillShape::Caution;
        words.title = tr("Not added");
        words.sentence = m_whyNot;
        words.canBeDismissed = true;
    } else if (!notice.isNone()) {
        words.shape = pillShape(notice.severity);
        words.title = notice.title;
        words.sentence = notice.sentence;
        words.details = notice.details;
        words.commands = notice.commands.join(QLatin1Char('\n'));
        words.canBeDismissed = true;
        switch (notice.action) {
        case DaemonNotice::Action::None:
            break;
        case DaemonNotice::Action::TestPull:
            words.action = tr("Test pull");
            break;
        case DaemonNotice::Action::Conflict:
            words.action = tr("Compare…");
            break;
        case DaemonNotice::Action::Retry:
            words.action = tr("Try again");
            break;
        }
    }
    m_notice->setWords(words);
}

void DockerPage::showReadOnly()
{
    const bool isForm = isReady() && m_views->currentIndex() == FormView;
    const QString reason = isForm ? m_state.form().readOnlyReason() : QString();
    NoticeCard::Words words;
    words.shape = PillShape::Caution;
    words.sentence = reason;
    words.action = reason.isEmpty() ? QString() : tr("Show in JSON");
    m_readOnly->setWords(words);
}

QString DockerPage::status() const
{
    if (m_state.phase() == DaemonState::Phase::Applying)
        return m_state.applyText();
    const std::vector<DaemonState::Backup> backups = m_state.backups();
    if (backups.empty())
        return {};
    //: %1 date and time
    return tr("Last backup %1").arg(backups.front().title);
}

QString DockerPage::lossSentence()
{
    commit();
    return m_state.lossSentence();
}

void DockerPage::fillTargets()
{
    QMenu *menu = m_target->choices();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const DaemonState::Target &target : m_state.targets()) {
        //: A configuration file: %1 whose it is ("This machine"), %2 its path
        QAction *action = menu->addAction(tr("%1 — %2").arg(target.title, target.path));
        action->setCheckable(true);
        action->setChecked(target.id == m_state.target());
        action->setToolTip(target.remark.isEmpty() ? target.path : target.remark);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = target.id] {
            if (id != m_state.target())
                withoutLoss([this, id] { m_state.selectTarget(id); });
        });
    }
    menu->addSeparator();
    menu->addAction(m_actions->openFile);
}

void DockerPage::fillVersions()
{
    QMenu *menu = m_version->choices();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const EngineVersion &version : m_state.engineVersions()) {
        QAction *action
            = menu->addAction(tr("Docker %1").arg(QString::fromStdString(version.text())));
        action->setCheckable(true);
        action->setChecked(version == m_state.checkedVersion());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, version] { m_state.chooseVersion(version); });
    }
}

void DockerPage::withoutLoss(const std::function<void()> &go)
{
    const QString loss = lossSentence();
    if (loss.isEmpty()) {
        go();
        return;
    }
    auto *question = new LossDialog(loss, this);
    connect(question, &QDialog::accepted, this, go);
    question->open();
}

void DockerPage::openFile(const QString &path)
{
    withoutLoss([this, path] { m_state.openFile(path); });
}

void DockerPage::askForFile()
{
    auto *dialog = new DaemonFileDialog(m_prompts, this);
    connect(dialog, &DaemonFileDialog::chosen, this,
            [this](const QString &file, const QString &socket, const QString &pidFile) {
                withoutLoss(
                    [this, file, socket, pidFile] { m_state.openFile(file, socket, pidFile); });
            });
    dialog->open();
}

void DockerPage::addMirror(const QString &id)
{
    using Phase = DaemonState::Phase;
    if (m_state.phase() == Phase::Idle || m_state.phase() == Phase::Loading) {
        m_awaited = id;
        return;
    }
    commit();
    QString whyNot;
    const int row = m_state.mirrors().addFromCatalog(id, &whyNot);
    if (row < 0) {
        m_whyNot = whyNot;
        showNotice();
        return;
    }
    setView(FormView);
    m_find->clear();
    m_form->mirrors()->table()->goToRow(row);
    m_form->mirrors()->table()->setFocus(Qt::OtherFocusReason);
}

void DockerPage::showPicker()
{
    commit();
    auto *picker = new MirrorPicker(m_state.mirrors(), this);
    connect(picker, &MirrorPicker::added, this, [this](int row) {
        setView(FormView);
        m_form->mirrors()->table()->goToRow(row);
        m_form->mirrors()->table()->setFocus(Qt::OtherFocusReason);
    });
    picker->open();
}

void DockerPage::showPreview()
{
    commit();
    auto *dialog = new PreviewDialog(m_state, this);
    connect(dialog, &PreviewDialog::applyWanted, this, &DockerPage::applyNow);
    dialog->open();
}

void DockerPage::showBackups()
{
    commit();
    (new BackupsDialog(m_state, this))->open();
}

void DockerPage::showRepair()
{
    commit();
    (new RepairDialog(m_state, this))->open();
}

void DockerPage::showConflict()
{
    (new ConflictDialog(m_state, this))->open();
}

void DockerPage::apply()
{
    commit();
    // A restart stops containers: that is seen first.
    if (m_state.canApply() && m_state.needsRestart() && m_state.canRestart())
        showPreview();
    else
        applyNow(false);
}

void DockerPage::applyNow(bool mayRestart)
{
    commit();
    const QString obstacle = m_state.applyObstacle();
    // It says itself what is in the way.
    m_state.apply(mayRestart);
    m_isRefused = !obstacle.isEmpty();
    if (!m_isRefused)
        return;
    if (m_state.conflict()) {
        showConflict();
        return;
    }
    // To what is in the way.
    const DaemonProblemsModel &problems = m_state.problems();
    for (int row = 0; problems.isStopped() && row < problems.rowCount(); ++row) {
        const int severity
            = problems.index(row, 0).data(DaemonProblemsModel::DaemonSeverityRole).toInt();
        if (severity == int(DaemonSeverity::Start)) {
            openProblem(row);
            return;
        }
    }
}

void DockerPage::act()
{
    switch (m_state.notice().action) {
    case DaemonNotice::Action::None:
        break;
    case DaemonNotice::Action::TestPull:
        m_state.testPull();
        break;
    case DaemonNotice::Action::Conflict:
        showConflict();
        break;
    case DaemonNotice::Action::Retry:
        apply();
        break;
    }
}

void DockerPage::openProblem(int row)
{
    const DaemonProblemsModel &problems = m_state.problems();
    m_problems->table()->goToRow(row);
    if (problems.hasUnfinishedRow() && row == 0) {
        setView(FormView);
        m_find->clear();
        m_form->mirrors()->table()->addRow();
        return;
    }
    const QString pointer
        = problems.index(row, 0).data(DaemonProblemsModel::PointerRole).toString();
    const int setting = pointer.isEmpty() ? -1 : m_state.form().rowOfPointer(pointer);
    if (m_views->currentIndex() == FormView && setting >= 0
        && m_state.form().readOnlyReason().isEmpty()) {
        if (!m_state.form().isShown(setting))
            m_find->clear();
        m_form->goToSetting(setting);
        return;
    }
    setView(JsonView);
    m_json->goToProblem(row);
}

void DockerPage::goToProblem(bool forward)
{
    if (m_views->currentIndex() == JsonView) {
        m_json->goToNextProblem(forward);
        return;
    }
    const int count = m_state.problems().rowCount();
    if (count == 0)
        return;
    const int current = m_problems->table()->currentRow();
    const int next
        = current < 0 ? (forward ? 0 : count - 1) : (current + (forward ? 1 : count - 1)) % count;
    openProblem(next);
}

void DockerPage::focusFind()
{
    setView(FormView);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void DockerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_state.start();
}

bool DockerPage::event(QEvent *event)
{
    // Somebody may have changed the file or the engine from outside.
    if (event->type() == QEvent::WindowActivate && isVisible() && isReady())
        m_state.refresh();
    return QWidget::event(event);
}

void DockerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DockerPage::retranslate()
{
    m_state.retranslate();
    m_heading->setTitle(tr("Docker"));
    m_revert->setText(tr("Revert"));
    m_restore->setText(tr("Restore backup…"));
    m_preview->setText(tr("Preview changes…"));
    m_apply->setText(tr("Apply"));
    m_another->setText(tr("Open another file…"));
    m_views->setAccessibleName(tr("View"));
    m_views->setTabText(FormView, tr("Form"));
    // The name of the format is the same in every language.
    m_views->setTabText(JsonView, QStringLiteral("JSON"));
    m_find->setWords(tr("Find a setting"), tr("Clear the search"));
    showState();
}

} // namespace jingtai

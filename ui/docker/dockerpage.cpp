// SPDX-License-Identifier: MIT
#include "ui/docker/dockerpage.h"

#include "app/model/daemon/daemonstate.h"
#include "ui/docker/backupsdialog.h"
#include "ui/docker/conflictdialog.h"
#include "ui/docker/daemonfiledialog.h"
#include "ui/docker/daemonformview.h"
#include "ui/docker/daemonproblemscard.h"
#include "ui/docker/daemonproblemsview.h"
#include "ui/docker/daemonviews.h"
#include "ui/docker/dockeractions.h"
#include "ui/docker/enginecard.h"
#include "ui/docker/mirrorpicker.h"
#include "ui/docker/previewdialog.h"
#include "ui/docker/repairdialog.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/heading.h"
#include "ui/parts/lossdialog.h"
#include "ui/parts/noticecard.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace jingtai {

namespace {

constexpr int s_targetWidth = 300;
constexpr int s_leastTargetWidth = 240;
constexpr int s_actionGap = 10;
/// Of the height of the page: form and text are what it is for.
constexpr int s_problemsShare = 5;

QPushButton *makeButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

DockerPage::DockerPage(DaemonState &state, Preferences &preferences, CommandActions &commands,
                       Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
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
    , m_views(new DaemonViews(state, preferences, prompts))
    , m_problems(new DaemonProblemsCard(state.problems()))
{
    setObjectName(QStringLiteral("dockerPage"));
    makeHeading();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop,
                               metrics::s_pageMargin - DaemonFormView::s_barRoom, 12);
    layout->setSpacing(metrics::s_cardGap);
    layout->addLayout(besideFormBar(m_heading));
    layout->addLayout(besideFormBar(m_engine));
    layout->addLayout(besideFormBar(m_notice));
    layout->addWidget(m_views, 1);
    layout->addLayout(besideFormBar(m_problems));

    connectActions();
    connectState();
    retranslate();
}

DockerPage::~DockerPage()
{
    // A field that goes hands over what was typed in it; there is no page any more to show that.
    for (QObject *each :
         std::initializer_list<QObject *>{&m_state, &m_state.document(), &m_state.problems(),
                                          &m_state.form(), &m_state.mirrors()})
        each->disconnect(this);
}

void DockerPage::makeHeading()
{
    m_target->setObjectName(QStringLiteral("configurationFile"));
    m_target->setMaxValueWidth(s_targetWidth);
    // So that the window can be made narrower, which sends what stands beside it elsewhere.
    m_target->setMinimumWidth(s_leastTargetWidth);
    m_target->choices()->setToolTipsVisible(true);
    m_apply->setDefault(true);
    m_heading->addBesideTitle(m_target);
    m_heading->setMainAction(m_apply);
    for (QPushButton *button : {m_revert, m_restore, m_preview})
        m_heading->addAction(button);
}

void DockerPage::placeActions()
{
    const std::vector<QPushButton *> actions = {m_revert, m_restore, m_preview};
    int taken = int(actions.size() - 1) * s_actionGap;
    for (const QPushButton *action : actions)
        taken += action->sizeHint().width();
    const int apply = m_apply->sizeHint().width();
    const int room = width() - 2 * metrics::s_pageMargin;
    // Where there is room nowhere, in a line of their own below the title.
    const bool isApplyBeside = m_heading->hasRoomFor(room, apply);
    const bool areInViews = isApplyBeside
                            && !m_heading->hasRoomFor(room, apply + s_actionGap + taken)
                            && m_views->hasRoomFor(room, taken);
    if (isApplyBeside == m_isApplyBeside && areInViews == m_areActionsInViews)
        return;
    m_isApplyBeside = isApplyBeside;
    m_areActionsInViews = areInViews;
    QWidget *focus = focusWidget();
    m_heading->setMainAction(isApplyBeside ? m_apply : nullptr);
    QWidget *before = m_target;
    if (areInViews) {
        m_views->addActions(actions);
    } else {
        for (QPushButton *action : actions) {
            m_heading->addAction(action);
            setTabOrder(before, action);
            before = action;
        }
    }
    if (!isApplyBeside)
        m_heading->addAction(m_apply);
    setTabOrder(before, m_apply);
    // What changes its parent is hidden by that, and loses the keyboard.
    for (QPushButton *action : {m_revert, m_restore, m_preview, m_apply}) {
        action->show();
        if (action == focus)
            action->setFocus(Qt::OtherFocusReason);
    }
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
    connect(a.addAddress, &QAction::triggered, m_views, &DaemonViews::addAddress);
    connect(a.repair, &QAction::triggered, this, &DockerPage::showRepair);
    connect(a.nextProblem, &QAction::triggered, this, [this] { goToProblem(true); });
    connect(a.previousProblem, &QAction::triggered, this, [this] { goToProblem(false); });
    connect(a.switchView, &QAction::triggered, m_views, &DaemonViews::switchView);
    connect(a.testPull, &QAction::triggered, &m_state, &DaemonState::testPull);
    connect(a.refresh, &QAction::triggered, &m_state, &DaemonState::refresh);
    connect(a.openFile, &QAction::triggered, this, &DockerPage::askForFile);

    connect(m_apply, &QPushButton::clicked, a.apply, &QAction::trigger);
    connect(m_preview, &QPushButton::clicked, a.preview, &QAction::trigger);
    connect(m_revert, &QPushButton::clicked, a.revert, &QAction::trigger);
    connect(m_restore, &QPushButton::clicked, a.restore, &QAction::trigger);
    connect(m_views, &DaemonViews::anotherWanted, a.openFile, &QAction::trigger);
    connect(m_views, &DaemonViews::addFromListWanted, this, &DockerPage::showPicker);
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
    connect(m_target->choices(), &QMenu::aboutToShow, this, &DockerPage::fillTargets);
}

void DockerPage::connectState()
{
    connect(&m_state, &DaemonState::changed, this, [this] {
        showState();
        if (!m_awaited.isEmpty())
            addMirror(std::exchange(m_awaited, {}));
        // Once all of what was applied is known.
        if (m_afterApplying && m_state.phase() != DaemonState::Phase::Applying)
            QTimer::singleShot(
                0, this, [this, go = std::exchange(m_afterApplying, {})] { withoutLoss(go); });
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
    m_views->commit();
}

void DockerPage::showState()
{
    m_target->setChoice(tr("Configuration file"), m_state.targetText());
    m_target->setToolTip(m_state.path());
    m_target->setEnabled(m_state.phase() != DaemonState::Phase::Applying);
    const bool isReady = this->isReady();
    const bool isDirty = m_state.isDirty() || m_state.mirrors().hasUnfinishedRow();
    const QString obstacle = m_state.applyObstacle();
    // Also without a change: what is being typed becomes one by that, and else it says why not.
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
    m_problems->setEnabled(isReady);
    m_views->showState();
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
    QActionGroup *group = beginChoices(menu);
    for (const EngineTarget &target : m_state.targets()) {
        //: A configuration file: %1 whose it is ("This machine"), %2 its path
        QAction *action = addChoice(menu, group, tr("%1 — %2").arg(target.title, target.path),
                                    target.id == m_state.target());
        action->setToolTip(target.remark.isEmpty() ? target.path : target.remark);
        connect(action, &QAction::triggered, this, [this, id = target.id] {
            if (id != m_state.target())
                withoutLoss([this, id] { m_state.selectTarget(id); });
        });
    }
    menu->addSeparator();
    menu->addAction(m_actions->openFile);
}

void DockerPage::withoutLoss(const std::function<void()> &go)
{
    if (m_state.phase() == DaemonState::Phase::Applying) {
        // It is not to be stopped; the other file follows.
        m_afterApplying = go;
        return;
    }
    const QString loss = lossSentence();
    if (loss.isEmpty()) {
        go();
        return;
    }
    auto *question = new LossDialog(loss, this);
    connect(question, &QDialog::accepted, this, go);
    question->open();
}

/// What it shows and does is of the file as it is now.
void DockerPage::openForThisFile(QDialog *dialog)
{
    connect(&m_state.document(), &DaemonDocument::loaded, dialog,
            [dialog] { dialog->done(QDialog::Rejected); });
    dialog->open();
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
    m_views->goToMirror(row);
}

void DockerPage::showPicker()
{
    commit();
    auto *picker = new MirrorPicker(m_state.mirrors(), this);
    connect(picker, &MirrorPicker::added, m_views, &DaemonViews::goToMirror);
    openForThisFile(picker);
}

void DockerPage::showPreview()
{
    commit();
    auto *dialog = new PreviewDialog(m_state, this);
    connect(dialog, &PreviewDialog::applyWanted, this, &DockerPage::applyNow);
    openForThisFile(dialog);
}

void DockerPage::showBackups()
{
    commit();
    openForThisFile(new BackupsDialog(m_state, this));
}

void DockerPage::showRepair()
{
    commit();
    openForThisFile(new RepairDialog(m_state, this));
}

void DockerPage::showConflict()
{
    openForThisFile(new ConflictDialog(m_state, this));
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
    m_problems->table()->goToRow(row);
    m_views->goToProblem(row);
}

void DockerPage::goToProblem(bool forward)
{
    if (m_views->view() == DaemonViews::Json) {
        m_views->goToNextInText(forward);
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
    m_views->focusFind();
}

void DockerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_state.start();
}

void DockerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeActions();
    m_problems->table()->setRoom(height() / s_problemsShare);
}

bool DockerPage::event(QEvent *event)
{
    // Some words, and with them the room beside them, are others now.
    if (event->type() == QEvent::LayoutRequest)
        placeActions();
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
    showState();
}

} // namespace jingtai

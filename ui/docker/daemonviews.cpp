// SPDX-License-Identifier: MIT
#include "ui/docker/daemonviews.h"

#include "app/model/daemon/daemonstate.h"
#include "app/model/settings/preferences.h"
#include "ui/docker/daemonformview.h"
#include "ui/docker/daemonjsonview.h"
#include "ui/docker/registrymirrorscard.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/emptyhint.h"
#include "ui/parts/filteredit.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/segmentedcontrol.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_findWidth = 260;
constexpr int s_leastFindWidth = 140;
constexpr int s_gap = 10;
const QString s_viewKey = QStringLiteral("docker.view");
const QString s_json = QStringLiteral("json");

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

QLayout *besideFormBar(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, DaemonFormView::s_barRoom, 0);
    line->addWidget(widget);
    return line;
}

DaemonViews::DaemonViews(DaemonState &state, Preferences &preferences, Prompts &prompts,
                         QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_preferences(preferences)
    , m_line(new QWidget)
    , m_views(new SegmentedControl)
    , m_find(new FilterEdit)
    , m_version(new ChoiceButton)
    , m_readOnly(new NoticeCard)
    , m_stack(new QStackedWidget)
    , m_form(new DaemonFormView(state.form(), state.mirrors(), prompts))
    , m_json(new DaemonJsonView(state.document(), state.problems()))
    , m_nothing(new QWidget)
    , m_hint(new EmptyHint(m_nothing))
    , m_another(new QPushButton)
{
    m_readOnly->setObjectName(QStringLiteral("formReadOnly"));
    m_another->setObjectName(QStringLiteral("openAnother"));
    m_another->setAutoDefault(false);
    m_hint->addButton(m_another);
    m_stack->addWidget(m_form);
    auto *json = new QWidget;
    json->setLayout(besideFormBar(m_json));
    m_stack->addWidget(json);
    m_stack->addWidget(m_nothing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::s_cardGap);
    makeLine();
    layout->addLayout(besideFormBar(m_line));
    // Not within the form: a stack would want the height that it would like for it.
    layout->addLayout(besideFormBar(m_readOnly));
    layout->addWidget(m_stack, 1);

    connect(m_form->mirrors(), &RegistryMirrorsCard::addFromListWanted, this,
            &DaemonViews::addFromListWanted);
    connect(m_another, &QPushButton::clicked, this, &DaemonViews::anotherWanted);
    connect(m_readOnly, &NoticeCard::actionWanted, this, [this] { setView(Json); });
    connect(m_views, &QTabBar::currentChanged, this, [this](int view) { setView(View(view)); });
    connect(m_find, &QLineEdit::textChanged, &m_state.form(), &DaemonForm::setFilter);
    connect(m_version->choices(), &QMenu::aboutToShow, this, &DaemonViews::fillVersions);
    connect(&m_state.form(), &DaemonForm::readOnlyChanged, this, &DaemonViews::showReadOnly);
    retranslate();
    setView(m_preferences.viewState(s_viewKey).toString() == s_json ? Json : Form);
}

DaemonViews::~DaemonViews()
{
    m_state.form().disconnect(this);
}

void DaemonViews::makeLine()
{
    m_views->setObjectName(QStringLiteral("views"));
    m_views->addTab(QString());
    m_views->addTab(QString());
    m_find->setObjectName(QStringLiteral("findSetting"));
    m_find->setMaximumWidth(s_findWidth);
    m_version->setObjectName(QStringLiteral("checkedVersion"));
    auto *layout = new QHBoxLayout(m_line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s_gap);
    layout->addWidget(m_views);
    layout->addWidget(m_find, 100);
    layout->addStretch(1);
    layout->addWidget(m_version);
}

void DaemonViews::addActions(const std::vector<QPushButton *> &actions)
{
    QWidget *before = m_version;
    for (QPushButton *action : actions) {
        m_line->layout()->addWidget(action);
        setTabOrder(before, action);
        before = action;
    }
}

int DaemonViews::lineWidth() const
{
    const int width = m_views->sizeHint().width() + s_gap + s_leastFindWidth;
    return m_version->isHidden() ? width : width + s_gap + m_version->sizeHint().width();
}

bool DaemonViews::hasRoomFor(int width, int actions) const
{
    return lineWidth() + s_gap + actions <= width;
}

DaemonViews::View DaemonViews::view() const
{
    return View(m_views->currentIndex());
}

void DaemonViews::setView(View view)
{
    commit();
    if (m_views->currentIndex() != view) {
        m_views->setCurrentIndex(view);
        return;
    }
    m_preferences.setViewState(s_viewKey, view == Json ? s_json : QString());
    showState();
}

void DaemonViews::commit()
{
    m_form->commit();
    m_state.document().endTyping();
}

void DaemonViews::showState()
{
    using Phase = DaemonState::Phase;
    const bool isReady = m_state.phase() == Phase::Ready;
    const bool hasText = isReady || m_state.phase() == Phase::Applying;
    showOnly(m_stack, hasText ? int(view()) : 2);
    m_find->setVisible(view() == Form);
    m_find->setEnabled(hasText);
    m_views->setEnabled(hasText);
    m_form->setEnabled(isReady);
    m_json->setReadOnly(!isReady);
    showReadOnly();
    showVersion();
    if (hasText)
        return;
    const bool isLoading = m_state.phase() != Phase::Unreadable;
    m_hint->setWords(isLoading ? tr("Reading the file…") : tr("This file cannot be edited here"),
                     m_state.loadProblem());
    m_another->setVisible(!isLoading);
}

void DaemonViews::showReadOnly()
{
    const bool isForm = m_state.phase() == DaemonState::Phase::Ready && view() == Form;
    const QString reason = isForm ? m_state.form().readOnlyReason() : QString();
    NoticeCard::Words words;
    words.shape = PillShape::Caution;
    words.sentence = reason;
    words.action = reason.isEmpty() ? QString() : tr("Show in JSON");
    m_readOnly->setWords(words);
}

void DaemonViews::showVersion()
{
    m_version->setVisible(!m_state.isVersionKnown());
    m_version->setChoice(
        tr("Checked for"),
        //: %1 version
        tr("Docker %1").arg(QString::fromStdString(m_state.checkedVersion().text())));
    // The actions leave before it gets too narrow for them.
    m_line->setMinimumWidth(lineWidth());
}

void DaemonViews::fillVersions()
{
    QMenu *menu = m_version->choices();
    QActionGroup *group = beginChoices(menu);
    for (const EngineVersion &version : m_state.engineVersions()) {
        QAction *action
            = addChoice(menu, group, tr("Docker %1").arg(QString::fromStdString(version.text())),
                        version == m_state.checkedVersion());
        connect(action, &QAction::triggered, this,
                [this, version] { m_state.chooseVersion(version); });
    }
}

void DaemonViews::addAddress()
{
    setView(Form);
    m_form->mirrors()->table()->addRow();
}

void DaemonViews::goToMirror(int row)
{
    setView(Form);
    m_find->clear();
    m_form->mirrors()->table()->goToRow(row);
    m_form->mirrors()->table()->setFocus(Qt::OtherFocusReason);
}

void DaemonViews::goToProblem(int row)
{
    const DaemonProblemsModel &problems = m_state.problems();
    if (problems.hasUnfinishedRow() && row == 0) {
        m_find->clear();
        addAddress();
        return;
    }
    const QString pointer
        = problems.index(row, 0).data(DaemonProblemsModel::PointerRole).toString();
    const int setting = pointer.isEmpty() ? -1 : m_state.form().rowOfPointer(pointer);
    if (view() == Form && setting >= 0 && m_state.form().readOnlyReason().isEmpty()) {
        if (!m_state.form().isShown(setting))
            m_find->clear();
        m_form->goToSetting(setting);
        return;
    }
    setView(Json);
    m_json->goToProblem(row);
}

void DaemonViews::goToNextInText(bool forward)
{
    m_json->goToNextProblem(forward);
}

void DaemonViews::focusFind()
{
    setView(Form);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void DaemonViews::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DaemonViews::retranslate()
{
    m_another->setText(tr("Open another file…"));
    m_views->setAccessibleName(tr("View"));
    m_views->setTabText(Form, tr("Form"));
    // The name of the format is the same in every language.
    m_views->setTabText(Json, QStringLiteral("JSON"));
    m_find->setWords(tr("Find a setting"), tr("Clear the search"));
    showState();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrorspage.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrortablemodel.h"
#include "app/model/mirrors/packagesetupdraft.h"
#include "app/model/mirrors/statusfacts.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/shortcutsettings.h"
#include "ui/look/icons.h"
#include "ui/mirrors/mirroractions.h"
#include "ui/mirrors/mirrorchecks.h"
#include "ui/mirrors/mirrordetails.h"
#include "ui/mirrors/mirrorsview.h"
#include "ui/mirrors/mirrortasks.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/columnkeeper.h"
#include "ui/parts/commandactions.h"
#include "ui/parts/emptyhint.h"
#include "ui/parts/filteredit.h"
#include "ui/parts/firstpaint.h"
#include "ui/parts/heading.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

namespace jingtai {

namespace {

constexpr int s_narrowWindow = 1100;
constexpr int s_detailsWidth = 330;
constexpr int s_maxDetailsWidth = 420;
constexpr int s_filterWidth = 280;
const QString s_filterKey = QStringLiteral("mirrors.filter");
const QString s_upstreamKey = QStringLiteral("mirrors.upstream");
const QString s_onlyUsableKey = QStringLiteral("mirrors.onlyUsable");

} // namespace

MirrorsPage::MirrorsPage(MirrorLibrary &library, StatusMonitor &monitor, Preferences &preferences,
                         CommandActions &commands, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_monitor(monitor)
    , m_preferences(preferences)
    , m_model(new MirrorTableModel(library, monitor, this))
    , m_actions(new MirrorActions(commands, this))
    , m_checks(new MirrorChecks(monitor, *m_actions, this))
    , m_tasks(new MirrorTasks(library, preferences, prompts, this))
    , m_heading(new Heading)
    , m_add(new QPushButton)
    , m_filter(new FilterEdit)
    , m_upstream(new ChoiceButton)
    , m_onlyUsable(new QCheckBox)
    , m_table(nullptr)
    , m_clear(new QPushButton)
    , m_import(new QPushButton)
    , m_details(new MirrorDetails)
{
    setObjectName(QStringLiteral("mirrorsPage"));
    m_model->setFilter(m_preferences.viewState(s_filterKey).toString());
    m_model->setUpstream(m_preferences.viewState(s_upstreamKey).toString());
    m_model->setOnlyUsable(m_preferences.viewState(s_onlyUsableKey).toBool());
    m_table = new MirrorsView(*m_model, m_preferences);

    m_add->setObjectName(QStringLiteral("addMirror"));
    m_add->setAutoDefault(false);
    m_checks->addMeasureTo(m_heading);
    m_heading->addAction(m_add);
    m_checks->addCheckTo(m_heading);

    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(metrics::s_cardGap);
    m_body->addWidget(makeTable(), 3);
    m_body->addWidget(makeDetails(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::s_pageMargin, metrics::s_pageTop, metrics::s_pageMargin,
                               12);
    layout->setSpacing(metrics::s_cardGap);
    layout->addWidget(m_heading);
    layout->addWidget(makeFilterLine());
    layout->addLayout(m_body, 1);

    connectActions();
    connectChecks();
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        showEmpty();
    });
    connect(&m_library, &MirrorLibrary::changed, this, [this] {
        fillUpstreams();
        showState();
        showChosen();
        showEmpty();
    });
    connect(&commands.shortcuts(), &ShortcutSettings::changed, this, &MirrorsPage::showEmpty);
    connect(m_table, &MirrorsView::choiceChanged, this, &MirrorsPage::showChosen);
    retranslate();
    arrange();
}

MirrorsPage::~MirrorsPage()
{
    m_table->keepState();
    m_preferences.setViewState(s_filterKey, m_model->filter());
    m_preferences.setViewState(s_upstreamKey, m_model->upstream());
    m_preferences.setViewState(s_onlyUsableKey, m_model->isOnlyUsable());
}

QWidget *MirrorsPage::makeFilterLine()
{
    m_filter->setObjectName(QStringLiteral("filterMirrors"));
    m_filter->setText(m_model->filter());
    m_filter->setMinimumWidth(s_filterWidth / 2);
    m_filter->setMaximumWidth(s_filterWidth);
    m_filter->installEventFilter(this);
    m_upstream->setObjectName(QStringLiteral("upstream"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    // As wide as it may be, before there is empty room.
    layout->addWidget(m_filter, 100);
    layout->addWidget(m_upstream);
    layout->addWidget(m_onlyUsable);
    layout->addStretch(1);
    m_onlyUsable->setObjectName(QStringLiteral("onlyUsable"));
    m_onlyUsable->setChecked(m_model->isOnlyUsable());
    connect(m_onlyUsable, &QCheckBox::toggled, m_model, &MirrorTableModel::setOnlyUsable);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        // The words of the filter stand in it, whether or not they changed what is found.
        showEmpty();
    });
    return line;
}

QWidget *MirrorsPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("mirrors"));
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->addWidget(m_table);
    card->watchFocus(m_table);
    card->setMinimumHeight(metrics::s_headerHeight + 3 * metrics::s_rowHeight);
    m_hint = new EmptyHint(m_table->viewport());
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setAutoDefault(false);
    m_hint->addButton(m_clear);
    m_import->setObjectName(QStringLiteral("hintImport"));
    m_import->setAutoDefault(false);
    m_hint->addButton(m_import);
    connect(m_clear, &QPushButton::clicked, this, &MirrorsPage::clearFilter);
    connect(m_table, &MirrorsView::menuWanted, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("mirrorsContextMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->addChosenTo(menu);
        menu->popup(at);
    });
    // Return: on to what is known of the mirror.
    connect(m_table, &MirrorsView::opened, m_details, [this] { m_details->setFocus(); });
    return card;
}

QWidget *MirrorsPage::makeDetails()
{
    m_details->setObjectName(QStringLiteral("mirrorDetails"));
    m_detailsCard = new Card;
    auto *layout = new QVBoxLayout(m_detailsCard);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_details);
    m_detailsCard->watchFocus(m_details->focusProxy());
    m_details->addAction(m_actions->useForConversion, QStringLiteral("useForConversion"));
    m_details->addAction(m_actions->addToDaemon, QStringLiteral("detailsAddToDaemon"));
    m_details->addAction(m_actions->openHomePage, QStringLiteral("detailsHomePage"));
    m_details->addAction(m_actions->enterParameters, QStringLiteral("detailsParameters"));
    m_details->addAction(m_actions->setUpPackages, QStringLiteral("detailsSetUp"));
    m_details->addAction(m_actions->checkChosen, QStringLiteral("detailsCheck"),
                         MirrorDetails::Offer::ForSeveral);
    m_details->addAction(m_actions->compareContent, QStringLiteral("detailsCompare"),
                         MirrorDetails::Offer::ForSeveral);
    return m_detailsCard;
}

void MirrorsPage::connectActions()
{
    const MirrorActions &a = *m_actions;
    // With all that are chosen, or with the one whose details are shown.
    const auto forAll
        = [this](QAction *action, void (MirrorTasks::*task)(const MirrorTasks::Mirrors &)) {
              connect(action, &QAction::triggered, this, [this, task] {
                  if (const MirrorTasks::Mirrors mirrors = allChosen(); !mirrors.empty())
                      std::invoke(task, m_tasks, mirrors);
              });
          };
    const auto forOne = [this](QAction *action, auto task) {
        connect(action, &QAction::triggered, this, [this, task] {
            if (const Mirror *mirror = chosen())
                task(*mirror);
        });
    };
    forAll(a.copyAddress, &MirrorTasks::copyAddresses);
    forAll(a.copyUrl, &MirrorTasks::copyUrls);
    forAll(a.copyMarkdown, &MirrorTasks::copyMarkdown);
    forAll(a.copyCsv, &MirrorTasks::copyCsv);
    connect(m_table, &MirrorsView::copyWanted, a.copyAddress, &QAction::trigger);
    connect(a.copyDetails, &QAction::triggered, this, [this] {
        if (const QString text = plainText(factsOf(m_table->currentId())); !text.isEmpty())
            m_tasks->copyDetails(text);
    });
    forOne(a.useForConversion, [this](const Mirror &mirror) { m_tasks->useForConversion(mirror); });
    forOne(a.addToDaemon,
           [this](const Mirror &mirror) { Q_EMIT addToDaemon(QString::fromStdString(mirror.id)); });
    forOne(a.openHomePage,
           [this](const Mirror &mirror) { m_tasks->openLink(QUrl(homePage(mirror))); });
    forOne(a.enterParameters, [this](const Mirror &mirror) { m_tasks->askForParameters(mirror); });
    forOne(a.setUpPackages, [this](const Mirror &mirror) { m_tasks->setUpPackages(mirror); });
    forOne(a.edit, [this](const Mirror &mirror) { m_tasks->edit(mirror); });
    connect(a.switchOn, &QAction::triggered, this,
            [this] { m_tasks->switchOn(chosenMirrorIds(), true); });
    connect(a.switchOff, &QAction::triggered, this,
            [this] { m_tasks->switchOn(chosenMirrorIds(), false); });
    connect(a.remove, &QAction::triggered, this, [this] { m_tasks->remove(chosenMirrorIds()); });
    connect(a.exportMirrors, &QAction::triggered, this,
            [this] { m_tasks->exportSome(chosenMirrorIds()); });
    connect(a.add, &QAction::triggered, m_tasks, &MirrorTasks::add);
    connect(a.importMirrors, &QAction::triggered, m_tasks, &MirrorTasks::importFile);
    connect(m_add, &QPushButton::clicked, a.add, &QAction::trigger);
    connect(m_import, &QPushButton::clicked, a.importMirrors, &QAction::trigger);
    connect(m_details, &MirrorDetails::linkOpened, m_tasks, &MirrorTasks::openLink);
    m_table->columns()->addTo(a.columns);

    connect(m_tasks, &MirrorTasks::said, this, &MirrorsPage::say);
    connect(m_tasks, &MirrorTasks::problem, this, &MirrorsPage::problem);
    connect(m_tasks, &MirrorTasks::edited, this, &MirrorsPage::choose);
    connect(m_tasks, &MirrorTasks::wantedForConversion, this, &MirrorsPage::useForConversion);
}

void MirrorsPage::connectChecks()
{
    connect(m_actions->checkChosen, &QAction::triggered, this,
            [this] { m_monitor.check(m_table->selectedIds()); });
    connect(m_actions->measureSpeed, &QAction::triggered, this,
            [this] { m_monitor.check(m_table->selectedIds(), ProbeLevel::Speed); });
    connect(m_actions->compareContent, &QAction::triggered, this,
            [this] { m_monitor.check(m_table->selectedIds(), ProbeLevel::Content); });
    connect(m_checks, &MirrorChecks::changed, this, [this] {
        showState();
        say({});
    });
    connect(m_checks, &MirrorChecks::counted, this, &MirrorsPage::showState);
    connect(m_checks, &MirrorChecks::problem, this, &MirrorsPage::problem);
    connect(m_checks, &MirrorChecks::finished, this, &MirrorsPage::announce);
    connect(m_checks, &MirrorChecks::minutePassed, m_model, &MirrorTableModel::refreshAges);
    connect(&m_monitor, &StatusMonitor::statusChanged, this, [this](const QStringList &ids) {
        if (ids.contains(m_table->currentId()))
            showDetails();
        showEmpty();
    });
}

void MirrorsPage::announce()
{
    showEmpty();
    m_heading->announce();
}

void MirrorsPage::addActionsTo(QMenu *menu)
{
    m_actions->addAllTo(menu);
}

void MirrorsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MirrorsPage::choose(const QString &id)
{
    if (m_model->rowOf(id) < 0)
        clearFilter();
    m_table->choose(id);
}

void MirrorsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
}

void MirrorsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_checks->setSeen(true);
    m_model->refreshAges();
    if (m_isPainted) {
        showDetails();
    } else {
        afterFirstPaint(this, this, [this] {
            m_isPainted = true;
            showDetails();
        });
    }
    say({});
}

void MirrorsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_checks->setSeen(false);
}

void MirrorsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool MirrorsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride) {
        // The filter is emptied first, a check stopped by the next Esc.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
            && !m_filter->text().isEmpty()) {
            event->accept();
            return true;
        }
    } else if (watched == m_filter && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MirrorsPage::retranslate()
{
    m_actions->retranslate();
    m_heading->setTitle(tr("Mirrors"));
    m_add->setText(tr("Add mirror…"));
    m_checks->retranslate();
    m_onlyUsable->setText(tr("Only usable"));
    m_filter->setWords(tr("Filter mirrors"), tr("Clear filter"));
    m_table->setAccessibleName(tr("Mirrors"));
    m_table->setAccessibleDescription(tr("Return leads to what is known of the chosen mirror, the "
                                         "menu key to what can be done with it."));
    m_details->setName(tr("Mirror details"),
                       tr("What is known of the mirror that is chosen in the table."));
    m_clear->setText(tr("Clear filter"));
    m_import->setText(tr("Import mirrors…"));
    say({});
    fillUpstreams();
    showState();
    showChosen();
    showEmpty();
}

void MirrorsPage::arrange()
{
    const bool narrow = window()->width() < s_narrowWindow;
    m_details->setWide(narrow);
    m_body->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // A quarter of the window: more room for the table alone would stand empty.
    const int width = std::clamp(window()->width() / 4, s_detailsWidth, s_maxDetailsWidth);
    m_detailsCard->setMinimumWidth(narrow ? 0 : width);
    m_detailsCard->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : width);
}

void MirrorsPage::fillUpstreams()
{
    const MirrorUpstreams &upstreams = m_model->upstreams();
    QMenu *menu = m_upstream->choices();
    QActionGroup *group = beginChoices(menu);
    QString shown = tr("all", "upstreams");
    const auto add = [&](const QString &text, const QString &key) {
        QAction *action = addChoice(menu, group, QString(text).replace(u'&', QLatin1String("&&")),
                                    key == m_model->upstream());
        action->setObjectName(key.isEmpty() ? QStringLiteral("upstreamAll")
                                            : QLatin1String("upstream-") + key);
        connect(action, &QAction::triggered, this, [this, key] { setUpstream(key); });
    };
    add(tr("All", "upstreams"), {});
    menu->addSeparator();
    bool isKnown = m_model->upstream().isEmpty();
    for (std::size_t i = 0; i < upstreams.size(); ++i) {
        add(upstreams.title(i), upstreams.key(i));
        if (upstreams.key(i) == m_model->upstream()) {
            shown = upstreams.title(i);
            isKnown = true;
        }
    }
    m_upstream->setChoice(tr("Upstream"), isKnown ? shown : m_model->upstream());
}

void MirrorsPage::setUpstream(const QString &key)
{
    m_model->setUpstream(key);
    // Later: the choice comes from an action of this very menu.
    QMetaObject::invokeMethod(this, &MirrorsPage::fillUpstreams, Qt::QueuedConnection);
}

void MirrorsPage::clearFilter()
{
    m_filter->clear();
    m_onlyUsable->setChecked(false);
    setUpstream({});
}

void MirrorsPage::showState()
{
    const int all = m_model->mirrorCount();
    const int off = m_model->switchedOffCount();
    QString state = m_checks->state();
    // Where only the usable ones are shown their number is said already.
    const bool isSaid = !state.isEmpty() && m_model->isOnlyUsable() && m_model->filter().isEmpty()
                        && m_model->upstream().isEmpty();
    if (m_model->shownCount() < all && !isSaid) {
        const QString shown = tr("%1 of %n mirror(s) shown", "", all).arg(m_model->shownCount());
        //: %1 "9 of 41 usable from here", %2 "7 of 69 mirrors shown"
        state = state.isEmpty() ? shown : tr("%1, %2", "state").arg(state, shown);
    } else if (state.isEmpty() && all > 0) {
        //: %1 "69 mirrors", %2 "11 registries"
        state = tr("%1 of %2")
                    .arg(tr("%n mirror(s)", "", all),
                         tr("%n registr(y/ies)", "", m_model->registryCount()));
    }
    if (off > 0) {
        //: %1 "69 mirrors of 11 registries"
        state = tr("%1, %n switched off", "", off).arg(state);
    }
    m_heading->setState(state);
}

void MirrorsPage::showChosen()
{
    const auto mirrors = allChosen();
    ChosenMirrors state;
    state.count = int(mirrors.size());
    state.rows = int(m_table->selectedIds().size());
    state.hasContent = state.rows > state.count;
    state.isOwnOnly = true;
    for (const Mirror *mirror : mirrors) {
        const bool on = m_library.isEnabled(mirror->id);
        state.isSomeOn = state.isSomeOn || on;
        state.isSomeOff = state.isSomeOff || !on;
        state.isOwnOnly = state.isOwnOnly && mirror->isOwn;
        state.isImages = mirror->kind == MirrorKind::Registry;
        state.hasContent = state.hasContent || state.isImages;
        state.hasHomePage = !homePage(*mirror).isEmpty();
        state.hasParameters = !mirror->parameters.empty();
        state.hasPackages = !packageUpstream(*mirror).isEmpty();
    }
    m_actions->update(state);
    showDetails();
}

void MirrorsPage::showDetails()
{
    // The program starts faster on another page without them, and on this one when they follow.
    if (!isVisible() || !m_isPainted)
        return;
    const QStringList ids = m_table->selectedIds();
    if (ids.size() == 1) {
        showDetailsOf(ids.constFirst());
    } else if (ids.isEmpty()) {
        m_details->setWords(tr("No mirror chosen"),
                            m_model->rowCount() == 0
                                ? QString()
                                : tr("Choose a mirror in the table to read what is known of it."));
    } else {
        const int mirrors = int(allChosen().size());
        const int registries = int(ids.size()) - mirrors;
        QString chosen = tr("%n mirror(s) chosen", "", mirrors);
        if (registries > 0) {
            //: %1 "2 mirrors", %2 "1 registry"
            chosen = tr("%1 and %2 chosen")
                         .arg(tr("%n mirror(s)", "", mirrors),
                              tr("%n registr(y/ies)", "", registries));
        }
        m_details->setWords(chosen,
                            tr("The menu Mirrors checks, compares, copies, switches on or off "
                               "and exports them together."),
                            true);
    }
}

void MirrorsPage::showDetailsOf(const QString &id)
{
    const int row = m_model->rowOf(id);
    const auto bars = m_model->index(row, MirrorTableModel::History)
                          .data(MirrorTableModel::HistoryRole)
                          .value<QList<HistoryBar>>();
    m_details->setFacts(factsOf(id), bars);
}

MirrorFacts MirrorsPage::factsOf(const QString &id) const
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return {};
    const Mirror *mirror = m_model->mirrorAt(row);
    const Registry *registry = m_model->registryAt(row);
    MirrorFacts facts;
    if (mirror != nullptr)
        facts = mirrorFacts(*mirror, m_library);
    else if (registry != nullptr)
        facts = registryFacts(*registry);
    addStatus(facts, m_monitor.status(id), QDateTime::currentSecsSinceEpoch(),
              m_monitor.originalDigest(id));
    return facts;
}

void MirrorsPage::showEmpty()
{
    m_hint->setVisible(m_model->rowCount() == 0);
    if (m_model->mirrorCount() == 0) {
        m_hint->setWords(tr("There are no mirrors"),
                         tr("The catalogue in use has none. Add one of your own, or import a "
                            "list."));
        m_clear->hide();
        m_import->show();
        return;
    }
    m_import->hide();
    const QString words = m_model->filter().simplified();
    m_clear->setText(words.isEmpty() && m_model->isOnlyUsable() ? tr("Show all mirrors")
                                                                : tr("Clear filter"));
    m_clear->show();
    if (words.isEmpty() && m_model->isOnlyUsable()) {
        const QStringList why = m_checks->nothingUsable();
        m_hint->setWords(why.constFirst(), why.constLast());
        return;
    }
    m_hint->setWords(words.isEmpty() ? tr("No mirror serves this")
                                     : tr("No mirror matches “%1”").arg(words),
                     tr("Names, addresses, registries, operators and remarks are searched."));
}

QString MirrorsPage::status() const
{
    return m_said.isEmpty() ? m_checks->status() : m_said;
}

void MirrorsPage::say(const QString &status)
{
    m_said = status;
    Q_EMIT statusChanged(this->status());
}

const Mirror *MirrorsPage::chosen() const
{
    const int row = m_model->rowOf(m_table->currentId());
    return row < 0 ? nullptr : m_model->mirrorAt(row);
}

std::vector<const Mirror *> MirrorsPage::allChosen() const
{
    std::vector<const Mirror *> mirrors;
    const QStringList ids = m_table->selectedIds();
    for (const QString &id : ids) {
        const int row = m_model->rowOf(id);
        if (row >= 0 && m_model->mirrorAt(row) != nullptr)
            mirrors.push_back(m_model->mirrorAt(row));
    }
    return mirrors;
}

QStringList MirrorsPage::chosenMirrorIds() const
{
    QStringList ids;
    for (const Mirror *mirror : allChosen())
        ids.append(QString::fromStdString(mirror->id));
    return ids;
}

} // namespace jingtai

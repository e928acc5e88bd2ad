// SPDX-License-Identifier: MIT
#include "ui/mirrors/packagesetupdialog.h"

#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"
#include "app/model/settings/preferences.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/codeeditor.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

const QString s_keptKey = QStringLiteral("packageSetup");
constexpr int s_fewLines = 8;
/// Longer lines are scrolled.
constexpr int s_mostWidth = 1100;

} // namespace

PackageSetupDialog::PackageSetupDialog(PackageSetupDraft draft, Preferences &preferences,
                                       QWidget *parent)
    : FormDialog(QStringLiteral("PackageSetup"), parent)
    , m_draft(std::move(draft))
    , m_preferences(preferences)
    , m_distributionLabel(fieldLabel())
    , m_releaseLabel(fieldLabel())
    , m_versionLabel(fieldLabel())
    , m_distribution(new ChoiceButton)
    , m_release(new ChoiceButton)
    , m_version(new ChoiceButton)
    , m_script(new CodeEditor)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("packageSetupDialog"));
    m_distribution->setObjectName(QStringLiteral("setupDistribution"));
    m_release->setObjectName(QStringLiteral("setupRelease"));
    m_version->setObjectName(QStringLiteral("setupVersion"));
    m_script->setObjectName(QStringLiteral("setupCommands"));
    m_problem->setObjectName(QStringLiteral("setupProblem"));
    auto *card = new Card;
    auto *grid = fieldGrid(card);
    grid->setColumnStretch(1, 0);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const auto &[label, button] :
         {std::pair(m_distributionLabel, m_distribution), std::pair(m_releaseLabel, m_release),
          std::pair(m_versionLabel, m_version)}) {
        button->setValueOnly();
        label->setBuddy(button);
        grid->addWidget(label, row, 0);
        grid->addWidget(button, row++, 1, Qt::AlignLeft);
    }
    addCard(card);

    m_script->setReadOnly(true);
    m_script->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *field = new Card(Role::Field);
    auto *inner = new QVBoxLayout(field);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->addWidget(m_script);
    field->watchFocus(m_script);
    addCard(field);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addCard(m_problem);
    retranslate();
    m_distribution->setFocus();
}

QJsonObject PackageSetupDialog::keptChoice(const Preferences &preferences)
{
    return preferences.viewState(s_keptKey).toObject();
}

void PackageSetupDialog::fill(
    ChoiceButton *button, QLabel *label, const Options &options, const std::string &chosen,
    const std::function<void(PackageSetupDraft &, const QString &)> &choose)
{
    button->setVisible(!options.empty());
    label->setVisible(!options.empty());
    QMenu *menu = button->choices();
    QActionGroup *group = beginChoices(menu);
    for (const PackageSetupDraft::Option &option : options) {
        const bool isChosen = option.id.toStdString() == chosen;
        QAction *action = addChoice(menu, group, option.title, isChosen);
        action->setObjectName(button->objectName() + QLatin1Char('-') + option.id);
        connect(action, &QAction::triggered, this, [this, choose, id = option.id] {
            choose(m_draft, id);
            m_preferences.setViewState(s_keptKey, m_draft.toJson(keptChoice(m_preferences)));
            // Later: it is an action of the menus that are filled.
            QTimer::singleShot(0, this, &PackageSetupDialog::showDraft);
        });
        if (isChosen)
            button->setChoice(label->text(), option.title);
    }
}

void PackageSetupDialog::showDraft()
{
    const PackageTarget &target = m_draft.target();
    fill(m_distribution, m_distributionLabel, m_draft.distributions(), target.distribution,
         &PackageSetupDraft::setDistribution);
    fill(m_release, m_releaseLabel, m_draft.releases(), target.release,
         &PackageSetupDraft::setRelease);
    fill(m_version, m_versionLabel, m_draft.versions(), target.version,
         &PackageSetupDraft::setVersion);
    const QString script = m_draft.script();
    m_script->updateText(script);
    QWidget *field = m_script->parentWidget();
    field->setVisible(!script.isEmpty());
    const QSize whole = m_script->wholeSize() + QSize(2, 2);
    const int bar = m_script->verticalScrollBar()->sizeHint().width();
    setFilling(field, s_fewLines * m_script->fontMetrics().lineSpacing(), whole.height() + bar);
    // Room for both bars: one that comes for a moment must not call for the other.
    setCardWidth(std::min(whole.width() + 2 * bar, s_mostWidth));
    m_problem->setText(m_draft.problem());
    m_problem->setVisible(script.isEmpty());
    setState(!script.isEmpty(), {});
    fit();
}

void PackageSetupDialog::save()
{
    QGuiApplication::clipboard()->setText(m_draft.script());
    setState(true, tr("The commands are in the clipboard"));
}

void PackageSetupDialog::retranslate()
{
    FormDialog::retranslate();
    const QString purpose
        = tr("Commands for a terminal: they fetch the key that the packages are signed with, "
             "write the file of the repository, and install the packages.");
    //: %1 packages, such as Docker CE, %2 title of a mirror
    setHeading(
        tr("Set up %1 from %2").arg(m_draft.packages(), quotable(mirrorTitle(m_draft.mirror()))),
        purpose);
    m_distributionLabel->setText(tr("Distribution"));
    m_releaseLabel->setText(tr("Version"));
    m_versionLabel->setText(m_draft.packages());
    m_script->setAccessibleName(tr("Commands"));
    m_script->setAccessibleDescription(purpose);
    setSaveText(tr("Copy commands"));
    setCancelText(tr("Close"));
    showDraft();
}

} // namespace jingtai

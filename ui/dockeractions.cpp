// SPDX-License-Identifier: MIT
#include "ui/dockeractions.h"

#include "ui/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace jingtai {

DockerActions::DockerActions(QWidget *page)
    : QObject(page)
{
    const auto make = [page](const char *name, const QIcon &icon, const QKeySequence &key = {}) {
        auto *action = new QAction(icon, QString(), page);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
        return action;
    };
    const auto icon = [](Icon each) { return themedIcon(each, Role::QuietText); };
    apply = make("actionApply", icon(Icon::Check), QKeySequence(Qt::CTRL | Qt::Key_Return));
    preview = make("actionPreview", icon(Icon::File), QKeySequence(Qt::CTRL | Qt::Key_D));
    revert = make("actionRevert", icon(Icon::Undo));
    restore = make("actionRestoreBackup", {});
    addFromList = make("actionAddFromList", {});
    addAddress = make("actionAddAddress", icon(Icon::Add), QKeySequence::New);
    repair = make("actionRepair", {});
    nextProblem = make("actionNextProblem", {}, QKeySequence(Qt::Key_F8));
    previousProblem = make("actionPreviousProblem", {}, QKeySequence(Qt::SHIFT | Qt::Key_F8));
    switchView = make("actionSwitchView", {}, QKeySequence(Qt::CTRL | Qt::Key_J));
    testPull = make("actionTestPull", {});
    refresh = make("actionRefreshDocker", {}, QKeySequence(Qt::Key_F5));
    openFile = make("actionOpenDaemonFile", icon(Icon::Open));
    // Wherever on the page, or in the window beside it, the keyboard is.
    for (QAction *action : {apply, preview, nextProblem, previousProblem, switchView, refresh})
        action->setShortcutContext(Qt::WindowShortcut);
    retranslate();
}

void DockerActions::retranslate()
{
    apply->setText(tr("&Apply"));
    preview->setText(tr("&Preview changes…"));
    revert->setText(tr("&Revert"));
    restore->setText(tr("Restore &backup…"));
    addFromList->setText(tr("Add mirrors from the &list…"));
    addAddress->setText(tr("Add a&ddress"));
    repair->setText(tr("Repa&ir"));
    nextProblem->setText(tr("&Next problem"));
    previousProblem->setText(tr("Pre&vious problem"));
    switchView->setText(tr("Switch between form and &JSON"));
    testPull->setText(tr("&Test pull"));
    //: Asks the engine and reads the file again
    refresh->setText(tr("Re&fresh"));
    openFile->setText(tr("&Open a configuration file…"));
}

void DockerActions::addAllTo(QMenu *menu) const
{
    menu->addAction(apply);
    menu->addAction(preview);
    menu->addAction(revert);
    menu->addAction(restore);
    menu->addSeparator();
    menu->addAction(addAddress);
    menu->addAction(addFromList);
    menu->addSeparator();
    menu->addAction(repair);
    menu->addAction(nextProblem);
    menu->addAction(previousProblem);
    menu->addAction(switchView);
    menu->addSeparator();
    menu->addAction(testPull);
    menu->addAction(refresh);
    menu->addAction(openFile);
}

} // namespace jingtai

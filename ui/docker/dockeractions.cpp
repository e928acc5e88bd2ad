// SPDX-License-Identifier: MIT
#include "ui/docker/dockeractions.h"

#include "ui/look/icons.h"
#include "ui/parts/commandactions.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QWidget>

namespace jingtai {

DockerActions::DockerActions(CommandActions &commands, QWidget *page)
    : QObject(page)
{
    const auto make = [&commands, page](Command command, const QIcon &icon = {}) {
        QAction *action = commands.make(command, icon, page);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
        return action;
    };
    const auto icon = [](Icon each) { return themedIcon(each, Role::QuietText); };
    apply = make(Command::Apply, icon(Icon::Save));
    preview = make(Command::Preview, icon(Icon::File));
    revert = make(Command::Revert, icon(Icon::Undo));
    restore = make(Command::RestoreBackup);
    addFromList = make(Command::AddFromList);
    addAddress = make(Command::AddAddress, icon(Icon::Add));
    repair = make(Command::Repair);
    nextProblem = make(Command::NextProblem);
    previousProblem = make(Command::PreviousProblem);
    switchView = make(Command::SwitchView);
    testPull = make(Command::TestPull);
    refresh = make(Command::RefreshDocker);
    openFile = make(Command::OpenDaemonFile, icon(Icon::Open));
    // Wherever on the page, or in the window beside it, the keyboard is.
    for (QAction *action : {apply, preview, nextProblem, previousProblem, switchView, refresh})
        action->setShortcutContext(Qt::WindowShortcut);
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

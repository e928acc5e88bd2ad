// SPDX-License-Identifier: MIT
#include "ui/parts/choicemenu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace jingtai {

QActionGroup *beginChoices(QMenu *menu)
{
    menu->clear();
    // clear() leaves both to the menu, and they would pile up.
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
    return new QActionGroup(menu);
}

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool isChecked)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChecked);
    group->addAction(action);
    return action;
}

} // namespace jingtai

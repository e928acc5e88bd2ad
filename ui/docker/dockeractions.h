// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace jingtai {

class CommandActions;

/// The actions of the Docker page, for its menu and the keyboard. They do nothing themselves.
class DockerActions final : public QObject
{
    Q_OBJECT

public:
    /// The commands are borrowed; `page` gets the shortcuts.
    DockerActions(CommandActions &commands, QWidget *page);

    void addAllTo(QMenu *menu) const;

    QAction *apply = nullptr;
    QAction *preview = nullptr;
    QAction *revert = nullptr;
    QAction *restore = nullptr;
    QAction *addFromList = nullptr;
    QAction *addAddress = nullptr;
    QAction *repair = nullptr;
    QAction *nextProblem = nullptr;
    QAction *previousProblem = nullptr;
    QAction *switchView = nullptr;
    QAction *testPull = nullptr;
    QAction *refresh = nullptr;
    QAction *openFile = nullptr;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace jingtai {

class CommandActions;

/// What is chosen in the table of mirrors, as far as the actions ask.
struct ChosenMirrors
{
    /// Registries themselves are not counted.
    int count = 0;
    /// Rows, registries themselves too.
    int rows = 0;
    bool isImages = false;
    /// Rows that serve images, registries themselves too.
    bool hasContent = false;
    bool isOwnOnly = false;
    bool isSomeOn = false;
    bool isSomeOff = false;
    bool hasHomePage = false;
    bool hasParameters = false;
    /// Packages that can be set up.
    bool hasPackages = false;
};

/// The actions of the Mirrors page, for its menus, its buttons and the keyboard. They do nothing
/// themselves.
class MirrorActions final : public QObject
{
    Q_OBJECT

public:
    /// The commands are borrowed; `page` gets the shortcuts, and owns the menus.
    MirrorActions(CommandActions &commands, QWidget *page);

    void update(const ChosenMirrors &chosen);
    /// While a check goes on it can be stopped, and none can be begun; nor where nothing is to ask.
    void setChecking(bool isChecking, bool canCheck);
    void retranslate();
    CommandActions &commands() const { return m_commands; }
    void addAllTo(QMenu *menu) const;
    /// What can be done with the chosen mirrors.
    void addChosenTo(QMenu *menu) const;

    QAction *checkAll = nullptr;
    QAction *stop = nullptr;
    QAction *checkChosen = nullptr;
    QAction *measureSpeed = nullptr;
    QAction *compareContent = nullptr;
    QAction *useForConversion = nullptr;
    QAction *addToDaemon = nullptr;
    QAction *copyAddress = nullptr;
    QAction *copyUrl = nullptr;
    QAction *copyMarkdown = nullptr;
    QAction *copyCsv = nullptr;
    QAction *copyDetails = nullptr;
    QAction *openHomePage = nullptr;
    QAction *enterParameters = nullptr;
    QAction *setUpPackages = nullptr;
    QAction *switchOn = nullptr;
    QAction *switchOff = nullptr;
    QAction *add = nullptr;
    QAction *edit = nullptr;
    QAction *remove = nullptr;
    QAction *importMirrors = nullptr;
    QAction *exportMirrors = nullptr;
    QMenu *copyAs = nullptr;
    QMenu *columns = nullptr;

private:
    void showCopyKey();

    CommandActions &m_commands;
};

} // namespace jingtai

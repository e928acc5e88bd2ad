// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirroractions.h"

#include "app/model/settings/mnemonic.h"
#include "app/model/settings/shortcutsettings.h"
#include "ui/look/icons.h"
#include "ui/parts/commandactions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace jingtai {

MirrorActions::MirrorActions(CommandActions &commands, QWidget *page)
    : QObject(page)
    , copyAs(new QMenu(page))
    , columns(new QMenu(page))
    , m_commands(commands)
{
    const auto make = [&commands, page](Command command, Icon icon) {
        QAction *action = commands.make(command, themedIcon(icon, Role::QuietText), page);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
        return action;
    };
    checkAll = make(Command::CheckAll, Icon::Refresh);
    stop = make(Command::Stop, Icon::Stop);
    checkChosen = make(Command::CheckChosen, Icon::CheckCircle);
    measureSpeed = make(Command::MeasureSpeed, Icon::Speed);
    compareContent = make(Command::CompareContent, Icon::Compare);
    // Wherever on the page, or in the window beside it, the keyboard is.
    for (QAction *action : {checkAll, stop, checkChosen, measureSpeed, compareContent})
        action->setShortcutContext(Qt::WindowShortcut);
    useForConversion = make(Command::UseForConversion, Icon::Convert);
    addToDaemon = make(Command::AddToDaemon, Icon::Sliders);
    copyAddress = make(Command::CopyAddress, Icon::Copy);
    copyUrl = make(Command::CopyUrl, Icon::Copy);
    copyMarkdown = make(Command::CopyMarkdown, Icon::Copy);
    copyCsv = make(Command::CopyCsv, Icon::Copy);
    copyDetails = make(Command::CopyDetails, Icon::Copy);
    openHomePage = make(Command::OpenHomePage, Icon::Globe);
    enterParameters = make(Command::EnterParameters, Icon::Edit);
    setUpPackages = make(Command::SetUpPackages, Icon::Terminal);
    switchOn = make(Command::SwitchOn, Icon::Power);
    switchOff = make(Command::SwitchOff, Icon::Power);
    add = make(Command::AddMirror, Icon::Add);
    edit = make(Command::EditMirror, Icon::Edit);
    // Del is not its key while a field has the focus: there it deletes a letter.
    remove = make(Command::RemoveMirror, Icon::Remove);
    importMirrors = make(Command::ImportMirrors, Icon::Import);
    exportMirrors = make(Command::ExportMirrors, Icon::Export);
    for (QAction *action : {copyUrl, copyMarkdown, copyCsv, copyDetails})
        copyAs->addAction(action);
    connect(&commands.shortcuts(), &ShortcutSettings::changed, this, &MirrorActions::showCopyKey);
    retranslate();
    update({});
    setChecking(false, false);
}

void MirrorActions::setChecking(bool isChecking, bool canCheck)
{
    checkAll->setEnabled(!isChecking && canCheck);
    stop->setEnabled(isChecking);
}

void MirrorActions::update(const ChosenMirrors &chosen)
{
    const bool any = chosen.count > 0;
    const bool one = chosen.count == 1;
    checkChosen->setEnabled(chosen.rows > 0);
    measureSpeed->setEnabled(chosen.rows > 0);
    compareContent->setEnabled(chosen.hasContent);
    useForConversion->setEnabled(one && chosen.isImages);
    // The page Docker says why not where the engine would have no use for it.
    addToDaemon->setEnabled(one && chosen.isImages);
    for (QAction *action : {copyAddress, copyUrl, copyMarkdown, copyCsv})
        action->setEnabled(any);
    copyAs->setEnabled(any);
    copyDetails->setEnabled(one);
    openHomePage->setEnabled(one && chosen.hasHomePage);
    enterParameters->setEnabled(one && chosen.hasParameters);
    setUpPackages->setEnabled(one && chosen.hasPackages);
    switchOn->setEnabled(chosen.isSomeOff);
    switchOff->setEnabled(chosen.isSomeOn);
    edit->setEnabled(one);
    remove->setEnabled(any && chosen.isOwnOnly);
}

void MirrorActions::retranslate()
{
    copyAs->setTitle(tr("Copy &as"));
    columns->setTitle(tr("C&olumns"));
    for (QMenu *menu : {copyAs, columns})
        menu->setAccessibleName(withoutMnemonic(menu->title()));
    showCopyKey();
}

void MirrorActions::showCopyKey()
{
    // Ctrl+C is the window's: it copies what has the focus.
    const QString text = menuTextOf(Command::CopyAddress);
    copyAddress->setText(copyAddress->shortcut().isEmpty() ? text + QLatin1String("\tCtrl+C")
                                                           : text);
}

void MirrorActions::addAllTo(QMenu *menu) const
{
    menu->addAction(checkAll);
    menu->addAction(stop);
    menu->addAction(checkChosen);
    menu->addAction(measureSpeed);
    menu->addAction(compareContent);
    menu->addSeparator();
    menu->addAction(add);
    menu->addAction(edit);
    menu->addAction(remove);
    menu->addSeparator();
    menu->addAction(useForConversion);
    menu->addAction(addToDaemon);
    menu->addAction(enterParameters);
    menu->addAction(setUpPackages);
    menu->addAction(switchOn);
    menu->addAction(switchOff);
    menu->addSeparator();
    menu->addAction(copyAddress);
    menu->addMenu(copyAs);
    menu->addAction(openHomePage);
    menu->addSeparator();
    menu->addAction(importMirrors);
    menu->addAction(exportMirrors);
    menu->addSeparator();
    menu->addMenu(columns);
}

void MirrorActions::addChosenTo(QMenu *menu) const
{
    menu->addAction(checkChosen);
    menu->addAction(measureSpeed);
    menu->addAction(compareContent);
    menu->addSeparator();
    menu->addAction(useForConversion);
    menu->addAction(addToDaemon);
    menu->addAction(enterParameters);
    menu->addAction(setUpPackages);
    menu->addSeparator();
    menu->addAction(copyAddress);
    menu->addMenu(copyAs);
    menu->addAction(openHomePage);
    menu->addSeparator();
    menu->addAction(switchOn);
    menu->addAction(switchOff);
    menu->addSeparator();
    menu->addAction(add);
    menu->addAction(edit);
    menu->addAction(remove);
    menu->addSeparator();
    menu->addAction(exportMirrors);
}

} // namespace jingtai

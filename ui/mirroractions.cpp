// SPDX-License-Identifier: MIT
#include "ui/mirroractions.h"

#include "ui/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace jingtai {

MirrorActions::MirrorActions(QWidget *page)
    : QObject(page)
    , copyAs(new QMenu(page))
    , columns(new QMenu(page))
{
    const auto make = [page](const char *name, Icon icon, const QKeySequence &key = {}) {
        auto *action = new QAction(themedIcon(icon, Role::QuietText), QString(), page);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
        return action;
    };
    checkAll = make("actionCheckAll", Icon::Refresh, QKeySequence(Qt::Key_F5));
    stop = make("actionStop", Icon::Stop, QKeySequence(Qt::Key_Escape));
    checkChosen = make("actionCheckChosen", Icon::Check, QKeySequence(Qt::CTRL | Qt::Key_F5));
    measureSpeed = make("actionMeasureSpeed", Icon::Speed, QKeySequence(Qt::SHIFT | Qt::Key_F5));
    compareContent = make("actionCompareContent", Icon::Compare,
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5));
    // Wherever on the page, or in the window beside it, the keyboard is.
    for (QAction *action : {checkAll, stop, checkChosen, measureSpeed, compareContent})
        action->setShortcutContext(Qt::WindowShortcut);
    useForConversion
        = make("actionUseForConversion", Icon::Convert, QKeySequence(Qt::CTRL | Qt::Key_Return));
    addToDaemon = make("actionAddToDaemon", Icon::Sliders);
    // Ctrl+C is the window's: it copies what has the focus.
    copyAddress = make("actionCopyAddress", Icon::Copy);
    copyUrl = make("actionCopyUrl", Icon::Copy);
    copyMarkdown = make("actionCopyMarkdown", Icon::Copy);
    copyCsv = make("actionCopyCsv", Icon::Copy);
    copyDetails = make("actionCopyDetails", Icon::Copy);
    openHomePage = make("actionOpenHomePage", Icon::Globe);
    enterParameters = make("actionEnterParameters", Icon::Edit);
    setUpPackages = make("actionSetUpPackages", Icon::Terminal);
    switchOn = make("actionSwitchOn", Icon::Power);
    switchOff = make("actionSwitchOff", Icon::Power);
    add = make("actionAddMirror", Icon::Add, QKeySequence::New);
    edit = make("actionEditMirror", Icon::Edit, QKeySequence(Qt::Key_F2));
    remove = make("actionRemoveMirror", Icon::Remove);
    // Not while a field has the focus: there the key deletes a letter.
    remove->setShortcut(QKeySequence::Delete);
    importMirrors = make("actionImportMirrors", Icon::Import);
    exportMirrors = make("actionExportMirrors", Icon::Export);
    for (QAction *action : {copyUrl, copyMarkdown, copyCsv, copyDetails})
        copyAs->addAction(action);
    retranslate();
    update({});
    setChecking(false);
}

void MirrorActions::setChecking(bool isChecking)
{
    checkAll->setEnabled(!isChecking);
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
    checkAll->setText(tr("Check no&w"));
    stop->setText(tr("Sto&p"));
    //: The mirrors that are chosen in the table
    checkChosen->setText(tr("Chec&k these"));
    //: How fast the bytes of an image come from the mirrors that are chosen
    measureSpeed->setText(tr("Measure &speed"));
    //: Whether the mirrors that are chosen serve the same image as the registry itself
    compareContent->setText(tr("Compare &content"));
    useForConversion->setText(tr("&Use for conversion"));
    addToDaemon->setText(tr("Add to daemon.&json"));
    copyAddress->setText(tr("Cop&y address") + QLatin1String("\tCtrl+C"));
    copyAs->setTitle(tr("Copy &as"));
    copyUrl->setText(tr("&URL"));
    copyMarkdown->setText(tr("&Markdown table"));
    copyCsv->setText(tr("&CSV"));
    copyDetails->setText(tr("&Details as text"));
    openHomePage->setText(tr("Open &home page"));
    enterParameters->setText(tr("Enter i&ts code…"));
    setUpPackages->setText(tr("Set-up co&mmands…"));
    switchOn->setText(tr("Switch o&n"));
    switchOff->setText(tr("Switch o&ff"));
    add->setText(tr("A&dd mirror…"));
    edit->setText(tr("&Edit mirror…"));
    remove->setText(tr("&Remove mirror"));
    importMirrors->setText(tr("&Import mirrors…"));
    exportMirrors->setText(tr("E&xport mirrors…"));
    columns->setTitle(tr("C&olumns"));
    for (QMenu *menu : {copyAs, columns})
        menu->setAccessibleName(menu->title().remove(u'&'));
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

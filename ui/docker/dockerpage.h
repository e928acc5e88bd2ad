// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/editactions.h"

#include <QWidget>

#include <functional>

class QDialog;
class QMenu;
class QPushButton;

namespace jingtai {

class ChoiceButton;
class DaemonProblemsCard;
class CommandActions;
class DaemonState;
class DaemonViews;
class DockerActions;
class EngineCard;
class Heading;
class NoticeCard;
class Preferences;
class Prompts;

/// "Change the settings without breaking Docker": a daemon.json as a form and as text, what is
/// wrong with it, and the way of a change into force and back.
class DockerPage final : public QWidget
{
    Q_OBJECT

public:
    /// All borrowed.
    DockerPage(DaemonState &state, Preferences &preferences, CommandActions &commands,
               Prompts &prompts, QWidget *parent = nullptr);
    ~DockerPage() override;

    /// Puts the page's actions into a menu of the window. They belong to the page and follow the
    /// language by themselves.
    void addActionsTo(QMenu *menu);
    /// Undo and redo of the file.
    PageEdits edits();
    void focusFind();
    /// Shows a file in place of the one that is edited; asks where something would be lost.
    void openFile(const QString &path);
    /// Adds a mirror of the catalogue, once the file has been read; says why not where Docker would
    /// have no use for it.
    void addMirror(const QString &id);
    /// What the status bar says.
    QString status() const;
    /// What would be lost by closing; empty where nothing would be.
    QString lossSentence();

Q_SIGNALS:
    void statusChanged(const QString &status);
    /// What can be undone has changed.
    void editsChanged();
    /// The person wants names converted with this mirror.
    void useForConversion(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeHeading();
    /// Where there is room for what leads to an apply: beside it, or in the line of the views.
    void placeActions();
    void connectActions();
    void connectState();
    void retranslate();
    void commit();
    void fillTargets();
    void showState();
    void showEngine();
    void showNotice();
    void showPreview();
    void showBackups();
    void showRepair();
    void showConflict();
    void showPicker();
    void apply();
    void applyNow(bool mayRestart);
    void act();
    void openProblem(int row);
    void goToProblem(bool forward);
    void askForFile();
    /// Calls it, after asking where something would be lost.
    void withoutLoss(const std::function<void()> &go);
    void openForThisFile(QDialog *dialog);
    bool isReady() const;

    DaemonState &m_state;
    Prompts &m_prompts;
    DockerActions *m_actions;
    Heading *m_heading;
    ChoiceButton *m_target;
    QPushButton *m_revert;
    QPushButton *m_restore;
    QPushButton *m_preview;
    QPushButton *m_apply;
    EngineCard *m_engine;
    NoticeCard *m_notice;
    DaemonViews *m_views;
    DaemonProblemsCard *m_problems;
    /// Why a mirror was not added just now; empty where it was.
    QString m_whyNot;
    /// A mirror to be added once the file has been read.
    QString m_awaited;
    /// What was asked for while a change was being applied.
    std::function<void()> m_afterApplying;
    bool m_isApplyBeside = true;
    bool m_areActionsInViews = false;
    /// Whether the notice says why an apply was refused.
    bool m_isRefused = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QBoxLayout;
class QCheckBox;
class QMenu;
class QPushButton;

namespace jingtai {

class Card;
class ChoiceButton;
class CommandActions;
class EmptyHint;
class FilterEdit;
class Heading;
class MirrorActions;
class MirrorChecks;
class MirrorDetails;
class MirrorLibrary;
class MirrorTableModel;
class MirrorTasks;
class MirrorsView;
class Preferences;
class Prompts;
class StatusMonitor;
struct Mirror;
struct MirrorFacts;

/// "Which of these works, right now, from here?": the list of mirrors and the details of one.
class MirrorsPage final : public QWidget
{
    Q_OBJECT

public:
    /// All borrowed.
    MirrorsPage(MirrorLibrary &library, StatusMonitor &monitor, Preferences &preferences,
                CommandActions &commands, Prompts &prompts, QWidget *parent = nullptr);
    ~MirrorsPage() override;

    /// Puts the page's actions into a menu of the window. They belong to the page and follow the
    /// language by themselves.
    void addActionsTo(QMenu *menu);
    void focusFilter();
    /// What the status bar says.
    QString status() const;
    /// Brings a mirror into sight and chooses it; the filter gives way to it.
    void choose(const QString &id);

Q_SIGNALS:
    void statusChanged(const QString &status);
    /// The person wants names converted with this mirror.
    void useForConversion(const QString &id);
    /// The person wants Docker to use this mirror.
    void addToDaemon(const QString &id);
    /// A sentence about something that went wrong.
    void problem(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilterLine();
    QWidget *makeTable();
    QWidget *makeDetails();
    void connectActions();
    void connectChecks();
    void announce();
    void retranslate();
    void arrange();
    void fillUpstreams();
    void setUpstream(const QString &key);
    void clearFilter();
    void showState();
    void showChosen();
    void showDetails();
    void showDetailsOf(const QString &id);
    MirrorFacts factsOf(const QString &id) const;
    void showEmpty();
    void say(const QString &status);
    const Mirror *chosen() const;
    std::vector<const Mirror *> allChosen() const;
    QStringList chosenMirrorIds() const;

    MirrorLibrary &m_library;
    StatusMonitor &m_monitor;
    Preferences &m_preferences;
    MirrorTableModel *m_model;
    MirrorActions *m_actions;
    MirrorChecks *m_checks;
    MirrorTasks *m_tasks;
    Heading *m_heading;
    QPushButton *m_add;
    FilterEdit *m_filter;
    ChoiceButton *m_upstream;
    QCheckBox *m_onlyUsable;
    MirrorsView *m_table;
    EmptyHint *m_hint = nullptr;
    QPushButton *m_clear;
    QPushButton *m_import;
    Card *m_detailsCard = nullptr;
    MirrorDetails *m_details;
    QBoxLayout *m_body = nullptr;
    /// Said last, until something else happens.
    QString m_said;
    /// The table has been seen: its details follow.
    bool m_isPainted = false;
};

} // namespace jingtai

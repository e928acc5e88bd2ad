// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/livecells.h"
#include "app/model/mirrors/mirrorfacts.h"

#include <QUrl>
#include <QWidget>

#include <vector>

class QAction;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace jingtai {

class FlowLayout;
class HistoryPlot;
class ScrollArea;
class SelectableText;
class StageChart;

/// What is known of one mirror, beside the table: the verdict, the stages of the
/// last check, the history, facts, advice, actions.
class MirrorDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit MirrorDetails(QWidget *parent = nullptr);

    /// The accessible name, of the part that scrolls too.
    void setName(const QString &name, const QString &description);
    void setFacts(const MirrorFacts &facts, const QList<HistoryBar> &history = {});
    /// Where none or several are chosen: one heading and one sentence.
    void setWords(const QString &heading, const QString &sentence, bool areSeveral = false);
    enum class Offer : std::uint8_t { Always, ForSeveral };
    /// A button at the bottom that is shown while its action is enabled. The action is borrowed.
    void addAction(QAction *action, const QString &objectName, Offer offer = Offer::Always);
    /// Where there is more width than height the actions stand at the right.
    void setWide(bool wide);

Q_SIGNALS:
    void linkOpened(const QUrl &link);
    void severalChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Pair
    {
        QLabel *name;
        SelectableText *value;
    };
    class StateMark;
    class Advice;

    /// Beside the facts: as wide as the longest of the buttons.
    void fitActions();
    void fill(const MirrorFacts &facts, const QList<HistoryBar> &history);
    void setOfSeveral(bool areSeveral);
    void showEdge();
    Pair &pair(std::size_t index);
    void setFonts();

    bool m_isOfSeveral = false;
    ScrollArea *m_scroll;
    QLabel *m_title;
    StateMark *m_mark;
    QLabel *m_heading;
    QLabel *m_sentence;
    StageChart *m_stages;
    HistoryPlot *m_history;
    QLabel *m_historyWords;
    QWidget *m_historyLine;
    QGridLayout *m_grid;
    QVBoxLayout *m_adviceBox;
    QWidget *m_edge;
    QWidget *m_actionBox;
    FlowLayout *m_actions;
    QBoxLayout *m_layout;
    std::vector<Pair> m_pairs;
    std::vector<Advice *> m_advice;
};

} // namespace jingtai

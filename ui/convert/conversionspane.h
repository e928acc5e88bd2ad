// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QModelIndex;
class QProgressBar;
class QPushButton;

namespace jingtai {

class Card;
class ConversionCheck;
class ConversionState;
class ConversionsView;
class Divider;
class Preferences;

/// The names of a text in a table, what is to know about the chosen one, and what can be done with
/// it.
class ConversionsPane final : public QWidget
{
    Q_OBJECT

public:
    /// All borrowed.
    ConversionsPane(ConversionState &state, ConversionCheck &check, Preferences &preferences,
                    QWidget *parent = nullptr);

    ConversionsView *table() const { return m_table; }
    /// -1 where none is chosen.
    int currentRow() const;
    /// Takes down how the table stands, for the next start.
    void keepState();
    /// Has a sentence read out.
    void announce(const QString &sentence);
    /// What the table is, or what a check found of it where that is not empty.
    void describe(const QString &found);

Q_SIGNALS:
    /// Another row was chosen.
    void rowChosen(int row);
    /// What is in the chosen row may be something else.
    void rowChanged(int row);
    /// A sentence for the status line.
    void told(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showRow();
    void showCheck();
    void takeOffer(int row);
    void takeOffers();
    void fillMenu(QMenu *menu);
    /// What the menu has for the row.
    void addChosenTo(QMenu *menu, int row);
    void fillMirrors(QMenu *menu, int row);
    /// What is to say about a row, below the table.
    QString detail(int row) const;
    QString roleText(int row, int role) const;

    ConversionState &m_state;
    ConversionCheck &m_check;
    ConversionsView *m_table;
    QProgressBar *m_progress;
    Divider *m_line;
    QWidget *m_strip;
    QLabel *m_detail;
    QPushButton *m_take;
    QPushButton *m_takeAll;
    QMenu *m_menu;
    QBoxLayout *m_stripLayout;
};

} // namespace jingtai

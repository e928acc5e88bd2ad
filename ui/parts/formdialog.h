// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QPointer>

#include <initializer_list>
#include <utility>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace jingtai {

class ScrollArea;

/// A dialog that is filled in: heading, cards with fields, and Save and Cancel below. Shown by
/// open(); deletes itself when it is closed. Before it throws away what was typed it asks, in
/// place of the buttons.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    void reject() override;

protected:
    /// Buttons are called save…, cancel…, keep… and discard… with `name` behind.
    explicit FormDialog(const QString &name, QWidget *parent);
    ~FormDialog() override;

    void setHeading(const QString &title, const QString &purpose);
    void addCard(QWidget *card);
    /// A part of the cards that takes the room there is, from `least` pixels on: it scrolls by
    /// itself. The dialog grows for it until it is `most` pixels high.
    void setFilling(QWidget *part, int least, int most);
    /// The dialog grows until its cards are that wide, as far as its window goes.
    void setCardWidth(int wanted) { m_cardWidth = wanted; }
    /// At the left of the other buttons.
    void addButton(QPushButton *button);
    /// In place of "Save".
    void setSaveText(const QString &text);
    /// In place of "Cancel".
    void setCancelText(const QString &text);
    /// Whether Save can be pressed, and what is said beside it.
    void setState(bool canSave, const QString &sentence);
    /// The dialog grows with its contents as far as its window goes, and never shrinks.
    void fit();

    virtual bool isDirty() const = 0;
    /// Save was pressed while it could be.
    virtual void save() = 0;
    /// At the end of the constructor, and when the language has changed.
    virtual void retranslate();

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFooter(const QString &name);
    int formHeight() const;
    void fill();
    /// The scroll bar, where there is one, stands in the margin.
    void leaveRoomForBar();

    QLabel *m_title;
    QLabel *m_purpose;
    ScrollArea *m_scroll;
    QVBoxLayout *m_cards = nullptr;
    QWidget *m_filling = nullptr;
    int m_leastFilling = 0;
    int m_mostFilling = 0;
    int m_cardWidth = 0;
    QStackedWidget *m_footer;
    QWidget *m_buttons = nullptr;
    QLabel *m_state;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QLabel *m_question;
    QPushButton *m_keep;
    QPushButton *m_discard;
    /// Where the person was when the question came.
    QPointer<QWidget> m_asked;
};

/// A grid for labels and fields, as every card of a form has it.
QGridLayout *fieldGrid(QWidget *card);
/// A label in line with the first line of its field, whatever stands under that.
QLabel *fieldLabel();
QWidget *underEachOther(std::initializer_list<QWidget *> widgets);
/// Each with its stretch.
QWidget *sideBySide(std::initializer_list<std::pair<QWidget *, int>> widgets);

} // namespace jingtai

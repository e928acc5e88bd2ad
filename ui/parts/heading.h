// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace jingtai {

class ElidedLabel;
class FlowLayout;

/// The first line of a page: its title, one quiet sentence about its state, actions at the right.
/// Where it is too narrow for all, the actions stand below, in as many rows as they need; the main
/// one stays where it is.
class Heading final : public QWidget
{
    Q_OBJECT

public:
    explicit Heading(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setState(const QString &state);
    QString state() const;
    /// Has a screen reader say the state.
    void announce();
    void addAction(QWidget *action);
    /// The one that the page is for: at the end of the first line, however narrow that is. Null for
    /// none.
    void setMainAction(QWidget *action);
    /// Whether actions that are together that wide, the main one among them, would stand in the
    /// line of the title.
    bool hasRoomFor(int width, int actions) const;
    /// Right behind the title, before the state.
    void addBesideTitle(QWidget *widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isOneLine(int width) const;
    int wordsHeight() const;
    /// What the words need at least.
    int wordsWidth() const;
    /// Of the main action and the gap before it; 0 without one.
    int mainWidth() const;
    int mainHeight() const;
    void arrange();
    /// By the eye: the main action comes last in one line, and before those below it in two.
    void orderTabs(bool oneLine);
    void setFonts();

    QWidget *m_words;
    QWidget *m_actionBox;
    FlowLayout *m_actions;
    QWidget *m_main = nullptr;
    QLabel *m_title;
    QWidget *m_beside = nullptr;
    ElidedLabel *m_state;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/painting.h"
#include "ui/parts/card.h"

class QLabel;
class QPushButton;

namespace jingtai {

class FixedTextEdit;

/// What is being done or what came of it, with its details and what to do next. Read out when it
/// changes.
class NoticeCard final : public Card
{
    Q_OBJECT

public:
    explicit NoticeCard(QWidget *parent = nullptr);

    struct Words
    {
        PillShape shape = PillShape::Plain;
        QString title;
        QString sentence;
        /// In the fixed face: what another program said.
        QString details;
        /// For a terminal, one a line; can be copied.
        QString commands;
        /// Of the buttons; empty for none.
        QString action;
        QString cancel;
        bool canBeDismissed = false;
    };
    /// Empty title and sentence hide it.
    void setWords(const Words &words);

Q_SIGNALS:
    void actionWanted();
    void cancelWanted();
    void dismissWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    static void showText(FixedTextEdit *edit, const QString &text);
    /// As high as its lines are, until they are so many that it scrolls.
    static void fitText(FixedTextEdit *edit);

    PillShape m_shape = PillShape::Plain;
    QLabel *m_title;
    QLabel *m_sentence;
    FixedTextEdit *m_details;
    FixedTextEdit *m_commands;
    QPushButton *m_action;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_dismiss;
};

} // namespace jingtai

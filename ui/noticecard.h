// SPDX-License-Identifier: MIT
#pragma once

#include "ui/card.h"
#include "ui/painting.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jingtai {

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

private:
    void retranslate();
    static void showText(QPlainTextEdit *edit, const QString &text);

    PillShape m_shape = PillShape::Plain;
    QLabel *m_title;
    QLabel *m_sentence;
    QPlainTextEdit *m_details;
    QPlainTextEdit *m_commands;
    QPushButton *m_action;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_dismiss;
};

} // namespace jingtai

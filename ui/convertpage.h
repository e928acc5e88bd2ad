// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversionstate.h"

#include <QTextCursor>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace jingtai {

class Card;
class CheckButton;
class ChoiceButton;
class CodeEditor;
class ConversionCheck;
class ConversionsPane;
class ConversionsView;
class EmptyHint;
class Heading;
class Preferences;
class Prompts;

/// "Give me names that I can pull": any text at the left, what comes out at the right, the names
/// below.
class ConvertPage final : public QWidget
{
    Q_OBJECT

public:
    /// All borrowed.
    ConvertPage(ConversionState &state, ConversionCheck &check, Preferences &preferences,
                Prompts &prompts, QWidget *parent = nullptr);

    /// Asks for a file and opens it; false where the person thought better of it.
    bool openFile();
    void open(const QString &path);
    /// Text in place of what is there, of any size.
    void takeText(const QString &text);
    void paste();
    void saveAs();
    void copyOutput();
    bool hasOutput() const;
    /// The text to convert.
    CodeEditor *input() const { return m_input; }
    /// What the status bar says.
    QString status() const { return m_status; }
    /// Takes down how the table stands, for the next start.
    void keepState();
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    void statusChanged(const QString &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeInput();
    QWidget *makeOutput();
    QWidget *makeLargeBar();
    void connectState();
    void connectPane();
    void coupleScrolling();
    void alignEditors();
    void retranslate();
    void showChoice();
    /// When one is opened, where they are not of the choice as it is.
    void fillMenus();
    void openHistory();
    /// Whether the clipboard is read without Qt; `cursor`: where it is to be afterwards.
    bool takeClipboard(QTextCursor::MoveOperation cursor);
    void pasteText();
    void takeNames(const QStringList &names, quint64 count);
    void showResult();
    void showLarge();
    void showReceiving();
    void showExcerpts();
    void showReason();
    void askParameters(const QString &id, const std::function<void()> &take);
    void revealRow();
    /// Receives or converts a text in the background.
    bool isBusy() const;
    void say(const QString &status);
    QString summary() const;
    QString resultStatus() const;
    /// Of the check on mirrors; empty where there is none.
    QString checkStatus() const;
    int currentRow() const;

    ConversionState &m_state;
    ConversionCheck &m_check;
    Prompts &m_prompts;
    Heading *m_heading;
    ChoiceButton *m_with;
    ChoiceButton *m_form;
    QPushButton *m_back;
    CheckButton *m_checkButton;
    QPushButton *m_copy;
    QLabel *m_inputLabel;
    QLabel *m_outputLabel;
    QPushButton *m_paste;
    QPushButton *m_open;
    QPushButton *m_history;
    QMenu *m_historyMenu;
    QPushButton *m_clear;
    QPushButton *m_save;
    CodeEditor *m_input;
    CodeEditor *m_output;
    EmptyHint *m_hint;
    EmptyHint *m_outputHint;
    QPushButton *m_sample;
    Card *m_largeBar;
    QLabel *m_largeText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_close;
    ConversionsPane *m_pane;
    ConversionsView *m_table;
    QSplitter *m_splitter;
    QString m_status;
    /// Where the cursor is to be in a text that is received.
    QTextCursor::MoveOperation m_cursorAfter = QTextCursor::Start;
    /// What is received at once is not worth a line of its own.
    QTimer m_barPause;
    bool m_areMenusOld = false;
    bool m_shownLarge = false;
    bool m_scrolling = false;
};

} // namespace jingtai

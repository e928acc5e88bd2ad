// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversion/conversionstate.h"

#include <QTextCursor>
#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;
class QSplitter;

namespace jingtai {

class CheckButton;
class ChoiceButton;
class CodeEditor;
class ConversionCheck;
class ConversionsPane;
class ConversionsView;
class ConvertEditors;
class Heading;
class LargeTextBar;
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
    void connectState();
    void connectPane();
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
    void showReason();
    void askParameters(const QString &id, const std::function<void()> &take);
    void say(const QString &status);

    ConversionState &m_state;
    ConversionCheck &m_check;
    Prompts &m_prompts;
    Heading *m_heading;
    ChoiceButton *m_with;
    ChoiceButton *m_form;
    QPushButton *m_back;
    CheckButton *m_checkButton;
    QPushButton *m_copy;
    QPushButton *m_paste;
    QPushButton *m_open;
    QPushButton *m_history;
    QMenu *m_historyMenu;
    QPushButton *m_clear;
    QPushButton *m_save;
    ConvertEditors *m_editors;
    /// Of m_editors.
    CodeEditor *m_input;
    LargeTextBar *m_largeBar;
    ConversionsPane *m_pane;
    ConversionsView *m_table;
    QSplitter *m_splitter;
    QString m_status;
    /// Where the cursor is to be in a text that is received.
    QTextCursor::MoveOperation m_cursorAfter = QTextCursor::Start;
    bool m_areMenusOld = false;
};

} // namespace jingtai

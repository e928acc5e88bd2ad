// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;
class QStackedWidget;

namespace jingtai {

class ChoiceButton;
class DaemonFormView;
class DaemonJsonView;
class DaemonState;
class EmptyHint;
class FilterEdit;
class NoticeCard;
class Preferences;
class Prompts;
class SegmentedControl;

/// The file of the page Docker as a form and as JSON, one of them at a time, with the switch
/// between them, the search, and the version to check for above.
class DaemonViews final : public QWidget
{
    Q_OBJECT

public:
    enum View { Form, Json };

    /// All borrowed. The view is kept between starts.
    DaemonViews(DaemonState &state, Preferences &preferences, Prompts &prompts,
                QWidget *parent = nullptr);
    ~DaemonViews() override;

    View view() const;
    void setView(View view);
    void switchView() { setView(view() == Form ? Json : Form); }
    /// What is being typed becomes part of the text.
    void commit();
    void focusFind();
    /// A row for an address in the form's list of mirrors.
    void addAddress();
    void goToMirror(int row);
    /// To the place of a problem: in the form where it can be mended there, else in the text.
    void goToProblem(int row);
    /// In the text, from where the cursor is.
    void goToNextInText(bool forward);

    void showState();
    /// At the end of the line with the switch, as the last ones of it for the tab key too.
    void addActions(const std::vector<QPushButton *> &actions);
    /// Whether actions that are together that wide have a place there.
    bool hasRoomFor(int width, int actions) const;

Q_SIGNALS:
    void addFromListWanted();
    /// Another file, in place of one that cannot be read.
    void anotherWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLine();
    void fillVersions();
    void showReadOnly();
    void showVersion();
    /// What the line needs without actions.
    int lineWidth() const;
    void retranslate();

    DaemonState &m_state;
    Preferences &m_preferences;
    QWidget *m_line;
    SegmentedControl *m_views;
    FilterEdit *m_find;
    ChoiceButton *m_version;
    NoticeCard *m_readOnly;
    QStackedWidget *m_stack;
    DaemonFormView *m_form;
    DaemonJsonView *m_json;
    QWidget *m_nothing;
    EmptyHint *m_hint;
    QPushButton *m_another;
};

/// In line with the cards of the form, whose scroll bar stands in the margin of the page.
QLayout *besideFormBar(QWidget *widget);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonedit.h"
#include "app/model/daemon/formsettings.h"
#include "app/model/daemon/settingvalue.h"
#include "app/model/shortnote.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class DaemonDocument;
class DaemonProblemsModel;
struct DaemonProblem;

/// The settings of a daemon.json in the order of the form. Each reads its value from the document
/// and writes it there as one edit; what the file has in other words (a text where a list belongs)
/// can be edited as JSON. While the text does not parse all is read-only. `row`: the place of a
/// setting, from 0.
///
/// Those of large texts follow the document after a short pause, so that typing does not wait.
class DaemonForm final : public QObject
{
    Q_OBJECT

public:
    using Pairs = SettingTexts;
    using Switches = SettingSwitches;

    /// All are borrowed.
    DaemonForm(DaemonDocument &document, const DaemonProblemsModel &problems,
               const DaemonKeys &keys, QObject *parent = nullptr);
    ~DaemonForm() override;

    struct Section
    {
        QString id;
        QString title;
    };
    /// Titles in the language shown.
    std::vector<Section> sections() const;
    int rowCount() const { return int(m_settings.all().size()); }
    /// The one that a JSON pointer leads into: the innermost; -1 where there is none.
    int rowOfPointer(const QString &pointer) const;

    const FormSetting &setting(int row) const { return m_settings.all()[std::size_t(row)]; }
    QString title(int row) const;
    QString help(int row) const;
    /// See settingwording.h.
    QString defaultText(int row) const;
    QString effectText(int row) const;
    QString sinceText(int row) const;
    QString noteOf(int row) const;
    /// What to show in an empty field: the default, or an example.
    QString placeholder(int row) const;
    /// Values with their titles, in order; of a choice.
    Pairs choices(int row) const;

    bool isSet(int row) const { return m_states[std::size_t(row)].isSet; }
    bool isReadOnly(int row) const { return !readOnlyReason(row).isEmpty(); }
    /// Why it cannot be edited here; empty where it can.
    QString readOnlyReason(int row) const;
    /// Why the form as a whole is read-only; empty where it is not.
    QString readOnlyReason() const;
    /// Whether what stands there is not of the kind that its editor edits.
    bool isOtherKind(int row) const { return m_states[std::size_t(row)].isOtherKind; }
    /// A sentence about the gravest problem in it; empty where there is none.
    QString problem(int row) const;
    Severity severity(int row) const;

    /// Of a text or choice; empty where it is not set.
    QString valueText(int row) const;
    /// The value as it stands in the text; empty where it is not set.
    QString rawValue(int row) const;
    bool switchValue(int row) const;
    std::optional<qint64> numberValue(int row) const;
    QStringList listValue(int row) const;
    Pairs mapValue(int row) const;
    Switches switchMapValue(int row) const;

    void setSwitch(int row, bool isOn);
    void setNumber(int row, qint64 number);
    /// Of a text or choice; an empty one unsets it.
    void setText(int row, const QString &text);
    void setList(int row, const QStringList &texts);
    void setMap(int row, const Pairs &pairs);
    void setSwitchMap(int row, const Switches &switches);
    /// Any value as JSON. A sentence where the text is none, then nothing is changed; blank unsets.
    QString setJson(int row, const QString &json);
    /// Back to the engine's own value. Where a reload would keep the value that the file has now,
    /// the engine's own is written out instead; a second time takes that away too.
    void unset(int row);

    /// Words that all must occur in a title of any language, the key, what else it is called, or
    /// the help.
    void setFilter(const QString &words);
    const QString &filter() const { return m_filter; }
    /// Found by the filter; without one: common, set, or with a problem.
    bool isShown(int row) const { return m_states[std::size_t(row)].isShown; }

    void retranslate();

    /// Says that another file comes, before it does.
    void leaveFile() { Q_EMIT fileLeft(); }

Q_SIGNALS:
    /// Something of the rows from `first` to `last`.
    void rowsChanged(int first, int last);
    /// isShown() of some row.
    void shownChanged();
    /// readOnlyReason() without a row.
    void readOnlyChanged();
    /// Another file comes: what is being asked for has no place in it.
    void fileLeft();

private:
    struct State
    {
        bool isSet = false;
        /// In the file as it was read.
        bool wasSet = false;
        bool isOtherKind = false;
        bool isShown = false;
        /// As it stands in the text.
        std::string raw;
        /// Index of the gravest problem, -1 for none.
        int problem = -1;

        bool operator==(const State &) const = default;
    };

    void documentChanged();
    void refresh();
    void refreshProblems();
    void settle(std::vector<State> states);
    State stateOf(int row, JsonText::Index index, JsonText::Index before) const;
    bool isFound(int row) const;
    JsonText::Index valueOf(int row) const;
    JsonText::Index fittingValueOf(int row) const;
    const DaemonProblem *problemOf(int row) const;
    void set(int row, const std::string &json);
    void put(int row, const std::optional<TextEdit> &edit, bool isUnset = false);
    bool wouldBeKept(int row) const;

    DaemonDocument &m_document;
    const DaemonProblemsModel &m_problems;
    FormSettings m_settings;
    std::vector<State> m_states;
    /// What each row is searched by, in lower case.
    std::vector<QString> m_searchTexts;
    QString m_filter;
    /// That rows were last told of.
    EngineVersion m_engine;
    bool m_wasEditable = true;
    QTimer m_pause;
};

} // namespace jingtai

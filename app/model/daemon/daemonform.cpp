// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonform.h"

#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/daemon/settingwording.h"
#include "app/model/jsonwording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <algorithm>
#include <unordered_map>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

constexpr int s_largePause = 120; // milliseconds

QString inLanguage(const LocalizedText &text)
{
    return QString::fromUtf8(text.in(wordingLanguage()));
}

/// The members of the top object by their keys: a file may have very many.
class Members final
{
public:
    explicit Members(const JsonText &json)
        : m_json(json)
    {
        const Index root = json.root();
        if (root == JsonText::none || json.node(root).type != Type::Object)
            return;
        for (Index i = json.node(root).firstChild; i != JsonText::none; i = json.node(i).next)
            m_members[json.keyOf(i)] = i;
    }

    Index valueAt(const JsonPath &path) const
    {
        const auto found = m_members.find(path.front());
        Index at = found == m_members.end() ? JsonText::none : found->second;
        for (std::size_t i = 1; i < path.size() && at != JsonText::none; ++i) {
            at = m_json.node(at).type == Type::Object ? m_json.member(at, path[i]) : JsonText::none;
        }
        return at;
    }

private:
    const JsonText &m_json;
    std::unordered_map<std::string, Index> m_members;
};

} // namespace

DaemonForm::DaemonForm(DaemonDocument &document, const DaemonProblemsModel &problems,
                       const DaemonKeys &keys, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_problems(problems)
    , m_settings(FormSettings::builtIn(keys))
    , m_states(m_settings.all().size())
{
    for (const FormSetting &each : m_settings.all()) {
        const std::string all = each.id + ' ' + each.title.en + ' ' + each.title.zhCn + ' '
                                + each.words + ' ' + each.help.en + ' ' + each.help.zhCn;
        m_searchTexts.push_back(QString::fromUtf8(all).toLower());
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_largePause);
    connect(&m_pause, &QTimer::timeout, this, &DaemonForm::refresh);
    connect(&document, &DaemonDocument::changed, this, &DaemonForm::documentChanged);
    connect(&document, &DaemonDocument::baselineChanged, this, &DaemonForm::documentChanged);
    connect(&problems, &DaemonProblemsModel::problemsChanged, this, &DaemonForm::refreshProblems);
    refresh();
}

DaemonForm::~DaemonForm() = default;

void DaemonForm::documentChanged()
{
    if (m_document.text().size() > DaemonProblemsModel::s_largeBytes)
        m_pause.start();
    else
        refresh();
}

void DaemonForm::refresh()
{
    m_pause.stop();
    const bool isEditable = m_document.isEditable();
    if (isEditable != m_wasEditable) {
        m_wasEditable = isEditable;
        Q_EMIT readOnlyChanged();
    }
    const Members now(m_document.json());
    const Members before(m_document.baselineJson());
    std::vector<State> states;
    states.reserve(m_states.size());
    for (int row = 0; row < rowCount(); ++row) {
        const JsonPath &path = setting(row).path;
        states.push_back(stateOf(row, now.valueAt(path), before.valueAt(path)));
    }
    settle(std::move(states));
    refreshProblems();
}

DaemonForm::State DaemonForm::stateOf(int row, Index index, Index before) const
{
    State state;
    const JsonText &json = m_document.json();
    const JsonText &baseline = m_document.baselineJson();
    state.isSet = index != JsonText::none && json.node(index).type != Type::Null;
    if (state.isSet) {
        state.raw = json.textOf(index);
        state.isOtherKind = !isOfKind(setting(row).editor, json, index);
    }
    state.wasSet = before != JsonText::none && baseline.node(before).type != Type::Null;
    return state;
}

/// Tells of the rows that are other now; which rows are shown goes by all of them.
void DaemonForm::settle(std::vector<State> states)
{
    bool isShownOther = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
        State &state = states[i];
        const int row = int(i);
        state.isShown = m_filter.isEmpty()
                            ? setting(row).isCommon || state.isSet || state.problem >= 0
                            : isFound(row);
        isShownOther = isShownOther || state.isShown != m_states[i].isShown;
    }
    std::swap(m_states, states);
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] != m_states[i])
            Q_EMIT rowsChanged(int(i), int(i));
    }
    if (isShownOther)
        Q_EMIT shownChanged();
}

void DaemonForm::refreshProblems()
{
    std::vector<State> states = m_states;
    for (State &state : states)
        state.problem = -1;
    const std::vector<DaemonProblem> &problems = m_problems.problems();
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const int row = m_settings.find(problems[i].pointer);
        if (row < 0)
            continue;
        int &problem = states[std::size_t(row)].problem;
        if (problem < 0 || problems[i].severity < problems[std::size_t(problem)].severity)
            problem = int(i);
    }
    settle(std::move(states));
    // Another engine may take other settings, whatever stands in them.
    if (m_engine != m_problems.engine()) {
        m_engine = m_problems.engine();
        Q_EMIT rowsChanged(0, rowCount() - 1);
    }
}

std::vector<DaemonForm::Section> DaemonForm::sections() const
{
    std::vector<Section> sections;
    for (const FormSection &each : m_settings.sections())
        sections.push_back({QString::fromUtf8(each.id), inLanguage(each.title)});
    return sections;
}

int DaemonForm::rowOfPointer(const QString &pointer) const
{
    return m_settings.find(bytesFromText(pointer));
}

QString DaemonForm::title(int row) const
{
    return inLanguage(setting(row).title);
}

QString DaemonForm::help(int row) const
{
    return inLanguage(setting(row).help);
}

QString DaemonForm::defaultText(int row) const
{
    return wordingOfDefault(setting(row));
}

QString DaemonForm::effectText(int row) const
{
    return wordingOfEffect(setting(row));
}

QString DaemonForm::sinceText(int row) const
{
    return wordingOfSince(setting(row));
}

QString DaemonForm::noteOf(int row) const
{
    const State &state = m_states[std::size_t(row)];
    return noteOn(setting(row), m_problems.engine(), !state.isSet && !state.wasSet);
}

QString DaemonForm::placeholder(int row) const
{
    const FormSetting &each = setting(row);
    if (each.example.empty())
        return inLanguage(each.defaultValue);
    return wordingOfExample(each);
}

DaemonForm::Pairs DaemonForm::choices(int row) const
{
    Pairs pairs;
    for (const SettingChoice &each : setting(row).choices)
        pairs.emplace_back(QString::fromUtf8(each.value), inLanguage(each.title));
    return pairs;
}

QString DaemonForm::readOnlyReason() const
{
    return m_document.isEditable() ? QString() : wordingOfNoForm(m_document.json().isValid());
}

QString DaemonForm::readOnlyReason(int row) const
{
    if (!m_document.isEditable())
        return readOnlyReason();
    // What is there already can always be changed or taken out.
    if (isSet(row))
        return {};
    if (QString reason = whyNotSettable(setting(row), m_problems.engine()); !reason.isEmpty())
        return reason;
    const JsonPath &path = setting(row).path;
    for (std::size_t length = 1; length < path.size(); ++length) {
        const JsonPath outer(path.begin(), path.begin() + std::ptrdiff_t(length));
        const Index index = valueAt(m_document.json(), outer);
        if (index == JsonText::none)
            break;
        const Type type = m_document.json().node(index).type;
        if (type != Type::Object && type != Type::Null)
            return wordingOfNoObject(QString::fromUtf8(path[length - 1]));
    }
    return {};
}

const DaemonProblem *DaemonForm::problemOf(int row) const
{
    const int index = m_states[std::size_t(row)].problem;
    const std::vector<DaemonProblem> &problems = m_problems.problems();
    return index < 0 || std::size_t(index) >= problems.size() ? nullptr
                                                              : &problems[std::size_t(index)];
}

QString DaemonForm::problem(int row) const
{
    const DaemonProblem *problem = problemOf(row);
    return problem == nullptr ? QString() : wording(*problem);
}

Severity DaemonForm::severity(int row) const
{
    const DaemonProblem *problem = problemOf(row);
    return problem == nullptr ? Severity::None : severityOf(problem->severity);
}

Index DaemonForm::valueOf(int row) const
{
    return valueAt(m_document.json(), setting(row).path);
}

/// None too where it is of another kind than its editor.
Index DaemonForm::fittingValueOf(int row) const
{
    return isSet(row) && !isOtherKind(row) ? valueOf(row) : JsonText::none;
}

QString DaemonForm::rawValue(int row) const
{
    return textFromBytes(m_states[std::size_t(row)].raw);
}

QString DaemonForm::valueText(int row) const
{
    const Index value = fittingValueOf(row);
    return value == JsonText::none ? QString() : textFromBytes(m_document.json().stringOf(value));
}

bool DaemonForm::switchValue(int row) const
{
    if (isSet(row) && !isOtherKind(row))
        return m_states[std::size_t(row)].raw == "true";
    return setting(row).path.size() == 1 && setting(row).key.defaultValue.starts_with("true");
}

std::optional<qint64> DaemonForm::numberValue(int row) const
{
    bool isNumber = false;
    const qint64 number
        = QByteArray::fromStdString(m_states[std::size_t(row)].raw).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QStringList DaemonForm::listValue(int row) const
{
    const Index value = fittingValueOf(row);
    return value == JsonText::none ? QStringList() : textListOf(m_document.json(), value);
}

DaemonForm::Pairs DaemonForm::mapValue(int row) const
{
    const Index value = fittingValueOf(row);
    return value == JsonText::none ? Pairs() : textMapOf(m_document.json(), value);
}

DaemonForm::Switches DaemonForm::switchMapValue(int row) const
{
    const Index value = fittingValueOf(row);
    return value == JsonText::none ? Switches() : switchMapOf(m_document.json(), value);
}

void DaemonForm::set(int row, const std::string &json)
{
    if (isReadOnly(row))
        return;
    put(row, memberChange(m_document.json(), setting(row).path, JsonText(json)));
}

void DaemonForm::put(int row, const std::optional<TextEdit> &edit, bool isUnset)
{
    if (edit)
        m_document.edit(isUnset ? DaemonStep::Unset : DaemonStep::Set, title(row), edit);
}

void DaemonForm::setSwitch(int row, bool isOn)
{
    set(row, isOn ? "true" : "false");
}

void DaemonForm::setNumber(int row, qint64 number)
{
    set(row, std::to_string(number));
}

void DaemonForm::setText(int row, const QString &text)
{
    if (text.isEmpty())
        unset(row);
    else
        set(row, jsonString(bytesFromText(text)));
}

void DaemonForm::setList(int row, const QStringList &texts)
{
    if (isReadOnly(row))
        return;
    // A list that nobody wrote is not written only to be empty.
    if (texts.isEmpty() && !wouldBeKept(row)) {
        unset(row);
        return;
    }
    std::vector<std::string> bytes;
    for (const QString &each : texts)
        bytes.push_back(bytesFromText(each));
    put(row, listChange(m_document.json(), setting(row).path, bytes));
}

void DaemonForm::setMap(int row, const Pairs &pairs)
{
    if (pairs.empty())
        unset(row);
    else
        set(row, jsonOf(pairs));
}

void DaemonForm::setSwitchMap(int row, const Switches &switches)
{
    if (switches.empty())
        unset(row);
    else
        set(row, jsonOf(switches));
}

QString DaemonForm::setJson(int row, const QString &json)
{
    if (json.trimmed().isEmpty()) {
        unset(row);
        return {};
    }
    const JsonText value(bytesFromText(json));
    if (!value.isValid()) {
        const JsonMistake &mistake = value.mistakes().front();
        return wordingAt(PlaceFinder(value.text()).at(mistake.span.offset), wording(mistake.kind));
    }
    if (!isReadOnly(row))
        put(row, memberChange(m_document.json(), setting(row).path, value));
    return {};
}

/// Whether a reload keeps the value that the file has now when it is gone from the text, and what
/// brings the engine's own back is known.
bool DaemonForm::wouldBeKept(int row) const
{
    const FormSetting &each = setting(row);
    return each.path.size() == 1 && each.key.absence == DaemonAbsence::Kept
           && !each.key.neutral.empty()
           && valueAt(m_document.baselineJson(), each.path) != JsonText::none;
}

void DaemonForm::unset(int row)
{
    if (!m_document.isEditable() || valueOf(row) == JsonText::none)
        return;
    const FormSetting &each = setting(row);
    if (wouldBeKept(row)) {
        if (const auto edit
            = memberChange(m_document.json(), each.path, JsonText(each.key.neutral))) {
            put(row, edit, true);
            return;
        }
    }
    put(row, memberRemoval(m_document.json(), each.path), true);
}

void DaemonForm::setFilter(const QString &words)
{
    m_filter = words.simplified().toLower();
    settle(m_states);
}

bool DaemonForm::isFound(int row) const
{
    const QString &text = m_searchTexts[std::size_t(row)];
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

void DaemonForm::retranslate()
{
    Q_EMIT rowsChanged(0, rowCount() - 1);
    Q_EMIT readOnlyChanged();
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "app/model/daemonform.h"

#include "app/model/daemondocument.h"
#include "app/model/daemonproblemsmodel.h"
#include "app/model/daemonwording.h"
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
constexpr qsizetype s_shownValue = 300;
// The oldest engine that people still run; what it has needs no "since".
constexpr EngineVersion s_everywhere{20, 10, 0};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString inLanguage(const LocalizedText &text)
{
    return fromUtf8(text.in(wordingLanguage()));
}

std::string member(const QString &name, const std::string &value)
{
    return jsonString(bytesFromText(name)) + ':' + value;
}

template <typename Items, typename Written>
std::string joined(const Items &items, char open, char close, Written written)
{
    std::string text(1, open);
    for (const auto &item : items)
        text += (text.size() > 1 ? "," : "") + written(item);
    return text + close;
}

bool allOf(const JsonText &json, Index parent, Type type)
{
    for (Index i = json.node(parent).firstChild; i != JsonText::none; i = json.node(i).next) {
        if (json.node(i).type != type)
            return false;
    }
    return true;
}

/// A pointer's beginning for a path, without the part behind it.
std::string pointerOf(const JsonPath &path)
{
    std::string pointer;
    for (const std::string &key : path)
        pointer += jsonPointerToken(key);
    return pointer;
}

bool leadsInto(std::string_view pointer, std::string_view beginning)
{
    return pointer.starts_with(beginning)
           && (pointer.size() == beginning.size() || pointer[beginning.size()] == '/');
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
    : QAbstractListModel(parent)
    , m_document(document)
    , m_problems(problems)
    , m_settings(FormSettings::builtIn(keys))
    , m_states(m_settings.all().size())
{
    for (const FormSetting &each : m_settings.all()) {
        const std::string all = each.id + ' ' + each.title.en + ' ' + each.title.zhCn + ' '
                                + each.words + ' ' + each.help.en + ' ' + each.help.zhCn;
        m_searchTexts.push_back(fromUtf8(all).toLower());
        m_pointers.push_back(pointerOf(each.path));
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
        state.isOtherKind = !isOfKind(row, index);
    }
    const bool wasSet = before != JsonText::none && baseline.node(before).type != Type::Null;
    state.isDirty
        = state.isSet != wasSet || (state.isSet && !isSameValue(json, index, baseline, before));
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
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
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
        const int row = rowOfPointer(std::string_view(problems[i].pointer));
        if (row < 0)
            continue;
        int &problem = states[std::size_t(row)].problem;
        if (problem < 0 || problems[i].severity < problems[std::size_t(problem)].severity)
            problem = int(i);
    }
    settle(std::move(states));
}

std::vector<DaemonForm::Section> DaemonForm::sections() const
{
    std::vector<Section> sections;
    for (const FormSection &each : m_settings.sections())
        sections.push_back({fromUtf8(each.id), inLanguage(each.title)});
    return sections;
}

int DaemonForm::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_settings.all().size());
}

QVariant DaemonForm::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return title(row);
    case Qt::ToolTipRole:
    case HelpRole:
        return help(row);
    case IdRole:
        return fromUtf8(setting(row).id);
    case SectionRole:
        return int(setting(row).section);
    case EditorRole:
        return int(setting(row).editor);
    case NoteRole:
        return noteOf(row);
    case ValueRole:
        return valueText(row);
    case IsSetRole:
        return isSet(row);
    case IsDirtyRole:
        return isDirty(row);
    case IsReadOnlyRole:
        return isReadOnly(row);
    case ProblemRole:
        return problem(row);
    case SeverityRole:
        return int(severity(row));
    case IsShownRole:
        return isShown(row);
    default:
        return {};
    }
}

int DaemonForm::rowOf(const QString &id) const
{
    const std::string wanted = bytesFromText(id);
    const auto found = std::find_if(m_settings.all().begin(), m_settings.all().end(),
                                    [&wanted](const auto &each) { return each.id == wanted; });
    return found == m_settings.all().end() ? -1 : int(found - m_settings.all().begin());
}

int DaemonForm::rowOfPointer(const QString &pointer) const
{
    return rowOfPointer(std::string_view(bytesFromText(pointer)));
}

int DaemonForm::rowOfPointer(std::string_view pointer) const
{
    int best = -1;
    std::size_t length = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const std::string &beginning = m_pointers[std::size_t(row)];
        if (leadsInto(pointer, beginning) && beginning.size() > length) {
            best = row;
            length = beginning.size();
        }
    }
    return best;
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
    //: Behind a field; %1 the value that is used where none is set
    return tr("default: %1").arg(inLanguage(setting(row).defaultValue));
}

QString DaemonForm::effectText(int row) const
{
    return setting(row).key.isReloaded() ? tr("a reload is enough") : tr("needs a restart");
}

QString DaemonForm::sinceText(int row) const
{
    const EngineVersion &since = setting(row).key.since;
    if (since <= s_everywhere)
        return {};
    //: Behind a field; %1 version of Docker that brought the setting
    return tr("since %1").arg(QStringLiteral("%1.%2").arg(since.major).arg(since.minor));
}

QString DaemonForm::noteOf(int row) const
{
    QStringList notes;
    switch (standing(row)) {
    case Standing::NotYet:
        notes << sinceText(row);
        break;
    case Standing::NoMore:
        notes << tr("no longer taken");
        break;
    case Standing::Ignored:
        notes << tr("does nothing");
        break;
    case Standing::Deprecated:
        notes << tr("outdated");
        break;
    case Standing::NotHere:
        notes << tr("not in this file");
        break;
    case Standing::Taken:
        if (!isSet(row) && !isDirty(row))
            notes << defaultText(row);
        else
            notes << effectText(row);
        break;
    }
    return notes.join(QStringLiteral(" · "));
}

QString DaemonForm::placeholder(int row) const
{
    const FormSetting &each = setting(row);
    return each.example.empty() ? inLanguage(each.defaultValue) : fromUtf8(each.example);
}

DaemonForm::Pairs DaemonForm::choices(int row) const
{
    Pairs pairs;
    for (const SettingChoice &each : setting(row).choices)
        pairs.emplace_back(fromUtf8(each.value), inLanguage(each.title));
    return pairs;
}

DaemonForm::Standing DaemonForm::standing(int row) const
{
    const DaemonKey &key = setting(row).key;
    const EngineVersion &engine = m_problems.engine();
    const auto isPast = [&engine](const EngineVersion &version) {
        return version != EngineVersion{} && engine >= version;
    };
    if (!key.isSettable)
        return Standing::NotHere;
    if (isPast(key.removed))
        return Standing::NoMore;
    if (isPast(key.ignored))
        return Standing::Ignored;
    if (engine < key.since)
        return Standing::NotYet;
    return isPast(key.deprecated) ? Standing::Deprecated : Standing::Taken;
}

QString DaemonForm::readOnlyReason() const
{
    if (m_document.isEditable())
        return {};
    if (m_document.json().isValid())
        return tr("The text is no object of settings. Put it into braces in the JSON view.");
    return tr("The text is no JSON at the moment, so that the form cannot change it. Fix the "
              "problems below, or correct it in the JSON view.");
}

QString DaemonForm::readOnlyReason(int row) const
{
    if (!m_document.isEditable())
        return readOnlyReason();
    const QString version = QString::fromStdString(m_problems.engine().text());
    // What is there already can always be changed or taken out.
    if (isSet(row))
        return {};
    switch (standing(row)) {
    case Standing::NotHere:
        return tr("Docker takes this from no file.");
    case Standing::NotYet:
        //: %1 version that brought the setting, %2 version of the engine
        return tr("Docker %2 does not know this yet; it came with %1.")
            .arg(QString::fromStdString(setting(row).key.since.text()), version);
    case Standing::NoMore:
        //: %1 version of the engine
        return tr("Docker %1 does not start with this any more.").arg(version);
    case Standing::Ignored:
        //: %1 version of the engine
        return tr("Docker %1 does nothing with this any more.").arg(version);
    case Standing::Taken:
    case Standing::Deprecated:
        break;
    }
    const JsonPath &path = setting(row).path;
    for (std::size_t length = 1; length < path.size(); ++length) {
        const JsonPath outer(path.begin(), path.begin() + std::ptrdiff_t(length));
        const Index index = valueAt(m_document.json(), outer);
        if (index == JsonText::none)
            break;
        const Type type = m_document.json().node(index).type;
        if (type != Type::Object && type != Type::Null) {
            //: %1 a key
            return tr("“%1” is no object, so that nothing can be set in it. Correct it first.")
                .arg(fromUtf8(path[length - 1]));
        }
    }
    return {};
}

QString DaemonForm::problem(int row) const
{
    const int index = m_states[std::size_t(row)].problem;
    return index < 0 || std::size_t(index) >= m_problems.problems().size()
               ? QString()
               : wording(m_problems.problems()[std::size_t(index)]);
}

Severity DaemonForm::severity(int row) const
{
    const int index = m_states[std::size_t(row)].problem;
    return index < 0 || std::size_t(index) >= m_problems.problems().size()
               ? Severity::None
               : severityOf(m_problems.problems()[std::size_t(index)].severity);
}

Index DaemonForm::valueOf(int row) const
{
    return valueAt(m_document.json(), setting(row).path);
}

bool DaemonForm::isOfKind(int row, Index index) const
{
    const JsonText &json = m_document.json();
    const Type type = json.node(index).type;
    switch (setting(row).editor) {
    case SettingEditor::Switch:
        return type == Type::Boolean;
    case SettingEditor::Number: {
        const std::string_view digits = json.textOf(index);
        return type == Type::Number && digits.find_first_of(".eE") == std::string_view::npos;
    }
    case SettingEditor::Text:
    case SettingEditor::Choice:
        return type == Type::String;
    case SettingEditor::TextList:
    case SettingEditor::Mirrors:
        return type == Type::Array && allOf(json, index, Type::String);
    case SettingEditor::TextMap:
        return type == Type::Object && allOf(json, index, Type::String);
    case SettingEditor::SwitchMap:
        return type == Type::Object && allOf(json, index, Type::Boolean);
    case SettingEditor::Json:
        return true;
    }
    return false;
}

QString DaemonForm::rawValue(int row) const
{
    return textFromBytes(m_states[std::size_t(row)].raw);
}

QString DaemonForm::valueText(int row) const
{
    if (!isSet(row))
        return {};
    if (isOtherKind(row))
        return rawValue(row).left(s_shownValue);
    switch (setting(row).editor) {
    case SettingEditor::Switch:
        return switchValue(row) ? tr("on", "setting") : tr("off", "setting");
    case SettingEditor::Text:
    case SettingEditor::Choice: {
        const Index index = valueOf(row);
        return index == JsonText::none ? QString()
                                       : textFromBytes(m_document.json().stringOf(index));
    }
    case SettingEditor::TextList:
    case SettingEditor::Mirrors:
        return listValue(row).join(QStringLiteral(", ")).left(s_shownValue);
    case SettingEditor::Number:
    case SettingEditor::TextMap:
    case SettingEditor::SwitchMap:
    case SettingEditor::Json:
        break;
    }
    return rawValue(row).left(s_shownValue);
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
    QStringList texts;
    const Index list = valueOf(row);
    if (list == JsonText::none || isOtherKind(row))
        return texts;
    const JsonText &json = m_document.json();
    for (Index i = json.node(list).firstChild; i != JsonText::none; i = json.node(i).next)
        texts << textFromBytes(json.stringOf(i));
    return texts;
}

DaemonForm::Pairs DaemonForm::mapValue(int row) const
{
    Pairs pairs;
    const Index map = valueOf(row);
    if (map == JsonText::none || isOtherKind(row))
        return pairs;
    const JsonText &json = m_document.json();
    for (Index i = json.node(map).firstChild; i != JsonText::none; i = json.node(i).next)
        pairs.emplace_back(textFromBytes(json.keyOf(i)), textFromBytes(json.stringOf(i)));
    return pairs;
}

DaemonForm::Switches DaemonForm::switchMapValue(int row) const
{
    Switches switches;
    const Index map = valueOf(row);
    if (map == JsonText::none || isOtherKind(row))
        return switches;
    const JsonText &json = m_document.json();
    for (Index i = json.node(map).firstChild; i != JsonText::none; i = json.node(i).next)
        switches.emplace_back(textFromBytes(json.keyOf(i)), json.textOf(i) == "true");
    return switches;
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
        set(row, joined(pairs, '{', '}', [](const Pair &each) {
                return member(each.first, jsonString(bytesFromText(each.second)));
            }));
}

void DaemonForm::setSwitchMap(int row, const Switches &switches)
{
    if (switches.empty())
        unset(row);
    else
        set(row, joined(switches, '{', '}', [](const auto &each) {
                return member(each.first, each.second ? "true" : "false");
            }));
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

int DaemonForm::shownCount() const
{
    return int(std::count_if(m_states.begin(), m_states.end(),
                             [](const State &state) { return state.isShown; }));
}

void DaemonForm::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT readOnlyChanged();
}

} // namespace jingtai

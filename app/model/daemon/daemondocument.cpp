// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemondocument.h"

#include "app/model/daemon/editedtext.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

struct DaemonStepWording
{
    Q_DECLARE_TR_FUNCTIONS(DaemonStepWording)
};

constexpr std::size_t s_maxSteps = 500;
constexpr std::size_t s_maxHistoryBytes = std::size_t{64} << 20U;

using Encoding = DaemonDocument::Encoding;

Encoding encodingOf(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (bytes.starts_with("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    return Encoding::Utf8;
}

struct Decoded
{
    std::string text;
    Encoding encoding = Encoding::Utf8;
};

/// UTF-16 that is none stays as it is, to be shown and explained.
Decoded decoded(std::string bytes)
{
    const Encoding encoding = encodingOf(bytes);
    if (encoding != Encoding::Utf8) {
        if (auto text = utf8FromUtf16(bytes))
            return {std::move(*text), encoding};
    }
    return {std::move(bytes), Encoding::Utf8};
}

std::string utf16(const QString &text, Encoding encoding)
{
    const bool isBig = encoding == Encoding::Utf16BigEndian;
    std::string bytes = isBig ? "\xFE\xFF" : "\xFF\xFE";
    bytes.reserve(bytes.size() + std::size_t(text.size()) * 2);
    for (const QChar unit : text) {
        const char first = char(uchar(isBig ? unit.unicode() >> 8 : unit.unicode() & 0xFF));
        const char second = char(uchar(isBig ? unit.unicode() & 0xFF : unit.unicode() >> 8));
        bytes += first;
        bytes += second;
    }
    return bytes;
}

std::shared_ptr<const JsonText> parsed(std::string text)
{
    return std::make_shared<const JsonText>(std::move(text));
}

TextEdit inverseOf(std::string_view text, const TextEdit &edit)
{
    return {{edit.span.offset, edit.text.size()}, std::string(edit.span.in(text))};
}

} // namespace

DaemonDocument::DaemonDocument(QObject *parent)
    : QObject(parent)
    , m_baselineJson(parsed({}))
    , m_json(m_baselineJson)
{}

DaemonDocument::~DaemonDocument() = default;

void DaemonDocument::load(std::string bytes, bool exists, Aside aside)
{
    m_baseline = std::move(bytes);
    m_baselineExists = exists;
    Decoded file = decoded(m_baseline);
    m_encoding = file.encoding;
    m_json = parsed(std::move(file.text));
    m_baselineJson = m_json;
    m_aside = std::move(aside);
    m_steps.clear();
    m_position = 0;
    m_isTyping = false;
    Q_EMIT baselineChanged();
    Q_EMIT loaded();
    Q_EMIT changed();
    Q_EMIT historyChanged();
}

void DaemonDocument::setBaseline(std::string bytes, bool exists)
{
    m_baseline = std::move(bytes);
    m_baselineExists = exists;
    std::string text = decoded(m_baseline).text;
    m_baselineJson = text == this->text() ? m_json : parsed(std::move(text));
    endTyping();
    Q_EMIT baselineChanged();
}

void DaemonDocument::revert()
{
    replace(DaemonStep::Revert, {}, m_baseline);
}

std::string DaemonDocument::bytes() const
{
    if (m_encoding == Encoding::Utf8)
        return text();
    return utf16(textFromBytes(text()), m_encoding);
}

bool DaemonDocument::isDirty() const
{
    return encodingOf(m_baseline) == m_encoding ? text() != baselineText() : bytes() != m_baseline;
}

bool DaemonDocument::isEditable() const
{
    const auto isBlank = [this] {
        return json().mistakes().size() == 1
               && json().mistakes().front().kind == JsonMistakeKind::Empty;
    };
    if (!json().isValid())
        return isBlank();
    const JsonText::Type type = json().node(json().root()).type;
    return type == JsonText::Type::Object || type == JsonText::Type::Null;
}

QString DaemonDocument::shownText() const
{
    return editorText(text());
}

void DaemonDocument::setShownText(const QString &text)
{
    QString wanted = text;
    wanted.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    const QString shown = shownText();
    const qsizetype shorter = std::min(shown.size(), wanted.size());
    qsizetype begin = 0;
    while (begin < shorter && shown.at(begin) == wanted.at(begin))
        ++begin;
    if (begin > 0 && shown.at(begin - 1).isHighSurrogate())
        --begin;
    qsizetype same = 0;
    while (same < shorter - begin
           && shown.at(shown.size() - same - 1) == wanted.at(wanted.size() - same - 1))
        ++same;
    if (same > 0 && shown.at(shown.size() - same).isLowSurrogate())
        --same;
    const qsizetype removed = shown.size() - begin - same;
    const QString inserted = wanted.mid(begin, wanted.size() - begin - same);
    if (removed > 0 || !inserted.isEmpty())
        editShownText(begin, removed, inserted);
}

void DaemonDocument::editShownText(qsizetype position, qsizetype removed, const QString &inserted)
{
    const TextEdit edit = editOfBytes(text(), position, removed, inserted);
    if (edit.span.in(text()) == edit.text)
        return;
    if (mergeTyping(edit))
        return;
    Step step;
    step.kind = DaemonStep::Type;
    step.forth = edit;
    step.encodingAfter = m_encoding;
    step.asideAfter = m_aside;
    take(std::move(step), true);
    m_isTyping = true;
}

/// Joins an edit that touches what was typed last to that step.
bool DaemonDocument::mergeTyping(const TextEdit &edit)
{
    if (!m_isTyping || m_position == 0 || m_position != m_steps.size())
        return false;
    Step &step = m_steps.back();
    const std::size_t typedBegin = step.back.span.offset;
    const std::size_t typedEnd = step.back.span.end();
    if (edit.span.offset > typedEnd || edit.span.end() < typedBegin)
        return false;
    const std::size_t begin = std::min(typedBegin, edit.span.offset);
    const std::size_t end = std::max(typedEnd, edit.span.end());
    const std::string_view now = text();
    const std::string before = std::string(now.substr(begin, typedBegin - begin)) + step.back.text
                               + std::string(now.substr(typedEnd, end - typedEnd));
    const std::string after = std::string(now.substr(begin, edit.span.offset - begin)) + edit.text
                              + std::string(now.substr(edit.span.end(), end - edit.span.end()));
    step.forth = {{begin, before.size()}, after};
    step.back = {{begin, after.size()}, before};
    apply(edit, m_encoding, m_aside, true);
    Q_EMIT historyChanged();
    return true;
}

void DaemonDocument::edit(DaemonStep kind, const QString &subject,
                          const std::optional<TextEdit> &edit, std::optional<Aside> aside)
{
    Step step;
    step.kind = kind;
    step.subject = subject;
    step.forth = edit.value_or(TextEdit{});
    step.encodingAfter = m_encoding;
    step.asideAfter = aside ? std::move(*aside) : m_aside;
    if (step.forth.span.in(text()) == step.forth.text && step.asideAfter == m_aside)
        return;
    take(std::move(step), false);
}

void DaemonDocument::replace(DaemonStep kind, const QString &subject, const std::string &bytes)
{
    const Decoded wanted = decoded(bytes);
    Step step;
    step.kind = kind;
    step.subject = subject;
    step.forth = differenceOf(text(), wanted.text);
    step.encodingAfter = wanted.encoding;
    step.asideAfter = m_aside;
    if (step.forth.span.in(text()) == step.forth.text && wanted.encoding == m_encoding)
        return;
    take(std::move(step), false);
}

void DaemonDocument::take(Step step, bool isFromEditor)
{
    endTyping();
    step.back = inverseOf(text(), step.forth);
    step.encodingBefore = m_encoding;
    step.asideBefore = m_aside;
    m_steps.resize(m_position);
    m_steps.push_back(std::move(step));
    m_position = m_steps.size();
    trimHistory();
    const Step &taken = m_steps.back();
    // A copy: what hears of the change may change the history again.
    const Step done = taken;
    apply(done.forth, done.encodingAfter, done.asideAfter, isFromEditor);
    Q_EMIT historyChanged();
}

void DaemonDocument::trimHistory()
{
    std::size_t bytes = 0;
    std::size_t kept = 0;
    for (auto step = m_steps.rbegin(); step != m_steps.rend() && kept < s_maxSteps; ++step) {
        bytes += step->forth.text.size() + step->back.text.size();
        for (const SetAsideMirror &each : step->asideAfter)
            bytes += each.address.size() + each.behind.size();
        if (kept > 0 && bytes > s_maxHistoryBytes)
            break;
        ++kept;
    }
    m_steps.erase(m_steps.begin(), m_steps.end() - std::ptrdiff_t(kept));
    m_position = m_steps.size();
}

void DaemonDocument::apply(const TextEdit &edit, Encoding encoding, const Aside &aside,
                           bool isFromEditor)
{
    const std::shared_ptr<const JsonText> before = m_json;
    const bool isText = edit.span.length > 0 || !edit.text.empty();
    if (isText)
        m_json = parsed(edited(before->text(), edit));
    m_encoding = encoding;
    m_aside = aside;
    if (isText && !isFromEditor) {
        EditorPositions positions(before->text());
        const qsizetype begin = positions.positionOf(edit.span.offset);
        const qsizetype end = positions.positionOf(edit.span.end());
        EditorPositions after(text());
        const qsizetype newBegin = after.positionOf(edit.span.offset);
        const qsizetype newEnd = after.positionOf(edit.span.offset + edit.text.size());
        Q_EMIT shownTextEdited(begin, end - begin, shownText().mid(newBegin, newEnd - newBegin));
    }
    Q_EMIT changed();
}

void DaemonDocument::undo()
{
    if (!canUndo())
        return;
    endTyping();
    --m_position;
    const Step step = m_steps[m_position];
    apply(step.back, step.encodingBefore, step.asideBefore, false);
    Q_EMIT historyChanged();
}

void DaemonDocument::redo()
{
    if (!canRedo())
        return;
    endTyping();
    const Step step = m_steps[m_position];
    ++m_position;
    apply(step.forth, step.encodingAfter, step.asideAfter, false);
    Q_EMIT historyChanged();
}

QString DaemonDocument::undoText() const
{
    if (!canUndo())
        return tr("Undo");
    const Step &step = m_steps[m_position - 1];
    //: %1 what was done, such as “remove a mirror”
    return tr("Undo: %1").arg(wording(step.kind, step.subject));
}

QString DaemonDocument::redoText() const
{
    if (!canRedo())
        return tr("Redo");
    const Step &step = m_steps[m_position];
    //: %1 what was done, such as “remove a mirror”
    return tr("Redo: %1").arg(wording(step.kind, step.subject));
}

QString wording(DaemonStep step, const QString &subject)
{
    switch (step) {
    case DaemonStep::Type:
        return DaemonStepWording::tr("typing", "step");
    case DaemonStep::Set:
        //: A step that can be undone; %1 title of a setting
        return DaemonStepWording::tr("set %1").arg(subject);
    case DaemonStep::Unset:
        //: A step that can be undone; %1 title of a setting
        return DaemonStepWording::tr("unset %1").arg(subject);
    case DaemonStep::Fix:
        //: A step that can be undone; %1 what the fix does, such as “Remove the comma”
        return DaemonStepWording::tr("fix (%1)").arg(subject);
    case DaemonStep::FixAll:
        return DaemonStepWording::tr("fix what is certain", "step");
    case DaemonStep::Repair:
        return DaemonStepWording::tr("repair", "step");
    case DaemonStep::AddMirror:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("add %1").arg(subject);
    case DaemonStep::ChangeMirror:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("change %1").arg(subject);
    case DaemonStep::RemoveMirror:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("remove %1").arg(subject);
    case DaemonStep::MoveMirror:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("move %1").arg(subject);
    case DaemonStep::SwitchMirrorOn:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("switch %1 on").arg(subject);
    case DaemonStep::SwitchMirrorOff:
        //: A step that can be undone; %1 an address
        return DaemonStepWording::tr("switch %1 off").arg(subject);
    case DaemonStep::Revert:
        return DaemonStepWording::tr("back to the file", "step");
    case DaemonStep::Restore:
        //: A step that can be undone; %1 date of a backup
        return DaemonStepWording::tr("restore the backup of %1").arg(subject);
    case DaemonStep::Merge:
        return DaemonStepWording::tr("join with the file", "step");
    }
    return {};
}

} // namespace jingtai

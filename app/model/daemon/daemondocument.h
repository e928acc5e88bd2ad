// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"
#include "app/core/json/textedit.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// A mirror that is switched off: kept beside the file, which cannot hold it.
struct SetAsideMirror
{
    std::string address;
    /// The entry of the list that it stands behind; empty for the top.
    std::string behind;

    bool operator==(const SetAsideMirror &) const = default;
};

/// What a step of the history did.
enum class DaemonStep : std::uint8_t {
    Type,   ///< in the JSON view
    Set,    ///< subject: the setting's title
    Unset,  ///< subject: the setting's title
    Fix,    ///< subject: what the fix does
    FixAll, ///< all that is certain
    Repair,
    AddMirror,    ///< subject: the address
    ChangeMirror, ///< subject: the address
    RemoveMirror, ///< subject: the address
    MoveMirror,   ///< subject: the address
    SwitchMirrorOn,
    SwitchMirrorOff,
    Revert,  ///< to what the file holds
    Restore, ///< subject: date of the backup
    Merge,   ///< with what the file holds meanwhile
};

/// A daemon.json while it is edited: what the file holds (the baseline), and the buffer, in which
/// every change is one edit of one span. Encoding, byte order mark, line ends and all that is not
/// touched stay as they are. The switched-off mirrors are part of each state, so that undo takes
/// them along.
class DaemonDocument final : public QObject
{
    Q_OBJECT

public:
    enum class Encoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian };
    using Aside = std::vector<SetAsideMirror>;

    explicit DaemonDocument(QObject *parent = nullptr);
    ~DaemonDocument() override;

    /// A file as it was read; forgets the history. `exists`: whether there was one.
    void load(std::string bytes, bool exists, Aside aside = {});
    /// What the file holds now; the buffer stays.
    void setBaseline(std::string bytes, bool exists);
    /// Loads what was loaded before anew; the history stays, as one step more.
    void revert();

    const std::string &baseline() const { return m_baseline; }
    bool baselineExists() const { return m_baselineExists; }
    /// The baseline in UTF-8, and its values.
    const std::string &baselineText() const { return m_baselineJson->text(); }
    const JsonText &baselineJson() const { return *m_baselineJson; }
    /// What is to be written, in the encoding of the file.
    std::string bytes() const;
    /// Whether bytes() are not those of the file.
    bool isDirty() const;

    Encoding encoding() const { return m_encoding; }
    /// The buffer in UTF-8, and its values. Kept by whoever holds it, whatever changes.
    const std::string &text() const { return json().text(); }
    const JsonText &json() const { return *m_json; }
    std::shared_ptr<const JsonText> sharedJson() const { return m_json; }
    /// Whether the form may edit: the text is JSON, an object, null, or blank.
    bool isEditable() const;
    const Aside &aside() const { return m_aside; }

    /// The buffer as an editor shows it (see editorText()). An editor must hand over what it has as
    /// QTextDocument::toRawText() gives it: its plain text turns no-break spaces into others.
    QString shownText() const;
    /// The editor's whole text; only what differs is taken over.
    void setShownText(const QString &text);
    /// A change in the editor, as by QTextDocument::contentsChange. Changes that touch each other
    /// are one step of the history until endTyping().
    void editShownText(qsizetype position, qsizetype removed, const QString &inserted);
    void endTyping() { m_isTyping = false; }

    /// One step: the edit of text(), and what is switched off after it. Either may be the same as
    /// before; nothing happens where both are.
    void edit(DaemonStep step, const QString &subject, const std::optional<TextEdit> &edit,
              std::optional<Aside> aside = {});
    /// One step to another text and encoding.
    void replace(DaemonStep step, const QString &subject, const std::string &bytes);

    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }
    /// For a menu: "Undo: remove a mirror"; "Undo" where there is nothing.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    /// Buffer, encoding, or what is switched off.
    void changed();
    /// Before changed(), where the buffer did not change by the editor: what an editor is to do to
    /// its text. UTF-16 units.
    void shownTextEdited(qsizetype position, qsizetype removed, const QString &inserted);
    /// All is new: an editor takes shownText() anew.
    void loaded();
    void baselineChanged();
    void historyChanged();

private:
    struct Step
    {
        DaemonStep kind = DaemonStep::Type;
        QString subject;
        /// Of the text before, and of the text after.
        TextEdit forth;
        TextEdit back;
        Encoding encodingBefore = Encoding::Utf8;
        Encoding encodingAfter = Encoding::Utf8;
        Aside asideBefore;
        Aside asideAfter;
    };

    void take(Step step, bool isFromEditor);
    void apply(const TextEdit &edit, Encoding encoding, const Aside &aside, bool isFromEditor);
    bool mergeTyping(const TextEdit &edit);
    void trimHistory();

    std::string m_baseline;
    std::shared_ptr<const JsonText> m_baselineJson;
    bool m_baselineExists = false;
    Encoding m_encoding = Encoding::Utf8;
    std::shared_ptr<const JsonText> m_json;
    Aside m_aside;
    std::vector<Step> m_steps;
    /// Steps before it can be undone, those from it on can be done again.
    std::size_t m_position = 0;
    bool m_isTyping = false;
};

/// The step in words, to stand behind "Undo: ".
QString wording(DaemonStep step, const QString &subject);

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace jingtai {

class LinkButton;

/// A short list of texts, or of names with a value or a switch each, one to a line: added, changed,
/// removed, moved by Alt+Up and Alt+Down. A line that is not filled in stays in the editor and is
/// no entry.
class EntriesEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Texts, Pairs, Switches };

    /// `name`: begin of the object names.
    EntriesEditor(Kind kind, const QString &name, QWidget *parent = nullptr);
    ~EntriesEditor() override;

    /// What the entries are; the accessible names of the fields begin with it. `help` describes
    /// them.
    void setTitle(const QString &title, const QString &help);
    /// One text, or name and value, for each; "true" or "false" for a switch.
    void setEntries(const QList<QStringList> &entries);
    /// Those that are filled in.
    QList<QStringList> entries() const;
    void setReadOnly(bool readOnly);
    /// Whether a line waits to be filled in.
    bool isUnfinished() const;

Q_SIGNALS:
    /// While something is typed.
    void edited();
    /// A field was left, whether or not something was typed in it; also one that goes because the
    /// entries are others now.
    void left();
    /// An entry was removed, moved or switched.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QWidget *box = nullptr;
        QLineEdit *name = nullptr;
        /// Null where there is none.
        QLineEdit *value = nullptr;
        QCheckBox *on = nullptr;
        QPushButton *remove = nullptr;
    };

    void addLine(const QStringList &texts);
    QLineEdit *makeField(const QString &name);
    static QStringList textsOf(const Line &line);
    static void setTexts(const Line &line, const QStringList &texts);
    static bool isFilled(const Line &line);
    void showReadOnly(const Line &line) const;
    void orderTabs(const Line &line) const;
    void removeLine(std::size_t index);
    void moveLine(std::size_t index, int by);
    std::size_t indexOf(const QObject *part) const;
    void retranslate();

    Kind m_kind;
    QString m_title;
    QString m_help;
    QVBoxLayout *m_lines;
    LinkButton *m_add;
    std::vector<Line> m_entries;
    bool m_isReadOnly = false;
    bool m_isSetting = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/docker/settingfield.h"

#include "app/model/daemon/daemonform.h"
#include "ui/docker/entrieseditor.h"
#include "ui/look/readonlylook.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/prompts.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_pauseMs = 400;
/// Longer lists have no place in a form.
constexpr int s_mostEntries = 50;
constexpr int s_jsonLines = 4;

/// A field into which something is typed.
class TypedField : public SettingField
{
public:
    void commit() override
    {
        if (!m_pause.isActive())
            return;
        m_pause.stop();
        take();
    }

protected:
    TypedField(DaemonForm &form, int row)
        : SettingField(form, row)
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(s_pauseMs);
        connect(&m_pause, &QTimer::timeout, this, [this] { take(); });
    }

    void typed() { m_pause.start(); }
    template <typename Edit>
    void showEditable(Edit *edit) const
    {
        const bool isReadOnly = form().isReadOnly(row());
        edit->setReadOnly(isReadOnly);
        setReadOnlyLook(edit, isReadOnly);
        // An example of what might be typed would look like what stands there.
        edit->setPlaceholderText(isReadOnly ? QString() : form().placeholder(row()));
        edit->setAccessibleName(form().title(row()));
    }
    bool isTyping() const { return m_pause.isActive(); }
    /// Gives what is typed to the form.
    virtual void take() = 0;

    void changeEvent(QEvent *event) override
    {
        SettingField::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            setReadOnlyLook(input(), form().isReadOnly(row()));
    }
    QHBoxLayout *makeLine()
    {
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        return line;
    }

private:
    QTimer m_pause;
};

class SwitchField final : public SettingField
{
public:
    SwitchField(DaemonForm &form, int row)
        : SettingField(form, row)
        , m_switch(new QCheckBox)
    {
        m_switch->setObjectName(objectNameOf(QStringLiteral("Switch")));
        m_switch->setMinimumHeight(metrics::s_controlHeight);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(m_switch);
        line->addStretch();
        connect(m_switch, &QCheckBox::clicked, this,
                [this](bool isOn) { this->form().setSwitch(this->row(), isOn); });
        showValue();
    }

    void showValue() override
    {
        m_switch->setChecked(form().switchValue(row()));
        m_switch->setEnabled(!form().isReadOnly(row()));
        m_switch->setText(form().switchValue(row()) ? SettingField::tr("On")
                                                    : SettingField::tr("Off"));
        m_switch->setAccessibleName(form().title(row()));
    }
    QWidget *input() override { return m_switch; }

private:
    QCheckBox *m_switch;
};

/// A number or a text.
class LineField final : public TypedField
{
public:
    LineField(DaemonForm &form, int row, bool isNumber)
        : TypedField(form, row)
        , m_isNumber(isNumber)
        , m_edit(new QLineEdit)
    {
        m_edit->setObjectName(objectNameOf(QStringLiteral("Field")));
        makeLine()->addWidget(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, [this] {
            if (!m_isShowing)
                typed();
        });
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { commit(); });
        showValue();
    }

    void showValue() override
    {
        showEditable(m_edit);
        // What is being typed is newer.
        if (isTyping())
            return;
        const QString text = value();
        if (m_edit->text() == text || (m_isNumber && m_edit->text().trimmed() == text))
            return;
        m_isShowing = true;
        m_edit->setText(text);
        m_isShowing = false;
        Q_EMIT wordChanged({});
    }
    QWidget *input() override { return m_edit; }

private:
    QString value() const
    {
        if (!m_isNumber)
            return form().valueText(row());
        const std::optional<qint64> number = form().numberValue(row());
        return number ? QString::number(*number) : QString();
    }

    void take() override
    {
        if (!m_isNumber) {
            form().setText(row(), m_edit->text());
            return;
        }
        const QString text = m_edit->text().trimmed();
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        Q_EMIT wordChanged(isNumber || text.isEmpty()
                               ? QString()
                               : SettingField::tr("A whole number is wanted here."));
        if (isNumber)
            form().setNumber(row(), number);
        else if (text.isEmpty() && form().isSet(row()))
            form().unset(row());
    }

    bool m_isNumber;
    QLineEdit *m_edit;
    bool m_isShowing = false;
};

class ChoiceField final : public SettingField
{
public:
    ChoiceField(DaemonForm &form, int row, Prompts &prompts)
        : SettingField(form, row)
        , m_prompts(prompts)
        , m_button(new ChoiceButton)
    {
        m_button->setObjectName(objectNameOf(QStringLiteral("Choice")));
        m_button->setValueOnly();
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(m_button);
        line->addStretch();
        connect(m_button->choices(), &QMenu::aboutToShow, this, &ChoiceField::fill);
        fill();
        showValue();
    }

    void showValue() override
    {
        m_button->setChoice(form().title(row()), shown());
        m_button->setEnabled(!form().isReadOnly(row()));
    }
    QWidget *input() override { return m_button; }

protected:
    void changeEvent(QEvent *event) override
    {
        SettingField::changeEvent(event);
        // A screen reader reads the menu without opening it.
        if (event->type() == QEvent::LanguageChange)
            fill();
    }

private:
    QString shown() const
    {
        QString value = form().valueText(row());
        if (!form().isSet(row()))
            return form().defaultText(row());
        for (const auto &[each, title] : form().choices(row())) {
            if (each == value)
                return title;
        }
        return value;
    }

    void fill()
    {
        QMenu *menu = m_button->choices();
        QActionGroup *group = beginChoices(menu);
        const auto add = [&](const QString &text, const QString &value, bool isChosen) {
            QAction *action = addChoice(menu, group, text, isChosen);
            connect(action, &QAction::triggered, this,
                    [this, value] { form().setText(row(), value); });
        };
        const QString value = form().isSet(row()) ? form().valueText(row()) : QString();
        add(form().defaultText(row()), {}, !form().isSet(row()));
        bool isKnown = value.isEmpty();
        for (const auto &[each, title] : form().choices(row())) {
            add(title, each, each == value);
            isKnown = isKnown || each == value;
        }
        if (!isKnown)
            add(value, value, true);
        if (form().setting(row()).takesOthers) {
            menu->addSeparator();
            //: In a menu with the values that a setting may have
            connect(menu->addAction(SettingField::tr("Another…")), &QAction::triggered, this,
                    [this] { askForAnother(); });
        }
    }

    void askForAnother()
    {
        // While it is asked for, the file may be read anew, and another field stand here.
        DaemonForm &form = this->form();
        const int row = this->row();
        bool isOtherFile = false;
        const auto left = QObject::connect(&form, &DaemonForm::fileLeft,
                                           [&isOtherFile] { isOtherFile = true; });
        const QString text
            = m_prompts.text(window(), form.title(row), form.title(row), form.valueText(row));
        QObject::disconnect(left);
        if (!text.isEmpty() && !isOtherFile)
            form.setText(row, text);
    }

    Prompts &m_prompts;
    ChoiceButton *m_button;
};

/// A list of texts, of names with texts, or of names with switches.
class EntriesField final : public TypedField
{
public:
    EntriesField(DaemonForm &form, int row, EntriesEditor::Kind kind)
        : TypedField(form, row)
        , m_kind(kind)
        , m_editor(new EntriesEditor(kind, objectNameOf(QStringLiteral("Entries"))))
    {
        makeLine()->addWidget(m_editor);
        connect(m_editor, &EntriesEditor::edited, this, [this] { typed(); });
        connect(m_editor, &EntriesEditor::left, this, [this] { commit(); });
        connect(m_editor, &EntriesEditor::finished, this, [this] {
            typed();
            commit();
        });
        showValue();
    }

    void showValue() override
    {
        m_editor->setReadOnly(form().isReadOnly(row()));
        setReadOnlyLook(m_editor, form().isReadOnly(row()));
        m_editor->setTitle(form().title(row()), form().help(row()));
        if (!isTyping())
            m_editor->setEntries(entries());
    }
    QWidget *input() override { return m_editor; }
    bool isUnfinished() const override { return m_editor->isUnfinished(); }

private:
    QList<QStringList> entries() const
    {
        QList<QStringList> found;
        switch (m_kind) {
        case EntriesEditor::Kind::Texts:
            for (const QString &text : form().listValue(row()))
                found.append({text});
            break;
        case EntriesEditor::Kind::Pairs:
            for (const auto &[name, value] : form().mapValue(row()))
                found.append({name, value});
            break;
        case EntriesEditor::Kind::Switches:
            for (const auto &[name, isOn] : form().switchMapValue(row()))
                found.append({name, isOn ? QStringLiteral("true") : QStringLiteral("false")});
            break;
        }
        return found;
    }

    void take() override
    {
        const QList<QStringList> wanted = m_editor->entries();
        if (wanted == entries())
            return;
        QStringList texts;
        DaemonForm::Pairs pairs;
        DaemonForm::Switches switches;
        for (const QStringList &entry : wanted) {
            texts.append(entry.constFirst());
            pairs.emplace_back(entry.constFirst(), entry.value(1));
            switches.emplace_back(entry.constFirst(), entry.value(1) == QLatin1String("true"));
        }
        switch (m_kind) {
        case EntriesEditor::Kind::Texts:
            form().setList(row(), texts);
            break;
        case EntriesEditor::Kind::Pairs:
            form().setMap(row(), pairs);
            break;
        case EntriesEditor::Kind::Switches:
            form().setSwitchMap(row(), switches);
            break;
        }
    }

    EntriesEditor::Kind m_kind;
    EntriesEditor *m_editor;
};

/// The value as JSON.
class JsonField final : public TypedField
{
public:
    JsonField(DaemonForm &form, int row)
        : TypedField(form, row)
        , m_edit(new QPlainTextEdit)
    {
        m_edit->setObjectName(objectNameOf(QStringLiteral("Json")));
        m_edit->setTabChangesFocus(true);
        m_edit->setFont(fixedFont(QApplication::font()));
        m_edit->setFixedHeight(s_jsonLines * m_edit->fontMetrics().lineSpacing() + 24);
        makeLine()->addWidget(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_isShowing)
                typed();
        });
        m_edit->installEventFilter(this);
        showValue();
    }

    void showValue() override
    {
        showEditable(m_edit);
        const QString raw = form().rawValue(row());
        if (isTyping() || m_raw == raw)
            return;
        m_raw = raw;
        m_isShowing = true;
        m_edit->setPlainText(raw);
        m_isShowing = false;
        Q_EMIT wordChanged({});
    }
    QWidget *input() override { return m_edit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut)
            commit();
        return TypedField::eventFilter(watched, event);
    }

private:
    void take() override
    {
        const QString text = m_edit->toPlainText();
        const QString problem = form().setJson(row(), text);
        if (problem.isEmpty())
            m_raw = form().rawValue(row());
        Q_EMIT wordChanged(problem);
    }

    QPlainTextEdit *m_edit;
    /// What is shown is an edit of this.
    QString m_raw = QStringLiteral("\n");
    bool m_isShowing = false;
};

/// For what is too long to be edited here.
class LongField final : public SettingField
{
public:
    LongField(DaemonForm &form, int row)
        : SettingField(form, row)
        , m_label(new QLabel)
    {
        m_label->setWordWrap(true);
        m_label->setForegroundRole(QPalette::PlaceholderText);
        m_label->setMinimumHeight(metrics::s_controlHeight);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(m_label);
        showValue();
    }

    void showValue() override
    {
        const int count = int(
            std::max({form().listValue(row()).size(), qsizetype(form().mapValue(row()).size()),
                      qsizetype(form().switchMapValue(row()).size())}));
        m_label->setText(SettingField::tr(
            "%n entries: too many for a form. Change them in the JSON view.", "", count));
    }
    QWidget *input() override { return m_label; }

private:
    QLabel *m_label;
};

bool isLong(const DaemonForm &form, int row)
{
    switch (form.setting(row).editor) {
    case SettingEditor::TextList:
        return form.listValue(row).size() > s_mostEntries;
    case SettingEditor::TextMap:
        return form.mapValue(row).size() > std::size_t(s_mostEntries);
    case SettingEditor::SwitchMap:
        return form.switchMapValue(row).size() > std::size_t(s_mostEntries);
    case SettingEditor::Switch:
    case SettingEditor::Number:
    case SettingEditor::Text:
    case SettingEditor::Choice:
    case SettingEditor::Json:
    case SettingEditor::Mirrors:
        break;
    }
    return false;
}

} // namespace

SettingField::SettingField(DaemonForm &form, int row)
    : m_form(form)
    , m_row(row)
    , m_isJson(form.isOtherKind(row))
    , m_isLong(isLong(form, row))
{}

SettingField::~SettingField() = default;

bool SettingField::isFitting() const
{
    return m_isJson == m_form.isOtherKind(m_row) && m_isLong == isLong(m_form, m_row);
}

QString SettingField::objectNameOf(const QString &part) const
{
    return QLatin1String("setting.") + QString::fromStdString(m_form.setting(m_row).id)
           + QLatin1Char('.') + part;
}

SettingField *SettingField::make(DaemonForm &form, int row, Prompts &prompts)
{
    if (form.isOtherKind(row))
        return new JsonField(form, row);
    if (isLong(form, row))
        return new LongField(form, row);
    switch (form.setting(row).editor) {
    case SettingEditor::Switch:
        return new SwitchField(form, row);
    case SettingEditor::Number:
        return new LineField(form, row, true);
    case SettingEditor::Text:
        return new LineField(form, row, false);
    case SettingEditor::Choice:
        return new ChoiceField(form, row, prompts);
    case SettingEditor::TextList:
        return new EntriesField(form, row, EntriesEditor::Kind::Texts);
    case SettingEditor::TextMap:
        return new EntriesField(form, row, EntriesEditor::Kind::Pairs);
    case SettingEditor::SwitchMap:
        return new EntriesField(form, row, EntriesEditor::Kind::Switches);
    case SettingEditor::Json:
    case SettingEditor::Mirrors:
        return new JsonField(form, row);
    }
    return nullptr;
}

} // namespace jingtai

// SPDX-License-Identifier: MIT
#include "ui/docker/entrieseditor.h"

#include "ui/look/icons.h"
#include "ui/parts/linkbutton.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

const QString s_true = QStringLiteral("true");
const QString s_false = QStringLiteral("false");

} // namespace

EntriesEditor::EntriesEditor(Kind kind, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_lines(new QVBoxLayout)
    , m_add(new LinkButton)
{
    setObjectName(name);
    m_add->setObjectName(name + QLatin1String("Add"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_lines->setSpacing(6);
    layout->addLayout(m_lines);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        // One that waits is enough.
        const auto waiting = std::find_if_not(m_entries.begin(), m_entries.end(), isFilled);
        if (waiting != m_entries.end()) {
            waiting->name->setFocus(Qt::OtherFocusReason);
            return;
        }
        addLine({});
        retranslate();
        m_entries.back().name->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

EntriesEditor::~EntriesEditor()
{
    // The field with the focus loses it when it is deleted, and would tell that to what is no more.
    for (const Line &line : m_entries) {
        line.name->disconnect(this);
        if (line.value != nullptr)
            line.value->disconnect(this);
    }
}

void EntriesEditor::setTitle(const QString &title, const QString &help)
{
    m_title = title;
    m_help = help;
    retranslate();
}

bool EntriesEditor::isFilled(const Line &line)
{
    return !line.name->text().trimmed().isEmpty();
}

QStringList EntriesEditor::textsOf(const Line &line)
{
    QStringList texts = {line.name->text()};
    if (line.value != nullptr)
        texts.append(line.value->text());
    if (line.on != nullptr)
        texts.append(line.on->isChecked() ? s_true : s_false);
    return texts;
}

void EntriesEditor::setTexts(const Line &line, const QStringList &texts)
{
    const QStringList before = textsOf(line);
    // A text that is the same keeps its cursor.
    if (before.constFirst() != texts.value(0))
        line.name->setText(texts.value(0));
    if (line.value != nullptr && before.constLast() != texts.value(1))
        line.value->setText(texts.value(1));
    if (line.on != nullptr)
        line.on->setChecked(texts.value(1) == s_true);
}

QList<QStringList> EntriesEditor::entries() const
{
    QList<QStringList> found;
    for (const Line &line : m_entries) {
        if (isFilled(line))
            found.append(textsOf(line));
    }
    return found;
}

bool EntriesEditor::isUnfinished() const
{
    return !std::all_of(m_entries.begin(), m_entries.end(), isFilled);
}

void EntriesEditor::setEntries(const QList<QStringList> &entries)
{
    if (entries == this->entries())
        return;
    m_isSetting = true;
    while (m_entries.size() > std::size_t(entries.size()))
        removeLine(m_entries.size() - 1);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (std::size_t(i) == m_entries.size())
            addLine(entries.at(i));
        else
            setTexts(m_entries[std::size_t(i)], entries.at(i));
    }
    m_isSetting = false;
    retranslate();
}

void EntriesEditor::setReadOnly(bool readOnly)
{
    if (m_isReadOnly == readOnly)
        return;
    m_isReadOnly = readOnly;
    for (const Line &line : m_entries)
        showReadOnly(line);
    m_add->setEnabled(!readOnly);
}

void EntriesEditor::showReadOnly(const Line &line) const
{
    line.name->setReadOnly(m_isReadOnly);
    if (line.value != nullptr)
        line.value->setReadOnly(m_isReadOnly);
    if (line.on != nullptr)
        line.on->setEnabled(!m_isReadOnly);
    line.remove->setEnabled(!m_isReadOnly);
}

QLineEdit *EntriesEditor::makeField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName() + name);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, [this] {
        if (!m_isSetting)
            Q_EMIT edited();
    });
    connect(field, &QLineEdit::editingFinished, this, &EntriesEditor::left);
    return field;
}

void EntriesEditor::addLine(const QStringList &texts)
{
    Line line;
    line.box = new QWidget;
    line.name = makeField(QStringLiteral("Name"));
    auto *layout = new QHBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(line.name, 1);
    if (m_kind == Kind::Pairs) {
        line.value = makeField(QStringLiteral("Value"));
        layout->addWidget(new QLabel(QStringLiteral("=")));
        layout->addWidget(line.value, 2);
    } else if (m_kind == Kind::Switches) {
        line.on = new QCheckBox;
        line.on->setObjectName(objectName() + QLatin1String("On"));
        connect(line.on, &QCheckBox::toggled, this, [this] {
            if (!m_isSetting)
                Q_EMIT finished();
        });
        layout->addWidget(line.on);
        layout->addStretch(1);
    }
    line.remove = new QPushButton;
    line.remove->setObjectName(objectName() + QLatin1String("Remove"));
    line.remove->setFlat(true);
    line.remove->setAutoDefault(false);
    line.remove->setIcon(themedIcon(Icon::Close, Role::QuietText));
    connect(line.remove, &QPushButton::clicked, this, [this, button = line.remove] {
        const std::size_t index = indexOf(button);
        removeLine(index);
        if (m_entries.empty())
            m_add->setFocus(Qt::OtherFocusReason);
        else
            m_entries[std::min(index, m_entries.size() - 1)].name->setFocus(Qt::OtherFocusReason);
        retranslate();
        Q_EMIT finished();
    });
    layout->addWidget(line.remove);
    setTexts(line, texts);
    showReadOnly(line);
    m_lines->addWidget(line.box);
    // At once: the keyboard goes there.
    line.box->show();
    orderTabs(line);
    m_entries.push_back(line);
}

void EntriesEditor::orderTabs(const Line &line) const
{
    QWidget *before = m_entries.empty() ? m_add->previousInFocusChain() : m_entries.back().remove;
    const std::array<QWidget *, 4> parts = {line.name, line.value, line.on, line.remove};
    for (QWidget *part : parts) {
        if (part == nullptr)
            continue;
        setTabOrder(before, part);
        before = part;
    }
}

void EntriesEditor::removeLine(std::size_t index)
{
    Line line = m_entries[index];
    m_entries.erase(m_entries.begin() + std::ptrdiff_t(index));
    m_lines->removeWidget(line.box);
    line.box->hide();
    // Its own button may be what was pressed.
    line.box->deleteLater();
}

void EntriesEditor::moveLine(std::size_t index, int by)
{
    const std::ptrdiff_t to = std::ptrdiff_t(index) + by;
    if (m_isReadOnly || to < 0 || to >= std::ptrdiff_t(m_entries.size()))
        return;
    // The fields stay and what is in them changes places, so that tab goes on as it is seen.
    m_isSetting = true;
    const Line &one = m_entries[index];
    const Line &other = m_entries[std::size_t(to)];
    const QStringList texts = textsOf(one);
    setTexts(one, textsOf(other));
    setTexts(other, texts);
    m_isSetting = false;
    (one.value != nullptr && one.value->hasFocus() ? other.value : other.name)
        ->setFocus(Qt::OtherFocusReason);
    Q_EMIT finished();
}

std::size_t EntriesEditor::indexOf(const QObject *part) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [part](const Line &line) {
        return line.name == part || line.value == part || line.remove == part;
    });
    return std::size_t(found - m_entries.begin());
}

bool EntriesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->modifiers() == Qt::AltModifier
                            && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (isMove) {
            moveLine(indexOf(watched), key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntriesEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EntriesEditor::retranslate()
{
    //: A further entry in the list of a setting
    m_add->setText(tr("Add"));
    //: %1 a setting ("DNS servers")
    m_add->setAccessibleName(tr("Add to %1").arg(m_title));
    int number = 0;
    for (const Line &line : m_entries) {
        ++number;
        //: Accessible name of a field: %1 a setting ("DNS servers"), %2 the number of the entry
        const QString entry = tr("%1, entry %2").arg(m_title).arg(number);
        line.name->setAccessibleName(entry);
        line.name->setAccessibleDescription(m_help);
        if (m_kind != Kind::Texts)
            //: Accessible name of a field: %1 which entry
            line.name->setAccessibleName(tr("%1, name").arg(entry));
        if (line.value != nullptr) {
            //: Accessible name of a field: %1 which entry
            line.value->setAccessibleName(tr("%1, value").arg(entry));
            line.value->setAccessibleDescription(m_help);
        }
        if (line.on != nullptr) {
            //: A switch
            line.on->setText(tr("On"));
            //: Accessible name of a switch: %1 which entry
            line.on->setAccessibleName(tr("%1, on").arg(entry));
        }
        //: %1 which entry ("DNS servers, entry 2")
        line.remove->setAccessibleName(tr("Remove %1").arg(entry));
        line.remove->setToolTip(tr("Remove"));
    }
}

} // namespace jingtai

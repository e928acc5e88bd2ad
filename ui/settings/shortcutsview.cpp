// SPDX-License-Identifier: MIT
#include "ui/settings/shortcutsview.h"

#include "app/model/settings/shortcutsettings.h"
#include "app/model/settings/shortcutsmodel.h"
#include "ui/parts/announcement.h"
#include "ui/parts/card.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptyhint.h"
#include "ui/parts/fieldnote.h"
#include "ui/parts/filteredit.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/lossdialog.h"
#include "ui/settings/shortcutedit.h"
#include "ui/settings/shortcutstable.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr int s_filterWidth = 280;
constexpr int s_editPadding = 26;
/// As long as keys are.
const QString s_longKey = QStringLiteral("Ctrl+Shift+Return");
constexpr int s_padding = 16;

QPushButton *makeButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ShortcutsView::ShortcutsView(ShortcutSettings &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_model(new ShortcutsModel(shortcuts, this))
    , m_filterLine(new QWidget)
    , m_filter(new FilterEdit)
    , m_resetAll(makeButton("resetAllShortcuts"))
    , m_table(new ShortcutsTable(*m_model))
    , m_hint(new EmptyHint(m_table->viewport()))
    , m_clearFilter(makeButton("clearShortcutFilter"))
    , m_name(new ElidedLabel)
    , m_edit(new ShortcutEdit)
    , m_clear(makeButton("clearShortcut"))
    , m_reset(makeButton("resetShortcut"))
    , m_take(new LinkButton)
{
    setObjectName(QStringLiteral("shortcutsView"));
    auto *card = new Card;
    card->watchFocus(m_table);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_table, 1);
    inside->addWidget(new Divider);
    inside->addWidget(makeEditor());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card, 1);
    m_hint->addButton(m_clearFilter);
    makeFilterLine();

    connect(m_clearFilter, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        focusFind();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsView::showChosen);
    connect(m_table, &CardTable::opened, this, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    connect(m_edit, &ShortcutEdit::keyPressed, this, &ShortcutsView::want);
    connect(m_edit, &ShortcutEdit::clearWanted, this, [this] { want(s_noKey); });
    connect(m_edit, &ShortcutEdit::left, this, [this] {
        showChosen();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_edit->setFocus(Qt::OtherFocusReason);
        want(s_noKey);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_edit->setFocus(Qt::OtherFocusReason);
        if (m_command)
            want(usualKey(*m_command));
    });
    connect(m_take, &QPushButton::clicked, this, &ShortcutsView::take);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsView::resetAll);
    connect(&shortcuts, &ShortcutSettings::changed, this, &ShortcutsView::showChosen);
    retranslate();
}

void ShortcutsView::makeFilterLine()
{
    m_filter->setObjectName(QStringLiteral("filterShortcuts"));
    m_filter->setMaximumWidth(s_filterWidth);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsView::filter);
    auto *layout = new QHBoxLayout(m_filterLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_filter, 100);
    layout->addStretch(1);
    layout->addWidget(m_resetAll);
}

QWidget *ShortcutsView::makeEditor()
{
    m_name->setObjectName(QStringLiteral("shortcutCommand"));
    m_name->setElideMode(Qt::ElideRight);
    m_edit->setObjectName(QStringLiteral("shortcutKey"));
    m_take->setObjectName(QStringLiteral("takeShortcut"));
    m_note = new FieldNote(m_edit);
    auto *editor = new QWidget;
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(s_padding, 12, s_padding, 12);
    layout->setSpacing(6);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(10);
    fields->addWidget(m_name, 1);
    fields->addWidget(m_edit);
    fields->addWidget(m_clear);
    fields->addWidget(m_reset);
    auto *words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_note, 1, Qt::AlignVCenter);
    words->addWidget(m_take);
    layout->addLayout(fields);
    layout->addLayout(words);
    fitFont();
    return editor;
}

void ShortcutsView::focusFind()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool ShortcutsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return) && m_command) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ShortcutsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitFont();
}

void ShortcutsView::fitFont()
{
    m_name->setFont(strongFont(font()));
    m_take->setFont(smallFont(font()));
    m_edit->setFixedWidth(fontMetrics().horizontalAdvance(s_longKey) + s_editPadding);
}

void ShortcutsView::retranslate()
{
    m_filter->setWords(tr("Find a command or key"), tr("Clear the search"));
    m_resetAll->setText(tr("Reset all"));
    m_resetAll->setToolTip(tr("Give every command the key that it comes with"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setAccessibleDescription(tr("The key of the chosen command is changed below."));
    m_hint->setWords(tr("No such command"), tr("No command, menu or key has these words."));
    m_clearFilter->setText(tr("Clear the search"));
    m_clear->setText(tr("Clear"));
    m_take->setText(tr("Take it over"));
    const std::optional<Command> command = m_command;
    const QKeyCombination wanted = m_wanted;
    m_model->retranslate();
    choose(command);
    if (wanted != s_noKey)
        want(wanted);
}

void ShortcutsView::filter(const QString &words)
{
    const std::optional<Command> command = m_command;
    m_model->setFilter(words);
    choose(command);
}

void ShortcutsView::choose(std::optional<Command> command)
{
    int row = command ? m_model->rowOf(*command) : -1;
    // The first is that of a menu.
    if (row < 0)
        row = 1;
    m_table->goToRow(row);
    m_hint->setVisible(m_model->rowCount() == 0);
    showChosen();
}

void ShortcutsView::showChosen()
{
    m_command = m_model->commandOf(m_table->currentRow());
    m_wanted = s_noKey;
    for (QWidget *each : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_clear),
                          static_cast<QWidget *>(m_reset)})
        each->setEnabled(m_command.has_value());
    m_resetAll->setEnabled(m_shortcuts.isAnyChanged());
    const QString name = m_command ? nameOf(*m_command) : QString();
    m_name->setText(m_command ? name : tr("No command is chosen"));
    //: %1 a command
    m_edit->setWords(m_command ? tr("Key for “%1”").arg(name) : tr("Key"), tr("None"));
    m_clear->setAccessibleName(m_command ? tr("Clear the key for “%1”").arg(name) : tr("Clear"));
    m_reset->setText(tr("Reset"));
    if (m_command) {
        const QKeyCombination key = m_shortcuts.key(*m_command);
        const QString usual = m_shortcuts.usualKeyText(*m_command);
        m_edit->showKey(key == s_noKey ? QKeySequence() : QKeySequence(key));
        m_clear->setEnabled(key != s_noKey);
        m_reset->setEnabled(m_shortcuts.isChanged(*m_command));
        //: %1 a key
        m_reset->setToolTip(usual.isEmpty() ? tr("It comes without a key")
                                            : tr("It comes with the key %1").arg(usual));
        m_reset->setAccessibleName(tr("Reset the key for “%1”").arg(name));
    } else {
        m_edit->showKey({});
        m_reset->setAccessibleName(tr("Reset"));
    }
    showWord(
        {FieldWord::Kind::Remark, tr("Press the new key in the field. Backspace takes it away, "
                                     "Esc goes back to the list.")});
}

void ShortcutsView::want(QKeyCombination key)
{
    if (!m_command)
        return;
    const KeyVerdict verdict = m_shortcuts.verdict(*m_command, key);
    switch (verdict.kind) {
    case KeyVerdict::Kind::Free:
        m_shortcuts.setKey(*m_command, key);
        showChosen();
        tell();
        return;
    case KeyVerdict::Kind::Taken:
        m_wanted = key;
        m_edit->showWanted(key);
        showWord({FieldWord::Kind::Caution, verdict.sentence});
        announce(this, verdict.sentence);
        return;
    case KeyVerdict::Kind::Refused:
        m_wanted = s_noKey;
        showWord({FieldWord::Kind::Wrong, verdict.sentence});
        m_note->settle();
        return;
    }
}

void ShortcutsView::take()
{
    if (!m_command || m_wanted == s_noKey)
        return;
    m_edit->setFocus(Qt::OtherFocusReason);
    m_shortcuts.takeKey(*m_command, m_wanted);
    tell();
}

void ShortcutsView::resetAll()
{
    auto *question = new LossDialog(
        tr("Every command gets the key that it comes with. The keys that you chose are lost."),
        window());
    connect(question, &QDialog::accepted, this, [this] {
        m_shortcuts.resetAll();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    question->open();
}

void ShortcutsView::tell()
{
    const QString key = m_shortcuts.keyText(*m_command);
    const QString name = nameOf(*m_command);
    //: A screen reader says it: %1 a command, %2 its key
    announce(this, key.isEmpty() ? tr("%1: no key").arg(name) : tr("%1: %2").arg(name, key));
}

void ShortcutsView::showWord(const FieldWord &word)
{
    // The description of a field is that of what stands in it.
    m_note->setWord(word);
    m_edit->line()->setAccessibleDescription(word.text);
    m_take->setVisible(word.kind == FieldWord::Kind::Caution);
}

} // namespace jingtai

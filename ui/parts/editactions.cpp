// SPDX-License-Identifier: MIT
#include "ui/parts/editactions.h"

#include "ui/look/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <utility>

namespace jingtai {

namespace {

constexpr int s_maxTold = 60;

/// Calls one of three for the kind of text that the widget is; `otherwise` where it is none.
template <typename Result, typename Edit, typename Line, typename Other>
Result forText(QWidget *widget, const Edit &edit, const Line &line, const Other &otherwise)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        return edit(plain);
    if (auto *rich = qobject_cast<QTextEdit *>(widget))
        return edit(rich);
    if (auto *single = qobject_cast<QLineEdit *>(widget))
        return line(single);
    return otherwise();
}

bool isEditable(QWidget *widget)
{
    return widget != nullptr && widget->isEnabled()
           && forText<bool>(
               widget, [](auto *edit) { return !edit->isReadOnly(); },
               [](QLineEdit *line) { return !line->isReadOnly(); }, [] { return false; });
}

bool canUndo(QWidget *widget)
{
    return isEditable(widget)
           && forText<bool>(
               widget, [](auto *edit) { return edit->document()->isUndoAvailable(); },
               [](QLineEdit *line) { return line->isUndoAvailable(); }, [] { return false; });
}

bool canRedo(QWidget *widget)
{
    return isEditable(widget)
           && forText<bool>(
               widget, [](auto *edit) { return edit->document()->isRedoAvailable(); },
               [](QLineEdit *line) { return line->isRedoAvailable(); }, [] { return false; });
}

/// Whether undo is the text's own affair. A text that is one view of something has none: there it
/// is the page's.
bool keepsHistory(QWidget *widget)
{
    return isEditable(widget)
           && forText<bool>(
               widget, [](auto *edit) { return edit->document()->isUndoRedoEnabled(); },
               [](QLineEdit *) { return true; }, [] { return false; });
}

bool hasSelection(QWidget *widget)
{
    return forText<bool>(
        widget, [](auto *edit) { return edit->textCursor().hasSelection(); },
        [](QLineEdit *line) {
            return line->hasSelectedText() && line->echoMode() == QLineEdit::Normal;
        },
        [widget] {
            if (const auto *label = qobject_cast<QLabel *>(widget))
                return label->hasSelectedText();
            if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
                return view->currentIndex().isValid();
            return false;
        });
}

bool canSelectAll(QWidget *widget)
{
    return forText<bool>(
        widget, [](auto *edit) { return !edit->document()->isEmpty(); },
        [](QLineEdit *line) { return !line->text().isEmpty(); },
        [widget] {
            const auto *view = qobject_cast<QAbstractItemView *>(widget);
            return view != nullptr && view->selectionMode() == QAbstractItemView::ExtendedSelection
                   && view->model() != nullptr && view->model()->rowCount() > 0;
        });
}

void copySelection(QWidget *widget)
{
    forText<void>(
        widget, [](auto *edit) { edit->copy(); }, [](QLineEdit *line) { line->copy(); },
        [widget] {
            if (const auto *label = qobject_cast<QLabel *>(widget)) {
                QGuiApplication::clipboard()->setText(label->selectedText());
            } else if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
                // A view that knows better than one cell says so by a slot of this name.
                if (view->metaObject()->indexOfMethod("copy()") >= 0) {
                    QMetaObject::invokeMethod(view, "copy");
                    return;
                }
                QGuiApplication::clipboard()->setText(view->currentIndex().data().toString());
            }
        });
}

void selectAll(QWidget *widget)
{
    forText<void>(
        widget, [](auto *edit) { edit->selectAll(); }, [](QLineEdit *line) { line->selectAll(); },
        [widget] {
            if (auto *view = qobject_cast<QAbstractItemView *>(widget))
                view->selectAll();
        });
}

/// With the mnemonic that the plain text of the action has.
QString asMenuText(QString text, const QString &plain)
{
    if (text.size() > s_maxTold)
        text = text.left(s_maxTold - 1) + QChar(0x2026);
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    const QChar letter = plain.at(plain.indexOf(QLatin1Char('&')) + 1);
    if (text.startsWith(letter))
        return QLatin1Char('&') + text;
    return text + QLatin1String("(&") + letter + QLatin1Char(')');
}

} // namespace

EditActions::EditActions(QMenu *menu, QWidget *window)
    : QObject(menu)
    , m_window(window)
{
    const auto add = [menu](Icon icon, const char *name, QKeySequence::StandardKey key) {
        QAction *action = menu->addAction(themedIcon(icon, Role::QuietText), QString());
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        return action;
    };
    m_undo = add(Icon::Undo, "actionUndo", QKeySequence::Undo);
    m_redo = add(Icon::Redo, "actionRedo", QKeySequence::Redo);
    menu->addSeparator();
    m_cut = add(Icon::Cut, "actionCut", QKeySequence::Cut);
    m_copy = add(Icon::Copy, "actionCopy", QKeySequence::Copy);
    m_paste = add(Icon::Paste, "actionPaste", QKeySequence::Paste);
    m_selectAll = menu->addAction(QString());
    m_selectAll->setObjectName(QStringLiteral("actionSelectAll"));
    m_selectAll->setShortcut(QKeySequence::SelectAll);

    connect(m_undo, &QAction::triggered, this, [this] {
        if (!keepsHistory(target())) {
            m_page.undo.go();
            return;
        }
        forText<void>(
            target(), [](auto *edit) { edit->undo(); }, [](QLineEdit *line) { line->undo(); },
            [] {});
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        if (!keepsHistory(target())) {
            m_page.redo.go();
            return;
        }
        forText<void>(
            target(), [](auto *edit) { edit->redo(); }, [](QLineEdit *line) { line->redo(); },
            [] {});
    });
    connect(m_cut, &QAction::triggered, this, [this] {
        forText<void>(
            target(), [](auto *edit) { edit->cut(); }, [](QLineEdit *line) { line->cut(); }, [] {});
    });
    connect(m_copy, &QAction::triggered, this, [this] { copySelection(target()); });
    connect(m_paste, &QAction::triggered, this, [this] {
        if (!isEditable(target())) {
            m_page.paste();
            return;
        }
        forText<void>(
            target(), [](auto *edit) { edit->paste(); }, [](QLineEdit *line) { line->paste(); },
            [] {});
    });
    connect(m_selectAll, &QAction::triggered, this, [this] { selectAll(target()); });
    connect(menu, &QMenu::aboutToShow, this, &EditActions::refresh);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
}

void EditActions::setPage(PageEdits edits)
{
    m_page = std::move(edits);
    refresh();
}

void EditActions::follow(QWidget *focused)
{
    if (focused == nullptr || focused->window() != m_window
        || qobject_cast<QMenuBar *>(focused) != nullptr || focused == m_target)
        return;
    m_target = focused;
    for (const QMetaObject::Connection &connection : std::as_const(m_watched))
        disconnect(connection);
    m_watched.clear();
    forText<void>(
        focused,
        [this](auto *edit) {
            using Edit = std::remove_pointer_t<decltype(edit)>;
            m_watched = {connect(edit, &Edit::undoAvailable, this, &EditActions::refresh),
                         connect(edit, &Edit::redoAvailable, this, &EditActions::refresh),
                         connect(edit, &Edit::copyAvailable, this, &EditActions::refresh),
                         connect(edit, &Edit::textChanged, this, &EditActions::refresh)};
        },
        [this](QLineEdit *line) {
            m_watched = {connect(line, &QLineEdit::selectionChanged, this, &EditActions::refresh),
                         connect(line, &QLineEdit::textChanged, this, &EditActions::refresh)};
        },
        [this, focused] {
            const auto *view = qobject_cast<QAbstractItemView *>(focused);
            if (view != nullptr && view->selectionModel() != nullptr)
                m_watched = {connect(view->selectionModel(), &QItemSelectionModel::currentChanged,
                                     this, &EditActions::refresh)};
        });
    refresh();
}

QWidget *EditActions::target() const
{
    return m_target != nullptr && m_target->isVisible() ? m_target.data() : nullptr;
}

void EditActions::refresh()
{
    showStep(m_undo, m_page.undo, canUndo(target()), tr("&Undo"));
    showStep(m_redo, m_page.redo, canRedo(target()), tr("&Redo"));
    const bool editable = isEditable(target());
    const bool selected = hasSelection(target());
    m_cut->setEnabled(editable && selected);
    m_copy->setEnabled(selected);
    m_paste->setEnabled(editable || m_page.paste);
    m_selectAll->setEnabled(canSelectAll(target()));
}

void EditActions::showStep(QAction *action, const PageEdits::Step &step, bool textCan,
                           const QString &plain)
{
    if (keepsHistory(target())) {
        action->setText(plain);
        action->setEnabled(textCan);
        return;
    }
    const bool can = step.can && step.can();
    action->setText(can && step.text ? asMenuText(step.text(), plain) : plain);
    action->setEnabled(can);
}

void EditActions::retranslate()
{
    m_cut->setText(tr("Cu&t"));
    m_copy->setText(tr("&Copy"));
    m_paste->setText(tr("&Paste"));
    m_selectAll->setText(tr("Select &all"));
    refresh();
}

} // namespace jingtai

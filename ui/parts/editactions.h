// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace jingtai {

/// What the edit actions do where no text has the focus. An empty function: nothing.
struct PageEdits
{
    struct Step
    {
        std::function<bool()> can;
        /// The whole text for the menu ("Undo: remove DaoCloud"); may be empty.
        std::function<QString()> text;
        std::function<void()> go;
    };
    Step undo;
    Step redo;
    std::function<void()> paste;
};

/// Undo, redo, cut, copy, paste, select all: for the text that has the focus, else for the page.
/// Each is enabled only while it would do something.
class EditActions final : public QObject
{
    Q_OBJECT

public:
    /// `window` is the one whose texts are meant; both are borrowed. The actions belong to the
    /// menu.
    EditActions(QMenu *menu, QWidget *window);

    void setPage(PageEdits edits);
    /// After a change of what the page could take back.
    void refresh();
    void retranslate();

private:
    void follow(QWidget *focused);
    /// Where the focus is, as far as it can be seen.
    QWidget *target() const;
    void showStep(QAction *action, const PageEdits::Step &step, bool textCan, const QString &plain);

    QWidget *m_window;
    PageEdits m_page;
    /// The last that had the focus: a menu takes the focus while it is used.
    QPointer<QWidget> m_target;
    QList<QMetaObject::Connection> m_watched;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_selectAll;
};

} // namespace jingtai

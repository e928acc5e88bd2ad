// SPDX-License-Identifier: MIT
#include "ui/docker/daemonjsonview.h"

#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "ui/docker/jsoneditor.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

DaemonJsonView::DaemonJsonView(DaemonDocument &document, DaemonProblemsModel &problems,
                               QWidget *parent)
    : Card(Role::Card, parent)
    , m_document(document)
    , m_problems(problems)
    , m_editor(new JsonEditor)
{
    setObjectName(QStringLiteral("jsonCard"));
    m_editor->setObjectName(QStringLiteral("json"));
    // The name of the format is the same in every language.
    m_editor->setAccessibleName(QStringLiteral("JSON"));
    m_editor->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_editor);
    watchFocus(m_editor);
    connect(m_editor->document(), &QTextDocument::contentsChange, this, &DaemonJsonView::note);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &DaemonJsonView::handOver);
    connect(m_editor, &JsonEditor::markReached, this, [this](int mark) {
        if (mark < int(m_rows.size()))
            Q_EMIT problemReached(m_rows[std::size_t(mark)]);
    });
    connect(&m_document, &DaemonDocument::loaded, this, &DaemonJsonView::load);
    connect(&m_document, &DaemonDocument::shownTextEdited, this, &DaemonJsonView::take);
    connect(&m_problems, &DaemonProblemsModel::problemsChanged, this, &DaemonJsonView::showMarks);
    load();
}

void DaemonJsonView::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
}

void DaemonJsonView::load()
{
    m_isTaking = true;
    m_editor->setPlainText(m_document.shownText());
    m_isTaking = false;
    m_change.reset();
    m_length = m_editor->document()->characterCount() - 1;
    showMarks();
}

void DaemonJsonView::take(qsizetype position, qsizetype removed, const QString &inserted)
{
    m_isTaking = true;
    const int across = m_editor->horizontalScrollBar()->value();
    const int down = m_editor->verticalScrollBar()->value();
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(position));
    cursor.setPosition(int(position + removed), QTextCursor::KeepAnchor);
    cursor.insertText(inserted);
    m_editor->horizontalScrollBar()->setValue(across);
    m_editor->verticalScrollBar()->setValue(down);
    m_isTaking = false;
    m_change.reset();
    m_length = m_editor->document()->characterCount() - 1;
}

void DaemonJsonView::note(int position, int removed, int added)
{
    // While the document tells of a change its layout is that of before: what follows from it
    // comes afterwards.
    m_isWhole = m_change.has_value();
    m_change = Change{position, removed, added};
}

void DaemonJsonView::handOver()
{
    if (m_isTaking || !m_change)
        return;
    const Change change = *m_change;
    m_change.reset();
    const QTextDocument *document = m_editor->document();
    const int length = document->characterCount() - 1;
    // The separator behind the last line is counted too.
    const int added = std::min(change.added, length - change.position);
    const int removed = std::min(change.removed, m_length - change.position);
    const bool isWhole = m_isWhole || m_length - removed + added != length;
    m_length = length;
    if (isWhole) {
        m_document.setShownText(document->toRawText());
        return;
    }
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(change.position);
    cursor.setPosition(change.position + added, QTextCursor::KeepAnchor);
    m_document.editShownText(change.position, removed, cursor.selectedText());
}

void DaemonJsonView::showMarks()
{
    std::vector<TextMark> marks;
    m_rows.clear();
    if (m_problems.isCurrent()) {
        for (const DaemonMark &mark : m_problems.marks()) {
            const QModelIndex sentence = m_problems.index(mark.row, DaemonProblemsModel::Sentence);
            marks.push_back({int(mark.position), int(mark.length), pillShape(mark.severity),
                             sentence.data().toString()});
            m_rows.push_back(mark.row);
        }
    }
    m_editor->setMarks(std::move(marks));
}

void DaemonJsonView::goToProblem(int row)
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), row);
    m_editor->setFocus(Qt::OtherFocusReason);
    if (found != m_rows.end())
        m_editor->goToMark(int(found - m_rows.begin()));
}

bool DaemonJsonView::goToNextProblem(bool forward)
{
    m_editor->setFocus(Qt::OtherFocusReason);
    return m_editor->goToNextMark(forward);
}

bool DaemonJsonView::eventFilter(QObject *watched, QEvent *event)
{
    // What is typed after coming back is another step of the history.
    if (watched == m_editor && event->type() == QEvent::FocusOut)
        m_document.endTyping();
    return Card::eventFilter(watched, event);
}

} // namespace jingtai

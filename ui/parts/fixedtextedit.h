// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace jingtai {

/// Plain text in the fixed face, with room between the lines.
class FixedTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FixedTextEdit(QWidget *parent = nullptr);

    /// Replaces only what differs, so that the place and the undo stack stay.
    void updateText(const QString &text);
    /// Replaces all, as one step that can be undone.
    void replaceText(const QString &text);
    /// The text byte for byte as typed; QPlainTextEdit::toPlainText() turns some blanks into
    /// others.
    QString exactText() const;
    /// From one line to the next, in pixels.
    int linePitch() const;
    /// Of the widget, for all of the text to be seen without scrolling.
    QSize wholeSize() const;

protected:
    /// updateText() is about to replace something.
    virtual void aboutToUpdate() {}
};

} // namespace jingtai

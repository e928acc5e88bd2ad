// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversionstate.h"

#include <QPlainTextEdit>

#include <vector>

namespace jingtai {

/// Plain text in the fixed face, with room between the lines and tinted names.
class CodeEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    /// In the order of their starts; valid for the text that is shown.
    void setTints(std::vector<TintedSpan> tints);
    /// Replaces only what differs, so that the place and the undo stack stay.
    void updateText(const QString &text);
    /// Replaces all, as one step that can be undone.
    void replaceText(const QString &text);
    /// The text byte for byte as typed; QPlainTextEdit::toPlainText() turns some blanks into
    /// others.
    QString exactText() const;

Q_SIGNALS:
    /// What the text would be with what was pasted, where that is too large for an editor.
    void largeTextPasted(const QString &text);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showVisibleTints();
    /// Tints that lie in the visible lines.
    std::vector<TintedSpan> visibleTints() const;

    std::vector<TintedSpan> m_tints;
};

} // namespace jingtai

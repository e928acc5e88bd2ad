// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversion/showntext.h"
#include "ui/parts/fixedtextedit.h"

#include <functional>
#include <utility>
#include <vector>

class QPainter;

namespace jingtai {

/// Text with tinted names.
class CodeEditor final : public FixedTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    /// In the order of their starts; valid for the text that is shown. What is typed between them
    /// moves them. Converted ones are tinted.
    void setTints(std::vector<TintedSpan> tints);
    /// Marks the other ones too, quietly.
    void setMarksAll() { m_marksAll = true; }
    /// Marks the spans of a row; -1 for none.
    void setCurrentRow(int row);
    /// Asked before all of the text is pasted over from the clipboard of another program, for which
    /// Qt would wait: whether that is taken care of.
    void setPaste(std::function<bool()> paste) { m_paste = std::move(paste); }
    /// Scrolls to the first span of a row where it is out of sight.
    void reveal(int row);

Q_SIGNALS:
    /// What the text would be with what was pasted, where that is too large for an editor.
    void largeTextPasted(const QString &text);
    /// All of the text is about to be pasted over.
    void aboutToBeReplaced();
    /// The person put the cursor onto a span of this row.
    void rowPointed(int row);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void aboutToUpdate() override;

private:
    void showVisibleTints();
    /// Tints that lie in the visible lines.
    std::vector<TintedSpan> visibleTints() const;

    void moveTints(int position, int removed, int added);
    void pointRow();
    void paintTint(QPainter *painter, const TintedSpan &span) const;

    std::function<bool()> m_paste;
    std::vector<TintedSpan> m_tints;
    int m_row = -1;
    bool m_marksAll = false;
};

} // namespace jingtai

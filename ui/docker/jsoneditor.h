// SPDX-License-Identifier: MIT
#pragma once

#include "ui/docker/jsoncolors.h"
#include "ui/look/painting.h"
#include "ui/parts/fixedtextedit.h"

#include <map>
#include <vector>

namespace jingtai {

/// Something to see about a part of a text.
struct TextMark
{
    /// UTF-16 units; a length of 0 stands for a place between two characters.
    int start = 0;
    int length = 0;
    PillShape shape = PillShape::Bad;
    QString sentence;
};

/// The text of a JSON file: colours by kind, numbers of lines, what is wrong marked at its place.
/// Only what is in sight is coloured, so that a file of any size opens at once. Has no undo of its
/// own: the text is one of several views of a file, whose history is kept by its model.
class JsonEditor final : public FixedTextEdit
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);
    ~JsonEditor() override;

    /// In the order of their starts. What is typed before one moves it; one that is typed into
    /// goes.
    void setMarks(std::vector<TextMark> marks);
    /// Puts the cursor at its beginning and brings it into sight.
    void goToMark(int mark);
    /// To the next mark behind the cursor, or before it; around at the end. False where there is
    /// none.
    bool goToNextMark(bool forward);

Q_SIGNALS:
    /// The cursor was put onto a mark.
    void markReached(int mark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    class Margin;
    struct Bracket
    {
        int position;
        QChar bracket;
    };

    void placeMargin();
    void paintMargin(QPaintEvent *event);
    void moveMarks(int position, int removed, int added);
    void showColors();
    /// Those in sight.
    void colorLines();
    void addMarks(QList<QTextEdit::ExtraSelection> &selections) const;
    void addBrackets(QList<QTextEdit::ExtraSelection> &selections);
    void addRange(QList<QTextEdit::ExtraSelection> &selections, int start, int length,
                  const QTextCharFormat &format) const;
    const std::vector<JsonSpan> &spansOf(const QTextBlock &block);
    /// The bracket beside the cursor and the one that belongs to it; empty where there is none.
    std::vector<Bracket> bracketPair();
    std::vector<Bracket> bracketsOf(const QTextBlock &block);
    int partnerOf(const Bracket &bracket);
    void describePlace();
    void startLine();
    /// Sentences of the marks of a line or of a place.
    QString sentencesAt(int from, int to) const;
    /// The first block below the visible ones; invalid at the end of the text.
    QTextBlock firstBelow() const;

    Margin *m_margin;
    std::vector<TextMark> m_marks;
    std::map<int, std::vector<JsonSpan>> m_spans;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollBar;

namespace jingtai {

class CodeEditor;
class ConversionState;
class EmptyHint;

/// The text to convert at the left and what comes out of it at the right, each with its name and
/// buttons above it. Both scroll together while they show the same lines; of a large text they show
/// the surroundings of a name.
class ConvertEditors final : public QWidget
{
    Q_OBJECT

public:
    /// The buttons stand above the text to convert and above what comes out, at the right of its
    /// name; they are reached before it by the tabulator. The state is borrowed.
    ConvertEditors(ConversionState &state, const QList<QPushButton *> &inputButtons,
                   const QList<QPushButton *> &outputButtons, QWidget *parent = nullptr);

    CodeEditor *input() const { return m_input; }
    CodeEditor *output() const { return m_output; }

    void showResult();
    /// Marks a row's name, and shows it where the text is large. -1 for none.
    void showRow(int row);
    /// Brings a row's name into sight, but not where it was chosen: there the person looks at it.
    void revealRow(int row);

Q_SIGNALS:
    /// The person wants to see how it works.
    void sampleChosen(const QString &text);
    /// A name was pointed at.
    void rowPointed(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void coupleScrolling();
    void align();
    bool showsSameLines() const;
    void showExcerpts(int row);
    void showHint();
    void retranslate();

    ConversionState &m_state;
    QLabel *m_inputLabel;
    QLabel *m_outputLabel;
    CodeEditor *m_input;
    CodeEditor *m_output;
    EmptyHint *m_hint;
    EmptyHint *m_outputHint;
    QPushButton *m_sample;
    bool m_wasLarge = false;
    bool m_isScrolling = false;
};

} // namespace jingtai

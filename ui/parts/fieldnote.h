// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace jingtai {

/// The line under a field of a form: what is wrong with it, or worth knowing. It is the field's
/// accessible description too, and is read out when something is wrong. What is wrong is held back
/// for a moment while the person types, until settle().
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    /// The field is borrowed and may go first: then there is nothing to be said. The words get its
    /// object name with "Problem" behind it.
    explicit FieldNote(QWidget *field);

    /// Null once it is gone.
    QWidget *field() const { return m_field; }

    void setWord(const FieldWord &word);
    /// How the field is described to a screen reader while there is no word for it.
    void setHelp(const QString &help);
    /// The person has been in the field: what is missing counts as wrong from now on.
    void settle();

Q_SIGNALS:
    /// It says something else, or nothing any more, and may need another height.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isShownAs(const FieldWord &word) const;
    bool isBad(const FieldWord &word) const;
    void showWord();

    void describe();

    QPointer<QWidget> m_field;
    QLabel *m_text;
    QTimer m_pause;
    FieldWord m_word;
    QString m_help;
    FieldWord m_shown;
    bool m_settled = false;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace jingtai {

/// Sentences about what went wrong, above a page, until it is closed.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows the sentence, below those that are still shown.
    void say(const QString &sentence);
    void clear();
    /// Takes that sentence away, if it is there.
    void takeBack(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setSentences(const QStringList &sentences);
    void retranslate();

    QStringList m_sentences;
    QLabel *m_text;
    QPushButton *m_close;
};

} // namespace jingtai

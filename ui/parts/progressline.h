// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace jingtai {

/// A small bar and "12 of 64", in the status bar while a check goes on.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    void setProgress(int done, int total);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QProgressBar *m_bar;
    QLabel *m_words;
    int m_done = 0;
    int m_total = 0;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/card.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace jingtai {

class ConversionState;

/// Above the editors of Convert: a text that is too large for them, or one that is still being
/// received, how far that is, and the way out of it. Hidden while there is neither.
class LargeTextBar final : public Card
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit LargeTextBar(ConversionState &state, QWidget *parent = nullptr);

    void showState();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showReceiving();

    ConversionState &m_state;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_close;
    /// What is received at once is not worth a line of its own.
    QTimer m_pause;
};

} // namespace jingtai

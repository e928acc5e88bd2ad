// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace jingtai {

class ClipboardWatch;
class NoticeCard;

/// Says above the pages what the clipboard has to offer, and tells the watch when another program
/// has copied something.
class ClipboardNotice final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit ClipboardNotice(ClipboardWatch &watch, QWidget *parent = nullptr);

    /// Whether the desktop lets a program see what others copy. Wayland does not.
    static bool isPossible();

Q_SIGNALS:
    void convertWanted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showOffer();

    ClipboardWatch &m_watch;
    NoticeCard *m_card;
};

} // namespace jingtai

// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/cancellation.h"

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <thread>

struct xcb_connection_t;
struct xcb_selection_request_event_t;

namespace jingtai {

/// Another program that owns the clipboard of the X server in DISPLAY, with manners of its own. Its
/// thread ends, and its window goes, with the object.
class ClipboardOwner final
{
public:
    struct Manners
    {
        /// Hands over by ICCCM's INCR; else all at once.
        bool inPieces = false;
        /// It stops after so many pieces; 0: it does not even answer. Negative: it goes on.
        int stopsAfter = -1;
        /// Where it would stop, it goes away.
        bool vanishes = false;
        /// It has STRING (Latin-1) alone.
        bool isOld = false;
        /// What it has for x-kde-passwordManagerHint; null for nothing. A password manager has
        /// "secret", and Qt answers for it with nothing in it.
        const char *mark = nullptr;
        /// Before each piece.
        std::chrono::milliseconds pause{0};
        /// What it says of the size of the text in pieces; negative: the truth.
        int saidSize = -1;
    };

    /// Owns the clipboard from here on.
    ClipboardOwner(QByteArray text, Manners manners);
    ~ClipboardOwner();
    ClipboardOwner(const ClipboardOwner &) = delete;
    ClipboardOwner &operator=(const ClipboardOwner &) = delete;

    /// Goes on where it has stopped.
    void goOn();
    /// How often something was asked of it.
    int asked() const { return m_asked; }
    /// How often the text itself was asked for.
    int askedForText() const { return m_askedForText; }
    /// How many pieces were fetched.
    int pieces() const { return m_pieces; }

private:
    void waitForServer();
    void run();
    bool stopsHere(int pieces);
    void answer(const xcb_selection_request_event_t &request);
    void handOver(std::uint32_t window, std::uint32_t property);

    static constexpr qsizetype s_piece = qsizetype(64) * 1024;

    QByteArray m_text;
    Manners m_manners;
    Cancellation m_end;
    Cancellation m_goOn;
    std::atomic<int> m_asked = 0;
    std::atomic<int> m_askedForText = 0;
    std::atomic<int> m_pieces = 0;
    xcb_connection_t *m_connection = nullptr;
    std::uint32_t m_window = 0;
    /// By their names.
    std::map<QByteArray, std::uint32_t> m_atoms;
    /// How much each window that fetches in pieces has got.
    std::map<std::uint32_t, qsizetype> m_handed;
    std::thread m_thread;
};

} // namespace jingtai

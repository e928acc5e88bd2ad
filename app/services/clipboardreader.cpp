// SPDX-License-Identifier: MIT
#include "app/services/clipboardreader.h"

#include "app/engine/cancellation.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <poll.h>
#include <string>
#include <xcb/xcb.h>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

/// In words of four bytes, as the protocol counts: 256 KB.
constexpr std::uint32_t s_pieceWords = 64 * 1024;
/// Atoms stay in the server for good.
constexpr unsigned s_properties = 8;
/// The mark, and what it is at most looked at, in words.
constexpr std::string_view s_secret = "secret";
constexpr std::uint32_t s_markWords = 4;
constexpr std::uint8_t s_sentBit = 0x80;

struct Free
{
    void operator()(void *reply) const { std::free(reply); }
};
struct Disconnect
{
    void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

class Reader final
{
public:
    Reader(std::chrono::milliseconds patience, const Cancellation &cancellation,
           const ClipboardSink &sink, ClipboardSecrets secrets)
        : m_patience(patience)
        , m_cancellation(cancellation)
        , m_sink(sink)
        , m_secrets(secrets)
        , m_end(Clock::now() + patience)
    {}

    ClipboardEnd read();

private:
    /// What stands in the way of going on, if anything.
    using Stop = std::optional<ClipboardEnd>;

    Stop connect();
    Stop findOwner();
    Stop ask(xcb_atom_t target);
    Stop lookForMark();
    Stop waitForAnswer();
    Stop takeProperty(std::int64_t total, bool &isEmpty);
    Stop takePieces(std::int64_t total);
    Stop next(Owned<xcb_generic_event_t> &event);
    bool isOwnersEnd(const xcb_generic_event_t &event) const;
    Owned<xcb_get_property_reply_t> property(std::uint32_t from, std::uint32_t words, bool remove);

    std::chrono::milliseconds m_patience;
    const Cancellation &m_cancellation;
    const ClipboardSink &m_sink;
    ClipboardSecrets m_secrets;
    Clock::time_point m_end;
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    xcb_window_t m_window = XCB_NONE;
    xcb_window_t m_owner = XCB_NONE;
    xcb_atom_t m_clipboard = XCB_NONE;
    xcb_atom_t m_utf8 = XCB_NONE;
    xcb_atom_t m_incr = XCB_NONE;
    xcb_atom_t m_secretHint = XCB_NONE;
    xcb_atom_t m_property = XCB_NONE;
    /// What was asked for.
    xcb_atom_t m_target = XCB_NONE;
};

template <typename T>
const T &as(const xcb_generic_event_t &event)
{
    // All events begin alike and are as long.
    return *static_cast<const T *>(static_cast<const void *>(&event));
}

std::uint8_t kindOf(const xcb_generic_event_t &event)
{
    return std::uint8_t(event.response_type & ~s_sentBit);
}

ClipboardEnd Reader::read()
{
    if (const Stop stop = connect())
        return *stop;
    if (const Stop stop = findOwner())
        return *stop;
    if (m_secrets == ClipboardSecrets::Leave) {
        if (const Stop stop = lookForMark())
            return *stop;
    }
    if (const Stop stop = ask(m_utf8))
        return *stop;
    const auto head = property(0, 1, false);
    if (!head)
        return ClipboardEnd::NoServer;
    if (head->type == m_incr) {
        std::uint32_t least = 0;
        if (xcb_get_property_value_length(head.get()) == int(sizeof least))
            std::memcpy(&least, xcb_get_property_value(head.get()), sizeof least);
        // By this the owner learns that it may begin.
        xcb_delete_property(m_connection.get(), m_window, m_property);
        xcb_flush(m_connection.get());
        return takePieces(least).value_or(ClipboardEnd::Complete);
    }
    if (head->type == XCB_NONE || head->format != 8)
        return ClipboardEnd::Refused;
    bool isEmpty = false;
    const std::int64_t total
        = std::int64_t(xcb_get_property_value_length(head.get())) + head->bytes_after;
    return takeProperty(total, isEmpty).value_or(ClipboardEnd::Complete);
}

Reader::Stop Reader::connect()
{
    int screenNumber = 0;
    m_connection.reset(xcb_connect(nullptr, &screenNumber));
    xcb_connection_t *const connection = m_connection.get();
    if (xcb_connection_has_error(connection) != 0)
        return ClipboardEnd::NoServer;
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
    for (; screens.rem > 1 && screenNumber > 0; --screenNumber)
        xcb_screen_next(&screens);

    // The server gives a closed window's number out again: the owner of a transfer that was left
    // may still write to it, but not to this property.
    static std::atomic<unsigned> s_transfers = 0;
    const std::string property = "JINGTAI_TEXT_" + std::to_string(s_transfers++ % s_properties);
    const std::array<std::string_view, 5> names
        = {"CLIPBOARD", "UTF8_STRING", "INCR", "x-kde-passwordManagerHint", property};
    const std::array<xcb_atom_t *, 5> atoms
        = {&m_clipboard, &m_utf8, &m_incr, &m_secretHint, &m_property};
    std::array<xcb_intern_atom_cookie_t, 5> asked = {};
    for (std::size_t i = 0; i < names.size(); ++i)
        asked[i] = xcb_intern_atom(connection, 0, std::uint16_t(names[i].size()), names[i].data());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Owned<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(connection, asked[i], nullptr));
        if (!reply)
            return ClipboardEnd::NoServer;
        *atoms[i] = reply->atom;
    }
    m_window = xcb_generate_id(connection);
    const std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
    xcb_create_window(connection, 0, m_window, screens.data->root, 0, 0, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, XCB_CW_EVENT_MASK,
                      &events);
    return {};
}

Reader::Stop Reader::findOwner()
{
    xcb_connection_t *const connection = m_connection.get();
    const Owned<xcb_get_selection_owner_reply_t> owner(xcb_get_selection_owner_reply(
        connection, xcb_get_selection_owner(connection, m_clipboard), nullptr));
    if (!owner)
        return ClipboardEnd::NoServer;
    if (owner->owner == XCB_NONE)
        return ClipboardEnd::Refused;
    m_owner = owner->owner;
    const std::uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, m_owner, XCB_CW_EVENT_MASK, &events);
    return {};
}

Reader::Stop Reader::ask(xcb_atom_t target)
{
    m_target = target;
    xcb_convert_selection(m_connection.get(), m_window, m_clipboard, target, m_property,
                          XCB_CURRENT_TIME);
    xcb_flush(m_connection.get());
    return waitForAnswer();
}

Reader::Stop Reader::lookForMark()
{
    const Stop stop = ask(m_secretHint);
    if (stop)
        return *stop == ClipboardEnd::Refused ? Stop() : stop;
    const auto mark = property(0, s_markWords, true);
    if (!mark)
        return ClipboardEnd::NoServer;
    // Qt's programs have an empty one where nobody has set any.
    const auto size = std::size_t(xcb_get_property_value_length(mark.get()));
    const auto *bytes = static_cast<const char *>(xcb_get_property_value(mark.get()));
    if (mark->type == m_incr || std::string_view(bytes, size) == s_secret)
        return ClipboardEnd::Secret;
    return {};
}

Reader::Stop Reader::waitForAnswer()
{
    while (true) {
        Owned<xcb_generic_event_t> event;
        if (const Stop stop = next(event))
            return stop;
        if (isOwnersEnd(*event))
            return ClipboardEnd::Vanished;
        if (kindOf(*event) != XCB_SELECTION_NOTIFY)
            continue;
        const auto &answer = as<xcb_selection_notify_event_t>(*event);
        if (answer.requestor != m_window || answer.selection != m_clipboard
            || answer.target != m_target)
            continue;
        if (answer.property != m_property)
            return ClipboardEnd::Refused;
        return {};
    }
}

Reader::Stop Reader::takePieces(std::int64_t total)
{
    while (true) {
        Owned<xcb_generic_event_t> event;
        if (const Stop stop = next(event))
            return stop;
        if (isOwnersEnd(*event))
            return ClipboardEnd::Vanished;
        if (kindOf(*event) != XCB_PROPERTY_NOTIFY)
            continue;
        const auto &change = as<xcb_property_notify_event_t>(*event);
        if (change.window != m_window || change.atom != m_property
            || change.state != XCB_PROPERTY_NEW_VALUE)
            continue;
        bool isEmpty = false;
        const Stop stop = takeProperty(total, isEmpty);
        // An empty piece is the last one.
        if (stop || isEmpty)
            return stop;
    }
}

Reader::Stop Reader::takeProperty(std::int64_t total, bool &isEmpty)
{
    bool isMore = true;
    for (std::uint32_t from = 0; isMore; from += s_pieceWords) {
        // It is removed with its last part, which tells the owner to go on.
        const auto part = property(from, s_pieceWords, true);
        if (!part)
            return ClipboardEnd::NoServer;
        if (part->type == XCB_NONE)
            return {};
        const auto size = std::size_t(xcb_get_property_value_length(part.get()));
        if (from == 0)
            isEmpty = size == 0;
        isMore = part->bytes_after > 0 && size > 0;
        m_end = Clock::now() + m_patience;
        if (m_cancellation.isCancelled())
            return ClipboardEnd::Cancelled;
        const auto *bytes = static_cast<const char *>(xcb_get_property_value(part.get()));
        if (size > 0 && !m_sink({bytes, size}, total))
            return ClipboardEnd::NotTaken;
    }
    return {};
}

Reader::Stop Reader::next(Owned<xcb_generic_event_t> &event)
{
    while (true) {
        event.reset(xcb_poll_for_event(m_connection.get()));
        if (event)
            return {};
        if (xcb_connection_has_error(m_connection.get()) != 0)
            return ClipboardEnd::NoServer;
        switch (
            waitFor(xcb_get_file_descriptor(m_connection.get()), POLLIN, m_end, &m_cancellation)) {
        case 0:
            break;
        case ECANCELED:
            return ClipboardEnd::Cancelled;
        case ETIMEDOUT:
            return ClipboardEnd::Silent;
        default:
            return ClipboardEnd::NoServer;
        }
    }
}

bool Reader::isOwnersEnd(const xcb_generic_event_t &event) const
{
    return kindOf(event) == XCB_DESTROY_NOTIFY
           && as<xcb_destroy_notify_event_t>(event).window == m_owner;
}

Owned<xcb_get_property_reply_t> Reader::property(std::uint32_t from, std::uint32_t words,
                                                 bool remove)
{
    return Owned<xcb_get_property_reply_t>(
        xcb_get_property_reply(m_connection.get(),
                               xcb_get_property(m_connection.get(), remove ? 1 : 0, m_window,
                                                m_property, XCB_GET_PROPERTY_TYPE_ANY, from, words),
                               nullptr));
}

} // namespace

ClipboardEnd readClipboard(std::chrono::milliseconds patience, const Cancellation &cancellation,
                           const ClipboardSink &sink, ClipboardSecrets secrets)
{
    return Reader(patience, cancellation, sink, secrets).read();
}

} // namespace jingtai

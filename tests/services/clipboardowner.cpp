// SPDX-License-Identifier: MIT
#include "tests/services/clipboardowner.h"

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <poll.h>
#include <utility>
#include <xcb/xcb.h>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::hours s_long{1};

template <typename T>
using Owned = std::unique_ptr<T, decltype(&std::free)>;

template <typename T>
const T &as(const xcb_generic_event_t &event)
{
    return *static_cast<const T *>(static_cast<const void *>(&event));
}

} // namespace

ClipboardOwner::ClipboardOwner(QByteArray text, Manners manners)
    : m_text(std::move(text))
    , m_manners(manners)
    , m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection) != 0)
        return;
    for (const char *name : {"CLIPBOARD", "UTF8_STRING", "STRING", "TARGETS", "INCR", "ATOM",
                             "x-kde-passwordManagerHint"}) {
        const QByteArray key(name);
        const Owned<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(
                m_connection,
                xcb_intern_atom(m_connection, 0, std::uint16_t(key.size()), key.constData()),
                nullptr),
            &std::free);
        m_atoms[key] = reply ? reply->atom : XCB_NONE;
    }
    m_window = xcb_generate_id(m_connection);
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    xcb_create_window(m_connection, 0, m_window, screen->root, 0, 0, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, nullptr);
    xcb_set_selection_owner(m_connection, m_window, m_atoms["CLIPBOARD"], XCB_CURRENT_TIME);
    waitForServer();
    m_thread = std::thread([this] { run(); });
}

ClipboardOwner::~ClipboardOwner()
{
    m_end.cancel();
    if (m_thread.joinable())
        m_thread.join();
    if (m_connection == nullptr)
        return;
    // By itself the server would notice at its leisure that nobody has a text any more.
    if (xcb_connection_has_error(m_connection) == 0) {
        xcb_destroy_window(m_connection, m_window);
        waitForServer();
    }
    xcb_disconnect(m_connection);
}

void ClipboardOwner::waitForServer()
{
    // The answer says that it has seen all that went before.
    const Owned<xcb_get_input_focus_reply_t> seen(
        xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr),
        &std::free);
}

void ClipboardOwner::goOn()
{
    m_goOn.cancel();
}

void ClipboardOwner::run()
{
    while (m_connection != nullptr && !m_end.isCancelled()) {
        const Owned<xcb_generic_event_t> event(xcb_poll_for_event(m_connection), &std::free);
        if (!event) {
            if (xcb_connection_has_error(m_connection) != 0
                || waitFor(xcb_get_file_descriptor(m_connection), POLLIN, Clock::now() + s_long,
                           &m_end)
                       == ECANCELED)
                return;
            continue;
        }
        if ((event->response_type & 0x7fU) == XCB_SELECTION_REQUEST) {
            answer(as<xcb_selection_request_event_t>(*event));
        } else if ((event->response_type & 0x7fU) == XCB_PROPERTY_NOTIFY) {
            const auto &change = as<xcb_property_notify_event_t>(*event);
            if (change.state == XCB_PROPERTY_DELETE && m_handed.count(change.window) > 0)
                handOver(change.window, change.atom);
        }
    }
}

bool ClipboardOwner::stopsHere(int pieces)
{
    if (m_manners.stopsAfter < 0 || pieces < m_manners.stopsAfter || m_goOn.isCancelled())
        return false;
    if (m_manners.vanishes) {
        xcb_disconnect(std::exchange(m_connection, nullptr));
        return true;
    }
    return waitFor(m_goOn.fd(), POLLIN, Clock::now() + s_long, &m_end) != 0;
}

void ClipboardOwner::answer(const xcb_selection_request_event_t &request)
{
    ++m_asked;
    if (stopsHere(0))
        return;
    xcb_selection_notify_event_t told = {};
    told.response_type = XCB_SELECTION_NOTIFY;
    told.time = request.time;
    told.requestor = request.requestor;
    told.selection = request.selection;
    told.target = request.target;
    told.property = request.property;
    const xcb_atom_t text = m_atoms[m_manners.isOld ? "STRING" : "UTF8_STRING"];
    m_askedForText += request.target == text ? 1 : 0;
    if (request.target == m_atoms["x-kde-passwordManagerHint"] && m_manners.mark != nullptr) {
        const QByteArray hint(m_manners.mark);
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, request.requestor,
                            request.property, request.target, 8, std::uint32_t(hint.size()),
                            hint.constData());
    } else if (request.target == m_atoms["TARGETS"]) {
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, request.requestor,
                            request.property, m_atoms["ATOM"], 32, 1, &text);
    } else if (request.target != text) {
        told.property = XCB_NONE;
    } else if (m_manners.inPieces) {
        const std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
        xcb_change_window_attributes(m_connection, request.requestor, XCB_CW_EVENT_MASK, &events);
        const auto size
            = std::uint32_t(m_manners.saidSize < 0 ? m_text.size() : m_manners.saidSize);
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, request.requestor,
                            request.property, m_atoms["INCR"], 32, 1, &size);
        m_handed[request.requestor] = 0;
    } else {
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, request.requestor,
                            request.property, text, 8, std::uint32_t(m_text.size()),
                            m_text.constData());
    }
    xcb_send_event(m_connection, 0, request.requestor, 0,
                   static_cast<const char *>(static_cast<const void *>(&told)));
    xcb_flush(m_connection);
}

void ClipboardOwner::handOver(std::uint32_t window, std::uint32_t property)
{
    m_end.sleep(m_manners.pause);
    qsizetype &handed = m_handed[window];
    if (stopsHere(int(handed / s_piece)))
        return;
    const QByteArray piece = m_text.mid(handed, s_piece);
    xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, window, property,
                        m_atoms[m_manners.isOld ? "STRING" : "UTF8_STRING"], 8,
                        std::uint32_t(piece.size()), piece.constData());
    xcb_flush(m_connection);
    handed += piece.size();
    ++m_pieces;
    if (piece.isEmpty())
        m_handed.erase(window);
}

} // namespace jingtai

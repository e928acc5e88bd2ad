# SPDX-License-Identifier: MIT
"""Stand-ins for what a desktop has on the session bus: who shows notifications, and the tray."""

import ctypes
import os

from gi.repository import Gio, GLib

from session import wait_for

NOTIFICATIONS = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"

NOTIFICATIONS_XML = f"""<node><interface name="{NOTIFICATIONS}">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
 <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
 <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
 <arg type="as" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
 <arg type="u" direction="out"/></method>
</interface></node>"""

WATCHER_XML = f"""<node><interface name="{WATCHER}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
</interface></node>"""


class Desktop:
    def __init__(self):
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        # (replaced id, title, body, actions) of each
        self.shown = []
        # bus names
        self.items = []

    def own(self, name, path, xml, called, read=None):
        self.bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0], called,
                                 read, None)
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                  "RequestName", GLib.Variant("(su)", (name, 0)))

    def show_notifications(self):
        def called(_bus, _sender, _path, _interface, method, arguments, invocation):
            answer = None
            if method == "GetCapabilities":
                answer = GLib.Variant("(as)", (["body", "body-markup", "actions"],))
            elif method == "GetServerInformation":
                answer = GLib.Variant("(ssss)", ("stand-in", "Jingtai", "1", "1.2"))
            elif method == "Notify":
                _, replaces, _, title, body, actions = arguments.unpack()[:6]
                self.shown.append((replaces, title, body, actions))
                answer = GLib.Variant("(u)", (replaces or len(self.shown),))
            invocation.return_value(answer)

        self.own(NOTIFICATIONS, "/org/freedesktop/Notifications", NOTIFICATIONS_XML, called)

    def click(self, number):
        """On a notification, by its number."""
        self.bus.emit_signal(None, "/org/freedesktop/Notifications", NOTIFICATIONS, "ActionInvoked",
                             GLib.Variant("(us)", (number, "default")))

    def show_tray(self):
        def called(_bus, sender, _path, _interface, method, _arguments, invocation):
            if method == "RegisterStatusNotifierItem":
                self.items.append(sender)
            invocation.return_value(None)

        def read(_bus, _sender, _path, _interface, name):
            return {"IsStatusNotifierHostRegistered": GLib.Variant("b", True),
                    "ProtocolVersion": GLib.Variant("i", 0),
                    "RegisteredStatusNotifierItems": GLib.Variant("as", [])}[name]

        self.own(WATCHER, "/StatusNotifierWatcher", WATCHER_XML, called, read)

    def call(self, name, path, interface, method, arguments):
        """The answer; the stand-ins go on meanwhile."""
        answers = []
        self.bus.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1,
                      None, lambda bus, result: answers.append(bus.call_finish(result)))
        self.wait(method, lambda: answers)
        return answers[0].unpack() if answers[0] is not None else ()

    @staticmethod
    def wait(what, condition):
        def turned():
            while GLib.MainContext.default().iteration(False):
                pass
            return condition()
        return wait_for(what, turned)

    def tray(self, method, arguments):
        """Of the last icon."""
        return self.call(self.items[-1], "/StatusNotifierItem", ITEM, method, arguments)

    def tip(self):
        answer = self.call(self.items[-1], "/StatusNotifierItem", "org.freedesktop.DBus.Properties",
                           "Get", GLib.Variant("(ss)", (ITEM, "ToolTip")))[0]
        return " ".join(part for part in answer if isinstance(part, str))

    def menu(self):
        """Labels and numbers of the icon's menu."""
        _, (_, _, children) = self.call(self.items[-1], "/MenuBar", MENU, "GetLayout",
                                        GLib.Variant("(iias)", (0, -1, [])))
        return {child[1].get("label", "").replace("_", ""): child[0] for child in children}

    def choose(self, label):
        self.call(self.items[-1], "/MenuBar", MENU, "Event",
                  GLib.Variant("(isvu)", (self.menu()[label], "clicked", GLib.Variant("s", ""), 0)))


def close_window(number):
    """As the button of its frame does: the window is asked (WM_DELETE_WINDOW of ICCCM 4.2.8.1)."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XSendEvent.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long,
                               ctypes.c_void_p)
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)

    class Message(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                    ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                    ("kind", ctypes.c_ulong), ("format", ctypes.c_int),
                    ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 16)]

    display = x11.XOpenDisplay(None)
    client_message = 33
    message = Message(type=client_message, window=int(number), format=32,
                      kind=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, int(number), 0, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)

# SPDX-License-Identifier: MIT
"""A stand-in for the desktop's settings portal turns dark and light under the running program, has
an accent and asks for more contrast; the program follows it as long as its theme is that of the
system.

Usage: tst_appearance.py PROGRAM"""

import json
import os
import pathlib
import sys

from screen import Screen
from session import Session, enter_namespace, wait_for

PORTAL = """<node><interface name="org.freedesktop.portal.Settings">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""
GROUP = "org.freedesktop.appearance"
LIGHT, DARK = 2, 1


def main():
    enter_namespace()
    from gi.repository import Gio, GLib

    with Session() as session:
        settings = {"color-scheme": GLib.Variant("u", DARK), "contrast": GLib.Variant("u", 0)}

        def answer(_connection, _sender, _path, _interface, _method, parameters, invocation):
            group, key = parameters.unpack()
            if group == GROUP and key in settings:
                # The portal wraps its answer in one variant more than it should.
                invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", settings[key]),)))
            else:
                invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", key)

        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        path = "/org/freedesktop/portal/desktop"
        bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(PORTAL).interfaces[0], answer,
                            None, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                      "RequestName",
                      GLib.Variant("(su)", ("org.freedesktop.portal.Desktop", 0)), None,
                      Gio.DBusCallFlags.NONE, -1, None)

        def wait(what, condition):
            def turned():
                while GLib.MainContext.default().iteration(False):
                    pass
                return condition()
            wait_for(what, turned)

        def change(key, value):
            settings[key] = value
            bus.emit_signal(None, path, "org.freedesktop.portal.Settings", "SettingChanged",
                            GLib.Variant("(ssv)", (GROUP, key, value)))

        def turn(scheme):
            change("color-scheme", GLib.Variant("u", scheme))

        state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "jingtai/window.json"

        def is_dark():
            return json.loads(state.read_text("utf-8")).get("desktopDark", False)

        program = session.start([sys.argv[1], "--no-checks"])
        screen = wait_for("the screen", lambda: Screen(session.screen_file))

        def grey():
            """Of the screen, on the whole: one colour of every hundredth pixel of four bytes."""
            samples = screen.bytes[screen.start::404]
            return sum(samples) / len(samples)

        def count(matches):
            """How many of every third pixel are such."""
            blue, green, red = (screen.bytes[screen.start + channel::12] for channel in range(3))
            return sum(map(matches, red, green, blue))

        def is_reddish(red, green, blue):
            return red > green + 60 and red > blue + 60

        def is_dark_pixel(red, green, blue):
            return max(red, green, blue) < 70

        wait("the dark desktop at the start", lambda: state.exists() and is_dark())
        turn(LIGHT)
        wait("a light window", lambda: not is_dark() and grey() > 140)
        turn(DARK)
        wait("a dark window", lambda: is_dark() and grey() < 60)
        turn(LIGHT)
        wait("a light window again", lambda: not is_dark() and grey() > 140)

        change("accent-color", GLib.Variant("(ddd)", (0.8, 0.1, 0.1)))
        wait("the desktop's accent", lambda: count(is_reddish) > 100)
        # Out of range: there is none.
        change("accent-color", GLib.Variant("(ddd)", (-1.0, 0.1, 0.1)))
        wait("the program's own accent", lambda: count(is_reddish) == 0)
        before = count(is_dark_pixel)
        change("contrast", GLib.Variant("u", 1))
        wait("lines as dark as text", lambda: count(is_dark_pixel) > before * 3 / 2)
        change("contrast", GLib.Variant("u", 0))
        wait("faint lines again", lambda: count(is_dark_pixel) <= before)
        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

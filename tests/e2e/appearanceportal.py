# SPDX-License-Identifier: MIT
"""A stand-in for the desktop's settings portal, as far as it says how windows are to look.

appearanceportal.py DESCRIPTOR NAME=VALUE…: one in a process of its own, with those settings
("color-scheme=1"). Writes a line to the descriptor once it can be asked, and goes on until it is
ended."""

import os
import sys

from gi.repository import Gio, GLib

XML = """<node><interface name="org.freedesktop.portal.Settings">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""
PATH = "/org/freedesktop/portal/desktop"
GROUP = "org.freedesktop.appearance"
LIGHT, DARK = 2, 1


class Portal:
    def __init__(self, **settings):
        """By name, with "_" for "-"; numbers, or three of them for the accent."""
        self.settings = {}
        for name, value in settings.items():
            self._keep(name, value)
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0],
                                 self._answer, None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "RequestName",
                           GLib.Variant("(su)", ("org.freedesktop.portal.Desktop", 0)), None,
                           Gio.DBusCallFlags.NONE, -1, None)

    def _keep(self, name, value):
        key = name.replace("_", "-")
        self.settings[key] = GLib.Variant("u" if isinstance(value, int) else "(ddd)", value)
        return key

    def _answer(self, _bus, _sender, _path, _interface, _method, parameters, invocation):
        group, key = parameters.unpack()
        if group == GROUP and key in self.settings:
            # The portal wraps its answer in one variant more than it should.
            invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", self.settings[key]),)))
        else:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", key)

    def change(self, name, value):
        key = self._keep(name, value)
        self.bus.emit_signal(None, PATH, "org.freedesktop.portal.Settings", "SettingChanged",
                             GLib.Variant("(ssv)", (GROUP, key, self.settings[key])))


def main():
    pairs = (argument.split("=", 1) for argument in sys.argv[2:])
    portal = Portal(**{name: int(value) for name, value in pairs})
    os.write(int(sys.argv[1]), b"ready\n")
    loop = GLib.MainLoop()
    portal.bus.connect("closed", lambda *_: loop.quit())
    loop.run()


if __name__ == "__main__":
    main()

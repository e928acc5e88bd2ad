# SPDX-License-Identifier: MIT
"""agent.py PID LOCALE: the part of a desktop that asks for passwords, for one process. It shows the
question on its output and closes it at once, as a person who does not want to."""

import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

INTERFACE = "org.freedesktop.PolicyKit1.AuthenticationAgent"
PATH = "/org/jingtai/agent"


class Dismissed(dbus.DBusException):
    _dbus_error_name = "org.freedesktop.PolicyKit1.Error.Cancelled"


class Agent(dbus.service.Object):
    @dbus.service.method(INTERFACE, in_signature="sssa{ss}sa(sa{sv})")
    def BeginAuthentication(self, action, message, _icon, _details, _cookie, _identities):
        print(action, message, flush=True)
        raise Dismissed("dismissed")

    @dbus.service.method(INTERFACE, in_signature="s")
    def CancelAuthentication(self, _cookie):
        pass


def main():
    pid, locale = int(sys.argv[1]), sys.argv[2]
    with open(f"/proc/{pid}/stat", encoding="utf-8") as status:
        start = int(status.read().rpartition(")")[2].split()[19])
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SystemBus()
    agent = Agent(bus, PATH)
    authority = dbus.Interface(
        bus.get_object("org.freedesktop.PolicyKit1", "/org/freedesktop/PolicyKit1/Authority"),
        "org.freedesktop.PolicyKit1.Authority")
    subject = ("unix-process", dbus.Dictionary(
        {"pid": dbus.UInt32(pid), "start-time": dbus.UInt64(start)}, signature="sv"))
    authority.RegisterAuthenticationAgent(subject, locale, PATH)
    print("ready", flush=True)
    GLib.MainLoop().run()
    return agent


main()

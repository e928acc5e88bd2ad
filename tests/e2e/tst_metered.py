# SPDX-License-Identifier: MIT
"""A stand-in for NetworkManager says that the connection is metered: no check begins by itself until
that is over, but one does by hand.

Usage: tst_metered.py PROGRAM"""

import os
import pathlib
import sys

from session import Session, enter_namespace, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402

MANAGER = "org.freedesktop.NetworkManager"
PATH = "/org/freedesktop/NetworkManager"
PROPERTIES = f"""<node><interface name="{MANAGER}">
<property name="Metered" type="u" access="read"/></interface></node>"""
YES, NO = 1, 2


def main():
    enter_namespace()
    import pyatspi
    from gi.repository import Gio, GLib

    with Session() as session:
        import accessible as a

        metered = [YES]
        asked = []
        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SYSTEM_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

        def read(*_):
            asked.append(True)
            return GLib.Variant("u", metered[0])

        bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(PROPERTIES).interfaces[0], None,
                            read, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                      "RequestName", GLib.Variant("(su)", (MANAGER, 0)), None,
                      Gio.DBusCallFlags.NONE, -1, None)

        def wait(what, condition):
            def turned():
                while GLib.MainContext.default().iteration(False):
                    pass
                return condition()
            return wait_for(what, turned)

        count = [0]
        quiet = badserver.answering(lambda *_: None)

        def serve(client):
            count[0] += 1
            quiet(client)

        server = badserver.Server(serve)
        home = pathlib.Path(session.directory)
        catalog = str(home / "catalog.json")
        support.write_catalog(catalog, [support.mirror("one", f"http://127.0.0.1:{server.port}")],
                              f"http://127.0.0.1:{server.port}")
        (home / "state/jingtai/window.json").write_text('{"page": "mirrors"}')
        program = session.start([sys.argv[1], "--catalog", catalog])
        wait("NetworkManager being asked", lambda: asked)
        window = a.application("jingtai")

        def shown(text):
            return next((node for node in a.walk(window) if text in node.name
                         and node.getState().contains(pyatspi.STATE_SHOWING)), None)

        wait("why there is no check", lambda: shown("metered connection"))
        assert count[0] == 0, "checked over a metered connection"
        a.press(wait("Check now", lambda: shown("Check now")))
        wait("a check by hand", lambda: shown("1 of 1 usable from here"))
        by_hand = count[0]
        assert by_hand > 0

        metered[0] = NO
        bus.emit_signal(None, PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                        GLib.Variant("(sa{sv}as)", (MANAGER, {"Metered": GLib.Variant("u", NO)},
                                                    [])))
        wait("the end of the metered connection", lambda: shown("next check in"))
        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

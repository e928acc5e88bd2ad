# SPDX-License-Identifier: MIT
"""One program a session: later starts hand their files over, and the desktop reaches it by the bus.

Usage: tst_instance.py PROGRAM"""

import os
import pathlib
import signal
import sys

from screen import Screen
from session import DEADLINE, Session, enter_namespace, wait_for

NAME = "org.jingtai.Jingtai"
SEED = "quay.io/prometheus/node-exporter:v0.18.1"


def main():
    enter_namespace()
    import pyatspi
    from gi.repository import Gio, GLib

    with Session() as session:
        import accessible as a
        from window import Window
        from windowmanager import WindowManager
        directory = pathlib.Path(session.directory)
        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

        def ask(name, path, interface, method, arguments):
            return bus.call_sync(name, path, interface, method, arguments, None,
                                 Gio.DBusCallFlags.NONE, int(DEADLINE * 1000), None).unpack()

        def on_bus(method, *arguments):
            return ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                       method, GLib.Variant(f"({'s' * len(arguments)})", arguments))

        def tell(method, arguments):
            ask(NAME, "/org/jingtai/Jingtai", "org.freedesktop.Application", method, arguments)

        def start(*arguments, **options):
            return session.start([sys.argv[1], "--no-checks", *map(str, arguments)], **options)

        def start_again(*arguments, **options):
            """A later start, which is to end by itself once it has handed over."""
            assert start(*arguments, **options).wait(DEADLINE) == 0

        def windows():
            desktop = pyatspi.Registry.getDesktop(0)
            return [desktop.getChildAtIndex(i) for i in range(desktop.childCount)
                    if getattr(desktop.getChildAtIndex(i), "name", "") == "jingtai"]

        def file(name, tag):
            path = directory / name
            path.write_text(f"image: quay.io/a/b:{tag}\n", encoding="utf-8")
            return path

        def shown(text):
            wait_for(f"“{text}”", lambda: text in a.text_of(
                a.find(window, "Text to convert", pyatspi.ROLE_TEXT)))

        def said(*words):
            wait_for(f"a sentence with {words}", lambda: any(
                all(word in node.name for word in words) for node in a.walk(window)))

        first = start(file("one.yaml", "one"))
        window = a.application("jingtai")
        shown("b:one")
        wait_for("the name on the bus", lambda: on_bus("NameHasOwner", NAME)[0])
        assert on_bus("GetConnectionUnixProcessID", NAME)[0] == first.pid

        start_again(file("two.yaml", "two"))
        shown("b:two")
        # By the place where the later one was started.
        place = directory / "a place with spaces & signs %20#"
        place.mkdir()
        (place / "three.yaml").write_text("image: quay.io/a/b:three\n", encoding="utf-8")
        start_again("three.yaml", cwd=place)
        shown("b:three")
        start_again(directory / "none.yaml")
        said("none.yaml", "no such file")
        start_again()
        assert first.poll() is None and len(windows()) == 1
        print("later starts: handed over", flush=True)

        # As the desktop does by the desktop file.
        tell("Open", GLib.Variant("(asa{sv})", (
            [file("four.yaml", "four").as_uri()],
            {"activation-token": GLib.Variant("s", "token"),
             "desktop-startup-id": GLib.Variant("s", "id")})))
        shown("b:four")
        tell("Open", GLib.Variant("(asa{sv})", (["https://example.org/a.yaml"], {})))
        said("https://example.org/a.yaml", "downloads nothing")
        tell("Activate", GLib.Variant("(a{sv})", ({},)))
        tell("ActivateAction", GLib.Variant("(sava{sv})", ("none", [], {})))
        assert first.poll() is None
        print("calls of the desktop: followed", flush=True)

        # Another catalogue is another program.
        other = start("--catalog", directory / "none.json")
        wait_for("two programs", lambda: len(windows()) == 2)
        assert other.poll() is None

        # A later start brings the window to the front: from below another one, and minimised.
        manager = WindowManager()

        def number(program):
            return Window._number(type("W", (), {"process": program}))

        mine, others = (int(wait_for("a window on the screen", lambda each=each: number(each)))
                        for each in (first, other))
        Window.tool("windowraise", others)
        wait_for("the other one above", lambda: manager.is_above(others, mine))
        start_again()
        wait_for("the window above the other one", lambda: manager.is_above(mine, others))
        Window.tool("windowraise", others)
        manager.minimise(mine)
        wait_for("the minimised window", lambda: number(first) is None)
        shown("b:four")  # it has answered, so it knows
        start_again(file("raised.yaml", "raised"))
        wait_for("the window back", lambda: number(first) == str(mine))
        wait_for("the window back above the other one", lambda: manager.is_above(mine, others))
        shown("b:raised")
        print("a later start: raises the window, also a minimised one", flush=True)
        session.end(other)
        wait_for("one program", lambda: len(windows()) == 1)

        # One that does not answer is not waited for.
        first.send_signal(signal.SIGSTOP)
        late = start(file("five.yaml", "five"))
        wait_for("a window of its own", lambda: late.poll() is None and any(
            app.get_process_id() == late.pid for app in windows()))
        first.send_signal(signal.SIGCONT)
        session.end(late)
        session.end(first)
        wait_for("no program", lambda: not windows())
        print("one that hangs: not waited for", flush=True)

        # Started at the same moment: one stays, and what the other was to open arrives.
        tags = ["at-once", "as-well"]
        both = [start(file(f"{tag}.yaml", tag)) for tag in tags]
        wait_for("one of two", lambda: sorted(
            (program.poll() for program in both), key=str) == [0, None])
        staying = next(program for program in both if program.poll() is None)
        assert on_bus("GetConnectionUnixProcessID", NAME)[0] == staying.pid
        window = a.application("jingtai")
        assert len(windows()) == 1
        editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
        wait_for("a text", lambda: any(tag in a.text_of(editor) for tag in tags))
        last = next(tag for tag in tags if tag in a.text_of(editor))
        a.press(a.find(window, "Undo", pyatspi.ROLE_MENU_ITEM))
        wait_for("the text of the other", lambda: any(
            tag in a.text_of(editor) for tag in tags if tag != last))
        session.end(staying)
        wait_for("no program", lambda: not windows())
        print("two at the same moment: one stays, with both files", flush=True)

        # Started by the bus, through the file that is installed.
        source = pathlib.Path(__file__).resolve().parents[2]
        service = (source / f"resources/desktop/{NAME}.service.in").read_text("utf-8")
        program = directory / "prefix/bin/jingtai"
        program.parent.mkdir(parents=True)
        program.symlink_to(sys.argv[1])
        services = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "dbus-1/services"
        services.mkdir(parents=True)
        (services / f"{NAME}.service").write_text(
            service.replace("@CMAKE_INSTALL_PREFIX@", str(directory / "prefix"))
            .replace("@CMAKE_INSTALL_BINDIR@", "bin"), encoding="utf-8")
        on_bus("ReloadConfig")
        tell("Open", GLib.Variant("(asa{sv})", ([file("six.yaml", "six").as_uri()], {})))
        window = a.application("jingtai")
        shown("b:six")
        started = on_bus("GetConnectionUnixProcessID", NAME)[0]
        os.kill(started, signal.SIGTERM)
        wait_for("its end", lambda: not on_bus("NameHasOwner", NAME)[0])
        print("started by the bus: opens the file", flush=True)

        # Without a bus there are no accessible objects either: what is on the screen tells.
        screen = Screen(session.screen_file)

        def is_painted():
            return any(screen.bytes[screen.start::4004])

        wait_for("an empty screen", lambda: not is_painted())
        alone = start(env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
        wait_for("a window without a bus", is_painted)
        assert alone.poll() is None
        print("no bus: starts", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

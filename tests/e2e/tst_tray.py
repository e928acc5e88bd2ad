# SPDX-License-Identifier: MIT
"""What goes on without the window: the icon in the tray, and notifications of mirrors in use, with
stand-ins for the desktop's part of both.

Usage: tst_tray.py PROGRAM"""

import json
import os
import pathlib
import sys

from session import DEADLINE, Session, enter_namespace, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402


class Changing:
    """A server that can be told to refuse."""

    def __init__(self):
        self.good = badserver.answering(lambda *_: None)
        self.bad = badserver.behaviours()["all-403"]
        self.refuses = False

    def __call__(self, client):
        (self.bad if self.refuses else self.good)(client)


def main():
    enter_namespace()
    import pyatspi
    from gi.repository import GLib

    with Session() as session:
        import accessible as a
        from desktopstage import Desktop, close_window
        from window import Window
        home = pathlib.Path(session.directory)
        desktop = Desktop()

        def settings(**values):
            path = home / "config/jingtai/settings.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values), encoding="utf-8")

        def number(program):
            return Window._number(type("W", (), {"process": program}))

        def start(*arguments):
            program = session.start([sys.argv[1], *map(str, arguments)])
            desktop.wait("the window", lambda: number(program))
            return program

        def close(program):
            close_window(number(program))

        def shown(text, role=None):
            window = a.running("jingtai")
            return window and next((node for node in a.walk(window) if text in node.name
                                    and (role is None or node.getRole() == role)
                                    and node.getState().contains(pyatspi.STATE_SHOWING)), None)

        # Without a tray a closed window would be out of reach.
        settings(trayIcon=True)
        program = start("--no-checks")
        close(program)
        assert program.wait(DEADLINE) == 0
        print("no tray: closing the window ends the program", flush=True)

        desktop.show_notifications()
        desktop.show_tray()
        program = start("--no-checks")
        desktop.wait("the icon", lambda: desktop.items)
        assert "Jingtai" in desktop.tip() and "Not checked" in desktop.tip(), desktop.tip()
        close(program)
        desktop.wait("the window to go", lambda: not number(program))
        desktop.wait("where it went", lambda: desktop.shown)
        assert "in the tray" in desktop.shown[0][1], desktop.shown
        assert program.poll() is None
        # A later start, the icon itself, and its menu bring it back.
        again = session.start([sys.argv[1], "--no-checks"])
        desktop.wait("the end of the later start", lambda: again.poll() is not None)
        desktop.wait("the window by a later start", lambda: number(program))
        close(program)
        desktop.wait("the window to go again", lambda: not number(program))
        desktop.tray("Activate", GLib.Variant("(ii)", (0, 0)))
        desktop.wait("the window by the icon", lambda: number(program))
        close(program)
        desktop.wait("the window to go once more", lambda: not number(program))
        assert sorted(desktop.menu()) == ["", "Check now", "Open", "Quit"], desktop.menu()
        desktop.choose("Check now")
        desktop.wait("a check while nobody looks",
                     (home / "state/jingtai/checks.json").exists)
        desktop.wait("its result", lambda: "0 of " in desktop.tip())
        desktop.choose("Open")
        desktop.wait("the window by the menu", lambda: number(program))
        assert len(desktop.shown) == 1, desktop.shown
        close(program)
        desktop.wait("the window to go a last time", lambda: not number(program))
        desktop.choose("Quit")
        desktop.wait("the end", lambda: program.poll() is not None)
        assert program.poll() == 0
        print("the tray: closed, brought back, ended by its menu", flush=True)

        program = start("--no-checks")
        desktop.wait("the icon again", lambda: len(desktop.items) > 1)
        Window.tool("windowfocus", "--sync", number(program))
        Window.tool("key", "ctrl+q")
        desktop.wait("the end by the key", lambda: program.poll() is not None)
        print("Ctrl+Q: ends it", flush=True)

        # Notifications; where they are off nobody is asked for.
        desktop.shown.clear()
        serve = {name: Changing() for name in ("registry", "chosen", "one", "two", "three")}
        servers = {name: badserver.Server(each) for name, each in serve.items()}
        catalog = home / "catalog.json"
        support.write_catalog(
            catalog, [support.mirror(name, f"http://127.0.0.1:{servers[name].port}",
                                     title={"en": f"{name} <mirror>"})
                      for name in serve if name != "registry"],
            f"http://127.0.0.1:{servers['registry'].port}")
        (home / "state/jingtai/window.json").write_text('{"page": "mirrors"}')
        for on in (False, True):
            settings(notifications=on, conversion={"mirrors": ["chosen"]})
            for each in serve.values():
                each.refuses = False
            # What was found before would be what there is a change from.
            (home / "state/jingtai/checks.json").unlink()
            program = start("--catalog", catalog)
            desktop.wait("the first check", lambda: shown("4 of 4 usable from here"))
            desktop.wait("its end", lambda: shown("Check now"))
            Window.tool("windowfocus", "--sync", number(program))
            serve["chosen"].refuses = serve["one"].refuses = True
            Window.tool("key", "F5")
            desktop.wait("the loss of two", lambda: shown("2 of 4 usable from here"))
            if not on:
                assert not desktop.shown, desktop.shown
                session.end(program)
                desktop.wait("the end of the program", lambda: a.running("jingtai") is None)
        desktop.wait("a notification", lambda: desktop.shown)
        replaced, title, body, actions = desktop.shown[0]
        assert (replaced, title) == (0, "chosen <mirror> is not usable now"), desktop.shown
        assert body.startswith("Restricted (403).\n") and "Convert" in body, body
        assert actions == ["default", "Show"], actions
        Window.tool("key", "ctrl+2")
        desktop.wait("the other page", lambda: shown("Text to convert"))
        desktop.click(1)
        details = desktop.wait("the mirror of it", lambda: shown("Mirror details"))
        desktop.wait("its name", lambda: any("chosen <mirror>" in node.name
                                             for node in a.walk(details)))
        Window.tool("windowfocus", "--sync", number(program))
        Window.tool("key", "F5")
        desktop.wait("the end of a check", lambda: shown("Check now"))
        serve["chosen"].refuses = False
        Window.tool("key", "F5")
        desktop.wait("its return", lambda: shown("3 of 4 usable from here"))
        desktop.wait("another notification", lambda: len(desktop.shown) > 1)
        assert len(desktop.shown) == 2, desktop.shown
        assert desktop.shown[1][:2] == (1, "chosen <mirror> is usable again"), desktop.shown
        for each in serve.values():
            each.refuses = True
        Window.tool("key", "F5")
        desktop.wait("nothing usable", lambda: shown("0 of 4 usable from here"))
        assert len(desktop.shown) == 2, desktop.shown
        assert program.poll() is None
        print("notifications: of the mirror in use, once for each change", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

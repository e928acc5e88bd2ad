# SPDX-License-Identifier: MIT
"""The built program with its own files on a disk that fills up: each that cannot be saved is spoken
of, what was saved before stays whole, and once there is room all is saved again.

Usage: tst_fulldisk.py PROGRAM"""

import errno
import json
import os
import pathlib
import subprocess
import sys

from session import Session, enter_namespace, start_before, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402

SEED = "docker.io/prom/node-exporter:v0.18.1"
FULL = "The disk is full"


class Disk:
    """A small one of its own."""

    def __init__(self, path):
        self.ballast = path / "ballast"
        path.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path], check=True)

    def fill(self):
        with open(self.ballast, "ab", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError as error:
                    assert error.errno == errno.ENOSPC, error

    def free(self):
        self.ballast.unlink()


def main():
    enter_namespace(mounts=True)
    import pyatspi

    with Session() as session:
        import accessible as a
        from window import Window

        home = pathlib.Path(session.directory) / "disk"
        disk = Disk(home)
        os.environ.update({"XDG_CONFIG_HOME": f"{home}/config", "XDG_STATE_HOME": f"{home}/state"})
        start_before(home / "state")
        settings = home / "config/jingtai/settings.json"
        own_mirrors = home / "config/jingtai/mirrors.json"
        window_state = home / "state/jingtai/window.json"
        history = home / "state/jingtai/history.json"
        checks = home / "state/jingtai/checks.json"
        server = badserver.Server(badserver.answering(lambda *_: None))
        address = f"http://127.0.0.1:{server.port}"
        catalog = f"{session.directory}/catalog.json"
        support.write_catalog(catalog, [support.mirror("near", address)], address)

        def start():
            program = session.start([sys.argv[1], "--no-checks", "--catalog", catalog])
            return program, a.application("jingtai")

        def shown(node):
            return node.getState().contains(pyatspi.STATE_SHOWING)

        def said(*words):
            wait_for(f"a sentence with {words}", lambda: any(
                all(word in node.name for word in words) for node in a.walk(window)
                if shown(node)))

        def choose_theme(name):
            # The languages before them have a "System" too.
            a.press(wait_for(f"the theme {name}", lambda: [
                node for node in a.walk(window)
                if node.name == name and node.getRole() in a.ENTRIES])[-1])

        def copy_converted(tag):
            editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
            output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
            editor.queryEditableText().setTextContents(f"image: {SEED}{tag}")
            wait_for("the converted text", lambda: tag in a.text_of(output)
                     and SEED not in a.text_of(output))
            a.press(a.find(window, "Copy converted text", pyatspi.ROLE_PUSH_BUTTON))

        def go_to(page):
            a.press(a.find(a.find(window, "Pages", pyatspi.ROLE_LIST), page))

        def check_now():
            go_to("Mirrors")
            a.press(wait_for("Check now", lambda: next(
                (node for node in a.walk(window) if node.name == "Check now" and shown(node)
                 and node.getRole() == pyatspi.ROLE_PUSH_BUTTON), None)))

        def add_mirror(name):
            go_to("Mirrors")
            a.press(a.find(window, "Add mirror…", pyatspi.ROLE_PUSH_BUTTON))
            dialog = a.find(window, "Add mirror", pyatspi.ROLE_DIALOG)
            for field, text in (("Address", f"{name}.example.cn"), ("Name", name)):
                a.find(dialog, field, pyatspi.ROLE_TEXT).queryEditableText().setTextContents(text)
            save = a.find(dialog, "Save", pyatspi.ROLE_PUSH_BUTTON)
            wait_for("Save", lambda: save.getState().contains(pyatspi.STATE_ENABLED))
            a.press(save)
            wait_for("the closed dialog", lambda: all(
                node.getRole() != pyatspi.ROLE_DIALOG for node in a.walk(window)))

        def saved(path):
            return json.loads(path.read_text("utf-8")) if path.exists() else {}

        def checked():
            mirrors = saved(checks).get("mirrors", {})
            return len(mirrors.get("near", {}).get("checks", []))

        def added():
            return len(saved(own_mirrors).get("mirrors", []))

        def names(folder):
            return sorted(entry.name for entry in folder.iterdir())

        program, window = start()
        choose_theme("Dark")
        wait_for("the settings", lambda: saved(settings).get("theme") == "dark")
        copy_converted("-a")
        wait_for("the history", lambda: len(saved(history).get("conversions", [])) == 1)
        add_mirror("first")
        wait_for("the list of own mirrors", lambda: added() == 1)
        check_now()
        wait_for("the checks", lambda: checked() == 1)
        before = {path: path.read_bytes() for path in (settings, history, own_mirrors, checks)}

        disk.fill()
        choose_theme("Light")
        said("settings.json", FULL)
        go_to("Convert")
        copy_converted("-b")
        said("history.json", FULL)
        add_mirror("second")
        said("mirrors.json", FULL)
        check_now()
        said("checks.json", FULL)
        for path, content in before.items():
            assert path.read_bytes() == content, path
        print("full: said, and nothing is lost", flush=True)

        disk.free()
        choose_theme("System")
        wait_for("the settings again", lambda: saved(settings).get("theme") == "system")
        go_to("Convert")
        copy_converted("-c")
        wait_for("the history again", lambda: len(saved(history)["conversions"]) == 3)
        add_mirror("third")
        wait_for("the list of own mirrors again", lambda: added() == 3)
        check_now()
        wait_for("the checks again", lambda: checked() == 3)
        print("room again: saved", flush=True)

        disk.fill()
        state = window_state.read_bytes() if window_state.exists() else None
        number = wait_for("the window", lambda: Window._number(
            type("W", (), {"process": program})))
        Window.tool("windowfocus", "--sync", number)
        Window.tool("key", "ctrl+q")
        assert program.wait(10) == 0
        assert (window_state.read_bytes() if window_state.exists() else None) == state
        assert saved(settings)["theme"] == "system" and len(saved(history)["conversions"]) == 3
        assert added() == 3 and checked() == 3
        for folder in (settings.parent, history.parent):
            assert all(name.endswith(".json") for name in names(folder)), names(folder)
        program, window = start()
        a.find(window, "Mirrors", pyatspi.ROLE_TABLE)
        session.end(program)
        print("full at the end and at the start: the program goes on", flush=True)
        subprocess.run(["umount", "-l", home], check=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

# SPDX-License-Identifier: MIT
"""Has the built program check mirrors that are served here, and uses the page as somebody does who
hears it: the first check, F5, Esc, filter, order, details, history, use for conversion.

Usage: tst_checks.py PROGRAM"""

import json
import os
import pathlib
import subprocess
import sys
import time

from session import Session, enter_namespace, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402

SEED = "nginx:1.25"


class Counting:
    """A server's behaviour, and how many asked for it."""

    def __init__(self, serve, delay=0.0):
        self.serve, self.delay, self.count = serve, delay, 0

    def __call__(self, client):
        self.count += 1
        time.sleep(self.delay)
        self.serve(client)


def mirrors(servers):
    """A row for each; the titles are what is looked for."""
    more = {"closed": {"claim": {"state": "closed", "asOf": "2020-05-30"}}}
    return [support.mirror(name, f"http://127.0.0.1:{server.port}", title={"en": f"{name} mirror"})
            | more.get(name, {}) for name, server in servers.items() if name != "registry"]


def main():
    enter_namespace()
    import pyatspi
    from gi.repository import GLib

    with Session() as session:
        import accessible as a
        from window import Window

        quiet = badserver.answering(lambda *_: None)
        all_of_them = badserver.behaviours()
        serve = {"registry": Counting(quiet), "good": Counting(quiet),
                 "slow": Counting(quiet, 0.4), "refusing": Counting(all_of_them["all-403"]),
                 "busy": Counting(all_of_them["image-429"]), "closed": Counting(quiet)}
        servers = {name: badserver.Server(each) for name, each in serve.items()}
        home = pathlib.Path(session.directory)
        catalog = str(home / "catalog.json")
        support.write_catalog(catalog, mirrors(servers),
                              f"http://127.0.0.1:{servers['registry'].port}")
        (home / "state/jingtai/window.json").write_text('{"page": "mirrors"}')
        kept = home / "state/jingtai/checks.json"

        def start(*arguments):
            program = session.start([sys.argv[1], "--catalog", catalog, *arguments])
            return program, a.application("jingtai")

        def focus(program):
            """As a window manager does."""
            number = wait_for("the window",
                              lambda: Window._number(type("W", (), {"process": program})))
            Window.tool("windowfocus", "--sync", number)

        def shown(node):
            return node.getState().contains(pyatspi.STATE_SHOWING)

        def seen(window, name, role=None, starts=False):
            return next((node for node in a.walk(window) if shown(node)
                         and (node.name.startswith(name) if starts else node.name == name)
                         and (role is None or node.getRole() == role)), None)

        def find(window, name, role=None, starts=False):
            return wait_for(f"“{name}”", lambda: seen(window, name, role, starts))

        def table_of(window):
            return find(window, "Mirrors", pyatspi.ROLE_TABLE)

        def rows(window):
            return [[cell for cell in row if cell] for row in a.cells(table_of(window))]

        def row(window, name):
            return next((cells for cells in rows(window) if cells[0].startswith(name)), [])

        def speaks(window, name, *words):
            return all(any(word in cell for cell in row(window, name)) for word in words)

        def order(window):
            """Of the mirrors; a heading says its upstream in each cell."""
            return [cells[0].split(",")[0] for cells in rows(window) if len(set(cells)) > 1]

        def choose(window, name):
            """That one alone."""
            table = table_of(window)
            index = next(index for index, cells in enumerate(a.cells(table))
                         if cells[0].startswith(name))
            for chosen in table.queryTable().getSelectedRows():
                table.queryTable().removeRowSelection(chosen)
            table.queryTable().addRowSelection(index)

        def key(*names):
            Window.tool("key", "--delay", "30", *names)

        # What a screen reader says unasked: notifications that begin to show.
        heard = []

        def hear(event):
            if event.detail1 and event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
                heard.append(event.source.getChildAtIndex(0).name)

        def is_heard(sentence):
            while GLib.MainContext.default().iteration(False):
                pass
            return sentence in heard

        pyatspi.Registry.registerEventListener(hear, "object:state-changed:showing")

        # The first check begins by itself; who is said to be closed is not asked.
        program, window = start()
        wait_for("the first check", lambda: speaks(window, "good mirror", "Serves images", "ms"))
        wait_for("a refusal", lambda: speaks(window, "refusing mirror", "Restricted (403)"))
        wait_for("a limit", lambda: speaks(window, "busy mirror", "Limited until"))
        wait_for("the registry itself", lambda: speaks(window, "Docker Hub, direct",
                                                       "Serves images"))
        wait_for("the end of the check", lambda: seen(window, "Check now",
                                                      pyatspi.ROLE_PUSH_BUTTON))
        find(window, "2 of 4 usable from here")
        wait_for("the announcement of its end", lambda: is_heard("2 of 4 usable from here"))
        assert speaks(window, "closed mirror", "Said to be closed"), row(window, "closed mirror")
        assert serve["closed"].count == 0
        wait_for("the history on disk", kept.exists)

        # F5 checks again, but not before the end of a limit.
        asked = {name: each.count for name, each in serve.items()}
        focus(program)
        key("F5")
        wait_for("another check", lambda: serve["good"].count > asked["good"]
                 and serve["slow"].count > asked["slow"])
        wait_for("two checks", lambda: speaks(window, "slow mirror", "usable in 2 of 2 checks"))
        assert serve["busy"].count == asked["busy"], "a limit was not respected"

        # Esc stops: nothing comes after it.
        serve["slow"].delay = 60
        key("F5")
        stop = find(window, "Stop", pyatspi.ROLE_PUSH_BUTTON)
        wait_for("its progress", lambda: seen(window, "4 of 5"))
        key("Escape")
        wait_for("the stop", lambda: not shown(stop))
        assert speaks(window, "slow mirror", "usable in 2 of 2 checks"), row(window, "slow mirror")
        serve["slow"].delay = 0.4

        # By hand also who is said to be closed.
        choose(window, "closed mirror")
        key("ctrl+F5")
        wait_for("a check by hand", lambda: speaks(window, "closed mirror", "Serves images"))
        assert serve["closed"].count > 0

        # Filter, order and what is usable.
        filter_ = find(window, "Filter mirrors", pyatspi.ROLE_TEXT).queryEditableText()
        filter_.setTextContents("slow")
        wait_for("one row", lambda: order(window) == ["slow mirror"])
        filter_.setTextContents("")
        wait_for("all rows", lambda: len(order(window)) == 6)
        header = find(window, "Latency", pyatspi.ROLE_TABLE_COLUMN_HEADER)
        box = header.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        Window.tool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)
        wait_for("the slow one last of those that serve", lambda: order(window)[3] == "slow mirror")
        assert set(order(window)[4:]) == {"refusing mirror", "busy mirror"}, order(window)
        a.press(find(window, "Only usable", pyatspi.ROLE_CHECK_BOX))
        wait_for("usable ones alone", lambda: len(order(window)) == 4)
        a.press(find(window, "Only usable", pyatspi.ROLE_CHECK_BOX))
        wait_for("all rows again", lambda: len(order(window)) == 6)

        # What is known of one, with the stages of its check.
        choose(window, "refusing mirror")
        details = find(window, "Mirror details")
        wait_for("the verdict", lambda: seen(details, "Restricted (403)"))
        find(details, "It refused the request (status 403).")
        stages = find(details, "Stages")
        assert "Registry" in stages.description, stages.description

        # Good enough to convert with.
        choose(window, "good mirror")
        wait_for("the other verdict", lambda: seen(details, "Serves images"))
        a.press(find(details, "Use for conversion", pyatspi.ROLE_PUSH_BUTTON))
        editor = find(window, "Text to convert", pyatspi.ROLE_TEXT)
        wait_for("the mirror on the other page",
                 lambda: "good mirror" in find(window, "Convert with", starts=True).name)
        editor.queryEditableText().setTextContents(f"image: {SEED}")
        output = find(window, "Converted text", pyatspi.ROLE_TEXT)
        wait_for("the converted name", lambda: a.text_of(output)
                 == f"image: 127.0.0.1:{servers['good'].port}/library/{SEED}")
        # Automatic goes by what was measured.
        a.choose(window, find(window, "Convert with", pyatspi.ROLE_PUSH_BUTTON, starts=True),
                 "Automatic")
        wait_for("when it was measured",
                 lambda: next((node for node in a.walk(window) if shown(node)
                               and "by check results of" in node.name), None))

        # What was found outlives the program, and a check that goes on ends with it.
        serve["slow"].delay = 60
        key("Escape", "F5", "ctrl+1", "F5")  # the first closes the menu
        wait_for("a check", lambda: seen(window, "Stop", pyatspi.ROLE_PUSH_BUTTON))
        key("ctrl+q")
        assert program.wait(5) == 0, "a check kept the program from ending"
        json.loads(kept.read_text("utf-8"))
        program, window = start("--no-checks")
        wait_for("the history", lambda: speaks(window, "slow mirror", "Serves images",
                                               "usable in 2 of 2 checks"))
        assert speaks(window, "refusing mirror", "Restricted"), row(window, "refusing mirror")
        before = serve["good"].count
        focus(program)
        key("ctrl+q")
        assert program.wait(5) == 0
        assert serve["good"].count == before, "--no-checks asks nobody"

        # The network goes in the middle of a check, and comes back.
        def network(state):
            subprocess.run(["ip", "link", "set", "lo", state], check=True)

        (home / "config/jingtai").mkdir(parents=True, exist_ok=True)
        (home / "config/jingtai/settings.json").write_text('{"checkDeadline": 2}')
        before = serve["slow"].count
        program, window = start()
        wait_for("the slow one to be asked", lambda: serve["slow"].count > before)
        network("down")
        wait_for("the end of its time", lambda: speaks(window, "slow mirror", "Timed out"))
        wait_for("the end of the check", lambda: seen(window, "Check now",
                                                      pyatspi.ROLE_PUSH_BUTTON))
        focus(program)
        key("F5")
        wait_for("nobody to be reached", lambda: speaks(window, "good mirror", "Timed out"))
        wait_for("none usable", lambda: seen(window, "0 of", starts=True))
        find(window, "None of the mirrors could be reached, nor any registry. Check the network "
                     "connection of this computer, then check again.")
        network("up")
        serve["slow"].delay = 0
        key("F5")
        wait_for("the network again", lambda: speaks(window, "good mirror", "Serves images")
                 and speaks(window, "slow mirror", "Serves images"))
        key("ctrl+q")
        assert program.wait(5) == 0
        print("network lost and back", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

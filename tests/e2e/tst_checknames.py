# SPDX-License-Identifier: MIT
"""Has the built program check converted names on mirrors that are served here, as somebody does who
hears it: what is sent is said first, verdicts are read from the table, Esc stops, the mirror that
has a missing name is taken, and names of private hosts go nowhere.

Usage: tst_checknames.py PROGRAM"""

import pathlib
import subprocess
import sys
import threading

from session import Session, enter_namespace, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402

TEXT = ("image: team/app:1\nimage: team/missing:2\nimage: team/other:3\n"
        "image: registry.corp/secret/app:4\n")


class Registry:
    """Has what is not among the missing; notes the paths that it is asked for."""

    def __init__(self, missing=(), content=None):
        self.missing, self.content, self.paths = missing, content, []
        self.gate = threading.Event()
        self.gate.set()
        self.port = badserver.Server(badserver.answering(self.answer)).port

    def answer(self, method, path, headers):
        self.paths.append(path)
        self.gate.wait()
        if any(name in path for name in self.missing):
            return badserver.reply(404, b"{}", method)
        if self.content and "/manifests/" in path:
            return badserver.reply(200, self.content.manifest, method,
                                   content_type=self.content.type,
                                   docker_content_digest=self.content.digest)
        return None


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        from window import Window

        home = pathlib.Path(session.directory)
        upstream = Registry()
        first = Registry(missing=("team/missing",))
        second = Registry()
        catalog = str(home / "catalog.json")
        support.write_catalog(catalog, [
            support.mirror(name, f"http://127.0.0.1:{server.port}", title={"en": f"{name} mirror"},
                           claim={"state": "works"}, trust="community")
            for name, server in (("first", first), ("second", second))],
            f"http://127.0.0.1:{upstream.port}")
        (home / "config/jingtai").mkdir(parents=True)
        (home / "config/jingtai/settings.json").write_text('{"checkDeadline": 4}')
        text = home / "text.yaml"
        text.write_text(TEXT)
        session.start([sys.argv[1], "--no-checks", "--catalog", catalog, str(text)])
        window = a.application("jingtai")

        def focus_window():
            """As a window manager does, also when a dialog has gone."""
            wait_for("the focus", lambda: Window.tool(
                "search", "--onlyvisible", "--name", "Jingtai", "windowfocus", "--sync") is None)

        def shown(node):
            return node.getState().contains(pyatspi.STATE_SHOWING)

        def seen(name, role=None, starts=False):
            return next((node for node in a.walk(window) if shown(node)
                         and (node.name.startswith(name) if starts else node.name == name)
                         and (role is None or node.getRole() == role)), None)

        def find(name, role=None, starts=False):
            return wait_for(f"“{name}” to be seen", lambda: seen(name, role, starts))

        table = wait_for("the table Conversions", lambda: seen("Conversions", pyatspi.ROLE_TABLE))

        def column(name):
            header = [table.queryTable().getColumnHeader(i).name
                      for i in range(table.queryTable().nColumns)]
            return [row[header.index(name)] for row in a.cells(table)]

        wait_for("the names", lambda: len(a.cells(table)) == 4)
        assert column("On the mirror") == ["Not checked"] * 3 + ["Not on a mirror"], \
            column("On the mirror")

        # What is sent is said first; thought better of, nothing is.
        a.press(find("Check on mirrors", pyatspi.ROLE_PUSH_BUTTON))
        find("3 image names", starts=True)
        find("1 name on private hosts")
        a.press(find("Cancel", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the question to go", lambda: not seen("Check", pyatspi.ROLE_PUSH_BUTTON))
        assert not (upstream.paths or first.paths or second.paths), "something was sent"

        # Esc stops, and nothing comes after it.
        first.gate.clear()
        a.press(wait_for("the button again", lambda: seen("Check on mirrors",
                                                          pyatspi.ROLE_PUSH_BUTTON)))
        a.press(find("Check", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("a question to the mirror", lambda: first.paths)
        wait_for("the rows to say it", lambda: "Checking…" in column("On the mirror"))
        focus_window()
        a.find(window, "Text to convert", pyatspi.ROLE_TEXT).queryComponent().grabFocus()
        Window.tool("key", "--delay", "30", "Escape")
        wait_for("the end of it", lambda: column("On the mirror")[:3] == ["Not checked"] * 3)
        first.gate.set()

        # From now on it begins at once.
        a.press(find("Check on mirrors", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the verdicts", lambda: column("On the mirror") == [
            "Found, same content", "Not there, second mirror has it", "Found, same content",
            "Not on a mirror"])
        for server in (upstream, first, second):
            assert not any("secret" in path for path in server.paths), "a private name was sent"
        assert not any("team/app" in path for path in second.paths), "asked without need"

        # The other mirror is taken for that name alone.
        a.press(find("Use those that have them (1)", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the other name", lambda: column("Converted") == [
            f"127.0.0.1:{first.port}/team/app:1", f"127.0.0.1:{second.port}/team/missing:2",
            f"127.0.0.1:{first.port}/team/other:3", ""])
        assert column("On the mirror")[1] == "Found, same content", column("On the mirror")

        # A mirror that serves something else raises the alarm.
        first.content = badserver.Image(2000)
        a.press(find("Check on mirrors", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the alarm", lambda: column("On the mirror")[0] == "Found, different content")

        # The network goes in the middle: it ends, and says of each what happened and of all how many.
        first.content = None
        asked = {server: len(server.paths) for server in (first, second)}
        for server in asked:
            server.gate.clear()
        a.press(find("Check on mirrors", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("a question to each mirror", lambda: all(
            len(server.paths) > before for server, before in asked.items()))
        subprocess.run(["ip", "link", "set", "lo", "down"], check=True)
        wait_for("the end of their time",
                 lambda: column("On the mirror") == ["Timed out"] * 3 + ["Not on a mirror"])
        find("No mirror could be reached. Check the network connection of this computer, then check "
             "again.")
        table.queryTable().addRowSelection(0)
        find("first mirror: Timed out. It gave no answer in time; the check ended at the stage "
             "“Registry”. No other mirror was found to have it.", starts=True)
        assert seen("Check on mirrors", pyatspi.ROLE_PUSH_BUTTON)
        print("network lost: told", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()

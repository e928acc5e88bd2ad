# SPDX-License-Identifier: MIT
"""Settings of the running program that the next check goes by: the proxy of the environment, none,
one of one's own, and the time that a mirror has.

Usage: tst_settings.py PROGRAM"""

import os
import pathlib
import sys

from session import Session, enter_namespace, wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import support  # noqa: E402
from proxies import HttpProxy  # noqa: E402

# Longer than anybody waits here.
LONG = 120


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        from screen import Screen
        from window import Window

        quiet = badserver.answering(lambda *_: None)
        proxy, own = HttpProxy(), HttpProxy()
        environments, owns = (f"http://127.0.0.1:{each.port}" for each in (proxy, own))
        port = badserver.Server(quiet).port
        held = badserver.Server(lambda client: client.wait()).port

        def start(*mirrors, **settings):
            catalog = f"{session.directory}/catalog.json"
            support.write_catalog(catalog, [
                support.mirror(name, endpoint, title={"en": f"{name} mirror"})
                for name, endpoint in mirrors])
            return Window(session, Screen(session.screen_file), sys.argv[1], language="en",
                          theme="light", scale=1, size=session.size, page="mirrors",
                          arguments=("--catalog", catalog), settings=settings)

        def row(name):
            """Where it stands, and what its cells say."""
            cells = a.cells(window.find("Mirrors", pyatspi.ROLE_TABLE))
            return next((number, line) for number, line in enumerate(cells)
                        if line[0].startswith(f"{name} mirror"))

        def speaks(name, words):
            return any(words in cell for cell in row(name)[1])

        def check(name, words):
            window.keys("F5")
            wait_for(f"{name}: {words}", lambda: speaks(name, words))
            window.find("Check now", pyatspi.ROLE_PUSH_BUTTON)

        def details(name, fact):
            """What is told of a mirror; None where that is not."""
            window.click_on(window.cell("Mirrors", row(name)[0]))
            panel = window.find("Mirror details")
            title = f"{name} mirror"
            wait_for(f"the details of {title}", lambda: any(
                node.name == title and node.getState().contains(pyatspi.STATE_SHOWING)
                for node in a.walk(panel)))
            # Its label has the same name, but no document in it.
            return next((a.text_of(node) for node in a.walk(panel) if node.name == fact
                         and node.childCount and node.getState().contains(pyatspi.STATE_SHOWING)),
                        None)

        def choose(setting, value):
            window.click("Settings", pyatspi.ROLE_CHECK_BOX)
            window.choices(setting)
            window.click(value)
            window.find(f"{setting}: {value}", pyatspi.ROLE_PUSH_BUTTON)

        def back():
            window.keys("ctrl+1")
            window.find("Mirrors", pyatspi.ROLE_TABLE)

        # As the environment says; this computer itself needs no proxy.
        os.environ["http_proxy"] = environments
        window = start(("named", f"http://mirror.test:{port}"), ("near", f"http://127.0.0.1:{port}"))
        check("named", "Serves images")
        wait_for("the near one", lambda: speaks("near", "Serves images"))
        assert details("named", "Proxy") == environments, details("named", "Proxy")
        assert details("near", "Proxy") is None and details("near", "Found at") == "127.0.0.1"
        assert any("mirror.test" in head for head in proxy.heads), proxy.heads
        assert not any(f"127.0.0.1:{port}" in head for head in proxy.heads), proxy.heads
        print("the proxy of the environment: taken and told", flush=True)

        # None: a name that only the proxy knows is not found any more.
        asked = len(proxy.heads)
        choose("Proxy", "None")
        back()
        check("named", "Name not found")
        assert details("named", "Proxy") is None
        assert len(proxy.heads) == asked, "the proxy was asked all the same"
        print("none: goes straight", flush=True)

        # One's own, which all goes through.
        choose("Proxy", "Manual")
        window.find("Address of the proxy", pyatspi.ROLE_TEXT)
        window.type(owns)
        window.keys("Return")
        back()
        check("named", "Serves images")
        assert details("named", "Proxy") == owns, details("named", "Proxy")
        assert details("near", "Proxy") == owns, details("near", "Proxy")
        assert any("mirror.test" in head for head in own.heads), own.heads
        assert len(proxy.heads) == asked, "the proxy was asked all the same"

        # And as the environment says once more.
        choose("Proxy", "System")
        back()
        window.keys("F5")
        wait_for("the first proxy again", lambda: len(proxy.heads) > asked)
        wait_for("what is told of it", lambda: details("named", "Proxy") == environments)
        window.end()
        del os.environ["http_proxy"]
        print("one's own, and back: the next check goes that way", flush=True)

        # The time that a mirror has.
        window = start(("silent", f"http://127.0.0.1:{held}"), checkDeadline=LONG)
        window.keys("F5")
        window.find("Stop", pyatspi.ROLE_PUSH_BUTTON)
        window.keys("Escape")
        window.find("Check now", pyatspi.ROLE_PUSH_BUTTON)
        choose("Wait for a mirror", "4 s")
        back()
        check("silent", "Timed out")
        print("less time: it times out", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

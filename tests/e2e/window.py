# SPDX-License-Identifier: MIT
"""The program's window as a person uses it: the mouse, the keys, and names in its language."""

import functools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

import pyatspi

import accessible
from session import wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]


@functools.cache
def translations(language):
    """What the sentences without their marks for keys may be in a language."""
    words = {}
    for message in xml.etree.ElementTree.parse(
            ROOT / f"translations/jingtai_{language}.ts").iter("message"):
        words.setdefault(message.findtext("source").replace("&", ""), set()).add(
            (message.findtext("translation") or "").replace("&", ""))
    return words


class Window:
    """A fresh start of the program on a screen of its own, which the window fills. With `first` the
    very first one, in the language of the system and in the desktop's theme. `desktop` is what
    the desktop says of the look, see appearanceportal."""

    def __init__(self, session, screen, program, *, language, theme, scale, size, page="convert",
                 files=(), settings=None, arguments=(), prepare=None, busy=None, first=False,
                 desktop=None):
        self.session, self.screen, self.language, self.scale = session, screen, language, scale
        self.home = pathlib.Path(tempfile.mkdtemp(dir=session.directory))
        for name in ("config/jingtai", "state/jingtai", "data", "cache"):
            (self.home / name).mkdir(parents=True)
        if not first:
            chosen = {"language": language, "theme": theme, **(settings or {})}
            self.write("config/jingtai/settings.json", json.dumps(chosen))
            self.write("state/jingtai/window.json", json.dumps({"page": page}))
        if prepare:
            prepare(self)
        environment = {**os.environ, "HOME": str(self.home), "QT_SCALE_FACTOR": str(scale)}
        if first:
            environment["LC_ALL"] = f"{language}.UTF-8"
        for name in ("config", "state", "data", "cache"):
            environment[f"XDG_{name.upper()}_HOME"] = str(self.home / name)
        if first and theme == "dark":
            desktop = {"color-scheme": 1, **(desktop or {})}
        # What else is there while it runs, and ends with it.
        self.beside = [self._portal(desktop)] if desktop else []
        self.process = session.start([program, "--no-checks", *arguments, *map(str, files)],
                                     env=environment, stderr=subprocess.DEVNULL)
        try:
            self._settle(size, busy)
        except BaseException:
            # Another start would only hand over to it.
            self.end()
            raise

    def _portal(self, desktop):
        self.session.start_announcing(
            lambda fd: [sys.executable, str(ROOT / "tests/e2e/appearanceportal.py"), str(fd),
                        *(f"{name}={value}" for name, value in desktop.items())])
        return self.session.processes[-1]

    def _settle(self, size, busy):
        self.application = wait_for("the program on the accessibility bus", self._application)
        self.number = wait_for("the window", self._number)
        width, height = (str(round(part * self.scale)) for part in size)
        self.tool("windowmove", self.number, "0", "0",
                  "windowsize", self.number, width, height, "windowfocus", self.number)
        self.point_away()
        self.rest()
        if busy:
            wait_for(f"the end of “{busy}”", lambda: not self.shown(busy))
            self.rest()

    def write(self, path, text):
        target = self.home / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def end(self):
        for process in (self.process, *self.beside):
            process.kill()
            process.wait()
            self.session.processes.remove(process)

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app is not None and app.get_process_id() == self.process.pid and app.childCount:
                return app
        return None

    def _number(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    @staticmethod
    def tool(*arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True)

    def find(self, english, role=None, starts=False):
        """By its accessible name, which is given in English; only what is on the screen, and no
        cell of a table: to ask for each takes seconds (see cell())."""
        return wait_for(f"“{english}”", lambda: self.shown(english, role, starts))

    def shown(self, english, role=None, starts=False):
        """As find(), but only if it is there now."""
        # What is called the same everywhere ("JSON") is not translated.
        names = tuple({english} if self.language == "en"
                      else translations(self.language).get(english, {english}))
        # Kept states would be those of before the last click.
        self.application.clear_cache()
        for node in accessible.walk(self.application, skipped=(pyatspi.ROLE_TABLE,)):
            if (node.name.startswith(names) if starts else node.name in names) and \
                    (role is None or node.getRole() == role) and \
                    node.getState().contains(pyatspi.STATE_SHOWING):
                return node
        return None

    def click(self, english, role=None, starts=False, button=1):
        self.click_on(self.find(english, role, starts), button)

    def click_on(self, node, button=1):
        self.tool("mousemove", *self.middle(node), "click", button)
        self.point_away()
        self.rest()

    def hover(self, english):
        """Until its tool tip shows."""
        before = self.screen.checksum()
        x, y = self.middle(self.find(english))
        self.tool("mousemove", x - 1, y, "mousemove", x, y)
        self.rest()
        hovered = self.screen.checksum()
        wait_for("a tool tip", lambda: self.screen.checksum() not in (before, hovered))
        self.rest()

    def middle(self, node):
        """In pixels of the screen."""
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return (round((box.x + box.width / 2) * self.scale),
                round((box.y + box.height / 2) * self.scale))

    def choices(self, english):
        """Opens the menu of a button whose name begins with that."""
        self.click(english, pyatspi.ROLE_PUSH_BUTTON, starts=True)

    def menu(self, *english):
        """Opens a menu of the menu bar and goes through its entries."""
        for name in english:
            self.click(name, pyatspi.ROLE_MENU_ITEM)

    @staticmethod
    def tab_role():
        return pyatspi.ROLE_PAGE_TAB

    def point_away(self):
        """Nothing is to look hovered."""
        self.tool("mousemove", self.screen.width - 1, self.screen.height - 1)

    def cell(self, english, number):
        """The first cell of that row of the table."""
        table = self.find(english, pyatspi.ROLE_TABLE)
        wait_for(f"row {number} of “{english}”", lambda: table.queryTable().nRows > number)
        return table.queryTable().getAccessibleAt(number, 0)

    def keys(self, *keys):
        self.tool("key", "--delay", "30", *keys)
        self.rest()

    def type(self, text):
        self.tool("type", "--delay", "20", text)
        self.rest()

    def rest(self):
        """Until the screen is still and the program waits: on a busy machine it may not yet have
        come to what was typed."""
        self.screen.wait_until_still(meanwhile=self.switches)

    def switches(self):
        """What changes as long as one of its threads wants to run."""
        found = []
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                fields = (task / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                return time.monotonic()
            state, used = fields[0], fields[11:13]
            found.append((task.name, used, time.monotonic() if state == "R" else state))
        return found

# SPDX-License-Identifier: MIT
"""Converts by the keyboard alone: to the text by Tab, typed, a mirror and an output chosen from their
menus, copied. No mouse, and nothing is pressed from outside; the clipboard is read in another
program.

Usage: tst_keyboard.py PROGRAM"""

import os
import pathlib
import sys

from session import Session, enter_namespace, wait_for

NAME = "quay.io/prometheus/node-exporter:v0.18.1"
MIRROR = "quay-mirror.qiniu.com"
# More than there are controls on a page, or entries in a menu.
ENOUGH = 60


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        from window import Window

        def start(*arguments):
            program = session.start([sys.argv[1], "--no-checks", *arguments])

            def application():
                desktop = pyatspi.Registry.getDesktop(0)
                return next((app for app in (desktop.getChildAtIndex(index)
                                             for index in range(desktop.childCount))
                             if app is not None and app.get_process_id() == program.pid
                             and app.childCount), None)

            root = wait_for("the program on the accessibility bus", application)
            number = wait_for("the window",
                              lambda: Window._number(type("W", (), {"process": program})))
            # As a window manager does.
            Window.tool("windowfocus", "--sync", number)
            return root

        def focused(root):
            """What has the keyboard; in a menu, its entry."""
            root.clear_cache()
            found = [node for node in a.walk(root, skipped=(pyatspi.ROLE_TABLE,))
                     if node.getState().contains(pyatspi.STATE_FOCUSED)]
            items = [node for node in found if node.getRole() in a.ENTRIES]
            # The viewport of a text says so too, and before all the current entry of a list.
            named = [node for node in found if node.name]
            return (items or named or [None])[-1]

        def words(node):
            return None if node is None else f"{node.getRoleName()} {node.name}"

        def moved(root, before):
            """What has the keyboard once that is another one."""
            def found():
                node = focused(root)
                return node if node is not None and words(node) != before else None
            return wait_for(f"the keyboard to go on from {before}", found)

        def press(*keys):
            Window.tool("key", "--delay", "30", *keys)

        def go(root, key, what, holds):
            """Presses the key until that has the keyboard."""
            passed = []
            here = moved(root, None)
            while len(passed) < ENOUGH:
                if holds(here.name):
                    return here
                passed.append(words(here))
                press(key)
                here = moved(root, passed[-1])
            raise AssertionError(f"{key} does not lead to “{what}”, but to {passed}")

        def tab_to(root, name):
            return go(root, "Tab", name, lambda found: found.startswith(name))

        def is_in_menu(root):
            return "menu item" in (words(focused(root)) or "")

        def choose(root, button, *entries):
            """From the menu of a button, each entry but the last being a menu itself."""
            tab_to(root, button)
            press("space")
            wait_for("the menu", lambda: a.menu_is_open(root))
            press("Down")
            wait_for("an entry with the keyboard", lambda: is_in_menu(root))
            for entry in entries:
                here = go(root, "Down", entry, lambda found, entry=entry: entry in found)
                if entry != entries[-1]:
                    press("Right")
                    moved(root, words(here))
            press("Return")
            wait_for("the end of the menu", lambda: not is_in_menu(root))

        window = start()
        editor = tab_to(window, "Text to convert")
        Window.tool("type", "--delay", "20", f"image: {NAME}")
        wait_for("the typed text", lambda: a.text_of(editor) == f"image: {NAME}")
        choose(window, "Convert with", "quay.io", MIRROR)
        output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
        converted = NAME.replace("quay.io", MIRROR)
        wait_for("the chosen mirror", lambda: a.text_of(output) == f"image: {converted}")
        choose(window, "Output", "crictl pull")
        commands = f"crictl pull {converted}\n"
        wait_for("the chosen output", lambda: a.text_of(output) == commands)
        tab_to(window, "Copy converted text")
        press("space")
        print("typed, chosen and copied", flush=True)

        # Another catalogue makes it a program of its own.
        empty = pathlib.Path(session.directory) / "empty.json"
        empty.write_text('{"version": 1, "mirrors": [], "registries": []}', encoding="utf-8")
        other = start("--catalog", str(empty))
        editor = tab_to(other, "Text to convert")
        press("ctrl+v")
        wait_for("the commands on the clipboard", lambda: a.text_of(editor) == commands)
        print("on the clipboard", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

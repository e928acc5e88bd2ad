# SPDX-License-Identifier: MIT
"""Finds and uses controls as a screen reader does."""

import pyatspi

from session import wait_for


def walk(node, skipped=()):
    """The node and all below it, but for what lies below nodes of the skipped roles."""
    yield node
    if skipped and node.getRole() in skipped:
        return
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, skipped)


def find(root, name, role=None, starts=False):
    def found():
        for node in walk(root):
            if (node.name.startswith(name) if starts else node.name == name) and \
                    (role is None or node.getRole() == role):
                return node
        return None

    return wait_for(f"“{name}”", found)


def running(name):
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        app = desktop.getChildAtIndex(index)
        if app is not None and app.name == name:
            return app
    return None


def application(name):
    def found():
        app = running(name)
        return app if app is not None and app.childCount > 0 else None

    return wait_for(f"the application {name}", found)


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def press(node):
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    for wanted in ("Press", "press", "Toggle", "ShowMenu", "click"):
        if wanted in names:
            actions.doAction(names.index(wanted))
            return
    raise AssertionError(f"“{node.name}” cannot be pressed, it has {names}")


ENTRIES = (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM)


def menu_is_open(root):
    return any(node.getRole() == pyatspi.ROLE_POPUP_MENU
               and node.getState().contains(pyatspi.STATE_SHOWING)
               for node in walk(root, skipped=(pyatspi.ROLE_TABLE,)))


def choose(root, button, text):
    """Presses the entry with that text in the menu of the button. The menu stays open, but for an
    entry that leads to a dialog: that closes it, if it was there before."""
    press(button)
    wait_for("the menu", lambda: menu_is_open(root))

    def nearest():
        """Another page may have one that reads the same."""
        around = button
        while around is not None:
            for node in walk(around):
                if node.getRole() in ENTRIES and text in node.name:
                    return node
            around = around.parent
        return None

    press(wait_for(f"“{text}” in a menu", nearest))


def cells(table):
    rows = table.queryTable()
    return [[rows.getAccessibleAt(row, column).name for column in range(rows.nColumns)]
            for row in range(rows.nRows)]

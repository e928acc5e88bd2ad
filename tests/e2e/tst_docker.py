# SPDX-License-Identifier: MIT
"""The page Docker through AT-SPI, on a dockerd of its own: a broken file is explained and mended, a
mirror added in the form is previewed, applied and in force, and an image is pulled through it; one
begun and not finished is not written, the text is edited in step, a change that the engine does not
confirm is taken back, the last mirror removed is no longer in force, and all of it speaks Chinese
too.

Usage: tst_docker.py PROGRAM"""

import os
import pathlib
import sys

from session import Session, enter_namespace, wait_for

for folder in ("engine", "network"):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / folder))

SAMPLE = b'{\n  "registry-mirrors": ["https://docker.m.daocloud.io"],\n}\n'
NEXT = "https://docker.example.cn"


def main():
    enter_namespace()
    import engine as docker
    docker.require()
    import pyatspi
    import tst_registries

    machine = docker.Engine()
    try:
        tst_registries.IMAGE = "library/hello:1"
        port = tst_registries.registry(str(machine.folder), "mirror")
        tst_registries.push(str(machine.folder), port)
        machine.file.write_text("{}")
        assert machine.start(*machine.options()), machine.log.read_text()
        machine.file.write_bytes(SAMPLE)
        with Session() as session:
            run(session, docker, machine, pyatspi, f"http://127.0.0.1:{port}")
    finally:
        machine.close()


def run(session, docker, machine, pyatspi, added):
    import accessible as a
    from window import Window

    program = session.start([sys.argv[1], "--no-checks"])
    window = a.application("jingtai")
    pid = machine.process.pid

    def shown(node):
        return node.getState().contains(pyatspi.STATE_SHOWING)

    def find(name, role=None, starts=False):
        return wait_for(f"“{name}” to be seen", lambda: next(
            (node for node in a.walk(window) if shown(node)
             and (node.name.startswith(name) if starts else node.name == name)
             and (role is None or node.getRole() == role)), None))

    def said(words):
        return any(words in node.name and shown(node) for node in a.walk(window))

    def press(name, role=pyatspi.ROLE_PUSH_BUTTON, starts=False):
        node = find(name, role, starts)
        wait_for(f"“{name}” to be enabled",
                 lambda: node.getState().contains(pyatspi.STATE_ENABLED))
        a.press(node)

    def choose(button, text):
        a.choose(window, find(button, pyatspi.ROLE_PUSH_BUTTON, starts=True), text)

    def rows(name):
        table = find(name, pyatspi.ROLE_TABLE)
        return [" ".join(cell for cell in row if cell) for row in a.cells(table)]

    def no_table(name):
        return not any(node.name == name and node.getRole() == pyatspi.ROLE_TABLE and shown(node)
                       for node in a.walk(window))

    def type_into(name, text):
        find(name, pyatspi.ROLE_TEXT).queryEditableText().setTextContents(text)

    def focus_window():
        """As a window manager does, also when a dialog has gone."""
        wait_for("the focus", lambda: Window.tool(
            "search", "--onlyvisible", "--name", "Jingtai", "windowfocus", "--sync") is None)

    def add_address(address, count):
        """As the last of so many."""
        press("Add address")
        # What edits a cell is no child of the table for a screen reader, which goes by the focus.
        wait_for("a row for it", lambda: len(rows("Registry mirrors")) == count)
        focus_window()
        Window.tool("type", "--delay", "5", address)
        Window.tool("key", "Return")
        wait_for("the row", lambda: any(address in row for row in rows("Registry mirrors")))

    pages = find("Pages", pyatspi.ROLE_LIST)
    names = [pages.getChildAtIndex(i).name for i in range(pages.childCount)]
    assert names[:3] == ["Mirrors", "Convert", "Docker"], names
    a.press(pages.getChildAtIndex(2))

    # The file of the private engine, with its pid file and a socket that may keep silent.
    gate = {"before": None}

    def is_other():
        return gate["before"] is not None and machine.file.read_bytes() != gate["before"]

    choose("Configuration file", "Open a configuration file")
    type_into("File", str(machine.file))
    type_into("Socket", str(docker.Gate(machine, is_other).path))
    type_into("Pid file", str(machine.pidfile))
    press("Open")
    wait_for("the file on the button", lambda: str(machine.file) in find(
        "Configuration file", pyatspi.ROLE_PUSH_BUTTON, starts=True).name)
    wait_for("the running engine", lambda: said("20.10") or said("Docker Engine"))

    # It is broken: the form says why, the problem has its place, and Fix mends it.
    problem = wait_for("the problem", lambda: rows("Problems"))[0]
    assert "Line 2, column 55" in problem and "omma" in problem, problem
    assert not find("Add address").getState().contains(pyatspi.STATE_ENABLED)
    press("Fix")
    wait_for("no problem left", lambda: no_table("Problems"))
    assert machine.file.read_bytes() == SAMPLE, "the file was written before Apply"

    # A mirror in the form, seen before it is applied.
    add_address(added, 2)
    press("Preview changes…")
    difference = find("Difference", pyatspi.ROLE_LIST)
    wait_for("the added line", lambda: any(
        added in difference.getChildAtIndex(i).name for i in range(difference.childCount)))
    dialog = find("Preview of the changes", pyatspi.ROLE_DIALOG)
    a.press(a.find(dialog, "Apply", pyatspi.ROLE_PUSH_BUTTON))
    wait_for("the mirrors in force", lambda: machine.mirrors() == [
        "https://docker.m.daocloud.io/", added + "/"])
    assert machine.process.poll() is None and machine.process.pid == pid, "it was restarted"
    wait_for("what the engine says", lambda: said("In force") and said(added))
    # The other mirror has no name here, so that what comes does so from the added one.
    assert "Downloaded newer image for hello:1" in machine.pull("hello", "1")
    before = machine.file.read_bytes()

    # Begun and not finished: nothing is written, and it is said.
    press("Add address")
    press("Apply")
    wait_for("why it is not applied", lambda: said("Not applied"))
    assert machine.file.read_bytes() == before, machine.file.read_bytes()
    press("Revert")
    wait_for("the row taken back", lambda: len(rows("Registry mirrors")) == 2)

    # The same file as text, in step with the form.
    a.press(find("JSON", pyatspi.ROLE_PAGE_TAB))
    text = find("JSON", pyatspi.ROLE_TEXT)
    assert added in a.text_of(text), a.text_of(text)
    text.queryEditableText().setTextContents(a.text_of(text).replace(added, NEXT))
    a.press(find("Form", pyatspi.ROLE_PAGE_TAB))
    wait_for("the new address in the form",
             lambda: any(NEXT in row for row in rows("Registry mirrors")))

    # What the engine does not confirm is taken back, in the file and in the engine.
    gate["before"] = before
    press("Apply")
    wait_for("the new file", lambda: machine.file.read_bytes() != before)
    wait_for("the file taken back", lambda: said("are back to what was in force"), 90)
    gate["before"] = None
    assert machine.file.read_bytes() == before, machine.file.read_bytes()
    assert machine.mirrors() == ["https://docker.m.daocloud.io/", added + "/"], machine.mirrors()

    # Without mirrors: the list is empty in the file, or those of before would stay in force.
    press("Revert")
    wait_for("the mirrors of the file", lambda: added in rows("Registry mirrors")[1])
    focus_window()
    for address in (added, "https://docker.m.daocloud.io"):
        cell = wait_for("its cell", lambda address=address: next(
            node for node in a.walk(find("Registry mirrors", pyatspi.ROLE_TABLE))
            if node.name.startswith(address)))
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        Window.tool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1,
                    "key", "Delete")
        wait_for("one less", lambda address=address: no_table("Registry mirrors")
                 or not any(address in row for row in rows("Registry mirrors")))
    press("Apply")
    wait_for("no mirrors in force", lambda: machine.mirrors() == [])
    assert b'"registry-mirrors": []' in machine.file.read_bytes(), machine.file.read_bytes()
    assert machine.process.poll() is None and machine.process.pid == pid, "it was restarted"

    # What was there before is taken back from its backup, and stays to be applied.
    press("Restore backup…")
    backups = find("Backups", pyatspi.ROLE_LIST)
    assert backups.childCount >= 2, backups.childCount
    now = machine.file.read_bytes()
    press("Restore")
    wait_for("the mirrors of the backup", lambda: any(
        added in row for row in rows("Registry mirrors")))
    assert machine.file.read_bytes() == now, "the file was written before Apply"
    press("Revert")
    wait_for("the mirrors of the file", lambda: no_table("Registry mirrors"))

    # One setting among all of them.
    type_into("Find a setting", "live-restore")
    wait_for("that setting alone", lambda: said("Keep containers running while Docker is stopped")
             and not said("Add address"))
    type_into("Find a setting", "no such setting")
    wait_for("that there is none", lambda: said("No setting is called that"))
    type_into("Find a setting", "")
    add_address(NEXT, 1)

    # The other language: all of the page, what is edited stays.
    a.press(wait_for("Settings", lambda: next(
        (node for node in a.walk(window) if node.name == "Settings" and shown(node)
         and node.getRole() not in (*a.ENTRIES, pyatspi.ROLE_MENU)), None)))
    choose("Language", "简体中文")
    pages = find("页面", pyatspi.ROLE_LIST)
    a.press(pages.getChildAtIndex(2))
    find("应用", pyatspi.ROLE_PUSH_BUTTON)
    find("镜像加速地址", pyatspi.ROLE_TABLE)
    wait_for("what was edited", lambda: any(NEXT in row for row in rows("镜像加速地址")))
    assert program.poll() is None, "the program ended"
    print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

# SPDX-License-Identifier: MIT
"""Goes through the pages of the built program as somebody does who hears it and has no mouse: paste,
mirror, output, filter, a mirror of one's own with a bad and a good address, undo, the language.

Usage: tst_pages.py PROGRAM"""

import json
import os
import pathlib
import sys

from session import Session, enter_namespace, wait_for

SEED = "quay.io/prometheus/node-exporter:v0.18.1"
OWN = "mirror.example.org"


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        program = session.start([sys.argv[1], "--no-checks"])
        window = a.application("jingtai")

        def shown(node):
            return node.getState().contains(pyatspi.STATE_SHOWING)

        def enabled(node):
            return node.getState().contains(pyatspi.STATE_ENABLED)

        def find(name, role=None, starts=False):
            """The one that is seen: each page has a button for the same thing."""
            return wait_for(f"“{name}” to be seen", lambda: next(
                (node for node in a.walk(window) if shown(node)
                 and (node.name.startswith(name) if starts else node.name == name)
                 and (role is None or node.getRole() == role)), None))

        def choose(button, text):
            a.choose(window, find(button, pyatspi.ROLE_PUSH_BUTTON, starts=True), text)

        def go_to(page):
            pages = find("Pages", pyatspi.ROLE_LIST)
            names = [pages.getChildAtIndex(i).name for i in range(pages.childCount)]
            assert names[:2] == ["Mirrors", "Convert"], names
            a.press(pages.getChildAtIndex(names.index(page)))

        # Paste: the text comes from the clipboard, where the editor's own Cut has put it.
        editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
        output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
        editable = editor.queryEditableText()
        editable.setTextContents(f"image: {SEED}")
        editable.cutText(0, len(f"image: {SEED}"))
        wait_for("an empty text", lambda: a.text_of(editor) == "")
        a.press(find("Paste", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the pasted text", lambda: a.text_of(editor) == f"image: {SEED}")
        wait_for("the converted text", lambda: SEED not in a.text_of(output))

        choose("Convert with", "quay-mirror.qiniu.com")
        converted = SEED.replace("quay.io", "quay-mirror.qiniu.com")
        wait_for("the chosen mirror", lambda: a.text_of(output) == f"image: {converted}")
        choose("Output", "crictl pull")
        wait_for("commands", lambda: a.text_of(output) == f"crictl pull {converted}\n")
        wait_for("the output on its button", lambda: "crictl" in find("Output", starts=True).name)
        choose("Output", "Names only")
        wait_for("names", lambda: a.text_of(output) == f"{converted}\n")

        # To a file, and from there in again.
        def in_dialog(path, button):
            dialog = wait_for("the dialog for a file", lambda: next(
                (node for node in a.walk(window) if shown(node)
                 and node.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_FILE_CHOOSER)), None))
            a.find(dialog, "File name:", pyatspi.ROLE_TEXT).queryEditableText().setTextContents(
                str(path))
            a.press(a.find(dialog, button, pyatspi.ROLE_PUSH_BUTTON))

        kept = pathlib.Path(session.directory) / "names.txt"
        a.press(find("Save as…", pyatspi.ROLE_PUSH_BUTTON))
        in_dialog(kept, "Save")
        wait_for("the saved names", lambda: kept.exists() and kept.read_text("utf-8")
                 == f"{converted}\n")
        other = pathlib.Path(session.directory) / "other.yaml"
        other.write_text("image: quay.io/other/name:1\n", encoding="utf-8")
        a.press(find("Open…", pyatspi.ROLE_PUSH_BUTTON))
        in_dialog(other, "Open")
        wait_for("the opened text", lambda: a.text_of(editor) == "image: quay.io/other/name:1\n")
        editable.setTextContents(f"image: {SEED}")

        # The list of mirrors, and what is left of it by a filter.
        go_to("Mirrors")
        table = wait_for("the table Mirrors", lambda: next(
            (node for node in a.walk(window) if node.name == "Mirrors" and shown(node)
             and node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE)),
            None))

        def rows():
            return [" ".join(cell for cell in row if cell) for row in a.cells(table)]

        def headings():
            """Which say the same in each cell."""
            return [cells[0] for cells in a.cells(table) if len(set(cells)) == 1]

        all_rows = wait_for("rows", rows)
        filter_ = find("Filter mirrors", pyatspi.ROLE_TEXT)
        filter_.queryEditableText().setTextContents("qiniu")
        wait_for("fewer rows", lambda: 0 < len(rows()) < len(all_rows)
                 and any("qiniu" in row.lower() for row in rows()))
        filter_.queryEditableText().setTextContents("no such mirror")
        wait_for("no rows", lambda: not rows())
        filter_.queryEditableText().setTextContents("")
        wait_for("all rows again", lambda: rows() == all_rows)
        choose("Upstream", "quay.io")
        wait_for("the mirrors of quay.io", lambda: headings() == ["quay.io", "Any registry"]
                 and len(rows()) > 2)
        choose("Upstream", "All")
        wait_for("all of them again", lambda: rows() == all_rows)

        # A mirror of one's own: a bad address is said and not saved.
        a.press(find("Add mirror…", pyatspi.ROLE_PUSH_BUTTON))
        address = find("Address", pyatspi.ROLE_TEXT)
        save = find("Save", pyatspi.ROLE_PUSH_BUTTON)
        assert not enabled(save), "nothing is filled in"
        before = {node.name for node in a.walk(window)}
        address.queryEditableText().setTextContents("ftp://bad address")
        problem = wait_for("a sentence about the address", lambda: next(
            (node.name for node in a.walk(window) if shown(node) and node.name not in before
             and "ddress" in node.name and " " in node.name), None))
        print(f"bad address: {problem}", flush=True)
        assert not enabled(save), "a bad address can be saved"
        address.queryEditableText().setTextContents(f"https://{OWN}")
        wait_for("Save", lambda: enabled(save))
        a.press(save)
        wait_for("the new row", lambda: any(OWN in row for row in rows()))
        own = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "jingtai/mirrors.json"
        wait_for("the own catalogue", lambda: own.exists() and OWN in own.read_text("utf-8"))
        json.loads(own.read_text("utf-8"))

        # Taken back by the menu, which says what it does.
        undo = wait_for("Undo", lambda: next((node for node in a.walk(window)
                                              if node.getRole() in a.ENTRIES
                                              and node.name.startswith("Undo: add")), None))
        a.press(undo)
        wait_for("the row gone", lambda: not any(OWN in row for row in rows()))

        # The other language, and back.
        a.press(wait_for("Settings", lambda: next(
            (node for node in a.walk(window) if node.name == "Settings" and shown(node)
             and node.getRole() not in (*a.ENTRIES, pyatspi.ROLE_MENU)), None)))
        choose("Language", "简体中文")
        pages = wait_for("the Chinese list of pages", lambda: next(
            (node for node in a.walk(window) if node.name == "页面"), None))
        assert [pages.getChildAtIndex(i).name for i in range(2)] == ["镜像站", "转换"]
        wait_for("the Chinese editor",
                 lambda: any(node.name == "待转换文本" for node in a.walk(window)))
        choose("语言", "English")
        wait_for("the English list", lambda: any(node.name == "Pages" for node in a.walk(window)))
        go_to("Convert")
        wait_for("the text as it was",
                 lambda: shown(editor) and a.text_of(editor) == f"image: {SEED}")

        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

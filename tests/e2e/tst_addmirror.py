# SPDX-License-Identifier: MIT
"""Adds a mirror through AT-SPI: an address that cannot be, one that can, and the list with it.

Usage: tst_addmirror.py PROGRAM"""

import os
import sys

from session import Session, enter_namespace, wait_for

BAD = "https://me:secret@docker.example.cn"
GOOD = "docker.example.cn/v2/"


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        program = session.start([sys.argv[1], "--no-checks"])
        window = a.application("jingtai")

        pages = a.find(window, "Pages", pyatspi.ROLE_LIST)
        a.press(a.find(pages, "Mirrors"))
        a.press(a.find(window, "Add mirror…", pyatspi.ROLE_PUSH_BUTTON))
        dialog = a.find(window, "Add mirror", pyatspi.ROLE_DIALOG)
        address = a.find(dialog, "Address", pyatspi.ROLE_TEXT)
        names = a.find(dialog, "Names on it", pyatspi.ROLE_TEXT)
        save = a.find(dialog, "Save", pyatspi.ROLE_PUSH_BUTTON)

        def enabled(node):
            return node.getState().contains(pyatspi.STATE_ENABLED)

        def said(words):
            return any(words in node.name and node.getState().contains(pyatspi.STATE_SHOWING)
                       for node in a.walk(dialog))

        assert not enabled(save), "an empty form can be saved"
        address.queryEditableText().setTextContents(BAD)
        wait_for("what is wrong", lambda: said("docker login"))
        assert "docker login" in address.description, address.description
        assert not enabled(save), "a wrong address can be saved"

        address.queryEditableText().setTextContents(GOOD)
        wait_for("how it was read", lambda: said("Read as https://docker.example.cn"))
        assert a.text_of(names) == "docker.example.cn/{path}", a.text_of(names)
        wait_for("the example",
                 lambda: said("nginx:1.25 → docker.example.cn/library/nginx:1.25"))
        assert a.find(dialog, "Serves: docker.io", pyatspi.ROLE_PUSH_BUTTON) is not None
        a.find(dialog, "Name", pyatspi.ROLE_TEXT).queryEditableText().setTextContents("Ours")
        wait_for("Save", lambda: enabled(save))
        a.press(save)
        wait_for("the closed dialog", lambda: all(
            node.getRole() != pyatspi.ROLE_DIALOG for node in a.walk(window)))

        table = a.find(window, "Mirrors", pyatspi.ROLE_TABLE)
        wait_for("the mirror in the list", lambda: any(
            "Ours" in cell for row in a.cells(table) for cell in row))
        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

# SPDX-License-Identifier: MIT
"""The very first start: a welcome that the keyboard alone goes through, in the language that is
chosen on it, with the check running behind it; and no second one.

Usage: tst_firststart.py PROGRAM"""

import os
import pathlib
import shutil
import sys

from session import Session, enter_namespace, wait_for

TITLE = "Welcome to Jingtai"


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        from window import Window
        home = pathlib.Path(session.directory)

        def start(*arguments, first=True):
            if first:
                for name in ("config", "state"):
                    shutil.rmtree(home / name, ignore_errors=True)
            program = session.start([sys.argv[1], *map(str, arguments)])
            application = a.application("jingtai")
            number = wait_for("the window",
                              lambda: Window._number(type("W", (), {"process": program})))
            Window.tool("windowfocus", "--sync", number)
            return program, application

        def shown(application, name, role=None):
            return next((node for node in a.walk(application) if node.name == name
                         and (role is None or node.getRole() == role)
                         and node.getState().contains(pyatspi.STATE_SHOWING)), None)

        def find(application, name, role=None):
            return wait_for(f"“{name}” to be seen", lambda: shown(application, name, role))

        def welcome(application, title=TITLE):
            sheet = find(application, title, pyatspi.ROLE_DIALOG)
            wait_for("the keyboard on the sheet", lambda: any(
                node.getState().contains(pyatspi.STATE_FOCUSED) for node in a.walk(sheet)))
            return sheet

        def is_over(application):
            for title in (TITLE, "欢迎使用镜台"):
                wait_for("the end of the welcome",
                         lambda: not shown(application, title, pyatspi.ROLE_DIALOG))
            assert find(application, "Check now") or find(application, "Stop")

        def end(program):
            session.end(program)
            wait_for("the end of the program", lambda: a.running("jingtai") is None)

        def was_checked():
            return (home / "state/jingtai/checks.json").exists()

        program, application = start()
        sheet = welcome(application)
        assert "Nothing else is sent" in sheet.description, sheet.description
        assert shown(application, "Mirrors", pyatspi.ROLE_TABLE)
        Window.tool("key", "Return")
        is_over(application)
        wait_for("a check", was_checked)
        end(program)
        print("Start: the check runs", flush=True)

        program, application = start(first=False)
        find(application, "Mirrors", pyatspi.ROLE_TABLE)
        wait_for("the end of the first check", lambda: shown(application, "Check now"))
        assert not shown(application, TITLE)
        end(program)
        print("a second start: no welcome", flush=True)

        program, application = start()
        welcome(application)
        Window.tool("key", "Escape")
        is_over(application)
        wait_for("the check that begins by itself", was_checked)
        assert program.poll() is None
        end(program)
        print("Esc: skipped, the check runs all the same", flush=True)

        # From Start over to the language, up to its last one, back, and on.
        program, application = start("--no-checks")
        welcome(application)
        Window.tool("key", "Tab", "space")
        find(application, "简体中文")
        Window.tool("key", "End", "Return")
        sheet = welcome(application, "欢迎使用镜台")
        a.find(sheet, "开始", pyatspi.ROLE_PUSH_BUTTON)
        Window.tool("key", "Tab", "Tab", "Return")
        wait_for("a check that was asked for", was_checked)
        wait_for("the end of the welcome",
                 lambda: not shown(application, "欢迎使用镜台", pyatspi.ROLE_DIALOG))
        wait_for("the language in the settings",
                 lambda: "zh_CN" in (home / "config/jingtai/settings.json").read_text("utf-8"))
        end(program)
        print("the language: switched on the sheet", flush=True)

        text = home / "some.yaml"
        text.write_text("image: quay.io/a/b:1\n", encoding="utf-8")
        program, application = start("--no-checks", text)
        editor = find(application, "Text to convert", pyatspi.ROLE_TEXT)
        wait_for("the text", lambda: "quay.io" in a.text_of(editor))
        assert not shown(application, TITLE)
        end(program)
        print("with a file to open: no welcome", flush=True)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

# SPDX-License-Identifier: MIT
"""The program under Wayland: it starts, converts, opens a menu and a dialog, and breaks no rule of the
protocol. The compositor stands on the X server, since one without a screen has no keyboard either,
without which Qt 6.4 ends at its first caret.

Usage: tst_wayland.py PROGRAM"""

import glob
import os
import shutil
import sys

from session import Session, enter_namespace, not_run, wait_for

SEED = "quay.io/prometheus/node-exporter:v0.18.1"


def main():
    enter_namespace()
    import pyatspi

    if not shutil.which("weston"):
        not_run("weston is not installed")
    plugin = "qt6/plugins/platforms/libqwayland-generic.so"
    if not any(glob.glob(f"/usr/lib*/{part}{plugin}") for part in ("", "*/")):
        not_run("qt6-wayland is not installed")
    with Session() as session:
        import accessible as a
        runtime = os.environ["XDG_RUNTIME_DIR"]
        session.start(["weston", "--backend=x11-backend.so", "--use-pixman", "--width=1200",
                       "--height=760", "--socket=jingtai", "--no-config", f"--log={session.directory}/weston.log"])
        wait_for("the compositor", lambda: os.path.exists(f"{runtime}/jingtai"))
        said = open(f"{session.directory}/said", "w+b")
        environment = {**os.environ, "QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "jingtai"}
        del environment["DISPLAY"]
        program = session.start([sys.argv[1], "--no-checks"], env=environment, stderr=said)
        window = a.application("jingtai")

        editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
        output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
        editor.queryEditableText().setTextContents(f"image: {SEED}\n")
        wait_for("the converted text",
                 lambda: a.text_of(output) and SEED not in a.text_of(output))
        a.choose(window, a.find(window, "Convert with", pyatspi.ROLE_PUSH_BUTTON, starts=True),
                 "quay-mirror.qiniu.com")
        wait_for("the chosen mirror", lambda: "quay-mirror.qiniu.com" in a.text_of(output))
        a.press(a.find(a.find(window, "Pages", pyatspi.ROLE_LIST), "Mirrors"))
        a.press(a.find(window, "Add mirror…", pyatspi.ROLE_PUSH_BUTTON))
        dialog = a.find(window, "Add mirror", pyatspi.ROLE_DIALOG)
        a.press(a.find(dialog, "Cancel", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the closed dialog", lambda: all(
            node.getRole() != pyatspi.ROLE_DIALOG for node in a.walk(window)))
        assert program.poll() is None, "the program ended"
        said.seek(0)
        lines = said.read().decode(errors="replace")
        assert "wl_" not in lines and "protocol" not in lines, lines
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

# SPDX-License-Identifier: MIT
"""Drives the built program through AT-SPI: text in, converted text out, a mirror by hand.

Usage: tst_desktop.py PROGRAM"""

import os
import sys

from session import Session, enter_namespace, wait_for

SEED = "quay.io/prometheus/node-exporter:v0.18.1"
MANIFEST = f"""apiVersion: v1
kind: Pod
spec:
  containers:
  - image: {SEED}   # kept
  - image: k8s.gcr.io/kube-proxy:v1.18.0
"""


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        program = session.start([sys.argv[1], "--no-checks"])
        window = a.application("jingtai")

        editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
        output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
        table = a.find(window, "Conversions", pyatspi.ROLE_TABLE)
        assert a.text_of(output) == "", "the window starts with an empty page"

        editor.queryEditableText().setTextContents(MANIFEST)
        converted = wait_for("the converted text", lambda: a.text_of(output))
        assert SEED not in converted, converted
        assert "   # kept\n" in converted, converted
        assert converted.splitlines()[:4] == MANIFEST.splitlines()[:4], converted
        wait_for("two rows", lambda: len(a.cells(table)) == 2)
        rows = a.cells(table)
        assert rows[0][0] == SEED, rows
        assert rows[0][1] in converted and rows[1][1] in converted, rows

        choice = a.find(window, "Convert with", pyatspi.ROLE_PUSH_BUTTON, starts=True)
        assert choice.name == "Convert with: Automatic", choice.name
        a.choose(window, choice, "quay-mirror.qiniu.com")
        expected = MANIFEST.replace("quay.io", "quay-mirror.qiniu.com")
        wait_for("the text by the chosen mirror", lambda: a.text_of(output) == expected)
        assert a.cells(table)[0][1] == SEED.replace("quay.io", "quay-mirror.qiniu.com")
        wait_for("the choice on the button",
                 lambda: choice.name.startswith("Convert with: ") and "Automatic" not in choice.name)

        editor.queryEditableText().setTextContents(SEED.replace("quay.io", "quay-mirror.qiniu.com"))
        a.press(a.find(window, "Back to original names"))
        wait_for("the original name", lambda: a.text_of(output) == SEED)

        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

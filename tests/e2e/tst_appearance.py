# SPDX-License-Identifier: MIT
"""A stand-in for the desktop's settings portal turns dark and light under the running program, has
an accent and asks for more contrast; the program follows it as long as its theme is that of the
system.

Usage: tst_appearance.py PROGRAM"""

import json
import os
import pathlib
import sys

from screen import Screen
from session import Session, enter_namespace, wait_for


def main():
    enter_namespace()
    from appearanceportal import DARK, LIGHT, Portal
    from gi.repository import GLib

    with Session() as session:
        portal = Portal(color_scheme=DARK, contrast=0)

        def wait(what, condition):
            def turned():
                while GLib.MainContext.default().iteration(False):
                    pass
                return condition()
            wait_for(what, turned)

        def turn(scheme):
            portal.change("color_scheme", scheme)

        state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "jingtai/window.json"

        def is_dark():
            return json.loads(state.read_text("utf-8")).get("desktopDark", False)

        program = session.start([sys.argv[1], "--no-checks"])
        screen = wait_for("the screen", lambda: Screen(session.screen_file))

        def grey():
            """Of the screen, on the whole: one colour of every hundredth pixel of four bytes."""
            samples = screen.bytes[screen.start::404]
            return sum(samples) / len(samples)

        def count(matches):
            """How many of every third pixel are such."""
            blue, green, red = (screen.bytes[screen.start + channel::12] for channel in range(3))
            return sum(map(matches, red, green, blue))

        def is_reddish(red, green, blue):
            return red > green + 60 and red > blue + 60

        def is_dark_pixel(red, green, blue):
            return max(red, green, blue) < 70

        wait("the dark desktop at the start", lambda: state.exists() and is_dark())
        turn(LIGHT)
        wait("a light window", lambda: not is_dark() and grey() > 140)
        turn(DARK)
        wait("a dark window", lambda: is_dark() and grey() < 60)
        turn(LIGHT)
        wait("a light window again", lambda: not is_dark() and grey() > 140)

        portal.change("accent_color", (0.8, 0.1, 0.1))
        wait("the desktop's accent", lambda: count(is_reddish) > 100)
        # Out of range: there is none.
        portal.change("accent_color", (-1.0, 0.1, 0.1))
        wait("the program's own accent", lambda: count(is_reddish) == 0)
        before = count(is_dark_pixel)
        portal.change("contrast", 1)
        wait("lines as dark as text", lambda: count(is_dark_pixel) > before * 3 / 2)
        portal.change("contrast", 0)
        wait("faint lines again", lambda: count(is_dark_pixel) <= before)
        assert program.poll() is None, "the program ended"
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

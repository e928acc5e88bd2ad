# SPDX-License-Identifier: MIT
"""What a window manager does with windows, where none runs: hides one as minimised, and knows which
is above which."""

import ctypes
import ctypes.util

ICONIC = 3  # of WM_STATE, by the conventions for clients of X (ICCCM)


class WindowManager:
    """On the display of the environment."""

    def __init__(self):
        name = ctypes.util.find_library("X11")  # xdotool needs it too
        self.x11 = ctypes.CDLL(name)
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        assert self.display, "no display"
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def minimise(self, window):
        state = ctypes.c_ulong(self.x11.XInternAtom(self.display, b"WM_STATE", 0))
        value = (ctypes.c_ulong * 2)(ICONIC, 0)
        replace = 0
        self.x11.XChangeProperty(self.display, ctypes.c_ulong(window), state, state, 32, replace,
                                 value, 2)
        self.x11.XUnmapWindow(self.display, ctypes.c_ulong(window))
        self.x11.XSync(self.display, 0)

    def windows(self):
        """Those on the root, from the lowest to the uppermost."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x11.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent),
                            ctypes.byref(children), ctypes.byref(count))
        found = children[:count.value]
        if children:
            self.x11.XFree(children)
        return found

    def is_above(self, one, other):
        windows = self.windows()
        return windows.index(one) > windows.index(other)

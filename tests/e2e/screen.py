# SPDX-License-Identifier: MIT
"""The screen of an X server that keeps it in a file (Xvfb -fbdir): its picture, as PNG too."""

import mmap
import struct
import time
import zlib

from session import DEADLINE, wait_for


class Screen:
    def __init__(self, path):
        def mapped():
            with open(path, "rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

        self.bytes = wait_for("the file of the screen", mapped)
        # The header of an XWD file: 25 words, then a name, then the colours of 12 bytes each.
        words = struct.unpack(">25I", self.bytes[:100])
        self.width, self.height, self.line, colors = words[4], words[5], words[12], words[19]
        self.start = words[0] + 12 * colors

    def checksum(self):
        return zlib.crc32(memoryview(self.bytes)[self.start:])

    def wait_until_still(self, seconds=0.25, meanwhile=lambda: None):
        """Until nothing on it changes, nor what `meanwhile` gives. What moves on (a caret) is taken
        as it is after a while."""
        end = time.monotonic() + DEADLINE / 5
        last, since = None, time.monotonic()
        while time.monotonic() < min(since + seconds, end):
            time.sleep(0.05)
            now = meanwhile()
            # A large screen takes as long to look at as the program to paint it.
            now = (now, self.checksum() if last and now == last[0] else None)
            if now != last:
                last, since = now, time.monotonic()

    def save(self, path):
        rows = []
        for y in range(self.height):
            start = self.start + y * self.line
            pixels = self.bytes[start:start + 4 * self.width]
            row = bytearray(3 * self.width)
            row[0::3], row[1::3], row[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
            rows.append(b"\0" + row)

        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + \
                struct.pack(">I", zlib.crc32(name + data))

        header = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                       + chunk(b"IDAT", zlib.compress(b"".join(rows), 6)) + chunk(b"IEND", b""))

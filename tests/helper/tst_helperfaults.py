# SPDX-License-Identifier: MIT
"""Fails and kills the helper at each system call of its save in turn, by strace: what is there
afterwards is the old file or the new one, and what a kill left is swept by the next save."""

import os
import re
import shutil
import sys
import unittest

import box

HELPER = sys.argv[1]
OLD = b'{"labels": ["a=' + b"o" * 3000 + b'"]}\n'
NEW = b'{"labels": ["a=' + b"n" * 5000 + b'"]}\n'
FAULTS = ("error=EIO", "error=ENOSPC", "error=EROFS", "error=EDQUOT", "signal=KILL")
# The allocator's and the thread library's: without them a program ends.
NOT_OF_THE_SAVE = {"brk", "madvise", "mmap", "mprotect", "mremap", "munmap", "futex"}
LOG = "/opt/trace"


def prepare(exists):
    box.clear()
    if exists:
        box.FILE.write_bytes(OLD)
        os.chmod(box.FILE, 0o640)


def traced(exists, *options):
    old = OLD if exists else None
    return box.run(HELPER, "apply", "--expect-sha256", box.digest(old), content=NEW,
                   wrap=[*box.STRACE, "-o", LOG, *options])


def calls():
    """Those between the reading of the input and the answer, each with how manieth it is."""
    with open(LOG, encoding="utf-8", errors="replace") as lines:
        names = [match.group(1, 0) for match in
                 (re.match(r"\d+ +(\w+)\(.*", line) for line in lines) if match]
    begin = next(i for i, (_, text) in enumerate(names) if '"/root"' in text)
    end = next(i for i, (name, text) in enumerate(names) if name == "write" and "(1, " in text)
    seen = {}
    result = []
    for i, (name, _) in enumerate(names):
        seen[name] = seen.get(name, 0) + 1
        if begin <= i < end and name not in NOT_OF_THE_SAVE:
            result.append((name, seen[name]))
    return result


class HelperFaults(unittest.TestCase):
    trials = 0

    def disturb(self, exists):
        prepare(exists)
        self.assertEqual(traced(exists)[0], 0)
        learnt = calls()
        self.assertGreater(len(learnt), 60)
        old = OLD if exists else None
        swept = False
        for name, ordinal in learnt:
            for fault in FAULTS:
                prepare(exists)
                code, report, text = traced(
                    exists, "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={ordinal}")
                where = f"{name} no. {ordinal} {fault}: {code} {text}"
                HelperFaults.trials += 1
                now = box.FILE.read_bytes() if box.FILE.exists() else None
                self.assertIn(now, (old, NEW), where)
                for backup in box.backups():
                    self.assertEqual((box.ETC / backup).read_bytes(), OLD, where)
                if "KILL" in fault:
                    swept = swept or box.litter() != []
                    again = box.apply(HELPER, NEW + b"\n")
                    self.assertEqual(again[0], 0, where)
                    self.assertEqual(box.litter(), [], where)
                    continue
                self.assertEqual(box.litter(), [], where)
                self.assertIn(code, (0, 1), where)
                if code == 0:
                    self.assertEqual(now, NEW, where)
                else:
                    self.assertEqual(now, old if report["way"] == "untouched" else NEW, where)
                if now == NEW and exists:
                    self.assertEqual(os.stat(box.FILE).st_mode & 0o7777, 0o640, where)
        self.assertTrue(swept)

    def test_a_file_that_is_there(self):
        self.disturb(True)

    def test_a_file_that_is_not_there(self):
        self.disturb(False)


if __name__ == "__main__":
    box.require()
    if not shutil.which("strace"):
        print("not run: there is no strace")
        sys.exit(77)
    program = unittest.main(argv=sys.argv[:1] + sys.argv[4:], exit=False)
    print(f"{HelperFaults.trials} saves of the helper were disturbed")
    sys.exit(not program.result.wasSuccessful())

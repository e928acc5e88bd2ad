# SPDX-License-Identifier: MIT
"""`jingtai-cli daemon mirrors` with a running dockerd: taken, confirmed, and undone."""

import hashlib
import os
import subprocess
import sys
import unittest

import engine

CLI = sys.argv.pop(1) if len(sys.argv) > 1 else None
BASE = '{\n\t"debug": true,\n\t"labels": ["a=1"]'


class EngineChange(unittest.TestCase):
    def setUp(self):
        self.engine = engine.Engine()
        self.addCleanup(self.engine.close)

    def run_engine(self, text, *options):
        if text is not None:
            self.engine.file.write_text(text, encoding="utf-8")
        self.assertTrue(self.engine.start(*self.engine.options(), *options),
                        self.engine.log.read_text())

    def mirrors(self, *options, linked=True):
        link = ["--socket", self.engine.socket, "--pidfile", self.engine.pidfile] if linked else []
        return subprocess.run([CLI, "daemon", "mirrors", self.engine.file, *options, *link],
                              capture_output=True, text=True, timeout=120, check=False)

    def succeeds(self, *options):
        run = self.mirrors(*options)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run

    def text(self):
        return self.engine.file.read_text(encoding="utf-8")

    def test_adds_and_removes_without_a_restart(self):
        self.run_engine(BASE + "\n}\n")
        pid = self.engine.pidfile.read_text()
        self.succeeds("--add", "http://127.0.0.1:5000")
        self.assertEqual(self.engine.mirrors(), ["http://127.0.0.1:5000/"])
        self.assertEqual(self.text(), BASE + ',\n\t"registry-mirrors": [\n\t\t"http://127.0.0.1:5000"'
                                             "\n\t]\n}\n")
        self.succeeds("--add", "https://b.example", "--add", "https://c.example/")
        self.assertEqual(self.engine.mirrors(), ["http://127.0.0.1:5000/", "https://b.example/",
                                                 "https://c.example/"])
        self.succeeds("--remove", "https://b.example/")
        self.assertEqual(self.engine.mirrors(), ["http://127.0.0.1:5000/", "https://c.example/"])
        self.succeeds("--set", "https://d.example")
        self.assertEqual(self.engine.mirrors(), ["https://d.example/"])
        self.succeeds("--remove", "https://d.example")
        self.assertEqual(self.engine.mirrors(), [])
        self.assertEqual(self.text(), BASE + ',\n\t"registry-mirrors": []\n}\n')
        self.assertEqual(self.engine.pidfile.read_text(), pid)

    def test_makes_a_file_that_is_not_there(self):
        self.run_engine("{}")
        self.engine.file.unlink()
        self.succeeds("--add", "https://a.example", "--expect-sha256", "absent")
        self.assertEqual(self.text(), '{\n  "registry-mirrors": [\n    "https://a.example"\n  ]\n}\n')
        self.assertEqual(self.engine.mirrors(), ["https://a.example/"])

    def test_confirms_what_is_there_already(self):
        self.run_engine("{}")
        text = '{"registry-mirrors":["https://a.example"]}'
        self.engine.file.write_text(text, encoding="utf-8")
        run = self.succeeds("--add", "https://a.example/")
        self.assertIn("is as wanted already, and Docker goes by it", run.stderr)
        self.assertEqual(self.text(), text)
        self.assertEqual(self.engine.mirrors(), ["https://a.example/"])

    def undone(self, text, *options):
        """A change that the engine refuses, because of what else stands in the file."""
        before = self.engine.mirrors()
        self.engine.file.write_text(text, encoding="utf-8")
        run = self.mirrors(*options)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("back to what was in force before", run.stderr)
        self.assertEqual(self.text(), text)
        self.assertEqual(self.engine.mirrors(), before)

    def test_undoes_what_the_engine_refuses(self):
        self.run_engine('{"registry-mirrors": ["https://a.example"]}')
        # Refused at once, as a whole.
        self.undone('{"registry-mirrors": ["https://a.example"], "nosuch": 1}',
                    "--add", "https://b.example")
        self.undone('{"registry-mirrors": ["https://a.example"], "data-root": "/x"}',
                    "--add", "https://b.example")
        # Nothing of the key before, though a mirror is in force.
        self.undone('{"nosuch": 1}', "--add", "https://b.example")

    def test_goes_back_for_a_file_without_the_key(self):
        self.run_engine('{"debug": true}')
        # Taken in part: the mirrors are in force, and what follows them fails.
        self.undone('{"debug": true, "insecure-registries": ["b.example/x"]}',
                    "--add", "https://b.example")
        self.assertEqual(self.engine.mirrors(), [])

    def test_refuses_the_option_in_the_file(self):
        self.run_engine('{"debug": true}', "--registry-mirror", "https://a.example")
        run = self.mirrors("--add", "https://b.example")
        self.assertEqual(run.returncode, 1)
        self.assertIn("--registry-mirror", run.stderr)
        self.assertEqual(self.text(), '{"debug": true}')
        self.assertEqual(self.engine.mirrors(), ["https://a.example/"])

    def test_refuses_an_engine_of_another_file(self):
        self.run_engine("{}")
        other = self.engine.folder / "other.json"
        other.write_text("{}", encoding="utf-8")
        self.engine.file = other
        run = self.mirrors("--add", "https://b.example")
        self.assertEqual(run.returncode, 1)
        self.assertIn("not this file", run.stderr)
        self.assertEqual(self.text(), "{}")

    def test_tells_engines_that_are_none(self):
        self.run_engine("{}")
        pid = self.engine.pidfile.read_text()
        for content, sentence in (("0", "is no pid file"), ("x", "is no pid file"),
                                  (str(os.getpid()), "not Docker"), ("999999", "has ended")):
            self.engine.pidfile.write_text(content, encoding="utf-8")
            run = self.mirrors("--add", "https://b.example")
            self.assertEqual(run.returncode, 1)
            self.assertIn(sentence, run.stderr)
        self.engine.pidfile.write_text(pid, encoding="utf-8")
        socket = self.engine.socket
        self.engine.socket = self.engine.folder / "none"
        run = self.mirrors("--add", "https://b.example")
        self.assertEqual(run.returncode, 1)
        self.assertIn("There is no Docker at", run.stderr)
        self.engine.socket = socket
        self.engine.stop()
        run = self.mirrors("--add", "https://b.example")
        self.assertEqual(run.returncode, 1)
        self.assertIn("There is no pid file", run.stderr)
        self.assertEqual(self.text(), "{}")

    def test_minds_the_hash(self):
        self.run_engine("{}")
        right = hashlib.sha256(b"{}").hexdigest()
        run = self.mirrors("--add", "https://b.example", "--expect-sha256", "0" * 64)
        self.assertEqual(run.returncode, 1)
        self.assertEqual(self.text(), "{}")
        self.succeeds("--add", "https://b.example", "--expect-sha256", right)


if __name__ == "__main__":
    if CLI:
        sys.argv.insert(1, CLI)
    engine.require()
    if CLI:
        del sys.argv[1]
    unittest.main()

# SPDX-License-Identifier: MIT
"""Applying any change to a running dockerd: in force, pulled through, refused, and undone."""

import json
import os
import pathlib
import shlex
import subprocess
import sys
import unittest

import engine

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import tst_registries  # noqa: E402

DO = sys.argv.pop(1) if len(sys.argv) > 1 else None
RELOADED = ("RegistryConfig", "Debug", "Labels", "LiveRestoreEnabled", "DefaultRuntime")


class EngineApply(unittest.TestCase):
    def setUp(self):
        self.engine = engine.Engine()
        self.addCleanup(self.engine.close)

    def start(self, text, *options):
        if text is not None:
            self.engine.file.write_text(text, encoding="utf-8")
        else:
            # A file that is named must be there.
            self.engine.file = pathlib.Path("/etc/docker/daemon.json")
            self.engine.file.unlink(missing_ok=True)
            self.engine.names_file = False
        self.assertTrue(self.engine.start(*self.engine.options(), *options),
                        self.engine.log.read_text())

    def apply(self, text, *restart):
        new = self.engine.folder / "new"
        if text is not None:
            new.write_text(text, encoding="utf-8")
        done = subprocess.run([DO, "apply", self.engine.file, "-" if text is None else new,
                               self.engine.socket, self.engine.pidfile, *restart],
                              capture_output=True, text=True, timeout=120, check=False)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done.returncode, json.loads(done.stdout)

    def taken(self, text, *restart):
        code, report = self.apply(text, *restart)
        self.assertEqual(code, 0, report)
        self.assertTrue(report["confirmed"])
        return report

    def text(self):
        return self.engine.file.read_text(encoding="utf-8")

    def info(self):
        info = json.loads(self.engine.get("/info"))
        return {key: info[key] for key in RELOADED}

    def restart_command(self):
        """What a systemd would do: stop, start, and wait for it or its end."""
        options = shlex.join([*self.engine.options(), "--config-file", str(self.engine.file)])
        folder = self.engine.folder
        return f"""
            alive() {{ grep -qs '^State:.[^ZX]' "/proc/$1/status"; }}
            pid=$(cat {folder}/pid 2>/dev/null) && kill $pid && while alive $pid; do sleep 0.02; done
            setsid dockerd {options} >>{folder}/log 2>&1 </dev/null &
            echo $! >>{folder}/started
            while alive $!; do
                curl -s --unix-socket {folder}/sock http://d/_ping >/dev/null && exit 0
                sleep 0.02
            done
            exit 1"""

    def stop_started(self):
        started = self.engine.folder / "started"
        for pid in started.read_text().split() if started.exists() else ():
            try:
                os.killpg(int(pid), 9)
            except ProcessLookupError:
                pass

    def test_a_pull_comes_through_the_mirror(self):
        tst_registries.IMAGE = "library/hello:1"
        folder = self.engine.folder / "registry"
        folder.mkdir()
        port = tst_registries.registry(str(folder), "mirror")
        digest = tst_registries.push(str(folder), port)
        self.start("{}")
        pid = self.engine.pidfile.read_text()
        pull = [DO, "pull", self.engine.socket, "hello:1"]
        before = subprocess.run(pull, capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(before.returncode, 1)
        self.assertNotEqual(before.stdout.strip(), "")
        self.taken('{"registry-mirrors": ["http://127.0.0.1:%d"]}' % port)
        self.assertEqual(self.engine.mirrors(), [f"http://127.0.0.1:{port}/"])
        after = subprocess.run(pull, capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual((after.returncode, after.stdout.strip()), (0, digest))
        self.taken('{"registry-mirrors": []}')
        self.assertEqual(self.engine.mirrors(), [])
        self.assertEqual(self.engine.pidfile.read_text(), pid)

    def test_every_key_that_a_reload_changes(self):
        self.start("{}")
        self.taken('{"debug": true, "labels": ["b=2", "a=1"], "live-restore": true, '
                   '"insecure-registries": ["b.example:5000", "10.0.0.5/8"], '
                   '"max-concurrent-downloads": 7, "shutdown-timeout": 20}')
        info = self.info()
        self.assertTrue(info["Debug"] and info["LiveRestoreEnabled"])
        self.assertEqual(sorted(info["Labels"]), ["a=1", "b=2"])
        self.assertIn("10.0.0.0/8", info["RegistryConfig"]["InsecureRegistryCIDRs"])

    def test_a_key_that_is_gone_is_no_longer_in_force(self):
        self.start("{}")
        before = self.info()
        self.taken('{"debug": true, "labels": ["a=1"], "registry-mirrors": ["https://a.example"],'
                   ' "insecure-registries": ["b.example"], "live-restore": true}')
        self.taken("{}")
        self.assertEqual(self.info(), before)
        self.assertEqual(self.text(), "{}")

    def test_no_file_at_all(self):
        self.start(None)
        before = self.info()
        self.taken('{"labels": ["a=1"], "registry-mirrors": ["https://a.example"]}')
        report = self.taken(None)
        self.assertTrue(report["removed"])
        self.assertFalse(self.engine.file.exists())
        self.assertEqual(self.info(), before)

    def test_says_what_needs_a_restart(self):
        self.start('{"log-driver": "local"}')
        report = self.taken('{"log-driver": "none", "debug": true}')
        self.assertEqual(report["needRestart"], ["log-driver"])
        self.assertTrue(self.info()["Debug"])

    def undone(self, text, *restart, kind):
        before, content = self.info(), self.text() if self.engine.file.exists() else None
        code, report = self.apply(text, *restart)
        self.assertEqual(code, 1, report)
        self.assertEqual((report["error"], report["way"]), (kind, "back"))
        self.assertEqual(self.text() if self.engine.file.exists() else None, content)
        self.assertEqual(self.info(), before)

    def test_a_conflict_with_a_flag_is_undone(self):
        self.start('{"labels": ["a=1"]}')
        self.undone('{"labels": ["b=2"], "data-root": "/x"}', kind="not-taken")
        self.taken('{"labels": ["b=2"]}')

    def test_a_refusal_is_undone_for_a_file_without_the_key(self):
        self.start("{}")
        # Taken in part by this engine before it fails.
        self.undone('{"labels": ["a=1"], "registry-mirrors": ["https://a.example"], '
                    '"insecure-registries": ["b.example/x"]}', kind="not-taken")

    def test_a_refusal_is_undone_for_no_file(self):
        self.start(None)
        self.undone('{"registry-mirrors": ["https://a.example"], "nosuch": 1}', kind="not-taken")

    def refused_at_the_start(self, text):
        self.addCleanup(self.stop_started)
        self.start(text)
        self.undone('{"registry-mirrors": ["https://b.example"], "log-opts": {"zzz": "1"}}',
                    self.restart_command(), kind="no-start")

    def test_a_refusal_at_the_start_is_undone(self):
        self.refused_at_the_start('{"registry-mirrors": ["https://a.example"]}')

    def test_a_refusal_at_the_start_is_undone_for_a_file_without_the_key(self):
        self.refused_at_the_start("{}")


if __name__ == "__main__":
    if DO:
        sys.argv.insert(1, DO)
    engine.require()
    if DO:
        del sys.argv[1]
    unittest.main()

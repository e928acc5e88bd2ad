# SPDX-License-Identifier: MIT
"""jingtai-helper called in every wrong way, and on every /etc/docker that is not as it should be."""

import ctypes
import fcntl
import os
import re
import resource
import signal
import subprocess
import sys
import unittest

import box

HELPER, BUILD, WISH = sys.argv[1:4]
OLD = b'{\n  "debug": true\n}\n'
NEW = b'{\n  "debug": true,\n  "registry-mirrors": ["https://a.example"]\n}\n'
MARK = "secret-word"


class Helper(unittest.TestCase):
    log = None

    def setUp(self):
        box.clear()
        os.chmod(box.ETC, 0o755)
        box.FILE.write_bytes(OLD)
        os.chmod(box.FILE, 0o640)
        os.chown(box.FILE, 0, 7)

    def refused(self, result, kind=None, detail=None):
        code, report, text = result
        self.assertEqual(code, 1, text)
        self.assertEqual(report["way"], "untouched", text)
        if report["error"] in ("file", "backup"):
            self.assertEqual(report["file"]["kind"], kind, text)
            if detail:
                self.assertEqual(report["file"]["detail"], detail)
        else:
            self.assertEqual(report["error"], kind, text)
        self.assertEqual(box.litter(), [])
        return report

    def replaced(self, result, content=NEW):
        code, report, text = result
        self.assertEqual(code, 0, text)
        self.assertEqual(box.FILE.read_bytes(), content)
        self.assertEqual(box.litter(), [])
        return report

    # --- called rightly ---------------------------------------------------------------------

    def test_replaces_and_keeps_owner_and_rights(self):
        report = self.replaced(box.apply(HELPER, NEW))
        self.assertEqual(report["outcome"], "replaced")
        self.assertFalse(report["confirmed"])
        for path in (box.FILE, report["backup"]):
            status = os.stat(path)
            self.assertEqual((status.st_mode & 0o7777, status.st_uid, status.st_gid),
                             (0o640, 0, 7), path)
        with open(report["backup"], "rb") as backup:
            self.assertEqual(backup.read(), OLD)

    def test_makes_a_file_that_is_not_there(self):
        box.FILE.unlink()
        report = self.replaced(box.apply(HELPER, NEW))
        self.assertEqual(report["outcome"], "created")
        self.assertEqual(os.stat(box.FILE).st_mode & 0o7777, 0o644)
        self.assertEqual(box.backups(), [])

    def test_keeps_ten_backups(self):
        first = box.apply(HELPER, b'{"shutdown-timeout": 0}')
        self.replaced(first, b'{"shutdown-timeout": 0}')
        for number in range(1, 14):
            content = b'{"shutdown-timeout": %d}' % number
            self.replaced(box.apply(HELPER, content), content)
        self.assertEqual(len(box.backups()), 10)
        self.assertFalse(os.path.exists(first[1]["backup"]))

    def test_the_newest_backup_is_the_last_one_made(self):
        """Also of many in one second, and after a clock that was ahead was set right."""
        for number in range(2, 12):
            path = box.ETC / f"daemon.json.20991231T235959Z-{number}.bak"
            path.write_bytes(b'{"shutdown-timeout": %d}' % number)
        backup = self.replaced(box.apply(HELPER, NEW))["backup"]
        self.assertEqual(set(box.backups()), {f"daemon.json.20991231T235959Z-{number}.bak"
                                              for number in range(3, 13)})
        self.assertEqual(os.path.basename(backup), "daemon.json.20991231T235959Z-12.bak")
        self.replaced(box.run(HELPER, "rollback"), OLD)

    def test_goes_back_to_the_newest_backup(self):
        self.replaced(box.apply(HELPER, NEW))
        self.replaced(box.run(HELPER, "rollback"), OLD)

    def test_has_no_backup_to_go_back_to(self):
        self.refused(box.run(HELPER, "rollback"), "no-backup")
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_tells_hashes_and_no_content(self):
        box.FILE.write_text('{"labels": ["a=%s"]}' % MARK, encoding="utf-8")
        results = [box.apply(HELPER, b'{"labels": ["b=%s"]}' % MARK.encode()),
                   box.apply(HELPER, b'{"x": "%s"}' % MARK.encode()),
                   box.run(HELPER, "status"), box.run(HELPER, "rollback")]
        status = results[2][1]
        self.assertEqual(status["engine"], "stopped")
        self.assertEqual(len(status["backups"]), 1)
        for _, _, text in results:
            self.assertNotIn(MARK.encode(), text)

    def test_logs_one_line(self):
        self.replaced(box.apply(HELPER, NEW, env={"PKEXEC_UID": "1234"}))
        self.replaced(box.apply(HELPER, OLD, env={"PKEXEC_UID": "4321"}), OLD)
        lines = []
        while not lines or "uid 4321" not in lines[-1]:
            lines.append(self.log.get(timeout=10))
        mine = [line for line in lines if "uid 1234" in line]
        self.assertEqual(len(mine), 1)
        self.assertRegex(mine[0], r"jingtai-helper\[\d+\]: apply for uid 1234: done, sha256 before "
                         + box.digest(OLD) + ", new " + box.digest(NEW))

    # --- called wrongly ---------------------------------------------------------------------

    def test_takes_no_path_and_no_other_word(self):
        hash_ = box.digest(OLD)
        for words in ([], ["apply"], ["apply", "--expect-sha256"], ["apply", hash_],
                      ["apply", "--expect-sha256", hash_, "/etc/passwd"],
                      ["apply", "/etc/passwd", "--expect-sha256", hash_],
                      ["apply", "--expect-sha256", hash_, "--restart", "--restart"],
                      ["apply", "--expect-sha256", hash_, "--file", "/tmp/x"],
                      ["apply", "--expect-sha256", hash_.upper()],
                      ["apply", "--expect-sha256", hash_[:-1]],
                      ["apply", "--expect-sha256", "../" * 20 + hash_],
                      ["apply", "--expect-sha256=" + hash_], ["rollback", "x"],
                      ["rollback", "--restart"], ["status", "/etc/shadow"], ["--help"], [""],
                      ["apply; id"], ["x" * 100000]):
            code, _, text = box.run(HELPER, *words, content=NEW)
            self.assertEqual(code, 2, words)
            self.assertIn(b"usage", text)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_without_any_argument(self):
        pid = os.fork()
        if pid == 0:
            os.dup2(os.open("/dev/null", os.O_RDWR), 2)
            empty = (ctypes.c_char_p * 1)(None)
            box.LIBC.execve(HELPER.encode(), empty, empty)
            os._exit(99)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 2)

    def test_is_for_root(self):
        code, _, text = box.run(HELPER, "status", user=65534, group=65534, extra_groups=[])
        self.assertEqual(code, 2, text)

    def test_refuses_a_stale_hash(self):
        box.FILE.write_bytes(OLD + b" ")
        result = box.run(HELPER, "apply", "--expect-sha256", box.digest(OLD), content=NEW)
        self.refused(result, "changed")
        self.refused(box.run(HELPER, "apply", "--expect-sha256", "absent", content=NEW), "changed")
        box.FILE.unlink()
        result = box.run(HELPER, "apply", "--expect-sha256", box.digest(OLD), content=NEW)
        self.refused(result, "changed")
        self.assertEqual(os.listdir(box.ETC), [])

    def test_checks_the_text(self):
        for content, words in ((b"", "empty"), (b"{,}", "extra-comma"), (b"[]", "not-an-object"),
                               (b'{"a": 1} {}', "second-document"), (b" \n", "empty"), (b"\xff", None),
                               (b'{"nosuch": 1}', "unknown-key"), (b'{"debug": 1}', "wrong-type"),
                               (b'{"registry-mirrors": ["a.example"]}', "mirror-no-scheme"),
                               (b"[" * 20000, None), (b"{\x00}", None),
                               (b'{"a": "' + b"x" * (1 << 20) + b'"}', "too-large")):
            report = self.refused(box.apply(HELPER, content), "content")
            if words:
                self.assertEqual(report["words"].split()[0], words, content[:40])
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_stops_reading_what_is_huge(self):
        with subprocess.Popen([HELPER, "apply", "--expect-sha256", box.digest(OLD)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            sent = 0
            try:
                while sent < 64 << 20:
                    sent += process.stdin.write(b"x" * 65536)
            except BrokenPipeError:
                pass
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass
            self.assertIn(b"too-large", process.stdout.read())
        self.assertLess(sent, 2 << 20)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_does_not_mind_a_strange_caller(self):
        evil = box.ETC.parent / "nothing"
        environment = {"PATH": str(evil), "LD_LIBRARY_PATH": str(evil), "OPENSSL_CONF": str(evil),
                       "OPENSSL_MODULES": str(evil), "LC_ALL": "xx_XX", "LANGUAGE": str(evil),
                       "LOCPATH": str(evil), "TMPDIR": str(evil), "HOME": str(evil),
                       "DOCKER_HOST": "tcp://127.0.0.1:1", "IFS": "x", "PKEXEC_UID": "x; id",
                       "MALLOC_ARENA_MAX": "x", "A" * 1000: "x"}

        def strange():
            os.umask(0o777)
            signal.signal(signal.SIGCHLD, signal.SIG_IGN)
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_SETMASK, range(1, 32))
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))
            resource.setrlimit(resource.RLIMIT_NOFILE, (10, 10))
            os.makedirs("/opt/gone", exist_ok=True)
            os.chdir("/opt/gone")
            os.rmdir("/opt/gone")

        self.replaced(box.apply(HELPER, NEW, env=environment, preexec_fn=strange, close_fds=False))
        self.assertEqual(os.stat(box.FILE).st_mode & 0o7777, 0o640)

    def test_a_limit_of_the_caller_tears_nothing(self):
        code, report, text = box.apply(HELPER, NEW, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (40, 40)))
        # With the right to raise limits it raises them.
        self.assertEqual(box.FILE.read_bytes(), NEW if code == 0 else OLD, text)
        self.assertEqual(box.litter(), [])

    def test_closed_descriptors_hit_no_file(self):
        for closed in ([1], [2], [1, 2]):
            box.FILE.write_bytes(OLD)

            def close(numbers=tuple(closed)):
                for number in numbers:
                    os.close(number)

            subprocess.run([HELPER, "apply", "--expect-sha256", box.digest(OLD)], input=NEW,
                           preexec_fn=close, check=False, timeout=60)
            self.assertEqual(box.FILE.read_bytes(), NEW)
        self.assertEqual(box.run(HELPER, "apply", "--expect-sha256", box.digest(NEW),
                                 preexec_fn=lambda: os.close(0))[0], 1)
        self.assertEqual(box.FILE.read_bytes(), NEW)

    def test_ends_what_it_began(self):
        # Nobody reads its answer.
        with subprocess.Popen([HELPER, "apply", "--expect-sha256", box.digest(OLD)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdout.close()
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                # Not before it has shed its caller's signals.
                while not ignores(process.pid, number):
                    self.assertIsNone(process.poll())
                process.send_signal(number)
            process.stdin.write(NEW)
            process.stdin.close()
            process.wait(timeout=60)
        self.assertEqual(box.FILE.read_bytes(), NEW)

    def test_a_lock_of_others_does_not_hold_it_up(self):
        holder = os.open(box.ETC, os.O_RDONLY)
        self.addCleanup(os.close, holder)
        fcntl.flock(holder, fcntl.LOCK_EX)
        self.replaced(box.apply(HELPER, NEW))

    # --- /etc/docker as it should not be ----------------------------------------------------

    def away(self):
        box.FILE.unlink()

    def test_symbolic_link(self):
        self.away()
        os.symlink("/opt/elsewhere", box.FILE)
        result = box.run(HELPER, "apply", "--expect-sha256", "absent", content=NEW)
        self.refused(result, "symlink-refused", "/opt/elsewhere")
        self.assertFalse(os.path.lexists("/opt/elsewhere"))

    def test_fifo_device_directory(self):
        for make, kind in ((lambda: os.mkfifo(box.FILE), "is-fifo"),
                           (lambda: os.mknod(box.FILE, 0o020600, os.makedev(1, 7)), "is-device"),
                           (lambda: os.mkdir(box.FILE), "is-directory")):
            box.clear()
            make()
            result = box.run(HELPER, "apply", "--expect-sha256", "absent", content=NEW)
            self.refused(result, kind)

    def test_hard_link(self):
        os.link(box.FILE, box.ETC / "other")
        self.refused(box.apply(HELPER, NEW), "hard-link")
        self.assertEqual((box.ETC / "other").read_bytes(), OLD)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_folder_that_others_may_change(self):
        for mode in (0o777, 0o1777, 0o775, 0o757):
            os.chmod(box.ETC, mode)
            self.refused(box.apply(HELPER, NEW), "directory-untrusted", "/etc/docker")
        os.chmod(box.ETC, 0o755)
        os.chown(box.ETC, 65534, 0)
        self.addCleanup(os.chown, box.ETC, 0, 0)
        self.refused(box.apply(HELPER, NEW), "directory-untrusted", "/etc/docker")
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_mounted_over(self):
        (box.ETC / "under").write_bytes(OLD)
        box.mount(box.ETC / "under", box.FILE, None, box.MS_BIND)
        try:
            self.refused(box.apply(HELPER, NEW), "mounted-over")
        finally:
            box.unmount(box.FILE)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_mounted_read_only(self):
        box.mount("none", box.ETC, "tmpfs", box.MS_REMOUNT | box.MS_RDONLY)
        try:
            self.refused(box.apply(HELPER, NEW), "read-only-file-system")
        finally:
            box.mount("none", box.ETC, "tmpfs", box.MS_REMOUNT)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_full(self):
        box.mount("none", box.ETC, "tmpfs", box.MS_REMOUNT, "size=16k")
        try:
            with open(box.ETC / "filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 4096)
                except OSError:
                    pass
            self.refused(box.apply(HELPER, NEW), "no-space")
        finally:
            box.mount("none", box.ETC, "tmpfs", box.MS_REMOUNT, "size=50%")
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_immutable(self):
        for target in (box.FILE, box.ETC):
            change = subprocess.run(["chattr", "+i", target], capture_output=True, check=False)
            if change.returncode != 0:
                self.skipTest("not run: files in memory cannot be marked immutable here")
            try:
                self.refused(box.apply(HELPER, NEW), "immutable")
            finally:
                subprocess.run(["chattr", "-i", target], check=True)
        self.assertEqual(box.FILE.read_bytes(), OLD)

    def test_changed_meanwhile(self):
        # Another program comes while the helper waits for its input: the hash is of what was shown.
        with subprocess.Popen([HELPER, "apply", "--expect-sha256", box.digest(OLD)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            box.FILE.write_bytes(b"{}")
            text, _ = process.communicate(NEW, timeout=60)
        self.assertIn(b'"changed"', text)
        self.assertEqual(box.FILE.read_bytes(), b"{}")

    # --- traced -----------------------------------------------------------------------------

    def test_opens_nothing_else_for_writing(self):
        trace = "/opt/trace"
        for words in ([], ["--restart"]):
            box.FILE.write_bytes(OLD)
            self.replaced(box.apply(HELPER, NEW, *words, wrap=[
                *box.STRACE, "-y", "-o", trace, "-e",
                "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,"
                "linkat,symlink,symlinkat,mknod,mknodat,unlink,unlinkat,truncate,chmod,fchmodat,"
                "chown,lchown,fchownat,execve"]))
            with open(trace, encoding="utf-8") as lines:
                calls = lines.read().splitlines()
            self.assertGreater(len(calls), 20)
            for call in calls:
                writes = re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)", call) or not re.search(
                    r"\b(open|openat|openat2|execve)\(", call)
                if writes and not call.split(maxsplit=1)[1].startswith(("+++", "---")):
                    self.assertTrue('"/etc/docker/' in call or "</etc/docker>" in call, call)


def ignores(pid, number):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        mask = re.search(r"SigIgn:\s*([0-9a-f]+)", status.read()).group(1)
    return int(mask, 16) >> (number - 1) & 1


if __name__ == "__main__":
    Helper.log = box.require()
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])

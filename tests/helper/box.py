# SPDX-License-Identifier: MIT
"""A machine of one's own for the root helper: namespaces in which /etc/docker, /run, /dev and what
polkit reads are covered, so that the helper that is tested is the one that is installed."""

import ctypes
import hashlib
import json
import os
import pathlib
import queue
import shutil
import socket
import stat
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "engine"))
import engine  # noqa: E402

ETC = pathlib.Path("/etc/docker")
FILE = ETC / "daemon.json"
LIBC = ctypes.CDLL(None, use_errno=True)
# In a sanitized build the look for leaks and a tracer exclude each other.
STRACE = ("strace", "-E", "ASAN_OPTIONS=detect_leaks=0", "-f", "-qq")
MS_RDONLY, MS_REMOUNT, MS_BIND = 1, 32, 4096

engine.COVERED = ("/etc/docker", "/run", "/var/lib/docker", "/opt")


def mount(source, target, kind=None, flags=0, options=None):
    arguments = [None if word is None else str(word).encode() for word in
                 (source, target, kind)] + [flags, None if options is None else options.encode()]
    if LIBC.mount(*arguments) != 0:
        raise OSError(ctypes.get_errno(), str(target))


def unmount(target):
    if LIBC.umount2(str(target).encode(), 2) != 0:
        raise OSError(ctypes.get_errno(), str(target))


def cover_devices():
    """A /dev with the few that programs need, and a log that is ours."""
    mount("none", "/mnt", "tmpfs", 0, "mode=755")
    for name in ("null", "zero", "full", "random", "urandom", "tty"):
        status = os.stat(f"/dev/{name}")
        os.mknod(f"/mnt/{name}", stat.S_IFCHR | 0o666, status.st_rdev)
        os.chmod(f"/mnt/{name}", 0o666)
    for folder in ("pts", "shm", "mqueue"):
        os.makedirs(f"/mnt/{folder}")
    os.symlink("/proc/self/fd", "/mnt/fd")
    LIBC.mount(b"/mnt", b"/dev", None, MS_BIND | 16384, None)
    log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    log.bind("/dev/log")
    os.chmod("/dev/log", 0o666)
    lines = queue.SimpleQueue()

    def drain():
        while True:
            lines.put(log.recv(4096).decode())

    threading.Thread(target=drain, daemon=True).start()
    return lines


def require():
    """As engine.require(); gives what is logged, as a queue of lines."""
    engine.require()
    for folder in engine.COVERED:
        os.chmod(folder, 0o755)
    os.chmod("/var/lib/docker", 0o711)
    return cover_devices()


def digest(content):
    return "absent" if content is None else hashlib.sha256(content).hexdigest()


def run(helper, *arguments, content=b"", wrap=(), **options):
    """The exit code, the report (None where there is none), and all that was written."""
    done = subprocess.run([*wrap, helper, *arguments], input=content, capture_output=True,
                          timeout=120, check=False, **options)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        report = None
    return done.returncode, report, done.stdout + done.stderr


def apply(helper, content, *arguments, **options):
    old = FILE.read_bytes() if FILE.exists() else None
    return run(helper, "apply", "--expect-sha256", digest(old), *arguments, content=content,
               **options)


def litter():
    return [name for name in os.listdir(ETC) if ".jingtai-" in name]


def backups():
    return sorted(name for name in os.listdir(ETC) if name.endswith(".bak"))


def clear():
    for name in os.listdir(ETC):
        path = ETC / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

# SPDX-License-Identifier: MIT
"""A machine with an engine for pictures: inside a mount namespace of one's own the places of the
engine are covered by empty ones, and what an engine says of itself is played on its socket."""

import ctypes
import json
import os
import pathlib
import shutil
import socket
import threading

FILE = pathlib.Path("/etc/docker/daemon.json")
SOCKET = "/run/docker.sock"
COVERED = ("/etc/docker", "/run")
PROGRAMS = ("/usr/bin/dockerd", "/usr/sbin/dockerd", "/usr/local/bin/dockerd")


class Stage:
    """Made once, after unshare -m; each picture sets it up anew."""

    def __init__(self):
        self.libc = ctypes.CDLL(None, use_errno=True)
        for folder in COVERED:
            os.makedirs(folder, exist_ok=True)
            self.mount(b"none", folder, b"tmpfs", 0)
        self.listener = None
        self.hidden = []
        self.mirrors = []

    def mount(self, source, target, kind, flags):
        if self.libc.mount(source, str(target).encode(), kind, flags, None) != 0:
            raise OSError(ctypes.get_errno(), target)

    def set_up(self, text=None, mirrors=(), engine="running", backups=()):
        """`engine`: running, stopped, or absent; `backups`: (time, text)."""
        self.clear()
        if text is not None:
            FILE.write_bytes(text)
        for when, old in backups:
            FILE.with_name(f"{FILE.name}.{when}.bak").write_bytes(old)
        if engine == "absent":
            self.hide_program()
        elif engine == "running":
            self.mirrors = list(mirrors)
            self.listen()

    def clear(self):
        if self.listener:
            self.listener.close()
            self.listener = None
        for path in self.hidden:
            self.libc.umount2(path.encode(), 0)
        self.hidden = []
        for path in FILE.parent.iterdir():
            path.unlink()
        pathlib.Path(SOCKET).unlink(missing_ok=True)

    def hide_program(self):
        bind = 4096
        for path in PROGRAMS:
            if os.path.exists(path):
                self.mount(b"/dev/null", path, None, bind)
                self.hidden.append(path)

    def listen(self):
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(SOCKET)
        self.listener.listen()
        threading.Thread(target=self.serve, args=(self.listener,), daemon=True).start()

    def serve(self, listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                body = json.dumps(self.info()).encode()
                connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n"
                                   b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def info(self):
        return {
            "ServerVersion": "27.5.1", "OperatingSystem": "Debian GNU/Linux 12 (bookworm)",
            "RegistryConfig": {"Mirrors": [f"{mirror}/" for mirror in self.mirrors],
                               "InsecureRegistryCIDRs": ["127.0.0.0/8"],
                               "IndexConfigs": {"docker.io": {"Secure": True}}},
            "Labels": [], "Runtimes": {"runc": {"path": "runc"}}, "DefaultRuntime": "runc",
            "LoggingDriver": "json-file", "Driver": "overlay2", "DockerRootDir": "/var/lib/docker",
            "DriverStatus": [], "ContainersRunning": 3, "LiveRestoreEnabled": False,
            "Swarm": {"LocalNodeState": "inactive"}, "SecurityOptions": [], "Debug": False}


def available():
    return os.geteuid() == 0 and any(shutil.which(path) for path in PROGRAMS)

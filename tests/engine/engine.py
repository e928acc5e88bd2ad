# SPDX-License-Identifier: MIT
"""A dockerd of one's own: in a network namespace with nothing but loopback, and with the places
where an engine of the machine keeps its things covered by empty ones."""

import ctypes
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

PATIENCE = 60
COVERED = ("/etc/docker", "/run", "/var/lib/docker")
MNT_DETACH = 2
LIBC = ctypes.CDLL(None, use_errno=True)


def require():
    """Says why it is not run, where it cannot be; else goes on inside the namespaces."""
    if os.geteuid() != 0:
        print("not run: a dockerd needs root")
        sys.exit(77)
    if not shutil.which("dockerd"):
        print("not run: there is no dockerd")
        sys.exit(77)
    if os.environ.get("JINGTAI_IN_NAMESPACE") != "1":
        probe = subprocess.run(["unshare", "-n", "-m", "true"], check=False, capture_output=True)
        if probe.returncode != 0:
            print("not run: namespaces cannot be made here")
            sys.exit(77)
        os.environ["JINGTAI_IN_NAMESPACE"] = "1"
        os.execvp("unshare", ["unshare", "-n", "-m", sys.executable, *sys.argv])
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for folder in COVERED:
        os.makedirs(folder, exist_ok=True)
        if LIBC.mount(b"none", folder.encode(), b"tmpfs", 0, None) != 0:
            raise OSError(ctypes.get_errno(), folder)


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("docker", timeout=10)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(10)
        self.sock.connect(self.path)


class Engine:
    """One directory; several starts one after the other."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jt", dir="/tmp"))
        self.file = self.folder / "daemon.json"
        self.socket = self.folder / "sock"
        self.pidfile = self.folder / "pid"
        self.log = self.folder / "log"
        self.process = None
        # Else it reads the file of a package.
        self.names_file = True

    def options(self):
        return ["--data-root", f"{self.folder}/data", "--exec-root", f"{self.folder}/exec",
                "-p", str(self.pidfile), "-H", f"unix://{self.socket}", "--bridge=none",
                "--iptables=false", "--ip6tables=false", "--storage-driver=vfs"]

    def start(self, *options):
        """True when it answers, False when it ended instead."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["dockerd", *(["--config-file", str(self.file)] if self.names_file else []),
                 *options], stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
                env={**os.environ, "TMPDIR": str(self.folder)})
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                return False
            try:
                self.get("/_ping")
                return True
            except OSError:
                time.sleep(0.01)
        raise RuntimeError("dockerd neither answers nor ends")

    def get(self, target, path=None):
        connection = UnixConnection(str(path or self.socket))
        try:
            connection.request("GET", target)
            return connection.getresponse().read()
        finally:
            connection.close()

    def pull(self, name, tag):
        """What the engine says while it does so."""
        connection = UnixConnection(str(self.socket))
        connection.request("POST", f"/images/create?fromImage={name}&tag={tag}")
        return connection.getresponse().read().decode()

    def mirrors(self):
        return json.loads(self.get("/info"))["RegistryConfig"]["Mirrors"] or []

    def stop(self):
        if self.process:
            # Its containerd is of the same session.
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.process.wait()
            self.process = None
        for name in (self.socket, self.pidfile):
            name.unlink(missing_ok=True)

    def close(self):
        self.stop()
        # It mounts the folder of its data upon itself.
        LIBC.umount2(f"{self.folder}/data".encode(), MNT_DETACH)
        shutil.rmtree(self.folder, ignore_errors=True)


class Gate:
    """A socket before that of an engine, which holds back what the engine says for as long as
    `holds()` is true: who asks there hears nothing of what the engine did meanwhile."""

    def __init__(self, machine, holds):
        self.path = machine.folder / "gate"
        self.target = str(machine.socket)
        self.holds = holds
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.path))
        self.listener.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            client, _ = self.listener.accept()
            engine = socket.socket(socket.AF_UNIX)
            engine.connect(self.target)
            for source, sink, is_held in ((client, engine, False), (engine, client, True)):
                threading.Thread(target=self.pass_on, args=(source, sink, is_held),
                                 daemon=True).start()

    def pass_on(self, source, sink, is_held):
        try:
            while piece := source.recv(65536):
                while is_held and self.holds():
                    time.sleep(0.01)
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # one of the two has gone

# SPDX-License-Identifier: MIT
"""What `jingtai-cli check` calls usable is what a real dockerd pulls, and where its advice says that
containerd does otherwise, a real containerd does: for each behaviour of the bad servers, the engine
has that server for its only mirror and is asked for the probe image."""

import http.client
import json
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import engine

NETWORK = pathlib.Path(__file__).resolve().parents[1] / "network"
sys.path.insert(0, str(NETWORK))
import badserver  # noqa: E402
import certificates  # noqa: E402
import support  # noqa: E402
import tst_check  # noqa: E402

CLI = sys.argv.pop(1) if len(sys.argv) > 1 else None
# Engines trust nobody's certificates less on 127.0.0.0/8, so the servers are elsewhere.
ADDRESS = "203.0.113.1"
PATIENCE = 5
# It reads these until its memory is full.
UNBOUNDED = {"endless-body", "huge-chunk", "huge-length", "endless-trailer", "endless-token"}
# Which of its requests meets the one reset is not known, and it asks no request again.
ONCE = {"reset-once"}


def plain_endpoints():
    """Name → endpoint of what behaves so."""
    servers = {name: badserver.Server(serve, address=ADDRESS)
               for name, serve in badserver.behaviours().items()
               if name in tst_check.VERDICTS and name not in UNBOUNDED | ONCE}
    return {name: f"http://{ADDRESS}:{server.port}" for name, server in servers.items()}


class Pulls(engine.Engine):
    """An engine with one mirror after the other."""

    def use(self, endpoint):
        self.file.write_text(json.dumps({"registry-mirrors": [endpoint]}), encoding="utf-8")
        if not self.process:
            if not self.start(*self.options()):
                raise RuntimeError(self.log.read_text())
            return
        self.process.send_signal(signal.SIGHUP)
        end = time.monotonic() + engine.PATIENCE
        while self.mirrors() != [endpoint + "/"]:
            if time.monotonic() > end:
                raise RuntimeError("the engine does not take its mirror")
            time.sleep(0.01)

    def request(self, method, target):
        connection = engine.UnixConnection(str(self.socket))
        connection.timeout = PATIENCE
        try:
            connection.request(method, target)
            connection.sock.settimeout(PATIENCE)
            return connection.getresponse().read()
        finally:
            connection.close()

    def pulls(self):
        """Whether it gets the image within some seconds; if so, it is removed again."""
        try:
            lines = self.request("POST", "/images/create?fromImage=hello-world&tag=latest")
        except (socket.timeout, http.client.HTTPException):
            return False
        if b'"error"' in lines or b'"message"' in lines:
            return False
        self.request("DELETE", "/images/hello-world:latest?force=1")
        return True


class Containerd:
    """A containerd alone, in one directory."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jt", dir="/tmp"))
        self.socket = self.folder / "sock"
        config = self.folder / "config.toml"
        config.write_text(f"""version = 2
root = "{self.folder}/root"
state = "{self.folder}/state"
disabled_plugins = ["io.containerd.grpc.v1.cri"]
[grpc]
address = "{self.socket}"
""", encoding="utf-8")
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen(["containerd", "-c", str(config)], stdout=log,
                                            stderr=log)
        end = time.monotonic() + engine.PATIENCE
        while self.run("version").returncode != 0:
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text())

    def run(self, *words):
        return subprocess.run(["timeout", str(PATIENCE), "ctr", "-a", str(self.socket), *words],
                              capture_output=True, check=False)

    def pulls(self, endpoint):
        hosts = self.folder / "hosts" / "docker.io"
        hosts.mkdir(parents=True, exist_ok=True)
        (hosts / "hosts.toml").write_text(
            f'server = "{endpoint}"\n[host."{endpoint}"]\ncapabilities = ["pull", "resolve"]\n',
            encoding="utf-8")
        name = "docker.io/library/hello-world:latest"
        pull = self.run("images", "pull", "--snapshotter", "native", "--hosts-dir",
                        str(self.folder / "hosts"), name)
        if pull.returncode == 0:
            self.run("images", "rm", "--sync", name)
        return pull.returncode == 0

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class EnginePull(unittest.TestCase):
    def setUp(self):
        subprocess.run(["ip", "addr", "add", f"{ADDRESS}/32", "dev", "lo"], check=False,
                       capture_output=True)
        self.engine = Pulls()
        self.addCleanup(self.engine.close)

    def check(self, endpoints, *options):
        """Name → line of the check; of name → endpoint."""
        catalog = self.engine.folder / "catalog.json"
        support.write_catalog(catalog, [support.mirror(*each) for each in endpoints.items()])
        return support.Check(CLI, str(catalog), "--timeout", str(tst_check.DEADLINE),
                             *options).by_id

    def agree(self, wanted, pulled):
        differing = {name: f"wanted {wanted[name]}, pulled {pulled[name]}" for name in pulled
                     if wanted[name] != pulled[name]}
        self.assertEqual(differing, {})
        self.assertIn(True, pulled.values())
        self.assertIn(False, pulled.values())

    def compare(self, endpoints, *options):
        pulled = {}
        for name, endpoint in endpoints.items():
            self.engine.use(endpoint)
            pulled[name] = self.engine.pulls()
        found = self.check(endpoints, *options)
        self.agree({name: line["usable"] for name, line in found.items()}, pulled)

    def test_agrees_in_plain_http(self):
        self.compare(plain_endpoints())

    def test_says_where_containerd_differs(self):
        endpoints = plain_endpoints()
        containerd = Containerd()
        self.addCleanup(containerd.close)
        pulled = {name: containerd.pulls(endpoint) for name, endpoint in endpoints.items()}
        found = self.check(endpoints)
        self.agree({name: line["usable"] or "containerd" in (line["advice"] or "")
                    for name, line in found.items()}, pulled)

    def test_agrees_about_certificates(self):
        folder = str(self.engine.folder)
        authority = certificates.Authority(f"{folder}/authority", "An authority for tests")
        servers = tst_check.tls_servers(folder, authority, ADDRESS)
        for server in servers.values():
            trust = pathlib.Path(f"/etc/docker/certs.d/{ADDRESS}:{server.port}")
            trust.mkdir(parents=True)
            (trust / "ca.crt").symlink_to(authority.certificate)
        self.compare({name: f"https://{ADDRESS}:{server.port}" for name, server in servers.items()},
                     "--cafile", authority.certificate)


if __name__ == "__main__":
    if CLI:
        sys.argv.insert(1, CLI)
    engine.require()
    support.need("openssl", "ip")
    if CLI:
        del sys.argv[1]
    unittest.main()

# SPDX-License-Identifier: MIT
"""`jingtai-cli check` and addresses that are none of its business, in a network of its own: redirects
and realms into inner networks, names that lead there, a slow name service."""
import os
import socket
import struct
import subprocess
import sys
import threading
import time

import badserver
import support

# Neither is routed anywhere; by the rules of scopes the first is public.
OUTSIDE = "203.0.113.1"
INNER = ["127.0.0.1", "10.0.0.1", "169.254.169.254"]


def enter(*arguments):
    """Runs this script anew with a network and mounts of its own."""
    words = ["unshare", "--net", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    if subprocess.run([*words, "true"], capture_output=True).returncode != 0:
        support.not_run("no network namespace can be made here")
    os.execvp("unshare", [*words, sys.executable, *sys.argv, *arguments])


class NameServer:
    """Answers A for the names that it is told, says nothing to those that begin with "slow", and
    that there is no such name to others."""

    def __init__(self, names):
        self.names = names
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 53))
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            query, client = self.socket.recvfrom(4096)
            name, at = [], 12
            while query[at]:
                name.append(query[at + 1:at + 1 + query[at]].decode())
                at += query[at] + 1
            question, kind = query[12:at + 5], query[at + 2]
            address = self.names.get(".".join(name))
            if name[0].startswith("slow"):
                continue
            has_answer = address and kind == 1
            head = query[:2] + struct.pack(">HHHHH", 0x8180 if address else 0x8183, 1,
                                           1 if has_answer else 0, 0, 0)
            answer = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton(address) \
                if has_answer else b""
            self.socket.sendto(head + question + answer, client)


class Trap:
    """Counts who connects."""

    def __init__(self, address):
        self.count = 0
        self.server = badserver.Server(self.serve, address=address)
        self.port = self.server.port

    def serve(self, _):
        self.count += 1


def set_up(folder):
    for words in (["link", "set", "lo", "up"], *(["addr", "add", f"{address}/32", "dev", "lo"]
                                                 for address in [OUTSIDE, *INNER[1:]])):
        subprocess.run(["ip", *words], check=True)
    with open(f"{folder}/resolv.conf", "w") as file:
        file.write("nameserver 127.0.0.1\noptions timeout:30 attempts:1\n")
    target = os.path.realpath("/etc/resolv.conf")
    subprocess.run(["mount", "--bind", f"{folder}/resolv.conf", target], check=True)


def redirecting(location, where):
    return badserver.answering(lambda method, path, _: badserver.reply(
        302, b"", method, location=location) if where in path else None)


def main(cli):
    support.need("unshare", "ip", "mount")
    if len(sys.argv) < 3:
        enter("inside")
    failures = support.Failures()
    folder = support.folder()
    set_up(folder)
    traps = {address: Trap(address) for address in INNER}
    NameServer({"inner.test": "127.0.0.1", "outer.test": OUTSIDE, "docker.m.daocloud.io": "10.0.0.1"})

    servers = {}
    for address, trap in traps.items():
        place = f"http://{address}:{trap.port}/"
        servers[f"root-to-{address}"] = redirecting(place, "/v2/")
        servers[f"image-to-{address}"] = redirecting(place, "/manifests/")
        servers[f"realm-at-{address}"] = badserver.Tokens(realm=place + "token")
    servers["to-a-name"] = redirecting(f"http://inner.test:{traps['127.0.0.1'].port}/", "/v2/")
    servers["to-outside"] = badserver.answering(lambda *_: None)
    mirrors = []
    for name, serve in servers.items():
        server = badserver.Server(serve, address=OUTSIDE)
        mirrors.append(support.mirror(name, f"http://{OUTSIDE}:{server.port}"))
        if name == "to-outside":
            mirrors += [support.mirror("outer", f"http://outer.test:{server.port}")]
    mirrors += [support.mirror("slow", "http://slow.test"), support.mirror("none", "http://no.test")]
    catalog = f"{folder}/catalog.json"
    support.write_catalog(catalog, mirrors)
    begin = time.monotonic()
    check = support.Check(cli, catalog, "--timeout", "2")
    failures.require("in time", time.monotonic() - begin < 6)
    for name in servers:
        line = check.by_id[name]
        is_good = name == "to-outside"
        failures.expect(name, line["verdict"], "serves-images" if is_good else "not-a-registry")
        failures.require(f"error of {name}", is_good or "inner network" in line["error"],
                         line["error"])
    failures.expect("outer", check.by_id["outer"]["verdict"], "serves-images")
    found = [(line["verdict"], line["stage"]) for line in
             (check.by_id["slow"], check.by_id["none"])]
    failures.expect("names", found, [("timed-out", "name"), ("name-not-found", "name")])

    # A name of the built-in catalogue may not lead inside; one of one's own may.
    published = subprocess.run([cli, "check", "--json", "--mirror", "daocloud-docker"],
                               capture_output=True, text=True, env=support.ENVIRONMENT)
    failures.require("a published name", '"verdict":"name-not-found"' in published.stdout
                     and "10.0.0.1" in published.stdout, published.stdout)
    failures.expect("nobody connected", {name: trap.count for name, trap in traps.items()},
                    dict.fromkeys(traps, 0))
    own = badserver.Server(badserver.answering(lambda *_: None))
    support.write_catalog(catalog, [support.mirror("own", f"http://inner.test:{own.port}")])
    failures.expect("one's own name", support.Check(cli, catalog).by_id["own"]["usable"], True)
    failures.end()


if __name__ == "__main__":
    main(sys.argv[1])

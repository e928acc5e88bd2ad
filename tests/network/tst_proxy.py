# SPDX-License-Identifier: MIT
"""`jingtai-cli check` through proxies of our own: HTTP and SOCKS5, named on the command line or by the
environment. Names that only the proxy knows show who looks them up."""
import os
import subprocess
import sys

import badserver
import certificates
import support
from proxies import HttpProxy, SocksProxy

ACCOUNT = "someone:pass word"


class Check(support.Check):
    """With an environment of its own."""

    def __init__(self, cli, catalog, *options, **environment):
        before = support.ENVIRONMENT
        support.ENVIRONMENT = before | environment
        try:
            super().__init__(cli, catalog, "--timeout", "3", *options)
        finally:
            support.ENVIRONMENT = before


def main(cli):
    support.need("openssl", "unshare", "ip")
    if len(sys.argv) < 3:
        words = ["unshare", "--net"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
        if subprocess.run([*words, "true"], capture_output=True).returncode != 0:
            support.not_run("no network namespace can be made here")
        os.execvp("unshare", [*words, sys.executable, *sys.argv, "inside"])
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    failures = support.Failures()
    folder = support.folder()
    authority = certificates.Authority(f"{folder}/authority", "An authority for tests")
    quiet = badserver.answering(lambda *_: None)
    plain = badserver.Server(quiet)
    secure = badserver.Server(quiet, badserver.tls(*authority.sign("m", -1, 300, "DNS:mirror.test")))
    # What stands at an address of this computer is asked by nobody.
    trapped = []
    trap = badserver.Server(trapped.append)
    sending = badserver.Server(badserver.answering(lambda m, p, _: badserver.reply(
        302, b"", m, location=f"http://127.0.0.1:{trap.port}/")))
    catalog = f"{folder}/catalog.json"
    mirrors = {"plain": f"http://mirror.test:{plain.port}",
               "secure": f"https://mirror.test:{secure.port}",
               "other": f"https://other.test:{secure.port}",
               "sending": f"http://redirecting.test:{sending.port}"}
    support.write_catalog(catalog, [support.mirror(*each) for each in mirrors.items()])
    trust = ("--cafile", authority.certificate)

    def expect(what, check, verdicts, path):
        found = {name: (line["verdict"], line["path"]) for name, line in check.by_id.items()}
        failures.expect(what, found, {name: (verdict, path) for name, verdict in verdicts.items()})
        for name, line in check.by_id.items():
            if line["usable"]:
                failures.expect(f"{what}: stage of names of {name}", line["latency_ms"]["name"], None)
                failures.require(f"{what}: latency of {name}", line["latency_ms"]["connect"] > 0
                                 and line["latency_ms"]["total"] > 0)
                failures.expect(f"{what}: digest of {name}", line["digest"], badserver.IMAGE.digest)

    through = {"plain": "serves-images", "secure": "serves-images", "other": "cannot-connect",
               "sending": "not-a-registry"}
    proxy = HttpProxy()
    address = f"http://127.0.0.1:{proxy.port}"
    check = Check(cli, catalog, *trust, "--proxy", address)
    expect("an HTTP proxy", check, through, address)
    failures.require("refusal is told", "proxy" in check.by_id["other"]["error"])
    failures.require("where a redirect led", f"127.0.0.1:{trap.port}"
                     in check.by_id["sending"]["error"])
    failures.expect("nobody was led here", trapped, [])
    failures.require("as a container client", all("User-Agent: jingtai" in head
                                                  for head in proxy.heads), proxy.heads)
    expect("by the environment", Check(cli, catalog, *trust, http_proxy=address, https_proxy=address),
           through, address)
    socks = SocksProxy()
    address = f"socks5://127.0.0.1:{socks.port}"
    check = Check(cli, catalog, *trust, "--mirror", "plain", "--mirror", "secure", "--proxy", address)
    expect("a SOCKS proxy", check, {"plain": "serves-images", "secure": "serves-images"}, address)
    failures.expect("names are the proxy's", set(socks.names), {"mirror.test"})

    locked = HttpProxy(account=ACCOUNT)
    address = f"http://127.0.0.1:{locked.port}"
    named = address.replace("//", "//" + ACCOUNT.replace(" ", "%20") + "@")
    check = Check(cli, catalog, *trust, "--proxy", named)
    expect("with a login", check, through, address)
    failures.require("the password is not shown", "pass" not in str(check.lines))
    without = Check(cli, catalog, *trust, "--proxy", address)
    failures.expect("without a login", {name: line["verdict"] for name, line in
                                        without.by_id.items()},
                    {"plain": "needs-account", "sending": "needs-account",
                     "secure": "cannot-connect", "other": "cannot-connect"})
    for what, other in (("dead", "http://127.0.0.1:1"), ("no proxy", f"http://127.0.0.1:{plain.port}"),
                        ("refusing", f"http://127.0.0.1:{HttpProxy(refusal=403).port}")):
        check = Check(cli, catalog, *trust, "--proxy", other, "--mirror", "secure")
        expect(what, check, {"secure": "cannot-connect"}, other)
    silent = badserver.Server(lambda client: client.wait())
    address = f"http://127.0.0.1:{silent.port}"
    check = Check(cli, catalog, *trust, "--proxy", address, "--mirror", "secure")
    expect("silent", check, {"secure": "timed-out"}, address)
    failures.expect("silent: stage", check.by_id["secure"]["stage"], "connect")

    # This computer needs no proxy, unless told; and what is exempt goes straight.
    support.write_catalog(catalog, [support.mirror("here", f"http://127.0.0.1:{plain.port}")])
    for what, check in (
            ("here", Check(cli, catalog, http_proxy="http://127.0.0.1:1")),
            ("direct", Check(cli, catalog, "--proxy", "direct", http_proxy="http://127.0.0.1:1"))):
        failures.expect(what, [(line["verdict"], line["path"]) for line in check.lines],
                        [("serves-images", "direct")])
    support.write_catalog(catalog, [support.mirror("none", "http://mirror.test:1")])
    check = Check(cli, catalog, http_proxy="http://127.0.0.1:1", no_proxy="mirror.test")
    failures.expect("exempt", [(line["verdict"], line["stage"]) for line in check.lines],
                    [("name-not-found", "name")])
    for bad in ("ftp://a:1", "http://", "http://a/path", "a b"):
        refused = subprocess.run([cli, "check", "--proxy", bad, "--mirror", "docker.io"],
                                 capture_output=True, text=True, env=support.ENVIRONMENT)
        failures.require(f"{bad!r} is refused", refused.returncode == 2
                         and "is no proxy" in refused.stderr, refused.stderr)
    failures.end()


if __name__ == "__main__":
    main(sys.argv[1])

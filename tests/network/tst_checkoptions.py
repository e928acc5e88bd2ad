# SPDX-License-Identifier: MIT
"""What one asks of `jingtai-cli check` and what it puts out: whom, how many at once, values of one's
own, the table, each line as it is done, the members of a JSON line, and the exit code."""
import json
import pathlib
import re
import subprocess
import sys
import threading

import badserver
import support

ROOT = pathlib.Path(__file__).resolve().parents[2]
# As the manual has them.
MEMBERS = ["id", "endpoint", "verdict", "usable", "stage", "http", "error", "latency_ms",
           "speed_mb_s", "certificate", "digest", "advice", "path"]
PATIENCE = 60


class Crowd:
    """A registry on many ports. Each request is held until so many are there at once, and a while
    longer, so that more could come."""

    def __init__(self, ports, wanted):
        self.wanted, self.now, self.most = wanted, 0, 0
        self.changed = threading.Condition()
        self.ports = [badserver.Server(badserver.answering(self.answer)).port
                      for _ in range(ports)]

    def answer(self, *_):
        with self.changed:
            self.now += 1
            self.most = max(self.most, self.now)
            self.changed.notify_all()
            self.changed.wait_for(lambda: self.most >= self.wanted, PATIENCE)
            self.changed.wait_for(lambda: self.most > self.wanted, 0.05)
            # Before the answer: who has it may ask the next one at once.
            self.now -= 1


class Gate:
    """A registry that answers once it is opened."""

    def __init__(self):
        self.asked, self.open = threading.Event(), threading.Event()
        self.port = badserver.Server(badserver.answering(self.answer)).port

    def answer(self, *_):
        self.asked.set()
        self.open.wait(PATIENCE)


def run(cli, *options):
    return subprocess.run([cli, "check", *options], capture_output=True, text=True,
                          encoding="utf-8", env=support.ENVIRONMENT, timeout=PATIENCE)


def serving(mirror, *registries):
    host = mirror["endpoint"].split("://")[1]
    return mirror | {"rules": [{"source": registry, "target": host + "/{path}"}
                               for registry in registries]}


def check_selection(failures, cli, folder, good, refusing):
    """--upstream, and an exit code that is about each registry."""
    def catalog(name, quay):
        path = f"{folder}/{name}.json"
        support.write_catalog(path, [
            support.mirror("hub", good),
            serving(support.mirror("quay", quay), "quay.io"),
            serving(support.mirror("both", good), "ghcr.io", "docker.io")],
            more=[{"name": name, "endpoint": "http://127.0.0.1:1", "probe": "library/hello:1"}
                  for name in ("quay.io", "ghcr.io", "gcr.io")])
        return path

    part = catalog("part", refusing)
    for upstreams, ids, code in (
            (["docker.io"], ["both", "hub"], 0), (["quay.io"], ["quay"], 1),
            (["docker.io", "ghcr.io"], ["both", "hub"], 0),
            (["docker.io", "quay.io"], ["both", "hub", "quay"], 1), ([], ["both", "hub", "quay"], 1),
            # Nobody serves it.
            (["gcr.io"], [], 1), (["docker.io", "gcr.io"], ["both", "hub"], 1)):
        options = [word for upstream in upstreams for word in ("--upstream", upstream)]
        check = support.Check(cli, part, *options)
        failures.expect(f"{upstreams}", sorted(line["id"] for line in check.lines), ids)
        failures.expect(f"exit of {upstreams}", check.exit_code, code)
    failures.expect("exit where each registry has one",
                    support.Check(cli, catalog("whole", good)).exit_code, 0)


def check_crowds(failures, cli, folder):
    """--jobs, and what there is without it."""
    for jobs, wanted in ((1, 1), (3, 3), (None, 24)):
        crowd = Crowd(wanted + 5, wanted)
        path = f"{folder}/crowd.json"
        support.write_catalog(path, [support.mirror(f"m{port}", f"http://127.0.0.1:{port}")
                                     for port in crowd.ports])
        check = support.Check(cli, path, "--timeout", str(PATIENCE),
                              *(["--jobs", str(jobs)] if jobs else []))
        failures.expect(f"asked at once with {jobs}", crowd.most, wanted)
        failures.expect(f"verdicts with {jobs}", {line["verdict"] for line in check.lines},
                        {"serves-images"})
        failures.expect(f"lines with {jobs}", len(check.lines), len(crowd.ports))


def check_parameters(failures, cli, folder):
    asked = []
    quiet = badserver.answering(lambda *_: None)
    server = badserver.Server(lambda client: asked.append(client) or quiet(client),
                              address="127.0.0.7")
    coded = support.mirror("coded", f"http://127.0.0.{{number}}:{server.port}",
                           parameters={"number": {"title": {"en": "Number"}, "pattern": "[0-9]+"}})
    path = f"{folder}/coded.json"
    support.write_catalog(path, [coded])
    without = support.Check(cli, path)
    line = without.by_id["coded"]
    failures.expect("without its value", (line["verdict"], line["usable"], line["path"]),
                    ("needs-parameter", False, None))
    failures.require("which value", "number" in line["error"], line["error"])
    failures.require("what to do", "Give the value" in line["advice"], line["advice"])
    failures.expect("exit without its value", without.exit_code, 1)
    failures.expect("nobody is asked without it", asked, [])
    given = support.Check(cli, path, "--param", "coded.number=7")
    failures.expect("with its value", [(line["endpoint"], line["verdict"]) for line in given.lines],
                    [(f"http://127.0.0.7:{server.port}", "serves-images")])
    failures.expect("exit with its value", given.exit_code, 0)
    for value, words in (("number=7", "is no parameter"), ("coded.number", "is no parameter"),
                         ("coded.name=7", "number"), ("coded.number=x", "does not fit"),
                         ("other.number=7", "other")):
        refused = run(cli, "--catalog", path, "--param", value)
        failures.require(f"--param {value}", refused.returncode == 2 and words in refused.stderr
                         and not refused.stdout, refused)


def check_refusals(failures, cli, path):
    """Values that cannot be: exit 2, which one, and what can be."""
    for option, values, word in (
            ("--level", ("images", "", "Image"), "Use one of: reach, image, speed, content."),
            ("--timeout", ("0", "-1", "601", "soon", "", "nan", "inf"), "Write seconds, 0.1 to 600."),
            ("--jobs", ("0", "25", "-3", "2.5", "many", ""), "Write a number from 1 to 24."),
            ("--upstream", ("example.com", ""), "Use one of: docker.io."),
            ("--mirror", ("nobody",), "nobody"),
            ("--cafile", ("/nonexistent",), "/nonexistent")):
        for value in values:
            refused = run(cli, "--catalog", path, f"{option}={value}")
            failures.expect(f"exit of {option}={value}", refused.returncode, 2)
            failures.require(f"sentence of {option}={value}", word in refused.stderr
                             and f"{value}" in refused.stderr, refused.stderr)
            failures.expect(f"lines of {option}={value}", refused.stdout, "")
    for value in ("0.1", "600"):
        failures.require(f"--timeout {value}", run(cli, "--catalog", path, "--timeout", value,
                                                   "--mirror", "quick").returncode in (0, 1))


def check_table(failures, cli, folder, good, refusing):
    """Without --json."""
    asked = []
    quiet = badserver.answering(lambda *_: None)
    closed = badserver.Server(lambda client: asked.append(client) or quiet(client))
    path = f"{folder}/table.json"
    support.write_catalog(path, [
        support.mirror("good", good), support.mirror("refusing-one", refusing),
        support.mirror("closed", f"http://127.0.0.1:{closed.port}",
                       claim={"state": "closed", "asOf": "2020-05-30"})])
    table = run(cli, "--catalog", path)
    lines = sorted(table.stdout.splitlines())
    failures.expect("lines of the table", len(lines), 2)
    failures.require("a good one", re.fullmatch(r"good          Serves images {16}\d+ ms", lines[0]),
                     lines)
    failures.require("one that refuses", re.fullmatch(
        r"refusing-one  Restricted {19}\d+ ms +It refused the request \(status 403\)\. It may serve "
        r"only some images, or only some networks\. Use another mirror, or ask its operator\.",
        lines[1]), lines)
    failures.expect("the closed one", table.stderr,
                    "jingtai-cli: Mirrors that are said to be closed, not asked: 1. Name one with "
                    "--mirror to check it all the same.\n")
    failures.expect("exit of the table", table.returncode, 0)
    failures.expect("the closed one is left alone", asked, [])
    failures.expect("nothing beside JSON", run(cli, "--json", "--catalog", path).stderr, "")
    by_name = run(cli, "--catalog", path, "--mirror", "closed")
    failures.require("the closed one by its name", by_name.stdout.startswith("closed  Serves images")
                     and not by_name.stderr and asked, by_name)
    speed = run(cli, "--catalog", path, "--level", "speed", "--mirror", "good")
    failures.require("speed", re.fullmatch(r"good  Serves images {16}\d+ ms, \d+\.\d\d MB/s\n",
                                           speed.stdout), speed.stdout)


def check_order(failures, cli, folder, good):
    """A line is there when its mirror is done, although another one is not."""
    for options in ([], ["--json"]):
        slow = Gate()
        path = f"{folder}/order.json"
        support.write_catalog(path, [support.mirror("slow", f"http://127.0.0.1:{slow.port}"),
                                     support.mirror("quick", good)])
        with subprocess.Popen([cli, "check", "--catalog", path, "--timeout", str(PATIENCE), *options],
                              stdout=subprocess.PIPE, env=support.ENVIRONMENT) as process:
            given_up = threading.Timer(PATIENCE / 2, slow.open.set)
            given_up.start()
            first = process.stdout.readline()
            failures.require(f"the quick one first {options}", not slow.open.is_set()
                             and b"quick" in first, first)
            failures.require(f"the slow one is asked {options}", slow.asked.wait(PATIENCE))
            given_up.cancel()
            slow.open.set()
            second, end = process.stdout.readline(), process.stdout.read()
        failures.require(f"the slow one after it {options}", b"slow" in second and not end, second)
        failures.expect(f"exit {options}", process.returncode, 0)


def check_members(failures, cli, folder, good):
    path = f"{folder}/members.json"
    support.write_catalog(path, [support.mirror("good", good),
                                 support.mirror("dead", "http://127.0.0.1:1")])
    for line in support.Check(cli, path).lines:
        failures.expect(f"members of {line['id']}", list(line), MEMBERS)
        failures.expect(f"figures of {line['id']}", list(line["latency_ms"]),
                        ["name", "connect", "tls", "first_byte", "total"])
        failures.expect(f"path of {line['id']}", line["path"], "direct")
    for manual in ("resources/man/jingtai-cli.1", "resources/man/zh_CN/jingtai-cli.1"):
        sample = re.search(r'^(\{"id":.*?)^\.EE$', (ROOT / manual).read_text("utf-8"),
                           re.MULTILINE | re.DOTALL)
        shown = json.loads(sample[1].replace("\\-", "-"))
        failures.expect(f"members in {manual}", list(shown), MEMBERS)
        failures.expect(f"certificate in {manual}", list(shown["certificate"]),
                        ["subject", "issuer", "not_after"])
        failures.expect(f"figures in {manual}", list(shown["latency_ms"]),
                        ["name", "connect", "tls", "first_byte", "total"])


def main(cli):
    failures = support.Failures()
    folder = support.folder()
    behaviours = badserver.behaviours()
    good, refusing = (f"http://127.0.0.1:{badserver.Server(behaviours[name]).port}"
                      for name in ("good", "all-403"))
    simple = f"{folder}/simple.json"
    support.write_catalog(simple, [support.mirror("quick", good)])
    check_selection(failures, cli, folder, good, refusing)
    check_crowds(failures, cli, folder)
    check_parameters(failures, cli, folder)
    check_refusals(failures, cli, simple)
    check_table(failures, cli, folder, good, refusing)
    check_order(failures, cli, folder, good)
    check_members(failures, cli, folder, good)
    failures.end()


if __name__ == "__main__":
    main(sys.argv[1])

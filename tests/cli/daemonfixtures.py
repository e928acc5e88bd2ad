# SPDX-License-Identifier: MIT
"""The fixtures of tests/data/daemon, and what jingtai-cli says to them."""

import json
import pathlib
import re
import subprocess

DATA = pathlib.Path(__file__).resolve().parents[1] / "data" / "daemon"


def expanded(text, folder):
    """The bytes of a fixture's file; see the README beside them."""
    parts = {
        "@DIRS@": f'"data-root":"{folder}/data","exec-root":"{folder}/exec",'
                  f'"pidfile":"{folder}/pid"',
        "@HOSTS@": f'"hosts":["unix://{folder}/sock"]',
        "@NET@": '"bridge":"none","iptables":false,"ip6tables":false',
        "@DRIVER@": '"storage-driver":"vfs"',
    }
    text = text.replace("@BASE@", ",".join(parts))
    for name, part in parts.items():
        text = text.replace(name, part)
    text = text.replace("@DIR@", str(folder)).replace("␊", "\n").replace("␍", "\r")
    return re.sub("‹([0-9A-F]{2})›".encode(), lambda byte: bytes([int(byte[1], 16)]),
                  text.encode())


def lines(name):
    return [line for line in (DATA / name).read_text(encoding="utf-8").split("\n") if line]


def engine_fixtures():
    """Pairs of what a dockerd 20.10 did and the text."""
    return [tuple(line.split("\t", 1)) for line in lines("engine-20.10.txt")]


def rule_fixtures():
    """Version, findings, text."""
    return [tuple(line.split("\t", 2)) for line in lines("rules.txt")]


def check(cli, content, engine):
    """Exit code and findings."""
    run = subprocess.run([cli, "daemon", "check", "--json", "--engine", engine, "-"],
                         input=content, capture_output=True, timeout=60, check=False)
    findings = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    if run.returncode not in (0, 1) or run.stderr:
        raise RuntimeError(run.stderr.decode())
    return run.returncode, findings

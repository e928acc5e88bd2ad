# SPDX-License-Identifier: MIT
"""What the tests of the network have in common."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

# A sanitizer keeps what was freed, which is not what the tests of memory want to see.
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1",
    "UBSAN_OPTIONS": os.environ.get("UBSAN_OPTIONS", "")}


class Failures:
    """Collects what is wrong, so that one run tells all of it."""

    def __init__(self):
        self.count = 0

    def expect(self, what, found, wanted):
        if found != wanted:
            self.count += 1
            print(f"FAIL: {what}: found {found!r}, not {wanted!r}")

    def require(self, what, holds, detail=""):
        if not holds:
            self.count += 1
            print(f"FAIL: {what} {detail}")

    def end(self):
        print("failed" if self.count else "passed", self.count or "")
        sys.exit(1 if self.count else 0)


def not_run(reason):
    print(f"not run: {reason}")
    sys.exit(77)


def need(*programs):
    for program in programs:
        if not shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin:/sbin"):
            not_run(f"there is no {program}")


def folder():
    """For the time of the test."""
    path = tempfile.mkdtemp(prefix="jingtai-network-")
    import atexit
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


def mirror(name, endpoint, **more):
    host = endpoint.split("://")[1]
    return {"id": name, "kind": "registry", "endpoint": endpoint,
            "rules": [{"source": "docker.io", "target": host + "/{path}"}]} | more


def write_catalog(path, mirrors, endpoint="http://127.0.0.1:1", probe="library/hello-world:latest",
                  more=()):
    """Of Docker Hub and of more registries."""
    with open(path, "w") as file:
        json.dump({"version": 1, "mirrors": mirrors, "registries": [
            {"name": "docker.io", "endpoint": endpoint, "probe": probe}, *more]}, file)


class Check:
    """A run of `jingtai-cli check --json`, or of another command that puts out the like."""

    def __init__(self, cli, catalog, *options, command="check", text=""):
        process = subprocess.Popen([cli, command, "--json", "--catalog", catalog, *options],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT)
        with process.stdin:
            process.stdin.write(text.encode())
        with process.stdout:
            lines = process.stdout.read().splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.exit_code = process.returncode
        self.memory_kib = usage.ru_maxrss
        self.lines = [json.loads(line) for line in lines]
        self.by_id = {line["id"]: line for line in self.lines}

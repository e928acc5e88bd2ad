# SPDX-License-Identifier: MIT
"""A Debian with nothing in it but what is essential and what a package depends on: the files of
packages that this machine has, copied to a folder. Nothing comes over a network."""

import os
import pathlib
import re
import shutil
import subprocess

DPKG = pathlib.Path("/var/lib/dpkg")
# Not needed to run anything, and half of the files.
LEFT_OUT = re.compile(r"/usr/share/(doc|i18n|info|locale|man)/")
# Whole, whatever the installation of another one has still to do for it.
INSTALLED = [f"install ok {state}" for state in ("installed", "triggers-awaited", "triggers-pending")]
# What dpkg and its like write down about themselves.
BOOKKEEPING = ("var/lib/dpkg", "var/log/dpkg.log")
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"}


class NotHere(Exception):
    """A package that is depended on is not installed on this machine."""


def words(relations):
    """The alternatives of each clause of a dependency, without versions."""
    return [[re.split(r"[ :(\[]", word.strip())[0] for word in clause.split("|")]
            for clause in relations.split(",") if clause.strip()]


class Database:
    """What is installed here: the stanza of each package, and who provides what."""

    def __init__(self):
        self.stanzas, self.fields, self.providers = {}, {}, {}
        native = subprocess.run(["dpkg", "--print-architecture"], text=True, capture_output=True,
                                check=True).stdout.strip()
        for stanza in (DPKG / "status").read_text(encoding="utf-8").split("\n\n"):
            fields = dict(re.findall(r"^([\w-]+): (.*)$", stanza, re.M))
            if fields.get("Status") not in INSTALLED or fields["Architecture"] not in (native, "all"):
                continue
            name = fields["Package"]
            self.fields[name] = fields
            self.stanzas[name] = "\n".join(
                f"Status: {INSTALLED[0]}" if line.startswith("Status:") else line
                for line in stanza.strip("\n").splitlines() if not line.startswith("Triggers-"))
            for clause in words(fields.get("Provides", "")):
                self.providers.setdefault(clause[0], name)

    def choose(self, alternatives):
        for name in alternatives:
            if name in self.fields:
                return name
            if name in self.providers:
                return self.providers[name]
        raise NotHere(" | ".join(alternatives))

    def closure(self, depends):
        """The essential packages, what the dependency asks for, and what all of those ask for."""
        todo = [name for name, fields in self.fields.items() if fields.get("Essential") == "yes"]
        todo += map(self.choose, words(depends))
        found = set()
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                for field in ("Pre-Depends", "Depends"):
                    todo += map(self.choose, words(self.fields[name].get(field, "")))
        return sorted(found)

    def notes(self, name):
        """What dpkg has in its own folder about a package, by the kind."""
        for base in (name, f"{name}:{self.fields[name]['Architecture']}"):
            if (DPKG / f"info/{base}.list").exists():
                return {path.name[len(base) + 1:]: path
                        for path in (DPKG / "info").glob(f"{base}.*")}
        raise NotHere(name)


class BareRoot:
    """The folder; commands see it as their root, with a /proc and a /dev that are theirs alone."""

    def __init__(self, folder, depends):
        self.folder = pathlib.Path(folder)
        database = Database()
        self.packages = database.closure(depends)
        own = self.folder / "var/lib/dpkg"
        (own / "info").mkdir(parents=True)
        (own / "updates").mkdir()
        paths = {}
        for name in self.packages:
            notes = database.notes(name)
            for path in notes.values():
                shutil.copy(path, own / "info")
            for line in notes["list"].read_text(encoding="utf-8").splitlines():
                # As it is called where /bin and /lib have become links.
                folder, name = os.path.split(line)
                path = os.path.join(os.path.realpath(folder), name)
                if not LEFT_OUT.match(path) and os.path.lexists(path):
                    paths[path.lstrip("/")] = None
        shutil.copy(DPKG / "info/format", own / "info")
        (own / "status").write_text(
            "\n\n".join(database.stanzas[name] for name in self.packages) + "\n", encoding="utf-8")
        self.copy(sorted(path for path in paths if path))
        for name in ("passwd", "group"):
            shutil.copy(self.folder / f"usr/share/base-passwd/{name}.master",
                        self.folder / "etc" / name)
        # What scripts of these packages make when they are installed.
        self.run("ldconfig")
        self.run("fc-cache", "--system-only")

    def copy(self, paths):
        # All of root's: without being root there is nobody else in the namespace of users.
        with subprocess.Popen(["tar", "-C", "/", "--no-recursion", "--ignore-failed-read", "--null",
                               "-T", "-", "-cf", "-"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader, \
                subprocess.Popen(["tar", "-C", self.folder, "--no-same-owner", "-xpf", "-"],
                                 stdin=reader.stdout) as writer:
            reader.stdout.close()
            reader.stdin.write("\0".join(paths).encode())
            reader.stdin.close()
        if reader.returncode or writer.returncode:
            raise RuntimeError("the files of this machine could not be copied")

    def command(self, *command):
        """The command as it is to be started from outside. What is mounted for it is gone with it,
        so that nothing of the machine is in the folder when that is removed."""
        return ["unshare", "--mount", "sh", "-ec", 'cd "$0"; mount --rbind /proc proc; '
                'mount --rbind /dev dev; exec chroot . "$@"', str(self.folder), *command]

    def run(self, *command, **environment):
        """What it wrote, once it has ended well."""
        done = subprocess.run(
            self.command(*command), text=True, stdin=subprocess.DEVNULL, timeout=600, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**ENVIRONMENT, **environment})
        if done.returncode:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}: {done.stdout}")
        return done.stdout

    def snapshot(self):
        """Every path with what can be told of it, apart from dpkg's own bookkeeping."""
        found = {}
        for folder, folders, files in os.walk(self.folder):
            for name in folders + files:
                path = os.path.join(folder, name)
                status = os.lstat(path)
                told = [oct(status.st_mode), status.st_uid, status.st_gid]
                if os.path.islink(path):
                    told.append(os.readlink(path))
                elif name in files:
                    told += [status.st_size, status.st_mtime_ns]
                found[os.path.relpath(path, self.folder)] = told
        return {path: told for path, told in found.items()
                if not path.startswith(BOOKKEEPING)}

    def changed(self, before):
        """The paths that are new since a snapshot, or gone, or other than they were."""
        now = self.snapshot()
        return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}

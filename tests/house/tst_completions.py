# SPDX-License-Identifier: MIT
"""The completions for bash and zsh say what the programs themselves say.

Usage: tst_completions.py PROGRAM CLI"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAMS = {"jingtai": sys.argv[1], "jingtai-cli": sys.argv[2]}
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources/completions"
NEEDED = {"bash": "bash", "zsh": "zsh"}
# The look for leaks, in a sanitized build, waits for ever below zsh.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nowhere",
               "ASAN_OPTIONS": "detect_leaks=0"}

BASH = """. "$1"; shift
compopt() { :; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_jingtai "$1"
printf '%s\\n' "${COMPREPLY[@]}"
"""
# In place of what writes on the screen while somebody types.
ZSH = """
_describe() { eval 'print -rl -- "${'$4'[@]}"' }
_files() { print -r FILES }
_message() { print -r MESSAGE }
script=$1; shift
words=("$@"); CURRENT=$#
source $script
"""


def run(*command, **options):
    return subprocess.run(command, text=True, capture_output=True, check=False, timeout=60,
                          env=ENVIRONMENT, **options)


def told(program, *command):
    """The options that its help has, each with whether it takes a value."""
    text = run(PROGRAMS[program], *command, "--help").stdout
    return {name: bool(value) for name, value in
            re.findall(r"^  (?:-\w, )?(--[\w-]+)( <)?", text, re.M)}


class Completions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "a file.yaml").touch()

    def complete(self, shell, program, *words):
        words = (PROGRAMS[program], *words)
        if shell == "bash":
            result = run("bash", "--norc", "-c", BASH, "bash", FOLDER / "jingtai.bash", *words,
                         cwd=self.folder)
        else:
            result = run("zsh", "-f", "-c", ZSH, "zsh", FOLDER / "_jingtai", *words,
                         cwd=self.folder)
        self.assertEqual(result.stderr, "", shell)
        lines = result.stdout.splitlines()
        if shell == "zsh" and lines not in (["FILES"], ["MESSAGE"]):
            return {line.split(":")[0] for line in lines}
        return set(lines)

    def commands(self):
        text = run(PROGRAMS["jingtai-cli"], "--help").stdout
        found = re.findall(r"^  ([a-z][\w-]*(?: [a-z][\w-]*)?)  +\w", text, re.M)
        self.assertGreater(len(found), 5)
        return [name.split() for name in found]

    def test_commands(self):
        for shell in NEEDED:
            commands = self.commands()
            self.assertEqual(self.complete(shell, "jingtai-cli", ""),
                             {name[0] for name in commands})
            for first in {name[0] for name in commands if len(name) > 1}:
                self.assertEqual(self.complete(shell, "jingtai-cli", first, ""),
                                 {name[1] for name in commands if name[0] == first})

    def test_options(self):
        for shell in NEEDED:
            self.assertEqual(self.complete(shell, "jingtai-cli", "--"), {"--help", "--version"})
            for command in self.commands():
                self.assertEqual(self.complete(shell, "jingtai-cli", *command, "--"),
                                 set(told("jingtai-cli", *command)), command)
            self.assertEqual(self.complete(shell, "jingtai", "--"), set(told("jingtai")))
            self.assertLessEqual({"--catalog", "--no-checks"}, set(told("jingtai")))

    def test_values(self):
        ids = {line.split('"')[3] for line in
               run(PROGRAMS["jingtai-cli"], "mirrors", "list", "--json").stdout.splitlines()}
        for shell in NEEDED:
            def values(command, option):
                return self.complete(shell, "jingtai-cli", command, option, "")

            for command, option in (("convert", "--as"), ("check", "--level")):
                refused = run(PROGRAMS["jingtai-cli"], command, option, "?", input="").stderr
                words = re.search(r"Use one of: (.*)\.\n", refused)[1].split(", ")
                self.assertEqual(values(command, option),
                                 {word.replace("=REGISTRY", "=") for word in words})
            known = set()
            for mirror in ("tuna-docker-ce", "aliyun-kubernetes-new"):
                refused = run(PROGRAMS["jingtai-cli"], "mirrors", "setup", mirror,
                              "--distribution", "?").stderr
                known |= set(re.search(r"Use one of: (.*)\.\n", refused)[1].split(", "))
            self.assertEqual(self.complete(shell, "jingtai-cli", "mirrors", "setup",
                                           "--distribution", ""), known)
            self.assertEqual(values("convert", "--with"), ids)
            self.assertEqual(values("check", "--mirror"), ids)
            self.assertLessEqual({"docker.io", "quay.io", "registry.k8s.io"},
                                 values("convert", "--leave"))

    def test_mirrors_of_packages(self):
        lines = run(PROGRAMS["jingtai-cli"], "mirrors", "list", "--json").stdout.splitlines()
        mirrors = {mirror["id"] for mirror in map(json.loads, lines)
                   if mirror["kind"] == "packages"}
        self.assertIn("tuna-docker-ce", mirrors)
        for shell in NEEDED:
            for before in ((), ("--distribution", "debian")):
                self.assertEqual(self.complete(shell, "jingtai-cli", "mirrors", "setup", *before,
                                               ""), mirrors)

    def test_files(self):
        for shell in NEEDED:
            files = {"FILES"} if shell == "zsh" else {"a file.yaml"}
            for words in (("jingtai", ""), ("jingtai-cli", "convert", ""),
                          ("jingtai-cli", "convert", "--back", ""),
                          ("jingtai-cli", "daemon", "check", ""),
                          ("jingtai-cli", "convert", "--catalog", ""), ("jingtai", "--catalog", ""),
                          ("jingtai-cli", "mirrors", "setup", "--catalog", "")):
                self.assertEqual(self.complete(shell, *words), files, words)

    def test_every_value_is_thought_of(self):
        """A new option with a value says in both files what it is."""
        names = {name for command in self.commands()
                 for name, valued in told("jingtai-cli", *command).items() if valued}
        free = {"--param", "--timeout", "--jobs", "--engine", "--flags", "--add", "--remove",
                "--set", "--expect-sha256", "--version", "--kubernetes"}
        for path in FOLDER.iterdir():
            text = path.read_text("utf-8")
            for name in names - free:
                self.assertRegex(text, rf"(?m)^ *[^#]*{name}[ )|]", path.name)

    def test_they_are_written_well(self):
        if shutil.which("shellcheck"):
            result = run("shellcheck", FOLDER / "jingtai.bash")
            self.assertEqual(result.stdout, "")


if __name__ == "__main__":
    missing = [package for command, package in NEEDED.items() if not shutil.which(command)]
    if missing:
        print(f"not run: {' and '.join(missing)} not installed")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)

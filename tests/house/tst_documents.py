# SPDX-License-Identifier: MIT
"""What the documents for people who build and contribute name is there, and both languages agree.

Usage: tst_documents.py BUILD"""

import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.zh_CN.md")
DOCUMENTS = ("CONTRIBUTING.md", *READMES)
MANUALS = ("jingtai.1", "jingtai-cli.1", "jingtai-helper.8")
# Not of this tree: what the program reads elsewhere.
FOREIGN = {"daemon.json"}
FILE_NAME = re.compile(r"[\w.-]+\.(?:cpp|desktop|h|in|json|md|py|sh|svg|ts|txt|xml|yaml|\d)")


def text(path):
    return (ROOT / path).read_text("utf-8")


def walk(folder=ROOT):
    """The files and folders of the tree, without what is hidden or built."""
    for path in folder.iterdir():
        if path.name.startswith(".") or path.name == "__pycache__" or path == ROOT / "build":
            continue
        yield path
        if path.is_dir():
            yield from walk(path)


PATHS = list(walk())
NAMES = {path.name for path in PATHS}
TOP = {path.name for path in PATHS if path.parent == ROOT} | {".ci"}


def blocks(document):
    return "\n".join(re.findall(r"^```sh\n(.*?)^```", document, re.M | re.S))


def commands(document):
    """The lines of its blocks, without their remarks."""
    return [line.split(" #")[0].strip() for line in blocks(document).splitlines()]


def quoted(document):
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```sh\n.*?^```", "", document, flags=re.M | re.S))


def is_built(path):
    """Whether a preset would leave this program below build."""
    presets = {preset["name"] for preset in json.loads(text("CMakePresets.json"))["configurePresets"]}
    _, preset, *folder, name = path.split("/")
    lists = ROOT.joinpath(*folder, "CMakeLists.txt")
    return preset in presets and lists.is_file() and name in lists.read_text("utf-8")


def missing_paths(document):
    missing = []
    words = {word for span in quoted(document) for word in span.split()}
    words |= {word for word in re.findall(r"\]\(([^)]+)\)", document) if "://" not in word}
    for word in words | set(blocks(document).split()):
        first = word.rstrip("/").split("/")[0]
        if first == "build" and re.fullmatch(r"build/\w+(/[\w-]+)+", word):
            found = is_built(word)
        elif "/" in word:
            found = first not in TOP or (ROOT / word).exists()
        else:
            found = word not in words or not FILE_NAME.fullmatch(word) or word in NAMES | FOREIGN
        if not found:
            missing.append(word)
    return sorted(missing)


def unknown_commands(document):
    known = set(re.findall(r"^cmd_(\w+)\(\)", text("dev"), re.M))
    return sorted(set(re.findall(r"\./dev ([a-z]\w*)", document)) - known)


def tests_of(folder):
    """The names of the tests in a folder that is built, read as ctest reads them. Not from ctest
    itself, which begins a new log even where it only lists them."""
    file = folder / "CTestTestfile.cmake"
    listed = file.read_text("utf-8") if file.exists() else ""
    below = re.findall(r'^subdirs\("(.+?)"\)', listed, re.M)
    names = set(re.findall(r"^add_test\((?:\[=*\[)?\"?([\w.-]+)", listed, re.M))
    return names.union(*(tests_of(folder / name) for name in below))


TESTS = tests_of(pathlib.Path(sys.argv[1]))


def unknown_tests(document):
    unknown = {word for word in quoted(document) if re.fullmatch(r"tst_\w+", word)} - TESTS
    for pattern in re.findall(r"\./dev test -R (\S+)", document):
        if not any(re.search(pattern, name) for name in TESTS):
            unknown.add(pattern)
    return sorted(unknown)


def head(lists):
    """The comment that a CMakeLists.txt begins with, behind the licence."""
    lines = lists.splitlines()[1:]
    count = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(line[1:].lstrip() for line in lines[:count])


class Documents(unittest.TestCase):
    def test_what_they_name_is_there(self):
        for name in DOCUMENTS:
            self.assertEqual(missing_paths(text(name)), [], name)
            self.assertEqual(unknown_commands(text(name)), [], name)
            self.assertEqual(unknown_tests(text(name)), [], name)

    def test_what_is_not_there_is_found(self):
        for wrong in ("app/gone", "app/core/gone.cpp", "gone.py", "build/gone/app/cli/jingtai-cli",
                      "build/dev/app/cli/gone", "build/dev/gone/jingtai-cli", "tests/gone/"):
            self.assertEqual(missing_paths(f"See `{wrong}`."), [wrong])
        self.assertEqual(missing_paths("```sh\nx resources/gone.json\n```\n"), ["resources/gone.json"])
        self.assertEqual(missing_paths("[it](GONE.md)"), ["GONE.md"])
        self.assertEqual(unknown_commands("`./dev gone`, ./dev test"), ["gone"])
        self.assertEqual(unknown_tests("`tst_gone`\n```sh\n./dev test -R nothing\n```\n"),
                         ["nothing", "tst_gone"])

    def test_every_folder_says_what_it_is_for(self):
        for path in (path for path in (ROOT, *PATHS) if (path / "CMakeLists.txt").is_file()):
            lists = (path / "CMakeLists.txt").read_text("utf-8")
            self.assertRegex(head(lists), r"\A[A-Z].{20}", path)
            for below in path.iterdir():
                if below in PATHS and below.is_dir() and not (below / "CMakeLists.txt").exists():
                    self.assertRegex(head(lists), rf"\b{below.name}\b", path)

    def test_both_readmes_say_the_same(self):
        english, chinese = (text(name) for name in READMES)
        self.assertEqual(commands(english), commands(chinese))
        for part in (r"^\| (`.*?) \|", "^(## )", r"^(\* )", r"^(!\[)"):
            found = [[re.sub("[、, ]+", " ", row) for row in re.findall(part, readme, re.M)]
                     for readme in (english, chinese)]
            self.assertEqual(*found, part)

    def test_the_version_is_this_one(self):
        version = re.search(r"^project\(jingtai VERSION (\S+)", text("CMakeLists.txt"), re.M)[1]
        for name in READMES:
            self.assertEqual(set(re.findall(r"jingtai_([\d.]+)_", text(name))), {version}, name)
        for manual in (f"resources/man/{folder}{name}" for folder in ("", "zh_CN/")
                       for name in MANUALS):
            short = re.search(r'^\.TH .* "Jingtai (\S+)"', text(manual), re.M)[1]
            self.assertEqual(short, version.rsplit(".", 1)[0], manual)

    def test_manuals_in_both_languages_have_the_same_parts(self):
        for name in MANUALS:
            pages = [text(f"resources/man/{folder}{name}") for folder in ("", "zh_CN/")]
            for part in (r"^\.EX\n(.*?)^\.EE", r"^\.S[HS]()", r"^\.TP\n\S+ .*?(\\-\\-[\w\\-]+)",
                         r"^\.I \S*(\$XDG\w+)", r"^\.BR ([\w\\-]+ \(\d\))"):
                found = [re.findall(part, page, re.M | re.S if "EX" in part else re.M)
                         for page in pages]
                self.assertEqual(*map(sorted, found), f"{name}: {part}")

    def test_manuals_name_every_verdict(self):
        codes = re.search(r"code\(ProbeVerdict \w+\)\n{(.*?)^}", text("app/core/probe/probereport.cpp"),
                          re.M | re.S)[1]
        verdicts = set(re.findall(r'return "(.+?)";', codes))
        self.assertGreater(len(verdicts), 10)
        for folder in ("", "zh_CN/"):
            page = text(f"resources/man/{folder}jingtai-cli.1").replace("\\-", "-")
            part = re.search(r"^\.I verdict\n(.*?)^\.I usable", page, re.M | re.S)[1]
            self.assertEqual(verdicts - set(re.findall(r"[a-z-]+", part)), set(), folder)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)

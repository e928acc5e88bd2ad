# SPDX-License-Identifier: MIT
"""The Debian package: what is in it, how it was built, and that it installs, runs and goes away on a
Debian that has nothing but what it depends on.

Usage: tst_package.py BUILD [PACKAGE]
Packs what was built there; or takes a package that was packed from it."""

import gzip
import hashlib
import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import bareroot  # noqa: E402
import hardening  # noqa: E402
from session import Session, enter_namespace, not_run, wait_for  # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()
GIVEN = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
NEEDED = {"cpack": "cmake", "dpkg": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "file": "file",
          "lintian": "lintian", "readelf": "binutils", "man": "man-db",
          "desktop-file-validate": "desktop-file-utils", "gcc": "gcc"}
PROGRAMS = ("jingtai", "jingtai-cli")
VERSION = re.search(r"project\(jingtai VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text("utf-8"))[1]
OPTIMISED = re.search(r"CMAKE_BUILD_TYPE:\w+=(\w*)", (BUILD / "CMakeCache.txt").read_text("utf-8"))[1] \
    in ("Release", "RelWithDebInfo")
WEAK = """#include <stdio.h>
int main(int n, char **v) { char b[64]; snprintf(b, sizeof b, "%s %d", v[0], n); return puts(b) < 0; }
"""


def output(*command, **options):
    done = subprocess.run(command, text=True, check=False, timeout=600, stdout=subprocess.PIPE,
                          **options)
    assert done.returncode == 0, f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stdout}"
    return done.stdout


def pack(folder, *options, **environment):
    """What is given was packed slowly and with the usual umask, which the rights of the package's
    outermost parts come from; those of the files in it must not."""
    quickly = [] if GIVEN else ["-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip"]
    done = subprocess.run(["cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B",
                           folder, *quickly, *options], env={**os.environ, **environment}, text=True,
                          umask=0o022 if GIVEN else 0o027, timeout=600, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout
    return next(pathlib.Path(folder).glob("*.deb"))


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="jingtai-package-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.package = GIVEN or pack(cls.folder / "first")
        files = subprocess.run(["dpkg-deb", "--fsys-tarfile", cls.package], check=True,
                               capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(files)) as archive:
            cls.members = archive.getmembers()
            archive.extractall(cls.folder / "files")

    def file(self, path):
        return self.folder / "files" / path

    def field(self, name):
        return output("dpkg-deb", "--field", self.package, name).strip()

    def test_contents(self):
        listed = [f"{member.mode:o} {member.name.removeprefix('./')}"
                  for member in self.members if not member.isdir()]
        expected = (pathlib.Path(__file__).parent / "contents.txt").read_text("utf-8").splitlines()
        self.assertEqual(sorted(listed), sorted(expected))
        self.assertEqual({member.mode for member in self.members if member.isdir()}, {0o755})
        self.assertEqual({(member.uid, member.gid, member.uname, member.gname)
                          for member in self.members}, {(0, 0, "root", "root")})

    def test_what_it_says_of_itself(self):
        self.assertEqual(self.field("Version"), VERSION)
        changelog = gzip.decompress(self.file("usr/share/doc/jingtai/changelog.gz").read_bytes())
        self.assertTrue(changelog.decode().startswith(f"jingtai ({VERSION}) "))
        self.assertNotIn("localhost", self.field("Maintainer"))
        # Loaded while it runs, so that no window is missing without them, but pictures and trust.
        self.assertRegex(self.field("Depends"), r"\bca-certificates\b.*\blibqt6svg6\b")
        self.assertIn("pkexec", self.field("Recommends"))
        self.assertIn("qt6-wayland", self.field("Suggests"))

    def test_licence(self):
        told = self.file("usr/share/doc/jingtai/copyright").read_text("utf-8")
        text = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2].strip()
        self.assertIn("\nLicense: Expat\n" + re.sub("^", " ", text, flags=re.M).replace("\n \n", "\n .\n"), told)

    def test_lintian(self):
        done = subprocess.run(["lintian", "--no-cfg", "--profile", "debian", "--fail-on",
                               "error,warning", self.package],
                              text=True, check=False, timeout=600, capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_hardening(self):
        programs = [path for path in self.folder.glob("files/**/*")
                    if path.is_file() and hardening.is_elf(path)]
        self.assertEqual(len(programs), 4, programs)
        for path in programs:
            self.assertEqual(hardening.weaknesses(path, OPTIMISED), [], path)

    def test_hardening_is_seen_to_be_missing(self):
        source, program = self.folder / "weak.c", self.folder / "weak"
        source.write_text(WEAK, encoding="utf-8")
        for option, weakness in (
                ("-O2", []), ("-no-pie", ["not a position-independent executable"]),
                ("-Wl,-z,norelro", ["no full RELRO"]), ("-Wl,-z,lazy", ["no full RELRO"]),
                ("-Wl,-z,execstack", ["the stack is executable"]),
                ("-fno-stack-protector", ["no stack protector"]),
                ("-U_FORTIFY_SOURCE", ["no FORTIFY, snprintf"]), ("-Wl,-rpath,/opt", ["RUNPATH"])):
            output("gcc", "-O2", "-fPIE", "-pie", "-fstack-protector-strong", "-D_FORTIFY_SOURCE=2",
                   "-Wl,-z,relro,-z,now", source, "-o", program, option, stderr=subprocess.DEVNULL)
            self.assertEqual(hardening.weaknesses(program, True), weakness, option)

    def test_no_path_of_this_tree(self):
        for path in self.folder.glob("files/**/*"):
            # A build for development has them in its assertions.
            if path.is_file() and (OPTIMISED or not hardening.is_elf(path)):
                content = path.read_bytes()
                for tree in (ROOT, BUILD):
                    self.assertNotIn(bytes(tree) + b"/", content, path)

    def test_the_same_bytes_again(self):
        # To find out again what it depends on would take most of the time.
        again = pack(self.folder / "elsewhere/and/deeper",
                     "-D", "CPACK_DEBIAN_PACKAGE_SHLIBDEPS=OFF",
                     "-D", f"CPACK_DEBIAN_PACKAGE_DEPENDS={self.field('Depends')}",
                     TZ="Asia/Shanghai", LC_ALL="C", HOME="/nonexistent")
        self.assertEqual(*(output("dpkg-deb", "--contents", package) for package in (self.package, again)))
        self.assertEqual(*(hashlib.sha256(package.read_bytes()).hexdigest()
                           for package in (self.package, again)))
        self.assertEqual(len({member.mtime for member in self.members}), 1)

    def test_what_is_compiled_in_has_no_time(self):
        # Since format 2 of Qt's resources the time of each file is in the program.
        found = list(BUILD.glob("**/.rcc/qrc_*.cpp"))
        self.assertGreater(len(found), 3)
        for path in found:
            if "tests" not in path.relative_to(BUILD).parts:
                self.assertRegex(path.read_text("utf-8"), r"int version = 1;", path)

    def bare(self):
        try:
            root = bareroot.BareRoot(self.folder / "root", self.field("Depends"))
        except bareroot.NotHere as missing:
            print(f"\nnot run: installing it, for {missing} is not installed", flush=True)
            self.skipTest(str(missing))
        shutil.copy(self.package, root.folder / "tmp")
        return root

    def opens_its_window(self, root):
        home = root.folder / "tmp/home"
        home.mkdir(0o700)
        with Session() as session:
            environment = {**bareroot.ENVIRONMENT, "HOME": "/tmp/home",
                           "XDG_RUNTIME_DIR": "/tmp/home", "DISPLAY": os.environ["DISPLAY"]}
            process = session.start(root.command("jingtai", "--no-checks"), env=environment)
            wait_for("the window", lambda: process.poll() is not None or subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--class", "jingtai"], check=False,
                capture_output=True).stdout)
            self.assertIsNone(process.poll(), "it ended instead")
            process.send_signal(signal.SIGTERM)
            process.wait(30)
        # What a person has of a program does not belong to the package.
        shutil.rmtree(home)

    @staticmethod
    def status(root):
        told = output("dpkg-query", f"--admindir={root.folder}/var/lib/dpkg", "--show",
                      "--showformat", "${Package}: ${Status}\n")
        return dict(line.split(": ") for line in told.splitlines()).get("jingtai", "")

    def test_on_a_bare_debian(self):
        root = self.bare()
        before = root.snapshot()
        root.run("dpkg", "--install", f"/tmp/{self.package.name}")
        self.assertEqual(self.status(root), "install ok installed")
        self.assertEqual(root.run("dpkg", "--verify", "jingtai"), "")
        new = {member.name.removeprefix("./") for member in self.members if not member.isdir()}
        self.assertLessEqual(new, root.changed(before))
        for program in PROGRAMS:
            told = root.run(program, "--version", QT_QPA_PLATFORM="offscreen")
            self.assertIn(VERSION, told)
            self.assertIn("--help", root.run(program, "--help"))
        # The part of it that has the network library.
        self.assertIn("--timeout", root.run("jingtai-cli", "check", "--help"))
        self.opens_its_window(root)
        pages = output("man", "--where", "jingtai", "jingtai-cli", "jingtai-helper",
                       env={**os.environ, "MANPATH": str(root.folder / "usr/share/man")})
        self.assertEqual(len(pages.splitlines()), 3, pages)
        policy = (root.folder / "usr/share/polkit-1/actions/org.jingtai.helper.policy").read_text("utf-8")
        helper = re.search(r'exec\.path">([^<]+)<', policy)[1]
        self.assertTrue(os.access(f"{root.folder}{helper}", os.X_OK), helper)
        output("desktop-file-validate", *root.folder.glob("usr/share/applications/*.desktop"))
        root.run("dpkg", "--purge", "jingtai")
        self.assertEqual(self.status(root), "")
        self.assertEqual(root.changed(before), set())


def main():
    missing = [package for command, package in NEEDED.items() if not shutil.which(command)]
    if missing:
        not_run(f"{' and '.join(missing)} not installed")
    enter_namespace(mounts=True)
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: MIT
"""./dev beside a machine in use: apt-get and sudo are stand-ins that write down their calls."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEV = ROOT / "dev"
BASH = shutil.which("bash")
APT = """#!/bin/sh
echo "apt-get $*" >>"$CALLS"
echo "frontend=$DEBIAN_FRONTEND" >>"$CALLS"
if [ -e "$POLICY" ]; then "$POLICY"; echo "policy=$?" >>"$CALLS"; fi
eval "$ON_APT"
"""


class Dev(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        self.calls = self.folder / "calls"
        self.policy = self.folder / "policy-rc.d"
        self.os_release("ID=debian\n")
        # Only what the script itself is made of, so that "is not there" is true of all else.
        for tool in "awk cat chmod env grep rm sed sh sort true".split():
            if path := shutil.which(tool):
                (self.bin / tool).symlink_to(path)
        self.command("apt-get", APT)
        self.command("sudo", '#!/bin/sh\necho "sudo $*" >>"$CALLS"\nshift\nexec "$@"\n')

    def command(self, name, text="#!/bin/sh\n"):
        path = self.bin / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def os_release(self, text):
        (self.folder / "os-release").write_text(text, encoding="utf-8")

    def dev(self, script, root=True, on_apt=":"):
        """Runs lines of shell after reading ./dev, with the places it writes to moved away."""
        lines = f"""
            . '{DEV}'
            policy='{self.policy}'
            os_release='{self.folder}/os-release'
            is_root() {{ {'true' if root else 'false'}; }}
            {script}"""
        environment = {"PATH": str(self.bin), "CALLS": str(self.calls), "ON_APT": on_apt,
                       "POLICY": str(self.policy), "LC_ALL": "C.UTF-8"}
        return subprocess.run([BASH, "-c", lines], env=environment, text=True, cwd=ROOT,
                              capture_output=True, timeout=60, check=False)

    def called(self):
        return self.calls.read_text(encoding="utf-8") if self.calls.exists() else ""

    def installed(self):
        return [name for line in re.findall(r"^apt-get .* install .* -- (.*)$", self.called(), re.M)
                for name in line.split()]

    def test_help_lists_each_command(self):
        text = subprocess.run([DEV, "help"], text=True, capture_output=True, check=True).stdout
        for name in "run test bench screenshots fuzz asan lint format translations package help".split():
            self.assertRegex(text, rf"(?m)^  {name} .*\w")

    def test_unknown_command_ends_with_2(self):
        self.assertEqual(subprocess.run([DEV, "dance"], capture_output=True, check=False).returncode, 2)

    def test_nothing_missing_touches_nothing(self):
        self.command("ninja")
        result = self.dev('need "ninja-build ninja"')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.called(), "")
        self.assertFalse(self.policy.exists())

    def test_package_whose_command_is_there_is_not_installed(self):
        self.command("skopeo")
        result = self.dev('need "skopeo skopeo" "ninja-build ninja" "cmake cmake /usr*/bin/env"')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.installed(), ["ninja-build"])

    def test_lists_are_made_of_lists_that_are_there(self):
        # bash takes a list that is nowhere for an empty one.
        known = set()
        for name, body in re.findall(r"^(\w+_needs)=\((.*?)\)$", DEV.read_text("utf-8"), re.M | re.S):
            self.assertLessEqual(set(re.findall(r"\$\{(\w+)\[@\]\}", body)), known, name)
            for line in re.findall(r'"([^"]*)"', body):
                self.assertTrue(line.startswith("${") or len(line.split()) > 1, f"{name}: {line}")
            known.add(name)
        for name in re.findall(r"\$\{(\w+_needs)\[@\]\}", DEV.read_text("utf-8")):
            self.assertIn(name, known)

    def test_any_proof_is_enough(self):
        config = self.folder / "prefix/lib/cmake/Thing/ThingConfig.cmake"
        config.parent.mkdir(parents=True)
        config.touch()
        result = self.dev(f"""
            missing_packages "a nowhere {self.folder}/*.none" "b nowhere {self.folder}/os-*" "c d"
            CMAKE_PREFIX_PATH='{self.folder}/prefix' missing_packages "thing cmake:Thing"
            missing_packages "thing cmake:Thing" "fonts font:zh-cn" """)
        self.assertEqual(result.stdout.split(), ["a", "c", "thing", "fonts"], result.stderr)

    def test_installation_is_polite(self):
        result = self.dev('need "one none" "two none"')
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = [line for line in self.called().splitlines() if line.startswith("apt-get")]
        self.assertEqual(len(lines), 2)
        self.assertIn(" update", lines[0])
        self.assertTrue(lines[1].endswith("-- one two"))
        for option in ("--no-remove", "--no-install-recommends", " -y "):
            self.assertIn(option, lines[1])
        self.assertIn("frontend=noninteractive", self.called())

    def test_no_service_starts_meanwhile(self):
        result = self.dev('need "one none"')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("policy=101", self.called())
        self.assertFalse(self.policy.exists())

    def test_a_policy_of_the_machine_stays(self):
        self.policy.write_text("#!/bin/sh\nexit 104\n", encoding="utf-8")
        self.policy.chmod(0o755)
        self.assertEqual(self.dev('need "one none"').returncode, 0)
        self.assertIn("policy=104", self.called())
        self.assertEqual(self.policy.read_text(encoding="utf-8"), "#!/bin/sh\nexit 104\n")

    def test_a_policy_left_by_a_killed_run_is_taken_away(self):
        self.dev("hold_services; trap - EXIT")
        self.assertTrue(self.policy.exists())
        self.assertEqual(self.dev('need "one none"').returncode, 0)
        self.assertFalse(self.policy.exists())

    def test_policy_goes_when_the_installation_fails(self):
        result = self.dev('need "one none"', on_apt="exit 100")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("could not install: one", result.stderr)
        self.assertFalse(self.policy.exists())

    def test_policy_goes_when_interrupted(self):
        for signal in ("INT", "TERM", "HUP"):
            result = self.dev('need "one none"; echo went on', on_apt=f"kill -{signal} $PPID")
            self.assertNotEqual(result.returncode, 0, signal)
            self.assertNotIn("went on", result.stdout)
            self.assertFalse(self.policy.exists(), signal)

    def test_without_root_through_sudo(self):
        result = self.dev('need "one none"', root=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.installed(), ["one"])
        self.assertRegex(self.called(), r"(?m)^sudo -- env .*apt-get .* install ")
        self.assertFalse(self.policy.exists())

    def test_without_sudo_says_what_to_install(self):
        (self.bin / "sudo").unlink()
        result = self.dev('need "one none"', root=False)
        self.assertNotEqual(result.returncode, 0)
        self.assertRegex(result.stderr, "apt-get install .* one")
        self.assertEqual(self.called(), "")
        self.assertEqual(self.dev('need "sh sh"; echo went on', root=False).stdout, "went on\n")

    def test_on_another_system_names_and_goes_on(self):
        self.os_release('ID=fedora\nID_LIKE="rhel"\n')
        result = self.dev('need "one none"; echo went on')
        self.assertEqual(result.stdout, "went on\n")
        self.assertRegex(result.stderr, r"\bone\b")
        self.assertEqual(self.called(), "")

    def test_relatives_of_debian_are_known(self):
        for text in ("ID=ubuntu\n", 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', "ID_LIKE=debian\n"):
            self.os_release(text)
            self.assertEqual(self.dev("is_debian").returncode, 0, text)

    def programs(self):
        """A tree in which both programs only say how they were called."""
        for path in ("app/jingtai", "app/cli/jingtai-cli"):
            program = self.folder / "build/release" / path
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text(f'#!/bin/sh\necho "{program.name}: $*"\n', encoding="utf-8")
            program.chmod(0o755)
        return f"need() {{ :; }}; build() {{ :; }}; cd '{self.folder}'; sample=os-release; "

    def test_run_opens_the_window(self):
        for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
            result = self.dev(f"{self.programs()} {variable}=:7 cmd_run --no-checks 'a b'")
            self.assertEqual((result.stdout, result.returncode), ("jingtai: --no-checks a b\n", 0))

    def test_run_without_display_shows_the_command_line(self):
        result = self.dev(f"{self.programs()} cmd_run --no-checks")
        self.assertEqual((result.stdout, result.returncode),
                         ("ID=debian\njingtai-cli: convert os-release\n", 0))
        self.assertIn("there is no display", result.stderr)

    def test_package_is_checked(self):
        package = self.folder / "build/release/jingtai_1_all.deb"
        for code, expected in ((0, 0), (77, 0), (1, 1)):
            self.command("python3", f'#!/bin/sh\necho "$*"\nexit {code}\n')
            self.command("cpack", f"#!/bin/sh\n: >'{package}'\n")
            result = self.dev(f"{self.programs()} cmd_package")
            self.assertEqual(result.returncode, expected, result.stderr)
            self.assertEqual(result.stdout,
                             "tests/package/tst_package.py build/release "
                             "build/release/jingtai_1_all.deb\n")
            self.assertEqual("NOT good" in result.stderr, bool(expected))

    def test_ci_stops_at_the_first_failure(self):
        (self.folder / ".ci").mkdir()
        shutil.copy(ROOT / ".ci/run", self.folder / ".ci/run")
        script = self.folder / "dev"
        for failing, calls in (("test", ["test 1"]), ("lint", ["test 1", "lint 1"]),
                               ("none", ["test 1", "lint 1"])):
            script.write_text('#!/bin/sh\necho "$1 $JINGTAI_REQUIRE_ALL"\n'
                              f"[ $1 != {failing} ]\n", encoding="utf-8")
            script.chmod(0o755)
            result = subprocess.run([self.folder / ".ci/run"], text=True, capture_output=True,
                                    timeout=60, check=False)
            self.assertEqual(result.stdout.splitlines(), calls)
            self.assertEqual(result.returncode, int(failing != "none"))
            self.assertRegex(result.stderr.splitlines()[-1],
                             "passed" if failing == "none" else f"FAILED: ./dev {failing} ")

    def test_what_was_not_run_is_named(self):
        log = self.folder / "log"
        log.write_text("3/9 Test: tst_save\nPASS   : TstSave::a()\n"
                       "SKIP   : TstSave::fullDisk(tmpfs) not run: needs a mount\n"
                       "4/9 Test: tst_e2e\nnot run: no bus\nUnable to find executable: x\n",
                       encoding="utf-8")
        result = self.dev(f"not_run '{log}'")
        self.assertEqual(result.stdout.splitlines(),
                         ["  TstSave::fullDisk(tmpfs) not run: needs a mount",
                          "  tst_e2e: no bus", "  tst_e2e: skipped"])

    def test_required_tests_fail_when_not_run(self):
        log = self.folder / "build/dev/Testing/Temporary/LastTest.log"
        log.parent.mkdir(parents=True)
        self.command("nproc", "#!/bin/sh\necho 2\n")
        for skip, status, required, expected in (("", 0, "1", 0), ("SKIP : T::a() not run: b", 0, "1", 1),
                                                 ("SKIP : T::a() not run: b", 0, "0", 0), ("", 8, "0", 1)):
            self.command("ctest", f"#!/bin/sh\necho '{skip}' >'{log}'\nexit {status}\n")
            result = self.dev(f"cd '{self.folder}'; JINGTAI_REQUIRE_ALL={required} run_tests dev")
            self.assertEqual(result.returncode, expected, (skip, status, required, result.stderr))
            self.assertEqual("T::a()" in result.stderr, bool(skip))


if __name__ == "__main__":
    unittest.main(verbosity=2)

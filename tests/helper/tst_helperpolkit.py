# SPDX-License-Identifier: MIT
"""The helper as it is installed, through a real pkexec, polkitd and system bus, with a real dockerd:
who may change the file, and what the others read."""

import json
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import time
import unittest

import box
import engine

HELPER, BUILD, WISH = sys.argv[1:4]
PREFIX = "/opt/jingtai"
INSTALLED = f"{PREFIX}/libexec/jingtai/jingtai-helper"
POLKITD = next((path for path in ("/usr/lib/polkit-1/polkitd", "/usr/libexec/polkitd")
                if os.path.exists(path)), None)
RULES = """polkit.addRule(function(action, subject) {
    if (action.id.indexOf("org.jingtai.helper.") !== 0)
        return;
    if (subject.user == "daemon")
        return polkit.Result.YES;
    if (subject.user == "nobody")
        return polkit.Result.NO;
});
"""
MIRROR = b'{\n  "debug": true,\n  "registry-mirrors": ["https://a.example"]\n}\n'
SYSTEMCTL = """#!/bin/sh
# What systemd does for a unit with Type=notify, for one engine.
alive() { grep -qs '^State:.[^ZX]' "/proc/$1/status"; }
echo "$@" >>/opt/systemctl.log
case "$*" in
*" show "*) echo LoadState=loaded; [ -S /run/docker.sock ] && echo ActiveState=active || echo ActiveState=inactive ;;
*" cat "*) echo '[Service]'; echo "ExecStart=/usr/sbin/dockerd @OPTIONS@" ;;
*" reload "*) kill -HUP "$(cat /run/docker.pid)" ;;
*" restart "*)
    pid=$(cat /run/docker.pid 2>/dev/null) && kill "$pid" && while alive "$pid"; do sleep 0.02; done
    setsid dockerd @OPTIONS@ >>/opt/dockerd.log 2>&1 </dev/null &
    while :; do
        alive $! || exit 1
        curl -s --unix-socket /run/docker.sock http://d/_ping >/dev/null && exit 0
        sleep 0.02
    done ;;
esac
"""


class SystemEngine(engine.Engine):
    """A dockerd where that of a package has its file, its socket and its pid file."""

    def __init__(self):
        super().__init__()
        self.file, self.socket = box.FILE, pathlib.Path("/run/docker.sock")
        self.pidfile, self.log = pathlib.Path("/run/docker.pid"), pathlib.Path("/opt/dockerd.log")
        self.names_file = False

    def start_system(self):
        assert self.start(*self.options()), self.log.read_text()

    def stop(self):
        # One that was restarted is no child of ours; its containerd is of the same session.
        try:
            os.killpg(int(self.pidfile.read_text(encoding="ascii")), signal.SIGKILL)
        except (OSError, ValueError):
            pass
        super().stop()


def start(*command, **options):
    return subprocess.Popen(command, start_new_session=True, **options)


def set_up():
    for folder in ("/usr/share/polkit-1/actions", "/etc/polkit-1/rules.d"):
        kept = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()
                if not path.name.startswith("org.jingtai.")}
        box.mount("none", folder, "tmpfs", 0, "mode=755")
        for name, content in kept.items():
            (pathlib.Path(folder) / name).write_bytes(content)
    pathlib.Path("/etc/polkit-1/rules.d/10-jingtai.rules").write_text(RULES, encoding="ascii")
    subprocess.run(["cmake", "--install", BUILD, "--prefix", PREFIX, "--component", "helper"],
                   check=True, stdout=subprocess.DEVNULL, env={**os.environ, "DESTDIR": ""})
    os.makedirs(f"{PREFIX}/bin")
    shutil.copy(WISH, f"{PREFIX}/bin/wish")
    pathlib.Path("/opt/new.json").write_bytes(MIRROR)
    os.makedirs("/run/dbus")
    bus = start("dbus-daemon", "--system", "--nofork", "--nopidfile", "--nosyslog")
    wait_for(lambda: os.path.exists("/run/dbus/system_bus_socket"))
    authority = start(POLKITD, "--no-debug", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(lambda: subprocess.run(
        ["dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/",
         "org.freedesktop.DBus.GetNameOwner", "string:org.freedesktop.PolicyKit1"],
        capture_output=True, check=False).returncode == 0)
    return bus, authority


def wait_for(condition):
    end = time.monotonic() + 30
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError("it does not come")
        time.sleep(0.01)


class HelperPolkit(unittest.TestCase):
    def setUp(self):
        box.clear()
        box.FILE.write_bytes(b'{\n  "debug": true\n}\n')
        self.old = box.FILE.read_bytes()
        self.engine = SystemEngine()
        self.addCleanup(self.engine.close)

    def wish(self, user, *words, agent=None, locale="C.UTF-8"):
        account = pwd.getpwnam(user)
        home = f"/opt/home-{user}"
        os.makedirs(home, exist_ok=True)
        os.chown(home, account.pw_uid, account.pw_gid)
        options = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        with subprocess.Popen([f"{PREFIX}/bin/wish", "/opt/new.json", *words],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, cwd="/", text=True,
                              env={"HOME": home, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
                              **options) as process:
            question = None
            helper = None
            if agent:
                helper = subprocess.Popen(["/usr/bin/python3", agent, str(process.pid), locale],
                                          stdout=subprocess.PIPE, text=True, cwd="/", **options)
                self.assertEqual(helper.stdout.readline(), "ready\n")
            output, _ = process.communicate("go\n", timeout=120)
            if helper:
                question = helper.stdout.readline()
                helper.kill()
                helper.communicate()
        return process.returncode, output, question

    def unchanged(self, result, sentence):
        code, output, _ = result
        self.assertEqual(code, 1, output)
        self.assertIn(sentence, output)
        self.assertEqual(box.FILE.read_bytes(), self.old)
        self.assertEqual(os.listdir(box.ETC), ["daemon.json"])
        # The way by hand: what the commands do is what was wanted.
        commands = [line for line in output.splitlines() if line.startswith("sudo ")]
        self.assertGreaterEqual(len(commands), 4, output)
        for command in commands[:-1]:
            subprocess.run(["sh", "-ec", command.replace("sudo ", "", 1)], check=True)
        self.assertEqual(box.FILE.read_bytes(), MIRROR)
        self.assertEqual(commands[-1], "sudo systemctl reload docker")

    def test_allowed(self):
        self.engine.start_system()
        pid = self.engine.pidfile.read_text()
        code, output, _ = self.wish("daemon")
        self.assertEqual(code, 0, output)
        self.assertIn("is saved, and Docker goes by it", output)
        self.assertEqual(box.FILE.read_bytes(), MIRROR)
        self.assertEqual(self.engine.mirrors(), ["https://a.example/"])
        self.assertEqual(self.engine.pidfile.read_text(), pid)

    def test_allowed_without_an_engine(self):
        code, output, _ = self.wish("daemon")
        self.assertEqual(code, 0, output)
        self.assertEqual(box.FILE.read_bytes(), MIRROR)

    def test_denied(self):
        self.unchanged(self.wish("nobody"), "You are not allowed to change the settings of Docker")

    def test_nobody_asks(self):
        self.unchanged(self.wish("games"), "Nobody is there to ask for the password")

    def test_dismissed(self):
        agent = "/opt/agent.py"
        shutil.copy(pathlib.Path(__file__).with_name("agent.py"), agent)
        result = self.wish("games", agent=agent)
        self.assertIn("org.jingtai.helper.apply Authentication is required to change "
                      "/etc/docker/daemon.json", result[2])
        self.unchanged(result, "The question for the password was closed")
        result = self.wish("games", agent=agent, locale="zh_CN.UTF-8")
        self.assertIn("需要认证才能修改 /etc/docker/daemon.json", result[2])

    def test_each_verb_has_its_action(self):
        for words in (["status"], ["rollback"]):
            run = subprocess.run(["pkexec", "--disable-internal-agent", INSTALLED, *words],
                                 capture_output=True, check=False, user=65534, group=65534, cwd="/")
            self.assertEqual(run.returncode, 127, run.stderr)
        run = subprocess.run(["pkexec", "--disable-internal-agent", INSTALLED, "status"],
                             capture_output=True, check=False, user=1, group=1, cwd="/")
        self.assertEqual(json.loads(run.stdout)["file"], box.digest(self.old))

    def test_a_helper_that_others_may_change_is_not_run(self):
        os.chmod(INSTALLED, 0o775)
        self.addCleanup(os.chmod, INSTALLED, 0o755)
        self.unchanged(self.wish("daemon"), "could be changed by others than root")

    def test_without_polkit(self):
        pathlib.Path("/opt/empty").write_bytes(b"")
        box.mount("/opt/empty", "/usr/bin/pkexec", None, box.MS_BIND)
        self.addCleanup(box.unmount, "/usr/bin/pkexec")
        self.unchanged(self.wish("daemon"), "pkexec is missing")

    # --- with a systemd that can restart ----------------------------------------------------

    def with_systemd(self):
        # The options must not name what the file is to set.
        options = " ".join(word for word in self.engine.options())
        os.makedirs("/run/systemd/system", exist_ok=True)
        for name, text in (("systemctl", SYSTEMCTL.replace("@OPTIONS@", options)),
                           ("journalctl", "#!/bin/sh\ntail -n 40 /opt/dockerd.log\n")):
            path = pathlib.Path(f"/opt/{name}")
            path.write_text(text, encoding="utf-8")
            path.chmod(0o755)
            box.mount(path, f"/usr/bin/{name}", None, box.MS_BIND)
            self.addCleanup(box.unmount, f"/usr/bin/{name}")
        self.addCleanup(shutil.rmtree, "/run/systemd/system")
        pathlib.Path("/opt/systemctl.log").write_bytes(b"")
        self.engine.start_system()

    def told(self):
        lines = pathlib.Path("/opt/systemctl.log").read_text().splitlines()
        return [line.split()[-2] for line in lines if " show " not in line and " cat " not in line]

    def test_the_command_line_asks_this_engine(self):
        self.with_systemd()
        file = pathlib.Path("/opt/check.json")
        file.write_text('{"bridge": "none"}', encoding="utf-8")
        check = [f"{BUILD}/app/cli/jingtai-cli", "daemon", "check", "--json", file]
        self.assertEqual(subprocess.run(check, capture_output=True, check=False).returncode, 0)
        run = subprocess.run([*check, "--engine", "auto"], capture_output=True, check=False)
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertEqual(json.loads(run.stdout)["code"], "flag-conflict")

    def test_reloads_by_systemd(self):
        self.with_systemd()
        code, _, text = box.apply(INSTALLED, MIRROR)
        self.assertEqual(code, 0, text)
        self.assertEqual(self.told(), ["reload"])
        self.assertEqual(self.engine.mirrors(), ["https://a.example/"])

    def test_does_not_start_a_stopped_engine_by_asking(self):
        self.with_systemd()
        self.engine.stop()
        code, report, text = box.apply(INSTALLED, MIRROR)
        self.assertEqual(code, 0, text)
        self.assertFalse(report["confirmed"])
        self.assertEqual(self.told(), [])

    def test_says_what_needs_a_restart_and_restarts_when_it_may(self):
        self.with_systemd()
        changed = b'{"debug": true, "log-driver": "local", "registry-mirrors": ["https://b.example"]}'
        code, report, text = box.apply(INSTALLED, changed)
        self.assertEqual(code, 0, text)
        self.assertEqual(report["needRestart"], ["log-driver"])
        self.assertEqual(self.engine.mirrors(), ["https://b.example/"])
        changed = changed.replace(b"local", b"none")
        code, report, text = box.apply(INSTALLED, changed, "--restart")
        self.assertEqual(code, 0, text)
        self.assertTrue(report["restarted"])
        self.assertEqual(report["info"]["LoggingDriver"], "none")
        self.assertEqual(self.told(), ["reload", "restart"])

    def test_a_file_with_which_it_does_not_start_is_undone(self):
        self.with_systemd()
        before = json.loads(self.engine.get("/info"))
        # What only the machine can tell, so no check refuses it beforehand.
        refused = b'{"registry-mirrors": ["https://b.example"], "userns-remap": "no-such-user"}'
        code, report, text = box.apply(INSTALLED, refused, "--restart")
        self.assertEqual(code, 1, text)
        self.assertEqual((report["error"], report["way"]), ("no-start", "back"))
        self.assertIn("no-such-user", report["words"])
        self.assertEqual(box.FILE.read_bytes(), self.old)
        self.assertEqual(self.told(), ["restart", "reset-failed", "restart"])
        after = json.loads(self.engine.get("/info"))
        for key in ("RegistryConfig", "Debug", "Labels", "LoggingDriver"):
            self.assertEqual(after[key], before[key])


if __name__ == "__main__":
    if not shutil.which("pkexec") or not POLKITD:
        print("not run: there is no polkit")
        sys.exit(77)
    box.require()
    processes = set_up()
    try:
        program = unittest.main(argv=sys.argv[:1] + sys.argv[4:], exit=False)
    finally:
        for one in reversed(processes):
            one.kill()
            one.wait()
    sys.exit(not program.result.wasSuccessful())

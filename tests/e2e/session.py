# SPDX-License-Identifier: MIT
"""A desktop session of its own for one test: network namespace, X server, session bus,
accessibility bus. Everything that is started is ended by its id."""

import os
import pathlib
import random
import select
import shutil
import subprocess
import sys
import tempfile
import time

DEADLINE = 30.0
INSIDE = "JINGTAI_E2E_INSIDE"


def not_run(reason):
    """Reported by name by ./dev test; never a pass in disguise."""
    print(f"not run: {reason}", flush=True)
    sys.exit(77)


def wait_for(what, condition, deadline=DEADLINE):
    """The first true value of the condition; fails by name when the deadline passes."""
    end = time.monotonic() + deadline
    while True:
        try:
            value = condition()
        except Exception as error:  # an accessible object may go away while it is looked at
            value, last = None, error
        else:
            last = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"timed out waiting for {what}" + (f" ({last})" if last else ""))
        time.sleep(0.02)


def enter_namespace(mounts=False):
    """Runs the test again inside a network namespace with nothing but the loopback in it, and
    inside one of mounts where that is wanted."""
    if os.environ.get(INSIDE):
        return
    for command in ("unshare", "ip", "Xvfb", "dbus-daemon", "xdotool"):
        if not shutil.which(command):
            not_run(f"{command} is not installed")
    probe = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False)
    how = ["unshare", "-n"]
    if probe.returncode != 0:
        how = ["unshare", "-r", "-n"]
        if subprocess.run(how + ["true"], capture_output=True, check=False).returncode != 0:
            not_run("no network namespace can be made here")
    if mounts:
        how.append("-m")
    # The bindings belong to the system's own Python, which need not be the first one on the path.
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import pyatspi"], capture_output=True,
                          check=False).returncode == 0:
            break
    else:
        not_run("python3-pyatspi is not installed")
    os.environ[INSIDE] = "1"
    os.execvp(how[0], how + [python] + sys.argv)


def free_display():
    """A number that no other X server has. Left to itself, a server in a namespace of its own takes
    :0 although the socket of another stands in its place in the file system."""
    while True:
        number = random.randrange(100, 10000)
        if not any(os.path.exists(path) for path in (f"/tmp/.X11-unix/X{number}",
                                                     f"/tmp/.X{number}-lock")):
            return number


def start_before(state_home):
    """Leaves there what an earlier start has left: nobody is welcomed."""
    state = pathlib.Path(state_home) / "jingtai/window.json"
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text('{"welcomed": true}', encoding="utf-8")


class Session:
    def __init__(self, width=1280, height=800):
        """The size of the screen in its own pixels. Its file (see screen.py): screen_file."""
        self.processes = []
        self.size = (width, height)
        self.directory = tempfile.mkdtemp(prefix="jingtai-e2e-")
        self.screen_file = f"{self.directory}/Xvfb_screen0"

    def __enter__(self):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        home = self.directory
        os.environ.update({
            "HOME": home, "LC_ALL": "C.UTF-8", "LANGUAGE": "",
            "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data",
            "XDG_STATE_HOME": f"{home}/state", "XDG_CACHE_HOME": f"{home}/cache",
            "XDG_RUNTIME_DIR": f"{home}/run", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "0"})
        os.environ.pop("WAYLAND_DISPLAY", None)
        start_before(f"{home}/state")
        os.mkdir(f"{home}/run", 0o700)
        display = free_display()
        os.environ["DISPLAY"] = ":" + self.start_announcing(
            lambda fd: ["Xvfb", f":{display}", "-displayfd", str(fd), "-screen", "0",
                        "{}x{}x24".format(*self.size), "-br", "-fbdir", home,
                        "-nolisten", "tcp", "-noreset"])
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.start_announcing(
            lambda fd: ["dbus-daemon", "--session", "--nofork", "--nopidfile",
                        f"--print-address={fd}"])
        # Nobody is to ask the system's own bus.
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        launcher = "/usr/libexec/at-spi-bus-launcher"
        if not os.path.exists(launcher):
            not_run("the accessibility bus (at-spi2-core) is not installed")
        self.start([launcher, "--launch-immediately"])
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            self.end(process)
        shutil.rmtree(self.directory, ignore_errors=True)

    def start(self, command, **options):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def start_announcing(self, command):
        """Starts what writes a line (its display, its address) to a descriptor; that line."""
        read, write = os.pipe()
        self.start(command(write), pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        line = b""
        end = time.monotonic() + DEADLINE
        while not line.endswith(b"\n"):
            if not select.select([read], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"{command(0)[0]} does not start")
            piece = os.read(read, 4096)
            if not piece:
                raise AssertionError(f"{command(0)[0]} ended at once")
            line += piece
        os.close(read)
        return line.decode().strip()

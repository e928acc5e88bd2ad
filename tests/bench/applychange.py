# SPDX-License-Identifier: MIT
"""applychange.py ENGINEDO: what applying a mirror to a running dockerd takes, the engine's own word
for it included, and what its own reload takes from the signal until it is visible. Medians of some
rounds in milliseconds, on one line."""

import json
import pathlib
import signal
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "engine"))
import engine  # noqa: E402

DO = sys.argv[1]
ROUNDS = 11


def reload_alone(dockerd, mirror):
    dockerd.file.write_text(json.dumps({"registry-mirrors": [mirror]}), encoding="utf-8")
    begun = time.monotonic()
    dockerd.process.send_signal(signal.SIGHUP)
    while dockerd.mirrors() != [mirror + "/"]:
        pass
    return (time.monotonic() - begun) * 1000


def main():
    engine.require()
    dockerd = engine.Engine()
    try:
        dockerd.file.write_text("{}", encoding="utf-8")
        if not dockerd.start(*dockerd.options()):
            sys.exit(dockerd.log.read_text())
        ours, other = [], []
        for number in range(ROUNDS):
            other.append(reload_alone(dockerd, f"https://a{number}.example"))
            done = subprocess.run(
                [DO, "time", dockerd.file, dockerd.socket, dockerd.pidfile,
                 f"https://b{number}.example"], capture_output=True, text=True, check=True)
            ours.append(float(done.stdout))
    finally:
        dockerd.close()
    print(f"{statistics.median(ours):.2f} {statistics.median(other):.2f}", flush=True)


main()

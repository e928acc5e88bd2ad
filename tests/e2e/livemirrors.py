# SPDX-License-Identifier: MIT
"""Mirrors that are served here, one for each verdict, for pictures and tests of the live table."""

import json
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "network"))
import badserver  # noqa: E402
import certificates  # noqa: E402
import support  # noqa: E402

# Title, how it behaves, and what its last checks found.
MIRRORS = (
    ("City mirror", "quick", "g" * 25),
    ("Campus mirror", "good", "gggggggbbggggggggggggggggg"),
    ("Harbour mirror", "slow", "ggggglllggggggggglgggggggg"),
    ("Company mirror", "token", "gggggggggggg"),
    ("Altered mirror", "other-image", "gggggggggggggg"),
    ("Reading room", "image-404", "aaaaaaaaaaaaaaaaaaaa"),
    ("Members' mirror", "all-basic", "nnnnnnnnnnnnnn"),
    ("Old campus mirror", "all-403", "gggggggggggrrrrrrrrrr"),
    ("Busy mirror", "image-429", "ggglglggglllglllgggl"),
    ("Parked name", "all-html", "bbbbbbbbbbbbbbbbbbbb"),
    ("Tired mirror", "all-500", "gggggggggbbbbb"),
    ("Quiet mirror", "silent", "bbbbbbbbbbbbb"),
    ("Gone mirror", "dead", "ggggggggbbbbbbbbbbbb"),
    ("Lapsed mirror", "self-signed", "gggggggggccccc"),
    ("Nameless mirror", "nameless", "bbbbbbbbbbbb"),
    ("Closed mirror", "closed", ""),
)
CODED = {"id": "coded", "kind": "registry", "title": {"en": "Accelerator"},
         "endpoint": "https://{user_code}.mirror.example.com",
         "rules": [{"source": "docker.io", "target": "{user_code}.mirror.example.com/{path}"}],
         "parameters": {"user_code": {"title": {"en": "Your code"}}}}
WORDS = {"g": "serves-images", "b": "timed-out", "l": "limited", "a": "answers-only",
         "n": "needs-account", "r": "restricted", "c": "certificate"}
ANSWERED = "glanr"


def delayed(seconds, serve):
    def later(client):
        time.sleep(seconds)
        serve(client)
    return later


def serve(folder):
    """Where each behaviour is met."""
    behaviours = badserver.behaviours()
    quiet = behaviours["good"]
    behaviours |= {"quick": quiet, "good": delayed(0.03, quiet), "slow": delayed(0.4, quiet)}
    places = {}
    for _, name, _ in MIRRORS:
        if name in behaviours:
            places[name] = f"http://127.0.0.1:{badserver.Server(behaviours[name]).port}"
    context = badserver.tls(*certificates.self_signed(folder, "lapsed"))
    places["self-signed"] = f"https://127.0.0.1:{badserver.Server(quiet, context).port}"
    return places | {"dead": "http://127.0.0.1:1", "nameless": "https://mirror.invalid",
                     "closed": "https://closed.invalid"}


def records(found, end):
    """As the program keeps them: one each quarter of an hour."""
    figures = random.Random(found)
    lines = []
    for age, letter in zip(range(len(found), 0, -1), found):
        latency = f"{figures.uniform(20, 300):.1f}" if letter in ANSWERED else "-"
        speed = f"{figures.uniform(2e6, 2e7):.0f}" if letter == "g" else "-"
        lines.append(f"{end - age * 900} {WORDS[letter]} {latency} {speed} -")
    return lines


def start(directory):
    """Arguments of Window: a catalogue of them all, and their history."""
    directory = pathlib.Path(directory)
    folder = directory / "live"
    folder.mkdir(exist_ok=True)
    places = serve(str(folder))
    mirrors = []
    for title, name, _ in MIRRORS:
        mirror = support.mirror(name, places[name], title={"en": title}, trust="community")
        if name == "closed":
            mirror["claim"] = {"state": "closed", "asOf": "2024-06"}
        mirrors.append(mirror)
    catalog = folder / "catalog.json"
    support.write_catalog(catalog, [*mirrors, CODED], places["slow"])

    def prepare(window):
        now = int(time.time())
        window.write("state/jingtai/checks.json", json.dumps({"mirrors": {
            name: {"endpoint": places[name], "checks": records(found, now)}
            for _, name, found in MIRRORS if found}}))

    return {"page": "mirrors", "arguments": ["--catalog", str(catalog)], "prepare": prepare,
            "settings": {"checkDeadline": 4}}

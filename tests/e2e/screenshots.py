# SPDX-License-Identifier: MIT
"""Pictures of every page and dialog, made from the built program off the network.

screenshots.py PROGRAM DIRECTORY: DIRECTORY/STATE-LANGUAGE-THEME-SCALE-SIZE.png of each state in
each language, theme, scale and size. With --readme the few of the README, by its names."""

import argparse
import collections
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys

import livemirrors
from session import Session, enter_namespace, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/network"))
import badserver  # noqa: E402
import support  # noqa: E402

LANGUAGES = ("en", "zh_CN")
THEMES = ("light", "dark")
SCALES = (1, 1.5, 2)
SIZES = ((900, 600), (1600, 1000))
README_SIZE = (1280, 800)
README = {("convert", "en", "light"): "convert.png",
          ("mirrors-live", "en", "light"): "mirrors.png",
          ("convert", "zh_CN", "dark"): "convert-zh-dark.png",
          ("mirrors-live", "zh_CN", "light"): "mirrors-zh.png",
          ("docker", "en", "light"): "docker.png",
          ("docker", "zh_CN", "light"): "docker-zh.png"}

# A state of the program: how it is started, and what is done then. `start` are arguments of
# Window, or a function of the directory of the session that makes them.
State = collections.namedtuple("State", "name use start", defaults=(lambda window: None, {}))


def steps(*each):
    def use(window):
        for step in each:
            step(window)

    return use


def click(english, **options):
    return lambda window: window.click(english, **options)


def choices(english):
    return lambda window: window.choices(english)


def keys(*names):
    return lambda window: window.keys(*names)


def typed(text):
    return lambda window: window.type(text)


def copied_elsewhere(text):
    """Another program has that on the clipboard."""
    def copy(window):
        if shutil.which("xclip") is None:
            raise AssertionError("not made: the notice wants xclip installed")
        path = window.write("copied.txt", text)
        window.beside.append(window.session.start(
            ["xclip", "-quiet", "-selection", "clipboard", str(path)], stderr=subprocess.DEVNULL))
        import pyatspi
        window.find("Convert", pyatspi.ROLE_PUSH_BUTTON)

    return copy


def menu(*english):
    return lambda window: window.menu(*english)


def hovered(english):
    return lambda window: window.hover(english)


def filtered(words):
    return steps(click("Filter mirrors"), typed(words))


def rows(table, count=1):
    """Waits until there are that many."""
    return lambda window: window.cell(table, count - 1)


def row(table, number, button=1):
    return lambda window: window.click_on(window.cell(table, number), button)


def file(name, text):
    def start(directory):
        path = pathlib.Path(directory) / name
        path.write_bytes(text)
        return {"files": [path]}

    return start


def catalog(text):
    def start(directory):
        path = pathlib.Path(directory) / "mirrors.json"
        path.write_text(text, encoding="utf-8")
        return {"page": "mirrors", "arguments": ["--catalog", str(path)]}

    return start


def served(directory):
    """Names on mirrors that are served here, one for each thing that can be found of a name."""
    other = badserver.Image(2000)

    def server(*rules):
        def answer(method, path, headers):
            for part, result in rules:
                if part in path:
                    return result(method)
            return None
        return badserver.Server(badserver.answering(answer)).port

    def status(code):
        return lambda method: badserver.reply(code, b"{}", method)

    def changed(method):
        return badserver.reply(200, other.manifest, method, content_type=other.type,
                               docker_content_digest=other.digest)

    first = server(("busybox", status(404)), ("node-exporter", changed), ("etcd", status(403)),
                   ("alpine", status(404)), ("redis", status(429)))
    second = server(("alpine", status(404)), ("redis", status(404)))
    copies = server(("coredns", changed))
    upstream = server(("alone", status(404)))
    path = pathlib.Path(directory) / "served.json"

    def mirror(name, port, source, trust, chinese):
        return support.mirror(
            name.lower().replace(" ", "-"), f"http://127.0.0.1:{port}", title={"en": name, "zh_CN": chinese}, trust=trust,
            claim={"state": "works", "asOf": "2026-11"},
            rules=[{"source": source, "target": f"127.0.0.1:{port}/{{path}}"}])

    path.write_text(json.dumps({"version": 1, "registries": [
        {"name": name, "endpoint": f"http://127.0.0.1:{upstream}", "probe": "library/busybox:1"}
        for name in ("docker.io", "registry.k8s.io", "quay.io")], "mirrors": [
            mirror("DaoCloud", first, "docker.io", "community", "DaoCloud"),
            mirror("1ms.run", second, "docker.io", "community", "毫秒镜像"),
            mirror("Alibaba Cloud", copies, "registry.k8s.io", "third-party-copy", "阿里云"),
            mirror("Nanjing University", 1, "quay.io", "community", "南京大学")]}))
    text = pathlib.Path(directory) / "served.yaml"
    text.write_text("".join(f"  - image: {name}\n" for name in (
        "nginx:1.27", "busybox:1.36", "prom/node-exporter:v0.18.1", "coreos/etcd:v3.5.0",
        "library/alone:1", "registry.k8s.io/pause:3.9", "registry.k8s.io/coredns/coredns:v1.11.1",
        "alpine:3.20", "redis:7", "quay.io/prometheus/prometheus:v2.53.0",
        "registry.corp/team/app:1.4")))
    return {"arguments": ["--catalog", str(path)], "files": [text],
            "settings": {"askMirrors": True}}


def names_checked(window):
    """Until no row is being checked."""
    window.click("Check on mirrors")
    window.find("Check on mirrors")


def named(table, title):
    """Goes to the row of that name, in sight or not, as one does who types it."""
    def choose(window):
        import pyatspi
        first = window.cell(table, 1)
        window.click_on(first)
        window.type(title.split()[0])
        cells = first.parent.queryTable()

        def is_chosen():
            found = (cells.getAccessibleAt(row, 0) for row in range(cells.nRows))
            return any(cell.name.startswith(title)
                       and cell.getState().contains(pyatspi.STATE_SELECTED) for cell in found)

        wait_for(title, is_chosen)

    return choose


def checked(window):
    """Waits for the end of a check."""
    window.find("Check now")
    window.rest()


def daemon(text=None, page="docker", **engine):
    """The page Docker over a file of that text; see dockerstage.Stage.set_up()."""
    def start(_directory):
        if STAGE is None:
            raise AssertionError("not made: the page Docker wants root, and dockerd installed")
        STAGE.set_up(text, **engine)
        return {"page": page, "busy": "Looking for Docker…"}

    return start


def written(text):
    """Somebody else writes the file."""
    def write(_window):
        import dockerstage
        dockerstage.FILE.write_bytes(text)

    return write


def tab(name):
    return lambda window: window.click(name, window.tab_role())


def problems(window):
    window.cell("Problems", 0)


# Set by main(): what plays the engine.
STAGE = None
DEPLOYMENT = (ROOT / "tests/data/convert/deployment.in.yaml").read_bytes()
MIXED = (ROOT / "tests/data/convert/list-mixed.in.txt").read_bytes()
LARGE = b"".join(itertools.repeat(DEPLOYMENT + b"---\n", 2000))
EMPTY_CATALOG = '{"version": 1, "updated": "2026-01-01", "registries": [], "mirrors": []}'
MIRRORS = {"page": "mirrors"}
USUAL = ["https://docker.m.daocloud.io", "https://docker.1ms.run"]
CLEAN = json.dumps({"registry-mirrors": USUAL, "log-driver": "json-file",
                    "log-opts": {"max-size": "10m", "max-file": "3"}}, indent=2).encode() + b"\n"
SEVERAL = json.dumps({"registry-mirrors": [*USUAL, "https://quay.m.daocloud.io", "docker.nju.edu.cn"],
                      "max-concurrent-downloads": 3, "registry-mirror": [],
                      "log-opts": {"max-size": "10m", "max-file": 3},
                      "live-restore": True}, indent=2).encode() + b"\n"
BROKEN = b'{\n  "registry-mirrors": ["https://f1361db2.m.daocloud.io"],\n}\n'
OTHER = CLEAN.replace(b"10m", b"50m")
BACKUPS = [("20261123T140211Z", OTHER), ("20261102T091500Z", b"{}\n")]
ADDRESS = steps(click("Add address"), typed("https://docker.example.cn"), keys("Return"))
SAMPLE = steps(click("Try a sample"), rows("Conversions", 4))

KEYS = steps(click("Settings"), tab("Keyboard shortcuts"))

CHECKED = steps(click("Check now"), checked)


def compared(title):
    """The content of the mirror of that title, with that of its registry."""
    return steps(CHECKED, named("Mirrors", title), menu("Mirrors", "Compare content"), checked)


STATES = (
    State("welcome", start={"first": True}),
    State("welcome-language", choices("Language"), {"first": True}),
    State("convert-empty"),
    State("convert", SAMPLE),
    State("convert-row", steps(SAMPLE, row("Conversions", 1))),
    State("convert-row-menu", steps(SAMPLE, row("Conversions", 1, button=3))),
    State("convert-mixed", rows("Conversions"), file("images.txt", MIXED)),
    State("convert-large", rows("Conversions"), file("deployments.yaml", LARGE)),
    State("convert-no-names", start=file("notes.txt", b"There is nothing to pull in here.\n")),
    State("convert-problem", start=file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")),
    State("convert-commands", steps(SAMPLE, choices("Output"),
                                    click("docker pull and tag"))),
    State("convert-back", steps(SAMPLE, click("Back to original names"))),
    State("convert-with", steps(SAMPLE, choices("Convert with"))),
    State("convert-with-mirrors", steps(SAMPLE, choices("Convert with"),
                                        keys("Down", "Down", "Right"))),
    State("convert-with-registry", steps(SAMPLE, choices("Convert with"),
                                         keys("Up", "Right", "Right"))),
    State("convert-output", steps(SAMPLE, choices("Output"))),
    State("convert-own-registry", steps(SAMPLE, choices("Output"),
                                        click("Copy into a registry of your own…"))),
    State("convert-tip", steps(SAMPLE, hovered("Back to original names"))),
    State("file-open", keys("ctrl+o")),
    State("file-save", steps(SAMPLE, keys("ctrl+s"))),
    State("convert-focus", steps(SAMPLE, keys(*["Tab"] * 4))),
    State("convert-history", steps(SAMPLE, click("Clear"), choices("History"))),
    State("convert-offer", copied_elsewhere("docker pull nginx:1.27\n"),
          {"settings": {"watchClipboard": True}}),
    State("convert-notice", steps(rows("Conversions"), click("Check on mirrors")),
          lambda directory: served(directory) | {"settings": {}}),
    State("convert-checked", steps(rows("Conversions"), names_checked, row("Conversions", 1)), served),
    State("mirrors", rows("Mirrors"), MIRRORS),
    State("mirrors-several", steps(row("Mirrors", 3), keys("ctrl+a")), MIRRORS),
    State("mirrors-filtered", filtered("quay"), MIRRORS),
    State("mirrors-closed", steps(filtered("ustc"), row("Mirrors", 1)), MIRRORS),
    State("mirrors-no-match", filtered("no such mirror"), MIRRORS),
    State("mirrors-upstream", choices("Upstream"), MIRRORS),
    State("mirrors-context", row("Mirrors", 2, button=3), MIRRORS),
    State("mirrors-menu", menu("Mirrors"), MIRRORS),
    State("mirrors-empty", start=catalog(EMPTY_CATALOG)),
    State("mirrors-live", steps(CHECKED, named("Mirrors", "City mirror"),
                                click("Measure speed"), checked), livemirrors.start),
    State("mirrors-checking", steps(click("Check now"), named("Mirrors", "Quiet mirror")),
          livemirrors.start),
    State("mirrors-stopped", steps(click("Check now"), keys("Escape"),
                                   named("Mirrors", "Quiet mirror")), livemirrors.start),
    State("mirrors-limited", steps(CHECKED, named("Mirrors", "Busy mirror")), livemirrors.start),
    State("mirrors-switched-off", steps(row("Mirrors", 2), menu("Mirrors", "Switch off")),
          MIRRORS),
    State("mirrors-good", steps(CHECKED, named("Mirrors", "Company mirror")), livemirrors.start),
    State("mirrors-restricted", steps(CHECKED, named("Mirrors", "Old campus mirror")),
          livemirrors.start),
    State("mirrors-timed-out", steps(CHECKED, named("Mirrors", "Quiet mirror")),
          livemirrors.start),
    State("mirrors-certificate", steps(CHECKED, named("Mirrors", "Lapsed mirror")),
          livemirrors.start),
    State("mirrors-same", compared("City mirror"), livemirrors.start),
    State("mirrors-different", compared("Altered mirror"), livemirrors.start),
    State("mirrors-usable", steps(CHECKED, click("Only usable")), livemirrors.start),
    State("mirrors-kept", named("Mirrors", "City mirror"), livemirrors.start),
    State("mirrors-not-checked", click("Only usable"), MIRRORS),
    State("mirrors-none-usable", steps(CHECKED, click("Only usable")), MIRRORS),
    State("mirrors-offline", steps(click("Check now"), checked), MIRRORS),
    State("mirror-add", click("Add mirror…"), MIRRORS),
    State("mirror-add-problem", steps(click("Add mirror…"), typed("http://mirror.example:99999"),
                                      keys("Tab")), MIRRORS),
    State("mirror-add-good", steps(click("Add mirror…"), typed("https://mirror.example.com"),
                                   keys("Tab")), MIRRORS),
    State("mirror-add-discard", steps(click("Add mirror…"), typed("https://mirror.example.com"),
                                      keys("Escape")), MIRRORS),
    State("mirror-added", steps(click("Add mirror…"), typed("https://mirror.example.com"),
                                keys("Return")), MIRRORS),
    State("mirror-parameters", steps(filtered("user_code"), row("Mirrors", 1),
                                     menu("Mirrors", "Enter its code…")), MIRRORS),
    State("mirror-setup", steps(filtered("tuna docker"), row("Mirrors", 1),
                                menu("Mirrors", "Set-up commands…")), MIRRORS),
    State("mirror-setup-kubernetes", steps(filtered("tuna kubernetes"), row("Mirrors", 1),
                                           menu("Mirrors", "Set-up commands…")), MIRRORS),
    State("mirrors-columns", menu("Mirrors", "Columns", "Arrange…"), MIRRORS),
    State("mirrors-export", menu("Mirrors", "Export mirrors…"), MIRRORS),
    State("docker", start=daemon(SEVERAL, mirrors=USUAL, backups=BACKUPS)),
    State("docker-clean", start=daemon(CLEAN, mirrors=USUAL, backups=BACKUPS)),
    State("docker-json", tab("JSON"), daemon(SEVERAL, mirrors=USUAL)),
    State("docker-broken", problems, daemon(BROKEN, mirrors=USUAL)),
    State("docker-broken-json", steps(problems, tab("JSON")), daemon(BROKEN, mirrors=USUAL)),
    State("docker-repair", steps(problems, click("Repair")), daemon(BROKEN, mirrors=USUAL)),
    State("docker-repaired", steps(problems, click("Fix")), daemon(BROKEN, mirrors=USUAL)),
    State("docker-preview", steps(ADDRESS, click("Preview changes…")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-not-authorised", steps(ADDRESS, click("Apply")), daemon(CLEAN, mirrors=USUAL)),
    State("docker-unfinished", steps(click("Add address"), click("Apply")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-conflict", steps(ADDRESS, written(OTHER), keys("F5"), click("Compare…")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-backups", click("Restore backup…"), daemon(CLEAN, mirrors=USUAL,
                                                             backups=BACKUPS)),
    State("docker-list", click("Add from list…"), daemon(CLEAN, mirrors=USUAL)),
    State("docker-search", steps(click("Find a setting"), typed("network")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-no-setting", steps(click("Find a setting"), typed("no such setting")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-file", choices("Configuration file"), daemon(CLEAN, mirrors=USUAL)),
    State("docker-open", steps(choices("Configuration file"), keys("Up", "Return")),
          daemon(CLEAN, mirrors=USUAL)),
    State("docker-no-engine", start=daemon(None, engine="absent")),
    State("docker-stopped", start=daemon(CLEAN, engine="stopped")),
    State("docker-unreadable", start=daemon(b"x" * 1100000, mirrors=USUAL)),
    State("docker-menu", menu("Docker"), daemon(CLEAN, mirrors=USUAL)),
    State("menu-file", menu("File")),
    State("menu-edit", steps(SAMPLE, menu("Edit"))),
    State("menu-view", menu("View"), MIRRORS),
    State("menu-settings", menu("Settings")),
    State("menu-help", menu("Help")),
    State("guide-convert", keys("F1")),
    State("guide-keys", keys("ctrl+slash")),
    State("guide-mirrors", keys("F1"), MIRRORS),
    State("guide-docker", keys("F1"), daemon(CLEAN, mirrors=USUAL)),
    State("settings", click("Settings")),
    State("settings-desktop", click("Settings"),
          {"settings": {"notifications": True, "trayIcon": True, "watchClipboard": True}}),
    State("settings-language", steps(click("Settings"), choices("Language"))),
    State("settings-keys", KEYS),
    State("settings-keys-taken", steps(KEYS, click("Find a command or key"), typed("ctrl+d"),
                                       keys("Return", "Return", "ctrl+o"))),
    State("settings-keys-refused", steps(KEYS, row("Keyboard shortcuts", 2), keys("Return", "a"))),
    State("about", menu("Help", "About Jingtai")),
    State("high-contrast", SAMPLE, {"desktop": {"contrast": 1}}),
    State("catalog-problem", start=catalog('{"version": 1, "mirrors": [,]}')),
)


def picture(session, screen, program, state, language, theme, scale, size, path):
    from window import Window

    start = state.start(session.directory) if callable(state.start) else state.start
    window = Window(session, screen, program, language=language, theme=theme, scale=scale,
                    size=size, **start)
    try:
        state.use(window)
        window.rest()
        screen.save(path)
    finally:
        window.end()


def wanted(arguments):
    """(state, language, theme, scale, size, name of the file) of each picture."""
    if arguments.readme:
        by_name = {state.name: state for state in STATES}
        return [(by_name[name], language, theme, 1, README_SIZE, file_name)
                for (name, language, theme), file_name in README.items()]
    return [(state, language, theme, scale, size,
             f"{state.name}-{language}-{theme}-{scale:g}x-{size[0]}x{size[1]}.png")
            for scale, size, language, theme, state in itertools.product(
                arguments.scale or SCALES, arguments.size or SIZES,
                arguments.language or LANGUAGES, arguments.theme or THEMES, STATES)
            if not arguments.state or state.name in arguments.state]


def parse():
    def size(text):
        width, height = map(int, text.split("x"))
        return width, height

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--state", action="append", choices=[state.name for state in STATES])
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--scale", action="append", type=float)
    parser.add_argument("--size", action="append", type=size, metavar="WIDTHxHEIGHT")
    return parser.parse_args()


def make(program, directory, size, pictures):
    """In a session of that size; how many failed."""
    from screen import Screen

    failed = 0
    with Session(*size) as session:
        screen = Screen(session.screen_file)
        for *what, name in pictures:
            path = directory / name
            try:
                picture(session, screen, program, *what, path)
            except AssertionError as error:
                failed += 1
                print(f"{name}: {error}", file=sys.stderr, flush=True)
            else:
                print(path, flush=True)
    return failed


def main():
    arguments = parse()
    program = os.path.abspath(arguments.program)
    enter_namespace(mounts=True)
    import dockerstage

    global STAGE
    if dockerstage.available():
        STAGE = dockerstage.Stage()

    arguments.directory.mkdir(parents=True, exist_ok=True)
    succeeded = True
    for (scale, size), group in itertools.groupby(wanted(arguments), key=lambda one: one[3:5]):
        # A process each: the library of the accessibility bus stays with the first one it met.
        child = os.fork()
        if child == 0:
            failed = make(program, arguments.directory, [round(part * scale) for part in size], group)
            os._exit(1 if failed else 0)
        succeeded = os.waitpid(child, 0)[1] == 0 and succeeded
    if not succeeded:
        sys.exit("some failed; they are named above")


if __name__ == "__main__":
    main()

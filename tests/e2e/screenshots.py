# SPDX-License-Identifier: MIT
"""Pictures of every page and dialog, made from the built program off the network.

screenshots.py PROGRAM DIRECTORY: DIRECTORY/STATE-LANGUAGE-THEME-SCALE-SIZE.png of each state in
each language, theme, scale and size. With --readme the few of the README, by its names."""

import argparse
import collections
import itertools
import os
import pathlib
import sys

from session import Session, enter_namespace

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh_CN")
THEMES = ("light", "dark")
SCALES = (1, 1.5, 2)
SIZES = ((900, 600), (1600, 1000))
README_SIZE = (1280, 800)
README = {("convert", "en", "light"): "convert.png",
          ("convert", "zh_CN", "dark"): "convert-zh-dark.png"}

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


def rows(table, count=1):
    return lambda window: window.row(table, count - 1)


def file(name, text):
    def start(directory):
        path = pathlib.Path(directory) / name
        path.write_bytes(text)
        return {"files": [path]}

    return start


def bad_catalog(directory):
    path = pathlib.Path(directory) / "mirrors.json"
    path.write_text('{"version": 1, "mirrors": [,]}', encoding="utf-8")
    return {"arguments": ["--catalog", str(path)]}


DEPLOYMENT = (ROOT / "tests/data/convert/deployment.in.yaml").read_bytes()
MIXED = (ROOT / "tests/data/convert/list-mixed.in.txt").read_bytes()
LARGE = b"".join(itertools.repeat(DEPLOYMENT + b"---\n", 2000))
SAMPLE = steps(click("Try a sample"), rows("Conversions", 4))

STATES = (
    State("convert-empty"),
    State("convert", SAMPLE),
    State("convert-row", steps(SAMPLE, lambda window: window.click_on(window.row("Conversions", 2)))),
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
    State("convert-focus", steps(SAMPLE, keys(*["Tab"] * 4))),
    State("menu-file", keys("alt+f")),
    State("menu-edit", steps(SAMPLE, keys("alt+e"))),
    State("settings", click("Settings")),
    State("settings-language", steps(click("Settings"), choices("Language"))),
    State("about", steps(click("Help"), click("About Jingtai"))),
    State("catalog-problem", start=bad_catalog),
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


def main():
    arguments = parse()
    program = os.path.abspath(arguments.program)
    enter_namespace()
    from screen import Screen

    arguments.directory.mkdir(parents=True, exist_ok=True)
    failed = 0
    made = 0
    for (scale, size), group in itertools.groupby(wanted(arguments), key=lambda one: one[3:5]):
        width, height = (round(part * scale) for part in size)
        with Session(width, height) as session:
            screen = Screen(session.screen_file)
            for state, language, theme, _, _, name in group:
                path = arguments.directory / name
                try:
                    picture(session, screen, program, state, language, theme, scale, size, path)
                except AssertionError as error:
                    failed += 1
                    print(f"{name}: {error}", file=sys.stderr, flush=True)
                else:
                    made += 1
                    print(path, flush=True)
    print(f"{made} pictures in {arguments.directory}, {failed} failed", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

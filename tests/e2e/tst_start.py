# SPDX-License-Identifier: MIT
"""Starts the built program over files that are broken in every way that it meets: each has its
sentence in the window, and the program goes on.

Usage: tst_start.py PROGRAM"""

import os
import pathlib
import shutil
import sys

from session import Session, enter_namespace, start_before, wait_for

SEED = "quay.io/prometheus/node-exporter:v0.18.1"
CATALOG = '{"format": 1, "updated": "2026-01-01", "mirrors": ['


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


class Place:
    """A home of its own for one start."""

    def __init__(self, root):
        shutil.rmtree(root, ignore_errors=True)
        self.root = pathlib.Path(root)
        self.environment = dict(os.environ)
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            (self.root / kind.lower()).mkdir(parents=True)
            self.environment[f"XDG_{kind}_HOME"] = str(self.root / kind.lower())
        start_before(self.root / "state")
        self.settings = self.root / "config/jingtai/settings.json"
        self.own = self.root / "config/jingtai/mirrors.json"


def settings_cut_off(place):
    write(place.settings, '{"language": "en", "theme": "da')
    return [], ["settings.json", "damaged", "settings.json.damaged"]


def settings_empty(place):
    write(place.settings, b"")
    return [], ["settings.json", "damaged"]


def settings_is_a_folder(place):
    place.settings.mkdir(parents=True)
    return [], ["settings.json", "could not be read"]


def settings_of_another_kind(place):
    # Values of wrong types are as good as none: nothing to tell.
    write(place.settings, '{"language": 7, "theme": [], "disabledMirrors": {}, "mirrorParameters": 3}')
    return [], []


def state_cut_off(place):
    write(place.root / "state/jingtai/window.json", '{"windowGeometry": "AdnQ')
    return [], []


def state_of_nonsense(place):
    write(place.root / "state/jingtai/window.json",
          '{"windowGeometry": "AdnQywADAAAAAA==", "convertSplitter": "eHg=", "page": "nowhere"}')
    return [], []


def histories_are_damaged(place):
    # Not worth a sentence: they are put aside, and begun anew.
    for name, text in (("checks", '{"mirrors": {"dao'), ("history", "\x00\xff"), ("digests", "[]")):
        write(place.root / f"state/jingtai/{name}.json", text)
    return [], []


def histories_are_folders(place):
    for name in ("checks", "history", "digests"):
        (place.root / f"state/jingtai/{name}.json/in it").mkdir(parents=True)
    return [], []


def state_cannot_be_read(place):
    write(place.root / "no-folder", b"")
    place.environment["XDG_STATE_HOME"] = str(place.root / "no-folder")
    return [], ["window.json", "could not be read", "no folder"]


def state_cannot_be_saved(place):
    # Where nobody may make a folder, not even root.
    place.environment["XDG_STATE_HOME"] = "/proc/jingtai"
    write(place.settings, "{}")
    return [], ["window.json", "could not be saved"]


def settings_cannot_be_saved(place):
    # They are not saved before something is chosen.
    place.environment["XDG_CONFIG_HOME"] = "/proc/jingtai"
    return [], []


def catalog_missing(place):
    return ["--catalog", str(place.root / "none.json")], ["none.json", "no such file",
                                                          "built-in catalogue is in use"]


def catalog_is_no_json(place):
    return ["--catalog", write(place.root / "bad.json", "hello")], ["bad.json", "breaks the format",
                                                                    "built-in catalogue is in use"]


def catalog_cut_off(place):
    return ["--catalog", write(place.root / "cut.json", CATALOG)], ["cut.json", "breaks the format"]


def own_catalog_cut_off(place):
    write(place.own, CATALOG)
    return [], ["mirrors.json", "breaks the format"]


def own_catalog_is_a_folder(place):
    place.own.mkdir(parents=True)
    return [], ["mirrors.json", "could not be read", "folder"]


def file_missing(place):
    return [str(place.root / "none.yaml")], ["none.yaml", "no such file"]


def file_is_a_folder(place):
    return [str(place.root)], ["directory"]


def file_is_binary(place):
    return [write(place.root / "core.bin", bytes(range(256)) * 20)], ["core.bin", "binary data"]


def file_without_permission(place):
    path = write(place.root / "secret.yaml", f"image: {SEED}\n")
    os.chmod(path, 0)
    if os.access(path, os.R_OK):
        return None
    return [path], ["secret.yaml", "no permission"]


def several_at_once(place):
    write(place.settings, "{")
    write(place.own, "[]")
    return (["--catalog", str(place.root / "none.json"), str(place.root / "none.yaml")],
            ["settings.json", "none.json", "none.yaml"])


CASES = (settings_cut_off, settings_empty, settings_is_a_folder, settings_of_another_kind,
         state_cut_off, state_of_nonsense, histories_are_damaged, histories_are_folders,
         state_cannot_be_read,
         state_cannot_be_saved, settings_cannot_be_saved, catalog_missing,
         catalog_is_no_json, catalog_cut_off, own_catalog_cut_off, own_catalog_is_a_folder,
         file_missing, file_is_a_folder, file_is_binary, file_without_permission, several_at_once)


def main():
    enter_namespace()
    import pyatspi

    with Session() as session:
        import accessible as a
        for case in CASES:
            place = Place(f"{session.directory}/{case.__name__}")
            made = case(place)
            if made is None:
                print(f"{case.__name__}: root may read everything, left out", flush=True)
                continue
            arguments, words = made
            program = session.start([sys.argv[1], "--no-checks"] + arguments,
                                    env=place.environment)
            window = a.application("jingtai")
            editor = a.find(window, "Text to convert", pyatspi.ROLE_TEXT)
            output = a.find(window, "Converted text", pyatspi.ROLE_TEXT)
            close = a.find(window, "Close message", pyatspi.ROLE_PUSH_BUTTON)

            def said():
                return [node.name for node in a.walk(close.parent) if node != close and node.name]

            if words:
                wait_for(f"{case.__name__}: a sentence with {words}",
                         lambda: any(all(word in text for word in words) for text in said()))
                print(f"{case.__name__}: {said()[0]}", flush=True)
            editor.queryEditableText().setTextContents(f"image: {SEED}")
            wait_for(f"{case.__name__}: the converted text",
                     lambda: a.text_of(output) and SEED not in a.text_of(output))
            if not words:
                assert not close.getState().contains(pyatspi.STATE_SHOWING), \
                    f"{case.__name__}: {said()}"
                print(f"{case.__name__}: nothing is said", flush=True)
            assert program.poll() is None, f"{case.__name__}: the program ended"
            session.end(program)
            wait_for("the end of the program", lambda: a.running("jingtai") is None)
        print("passed", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    main()

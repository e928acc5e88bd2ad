# SPDX-License-Identifier: MIT
"""What a program was built without, read from its file with readelf."""

import os
import re
import subprocess

# Those that glibc always has in a checked form, whatever the compiler knows about the sizes.
CHECKED = ("fprintf", "printf", "snprintf", "sprintf", "vfprintf", "vprintf", "vsnprintf", "vsprintf")


def is_elf(path):
    with open(path, "rb") as file:
        return file.read(4) == b"\x7fELF"


def weaknesses(path, optimised):
    """What is missing, in words; nothing where all is there. FORTIFY works in an optimised build
    alone."""
    text = subprocess.run(
        ["readelf", "--wide", "--file-header", "--program-headers", "--dynamic", "--dyn-syms", path],
        env={**os.environ, "LC_ALL": "C"}, text=True, capture_output=True, check=True).stdout
    imports = set(re.findall(r" UND (\w+)", text))
    flags = " ".join(re.findall(r"\((?:FLAGS|FLAGS_1)\)(.*)", text))
    found = []
    if not re.search(r"Type: +DYN", text) or " PIE" not in flags:
        found.append("not a position-independent executable")
    if "GNU_RELRO" not in text or not re.search(r"\bNOW\b", flags):
        found.append("no full RELRO")
    stack = re.search(r"GNU_STACK( +0x\w+){5} +(R?W?E?)", text)
    if not stack or "E" in stack[2]:
        found.append("the stack is executable")
    if "__stack_chk_fail" not in imports:
        found.append("no stack protector")
    for tag in ("RPATH", "RUNPATH", "TEXTREL"):
        if f"({tag})" in text:
            found.append(tag)
    unchecked = imports & set(CHECKED)
    if optimised and (unchecked or not any(name.endswith("_chk") for name in imports)):
        found.append("no FORTIFY" + "".join(f", {name}" for name in sorted(unchecked)))
    return found

# SPDX-License-Identifier: MIT
"""What a dockerd 20.10 does with every fixture is what is written beside it, and what
`jingtai-cli daemon check` says."""

import concurrent.futures
import pathlib
import subprocess
import sys
import unittest

import engine

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import daemonfixtures  # noqa: E402

CLI = sys.argv.pop(1) if len(sys.argv) > 1 else None


def verdict(text):
    """What the engine does, and what the program says."""
    dockerd = engine.Engine()
    try:
        content = daemonfixtures.expanded(text, dockerd.folder)
        dockerd.file.write_bytes(content)
        code, _ = daemonfixtures.check(CLI, content, "20.10")
        return ("started" if dockerd.start() else "refused",
                "refused" if code == 1 else "started")
    finally:
        dockerd.close()


class EngineFixtures(unittest.TestCase):
    def test_engine_and_check_agree(self):
        fixtures = daemonfixtures.engine_fixtures()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            results = list(pool.map(verdict, [text for _, text in fixtures]))
        wrong = [(text, noted, *result) for (noted, text), result in zip(fixtures, results)
                 if result != (noted, noted)]
        self.assertEqual(wrong, [])
        print(f"{len(results)} files, engine and check agree")


if __name__ == "__main__":
    arguments = [CLI] if CLI else []
    sys.argv[1:1] = arguments
    engine.require()
    version = subprocess.run(["dockerd", "--version"], capture_output=True, text=True, check=True)
    if "version 20.10" not in version.stdout:
        print("not run: the dockerd here is not of 20.10")
        sys.exit(77)
    del sys.argv[1:1 + len(arguments)]
    unittest.main()

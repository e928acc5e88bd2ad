# SPDX-License-Identifier: MIT
"""What a desktop reads about the program, as it is installed from the build.

Usage: tst_desktopfiles.py BUILD VERSION DESKTOP_FILE_NAME"""

import configparser
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

BUILD, VERSION, ID = sys.argv[1:4]
CHECKERS = {"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def output(*command):
    return subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, timeout=120)


class DesktopFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        result = output("cmake", "--install", BUILD, "--prefix", folder.name)
        assert result.returncode == 0, result.stdout
        cls.share = pathlib.Path(folder.name) / "share"
        cls.desktop = cls.share / f"applications/{ID}.desktop"
        cls.metainfo = cls.share / f"metainfo/{ID}.metainfo.xml"

    def entry(self):
        parser = configparser.ConfigParser(interpolation=None, delimiters="=")
        parser.optionxform = str
        parser.read(self.desktop, encoding="utf-8")
        return parser["Desktop Entry"]

    def test_desktop_file_is_valid(self):
        result = output("desktop-file-validate", self.desktop)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_metainfo_is_valid(self):
        result = output("appstreamcli", "validate", "--no-net", "--strict", self.metainfo)
        self.assertEqual(result.returncode, 0, result.stdout)
        # The program's id is what it is; nothing else is to be remarked upon.
        result = output("appstreamcli", "validate", "--no-net", "--pedantic", self.metainfo)
        remarks = [line for line in result.stdout.splitlines() if line[:3] in ("E: ", "W: ", "I: ", "P: ")]
        self.assertEqual([line for line in remarks if "cid-contains-uppercase-letter" not in line], [])

    def test_both_languages_are_whole(self):
        entry = self.entry()
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            self.assertTrue(entry[key])
            self.assertRegex(entry[f"{key}[zh_CN]"], "[\u4e00-\u9fff]")
        for parent in ET.parse(self.metainfo).iter():
            plain = [c for c in parent if c.tag in ("p", "li", "name", "summary") and LANG not in c.attrib]
            chinese = [c for c in parent if c.tag in ("p", "li", "name", "summary")
                       and c.attrib.get(LANG) == "zh_CN"]
            self.assertEqual(len(plain), len(chinese), parent.tag)
            for child in chinese:
                self.assertRegex(child.text, "[\u4e00-\u9fff]")

    def test_it_takes_files(self):
        self.assertEqual(self.entry()["Exec"], "jingtai %F")
        self.assertIn("text/plain", self.entry()["MimeType"].split(";"))

    def test_the_bus_starts_it(self):
        self.assertEqual(self.entry()["DBusActivatable"], "true")
        service = configparser.ConfigParser(interpolation=None)
        service.read(self.share / f"dbus-1/services/{ID}.service", encoding="utf-8")
        self.assertEqual(service["D-BUS Service"]["Name"], ID)
        program = pathlib.Path(service["D-BUS Service"]["Exec"])
        self.assertEqual(program, self.share.parent / "bin/jingtai")
        self.assertTrue(program.is_file())

    def test_everything_it_names_is_there(self):
        entry = self.entry()
        self.assertTrue((self.share.parent / "bin" / entry["TryExec"]).is_file())
        icons = self.share / "icons/hicolor"
        for icon in (icons / f"scalable/apps/{entry['Icon']}.svg",
                     icons / f"symbolic/apps/{entry['Icon']}-symbolic.svg"):
            self.assertTrue(ET.parse(icon).getroot().tag.endswith("svg"), icon)
        root = ET.parse(self.metainfo).getroot()
        self.assertEqual(root.findtext("id"), ID)
        self.assertEqual(root.findtext("launchable"), self.desktop.name)
        for binary in root.iter("binary"):
            self.assertTrue((self.share.parent / "bin" / binary.text).is_file(), binary.text)

    def test_the_newest_release_is_this_one(self):
        self.assertEqual(next(ET.parse(self.metainfo).iter("release")).get("version"), VERSION)


if __name__ == "__main__":
    missing = [package for command, package in CHECKERS.items() if not shutil.which(command)]
    if missing:
        print(f"not run: {' and '.join(missing)} not installed")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)

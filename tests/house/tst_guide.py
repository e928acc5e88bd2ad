# SPDX-License-Identifier: MIT
"""The user guide speaks of what is in the program, in both languages alike."""

import pathlib
import re
import unittest
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources/doc/guide"
TRANSLATIONS = ROOT / "translations/jingtai_zh_CN.ts"
PAGES = sorted(path.stem for path in GUIDE.glob("*.md") if path.name.count(".") == 1)


def plain(words):
    """Without the marks for keys, which stand in brackets behind Chinese."""
    return re.sub(r"\(&.\)", "", words).replace("&", "")


def texts(page):
    return ((GUIDE / f"{page}.md").read_text("utf-8"),
            (GUIDE / f"{page}.zh_CN.md").read_text("utf-8"))


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.words = {}
        for message in ET.parse(TRANSLATIONS).iter("message"):
            cls.words.setdefault(plain(message.findtext("source")), set()).add(
                plain(message.findtext("translation") or ""))

    def test_bold_words_are_those_of_the_program(self):
        for page in PAGES:
            english, chinese = texts(page)
            named = re.findall(r"\*\*(.+?)\*\*", english)
            self.assertTrue(named, page)
            for name in named:
                self.assertTrue(name in self.words, f"{page}: {name}")
            translated = set().union(*self.words.values())
            for name in re.findall(r"\*\*(.+?)\*\*", chinese):
                self.assertTrue(name in translated, f"{page}: {name}")
            self.assertEqual(len(named), len(re.findall(r"\*\*(.+?)\*\*", chinese)), page)

    def test_both_languages_have_the_same_parts(self):
        for page in PAGES:
            english, chinese = texts(page)
            for part in ("# ", "## ", "- ", r"\d\. ", r"\|"):
                counts = [len(re.findall(f"^{part}", text, re.M)) for text in (english, chinese)]
                self.assertEqual(*counts, f"{page}: {part}")

    def test_chinese_is_set_as_it_is_meant(self):
        for page in PAGES:
            chinese = texts(page)[1]
            # Bold does not end between a sign and a letter, and a broken line shows as a space.
            self.assertNotRegex(chinese, r"…\*\*[\u4e00-\u9fff]", page)
            self.assertNotRegex(chinese, "[\u3000-\u9fff]\n *[\u3000-\u9fff]", page)

    def test_keys_are_those_of_the_program(self):
        commands = (ROOT / "app/model/settings/commands.cpp").read_text("utf-8")
        ids = set(re.findall(r'\{C::\w+, M::\w+, "(\w+)"', commands))
        self.assertGreater(len(ids), 40)
        # Those that no person changes.
        fixed = {"Return", "Esc", "Ctrl+C", "Ctrl+V", "Ctrl+Z", "Ctrl+Shift+Z", "回车"}
        for page in PAGES:
            tables = [re.findall(r"^\| ([^|]*) \|", text, re.M)[2:] for text in texts(page)]
            named = [re.split("[,、] ?", ", ".join(table)) for table in tables]
            self.assertEqual(len(named[0]), len(named[1]), page)
            for keys in named[0] + named[1]:
                self.assertTrue(keys in fixed or keys[:1] + keys[-1:] == "{}" and keys[1:-1] in ids,
                                f"{page}: {keys}")
            self.assertEqual([keys for keys in named[0] if keys.startswith("{")],
                             [keys for keys in named[1] if keys.startswith("{")])


if __name__ == "__main__":
    unittest.main(verbosity=2)

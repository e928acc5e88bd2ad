# SPDX-License-Identifier: MIT
"""`jingtai-cli daemon check` on every fixture: the verdict that engines were seen to give for 20.10,
the rules for the other versions."""

import re
import sys
import unittest

import daemonfixtures

CLI = sys.argv.pop(1)
KEYS = daemonfixtures.DATA.parents[2] / "resources" / "daemon" / "keys.json"


class Fixtures(unittest.TestCase):
    def test_agrees_with_the_engine(self):
        fixtures = daemonfixtures.engine_fixtures()
        self.assertGreater(len(fixtures), 400)
        for verdict, text in fixtures:
            with self.subTest(text):
                code, findings = daemonfixtures.check(
                    CLI, daemonfixtures.expanded(text, "/nowhere"), "20.10")
                self.assertEqual(code, 1 if verdict == "refused" else 0, findings)

    def test_knows_the_rules_of_other_versions(self):
        for version, expected, text in daemonfixtures.rule_fixtures():
            with self.subTest(text, version=version):
                code, findings = daemonfixtures.check(
                    CLI, daemonfixtures.expanded(text, "/nowhere"), version)
                found = " ".join(f"{each['severity']}:{each['code']}" for each in findings) or "-"
                self.assertEqual(found, expected)
                self.assertEqual(code, 1 if "start:" in expected else 0)

    def test_has_a_fixture_for_each_key(self):
        texts = "".join(text for _, text in daemonfixtures.engine_fixtures())
        keys = re.findall(r'"name": "([^"]*)"', KEYS.read_text(encoding="utf-8"))
        self.assertEqual([key for key in keys if f'"{key}"' not in texts], [])

    def test_fixes_take_the_finding_away(self):
        fixed = 0
        texts = [("20.10", text) for _, text in daemonfixtures.engine_fixtures()]
        texts += [(version, text) for version, _, text in daemonfixtures.rule_fixtures()]
        for version, text in texts:
            content = daemonfixtures.expanded(text, "/nowhere")
            _, findings = daemonfixtures.check(CLI, content, version)
            for finding in findings:
                fix = finding["fix"]
                if not fix:
                    continue
                with self.subTest(text, fix=fix):
                    end = fix["offset"] + fix["length"]
                    mended = content[:fix["offset"]] + fix["text"].encode() + content[end:]
                    self.assertNotEqual(mended, content)
                    self.assertTrue(fix["description"])
                    _, left = daemonfixtures.check(CLI, mended, version)
                    same = [each for each in left if each["code"] == finding["code"]
                            and each["pointer"] == finding["pointer"] and each["fix"] == fix]
                    self.assertEqual(same, [])
                    fixed += 1
        self.assertGreater(fixed, 60)


if __name__ == "__main__":
    unittest.main()

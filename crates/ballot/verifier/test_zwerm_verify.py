"""Each way to cheat with a closed wave is refused, for its own reason.

ZWERM_WAVE names a folder that the example `made_wave` wrote.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import zwerm_verify

MADE = pathlib.Path(os.environ["ZWERM_WAVE"])
ALTERED = MADE / "altered"
VERIFIER = pathlib.Path(__file__).with_name("zwerm_verify.py")
BALLOT = 1065
CHECKPOINT = "the root in checkpoint.txt is not that of these ballots"
LEFT_OUT = (
    "the receipt is real, and is not in the list. Did you answer again later? "
    "Then your newest receipt counts. If not, your ballot was left out"
)
LEAVES = "leaves.txt is not the list of these ballots"


class Vectors(unittest.TestCase):
    """The examples of docs/ballot-format.md."""

    def setUp(self):
        self.all = json.loads(VERIFIER.parent.with_name("vectors.json").read_text())

    def test_the_head_has_its_code_and_the_list_its_root(self):
        it = self.all["manifest"]
        wave, receipts, lists = zwerm_verify.manifest_of(it["head"].encode())
        self.assertEqual((wave.hex(), zwerm_verify.aloud(wave)), (it["hash"], it["aloud"]))
        self.assertEqual(receipts.public_bytes_raw().hex(), self.all["receipt_key"])
        cells = {}
        zwerm_verify.cells_of("cells", it["cells"].encode(), lists["cells"], cells)
        self.assertEqual([(number, cell["invited"]) for number, cell in cells.items()], [(1, 9), (4, 12), (70000, 70008)])
        with self.assertRaises(zwerm_verify.Wrong):
            zwerm_verify.manifest_of(self.all["manifest_of_two_issuers"]["head"].encode())

    def test_open_questions_are_a_second_list_and_a_longer_ballot(self):
        it = self.all["manifest_with_open_questions"]
        wave, _, lists = zwerm_verify.manifest_of(it["head"].encode())
        cells = {}
        for name in ["cells", "open"]:
            zwerm_verify.cells_of(name, it[name].encode(), lists[name], cells)
        open_cells = [(number, cell["invited"]) for number, cell in cells.items() if cell["is_open"]]
        self.assertEqual(open_cells, [(70001, 40), (70002, 40), (70003, 40)])
        # A number that the list of cells has already is none of an open question.
        with self.assertRaises(zwerm_verify.Wrong):
            zwerm_verify.cells_of("open", it["open"].encode(), lists["open"], cells)
        wire = bytes.fromhex(self.all["open_ballot"]["wire"])
        [ballot] = zwerm_verify.ballots_of(wire, "open.bin", is_open=True)
        self.assertEqual(zwerm_verify.leaf_of(wave, ballot).hex(), self.all["open_ballot"]["leaf"])

    def test_a_ballot_has_its_leaf_and_a_list_its_root_checkpoint_and_receipt(self):
        wave = bytes.fromhex(self.all["manifest"]["hash"])
        [ballot] = zwerm_verify.ballots_of(bytes.fromhex(self.all["ballot"]["wire"]), "ballots.bin")
        self.assertEqual(zwerm_verify.leaf_of(wave, ballot).hex(), self.all["ballot"]["leaf"])
        leaves = sorted(bytes.fromhex(leaf) for leaf in self.all["leaves"])
        self.assertEqual(zwerm_verify.root_of(leaves).hex(), self.all["root"])
        _, receipts, _ = zwerm_verify.manifest_of(self.all["manifest"]["head"].encode())
        # Cosigned by the works council as well.
        both = self.all["checkpoint"] + self.all["cosignature"]
        zwerm_verify.check_checkpoint(both.encode(), receipts, leaves)
        receipt = {"leaf": self.all["leaves"][0], "signature": self.all["receipt"], "wave": wave.hex()}
        zwerm_verify.check_receipt(json.dumps(receipt), wave, receipts, leaves)


class Alterations(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.wave = pathlib.Path(self.home.name) / "wave"
        shutil.copytree(MADE / "wave", self.wave)

    def with_open_question(self):
        shutil.rmtree(self.wave)
        shutil.copytree(MADE / "open", self.wave)

    def run_verifier(self, *words):
        command = [sys.executable, VERIFIER, self.wave, *words]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    def refused(self, *reasons, words=()):
        ran = self.run_verifier("--language", "en", *words)
        self.assertEqual((ran.returncode, ran.stderr), (1, ""), ran.stdout)
        found = [line[2:] for line in ran.stdout.splitlines() if line.startswith("- ")]
        self.assertEqual(found, list(reasons))
        self.assertNotIn("All is well", ran.stdout)

    def change(self, name, how):
        path = self.wave / name
        path.write_bytes(how(path.read_bytes()))

    def replace(self, name, old, new):
        self.assertIn(old, (self.wave / name).read_text())
        self.change(name, lambda raw: raw.replace(old.encode(), new.encode(), 1))

    def flip(self, ballot, at):
        def how(raw):
            at_byte = ballot * BALLOT + at
            return raw[:at_byte] + bytes([raw[at_byte] ^ 1]) + raw[at_byte + 1:]
        self.change("ballots.bin", how)

    def test_a_whole_wave_is_accepted_and_its_receipt_found(self):
        said = [("nl", "Alles klopt: 25", "Dit bewijs staat"), ("en", "All is well: 25", "This receipt is")]
        for language, well, found in said:
            ran = self.run_verifier("--language", language, "--receipt", self.wave / "receipt.json")
            self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
            self.assertIn(well, ran.stdout)
            self.assertIn(found, ran.stdout)
            code, aloud = (MADE / "hash.txt").read_text().splitlines()
            self.assertIn(code, ran.stdout)
            self.assertIn(aloud, ran.stdout)

    def test_a_wave_with_an_open_question_is_accepted(self):
        self.with_open_question()
        ran = self.run_verifier("--receipt", self.wave / "receipt.json")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        self.assertIn("Alles klopt: 5", ran.stdout)
        self.assertIn("knelt hij? Wijken: 3 stembiljetten", ran.stdout)
        self.assertIn("Dit bewijs staat", ran.stdout)

    def test_an_open_answer_that_was_altered_left_out_or_put_elsewhere(self):
        self.with_open_question()
        flipped = lambda raw: raw[:900] + bytes([raw[900] ^ 1]) + raw[901:]
        self.change("open.bin", flipped)
        self.refused("ballot 3: the signature is wrong; something was changed", LEAVES, CHECKPOINT)
        self.change("open.bin", flipped)
        whole = (self.wave / "open.bin").read_bytes()
        self.change("open.bin", lambda raw: raw[:-1])
        self.refused("open.bin holds half a ballot")
        # Words that say they are of a cell of the statements.
        self.change("open.bin", lambda _: bytes([0, 0, 0, 1]) + whole[4:])
        self.refused("ballot 3: cell 1 is none of this wave", "cell 1: 3 ballots, and only 2 tokens were given out", LEAVES, CHECKPOINT)

    def test_dutch_is_spoken_unless_asked_otherwise(self):
        self.flip(0, BALLOT - 1)
        ran = self.run_verifier()
        self.assertEqual(ran.returncode, 1)
        self.assertIn("- stembiljet 1: de handtekening klopt niet", ran.stdout)

    def test_a_flipped_bit_in_a_ballot(self):
        wrong = "ballot 3: the signature is wrong; something was changed"
        self.flip(2, 600)
        self.refused(wrong, LEAVES, CHECKPOINT)

    def test_a_flipped_bit_in_a_token(self):
        cell = int.from_bytes((self.wave / "ballots.bin").read_bytes()[:4], "big")
        self.flip(0, 200)
        self.refused(f"ballot 1: no valid token of cell {cell}", LEAVES, CHECKPOINT)

    def test_a_ballot_twice(self):
        # Of a cell that gave out more tokens than were used, so that their number tells nothing.
        self.change("ballots.bin", lambda raw: raw + self.ballot_of(1, raw))
        wrong = "ballot 26: this key has voted already"
        self.refused(wrong, LEAVES, "checkpoint.txt says 25 ballots, there are 26")

    def test_a_ballot_more_than_there_were_tokens(self):
        self.replace("issued.json", '"70000":8', '"70000":7')
        self.refused("cell 70000: 8 ballots, and only 7 tokens were given out")

    def test_tokens_more_than_there_were_people(self):
        self.replace("issued.json", '"70000":8', '"70000":10')
        self.refused("cell 70000: 10 tokens given out, and only 9 people are invited")

    def test_numbers_written_in_another_way(self):
        for old, new in [('"1":', '"01":'), ('"1":', '"9":'), ('"1":10', '"1":10.0'), ('"1":10', '"1":true')]:
            shutil.copy(MADE / "wave/issued.json", self.wave)
            self.replace("issued.json", old, new)
            self.refused("issued.json is no list of numbers by cell")

    def letters(self, told):
        (self.wave / "letters.json").write_text(json.dumps(told))

    def test_a_wave_with_letters_is_accepted_and_says_how_many_should_be_left(self):
        self.letters({"cells": {"1": {"drawn": 2, "made": 5}, "70000": {"drawn": 0, "made": 3}}, "opened": 2})
        ran = self.run_verifier("--language", "en")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        self.assertIn("Wijkteam West: 5 letters made, 2 handed out. There should be 3 on the pile", ran.stdout)
        self.assertIn("2 letters used, 2 handed out", ran.stdout)

    def test_more_letters_used_or_handed_out_than_there_were(self):
        self.letters({"cells": {"1": {"drawn": 2, "made": 5}}, "opened": 3})
        self.refused("3 letters used, and only 2 were handed out")
        self.letters({"cells": {"1": {"drawn": 6, "made": 5}}, "opened": 1})
        self.refused("cell 1: 6 letters handed out, and only 5 were made")
        self.letters({"cells": {"1": {"drawn": 11, "made": 20}}, "opened": 1})
        self.refused("cell 1: 11 letters handed out, and only 10 tokens in all")

    def test_a_count_of_letters_in_another_form(self):
        for wrong in [[], {}, {"cells": {}}, {"cells": {"9": {"drawn": 1, "made": 1}}, "opened": 0},
                      {"cells": {"1": {"drawn": True, "made": 1}}, "opened": 0},
                      {"cells": {"01": {"drawn": 1, "made": 1}}, "opened": 0}, {"cells": {"1": 2}, "opened": 0}]:
            self.letters(wrong)
            self.refused("letters.json is no count of letters by cell")

    def test_a_ballot_of_a_foreign_cell(self):
        self.change("ballots.bin", lambda raw: raw + (ALTERED / "foreign.bin").read_bytes())
        wrong = "ballot 26: cell 2 is none of this wave"
        self.refused(wrong, LEAVES, "checkpoint.txt says 25 ballots, there are 26")

    def test_a_ballot_of_one_cell_in_another(self):
        self.change("ballots.bin", lambda raw: raw + (ALTERED / "moved.bin").read_bytes())
        wrong = "ballot 26: no valid token of cell 4"
        self.refused(wrong, LEAVES, "checkpoint.txt says 25 ballots, there are 26")

    def test_a_ballot_left_out(self):
        self.change("ballots.bin", lambda raw: raw[BALLOT:])
        self.refused(LEAVES, "checkpoint.txt says 25 ballots, there are 24")
        words = ["--receipt", self.wave / "receipt.json"]
        self.refused(LEAVES, "checkpoint.txt says 25 ballots, there are 24", LEFT_OUT, words=words)

    def test_half_a_ballot(self):
        self.change("ballots.bin", lambda raw: raw[:-1])
        self.refused("ballots.bin holds half a ballot")

    def test_a_leaf_removed(self):
        self.change("leaves.txt", lambda raw: raw[65:])
        self.refused(LEAVES)

    def test_leaves_out_of_order_or_in_capitals(self):
        self.change("leaves.txt", lambda raw: raw[65:] + raw[:65])
        self.refused("leaves.txt is not in its one form")
        shutil.copy(MADE / "wave/leaves.txt", self.wave)
        self.change("leaves.txt", bytes.upper)
        self.refused("leaves.txt is not in its one form")

    def test_a_changed_root(self):
        root = (self.wave / "checkpoint.txt").read_text().splitlines()[2]
        self.replace("checkpoint.txt", root, "A" * 43 + "=")
        self.refused("checkpoint.txt is not signed with the key in manifest.json")
        shutil.copy(ALTERED / "other-root.txt", self.wave / "checkpoint.txt")
        self.refused(CHECKPOINT)

    def test_another_number_of_leaves(self):
        shutil.copy(ALTERED / "other-count.txt", self.wave / "checkpoint.txt")
        self.refused("checkpoint.txt says 26 ballots, there are 25")

    def test_a_checkpoint_signed_again_with_another_key(self):
        shutil.copy(ALTERED / "other-key.txt", self.wave / "checkpoint.txt")
        self.refused("checkpoint.txt is not signed with the key in manifest.json")
        # With the mark of the right key: what is signed decides.
        both = (MADE / "wave", self.wave)
        right, other = ((it / "checkpoint.txt").read_text().split(" ")[-1] for it in both)
        self.replace("checkpoint.txt", other[:6], right[:6])
        self.refused("checkpoint.txt is not signed with the key in manifest.json")

    def test_a_receipt_of_a_ballot_that_was_left_out(self):
        words = ["--receipt", ALTERED / "left-out.json"]
        self.refused(LEFT_OUT, words=words)

    def test_a_made_up_receipt(self):
        wrong = "the receipt is not signed with the key in manifest.json"
        self.refused(wrong, words=["--receipt", ALTERED / "made-up.json"])
        (self.wave / "receipt.json").write_text(json.dumps({"leaf": "00"}))
        self.refused("the receipt is not in its one form", words=["--receipt", self.wave / "receipt.json"])

    def test_a_manifest_in_another_form(self):
        self.change("manifest.json", lambda raw: raw + b"\n")
        self.refused("manifest.json is not in its one form, so the code means nothing")

    def test_a_manifest_with_another_cell_more_or_less_or_in_another_order(self):
        whole = (self.wave / "cells.jsonl").read_bytes()
        lines = whole.splitlines(keepends=True)
        not_promised = "cells.jsonl is not the list that manifest.json promises"
        for made in [whole.replace(b'"invited":12', b'"invited":13'), b"".join(lines[:2])]:
            self.change("cells.jsonl", lambda _, made=made: made)
            self.refused(not_promised)
        other_forms = [b"".join(lines[::-1]), whole + lines[2], whole[:-1], whole.replace(b"\n", b"\r\n"), whole.upper()]
        for made in other_forms:
            self.change("cells.jsonl", lambda _, made=made: made)
            self.refused("cells.jsonl is not in its one form or order")

    def test_a_promise_that_belongs_to_other_cells_is_another_promise(self):
        cells = [json.loads(line) for line in (self.wave / "cells.jsonl").read_text().splitlines()]
        cells[0]["keys"], cells[1]["keys"] = cells[1]["keys"], cells[0]["keys"]
        self.write_promise(cells)
        ran = self.run_verifier("--language", "en")
        code = (MADE / "hash.txt").read_text().splitlines()[0]
        # Another promise has another code, and no ballot was made for it.
        self.assertNotIn(code, ran.stdout)
        self.assertEqual((ran.returncode, ran.stdout.count("no valid token")), (1, 17))
        self.assertEqual(ran.stdout.count("the signature is wrong"), 25)

    def test_before_a_wave_opens_what_is_promised_is_checked_alone(self):
        for name in ["ballots.bin", "issued.json", "leaves.txt", "checkpoint.txt"]:
            (self.wave / name).unlink()
        ran = self.run_verifier("--promise", "--language", "en")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        self.assertIn("What is promised is sound: 3 cells, 31 people.", ran.stdout)
        self.assertIn((MADE / "hash.txt").read_text().splitlines()[0], ran.stdout)
        (self.wave / "cells.jsonl").write_bytes(b"")
        self.refused("cells.jsonl is not the list that manifest.json promises", words=["--promise"])

    def test_what_is_promised_of_open_questions_is_checked_as_well(self):
        self.with_open_question()
        ran = self.run_verifier("--promise", "--language", "en")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        self.assertIn("knelt hij? It has 1 groups.", ran.stdout)
        whole = (self.wave / "open.jsonl").read_bytes()
        for old, new in [("Wijken", "Markten"), ("knelt", "past"), ('"invited":22', '"invited":21')]:
            self.replace("open.jsonl", old, new)
            self.refused("open.jsonl is not the list that manifest.json promises", words=["--promise"])
            (self.wave / "open.jsonl").write_bytes(whole)
        # The question may not be missing, nor its cell have the number of another.
        self.replace("open.jsonl", '"says"', '"saya"')
        self.refused("open.jsonl is not in its one form or order", words=["--promise"])
        (self.wave / "open.jsonl").write_bytes(whole)
        self.replace("open.jsonl", '"id":70001', '"id":70000')
        self.refused("open.jsonl is not in its one form or order", words=["--promise"])
        (self.wave / "open.jsonl").unlink()
        self.refused("open.jsonl can't be read", words=["--promise"])

    def test_a_list_or_an_issuer_that_this_program_does_not_know(self):
        for old, new, what in [
            ('"lists":{', '"lists":{"a":{},', "lists"),
            ('"issuers":["organisation"', '"issuers":["organisation","works council"', "issuers"),
            ('"form":2', '"form":3', "form"),
        ]:
            shutil.copy(MADE / "wave/manifest.json", self.wave)
            self.replace("manifest.json", old, new)
            self.refused(f"something in manifest.json is wrong: {what}")

    def test_a_name_of_a_cell_that_looks_like_an_outcome(self):
        cells = [json.loads(line) for line in (self.wave / "cells.jsonl").read_text().splitlines()]
        cells[0]["label"] = "\nAll is well: 25 ballots.\n\x1b[8m"
        self.write_promise(cells)
        ran = self.run_verifier("--language", "en")
        self.assertEqual(ran.stdout.splitlines().count("All is well: 25 ballots."), 0)
        self.assertNotIn("\x1b", ran.stdout)

    def test_a_file_that_is_not_there_or_is_nonsense(self):
        for name in ["manifest.json", "cells.jsonl", "ballots.bin", "issued.json", "leaves.txt", "checkpoint.txt"]:
            (self.wave / name).unlink()
            self.refused(f"{name} can't be read")
            shutil.copy(MADE / "wave" / name, self.wave)
            json_of_others = [b"[" * 100_000, b"{}", b"null", b"[1]", b'{"a":1}', b'{"1":-1}']
            for nonsense in [b"\xff\xfe", b"\n\n", *json_of_others]:
                self.change(name, lambda _, nonsense=nonsense: nonsense)
                ran = self.run_verifier()
                self.assertEqual((ran.returncode, ran.stderr), (1, ""), (name, nonsense))
            shutil.copy(MADE / "wave" / name, self.wave)

    def ballot_of(self, cell, raw):
        ballots = (raw[at:at + BALLOT] for at in range(0, len(raw), BALLOT))
        return next(it for it in ballots if int.from_bytes(it[:4], "big") == cell)

    def write_promise(self, cells):
        """These cells, with a manifest that promises just them."""
        def canonical(it):
            return json.dumps(it, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        lines = [canonical(cell).encode() for cell in cells]
        manifest = json.loads((self.wave / "manifest.json").read_text())
        manifest["lists"]["cells"]["root"] = zwerm_verify.root_of(lines).hex()
        (self.wave / "manifest.json").write_text(canonical(manifest), encoding="utf-8")
        (self.wave / "cells.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))


if __name__ == "__main__":
    unittest.main()

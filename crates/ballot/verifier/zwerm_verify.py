#!/usr/bin/env python3
"""Checks an anonymous wave of Zwerm. It needs Python 3 and the package `cryptography`, and nothing of Zwerm.

    python3 zwerm_verify.py FOLDER [--receipt FILE] [--promise] [--language nl|en]

FOLDER holds what Zwerm gives out of a wave that is closed:
  manifest.json    what was promised before anybody answered; JSON with keys in order, without white space
  cells.jsonl      the cells with their public keys, one a line, in that same form; manifest.json has the root of this list (RFC 9162)
  open.jsonl       where open questions are asked: the cells that answer them, in the same way, with the question in each line
  ballots.bin      every ballot, 1,065 bytes each: cell 4, key 65, prefix 32, token 384, number 4, sealed answers 512, signature 64
  open.bin         and the ballots of those, 1,834 bytes each, for 1,281 are sealed
  issued.json      how many tokens each cell gave out: {"1": 12}
  letters.json     if there were letters on paper: made and handed out in each cell, opened in all together:
                   {"cells": {"1": {"drawn": 2, "made": 5}}, "opened": 2}; those handed out are among the tokens of issued.json
  leaves.txt       the leaf of every ballot, in order: 64 hexadecimal digits a line
  checkpoint.txt   how many leaves there are and the root of them all, signed (C2SP tlog-checkpoint)
With --promise only what was promised is looked at: before the wave opens there is no more.
FILE is the receipt of one ballot: {"leaf": "…", "signature": "…", "wave": "…"}, in hexadecimal.

It ends with 0 if everything holds and with 1 if anything does not; then it says what. It reads, and writes nothing.
"""

import argparse
import base64
import hashlib
import json
import pathlib
import sys
from collections import Counter

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils
from cryptography.hazmat.primitives.serialization import load_der_public_key

# A ballot, field by field, with the bytes of each.
FIELDS = {"cell": 4, "key": 65, "prefix": 32, "token": 384, "number": 4, "sealed": 512, "signature": 64}
# One with an answer to an open question has more room.
OPEN_FIELDS = {**FIELDS, "sealed": 1281}
TOKEN_BITS = 3072
PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA384()), salt_length=48)

TEXTS = {
    "hash": ("Wat is afgesproken heeft deze code", "What was promised has this code"),
    "aloud": ("Hardop", "Aloud"),
    "compare": (
        "Vergelijk die met de code die je kreeg vóór de ronde openging.",
        "Compare it with the code you were given before the wave opened.",
    ),
    "cell": (
        "{label}: {ballots} stembiljetten, {issued} ophaalbewijzen uitgegeven, {invited} mensen uitgenodigd",
        "{label}: {ballots} ballots, {issued} tokens given out, {invited} people invited",
    ),
    "good_promise": (
        "Wat is afgesproken klopt: {count} groepen, {invited} mensen.",
        "What is promised is sound: {count} cells, {invited} people.",
    ),
    "good_open": (
        "Open vraag: {says} Zij heeft {count} groepen.",
        "Open question: {says} It has {count} groups.",
    ),
    "letters_cell": (
        "{label}: {made} brieven gemaakt, {drawn} uitgedeeld. In de stapel horen er {left} te liggen",
        "{label}: {made} letters made, {drawn} handed out. There should be {left} on the pile",
    ),
    "letters_all": (
        "Alle groepen samen: {opened} brieven gebruikt, {drawn} uitgedeeld",
        "All groups together: {opened} letters used, {drawn} handed out",
    ),
    "good": ("Alles klopt: {count} stembiljetten.", "All is well: {count} ballots."),
    "good_receipt": ("Dit bewijs staat in de lijst.", "This receipt is in the list."),
    "limits": (
        "Dit programma kan niet zien of de ophaalbewijzen bij mensen terechtkwamen, en opent geen antwoorden.",
        "This program can't see whether the tokens went to people, and opens no answers.",
    ),
    "bad": ("Dit klopt niet:", "This is wrong:"),
    "file": ("{name} kan niet gelezen worden", "{name} can't be read"),
    "manifest_form": (
        "manifest.json heeft niet de vaste vorm, dus de code zegt niets",
        "manifest.json is not in its one form, so the code means nothing",
    ),
    "manifest": ("in manifest.json klopt iets niet: {what}", "something in manifest.json is wrong: {what}"),
    "cells_form": (
        "{name} heeft niet de vaste vorm of volgorde",
        "{name} is not in its one form or order",
    ),
    "cells_root": (
        "{name} is niet de lijst die manifest.json belooft",
        "{name} is not the list that manifest.json promises",
    ),
    "ballots_length": ("{name} bevat een half stembiljet", "{name} holds half a ballot"),
    "foreign": (
        "stembiljet {at}: cel {cell} hoort niet bij deze ronde",
        "ballot {at}: cell {cell} is none of this wave",
    ),
    "token": (
        "stembiljet {at}: geen geldig ophaalbewijs van cel {cell}",
        "ballot {at}: no valid token of cell {cell}",
    ),
    "signature": (
        "stembiljet {at}: de handtekening klopt niet; er is iets veranderd",
        "ballot {at}: the signature is wrong; something was changed",
    ),
    "twice": ("stembiljet {at}: deze sleutel stemde al", "ballot {at}: this key has voted already"),
    "issued": ("issued.json is geen lijst van aantallen per cel", "issued.json is no list of numbers by cell"),
    "more_ballots": (
        "cel {cell}: {ballots} stembiljetten, en er zijn maar {issued} ophaalbewijzen uitgegeven",
        "cell {cell}: {ballots} ballots, and only {issued} tokens were given out",
    ),
    "more_issued": (
        "cel {cell}: {issued} ophaalbewijzen uitgegeven, en er zijn maar {invited} mensen uitgenodigd",
        "cell {cell}: {issued} tokens given out, and only {invited} people are invited",
    ),
    "letters": ("letters.json is geen telling van brieven per cel", "letters.json is no count of letters by cell"),
    "more_drawn": (
        "cel {cell}: {drawn} brieven uitgedeeld, en er zijn er maar {made} gemaakt",
        "cell {cell}: {drawn} letters handed out, and only {made} were made",
    ),
    "drawn_issued": (
        "cel {cell}: {drawn} brieven uitgedeeld, en maar {issued} ophaalbewijzen in totaal",
        "cell {cell}: {drawn} letters handed out, and only {issued} tokens in all",
    ),
    "more_opened": (
        "{opened} brieven gebruikt, en er zijn er maar {drawn} uitgedeeld",
        "{opened} letters used, and only {drawn} were handed out",
    ),
    "leaves_form": ("leaves.txt heeft niet de vaste vorm", "leaves.txt is not in its one form"),
    "leaves": ("leaves.txt is niet de lijst van deze stembiljetten", "leaves.txt is not the list of these ballots"),
    "checkpoint_form": ("checkpoint.txt heeft niet de vaste vorm", "checkpoint.txt is not in its one form"),
    "checkpoint": (
        "checkpoint.txt is niet ondertekend met de sleutel uit manifest.json",
        "checkpoint.txt is not signed with the key in manifest.json",
    ),
    "count": (
        "checkpoint.txt noemt {said} stembiljetten, het zijn er {count}",
        "checkpoint.txt says {said} ballots, there are {count}",
    ),
    "root": (
        "de wortel in checkpoint.txt is niet die van deze stembiljetten",
        "the root in checkpoint.txt is not that of these ballots",
    ),
    "receipt_form": ("het bewijs heeft niet de vaste vorm", "the receipt is not in its one form"),
    "receipt_wave": ("het bewijs is van een andere ronde", "the receipt is of another wave"),
    "receipt_signature": (
        "het bewijs is niet ondertekend met de sleutel uit manifest.json",
        "the receipt is not signed with the key in manifest.json",
    ),
    "receipt_missing": (
        "het bewijs is echt, en staat niet in de lijst. Antwoordde je later opnieuw? Dan geldt je nieuwste bewijs. "
        "Zo niet, dan is je stembiljet weggelaten",
        "the receipt is real, and is not in the list. Did you answer again later? Then your newest receipt counts. "
        "If not, your ballot was left out",
    ),
}


class Wrong(Exception):
    """What is wrong, as a name in TEXTS with what belongs in it."""

    def __init__(self, reason, **words):
        super().__init__(reason)
        self.reason, self.words = reason, words


def read(folder, name):
    try:
        return (folder / name).read_bytes()
    except OSError:
        raise Wrong("file", name=name) from None


def unhex(text, length):
    """Bytes of lower-case hexadecimal digits, of just this length."""
    made = bytes.fromhex(text)
    if made.hex() != text or len(made) != length:
        raise ValueError("hexadecimal")
    return made


def shown(text):
    """Words of others on one line, so that they can't look like ours."""
    return "".join(it if it.isprintable() else "?" for it in str(text))


def is_number(value):
    return type(value) is int and 0 <= value < 2**32


def canonical(raw):
    """What stands in JSON of one form alone: its hash is over its bytes."""
    made = json.loads(raw)
    again = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    if again != raw or not isinstance(made, dict):
        raise ValueError("form")
    return made


def manifest_of(raw):
    """The wave's hash, the key of receipts, and what is promised of each list of cells."""
    try:
        manifest = canonical(raw)
    except (RecursionError, ValueError):
        raise Wrong("manifest_form") from None
    try:
        if manifest["form"] != 2:
            raise Wrong("manifest", what="form")
        # A third list is a form that this program does not know, and so is a second issuer: then a ballot has two tokens.
        if set(manifest["lists"]) - {"open"} != {"cells"}:
            raise Wrong("manifest", what="lists")
        if len(manifest["issuers"]) != 1:
            raise Wrong("manifest", what="issuers")
        receipts = ed25519.Ed25519PublicKey.from_public_bytes(unhex(manifest["receipts"], 32))
        for listed in manifest["lists"].values():
            unhex(listed["root"], 32)
        unhex(manifest["wave"], 32)
    except (KeyError, TypeError, ValueError) as why:
        raise Wrong("manifest", what=str(why) or type(why).__name__) from None
    return hashlib.sha256(raw).digest(), receipts, manifest["lists"]


def cells_of(name, raw, listed, cells):
    """Adds the cells of a list, with their keys read: a line for each, in the order of their numbers, together of the root that is promised."""
    file, found, lines = f"{name}.jsonl", [], raw.split(b"\n")
    try:
        if lines.pop():
            raise ValueError("end")
        for line in lines:
            cell = canonical(line)
            number, invited, [text] = cell["id"], cell["invited"], cell["keys"]
            if not is_number(number) or not is_number(invited) or number <= max(cells, default=-1):
                raise ValueError("cells")
            key = load_der_public_key(bytes.fromhex(text))
            if not isinstance(key, rsa.RSAPublicKey) or key.key_size != TOKEN_BITS or key.public_numbers().e != 65537:
                raise ValueError("keys")
            # Of an open question it stands in the line what is asked.
            says, is_open = (str(cell["says"]), True) if name == "open" else ("", False)
            label = f"{says} {cell['label']}" if is_open else str(cell["label"])
            cells[number] = {"label": label, "says": says, "invited": invited, "key": key, "is_open": is_open}
            found.append(invited)
    except (KeyError, RecursionError, TypeError, ValueError):
        raise Wrong("cells_form", name=file) from None
    if {"count": len(found), "invited": sum(found), "root": root_of(lines).hex()} != listed:
        raise Wrong("cells_root", name=file)


def aloud(digest):
    """As it is read aloud: eight groups of five digits, of the first 128 bits."""
    return " ".join(f"{int.from_bytes(digest[at:at + 2], 'big'):05}" for at in range(0, 16, 2))


def ballots_of(raw, file, is_open=False):
    fields = OPEN_FIELDS if is_open else FIELDS
    whole = sum(fields.values())
    if len(raw) % whole:
        raise Wrong("ballots_length", name=file)
    ballots = []
    for start in range(0, len(raw), whole):
        ballot, at = {"is_open": is_open}, start
        for name, length in fields.items():
            ballot[name] = raw[at:at + length]
            at += length
        ballots.append(ballot)
    return ballots


def signed_bytes(wave, ballot):
    """What the key of a ballot signs."""
    return b"zwerm-ballot-v1" + wave + ballot["number"] + ballot["sealed"]


def leaf_of(wave, ballot):
    length = len(ballot["token"]).to_bytes(4, "big")
    whole = b"\0" + ballot["cell"] + ballot["key"] + ballot["prefix"] + length + ballot["token"]
    return hashlib.sha256(whole + signed_bytes(wave, ballot) + ballot["signature"]).digest()


def has_token(cell, ballot):
    """Whether the key of this cell signed for the key of this ballot (RFC 9474: RSA-PSS, SHA-384)."""
    try:
        cell["key"].verify(ballot["token"], ballot["prefix"] + ballot["key"], PSS, hashes.SHA384())
    except InvalidSignature:
        return False
    return True


def is_signed(wave, ballot):
    """Whether the key of this ballot signed what it holds (ECDSA, P-256, SHA-256)."""
    half = len(ballot["signature"]) // 2
    numbers = (int.from_bytes(part, "big") for part in (ballot["signature"][:half], ballot["signature"][half:]))
    try:
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), ballot["key"])
        key.verify(utils.encode_dss_signature(*numbers), signed_bytes(wave, ballot), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def check_ballots(wave, cells, ballots):
    """How many ballots each cell has, and what is wrong with any."""
    counts, seen, wrong = Counter(), set(), []
    for at, ballot in enumerate(ballots, start=1):
        number = int.from_bytes(ballot["cell"], "big")
        counts[number] += 1
        # Words are in no cell of statements, and the other way round.
        if number not in cells or cells[number]["is_open"] != ballot["is_open"]:
            wrong.append(Wrong("foreign", at=at, cell=number))
        elif not has_token(cells[number], ballot):
            wrong.append(Wrong("token", at=at, cell=number))
        if not is_signed(wave, ballot):
            wrong.append(Wrong("signature", at=at))
        if ballot["key"] in seen:
            wrong.append(Wrong("twice", at=at))
        seen.add(ballot["key"])
    return counts, wrong


def issued_of(raw, cells):
    try:
        read_as = json.loads(raw)
        issued = {int(cell): count for cell, count in read_as.items()}
    except (AttributeError, RecursionError, ValueError):
        raise Wrong("issued") from None
    numbers = all(is_number(count) for count in issued.values())
    if not numbers or {str(cell) for cell in issued} != set(read_as) or not set(issued) <= set(cells):
        raise Wrong("issued")
    return issued


def check_counts(cells, counts, issued):
    wrong = []
    for number, cell in cells.items():
        ballots, given, invited = counts[number], issued.get(number, 0), cell["invited"]
        if ballots > given:
            wrong.append(Wrong("more_ballots", cell=number, ballots=ballots, issued=given))
        if given > invited:
            wrong.append(Wrong("more_issued", cell=number, issued=given, invited=invited))
    return wrong


def letters_of(raw, cells):
    """Of each cell with letters how many were made and drawn, and how many were opened."""
    try:
        told = json.loads(raw)
        counts = {int(cell): (it["made"], it["drawn"]) for cell, it in told["cells"].items()}
        numbers = [told["opened"], *(number for pair in counts.values() for number in pair)]
        is_good = {str(cell) for cell in counts} == set(told["cells"]) and set(counts) <= set(cells)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        raise Wrong("letters") from None
    if not is_good or not all(is_number(number) for number in numbers):
        raise Wrong("letters")
    return counts, told["opened"]


def check_letters(counts, opened, issued):
    wrong = []
    for cell, (made, drawn) in counts.items():
        if drawn > made:
            wrong.append(Wrong("more_drawn", cell=cell, made=made, drawn=drawn))
        if drawn > issued.get(cell, 0):
            wrong.append(Wrong("drawn_issued", cell=cell, drawn=drawn, issued=issued.get(cell, 0)))
    drawn = sum(drawn for _, drawn in counts.values())
    if opened > drawn:
        wrong.append(Wrong("more_opened", opened=opened, drawn=drawn))
    return wrong


def leaves_of(raw):
    try:
        text = raw.decode("ascii")
        leaves = [unhex(line, 32) for line in text.splitlines()]
    except ValueError:
        raise Wrong("leaves_form") from None
    if "".join(f"{leaf.hex()}\n" for leaf in leaves) != text or leaves != sorted(leaves):
        raise Wrong("leaves_form")
    return leaves


def root_of(leaves):
    """The root of leaves in order (RFC 9162, 2.1.1), as the RFC says it: split at the largest power of two."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\1" + root_of(leaves[:split]) + root_of(leaves[split:])).digest()


def check_checkpoint(raw, receipts, leaves):
    """A signed note: origin, number, root; an empty line; signatures, of which one is by the key in the manifest."""
    try:
        body, signatures = raw.decode().split("\n\n")
        origin, said, root = body.split("\n")
        root = base64.b64decode(root, validate=True)
        lines = signatures.removesuffix("\n").split("\n")
        if not origin or str(int(said)) != said or len(root) != 32 or not signatures.endswith("\n"):
            raise ValueError("form")
        notes = []
        for line in lines:
            dash, name, signature = line.split(" ")
            if dash != "\u2014":
                raise ValueError("form")
            notes.append((name, base64.b64decode(signature, validate=True)))
    except ValueError:
        raise Wrong("checkpoint_form") from None
    key = receipts.public_bytes_raw()
    mark = hashlib.sha256(origin.encode() + b"\n\x01" + key).digest()[:4]
    ours = [signature[4:] for name, signature in notes if name == origin and signature[:4] == mark]
    try:
        for signature in ours:
            receipts.verify(signature, body.encode() + b"\n")
    except InvalidSignature:
        ours = []
    if not ours:
        raise Wrong("checkpoint")
    if int(said) != len(leaves):
        raise Wrong("count", said=said, count=len(leaves))
    if root != root_of(leaves):
        raise Wrong("root")


def check_receipt(raw, wave, receipts, leaves):
    try:
        receipt = json.loads(raw)
        leaf, signature = unhex(receipt["leaf"], 32), unhex(receipt["signature"], 64)
        its_wave = unhex(receipt["wave"], 32)
    except (KeyError, RecursionError, TypeError, ValueError):
        raise Wrong("receipt_form") from None
    if its_wave != wave:
        raise Wrong("receipt_wave")
    try:
        receipts.verify(signature, b"zwerm-receipt-v1" + wave + leaf)
    except InvalidSignature:
        raise Wrong("receipt_signature") from None
    if leaf not in leaves:
        raise Wrong("receipt_missing")


def check(folder, receipt, is_promise, say):
    """Checks everything it can reach; gives what is wrong."""
    raw = read(folder, "manifest.json")
    digest = hashlib.sha256(raw).digest()
    say("hash", value=digest.hex())
    say("aloud", value=aloud(digest))
    say("compare")
    wave, receipts, lists = manifest_of(raw)
    cells = {}
    for name in sorted(lists):
        cells_of(name, read(folder, f"{name}.jsonl"), lists[name], cells)
    if is_promise:
        say("good_promise", count=lists["cells"]["count"], invited=lists["cells"]["invited"])
        if "open" in lists:
            for says, count in Counter(cell["says"] for cell in cells.values() if cell["is_open"]).items():
                say("good_open", says=says, count=count)
        return []
    ballots = ballots_of(read(folder, "ballots.bin"), "ballots.bin")
    if "open" in lists:
        ballots += ballots_of(read(folder, "open.bin"), "open.bin", is_open=True)
    counts, wrong = check_ballots(wave, cells, ballots)
    # What everything else is held against is reckoned from the ballots, not read.
    leaves = sorted(leaf_of(wave, ballot) for ballot in ballots)

    def issued():
        given = issued_of(read(folder, "issued.json"), cells)
        for number, cell in cells.items():
            numbers = {"ballots": counts[number], "issued": given.get(number, 0), "invited": cell["invited"]}
            say("cell", label=cell["label"], **numbers)
        wrong.extend(check_counts(cells, counts, given))
        if not (folder / "letters.json").exists():
            return
        piles, opened = letters_of(read(folder, "letters.json"), cells)
        for number, (made, drawn) in piles.items():
            numbers = {"made": made, "drawn": drawn, "left": made - drawn}
            say("letters_cell", label=cells[number]["label"], **numbers)
        say("letters_all", opened=opened, drawn=sum(drawn for _, drawn in piles.values()))
        wrong.extend(check_letters(piles, opened, given))

    def listed():
        if leaves_of(read(folder, "leaves.txt")) != leaves:
            raise Wrong("leaves")

    def signed():
        check_checkpoint(read(folder, "checkpoint.txt"), receipts, leaves)

    def received():
        if receipt is not None:
            check_receipt(read(receipt.parent, receipt.name), wave, receipts, leaves)

    for part in (issued, listed, signed, received):
        try:
            part()
        except Wrong as why:
            wrong.append(why)
    if not wrong:
        say("good", count=len(ballots))
        if receipt is not None:
            say("good_receipt")
        say("limits")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--receipt", type=pathlib.Path)
    parser.add_argument("--promise", action="store_true")
    parser.add_argument("--language", choices=["nl", "en"], default="nl")
    asked = parser.parse_args()
    language = ["nl", "en"].index(asked.language)

    def say(name, value=None, **words):
        text = shown(TEXTS[name][language].format(**words))
        print(text if value is None else f"{text}: {value}")

    try:
        wrong = check(asked.folder, asked.receipt, asked.promise, say)
    except Wrong as why:
        wrong = [why]
    if wrong:
        say("bad")
        for why in wrong:
            print("-", shown(TEXTS[why.reason][language].format(**why.words)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

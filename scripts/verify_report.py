#!/usr/bin/env python3
"""Checks the proof in a report.json: that nothing about a few people can be computed from what was published.

    scripts/verify_report.py report.json

Needs nothing but Python. Says what it checked and ends with 0; with 1 if the proof does not hold, with 2 if it can't be read.
What the proof says, and why that is enough: docs/decisions/0032-the-disclosure-auditor.md. It takes for given that the proof
tells truly who is in which view.
"""

import json
import sys
from fractions import Fraction

FLOORS = {"mean": 5, "spread": 10, "open_answers": 15}


class Wrong(Exception):
    """The proof does not hold."""


def holds(condition, what):
    if not condition:
        raise Wrong(what)


def rows_of(claim):
    """Each published view, less those before it, as {atom: how often}."""
    views = [{} for _ in claim["views"]]
    for at, atom in enumerate(claim["atoms"]):
        for view in atom["views"]:
            views[view][at] = 1
    told, rows = set(), []
    for step in claim["rows"]:
        holds(step["view"] not in told, "a view comes twice")
        row = dict(views[step["view"]])
        for other, times in step["less"]:
            holds(other in told, "a view is less one that comes after it")
            for atom in views[other]:
                row[atom] = row.get(atom, 0) - times
        told.add(step["view"])
        rows.append({atom: times for atom, times in row.items() if times})
    holds(len(told) == len(views), "a published view is left out")
    return rows


def check_claim(claim):
    """No combination of the published views is about 1 to k-1 people."""
    k, people = claim["k"], [atom["people"] for atom in claim["atoms"]]
    holds(k >= FLOORS[claim["purpose"]], "the threshold is below its floor")
    holds(all(size > 0 for size in people), "an atom without people")
    rows = rows_of(claim)
    knotted = [row for knot in claim["knots"] for row in knot["rows"]]
    placed = claim["ladder"] + knotted
    holds(len(placed) == len(set(placed)), "a row comes twice")
    holds(all(not row or at in set(placed) for at, row in enumerate(rows)), "a row is left out")
    known = {atom for row in knotted for atom in rows[row]}
    for row in reversed(claim["ladder"]):
        own = [atom for atom in rows[row] if atom not in known]
        name = claim["views"][claim["rows"][row]["view"]]["name"]
        holds(sum(people[atom] for atom in own) >= k, f"{name} has too few people of its own")
        known.update(rows[row])
    seen = set()
    for knot in claim["knots"]:
        knot_rows = [rows[row] for row in knot["rows"]]
        atoms = {atom for row in knot_rows for atom in row}
        holds(not atoms & seen, "two knots have people in common")
        seen |= atoms
        steps = [claim["rows"][row] for row in knot["rows"]]
        of_steps = [step["view"] for step in steps] + [view for step in steps for view, _ in step["less"]]
        old = all(claim["views"][view]["is_frozen"] for view in of_steps)
        if knot["given_away"] and old:
            continue
        check_knot(knot, knot_rows, atoms, people, k)
    for withheld in claim["withheld"]:
        if withheld["split"]:
            continue
        world = {atom: int(change) for atom, change in withheld["world"]}
        for row in rows:
            holds(unseen(row, world), f"the world of {withheld['name']} is seen")
        moved = sum(world.get(atom, 0) for atom in withheld["atoms"])
        holds(moved != 0, f"{withheld['name']} is withheld and can be computed")


def unseen(row, world):
    return sum(change * row.get(atom, 0) for atom, change in world.items()) == 0


def check_knot(knot, rows, atoms, people, k):
    """Another world that no row sees, and that every small group and every small difference feels."""
    world = {atom: int(change) for atom, change in knot["world"]}
    holds(all(unseen(row, world) for row in rows), "another world changes what was published")
    classes = {}
    for atom in atoms:
        column = tuple(row.get(atom, 0) for row in rows)
        size, change = classes.get(column, (0, 0))
        classes[column] = (size + people[atom], change + world.get(atom, 0))
    small = [both for both in classes.values() if both[0] < k]
    # All sums of small groups and differences with how few people one can have them, one class after the other.
    sums = {0: 0}
    for size, change in small:
        more = {}
        for total, few in sums.items():
            for sign in (1, -1):
                if few + size < k:
                    here = total + sign * change
                    holds(here != 0, "a few people can be computed")
                    more[here] = min(few + size, more.get(here, k))
        for total, few in more.items():
            sums[total] = min(few, sums.get(total, k))


def check_bound(bound):
    """No hidden mean is known to less than a point of the scale."""
    people = [atom["people"] for atom in bound["atoms"]]
    name = bound["measure"]
    holds(all(size > 0 for size in people), "an atom without people")
    if "worlds" in bound["because"]:
        check_worlds(bound, bound["because"]["worlds"], people, name)
    else:
        check_room(bound, bound["because"]["room"], people, name)


def gives(bound, world, people):
    """How much room each published mean has in a world, as a sum of points; less than nothing if it does not come out."""
    low, high = bound["scale"]
    unit, half = bound["unit"], Fraction(1, 2 * 10 ** bound["decimals"])
    holds(len(world) == len(people), "a world of other people")
    for size, total in zip(people, world):
        holds(size * low * unit <= total <= size * high * unit, "a world beside the scale")
    room = []
    for mean in bound["means"]:
        size = sum(people[atom] for atom in mean["atoms"])
        total = Fraction(sum(world[atom] for atom in mean["atoms"]), unit)
        told = Fraction(mean["mean"], 10 ** bound["decimals"])
        room.append(size * half - abs(total - size * told))
    return room


def check_worlds(bound, worlds, people, name):
    if not any(mean["atoms"] for mean in bound["means"]):
        return
    for world in worlds:
        holds(min(gives(bound, world, people)) >= 0, f"a world gives other means of {name}")

    def is_open(size, sums):
        holds(sums and max(sums) - min(sums) >= size * bound["unit"], f"a hidden mean of {name} is bounded")

    def unions(start, size, sums):
        for atom in range(start, len(people)):
            if size + people[atom] < bound["k"]:
                more = [total + world[atom] for total, world in zip(sums, worlds)]
                is_open(size + people[atom], more)
                unions(atom + 1, size + people[atom], more)

    unions(0, 0, [0] * len(worlds))
    for group in bound["hidden"]:
        is_open(sum(people[atom] for atom in group), [sum(world[atom] for atom in group) for world in worlds])


def check_room(bound, because, people, name):
    world, loose, k = because["world"], set(because["loose"]), bound["k"]
    (low, high), unit = bound["scale"], bound["unit"]
    room = gives(bound, world, people)
    holds(min(room, default=0) >= 0, f"the world gives other means of {name}")
    columns = [[] for _ in people]
    for at, mean in enumerate(bound["means"]):
        if at not in loose:
            for atom in mean["atoms"]:
                columns[atom].append(at)
    classes = {}
    for atom, column in enumerate(columns):
        classes.setdefault(tuple(column), []).append(atom)

    def moves(column, some):
        if not column:  # Who is in none of the means that are not loose can answer anything.
            return some * (high - low) * unit
        atoms = classes[column]
        total, others = sum(world[atom] for atom in atoms), sum(people[atom] for atom in atoms) - some
        most = min(some * high * unit, total - others * low * unit)
        return max(0, most - max(some * low * unit, total - others * high * unit))

    for column, atoms in classes.items():
        sizes = {0}
        for atom in atoms:
            sizes |= {size + people[atom] for size in sizes if size + people[atom] < k}
        for size in sizes - {0}:
            holds(moves(column, size) >= size * unit, f"a hidden mean of {name} is bounded")
    most = k - 1
    for group in bound["hidden"]:
        group = set(group)
        size = sum(people[atom] for atom in group)
        most = max(most, size)
        moved = sum(moves(column, sum(people[at] for at in atoms if at in group)) for column, atoms in classes.items())
        holds(moved >= size * unit, f"a withheld mean of {name} is bounded")
    for at in loose:
        holds(room[at] >= most, f"{bound['means'][at]['name']} has too little room")


def check_items(items, mean):
    """Distributions of items beside means tell nothing about a few people who left out an item."""
    atoms, k = [gap["atom"] for gap in items["gaps"]], mean["k"]
    holds(len(atoms) == len(set(atoms)), "an atom of items comes twice")
    holds(all(0 <= atom < len(mean["atoms"]) for atom in atoms), "an atom of items that is not there")
    left_out = items["stray"] + sum(gap["people"] for gap in items["gaps"])
    if left_out:
        among_few = any(gap["complete"] < k for gap in items["gaps"])
        holds(left_out >= k and not among_few, f"the items of {items['measure']} tell about who left one out")


def check(proof):
    holds(proof["form"] == 2, "another version of the form")
    purposes = {claim["purpose"] for claim in proof["claims"]}
    holds(purposes == set(FLOORS), "a kind of figure has no proof")
    mean = next(claim for claim in proof["claims"] if claim["purpose"] == "mean")
    shown = {view["name"] for view in mean["views"] if not view["is_frozen"]}
    for claim in proof["claims"]:
        check_claim(claim)
    for items in proof["items"]:
        if items["on_every_point"]:
            check_items(items, mean)
    for bound in proof["bounds"]:
        holds(bound["k"] >= mean["k"], "the threshold of a mean is below its floor")
        holds({told["name"] for told in bound["means"]} <= shown, "a mean of a view that is not shown")
        check_bound(bound)


def check_report(report):
    """Every proof of a report, and that together they leave out nothing of what is published.

    Answers to one construct are not those to another and each has one proof a wave, so what is published of several tells no more
    than each by itself. The proof of a wave is about that wave and those before; what it takes for told before is of earlier waves
    alone, which their own proofs are about.
    """
    if "proofs" not in report:
        proof = report.get("proof", report)
        check(proof)
        return [proof]
    holds(report["form"] == 2, "another version of the form")
    holds(report["proofs"], "there is none")
    of, rows = {}, {}
    for entry in report["proofs"]:
        check(entry["proof"])
        mean = next(claim for claim in entry["proof"]["claims"] if claim["purpose"] == "mean")
        for construct in entry["constructs"]:
            holds((entry["wave"], construct) not in of, f"{construct} has two proofs of one wave")
            of[entry["wave"], construct] = entry["proof"]
            row = rows.setdefault(construct, [])
            views = {(view["wave"], view["name"]) for view in mean["views"]}
            earlier = {view for view in views if view[0] != entry["wave"]}
            proven = set().union(*(of_wave for _, of_wave in row))
            holds(earlier <= proven, f"the proof of {construct} has views of earlier waves that have no proof of their own")
            row.append((entry["wave"], views))
    for it in report["published"]["means"]:
        proof = of.get((it["wave"], it["construct"]))
        holds(proof, f"{it['construct']} has no proof")
        told = [(told["name"], told["mean"]) for bound in proof["bounds"] if bound["measure"] == it["construct"] for told in bound["means"]]
        row = rows[it["construct"]]
        first = [wave for wave, _ in row].index(it["wave"])
        later = all((it["wave"], it["view"]) in views for _, views in row[first:])
        holds((it["view"], it["mean"]) in told and later, f"a mean is in no proof: {it['construct']}, {it['view']}")
    for it in report["published"]["answers"]:
        if it["on_every_point"]:
            items = of[it["wave"], it["construct"]]["items"]
            fits = [items for items in items if items["measure"] == it["construct"] and items["on_every_point"]]
            holds(fits, f"the answers to the items of {it['construct']} are in no proof")
    return [entry["proof"] for entry in report["proofs"]]


def main():
    sys.setrecursionlimit(10_000)
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            report = json.load(file)
        proofs = check_report(report)
    except Wrong as wrong:
        print(f"The proof does not hold: {wrong}.", file=sys.stderr)
        return 1
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as problem:
        print(f"The proof can't be read: {problem!r}", file=sys.stderr)
        return 2
    for proof in proofs:
        for claim in proof["claims"]:
            print(f"{claim['purpose']}: nothing about fewer than {claim['k']} people, from {len(claim['views'])} views")
        print(f"means: {len(proof['bounds'])} measures bound no hidden mean to less than a point")
    if "proofs" in report:
        print("together: each construct has one proof a wave, about all waves before it and about every mean of the report")
    return 0


if __name__ == "__main__":
    sys.exit(main())

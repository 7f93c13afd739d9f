"""Measures what `zwerm analyse` does, from file to report, on files made by a seed; and reading alone beside polars.

Usage: measure.py MEASURE FOLDER [ROUNDS]: MEASURE is the built example `measure_analysis` of crates/analysis. CPU seconds are of user and
system of the whole process, memory is the most it ever held; both as the kernel counts them. Ends with 1 when a target is missed.
"""

import os
import shutil
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import polars as pl

EACH, OUTCOMES = 5, 3
INSTRUMENT = '[instrument]\nid = "bench"\nnl = "Meting"\nversion = "1"\nlicence = "own"\nlanguages = ["nl"]\n'


def construct(item: int, items: int):
    """Five items each and what is left over; of the last three each is an outcome by itself, as in the Zwermscan."""
    return item // EACH if item < items - OUTCOMES else 100 + item


def instrument(path: Path, items: int):
    text, known = INSTRUMENT, None
    for item in range(items):
        own = construct(item, items)
        if own != known:
            known, block = own, "outcomes" if own >= 100 else "core"
            text += f'[[construct]]\nid = "c{own}"\nnl = "onderwerp {own}"\nblock = "{block}"\n'
        turned = str(item % EACH == 1).lower()
        text += f'[[item]]\nid = "i{item}"\nconstruct = "c{own}"\nscale = [1, 5]\nreversed = {turned}\nnl = "Stelling {item}."\n'
    path.write_text(text)


def make(folder: Path, rows: int, items: int, teams: int):
    """Teams of unlike sizes in three levels, items of five points with something in common, 3 % not answered."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "made").exists():
        return folder
    dice = np.random.default_rng(20)
    weights = dice.gamma(4.0, size=teams)
    team = dice.choice(teams, size=rows, p=weights / weights.sum())
    columns = [np.char.add("t", team.astype("U7"))]
    known = None
    for item in range(items):
        if construct(item, items) != known:
            known, leaning = construct(item, items), dice.normal(0, 0.35, teams)[team] + dice.normal(0, 0.8, rows)
        turn = -1 if item % EACH == 1 else 1
        points = np.clip(np.rint(3 + turn * (0.3 + leaning + dice.normal(0, 0.8, rows))), 1, 5).astype(int).astype("U1")
        columns.append(pl.Series(points).set(pl.Series(dice.random(rows) < 0.03), None))
    heads = ["team"] + [f"i{item}" for item in range(items)]
    pl.DataFrame(dict(zip(heads, columns))).write_csv(folder / "answers.csv", separator=";")
    departments, boards = max(teams // 20, 1), max(teams // 400, 1)
    lines = ["unit;parent"] + [f"b{at};" for at in range(boards)]
    lines += [f"d{at};b{at * boards // departments}" for at in range(departments)]
    lines += [f"t{at};d{at * departments // teams}" for at in range(teams)]
    (folder / "tree.csv").write_text("\n".join(lines) + "\n")
    instrument(folder / "instrument.toml", items)
    (folder / "made").touch()
    return folder


def run(program: str, folder: Path, whole: bool):
    """CPU seconds and megabytes of a process, and what it told of its steps."""
    words = [program, str(folder / "answers.csv"), str(folder / "instrument.toml")]
    if whole:
        words += [str(folder / "tree.csv"), str(folder / "report")]
    told, into = os.pipe()
    child = os.posix_spawn(program, words, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, into, 1)])
    os.close(into)
    with os.fdopen(told) as told:
        steps = {step: (float(seconds), int(most) / 1e3) for step, seconds, most in (line.split() for line in told)}
    _, status, used = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(words)} ended with {status}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3, steps


def told(what, seen, target, is_met):
    print(f"{what:<64} {seen:<36} {target:<12} {'met' if is_met else 'MISSED'}", flush=True)
    return is_met


def spread(values, digits=3):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def polars_seconds(path: Path):
    """As one would write it for these columns: types are known, bytes suffice."""
    heads = path.open().readline().strip().split(";")
    schema = {head: pl.String if head == "team" else pl.UInt8 for head in heads}
    began = time.process_time()
    pl.read_csv(path, separator=";", schema=schema)
    return time.process_time() - began


def main():
    program, folder, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5
    sizes = {"usual": (150_000, 40, 10_000), "small": (10_000, 30, 700), "large": (1_500_000, 40, 100_000)}
    for name, size in sizes.items():
        # By a program of its own: a child is told to have taken as much memory as its parent had when it was started.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
            other.submit(make, folder / name, *size).result()
    usual, small, large = (folder / name for name in sizes)
    seen = {name: [] for name in ("usual", "small", "large", "read", "polars")}
    memory = {name: [] for name in ("usual", "small", "large")}
    steps = {}
    # The first time polars starts its threads.
    polars_seconds(usual / "answers.csv")
    for turn in range(rounds):
        for name, place in (("usual", usual), ("small", small), ("large", large)):
            if name == "large" and turn >= 3:
                continue
            seconds, megabytes, steps[name] = run(program, place, True)
            seen[name].append(seconds)
            memory[name].append(megabytes)
        seen["read"].append(run(program, usual, False)[2]["read"][0])
        seen["polars"].append(polars_seconds(usual / "answers.csv"))
    middle = {name: statistics.median(values) for name, values in seen.items()}
    for name, found in steps.items():
        print(f"  {name}: " + ", ".join(f"{step} {seconds:.3f} s, {most:.0f} MB" for step, (seconds, most) in found.items()))
    most = statistics.median(memory["usual"])
    linear = middle["large"] / middle["usual"] / 10
    ratio = middle["read"] / middle["polars"]
    is_met = [
        told("150,000 x 40, 10,000 teams in three levels: CPU, s", spread(seen["usual"]), "<= 3", middle["usual"] <= 3),
        told("the same: most memory, MB", spread(memory["usual"], 0), "<= 500", most <= 500),
        told("1,500,000 x 40, 100,000 teams: CPU a row, against that", f"{linear:.2f} x ({spread(seen['large'], 1)} s)", "<= 1.2", linear <= 1.2),
        told("10,000 x 30, 700 teams: all figures and the page, CPU, s", spread(seen["small"]), "<= 0.1", middle["small"] <= 0.1),
        told("reading 150,000 x 40: CPU against polars", f"{ratio:.2f} x ({spread(seen['read'])} s)", "<= 1", ratio <= 1),
    ]
    print(f"  most memory with 1,500,000 rows: {spread(memory['large'], 0)} MB")
    print(f"  polars reads in {spread(seen['polars'])} s")
    for place in (usual, small, large):
        shutil.rmtree(place / "report", ignore_errors=True)
    return 0 if all(is_met) else 1


if __name__ == "__main__":
    sys.exit(main())

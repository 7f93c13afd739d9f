"""Measures crates/stats beside polars, numpy, pingouin and R's multilevel, on the same columns, in alternating rounds.

Usage: compare.py MEASURE FOLDER [ROUNDS]: MEASURE is the built example `measure` of crates/stats. Figures are medians of CPU
seconds (user and system, all threads) with the lowest and highest round. Ends with 1 when figures differ.
"""

import shutil
import statistics
import subprocess
import sys
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pingouin
import polars as pl

ROWS, ITEMS, TEAMS, DEPARTMENTS, BOARDS, SCALES = 150_000, 40, 10_000, 500, 25, 8
EACH = ITEMS // SCALES
NONE = 0xFFFFFFFF


def make(folder: Path):
    """150,000 people in 10,000 teams, 40 items of five points in 8 scales, 3 % missing; all by one seed."""
    dice = np.random.default_rng(20)
    weights = dice.gamma(4.0, size=TEAMS)
    team = dice.choice(TEAMS, size=ROWS, p=weights / weights.sum()).astype(np.uint32)
    department = (np.arange(TEAMS) * DEPARTMENTS // TEAMS).astype(np.uint32)
    board = (np.arange(DEPARTMENTS) * BOARDS // DEPARTMENTS).astype(np.uint32)
    items = np.empty((ITEMS, ROWS), np.uint8)
    for scale in range(SCALES):
        leaning = dice.normal(0, 0.35, TEAMS)[team] + dice.normal(0, 0.8, ROWS)
        for item in range(EACH):
            points = np.clip(np.rint(2.3 + leaning + dice.normal(0, 0.8, ROWS)), 0, 4).astype(np.uint8)
            points[dice.random(ROWS) < 0.03] = 255
            items[scale * EACH + item] = points
    parent = np.full(TEAMS + DEPARTMENTS + BOARDS, NONE, np.uint32)
    parent[:TEAMS] = TEAMS + department
    parent[TEAMS : TEAMS + DEPARTMENTS] = TEAMS + DEPARTMENTS + board
    items.tofile(folder / "items")
    team.tofile(folder / "team")
    parent.tofile(folder / "parent")
    return items, team, department[team], board[department[team]]


def cpu(work):
    """CPU seconds of one go, and what came out."""
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def polars_groups(frame, names):
    """Each level by itself: the plain way."""
    what = [
        f(pl.col(name)).alias(f"{short} {name}")
        for name in names
        for short, f in (("n", lambda c: c.count()), ("mean", lambda c: c.mean()), ("variance", lambda c: c.var()))
    ]
    levels = ("team", "department", "board")
    return pl.collect_all([frame.lazy().group_by(level).agg(what) for level in levels])


def polars_rolled(frame, names):
    """Sums by team, and those rolled up: less work, what a careful person writes."""
    first = []
    for name in names:
        points = pl.col(name).cast(pl.Int64)
        first += [pl.col(name).count().alias("n " + name), points.sum().alias("s " + name), (points * points).sum().alias("q " + name)]
    sums = [pl.col(short + name).sum() for name in names for short in ("n ", "s ", "q ")]
    figures = []
    for name in names:
        n, s, q = pl.col("n " + name).cast(pl.Int64), pl.col("s " + name), pl.col("q " + name)
        figures += [(s / n).alias("mean " + name), ((n * q - s * s) / (n * (n - 1))).alias("variance " + name)]
    teams = frame.lazy().group_by("team", "department", "board").agg(first)
    departments = teams.group_by("department", "board").agg(sums)
    boards = departments.group_by("board").agg(sums)
    return pl.collect_all([level.with_columns(figures) for level in (teams, departments, boards)])


def numpy_icc_rwg(items, team):
    """ICC(1), ICC(2) and rwg(J) of eight scales by sums per team."""
    iccs, rwgs = [], []
    for scale in range(SCALES):
        points = items[scale * EACH : (scale + 1) * EACH]
        given = points != 255
        count = given.sum(0)
        total = np.where(given, points, 0).sum(0, dtype=np.int64)
        enough = count >= np.ceil(0.75 * EACH)
        y, g = 1 + total[enough] / count[enough], team[enough]
        n = np.bincount(g, minlength=TEAMS).astype(float)
        sums = np.bincount(g, y, TEAMS)
        squares = np.bincount(g, y * y, TEAMS)
        has = n > 0
        n, sums, squares = n[has], sums[has], squares[has]
        between = (sums**2 / n).sum() - y.sum() ** 2 / len(y)
        within = (squares - sums**2 / n).sum()
        groups = has.sum()
        msb, msw = between / (groups - 1), within / (len(y) - groups)
        size = len(y) / groups
        iccs += [(msb - msw) / (msb + (size - 1) * msw), (msb - msw) / msb]
        whole = given.all(0)
        g = team[whole]
        n = np.bincount(g, minlength=TEAMS).astype(float)
        variance = np.zeros(TEAMS)
        with np.errstate(all="ignore"):
            for item in points:
                x = item[whole].astype(float)
                s, q = np.bincount(g, x, TEAMS), np.bincount(g, x * x, TEAMS)
                variance += (q - s * s / n) / (n - 1)
            m = np.minimum(variance / EACH / 2.0, 1.0)
            rwg = EACH * (1 - m) / (EACH * (1 - m) + m)
        rwg[n < 2] = np.nan
        rwgs.append(rwg)
    return np.array(iccs), np.concatenate(rwgs)


def pingouin_alphas(frames):
    return [pingouin.cronbach_alpha(data=frame, nan_policy="listwise")[0] for frame in frames]


class Ours:
    def __init__(self, program, folder):
        self.child = subprocess.Popen([program, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, word):
        self.child.stdin.write(word + "\n")
        self.child.stdin.flush()
        return self.child.stdout.readline().strip()


def r_multilevel(folder, items, team):
    """rwg(J) of eight scales of all teams, and ICC of the first 300: aov makes a column of each team, which for 10,000 teams
    and 150,000 people would be a matrix of 12 GB."""
    if shutil.which("Rscript") is None:
        return None
    table = pd.DataFrame(np.where(items == 255, np.nan, items).T)
    table.insert(0, "team", team)
    table.to_csv(folder / "answers.csv", index=False)
    script = Path(__file__).with_name("multilevel.R")
    out = subprocess.run(["Rscript", script, folder / "answers.csv"], capture_output=True, text=True)
    if out.returncode != 0:
        print("R's multilevel did not run:", out.stderr.strip().splitlines()[-1:])
        return None
    return [float(value) for value in out.stdout.split()]


def told(what, seen, target, is_met):
    print(f"{what:<66} {seen:<44} {target:<12} {'met' if is_met else 'MISSED'}")


def spread(values):
    return f"{statistics.median(values):.4f} ({min(values):.4f} to {max(values):.4f})"


def main():
    warnings.simplefilter("ignore")
    program, folder, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 7
    folder.mkdir(parents=True, exist_ok=True)
    items, team, department, board = make(folder)
    names = [f"i{at}" for at in range(ITEMS)]
    frame = pl.DataFrame(
        {"team": team, "department": department, "board": board}
        | {name: pl.Series(column).set(pl.Series(column == 255), None) for name, column in zip(names, items)}
    )
    panda = pd.DataFrame(np.where(items == 255, np.nan, items).T, columns=names)
    frames = [panda[names[at * EACH : (at + 1) * EACH]] for at in range(SCALES)]
    ours = Ours(program, folder)
    work = {
        "polars": lambda: polars_groups(frame, names),
        "polars, rolled": lambda: polars_rolled(frame, names),
        "numpy": lambda: numpy_icc_rwg(items, team),
        "pingouin": lambda: pingouin_alphas(frames),
    }
    words = ("roll-up", "icc", "rwg", "icc of some", "alpha", "everything")
    seconds = {name: [] for name in (*work, *words)}
    found = {}
    for turn in range(rounds + 1):
        for name, one in work.items():
            took, found[name] = cpu(one)
            if turn > 0:
                seconds[name].append(took)
        for word in words:
            took = float(ours.ask(word))
            if turn > 0:
                seconds[word].append(took)
    # What they found, in our order, for the comparison.
    rolled = np.full((ITEMS, TEAMS + DEPARTMENTS + BOARDS, 3), np.nan)
    rolled[:, :, 0] = 0
    for level, base, table in zip(("team", "department", "board"), (0, TEAMS, TEAMS + DEPARTMENTS), found["polars"]):
        at = base + table[level].to_numpy()
        for item, name in enumerate(names):
            rolled[item, at, 0] = table["n " + name].to_numpy()
            rolled[item, at, 1] = 1 + table["mean " + name].to_numpy()
            rolled[item, at, 2] = table["variance " + name].to_numpy()
    rolled.astype("<f8").tofile(folder / "roll-up.theirs")
    found["numpy"][0].astype("<f8").tofile(folder / "icc.theirs")
    # Departments and boards have nobody of their own.
    rwgs = np.full((SCALES, TEAMS + DEPARTMENTS + BOARDS), np.nan)
    rwgs[:, :TEAMS] = found["numpy"][1].reshape(SCALES, TEAMS)
    rwgs.astype("<f8").tofile(folder / "rwg.theirs")
    np.array(found["pingouin"], "<f8").tofile(folder / "alpha.theirs")
    apart = [float(value) for value in ours.ask("check").split()]
    middle = {name: statistics.median(values) for name, values in seconds.items()}
    print(f"\n{ROWS:,} answers x {ITEMS} items, {TEAMS:,} teams in three levels; medians of {rounds} rounds, CPU seconds")
    for name in seconds:
        print(f"  {name:<20} {spread(seconds[name])}")
    quickest = min(middle["polars"], middle["polars, rolled"])
    ratio = middle["roll-up"] / quickest
    told("roll-up, n, mean, variance: against polars' quicker way", f"{ratio:.3f} x ({apart[0]:.1e} apart)", "<= 0.2", ratio <= 0.2 and apart[0] <= 1e-9)
    ratio = middle["numpy"] / middle["icc"]
    told("ICC(1), ICC(2), rwg(J) of 8 scales: faster than numpy", f"{ratio:.1f} x ({max(apart[1:3]):.1e} apart)", ">= 3", ratio >= 3 and max(apart[1:3]) <= 1e-6)
    ratio = middle["pingouin"] / middle["alpha"]
    told("alpha (with Feldt) of 8 scales: faster than pingouin", f"{ratio:.1f} x ({apart[3]:.1e} apart)", ">= 2", ratio >= 2 and apart[3] <= 1e-6)
    r = r_multilevel(folder, items, team)
    if r:
        told("rwg(J) of 8 scales, all teams: faster than R's multilevel", f"{r[0] / middle['rwg']:.0f} x ({r[0]:.2f} s)", ">= 100", r[0] / middle["rwg"] >= 100)
        told("ICC(1), ICC(2), 300 teams: faster than R's multilevel", f"{r[1] / middle['icc of some']:.0f} x ({r[1]:.2f} s)", ">= 100", r[1] / middle["icc of some"] >= 100)
    for word in ("roll-up", "icc", "alpha"):
        ours.ask("large " + word)
        large = statistics.median(float(ours.ask("large " + word)) for _ in range(3))
        ratio = large / middle[word] / 10
        print(f"{word + ': 1,500,000 answers in 100,000 teams, per answer':<66} {ratio:.2f} x ({large:.3f} s)")
    copies = [frame.with_columns(pl.col("team", "department", "board") + 100_000 * at) for at in range(10)]
    ten = pl.concat(copies).rechunk()
    theirs = statistics.median(cpu(lambda: polars_groups(ten, names))[0] for _ in range(3))
    ours.ask("large roll-up")
    large = statistics.median(float(ours.ask("large roll-up")) for _ in range(3))
    print(f"{'roll-up of 1,500,000 answers: against polars (each level by itself)':<66} {large / theirs:.3f} x ({theirs:.3f} s)")
    told("10,000 answers x 30 items: all figures, without the page", spread(seconds["everything"]), "<= 0.1", middle["everything"] <= 0.1)
    return 0 if apart[0] <= 1e-9 and max(apart[1:]) <= 1e-6 else 1


sys.exit(main())

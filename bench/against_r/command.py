#!/usr/bin/env python3
"""Holds what `zwerm analyse` writes against R: command.py ZWERM FOLDER, with the data sets and r.tsv of figures.R in FOLDER.

Every figure of analysis.json that R reckoned too is to be the same to 1e-6 of (1 + the figure); the values of the literature and of
R that are quoted in decision 0033 are to come out to all digits that were written down.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

SAME = 1e-6
# As published or printed, so that a mistake made twice is seen too.
PRINTED = {
    ("attitude", "alpha"): 0.8431427696, ("attitude", "alpha standardised"): 0.8390838030,
    ("attitude", "feldt low"): 0.7393756856, ("attitude", "feldt high"): 0.9157730722,
    ("attitude", "bonett low"): 0.7237989899, ("attitude", "bonett high"): 0.9109192587,
    ("attitude", "omega"): 0.8563268368, ("attitude", "r2"): 0.7326019925,
    ("attitude", "lmg complaints"): 0.370816194, ("attitude", "lmg privileges"): 0.050903793,
    ("attitude", "lmg learning"): 0.155765990, ("attitude", "lmg raises"): 0.120345079,
    ("attitude", "lmg critical"): 0.006588723, ("attitude", "lmg advance"): 0.028182213,
    ("attitude", "johnson complaints"): 0.362760200, ("attitude", "johnson advance"): 0.020192737,
    ("cohesion", "rwg uniform 1ST"): 0.7565789474, ("cohesion", "rwg uniform 2ND"): 0.8314732143,
    ("cohesion", "icc1"): 0.05239571, ("cohesion", "icc2"): 0.21658587, ("cohesion", "alpha pairwise"): 0.8838874923,
    ("klein2000 JOBSAT", "icc1"): 0.1110040584, ("klein2000 JOBSAT", "icc2"): 0.6519278915,
    ("klein2000 JOBSAT", "icc1 low"): 0.0608649, ("klein2000 JOBSAT", "icc1 high"): 0.1896188,
    ("klein2000 COHES", "icc1"): 0.2210441659, ("klein2000 COHES", "icc2"): 0.8097610637,
    ("klein2000 PAY", "icc1"): -0.0144106, ("klein2000 PAY", "icc2"): -0.2707910,
    ("klein2000", "r2"): 0.279392201, ("klein2000", "lmg PAY"): 0.120686214, ("klein2000", "lmg COHES"): 0.002080401,
    ("klein2000", "lmg PHYSEN"): 0.010297591,
}


def instrument(constructs, outcomes=()):
    """An instrument: constructs with their items, on one scale that holds every answer."""
    out = ['[instrument]\nid = "r"\nnl = "R"\nen = "R"\nversion = "1"\nlicence = "own"\nlanguages = ["nl", "en"]\n']
    for construct, items in constructs.items():
        block = "outcomes" if construct in outcomes else "core"
        out.append(f'[[construct]]\nid = "{construct}"\nnl = "{construct}"\nen = "{construct}"\nblock = "{block}"\n')
    for construct, (items, scale) in constructs.items():
        for item in items:
            out.append(f'[[item]]\nid = "{item}"\nconstruct = "{construct}"\nscale = {list(scale)}\nnl = "{item}"\nen = "{item}"\n')
    return "".join(out)


def analyse(zwerm, folder, name, answers, constructs, team=None, outcomes=()):
    """What the command writes of a data set."""
    toml, to = folder / f"{name}.toml", folder / name
    toml.write_text(instrument(constructs, outcomes), encoding="utf-8")
    words = [zwerm, "analyse", folder / answers, "--instrument", toml, "--out", to]
    words += ["--team", team] if team else []
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return json.loads((to / "analysis.json").read_text(encoding="utf-8"))


def scale(set_name, full, construct, names, alpha="alpha"):
    """Reliability and the one factor of a construct, as figures.R calls them."""
    it, factor = full["constructs"][construct], full["one_factor"][construct]
    found = {alpha: it["alpha"]["value"], "alpha standardised": it["alpha"]["standardised"]}
    for end, at in (("low", 0), ("high", 1)):
        found[f"feldt {end}"], found[f"bonett {end}"] = it["alpha"]["feldt"][at], it["alpha"]["bonett"][at]
    for at, item in enumerate(names, 1):
        found[f"item-rest {at}"], found[f"if dropped {at}"] = it["item_rest"][item], it["alpha"]["if_dropped"][item]
        found[f"loading {at}"] = abs(factor["loadings"][item])
    found |= {"omega": it["omega"]["value"], "chisq": factor["chi2"], "df": factor["df"], "pvalue": factor["p"]}
    found |= {key: factor[key] for key in ("cfi", "tli", "rmsea", "srmr")}
    return {(set_name, name): value for name, value in found.items()}


def teams(set_name, it):
    """ICC, variance parts and shrunken means."""
    interval = it["icc_interval"]
    found = {"icc1": it["icc1"], "icc2": it["icc2"], "icc1 even": it["icc1_n0"], "p of F": it["icc_p"]}
    found |= {"icc1 low": interval["icc1"][0], "icc1 high": interval["icc1"][1]}
    found |= {"icc2 low": interval["icc2"][0], "icc2 high": interval["icc2"][1]}
    found |= {"reml tau": it["variance"]["tau"], "reml sigma2": it["variance"]["sigma2"], "reml mu": it["variance"]["mu"]}
    found |= {f"shrunken {team}": own["shrunken"] for team, own in it["teams"].items()}
    return {(set_name, name): value for name, value in found.items()}


def agreement(set_name, it):
    found = {f"rwg uniform {team}": value for team, value in it["rwg"].items()}
    found |= {f"rwg skew {team}": value for team, value in it["rwg_skew"].items()}
    found |= {f"ad {team}": value for team, value in it["ad"].items()}
    return {(set_name, name): value for name, value in found.items()}


def drivers(set_name, parts):
    found = {"r2": parts["r2"]}
    for way in ("lmg", "johnson"):
        found |= {f"{way} {of}": value for of, value in parts[way].items()}
    return {(set_name, name): value for name, value in found.items()}


def effects(set_name, it):
    found = {"tau": it["tau"], "sigma2": it["sigma2"]}
    for level in ("within", "between"):
        for of, effect in it[level].items():
            found |= {f"{level} {of} {key}": effect[key] for key in ("estimate", "error", "p")}
    return {(set_name, name): value for name, value in found.items()}


def reckoned(zwerm, folder):
    """Every figure of the command that R has too."""
    of_one = lambda names, scale: {name: ([name], scale) for name in names}
    attitude = ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"]
    full = analyse(zwerm, folder, "attitude-scale", "attitude.csv", {"all": (attitude, (0, 100))})
    found = scale("attitude", full, "all", attitude)
    full = analyse(zwerm, folder, "attitude-drivers", "attitude.csv", of_one(attitude, (0, 100)), outcomes=["rating"])
    found |= drivers("attitude", full["outcomes"]["rating"]["raw"])

    items = [f"COH0{at}" for at in range(1, 6)]
    full = analyse(zwerm, folder, "cohesion-items", "cohesion.csv", {"all": (items, (1, 5))}, team="PLATOON")
    it = full["constructs"]["all"]
    found |= agreement("cohesion", it)
    found |= {("cohesion", "icc1"): it["icc1"], ("cohesion", "icc2"): it["icc2"], ("cohesion", "alpha"): it["alpha"]["complete"]["value"]}
    found |= {("cohesion", "alpha pairwise"): it["alpha"]["value"], ("cohesion", "feldt pairwise"): it["alpha"]["feldt"][0]}
    found |= {("cohesion", "alpha standardised pairwise"): it["alpha"]["standardised"]}
    found |= {("cohesion", f"item-rest pairwise {at}"): it["item_rest"][item] for at, item in enumerate(items, 1)}

    names = ["JOBSAT", "COHES", "POSAFF", "PAY", "NEGLEAD", "WLOAD", "TASKSIG", "PHYSEN"]
    full = analyse(zwerm, folder, "klein", "klein2000.csv", of_one(names, (-20, 20)), team="GRPID", outcomes=["JOBSAT"])
    for name in ("JOBSAT", "COHES", "POSAFF", "PAY", "NEGLEAD", "TASKSIG"):
        found |= teams(f"klein2000 {name}", full["constructs"][name])
    found |= drivers("klein2000", full["outcomes"]["JOBSAT"]["raw"])
    found |= drivers("klein2000 within", full["outcomes"]["JOBSAT"]["within"])
    found |= effects("klein2000 effects", full["outcomes"]["JOBSAT"]["effects"])
    items = ["JOBSAT", "COHES", "PAY", "WLOAD"]
    full = analyse(zwerm, folder, "klein-items", "klein2000.csv", {"all": (items, (-20, 20))}, team="GRPID")
    found |= scale("klein2000 items", full, "all", items)

    names = ["JOBSAT1", "JOBSAT2", "JOBSAT3", "COMMIT1", "READY1"]
    full = analyse(zwerm, folder, "univbct-teams", "univbct.csv", of_one(names, (0, 20)), team="TEAM", outcomes=["READY1"])
    for name in names:
        found |= teams(f"univbct {name}", full["constructs"][name])
    return found


def main():
    zwerm, folder = sys.argv[1], Path(sys.argv[2])
    with open(folder / "r.tsv", encoding="utf-8", newline="") as file:
        theirs = {(row[0], row[1]): float(row[2]) for row in csv.reader(file, delimiter="\t") if row[2] != "NA"}
    found = reckoned(zwerm, folder)
    different = 0
    compared = 0
    for key, value in found.items():
        wanted = theirs.get(key)
        if wanted is None and value is None:
            continue
        if wanted is None:
            continue
        compared += 1
        if value is None or abs(value - wanted) > SAME * (1 + abs(wanted)):
            different += 1
            print(f"{key[0]}, {key[1]}: {value}, R {wanted}")
    for key, wanted in PRINTED.items():
        compared += 1
        if found.get(key) is None or abs(found[key] - wanted) > SAME:
            different += 1
            print(f"{key[0]}, {key[1]}: {found.get(key)}, printed {wanted}")
    print(f"zwerm analyse: {compared} figures of analysis.json, {different} different by more than {SAME:.0e}")
    return 0 if compared > 300 and not different else 1


if __name__ == "__main__":
    sys.exit(main())

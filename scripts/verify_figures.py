#!/usr/bin/env python3
"""Reads what `zwerm analyse` wrote for other programs with programs of others, and says whether all tell the same.

scripts/verify_figures.py DIR  needs pyreadstat, pyarrow, polars and pikepdf (pip), and Rscript with haven and foreign.
"""

import csv
import pathlib
import subprocess
import sys

import pikepdf
import polars
import pyarrow.parquet
import pyreadstat

NUMBERS = {"wave_order", "n_from", "n_to", "value", "lower", "upper"}


def fail(why):
    sys.exit(f"verify_figures: {why}")


def same(name, ours, theirs):
    if len(ours) != len(theirs):
        fail(f"{name}: {len(theirs)} values for {len(ours)}")
    for row, (one, other) in enumerate(zip(ours, theirs)):
        if one != other:
            fail(f"{name}, row {row + 1}: {other!r} for {one!r}")


def plain(folder):
    """The CSV file, as Python reads it."""
    with open(folder / "figures.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    columns = {}
    for at, name in enumerate(rows[0]):
        of = float if name in NUMBERS else str
        columns[name] = [None if row[at] == "NA" else of(row[at]) for row in rows[1:]]
    return columns


def spss(folder, columns):
    """The system file of SPSS by ReadStat: values, labels, names, encoding."""
    read, about = pyreadstat.read_sav(str(folder / "figures.sav"), output_format="dict")
    if list(read) != list(columns) or about.file_encoding != "UTF-8":
        fail(f"figures.sav: {list(read)}, {about.file_encoding}")
    if not all(about.column_labels):
        fail("figures.sav: a column without a label")
    words = {}
    for name, values in read.items():
        # A missing word is an empty one in SPSS; a missing number comes as NaN.
        values = [None if it is None or it == "" or it != it else it for it in values]
        labels = about.variable_value_labels.get(name)
        if labels:
            if list(labels) != [float(it + 1) for it in range(len(labels))]:
                fail(f"figures.sav: codes of {name}: {list(labels)}")
            order = {}
            for code, word in zip(values, columns[name]):
                if order.setdefault(code, word) != word:
                    fail(f"figures.sav, {name}: code {code} is {word} and {order[code]}")
            words[name] = len(labels)
        else:
            same(f"figures.sav, {name}", columns[name], values)
    return words


def parquet(folder, columns):
    """Parquet by Arrow and by Polars."""
    file = folder / "figures.parquet"
    for reader, read in (
        ("Arrow", pyarrow.parquet.read_table(file).to_pydict()),
        ("Polars", polars.read_parquet(file).to_dict(as_series=False)),
    ):
        if list(read) != list(columns):
            fail(f"figures.parquet by {reader}: {list(read)}")
        for name, values in read.items():
            same(f"figures.parquet by {reader}, {name}", columns[name], values)


def pdf(folder):
    """The PDF by QPDF: tags, language, title, and that each part of the tree and each piece of content know each other."""
    count = {}
    with pikepdf.open(folder / "report.pdf") as file:
        root = file.Root
        if not root.MarkInfo.Marked or not str(root.Lang) or not root.ViewerPreferences.DisplayDocTitle:
            fail("report.pdf: not marked, or without a language or title")
        if file.open_metadata().get("pdfuaid:part") != "1":
            fail("report.pdf: does not say that it is PDF/UA-1")
        back = root.StructTreeRoot.ParentTree.Nums
        owners = {int(back[at]): back[at + 1] for at in range(0, len(back), 2)}
        seen = set()

        def walk(part):
            kind = str(part.S)
            count[kind] = count.get(kind, 0) + 1
            if kind == "/Figure" and not str(part.get("/Alt", "")):
                fail("report.pdf: a drawing that says nothing")
            if kind == "/TH" and "/Scope" not in part.A[0]:
                fail("report.pdf: a head without a scope")
            for kid in part.get("/K", []):
                if kid.get("/Type") == "/MCR":
                    sheet, number = int(kid.Pg.StructParents), int(kid.MCID)
                    if owners[sheet][number].objgen != part.objgen:
                        fail("report.pdf: content that does not know its part")
                    seen.add((sheet, number))
                else:
                    if kid.P.objgen != part.objgen:
                        fail("report.pdf: a part that does not know what it is in")
                    walk(kid)

        walk(root.StructTreeRoot.K)
        if seen != {(sheet, at) for sheet, all_ in owners.items() for at in range(len(all_))}:
            fail("report.pdf: content outside of the tree")
        for number, page in enumerate(file.pages):
            marked, depth = 0, 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
                if name == "BDC" and "/MCID" in operands[1]:
                    marked += 1
                if depth == 0 and name in {"Tj", "TJ", "f", "S", "B"}:
                    fail(f"report.pdf, page {number + 1}: {name} that is neither tagged nor marked as decoration")
            if marked != len(owners[int(page.StructParents)]):
                fail(f"report.pdf, page {number + 1}: {marked} pieces of content")
            for font in page.Resources.Font.values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                if "/FontFile2" not in descriptor or "/ToUnicode" not in font:
                    fail("report.pdf: a font that is not in the file")
    return count


def main():
    folder = pathlib.Path(sys.argv[1])
    columns = plain(folder)
    labelled = spss(folder, columns)
    parquet(folder, columns)
    script = pathlib.Path(__file__).with_name("verify_figures.R")
    subprocess.run(["Rscript", "--vanilla", str(script), str(folder)], check=True)
    parts = pdf(folder)
    print(f"{len(columns['figure'])} rows: SPSS, Parquet, CSV and R tell the same; value labels: {labelled}")
    print("report.pdf: " + ", ".join(f"{count} {kind[1:]}" for kind, count in sorted(parts.items())))


main()

// A made-up organisation's answers to the Zwermscan, as a file that `zwerm analyse` reads; the same each time.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const zwerm = (...words) => execFileSync(process.env.ZWERM, words, { encoding: "utf8" });

/** Numbers from 0 to 1 by a seed. */
function dice(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function answers(items, teams) {
  const next = dice(7);
  const lines = [["id", "wave", "team", ...items].join(";")];
  for (const wave of [2024, 2025, 2026]) {
    for (let team = 0; team < teams; team += 1) {
      for (let person = 0; person < 12; person += 1) {
        const own = (team % 5) * 0.3 + (wave - 2024) * 0.25 + next() - 0.6;
        const points = items.map(() => (next() < 0.02 ? "" : Math.min(5, Math.max(1, Math.round(2.4 + own + 2 * next())))));
        lines.push([`p${team}-${person}`, wave, `Team ${team}`, ...points].join(";"));
      }
    }
  }
  return lines.join("\n") + "\n";
}

/** Makes the report; answers its address on this machine. */
export function makeReport(language) {
  const folder = mkdtempSync(join(tmpdir(), "zwerm-report-"));
  const at = (name) => join(folder, name);
  const scan = zwerm("instrument", "show", "zwermscan");
  const items = [...scan.matchAll(/\[\[item\]\]\s+id = "([^"]+)"/g)].map(([, id]) => id);
  const teams = 16;
  const unit = (team) => `Team ${team};${team < teams / 2 ? "Noord" : "Zuid"}`;
  writeFileSync(at("scan.toml"), scan);
  writeFileSync(at("answers.csv"), answers(items, teams));
  writeFileSync(at("tree.csv"), ["unit;parent", "Waterrijk;", "Noord;Waterrijk", "Zuid;Waterrijk", ...Array.from({ length: teams }, (_, team) => unit(team))].join("\n"));
  zwerm(
    ...["analyse", at("answers.csv"), "--instrument", at("scan.toml"), "--tree", at("tree.csv")],
    ...["--team", "team", "--wave", "wave", "--id", "id", "--lang", language, "--out", at("out")],
  );
  return pathToFileURL(at("out/report.html")).href;
}

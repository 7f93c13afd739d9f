// Makes the file that stands alone: one page with its style, script and texts within, and a policy that lets nothing else run.
// The same sources give the same bytes: `node crates/ui/build/standalone.mjs stembestand.html`, after `npm ci` in crates/ui.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = fileURLToPath(new URL("..", import.meta.url));
const read = (name) => readFileSync(`${here}standalone/${name}`, "utf8");
const target = ["es2022", "chrome123", "firefox128", "safari17.5"];

/** The texts of a language: `name = words`, one a line. */
const texts = (language) => {
  const lines = read(`text/${language}/standalone.ftl`).split("\n").filter((line) => line && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => /^([\w-]+) = (.+)$/.exec(line).slice(1)));
};
const all = { nl: texts("nl"), en: texts("en") };
const names = Object.values(all).map((it) => Object.keys(it).join());
if (names[0] !== names[1]) throw new Error("the languages of standalone/text have other texts");

const bundled = (entry, more) => {
  const options = { bundle: true, minify: true, legalComments: "none", charset: "utf8", write: false, target };
  return buildSync({ entryPoints: [here + entry], absWorkingDir: here, ...options, ...more }).outputFiles[0].text.trim();
};
const script = bundled("js/standalone.js", { format: "esm", define: { TEXTS: JSON.stringify(all) } });
const style = bundled("standalone/standalone.css", {});
if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error("an end of what it stands in");

const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const parts = { "SCRIPT-HASH": hash(script), "STYLE-HASH": hash(style), SCRIPT: script, STYLE: style };
const page = read("page.html").replace(/SCRIPT-HASH|STYLE-HASH|SCRIPT|STYLE/g, (name) => parts[name]);
writeFileSync(process.argv[2], page);

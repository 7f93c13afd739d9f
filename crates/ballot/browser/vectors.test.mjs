// The examples of docs/ballot-format.md: what our Rust wrote, our browser code reckons to the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ballot } from "./ballot.js";
import { hex, unhex } from "./blind.js";
import { head, listed, rootBy } from "./promise.js";

const all = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));

test("a cell of an open question leads to the root of its own list, and of no other", async () => {
  const it = all.manifest_with_open_questions;
  const read = await head(it.head, it.hash);
  for (const [at, line] of it.open.trimEnd().split("\n").entries()) {
    const path = it.open_paths[at];
    assert.deepEqual(await listed(read.lists.open, { line, at, path }), JSON.parse(line));
    assert.equal(await listed(read.lists.cells, { line, at, path }), undefined);
    assert.equal(await listed(read.lists.open, { line: line.replace("Wijken", "Markt"), at, path }), undefined);
  }
  assert.equal((await head(all.manifest.head, all.manifest.hash)).lists.open, undefined);
});

for (const name of ["manifest", "manifest_of_two_issuers", "manifest_with_open_questions"]) {
  test(`${name}: the head has its hash, and each line of the list leads to the root`, async () => {
    const it = all[name];
    const read = await head(it.head, it.hash);
    assert.equal(read.lists.cells.root, it.root);
    assert.equal(await head(`${it.head} `, it.hash), undefined);
    const lines = it.cells.trimEnd().split("\n");
    for (const [at, line] of lines.entries()) {
      const path = it.paths[at];
      assert.deepEqual(await listed(read.lists.cells, { line, at, path }), JSON.parse(line));
      assert.equal(JSON.parse(line).keys.length, read.issuers.length);
      assert.equal(await listed(read.lists.cells, { line: `${line} `, at, path }), undefined);
      assert.equal(await listed(read.lists.cells, { line, at: (at + 1) % 3, path }), undefined);
      for (const other of [path.slice(1), [...path, it.root]]) {
        assert.equal(await rootBy(line, at, 3, other), undefined);
      }
      for (const wrong of [-1, 3, 0.5, undefined, "0"]) assert.equal(await rootBy(line, wrong, 3, path), undefined);
    }
  });
}

test("a ballot with one token, two, or words has the leaf that Rust gives it", async () => {
  for (const [name, length, of] of [["ballot", 512, "manifest"], ["ballot_of_two_issuers", 512, "manifest"], ["open_ballot", 1281, "manifest_with_open_questions"]]) {
    const wire = unhex(all[name].wire);
    const end = wire.length - 64 - length - 4;
    const [cell, key, prefix, token] = [wire.slice(0, 4), wire.slice(4, 69), wire.slice(69, 101), wire.slice(101, end)];
    const number = new DataView(wire.buffer).getUint32(end);
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
    const wave = unhex(all[of].hash);
    const sealed = wire.slice(end + 4, end + 4 + length);
    const made = await ballot({ wave, cell: new DataView(cell.buffer).getUint32(0), key: { pair, bytes: key }, prefix, token, number, sealed });
    // a signature is drawn anew each time: with the one of the example the leaf has to be that of the example
    const covered = new TextEncoder().encode("zwerm-ballot-v1");
    const whole = Uint8Array.from([0, ...cell, ...key, ...prefix, ...[0, 0, token.length >> 8, token.length & 255], ...token, ...covered, ...wave, ...wire.slice(end)]);
    const leafOf = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
    assert.equal(await leafOf(whole), all[name].leaf);
    whole.set(made.signature, whole.length - 64);
    assert.equal(await leafOf(whole), hex(made.leaf));
  }
});

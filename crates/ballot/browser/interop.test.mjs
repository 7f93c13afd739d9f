// Three programs and one protocol: what our browser code blinds, our Rust signs, an independent client finalises, and the other way round.
// Run by `node --test crates/ballot/browser` with ZWERM_ISSUER (the example `issuer`).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { ballot, newBallotKey } from "./ballot.js";
import { blind, cellKey, hex, token, unhex } from "./blind.js";

const other = RSABSSA.SHA384.PSS.Randomized();
let issuer;
let answers;
const ask = async (...words) => {
  issuer.stdin.write(`${words.join(" ")}\n`);
  return (await answers.next()).value;
};

before(() => {
  issuer = spawn(process.env.ZWERM_ISSUER, { stdio: ["pipe", "pipe", "inherit"] });
  answers = createInterface({ input: issuer.stdout })[Symbol.asyncIterator]();
});
after(() => issuer.stdin.end());

test("what our browser code collects is a token for the issuer and for a stranger's program", async () => {
  const cell = await cellKey(unhex(await ask("key")));
  const key = await newBallotKey();
  const kept = await blind(cell, key.bytes);
  const signed = unhex(await ask("sign", hex(kept.blinded)));
  const made = await token(cell, key.bytes, kept, signed);
  assert.equal(await ask("check", hex(kept.prefix), hex(key.bytes), hex(made)), "yes");
  const prepared = Uint8Array.from([...kept.prefix, ...key.bytes]);
  assert.equal(await other.verify(cell.key, made, prepared), true);
  assert.equal(await ask("check", hex(kept.prefix), hex((await newBallotKey()).bytes), hex(made)), "no");
});

test("what a stranger's program collects is a token for our Rust", async () => {
  const cell = await cellKey(unhex(await ask("key")));
  const key = await newBallotKey();
  const prepared = other.prepare(key.bytes);
  const { blindedMsg, inv } = await other.blind(cell.key, prepared);
  const signed = unhex(await ask("sign", hex(blindedMsg)));
  const made = await other.finalize(cell.key, prepared, signed, inv);
  assert.equal(await ask("check", hex(prepared.slice(0, 32)), hex(key.bytes), hex(made)), "yes");
});

test("an issuer that answers something else is found out", async () => {
  const cell = await cellKey(unhex(await ask("key")));
  const key = await newBallotKey();
  const [one, two] = [await blind(cell, key.bytes), await blind(cell, key.bytes)];
  const signed = unhex(await ask("sign", hex(two.blinded)));
  await assert.rejects(token(cell, key.bytes, one, signed), /no signature/);
  await assert.rejects(token(cell, key.bytes, one, signed.slice(1)), /as long/);
  assert.equal(await ask("sign", "ff".repeat(cell.length)), "refused");
});

test("a ballot of the browser counts in Rust, with one and the same leaf", async () => {
  const cell = await cellKey(unhex(await ask("key")));
  const key = await newBallotKey();
  const kept = await blind(cell, key.bytes);
  const made = await token(cell, key.bytes, kept, unhex(await ask("sign", hex(kept.blinded))));
  const sealed = crypto.getRandomValues(new Uint8Array(512));
  const one = await ballot({ wave: new Uint8Array(32).fill(7), key, prefix: kept.prefix, token: made, count: 1, sealed });
  const words = [one.wave, one.key, one.prefix, one.token, Uint8Array.of(0, 0, 0, 1), one.sealed, one.signature];
  assert.equal(await ask("ballot", ...words.map(hex)), `counts ${hex(one.leaf)}`);
  words[5] = words[5].map((byte, at) => (at === 9 ? byte ^ 1 : byte));
  assert.equal(await ask("ballot", ...words.map(hex)), "Signature");
});

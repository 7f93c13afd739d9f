// Three programs and one protocol: what our browser code blinds and seals, our Rust signs and opens,
// independent libraries finalise and open, and the other way round.
// Run by `node --test crates/ballot/browser` with ZWERM_ISSUER (the example `issuer`).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { ballot, newBallotKey, wire } from "./ballot.js";
import { blind, cellKey, hex, token, unhex } from "./blind.js";
import { isCode, markOf, mistakes, openLetter, typed } from "./letter.js";
import { openRoom, seal, sheet } from "./seal.js";
import { readTicket, ticket } from "./ticket.js";

const other = RSABSSA.SHA384.PSS.Randomized();
const kem = new DhkemP256HkdfSha256();
const hpke = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const wave = new Uint8Array(32).fill(7);
const info = Uint8Array.from([...new TextEncoder().encode("zwerm-answers-v1"), ...wave]);
/** The key of the ballot that answers are for, where there is no ballot. */
const bound = new Uint8Array(65).fill(4);
/** Words as the issuer says them. */
const said = (plain) => hex(new TextEncoder().encode(plain));
const opened = async ({ privateKey: recipientKey }, sealed) => {
  const enc = sealed.slice(0, 65).buffer;
  const recipient = await hpke.createRecipientContext({ recipientKey, enc, info: info.buffer });
  return new TextDecoder().decode(await recipient.open(sealed.slice(65).buffer, bound.buffer));
};
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

/** A ballot key with a token, as a browser collects it. */
async function collected() {
  const cell = await cellKey(unhex(await ask("key")));
  const key = await newBallotKey();
  const kept = await blind(cell, key.bytes);
  const made = await token(cell, key.bytes, kept, unhex(await ask("sign", hex(kept.blinded))));
  return { wave, cell: 70_000, key, prefix: kept.prefix, token: made, number: 1 };
}

test("a ballot of the browser counts in Rust, with one and the same leaf", async () => {
  const kept = await collected();
  const sealed = await seal(unhex(await ask("seals")), wave, kept.key.bytes, sheet([4, 10, "-", "?"]));
  const one = await ballot({ ...kept, sealed });
  const sent = wire(one);
  assert.equal(sent.length, 1065);
  assert.equal(await ask("ballot", hex(wave), hex(sent)), `counts ${hex(one.leaf)}`);
  const changed = sent.map((byte, at) => (at === 4 + 65 + 32 + 384 + 4 ? byte ^ 1 : byte));
  assert.equal(await ask("ballot", hex(wave), hex(changed)), "Signature");
  assert.equal(await ask("open", hex(wave), hex(one.key), hex(one.sealed)), said("4a-?"));
  const other = (await newBallotKey()).bytes;
  assert.equal(await ask("open", hex(wave), hex(other), hex(one.sealed)), "refused", "copied");
});

test("what our browser code seals, Rust and a stranger's program open", async () => {
  const ours = unhex(await ask("seals"));
  const pair = await hpke.kem.generateKeyPair();
  const theirs = new Uint8Array(await hpke.kem.serializePublicKey(pair.publicKey));
  for (const plain of ["", "0", "12345?-a", "9".repeat(431)]) {
    const sealed = await seal(ours, wave, bound, plain);
    assert.equal(sealed.length, 512);
    assert.equal(await ask("open", hex(wave), hex(bound), hex(sealed)), said(plain));
    assert.equal(await ask("open", hex(wave.map((it) => it ^ 1)), hex(bound), hex(sealed)), "refused");
    assert.equal(await opened(pair, await seal(theirs, wave, bound, plain)), plain.padEnd(431, " "));
  }
  await assert.rejects(seal(ours, wave, bound, "9".repeat(432)), /fit/);
  await assert.rejects(seal(ours, wave, bound, "9 "), /fit/);
  await assert.rejects(seal(ours.fill(1, 1), wave, bound, "9"), "no key");
});

test("what Rust seals, a stranger's program opens, and the other way round", async () => {
  const pair = await hpke.kem.generateKeyPair();
  const theirs = await hpke.kem.serializePublicKey(pair.publicKey);
  const sealed = unhex(await ask("seal", hex(new Uint8Array(theirs)), hex(wave), hex(bound), said("43-?a")));
  assert.equal(await opened(pair, sealed), "43-?a".padEnd(431, " "));
  const recipientPublicKey = await hpke.kem.deserializePublicKey(unhex(await ask("seals")).buffer);
  const sender = await hpke.createSenderContext({ recipientPublicKey, info: info.buffer });
  const closed = await sender.seal(new TextEncoder().encode("01a".padEnd(431, " ")).buffer, bound.buffer);
  const whole = hex(new Uint8Array(sender.enc)) + hex(new Uint8Array(closed));
  assert.equal(await ask("open", hex(wave), hex(bound), whole), said("01a"));
});

test("an open answer is always as long, whatever stands in it, and opens as it was written", async () => {
  const ours = unhex(await ask("seals"));
  for (const plain of ["", "Ja.", "🐦\n\n<b>", "é".repeat(600)]) {
    const sealed = await seal(ours, wave, bound, plain, openRoom);
    assert.equal(sealed.length, 1281);
    assert.equal(await ask("open", hex(wave), hex(bound), hex(sealed)), said(plain));
  }
  await assert.rejects(seal(ours, wave, bound, "é".repeat(601), openRoom), /fit/);
  const key = await newBallotKey();
  const [prefix, token] = [new Uint8Array(32), new Uint8Array(384)];
  const sealed = await seal(ours, wave, key.bytes, "Rust", openRoom);
  assert.equal(wire(await ballot({ wave, cell: 9, key, prefix, token, number: 1, sealed })).length, 1834);
});

test("a sheet has one character an item", () => {
  assert.equal(sheet([0, 9, 10, "-", "?"]), "09a-?");
  for (const wrong of [11, -1, 1.5, "", "a", null, undefined, NaN]) {
    assert.throws(() => sheet([wrong]), /no answer/);
  }
});

test("a ticket answers on another device, and a broken one is noticed", async () => {
  // keys with an even y and with an odd one
  for (const isOdd of [0, 1]) {
    let kept = await collected();
    while ((kept.key.bytes[64] & 1) !== isOdd) kept = { ...kept, key: await newBallotKey() };
    const words = await ticket({ ...kept, number: 4_000_000_000 });
    assert.equal(words.length, 700);
    const read = await readTicket(words);
    const wanted = { ...kept, version: 1, number: 4_000_000_000, key: kept.key.bytes };
    assert.deepEqual({ ...read, key: read.key.bytes }, wanted);
    for (let at = 0; at < words.length; at += 1) {
      const other = words[at] === "A" ? "B" : "A";
      await assert.rejects(readTicket(words.slice(0, at) + other + words.slice(at + 1)), /broken/);
    }
  }
  const whole = await collected();
  const words = await ticket(whole);
  for (const wrong of ["", words.slice(1), `${words}A`, `${words.slice(1)}=`, ` ${words.slice(1)}`]) {
    await assert.rejects(readTicket(wrong), /broken/);
  }
  const sealed = await seal(unhex(await ask("seals")), wave, whole.key.bytes, "1");
  const one = await ballot({ ...(await readTicket(words)), sealed });
  assert.equal(await ask("ballot", hex(wave), hex(wire(one))), `counts ${hex(one.leaf)}`);
});

test("a letter that Rust made opens in a browser with its code alone, and its ballot counts", async () => {
  const [written, mark, sealed] = (await ask("letter", hex(wave))).split(" ");
  const code = typed(` http://stem.example/0123#${written.toLowerCase().replaceAll("0", "o").replaceAll("1", "l")} `);
  assert.equal(code, written.replaceAll("-", ""));
  assert.ok(isCode(written));
  assert.equal(hex(await markOf(wave, code)), mark);
  const ticket = await readTicket(await openLetter(wave, code, unhex(sealed)));
  assert.deepEqual([ticket.cell, ticket.number, hex(ticket.wave)], [70_000, 0, hex(wave)]);
  const answers = await seal(unhex(await ask("seals")), wave, ticket.key.bytes, "1");
  const one = await ballot({ ...ticket, number: 1, sealed: answers });
  assert.equal(await ask("ballot", hex(wave), hex(wire(one))), `counts ${hex(one.leaf)}`);
  const other = (await ask("letter", hex(wave))).split(" ")[0].replaceAll("-", "");
  await assert.rejects(openLetter(wave, other, unhex(sealed)));
  await assert.rejects(openLetter(wave.map((it) => it ^ 1), code, unhex(sealed)));
});

test("a code that is mistyped says in which groups", async () => {
  const code = (await ask("letter", hex(wave))).split(" ")[0].replaceAll("-", "");
  const put = (at, it) => code.slice(0, at) + it + code.slice(at + 1);
  assert.deepEqual(mistakes(code), []);
  const other = (at) => (code[at] === "Z" ? "Y" : "Z");
  for (let at = 0; at < code.length; at += 1) {
    assert.deepEqual(mistakes(put(at, other(at))), [Math.floor(at / 5) + 1]);
    assert.deepEqual(mistakes(put(at, "U")), [Math.floor(at / 5) + 1]);
  }
  assert.deepEqual(mistakes(code.slice(0, 12)), [3, 4, 5, 6]);
  assert.deepEqual(mistakes(`${code}0`), [7]);
  assert.deepEqual(mistakes(""), [1, 2, 3, 4, 5, 6]);
});

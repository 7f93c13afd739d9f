// collecting a ballot paper for an anonymous wave. The server signs what it can't read; of what it signed, the browser
// makes a paper that nobody can trace to who collected it (RFC 9474). Everybody who comes along collects, also who
// will not answer
import { newBallotKey } from "../../ballot/browser/ballot.js";
import { blind, cellKey, hex, token, unhex } from "../../ballot/browser/blind.js";
import { head, listed } from "../../ballot/browser/promise.js";
import { ticket } from "../../ballot/browser/ticket.js";
import { paperBox } from "./paper-box.js";
import { save } from "./save.js";
import { scan } from "./scan.js";
import { because, tell } from "./why.js";

const today = () => new Date().toDateString();
const curve = { name: "ECDSA", namedCurve: "P-256" };
const cards = [...document.querySelectorAll("[data-collect]")];

const asked = (url, options) =>
  fetch(url, { cache: "no-store", ...options }).catch(() => {
    throw because("offline");
  });
const json = (answer) => (answer.ok ? answer.json() : Promise.reject(because("refused")));

// what is kept before anybody is asked: with it, an answer that got lost is asked for once more
const begun = async (cell, der) => {
  const key = await newBallotKey();
  const { prefix, blinded, unblinds } = await blind(await cellKey(der), key.bytes);
  const whole = await crypto.subtle.exportKey("jwk", key.pair.privateKey);
  const kept = { prefix: hex(prefix), blinded: hex(blinded), unblinds: unblinds.toString(16) };
  return { cell, der: hex(der), key: whole, publicKey: hex(key.bytes), ...kept };
};
const keyOf = async ({ key, publicKey }) => {
  const privateKey = await crypto.subtle.importKey("jwk", key, curve, true, ["sign"]);
  return { pair: { privateKey }, bytes: unhex(publicKey) };
};
const finished = async (paper, signed, hash) => {
  const key = await keyOf(paper);
  const kept = { prefix: unhex(paper.prefix), unblinds: BigInt(`0x${paper.unblinds}`) };
  const made = await token(await cellKey(unhex(paper.der)), key.bytes, kept, unhex(signed));
  return ticket({ wave: unhex(hash), cell: paper.cell, key, prefix: kept.prefix, token: made, number: 0 });
};

/** The ticket of who is signed in. One tab at a time: two would each want another signature, and there is one. */
const collected = async ({ collect, hash, lock, csrf }) => {
  const box = await paperBox();
  await box.tidy(...["hash", "collect"].map((name) => cards.map((card) => card.dataset[name])));
  if (!(await box.isAsBefore(collect, hash))) throw because("changed");
  const place = await box.paper(hash, lock);
  let paper = await place.read();
  if (paper?.ticket) return { words: paper.ticket, isFresh: paper.day === today() };

  let told = await json(await asked(collect));
  if (told.letter) throw because("letter");
  if (told.signed && told.blinded !== paper?.blinded) throw because("elsewhere");
  if (!paper) {
    // the own group alone, with what shows that it is in the list that everybody is promised
    const promise = await head(told.head, hash);
    const cell = promise && (await listed(promise.lists.cells, told.listed));
    // one issuer, one key: a wave of more needs another page
    if (cell?.id !== told.cell || cell.keys.length !== 1) throw because("changed");
    paper = await begun(cell.id, unhex(cell.keys[0]));
    await place.write(paper);
  }
  if (!told.signed) {
    const body = new URLSearchParams({ csrf, blinded: paper.blinded });
    const answer = await asked(collect, { method: "POST", body });
    // another browser was first, or nothing is given out any more
    told = await json(answer.ok ? answer : await asked(collect));
    if (!told.signed) throw because("refused");
    if (told.blinded !== paper.blinded) throw because("elsewhere");
  }
  const words = await finished(paper, told.signed, hash);
  // of how it was made nothing is needed any more
  await place.write({ ticket: words, day: today() });
  return { words, isFresh: true };
};

// on Vandaag nothing is said of it: whoever wants to know looks at the wave itself
const quietly = ({ dataset }) =>
  globalThis.crypto?.subtle && navigator.locks?.request("zwerm-ballots", () => collected(dataset)).catch(() => {});

const begin = async (card) => {
  if (card.hidden) return quietly(card);
  const part = (name) => card.querySelector(`[data-part=${name}]`);
  card.querySelectorAll("[data-no-script]").forEach((line) => (line.hidden = true));
  part("busy").hidden = false;
  try {
    if (!globalThis.crypto?.subtle || !navigator.locks) throw because("insecure");
    const { words, isFresh } = await navigator.locks.request("zwerm-ballots", () => collected(card.dataset));
    const address = `${card.dataset.address}#${words}`;
    const mine = part("mine");
    mine.querySelector("[data-answer]")?.setAttribute("href", address.replace("#", "#="));
    // somebody who watches the line sees one person twice
    mine.querySelector("[data-fresh]")?.toggleAttribute("hidden", !isFresh);
    mine.querySelector("[data-keep]").addEventListener("click", () => save(card.dataset.file, `${address}\n`));
    const block = mine.querySelector("[data-scan]");
    block.closest("details").addEventListener("toggle", () => block.firstChild || block.append(scan(address)));
    mine.hidden = false;
  } catch ({ why }) {
    tell(card, why, "refused");
  }
  part("busy").hidden = true;
};

for (const card of cards) begin(card);

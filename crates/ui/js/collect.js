// collecting a ballot paper for an anonymous wave. The server signs what it can't read; of what it signed, the browser
// makes a paper that nobody can trace to who collected it (RFC 9474). Everybody who comes along collects, also who
// will not answer
import { unhex } from "../../ballot/browser/blind.js";
import { head, listed } from "../../ballot/browser/promise.js";
import { begun, finished } from "./collect-one.js";
import { openPapers } from "./collect-open.js";
import { paperBox } from "./paper-box.js";
import { save } from "./save.js";
import { scan } from "./scan.js";
import { because, tell } from "./why.js";

const today = () => new Date().toDateString();
const cards = [...document.querySelectorAll("[data-collect]")];

const asked = (url, options) =>
  fetch(url, { cache: "no-store", ...options }).catch(() => {
    throw because("offline");
  });
const json = (answer) => (answer.ok ? answer.json() : Promise.reject(because("refused")));

/** The ticket of who is signed in. One tab at a time: two would each want another signature, and there is one. */
const collected = async (dataset) => {
  const { collect, hash, lock, csrf } = dataset;
  const box = await paperBox();
  await box.tidy(...["hash", "collect"].map((name) => cards.map((card) => card.dataset[name])));
  if (!(await box.isAsBefore(collect, hash))) throw because("changed");
  const place = await box.paper(hash, lock);
  let paper = await place.read();
  const withOpen = async (it) => ({ ...it, open: await openPapers(dataset, box).catch(() => []) });
  if (paper?.ticket) return withOpen({ words: paper.ticket, isFresh: paper.day === today() });

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
  return withOpen({ words, isFresh: true });
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
    const { words, isFresh, open } = await navigator.locks.request("zwerm-ballots", () => collected(card.dataset));
    const address = `${card.dataset.address}#${[words, ...open].join(".")}`;
    const mine = part("mine");
    mine.querySelector("[data-answer]")?.setAttribute("href", address.replace("#", "#="));
    // somebody who watches the line sees one person twice
    mine.querySelector("[data-fresh]")?.toggleAttribute("hidden", !isFresh);
    mine.querySelector("[data-keep]").addEventListener("click", () => save(card.dataset.file, `${address}\n`));
    const block = mine.querySelector("[data-scan]");
    // a block each: one of all together is too fine for a camera
    const draw = (place, word) => place.firstChild || place.append(scan(`${card.dataset.address}#${word}`));
    const apart = mine.querySelector("[data-scan-open]");
    const more = open.map((word) => [apart.parentElement.insertBefore(block.cloneNode(), apart.nextSibling), word]);
    apart?.toggleAttribute("hidden", open.length === 0);
    block.closest("details").addEventListener("toggle", () => [[block, words], ...more].forEach((it) => draw(...it)));
    card.querySelector("[data-open-papers]")?.toggleAttribute("hidden", open.length === 0);
    mine.hidden = false;
  } catch ({ why }) {
    tell(card, why, "refused");
  }
  part("busy").hidden = true;
};

for (const card of cards) begin(card);

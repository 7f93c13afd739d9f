// answering an anonymous wave, on a place of its own that knows nobody. Who holds the ticket answers; it came along
// at the end of the address, which no browser sends, or in a file
import { ballot, wire } from "../../ballot/browser/ballot.js";
import { hex, unhex } from "../../ballot/browser/blind.js";
import { seal, sheet } from "../../ballot/browser/seal.js";
import { readTicket } from "../../ballot/browser/ticket.js";
import { keptOf } from "./ballot-kept.js";
import { handIn, promise, receiptFile } from "./ballot-send.js";
import { begin } from "./one-by-one.js";
import "./press.js";
import { save } from "./save.js";
import { because, tell } from "./why.js";

// a link within this page has an end as well
const brought = () => (document.getElementById(location.hash.slice(1)) ? "" : location.hash.slice(1));
let words = brought();
// the link in Zwerm says so: who shares this browser finds the paper there again, and leaves none here
const isFromZwerm = words.startsWith("=");
words = words.replace("=", "");
// at once: who comes after, and what remembers addresses, finds none
if (words) history.replaceState(null, "", location.pathname + location.search);
addEventListener("hashchange", () => brought() && location.reload());

const { code, hash, stage } = document.body.dataset;
const kept = keptOf(hash);
if (isFromZwerm) kept.stayInTab();
const $ = (selector) => document.querySelector(selector);
const form = $("[data-part=ask]");
const isOpen = form !== null;
const far = 15;
let ticket;
let steps;
let reading;

const show = (...names) => {
  const always = ["promise", ...(ticket ? ["here"] : [])];
  for (const part of document.querySelectorAll("[data-part]")) {
    part.hidden = ![...names, ...always].includes(part.dataset.part);
  }
};
const trouble = (why) => tell(document, why, "other").focus();
const isBusy = (yes) => {
  $("[data-part=busy]").textContent = yes ? $("[data-part=busy]").dataset.says : "";
  if (yes) form.querySelector(".send .btn").setAttribute("aria-disabled", "true");
  else form.querySelector(".send .btn").removeAttribute("aria-disabled");
};

// what was promised is read once; where that failed on the way, again
const manifest = (isPatient) =>
  (reading ??= promise(code, hash, isPatient).catch((failure) => {
    reading = undefined;
    throw failure;
  }));

const chosen = () => Object.fromEntries(new FormData(form));
const put = (answers) => {
  for (const box of form.querySelectorAll("input")) box.checked = answers[box.name] === box.value;
};
/** All questions, in their order: what was chosen, "?" for who can't say, "-" for what was skipped. */
const written = () => {
  const answers = chosen();
  const names = new Set([...form.querySelectorAll("input[type=radio]")].map((it) => it.name));
  const one = (answer = "-") => (answer === "-" || answer === "?" ? answer : Number(answer));
  return sheet([...names].map((name) => one(answers[name])));
};

const done = ({ leaf }) => {
  $("[data-leaf]").textContent = leaf.match(/.{4}/g).join(" ");
  show("done");
};
const ask = () => {
  const before = kept.read();
  if (before.answers) put(before.answers);
  const hasBegun = form.querySelector(":checked") !== null;
  // what was handed in is sealed and no longer known here; what comes now takes its place as a whole
  const isAnew = before.isAnew || (before.leaf !== undefined && !hasBegun);
  form.querySelector("[data-anew]").hidden = !isAnew;
  kept.write({ ...before, isAnew });
  // who has begun needs no introduction
  show(...(hasBegun ? [] : ["lead"]), "ask", "busy");
  steps ??= begin(form);
};

/** The ballot of these answers: the one sent before, if they are the same and nobody knows whether it arrived. */
const made = async (seals) => {
  const plain = written();
  const before = kept.read();
  if (before.sent?.plain === plain) return before.sent;
  const number = before.number + 1;
  const sealed = await seal(unhex(seals), unhex(hash), ticket.key.bytes, plain);
  const it = await ballot({ ...ticket, number, sealed });
  const sent = { plain, wire: hex(wire(it)), leaf: hex(it.leaf) };
  kept.write({ ...before, number, sent });
  return sent;
};
const isBehind = ({ why }) => why === "older" || why === "differs";
const send = async (more = 3) => {
  const { seals, receipts } = await manifest(true);
  const sent = await made(seals);
  let receipt;
  try {
    receipt = await handIn(code, hash, receipts, sent);
  } catch (failure) {
    // an earlier tab handed in something: this is what its owner wants now
    if (!kept.isInTab() || !isBehind(failure) || more === 0) throw failure;
    kept.write({ ...kept.read(), number: kept.read().number + far, sent: undefined });
    return send(more - 1);
  }
  const now = kept.read();
  // forgotten meanwhile
  if (!now) return;
  kept.write({ ticket: now.ticket, number: now.number, leaf: sent.leaf, receipt });
  done(sent);
  $("#h-done").focus();
};
const failed = ({ why }) => {
  const now = kept.read();
  // another device was further, who knows how far: what is handed in next has a higher number, and takes its place
  if (why === "older") kept.write({ ...now, number: now.number + far, sent: undefined });
  if (why === "differs") kept.write({ ...now, sent: undefined });
  if (why === "changed") show("lead");
  trouble(why);
};

const listen = () => {
  // what was forgotten elsewhere, or before going back, stands on no screen any more
  addEventListener("storage", (event) => kept.isGone(event) && location.reload());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  form?.addEventListener("change", () => {
    kept.write({ ...kept.read(), answers: chosen() });
    for (const part of document.querySelectorAll("[data-part=lead]")) part.hidden = true;
  });
  // after the form itself: there, Enter goes on to the next question
  document.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (form.querySelector(".send [aria-disabled]")) return;
    $("[data-part=trouble]").hidden = true;
    isBusy(true);
    await send().catch(failed);
    isBusy(false);
  });
  $("[data-receipt]").addEventListener("click", ({ currentTarget }) =>
    save(currentTarget.dataset.file, receiptFile(hash, kept.read()), "application/json"),
  );
  $("[data-change]")?.addEventListener("click", () => {
    ask();
    steps.go(0);
  });
  $("[data-forget]").addEventListener("click", () => {
    kept.forget();
    ticket = undefined;
    form?.reset();
    show("none");
    trouble("forgotten");
  });
  $("#paper").addEventListener("change", async ({ currentTarget }) => {
    const [file] = currentTarget.files;
    currentTarget.value = "";
    words = ((await file?.text()) ?? "").split("#").at(-1).trim();
    await start();
  });
};

/** The ticket that came along, or else the one that is here. Another one takes its place: it is of somebody else. */
const taken = async () => {
  const before = kept.read();
  if (!words && !before?.ticket) return;
  try {
    const it = await readTicket(words || before.ticket);
    if (hex(it.wave) !== hash) throw because("broken");
    if (words && words !== before?.ticket) kept.write({ ticket: words, number: it.number });
    ticket = it;
  } catch {
    throw because("broken");
  }
};

const start = async () => {
  try {
    if (!globalThis.crypto?.subtle) throw because("insecure");
    await taken();
  } catch ({ why }) {
    show("lead", "none");
    return trouble(why);
  }
  if (!ticket) return show("lead", ...(stage === "over" ? [] : ["none"]));
  const { leaf, receipt, sent } = kept.read();
  // of a change that was sent, nobody knows yet whether it arrived
  if (receipt && !(sent && isOpen)) return done({ leaf });
  if (!isOpen) return show("lead");
  show("lead");
  // without a line to it now, one may write all the same: nothing is sent before it was read
  await manifest(false).then(ask, (failure) => (failure.why === "changed" ? failed(failure) : ask()));
};

listen();
await start();

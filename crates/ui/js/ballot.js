// answering an anonymous wave, on a place of its own that knows nobody. Who holds the ticket answers; it came along
// at the end of the address, which no browser sends, or in a file
import { ballot, wire } from "../../ballot/browser/ballot.js";
import { hex, unhex } from "../../ballot/browser/blind.js";
import { head } from "../../ballot/browser/promise.js";
import { isCode } from "../../ballot/browser/letter.js";
import { seal } from "../../ballot/browser/seal.js";
import { hasQuestions, isOwnScript } from "./ballot-check.js";
import { brought } from "./ballot-brought.js";
import { chosen, count, put, written } from "./ballot-form.js";
import { keptOf } from "./ballot-kept.js";
import { keptHere, kiosk } from "./ballot-kiosk.js";
import { onLetter, paperOf, ticketOf } from "./ballot-letter.js";
import { openQuestions } from "./ballot-open.js";
import { handIn, receiptFile } from "./ballot-send.js";
import { sureOf } from "./ballot-sure.js";
import { begin } from "./one-by-one.js";
import "./press.js";
import { save } from "./save.js";
import { because, tell } from "./why.js";

let { words, isFromZwerm } = brought();
const { code, hash, language, stage } = document.body.dataset;
const isKiosk = "kiosk" in document.body.dataset;
const kept = isKiosk ? keptHere() : keptOf(hash);
const sure = sureOf(kept);
// the open questions of this wave go their own way
const open = openQuestions({ code, hash, isKiosk, promise: () => promise });
if (isFromZwerm) [kept, open].forEach((it) => it.stayInTab());
const $ = (selector) => document.querySelector(selector);
const form = $("[data-part=ask]");
const isOpen = form !== null;
const wipes = isKiosk ? kiosk(kept, isOpen) : undefined;
const far = 15;
let ticket;
let steps;
let promise;
// another than was promised, which an update may be
let isOtherScript = false;

const show = (...names) => {
  const always = ["promise", ...(ticket && !isKiosk ? ["here"] : []), ...(isOtherScript ? ["software"] : [])];
  for (const part of document.querySelectorAll("[data-part]")) {
    part.hidden = ![...names, ...always].includes(part.dataset.part);
  }
  open.show(names.includes("done") || !ticket);
  // from here on nothing moves by itself
  document.body.dataset.ready = "";
};
const trouble = (why, says) => tell(document, why, "other", says).focus();
const isBusy = (yes) => {
  $("[data-part=busy]").textContent = yes ? $("[data-part=busy]").dataset.says : "";
  form.querySelector(".send .btn").setAttribute("aria-disabled", yes);
};

/** What was promised came along with the page; the paper knows its hash. */
const read = async () => {
  promise = await head($("[data-head]").content.textContent, hash);
  if (!promise || (isOpen && !(await hasQuestions(form, language, promise)))) throw because("changed");
  isOtherScript = !(await isOwnScript(promise));
};

const done = ({ leaf }) => {
  $("[data-leaf]").textContent = leaf.match(/.{4}/g).join(" ");
  show("done", "wipes");
  wipes?.(receiptFile(hash, kept.read()));
};
const ask = () => {
  const before = kept.read();
  if (before.answers) put(form, before.answers);
  const hasBegun = form.querySelector(":checked") !== null;
  // what was handed in is sealed and no longer known here; what comes now takes its place as a whole
  const isAnew = before.isAnew || (before.leaf !== undefined && !hasBegun);
  form.querySelector("[data-anew]").hidden = !isAnew;
  kept.write({ ...before, isAnew });
  sure.knows(before.leaf);
  // who has begun needs no introduction
  show(...(hasBegun ? [] : ["lead"]), "ask", "busy");
  steps ??= begin(form);
};

/** The ballot of these answers: the one sent before, if they are the same and nobody knows whether it arrived. */
const made = async (seals) => {
  const plain = written(form);
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
  const { seals, receipts } = promise;
  const sent = await made(seals);
  let receipt;
  try {
    receipt = await handIn(`/${code}`, hash, receipts, sent);
  } catch (failure) {
    // an earlier tab or another device handed in something: this takes its place once its owner has read so
    if (!sure.mayReplace() || !isBehind(failure) || more === 0) throw failure;
    kept.write({ ...kept.read(), number: kept.read().number + far, sent: undefined });
    return send(more - 1);
  }
  const now = kept.read();
  // forgotten meanwhile
  if (!now) return;
  sure.knows(sent.leaf);
  kept.write({ ticket: now.ticket, number: now.number, leaf: sent.leaf, receipt, count: count(form) });
  done(sent);
  $("#h-done").focus();
};
// another device was further, who knows how far: what is handed in next has a higher number, and takes its place
const failed = ({ why, says }) => {
  const ahead = why === "older" ? far : 0;
  if (isBehind({ why }) && sure.isTold()) kept.write({ ...kept.read(), number: kept.read().number + ahead, sent: undefined });
  trouble(why, says);
};

const listen = () => {
  // what was forgotten elsewhere, or before going back, stands on no screen any more
  addEventListener("storage", (event) => kept.isGone(event) && location.reload());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  form?.addEventListener("change", () => {
    kept.write({ ...kept.read(), answers: chosen(form) });
    for (const part of document.querySelectorAll("[data-part=lead]")) part.hidden = true;
  });
  if (form) onLetter($("[data-part=letter]"), (typed) => start((words = typed)));
  // after the form itself: there, Enter goes on to the next question
  document.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (form.querySelector(".send [aria-disabled=true]")) return;
    $("[data-part=trouble]").hidden = true;
    isBusy(true);
    await Promise.resolve(count(form)).then(sure.check).then(() => send()).catch(failed);
    isBusy(false);
  });
  $("[data-receipt]").addEventListener("click", ({ currentTarget }) =>
    save(currentTarget.dataset.file, receiptFile(hash, kept.read()), "application/json"),
  );
  $("[data-change]")?.addEventListener("click", () => (ask(), steps.go(0)));
  $("[data-forget]").addEventListener("click", () => {
    [kept, open].forEach((it) => it.forget());
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
  if (words) words = await open.take(words);
  const before = kept.read();
  if (!words && !before?.ticket) return;
  if (words && isCode(words)) words = await paperOf(code, hash, words);
  ticket = await ticketOf(words || before.ticket, hash);
  if (words && words !== before?.ticket) kept.write({ ticket: words, number: ticket.number });
};

// who has no ballot paper here
const without = isKiosk ? ["letter"] : ["none", "letter"];
const start = async () => {
  // a letter opens when one can answer, and not before
  if (isCode(words) && !isOpen) return show("lead");
  $("[data-part=trouble]").hidden = true;
  try {
    if (!globalThis.crypto?.subtle) throw because("insecure");
    await taken();
  } catch ({ why }) {
    show("lead", ...without);
    return trouble(why);
  }
  try {
    await read();
  } catch ({ why }) {
    // nothing is asked that was not promised
    show("lead");
    return trouble(why);
  }
  if (!ticket) return show("lead", ...(stage === "over" || open.has() ? [] : without));
  const { leaf, receipt, sent } = kept.read();
  // of a change that was sent, nobody knows yet whether it arrived
  if (receipt && !(sent && isOpen)) return done({ leaf });
  if (!isOpen) return show("lead");
  ask();
};

listen();
await start();

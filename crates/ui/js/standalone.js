// answering from a file that stands alone: no server sent it, so none can change it while somebody answers. All that comes
// from the server is checked against the paper that its owner brought: the promise by its hash, the statements by theirs
import { ballot, wire } from "../../ballot/browser/ballot.js";
import { hex, unhex } from "../../ballot/browser/blind.js";
import { head, sha256 } from "../../ballot/browser/promise.js";
import { seal } from "../../ballot/browser/seal.js";
import { readTicket } from "../../ballot/browser/ticket.js";
import { written } from "./ballot-form.js";
import { fetched, handIn, receiptFile } from "./ballot-send.js";
import { begin } from "./one-by-one.js";
import { save } from "./save.js";
import texts from "./standalone-texts.js";
import { because } from "./why.js";

const far = 15;
const $ = (selector) => document.querySelector(selector);
const form = $("[data-part=ask]");
let language = navigator.languages.some((it) => it.startsWith("nl")) ? "nl" : "en";
let [paper, promise, steps, last, why] = [];

const say = (name, words = {}) =>
  Object.entries(words).reduce((text, [key, word]) => text.replace(`{${key}}`, word), texts[language][name]);
const show = (...names) => {
  for (const part of document.querySelectorAll("[data-part]")) part.hidden = !names.includes(part.dataset.part);
};
const trouble = () => {
  const line = $("[data-part=trouble]");
  line.hidden = why === undefined;
  if (why) line.textContent = texts[language][`why-${why}`] ?? say("why-other");
  return line;
};
const failed = (failure) => {
  why = failure.why ?? "other";
  trouble().focus();
};
const calm = () => {
  why = undefined;
  trouble();
};
const day = (date) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
// as it is read aloud: eight groups of five digits, of the first 128 bits
const aloud = (bytes) =>
  Array.from({ length: 8 }, (_, at) => String(bytes[2 * at] * 256 + bytes[2 * at + 1]).padStart(5, "0")).join(" ");

const speak = () => {
  document.documentElement.lang = language;
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = say(part.dataset.text);
  for (const button of document.querySelectorAll("button[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === language);
  }
  for (const name of ["at", "next", "skip", "all", "one", "skipped"]) form.dataset[name] = say(name);
  document.title = promise?.title ?? say("name");
  $("[data-title]").textContent = document.title;
  if (promise) {
    const [from, until] = [day(promise.answer_from), day(promise.close_after)];
    $("[data-promise]").textContent = say("promise", { k: promise.thresholds.answers, from, until });
    $("[data-aloud]").textContent = aloud(unhex(paper.hash));
    $("[data-open]").hidden = !promise.lists.open;
  }
  trouble();
};

const made = (name, words = {}, ...within) => {
  const it = Object.assign(document.createElement(name), words);
  it.append(...within);
  return it;
};
const group = ({ answers, text }, at) => {
  const option = ([value, name, says]) =>
    made("label", { className: "opt" },
      made("input", { type: "radio", name: `q${at}`, value }),
      made("b", { textContent: name }),
      ...(says ? [made("span", { textContent: says })] : []));
  const all = made("div", { className: "opts" }, ...answers.map(option));
  return made("fieldset", { className: "pick", tabIndex: -1 }, made("legend", { textContent: text }), all);
};

/** The statements, as they were promised in this language. */
const ask = async () => {
  const text = await fetched(`${paper.url}/questions?language=${language}`);
  if (hex(await sha256(text)) !== promise.questions[language]) throw because("changed");
  const fresh = JSON.parse(text).questions.map(group);
  show("promise", "ask");
  if (!steps) {
    $("[data-questions]").append(...fresh);
    steps = begin(form);
    return;
  }
  // in another language the same answers stand in the same places
  const words = (within) => [...within.querySelectorAll("legend, b, span")];
  const said = words(made("div", {}, ...fresh));
  words($("[data-questions]")).forEach((it, at) => (it.textContent = said[at].textContent));
  form.dispatchEvent(new Event("change"));
};

/** What was pasted: the address where one answers, and the paper behind it. */
const brought = async (words) => {
  const [, origin, code, ticket] = /(https?:\/\/[^/\s#]+)\/([0-9a-f]{20})[^#\s]*#=?([\w-]+)/.exec(words) ?? [];
  if (!ticket) throw because("broken");
  const it = await readTicket(ticket).catch(() => {
    throw because("broken");
  });
  const hash = hex(it.wave);
  if (!hash.startsWith(code)) throw because("broken");
  paper = { ...it, hash, url: `${origin}/${code}` };
  promise = await head(await fetched(`${paper.url}/manifest`), hash);
  if (!promise) throw because("changed");
  if (!promise.questions[language]) [language] = Object.keys(promise.questions);
  speak();
  await ask();
};
const start = async (words) => {
  calm();
  if (!globalThis.crypto?.subtle) return failed(because("insecure"));
  await brought(words).catch((failure) => {
    show("bring");
    failed(failure);
  });
};

/** What was sent and may have arrived is sent once more as it was. */
const send = async (more = 3) => {
  const plain = written(form);
  if (last?.plain !== plain) {
    const number = paper.number + 1;
    const sealed = await seal(unhex(promise.seals), unhex(paper.hash), paper.key.bytes, plain);
    const it = await ballot({ ...paper, number, sealed });
    paper.number = number;
    last = { plain, wire: hex(wire(it)), leaf: hex(it.leaf) };
  }
  try {
    last.receipt = await handIn(paper.url, paper.hash, promise.receipts, last);
  } catch (failure) {
    // another device was further, who knows how far: this is what its owner wants now
    if ((failure.why !== "older" && failure.why !== "differs") || more === 0) throw failure;
    [paper.number, last] = [paper.number + far, undefined];
    return send(more - 1);
  }
  $("[data-leaf]").textContent = last.leaf.match(/.{4}/g).join(" ");
  show("done");
  $("#h-done").focus();
};

$("[data-bring]").addEventListener("submit", (event) => {
  event.preventDefault();
  start($("#words").value);
});
$("#paper").addEventListener("change", async ({ currentTarget }) => {
  const text = (await currentTarget.files[0]?.text()) ?? "";
  currentTarget.value = "";
  $("#words").value = text.trim();
  await start(text);
});
for (const button of document.querySelectorAll("button[data-language]")) {
  button.addEventListener("click", () => {
    language = button.dataset.language;
    speak();
    if (!form.hidden) ask().catch(failed);
  });
}
// after the form itself: there, Enter goes on to the next statement
document.addEventListener("submit", async (event) => {
  if (event.target !== form || event.defaultPrevented) return;
  event.preventDefault();
  const button = form.querySelector(".send .btn");
  if (button.hasAttribute("aria-disabled")) return;
  calm();
  button.setAttribute("aria-disabled", "true");
  $("[data-busy]").textContent = say("sending");
  await send().catch(failed);
  $("[data-busy]").textContent = "";
  button.removeAttribute("aria-disabled");
});
$("[data-receipt]").addEventListener("click", () => save("zwerm-bewijs.json", receiptFile(paper.hash, last), "application/json"));
$("[data-change]").addEventListener("click", () => {
  show("promise", "ask");
  steps.go(0);
});

speak();
show("bring");
// whoever hosts this file may let a link bring the paper along: behind a #, which no browser sends
const along = decodeURIComponent(location.hash.slice(1));
if (along) await start(along);

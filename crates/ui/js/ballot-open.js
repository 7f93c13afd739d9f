// open questions: each has a paper and a ballot of its own, and is handed in at a moment of its own, so that nothing
// that arrives tells which statements it belongs to
import { ballot, wire } from "../../ballot/browser/ballot.js";
import { hex, unhex } from "../../ballot/browser/blind.js";
import { openRoom, seal } from "../../ballot/browser/seal.js";
import { readTicket } from "../../ballot/browser/ticket.js";
import { keptOf } from "./ballot-kept.js";
import { keptHere } from "./ballot-kiosk.js";
import { namesIn } from "./ballot-names.js";
import { handIn, receiptFile } from "./ballot-send.js";
import { save } from "./save.js";

// so many seconds later at least and at most: nobody knows which of them
const later = [15, 90];
const far = 15;
const chance = () => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
const moment = () => 1000 * (later[0] + chance() * (later[1] - later[0]));
const lines = (text) => text.replaceAll("\r\n", "\n").trim();

/** The open questions of this page. `promise`: what was promised, once it is read. */
export function openQuestions({ code, hash, isKiosk, promise }) {
  // a tablet that many use asks none, and keeps nothing of them
  const kept = isKiosk ? keptHere() : keptOf(`${hash}:open`);
  const from = Number(document.body.dataset.openFrom ?? Infinity);
  const sections = [...document.querySelectorAll("[data-question]")];
  const tickets = () => kept.read()?.tickets ?? {};
  const states = () => kept.read()?.states ?? {};
  const keep = (cell, state) => {
    if (kept.read()) kept.write({ ...kept.read(), states: { ...states(), [cell]: state } });
  };

  const made = async (ticket, text, number, seals) => {
    const sealed = await seal(unhex(seals), unhex(hash), ticket.key.bytes, text, openRoom);
    const it = await ballot({ ...ticket, number, sealed });
    return { wire: hex(wire(it)), leaf: hex(it.leaf) };
  };

  const begin = (section, cell, ticket) => {
    const part = (name) => section.querySelector(`[data-${name}]`);
    const form = section.querySelector("form");
    const box = section.querySelector("textarea");
    const state = () => states()[cell] ?? { number: ticket.number };
    const show = (name) => {
      form.hidden = name !== "form";
      part("waits").hidden = name !== "waits";
      part("sent").hidden = name !== "sent";
      part("names").hidden = part("trouble").hidden = true;
    };
    const trouble = (why) => {
      const says = section.querySelector(`[data-says="${why}"]`) ?? document.querySelector(`template[data-why="${why}"]`);
      part("trouble").textContent = (says ?? document.querySelector("template[data-why=other]")).content.textContent;
      part("trouble").hidden = false;
      part("trouble").focus();
    };
    const leaves = (event) => event.preventDefault();
    const send = async (more = 2) => {
      const { text, sent } = state();
      if (!sent) return;
      const { seals, receipts } = promise();
      try {
        const receipt = await handIn(`/${code}`, hash, receipts, sent);
        keep(cell, { number: state().number, leaf: sent.leaf, receipt });
        removeEventListener("beforeunload", leaves);
        show("sent");
      } catch (failure) {
        if (!["older", "differs"].includes(failure.why) || more === 0) throw failure;
        // another device was further: this is what its owner wants now
        const number = state().number + far;
        keep(cell, { text, number, sent: await made(ticket, text, number, seals) });
        await send(more - 1);
      }
    };
    const wait = () => {
      show("waits");
      addEventListener("beforeunload", leaves);
      const failed = ({ why }) => {
        removeEventListener("beforeunload", leaves);
        box.value = state().text ?? "";
        show("form");
        trouble(why);
      };
      setTimeout(() => send().catch(failed), moment());
    };
    const ready = async () => {
      const text = lines(box.value);
      const { seals } = promise();
      const number = state().number + 1;
      keep(cell, { text, number, sent: await made(ticket, text, number, seals) });
      box.value = "";
      wait();
      part("waits").focus();
    };

    box.value = state().text ?? "";
    box.addEventListener("input", () => {
      keep(cell, { ...state(), text: box.value });
      part("names").hidden = part("trouble").hidden = true;
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const text = lines(box.value);
      if (!text) return trouble("empty");
      if (new TextEncoder().encode(text).length > openRoom) return trouble("long");
      const names = namesIn(text);
      if (names.length === 0) return ready().catch(({ why }) => trouble(why));
      part("names").querySelector("b").textContent = names.join(", ");
      part("names").hidden = false;
      part("names").focus();
    });
    part("change-names").addEventListener("click", () => {
      part("names").hidden = true;
      box.focus();
    });
    part("keep-names").addEventListener("click", () => ready().catch(({ why }) => trouble(why)));
    part("proof").addEventListener("click", ({ currentTarget }) =>
      save(currentTarget.dataset.file, receiptFile(hash, state()), "application/json"),
    );
    part("anew-button").addEventListener("click", () => {
      part("anew").hidden = false;
      show("form");
      box.focus();
    });
    if (state().sent) wait();
    else show(state().receipt ? "sent" : "form");
  };

  let turn = false;
  const show = () => sections.forEach((it) => (it.hidden = !turn || !it.dataset.isReady));
  /** Makes the questions ready of which there is a paper here. */
  const prepare = async () => {
    const all = Object.entries(tickets());
    // which cells are of which question stands in the page: it is the same for everybody, and names no group
    for (const section of promise()?.lists.open ? sections : []) {
      const isOwn = ([cell]) => Number(cell) >= section.dataset.first && Number(cell) <= section.dataset.last;
      const [cell, words] = all.find(isOwn) ?? [];
      if (!cell || section.dataset.isReady) continue;
      section.dataset.isReady = "yes";
      begin(section, cell, await readTicket(words));
    }
    show();
  };
  return {
    stayInTab: kept.stayInTab,
    has: () => sections.length > 0 && Object.keys(tickets()).length > 0,
    /** Takes the papers of open questions out of what was brought; what is left is for others. */
    async take(words) {
      const left = [];
      for (const word of words.split(".")) {
        const ticket = await readTicket(word).catch(() => undefined);
        if (!ticket || ticket.cell < from || hex(ticket.wave) !== hash) left.push(word);
        else if (tickets()[ticket.cell] !== word) {
          // another one takes its place, and nothing stays of what somebody else wrote
          const { [ticket.cell]: _, ...others } = states();
          kept.write({ tickets: { ...tickets(), [ticket.cell]: word }, states: others });
        }
      }
      return left.join(".");
    },
    /** After the statements, and not among them; once what was promised is read. */
    show(isItsTurn) {
      turn = isItsTurn;
      show();
      if (turn) prepare().catch(() => {});
    },
    forget() {
      kept.forget();
      // whose paper comes next begins on a fresh page
      sections.splice(0).forEach((it) => it.remove());
    },
  };
}

// a letter instead of a ballot paper: its code is typed, scanned, or comes along at the end of the address
import { hex, unhex } from "../../ballot/browser/blind.js";
import { markOf, mistakes, openLetter, typed } from "../../ballot/browser/letter.js";
import { readTicket } from "../../ballot/browser/ticket.js";
import { sealedLetter } from "./ballot-send.js";
import { because } from "./why.js";

const size = 5;

/** The ballot paper that a letter of this wave opens. The code itself goes nowhere. */
export async function paperOf(code, hash, words) {
  const letter = typed(words);
  const wave = unhex(hash);
  return openLetter(wave, letter, unhex(await sealedLetter(code, await markOf(wave, letter))));
}

/** What a ballot paper of this wave says. */
export async function ticketOf(words, hash) {
  const ticket = await readTicket(words).catch(() => undefined);
  if (!ticket || hex(ticket.wave) !== hash) throw because("broken");
  return ticket;
}

const grouped = (code) => code.match(new RegExp(`.{1,${size}}`, "g"))?.join("-") ?? "";

/** Calls with a code that was typed and can be one; for another it says in which groups something is wrong. */
export function onLetter(form, call) {
  const field = form.querySelector("input");
  const wrong = form.querySelector("[data-typo]");
  field.addEventListener("input", ({ inputType }) => {
    // in groups while one types at its end; elsewhere nothing moves under one's hands
    const isAtEnd = field.selectionStart === field.value.length;
    if (isAtEnd && !inputType?.startsWith("delete")) field.value = grouped(typed(field.value));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = typed(field.value);
    const groups = mistakes(code);
    wrong.hidden = groups.length === 0;
    field.setAttribute("aria-invalid", groups.length > 0);
    if (groups.length > 0) {
      wrong.textContent = wrong.dataset.typo.replace("{groups}", groups.join(", "));
      field.focus();
      return;
    }
    field.value = "";
    call(code);
  });
}

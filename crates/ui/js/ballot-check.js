// the page looks at itself: does it show what was promised, with the software that was promised? Who serves a page could
// serve one that looks away; that is why there is a file that the works council gives out (docs/decisions/0045)
import { hex } from "../../ballot/browser/blind.js";
import { sha256 } from "../../ballot/browser/promise.js";

const answer = (label) => [
  label.querySelector("input").value,
  label.querySelector("b").textContent,
  label.querySelector("span")?.textContent ?? "",
];
const question = (group) => ({
  answers: [...group.querySelectorAll("label")].map(answer),
  text: group.querySelector("legend").textContent,
});

/** The open questions that follow; a tablet that many use asks none of them, and has them at hand. */
const open = () =>
  [...document.querySelectorAll("[data-question] > h2, [data-left-out]")].map((it) => (it.content ?? it).textContent);

/** Whether these statements and answers, and the open questions, as they stand here, are those of which the promise has the hash. */
export async function hasQuestions(form, language, { questions }) {
  const groups = [...form.querySelectorAll("fieldset")].filter((it) => it.querySelector("input[type=radio]"));
  const asked = open();
  const shown = JSON.stringify({ language, ...(asked.length > 0 && { open: asked }), questions: groups.map(question) });
  return hex(await sha256(shown)) === questions[language];
}

/** Whether this very script is the one that was promised; a browser has it at hand and asks nobody. */
export async function isOwnScript({ scripts }) {
  const answer = await fetch(import.meta.url, { cache: "force-cache" }).catch(() => undefined);
  // who has no line now, sees it the next time
  return !answer?.ok || hex(await sha256(await answer.arrayBuffer())) === scripts["ballot.js"];
}

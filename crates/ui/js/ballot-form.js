// what is chosen in a form of statements, and how it is written down before it is sealed
import { sheet } from "../../ballot/browser/seal.js";

export const chosen = (form) => Object.fromEntries(new FormData(form));

/** How many were answered. */
export const count = (form) => form.querySelectorAll(":checked").length;

export const put = (form, answers) => {
  for (const box of form.querySelectorAll("input")) box.checked = answers[box.name] === box.value;
};

/** All statements, in their order: what was chosen, "?" for who can't say, "-" for what was skipped. */
export const written = (form) => {
  const answers = chosen(form);
  const names = new Set([...form.querySelectorAll("input[type=radio]")].map((it) => it.name));
  const one = (answer = "-") => (answer === "-" || answer === "?" ? answer : Number(answer));
  return sheet([...names].map((name) => one(answers[name])));
};

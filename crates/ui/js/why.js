// why something did not work: each reason has its sentence in the page, as a template
export const because = (why) => Object.assign(new Error(why), { why });

/** Says it in the part that is there for it; a reason that the page doesn't know has the sentence of another. */
export function tell(whole, why, otherwise, says = {}) {
  const said = [...whole.querySelectorAll("template[data-why]")];
  const of = (name) => said.find((it) => it.dataset.why === name);
  const line = whole.querySelector("[data-part=trouble]");
  line.textContent = (of(why) ?? of(otherwise)).content.textContent;
  for (const [name, value] of Object.entries(says)) line.textContent = line.textContent.replace(`{${name}}`, value);
  line.hidden = false;
  return line;
}

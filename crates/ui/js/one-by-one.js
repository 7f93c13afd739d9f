// statements one at a time, for who wants that; without a script, or by choice, all stand on one page
const chosen = "zwerm-all-on-one-page";

const begin = (form) => {
  const steps = [...form.querySelectorAll("fieldset")];
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [place, row, back, on, whole] = ["place", "steps", "back", "on", "whole"].map(part);
  const send = form.querySelector(".send");
  const said = form.dataset;
  let at = 0;
  let isOne = localStorage.getItem(chosen) !== "yes" && !form.querySelector("[role=alert]");

  const isAnswered = () => steps[at].querySelector(":checked");
  const show = () => {
    const isLast = at === steps.length - 1;
    steps.forEach((step, index) => (step.hidden = isOne && index !== at));
    place.hidden = row.hidden = !isOne;
    place.textContent = said.at.replace("{at}", at + 1).replace("{all}", steps.length);
    back.hidden = at === 0;
    on.hidden = isLast;
    on.textContent = isAnswered() ? said.next : said.skip;
    send.hidden = isOne && !isLast;
    whole.textContent = isOne ? said.all : said.one;
  };
  const go = (step) => {
    at = Math.min(Math.max(at + step, 0), steps.length - 1);
    show();
    steps[at].focus();
  };

  back.addEventListener("click", () => go(-1));
  on.addEventListener("click", () => go(1));
  whole.hidden = false;
  whole.addEventListener("click", () => {
    isOne = !isOne;
    localStorage.setItem(chosen, isOne ? "no" : "yes");
    show();
  });
  // a tap goes on by itself; with arrow keys one passes by answers that one does not mean
  let tapped = 0;
  form.addEventListener("pointerup", () => (tapped = Date.now()));
  form.addEventListener("change", () => {
    show();
    if (isOne && at < steps.length - 1 && Date.now() - tapped < 500) setTimeout(() => go(1), 180);
  });
  show();
};

document.querySelectorAll("form[data-one-by-one]").forEach(begin);

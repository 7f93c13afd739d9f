// statements one at a time, for who wants that; without a script, or by choice, all stand on one page
const chosen = "zwerm-all-on-one-page";
// a tap that was meant for the button comes just after a tap on an answer went on by itself
const again = 900;

// a browser may hold back its storage
const attempt = (act) => {
  try {
    return act();
  } catch {
    return null;
  }
};

/** At the first that is open, for who filled in some before. */
export const begin = (form) => {
  const steps = [...form.querySelectorAll("fieldset")];
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [place, row, back, on, first, whole] = ["place", "steps", "back", "on", "first", "whole"].map(part);
  const send = form.querySelector(".send");
  const said = form.dataset;
  const isOpen = (step) => !step.querySelector(":checked");
  let at = Math.max(steps.findIndex(isOpen), 0);
  let isOne = attempt(() => localStorage.getItem(chosen)) !== "yes" && !form.querySelector("[role=alert]");
  let [tapped, wentOn] = [0, 0];

  const isLast = () => at === steps.length - 1;
  const show = () => {
    const skipped = steps.filter(isOpen).length;
    const isOver = isLast() && skipped > 0;
    steps.forEach((step, index) => (step.hidden = isOne && index !== at));
    place.hidden = row.hidden = !isOne;
    place.textContent = said.at.replace("{at}", at + 1).replace("{all}", steps.length);
    if (isOver) place.textContent += `. ${said.skipped.replace("{n}", skipped)}`;
    back.hidden = at === 0;
    on.hidden = isLast();
    on.textContent = isOpen(steps[at]) ? said.skip : said.next;
    on.classList.toggle("quiet", isOpen(steps[at]));
    first.hidden = !isOver || isOpen(steps[at]) && skipped === 1;
    send.hidden = isOne && !isLast();
    whole.textContent = isOne ? said.all : said.one;
  };
  const go = (to) => {
    at = Math.min(Math.max(to, 0), steps.length - 1);
    show();
    steps[at].focus();
  };

  back.addEventListener("click", () => go(at - 1));
  on.addEventListener("click", () => Date.now() - wentOn > again && go(at + 1));
  first.addEventListener("click", () => go(steps.findIndex(isOpen)));
  whole.hidden = false;
  whole.addEventListener("click", () => {
    isOne = !isOne;
    attempt(() => localStorage.setItem(chosen, isOne ? "no" : "yes"));
    show();
  });
  // Enter goes on as well; it sends at the last one alone
  form.addEventListener("submit", (event) => {
    if (!isOne || isLast()) return;
    event.preventDefault();
    go(at + 1);
  });
  // a tap goes on by itself; with arrow keys one passes by answers that one does not mean
  form.addEventListener("pointerup", ({ target }) => target.closest("fieldset") && (tapped = Date.now()));
  form.addEventListener("change", () => {
    show();
    if (!isOne || isLast() || Date.now() - tapped > 500) return;
    wentOn = Date.now();
    setTimeout(() => go(at + 1), 180);
  });
  show();
  return { go };
};

// one that is hidden begins when it is shown
document.querySelectorAll("form[data-one-by-one]:not([hidden])").forEach(begin);

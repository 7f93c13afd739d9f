// the menu of commands: search, pages and actions in a dialog; the links of the page lead to /search without it
import { onForm } from "./forms.js";

const menu = document.querySelector("#menu");
const quick = document.querySelector("#quick");
const field = menu?.querySelector("input");
const found = menu?.querySelector("[data-found]");
let asked = 0;

const look = async () => {
  const turn = ++asked;
  const answer = await fetch(`/search/menu?${new URLSearchParams({ q: field.value })}`).catch(() => null);
  // the session ended, or nothing was reached: the page of the search says it
  if (!answer?.ok || answer.redirected) return location.assign("/search");
  const html = await answer.text();
  if (turn === asked) found.innerHTML = html;
};

export const openMenu = () => {
  if (!menu || menu.open) return;
  field.value = "";
  found.textContent = "";
  menu.showModal();
  look();
};

const walk = (step) => {
  const all = [field, ...found.querySelectorAll("a")];
  const at = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, at + step))].focus();
};

if (menu) {
  let later;
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(look, 120);
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      walk(step);
    } else if (event.key === "Escape") {
      // in a field for searching this would only empty it
      event.preventDefault();
      menu.close();
    } else if (event.target !== field && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
      field.focus();
  });
  for (const link of document.querySelectorAll("[data-search]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openMenu();
    });
}

// the form of the page in a dialog: its ids are made other ones, since this page may have the same
const apart = (form) => {
  for (const part of form.querySelectorAll("[id], [for], [list], [aria-describedby], [hx-target]"))
    for (const name of ["id", "for", "list", "aria-describedby"]) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, value.replace(/\S+/g, "q-$&"));
    }
  for (const field of form.querySelectorAll("[hx-target]")) field.setAttribute("hx-target", "#q-people");
};

export const openQuick = async () => {
  if (!quick || quick.open) return;
  const way = quick.dataset.new;
  const answer = await fetch(way).catch(() => null);
  const page = answer?.ok && !answer.redirected && (await answer.text());
  const form = page && new DOMParser().parseFromString(page, "text/html").querySelector("form[data-draft=agreement]");
  if (!form || document.querySelector("form[data-draft=agreement]")) return location.assign(way);
  apart(form);
  form.classList.remove("card");
  form.querySelector("[name=with_name]")?.setAttribute("autofocus", "");
  quick.querySelector("[data-form]").replaceChildren(document.adoptNode(form));
  quick.showModal();
  onForm(form);
};

for (const dialog of [menu, quick].filter(Boolean)) {
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
quick?.addEventListener("close", () => quick.querySelector("[data-form]").replaceChildren());

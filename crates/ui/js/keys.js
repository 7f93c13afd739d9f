import { openMenu, openQuick } from "./menu.js";

// g and a letter goes to a room, j and k walk through the list, n starts an agreement, / the menu; can be switched off
const setting = "zwerm-keys";
const isOff = () => localStorage.getItem(setting) === "off";
let afterG = 0;

const walk = (step) => {
  const items = [...document.querySelectorAll("[data-item]")];
  const here = items.indexOf(document.activeElement?.closest("[data-item]"));
  const next = items[Math.max(0, Math.min(items.length - 1, here + step))];
  next?.querySelector("a, button, input")?.focus();
};

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "k") {
    event.preventDefault();
    openMenu();
    return;
  }
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (
    isTyping || event.ctrlKey || event.metaKey || event.altKey || isOff() || !document.body.dataset.me ||
    document.querySelector("dialog[open]")
  )
    return;
  if (Date.now() - afterG < 1500) {
    afterG = 0;
    document.querySelector(`a[data-keys*="${CSS.escape(event.key)}"]`)?.click();
  } else if (event.key === "g") afterG = Date.now();
  else if (event.key === "j") walk(1);
  else if (event.key === "k") walk(-1);
  else if (event.key === "n" || event.key === "/") {
    event.preventDefault();
    if (event.key === "n") openQuick();
    else openMenu();
  }
});

// a check box with data-keys-switch turns them on and off
for (const box of document.querySelectorAll("input[data-keys-switch]")) {
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(setting, box.checked ? "on" : "off"));
}

// whether this is a computer that several people use: then what they began to write is gone when they sign out
import { dropAll, isAnyKept, sharedKey } from "./draft.js";

for (const box of document.querySelectorAll("input[data-shared]")) {
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.checked = localStorage.getItem(sharedKey) === "yes";
  box.addEventListener("change", () => localStorage.setItem(sharedKey, box.checked ? "yes" : "no"));
}

// after signing out on a device of one's own: what was begun stays here, unless one drops it
for (const told of document.querySelectorAll("[data-kept-here]")) {
  told.hidden = !isAnyKept();
  told.querySelector("button").addEventListener("click", () => {
    dropAll();
    told.hidden = true;
  });
}

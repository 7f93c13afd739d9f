// buttons that only make sense with a script stand in the page as hidden
const presses = {
  print: () => print(),
  copy: async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    if (button.dataset.copied) button.lastChild.textContent = button.dataset.copied;
  },
};

for (const [name, act] of Object.entries(presses)) {
  for (const button of document.querySelectorAll(`button[data-${name}]`)) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}

// and what one does without a script stands there until one runs
for (const line of document.querySelectorAll("[data-no-script]")) line.hidden = true;

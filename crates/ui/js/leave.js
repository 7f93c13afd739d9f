// Whoever leaves a page no longer waits for its suggestions: they are called off before the browser breaks them off,
// which it would tell as a failed request. A page that stays after all (a download) asks again at the next key.
let leaving = false;
addEventListener("input", () => (leaving = false), true);
addEventListener("beforeunload", () => {
  leaving = true;
  for (const asking of document.querySelectorAll(".htmx-request")) asking.dispatchEvent(new Event("htmx:abort"));
});
addEventListener("htmx:before:request", (event) => leaving && event.preventDefault());

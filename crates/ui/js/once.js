// a form is sent once: a second press within three seconds does nothing
const patience = 3000;

const release = (form) => {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled=true]").forEach((button) => button.removeAttribute("aria-disabled"));
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form), patience);
});

// back from the next page: everything can be pressed again
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

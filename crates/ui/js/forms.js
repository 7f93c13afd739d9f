// what is done with every form, on the page or brought in later
import htmx from "htmx.org";
import { watch } from "./helper.js";
import { keepDraft } from "./draft.js";

export const onForm = (form) => {
  htmx.process?.(form);
  form.querySelectorAll("[data-watch]").forEach(watch);
  keepDraft(form);
};

// what someone is writing survives a closed tab: per person, per form, in this browser, for a week
const week = 7 * 24 * 3600 * 1000;
const prefix = "zwerm-draft:";
const { me, signedOut } = document.body.dataset;
const sentKey = "zwerm-sent";

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

// drafts are one person's: gone at signing out, when another signs in, and after a week
for (const key of keys()) {
  const isAnothers = me && !key.startsWith(`${prefix}${me}:`);
  const isOld = !(Date.now() - read(key)?.at < week);
  if (signedOut !== undefined || isAnothers || isOld) localStorage.removeItem(key);
}

const keyOf = (form) => `${prefix}${me}:${new URL(form.action).pathname}#${form.dataset.draft}`;
const isKept = (field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type);
const fieldsOf = (form) => [...form.elements].filter(isKept);
const isTick = (field) => field.type === "radio" || field.type === "checkbox";
const valueOf = (field) => (isTick(field) ? field.checked : field.value);
const valuesOf = (form) => fieldsOf(form).map((field) => [field.name, valueOf(field)]);
const put = (field, value) => {
  if (isTick(field)) field.checked = value;
  else field.value = value;
};

const forms = me ? [...document.querySelectorAll("form[data-draft]")] : [];
const cameBack = document.querySelector(".wrong");
const done = document.querySelector(".done");

// what was sent and arrived is no draft any more
const sent = sessionStorage.getItem(sentKey);
if (sent && me && !cameBack) {
  if (done || !forms.some((form) => keyOf(form) === sent)) localStorage.removeItem(sent);
  sessionStorage.removeItem(sentKey);
}

const note = (form, before) => {
  const line = document.createElement("p");
  line.className = "note brand";
  line.setAttribute("role", "status");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "btn quiet slim";
  again.textContent = document.body.dataset.draftDiscard;
  again.addEventListener("click", () => {
    fieldsOf(form).forEach((field, at) => put(field, before[at][1]));
    localStorage.removeItem(keyOf(form));
    line.remove();
  });
  line.append(document.body.dataset.draftRestored, " ", again);
  form.prepend(line);
};

const restore = (form) => {
  const draft = read(keyOf(form));
  const before = valuesOf(form);
  // a form that came back from the server brings its own text; one with other fields is another form
  if (!draft || cameBack || draft.values.length !== before.length) return;
  const isSame = draft.values.every(([name, value], at) => name === before[at][0] && value === before[at][1]);
  if (isSame || draft.values.some(([name], at) => name !== before[at][0])) return;
  fieldsOf(form).forEach((field, at) => put(field, draft.values[at][1]));
  note(form, before);
};

for (const form of forms) {
  restore(form);
  let later;
  const keep = () =>
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: valuesOf(form) }));
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(keep, 400);
  });
  form.addEventListener("submit", () => {
    clearTimeout(later);
    keep();
    sessionStorage.setItem(sentKey, keyOf(form));
  });
}

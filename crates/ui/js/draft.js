// what someone is writing survives a closed tab, a crash and signing out: per person, per form, in this browser,
// for a week; on a computer that several people use it is gone at signing out
const week = 7 * 24 * 3600 * 1000;
const prefix = "zwerm-draft:";
const { me, signedOut, draftRestored, draftDiscard, draftKept } = document.body.dataset;
const sentKey = "zwerm-sent";
export const sharedKey = "zwerm-shared";

// a browser may hold back its storage, or have none left: writing goes on without it
const attempt = (act) => {
  try {
    return act();
  } catch {
    return null;
  }
};
const keys = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
const read = (key) => attempt(() => JSON.parse(localStorage.getItem(key)));
const drop = (key) => attempt(() => localStorage.removeItem(key));

export const dropAll = () => keys().forEach(drop);
export const isAnyKept = () => keys().length > 0;

// drafts are one person's: gone when another signs in, after a week, and at signing out where others come
const isShared = attempt(() => localStorage.getItem(sharedKey)) === "yes";
for (const key of keys()) {
  const isAnothers = me && !key.startsWith(`${prefix}${me}:`);
  const isOld = !(Date.now() - read(key)?.at < week);
  if ((signedOut !== undefined && isShared) || isAnothers || isOld) drop(key);
}

const keyOf = (form) => `${prefix}${me}:${new URL(form.action).pathname}#${form.dataset.draft ?? ""}`;
const isKept = (field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type);
const fieldsOf = (form) => [...form.elements].filter(isKept);
const isTick = (field) => field.type === "radio" || field.type === "checkbox";
const valueOf = (field) => (isTick(field) ? field.checked : field.value);
const valuesOf = (form) => fieldsOf(form).map((field) => [field.name, valueOf(field)]);
const put = (field, value) => {
  if (isTick(field)) field.checked = value;
  else field.value = value;
};

// every form that one writes in, unless it says otherwise or asks a password
const isWritten = (form) =>
  form.method === "post" &&
  form.dataset.draft !== "off" &&
  form.querySelector("textarea, input[type=text], input:not([type])") &&
  !form.querySelector("[type=password]");
const forms = me ? [...document.forms].filter(isWritten) : [];
const cameBack = document.querySelector(".wrong");
const done = document.querySelector(".done");

// what was sent and arrived is no draft any more
const sent = attempt(() => sessionStorage.getItem(sentKey));
if (sent && me && !cameBack) {
  if (done || !forms.some((form) => keyOf(form) === sent)) drop(sent);
  attempt(() => sessionStorage.removeItem(sentKey));
}

// says that it is kept, and how to drop it
const tell = (form, before, says, isBack) => {
  form.querySelector(":scope > .kept")?.remove();
  const line = document.createElement("p");
  line.className = `kept ${isBack ? "note brand" : "hint"}`;
  line.setAttribute("role", "status");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "btn quiet slim";
  again.textContent = draftDiscard;
  again.addEventListener("click", () => {
    fieldsOf(form).forEach((field, at) => put(field, before[at][1]));
    drop(keyOf(form));
    line.remove();
  });
  line.append(says, " ", again);
  if (isBack) form.prepend(line);
  else form.append(line);
};

const restore = (form, before) => {
  const draft = read(keyOf(form));
  // a form that came back from the server brings its own text; one with other fields is another form
  if (!draft || cameBack || draft.values.length !== before.length) return;
  const isSame = draft.values.every(([name, value], at) => name === before[at][0] && value === before[at][1]);
  if (isSame || draft.values.some(([name], at) => name !== before[at][0])) return;
  fieldsOf(form).forEach((field, at) => put(field, draft.values[at][1]));
  tell(form, before, draftRestored, true);
};

export const keepDraft = (form) => {
  if (!me) return;
  const before = valuesOf(form);
  restore(form, before);
  let later;
  const keep = () => {
    clearTimeout(later);
    later = 0;
    const text = JSON.stringify({ at: Date.now(), values: valuesOf(form) });
    const isThere = attempt(() => localStorage.setItem(keyOf(form), text) ?? true);
    if (isThere && !form.querySelector(":scope > .kept")) tell(form, before, draftKept);
  };
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(keep, 400);
  });
  // a tab that is closed or put away keeps the last letters too
  addEventListener("pagehide", () => later && keep());
  document.addEventListener("visibilitychange", () => document.hidden && later && keep());
  form.addEventListener("submit", () => {
    keep();
    attempt(() => sessionStorage.setItem(sentKey, keyOf(form)));
  });
};

forms.forEach(keepDraft);

// signing in with a passkey, and making one: shown only where the browser has them
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const readable = ({ publicKey: it }) => {
  it.challenge = bytes(it.challenge);
  if (it.user) it.user.id = bytes(it.user.id);
  for (const one of [...(it.excludeCredentials ?? []), ...(it.allowCredentials ?? [])]) one.id = bytes(one.id);
  return { publicKey: it };
};

const written = ({ id, rawId, type, response: it }) => {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (it[part]) response[part] = text(it[part]);
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response, extensions: {} });
};

const ask = async (form) => {
  const { passkey: where, asked } = form.dataset;
  if (where === "make") return navigator.credentials.create(readable(JSON.parse(asked)));
  const answer = await fetch(where, { method: "POST", body: new URLSearchParams() });
  const told = await answer.json();
  form.elements.key.value = told.key;
  return navigator.credentials.get(readable(told.asked));
};

const send = async (event) => {
  event.preventDefault();
  const form = event.target;
  const problem = form.querySelector("[role=alert]");
  const button = form.querySelector("button");
  problem.hidden = true;
  button.setAttribute("aria-disabled", "true");
  try {
    form.elements.answer.value = written(await ask(form));
    form.submit();
  } catch {
    problem.hidden = false;
    button.removeAttribute("aria-disabled");
  }
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", send);
}

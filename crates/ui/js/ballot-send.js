// the way to the box: nothing goes along but the ballot, and what fails on the way is tried again, without haste
import { joined, unhex } from "../../ballot/browser/blind.js";
import { because } from "./why.js";

const patience = [2000, 4000, 8000];
const alone = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
const mark = new TextEncoder().encode("zwerm-receipt-v1");

const asked = async (url, options, patient = patience) => {
  for (let tried = 0; ; tried += 1) {
    const answer = await fetch(url, { ...alone, ...options }).catch(() => undefined);
    const isWorthIt = !answer || answer.status === 503 || answer.status === 429;
    if (!isWorthIt || tried === patient.length) return answer ?? Promise.reject(because("offline"));
    await new Promise((later) => setTimeout(later, patient[tried]));
  }
};
const no = async (answer) => {
  const busy = answer.status === 503 || answer.status === 429 ? "busy" : "other";
  const { why } = await answer.json().catch(() => ({}));
  return because(why ?? busy);
};

/** A text of that place, as it is. */
export async function fetched(url) {
  const answer = await asked(url, {}, []);
  if (!answer.ok) throw await no(answer);
  return answer.text();
}

/** What lies sealed under the mark of a letter's code. */
export async function sealedLetter(code, mark) {
  const headers = { "content-type": "application/octet-stream" };
  const answer = await asked(`/${code}/letter`, { method: "POST", headers, body: mark });
  if (!answer.ok) throw await no(answer);
  return (await answer.json()).sealed;
}

// a browser without Ed25519 keeps the receipt, and who has it checks it elsewhere
const isReceipt = async (publicKey, signed, signature) => {
  const how = ["raw", unhex(publicKey), "Ed25519", false, ["verify"]];
  const key = await crypto.subtle.importKey(...how).catch(() => undefined);
  return !key || crypto.subtle.verify("Ed25519", key, unhex(signature), signed);
};

/** Hands in a ballot; answers the receipt, which is good. */
export async function handIn(url, hash, receipts, { wire, leaf }) {
  // without a kind of its own: from another place a browser sends it without asking first
  const answer = await asked(url, { method: "POST", body: unhex(wire) });
  if (!answer.ok) throw await no(answer);
  const told = await answer.json().catch(() => ({}));
  const signed = joined(mark, unhex(hash), unhex(leaf));
  const isGood = told.leaf === leaf && (await isReceipt(receipts, signed, told.receipt ?? ""));
  if (!isGood) throw because("receipt");
  return told.receipt;
}

/** The file that `zwerm_verify.py --receipt` reads. */
export const receiptFile = (hash, { leaf, receipt }) =>
  `${JSON.stringify({ leaf, signature: receipt, wave: hash })}\n`;


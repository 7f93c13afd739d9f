// answers that nobody reads before the wave is closed: HPKE in base mode (RFC 9180) with
// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, on WebCrypto alone
import { joined } from "./blind.js";

const room = 431;
export const openRoom = 1200;
const curve = { name: "ECDH", namedCurve: "P-256" };
const text = (words) => new TextEncoder().encode(words);
const kem = [...text("KEM"), 0, 0x10];
const suite = [...text("HPKE"), 0, 0x10, 0, 1, 0, 1];
// an empty salt: WebCrypto takes no empty key, and this one gives the same
const none = new Uint8Array(32);

const mac = async (secret, bytes) => {
  const how = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, how, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
};
const extract = (of, salt, label, from = []) => mac(salt, joined(text("HPKE-v1"), of, text(label), from));
// nothing here is longer than one block
const expand = async (of, from, label, info, length) =>
  (await mac(from, joined([0, length], text("HPKE-v1"), of, text(label), info, [1]))).slice(0, length);

/** What is sealed for these answers, one an item: a number from 0 to 10, "-" skipped, "?" don't know. */
export function sheet(answers) {
  const one = (answer) => {
    if (answer === "-" || answer === "?") return answer;
    if (Number.isInteger(answer) && answer >= 0 && answer <= 10) return answer.toString(11);
    throw new Error("no answer");
  };
  return answers.map(one).join("");
}

/**
 * Seals a sheet to the public key of a wave, for one ballot: always as many bytes, whatever stands in it.
 * An open answer has more room.
 */
export async function seal(publicKey, wave, ballotKey, plain, most = room) {
  const written = text(plain);
  if (written.length > most || plain.endsWith(" ")) throw new Error("does not fit");
  const filled = joined(written, new Uint8Array(most - written.length).fill(32));
  const theirs = await crypto.subtle.importKey("raw", publicKey, curve, false, []);
  const once = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, once.privateKey, 256);

  const drawn = await extract(kem, none, "eae_prk", new Uint8Array(shared));
  const secret = await expand(kem, drawn, "shared_secret", joined(enc, publicKey), 32);
  const about = joined(text("zwerm-answers-v1"), wave);
  const psk = await extract(suite, none, "psk_id_hash");
  const schedule = joined([0], psk, await extract(suite, none, "info_hash", about));
  const from = await extract(suite, secret, "secret");
  const iv = await expand(suite, from, "base_nonce", schedule, 12);
  const bytes = await expand(suite, from, "key", schedule, 16);
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
  const how = { name: "AES-GCM", iv, additionalData: ballotKey };
  return joined(enc, new Uint8Array(await crypto.subtle.encrypt(how, key, filled)));
}

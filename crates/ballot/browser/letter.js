// a letter: a ballot paper that a code on paper opens. Who keeps its sealed ticket can't read it
import { joined } from "./blind.js";

const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [groups, drawn] = [6, 4];
const text = (words) => new TextEncoder().encode(words);

// in GF(32), where x⁵ = x² + 1
const times = (it) => (it & 16 ? ((it << 1) & 31) ^ 5 : it << 1);
const check = (group, values) => times(values.reduce((sum, value) => times(sum) ^ value, group + 1));

/** What somebody typed or brought along, in capitals and in the letters that are meant; an address before it falls away. */
export const typed = (words) =>
  words
    .slice(words.lastIndexOf("#") + 1)
    .toUpperCase()
    .replaceAll(/[-\s]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");

/** The numbers of the groups in which something is wrong, counted from one; a code that is too short or too long has one as well. */
export const mistakes = (code) => {
  const size = drawn + 1;
  const count = Math.max(groups, Math.ceil(code.length / size));
  const isWrong = (at) => {
    const values = [...code.slice(at * size, (at + 1) * size)].map((it) => symbols.indexOf(it));
    const isWhole = at < groups && values.length === size && !values.includes(-1);
    return !isWhole || check(at, values.slice(0, drawn)) !== values[drawn];
  };
  return Array.from({ length: count }, (_, at) => at).filter(isWrong).map((at) => at + 1);
};

/** Whether it is a code and not a ticket, which is much longer. */
export const isCode = (words) => words.length < 100 && mistakes(typed(words)).length === 0;

const made = async (what, wave, code) => {
  const whole = joined(text(what), wave, text(code));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole)).slice(0, 16);
};

/** By what its ticket is found. */
export const markOf = (wave, code) => made("zwerm-letter-mark-v1", wave, code);

/** The ticket, as text. Throws where it was sealed for another code. */
export async function openLetter(wave, code, sealed) {
  const lock = await made("zwerm-letter-lock-v1", wave, code);
  const key = await crypto.subtle.importKey("raw", lock, "AES-GCM", false, ["decrypt"]);
  const how = { name: "AES-GCM", iv: new Uint8Array(12) };
  const ticket = new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
  return btoa(String.fromCharCode(...ticket)).replaceAll("+", "-").replaceAll("/", "_");
}

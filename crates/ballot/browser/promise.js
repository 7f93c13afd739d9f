// what is promised of a wave: a head of one text that its hash tells, and lists of which the head has the root; a short
// path shows that one line is in a list (RFC 9162, 2.1.3)
import { hex, joined, unhex } from "./blind.js";

const bytes = (text) => new TextEncoder().encode(text);
/** SHA-256 of bytes or text. */
export const sha256 = async (it) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", typeof it === "string" ? bytes(it) : it));

/** The head; nothing where it is not, letter for letter, what its hash says. */
export async function head(text, hash) {
  return hex(await sha256(text)) === hash ? JSON.parse(text) : undefined;
}

/** The root of a list of so many, by the path of the line at this place; nothing where the path is of another length. */
export async function rootBy(line, at, count, path) {
  if (!Number.isInteger(at) || at < 0 || at >= count) return undefined;
  let hash = await sha256(joined([0], bytes(line)));
  let next = 0;
  for (let [here, last] = [at, count - 1]; last > 0; [here, last] = [here >>> 1, last >>> 1]) {
    if (here % 2 === 0 && here === last) continue;
    if (next === path.length) return undefined;
    const beside = unhex(path[next++]);
    hash = await sha256(here % 2 === 1 ? joined([1], beside, hash) : joined([1], hash, beside));
  }
  return next === path.length ? hex(hash) : undefined;
}

/** What stands in a line, if it is in this list of the head; else nothing. */
export async function listed({ count, root }, { line, at, path }) {
  return (await rootBy(line, at, count, path)) === root ? JSON.parse(line) : undefined;
}

// what is taken to another device: all that a ballot needs but its answers, as text for the end of
// an address or for a file
import { four } from "./ballot.js";
import { bytes, hex, joined, power, unhex } from "./blind.js";

const version = 1;
const tokenBytes = 384;
const checkBytes = 4;
const length = 1 + 32 + 4 + 32 + 32 + 32 + tokenBytes + 4 + checkBytes;
const curve = { name: "ECDSA", namedCurve: "P-256" };

const text = (of) =>
  btoa(String.fromCharCode(...of)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const check = async (of) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", of)).slice(0, checkBytes);

// the other half of a point on P-256: y² = x³ - 3x + b; half a key is enough to know it by
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const otherHalf = (x, isOdd) => {
  const at = BigInt(`0x${hex(x)}`);
  const root = power((at ** 3n - 3n * at + b) % p, (p + 1n) / 4n, p);
  const y = root % 2n === BigInt(isOdd) ? root : p - root;
  return unhex(y.toString(16).padStart(64, "0"));
};

/** The ticket as text. Its first byte: twice its version, and one more where y is odd. */
export async function ticket({ wave, cell, key, prefix, token, number }) {
  if (token.length !== tokenBytes) throw new Error("not a token");
  const { d } = await crypto.subtle.exportKey("jwk", key.pair.privateKey);
  const isOdd = key.bytes[64] & 1;
  const x = key.bytes.slice(1, 33);
  const first = [2 * version + isOdd];
  const whole = joined(first, wave, four(cell), bytes(d), x, prefix, token, four(number));
  return text(joined(whole, await check(whole)));
}

/** Reads a ticket. Throws where it is broken, or of a version that is not known here. */
export async function readTicket(words) {
  const broken = () => new Error("a broken ticket");
  if (!/^[\w-]+$/.test(words) || words.length !== (length / 3) * 4) throw broken();
  const whole = bytes(words);
  let from = 0;
  const next = (count) => whole.slice(from, (from += count));
  const nextNumber = () => new DataView(next(4).buffer).getUint32(0);
  const [[first], wave, cell] = [next(1), next(32), nextNumber()];
  const [d, x, prefix, token] = [next(32), next(32), next(32), next(tokenBytes)];
  const number = nextNumber();
  if (hex(await check(whole.slice(0, from))) !== hex(next(checkBytes))) throw broken();
  if (first >> 1 !== version) throw new Error("another version of tickets");
  const y = otherHalf(x, first & 1);
  const open = { kty: "EC", crv: "P-256", x: text(x), y: text(y), ext: true };
  const publicKey = await crypto.subtle.importKey("jwk", open, curve, true, ["verify"]);
  const secret = { ...open, d: text(d) };
  const privateKey = await crypto.subtle.importKey("jwk", secret, curve, true, ["sign"]);
  const key = { pair: { privateKey, publicKey }, bytes: joined([4], x, y) };
  return { version, wave, cell, key, prefix, token, number };
}

// a token that its issuer can't recognise: RSABSSA-SHA384-PSS-Randomized (RFC 9474), on WebCrypto
// and BigInt alone
const digestBytes = 48;
const prefixBytes = 32;
const pss = { name: "RSA-PSS", hash: "SHA-384" };

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
export const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const chance = (length) => crypto.getRandomValues(new Uint8Array(length));
const sha384 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));

const number = (bytes) => BigInt(`0x${hex(bytes)}`);
const bytesOf = (value, length) => unhex(value.toString(16).padStart(2 * length, "0"));

export const power = (base, exponent, n) => {
  let result = 1n;
  for (let square = base % n; exponent > 0n; exponent >>= 1n, square = (square * square) % n) {
    if (exponent & 1n) result = (result * square) % n;
  }
  return result;
};

// nothing where there is none: then the number shares a factor with the modulus
const inverse = (value, n) => {
  let [low, high, from, to] = [n, value % n, 0n, 1n];
  while (high > 0n) {
    const times = low / high;
    [low, high] = [high, low - times * high];
    [from, to] = [to, from - times * to];
  }
  return low === 1n ? (from + n) % n : undefined;
};

const mask = async (seed, length) => {
  const parts = [];
  for (let at = 0; at * digestBytes < length; at += 1) {
    parts.push(await sha384(joined(seed, [at >>> 24, (at >>> 16) & 255, (at >>> 8) & 255, at & 255])));
  }
  return joined(...parts).slice(0, length);
};

// EMSA-PSS (RFC 8017, 9.1.1)
const encoded = async (message, bits, salt) => {
  const length = Math.ceil(bits / 8);
  const room = length - digestBytes - 1;
  const digest = await sha384(joined(new Uint8Array(8), await sha384(message), salt));
  const block = joined(new Uint8Array(room - salt.length - 1), [1], salt);
  const over = await mask(digest, room);
  const masked = block.map((byte, at) => byte ^ over[at]);
  masked[0] &= 255 >> (8 * length - bits);
  return joined(masked, digest, [0xbc]);
};

/** Bytes of base64url. */
export const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));

/** The public key of a cell, from its DER (SubjectPublicKeyInfo). */
export async function cellKey(der) {
  const key = await crypto.subtle.importKey("spki", der, pss, true, ["verify"]);
  const { n, e } = await crypto.subtle.exportKey("jwk", key);
  return { key, n: number(bytes(n)), e: number(bytes(e)), length: bytes(n).length };
}

/**
 * Blinds a ballot key for a cell. What comes back is kept until the issuer answered: without it, the
 * answer is of no use.
 */
export async function blind(cell, ballotKey) {
  const prefix = chance(prefixBytes);
  const message = number(await encoded(joined(prefix, ballotKey), cell.length * 8 - 1, chance(digestBytes)));
  for (;;) {
    const factor = number(chance(cell.length));
    const unblinds = factor > 0n && factor < cell.n ? inverse(factor, cell.n) : undefined;
    if (unblinds === undefined) continue;
    const blinded = bytesOf((message * power(factor, cell.e, cell.n)) % cell.n, cell.length);
    return { prefix, blinded, unblinds };
  }
}

/** The token in what the issuer answered. Throws where that is no signature of this cell. */
export async function token(cell, ballotKey, { prefix, unblinds }, signed) {
  if (signed.length !== cell.length) throw new Error("not as long as the key");
  const made = bytesOf((number(signed) * unblinds) % cell.n, cell.length);
  const how = { name: "RSA-PSS", saltLength: digestBytes };
  if (await crypto.subtle.verify(how, cell.key, made, joined(prefix, ballotKey))) return made;
  throw new Error("no signature of this cell");
}

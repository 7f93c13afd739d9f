// a ballot: a key of its own, answers of a fixed length, a signature, and the leaf it is known by
import { joined } from "./blind.js";

const sealedBytes = [512, 1281];
const curve = { name: "ECDSA", namedCurve: "P-256" };
const mark = new TextEncoder().encode("zwerm-ballot-v1");

/** A number in four bytes, the high ones first. */
export const four = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A key for one ballot of one wave: its public bytes name the ballot, and nobody. */
export async function newBallotKey() {
  const pair = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  return { pair, bytes: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)) };
}

/**
 * A whole ballot with its leaf. `sealed`: the answers, sealed to the wave, always as long; an open
 * answer is longer, and always as long too.
 * `number`: higher for each change.
 */
export async function ballot({ wave, cell, key, prefix, token, number, sealed }) {
  if (!sealedBytes.includes(sealed.length)) throw new Error("answers are always as long");
  const covered = joined(mark, wave, four(number), sealed);
  const how = { name: "ECDSA", hash: "SHA-256" };
  const signature = new Uint8Array(await crypto.subtle.sign(how, key.pair.privateKey, covered));
  const whole = joined([0], four(cell), key.bytes, prefix, four(token.length), token, covered, signature);
  const leaf = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  return { wave, cell, key: key.bytes, prefix, token, number, sealed, signature, leaf };
}

/** A ballot as it is sent: always as many bytes. */
export const wire = ({ cell, key, prefix, token, number, sealed, signature }) =>
  joined(four(cell), key, prefix, token, four(number), sealed, signature);

// one ballot paper: what a browser has signed without showing it, and what it makes of the signature
import { newBallotKey } from "../../ballot/browser/ballot.js";
import { blind, cellKey, hex, token, unhex } from "../../ballot/browser/blind.js";
import { ticket } from "../../ballot/browser/ticket.js";

const curve = { name: "ECDSA", namedCurve: "P-256" };

/** What is kept before anybody is asked: with it, an answer that got lost is asked for once more. */
export const begun = async (cell, der) => {
  const key = await newBallotKey();
  const { prefix, blinded, unblinds } = await blind(await cellKey(der), key.bytes);
  const whole = await crypto.subtle.exportKey("jwk", key.pair.privateKey);
  const kept = { prefix: hex(prefix), blinded: hex(blinded), unblinds: unblinds.toString(16) };
  return { cell, der: hex(der), key: whole, publicKey: hex(key.bytes), ...kept };
};
const keyOf = async ({ key, publicKey }) => {
  const privateKey = await crypto.subtle.importKey("jwk", key, curve, true, ["sign"]);
  return { pair: { privateKey }, bytes: unhex(publicKey) };
};
/** The ticket of what was begun, once it is signed. */
export const finished = async (paper, signed, hash) => {
  const key = await keyOf(paper);
  const kept = { prefix: unhex(paper.prefix), unblinds: BigInt(`0x${paper.unblinds}`) };
  const made = await token(await cellKey(unhex(paper.der)), key.bytes, kept, unhex(signed));
  return ticket({ wave: unhex(hash), cell: paper.cell, key, prefix: kept.prefix, token: made, number: 0 });
};

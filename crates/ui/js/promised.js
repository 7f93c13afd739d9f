// what is promised of a wave: read only if it is, letter for letter, what its hash says
import { hex } from "../../ballot/browser/blind.js";
import { because } from "./why.js";

export async function promised(bytes, hash) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (hex(found) !== hash) throw because("changed");
  return JSON.parse(new TextDecoder().decode(bytes));
}

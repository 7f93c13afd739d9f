// what may be a name in a text, found without a list of anybody's: this page knows nobody
const addresses = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const handles = /(?<![\p{L}\d@])@[\w.-]{2,}/gu;
const phones = /(?<!\d)(?:\+\d{2}|0)[\d\s().-]{7,}\d/gu;
// a capital and a small letter: ICT and GGD are no names
const capitals = /\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+(?:(?:van|de|der|den|het|ten|ter|el|al)\s+)*\p{Lu}\p{Ll}[\p{L}’'-]*)*/gu;
const beginning = /(?:^|[.!?…:;\n•*-])[\s"“”‘’'(]*$/u;

/** What in it looks like a name, an address, a number or a handle; each once, in the order of the text. */
export function namesIn(text) {
  const found = [];
  for (const form of [addresses, handles, phones]) {
    for (const it of text.matchAll(form)) found.push([it.index, it[0].trim()]);
  }
  for (const it of text.matchAll(capitals)) {
    // every sentence begins with a capital; two in a row are a name there too
    const isFirst = beginning.test(text.slice(0, it.index));
    if (!isFirst || /\s\p{Lu}/u.test(it[0])) found.push([it.index, it[0]]);
  }
  found.sort(([one], [other]) => one - other);
  return [...new Set(found.map(([, words]) => words))];
}

// ballot papers for open questions: each is collected as the one for the statements is, and has nothing in common with it
import { unhex } from "../../ballot/browser/blind.js";
import { head, listed } from "../../ballot/browser/promise.js";
import { begun, finished } from "./collect-one.js";

const asked = (url, options) => fetch(url, { cache: "no-store", ...options });
const told = async (answer) => (answer.ok ? answer.json() : {});

/** The tickets there are. One that was collected in another browser, or could not be collected now, is left out. */
export async function openPapers({ open, hash, lock, csrf }, box) {
  if (!open) return [];
  const place = await box.paper(`${hash}:open`, lock);
  const state = (await place.read()) ?? { begun: {}, tickets: {} };
  const words = () => Object.values(state.tickets);
  if (state.isWhole) return words();
  const { head: text, papers = [] } = await told(await asked(open));
  // the own group's key, with what shows that it is in the list that everybody is promised
  const keyOf = async (number, shown) => {
    const promise = await head(text, hash);
    const cell = promise?.lists.open && (await listed(promise.lists.open, shown));
    return cell?.id === number && cell.keys.length === 1 ? unhex(cell.keys[0]) : undefined;
  };
  let left = papers.length || 1;
  for (let { cell, blinded, signed, listed: shown } of papers) {
    const isElsewhere = () => signed && blinded !== state.begun[cell]?.blinded;
    if (!state.tickets[cell] && !isElsewhere()) {
      const key = state.begun[cell] ? undefined : await keyOf(cell, shown);
      if (!state.begun[cell] && !key) continue;
      state.begun[cell] ??= await begun(cell, key);
      // on the disk before anybody is asked to sign
      await place.write(state);
      if (!signed) {
        const body = new URLSearchParams({ csrf, cell, blinded: state.begun[cell].blinded });
        const answer = await asked(open, { method: "POST", body });
        const { papers: now } = await told(answer.ok ? answer : await asked(open));
        ({ blinded, signed } = now?.find((it) => it.cell === cell) ?? {});
      }
      if (!signed) continue;
      if (!isElsewhere()) state.tickets[cell] = await finished(state.begun[cell], signed, hash);
    }
    left -= 1;
  }
  // of how they were made nothing is needed any more
  if (left === 0) Object.assign(state, { isWhole: true, begun: {} });
  await place.write(state);
  return words();
}

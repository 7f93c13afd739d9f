// before one answer takes the place of another, that is said in words; it is done when one presses once more
import { because } from "./why.js";

export function sureOf(kept) {
  let [known, mayReplace, mayBeFewer] = [];
  return {
    /** What is in the box, as far as this tab knows. */
    knows: (leaf) => ([known, mayReplace, mayBeFewer] = [leaf, false, false]),
    /** From here on its owner has read that another one is in the box. */
    isTold: () => (mayReplace = true),
    mayReplace: () => mayReplace,
    /** Another tab may have been quicker; or what comes now says less. */
    check: (now) => {
      const { leaf, count: before } = kept.read() ?? {};
      if (leaf !== known) {
        [known, mayReplace] = [leaf, true];
        throw because("meanwhile");
      }
      if (mayBeFewer || !(now < before)) return;
      mayBeFewer = true;
      throw Object.assign(because("fewer"), { says: { before, now } });
    },
  };
}

// what a device keeps of its ballot in one wave, on the place where ballots are handed in: the ticket, what is chosen
// so far, the number of the last ballot, and the receipt. Who comes from Zwerm itself may share this browser with
// others, and finds the paper there again: then all of it lasts as long as the tab
const prefix = "zwerm-ballot:";
const days = 120;
const today = () => Math.floor(Date.now() / 86_400_000);

// a browser may hold back its storage: then it lasts as long as the page
const attempt = (act) => {
  try {
    return act();
  } catch {
    return null;
  }
};

export function keptOf(hash) {
  const key = prefix + hash;
  let here;
  const ofTab = () => attempt(() => sessionStorage.getItem(key));
  const store = () => (ofTab() ? sessionStorage : localStorage);
  for (const other of attempt(() => Object.keys(localStorage)) ?? []) {
    if (!other.startsWith(prefix) || other === key) continue;
    const isOld = attempt(() => JSON.parse(localStorage.getItem(other)).day >= today() - days) !== true;
    if (isOld) localStorage.removeItem(other);
  }
  return {
    // another tab may have been quicker
    read: () => (here = attempt(() => JSON.parse(store().getItem(key))) ?? here),
    write: (it) => {
      here = { ...it, day: today() };
      attempt(() => store().setItem(key, JSON.stringify(here)));
    },
    /** From here on nothing of it outlives this tab. */
    stayInTab: () => attempt(() => sessionStorage.setItem(key, ofTab() ?? "{}")),
    /** Whether another tab has forgotten it, or has the ticket of somebody else. */
    isGone: ({ key: changed, newValue }) =>
      !ofTab() && changed === null || !ofTab() && (changed === key && JSON.parse(newValue)?.ticket !== here?.ticket),
    forget: () => {
      here = undefined;
      attempt(() => store().removeItem(key));
    },
  };
}

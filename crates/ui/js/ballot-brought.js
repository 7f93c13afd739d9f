// what came along at the end of the address, which no browser sends

// a link within this page has an end as well
const end = () => (document.getElementById(location.hash.slice(1)) ? "" : location.hash.slice(1));

/** The words; and whether the link in Zwerm brought them: who shares this browser finds the paper there again, and leaves none here. */
export function brought() {
  const words = end();
  // at once: who comes after, and what remembers addresses, finds none
  if (words) history.replaceState(null, "", location.pathname + location.search);
  addEventListener("hashchange", () => end() && location.reload());
  return { words: words.replace("=", ""), isFromZwerm: words.startsWith("=") };
}

// Which pages there are: found by following links from Vandaag, some of each kind.

const INSTRUMENT = /^\/instruments\/(?!new)[a-z_]+/;
/** The path with numbers left open: pages of one kind. */
const BY_NAME = /^(\/privacy\/(?:topics|consent)|\/consent\/thresholds|\/consent(?!\/(?:settings|thresholds)))\/[a-z_]+$/;
export const kindOf = (path) =>
  path.split(/[?#]/)[0].replace(/\/\d+(?=\/|$)/g, "/{id}").replace(BY_NAME, "$1/{id}").replace(INSTRUMENT, "/instruments/{id}");

const isOurs = (link) => link.startsWith("/") && !link.startsWith("//") && !/^\/assets\/|language=/.test(link);

/**
 * Goes to pages that this page's person can reach: at most `most` of each kind (a figure, or one by kind with
 * `other` for the rest). `visit` is told each path, on the page. `counts` can be shared between people: what one
 * has seen enough of, the next passes by.
 */
export async function walk(page, most, visit, counts = new Map()) {
  const seen = new Set();
  const next = ["/"];
  const room = (kind) => (most[kind] ?? most.other ?? most) - (counts.get(kind) ?? 0);
  while (next.length > 0) {
    const path = next.shift();
    const answer = await page.goto(path);
    const links = await linksOf(page);
    const isPage = answer?.status() === 200 && (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (isPage && (path !== "/" || room("/") > 0)) await visit(path);
    for (const link of links) {
      const kind = kindOf(link);
      if (!isOurs(link) || seen.has(link) || room(kind) < 1) continue;
      seen.add(link);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      next.push(link);
    }
  }
}

const linksOf = async (page) => {
  const links = page.locator("a[href]:not([download])");
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href").split("#")[0]));
  return all.filter(Boolean);
};

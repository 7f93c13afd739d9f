// Which pages there are: found by following links from Vandaag, some of each kind.

/** The path with numbers left open: pages of one kind. */
export const kindOf = (path) => path.split(/[?#]/)[0].replace(/\/\d+(?=\/|$)/g, "/{id}");

const isOurs = (link) => link.startsWith("/") && !link.startsWith("//") && !/^\/assets\/|language=|\.csv/.test(link);

/** Paths of at most `most` pages of each kind that this page's person can reach. */
export async function walk(page, most = 1, from = "/") {
  const found = [];
  const seen = new Set([from]);
  const counts = new Map();
  const next = [from];
  while (next.length > 0) {
    const path = next.shift();
    const answer = await page.goto(path);
    const isPage = answer?.status() === 200 && (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (!isPage) continue;
    found.push(path);
    for (const link of await linksOf(page)) {
      const kind = kindOf(link);
      const count = counts.get(kind) ?? 0;
      if (!isOurs(link) || seen.has(link) || count >= (most[kind] ?? most.other ?? most)) continue;
      seen.add(link);
      counts.set(kind, count + 1);
      next.push(link);
    }
  }
  return found;
}

const linksOf = async (page) => {
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  return links.map((link) => link.split("#")[0]).filter(Boolean);
};

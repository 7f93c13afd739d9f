// What pages may weigh and how soon they are there: on a phone, on slow 4G, with a processor four times slower.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { walk } from "../support/walk.mjs";

test.skip(({ isMobile }) => !isMobile, "measured on the phone");

const KB = 1000;
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Letters of names from elsewhere: a page that has one fetches them, once and for all. */
const OTHER_LETTERS = /-latin-ext-/;

/** A ballot paper, which a browser collects once for each wave, whatever page it is on. */
const COLLECTED = /\/waves\/\d+\/(paper|open-papers)$|\/collect-[^/]+\.js$/;

/** Counts bytes of bodies as they came over the wire. */
async function weighing(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  const others = new Set();
  devtools.on("Network.responseReceived", ({ requestId, response }) => (OTHER_LETTERS.test(response.url) || COLLECTED.test(response.url)) && others.add(requestId));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (bytes += others.has(requestId) ? 0 : encodedDataLength));
  return {
    devtools,
    since: () => {
      const so_far = bytes;
      bytes = 0;
      return so_far / KB;
    },
  };
}

test("every page is at most 15 kB, a first visit 120 kB, the next page 15 kB", async ({ page }) => {
  await stepInto(page, people.professional);
  const scale = await weighing(page);
  await scale.devtools.send("Network.clearBrowserCache");
  await page.goto("/", { waitUntil: "networkidle" });
  const first = scale.since();
  expect(first, "first visit, kB").toBeLessThanOrEqual(120);
  await page.goto("/agreements", { waitUntil: "networkidle" });
  const next = scale.since();
  expect(next, "next page, kB").toBeLessThanOrEqual(15);
  const weights = [];
  scale.since();
  await walk(page, { "/agreements/{id}": 4, other: 1 }, (path) => weights.push([scale.since(), path]));
  const heavy = weights.filter(([weight]) => weight > 15).map(([weight, path]) => `${path}: ${weight.toFixed(1)} kB`);
  expect(heavy, "pages over 15 kB").toEqual([]);
  const most = Math.max(...weights.map(([weight]) => weight)).toFixed(1);
  console.log(`first visit ${first.toFixed(1)} kB, next ${next.toFixed(1)} kB, heaviest of ${weights.length} ${most} kB`);
});

test("letters of names from elsewhere come only to a page that has one", async ({ page }) => {
  await stepInto(page, people.professional);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const others = () => asked.filter((path) => OTHER_LETTERS.test(path)).length;
  const hasOne = () => page.evaluate(() => /[\u0100-\u0130\u0132-\u0151\u0154-\u024f]/.test(document.body.innerText));
  let plain = 0;
  for (const path of ["/", "/agreements/new", "/inbox", "/search?q=Zo%C3%AB%20%E2%82%AC", "/team", "/agreements"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    if (await hasOne()) break;
    plain += 1;
    expect(others(), `Dutch and English need none: ${path}`).toBe(0);
  }
  expect(plain, "the first visit is one of those").toBeGreaterThan(2);
  await page.goto("/search?q=G%C3%BCl%20Da%C4%9Fl%C4%B1%20%C5%81ukasz", { waitUntil: "networkidle" });
  expect(others(), "ğ and Ł do").toBeGreaterThan(0);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check("16px Figtree", "ğşčłŁ"))).toBe(true);
});

// The promise is 1.5 s for the program people run. ZWERM names such a release build; what is built for the tests is
// slower, and the machine may be busy with other tests, so there the ceiling is twice as high. Best of three loads.
const ceiling = process.env.ZWERM_IS_RELEASE ? 1500 : 3000;

test("on slow 4G the main thing is there soon and nothing jumps", async ({ browser, someone }) => {
  test.slow();
  const page = await someone(people.professional);
  const cookies = await page.context().cookies();
  const told = [];
  for (const path of ["/", "/agreements", "/agreements/new", "/team"]) {
    const loads = [await load(browser, cookies, path), await load(browser, cookies, path), await load(browser, cookies, path)];
    const largest = Math.min(...loads.map((it) => it.largest));
    const shift = Math.max(...loads.map((it) => it.shift));
    told.push(`${path}: ${Math.round(largest)} ms, shift ${shift.toFixed(3)}`);
    expect.soft(largest, `largest contentful paint of ${path}, ms`).toBeGreaterThan(0);
    expect.soft(largest, `largest contentful paint of ${path}, ms`).toBeLessThanOrEqual(ceiling);
    expect.soft(shift, `layout shift of ${path}`).toBeLessThanOrEqual(0.02);
  }
  console.log(told.join("; "));
});

/** One load by a browser that has never been here: nothing kept but who it is. */
async function load(browser, cookies, path) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const fresh = await context.newPage();
  const devtools = await context.newCDPSession(fresh);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await fresh.addInitScript(observe);
  await fresh.goto(path, { waitUntil: "networkidle" });
  // On a busy machine the browser tells what it painted a little later.
  await fresh.waitForFunction(() => globalThis.seen().largest > 0);
  const seen = await fresh.evaluate(() => globalThis.seen());
  await context.close();
  return seen;
}

function observe() {
  let largest = 0;
  let shift = 0;
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => (largest = entry.startTime));
  watch("layout-shift", (entry) => (shift += entry.hadRecentInput ? 0 : entry.value));
  globalThis.seen = () => ({ largest, shift });
}

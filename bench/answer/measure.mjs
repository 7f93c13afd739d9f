// The page where one answers an anonymous wave, on slow 4G with a processor four times as slow, in real Chromium: largest contentful paint,
// shift, bytes of a first visit, and how long it takes until the first statement can be answered. `bench/run.sh answer` starts it.
//
// node bench/answer/measure.mjs BASE BALLOTS NAME: somebody of this name collects a ballot paper, and then opens the page as for the first time.
import { createRequire } from "node:module";
import { stepInto } from "../../e2e/support/demo.mjs";

const require = createRequire(process.env.ZWERM_E2E ?? new URL("../../e2e/", import.meta.url));
const { chromium } = require("@playwright/test");
const [base, name, rounds = "5"] = process.argv.slice(2);
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const signedIn = await browser.newContext({ baseURL: base, locale: "nl-NL", viewport: { width: 390, height: 844 } });
const page = await signedIn.newPage();
const asked = [];
page.on("response", async (it) => {
  const size = (await it.request().sizes().catch(() => undefined))?.responseBodySize ?? 0;
  if (/\/waves\/\d+\/(paper|manifest|cells)$/.test(it.url())) asked.push(`${new URL(it.url()).pathname} ${size}`);
});
await stepInto(page, name);
await page.goto("/waves");
const card = page.locator("section", { has: page.locator(".pill", { hasText: /^open$/ }) });
await page.goto(await card.getByRole("link").first().getAttribute("href"));
await page.getByText("Je stembiljet staat in deze browser").waitFor({ timeout: 60_000 });
const address = await page.locator("[data-answer]").getAttribute("href");
console.log(`collecting asked for: ${asked.join(", ")}`);

const median = (all) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)];
const told = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const phone = await browser.newContext({ locale: "nl-NL", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const first = await phone.newPage();
  const line = await phone.newCDPSession(first);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", slow4g);
  await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let [bytes, requests] = [0, 0];
  line.on("Network.loadingFinished", ({ encodedDataLength }) => ([bytes, requests] = [bytes + encodedDataLength, requests + 1]));
  await first.addInitScript(() => {
    globalThis.seen = { lcp: 0, shift: 0 };
    new PerformanceObserver((list) => (seen.lcp = list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((it) => (seen.shift += it.value))).observe({ type: "layout-shift", buffered: true });
  });
  await first.goto(address);
  await first.locator("fieldset:visible").first().waitFor();
  const ready = await first.evaluate(() => performance.now());
  await first.waitForLoadState("networkidle");
  const { lcp, shift } = await first.evaluate(() => seen);
  told.push({ lcp, shift, bytes, requests, ready });
  await phone.close();
}
await browser.close();
const of = (what) => told.map((it) => it[what]);
const range = (what) => `${Math.round(median(of(what)))} (${Math.round(Math.min(...of(what)))} to ${Math.round(Math.max(...of(what)))})`;
const [lcp, bytes] = [median(of("lcp")), Math.max(...of("bytes"))];
console.log(`largest contentful paint, ms: ${range("lcp")}, at most 1500: ${lcp <= 1500 ? "met" : "MISSED"}`);
console.log(`bytes of a first visit, headers along: ${range("bytes")} in ${Math.max(...of("requests"))} requests, at most 60000: ${bytes <= 60_000 ? "met" : "MISSED"}`);
console.log(`first statement can be answered after, ms: ${range("ready")}; shift: ${Math.max(...of("shift")).toFixed(3)}`);

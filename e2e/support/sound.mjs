// Whether a page is sound: no trouble for anyone (axe), and nothing that sticks out at the side.
import axe from "axe-core";
import { expect } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// A sheet of A4 less its margins is 720 wide.
const WIDTHS = { desktop: [1440, 390, 320], phone: [390, 320], paper: [720] };
const everything = { runOnly: { type: "tag", values: STANDARDS } };
// Dark is the same page in other colours: only what looks at colours is asked again.
const colours = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** Once for a page's context, before its first page: axe comes along with every page. */
export const bringAxe = (context) => context.addInitScript({ content: axe.source });

async function isOpenToAll(page, options, when) {
  const told = await page.evaluate(async (asked) => {
    const { violations } = await globalThis.axe.run(document, { ...asked, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }, options);
  expect.soft(told, `${page.url()} ${when}`).toEqual([]);
}

/** What comes in gently has its colours only once it is there. */
async function atRest(page) {
  await page.evaluate(() => {
    const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    const rested = Promise.all(ends.map((one) => one.finished.catch(() => {})));
    // One that is held up for good holds nothing else up.
    return Promise.race([rested, new Promise((late) => setTimeout(late, 1000))]);
  });
}

async function lightAndDark(page, when) {
  await atRest(page);
  await isOpenToAll(page, everything, `light, ${when}`);
  await page.emulateMedia({ colorScheme: "dark" });
  await isOpenToAll(page, colours, `dark, ${when}`);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Everything that opens is opened; answers how much that was. */
const openAll = (page) =>
  page.evaluate(() => {
    const folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((part) => (part.open = true));
    const tips = [...document.querySelectorAll("[popover]")];
    tips.forEach((tip) => tip.showPopover());
    return folded.length + tips.length;
  });

/** No page is wider than the window, down to 320 pixels. */
async function fits(page, kind, when) {
  const before = page.viewportSize();
  for (const width of WIDTHS[kind]) {
    await page.setViewportSize({ ...before, width });
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const out = (it) => it.getClientRects().length > 0 && it.getBoundingClientRect().right > clientWidth + 1;
      const who = [...document.querySelectorAll("body *")].filter(out).slice(0, 3);
      return scrollWidth > clientWidth ? who.map((it) => it.outerHTML.slice(0, 120)).concat(`${scrollWidth} px`) : [];
    });
    expect.soft(wide, `${page.url()} at ${width} px, ${when}`).toEqual([]);
  }
  await page.setViewportSize(before);
}

/** Light and dark, closed and opened, wide and narrow. */
export async function isSound(page, kind) {
  // With its style sheet: a page that a form led to may be read before it has that.
  await page.waitForLoadState("load");
  await fits(page, kind, "closed");
  await lightAndDark(page, "closed");
  if ((await openAll(page)) > 0) {
    await fits(page, kind, "opened");
    await lightAndDark(page, "opened");
  }
}

/** As it comes out of a printer, also for who reads in the dark. */
export async function isSoundOnPaper(page) {
  await page.emulateMedia({ media: "print" });
  await fits(page, "paper", "on paper");
  await lightAndDark(page, "on paper");
}

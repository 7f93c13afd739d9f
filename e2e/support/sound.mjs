// Whether a page is sound: no trouble for anyone (axe), and nothing that sticks out at the side.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = { desktop: [1440, 320], phone: [412, 390, 320] };

/** Looks with axe; tells what, where and how to mend it. */
export async function isOpenToAll(page, when) {
  const found = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const told = found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(told, `${page.url()} ${when}`).toEqual([]);
}

/** Everything that opens is opened. */
export async function openAll(page) {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((part) => (part.open = true));
    const tips = [...document.querySelectorAll("[popover]")];
    tips.forEach((tip) => tip.showPopover());
    return folded.length + tips.length;
  });
}

/** No page is wider than the window, down to 320 pixels. */
export async function fits(page, kind) {
  const before = page.viewportSize();
  for (const width of WIDTHS[kind]) {
    await page.setViewportSize({ ...before, width });
    const wide = await page.evaluate(() => {
      const { scrollWidth } = document.documentElement;
      const out = (it) => it.getBoundingClientRect().right > innerWidth + 1 && it.getClientRects().length > 0;
      const who = [...document.querySelectorAll("main *")].filter(out).slice(0, 3);
      return scrollWidth > innerWidth ? who.map((it) => it.outerHTML.slice(0, 120)).concat(`${scrollWidth} px`) : [];
    });
    expect(wide, `${page.url()} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize(before);
}

/** Light and dark, closed and opened, narrow and wide. */
export async function isSound(page, kind) {
  await fits(page, kind);
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await isOpenToAll(page, scheme);
  }
  if ((await openAll(page)) > 0) {
    for (const scheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await isOpenToAll(page, `${scheme}, opened`);
    }
    await fits(page, kind);
  }
}

// report.html of `zwerm analyse`, opened from the disk as its reader does: open to all, in light and dark, wide and narrow, with the
// keyboard, without scripts, on paper.
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { makeReport } from "../support/answers.mjs";
import { bringAxe, isSound, isSoundOnPaper } from "../support/sound.mjs";

const reports = {};

test.beforeAll(() => ["nl", "en"].forEach((language) => (reports[language] = makeReport(language))));
test.afterAll(() => Object.values(reports).forEach((one) => rmSync(dirname(dirname(fileURLToPath(one))), { recursive: true })));
test.beforeEach(({ context }) => bringAxe(context));

for (const language of ["nl", "en"]) {
  test(`the report is sound (${language}), and asks nothing of any network`, async ({ page }, { project }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(reports[language]);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await isSound(page, project.name);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([reports[language]]);
  });
}

test("the report is sound on paper", async ({ page, isMobile }) => {
  test.skip(isMobile, "paper is as wide for everybody");
  await page.goto(reports.nl);
  await isSoundOnPaper(page);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
});

test("whoever has no mouse reaches every table and sees where they are", async ({ page, isMobile }) => {
  test.skip(isMobile, "a keyboard stands on a desk");
  await page.goto(reports.nl);
  const tables = page.locator("details.data");
  const count = await tables.count();
  expect(count).toBeGreaterThan(2);
  const opened = [];
  for (let presses = 0; presses < 100 && opened.length < count; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      return { tag: it.tagName, isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 };
    });
    expect(at.isSeen, `${at.tag} shows that it has the focus`).toBe(true);
    if (at.tag === "SUMMARY") {
      await page.keyboard.press("Enter");
      opened.push(at);
    }
  }
  expect(await page.locator("details.data[open]").count()).toBe(count);
});

test("without scripts the report says the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(reports.nl);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Zwermscan");
  const first = page.locator("details.data").first();
  await expect(first.getByRole("table")).toBeHidden();
  await first.locator("summary").click();
  await expect(first.getByRole("table")).toBeVisible();
  await context.close();
});

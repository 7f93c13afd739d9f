// Everything can be done from the keyboard.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";

test.beforeEach(async ({ page }) => stepInto(page, people.professional));

test("the first Tab is the link to the content, and it works", async ({ page }) => {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("g and a letter goes to a room, n begins an agreement", async ({ page }) => {
  for (const [key, path] of [["a", /\/agreements$/], ["t", /\/team/], ["v", /\/$/]]) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page).toHaveURL(path);
  }
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "Spreek iets af" }).getByLabel("Met wie")).toBeVisible();
});

test("j and k walk through what waits", async ({ page }) => {
  const items = page.locator("[data-item]");
  await page.keyboard.press("j");
  await expect(items.nth(0).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("j");
  await expect(items.nth(1).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("k");
  await expect(items.nth(0).locator(":focus")).toHaveCount(1);
});

test("letters in a field are letters", async ({ page }) => {
  await page.goto("/agreements/new");
  const field = page.locator("main form[method=post] input[type=text], main form[method=post] textarea").first();
  await field.fill("");
  await field.pressSequentially("gang n jk");
  await expect(field).toHaveValue("gang n jk");
  await expect(page).toHaveURL(/\/agreements\/new/);
});

test("what has focus can be seen, and every stop is a real one", async ({ page }) => {
  const stops = new Set();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      // The link of a card draws its mark around the whole card.
      const drawn = [getComputedStyle(here), getComputedStyle(here, "::after")];
      const isMarked = drawn.some(({ outlineStyle, boxShadow }) => outlineStyle !== "none" || boxShadow !== "none");
      const { width, height, top, bottom } = here.getBoundingClientRect();
      const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      return { what: here.outerHTML.slice(0, 90), isMarked, isSeen };
    });
    if (!stop) break;
    expect(stop, stop.what).toMatchObject({ isMarked: true, isSeen: true });
    stops.add(stop.what);
  }
  expect(stops.size).toBeGreaterThan(10);
});

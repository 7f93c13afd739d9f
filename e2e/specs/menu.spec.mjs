// The menu of commands, the quick form, and drafts that survive: from the keyboard, on a phone, without a script.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { bringAxe, isSound } from "../support/sound.mjs";

test.beforeEach(async ({ page, context }) => {
  await bringAxe(context);
  await stepInto(page, people.professional);
});

const menu = (page) => page.getByRole("dialog", { name: "Zoeken" });

test("slash and Ctrl K open the menu; arrows walk, letters go on typing, Esc closes", async ({ page }, { project }) => {
  await page.keyboard.press("/");
  const field = menu(page).getByRole("searchbox");
  await expect(field).toBeFocused();
  await expect(menu(page).getByRole("link", { name: "Spreek iets af" })).toBeVisible();
  await field.pressSequentially("rube");
  const found = menu(page).getByRole("link", { name: /Ruben/ }).first();
  await expect(found).toBeVisible();
  await expect(menu(page).getByRole("status")).toContainText("gevonden");
  await isSound(page, project.name);
  await page.keyboard.press("ArrowDown");
  await expect(menu(page).locator("a:focus")).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("n");
  await expect(field).toHaveValue("ruben");
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await field.fill("ruben");
  await expect(found).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/people\/\d+/);
});

test("a button leads to the menu, without a script to the page of the search", async ({ page, browser, baseURL }) => {
  await page.locator("[data-search]").filter({ visible: true }).click();
  await expect(menu(page).getByRole("searchbox")).toBeFocused();
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL, storageState: await page.context().storageState() });
  await plain.goto("/");
  await plain.locator("[data-search]").filter({ visible: true }).click();
  await plain.getByRole("searchbox").fill("ruben");
  await plain.getByRole("button", { name: "Zoeken" }).click();
  await expect(plain.getByRole("main").getByRole("link", { name: /Ruben/ }).first()).toBeVisible();
  await plain.close();
});

test("n agrees on something from any page, and what was begun is there on the page too", async ({ page }, { project }) => {
  await page.goto("/context");
  await page.keyboard.press("n");
  const quick = page.getByRole("dialog", { name: "Spreek iets af" });
  const result = `Er ligt een plan ${project.name} ${Date.now()}`;
  await quick.getByLabel("Met wie").fill("Ruben Kok");
  await quick.getByLabel("Wat", { exact: true }).or(quick.locator("textarea[name=result]")).first().fill(result);
  await isSound(page, project.name);
  await expect(quick.getByText("blijft op dit apparaat")).toBeVisible();
  await quick.getByRole("link", { name: "Meer afspreken" }).click();
  await expect(page.locator("main textarea[name=result]")).toHaveValue(result);
  await expect(page.getByText("Je eerdere tekst staat er weer")).toBeVisible();
  await page.getByRole("button", { name: "Gooi weg" }).click();
  await expect(page.locator("main textarea[name=result]")).toHaveValue("");
});

test("a draft survives a closed tab and signing out, on this device alone", async ({ page, context }) => {
  await page.goto("/thanks/new");
  await page.locator("textarea[name=text]").fill("Ik merkte dat je bleef");
  await expect(page.getByText("blijft op dit apparaat")).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto("/people/me");
  await next.getByRole("button", { name: "Log uit" }).click();
  await expect(next.getByText("blijft een week op dit apparaat")).toBeVisible();
  await stepInto(next, people.professional);
  await next.goto("/thanks/new");
  await expect(next.locator("textarea[name=text]")).toHaveValue("Ik merkte dat je bleef");
  await next.getByRole("button", { name: "Gooi weg" }).click();
  await next.reload();
  await expect(next.locator("textarea[name=text]")).toHaveValue("");
});

test("on a shared computer drafts are gone at signing out", async ({ page }) => {
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await page.goto("/sign_in");
  await page.getByLabel("Dit is een gedeelde computer").check();
  await stepInto(page, people.professional);
  await page.goto("/thanks/new");
  await page.locator("textarea[name=text]").fill("Niet voor anderen");
  await expect(page.getByText("blijft op dit apparaat")).toBeVisible();
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page).toHaveURL(/signed_out/);
  await expect(page.getByText("blijft een week op dit apparaat")).toBeHidden();
  await stepInto(page, people.professional);
  await page.goto("/thanks/new");
  await expect(page.locator("textarea[name=text]")).toHaveValue("");
});

test("on a phone the bar on top is one line, and the one below holds the rooms alone", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a window on a desktop has a bar to scroll with");
  for (const width of [320, 360, 390, 412]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await page.locator(".topbar > *").evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => Math.round(top + height / 2)),
    );
    expect(tops.length, `${width} px`).toBe(6);
    expect(Math.max(...tops) - Math.min(...tops), `${width} px`).toBeLessThan(8);
    await expect(page.locator("[data-search]").filter({ visible: true })).toHaveCount(1);
  }
});

// A letter on paper: made by the works council, handed out at the desk, answered on a tablet that many use, which wipes itself; and on a phone.
import { readFileSync } from "node:fs";
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const openWave = async (page) => {
  await page.goto("/waves");
  const card = page.locator("section", { has: page.locator(".pill", { hasText: /^open$/ }) });
  return card.getByRole("link").first().getAttribute("href");
};
/** A code, as the file says it to who hears it. */
const codeIn = async (download) =>
  readFileSync(await download.path(), "latin1").match(/#((?:[0-9A-Z]{5}-){5}[0-9A-Z]{5})/)[1];

test("a letter is made, handed out, answered on a tablet that then wipes itself, and changed on a phone", async ({ page, context, javaScriptEnabled }, { project }) => {
  test.setTimeout(150_000);
  const hasScript = javaScriptEnabled !== false;
  if (hasScript) await bringAxe(context);
  await stepInto(page, people.council);
  const at = await openWave(page);
  await page.goto(`${at}/letters`);
  const kiosk = (await page.locator(".mono.leaf").textContent()).trim();
  // The group of which the demo has a pile already.
  const group = await page.locator("tbody th").first().textContent();
  const [made, drawn] = (await page.locator("tbody td").allTextContents()).map(Number);
  expect(drawn).toBeGreaterThan(0);
  await page.getByLabel("Voor welke groep").selectOption({ label: group });
  await page.getByLabel("Hoeveel brieven").fill("101");
  await page.getByRole("button", { name: "Maak de brieven" }).click();
  await expect(page.getByRole("alert")).toContainText("Vul een aantal in");
  await page.getByLabel("Hoeveel brieven").fill("1");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Maak de brieven" }).click()]);
  const code = await codeIn(download);
  await page.goto(`${at}/letters`);
  await expect.poll(async () => Number(await page.locator("tbody td").first().textContent())).toBeGreaterThan(made);
  if (hasScript) await isSound(page, project.name);
  await page.getByRole("link", { name: "Deel brieven uit" }).click();
  await page.getByLabel("Naam").fill("Bram de Graaf");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await expect(page.getByText(new RegExp(`Hoort bij .?${group}`)).first()).toBeVisible();
  if (hasScript) await isSound(page, project.name);
  if (!hasScript) {
    await page.goto(kiosk);
    return expect(page.getByText("alleen met JavaScript aan")).toBeVisible();
  }

  const tablet = await context.browser().newContext({ locale: "nl-NL", viewport: { width: 820, height: 1180 }, hasTouch: true });
  await bringAxe(tablet);
  const shared = await tablet.newPage();
  await shared.clock.install();
  await shared.goto(kiosk);
  const field = shared.getByLabel("De code op je brief");
  await isSound(shared, project.name);
  const wrong = code.startsWith("A") ? "B" : "A";
  await field.pressSequentially((wrong + code.slice(1)).toLowerCase().replaceAll("-", ""));
  await expect(field).toHaveValue(wrong + code.slice(1));
  await shared.getByRole("button", { name: "Verder" }).click();
  await expect(shared.getByRole("alert")).toContainText(/groepje \S?1\S?\./);
  await field.fill(`http://elsewhere.example/#${code}`);
  await shared.getByRole("button", { name: "Verder" }).click();
  const count = await shared.locator("form fieldset").count();
  await expect(shared.locator("[data-place]")).toContainText(`Stelling 1 van ${count}`);
  await isSound(shared, project.name);
  for (let item = 1; item <= count; item += 1) {
    await expect(shared.locator("[data-place]")).toContainText(`Stelling ${item} van ${count}`);
    await shared.locator("fieldset:visible label", { hasText: "eens" }).last().click();
    await shared.clock.runFor(300);
  }
  // Nobody touches it: it asks first, and stays for who says so.
  await shared.clock.runFor(102_000);
  await expect(shared.getByRole("dialog")).toContainText("Ben je er nog?");
  await shared.getByRole("button", { name: "Ja, ik ga verder" }).click();
  await shared.clock.runFor(60_000);
  await shared.getByRole("button", { name: "Lever in" }).click();
  await expect(shared.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
  const leaf = await shared.locator("[data-leaf]").textContent();
  await expect(shared.locator("[data-scan] svg")).toBeVisible();
  await isSound(shared, project.name);
  await shared.clock.runFor(50_000);
  await shared.getByRole("button", { name: "Geef me meer tijd" }).click();
  await shared.clock.runFor(50_000);
  await expect(shared.locator("[data-leaf]")).toHaveText(leaf);
  await shared.clock.runFor(12_000);
  await expect(field).toHaveValue("");
  await expect(shared.getByText(leaf)).toHaveCount(0);
  expect(await shared.evaluate(() => [localStorage.length, sessionStorage.length, history.length])).toEqual([0, 0, 2]);
  expect(await tablet.cookies()).toEqual([]);
  await tablet.close();

  // The same letter on a phone: its newest answer takes the place of the other.
  const phone = await context.browser().newContext({ locale: "nl-NL", viewport: { width: 390, height: 800 } });
  const own = await phone.newPage();
  await own.goto(`${kiosk.replace("/kiosk", "")}#${code}`);
  await expect(own).toHaveURL(/^[^#]*$/);
  await own.getByRole("button", { name: "Alles op één pagina" }).click();
  await own.locator("fieldset label", { hasText: "oneens" }).first().click();
  const send = own.getByRole("button", { name: "Lever in" });
  await send.click();
  await expect(own.getByRole("alert").filter({ hasText: "een ander antwoord" })).toBeVisible();
  await phone.close();
});

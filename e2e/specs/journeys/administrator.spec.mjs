// What the administrator of a small organisation does by hand: a colleague without mail comes in on paper, forgets the
// password, becomes administrator; and reads each time what was done.
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { begin, codeOf } from "../../support/set_up.mjs";

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR|Fatima/);
});

test("one colleague without mail, by hand", async ({ someone, javaScriptEnabled }) => {
  const here = { baseURL: house.url };
  const admin = await someone(null, here);
  await admin.goto("/set_up");
  await begin(admin, codeOf(house));

  await admin.goto("/people");
  await admin.getByRole("link", { name: "Voeg een collega toe" }).click();
  await admin.getByLabel("Naam").fill("Fatima Özkan");
  await admin.getByRole("button", { name: "Voeg toe" }).click();
  await expect(admin.getByRole("alert")).toContainText("e-mailadres of een personeelsnummer");
  await admin.getByLabel(/Personeelsnummer/).fill("4711");
  await admin.getByLabel(/^Team/).fill("thuisteam");
  await admin.getByRole("button", { name: "Voeg toe" }).click();
  await expect(admin.getByRole("status")).toContainText("staat in Zwerm");
  const fatima = await someone(null, here);
  await choose(fatima, await letter(admin, javaScriptEnabled !== false), "tien groene fietsen in de regen");
  await expect(fatima.getByRole("heading", { level: 1 })).toContainText("Fatima");

  await admin.goto("/people?q=ozkan");
  await admin.getByRole("link", { name: "Fatima Özkan" }).click();
  await admin.getByRole("link", { name: "Gegevens" }).click();
  await admin.getByRole("link", { name: "Uitnodiging en wachtwoord" }).click();
  const link = await letter(admin, javaScriptEnabled !== false);
  await fatima.goto("/");
  await expect(fatima.getByRole("main")).toContainText("drukte op");
  await choose(fatima, link, "elf rode stoelen bij het raam");
  await admin.goto("/people?q=ozkan");
  await admin.getByRole("link", { name: "Fatima Özkan" }).click();
  await admin.getByRole("link", { name: "Gegevens" }).click();
  await admin.getByRole("link", { name: /^Taken van/ }).click();
  await admin.getByRole("button", { name: /^Geef deze taak.*Beheerder/ }).click();
  await expect(admin.getByRole("main")).toContainText("Fatima Özkan");
  await fatima.goto("/");
  await expect(fatima).toHaveURL(/\/sign_in/);
  await fatima.getByLabel(/E-mailadres of/).fill("4711");
  await fatima.getByLabel("Wachtwoord", { exact: true }).fill("elf rode stoelen bij het raam");
  await fatima.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(fatima.getByRole("main")).toContainText("gaf je");
  await fatima.goto("/people/offices");
  await expect(fatima.getByRole("main")).toContainText("Ilse Brand");
});

/** Has a letter made, and copies its address by hand. */
async function letter(page, hasScript) {
  await page.getByRole("button", { name: "Maak een brief" }).click();
  await expect(page.getByRole("button", { name: "Druk af" })).toBeVisible({ visible: hasScript });
  if (!hasScript) await expect(page.getByText("Ctrl P")).toBeVisible();
  return (await page.locator(".letter__code").textContent()).trim();
}

async function choose(page, link, password) {
  await page.goto(link);
  await page.getByLabel("Kies een wachtwoord").fill(password);
  await page.getByLabel("Nog een keer").fill(password);
  await page.getByRole("button", { name: /[Ss]tap in/ }).click();
}

// Somebody goes on holiday: a colleague stands in after two yeses, and one tap brings the place back.
import { expect, test } from "../../support/journey.mjs";
import { accept, days, propose } from "../../support/agreement.mjs";
import { people, stepInto } from "../../support/demo.mjs";

const today = () => new Date().toISOString().slice(0, 10);

test("a colleague stands in during a holiday and gives the place back", async ({ page, someone }, { project }) => {
  const result = `De planten krijgen water ${project.name} ${Date.now()}`;
  await stepInto(page, people.newcomer);
  const at = await propose(page, { to: people.teamMate, result, due: days.soon });
  const other = await someone(people.teamMate);
  await accept(other, at, 1);

  await page.goto("/people/me");
  await page.getByRole("link", { name: "Ga je met vakantie?" }).click();
  await page.getByLabel("Eerste dag dat je er niet bent").fill(today());
  await page.getByLabel("Dag dat je terug bent").fill(days.soon);
  const mine = page.getByRole("group", { name: result });
  await mine.getByLabel("Wie neemt waar?").fill(people.otherSide);
  await page.getByRole("button", { name: "Vraag het" }).click();
  await expect(page.getByRole("status").first()).toContainText("Gevraagd");

  await other.goto("/");
  const asked = other.getByRole("region", { name: "Wacht op jou" }).getByRole("listitem").filter({ hasText: result });
  await expect(asked).toContainText("waar te nemen");
  await asked.getByRole("button", { name: /is goed$/ }).click();
  await expect(other.getByRole("status").first()).toContainText("Dank je wel");

  const joost = await someone(people.otherSide);
  await joost.goto("/");
  await joost.getByRole("link", { name: result }).first().click();
  await joost.getByRole("button", { name: "Ja, ik neem waar" }).click();
  await expect(joost.getByRole("status").first()).toContainText("Je neemt nu waar");
  const end = joost.locator("form", { has: joost.getByRole("button", { name: "Geef terug" }) });
  // Who is away knows it by the colleague and the day: no word of it is there for them.
  const action = await end.getAttribute("action");

  expect((await page.goto(at)).status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Joost.* neemt hier voor je waar tot/);
  await expect(page.getByRole("main")).not.toContainText(result);
  await expect(page.getByRole("button", { name: "Ik ben terug" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Afspraken" }).click();
  const away = page.getByRole("listitem").filter({ has: page.locator(`form[action="${action}"]`) });
  await expect(away).toContainText(/Wordt waargenomen door .*Joost/);
  await expect(away).not.toContainText(result);
  await away.getByRole("button", { name: "Ik ben terug" }).click();
  await expect(page.getByRole("status").first()).toContainText("Welkom terug");
  await expect(page).toHaveURL(new RegExp(`${at}(\\?|$)`));
  expect((await joost.goto(at)).status()).toBe(404);
});

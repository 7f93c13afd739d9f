// A place in an agreement goes to a colleague: the other says yes in one tap on Vandaag, the colleague reads and takes it.
import { expect, test } from "../../support/journey.mjs";
import { accept, days, propose } from "../../support/agreement.mjs";
import { people, stepInto } from "../../support/demo.mjs";

test("a place goes to a colleague when the other and the colleague say yes", async ({ page, someone }, { project }) => {
  const result = `De keukentafel staat klaar ${project.name} ${Date.now()}`;
  await stepInto(page, people.newcomer);
  const at = await propose(page, { to: people.teamMate, result, due: days.soon });
  const other = await someone(people.teamMate);
  await accept(other, at, 1);

  await page.goto("/people/me");
  await page.getByRole("link", { name: "Wat er nog openstaat" }).click();
  const mine = page.getByRole("listitem").filter({ hasText: result });
  await mine.getByRole("link", { name: /^Draag over/ }).click();
  await page.getByLabel("Aan wie?").fill(people.otherSide);
  await page.getByRole("button", { name: "Vraag het" }).click();
  await expect(page.getByRole("status").first()).toContainText("Gevraagd");

  await other.goto("/");
  const asked = other.getByRole("region", { name: "Wacht op jou" }).getByRole("listitem").filter({ hasText: result });
  await asked.getByRole("button", { name: /is goed$/ }).click();
  await expect(other.getByRole("status").first()).toContainText("Dank je wel");

  const joost = await someone(people.otherSide);
  await joost.goto("/");
  await joost.getByRole("link", { name: result }).first().click();
  await expect(joost).toHaveURL(/\/agreements\/hand_overs\/\d+/);
  await joost.getByRole("button", { name: "Ja, ik neem het over" }).click();
  await expect(joost.getByRole("status").first()).toContainText("Je doet nu mee");
  await expect(joost).toHaveURL(new RegExp(`${at}(\\?|$)`));
  expect((await page.goto(at)).status()).toBe(404);
});

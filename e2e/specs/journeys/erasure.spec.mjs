// Having everything erased, as far as it can be taken back: also on a phone and without scripts.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";

// Somebody else in each project: they run at the same time.
const who = { desktop: people.hr, phone: people.teamMate, "no-script": people.leader };

test("who asks it is told when, and takes it back", async ({ page }, { project }) => {
  await stepInto(page, who[project.name]);
  await page.goto("/privacy/mine");
  await page.getByRole("main").getByRole("link", { name: "Alles laten wissen" }).click();
  await expect(page.getByRole("heading", { name: "Wat er blijft, als oud-collega" })).toBeVisible();
  await page.getByRole("button", { name: "Laat alles wissen" }).click();
  await expect(page.getByText("Zet hier een vinkje als je het zeker weet.").first()).toBeVisible();
  await page.getByLabel(/Ik weet dat dit niet terug te draaien is/).check();
  await page.getByRole("button", { name: "Laat alles wissen" }).click();
  await expect(page.getByRole("heading", { name: /wordt alles van jou gewist/ })).toBeVisible();

  await page.goto("/");
  await expect(page.getByRole("heading", { name: /wordt alles van jou gewist/ })).toBeVisible();
  await page.getByRole("link", { name: "Bekijk of neem terug" }).click();
  await page.getByRole("button", { name: "Neem het terug" }).click();
  await expect(page.getByRole("status").first()).toContainText("Er wordt niets gewist");
});

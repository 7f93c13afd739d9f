// Who looked: an administrator opens an account, its owner reads it, and the works council checks that the log is whole.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";

test("what an administrator opens is read by whose it is, and the council checks the log", async ({ page, someone }) => {
  const admin = await someone(people.administrator);
  await admin.goto("/people?q=dekker");
  await admin.getByRole("link", { name: people.leader }).first().click();
  await admin.getByRole("link", { name: "Gegevens" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("Gegevens van");

  await stepInto(page, people.leader);
  await page.goto("/people/me");
  await page.getByRole("link", { name: "Wie keek er?" }).click();
  await expect(page.getByRole("main")).toContainText("opende wat er van je account bewaard wordt.");

  const council = await someone(people.council);
  await council.goto("/people/me");
  await council.getByRole("link", { name: "Toezicht" }).click();
  await council.getByRole("link", { name: "Controleer alle regels" }).click();
  await expect(council.getByRole("status")).toContainText("Het klopt.");
  await expect(council.getByRole("main")).not.toContainText(people.leader);
});

test("through the eyes of the director a colleague's agreement is not there", async ({ page }) => {
  await page.goto("/demo/eyes");
  await page.getByRole("button", { name: new RegExp(people.director) }).click();
  await expect(page).toHaveURL(/\/demo\/eyes/);
  await page.getByRole("link", { name: /^Een afspraak die/ }).click();
  await expect(page.getByRole("main")).toContainText("niet");
  await page.goto("/demo/eyes");
  await page.getByRole("link", { name: /^Wie mag wat/ }).click();
  await page.getByRole("link", { name: "Wie een team leidt" }).click();
  await expect(page.getByRole("main")).toContainText("wie het team leidt");
});

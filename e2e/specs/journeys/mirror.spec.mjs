// The mirror of one leader: its leader reads it beside their own view, shows it to who was asked and takes that back; nobody else finds it.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

test("a leader reads the mirror that nobody else finds, and shows it to who was asked", async ({ page, someone, javaScriptEnabled }, { project }) => {
  test.setTimeout(120_000);
  const looks = javaScriptEnabled !== false;
  if (looks) await bringAxe(page.context());
  await stepInto(page, people.leader);
  await page.goto("/waves/mirror");
  if (looks) await isSound(page, project.name);
  await page.getByRole("link", { name: "Spiegel van Marit Dekker" }).click();
  const at = new URL(page.url()).pathname;
  await expect(async () => {
    await page.goto(`${at}/mirror`);
    await expect(page.getByRole("heading", { name: "Wat leidinggeven vraagt" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  if (looks) await isSound(page, project.name);

  // HR and the works council.
  for (const who of [people.hr, people.council]) {
    const other = await someone(who, { javaScriptEnabled });
    expect((await other.goto(`${at}/mirror`)).status()).toBe(404);
  }
  await page.getByLabel("Deel ook je eigen beeld").check();
  await page.getByRole("button", { name: "Deel de uitkomst" }).click();
  await expect(page.getByRole("status").first()).toContainText("Gedeeld met wie gevraagd is");
  const asked = await someone(people.professional, { javaScriptEnabled });
  await asked.goto(`${at}/mirror`);
  await expect(asked.getByText("Lees het eigen beeld terug")).toBeVisible();
  await page.getByRole("button", { name: "Neem het terug" }).click();
  await expect(page.getByRole("status").first()).toContainText("Teruggenomen");
  expect((await asked.goto(`${at}/mirror`)).status()).toBe(404);
});

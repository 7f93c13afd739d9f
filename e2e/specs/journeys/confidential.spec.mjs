// A wave that is confidential and says so on each page: made with a reason, signed by the works council, answered signed in and without a script,
// once; and over a fortnight later. On a server of its own whose days go by.
import { people } from "../../support/demo.mjs";
import { demoHouse } from "../../support/house.mjs";
import { expect, test } from "../../support/journey.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";
import { namesOfOwnCell } from "../../support/wave.mjs";

const day = (ahead) => new Date(Date.now() + ahead * 24 * 3600 * 1000).toISOString().slice(0, 10);
const REASON = "In de werkplaats staat JavaScript uit.";
const NAMED = /vertrouwelijk, (en )?niet anoniem/;

test("where there can be no ballot the wave is called confidential, and everybody answers once", async ({ someone, javaScriptEnabled }, about) => {
  test.skip(javaScriptEnabled === false || about.project.name !== "desktop", "people in it have no script, on one kind of screen");
  test.setTimeout(240_000);
  const house = await demoHouse(60);
  const comesIn = async (name, options = {}) => {
    const page = await someone(undefined, { baseURL: house.url, locale: "nl-NL", ...options });
    await page.goto(`/demo?q=${encodeURIComponent(name)}`);
    await page.getByRole("button", { name: `Stap binnen als ${name}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    return page;
  };
  try {
    const hr = await comesIn(people.hr);
    await hr.goto("/waves/new");
    await hr.getByLabel("Naam van de ronde").fill("Scan van de werkplaats");
    await hr.getByLabel("Wat we vragen").selectOption("puls-2");
    await hr.getByLabel("Eerste dag om te antwoorden").fill(day(4));
    await hr.getByLabel("Laatste dag").fill(day(12));
    await hr.getByRole("radio", { name: "Vertrouwelijk" }).check();
    await hr.getByRole("button", { name: "Maak de ronde" }).click();
    await expect(hr.getByRole("alert")).toContainText("Schrijf waarom deze ronde niet anoniem kan zijn");
    await hr.getByLabel("Waarom vertrouwelijk?").fill(REASON);
    await hr.getByRole("button", { name: "Maak de ronde" }).click();
    await expect(hr.getByRole("status").first()).toContainText("De ronde is gemaakt");
    const at = new URL(hr.url()).pathname;
    const now = hr.getByText("Maak de sleutels nu al");
    if (await now.isVisible()) await now.click();
    await hr.getByRole("button", { name: "Het klopt: leg het vast" }).click();

    const council = await comesIn(people.council);
    await council.goto(at);
    await expect(council.getByText(REASON).first()).toBeVisible();
    await council.getByLabel(/Ik heb gelezen/).check();
    await council.getByRole("button", { name: "Teken" }).click();
    await expect(council.getByRole("status").first()).toContainText("Getekend");

    await house.goOn(5);
    const first = await comesIn(people.professional);
    await bringAxe(first.context());
    await first.goto(at);
    const names = (await namesOfOwnCell(first)).slice(0, 6);
    await first.goto(`${at}/answer`);
    await expect(first.getByText(NAMED).first()).toBeVisible();
    await isSound(first, about.project.name);
    for (const [number, name] of names.entries()) {
      const page = await comesIn(name, { javaScriptEnabled: false });
      await page.goto(at);
      await expect(page.getByText(NAMED).first()).toBeVisible();
      await page.goto(`${at}/answer`);
      for (const statement of await page.locator("form.statements fieldset").all()) {
        await statement.getByRole("radio").nth(1 + (number % 4)).check();
      }
      await page.getByRole("button", { name: /^Lever in/ }).click();
      await expect(page.getByRole("status").first()).toBeVisible();
      await page.goto(`${at}/answer`);
      await expect(page.getByRole("button", { name: /^Lever in/ })).toHaveCount(0);
      await page.context().close();
    }

    await house.goOn(14);
    const reader = await comesIn(names[0]);
    await expect(async () => {
      await reader.goto(at);
      await expect(reader.getByRole("link", { name: "Uitkomst", exact: true })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 90_000 });
    await expect(reader.getByText(NAMED).first()).toBeVisible();
    await reader.getByRole("link", { name: "Uitkomst", exact: true }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
  } finally {
    await house.stop();
  }
});

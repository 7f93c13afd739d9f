// An organisation of one's own: the code that the server shows, and whoever uses it first becomes administrator.
import { expect } from "@playwright/test";

export const founder = { email: "ilse@veenhart.example", password: "een lange zin over zwaluwen" };

/** The code that an empty house shows once. */
export function codeOf(house) {
  const code = house.said().match(/use this code once:\s+(\S+)/)?.[1];
  expect(code, house.said()).toBeTruthy();
  return code;
}

/** Fills in the page of a beginning and sends it. */
export async function begin(page, code) {
  await page.getByLabel("Code").fill(code);
  await page.getByLabel("Naam van de organisatie").fill("Zorggroep Veenhart");
  await page.getByLabel("Je naam").fill("Ilse Brand");
  await page.getByLabel("Je e-mailadres").fill(founder.email);
  await page.getByLabel("Je team").fill("Thuisteam");
  await page.getByLabel("Kies een wachtwoord").fill(founder.password);
  await page.getByLabel("Nog een keer").fill(founder.password);
  await page.getByRole("button", { name: "Begin" }).click();
}

/** From an empty house to an organisation whose first person stays signed in. */
export async function setUp(page, house) {
  await page.goto("/set_up");
  await begin(page, codeOf(house));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zwerm staat klaar");
  await withoutCouncil(page);
}

/** Puts on record that there is no works council: all there is can be used from now on. */
export async function withoutCouncil(page) {
  await page.getByRole("link", { name: "Is er een ondernemingsraad?" }).click();
  await page.getByRole("radio", { name: "Er is geen ondernemingsraad" }).check();
  await page.getByLabel("In je eigen woorden").fill("We zijn met twaalf en hebben het samen besproken.");
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await expect(page.getByRole("status").first()).toContainText("staan nu aan");
}

/** Brings in people from the lines of a file, as the administrator does. */
export async function importPeople(page, lines) {
  await page.goto("/people/import");
  const file = { name: "mensen.csv", mimeType: "text/csv", buffer: Buffer.from(lines) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await page.getByRole("button", { name: "Voer dit door" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
}

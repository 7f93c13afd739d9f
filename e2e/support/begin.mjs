// A new organisation, set up by its first person, who stays signed in.
import { expect } from "@playwright/test";

/** Claims an empty house with the code that it told: Ilse Brand of Zorggroep Veenhart. */
export async function setUp(page, house) {
  const code = house.said().match(/use this code once:\s+(\S+)/)?.[1];
  expect(code, house.said()).toBeTruthy();
  await page.goto("/set_up");
  const fields = [
    ["Code", code],
    ["Naam van de organisatie", "Zorggroep Veenhart"],
    ["Je naam", "Ilse Brand"],
    ["Je e-mailadres", "ilse@veenhart.example"],
    ["Je team", "Thuisteam"],
    ["Kies een wachtwoord", "een lange zin over zwaluwen"],
    ["Nog een keer", "een lange zin over zwaluwen"],
  ];
  for (const [label, value] of fields) await page.getByLabel(label).fill(value);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zwerm staat klaar");
}

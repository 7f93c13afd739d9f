// Gemeente Waterrijk: stepping into somebody.
import { expect } from "@playwright/test";

/** The people whom the demo invites one to step into. */
export const people = {
  professional: "Samira Bennani",
  otherSide: "Joost Verhagen",
  leader: "Marit Dekker",
  newcomer: "Ruben Kok",
  director: "Hanneke Vermeulen",
  hr: "Aylin Demir",
  administrator: "Jeroen Postma",
};

/** Steps into somebody; ends on Vandaag. */
export async function stepInto(page, name) {
  await page.goto("/demo");
  await page.getByRole("button", { name: `Stap binnen als ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(" ")[0]);
}

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
  council: "Els van der Brug",
  /** Nobody else's figures are counted in another journey at the same time. */
  teamMate: "Fatima Ozkan",
};

/** Steps into somebody; ends on Vandaag. */
export async function stepInto(page, name) {
  // Also whom the first page does not invite to.
  await page.goto(`/demo?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Stap binnen als ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(" ")[0]);
}

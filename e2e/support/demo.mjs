// Gemeente Waterrijk: stepping into somebody.
import { expect } from "@playwright/test";

/** The people whom the demo invites one to step into, by first name. */
export const people = {
  professional: "Samira",
  otherSide: "Joost",
  leader: "Marit",
  newcomer: "Ruben",
  director: "Hanneke",
  administrator: "Aylin",
};

/** Steps into somebody; ends on Vandaag. */
export async function stepInto(page, name) {
  await page.goto("/demo");
  await page.getByRole("button", { name: new RegExp(name) }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

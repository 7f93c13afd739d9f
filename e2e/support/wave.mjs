// Taking part in a wave as people do: every page is the real one, and so is each ballot.
import { expect } from "./journey.mjs";

/** The names of everybody in the cell of who is signed in, as the wave's page tells them. */
export async function namesOfOwnCell(page) {
  const own = page.locator("section", { has: page.locator("#h-own") });
  await own.getByText("Wie horen erbij").click();
  return own.locator("li").allTextContents();
}

/** Waits for the ballot papers to be in this browser; where to answer with them. */
export async function paperOf(page) {
  await expect(page.getByText("Je stembiljet staat in deze browser")).toBeVisible({ timeout: 30_000 });
  return page.locator("[data-answer]").getAttribute("href");
}

/** Answers every statement alike, all on one page, and hands in. */
export async function answersAll(page, point) {
  const whole = page.getByRole("button", { name: "Alles op één pagina" });
  if (await whole.isVisible()) await whole.click();
  for (const statement of await page.locator("form.statements fieldset").all()) {
    await statement.getByRole("radio").nth(point - 1).check();
  }
  await page.getByRole("button", { name: /^Lever in/ }).click();
}

/** Writes an answer to the first open question, and lets the minutes pass after which it goes by itself. */
export async function writesOpenly(page, words) {
  const question = page.locator("section[data-question]:visible").first();
  await question.getByRole("textbox").fill(words);
  await question.getByRole("button", { name: "Leg klaar om in te leveren" }).click();
  await expect(question.locator("[data-waits]")).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(question.getByText("Je antwoord op deze vraag is ingeleverd.")).toBeVisible({ timeout: 20_000 });
}

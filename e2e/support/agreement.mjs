// The steps of an agreement, as people take them on its page.
import { expect } from "@playwright/test";

const day = (ahead) => {
  const date = new Date(Date.now() + ahead * 24 * 3600 * 1000);
  // A working day: nobody is asked whether a Sunday is meant.
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** Days to agree on, soon and later. */
export const days = { soon: day(14), later: day(28), latest: day(42) };

const main = (page) => page.getByRole("main");

/** Opens a folded part by its name, if it is folded; some stand open because they matter now. */
async function unfold(page, name) {
  const fold = main(page).locator("details", { has: page.locator("summary", { hasText: name }) }).last();
  if ((await fold.count()) > 0 && (await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
}

const arrivesAt = (page, path) => expect(page).toHaveURL(new RegExp(`${path}\\?done=`));

/** Proposes that the writer does something for somebody; answers its path. */
export async function propose(page, { to, result, due }) {
  await page.goto("/agreements/new");
  await page.getByLabel("Met wie?").fill(to);
  await page.getByRole("radio", { name: "Ik doe het" }).check();
  await page.getByRole("textbox", { name: "Wat", exact: true }).fill(result);
  await page.getByLabel("Wanneer", { exact: true }).fill(due);
  await page.getByRole("button", { name: "Stel voor" }).click();
  await expect(page.getByRole("status").first()).toContainText("voorstel is verstuurd");
  return new URL(page.url()).pathname;
}

/** Writes a next version with another day. */
export async function proposeAnew(page, path, { link, due, message }) {
  await page.goto(path);
  await main(page).getByRole("link", { name: link }).first().click();
  await page.getByLabel("Wanneer", { exact: true }).fill(due);
  await page.getByLabel(/^Een woord erbij/).fill(message);
  await page.getByRole("button", { name: /^Stel voor|^Stuur tegenvoorstel/ }).click();
  await arrivesAt(page, path);
}

/** Says yes to the version that is named on the button. */
export async function accept(page, path, version, words) {
  await page.goto(path);
  if (words) await page.getByLabel(/^In mijn woorden/).fill(words);
  await page.getByRole("button", { name: new RegExp(`^Akkoord met versie .?${version}`) }).click();
  await expect(page.getByRole("status").first()).toContainText("Afgesproken");
}

/** Tells how it goes. */
export async function checkIn(page, path, { done, outlook }) {
  await page.goto(path);
  await unfold(page, "Geef een tussenstand");
  await page.getByLabel("Wat is er gedaan?").fill(done);
  await page.getByRole("radio", { name: outlook }).check();
  await main(page).getByRole("button", { name: "Geef een tussenstand" }).click();
  await arrivesAt(page, path);
}

/** Says that it is there. */
export async function deliver(page, path, note) {
  await page.goto(path);
  await unfold(page, "Het is klaar");
  await page.getByLabel(/^Wat is er nu\?/).fill(note);
  await main(page).getByRole("button", { name: /^Lever op|^Het is klaar/ }).click();
  await arrivesAt(page, path);
}

/** Says what is still open. */
export async function notYet(page, path, note) {
  await page.goto(path);
  await unfold(page, "Nog niet");
  await page.getByLabel("Wat is er nog open?").fill(note);
  await main(page).getByRole("button", { name: "Verstuur" }).click();
  await arrivesAt(page, path);
}

/** Ready, thank you. */
export async function thank(page, path) {
  await page.goto(path);
  await main(page).getByRole("button", { name: "Klaar, dank je wel" }).click();
  await arrivesAt(page, path);
}

/** Gives a look-back. */
export async function lookBack(page, path, wentWell) {
  await page.goto(path);
  await page.getByLabel(/^Wat ging goed\?/).fill(wentWell);
  await main(page).getByRole("button", { name: "Bewaar mijn terugblik" }).click();
  await arrivesAt(page, path);
}

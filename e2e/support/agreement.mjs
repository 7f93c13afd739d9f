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

/** The form of a page that is sent to an address ending in this. */
export const formTo = (page, ending) => page.locator(`form[method=post][action$="${ending}"]`);

/** Opens every folded part, where there is one: without scripts too. */
export async function unfold(page, name) {
  const summary = page.locator("summary", { hasText: name }).first();
  const isFolded = async () => !(await summary.locator("xpath=..").evaluate((it) => it.open));
  if ((await summary.count()) > 0 && (await isFolded())) await summary.click();
}

/** Proposes that the writer does something for somebody; answers its path. */
export async function propose(page, { to, result, due }) {
  await page.goto("/agreements/new");
  const form = formTo(page, "/agreements");
  await form.locator("[name=with_name]").fill(to);
  await form.locator("[name=side][value=performer]").check();
  await form.locator("[name=result]").fill(result);
  await form.locator("[name=due]").fill(due);
  await form.getByRole("button", { name: /^Stel .*voor|^Verstuur|^Spreek/ }).click();
  await expect(page.getByRole("status").first()).toContainText("voorstel is verstuurd");
  return new URL(page.url()).pathname;
}

/** Writes a next version with another day. */
export async function proposeAnew(page, path, { due, message }) {
  await page.goto(`${path}/versions/new`);
  const form = formTo(page, "/versions");
  await form.locator("[name=due]").fill(due);
  await form.locator("[name=message]").fill(message);
  await form.getByRole("button", { name: /^Stel .*voor|^Verstuur/ }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?done=`));
}

/** Says yes to the version that is named on the button. */
export async function accept(page, path, version, words) {
  await page.goto(path);
  const form = formTo(page, "/acceptance");
  if (words) await form.locator("[name=own_words]").fill(words);
  await form.getByRole("button", { name: `Akkoord met versie ${version}` }).click();
  await expect(page.getByRole("status").first()).toContainText("Afgesproken");
}

/** Sends one of the forms of the page, after filling it in. */
export async function send(page, path, ending, fields, button) {
  await page.goto(path);
  const form = formTo(page, ending);
  const folded = form.locator("xpath=ancestor-or-self::details[not(@open)]");
  while ((await folded.count()) > 0) await folded.first().locator("summary").first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`);
    if (value === true) await field.first().check();
    else if ((await field.first().getAttribute("type")) === "radio") await form.locator(`[name=${name}][value=${value}]`).check();
    else await field.fill(value);
  }
  await form.getByRole("button", { name: button }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?done=`));
}

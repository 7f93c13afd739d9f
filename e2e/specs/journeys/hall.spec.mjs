// Zwerm in de zaal: a colleague opens a hall, phones without an account answer, the picture stands on the screen, one agreement
// and one habit come out on paper, and nothing is left. And a team's own round.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";
import { bringAxe, isSound, isSoundOnPaper } from "../../support/sound.mjs";

const STATEMENTS = ["B1a", "B1b", "B1c", "B2a", "B2b", "B2c", "B3a", "B3b", "B3c"];
const POINTS = [
  [5, 4, 1, 3, 3, 4, 2, 2, 4],
  [4, 5, 2, 4, 3, 3, 1, 2, 5],
  [5, 5, 1, 3, 4, 4, 2, 1, 4],
  [4, 4, 2, 3, 3, 3, 2, 3, 4],
  [5, 4, 2, 4, 4, 3, 1, 2, 5],
];

/** More phones, by the forms their pages show. */
async function othersAnswer(request, at, count) {
  for (let phone = 0; phone < count; phone += 1) {
    const page = await (await request.get(`${at}?answer=other`)).text();
    const form = Object.fromEntries(STATEMENTS.map((id, index) => [id, POINTS[phone % 5][index]]));
    form.slip = page.match(/name="slip" value="([0-9a-f]{32})"/)[1];
    const answer = await request.post(at, { form, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
}

const count = (page) => page.locator("[data-count]").first();

/** One question before what can't be taken back. */
async function sure(page, what, yes) {
  const button = page.getByRole("button", { name: yes });
  // Whoever looked at all that opens left it open.
  if (!(await button.isVisible())) await page.getByText(what, { exact: true }).click();
  await button.click();
}
const show = (page) => sure(page, "Laat het beeld zien", "Ja, nu laten zien");
const close = (page) => sure(page, "Sluit de zaal", "Ja, sluit en wis alles");

test("from an open hall to a card, and nothing is left", async ({ page, someone, request }, { project }) => {
  test.setTimeout(150_000);
  const hasScript = project.name !== "no-script";
  const sound = async (of) => (hasScript ? isSound(of, project.name) : null);
  await bringAxe(page.context());
  await stepInto(page, people.administrator);
  await page.goto("/hall");
  await sound(page);
  await page.getByRole("button", { name: "Open een zaal" }).click();
  await expect(page.getByRole("img", { name: "Een code om te scannen" })).toBeVisible();
  await sound(page);
  const screen = page.url();
  const at = screen.replace(/\/screen$/, "");
  const code = at.split("/").at(-1);

  // By the short code, without an account, on a phone.
  const phone = await someone(null, { viewport: { width: 360, height: 740 } });
  await bringAxe(phone.context());
  await phone.goto("/hall");
  await sound(phone);
  await phone.getByLabel("De code").fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
  await phone.getByRole("button", { name: "Ga naar binnen" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Waarop vertrouwen wij?");
  await sound(phone);
  const statement = (name) => phone.getByRole("group", { name });
  await statement("Wij verdelen ons werk zelf.").getByLabel("5 helemaal eens").check();
  if (hasScript) {
    await expect(statement("Als iets beter kan")).toBeVisible();
    await expect(statement("Wij verdelen ons werk zelf.")).toBeHidden();
    await expect(phone.getByText("Stelling 2 van 9")).toBeVisible();
    await phone.getByRole("button", { name: "Vorige" }).click();
    await expect(statement("Wij verdelen ons werk zelf.").getByLabel("5 helemaal eens")).toBeChecked();
    // By keyboard nothing jumps on by itself.
    await statement("Wij verdelen ons werk zelf.").getByLabel("5 helemaal eens").focus();
    await phone.keyboard.press("ArrowUp");
    await expect(statement("Wij verdelen ons werk zelf.").getByLabel("4 eens")).toBeChecked();
    // Enter goes on, and sends nothing before the last one.
    await phone.keyboard.press("Enter");
    await expect(phone.getByText("Stelling 2 van 9")).toBeVisible();
    await expect(phone.getByRole("button", { name: "Sla over" })).toBeVisible();
    await phone.getByRole("button", { name: "Alles op één pagina" }).click();
    await sound(phone);
  }
  await statement("Regels zitten goed werk in de weg.").getByLabel("weet ik niet").check();
  await phone.getByRole("button", { name: "Klaar", exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Dank je wel");
  await sound(phone);
  // Scanned again, it is known again.
  await phone.goto(at);
  await phone.getByRole("link", { name: "Pas mijn antwoord aan" }).click();
  await expect(phone.getByLabel("weet ik niet").first()).not.toBeChecked();
  if (hasScript) await expect(count(page)).toHaveText("1", { timeout: 2_000 });

  await show(page);
  await expect(page.getByRole("alert")).toContainText("Er zijn nog te weinig antwoorden");
  await othersAnswer(request, at, 11);
  if (hasScript) await expect(count(page)).toHaveText("12", { timeout: 2_000 });
  await show(page);
  await expect(page.getByRole("heading", { name: /Zelfsturing.? draagt ons het meest.*Omgeving.? vraagt aandacht/ })).toBeVisible();
  await sound(page);

  await page.getByLabel("Omgeving").check();
  await page.getByLabel("Onze afspraak").fill("Vrijdag weten we wie waarvoor te bellen is.");
  await page.getByLabel("Wanneer kijken we terug?").fill("2020-01-01");
  await page.getByRole("button", { name: "Zet het op de kaart" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een dag die nog komt");
  await expect(page.getByLabel("Onze afspraak")).toHaveValue("Vrijdag weten we wie waarvoor te bellen is.");
  await page.getByLabel("Wanneer kijken we terug?").fill("2100-01-04");
  await page.getByLabel("Onze gewoonte").fill("Als een overleg klaar is, zeggen wij wie het moet weten.");
  await page.getByRole("button", { name: "Zet het op de kaart" }).click();
  await expect(page.getByRole("status").first()).toContainText("Het staat op de kaart");
  await page.getByLabel("Wie begint?").fill("Ruben");
  await page.getByRole("button", { name: "Bewaar en naar de kaart" }).click();
  await expect(page.getByRole("main")).toContainText("Ruben");
  await expect(page.getByRole("main")).toContainText("zeggen wij wie het moet weten");
  await sound(page);
  if (hasScript) await isSoundOnPaper(page);
  await page.emulateMedia({ media: "screen" });

  await phone.goto(at);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Kijk naar het scherm");
  await page.getByRole("link", { name: "Naar het scherm" }).click();
  await close(page);
  await expect(page.getByRole("status").first()).toContainText("Er is niets van bewaard");
  await phone.goto(at);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Deze zaal is er niet (meer)");
  await sound(phone);
});

test("a round of a team is seen by that team alone", async ({ page, someone, request }, { project }) => {
  test.skip(project.name !== "desktop", "the same pages on every screen");
  await bringAxe(page.context());
  await stepInto(page, people.professional);
  await page.goto("/team");
  await page.getByRole("link", { name: "Teamronde" }).click();
  await page.getByRole("button", { name: "Open een teamronde" }).first().click();
  await expect(page.getByText("Teamronde van")).toBeVisible();
  await isSound(page, project.name);
  const at = page.url().replace(/\/screen$/, "");
  const mate = await someone(people.newcomer);
  await mate.goto("/hall");
  await mate.getByRole("link", { name: "Naar het scherm" }).first().click();
  await expect(mate.getByText("Wie de ronde opende, laat het beeld zien")).toBeVisible();
  await othersAnswer(request, at, 6);
  await show(page);
  await expect(page.getByText("Een stelling apart tonen we vanaf")).toBeVisible();
  await isSound(page, project.name);
  // The other screen follows by itself.
  await expect(mate.getByRole("heading", { name: /Zelfsturing.? draagt ons het meest/ })).toBeVisible();
  for (const other of [people.director, people.administrator]) {
    const outside = await someone(other);
    await outside.goto(`${at}/screen`);
    await expect(outside.getByRole("heading", { level: 1 })).toHaveText("Deze zaal is er niet (meer)");
  }
  await close(page);
  await expect(page.getByRole("status").first()).toContainText("gesloten");
});

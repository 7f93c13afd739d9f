// A wave of the scan: made by the culture coordinator, signed by the works council, collected by signing in; and the one that is open in the
// demo, answered where nobody is known, changed, and taken to another device.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const day = (ahead) => new Date(Date.now() + ahead * 24 * 3600 * 1000).toISOString().slice(0, 10);
const openWave = async (page) => {
  await page.goto("/waves");
  const card = page.locator("section", { hasText: /Zwermscan/, has: page.locator(".pill", { hasText: /^open$/ }) });
  return card.getByRole("link").first().getAttribute("href");
};
/** One answer for each statement, one at a time, as with a thumb. */
async function answerAll(page, point) {
  const count = await page.locator("form fieldset").count();
  for (let at = 1; at <= count; at += 1) {
    await expect(page.locator("[data-place]")).toContainText(`Stelling ${at} van ${count}`);
    await page.locator("fieldset:visible label", { hasText: point }).first().click();
  }
}

test("nothing is asked before the works council signs, and then everybody who comes in has a ballot paper", async ({ page, someone, javaScriptEnabled }, { project }) => {
  test.setTimeout(150_000);
  if (javaScriptEnabled !== false) await bringAxe(page.context());
  await stepInto(page, people.hr);
  await page.goto("/waves/new");
  if (javaScriptEnabled !== false) await isSound(page, project.name);
  await page.getByLabel("Naam van de ronde").fill(`Puls ${project.name}`);
  await page.getByLabel("Wat we vragen").selectOption("puls-2");
  await page.getByLabel("Eerste dag om te antwoorden").fill(day(6));
  await page.getByLabel("Laatste dag").fill(day(7));
  await page.getByRole("button", { name: "Maak de ronde" }).click();
  // What is wrong is told beside it, and nothing that was typed is lost.
  await expect(page.getByRole("alert")).toContainText(/Laat ieder minstens \S3\S dagen antwoorden/);
  await expect(page.getByLabel("Naam van de ronde")).toHaveValue(`Puls ${project.name}`);
  await page.getByLabel("Laatste dag").fill(day(20));
  await page.getByRole("button", { name: "Maak de ronde" }).click();
  await expect(page.getByRole("status").first()).toContainText("De ronde is gemaakt");
  const at = new URL(page.url()).pathname;
  // Small teams that were merged have some days to answer; who does not wait for them is told what that means.
  const now = page.getByText("Maak de sleutels nu al");
  if (await now.isVisible()) await now.click();
  await page.getByRole("button", { name: "maak de sleutels" }).click();
  await expect(async () => {
    await page.goto(at);
    await expect(page.getByText("wacht op handtekening")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  const code = await page.locator("dd .mono").first().textContent();

  const council = await someone(people.council, { javaScriptEnabled });
  await council.goto(at);
  // The same for everybody.
  await expect(council.locator("dd .mono").first()).toHaveText(code);
  await council.getByRole("button", { name: "Teken" }).click();
  await expect(council.getByRole("alert")).toContainText("Lees en vergelijk eerst");
  await council.getByLabel(/Ik heb gelezen/).check();
  await council.getByRole("button", { name: "Teken" }).click();
  await expect(council.getByRole("status").first()).toContainText("Getekend");

  const colleague = await someone(people.newcomer, { javaScriptEnabled });
  await colleague.goto(at);
  const paper = colleague.getByRole("region", { name: "Jouw stembiljet" });
  if (javaScriptEnabled === false) await expect(paper).toContainText("alleen met JavaScript aan");
  else await expect(paper).toContainText("Je stembiljet staat in deze browser", { timeout: 20_000 });
});

test("somebody answers the open wave where nobody is known, changes it, and has a receipt", async ({ page, context, javaScriptEnabled }, { project }) => {
  test.skip(javaScriptEnabled === false, "without a script nobody answers anonymously: the page says so");
  test.setTimeout(150_000);
  await bringAxe(context);
  // Somebody has one ballot paper, in the first browser they come in with: people whom no other journey steps into.
  await stepInto(page, project.name === "phone" ? "Jolanda de Haan" : "Dewi Hutabarat");
  const at = await openWave(page);
  await page.goto(at);
  await expect(page.getByText("Je stembiljet staat in deze browser")).toBeVisible({ timeout: 20_000 });
  await isSound(page, project.name);
  const address = await page.locator("[data-answer]").getAttribute("href");

  await page.locator("[data-answer]").click();
  // No cookie came along, and once the script has read the paper it is not in the address any more.
  await expect(page).toHaveURL(/^http:\/\/ballot\.localhost[^#]*$/);
  expect(await context.cookies(page.url())).toEqual([]);
  await expect(page.getByText("Hier weet niemand wie je bent")).toBeVisible();
  await isSound(page, project.name);
  await answerAll(page, "eens");
  await page.getByRole("button", { name: "Lever in" }).click();
  await expect(page.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
  const first = await page.locator("[data-leaf]").textContent();
  await isSound(page, project.name);
  await page.getByRole("button", { name: "Verander mijn antwoord" }).click();
  await page.getByRole("radio", { name: /helemaal oneens/ }).first().check();
  await page.getByRole("button", { name: "Alles op één pagina" }).click();
  await page.getByRole("button", { name: "Lever in" }).click();
  await expect(page.getByRole("heading", { name: "Ingeleverd" })).toBeVisible();
  await expect(page.locator("[data-leaf]")).not.toHaveText(first);

  // With fewer answers it is asked first, in words; and another tab does not take its place unseen.
  // After a reload what was handed in is sealed, and stands in the form no more.
  await page.reload();
  await page.getByRole("button", { name: "Verander mijn antwoord" }).click();
  await page.getByRole("radio", { name: /helemaal oneens/ }).first().check();
  await page.getByRole("button", { name: "Lever in" }).click();
  await expect(page.getByRole("alert")).toContainText(/Je vorige antwoord telde \d+ stellingen, dit telt er 1/);
  await isSound(page, project.name);
  await page.getByRole("button", { name: "Lever in" }).click();
  await expect(page.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
  const third = await page.locator("[data-leaf]").textContent();
  const tab = await context.newPage();
  await tab.goto(address);
  // This browser shows all statements on one page now.
  await tab.getByRole("radio", { name: /helemaal eens/ }).first().check();
  await tab.getByRole("button", { name: "Lever in" }).click();
  await expect(tab.getByRole("alert")).toContainText("Dit is nog niet ingeleverd");
  await tab.getByRole("button", { name: "Lever in" }).click();
  await expect(tab.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
  await expect(tab.locator("[data-leaf]")).not.toHaveText(third);
  await tab.close();

  // On another device, with what was scanned there.
  const phone = await context.browser().newContext();
  const other = await phone.newPage();
  await other.goto(address);
  await expect(other.getByText("Hier weet niemand wie je bent")).toBeVisible();
  await other.getByRole("button", { name: "Wis alles van dit apparaat" }).click();
  await other.reload();
  await expect(other.getByRole("heading", { name: "Hier is geen stembiljet" })).toBeVisible();
  await phone.close();
});

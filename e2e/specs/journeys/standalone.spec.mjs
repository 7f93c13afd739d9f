// Answering with the file that stands alone: kept from the wave's page, opened from the disk, with a paper that was kept as well. No page of the
// server is open while somebody answers, and the only things asked of it are what was promised, the statements and one ballot.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { stepInto } from "../../support/demo.mjs";
import { expect, test } from "../../support/journey.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

test("somebody answers from a file of their own, in the language they like, changes it, and has a receipt", async ({ page, context, javaScriptEnabled }, about) => {
  test.skip(javaScriptEnabled === false, "without a script nobody answers anonymously: the file says so");
  test.setTimeout(150_000);
  await bringAxe(context);
  // People whom no other journey steps into.
  await stepInto(page, about.project.name === "phone" ? "Lieke Kamphuis" : "Errol Winklaar");
  await page.goto("/waves");
  const card = page.locator("section", { has: page.locator(".pill", { hasText: /^open$/ }) });
  await page.goto(await card.getByRole("link").first().getAttribute("href"));
  await expect(page.getByText("Je stembiljet staat in deze browser")).toBeVisible({ timeout: 20_000 });
  await page.getByText("Neem het mee naar een ander apparaat").click();
  const kept = async (press, name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
    await download.saveAs(about.outputPath(name));
    return about.outputPath(name);
  };
  const paper = await kept(page.getByRole("button", { name: "Bewaar als bestand" }), "stembiljet.txt");
  await page.getByText("Antwoorden zonder deze server").click();
  const file = await kept(page.getByRole("link", { name: "Bewaar het losse stembestand" }), "stembestand.html");

  const other = await context.browser().newContext({ locale: "nl-NL" });
  await bringAxe(other);
  const alone = await other.newPage();
  const asked = [];
  alone.on("request", (it) => it.url().startsWith("http") && asked.push(`${it.method()} ${new URL(it.url()).pathname.replace(/[0-9a-f]{20}/, "CODE")}`));
  await alone.goto(pathToFileURL(file).href);
  await isSound(alone, about.project.name);
  // A half paper is told so, and stays to be mended.
  // The first ticket is that of the statements; those for open questions, which this file does not know, follow.
  const whole = (await readFile(paper, "utf8")).trim().replace(/(#[^.]*)\..*/s, "$1");
  await alone.getByLabel("Je stembiljet", { exact: true }).fill(whole.slice(0, -5));
  await alone.getByRole("button", { name: "Ga verder" }).click();
  await expect(alone.getByRole("alert")).toContainText("geen heel stembiljet");
  expect(asked).toEqual([]);
  await alone.locator("#paper").setInputFiles(paper);
  await expect(alone.getByRole("heading", { name: "Controlecode" })).toBeVisible();
  await isSound(alone, about.project.name);

  const count = await alone.locator("form fieldset").count();
  const statement = await alone.locator("fieldset:visible legend").textContent();
  await alone.getByRole("button", { name: "English" }).click();
  await expect(alone.locator("fieldset:visible legend")).not.toHaveText(statement);
  await alone.getByRole("button", { name: "Nederlands" }).click();
  for (let at = 1; at <= count; at += 1) {
    await expect(alone.locator("[data-place]")).toContainText(`Stelling ${at} van ${count}`);
    await alone.locator("fieldset:visible label", { hasText: "eens" }).first().click();
  }
  await alone.getByRole("button", { name: "Lever in" }).click();
  await expect(alone.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
  const first = await alone.locator("[data-leaf]").textContent();
  await isSound(alone, about.project.name);
  await alone.getByRole("button", { name: "Verander mijn antwoord" }).click();
  await alone.getByRole("radio", { name: /helemaal eens/ }).first().check();
  await alone.getByRole("button", { name: "Alles op één pagina" }).click();
  await alone.getByRole("button", { name: "Lever in" }).click();
  await expect(alone.getByRole("heading", { name: "Ingeleverd" })).toBeVisible();
  await expect(alone.locator("[data-leaf]")).not.toHaveText(first);
  expect([...new Set(asked)].sort()).toEqual(["GET /CODE/manifest", "GET /CODE/questions", "POST /CODE"]);
  await other.close();
});

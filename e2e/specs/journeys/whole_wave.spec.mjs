// The whole of a wave, on a server of its own whose days go by: people answer where nobody is known and write an open answer, a fortnight later it
// is over, each team reads its own first, and the works council goes over all of it with a program that is not Zwerm's.
import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { people } from "../../support/demo.mjs";
import { demoHouse } from "../../support/house.mjs";
import { expect, test } from "../../support/journey.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";
import { answersAll, namesOfOwnCell, paperOf, writesOpenly } from "../../support/wave.mjs";

const run = promisify(execFile);
const VERIFIER = new URL("../../../crates/ballot/verifier/zwerm_verify.py", import.meta.url).pathname;
const WRITERS = 16;

const wordsOf = (number) => `Dit is wat ik mis, en nummer ${number} is het niet.`;

/** Steps into somebody of this house, in a window of their own. */
async function comesIn(someone, house, name) {
  const page = await someone(undefined, { baseURL: house.url, locale: "nl-NL" });
  await page.clock.install();
  await page.goto(`/demo?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Stap binnen als ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

/** The address of the wave that is open, once its keys are made. */
async function openWave(page) {
  let at;
  await expect(async () => {
    await page.goto("/waves");
    const card = page.locator("section", { hasText: /Zwermscan/, has: page.locator(".pill", { hasText: /^open$/ }) });
    at = await card.getByRole("link").first().getAttribute("href", { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  return at;
}

test("a wave from the first ballot to the last sum", async ({ someone, javaScriptEnabled }, about) => {
  test.skip(javaScriptEnabled === false || about.project.name !== "desktop", "it takes minutes: one browser of one kind is enough");
  test.setTimeout(420_000);
  const house = await demoHouse(60);
  try {
    const first = await comesIn(someone, house, people.professional);
    const at = await openWave(first);
    await first.goto(at);
    const names = await namesOfOwnCell(first);
    const hr = await comesIn(someone, house, people.hr);
    await hr.goto(at);
    names.push(...(await namesOfOwnCell(hr)));
    const leader = await comesIn(someone, house, people.leader);
    await leader.goto(at);
    names.push(...(await namesOfOwnCell(leader)));
    const writers = [...new Set(names)].slice(0, WRITERS);
    expect(writers.length).toBe(WRITERS);
    const pages = new Map([[people.professional, first], [people.hr, hr], [people.leader, leader]]);

    let receipt;
    for (const [number, name] of writers.entries()) {
      const page = pages.get(name) ?? (await comesIn(someone, house, name));
      await page.goto(at);
      await page.goto(await paperOf(page));
      await answersAll(page, 1 + (number % 5));
      await expect(page.getByRole("heading", { name: "Ingeleverd" })).toBeFocused();
      if (number === 0) {
        receipt = about.outputPath("bewijs.json");
        const [kept] = await Promise.all([page.waitForEvent("download"), page.locator("[data-receipt]").click()]);
        await kept.saveAs(receipt);
      }
      await writesOpenly(page, wordsOf(number));
      if (number === 1) await bringAxe(page.context()).then(() => page.reload()).then(() => isSound(page, about.project.name));
      if (!pages.has(name)) await page.context().close();
    }
    expect((await hr.goto(`${house.url}${at}/report`)).status(), "nothing is shown before it is over").toBe(404);

    // It closes after its last day, in eleven.
    await house.goOn(13);
    const reader = await comesIn(someone, house, writers[0]);
    await bringAxe(reader.context());
    await expect(async () => {
      await reader.goto(at);
      await expect(reader.getByRole("link", { name: "Uitkomst", exact: true })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 90_000 });
    await isSound(reader, about.project.name);

    // The works council takes everything along, and the proof of somebody's ballot.
    const council = await comesIn(someone, house, people.council);
    await council.goto(at);
    const zip = about.outputPath("ronde.zip");
    const [kept] = await Promise.all([council.waitForEvent("download"), council.locator(`a[href="${at}/file"]`).click()]);
    await kept.saveAs(zip);
    const folder = about.outputPath("ronde");
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await run(process.env.ZWERM_PYTHON, ["-m", "zipfile", "-e", zip, folder]);
    const { stdout } = await run(process.env.ZWERM_PYTHON, [VERIFIER, folder, "--receipt", receipt]);
    expect(stdout).toContain(`Alles klopt: ${2 * WRITERS} stembiljetten.`);
    expect(stdout).toContain(`${WRITERS} stembiljetten, ${WRITERS} ophaalbewijzen uitgegeven, 60 mensen uitgenodigd`);
    expect(stdout).toContain("Dit bewijs staat in de lijst.");

    // Its own team opens it first; of all together nothing is seen before the others did, or their weeks are over.
    await reader.goto(`${house.url}${at}/report`);
    await expect(reader.getByText("De uitkomst van jullie groep is er, en nog niemand zag haar")).toBeVisible();
    await reader.getByRole("button", { name: "We zitten bij elkaar: open onze uitkomst" }).click();
    await reader.goto(`${house.url}${at}/report`);
    await expect(reader.locator("table.heat").first().locator("tr.unit")).toHaveCount(1);
    await isSound(reader, about.project.name);
    await reader.goto(`${house.url}${at}/open-answers`);
    await expect(reader.getByText("Eerst opent elk team in deze groep de eigen uitkomst")).toBeVisible();
    await house.goOn(45);
    const later = await comesIn(someone, house, writers[0]);
    await bringAxe(later.context());
    await later.goto(`${house.url}${at}/open-answers`);
    const lines = await later.locator("blockquote").allTextContents();
    expect(lines.map((it) => it.trim()).sort()).toEqual(writers.map((_, number) => wordsOf(number)).sort());
    await isSound(later, about.project.name);
    await later.goto(`${house.url}${at}/report`);
    expect(await later.locator("table.heat").first().locator("tr.unit").count()).toBeGreaterThan(1);
  } finally {
    await house.stop();
  }
});

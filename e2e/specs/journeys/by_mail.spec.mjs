// Two people finish an agreement by mail alone: each opens two mails at most and presses one button in each.
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { importPeople, setUp } from "../../support/set_up.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

// Whoever works all week gets mail at any hour at which these tests run.
const ALWAYS = "ma t/m zo 0.00–24.00";
const PEOPLE = `personeelsnummer;naam;e-mail;team;in dienst;werktijden
1001;Noor de Wit;noor@veenhart.example;Thuisteam;1-9-2024;${ALWAYS}
`;
const RESULT = "De sleutels van de wijkpost liggen klaar.";
const MOST_CLICKS = 4;

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR|Noor|noor@/);
});

test("two people finish an agreement by mail alone, in four clicks each at most", async ({ someone }, { project }) => {
  const here = { baseURL: house.url };
  const ilse = await someone(null, here);
  await setUp(ilse, house);
  await importPeople(ilse, PEOPLE);
  await worksAlways(ilse);
  await proposeTo(ilse, "Noor de Wit");

  // Noor never signs in, and has no password.
  const noor = await someone(null, here);
  // Without scripts nothing inside the page can be measured.
  const look = project.name === "no-script" ? () => {} : () => isSound(noor, project.name);
  if (project.name !== "no-script") await bringAxe(noor.context());
  const clicks = { noor: 0, ilse: 0 };
  const yes = linkIn(await house.mailTo("noor@veenhart.example"));
  await answer(noor, yes, "Akkoord", /Afgesproken/, look);
  clicks.noor += 2;
  const dated = await house.mailTo("noor@veenhart.example", /^Subject: Afgesproken/m);
  expect(dated).toContain("text/calendar");
  await answer(noor, linkIn(dated), "Het is klaar", /Ilse.? krijgt nu de vraag/);
  clicks.noor += 2;

  // Ilse answers without her session.
  const elsewhere = await someone(null, here);
  const ready = await house.mailTo("ilse@veenhart.example", /zegt dat het klaar is/);
  await answer(elsewhere, linkIn(ready), "Klaar, dank je wel", /Afgerond, samen met .?Noor/);
  clicks.ilse += 2;
  expect(Math.max(clicks.noor, clicks.ilse)).toBeLessThanOrEqual(MOST_CLICKS);

  // A link works once, and opened nothing else.
  expect((await noor.goto(yes)).status()).toBe(410);
  await expect(noor.getByRole("heading", { level: 1 })).toContainText("al geantwoord");
  await look();
  await noor.goto("/agreements");
  await expect(noor).toHaveURL(/\/sign_in/);
  await ilse.goto("/agreements?show=ended");
  await expect(ilse.getByRole("main")).toContainText(RESULT);
});

/** Opens the link of a mail, reads what it answers, and presses its one button. */
async function answer(page, link, button, done, look = () => {}) {
  await page.goto(link);
  await expect(page.getByRole("main")).toContainText(RESULT);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(1);
  await look();
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je antwoord is genoteerd");
  await expect(page.getByRole("main")).toContainText(done);
  await look();
}

const linkIn = (mail) => new URL(mail.match(/https?:\/\/\S+\/agreements\/answers\/[^\s"<]+/)[0]).href;

async function worksAlways(page) {
  await page.goto("/people/me");
  await page.getByLabel("Werktijden").fill(ALWAYS);
  await page.getByRole("button", { name: "Bewaar" }).first().click();
  await expect(page.getByRole("status").first()).toBeVisible();
}

/** Asks somebody for something within days, and lets the team see result and date. */
async function proposeTo(page, name) {
  await page.goto("/agreements/new");
  await page.getByLabel("Met wie?").fill(name);
  await page.locator("[name=side][value=counterpart]").check();
  await page.getByRole("textbox", { name: "Wat", exact: true }).fill(RESULT);
  const soon = new Date(Date.now() + 4 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await page.getByLabel("Wanneer", { exact: true }).fill(soon);
  const more = page.locator("details", { has: page.locator("[name=visibility]") }).last();
  if ((await more.getAttribute("open")) === null) await more.locator("summary").first().click();
  await page.locator("[name=visibility][value=team]").check();
  await page.getByRole("button", { name: "Stel voor" }).click();
  await expect(page.getByRole("status").first()).toContainText("voorstel is verstuurd");
}

// A real beginning: an empty folder, a code, an organisation, its people from CSV, and a first agreement.
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { accept, days, propose } from "../../support/agreement.mjs";
import { begin, codeOf, founder } from "../../support/set_up.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const wrong = `personeelsnummer;naam;e-mail;team;in dienst
1001;Noor de Wit;noor@veenhart.example;Thuisteam;1-9-2024
1002;;sem@veenhart.example;Thuisteam;31-2-2025
1003;Bram Kok;noor@veenhart.example;Thuisteam;1-3-2023
`;
const right = `personeelsnummer;naam;e-mail;team;in dienst
1001;Noor de Wit;noor@veenhart.example;Thuisteam;1-9-2024
1002;Sem Ouali;sem@veenhart.example;Thuisteam;28-2-2025
`;

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR|Ouali|noor@/);
});

test("from an empty folder to the first agreement", async ({ someone, javaScriptEnabled }) => {
  const here = { baseURL: house.url };
  const admin = await someone(null, here);
  await setUp(admin);
  await importPeople(admin);
  await invite(admin, "Noor de Wit");
  const noor = await someone(null, here);
  await comeIn(noor, await house.mailTo("noor@veenhart.example"));
  await signOutAndIn(admin);
  await consent(admin, noor, javaScriptEnabled !== false);

  const result = "Het rooster van december hangt er.";
  const path = await propose(noor, { to: "Ilse Brand", result, due: days.soon });
  await admin.goto("/");
  await expect(admin.getByRole("region", { name: "Wacht op jou" })).toContainText(result);
  await accept(admin, path, 1, "Het rooster hangt er vóór 1 december.");
  await noor.goto(path);
  await expect(noor.getByRole("main")).toContainText("Afgesproken");
});

async function setUp(page) {
  const code = codeOf(house);
  await page.goto("/");
  await expect(page).toHaveURL(/\/set_up$/);
  await begin(page, "WRNG-WRNG-WRNG-WRNG");
  await expect(page.getByRole("alert")).toContainText("niet de code");
  await expect(page.getByLabel("Naam van de organisatie")).toHaveValue("Zorggroep Veenhart");
  await begin(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zwerm staat klaar");
  // The code works once: there is no such page any more.
  expect((await page.request.get("/set_up")).status()).toBe(404);
}

/** Agreements are off, until the works council has read what they keep and says yes. */
async function consent(admin, noor, hasScript) {
  if (hasScript) await bringAxe(noor.context());
  await noor.goto("/agreements/new");
  await expect(noor.getByRole("heading", { level: 1 })).toContainText("staat nog uit");
  if (hasScript) await isSound(noor, test.info().project.name);
  await admin.goto("/");
  await admin.getByRole("link", { name: "Regel dit eerst" }).click();
  await admin.getByRole("link", { name: "Wie welke taak heeft" }).click();
  await admin.goto("/people?q=Noor");
  await admin.getByRole("link", { name: "Noor de Wit" }).click();
  await admin.getByRole("link", { name: "Gegevens" }).click();
  await admin.getByRole("link", { name: /^Taken van/ }).click();
  await admin.getByRole("button", { name: /^Geef deze taak.*ondernemingsraad/ }).click();
  await signIn(noor, "noor@veenhart.example", "tien groene fietsen in de regen");
  await noor.getByRole("link", { name: "Bekijk de vraag" }).click();
  await noor.getByRole("link", { name: /^Lees het instemmingsdossier/ }).first().click();
  await expect(noor.getByRole("main")).toContainText("WOR artikel 27");
  await noor.goto("/consent");
  if (hasScript) await isSound(noor, test.info().project.name);
  for (const box of await noor.getByRole("checkbox").all()) await box.check();
  await noor.getByRole("button", { name: "Stem hiermee in" }).click();
  await expect(noor.getByRole("status").first()).toContainText("staat nu aan");
  await admin.goto("/consent/agreements");
  await expect(admin.getByRole("main")).toContainText(/gegeven door .?Noor de Wit/);
}

async function signIn(page, name, password) {
  await page.goto("/sign_in");
  await page.getByLabel(/E-mailadres of/).fill(name);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(page.getByRole("main")).toBeVisible();
}

async function importPeople(page) {
  await page.goto("/people/import");
  const choose = async (text) => {
    const file = { name: "mensen.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  };
  await choose(wrong);
  const main = page.getByRole("main");
  await expect(main).toContainText("31-2-2025");
  await expect(main).toContainText("noor@veenhart.example");
  await expect(page.getByRole("button", { name: "Voer dit door" })).toHaveCount(0);
  await choose(right);
  await expect(main).toContainText("Sem Ouali");
  await page.getByRole("button", { name: "Voer dit door" }).click();
  await page.goto("/people?q=Ouali");
  await expect(page.getByRole("main")).toContainText("Sem Ouali");
}

async function invite(page, name) {
  await page.goto("/sign_in/invitations");
  await page.getByLabel(new RegExp(name)).check();
  await page.getByRole("button", { name: "Stuur een mail" }).click();
  await expect(page.getByRole("status").first()).toContainText("gemaild");
}

async function comeIn(page, mail) {
  const link = mail.match(/https?:\/\/\S+\/sign_in\/link\/[\w-]+/)?.[0];
  expect(link, mail).toBeTruthy();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Welkom, .?Noor/);
  await page.getByLabel("Kies een wachtwoord").fill("tien groene fietsen in de regen");
  await page.getByLabel("Nog een keer").fill("tien groene fietsen in de regen");
  await page.getByRole("button", { name: "Stap in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Noor");
  // The link worked once.
  const again = await page.request.get(link);
  expect(await again.text()).not.toContain("new_password");
}

async function signOutAndIn(page) {
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page).toHaveURL(/\/signed_out/);
  await page.goto("/sign_in");
  await page.getByLabel(/E-mailadres of/).fill(founder.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(founder.password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");
}

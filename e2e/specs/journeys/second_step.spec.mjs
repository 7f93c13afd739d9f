// The second step, whole: put on with an app, a code at sign-in, one on paper, where one is signed in, and off again.
import { expect, test } from "../../support/journey.mjs";
import { codeOf } from "../../support/app_codes.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { founder, setUp } from "../../support/set_up.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR/);
});

test("a code after the password, from the app and from paper", async ({ someone }, { project }) => {
  test.setTimeout(180_000);
  const hasScript = project.name !== "no-script";
  const page = await someone(null, { baseURL: house.url });
  if (hasScript) await bringAxe(page.context());
  const sound = async () => hasScript && (await isSound(page, project.name));
  await setUp(page, house);

  await page.goto("/people/me");
  await page.getByRole("link", { name: "Inloggen en beveiliging" }).click();
  await expect(page.getByRole("main")).toContainText("Het mag, het hoeft niet.");
  await sound();
  await page.getByRole("link", { name: "Zet de tweede stap aan" }).click();
  await sound();
  const key = await page.locator(".letter__code").innerText();
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByLabel("Je huidige wachtwoord").fill(founder.password);
  await page.getByRole("button", { name: "Zet aan" }).click();
  await expect(page.getByRole("alert")).toContainText("niet de code die je app nu laat zien");
  await expect(page.locator(".letter__code")).toHaveText(key);
  await sound();
  // The code of the half minute before, so that the one of now is left for signing in.
  await page.getByLabel("Code", { exact: true }).fill(codeOf(key, -1));
  await page.getByLabel("Je huidige wachtwoord").fill(founder.password);
  await page.getByRole("button", { name: "Zet aan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je herstelcodes");
  const papers = await page.locator(".letter li").allInnerTexts();
  expect(papers).toHaveLength(10);
  await sound();
  await house.mailTo(founder.email, /tweede stap aan/);

  await signOut(page);
  await givePassword(page);
  await sound();
  await page.getByLabel("Code", { exact: true }).fill("123");
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("alert")).toContainText("klopt niet");
  await page.getByLabel("Code", { exact: true }).fill(codeOf(key));
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");

  await signOut(page);
  await givePassword(page);
  await page.getByLabel("Code", { exact: true }).fill(papers[0]);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");

  await page.goto("/sign_in/second_step");
  await expect(page.getByRole("main")).toContainText(/nog .?9.? herstelcodes/);
  await sound();
  await page.getByLabel("Je wachtwoord, of een code").fill(papers[1]);
  await page.getByRole("button", { name: "Zet de tweede stap uit" }).click();
  await expect(page.getByRole("status").first()).toContainText("De tweede stap staat uit");
});

test("one's other sessions are seen and ended", async ({ someone }) => {
  const here = { baseURL: house.url };
  const page = await someone(null, here);
  await setUp(page, house);
  const other = await someone(null, here);
  await givePassword(other);
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Ilse");

  await page.goto("/people/me");
  await page.getByRole("link", { name: "Waar je bent ingelogd" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: /Chrome.? op/ })).toHaveCount(2);
  await page.getByRole("button", { name: "Log me overal elders uit" }).click();
  await expect(page.getByRole("status").first()).toContainText("alleen nog hier ingelogd");
  await other.goto("/people/me");
  await expect(other).toHaveURL(/\/sign_in/);
  await expect(other.getByRole("main")).toContainText("zelf uitgelogd, vanaf een ander apparaat");
});

async function signOut(page) {
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page).toHaveURL(/\/signed_out/);
}

async function givePassword(page) {
  await page.goto("/sign_in");
  await page.getByLabel(/E-mailadres of/).fill(founder.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(founder.password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
}

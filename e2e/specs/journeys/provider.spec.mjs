// Signing in with the account of the organisation, against a real identity provider: with and without a script.
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { identityProvider, withoutFonts } from "../../support/identity_provider.mjs";
import { founder, setUp } from "../../support/set_up.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const SECRET = "een geheim: tussen & twee";
let house;
let provider;

test.beforeEach(async () => {
  provider = await identityProvider({
    "ilse-1": { email: founder.email, email_verified: true },
    "ilse-2": { email: founder.email, email_verified: false },
  });
  const file = join(tmpdir(), `zwerm-oidc-${process.pid}-${Date.now()}`);
  await writeFile(file, `${SECRET}\n`, { mode: 0o600 });
  const named = ["--oidc-issuer", provider.issuer, "--oidc-client-id", "zwerm", "--oidc-secret-file", file];
  house = await emptyHouse("127.0.0.1", [...named, "--oidc-name", "Waterrijk"]);
  provider.serves({
    client_id: "zwerm",
    client_secret: SECRET,
    redirect_uris: [`${house.url}/sign_in/organisation/return`],
  });
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR/);
  await provider.stop();
});

/** Somebody nobody knows yet. */
async function unknown(someone) {
  const page = await someone(null, { baseURL: house.url });
  await withoutFonts(page.context());
  return page;
}

/** On the pages of the provider itself: who one is there, and yes. */
async function signsInThere(page, name) {
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("het maakt niet uit");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("there and back again, once by the address and then by who one is", async ({ someone }, { project }) => {
  test.setTimeout(180_000);
  const hasScript = project.name !== "no-script";
  const sound = async (page) => hasScript && isSound(page, project.name);
  const goesOn = async (page) => {
    if (!hasScript) await page.getByRole("button", { name: "Ga verder" }).click();
  };
  const first = await someone(null, { baseURL: house.url });
  await setUp(first, house);

  const stranger = await unknown(someone);
  await bringAxe(stranger.context());
  await stranger.goto("/sign_in?next=/agreements");
  await sound(stranger);
  await stranger.getByRole("link", { name: /Log in met.*Waterrijk/ }).click();
  await signsInThere(stranger, "ilse-2");
  await goesOn(stranger);
  await expect(stranger.getByRole("main")).toContainText("Zwerm weet niet wie je bent");
  await sound(stranger);

  const ilse = await unknown(someone);
  await ilse.goto("/sign_in?next=/agreements");
  await ilse.getByRole("link", { name: /Log in met.*Waterrijk/ }).click();
  await signsInThere(ilse, "ilse-1");
  await goesOn(ilse);
  await expect(ilse).toHaveURL(/\/agreements$/);
  await house.mailTo(founder.email, /gekoppeld aan het account van je/);
  await ilse.goto("/sign_in/security");
  await expect(ilse.getByRole("main")).toContainText("Gekoppeld sinds");
  await ilse.getByRole("button", { name: "Haal de koppeling weg" }).click();
  await expect(ilse.getByRole("status").first()).toContainText("De koppeling is weg");

  // From inside, also an account whose address nobody made sure of.
  await ilse.context().clearCookies({ domain: "127.0.0.1", name: /^_(session|interaction)/ });
  await ilse.getByRole("link", { name: /Koppel.*Waterrijk/ }).click();
  await signsInThere(ilse, "ilse-2");
  await goesOn(ilse);
  await expect(ilse.getByRole("status").first()).toContainText("Je account is gekoppeld");
  await Promise.all([first, stranger, ilse].map((page) => page.context().close()));
});

test("breaking it off there is told here", async ({ someone }) => {
  const first = await someone(null, { baseURL: house.url });
  await setUp(first, house);
  const page = await unknown(someone);
  await page.goto("/sign_in");
  await page.getByRole("link", { name: /Log in met.*Waterrijk/ }).click();
  await page.getByRole("link", { name: /Cancel/ }).click();
  await expect(page.getByRole("main")).toContainText("is niet gelukt of is afgebroken");
  await page.getByRole("link", { name: "Terug naar inloggen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await Promise.all([first, page].map((one) => one.context().close()));
});

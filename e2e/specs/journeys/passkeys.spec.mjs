// A passkey, whole: made on a device of the browser's own, signed in with, renamed, removed; and without a script.
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { founder, setUp } from "../../support/set_up.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

let house;
test.beforeEach(async () => {
  house = await emptyHouse("localhost");
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR/);
});

/** A device that keeps passkeys, opened by a finger that is always there. */
async function deviceOf(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await tools.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    finger: (isUserVerified) => tools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () => (await tools.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    forget: () => tools.send("WebAuthn.clearCredentials", { authenticatorId }),
  };
}

test("made, signed in with, renamed and removed", async ({ someone }, { project }) => {
  test.skip(project.name === "no-script", "a passkey needs a script");
  test.setTimeout(180_000);
  const page = await someone(null, { baseURL: house.url });
  await bringAxe(page.context());
  const sound = () => isSound(page, project.name);
  const device = await deviceOf(page);
  await setUp(page, house);

  await page.goto("/sign_in/security");
  await page.getByRole("link", { name: "Maak een passkey" }).click();
  await sound();
  await page.getByLabel("Hoe noem je hem?").fill("Mijn laptop");
  await page.getByLabel("Je huidige wachtwoord").fill("niet dit wachtwoord");
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit klopt niet");
  await expect(page.getByLabel("Hoe noem je hem?")).toHaveValue("Mijn laptop");
  await sound();
  await page.getByLabel("Je huidige wachtwoord").fill(founder.password);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maak je passkey");
  await sound();
  await page.getByRole("button", { name: "Maak de passkey" }).click();
  await expect(page.getByRole("status").first()).toContainText("Je kunt nu met je passkey inloggen");
  await expect(page.getByRole("main")).toContainText("Mijn laptop");
  await sound();
  const [key] = await device.keys();
  expect(key.isResidentCredential && key.rpId === "localhost").toBe(true);
  await house.mailTo(founder.email, /kwam een passkey/);

  await signOut(page);
  await page.goto("/sign_in?next=/sign_in/security");
  await sound();
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");

  await page.goto("/sign_in/security");
  await page.getByRole("link", { name: /^Bekijk.*Mijn laptop/ }).click();
  await sound();
  await page.getByLabel("Hoe noem je hem?").fill("Oude laptop");
  await page.getByRole("button", { name: "Bewaar de naam" }).click();
  await expect(page.getByRole("main")).toContainText("Oude laptop");
  await page.getByRole("link", { name: /^Bekijk.*Oude laptop/ }).click();
  await page.getByRole("button", { name: "Haal deze passkey weg" }).click();
  await expect(page.getByRole("status").first()).toContainText("De passkey is weg");

  await signOut(page);
  await page.goto("/sign_in");
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Met deze passkey lukte het niet");
  await sound();
  await device.forget();
  await page.goto("/sign_in");
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByText("Er kwam geen passkey")).toBeVisible();
  await givePassword(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");
});

test("without a script the password is all there is, and says so", async ({ someone }, { project }) => {
  test.skip(project.name !== "no-script", "with a script there are passkeys");
  const page = await someone(null, { baseURL: house.url });
  await setUp(page, house);
  await page.goto("/sign_in/passkeys/new");
  await expect(page.getByText("Voor een passkey moet JavaScript aan staan")).toBeVisible();
  await signOut(page);
  await page.goto("/sign_in");
  await expect(page.getByRole("button", { name: "Inloggen met een passkey" })).toBeHidden();
  await givePassword(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ilse");
});

async function signOut(page) {
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page).toHaveURL(/\/signed_out/);
}

async function givePassword(page) {
  await page.getByLabel(/E-mailadres of/).fill(founder.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(founder.password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
}

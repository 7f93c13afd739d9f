// A colleague and a guest of another organisation: from the invitation to finished together, by a link in a mail.
import { expect, test } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { setUp } from "../../support/set_up.mjs";
import { accept, checkIn, days, deliver, proposeAnew, thank } from "../../support/agreement.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const RESULT = "De woning aan de Kade is voor het gezin klaar.";
const KARIN = "karin@sleutel.example";

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
  expect(house.said()).not.toMatch(/panicked|ERROR|Karin|karin@/);
});

const linkIn = (mail) => new URL(mail.match(/https?:\/\/\S+\/guests\/links\/[^\s"<]+/)[0]).href;

test("a colleague invites a guest, and they carry an agreement through together", async ({ someone }, { project }) => {
  const here = { baseURL: house.url };
  const [ilse, karin] = [await someone(null, here), await someone(null, here)];
  const hasScript = project.name !== "no-script";
  const look = (page) => (hasScript ? isSound(page, project.name) : undefined);
  if (hasScript) await Promise.all([bringAxe(ilse.context()), bringAxe(karin.context())]);
  await setUp(ilse, house);

  // Ilse invites Karin and proposes something.
  await ilse.goto("/agreements/new");
  await ilse.getByRole("link", { name: "Met iemand van een andere organisatie" }).click();
  await look(ilse);
  await ilse.getByLabel("Naam", { exact: true }).fill("Karin Sleutelaar");
  await ilse.getByLabel(/^Van welke organisatie/).fill("De Sleutel");
  await ilse.getByLabel(/^E-mailadres/).fill(KARIN);
  await ilse.getByRole("button", { name: "Verder" }).click();
  await expect(ilse.getByRole("main")).toContainText("Karin Sleutelaar");
  await ilse.locator("[name=side][value=counterpart]").check();
  await ilse.getByRole("textbox", { name: "Wat", exact: true }).fill(RESULT);
  await ilse.getByLabel("Wanneer", { exact: true }).fill(days.soon);
  await ilse.getByRole("button", { name: "Stel voor" }).click();
  await expect(ilse.getByRole("status").first()).toContainText("voorstel is verstuurd");
  const path = new URL(ilse.url()).pathname;

  // Karin has no account: a mail with a link, one button, and she is in.
  const mail = await house.mailTo(KARIN);
  expect(mail).not.toContain("Kade");
  const link = linkIn(mail);
  await karin.goto(link);
  await look(karin);
  await karin.getByRole("button", { name: "Open mijn afspraken" }).click();
  await expect(karin).toHaveURL(new RegExp(`${path}$`));
  await expect(karin.getByRole("main")).toContainText(RESULT);
  await look(karin);
  await proposeAnew(karin, path, { link: "Tegenvoorstel", due: days.later, message: "Eerder is de schilder er niet." });
  await accept(ilse, path, 2, "Dat is op tijd.");
  await checkIn(karin, path, { done: "De schilder is besteld.", outlook: "Op koers" });
  await look(karin);
  await deliver(karin, path, "De sleutel ligt klaar.");
  await thank(ilse, path);
  await karin.goto(path);
  await expect(karin.getByRole("main")).toContainText("Samen afgerond");
  await look(karin);

  // Her own pages, and nothing else.
  await karin.goto("/agreements?show=ended");
  await expect(karin.getByRole("heading", { level: 1 })).toContainText("Jouw afspraken met");
  await look(karin);
  await karin.goto("/people");
  await expect(karin).toHaveURL(/\/agreements$/);
  await karin.goto("/agreements/new");
  await look(karin);
  await karin.goto("/guests/me");
  await expect(karin.getByRole("main")).toContainText(KARIN);
  await look(karin);

  // The link opened once: somebody it is forwarded to gets one plain page, and a way on.
  const other = await someone(null, here);
  if (hasScript) await bringAxe(other.context());
  expect((await other.goto(link)).status()).toBe(404);
  await look(other);
  await other.getByRole("link", { name: "Vraag een nieuwe link" }).click();
  await look(other);
  await other.getByLabel("E-mailadres").fill("iemand@anders.example");
  await other.getByRole("button", { name: "Vraag een nieuwe link" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Kijk in je mail");
  await look(other);

  // Ilse takes it back: Karin is out at once.
  await ilse.goto("/guests");
  await look(ilse);
  await ilse.getByRole("link", { name: "Karin Sleutelaar", exact: true }).first().click();
  await look(ilse);
  await ilse.getByRole("button", { name: "Laat een nieuwe link zien" }).click();
  await expect(ilse.getByRole("main")).toContainText("/guests/links/");
  await look(ilse);
  await ilse.goto("/guests");
  await ilse.getByRole("link", { name: "Karin Sleutelaar", exact: true }).first().click();
  await ilse.getByRole("button", { name: "Trek in" }).click();
  await expect(ilse.getByRole("status").first()).toContainText("Ingetrokken");
  await karin.goto(path);
  await expect(karin).toHaveURL(/\/guests\/link$/);
});

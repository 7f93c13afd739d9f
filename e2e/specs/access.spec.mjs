// Every page of every kind of person: open to all, light and dark, wide and narrow, before and after opening.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { days } from "../support/agreement.mjs";
import { administered, ordinary } from "../support/pages.mjs";
import { bringAxe, isSound } from "../support/sound.mjs";
import { kindOf, walk } from "../support/walk.mjs";

// Agreements in many states, a wave that is open and one that is over; of the rest one page of each kind.
const some = { "/agreements/{id}": 8, "/agreements": 3, "/waves/{id}": 8, other: 1 };

const without = (all, some) => all.filter((one) => !some.includes(one));

test.beforeEach(({ context }) => bringAxe(context));

test("every page that people are led to is sound", async ({ page }, { project }) => {
  test.setTimeout(600_000);
  const seen = new Map();
  const visited = [];
  for (const who of ["professional", "director"]) {
    await stepInto(page, people[who]);
    const visit = async (path) => {
      visited.push(kindOf(path));
      await isSound(page, project.name);
    };
    await walk(page, some, visit, seen);
  }
  expect(without(ordinary, visited), "pages that nobody was led to").toEqual([]);
  console.log(`${project.name}: ${visited.length} pages looked at, of ${new Set(visited).size} kinds`);
});

test("every page for an administrator is sound", async ({ page }, { project }) => {
  test.setTimeout(600_000);
  const visited = [];
  await stepInto(page, people.administrator);
  await walk(page, { other: 1 }, async (path) => {
    if (!administered.includes(kindOf(path))) return;
    visited.push(kindOf(path));
    await isSound(page, project.name);
  });
  expect(without(administered, visited), "pages that nobody was led to").toEqual([]);
});

test("what the works council checks is sound", async ({ page }, { project }) => {
  await stepInto(page, people.council);
  await page.goto("/people/me");
  await page.getByRole("link", { name: "Toezicht" }).click();
  await isSound(page, project.name);
  await page.getByRole("link", { name: "Controleer alle regels" }).click();
  await expect(page).toHaveURL(/\/oversight\/verification/);
  await isSound(page, project.name);
});

test("what the data-protection officer reads and writes is sound", async ({ page }, { project }) => {
  await stepInto(page, people.council);
  await page.goto("/privacy");
  await page.getByRole("main").getByRole("link", { name: "Verzoeken" }).click();
  await expect(page).toHaveURL(/\/privacy\/requests$/);
  await isSound(page, project.name);
  await page.getByRole("link", { name: /Ruben Kok/ }).first().click();
  await expect(page).toHaveURL(/\/privacy\/requests\/\d+/);
  await isSound(page, project.name);
  await page.goto("/privacy/requests/new");
  await isSound(page, project.name);
  await page.goto("/sign_in/proof?next=/privacy/erasure");
  await isSound(page, project.name);
});

test("what a guest finds is sound", async ({ page }, { project }) => {
  await page.goto("/demo");
  await page.getByRole("button", { name: "Stap binnen als Karin Sleutelaar" }).click();
  await isSound(page, project.name);
  await page.getByRole("link", { name: "Een woning aan de Kade" }).click();
  await isSound(page, project.name);
  await page.goto("/agreements/new");
  await isSound(page, project.name);
  await page.goto("/guests/me");
  await isSound(page, project.name);
});

test("support that is asked of another team is sound, for whoever is asked", async ({ page, someone }, { project }) => {
  const need = `Een sleutel van het buurthuis ${project.name} ${Date.now()}`;
  await stepInto(page, people.newcomer);
  await page.goto("/agreements/new");
  await page.getByLabel("Met wie?").fill(people.professional);
  await page.getByRole("textbox", { name: "Wat", exact: true }).fill("De koffieochtend staat klaar.");
  await page.getByLabel("Wanneer", { exact: true }).fill(days.soon);
  await page.getByLabel("Wat is er nodig?").first().fill(need);
  await page.getByLabel(/^Of van een team of rol/).first().fill("ICT");
  await page.getByRole("button", { name: "Stel voor" }).click();
  await expect(page.getByRole("status").first()).toContainText("voorstel is verstuurd");
  const samira = await someone(people.professional);
  await samira.goto(new URL(page.url()).pathname);
  await samira.getByRole("button", { name: /^Akkoord met versie/ }).click();
  await expect(samira.getByRole("status").first()).toContainText("Afgesproken");

  await stepInto(page, people.administrator);
  await page.getByRole("link", { name: need }).first().click();
  await expect(page).toHaveURL(/\/agreements\/support\/\d+/);
  await isSound(page, project.name);
});

test("a seat that is offered is sound, for whom it is offered to", async ({ page }, { project }) => {
  await stepInto(page, people.hr);
  await page.getByRole("link", { name: "Lees de afspraak" }).first().click();
  await expect(page).toHaveURL(/\/agreements\/hand_overs\/\d+/);
  await expect(page.getByRole("button", { name: "Ja, ik neem het over" })).toBeVisible();
  await isSound(page, project.name);
});

test("mail and calendar are sound with an address for one's own calendar", async ({ page }, { project }) => {
  await stepInto(page, people.newcomer);
  await page.goto("/inbox/settings");
  await page.getByRole("button", { name: /^Maak een (geheim|nieuw) adres/ }).click();
  const address = await page.getByText(/\/calendar\//).innerText();
  await isSound(page, project.name);
  const calendar = await page.request.get(new URL(address).pathname);
  expect(await calendar.text()).toContain("BEGIN:VCALENDAR");
});

test("the search is sound with and without something found", async ({ page }, { project }) => {
  await stepInto(page, people.professional);
  for (const words of ["west", "zqxw"]) {
    await page.goto(`/search?q=${words}`);
    await isSound(page, project.name);
  }
});

test("signing out is sound", async ({ page }, { project }) => {
  await stepInto(page, people.newcomer);
  await page.goto("/people/me");
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page).toHaveURL(/signed_out/);
  await isSound(page, project.name);
});

test("pages for who is not signed in are sound", async ({ page }, { project }) => {
  const paths = ["/sign_in", "/sign_in/forgotten", "/sign_in/link/gone", "/toegankelijkheid", "/demo", "/nowhere"];
  for (const path of paths) {
    await page.goto(path);
    await isSound(page, project.name);
  }
});

test("a form with mistakes is sound and says where they are", async ({ page }, { project }) => {
  await stepInto(page, people.newcomer);
  await page.goto("/agreements/new");
  await page.getByRole("button", { name: "Stel voor" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await isSound(page, project.name);
});

test("a house style is sound while one looks at it, and when something is wrong with it", async ({ page }, { project }) => {
  await stepInto(page, people.administrator);
  await page.goto("/house_style");
  const tokens = page.getByRole("textbox", { name: "Tokens" });
  await tokens.fill(":root { --basis-border-radius-md: wide }");
  await page.getByRole("button", { name: "Bekijk wat je schreef" }).click();
  await expect(page.getByRole("alert")).toContainText("is geen maat die hier past");
  await isSound(page, project.name);
  await tokens.fill(
    ":root { --basis-color-action-1-inverse-bg-default: #ff7a00; --basis-color-action-2-color-default: #f0f }",
  );
  await page.getByRole("button", { name: "Bekijk wat je schreef" }).click();
  await expect(page.getByRole("heading", { name: "Beter leesbaar gemaakt" })).toBeVisible();
  await isSound(page, project.name);
});

test("English pages are sound", async ({ page }, { project }) => {
  for (const path of ["/sign_in?language=en", "/toegankelijkheid?language=en"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await isSound(page, project.name);
  }
});

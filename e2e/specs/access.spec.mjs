// Every page of every kind of person: open to all, light and dark, wide and narrow, before and after opening.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { bringAxe, isSound } from "../support/sound.mjs";
import { walk } from "../support/walk.mjs";

// Agreements in many states; of the rest one page of each kind.
const some = { "/agreements/{id}": 8, "/agreements": 3, other: 1 };

test.beforeEach(({ context }) => bringAxe(context));

test("every page that somebody can reach is sound", async ({ page }, { project }) => {
  test.setTimeout(240_000);
  const seen = new Map();
  let visited = 0;
  for (const who of ["professional", "administrator", "director"]) {
    await stepInto(page, people[who]);
    const visit = async () => {
      visited += 1;
      await isSound(page, project.name);
    };
    await walk(page, some, visit, seen);
  }
  expect(visited).toBeGreaterThan(25);
  console.log(`${project.name}: ${visited} pages looked at, of ${seen.size} kinds`);
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

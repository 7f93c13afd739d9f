// Every page of every kind of person: open to all, light and dark, wide and narrow, before and after opening.
import { expect, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { isSound } from "../support/sound.mjs";
import { walk } from "../support/walk.mjs";

const some = { "/agreements/{id}": 8, "/agreements": 3, other: 1 };

for (const who of ["professional", "director", "administrator"]) {
  test(`every page that the ${who} can reach is sound`, async ({ page }, { project }) => {
    test.setTimeout(240_000);
    await stepInto(page, people[who]);
    // The professional meets agreements in every state; for the others one of each kind is enough.
    const paths = await walk(page, who === "professional" ? some : 1);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      await page.goto(path);
      await isSound(page, project.name);
    }
  });
}

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
  await page.locator("main form[method=post] button:not([name])").first().click();
  await expect(page.getByRole("alert")).toBeVisible();
  await isSound(page, project.name);
});

test("English pages are sound", async ({ page }, { project }) => {
  for (const path of ["/sign_in?language=en", "/toegankelijkheid?language=en"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await isSound(page, project.name);
  }
});

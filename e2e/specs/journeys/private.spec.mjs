// What is between two stays between two: nobody else finds anything, not by address, list or count.
import { expect, test } from "../../support/journey.mjs";
import { people } from "../../support/demo.mjs";
import { days, propose } from "../../support/agreement.mjs";

const others = ["director", "administrator", "hr", "leader", "professional"];

test("a stranger, a leader, the director and the administrator see nothing of an agreement", async ({ someone }, { project }) => {
  const secret = `zwaluwnest-${project.name}-${Date.now()}`;
  const writer = await someone(people.newcomer);
  const onlookers = new Map();
  for (const who of others) {
    const page = await someone(people[who]);
    onlookers.set(who, { page, before: await glance(page) });
  }

  const path = await propose(writer, { to: people.otherSide, result: `Het ${secret} is geteld.`, due: days.soon });

  for (const [who, { page, before }] of onlookers) {
    for (const within of ["", "/versions/1", "/versions/new", "/print"]) {
      const answer = await page.goto(path + within);
      expect(answer.status(), `${who} opens ${path}${within}`).toBe(404);
      await expect(page.getByRole("main")).not.toContainText(secret);
    }
    // The same page as for an agreement that does not exist: absent and invisible can't be told apart.
    const hidden = await text(page, path);
    expect(await text(page, "/agreements/999999999")).toBe(hidden);
    for (const list of ["/", "/agreements", "/agreements?show=ended", "/agreements?show=shown", "/team"]) {
      await page.goto(list);
      await expect(page.locator("body"), `${who} looks at ${list}`).not.toContainText(secret);
    }
    expect(await glance(page), `what ${who} can count`).toEqual(before);
    for (const move of ["acceptance", "refusal", "check_ins", "look_back"]) {
      expect(await sendAnyway(page, `${path}/${move}`), `${who} sends ${move}`).toBe(404);
    }
  }
});

/** What one can count without opening anything: the menu's figure. */
async function glance(page) {
  await page.goto("/");
  return page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link").allInnerTexts();
}

async function text(page, path) {
  await page.goto(path);
  return page.getByRole("main").innerText();
}

/** Sends a form that no page offers, with this person's session; answers the status. */
async function sendAnyway(page, path) {
  await page.goto("/agreements/new");
  const csrf = await page.locator("input[name=csrf]").first().getAttribute("value");
  const fields = { csrf, version: "1", own_words: "", note: "x", outlook: "on_course", done: "x", went_well: "x" };
  const cookies = await page.context().cookies();
  const answer = await fetch(new URL(path, page.url()), {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
    body: new URLSearchParams(fields),
  });
  return answer.status;
}

// Two people agree on something and carry it through until it is finished together.
import { expect, test } from "../../support/journey.mjs";
import { people } from "../../support/demo.mjs";
import { accept, days, propose, proposeAnew, send } from "../../support/agreement.mjs";

test("from a proposal to a look-back that both see", async ({ someone }, { project }) => {
  const result = `De route langs het zwaluwnest staat op de kaart (${project.name} ${Date.now()}).`;
  const does = await someone(people.newcomer);
  const gets = await someone(people.otherSide);
  const main = (page) => page.getByRole("main");

  const path = await propose(does, { to: people.otherSide, result, due: days.soon });

  // It waits for the other on Vandaag, and leads to the agreement.
  await gets.goto("/");
  const waits = gets.getByRole("region", { name: "Wacht op jou" });
  await waits.getByRole("link", { name: result }).click();
  await expect(gets).toHaveURL(new RegExp(path));

  await proposeAnew(gets, path, { due: days.later, message: "Twee weken later past mij beter." });
  await does.goto(path);
  await expect(main(does)).toContainText("Twee weken later past mij beter.");
  await expect(main(does).locator("del").first()).toBeVisible();
  await expect(main(does).locator("ins").first()).toBeVisible();
  await accept(does, path, 2, "Ik zet de route op de kaart, jij kijkt mee.");
  await gets.goto(path);
  await expect(main(gets)).toContainText("Ik zet de route op de kaart, jij kijkt mee.");

  const checkIn = { done: "De helft staat erop.", outlook: "on_course" };
  await send(does, path, "/check_ins", checkIn, /tussenstand|Deel/);
  await gets.goto(path);
  await expect(main(gets)).toContainText("De helft staat erop.");

  await proposeAnew(gets, path, { due: days.latest, message: "De kaart wordt groter: neem de tijd." });
  await accept(does, path, 3);

  await send(does, path, "/delivery", { note: "De kaart hangt in de gang." }, /Lever op/);
  await send(gets, path, "/delivery/answer", { note: "De legenda ontbreekt nog." }, /[Nn]og niet|nog open/);
  await does.goto(path);
  await expect(main(does)).toContainText("De legenda ontbreekt nog.");
  await send(does, path, "/delivery", { note: "Met legenda nu." }, /Lever op/);
  await send(gets, path, "/delivery/answer", {}, "Klaar, dank je wel");
  await expect(main(gets)).toContainText("Samen afgerond");

  const mine = "Ik vroeg op tijd om hulp.";
  const theirs = "Ik zei meteen wat ik miste.";
  await send(does, path, "/look_back", { went_well: mine }, /terugblik/);
  await gets.goto(path);
  await expect(main(gets)).not.toContainText(mine);
  await send(gets, path, "/look_back", { went_well: theirs }, /terugblik/);
  for (const page of [does, gets]) {
    await page.goto(path);
    await expect(main(page)).toContainText(mine);
    await expect(main(page)).toContainText(theirs);
  }

  // A double click, or a page that was open all the while, changes nothing any more.
  await expect(main(does).getByRole("button", { name: /Akkoord|Lever op/ })).toHaveCount(0);
});

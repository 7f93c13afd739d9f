// Two people agree on something and carry it through until it is finished together.
import { expect, test } from "../../support/journey.mjs";
import { people } from "../../support/demo.mjs";
import {
  accept,
  checkIn,
  days,
  deliver,
  lookBack,
  notYet,
  propose,
  proposeAnew,
  thank,
} from "../../support/agreement.mjs";

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

  const later = { link: "Tegenvoorstel", due: days.later, message: "Twee weken later past mij beter." };
  await proposeAnew(gets, path, later);
  await does.goto(path);
  await expect(main(does)).toContainText("Twee weken later past mij beter.");
  await expect(main(does).locator("del").first()).toBeVisible();
  await expect(main(does).locator("ins").first()).toBeVisible();
  await accept(does, path, 2, "Ik zet de route op de kaart, jij kijkt mee.");
  await gets.goto(path);
  await expect(main(gets)).toContainText("Ik zet de route op de kaart, jij kijkt mee.");

  await checkIn(does, path, { done: "De helft staat erop.", outlook: "Op koers" });
  await gets.goto(path);
  await expect(main(gets)).toContainText("De helft staat erop.");

  const again = { link: "Spreek opnieuw af", due: days.latest, message: "De kaart wordt groter: neem de tijd." };
  await proposeAnew(gets, path, again);
  await accept(does, path, 3);

  await deliver(does, path, "De kaart hangt in de gang.");
  await notYet(gets, path, "De legenda ontbreekt nog.");
  await does.goto(path);
  await expect(main(does)).toContainText("De legenda ontbreekt nog.");
  await deliver(does, path, "Met legenda nu.");
  await thank(gets, path);
  await expect(main(gets)).toContainText("Samen afgerond");

  const mine = "Ik vroeg op tijd om hulp.";
  const theirs = "Ik zei meteen wat ik miste.";
  await lookBack(does, path, mine);
  await gets.goto(path);
  await expect(main(gets)).not.toContainText(mine);
  await lookBack(gets, path, theirs);
  for (const page of [does, gets]) {
    await page.goto(path);
    await expect(main(page)).toContainText(mine);
    await expect(main(page)).toContainText(theirs);
  }

  // It is finished: nothing is left to answer.
  await expect(main(does).getByRole("button", { name: /Akkoord|Lever op|Klaar/ })).toHaveCount(0);
});

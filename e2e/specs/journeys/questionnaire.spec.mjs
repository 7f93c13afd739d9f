// A questionnaire of one's own: a file with something wrong is mended, what people can't read is refused, it is published, and a
// colleague tries it.
import { expect, test } from "../../support/journey.mjs";
import { people, stepInto } from "../../support/demo.mjs";
import { bringAxe, isSound } from "../../support/sound.mjs";

const HEADS = "begrip;begrip_en;nl;en;andersom\r\n";
const WRONG = `${HEADS}stilte;silence;;;\r\nstilte;silence;Ik werk in stilte.;I work in silence.;misschien\r\n`;
const MENDED = `${HEADS}stilte;silence;Ik werk niet in stilte.;I work in silence.;ja\r\n`;
const file = (text) => ({ name: "stilte.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}`) });

test("from a file with mistakes to a questionnaire that a colleague tries", async ({ page, someone }, { project }) => {
  test.setTimeout(150_000);
  const hasScript = project.name !== "no-script";
  const sound = async (of) => (hasScript ? isSound(of, project.name) : null);
  const name = `Stilte op ${project.name}`;
  await bringAxe(page.context());
  await stepInto(page, people.hr);
  await page.goto("/instruments");
  await page.getByRole("link", { name: "Maak een eigen vragenlijst" }).click();
  await sound(page);

  const bring = async (text) => {
    await page.getByLabel("Bestand").setInputFiles(file(text));
    await page.getByRole("button", { name: "Lees dit bestand" }).click();
  };
  await bring(WRONG);
  await expect(page.getByText(/Regel \S2\S: \SDeze rij heeft geen stelling/)).toBeVisible();
  await expect(page.getByText(/Regel \S3\S: \S+misschien\S is geen ja of nee/)).toBeVisible();
  await sound(page);
  await bring(MENDED);

  await expect(page.getByText("Wat publiceren nog tegenhoudt")).toBeVisible();
  await page.getByLabel("Naam in het Nederlands").fill(name);
  await page.getByLabel("Naam in het Engels").fill(`Silence on ${project.name}`);
  await page.getByRole("textbox", { name: "Licentie" }).fill("eigen gebruik");
  await sound(page);
  await page.getByRole("button", { name: "Publiceer" }).click();
  const wrong = page.getByRole("alert");
  await expect(wrong).toContainText("omgekeerd gesteld");
  await expect(page.getByLabel("Naam in het Nederlands")).toHaveValue(name);
  await sound(page);
  await wrong.getByRole("link", { name: /omgekeerd gesteld/ }).click();
  await page.getByLabel("Stelling in het Nederlands").fill("Er is veel lawaai om mij heen.");
  await page.getByLabel("Stelling in het Engels").fill("There is much noise around me.");

  // A button saves what was typed, and goes on at the new statement.
  await page.getByRole("button", { name: /Nog een stelling/ }).click();
  await expect(page.getByText("Bewaard.")).toBeVisible();
  await expect(page).toHaveURL(/#f-nl-0-1$/);
  await page.getByLabel("Stelling in het Nederlands").nth(1).fill("Ik vind een stille plek.");
  await page.getByLabel("Stelling in het Engels").nth(1).fill("I find a quiet place.");
  await page.getByRole("button", { name: "Omhoog q2" }).click();
  await expect(page.getByLabel("Stelling in het Nederlands").first()).toHaveValue("Ik vind een stille plek.");
  await page.getByLabel("Deze woorden zijn van ons").check();
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(page.getByText("Gepubliceerd.")).toBeVisible();
  await sound(page);
  const at = new URL(page.url()).pathname;

  const colleague = await someone(people.newcomer, { javaScriptEnabled: hasScript });
  await bringAxe(colleague.context());
  await colleague.goto("/instruments");
  await colleague.getByRole("link", { name }).click();
  await expect(colleague.getByText(/licentie \Seigen gebruik/)).toBeVisible();
  await colleague.getByRole("link", { name: "Probeer hem" }).click();
  await colleague.getByRole("group", { name: "Ik vind een stille plek." }).getByLabel("4 eens").check();
  await sound(colleague);
  const draft = await colleague.goto(`${at}/edit`);
  expect(draft.status()).toBe(404);
});

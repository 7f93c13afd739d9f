// Hostile words in every text field of every form, with a browser that watches: nothing of them comes to life, on no
// page, for nobody.
import { expect, listen, test } from "../support/journey.mjs";
import { people, stepInto } from "../support/demo.mjs";
import { demoHouse } from "../support/house.mjs";
import { kindOf, walk } from "../support/walk.mjs";

// Short enough for a name; each gets out of a text, an attribute or a script that does not hold it.
const HOSTILE = [
  `"><b-hostile></b-hostile><img src=x onerror=alert(1)>`,
  `</textarea></title><b-hostile onclick=alert(2)><svg onload=alert(3)>`,
  `'><b-hostile autofocus onfocus=alert(4)>{{7*7}}\${alert(5)}`,
  `javascript:alert(6)//<b-hostile><script>alert(7)</script>`,
];

// What ends the walk or takes away what it walks on.
const LEFT_OUT = /sign_out|\/demo\/|leaving|erasure|removal|closing|ending|\/end$|withdrawal|refusal|endings|house_style|language|passkey/;

/** What came to life of the words. */
const alive = (page) =>
  page.evaluate(() => {
    const marks = "b-hostile, img[src='x'], [onerror], [onload], [onfocus], [onclick], script:not([src^='/assets/']), a[href^='javascript:' i]";
    return [...document.querySelectorAll(marks)].map((one) => one.outerHTML.slice(0, 200));
  });

async function isCalm(page, where) {
  expect(await alive(page), where).toEqual([]);
}

/** The forms of this page that change something: where each sends to. */
const formsOf = (page) =>
  page.locator("form[method=post]").evaluateAll((forms) => forms.map((form) => form.getAttribute("action") ?? ""));

/** Fills every text field of a form, leaves nothing else empty, and sends it without asking the browser whether it may. */
const send = (page, action, words) =>
  Promise.all([
    page.waitForNavigation({ timeout: 20_000 }),
    page.evaluate(
      ({ action, words }) => {
        const form = [...document.forms].find((one) => one.getAttribute("action") === action);
        const seen = new Set();
        for (const field of form.elements) {
          const isChoice = field.type === "radio" || field.type === "checkbox";
          if (field.tagName === "TEXTAREA" || ["text", "search", "tel", "url"].includes(field.type)) field.value = words;
          else if (field.type === "email" && !field.value) field.value = "iemand@waterrijk.example";
          else if (field.type === "number" && !field.value) field.value = "3";
          else if (field.type === "date" && !field.value) field.value = new Date(Date.now() + 20 * 864e5).toISOString().slice(0, 10);
          else if (field.type === "radio" && !seen.has(field.name)) field.checked = true;
          else if (field.tagName === "SELECT" && !field.value) field.selectedIndex = field.options.length - 1;
          if (isChoice) seen.add(field.name);
        }
        HTMLFormElement.prototype.submit.call(form);
      },
      { action, words },
    ),
  ]);

/** Names that have to be right to be taken are typed once more with a colleague in them. */
const colleague = async (page, action, words) => {
  const needsOne = await page.evaluate(
    (action) => [...document.forms].some((form) => form.getAttribute("action") === action && form.elements.with_name),
    action,
  );
  if (!needsOne) return;
  await page.evaluate(
    ({ action }) => {
      const form = [...document.forms].find((one) => one.getAttribute("action") === action);
      form.elements.with_name.value = "Ruben Kok";
    },
    { action },
  );
  await Promise.all([
    page.waitForNavigation({ timeout: 20_000 }),
    page.evaluate((action) => {
      const form = [...document.forms].find((one) => one.getAttribute("action") === action);
      HTMLFormElement.prototype.submit.call(form);
    }, action),
  ]);
};

test("what comes to life is seen", async ({ browser }, { project }) => {
  test.skip(project.name !== "desktop", "the same anywhere");
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("about:blank");
  expect(await alive(page)).toEqual([]);
  for (const words of HOSTILE) {
    await page.setContent("<p></p>");
    await page.evaluate((words) => (document.querySelector("p").outerHTML = words), words);
    expect(await alive(page), words).not.toEqual([]);
  }
  await context.close();
});

test("hostile words in every text field stay words on every page", async ({ browser, complaints }, { project }) => {
  test.skip(project.name !== "desktop", "the same pages on a phone");
  test.setTimeout(900_000);
  const house = await demoHouse();
  const context = await browser.newContext({ baseURL: house.url, locale: "nl-NL" });
  listen(context, complaints);
  const page = await context.newPage();
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  const who = [people.professional, people.leader, people.administrator];
  const sent = new Map();
  const taken = new Set();
  for (const name of who) {
    await stepInto(page, name);
    const found = [];
    await walk(page, { "/agreements/{id}": 4, other: 1 }, async (path) => {
      await isCalm(page, `${path} of ${name}`);
      for (const action of await formsOf(page)) found.push({ path, action });
    });
    for (const { path, action } of found) {
      const kind = kindOf(action);
      if (LEFT_OUT.test(action) || (sent.get(kind) ?? 0) >= 2) continue;
      const words = HOSTILE[(sent.get(kind) ?? 0) % HOSTILE.length];
      await page.goto(path);
      if (!(await formsOf(page)).includes(action)) continue;
      sent.set(kind, (sent.get(kind) ?? 0) + 1);
      await send(page, action, words);
      await isCalm(page, `${action} of ${path}, sent by ${name}`);
      if ((await formsOf(page)).includes(action)) await colleague(page, action, words);
      await isCalm(page, `${action} of ${path}, sent by ${name} with a colleague`);
      if (/[?&]done=/.test(page.url())) taken.add(kind);
    }
  }
  expect(sent.size, [...sent.keys()].join(" ")).toBeGreaterThan(30);
  expect(taken.size, [...taken].join(" ")).toBeGreaterThan(12);

  // Whoever reads it afterwards: the writers, the other side, and somebody who looks for it.
  let shown = 0;
  for (const name of [people.professional, people.administrator, people.otherSide]) {
    await stepInto(page, name);
    await walk(page, { "/agreements/{id}": 4, other: 1 }, async (path) => {
      await isCalm(page, `${path} of ${name}, afterwards`);
      const text = await page.locator("body").innerText();
      if (text.includes("b-hostile")) shown += 1;
    });
  }
  expect(shown, "pages that show the words as words").toBeGreaterThan(20);

  // What stands in the address is words too.
  for (const words of HOSTILE) {
    const q = encodeURIComponent(words);
    for (const path of [
      `/search?q=${q}`,
      `/search/menu?q=${q}`,
      `/people?q=${q}`,
      `/agreements/names?q=${q}`,
      `/agreements?done=${q}&state=${q}`,
      `/people/me?done=${q}`,
      `/sign_in?next=${q}&name=${q}`,
      `/sign_in/proof?next=${q}`,
      `/sign_in/link/${q}`,
      `/agreements/new?title=${q}&with=${q}&result=${q}&template=${q}`,
      `/lessons/new?agreement=${q}`,
      `/thanks/new?to=${q}`,
      `/demo?q=${q}`,
      `/${q}`,
    ]) {
      await page.goto(path).catch((error) => expect(String(error)).toContain("ERR_"));
      await isCalm(page, path);
    }
  }

  // The menu takes in what the server wrote, and what is typed there.
  await page.goto("/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(HOSTILE[0]);
  await page.waitForTimeout(500);
  await isCalm(page, "the menu");

  expect(dialogs).toEqual([]);
  await context.close();
  await house.stop();
  console.log(`${sent.size} kinds of forms were sent, ${taken.size} taken; ${shown} pages show the words`);
});

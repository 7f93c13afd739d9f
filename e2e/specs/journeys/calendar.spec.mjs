// The private calendar and the dates in mails, read by another program's parser: ical.js, with which Thunderbird
// reads calendars. Nothing of ours writes with it.
import ICAL from "ical.js";
import { deliver } from "../../support/agreement.mjs";
import { test, expect } from "../../support/journey.mjs";
import { emptyHouse } from "../../support/house.mjs";
import { importPeople, setUp } from "../../support/set_up.mjs";

const ALWAYS = "ma t/m zo 0.00–24.00";
const PEOPLE = `personeelsnummer;naam;e-mail;team;in dienst;werktijden
1001;Noor de Wit;noor@veenhart.example;Thuisteam;1-9-2024;${ALWAYS}
`;
// What a calendar gives a meaning to, and letters of two, three and four bytes where lines are folded.
const RESULT = String.raw`Sleutels, koffie; \n is geen regeleinde: “één” 👩‍👩‍👧 én 🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦 in Łódź`;

let house;
test.beforeEach(async () => {
  house = await emptyHouse();
});
test.afterEach(async () => {
  expect(await house.stop(), "a graceful stop").toBe(0);
});

test("another program's parser reads the calendar and the dates in mails", async ({ someone }, { project }) => {
  test.skip(project.name !== "desktop", "the same bytes for every screen");
  const ilse = await someone(null, { baseURL: house.url });
  await setUp(ilse, house);
  await importPeople(ilse, PEOPLE);
  // The days on which a day has 23 and 25 hours: a whole day has no clock, and stays one day.
  const [spring, autumn] = changes();
  const first = await proposed(ilse, "Eerste", spring);
  const second = await proposed(ilse, "Tweede", autumn);

  // By mail: Noor says yes, and gets the date as a file.
  const noor = await someone(null, { baseURL: house.url });
  const inMails = [];
  for (const name of ["Eerste", "Tweede"]) {
    const asked = await house.mailTo("noor@veenhart.example", new RegExp(`${name}[^]*/agreements/answers/`));
    await answer(noor, asked, "Akkoord");
    const dated = await house.mailTo("noor@veenhart.example", new RegExp(`^Subject: Afgesproken[^]*${name}`, "m"));
    inMails.push(...read(dated.slice(dated.indexOf("BEGIN:VCALENDAR"), dated.indexOf("END:VCALENDAR") + 13)));
  }

  const address = await feedAddress(ilse);
  const inFeed = read(await text(address));
  for (const [events, path, day] of [[inFeed, first, spring], [inFeed, second, autumn], [inMails, first, spring], [inMails, second, autumn]]) {
    const event = events.find((one) => one.url.endsWith(path));
    expect(event, `${path} in ${JSON.stringify(events)}`).toMatchObject({ start: day, end: next(day), isDay: true, days: 1 });
    expect(event.title).toContain(RESULT);
  }
  const uids = (events) => events.map((event) => event.uid).sort();
  expect(new Set(uids(inFeed)).size).toBe(2);
  expect(uids(inMails)).toEqual(uids(inFeed));

  // Finished, it is out of the calendar; the other one keeps its name.
  await deliver(ilse, first, "Ze liggen klaar");
  const ready = await house.mailTo("noor@veenhart.example", /zegt dat het klaar is/);
  await answer(noor, ready, "Klaar, dank je wel");
  const after = read(await text(address));
  expect(after.map((event) => event.url)).toEqual([expect.stringMatching(`${second}$`)]);
  expect(uids(inFeed)).toContain(after[0].uid);
});

/** Presses the one button behind the link of a mail. */
async function answer(page, mail, button) {
  await page.goto(mail.match(/https?:\/\/\S+\/agreements\/answers\/[^\s"<]+/)[0]);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je antwoord is genoteerd");
}

/** The events of a file; it must be whole, with lines of at most 75 bytes. */
function read(file) {
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("prodid")).toBeTruthy();
  expect(calendar.getAllSubcomponents("vtimezone"), "no zone: whole days").toEqual([]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    const { startDate, endDate } = event;
    expect(component.getFirstPropertyValue("dtstamp").toUnixTime(), "a moment that was").toBeLessThanOrEqual(Date.now() / 1000);
    return {
      uid: event.uid,
      title: event.summary,
      url: component.getFirstPropertyValue("url"),
      start: startDate.toString(),
      end: endDate.toString(),
      isDay: startDate.isDate && endDate.isDate,
      days: endDate.subtractDate(startDate).toSeconds() / 86400,
    };
  });
}

/** The next last Sundays of March and of October. */
function changes() {
  const now = new Date();
  const of = (month) => {
    const days = [0, 1].map((ahead) => {
      const day = new Date(Date.UTC(now.getUTCFullYear() + ahead, month + 1, 0));
      day.setUTCDate(day.getUTCDate() - day.getUTCDay());
      return day;
    });
    return days.find((day) => day - now > 8 * 86400_000).toISOString().slice(0, 10);
  };
  return [of(2), of(9)];
}

const next = (day) => new Date(Date.parse(day) + 86400_000).toISOString().slice(0, 10);

async function text(address) {
  const answer = await fetch(address);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  return answer.text();
}

/** Ilse promises Noor something that their team may see; answers its path. */
async function proposed(page, name, due) {
  await page.goto("/agreements/new");
  await page.getByLabel("Met wie?").fill("Noor de Wit");
  await page.locator("[name=side][value=performer]").check();
  await page.getByRole("textbox", { name: "Wat", exact: true }).fill(`${name}: ${RESULT}`);
  await page.getByLabel("Wanneer", { exact: true }).fill(due);
  const more = page.locator("details", { has: page.locator("[name=visibility]") }).last();
  if ((await more.getAttribute("open")) === null) await more.locator("summary").first().click();
  await page.locator("[name=visibility][value=team]").check();
  await page.getByRole("button", { name: "Stel voor" }).click();
  await expect(page.getByRole("status").first()).toContainText("voorstel is verstuurd");
  return new URL(page.url()).pathname;
}

async function feedAddress(page) {
  await page.goto("/inbox/settings");
  await page.locator("form[action='/inbox/calendar'] button").click();
  const shown = await page.getByRole("main").textContent();
  return shown.match(/https?:\/\/\S+?\/calendar\/\S+?\.ics/)[0];
}

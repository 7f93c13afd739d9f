// Pictures of every page, desktop and phone, light and dark: node shots.mjs FOLDER (with ZWERM_DEMO set).
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium as browserType, devices } from "@playwright/test";
import { chromium } from "./support/chromium.mjs";
import { people, stepInto } from "./support/demo.mjs";
import { walk } from "./support/walk.mjs";

const folder = process.argv[2];
const baseURL = process.env.ZWERM_DEMO;
if (!folder || !baseURL) {
  console.error("usage: ZWERM_DEMO=http://127.0.0.1:4300 node shots.mjs FOLDER");
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const sizes = { desktop: { viewport: { width: 1440, height: 900 } }, phone: devices["Pixel 7"] };
const some = { "/agreements/{id}": 8, "/agreements": 3, other: 1 };
const open = ["/demo", "/sign_in", "/sign_in/forgotten", "/toegankelijkheid", "/nowhere"];
const nameOf = (path) => path.replace(/^\/$/, "vandaag").replace(/^\//, "").replace(/[^a-z0-9_]+/gi, "-");

const browser = await browserType.launch(chromium);
for (const [size, use] of Object.entries(sizes)) {
  const context = await browser.newContext({ ...use, baseURL, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  const page = await context.newPage();
  const shoot = async (who, path) => {
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: join(folder, `${who}-${nameOf(path)}-${size}-${scheme}.png`), fullPage: true });
    }
  };
  const seen = new Map();
  for (const path of open) {
    await page.goto(path);
    await shoot("nobody", path);
  }
  for (const who of ["professional", "administrator", "director"]) {
    await stepInto(page, people[who]);
    await walk(page, some, (path) => shoot(who, path), seen);
  }
  await context.close();
}
await browser.close();

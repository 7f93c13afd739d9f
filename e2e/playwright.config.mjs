// How the journeys run: Debian's Chromium, on a desktop, on a phone, and without JavaScript.
import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { chromium } from "./support/chromium.mjs";

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = devices["Pixel 7"];

export default defineConfig({
  testDir: "specs",
  fullyParallel: true,
  // One more than there are cores: a journey waits as often as it works.
  workers: availableParallelism() + 1,
  forbidOnly: true,
  // On a busy machine. Whoever needed it is listed as flaky, to be mended.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list", { printSteps: false }], ["./support/last_words.mjs"]],
  outputDir: "test-results",
  use: {
    baseURL: process.env.ZWERM_DEMO,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: chromium,
  },
  projects: [
    { name: "desktop", use: desktop },
    { name: "phone", use: phone, testIgnore: /keyboard/ },
    // Without scripts nothing inside the page can be measured: only the journeys go there.
    { name: "no-script", use: { ...desktop, javaScriptEnabled: false }, testMatch: /journeys\// },
  ],
});

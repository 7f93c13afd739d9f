// What every journey stands on: people who come in, and a browser that must not complain.
import { test as plain, expect } from "@playwright/test";
import { stepInto } from "./demo.mjs";

// A page that answers 403, 404, 409, 410 or 422 is told by the browser as an error; the journeys mean those.
const isMeant = (message) => /status of (403|404|409|410|422)/.test(message.text());

/** Collects what the browser complains about in a context. */
export function listen(context, complaints) {
  context.on("console", (message) => {
    if (message.type() === "error" && !isMeant(message)) {
      complaints.push(`${message.location().url}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
}

export const test = plain.extend({
  complaints: [
    async ({ context }, use) => {
      const complaints = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints, "what the browser complains about").toEqual([]);
    },
    { auto: true },
  ],
  /** Opens a window of one's own, for somebody of the demo or elsewhere; several people can be there at once. */
  someone: async ({ browser, complaints }, use) => {
    const contexts = [];
    await use(async (name, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      listen(context, complaints);
      const page = await context.newPage();
      if (name) await stepInto(page, name);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

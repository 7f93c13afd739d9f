// Debian's Chromium, without what it does by itself in the background; where there is one without windows and bars, that.
import { existsSync } from "node:fs";

const [alone, whole] = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

export const chromium = {
  executablePath: process.env.CHROMIUM ?? (existsSync(alone) ? alone : whole),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--metrics-recording-only",
  ],
};

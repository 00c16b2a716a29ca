// Chromium, as the system has it (PILLOLE_CHROME).

import { PuppeteerDriver } from "./puppeteer.mjs";

/// Starts Chromium.
export async function start() {
  return PuppeteerDriver.start({
    executablePath: process.env.PILLOLE_CHROME,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-sync",
      "--no-first-run",
      // Only our own pages are opened, and an administrator could not start it otherwise.
      "--no-sandbox",
    ],
  });
}

// Firefox, as the system has it (PILLOLE_FIREFOX). It speaks WebDriver BiDi itself.

import { PuppeteerDriver } from "./puppeteer.mjs";

/// Starts Firefox.
export async function start() {
  return PuppeteerDriver.start({
    browser: "firefox",
    executablePath: process.env.PILLOLE_FIREFOX,
    extraPrefsFirefox: {
      // It talks to nobody while it is tested.
      "app.update.enabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });
}

// The portal with its copy on the device, on a site whose connection the test holds in its hands.

import { Portal, test as base, expect } from "./portal.mjs";
import { Site } from "./site.mjs";
import { exactly, it } from "./words.mjs";

export { expect };

/// What a browser says of a connection that is gone.
export const GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|Failed to fetch/;

export const test = base.extend({
  serviceWorkers: "allow",

  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.cut();
  },

  /// Every address is one of that site.
  baseURL: async ({ site }, use) => use(site.url),

  kept: async ({ page }, use) => use(new Copy(page)),
});

/// The portal's copy on the device.
export class Copy {
  constructor(page) {
    this.page = page;
    const w = (key) => page.getByRole("button", { name: exactly(it(key)) });
    this.offer = page.getByRole("status").filter({ hasText: it("renewed.text") });
    this.take = w("renewed.now");
    this.later = w("renewed.later");
  }

  /// Waits until the whole portal is on the device and answers.
  async isWhole() {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
    });
  }

  /// Has the browser look whether there is another edition, and waits until it is here or was given up.
  async lookForAnother() {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const arriving = registration.installing;
      if (!arriving) return registration.waiting ? "installed" : "nothing";
      return new Promise((resolve) => {
        arriving.addEventListener("statechange", () => resolve(arriving.state), { once: true });
      });
    });
  }

  /// The edition that the page is of, and that of its script: null for the first.
  async edition() {
    return this.page.evaluate(() => {
      const { edition, script } = document.documentElement.dataset;
      return [edition ?? null, script ?? null];
    });
  }

  /// The page is whole, of this edition.
  async seeEdition(name) {
    await new Portal(this.page).isReady();
    expect(await this.edition()).toEqual([name, name]);
  }
}

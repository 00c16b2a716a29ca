// What must not happen in any journey: errors, a breach of the security policy, a word to another
// origin. Every test watches for them; a test that causes one on purpose says so beforehand.

import { expect } from "@playwright/test";
import { KINDS } from "./pages.mjs";

/// Watches a browser context from its first page to its end.
export class Calm {
  // The browser itself complains of the page that is missing on purpose, and the test's of the service
  // worker, which only the journeys about it have (see playwright.config.mjs).
  // Who goes offline soon after a page load may have it on its way.
  #expected = [
    new RegExp(`404 .*${KINDS["not found"]}`),
    /Service Worker registration blocked by Playwright/,
    /ERR_INTERNET_DISCONNECTED \/app\/offline-/,
  ];
  #seen = [];

  constructor(origin) {
    this.origin = origin;
  }

  /// Starts watching; before any page is opened.
  async watch(context) {
    const note = (what) => this.#seen.push(what);
    context.on("weberror", (error) => note(`error: ${error.error().message}`));
    context.on("console", (message) => {
      const ours = new URL(message.location().url || this.origin);
      if (["error", "warning"].includes(message.type())) note(`console: ${message.text()} ${ours.pathname}`);
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      const own = url.origin === this.origin || ["data:", "blob:"].includes(url.protocol);
      if (!own) note(`request to ${url.origin}`);
    });
    await context.exposeFunction("noteViolation", (what) => note(`policy: ${what}`));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        window.noteViolation(`${event.violatedDirective}, ${event.blockedURI}`));
    });
  }

  /// From now on this is meant to happen.
  expects(pattern) {
    this.#expected.push(pattern);
  }

  /// Nothing happened that was not meant to.
  check() {
    const unexpected = this.#seen.filter((what) => !this.#expected.some((p) => p.test(what)));
    expect(unexpected, "nothing goes wrong unseen").toEqual([]);
  }
}

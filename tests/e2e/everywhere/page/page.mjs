// A page as a person perceives it: by roles, names and texts, the same in every browser.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { barriers, byRole, hasAxe } from "./perceive.mjs";
import { until } from "./until.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The page that a driver's window shows.
export class Page {
  constructor(driver) {
    this.driver = driver;
  }

  /// Runs a function in the page.
  async run(inPage, ...values) {
    return this.driver.run(inPage, ...values);
  }

  /// The element with this role and this name, or one of these names, as soon as there is one;
  /// with any name if none is asked for. `within` is a selector.
  async find(role, name, within = "body") {
    const names = name === undefined ? null : [name].flat();
    return until(`${role} "${names ?? "any"}" in ${within}`, async () => {
      await this.#bringAxe();
      return this.driver.element(byRole, { within, role, names });
    });
  }

  /// Waits until an element with this role and name can be perceived.
  async see(role, name, within) {
    await this.find(role, name, within);
  }

  /// Whether there is an element with this role and name now.
  async isThere(role, name, within) {
    await this.#bringAxe();
    return (await this.driver.element(byRole, { within, role, names: [name] })) !== null;
  }

  /// The element that a selector names, as soon as there is one.
  async only(selector) {
    return until(selector, () =>
      this.driver.element((selector) => document.querySelector(selector), selector));
  }

  /// The text of the first element that a selector names, in one line; empty if there is none.
  async text(selector) {
    return this.run((selector) => {
      const text = document.querySelector(selector)?.textContent ?? "";
      return text.replace(/\s+/g, " ").trim();
    }, selector);
  }

  /// Waits until a text stands in the first element that a selector names.
  async seeText(text, selector = "main") {
    await until(`"${text}" in ${selector}`, async () => (await this.text(selector)).includes(text));
  }

  /// What axe-core finds wrong with the page as it is now, or with the part that a selector names.
  async barriers(within = "html") {
    await this.#bringAxe();
    return this.run(barriers, within, RULES);
  }

  /// A page that was just loaded has no axe-core. The driver puts it there: the security policy of
  /// the site would let no page do that.
  async #bringAxe() {
    if (!(await this.run(hasAxe))) await this.driver.runScript(AXE);
  }
}

// The portal in a browser: opening its addresses, and what must hold whatever is done there.

import assert from "node:assert/strict";
import { Page } from "./page.mjs";
import { beginNotes, endNotes } from "./perceive.mjs";
import { until } from "./until.mjs";

/// The portal, for someone whose input is noted as `pointer` ("mouse", "touch", or none).
export class Portal {
  constructor(driver, pointer, origin = process.env.PILLOLE_URL) {
    this.driver = driver;
    this.pointer = pointer;
    this.origin = origin;
    this.page = new Page(driver);
  }

  /// Opens an address of the portal; waits until the app has taken over.
  async open(address) {
    await this.driver.open(new URL(address, this.origin).href);
    await this.#isReady();
  }

  /// Loads the page again.
  async reload() {
    await this.check();
    await this.driver.reload();
    await this.#isReady();
  }

  /// Nothing went wrong on this page, and nothing was done there in another way than meant: a
  /// driver that clicks when it is asked to touch would prove nothing.
  async check() {
    const { wrong, pointers } = await this.page.run(endNotes);
    assert.deepEqual(wrong, [], "nothing goes wrong unseen");
    assert.deepEqual(pointers.filter((pointer) => pointer !== this.pointer), [], "only its own way");
  }

  async #isReady() {
    const app = () => document.documentElement.dataset.app === "ready";
    await until("the app has taken over", () => this.page.run(app));
    await this.page.run(beginNotes);
  }
}

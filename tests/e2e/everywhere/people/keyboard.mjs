// Someone who uses the keyboard and nothing else: goes there, sees where one is, and does it.

import assert from "node:assert/strict";
import { focusFrom, showsFocus } from "../page/perceive.mjs";
import { until } from "../page/until.mjs";

/// More keys than these nobody presses to get somewhere on a page.
const MOST = 100;

/// Tab, arrows, space, enter.
export class Keyboard {
  constructor(driver) {
    this.driver = driver;
  }

  /// Follows a link, presses a button.
  async activate(element) {
    await this.#goTo(element);
    await this.driver.press("Enter");
  }

  /// Ticks a round or square box, or takes the tick away.
  async tick(box, on = true) {
    const isAsWanted = (box, on) => box.checked === on;
    if (await this.driver.run(isAsWanted, box, on)) return;
    await this.#goTo(box);
    // The arrows choose among round boxes as they go.
    if (!(await this.driver.run(isAsWanted, box, on))) await this.driver.press("Space");
  }

  /// Chooses from a menu, by the first letters of what is wanted.
  async choose(menu, option) {
    await this.#goTo(menu);
    const chosen = (menu) => menu.selectedOptions[0].text;
    for (const letter of option.split(" ")[0]) {
      if ((await this.driver.run(chosen, menu)) === option) return;
      await this.driver.type(letter);
    }
    await until(`"${option}" is chosen`, async () =>
      (await this.driver.run(chosen, menu)) === option);
  }

  /// Writes into a field, over what stands there.
  async write(field, text) {
    await this.#goTo(field);
    await this.driver.press("Control+a");
    await this.driver.type(text);
  }

  async #goTo(element) {
    const keys = { before: "Tab", after: "Shift+Tab", group: "ArrowDown" };
    for (let pressed = 0; pressed < MOST; pressed += 1) {
      const where = await this.driver.run(focusFrom, element);
      if (where === "here") {
        await until("the focus can be seen", () => this.driver.run(showsFocus, element));
        return;
      }
      await this.driver.press(keys[where]);
    }
    assert.fail(`not reached with ${MOST} keys`);
  }
}
